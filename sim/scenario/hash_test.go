package scenario

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

func outside(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("testdata/valid/outside.toml")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// What does not decide a result does not change the hash.
func TestHashIgnores(t *testing.T) {
	text := outside(t)
	want := parse(t, text).Hash()
	if !regexp.MustCompile(`^[0-9a-f]{64}$`).MatchString(want) {
		t.Fatalf("the hash is %q", want)
	}
	replace := func(old, new string) string {
		if !strings.Contains(text, old) {
			t.Fatalf("the file has no %q", old)
		}
		return strings.Replace(text, old, new, 1)
	}
	legs := text[strings.Index(text, "[leg."):strings.Index(text, "[option.today]")]
	for name, changed := range map[string]string{
		"comments":           "# another\n" + text,
		"title":              replace(`"Utenfor registeret"`, `"x"`),
		"author":             replace(`"Test"`, `"x"`),
		"notes":              replace(`To linjer`, `Tre linjer`),
		"sources":            replace(`"Egne tall 2023–2025"`, `"x"`),
		"source":             replace(`source = "Anslag"`, `source = "x"`),
		"today's source":     replace(`"Regnskap 2025"`, `"x"`),
		"name":               replace(`"Nykommunen"`, `"x"`),
		"centre":             replace(`"Byen"`, `"x"`),
		"name of an option":  replace(`"I dag"`, `"x"`),
		"name of a service":  replace(`"Felles"`, `"x"`),
		"name of a ferry":    replace(`"Ferja"`, `"x"`),
		"replications":       replace(`replications = 50`, `replications = 500`),
		"form of a number":   replace(`sickness = 0.12`, `sickness = 12e-2`),
		"a default in words": replace("[staff]\n", "[staff]\nquits = 0.2\n"),
		"order of members":   replace(`["9901", "1813"]`, `["1813", "9901"]`),
		"order of tables":    legs + strings.Replace(text, legs, "", 1),
	} {
		if name == "order of tables" {
			changed = strings.Replace(changed, "format = 1\n", "", 1)
			head := strings.Index(changed, "title =")
			end := strings.Index(changed, "[run]")
			top := changed[head:end]
			changed = "format = 1\n" + top + strings.Replace(changed, top, "", 1)
		}
		if got := parse(t, changed).Hash(); got != want {
			t.Errorf("%s changes the hash", name)
		}
	}
}

// Each number of the table, and each choice of the options, changes it.
func TestHashCounts(t *testing.T) {
	text := outside(t)
	seen := map[string]string{parse(t, text).Hash(): "the file itself"}
	count := func(name string, s *Scenario) {
		t.Helper()
		hash := s.Hash()
		if other, ok := seen[hash]; ok {
			t.Errorf("%s has the hash of %s", name, other)
		}
		seen[hash] = name
	}
	for i := range Params {
		p := &Params[i]
		s := parse(t, text)
		switch {
		case p.Key() == "run.replications":
			continue
		case p.Table == "criterion": // it decides no result
			*p.In(&s.Values) += 0.125
			if seen[s.Hash()] != "the file itself" {
				t.Errorf("%s changes the hash", p.Key())
			}
			continue
		case p.In(&s.Values) != nil:
			*p.In(&s.Values) += 0.125
		case p.InRun(&s.Run) != nil:
			*p.InRun(&s.Run)++
		case p.CountIn(&s.Municipalities[0]) != nil:
			p.CountIn(&s.Municipalities[0]).High += 3
			count(p.Key()+" (high)", s)
			p.CountIn(&s.Municipalities[0]).Given = !p.CountIn(&s.Municipalities[0]).Given
			count(p.Key()+" (given)", s)
			p.CountIn(&s.Municipalities[0]).Low++
		case p.InMunicipality(&s.Municipalities[0]) != nil:
			*p.InMunicipality(&s.Municipalities[0]) += 0.25
		case p.InLeg(&s.Legs[0]) != nil:
			*p.InLeg(&s.Legs[0])++
		case p.InService(&s.Options[0].Services[0]) != nil:
			*p.InService(&s.Options[0].Services[0])++
		case p.InOffice(&s.Options[0].Services[0].Offices[0]) != nil:
			*p.InOffice(&s.Options[0].Services[0].Offices[0])++
		case p.InChange(&s.Changes[0]) != nil:
			*p.InChange(&s.Changes[0])++
		}
		count(p.Key(), s)
		if p.Table == "demand" {
			s = parse(t, text)
			*p.InDemand(&s.Municipalities[1].Demand) += 0.125
			count(p.Key()+" of a municipality", s)
		}
		if p.Table == "choice" {
			s = parse(t, text)
			*p.InChoice(&s.Options[0].Choice) += 0.125
			count(p.Key()+" of an option", s)
		}
	}
	for name, change := range map[string]func(*Scenario){
		"seed":      func(s *Scenario) { s.Seed++ },
		"cost key":  func(s *Scenario) { s.Today.CostKey = "use" },
		"cost":      func(s *Scenario) { s.Today.Cost++ },
		"number":    func(s *Scenario) { s.Municipalities[0].Number = "1814" },
		"leg":       func(s *Scenario) { s.Legs = nil },
		"leg to":    func(s *Scenario) { s.Legs[0].To = "1812" },
		"ferry":     func(s *Scenario) { s.Legs[0].Ferry = "" },
		"estimated": func(s *Scenario) { s.Legs[0].Estimated = true },
		"option":    func(s *Scenario) { s.Options[0].ID = "x" },
		"service":   func(s *Scenario) { s.Options[0].Services[0].ID = "x" },
		"host":      func(s *Scenario) { s.Options[0].Services[0].Host = "1813" },
		"members":   func(s *Scenario) { s.Options[0].Services[0].Municipalities = []string{"1813"} },
		"offices":   func(s *Scenario) { s.Options[0].Services[0].Offices = s.Options[0].Services[0].Offices[:1] },
		"change":    func(s *Scenario) { s.Changes = nil },
		"changed":   func(s *Scenario) { s.Changes[0].Key = "demand.visit_hours" },
		"value":     func(s *Scenario) { s.Changes[0].Value++ },
		"by factor": func(s *Scenario) { s.Changes[0].Times = !s.Changes[0].Times },
		"whose":     func(s *Scenario) { s.Changes[1].Municipality = "9901" },
		"joins": func(s *Scenario) {
			s.Municipalities[0].Demand.JointReports = 0.1
			s.Options[0].Services[0].Municipalities = nil
		},
		"office": func(s *Scenario) { s.Options[0].Services[0].Offices[0].Municipality = "1812" },
	} {
		s := parse(t, text)
		change(s)
		count(name, s)
	}
}

// The hash of an option changes with each number that decides its figures, and
// with nothing that is another option's or a name.
func TestOptionHashes(t *testing.T) {
	text := outside(t) + "\n[option.other.service.all]\nmunicipalities = [\"9901\", \"1813\"]\n" +
		"\n[change.help]\nkey = \"option.other.choice.tour_days\"\nvalue = 3\n"
	want := parse(t, text).OptionHashes()
	if len(want) < 2 || want[0] == want[1] {
		t.Fatalf("hashes %q of different options", want)
	}
	for i := range Params {
		p := &Params[i]
		s := parse(t, text)
		changes := true
		switch {
		case p.Key() == "run.replications":
			continue
		case p.Table == "choice":
			*p.In(&s.Values) += 0.125 // of options that say nothing else
			if s.OptionHashes()[0] != want[0] {
				t.Errorf("the %s of other options changes the hash", p.Key())
			}
			*p.InChoice(&s.Options[0].Choice) += 0.125
		case p.Table == "criterion":
			changes = false
			*p.In(&s.Values) += 0.125
		case p.In(&s.Values) != nil:
			*p.In(&s.Values) += 0.125
		case p.InRun(&s.Run) != nil:
			*p.InRun(&s.Run)++
		case p.CountIn(&s.Municipalities[0]) != nil:
			p.CountIn(&s.Municipalities[0]).High += 3
		case p.InMunicipality(&s.Municipalities[0]) != nil:
			*p.InMunicipality(&s.Municipalities[0]) += 0.25
		case p.InLeg(&s.Legs[0]) != nil:
			*p.InLeg(&s.Legs[0])++
		case p.InService(&s.Options[0].Services[0]) != nil:
			*p.InService(&s.Options[0].Services[0])++
		case p.InOffice(&s.Options[0].Services[0].Offices[0]) != nil:
			*p.InOffice(&s.Options[0].Services[0].Offices[0])++
		case p.InChange(&s.Changes[0]) != nil:
			*p.InChange(&s.Changes[0])++
		default:
			changes = false
		}
		if got := s.OptionHashes(); (got[0] != want[0]) != changes {
			t.Errorf("%s: changed %v, want %v", p.Key(), !changes, changes)
		}
	}
	for name, c := range map[string]struct {
		change  func(*Scenario)
		changes bool
	}{
		"seed":              {func(s *Scenario) { s.Seed++ }, true},
		"number":            {func(s *Scenario) { s.Municipalities[0].Number = "1814" }, true},
		"demand":            {func(s *Scenario) { s.Municipalities[0].Demand.VisitHours++ }, true},
		"legs":              {func(s *Scenario) { s.Legs = nil }, true},
		"estimated":         {func(s *Scenario) { s.Legs[0].Estimated = true }, true},
		"host":              {func(s *Scenario) { s.Options[0].Services[0].Host = "1813" }, true},
		"members":           {func(s *Scenario) { s.Options[0].Services[0].Municipalities = []string{"1813"} }, true},
		"cost":              {func(s *Scenario) { s.Today.Cost++ }, false},
		"replications":      {func(s *Scenario) { s.Run.Replications++ }, false},
		"names":             {func(s *Scenario) { s.Options[0].ID, s.Options[0].Services[0].ID, s.Options[0].Name = "x", "x", "x" }, false},
		"a change":          {func(s *Scenario) { s.Changes[0].Factor++ }, true},
		"its name":          {func(s *Scenario) { s.Changes[0].ID, s.Changes[0].Name = "x", "x" }, false},
		"of another option": {func(s *Scenario) { s.Changes[3].Value++ }, false},
		"the other options": {func(s *Scenario) { s.Options[1].Choice.TourDays++; s.Options = s.Options[:2] }, false},
	} {
		s := parse(t, text)
		c.change(s)
		if got := s.OptionHashes(); (got[0] != want[0]) != c.changes {
			t.Errorf("%s: changed %v, want %v", name, !c.changes, c.changes)
		}
	}
}
