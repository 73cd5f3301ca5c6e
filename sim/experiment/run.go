package experiment

import (
	"context"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"grannelag/sim/model"
	"grannelag/sim/scenario"
)

// Version is the version of the engine. It changes whenever the figures of an
// unchanged scenario do.
const Version = "0.2.0"

// A Plan says what to run.
type Plan struct {
	Scenario     *scenario.Scenario
	Replications int                   // of each option; 0: as the scenario says
	Workers      int                   // 0: one for each core
	OnProgress   func(done, total int) // replications over all options; never called twice at a time
	OnBatch      func(*Result)         // after each completed batch but the last
}

// batches are the numbers of replications after which a picture is given: a
// first one at once, then sharper ones. Rules that look at results look only
// here, so that the figures never depend on the speed of a machine.
var batches = [...]int{8, 32, 100, 200, 400, 800, 1600, 3200}

// Run runs every option of a scenario under common random numbers. The result
// follows from the scenario, its seed and the number of replications alone,
// whatever the number of workers. If the context is cancelled, Run returns the
// last completed batch, marked Partial, and the context's error; the result is
// nil if no batch was completed.
func Run(ctx context.Context, p Plan) (*Result, error) {
	st := newStudy(p.Scenario)
	total := p.Replications
	if total <= 0 {
		total = int(p.Scenario.Run.Replications)
	}
	workers := p.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	var stop atomic.Bool
	defer context.AfterFunc(ctx, func() { stop.Store(true) })()

	pool := newPool(st, workers, &stop, p.OnProgress, total*len(st.setups))
	var last *Result
	for done := 0; done < total; {
		next := total
		if i, _ := slices.BinarySearch(batches[:], done+1); i < len(batches) {
			next = min(total, batches[i])
		}
		st.grow(next)
		if !pool.run(done, next) {
			if last != nil {
				partial := *last
				partial.Partial = true
				last = &partial
			}
			return last, ctx.Err()
		}
		done = next
		last = st.result(done)
		if done < total && p.OnBatch != nil {
			p.OnBatch(last)
		}
	}
	return last, nil
}

// A study holds the raw outcomes of every replication of every option, by
// index: what is reduced from them does not depend on who made them when.
type study struct {
	scenario *scenario.Scenario
	setups   []*model.Setup
	runs     [][]*model.Replication // option by replication
}

func newStudy(s *scenario.Scenario) *study {
	st := &study{scenario: s}
	for o := range s.Options {
		st.setups = append(st.setups, model.NewSetup(s, o))
	}
	st.runs = make([][]*model.Replication, len(s.Options))
	return st
}

func (st *study) grow(n int) {
	for o := range st.runs {
		for len(st.runs[o]) < n {
			st.runs[o] = append(st.runs[o], nil)
		}
	}
}

// A pool keeps a state for each worker and option, so that a batch does not
// allocate what the one before has built.
type pool struct {
	study    *study
	states   [][]*model.State // worker by option
	stop     *atomic.Bool
	progress func(done, total int)
	done     int
	total    int
}

func newPool(st *study, workers int, stop *atomic.Bool, progress func(done, total int), total int) *pool {
	p := &pool{study: st, stop: stop, progress: progress, total: total}
	p.states = make([][]*model.State, workers)
	for w := range p.states {
		p.states[w] = make([]*model.State, len(st.setups))
	}
	return p
}

// run makes replications from up to but not including to, of every option. It
// returns false if it was stopped.
func (p *pool) run(from, to int) bool {
	options := len(p.study.setups)
	jobs := (to - from) * options
	var next atomic.Int64
	var mu sync.Mutex // of the progress
	var group sync.WaitGroup
	for w := range p.states {
		group.Go(func() {
			for !p.stop.Load() {
				job := int(next.Add(1)) - 1
				if job >= jobs {
					return
				}
				o, rep := job%options, from+job/options
				setup := p.study.setups[o]
				if p.states[w][o] == nil {
					p.states[w][o] = setup.NewState()
				}
				out := setup.NewReplication()
				if !p.states[w][o].Run(p.study.scenario.Seed, rep, out, p.stop) {
					return
				}
				p.study.runs[o][rep] = out
				if p.progress != nil {
					mu.Lock()
					p.done++
					p.progress(p.done, p.total)
					mu.Unlock()
				}
			}
		})
	}
	group.Wait()
	return !p.stop.Load() || int(next.Load()) >= jobs && p.complete(from, to)
}

// complete tells whether a batch was finished although it was stopped.
func (p *pool) complete(from, to int) bool {
	for _, runs := range p.study.runs {
		for _, out := range runs[from:to] {
			if out == nil {
				return false
			}
		}
	}
	return true
}
