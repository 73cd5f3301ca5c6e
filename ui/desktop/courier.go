package desktop

import (
	"sync"
	"time"
)

// A courier brings functions to the UI goroutine, together with all others that
// wait for it. Fyne runs one such function between two frames, and without a
// graphics card a frame takes long: a picture of a study and the drawings of
// four figures would each wait for one of their own.
type courier struct {
	do func(func()) // fyne.Do

	mu      sync.Mutex
	waiting []func()
	done    chan struct{} // closed when those that wait were run
	errands int           // goroutines that may bring something soon
	news    chan struct{} // has one when something was brought or an errand ended
}

func newCourier(do func(func())) *courier {
	return &courier{do: do, news: make(chan struct{}, 1)}
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
	c.tell()
	<-done
}

// unload runs what was brought. It is for the UI goroutine.
func (c *courier) unload() {
	c.mu.Lock()
	fs, done := c.waiting, c.done
	c.waiting, c.done = nil, nil
	c.mu.Unlock()
	for _, f := range fs {
		f()
	}
	if done != nil { // else await was here first
		close(done)
	}
}

// errand runs f on a goroutine of its own, for which await waits.
func (c *courier) errand(f func()) {
	c.mu.Lock()
	c.errands++
	c.mu.Unlock()
	go func() {
		f()
		c.mu.Lock()
		c.errands--
		c.mu.Unlock()
		c.tell()
	}()
}

// tell wakes await.
func (c *courier) tell() {
	select {
	case c.news <- struct{}{}:
	default: // it has been told
	}
}

// await runs on the UI goroutine what is brought to it until no errand is under
// way and nothing else comes, or until the time is up. What comes so is in the
// frame that is about to be drawn, and not in the one after the next.
func (c *courier) await(more func() bool, most time.Duration) {
	up := time.NewTimer(most)
	defer up.Stop()
	for {
		c.unload()
		c.mu.Lock()
		busy := c.errands > 0 || len(c.waiting) > 0
		c.mu.Unlock()
		if !busy && !more() {
			return
		}
		select {
		case <-c.news:
		case <-up.C:
			return
		}
	}
}
