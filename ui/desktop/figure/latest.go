package figure

import "sync"

// latest runs jobs one at a time on a goroutine of its own. A job submitted
// while another runs waits; a further one takes its place, so that a slider
// dragged faster than figures can be drawn never builds up a queue.
type latest struct {
	mu   sync.Mutex
	busy bool
	next func()
}

// do submits a job; start starts the worker if it does not run.
func (l *latest) do(start func(func()), job func()) {
	l.mu.Lock()
	l.next = job
	idle := !l.busy
	l.busy = true
	l.mu.Unlock()
	if idle {
		start(l.work)
	}
}

// waiting reports whether a newer job waits for the one that runs.
func (l *latest) waiting() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.next != nil
}

func (l *latest) work() {
	for {
		l.mu.Lock()
		job := l.next
		l.next = nil
		l.busy = job != nil
		l.mu.Unlock()
		if job == nil {
			return
		}
		job()
	}
}
