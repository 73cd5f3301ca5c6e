package experiment

import (
	"math"
	"testing"

	"grannelag/sim/model"
)

func TestPayback(t *testing.T) {
	p := PaybackOf(1500, Difference{Mean: -500, HalfWidth: 100, Verdict: Better})
	if p.Once != 1500 || p.Years != 3 || p.Low != 2.5 || p.High != 3.75 {
		t.Errorf("a saving of 500 ± 100 pays 1 500 back in %+v", p)
	}
	for _, d := range []Difference{
		{Mean: -50, HalfWidth: 100, Verdict: NotShown},
		{Mean: 500, HalfWidth: 100, Verdict: Worse},
		{Mean: math.NaN(), HalfWidth: math.NaN(), Verdict: NotShown},
		{Mean: -500, HalfWidth: math.NaN(), Verdict: verdict(model.Lower, -500, math.NaN())},
	} {
		if p := PaybackOf(1500, d); p.Shown() || !math.IsNaN(p.Low) || !math.IsNaN(p.High) {
			t.Errorf("a difference of %v ± %v pays back in %+v", d.Mean, d.HalfWidth, p)
		}
	}
	if p := PaybackOf(0, Difference{Mean: -500, HalfWidth: 100, Verdict: Better}); p.Years != 0 || p.High != 0 {
		t.Errorf("no transition is paid back in %+v", p)
	}
}

// The option that joins what was alone has a transition to pay back; the first
// has none.
func TestPaybackOfAStudy(t *testing.T) {
	s := three(t)
	s.Options[0], s.Options[1] = s.Options[1], s.Options[0]
	r := run(t, Plan{Scenario: s})
	if p := payback(r, 0); p.Once != 0 || p.Shown() {
		t.Errorf("the first option is paid back against itself: %+v", p)
	}
	p := payback(r, 1)
	d := r.Difference(0, 1, Place{Level: model.OfOption}, model.CostTotal)
	if p.Once != 1500 || d.Verdict != Better || math.Abs(p.Years+1500/d.Mean) > 1e-12 || !(p.Low < p.Years && p.Years < p.High) {
		t.Errorf("joining: %+v, difference %+v", p, d)
	}
}

// payback is that of an option of a result.
func payback(r *Result, option int) Payback {
	whole := Place{Level: model.OfOption}
	return PaybackOf(r.Options[option].Option.Estimates[model.CostTransition].Mean, r.Difference(0, option, whole, model.CostTotal))
}
