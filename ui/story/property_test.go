package story

import (
	"context"
	"fmt"
	"math"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"grannelag/scenarios"
	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/sim/register"
	"grannelag/sim/scenario"
	"grannelag/ui/text"
)

// file writes a scenario of some municipalities: all together, each alone, and
// the baseline again.
func file(numbers []string, more string) string {
	var b strings.Builder
	b.WriteString("format = 1\ntitle = \"Prøve\"\n" + more)
	for _, option := range []string{"together", "alone", "again"} {
		fmt.Fprintf(&b, "[option.%s]\nname = \"%s\"\n", option, map[string]string{
			"together": "Sammen", "alone": "Hver for seg", "again": "Et navn som er så langt at det aldri kunne fått plass midt i en setning uten å bli forkortet",
		}[option])
		if option == "alone" {
			for _, n := range numbers {
				fmt.Fprintf(&b, "[option.alone.service.s%s]\nmunicipalities = [%q]\n", n, n)
			}
			continue
		}
		fmt.Fprintf(&b, "[option.%s.service.felles]\nmunicipalities = [\"%s\"]\n", option, strings.Join(numbers, `", "`))
	}
	return b.String()
}

// numbers returns the first municipalities of Nordland.
func numbers(n int) []string {
	var found []string
	for _, m := range register.All() {
		if strings.HasPrefix(m.Number, "18") && m.Number > "1806" && len(found) < n {
			found = append(found, m.Number)
		}
	}
	return found
}

// kinds are studies of every kind that a window may come to tell.
func kinds(t *testing.T) map[string]study {
	t.Helper()
	all := map[string]study{
		"sør-helgeland":     example(t, "sor-helgeland", 0),
		"indre sogn":        example(t, "indre-sogn", 0),
		"eight":             example(t, "sor-helgeland", 8),
		"two":               example(t, "sor-helgeland", 2),
		"one municipality":  run(t, file(numbers(1), ""), 40),
		"two municipal":     run(t, file([]string{"1811", "1812"}, ""), 40),
		"twenty":            run(t, file(numbers(20), ""), 8),
		"no children":       run(t, file([]string{"1811", "1812"}, "[municipality.1811]\nchildren = 0\nchildren_0_22 = 0\n[municipality.1812]\nchildren = 0\nchildren_0_22 = 0\n"), 8),
		"one has children":  run(t, file([]string{"1811", "1812"}, "[municipality.1811]\nchildren = 0\nchildren_0_22 = 0\n"), 8),
		"without staff":     run(t, file([]string{"1811", "1812"}, "[staff]\nposts_per_1000 = 0\n"), 8),
		"without a name":    run(t, strings.ReplaceAll(file([]string{"1811", "1812"}, ""), `name = "Sammen"`, `name = ""`), 8),
		"with braces":       run(t, strings.ReplaceAll(file([]string{"1811", "1812"}, ""), `"Sammen"`, `"Sammen {who}  nå"`), 8),
		"no estimated road": run(t, file([]string{"1811", "1812"}, "[leg.1811-1812]\nminutes = 70\n"), 8),
	}
	partial := *all["eight"].r
	partial.Partial = true
	all["partial"] = study{&partial, all["eight"].s}
	return all
}

// sentences walks over everything that a story says.
func sentences(st *Story, say func(where, words string)) {
	var walk func(where string, v reflect.Value)
	walk = func(where string, v reflect.Value) {
		switch {
		case v.Type() == reflect.TypeFor[Sentence]():
			if s := v.Interface().(Sentence); !s.Empty() {
				say(where, s.String())
			}
		case v.Kind() == reflect.Pointer:
			walk(where, v.Elem())
		case v.Kind() == reflect.Struct:
			for i := range v.NumField() {
				if f := v.Type().Field(i); f.IsExported() && f.Name != "Source" && f.Name != "Lever" {
					walk(where+"."+f.Name, v.Field(i))
				}
			}
		case v.Kind() == reflect.Slice:
			for i := range v.Len() {
				walk(where, v.Index(i))
			}
		case v.Kind() == reflect.String:
			say(where, v.String())
		}
	}
	walk("story", reflect.ValueOf(st))
}

