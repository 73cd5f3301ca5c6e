package desktop

import (
	"context"
	"sync"
	"time"

	"grannelag/sim/experiment"
	"grannelag/sim/scenario"
)

// A picture is a picture of a study as it stands: a first one at once, then
// sharper ones until all replications are done.
type picture struct {
	scenario *scenario.Scenario
	result   *experiment.Result
	wanted   int           // replications of each option asked for
	final    bool          // nothing sharper comes: done, or stopped by the user
	stopped  bool          // by the user
	took     time.Duration // since the study was asked for
	err      error
}

// A live runs the newest scenario it was given. A first look is always carried
// through, so that figures follow a slider that never rests; what sharpens it
// gives way at once to whatever is newer. Its methods may be called from the
// UI goroutine; it never blocks it.
type live struct {
	run       func(context.Context, experiment.Plan) (*experiment.Result, error)
	deliver   func(func())  // hands a look to the UI goroutine and waits until it was taken
	onPicture func(picture) // on the UI goroutine

	mu     sync.Mutex
	full   *experiment.Result // the last study that was run to its end
	next   *request
	cancel context.CancelFunc // of the sharpening under way; nil while a first look is made
	busy   bool
	halted bool // the user asked to stop
	closed bool
	idle   sync.WaitGroup
}

// A request is a study to run.
type request struct {
	scenario *scenario.Scenario
	first    int // replications of the first look
	wanted   int
	asked    time.Time
}

// firstLook and draggedLook are the replications of each option in a first
// look: as many as a batch of the engine has, and fewer while a slider moves,
// where the next look comes in a moment.
const (
	firstLook   = 8
	draggedLook = 4
)

// submit asks for a study. A study asked for before gives way.
func (l *live) submit(s *scenario.Scenario, dragging bool) {
	q := &request{scenario: s, first: firstLook, wanted: int(s.Run.Replications), asked: time.Now()}
	if dragging {
		q.first = draggedLook
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed {
		return
	}
	l.next, l.halted = q, false
	if l.cancel != nil {
		l.cancel()
	}
	if !l.busy {
		l.busy = true
		l.idle.Add(1)
		go l.work()
	}
}

// stop ends the sharpening under way; what has been done stays on show.
func (l *live) stop() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.halted = true
	if l.cancel != nil {
		l.cancel()
	}
}

// close ends all work and delivers nothing more.
func (l *live) close() {
	l.mu.Lock()
	l.closed, l.next = true, nil
	if l.cancel != nil {
		l.cancel()
	}
	l.mu.Unlock()
}

// wait returns when no study runs and none waits.
func (l *live) wait() { l.idle.Wait() }

func (l *live) work() {
	defer l.idle.Done()
	for {
		l.mu.Lock()
		q := l.next
		l.next = nil
		if q == nil || l.closed {
			l.busy = false
			l.mu.Unlock()
			return
		}
		l.mu.Unlock()
		l.study(q)
	}
}

// study runs one request, and hands out a look after each batch.
func (l *live) study(q *request) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	seen := 0
	l.mu.Lock()
	full := l.full
	l.mu.Unlock()
	give := func(r *experiment.Result, final, stopped bool, err error) {
		l.mu.Lock()
		closed := l.closed
		l.mu.Unlock()
		if closed || r == nil && err == nil {
			return
		}
		if r != nil {
			seen = r.Replications
			// A few replications say little by themselves, but much of what changed
			// since a study that was run to its end.
			if !final {
				r = r.AnchoredTo(full)
			}
		}
		k := picture{scenario: q.scenario, result: r, wanted: q.wanted, final: final, stopped: stopped, took: time.Since(q.asked), err: err}
		l.deliver(func() { l.onPicture(k) })
	}
	// mayYield lets a newer study, or the user, end this one from now on.
	mayYield := func() {
		l.mu.Lock()
		defer l.mu.Unlock()
		l.cancel = cancel
		if l.next != nil || l.halted || l.closed {
			cancel()
		}
	}
	r, err := l.run(ctx, experiment.Plan{
		Scenario: q.scenario, Replications: q.wanted, First: q.first,
		OnBatch: func(r *experiment.Result) {
			give(r, false, false, nil)
			mayYield()
		},
	})
	l.mu.Lock()
	l.cancel = nil
	if err == nil {
		l.full = r
	}
	yields, halted := l.next != nil, l.halted
	l.mu.Unlock()
	switch {
	case err == nil:
		give(r, true, false, nil)
	case ctx.Err() == nil:
		give(nil, true, false, err)
	case halted && !yields && r != nil && seen > 0:
		give(r, true, true, nil)
	}
}
