package des

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

type scheduled struct {
	t    float64
	what uint32
}

// drain returns all that is left, in order.
func drain(q *Events) []scheduled {
	var all []scheduled
	for {
		t, what, ok := q.Next()
		if !ok {
			return all
		}
		all = append(all, scheduled{t, what})
	}
}

func TestEventsComeInOrder(t *testing.T) {
	s := NewKey(3, 0).Stream()
	for name, draw := range map[string]func() float64{
		"all different": s.Uniform,
		"many ties":     func() float64 { return math.Floor(20 * s.Uniform()) },
		"one time":      func() float64 { return 4 },
		"rising":        func() func() float64 { x := 0.0; return func() float64 { x++; return x } }(),
		"falling":       func() func() float64 { x := 1e6; return func() float64 { x--; return x } }(),
		"far apart":     func() float64 { return math.Float64frombits(s.Uint64() % 0x7ff0000000000001) },
	} {
		for _, n := range []int{0, 1, 2, 3, 4, 5, 100, 4096} {
			var q Events
			want := make([]scheduled, n)
			for i := range want {
				want[i] = scheduled{draw(), uint32(i)}
				q.Schedule(want[i].t, want[i].what)
			}
			slices.SortStableFunc(want, func(a, b scheduled) int { return cmp.Compare(a.t, b.t) })
			if q.Len() != n {
				t.Fatalf("%s: Len() = %d, want %d", name, q.Len(), n)
			}
			if got := drain(&q); !slices.Equal(got, want) {
				t.Errorf("%s, %d events: not in the order of a stable sort", name, n)
			}
		}
	}
}

// Any mixture of scheduling (in the heap or the lane), removing, peeking and
// resetting does what a stably sorted slice does.
func TestEventsLikeASortedSlice(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		var q Events
		var model []scheduled
		now := 0.0
		ties := rapid.Float64Range(0.5, 50).Draw(r, "spread")
		enter := 2 * rapid.IntRange(4, 7).Draw(r, "share of scheduling") // up to a list long enough for a heap
		for i := range rapid.IntRange(0, 200).Draw(r, "steps") {
			switch op := rapid.IntRange(0, 19).Draw(r, "op"); {
			case op < enter:
				at := now + math.Floor(rapid.Float64Range(0, ties).Draw(r, "delay"))
				if op%2 == 0 {
					q.Schedule(at, uint32(i))
				} else {
					q.ScheduleInOrder(at, uint32(i))
				}
				place, _ := slices.BinarySearchFunc(model, at, func(e scheduled, at float64) int {
					if e.t <= at {
						return -1
					}
					return 1
				})
				model = slices.Insert(model, place, scheduled{at, uint32(i)})
			case op < 18:
				limit := math.Inf(1)
				if op%2 == 0 {
					limit = now + math.Floor(rapid.Float64Range(0, ties).Draw(r, "limit"))
				}
				at, what, ok := q.NextBefore(limit)
				if ok != (len(model) > 0 && model[0].t <= limit) {
					r.Fatalf("NextBefore(%v): ok is %v with %v", limit, ok, model)
				}
				if ok {
					if (scheduled{at, what}) != model[0] {
						r.Fatalf("Next: %v %d, want %v", at, what, model[0])
					}
					now = at
					model = model[1:]
				}
			case op < 19:
				at, ok := q.Peek()
				if ok != (len(model) > 0) || ok && at != model[0].t {
					r.Fatalf("Peek: %v %v", at, ok)
				}
			case rapid.IntRange(0, 9).Draw(r, "reset") == 0:
				q.Reset()
				model, now = nil, 0
			}
			if q.Len() != len(model) {
				r.Fatalf("Len() = %d, want %d", q.Len(), len(model))
			}
		}
		if got := drain(&q); !slices.Equal(got, model) {
			r.Fatalf("the rest is %v, want %v", got, model)
		}
	})
}

