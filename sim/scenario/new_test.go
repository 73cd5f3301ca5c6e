package scenario

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"grannelag/sim/register"
)

// partitions writes the options of a scenario as ID: members | members.
func partitions(s *Scenario) []string {
	var list []string
	for _, o := range s.Options {
		var services []string
		for _, sv := range o.Services {
			services = append(services, strings.Join(sv.Municipalities, " "))
		}
		list = append(list, o.ID+": "+strings.Join(services, " | "))
	}
	return list
}

func TestNew(t *testing.T) {
	for _, c := range []struct {
		name    string
		numbers []string
		each    bool
		want    []string
	}{
		{"all of one joint service", []string{"1816", "1811", "1812", "1813", "1815"}, false,
			[]string{"today: 1811 1812 1813 1815 1816", "alone: 1811 | 1812 | 1813 | 1815 | 1816"}},
		{"each alone", []string{"1811", "1812", "1811"}, true,
			[]string{"alone: 1811 | 1812", "joint: 1811 1812"}},
		{"a joint service and one alone", []string{"4641", "4642", "4643"}, false,
			[]string{"today: 4641 4642 | 4643", "alone: 4641 | 4642 | 4643", "joint: 4641 4642 4643"}},
		{"none was joint", []string{"5501", "5532"}, false,
			[]string{"today: 5501 | 5532", "joint: 5501 5532"}},
		{"one", []string{"0301"}, false, []string{"today: 0301"}},
	} {
		s, problems := New(c.numbers, c.each, "nb")
		if s == nil {
			t.Errorf("%s: %v", c.name, problems)
			continue
		}
		if got := partitions(s); !slices.Equal(got, c.want) {
			t.Errorf("%s: the options are\n%s\nwant\n%s", c.name, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
		}
		requireRoundTrip(t, s)
	}
	s, _ := New([]string{"1813", "1811"}, false, "nb")
	if sv := s.Options[0].Services[0]; sv.Host != "1813" || sv.ID != "bronnoy" || sv.Name != "Bindal og Brønnøy" {
		t.Errorf("the service is %+v", sv)
	}
	if notes := s.Options[0].Notes; !strings.Contains(notes, "februar 2021") || !strings.Contains(notes, "Sømna, Vega og Vevelstad") {
		t.Errorf("the notes name neither the date nor who is left out: %s", notes)
	}
}

// The texts of New are in the language asked for and carry the register's dates.
func TestNewTexts(t *testing.T) {
	if register.VintageServices != "2021-02" || register.VintagePopulation != "2026-01-01" {
		t.Errorf("the register is of %s and %s: change the dates in newTexts", register.VintageServices, register.VintagePopulation)
	}
	for lang, want := range map[string][4]string{
		"nb": {"Som i februar 2021", "Hver for seg", "Alle sammen", "1.1.2026"},
		"nn": {"Som i februar 2021", "Kvar for seg", "Alle saman", "1.1.2026"},
		"en": {"As in February 2021", "Each alone", "All together", "1 January 2026"},
		"":   {"Som i februar 2021", "Hver for seg", "Alle sammen", "1.1.2026"},
	} {
		s, _ := New([]string{"4641", "4642", "4643"}, false, lang)
		if s.Options[0].Name != want[0] || s.Options[1].Name != want[1] || s.Options[2].Name != want[2] || !strings.Contains(s.Notes, want[3]) {
			t.Errorf("%s: %q, %q, %q; %s", lang, s.Options[0].Name, s.Options[1].Name, s.Options[2].Name, s.Notes)
		}
	}
}

func TestNewProblems(t *testing.T) {
	var many []string
	for _, m := range register.All()[:MaxMunicipalities+1] {
		many = append(many, m.Number)
	}
	for name, c := range map[string]struct {
		numbers []string
		want    string
	}{
		"none":     {nil, "count key=municipality value=0 min=1 max=20 unit=municipalities"},
		"too many": {many, "count key=municipality value=21 min=1 max=20 unit=municipalities"},
		"unknown":  {[]string{"1812", "1420"}, "unknown-municipality key=municipality value=1420 want=name, children, lat, lon"},
		"a name":   {[]string{"Sømna"}, "unknown-municipality key=municipality value=Sømna want=name, children, lat, lon"},
	} {
		if s, problems := New(c.numbers, false, "nb"); s != nil || len(problems) != 1 || problems[0].String() != c.want {
			t.Errorf("%s: %v", name, problems)
		}
	}
	if s, problems := New(many[1:], false, "nb"); s == nil {
		t.Errorf("%d municipalities: %v", len(many)-1, problems)
	}
}

// Every municipality, with all its neighbours, gives a scenario that runs.
func TestNewAnywhere(t *testing.T) {
	for i, m := range register.All() {
		numbers := []string{m.Number}
		for _, n := range register.Neighbours(numbers, 1+i%(MaxMunicipalities-1)) {
			numbers = append(numbers, n.Number)
		}
		s, problems := New(numbers, i%2 == 0, []string{"nb", "nn", "en"}[i%3])
		if s == nil || len(problems) > 0 {
			t.Fatalf("%v: %v", numbers, problems)
		}
	}
}

func ExampleNew() {
	s, _ := New([]string{"4641", "4642"}, false, "nb")
	fmt.Print(string(Write(s)))
	// Output:
	// format = 1
	// title = "Aurland og Lærdal"
	// notes = "Laget fra registeret: innbyggere og barn per 1.1.2026. Reisetidene er regnet ut fra luftlinjen, antall meldinger og stillinger fra nasjonale rater. Rett det du vet bedre."
	// seed = 1
	//
	// [option.today]
	// name = "Som i februar 2021"
	// notes = "Slik barnevernet var organisert i februar 2021, den nyeste oversikten i registeret. Vertskommunen er ikke kjent; her er det kommunen med flest barn. Rett det som er endret siden."
	//
	// [option.today.service.laerdal]
	// name = "Aurland og Lærdal"
	// municipalities = ["4641", "4642"] # Aurland, Lærdal
	//
	// [option.alone]
	// name = "Hver for seg"
	// notes = "Hver kommune har sin egen tjeneste."
	//
	// [option.alone.service.aurland]
	// name = "Aurland"
	// municipalities = ["4641"] # Aurland
	//
	// [option.alone.service.laerdal]
	// name = "Lærdal"
	// municipalities = ["4642"] # Lærdal
}
