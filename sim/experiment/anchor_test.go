package experiment

import (
	"context"
	"math"
	"os"
	"testing"

	"grannelag/sim/model"
	"grannelag/sim/scenario"
)

// reduced returns the result of replications of the only option of a scenario.
func reduced(s *scenario.Scenario, x *model.Setup, runs []*model.Replication) *Result {
	st := &study{plan: &Plan{Scenario: s}, samples: []*sample{{setup: x, runs: runs}}}
	r, parts := st.picture(len(runs))
	var m memory
	for _, p := range parts {
		p.reduce(&m)
	}
	return r
}

// While a value of Sør-Helgeland is dragged, four replications tied to 200 from
// before are much nearer to the truth than the four alone, and the intervals hold
// it as often as they should, over all outcomes with chance in them. The truth is
// the mean of 400 replications after the change; every four of these are one drag.
func TestAnchoredIsNearerTheTruth(t *testing.T) {
	if testing.Short() {
		t.Skip("800 replications of six years")
	}
	const n, few, all = 200, 4, 400
	text, err := os.ReadFile("../../scenarios/sor-helgeland.toml")
	if err != nil {
		t.Fatal(err)
	}
	study := func(text string) (*scenario.Scenario, *Result) {
		s := parsed(t, text)
		s.Options = s.Options[:1]
		return s, run(t, Plan{Scenario: s, Replications: all})
	}
	sBefore, before := study(string(text))
	sAfter, after := study(edited(t, string(text), "staff.sickness", 0.095))

	whole := Place{Level: model.OfOption}
	var plainError, anchoredError [model.NumOutcomes]float64
	covered, intervals := 0, 0
	for block := 0; block < all; block += n {
		old := before.runs[0][block : block+n]
		to := reduced(sBefore, before.setups[0], old)
		for at := 0; at < n; at += few {
			r := reduced(sAfter, after.setups[0], after.runs[0][block+at:block+at+few])
			// The four stand first in what they are tied to.
			paired := *to
			paired.runs = [][]*model.Replication{append(append(append([]*model.Replication{}, old[at:at+few]...), old[:at]...), old[at+few:]...)}
			a := r.AnchoredTo(&paired)
			if !a.Anchored || a.Replications != few {
				t.Fatalf("anchored %v, %d replications", a.Anchored, a.Replications)
			}
			for k, row := range model.Outcomes {
				truth, e := after.at(0, whole).Estimates[k].Mean, a.at(0, whole).Estimates[k]
				if row.Static || math.IsNaN(truth) {
					continue
				}
				plainError[k] += math.Pow(r.at(0, whole).Estimates[k].Mean-truth, 2)
				anchoredError[k] += math.Pow(e.Mean-truth, 2)
				intervals++
				if math.Abs(e.Mean-truth) <= e.HalfWidth+1e-9 {
					covered++
				}
			}
		}
	}
	sum, count := 0.0, 0.0
	for k, row := range model.Outcomes {
		if anchoredError[k] > 1e-20 {
			ratio := math.Sqrt(plainError[k] / anchoredError[k])
			sum, count = sum+math.Log(ratio), count+1
			if row.Main {
				t.Logf("%s: the error of four alone is %.1f times that of four anchored", row.Name, ratio)
			}
		}
	}
	ratio, share := math.Exp(sum/count), float64(covered)/float64(intervals)
	t.Logf("all outcomes: %.1f times (geometric mean), coverage %.1f %%", ratio, 100*share)
	if ratio < 2 {
		t.Errorf("the error of four replications alone is only %.2f times that of four anchored", ratio)
	}
	if share < 0.90 || share > 0.99 {
		t.Errorf("the intervals hold the truth in %.1f %% of cases", 100*share)
	}
}

// If nothing changed, the figures are those of the many replications.
func TestAnchoredToTheSame(t *testing.T) {
	s := three(t)
	to, few := run(t, Plan{Scenario: s, Replications: 40}), run(t, Plan{Scenario: s, Replications: 4})
	before := figures(t, few)
	a := few.AnchoredTo(to)
	for o := range a.Options {
		for _, at := range []Place{{model.OfOption, 0}, {model.OfService, 0}, {model.OfMunicipality, 2}} {
			for k := range model.Outcomes {
				got, want := a.at(o, at).Estimates[k], to.at(o, at).Estimates[k]
				if math.IsNaN(want.Mean) || model.Outcomes[k].Static {
					continue
				}
				if got.Mean != want.Mean || got.P05 != want.P05 || got.P95 != want.P95 || !(got.HalfWidth >= want.HalfWidth) || got.N != 4 || got.Note == NoteFewRuns {
					t.Errorf("%s: %+v, of 40 replications %+v", model.Outcomes[k].Name, got, want)
				}
			}
		}
		for i, w := range a.Options[o].Weeks {
			for what, b := range w.bands() {
				want := to.Options[o].Weeks[i].bands()[what]
				for week := range b.Mean {
					// Nobody may be at work in a week of all four.
					if !math.IsNaN(b.Mean[week]) && (b.Mean[week] != want.Mean[week] || b.P05[week] != want.P05[week] || b.P95[week] != want.P95[week]) {
						t.Fatalf("week %d: %v to %v, of 40 replications %v to %v", week, b.Mean[week], b.P95[week], want.Mean[week], want.P95[week])
					}
				}
			}
		}
	}
	got, want := a.Difference(0, 1, Place{Level: model.OfOption}, model.TravelShare), to.Difference(0, 1, Place{Level: model.OfOption}, model.TravelShare)
	if got.Mean != want.Mean || !(got.HalfWidth >= want.HalfWidth) || got.N != 4 {
		t.Errorf("difference %+v, of 40 replications %+v", got, want)
	}
	if figures(t, few) != before {
		t.Error("the plain result changed")
	}
}

