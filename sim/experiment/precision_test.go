package experiment

import (
	"context"
	"math"
	"testing"

	"grannelag/sim/des"
	"grannelag/sim/model"
)

// A study ends at the first look at which it is precise enough, says so, and is
// what a study of as many replications is, whoever works at it.
func TestPrecision(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	s := three(t)
	wish := func(half float64, budget, workers int) *Result {
		return run(t, Plan{Scenario: s, Replications: budget, Workers: workers, Precision: &Precision{model.Investigation3Months, half}})
	}
	one, many := wish(0.03, 0, 1), wish(0.03, 0, 3)
	if figures(t, one) != figures(t, many) || *one.Precision != *many.Precision {
		t.Error("the number of workers changes the study")
	}
	p := one.Precision
	if !p.Reached || p.Widest > 0.03 || p.At != one.Replications || p.Planned != len(looks) {
		t.Fatalf("%+v", p)
	}
	if figures(t, one) != figures(t, run(t, Plan{Scenario: s, Replications: one.Replications})) {
		t.Error("a study that ended by itself is another than one of as many replications")
	}
	// The look before did not suffice.
	if p.Looks > 1 {
		before := run(t, Plan{Scenario: s, Replications: looks[p.Looks-2]})
		if l := (&Precision{model.Investigation3Months, 0.03}).look(before, len(looks), p.Looks-1); l.Reached {
			t.Errorf("it could have ended at %d", looks[p.Looks-2])
		}
	}
	if r := wish(1e-9, 60, 2); r.Precision.Reached || r.Replications != 60 || r.Precision.Planned != 2 || r.Precision.Looks != 2 {
		t.Errorf("a wish that cannot be had: %+v after %d", r.Precision, r.Replications)
	}
	if r := wish(1, 10, 2); r.Replications != 10 || !r.Precision.Reached {
		t.Errorf("a budget of ten: %+v after %d", r.Precision, r.Replications)
	}
	// A runner that has the replications at hand comes to the same end.
	var runner Runner
	for range 2 {
		r, err := runner.Run(context.Background(), Plan{Scenario: s, Precision: &Precision{model.Investigation3Months, 0.03}})
		if err != nil || *r.Precision != *p || figures(t, r) != figures(t, one) {
			t.Errorf("a runner ends otherwise: %+v, %v", r.Precision, err)
		}
	}
}

// The rule's own coverage: a study that ends when it looks precise still has the
// truth in the interval that it states, in 95 of 100 or more, for the interval is
// wide enough for all looks: of differences that are normal or skewed. Where four of
// five do not differ and the others lie far out, an interval by Student's t is too
// narrow with 50 replications, whatever ends the study, and so is this one:
// docs/model.md says so with the figure.
func TestPrecisionCovers(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	const studies, budget = 2000, 400
	for name, c := range map[string]struct {
		draw  func(s *des.Stream) float64
		least float64
	}{
		"normal":      {func(s *des.Stream) float64 { return s.Normal() }, 0.95},
		"exponential": {func(s *des.Stream) float64 { return s.Exp(1) - 1 }, 0.95},
		"rare": {func(s *des.Stream) float64 {
			if s.Uniform() < 0.2 {
				return s.Exp(1) - 0.2
			}
			return -0.2
		}, 0.89},
	} {
		for _, wish := range []float64{0.3, 0.2, 0.15} {
			plan := planned(budget)
			covered, ended := 0, 0
			for study := range studies {
				luck := des.NewKey(31, study).Stream()
				var values []float64
				for at, n := range plan {
					for len(values) < n {
						values = append(values, c.draw(&luck))
					}
					mean := 0.0
					for _, v := range values {
						mean += v / float64(n)
					}
					half := wideness(values, len(plan))
					if half <= wish || at == len(plan)-1 {
						if math.Abs(mean) <= half {
							covered++
						}
						if at < len(plan)-1 {
							ended++
						}
						break
					}
				}
			}
			share := float64(covered) / studies
			t.Logf("%s, wish %v: %.1f %% covered, %.0f %% ended before the budget", name, wish, 100*share, 100*float64(ended)/studies)
			if share < c.least {
				t.Errorf("%s, wish %v: %.1f %% covered", name, wish, 100*share)
			}
		}
	}
}
