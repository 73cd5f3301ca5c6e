package experiment

import (
	"context"
	"math"
	"slices"
	"testing"

	"grannelag/sim/model"
)

// far is a joint service of three municipalities on one road, with its office at
// one end of it.
const far = `
format = 1
[run]
years = 2
[municipality.1811]
[municipality.1812]
[municipality.1813]
[leg.1811-1812]
minutes = 50
[leg.1812-1813]
minutes = 50
[leg.1811-1813]
minutes = 100
[option.one.service.all]
municipalities = ["1811", "1812", "1813"]
host = "1813"
`

// What is said to be enough is: with so many posts the interval keeps the limit,
// with the next lower number not, and both whoever works at it.
func TestRequire(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	s := parsed(t, far)
	p := Staffing{Scenario: s, Outcome: model.Investigation3Months, Limit: 0.90, Replications: 60, Workers: 1}
	one, err := Require(context.Background(), p)
	if err != nil {
		t.Fatal(err)
	}
	p.Workers = 3
	three, _ := Require(context.Background(), p)
	d := one[0]
	if d.Posts != three[0].Posts || d.Kept != three[0].Kept || len(d.Curve) != len(three[0].Curve) {
		t.Errorf("three workers find %+v, one %+v", three[0], d)
	}
	if math.IsNaN(d.Posts) || d.Kept.Mean-d.Kept.HalfWidth < p.Limit {
		t.Fatalf("%+v", d)
	}
	if d.Posts-d.Fewer > postStep || d.Below.Mean-d.Below.HalfWidth >= p.Limit {
		t.Errorf("%v posts are enough, and so are %v", d.Posts, d.Fewer)
	}
	if !slices.IsSortedFunc(d.Curve, func(a, b Staffed) int { return int(math.Copysign(1, a.Posts-b.Posts)) }) || len(d.Curve) < 5 {
		t.Errorf("the curve is %+v", d.Curve)
	}
	first, last := d.Curve[0].Value, d.Curve[len(d.Curve)-1].Value
	if first.Mean+first.HalfWidth > last.Mean-last.HalfWidth {
		t.Errorf("from %v to %v posts nothing is gained", d.Curve[0].Posts, d.Curve[len(d.Curve)-1].Posts)
	}
	// A limit that nobody keeps is not kept by any number of posts.
	p.Limit, p.Replications = 1.01, 8
	never, err := Require(context.Background(), p)
	if err != nil || !math.IsNaN(never[0].Posts) {
		t.Errorf("more than all are kept with %v posts", never[0].Posts)
	}
}

// Remedies are run again from the scenario that they give, with luck of their
// own, and hold; the cheapest comes first.
func TestMend(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	s := parsed(t, far)
	before := s.Hash()
	travel := run(t, Plan{Scenario: s, Replications: 40}).Options[0].Option.Estimates[model.TravelShare].Mean
	for _, p := range []Mending{
		{Outcome: model.Within60, Limit: 0.9},
		{Outcome: model.Investigation3Months, Limit: 0.92},
		{Outcome: model.TravelShare, Limit: 0.95 * travel, Most: true},
	} {
		p.Scenario, p.Replications = s, 40
		m, err := Mend(context.Background(), p)
		if err != nil {
			t.Fatal(err)
		}
		name := model.Outcomes[p.Outcome].Name
		if len(m.Remedies) == 0 || m.Tried < 10 {
			t.Errorf("%s: %d remedies of %d tried", name, len(m.Remedies), m.Tried)
		}
		last := math.Inf(-1)
		for _, r := range m.Remedies {
			if r.Cost.Mean < last {
				t.Errorf("%s: a cheaper remedy comes after a dearer one", name)
			}
			if !math.IsNaN(r.Cost.Mean) {
				last = r.Cost.Mean
			}
			other := *r.Scenario
			other.Seed = 99
			e := run(t, Plan{Scenario: &other, Replications: 120}).Options[0].Option.Estimates[p.Outcome]
			half := e.HalfWidth
			if model.Outcomes[p.Outcome].Static {
				half = 0
			}
			// It was kept by its whole interval, so another seed's mean breaks it hardly ever.
			if kept := (Difference{Mean: e.Mean, HalfWidth: half}); !p.keeps(Difference{Mean: kept.Mean + map[bool]float64{true: -half, false: half}[p.Most]}, false) {
				t.Errorf("%s: remedy %d gives %v ± %v with another seed", name, r.Kind, e.Mean, half)
			}
		}
	}
	if s.Hash() != before {
		t.Error("the scenario has changed")
	}
	// Two offices are 50 minutes from each other, local roads 15: one in the middle
	// brings 1812 within 60 minutes but not 1811.
	m, err := Mend(context.Background(), Mending{Scenario: s, Outcome: model.Within60, Limit: 1, Replications: 8})
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(m.Remedies, func(r Remedy) bool { return r.Kind == NewOffice })
	if i < 0 || !slices.Equal(slices.Sorted(slices.Values(m.Remedies[i].Places)), []string{"1811", "1812"}) {
		t.Errorf("all within 60 minutes: %+v", m.Remedies)
	}
}

// How often single years and whole runs keep a limit, by hand.
func TestKept(t *testing.T) {
	s := three(t)
	r := run(t, Plan{Scenario: s, Replications: 10})
	whole := Place{Level: model.OfOption}
	for _, limit := range []float64{0, 0.85, 0.95, 1.01} {
		years, kept, all := 0.0, 0.0, 0.0
		for _, out := range r.runs[1] {
			at, ok := out.At(model.Investigation3Months, 0), 1.0
			for y := at; y < at+out.Years; y++ {
				years++
				if out.Num[y] >= limit*out.Denominator(y) {
					kept++
				} else {
					ok = 0
				}
			}
			all += ok
		}
		got := r.Kept(1, whole, model.Investigation3Months, limit, false)
		if math.Abs(got.Year-kept/years) > 1e-12 || math.Abs(got.All-all/10) > 1e-12 {
			t.Errorf("limit %v: %+v, want %v and %v", limit, got, kept/years, all/10)
		}
	}
	if got := r.Kept(0, whole, model.NightReach60, 0.5, false); !math.IsNaN(got.Year) {
		t.Errorf("what has no value is kept by %v", got.Year)
	}
}
