package experiment

import (
	"context"
	"math"
	"slices"

	"grannelag/sim/des"
	"grannelag/sim/model"
	"grannelag/sim/scenario"
)

// Weekly series, as indices of [Felt] and of the bands of a [Series].
const (
	WeekAtWork = iota
	WeekOpenCases
	WeekOverdue
	WeekTravelShare
	weekSeries
)

// Stresses says which bad times to try.
type Stresses struct {
	Scenario     *scenario.Scenario    // not to be changed any more
	Tests        []scenario.StressTest // nil: all that make sense for the scenario
	Replications int                   // of each option with and without each of them; 0: 100
	Workers      int                   // 0: one for each core
	OnProgress   func(done, total int)
}

const (
	usualStress = 100
	leastYears  = 4 // a bad time that begins in the second year must have time to be over
	// A bad time is over when so many weeks on end are back, for a single week may
	// be back by luck.
	backWeeks = 4
	// What is left of the peak then.
	backPart = 0.1
	// So long after its end a bad time may come to its peak [weeks].
	feltAfter = 26
)

// A StressStudy shows what bad times do to every option, week by week.
type StressStudy struct {
	Engine, ScenarioHash string
	Seed                 uint64
	Replications         int
	Weeks                int // of the series, from the start of the observed years
	Tests                []Stressed
}

// A Stressed is one bad time in every option.
type Stressed struct {
	Test       scenario.StressTest
	From, To   int // the weeks in which it lasts: [From, To)
	Options    []Felt
	usual, bad []*trial
}

// Felt is what an option feels of a bad time.
type Felt struct {
	Series [weekSeries]struct {
		Usual Band // without it
		Bad   Band // with it: mean, and where nine of ten replications are
		More  Band // the paired difference: its mean, and the 95 % interval of the mean as P05 and P95
	}
	Peak     float64 // largest mean of More of the tasks overdue, over four weeks [tasks]
	PeakWeek int     // the last of these weeks; -1 if nothing is felt
	Back     int     // weeks after the end of it until the tasks overdue are back for good, see [Stress]; -1: not within the run
	Felt     bool    // more tasks are shown to be overdue at some time
}

// Stress runs every option with and without each bad time, under the same luck.
//
// A bad time is felt where more tasks are overdue with it than without it, on the
// average of four weeks, somewhere between its beginning and half a year after its
// end: shown at 95 % over all these weeks together (Bonferroni over the periods of
// four weeks). It is over in the first week from its end on from which the mean of
// that difference is under a tenth of its peak, or not shown at 95 %, for four
// weeks.
func Stress(ctx context.Context, p Stresses) (*StressStudy, error) {
	s := *p.Scenario
	s.Run.Years = max(leastYears, s.Run.Years)
	s.Changes = slices.DeleteFunc(slices.Clone(s.Changes), func(c scenario.Change) bool { return c.IsStress() })
	tests := p.Tests
	if tests == nil {
		tests = s.StressTests()
	}
	n := p.Replications
	if n <= 0 {
		n = usualStress
	}
	out := &StressStudy{Engine: Version, ScenarioHash: p.Scenario.Hash(), Seed: s.Seed, Replications: n}
	usual := make([]*trial, len(s.Options))
	var errands []errand
	each := func(of *scenario.Scenario, into []*trial) {
		for o := range of.Options {
			errands = append(errands, errand{scenario: of, option: o, n: n, weekly: true, into: &into[o]})
		}
	}
	each(&s, usual)
	for _, t := range tests {
		bad := s
		bad.Changes = append(slices.Clone(s.Changes), t.Changes...)
		st := Stressed{Test: t, usual: usual, bad: make([]*trial, len(s.Options))}
		st.From, st.To = lasts(t.Changes)
		each(&bad, st.bad)
		out.Tests = append(out.Tests, st)
	}
	made := 0
	err := do(ctx, errands, p.Workers, func(int) {
		made++
		if p.OnProgress != nil {
			p.OnProgress(made, len(errands))
		}
	})
	if err != nil {
		return nil, err
	}
	for i := range out.Tests {
		st := &out.Tests[i]
		for o := range s.Options {
			st.Options = append(st.Options, felt(usual[o], st.bad[o], st.From, st.To))
		}
	}
	out.Weeks = usual[0].per
	return out, nil
}

