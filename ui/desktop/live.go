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
	look   bool          // a first look is asked for and has not been taken
	took   time.Duration // from asking for the last first look until it was made
	halted bool          // the user asked to stop
	closed bool
	idle   sync.WaitGroup
}

// A request is a study to run.
type request struct {
	scenario *scenario.Scenario
	first    int                   // replications of the first look
	wanted   int                   // at most
	until    *experiment.Precision // ends it before; nil: nothing does
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
	q := &request{scenario: s, first: firstLook, wanted: int(s.Run.Replications)}
	if dragging {
		q.first = draggedLook
	}
	l.ask(q)
}

// submitUntil asks for a study that goes on until it is as precise as wished for.
func (l *live) submitUntil(s *scenario.Scenario, p experiment.Precision) {
	l.ask(&request{scenario: s, first: firstLook, wanted: scenario.MaxReplications, until: &p})
}

func (l *live) ask(q *request) {
	q.asked = time.Now()
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed {
		return
	}
	l.next, l.halted, l.look = q, false, true
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

// near tells whether a first look is under way that is likely to be made within
// some time of being asked for.
func (l *live) near(within time.Duration) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.look && l.took < within
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

// study runs one request, and hands out a first look, those sharper ones that are
// worth their time, and the last.
func (l *live) study(q *request) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	l.mu.Lock()
	full := l.full
	l.mu.Unlock()
	give := func(r *experiment.Result, k picture) {
		k.scenario, k.result, k.wanted, k.took = q.scenario, r, q.wanted, time.Since(q.asked)
		l.deliver(func() {
			l.mu.Lock()
			l.look = l.next != nil
			closed := l.closed
			l.mu.Unlock()
			if !closed {
				l.onPicture(k)
			}
		})
	}

	began := time.Now()
	seen := 0              // replications in the last look
	var pace time.Duration // of a replication of all options
	var showing sync.WaitGroup
	r, err := l.run(ctx, experiment.Plan{
		Scenario: q.scenario, Replications: q.wanted, Precision: q.until, First: q.first,
		Worth: func(n int) bool {
			return seen == 0 || time.Duration(n-seen)*pace >= betweenLooks && time.Duration(q.wanted-n)*pace >= betweenLooks
		},
		OnBatch: func(r *experiment.Result) {
			first := seen == 0
			seen = r.Replications
			// A few replications say little by themselves, but much of what changed
			// since a study that was run to its end.
			if full != nil && r.Replications <= full.Replications/4 {
				r = r.AnchoredTo(full)
			}
			if !first {
				showing.Wait()
				showing.Go(func() { give(r, picture{}) }) // the next batch goes on meanwhile
				return
			}
			pace = time.Since(began) / time.Duration(seen)
			l.mu.Lock()
			l.took = time.Since(q.asked)
			l.mu.Unlock()
			give(r, picture{})
			l.mayYield(cancel)
			if q.first == draggedLook {
				// The hand mostly goes on, and the frame needs the processor.
				sleep(ctx, restAfterLook)
			}
		},
	})
	showing.Wait()
	l.mu.Lock()
	l.cancel = nil
	if err == nil {
		l.full = r
	}
	yields, halted := l.next != nil, l.halted
	l.mu.Unlock()
	switch {
	case err == nil:
		give(r, picture{final: true})
	case ctx.Err() == nil:
		give(nil, picture{final: true, err: err})
	case halted && !yields && r != nil && seen > 0:
		give(r, picture{final: true, stopped: true})
	}
}

// mayYield lets a newer study, or the user, end the present one from now on.
func (l *live) mayYield(cancel context.CancelFunc) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.cancel = cancel
	if l.next != nil || l.halted || l.closed {
		cancel()
	}
}

const (
	// betweenLooks is how long after the last look, and before the end, a sharper
	// look is worth the time that it takes from the study.
	betweenLooks = 150 * time.Millisecond

	// restAfterLook is how long a study waits for a newer one after the first look
	// at a value on the way.
	restAfterLook = 40 * time.Millisecond
)

// sleep returns when the time is over or ctx is done.
func sleep(ctx context.Context, d time.Duration) {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
	case <-ctx.Done():
	}
}
