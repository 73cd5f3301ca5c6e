package start

import "sync"

// latest runs jobs one at a time on a goroutine of its own. A job given while
// another runs waits, and a further one takes its place, so that a map dragged
// faster than it can be drawn never builds up a queue.
type latest struct {
	start func(func()) // starts the worker: a goroutine, or in tests a plain call

	mu   sync.Mutex
	busy bool
	next func()
}

func (l *latest) do(job func()) {
	l.mu.Lock()
	l.next = job
	idle := !l.busy
	l.busy = true
	l.mu.Unlock()
	if idle {
		l.start(l.work)
	}
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