// lasts returns the weeks in which changes hold.
func lasts(changes []scenario.Change) (from, to int) {
	first, last := math.Inf(1), 0.0
	for _, c := range changes {
		first, last = min(first, c.From), max(last, c.From+c.Weeks)
	}
	return int(first), int(math.Ceil(last))
}

// Difference returns how an outcome of an option as a whole, over all observed
// years, differs with the bad time from without it.
func (st *Stressed) Difference(option, outcome int) Difference {
	return paired(outcome, weight{st.bad[option], 1}, weight{st.usual[option], -1})
}

// Values returns an outcome of an option as a whole without the bad time and with
// it; NaN where it has no value.
func (st *Stressed) Values(option, outcome int) (usual, bad Difference) {
	return paired(outcome, weight{st.usual[option], 1}), paired(outcome, weight{st.bad[option], 1})
}

// felt compares the weeks of an option with and without a bad time.
func felt(usual, bad *trial, from, to int) Felt {
	f := Felt{PeakWeek: -1, Back: -1}
	column, other, diff := make([]float64, usual.n), make([]float64, usual.n), make([]float64, usual.n)
	smooth := make([][]float64, usual.n) // of overdue tasks: the difference over the last four weeks
	for i := range smooth {
		smooth[i] = make([]float64, usual.per)
	}
	for what := range f.Series {
		w := &f.Series[what]
		for week := range usual.per {
			for i := range usual.n {
				other[i] = float64(usual.weeks[what][i*usual.per+week])
				column[i] = float64(bad.weeks[what][i*usual.per+week])
				diff[i] = column[i] - other[i]
				if what == WeekOverdue {
					for k := week; k < min(usual.per, week+backWeeks); k++ {
						smooth[i][k] += float64(diff[i] / backWeeks)
					}
				}
			}
			mean, half := interval(diff)
			w.More.add(mean, mean-half, mean+half)
			w.Usual.addOf(other)
			w.Bad.addOf(column)
		}
	}
	mean, shown := make([]float64, usual.per), make([]bool, usual.per)
	ends := min(usual.per, to+feltAfter)
	periods := math.Ceil(float64(ends-from) / backWeeks)
	t := math.NaN() // of an interval that holds over all periods together
	if usual.n >= fewRuns && periods > 0 {
		t = des.StudentT(1-(1-level)/2/periods, usual.n-1)
	}
	for week := range usual.per {
		for i := range smooth {
			diff[i] = smooth[i][week]
		}
		m, half := interval(diff)
		mean[week] = m
		shown[week] = verdict(model.Higher, m, half) == Better
		if week >= from && week < ends && m > f.Peak && m > float64(t*standardError(diff)) {
			f.Felt, f.Peak, f.PeakWeek = true, m, week
		}
	}
	if !f.Felt {
		f.Back = 0
		return f
	}
	calm := 0
	for week := max(to, f.PeakWeek); week < usual.per; week++ {
		if mean[week] < float64(backPart*f.Peak) || !shown[week] {
			if calm++; calm == backWeeks {
				f.Back = max(0, week-backWeeks+1-to)
				return f
			}
		} else {
			calm = 0
		}
	}
	return f
}

// interval returns the mean of values and the half-width of its 95 % interval.
func interval(values []float64) (mean, half float64) {
	for _, v := range values {
		mean += v
	}
	mean /= float64(len(values))
	if len(values) < fewRuns {
		return mean, math.NaN()
	}
	return mean, halfWidth(values)
}

func (b *Band) add(mean, low, high float64) {
	b.Mean, b.P05, b.P95 = append(b.Mean, mean), append(b.P05, low), append(b.P95, high)
}

// addOf adds the mean and the band of values; it reorders them.
func (b *Band) addOf(values []float64) {
	mean := 0.0
	for _, v := range values {
		mean += v
	}
	low, high := band(values)
	b.add(mean/float64(len(values)), low, high)
}