var (
	double  = regexp.MustCompile(`  |\s[.,:;)]|\(\s`)
	english = regexp.MustCompile(`(?i)(^|[^\p{L}])(the|of|and|with|years?|children|better|worse|municipalit\w+|baseline|against|option)([^\p{L}]|$)`)
	bokmal  = regexp.MustCompile(`(?i)(^|[^\p{L}])(ikke|fra|tiden|kommunene|tjenesten|undersøkelse\w*|måneder|nærmeste|forskjell)([^\p{L}]|$)`)
)

func TestEverythingSaidIsWellFormed(t *testing.T) {
	for kind, st := range kinds(t) {
		names := map[string]bool{}
		for _, o := range st.r.Options {
			names[clean(o.Name)], names[o.ID] = true, true
		}
		for _, l := range text.Langs() {
			told := Tell(st.r, st.s, l)
			count := 0
			sentences(told, func(where, words string) {
				count++
				for _, bad := range []string{"NaN", "Inf", "{", "}", "%!", "..", "–0", string(on), string(off)} {
					if strings.Contains(words, bad) {
						t.Errorf("%s in %s, %s has %q: %s", kind, l, where, bad, words)
					}
				}
				if double.MatchString(words) && where != "story.Options.Table.Rows" {
					t.Errorf("%s in %s, %s has a stray space: %q", kind, l, where, words)
				}
				for i := range st.s.Options {
					// The names are the file's own, in its own language.
					words = strings.ReplaceAll(words, newTeller(st.r, st.s, l).short(i), "")
				}
				if names[words] {
					return
				}
				if l != text.EN && english.MatchString(words) {
					t.Errorf("%s in %s, %s has English: %s", kind, l, where, words)
				}
				if l == text.NN && bokmal.MatchString(words) {
					t.Errorf("%s in %s, %s has bokmål: %s", kind, l, where, words)
				}
			})
			if count < 20 {
				t.Errorf("%s in %s says only %d things", kind, l, count)
			}
			for _, o := range told.Options {
				if len(o.Lead) == 0 {
					t.Errorf("%s in %s: option %s has no lead", kind, l, o.ID)
				}
				for _, s := range o.Lead {
					if words := s.String(); !strings.HasSuffix(words, ".") || words != capital(words) {
						t.Errorf("%s in %s: not a sentence: %s", kind, l, words)
					}
				}
				rows := strings.Split(strings.TrimSuffix(o.Table.TSV(), "\n"), "\n")
				for _, row := range rows {
					if strings.Count(row, "\t") != strings.Count(rows[0], "\t") || strings.Contains(row, "NaN") {
						t.Errorf("%s in %s: uneven table:\n%s", kind, l, o.Table.TSV())
						break
					}
				}
			}
		}
	}
}

// Better and worse are said where Result.Difference shows them, and nowhere else.
func TestNothingIsBetterUnlessShown(t *testing.T) {
	for kind, st := range kinds(t) {
		told := Tell(st.r, st.s, text.EN)
		for i := range told.Options {
			o := &told.Options[i]
			for _, p := range o.Pillars {
				for _, m := range p.Measures {
					if i > 0 {
						checkFinding(t, kind, st, i, m.Outcome, m.Finding)
					} else if m.Finding.Told || len(m.Most) > 0 {
						t.Errorf("%s: the baseline is compared with itself: %s", kind, m.Finding.Text)
					}
				}
			}
			for _, r := range o.Table.Rows {
				if i > 0 {
					checkFinding(t, kind, st, i, r.Outcome, r.Finding)
				}
			}
			for v, effects := range map[experiment.Verdict]Effects{experiment.Better: o.Better, experiment.Worse: o.Worse} {
				if len(effects.Shown) > shownEffects {
					t.Errorf("%s: a list of %d", kind, len(effects.Shown))
				}
				if i > 0 && len(effects.Shown) == 0 && effects.Text.Empty() {
					t.Errorf("%s, %s: an empty list says nothing", kind, o.ID)
				}
				for _, e := range effects.Shown {
					for _, number := range e.Municipalities {
						at := slices.IndexFunc(st.s.Municipalities, func(m scenario.Municipality) bool { return m.Number == number })
						d := st.r.Difference(0, i, experiment.Place{Level: model.OfMunicipality, Index: at}, e.Outcome)
						if d.Verdict != v {
							t.Errorf("%s, %s: %s is told as verdict %d, and is %d: %s", kind, o.ID, number, v, d.Verdict, e.Text)
						}
					}
				}
			}
		}
	}
}

