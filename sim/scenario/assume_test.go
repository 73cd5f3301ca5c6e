package scenario

import (
	"math"
	"testing"
)

// What may be doubted has two ends, and the scenario's own value lies between.
func TestAssumptions(t *testing.T) {
	rows := Assumptions()
	if len(rows) < 50 {
		t.Fatalf("%d assumptions", len(rows))
	}
	s := parse(t, outside(t))
	for _, p := range rows {
		if p.Kind != AssumptionKind {
			t.Errorf("%s is no assumption", p.Key())
		}
		value, low, high := s.Doubted(p)
		if !(low <= value && value <= high && low < high) {
			t.Errorf("%s: %v, %v, %v", p.Key(), low, value, high)
		}
	}
}

// Another value reaches whoever has it from the scenario; what a municipality has
// of its own moves in proportion, and the scenario itself stays.
func TestAssume(t *testing.T) {
	s := parse(t, `format = 1
[demand]
reports_per_1000 = 40
[municipality.1811]
[municipality.1812]
reports = 30
investigations = 20
[municipality.1812.demand]
visit_hours = 4
[municipality.1813.demand]
reports_per_1000 = 60
[option.a.service.x]
municipalities = ["1811", "1812", "1813"]
`)
	before := s.Hash()
	row := func(key string) *Param { p, _ := Lookup(key); return p }
	more := s.Assume(row("demand.reports_per_1000"), 50)
	if x := more.Municipalities[0].Demand.ReportsPer1000; x != 50 {
		t.Errorf("who has the scenario's rate has %v", x)
	}
	if x := more.Municipalities[2].Demand.ReportsPer1000; math.Abs(x-75) > 1e-9 {
		t.Errorf("an own rate of 60 becomes %v", x)
	}
	if m := &more.Municipalities[1]; math.Abs(m.Reports.Value()-37.5) > 1e-9 || math.Abs(m.Investigations.Value()-25) > 1e-9 {
		t.Errorf("own counts become %v and %v", m.Reports.Value(), m.Investigations.Value())
	}
	if x := s.Assume(row("demand.visit_hours"), 3).Municipalities[1].Demand.VisitHours; math.Abs(x-6) > 1e-9 {
		t.Errorf("own hours of a visit become %v", x)
	}
	if x := s.Assume(row("travel.local_minutes"), 30).Municipalities[0].LocalMinutes; x != 30 {
		t.Errorf("local minutes become %v", x)
	}
	if s.Hash() != before {
		t.Error("the scenario itself has changed")
	}
	for _, p := range Assumptions() {
		value, _, high := s.Doubted(p)
		if s.Assume(p, value).Hash() != before {
			t.Errorf("%s: its own value changes the scenario", p.Key())
		}
		if high != value && s.Assume(p, high).Hash() == before {
			t.Errorf("%s: another value changes nothing", p.Key())
		}
	}
}

// A closed office: its people work at the nearest other one; without one, at the
// nearest other member; a service of one municipality stays where it is.
func TestCloseOffice(t *testing.T) {
	s := parse(t, `format = 1
[municipality.1811]
[municipality.1812]
[municipality.1813]
[leg.1811-1812]
minutes = 30
[leg.1811-1813]
minutes = 50
[leg.1812-1813]
minutes = 70
[change.fire]
from_week = 10
weeks = 4
office = "1811"
[option.one.service.x]
municipalities = ["1811", "1812", "1813"]
host = "1811"
[option.two.service.x]
municipalities = ["1811", "1812", "1813"]
offices = ["1813", "1811"]
[option.alone.service.x]
municipalities = ["1811"]
[option.alone.service.y]
municipalities = ["1812", "1813"]
`)
	closed := s.With([]int{0})
	for i, want := range []string{"1812", "1813", ""} {
		for _, f := range closed.Options[i].Services[0].Offices {
			if f.Municipality == "1811" && f.Moved != want {
				t.Errorf("option %s: the people of 1811 work in %q, want %q", s.Options[i].ID, f.Moved, want)
			}
		}
		for _, f := range s.Options[i].Services[0].Offices {
			if f.Moved != "" {
				t.Error("the scenario itself has changed")
			}
		}
	}
}
