package experiment

import (
	"context"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"grannelag/sim/model"
)

// What a Runner keeps beside the options of its last study.
const (
	keptBytes = 8 << 20 // of replications; the options used last come first
	keptRuns  = 200     // replications of each
	leastKept = 1 << 20 // what an option counts at least, for its setup [bytes]
)

// A Runner runs one study after the other, as a window does while its user
// tries values, and keeps the replications of the options it met: an option
// whose figures are decided by the same inputs as before is not run again, and
// if more replications are asked for only those that lack are made. It keeps
// the options of the last study, and of those before them, each with up to 200
// replications, as many as have room in 8 MB: for Sør-Helgeland, where an option
// has 5 to 11 MB, one or none with 200. The zero value is ready.
//
// One study runs at a time; a second call of Run waits for the first, so cancel
// that before.
type Runner struct {
	mu      sync.Mutex
	shelf   []*sample // the one used last first
	workers []*worker
}

// A sample is one option with the replications made of it so far.
type sample struct {
	inputs string // of scenario.OptionHashes
	setup  *model.Setup
	runs   []*model.Replication // by number; nil where none was made
}

// A worker runs one replication after the other, and has the memory for it.
type worker struct {
	state *model.State
	setup *model.Setup // that the state fits
}

// A study is a scenario with the samples of its options.
type study struct {
	plan    *Plan
	hash    string
	samples []*sample
	workers []*worker
}

// Run is [Run], with the same result to the last bit; only batches of which
// every replication is at hand give no picture. A cancelled run returns the last
// picture it gave, or nil; whatever replications it completed are kept.
func (r *Runner) Run(ctx context.Context, p Plan) (*Result, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	st := r.study(&p)
	total := p.replications()
	var stop atomic.Bool
	stop.Store(ctx.Err() != nil)
	defer context.AfterFunc(ctx, func() { stop.Store(true) })()

	var last *Result
	made := 0 // looks at the precision
	for done := 0; done < total; {
		next := p.batchAfter(done)
		done = next
		if next < total && p.Precision == nil && (len(st.missing(next)) == 0 || p.Worth != nil && !p.Worth(next)) {
			continue
		}
		picture := st.batch(next, &stop)
		if picture == nil {
			if last != nil {
				partial := *last
				partial.Partial = true
				last = &partial
			}
			return last, ctx.Err()
		}
		last = picture
		if p.Precision != nil && done >= planned(total)[0] {
			made++
			if last.Precision = p.Precision.look(last, len(planned(total)), made); last.Precision.Reached {
				return last, nil
			}
		}
		if done < total && p.OnBatch != nil {
			p.OnBatch(last)
		}
	}
	return last, nil
}

// study takes the options of a plan from the shelf, makes those that are not
// there, and clears the shelf of what is too much.
func (r *Runner) study(p *Plan) *study {
	s := p.Scenario
	st := &study{plan: p, hash: s.Hash()}
	for o, inputs := range s.OptionHashes() {
		i := slices.IndexFunc(r.shelf, func(old *sample) bool { return old.inputs == inputs })
		if i < 0 {
			st.samples = append(st.samples, &sample{inputs: inputs, setup: model.NewSetup(s, o)})
			continue
		}
		st.samples = append(st.samples, r.shelf[i])
		r.shelf = slices.Delete(r.shelf, i, i+1)
	}
	room := keptBytes
	r.shelf = append(slices.Clone(st.samples), slices.DeleteFunc(r.shelf, func(old *sample) bool {
		if len(old.runs) > keptRuns {
			old.runs = slices.Clone(old.runs[:keptRuns])
		}
		room -= max(leastKept, old.bytes())
		return room < 0
	})...)
	n := p.Workers
	if n <= 0 {
		n = runtime.GOMAXPROCS(0)
	}
	for len(r.workers) < n {
		r.workers = append(r.workers, &worker{})
	}
	st.workers = r.workers[:n]
	return st
}

// bytes returns how much memory the replications of an option take.
func (sm *sample) bytes() int {
	n := 0
	for _, run := range sm.runs {
		if run != nil {
			n += run.Bytes()
		}
	}
	return n
}

// A job is one replication of an option.
type job struct{ option, number int }

// missing lists the replications that the first n of every option lack, option
// by option: a worker that stays with one option finds its memory in the cache.
func (st *study) missing(n int) []job {
	var jobs []job
	for o, sm := range st.samples {
		for i := range n {
			if i >= len(sm.runs) || sm.runs[i] == nil {
				jobs = append(jobs, job{o, i})
			}
		}
	}
	return jobs
}

// batch makes what the first n replications of every option lack and returns
// their picture, or nil if it was stopped before. An option is reduced while
// the last replications of the others are still being made.
func (st *study) batch(n int, stop *atomic.Bool) *Result {
	jobs := st.missing(n)
	lacking := make([]sync.WaitGroup, len(st.samples))
	for _, j := range jobs {
		lacking[j.option].Add(1)
	}
	for _, sm := range st.samples {
		sm.runs = append(sm.runs, make([]*model.Replication, max(0, n-len(sm.runs)))...)
	}
	picture, parts := st.picture(n)

	progress := st.progress()
	var next, reduced atomic.Int64
	var group sync.WaitGroup
	for _, w := range st.workers {
		group.Go(func() {
			var m memory
			for !stop.Load() {
				i := int(next.Add(1)) - 1
				if i < len(jobs) {
					j := jobs[i]
					if w.run(st.samples[j.option], st.plan.Scenario.Seed, j.number, stop) {
						progress()
					}
					lacking[j.option].Done()
					continue
				}
				if i -= len(jobs); i >= len(parts) {
					return
				}
				// Whoever makes the last replications needs no one here, so this ends.
				lacking[parts[i].option].Wait()
				if !stop.Load() {
					parts[i].reduce(&m)
					reduced.Add(1)
				}
			}
		})
	}
	group.Wait()
	if int(reduced.Load()) < len(parts) {
		return nil
	}
	return picture
}

// progress returns what counts and reports one replication more.
func (st *study) progress() func() {
	report := st.plan.OnProgress
	if report == nil {
		return func() {}
	}
	done, most := 0, st.plan.replications()
	for _, sm := range st.samples {
		for i, out := range sm.runs {
			if i < most && out != nil {
				done++
			}
		}
	}
	var mu sync.Mutex
	return func() {
		mu.Lock()
		defer mu.Unlock()
		done++
		report(done, most*len(st.samples))
	}
}

// run makes replication number of an option, and returns false if it was
// stopped.
func (w *worker) run(sm *sample, seed uint64, number int, stop *atomic.Bool) bool {
	if w.state == nil {
		w.state = sm.setup.NewState()
	} else if w.setup != sm.setup {
		w.state.Fit(sm.setup)
	}
	w.setup = sm.setup
	out := sm.setup.NewReplication()
	if !w.state.Run(seed, number, out, stop) {
		return false
	}
	sm.runs[number] = out
	return true
}
