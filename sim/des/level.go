package des

import "fmt"

// A Level is a quantity that keeps its value between changes, such as the
// number in a queue, with its integral over time. The zero value is the level
// 0 since time 0.
type Level struct {
	value    float64
	last     float64 // time of the last change
	start    float64 // time from which the integral counts
	integral float64 // from start to last
}

// Value returns the level now, in its own unit.
func (l *Level) Value() float64 { return l.value }

// Set changes the level to v at time t. It panics if t is before the last
// change or NaN.
func (l *Level) Set(t, v float64) {
	l.advance(t)
	l.value = v
}

// Add changes the level by d at time t. It panics if t is before the last
// change or NaN.
func (l *Level) Add(t, d float64) {
	l.advance(t)
	l.value += d
}

func (l *Level) advance(t float64) {
	dt := t - l.last
	if !(dt >= 0) {
		l.backwards(t)
	}
	l.integral += float64(l.value * dt)
	l.last = t
}

//go:noinline
func (l *Level) backwards(t float64) {
	panic(fmt.Sprintf("des: a level asked for at time %v, changed last at %v", t, l.last))
}

// Observe begins the observed window at time t, the end of the warm-up: the
// level stays, the integral begins again at 0. It panics if t is before the
// last change or NaN.
func (l *Level) Observe(t float64) {
	l.advance(t)
	l.integral = 0
	l.start = t
}

// Integral returns the integral of the level over the observed window up to
// time t, in the level's unit times the unit of time. It panics if t is before
// the last change or NaN.
func (l *Level) Integral(t float64) float64 {
	l.advance(t)
	return l.integral
}

// Mean returns the mean of the level over the observed window up to time t. An
// empty window gives the level itself. It panics if t is before the last
// change or NaN.
func (l *Level) Mean(t float64) float64 {
	l.advance(t)
	if t == l.start {
		return l.value
	}
	return l.integral / (t - l.start)
}
