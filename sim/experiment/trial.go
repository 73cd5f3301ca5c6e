package experiment

import (
	"context"
	"math"
	"runtime"
	"sync"
	"sync/atomic"

	"grannelag/sim/model"
	"grannelag/sim/scenario"
)

// A trial is one option, run a number of times with some inputs, of which only
// the outcomes over the whole observed period are kept, of the option as a whole
// and if asked for of its services: a study of doubts makes thousands of them.
type trial struct {
	n        int
	num, den []float64   // by entity, for each by outcome, and for each by replication
	weeks    [][]float32 // by weekly series, and for each by replication and week; nil unless asked for
	per      int         // weeks of a replication
}

// An errand is a trial to be made.
type errand struct {
	scenario *scenario.Scenario
	option   int
	first, n int  // replications
	weekly   bool // keep the weekly series
	services bool // keep the outcomes of services
	into     **trial
	also     []priced // other prices for what happens in it
}

// A priced trial is the same at other prices.
type priced struct {
	scenario *scenario.Scenario
	into     **trial
}

// make runs the replications of an errand and returns its trial and those at
// other prices; nil if it was stopped.
func (w *worker) make(e *errand, stop *atomic.Bool) (t *trial, also []*trial) {
	x := model.NewSetup(e.scenario, e.option)
	if w.state == nil {
		w.state = x.NewState()
	} else {
		w.state.Fit(x)
	}
	w.setup = x
	others := make([]*model.Setup, len(e.also))
	also = make([]*trial, len(e.also))
	for k := range e.also {
		others[k], also[k] = model.NewSetup(e.also[k].scenario, e.option), newTrial(e.n)
	}
	out := x.NewReplication()
	t = newTrial(e.n)
	if e.services {
		t = newTrialOf(1+x.Services(), e.n)
	}
	if e.weekly {
		t.per = x.Weeks()
		t.weeks = make([][]float32, len(new(Series).bands()))
		for what := range t.weeks {
			t.weeks[what] = make([]float32, e.n*t.per)
		}
	}
	for i := range e.n {
		if !w.state.Run(e.scenario.Seed, e.first+i, out, stop) {
			return nil, nil
		}
		t.keep(i, out)
		for what := range t.weeks {
			for week := range t.per {
				t.weeks[what][i*t.per+week] = float32(out.Week(x, -1, what, week))
			}
		}
		for k := range others {
			w.state.Reprice(others[k], out)
			also[k].keep(i, out)
		}
	}
	return t, also
}

func newTrial(n int) *trial { return newTrialOf(1, n) }

func newTrialOf(entities, n int) *trial {
	size := entities * model.NumOutcomes * n
	return &trial{n: n, num: make([]float64, size), den: make([]float64, size)}
}

// keep notes the outcomes of replication i of the trial.
func (t *trial) keep(i int, out *model.Replication) {
	for e := range len(t.num) / (model.NumOutcomes * t.n) {
		for k := range model.NumOutcomes {
			at, to := out.At(k, e)+out.Years, (e*model.NumOutcomes+k)*t.n+i
			t.num[to], t.den[to] = out.Num[at], out.Denominator(at)
		}
	}
}

// joined returns one trial of the replications of several, in their order.
func joined(parts []*trial) *trial {
	if len(parts) == 1 {
		return parts[0]
	}
	n := 0
	for _, p := range parts {
		n += p.n
	}
	rows := len(parts[0].num) / parts[0].n
	t := &trial{n: n, num: make([]float64, 0, rows*n), den: make([]float64, 0, rows*n)}
	for row := range rows {
		for _, p := range parts {
			t.num = append(t.num, p.num[row*p.n:(row+1)*p.n]...)
			t.den = append(t.den, p.den[row*p.n:(row+1)*p.n]...)
		}
	}
	return t
}

// of returns the trial of one entity alone: 0 the option as a whole, then its
// services.
func (t *trial) of(entity int) *trial {
	size := model.NumOutcomes * t.n
	return &trial{n: t.n, num: t.num[entity*size : (entity+1)*size], den: t.den[entity*size : (entity+1)*size]}
}

// do makes the trials of errands, in any order but begun in that given, on so
// many workers, 0 for one each core. done is called after each, never twice at a
// time. It returns the context's error if it was cancelled: then some trials are
// made and others nil.
func do(ctx context.Context, errands []errand, workers int, done func(i int)) error {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	var stop atomic.Bool
	stop.Store(ctx.Err() != nil)
	defer context.AfterFunc(ctx, func() { stop.Store(true) })()
	var next atomic.Int64
	var mu sync.Mutex
	var group sync.WaitGroup
	for range min(workers, len(errands)) {
		group.Go(func() {
			var w worker
			for !stop.Load() {
				i := int(next.Add(1)) - 1
				if i >= len(errands) {
					return
				}
				e := &errands[i]
				t, also := w.make(e, &stop)
				if t == nil {
					return
				}
				mu.Lock() // whoever is told of one trial may look at all
				*e.into = t
				for k := range also {
					*e.also[k].into = also[k]
				}
				done(i)
				mu.Unlock()
			}
		})
	}
	group.Wait()
	return ctx.Err()
}

// head returns the trial of the first n replications.
func (t *trial) head(n int) *trial {
	if n == t.n {
		return t
	}
	out := newTrial(n)
	for k := range model.NumOutcomes {
		num, den := t.sums(k)
		copy(out.num[k*n:(k+1)*n], num)
		copy(out.den[k*n:(k+1)*n], den)
	}
	return out
}

// sums returns the numerators and denominators of an outcome by replication.
func (t *trial) sums(outcome int) (num, den []float64) {
	return t.num[outcome*t.n : (outcome+1)*t.n], t.den[outcome*t.n : (outcome+1)*t.n]
}

// ratio returns an outcome of the trial, and by replication how much it moves it,
// as for a whole study; ok is false where it has no value.
func (t *trial) ratio(outcome int) (mean float64, residuals []float64, ok bool) {
	num, den := t.sums(outcome)
	var over, under float64
	for i := range num {
		over, under = over+num[i], under+den[i]
	}
	if under == 0 {
		return 0, nil, false
	}
	mean = over / under
	perRun := under / float64(t.n)
	residuals = make([]float64, t.n)
	for i := range num {
		residuals[i] = (num[i] - float64(mean*den[i])) / perRun
	}
	return mean, residuals, true
}

// A weight is a trial, added or subtracted.
type weight struct {
	trial *trial
	sign  float64
}

// paired sums an outcome of trials of the same replications under common random
// numbers, as a difference with its interval and verdict.
func paired(outcome int, of ...weight) Difference {
	d := Difference{Mean: math.NaN(), HalfWidth: math.NaN(), N: of[0].trial.n}
	sum, all := 0.0, make([]float64, d.N)
	for _, t := range of {
		mean, residuals, ok := t.trial.ratio(outcome)
		if !ok {
			return d
		}
		sum += float64(t.sign * mean)
		for i, r := range residuals {
			all[i] += float64(t.sign * r)
		}
	}
	d.Mean = sum
	if d.N >= fewRuns {
		d.HalfWidth = halfWidth(all)
	}
	if model.Outcomes[outcome].Static {
		d.HalfWidth = 0
	}
	d.Verdict = verdict(model.Outcomes[outcome].Direction, d.Mean, d.HalfWidth)
	return d
}
