package experiment

import (
	"math"
	"os"
	"slices"
	"testing"

	"grannelag/sim/des"
	"grannelag/sim/model"
	"grannelag/sim/scenario"
)

// waits runs c servers for arrivals and services that two systems share, first
// come first served (Kiefer & Wolfowitz 1955), from an empty start, and returns
// the sum of the waits of all but the first customers.
func waits(c int, lambda float64, key des.Key, customers, first int) (sum float64) {
	free := make([]float64, c) // when each server is free
	arrivals, services := key.With(1).Stream(), key.With(2).Stream()
	now := 0.0
	for i := range customers {
		now += arrivals.Exp(1 / lambda)
		k := 0
		for j := range free {
			if free[j] < free[k] {
				k = j
			}
		}
		start := max(now, free[k])
		free[k] = start + services.Exp(1)
		if i >= first {
			sum += start - now
		}
	}
	return sum
}

// The paired difference of two known models, M/M/2 against M/M/3 at 1.6 arrivals a
// service time, is the analytic one: 1.7778 − 0.1956 mean services of waiting
// (Erlang C), and the interval is narrower than the unpaired one.
func TestDifferenceOfKnownModels(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	const n, customers, first, lambda = 60, 40000, 4000, 1.6
	erlangC := func(c int) float64 { // mean wait
		term, sum := 1.0, 0.0
		for k := range c {
			sum += term
			term *= lambda / float64(k+1)
		}
		busy := term / (1 - lambda/float64(c))
		return busy / (sum + busy) / (float64(c) - lambda)
	}
	var trials [2]*trial
	for side := range trials {
		trials[side] = handmade(n, func(i int) float64 {
			return waits(2+side, lambda, des.NewKey(8, i), customers, first) / (customers - first)
		})
	}
	d := paired(shown, weight{trials[1], 1}, weight{trials[0], -1})
	want := erlangC(3) - erlangC(2)
	if math.Abs(d.Mean-want) > 1.5*d.HalfWidth { // 1.5 half-widths are 2.9 standard errors
		t.Errorf("the difference is %.4f ± %.4f, want %.4f", d.Mean, d.HalfWidth, want)
	}
	single := paired(shown, weight{trials[0], 1})
	other := paired(shown, weight{trials[1], 1})
	if d.HalfWidth > math.Hypot(single.HalfWidth, other.HalfWidth) {
		t.Errorf("paired ± %v, single ± %v and ± %v", d.HalfWidth, single.HalfWidth, other.HalfWidth)
	}
}

// Common random numbers: between the two joint options of Sør-Helgeland the
// variance of the travel share's difference is at least five times smaller than
// that of independent runs, and for no outcome larger beyond noise. What each
// outcome gains, and could gain at most, is logged.
func TestPairing(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	text, err := os.ReadFile("../../scenarios/sor-helgeland.toml")
	if err != nil {
		t.Fatal(err)
	}
	s, problems := scenario.Parse("sor-helgeland.toml", text)
	if s == nil {
		t.Fatal(problems)
	}
	s.Options = slices.DeleteFunc(s.Options, func(o scenario.Option) bool { return o.ID == "alone" })
	const n = 200
	r := run(t, Plan{Scenario: s, Replications: n})
	// A ratio of two variances of n replications has a standard error of about
	// √(4/n) of itself where they are independent.
	least := 1 - 3*math.Sqrt(4.0/n)
	for k := range model.Outcomes {
		p := r.Pairing(0, 1, k)
		if !(p.Unpaired > 0) || !(p.Paired > 0) || model.Outcomes[k].Static {
			continue
		}
		t.Logf("%-26s %8.1f times, at most %8.1f; spreads %.4g and %.4g", model.Outcomes[k].Name, p.Ratio(), p.Bound, math.Sqrt(p.A), math.Sqrt(p.B))
		if p.Ratio() < least {
			t.Errorf("%s: pairing makes the variance larger, %.2f", model.Outcomes[k].Name, p.Ratio())
		}
		if k == model.TravelShare && p.Ratio() < 5 {
			t.Errorf("the travel share gains %.1f times, want 5", p.Ratio())
		}
	}
}

// The quartiles of single years lie between the ends of their band.
func TestRisk(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	r := run(t, Plan{Scenario: three(t)})
	for k := range model.Outcomes {
		x := r.Risk(1, Place{Level: model.OfOption}, k)
		if !math.IsNaN(x.Mean) && !model.Outcomes[k].Static && !(x.P05 <= x.P25 && x.P25 <= x.Median && x.Median <= x.P75 && x.P75 <= x.P95) {
			t.Errorf("%s: %+v", model.Outcomes[k].Name, x)
		}
	}
}

// Between two results is as inside one.
func TestBetween(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	s := three(t)
	a, b := run(t, Plan{Scenario: s}), run(t, Plan{Scenario: s, Replications: 30})
	for k := range model.Outcomes {
		want := b.Difference(0, 1, Place{Level: model.OfOption}, k)
		got := Between(a, 0, b, 1, "", k)
		if !math.IsNaN(want.Mean) && (math.Abs(got.Mean-want.Mean) > 1e-9*math.Abs(want.Mean) || got.Verdict != want.Verdict || got.N != 30) {
			t.Errorf("%s: %+v, and inside one %+v", model.Outcomes[k].Name, got, want)
		}
		want = b.Difference(0, 1, Place{model.OfMunicipality, 1}, k)
		if got := Between(a, 0, b, 1, "1812", k); !math.IsNaN(want.Mean) && got.Verdict != want.Verdict {
			t.Errorf("%s of 1812: %+v, want %+v", model.Outcomes[k].Name, got, want)
		}
	}
	s.Seed = 2
	if d := Between(a, 0, run(t, Plan{Scenario: s}), 1, "", model.Load); !math.IsNaN(d.Mean) {
		t.Error("other luck is compared")
	}
}
