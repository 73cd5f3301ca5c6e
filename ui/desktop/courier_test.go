package desktop

import (
	"testing"
	"time"
)

// What comes while the UI goroutine waits is run by it at once, and what was
// posted for it finds nothing left to do.
func TestAwaitTakesWhatComes(t *testing.T) {
	posted := make(chan func(), 10)
	c := newCourier(func(f func()) { posted <- f })
	near, drawn := true, false
	go c.deliver(func() { // a look, and the drawing of a figure that follows from it
		near = false
		c.errand(func() { c.deliver(func() { drawn = true }) })
	})
	c.await(func() bool { return near }, 10*time.Second)
	if near || !drawn {
		t.Errorf("the look was taken: %v, its figure: %v; want both", !near, drawn)
	}
	close(posted)
	for f := range posted {
		f()
	}
}

// Nothing holds up a frame for longer than it may be.
func TestAwaitGivesUp(t *testing.T) {
	c := newCourier(func(func()) {})
	c.await(func() bool { return true }, 5*time.Millisecond)
	stuck := make(chan bool)
	defer close(stuck)
	c.errand(func() { <-stuck })
	c.await(func() bool { return false }, 5*time.Millisecond)
}
