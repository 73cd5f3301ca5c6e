package experiment

import (
	"context"
	"math"
	"testing"

	"grannelag/sim/des"
	"grannelag/sim/model"
)

// A bad time changes nothing before it begins, is felt where many are away, and
// is over in the end: in the last half year of the run no more tasks are overdue
// than without it.
func TestStress(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	s := three(t)
	s.Run.Years = 4
	before := s.Hash()
	st, err := Stress(context.Background(), Stresses{Scenario: s, Replications: 60})
	if err != nil {
		t.Fatal(err)
	}
	if s.Hash() != before {
		t.Error("the scenario has changed")
	}
	kinds := map[string]bool{}
	for i := range st.Tests {
		x := &st.Tests[i]
		kinds[x.Test.ID] = true
		for o := range x.Options {
			f := &x.Options[o]
			for what := range f.Series {
				w := &f.Series[what]
				for week := range min(x.From, st.Weeks) {
					if d := w.More.Mean[week]; d != 0 && !math.IsNaN(d) {
						t.Fatalf("%s, %s: series %d differs by %v in week %d, before week %d", x.Test.ID, s.Options[o].ID, what, d, week, x.From)
					}
				}
			}
			if x.Test.ID == "rush" {
				continue // those who came stay for years
			}
			late, more := &f.Series[WeekOverdue], 0
			for week := st.Weeks - 26; week < st.Weeks; week++ {
				if late.More.P05[week] > 0 {
					more++
				}
			}
			if more > 6 { // of 26 weeks: one or two by chance, and weeks go together
				t.Errorf("%s, %s: more is overdue in %d of the last 26 weeks", x.Test.ID, s.Options[o].ID, more)
			}
			if f.Felt && f.Back < 0 {
				t.Errorf("%s, %s: not over by the end of the run", x.Test.ID, s.Options[o].ID)
			}
		}
	}
	for _, id := range []string{"away", "rush", "quit", "office-1811"} {
		if !kinds[id] {
			t.Errorf("no stress test %s", id)
		}
	}
	away := &st.Tests[0].Options[0]
	for week := st.Tests[0].From; week < st.Tests[0].To; week++ {
		if d := away.Series[WeekAtWork].More.Mean[week]; d >= 0 || d < -2-1e-6 {
			t.Errorf("week %d: with two away %v are at work", week, d)
		}
	}
	if !away.Felt {
		t.Error("nobody feels that two of a small service are away")
	}
	if d := st.Tests[1].Difference(0, model.Reports); d.Verdict != Differs {
		t.Errorf("a third more concerns: %+v", d)
	}
}

// Weeks made by hand: 5 tasks more for 10 weeks, then fewer by half every week.
func TestFelt(t *testing.T) {
	const n, weeks, from, to = 50, 120, 20, 30
	make4 := func(extra func(week int) float64) *trial {
		luck := des.NewKey(4, 0).Stream()
		x := &trial{n: n, per: weeks, weeks: make([][]float32, weekSeries)}
		for what := range x.weeks {
			for range n {
				for week := range weeks {
					x.weeks[what] = append(x.weeks[what], float32(10+luck.Normal()+extra(week)))
				}
			}
		}
		return x
	}
	usual := make4(func(int) float64 { return 0 })
	bad := make4(func(week int) float64 {
		switch {
		case week < from:
			return 0
		case week < to:
			return 5
		}
		return 5 * math.Pow(0.5, float64(week-to+1))
	})
	f := felt(usual, bad, from, to)
	// The mean over four weeks is under 0.5 when 5·(2^-k)·(1+2+4+8)/4 is: k = 6.
	if !f.Felt || math.Abs(f.Peak-5) > 0.01 || f.PeakWeek < from+3 || f.PeakWeek >= to || f.Back != 5 {
		t.Errorf("felt %v, peak %v in week %d, back after %d", f.Felt, f.Peak, f.PeakWeek, f.Back)
	}
	if f := felt(usual, usual, from, to); f.Felt || f.Back != 0 {
		t.Errorf("nothing is felt as %v, back %d", f.Felt, f.Back)
	}
	stays := make4(func(week int) float64 { return 5 * float64(min(1, max(0, week-from))) })
	if f := felt(usual, stays, from, to); !f.Felt || f.Back != -1 {
		t.Errorf("what stays is back after %d", f.Back)
	}
}
