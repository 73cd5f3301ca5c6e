package look

import "sync"

// Latest runs jobs one at a time on a goroutine of its own. A job submitted
// while another runs waits; a further one takes its place, so that a slider
// or a map dragged faster than it can be drawn never builds up a queue.
type Latest struct {
	mu   sync.Mutex
	busy bool
	next func()
}

// Do submits a job; start starts the worker if it does not run: a goroutine, or
// in tests a plain call.
func (l *Latest) Do(start func(func()), job func()) {
	l.mu.Lock()
	l.next = job
	idle := !l.busy
	l.busy = true
	l.mu.Unlock()
	if idle {
		start(l.work)
	}
}

// Waiting reports whether a newer job waits for the one that runs.
func (l *Latest) Waiting() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.next != nil
}

func (l *Latest) work() {
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
