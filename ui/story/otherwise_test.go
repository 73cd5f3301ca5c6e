package story

import (
	"strings"
	"testing"

	"grannelag/scenarios"
	"grannelag/sim/scenario"
	"grannelag/ui/document"
	"grannelag/ui/text"
)

// Every stress test of every shipped scenario can be put in by an edit, leads to
// a scenario without new problems, is told in every language, and can be taken
// out again to the byte.
func TestStressTests(t *testing.T) {
	for _, name := range []string{"sor-helgeland", "indre-sogn"} {
		file, err := scenarios.Read(name)
		if err != nil {
			t.Fatal(err)
		}
		s, _ := scenario.Parse(name, file)
		tests := s.StressTests()
		if len(tests) < 3 {
			t.Errorf("%s has %d stress tests", name, len(tests))
		}
		for _, test := range tests {
			with, err := document.PutChanges("x", test.Changes).Do(file)
			if err != nil {
				t.Fatal(err)
			}
			changed, problems := scenario.Parse(name, with)
			if changed == nil || len(problems) > 0 || !changed.Holds(test) || s.Holds(test) {
				t.Fatalf("%s with %s: %v", name, test.ID, problems)
			}
			for _, lang := range text.Langs() {
				told := Otherwise(changed, lang)
				if len(told) != len(test.Changes) || told[0].Empty() || strings.Contains(told[0].String(), "{") {
					t.Errorf("%s: %v", test.ID, told)
				}
				if q := Stress(test, lang); !strings.HasSuffix(q, "?") || strings.Contains(q, "{") {
					t.Errorf("%s: %q", test.ID, q)
				}
			}
			var ids []string
			for _, c := range test.Changes {
				ids = append(ids, c.ID)
			}
			without, err := document.DropChanges("x", ids).Do(with)
			if err != nil || string(without) != string(file) {
				t.Errorf("%s without %s again: %v", name, test.ID, err)
			}
		}
	}
}

func TestOtherwiseInWords(t *testing.T) {
	s, problems := scenario.Parse("test", []byte(`format = 1
[option.today.service.a]
municipalities = ["1812", "1813"]
[leg.1813-1812]
minutes = 27
[change.a]
from_week = 52
weeks = 26
key = "demand.reports_per_1000"
factor = 1.33
[change.b]
key = "leg.1813-1812.minutes"
value = 60
[change.c]
from_week = 4
key = "option.today.choice.help"
value = false
[change.d]
from_week = 10
quit = 1
municipality = "1813"
`))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	want := []string{
		"Etter 52 uker, i 26 uker: Meldinger per 1 000 barn: 1,33 ganger det vanlige.",
		"Fra 0 uker og ut: Reisetid (Brønnøy–Sømna): 60 minutter.",
		"Fra 4 uker og ut: Hjelpe kolleger (today): nei.",
		"Etter 10 uker: 1 ansatt fra Brønnøy slutter.",
	}
	for i, s := range Otherwise(s, text.NB) {
		if got := strings.ReplaceAll(s.String(), "\u00a0", " "); got != want[i] {
			t.Errorf("got  %s\nwant %s", got, want[i])
		}
	}
}