func checkFinding(t *testing.T, kind string, st study, option, outcome int, f Finding) {
	t.Helper()
	d := st.r.Difference(0, option, experiment.Place{Level: model.OfOption}, outcome)
	name := model.Outcomes[outcome].Name
	if !f.Told || f.Verdict != d.Verdict {
		t.Errorf("%s: %s has verdict %d, told %v as %d", kind, name, d.Verdict, f.Told, f.Verdict)
	}
	says := f.Word + " " + f.Symbol + " " + f.Text.String()
	better := strings.Contains(strings.ToLower(says), "better") || strings.Contains(says, "▲")
	worse := strings.Contains(strings.ToLower(says), "worse") || strings.Contains(says, "▼")
	if better && d.Verdict != experiment.Better || worse && d.Verdict != experiment.Worse {
		t.Errorf("%s: %s with verdict %d says %s", kind, name, d.Verdict, says)
	}
	if !f.Hardly && d.Verdict == experiment.Better && !better {
		t.Errorf("%s: %s is better and says %s", kind, name, says)
	}
	if f.Symbol == "" || f.Word == "" {
		t.Errorf("%s: %s has no word or symbol", kind, name)
	}
}

// Which way is better is told from the table of outcomes alone.
func TestVerdictFollowsTheTableOfOutcomes(t *testing.T) {
	st := example(t, "sor-helgeland", 0)
	before := TellOption(st.r, st.s, text.EN, 1)
	for k := range model.Outcomes {
		model.Outcomes[k].Direction *= -1
	}
	defer func() {
		for k := range model.Outcomes {
			model.Outcomes[k].Direction *= -1
		}
	}()
	after := TellOption(st.r, st.s, text.EN, 1)
	swap := map[string]string{"▲": "▼", "▼": "▲", "≈": "≈", "≠": "≠", "=": "="}
	turned := 0
	for i := range before.Table.Rows {
		a, b := before.Table.Rows[i].Finding, after.Table.Rows[i].Finding
		if b.Symbol != swap[a.Symbol] || a.Change != b.Change {
			t.Errorf("%s was %s %s and is %s %s", before.Table.Rows[i].Label, a.Symbol, a.Change, b.Symbol, b.Change)
		}
		if a.Symbol != b.Symbol {
			turned++
		}
	}
	if turned < 5 {
		t.Fatalf("only %d verdicts turned", turned)
	}
	told := func(e Effects) []string {
		var all []string
		for _, x := range e.Shown {
			all = append(all, x.Text.String())
		}
		return all
	}
	if !slices.Equal(told(before.Better), told(after.Worse)) || !slices.Equal(told(before.Worse), told(after.Better)) {
		t.Errorf("the lists did not change places:\n%s\n%s\n%s\n%s", told(before.Better), told(after.Worse), told(before.Worse), told(after.Better))
	}
}

// An option that is organised as the baseline shows no difference anywhere.
func TestAnOptionEqualToTheBaseline(t *testing.T) {
	st := run(t, file([]string{"1811", "1812"}, ""), 40)
	for _, l := range text.Langs() {
		o := TellOption(st.r, st.s, l, 2)
		for _, r := range o.Table.Rows {
			if r.Finding.Symbol != "=" || r.Finding.Change != "0" {
				t.Errorf("%s: %s %s %s", r.Label, r.Finding.Symbol, r.Finding.Change, r.Finding.Word)
			}
		}
		if len(o.Better.Shown)+len(o.Worse.Shown) > 0 {
			t.Error("something is better or worse")
		}
		want := map[text.Lang]string{text.NB: "Ingen forskjell", text.NN: "Ingen skilnad", text.EN: "No difference"}[l]
		if !strings.HasPrefix(o.Lead[0].String(), want) {
			t.Errorf("the lead is %s", o.Lead[0])
		}
	}
	if changes := Changes(st.s, 0, 2, text.NB); len(changes) != 0 {
		t.Errorf("what differs: %v", changes)
	}
}

