package look

import "testing"

// The worker does what is newest, and only that.
func TestLatest(t *testing.T) {
	gate, done := make(chan bool), make(chan int, 200)
	var l Latest
	start := func(work func()) { go work() }
	l.Do(start, func() { <-gate })
	for i := range 100 {
		l.Do(start, func() { done <- i })
	}
	close(gate)
	if got := <-done; got != 99 {
		t.Errorf("ran job %d, want only the last", got)
	}
	l.Do(start, func() { done <- -1 })
	if got := <-done; got != -1 {
		t.Errorf("then ran %d", got)
	}
}