// What is anchored stays within what it can be, also after a great change.
func TestAnchoredStaysWithinLimits(t *testing.T) {
	to := run(t, Plan{Scenario: three(t), Replications: 40})
	for _, c := range []struct {
		key   string
		value any
	}{{"demand.reports_per_1000", 200}, {"demand.reports_per_1000", 1}, {"staff.sickness", 0.5}} {
		s := parsed(t, edited(t, threeText, c.key, c.value))
		a := run(t, Plan{Scenario: s, Replications: 4}).AnchoredTo(to)
		for o := range a.Options {
			for k, row := range model.Outcomes {
				e := a.Options[o].Option.Estimates[k]
				if e.Mean < 0 || e.P05 < 0 || e.P05 > e.P95 || row.Unit == "share" && k != model.Load && (e.Mean > 1 || e.P95 > 1) {
					t.Errorf("%s %v: %s is %+v", c.key, c.value, row.Name, e)
				}
			}
			for i := range a.Options[o].Weeks {
				for what, b := range a.Options[o].Weeks[i].bands() {
					for week := range b.Mean {
						if b.Mean[week] < 0 || b.P05[week] < 0 || b.P05[week] > b.P95[week] {
							t.Fatalf("%s %v: series %d, week %d: %v, %v to %v", c.key, c.value, what, week, b.Mean[week], b.P05[week], b.P95[week])
						}
					}
				}
			}
		}
	}
}

// Where there is nothing to be tied to, the estimates are the plain ones.
func TestAnchoredWithoutCounterpart(t *testing.T) {
	to := run(t, Plan{Scenario: three(t), Replications: 12})
	few := func(text string, n int) *Result { return run(t, Plan{Scenario: parsed(t, text), Replications: n}) }
	for name, r := range map[string]*Result{
		"too few":    few(threeText, 2),
		"as many":    few(threeText, 12),
		"other seed": few(edited(t, threeText, "seed", 5), 4),
		"anchored":   few(threeText, 4).AnchoredTo(to),
	} {
		if r.AnchoredTo(to) != r {
			t.Errorf("%s: a result is tied to what it cannot be", name)
		}
	}
	if r := few(threeText, 4); r.AnchoredTo(nil) != r {
		t.Error("a result is tied to nothing")
	}
	plain := few(edited(t, threeText, "run.years", 2), 4)
	if figures(t, plain.AnchoredTo(to)) != figures(t, plain) {
		t.Error("two observed years are tied to three")
	}
	renamed, err := scenario.RenameTable([]byte(threeText), scenario.Path{"option", "alone"}, "other")
	if err != nil {
		t.Fatal(err)
	}
	plain = few(string(renamed), 4)
	a := plain.AnchoredTo(to)
	for o, tied := range []bool{true, false, true} {
		got, own := a.Options[o].Option.Estimates[model.Load], plain.Options[o].Option.Estimates[model.Load]
		if (got.Mean != own.Mean) != tied || math.IsNaN(got.HalfWidth) == tied {
			t.Errorf("option %s: %+v, plain %+v", a.Options[o].ID, got, own)
		}
	}
	if got, want := a.Difference(0, 1, Place{Level: model.OfOption}, model.Load), plain.Difference(0, 1, Place{Level: model.OfOption}, model.Load); got.Mean != want.Mean {
		t.Errorf("a difference from an option that is tied to nothing is %+v, want %+v", got, want)
	}
}

// A result of a Runner may be tied to an earlier one of the same Runner, which
// goes on meanwhile.
func TestAnchoredBesideRunner(t *testing.T) {
	var runner Runner
	get := func(text string, n int) *Result {
		r, err := runner.Run(context.Background(), Plan{Scenario: parsed(t, text), Replications: n})
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	to := get(threeText, 20)
	changed := edited(t, threeText, "staff.sickness", 0.09)
	r := get(changed, 4)
	done := make(chan string)
	go func() { done <- figures(t, r.AnchoredTo(to)) }()
	get(changed, 20)
	get(threeText, 40)
	if got := <-done; got != figures(t, r.AnchoredTo(to)) {
		t.Error("a Runner that goes on changes what it handed out")
	}
}