// With too few replications nothing is compared, and the story says so. What
// follows from the map alone is known all the same.
func TestFewReplications(t *testing.T) {
	st := example(t, "sor-helgeland", 2)
	told := Tell(st.r, st.s, text.NB)
	o := told.Options[1]
	if last := o.Lead[len(o.Lead)-1].String(); !strings.Contains(last, "for få gjentakelser") {
		t.Errorf("the lead ends %s", last)
	}
	for _, r := range o.Table.Rows {
		if static := model.Outcomes[r.Outcome].Static; !static && strings.Contains("▲▼≠", r.Finding.Symbol) {
			t.Errorf("%s %s", r.Label, r.Finding.Symbol)
		} else if static && r.Finding.Symbol != "▲" {
			t.Errorf("%s is known from the map and says %s", r.Label, r.Finding.Word)
		}
	}
	for _, c := range o.Criteria {
		if c.Outcome == model.Presence2 && c.Status != Unclear {
			t.Errorf("judged without an interval: %s", c.Text)
		}
	}
	notes := fmt.Sprint(told.Notes)
	if !strings.Contains(notes, "2 av 200 gjentakelser") || !strings.Contains(notes, "Bare 2 gjentakelser") {
		t.Errorf("notes: %s", notes)
	}
}

func TestPartialAndPreliminary(t *testing.T) {
	all := kinds(t)
	for kind, want := range map[string]string{
		"eight": "Foreløpige tall: 8 av 200 gjentakelser er ferdige.", "partial": "Beregningen ble avbrutt etter 8 gjentakelser.",
	} {
		if got := Tell(all[kind].r, all[kind].s, text.NB).Notes[0].String(); got != want {
			t.Errorf("%s: %s", kind, got)
		}
	}
	full := fmt.Sprint(Tell(all["indre sogn"].r, all["indre sogn"].s, text.NB).Notes)
	if strings.Contains(full, "gjentakelser") {
		t.Errorf("a full study has the note %s", full)
	}
}

// A criterion is judged on the whole interval.
func TestJudgement(t *testing.T) {
	least := rule{outcome: model.Presence2}
	most := rule{outcome: model.TravelShare, most: true}
	limits := map[int]float64{model.Presence2: 0.95, model.TravelShare: 0.15}
	nan := math.NaN()
	for _, c := range []struct {
		rule       rule
		mean, half float64
		want       Status
	}{
		{least, 0.96, 0.005, Met}, {least, 0.96, 0.02, Unclear}, {least, 0.94, 0.02, Unclear}, {least, 0.90, 0.02, NotMet},
		{least, 0.95, 0, Met}, {least, nan, nan, NoFigures}, {least, 0.99, nan, Unclear},
		{most, 0.10, 0.01, Met}, {most, 0.149, 0.01, Unclear}, {most, 0.20, 0.01, NotMet}, {most, 0.15, 0, Met},
	} {
		e := experiment.Estimate{Mean: c.mean, HalfWidth: c.half}
		if got := c.rule.judge(&e, limits[c.rule.outcome]); got != c.want {
			t.Errorf("%v ± %v against %v (most: %v) is %d, want %d", c.mean, c.half, limits[c.rule.outcome], c.rule.most, got, c.want)
		}
	}
}

// What could help is a promise nowhere, and names what the window can open.
func TestRemedies(t *testing.T) {
	seen := map[string]bool{}
	for kind, st := range kinds(t) {
		for i, o := range Tell(st.r, st.s, text.NB).Options {
			for _, c := range o.Criteria {
				if c.Status == Met && len(c.Fails) == 0 && len(c.Remedies) > 0 {
					t.Errorf("%s: a remedy for what is kept: %s", kind, c.Label)
				}
				if c.BasisWord == "" || c.Reason == "" || c.Basis != Assumption && c.Source == "" {
					t.Errorf("%s has no source", c.Label)
				}
				for _, r := range c.Remedies {
					seen[r.Lever] = true
					if !strings.Contains(r.Text.String(), "kan hjelpe") {
						t.Errorf("%s: a promise: %s", kind, r.Text)
					}
					option := st.s.Option(r.Option)
					if option != &st.s.Options[i] {
						t.Errorf("%s: a remedy for another option: %s", kind, r.Option)
					}
					service := slices.IndexFunc(option.Services, func(s scenario.Service) bool { return s.ID == r.Service })
					switch _, choice := scenario.Lookup(r.Lever); {
					case strings.HasPrefix(r.Lever, "choice.") && !choice:
						t.Errorf("no choice %s", r.Lever)
					case !strings.HasPrefix(r.Lever, "choice.") && service < 0:
						t.Errorf("%s: no service %q", r.Lever, r.Service)
					case r.Lever == LeverOffice && !slices.Contains(option.Services[service].Municipalities, r.Municipality):
						t.Errorf("an office in %q, which is no member of %s", r.Municipality, r.Service)
					case r.Lever == LeverJoin && (r.With == r.Service || r.With == ""):
						t.Errorf("%s joins %q", r.Service, r.With)
					}
				}
			}
		}
	}
	for _, lever := range []string{LeverPosts, LeverOffice, LeverJoin, "choice.at_work_share"} {
		if !seen[lever] {
			t.Errorf("no study names %s", lever)
		}
	}
}

