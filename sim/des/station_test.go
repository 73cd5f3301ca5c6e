package des

import (
	"math"
	"testing"
)

func TestQueue(t *testing.T) {
	var q Queue[int]
	if _, ok := q.Pop(); ok {
		t.Error("an empty queue gave something")
	}
	// In and out at different speeds, so that the ring wraps and grows.
	in, out := 0, 0
	for round := range 50 {
		for range round {
			q.Push(in)
			in++
		}
		if q.Len() != in-out {
			t.Fatalf("Len() = %d, want %d", q.Len(), in-out)
		}
		for range round * 2 / 3 {
			if v := q.At(0); v != out {
				t.Fatalf("first is %d, want %d", v, out)
			}
			if v, ok := q.Pop(); !ok || v != out {
				t.Fatalf("got %d, want %d", v, out)
			}
			out++
		}
	}
	if v := q.At(q.Len() - 1); v != in-1 {
		t.Errorf("last is %d, want %d", v, in-1)
	}
	for _, i := range []int{-1, q.Len()} {
		wantPanic(t, "a place outside", func() { q.At(i) })
	}
	q.Reset()
	if q.Len() != 0 {
		t.Error("Reset leaves some waiting")
	}
	q.Push(7)
	if v, _ := q.Pop(); v != 7 {
		t.Errorf("after Reset came %d, want 7", v)
	}
}

func TestLevel(t *testing.T) {
	var l Level
	l.Set(0, 2)
	l.Add(3, 1)  // 2 for 3
	l.Add(5, -3) // 3 for 2
	if got := l.Integral(10); got != 12 {
		t.Errorf("integral %v, want 12", got)
	}
	if got := l.Mean(12); got != 1 {
		t.Errorf("mean %v, want 1", got)
	}
	l.Set(12, 4)
	l.Observe(13)
	if l.Value() != 4 || l.Mean(13) != 4 || l.Integral(13) != 0 {
		t.Errorf("at the end of the warm-up: value %v, mean %v, integral %v", l.Value(), l.Mean(13), l.Integral(13))
	}
	l.Set(15, 1)
	if got := l.Mean(17); got != 2.5 {
		t.Errorf("mean of the window %v, want 2.5", got)
	}
	for name, f := range map[string]func(){
		"Set": func() { l.Set(16, 1) }, "Add": func() { l.Add(16, 1) }, "Mean": func() { l.Mean(16) },
		"Integral": func() { l.Integral(math.NaN()) }, "Observe": func() { l.Observe(16) },
	} {
		wantPanic(t, name+" before the last change", f)
	}
}

func TestStationOrder(t *testing.T) {
	s := NewStation(2, 3)
	for i, class := range []int{2, 1, 1, 0, 2, 0} {
		s.Join(float64(i), class, uint32(i))
	}
	if s.Len() != 6 || s.Idle() != 2 || s.Servers() != 2 {
		t.Errorf("Len %d, Idle %d, Servers %d", s.Len(), s.Idle(), s.Servers())
	}
	next := func(at float64, id uint32, waited float64) {
		t.Helper()
		got, w, ok := s.Start(at)
		if !ok || got != id || w != waited {
			t.Errorf("at %v started %d after %v (%v), want %d after %v", at, got, w, ok, id, waited)
		}
	}
	next(10, 3, 7)
	next(10, 5, 5)
	if _, _, ok := s.Start(10); ok {
		t.Error("a third customer starts at two servers")
	}
	s.Release(11)
	next(11, 1, 10)
	s.Release(12)
	s.Join(12, 0, 9) // of the highest class, though the last to come
	next(12, 9, 0)
	s.Release(13)
	s.Release(13)
	next(13, 2, 11)
	next(13, 0, 13)
	s.Release(14)
	next(14, 4, 10)
	if _, _, ok := s.Start(14); ok || s.Len() != 0 {
		t.Error("someone starts from an empty line")
	}
	// Waiting: 1 … 6 in the seconds 0 to 5, 6 till 10, 4 till 11, 3 till 13, 1 till 14.
	if got := s.Waiting(14) * 14; math.Abs(got-(1+2+3+4+5+6*5+4+3*2+1)) > 1e-12 {
		t.Errorf("integral of those who wait %v", got)
	}
	if got := s.Busy(14) * 14; got != 8 {
		t.Errorf("integral of busy servers %v, want 8", got)
	}
	s.Observe(14)
	if s.Busy(14) != 2 || s.Busy(20) != 2 || s.Waiting(20) != 0 {
		t.Errorf("after the warm-up: busy %v, waiting %v", s.Busy(20), s.Waiting(20))
	}
	wantPanic(t, "time runs backwards", func() { s.Join(19, 0, 1) })
	s.Reset()
	if s.Idle() != 2 || s.Len() != 0 || s.Busy(1) != 0 || s.Waiting(1) != 0 {
		t.Error("Reset leaves a trace")
	}
	wantPanic(t, "a release of nobody", func() { s.Release(2) })
	wantPanic(t, "no servers", func() { NewStation(0, 1) })
	wantPanic(t, "no classes", func() { NewStation(1, 0) })
	wantPanic(t, "too many classes", func() { NewStation(1, MaxClasses+1) })
	last := NewStation(1, MaxClasses)
	last.Join(0, MaxClasses-1, 5)
	if id, _, ok := last.Start(0); !ok || id != 5 {
		t.Error("the last class is not served")
	}
}

// Hand-over rule A: the next task of the customer who is released stands in
// the line before the freed server picks. In a line of one class it stands
// last, in a higher class it goes on at once.
func TestHandOver(t *testing.T) {
	for class, want := range []uint32{1, 2} {
		s := NewStation(1, 2)
		s.Join(0, 1, 1)
		s.Start(0)
		s.Join(1, 1, 2) // waits
		s.Release(5)
		s.Join(5, class, 1) // the same customer again
		if id, _, _ := s.Start(5); id != want {
			t.Errorf("class %d: customer %d starts, want %d", class, id, want)
		}
	}
}