// The list changes between sorted and heap as it grows and shrinks.
func TestEventsGrowAndShrink(t *testing.T) {
	var q Events
	var want []scheduled
	s := NewKey(2, 0).Stream()
	now := 0.0
	heaps, grow := 0, true
	for i := range uint32(20_000) {
		if len(want) < 5 || len(want) > 60 {
			grow = len(want) < 5
		}
		if (s.Uniform() < 0.8) == grow {
			e := scheduled{now + math.Floor(6*s.Uniform()), i}
			place, _ := slices.BinarySearchFunc(want, e.t, func(f scheduled, at float64) int { return cmp.Compare(f.t, at+0.5) })
			want = slices.Insert(want, place, e)
			q.Schedule(e.t, e.what)
		} else if len(want) > 0 {
			if i%2 == 0 {
				if at, ok := q.Peek(); !ok || at != want[0].t {
					t.Fatalf("step %d: Peek gives %v %v, want %v", i, at, ok, want[0].t)
				}
			}
			if i%3 == 0 {
				if _, _, ok := q.NextBefore(want[0].t - 0.5); ok {
					t.Fatalf("step %d: an event before %v", i, want[0].t)
				}
			}
			at, what, _ := q.Next()
			if (scheduled{at, what}) != want[0] {
				t.Fatalf("step %d: got %v %d, want %v", i, at, what, want[0])
			}
			now, want = at, want[1:]
		}
		if q.Len() != len(want) {
			t.Fatalf("step %d: Len() is %d, want %d", i, q.Len(), len(want))
		}
		if len(q.heap) > 0 {
			heaps++
		}
	}
	if heaps < 10_000 || heaps > 15_000 { // 33 events up to 60 and down to 17, of 4 up and down
		t.Errorf("a heap in %d of 20 000 steps", heaps)
	}
	if got := drain(&q); !slices.Equal(got, want) {
		t.Error("the rest is another")
	}
}

// A long run with the lane gives the same events as the heap alone.
func TestLaneMergesLikeTheHeapAlone(t *testing.T) {
	run := func(lane bool) []scheduled {
		var q Events
		var seen []scheduled
		s := NewKey(4, 0).Stream()
		for i := range uint32(40) {
			q.Schedule(math.Floor(10*s.Uniform()), i)
		}
		for range 20_000 {
			now, what, _ := q.Next()
			seen = append(seen, scheduled{now, what})
			if what%2 == 0 { // constant delay, and times that tie with others
				if lane {
					q.ScheduleInOrder(now+5, what+1)
				} else {
					q.Schedule(now+5, what+1)
				}
			} else {
				q.Schedule(now+math.Floor(10*s.Uniform()), what-1)
			}
		}
		return append(seen, drain(&q)...)
	}
	if !slices.Equal(run(true), run(false)) {
		t.Error("with the lane the order is another")
	}
}

