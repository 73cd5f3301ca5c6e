package desktop

import "sync"

// A courier brings functions to the UI goroutine, together with all others that
// wait for it. Fyne runs one such function between two frames, and without a
// graphics card a frame takes long: a picture of a study and the drawings of
// four figures would each wait for one of their own.
type courier struct {
	do func(func()) // fyne.Do

	mu      sync.Mutex
	waiting []func()
	done    chan struct{} // closed when those that wait were run
}

// deliver runs f on the UI goroutine and returns when that is done.
func (c *courier) deliver(f func()) {
	c.mu.Lock()
	c.waiting = append(c.waiting, f)
	if c.done == nil {
		c.done = make(chan struct{})
		c.do(c.unload)
	}
	done := c.done
	c.mu.Unlock()
	<-done
}

func (c *courier) unload() {
	c.mu.Lock()
	fs, done := c.waiting, c.done
	c.waiting, c.done = nil, nil
	c.mu.Unlock()
	for _, f := range fs {
		f()
	}
	close(done)
}
