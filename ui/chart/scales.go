package chart

import "sync"

// Scales keep axes still while a hand drags: an axis that is asked for again
// may grow and never shrinks, so curves move and axes do not jump. Figures
// whose studies have the same scales also share their axes; call [Scales.Grow]
// with each study first. The zero value is ready, and may be used from several
// goroutines at once.
type Scales struct {
	mu   sync.Mutex
	held map[string]extent
}

// Reset lets go of all axes. A figure that is still being made with what was
// held may hold it again; a new value for each drag cannot.
func (c *Scales) Reset() {
	c.mu.Lock()
	defer c.mu.Unlock()
	clear(c.held)
}

// Grow widens the axes to hold what the figures of the studies show.
func (c *Scales) Grow(studies ...Study) {
	for _, s := range studies {
		s.Scales = c
		s.Figures()
	}
}

// hold widens an extent by what was asked for under its name before.
func (c *Scales) hold(name string, e extent) extent {
	if c == nil || !e.some {
		return e
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.held == nil {
		c.held = map[string]extent{}
	}
	if h := c.held[name]; h.some {
		e.hold(h.low, h.high)
	}
	c.held[name] = e
	return e
}