func TestLaneTakesEventsOutOfOrder(t *testing.T) {
	var q Events
	q.ScheduleInOrder(5, 1)
	q.ScheduleInOrder(3, 2) // goes to the heap
	q.ScheduleInOrder(5, 3)
	q.ScheduleInOrder(4, 4) // likewise
	q.Schedule(5, 5)
	want := []scheduled{{3, 2}, {4, 4}, {5, 1}, {5, 3}, {5, 5}}
	for _, w := range want[:2] {
		if at, what, _ := q.Next(); (scheduled{at, what}) != w {
			t.Errorf("got %v %v, want %v", at, what, w)
		}
	}
	if _, _, ok := q.NextBefore(4.9); ok {
		t.Error("an event of the lane before its time")
	}
	want = want[2:]
	if got := drain(&q); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// When 32 bits of sequence numbers are used up, the order goes on.
func TestEventsRenumber(t *testing.T) {
	for offset := range uint32(150) { // the last ones renumber a heap
		var q Events
		q.seq = math.MaxUint32 - offset
		s := NewKey(5, int(offset)).Stream()
		var want []scheduled
		now := 0.0
		for i := range uint32(150) {
			e := scheduled{now + math.Floor(3*s.Uniform()), i}
			if i%3 == 0 {
				q.ScheduleInOrder(e.t, e.what)
			} else {
				q.Schedule(e.t, e.what)
			}
			want = append(want, e)
			slices.SortStableFunc(want, func(a, b scheduled) int { return cmp.Compare(a.t, b.t) })
			if i%4 == 1 {
				at, what, _ := q.Next()
				if (scheduled{at, what}) != want[0] {
					t.Fatalf("renumbering after %d: got %v %d, want %v", offset, at, what, want[0])
				}
				now, want = at, want[1:]
			}
		}
		if got := drain(&q); !slices.Equal(got, want) {
			t.Errorf("renumbering after %d events changes the order:\n%v, want\n%v", offset, got, want)
		}
		if q.seq > 1000 {
			t.Errorf("nothing was renumbered: the sequence stands at %d", q.seq)
		}
	}
}

func TestResetKeepsNoState(t *testing.T) {
	program := func(q *Events) []scheduled {
		var seen []scheduled
		s := NewKey(6, 0).Stream()
		for i := range uint32(300) {
			q.Schedule(100+math.Floor(5*s.Uniform()), i)
			q.ScheduleInOrder(100+float64(i/50), 1000+i)
			if i%3 == 0 {
				at, what, _ := q.Next()
				seen = append(seen, scheduled{at, what})
				q.now = 0 // the program may go back below what it took
			}
		}
		return append(seen, drain(q)...)
	}
	var fresh, used Events
	want := program(&fresh)
	for i := range uint32(77) {
		used.Schedule(1e9, i)
		used.ScheduleInOrder(1e9, i)
	}
	used.Next()
	used.Reset()
	if n := used.Len(); n != 0 {
		t.Errorf("Len() after Reset is %d", n)
	}
	if _, _, ok := used.Next(); ok {
		t.Error("an event survives Reset")
	}
	if got := program(&used); !slices.Equal(got, want) {
		t.Error("after Reset the order is another than with a fresh list")
	}
}

func TestEventTimes(t *testing.T) {
	var q Events
	wantPanic(t, "NaN", func() { q.Schedule(math.NaN(), 1) })
	wantPanic(t, "negative", func() { q.Schedule(-1, 1) })
	wantPanic(t, "NaN in order", func() { q.ScheduleInOrder(math.NaN(), 1) })
	wantPanic(t, "negative in order", func() { q.ScheduleInOrder(-1e-300, 1) })
	if q.Len() != 0 {
		t.Errorf("%d refused events are on the list", q.Len())
	}
	q.Schedule(1, 1)
	q.Schedule(math.Copysign(0, -1), 2)
	q.Schedule(0, 3)
	q.Schedule(math.Inf(1), 4)
	q.Schedule(math.MaxFloat64, 5)
	for i, want := range []uint32{2, 3, 1} {
		if _, what, _ := q.Next(); what != want {
			t.Errorf("event %d is %d, want %d", i, what, want)
		}
	}
	wantPanic(t, "the past", func() { q.Schedule(0.5, 6) })
	wantPanic(t, "the past in order", func() { q.ScheduleInOrder(0.5, 6) })
	wantPanic(t, "before NaN", func() { q.NextBefore(math.NaN()) })
	if _, _, ok := q.NextBefore(1e308); ok {
		t.Error("an event before its time")
	}
	wantPanic(t, "NaN after others", func() { q.ScheduleInOrder(math.NaN(), 1) })
	q.Schedule(1, 7) // now is allowed
	for i, want := range []uint32{7, 5, 4} {
		if _, what, _ := q.Next(); what != want {
			t.Errorf("event %d is %d, want %d", 3+i, what, want)
		}
	}
}

func TestNothingIsAllocated(t *testing.T) {
	var q Events
	st := NewStation(3, 2)
	s := NewKey(8, 0).Stream()
	d := NewLogNormal(6, 0.6)
	replication := func() {
		q.Reset()
		st.Reset()
		for i := range uint32(100) {
			q.Schedule(s.Exp(1), i)
		}
		for range 2000 {
			now, what, _ := q.Next()
			if what >= 1000 {
				st.Release(now)
				what -= 1000
			}
			st.Join(now, int(what%2), what)
			if what%5 == 0 {
				q.ScheduleInOrder(now+7, what)
			}
			for id, _, ok := st.Start(now); ok; id, _, ok = st.Start(now) {
				q.Schedule(now+d.Draw(&s), id+1000)
			}
			_ = s.Poisson(3)
		}
	}
	if n := testing.AllocsPerRun(20, replication); n != 0 {
		t.Errorf("%v allocations in a replication", n)
	}
}

// Hold: remove the earliest, schedule another, with n events on the list.
func BenchmarkEvents(b *testing.B) {
	var steps [1 << 14]float64
	s := NewKey(1, 0).Stream()
	for i := range steps {
		steps[i] = s.Exp(1)
	}
	for _, n := range []int{2, 5, 10, 20, 200, 2000} {
		b.Run(fmt.Sprintf("hold=%d", n), func(b *testing.B) {
			var q Events
			for i := range n {
				q.Schedule(steps[i%len(steps)], uint32(i))
			}
			i := 0
			for b.Loop() {
				t, what, _ := q.Next()
				q.Schedule(t+steps[i%len(steps)], what)
				i++
			}
		})
	}
	b.Run("lane", func(b *testing.B) {
		var q Events
		for i := range 1000 {
			q.ScheduleInOrder(float64(i), 0)
		}
		for b.Loop() {
			t, what, _ := q.Next()
			q.ScheduleInOrder(t+1000, what)
		}
	})
}