// A small difference that is shown is said to be hardly any.
func TestHardlyAnyDifference(t *testing.T) {
	st := example(t, "sor-helgeland", 0)
	found := 0
	for i := 1; i < len(st.r.Options); i++ {
		for _, r := range TellOption(st.r, st.s, text.EN, i).Table.Rows {
			d := st.r.Difference(0, i, experiment.Place{Level: model.OfOption}, r.Outcome)
			unit := model.Outcomes[r.Outcome].Unit
			tiny := math.Abs(text.Shown(d.Mean, unit)) < math.Pow10(-text.Decimals(unit))/2
			if d.Verdict != experiment.NotShown && tiny != r.Finding.Hardly {
				t.Errorf("%s: %v is told as %s", r.Label, d.Mean, r.Finding.Word)
			}
			if r.Finding.Hardly {
				found++
				if r.Finding.Symbol != "≈" || r.Finding.Word != "hardly any difference" {
					t.Errorf("%s: %s %s", r.Label, r.Finding.Symbol, r.Finding.Word)
				}
			}
		}
	}
	if found == 0 {
		t.Error("no small difference to test with")
	}
}

func TestChanges(t *testing.T) {
	for _, c := range []struct {
		name         string
		base, option int
		want         []string
	}{
		{"indre-sogn", 0, 3, []string{"Tenester: 2 → 1", "Samarbeid: Aurland + Lærdal, Årdal → alle saman",
			"Kontor: Lærdal, Årdal → Lærdal", "Samle besøk på same tur: 10\u00a0arbeidsdagar → 15\u00a0arbeidsdagar"}},
		{"indre-sogn", 2, 3, []string{"Vertskommune: Årdal → Lærdal", "Kontor: Årdal → Lærdal",
			"Samle besøk på same tur: 10\u00a0arbeidsdagar → 15\u00a0arbeidsdagar"}},
		{"sor-helgeland", 0, 2, []string{"Kontor: Brønnøy → Bindal, Brønnøy", "Årsverk ved kontoret i Bindal: – → 1,0"}},
		{"sor-helgeland", 1, 1, nil},
	} {
		source, err := scenarios.Read(c.name)
		if err != nil {
			t.Fatal(err)
		}
		s, _ := scenario.Parse("test", source)
		var got []string
		for _, x := range Changes(s, c.base, c.option, text.NN) {
			got = append(got, x.Text.String())
			if x.Key == "" || x.Old == x.New {
				t.Errorf("%+v", x)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s %d → %d:\n%s\nwant\n%s", c.name, c.base, c.option, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
		}
	}
	// Every choice is compared, and so are the posts.
	source := file([]string{"1811", "1812"}, "") + "case_posts = 3.5\n[option.again.choice]\nhelp = false\nat_work_share = 0.5\n"
	s, problems := scenario.Parse("test", []byte(source))
	if s == nil {
		t.Fatal(problems)
	}
	var got []string
	for _, x := range Changes(s, 0, 2, text.EN) {
		got = append(got, x.Text.String())
	}
	want := []string{"Case-handling posts: 2.5 → 3.5", "Help colleagues: yes → no", "At work in vacation weeks: 33% → 50%"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestWhoIsNamed(t *testing.T) {
	st := run(t, file(numbers(20), ""), 8)
	tl := newTeller(st.r, st.s, text.NB)
	all := make([]int, 20)
	for i := range all {
		all[i] = i
	}
	name := func(i int) string { return st.s.Municipalities[i].Name }
	for _, c := range []struct {
		places []int
		want   string
	}{
		{all[:1], name(0)},
		{all[:2], name(0) + " og " + name(1)},
		{all[:6], strings.Join([]string{name(0), name(1), name(2), name(3), name(4)}, ", ") + " og " + name(5)},
		{all[:9], strings.Join([]string{name(0), name(1), name(2), name(3), name(4)}, ", ") + " og 4 til"},
		{all, "alle kommunene"},
	} {
		if got := sentence(RoleLead, "– "+tl.who(c.places)).String(); got != "– "+c.want {
			t.Errorf("%d places: %s, want %s", len(c.places), got, c.want)
		}
	}
}

// The same study tells the same story, whoever asks first.
func TestTellingIsRepeatable(t *testing.T) {
	st := example(t, "sor-helgeland", 8)
	a := Tell(st.r, st.s, text.NB)
	if b := Tell(st.r, st.s, text.NB); !reflect.DeepEqual(a, b) {
		t.Error("two tellings differ")
	}
	for i := range a.Options {
		if o := TellOption(st.r, st.s, text.NB, i); !reflect.DeepEqual(a.Options[i], o) {
			t.Errorf("option %d told alone differs", i)
		}
	}
	again, err := experiment.Run(context.Background(), experiment.Plan{Scenario: st.s, Replications: 8, Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	if written(Tell(again, st.s, text.NB), st.s) != written(a, st.s) {
		t.Error("another run of the same study is told differently")
	}
}

// Any two options can be compared, not only with the baseline.
func TestCompare(t *testing.T) {
	st := example(t, "sor-helgeland", 0)
	tb := Compare(st.r, st.s, text.NB, 1, 2)
	if len(tb.Head) != 5 || tb.Head[1] != "Hver for seg" || tb.Head[2] != "Felles, med fast arbeidsplass i Bindal" {
		t.Errorf("head: %q", tb.Head)
	}
	for _, r := range tb.Rows {
		d := st.r.Difference(1, 2, experiment.Place{Level: model.OfOption}, r.Outcome)
		if r.Finding.Verdict != d.Verdict {
			t.Errorf("%s: verdict %d, want %d", r.Label, r.Finding.Verdict, d.Verdict)
		}
	}
	back := Compare(st.r, st.s, text.NB, 2, 1)
	for i, r := range back.Rows {
		if r.Base != tb.Rows[i].Option || r.Option != tb.Rows[i].Base {
			t.Errorf("%s: the columns did not change places", r.Label)
		}
	}
}

// A spreadsheet gets numbers as its language writes them.
func TestTSV(t *testing.T) {
	st := example(t, "sor-helgeland", 0)
	for l, want := range map[text.Lang]string{text.NB: "-32,67", text.EN: "-32.67"} {
		rows := strings.Split(TellOption(st.r, st.s, l, 1).Table.TSV(), "\n")
		if fields := strings.Split(rows[2], "\t"); fields[4] != want || fields[1] != "%" {
			t.Errorf("%s: %q", l, fields)
		}
	}
}

// What matters in a sentence is marked, and the marks leave no trace.
func TestMarks(t *testing.T) {
	s := sentence(RoleLead, "med "+strong("hver for seg")+" er "+strong("")+strong("97 %")+".")
	want := []Part{{"Med ", false}, {"hver for seg", true}, {" er ", false}, {"97 %", true}, {".", false}}
	if !slices.Equal(s.Parts, want) || s.String() != "Med hver for seg er 97 %." {
		t.Errorf("%v", s.Parts)
	}
	if s := sentence(RoleLead, strong("årdal")+" er alene"); s.Parts[0] != (Part{"Årdal", true}) {
		t.Errorf("%v", s.Parts)
	}
	if !sentence(RoleLead, "").Empty() {
		t.Error("nothing is not empty")
	}
	lead := TellOption(example(t, "sor-helgeland", 0).r, example(t, "sor-helgeland", 0).s, text.NB, 1).Lead[0]
	if !slices.Contains(lead.Parts, Part{"«Hver for seg»", true}) || !slices.Contains(lead.Parts, Part{"67\u00a0%", true}) {
		t.Errorf("%v", lead.Parts)
	}
}
