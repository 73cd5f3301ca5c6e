package experiment

import (
	"context"
	"math"
	"testing"
)

// Each alone, nobody is dearer than alone, by definition; together, what is said of the
// dearest follows from the study and the game.
func TestPaying(t *testing.T) {
	s := helgeland(t)
	s.Run.Years = 2
	r, err := Run(context.Background(), Plan{Scenario: s, Replications: 12})
	if err != nil {
		t.Fatal(err)
	}
	for o := range s.Options {
		p := CostGame{Scenario: s, Option: o, Replications: 12}
		x, err := r.Paying(context.Background(), p, 0.05)
		if err != nil {
			t.Fatal(err)
		}
		if len(s.Options[o].Services) == len(s.Municipalities) {
			if x.Joint || x.Within != 1 || x.Stable != 1 {
				t.Errorf("alone: %+v", x)
			}
			continue
		}
		if !x.Joint || x.Dearest < 0 || !(x.Ratio > 0.3 && x.Ratio < 3) || x.Within < 0 || x.Within > 1 || x.Stable < 0 || x.Stable > 1 {
			t.Errorf("%s: %+v", s.Options[o].ID, x)
		}
		// On average nobody is over a limit that is high enough, and everybody over one
		// that is low enough.
		high, err := r.Paying(context.Background(), p, 10)
		if err != nil || high.Within != 1 || high.Over.Mean >= 0 {
			t.Errorf("%s: %+v, %v", s.Options[o].ID, high, err)
		}
		low, err := r.Paying(context.Background(), p, -0.9)
		if err != nil || low.Within != 0 || low.Over.Mean <= 0 || low.Ratio != x.Ratio {
			t.Errorf("%s: %+v, %v", s.Options[o].ID, low, err)
		}
		if (x.Excess <= 0) != (x.Stable > 0.5) && math.Abs(x.Excess) > 50 {
			t.Errorf("%s: an excess of %v, stable in %v", s.Options[o].ID, x.Excess, x.Stable)
		}
	}
}
