package des

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// An agenda hands out what an event list does, in the same order, whatever is
// scheduled: for now, for the end of the day, for later days, at one time.
func TestAgendaLikeEvents(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		bound := rapid.SampledFrom([]int{260, 1000}).Draw(r, "bound")
		var q Agenda
		q.Resize(bound)
		for range rapid.IntRange(1, 2).Draw(r, "runs") {
			var list Events
			q.Reset()
			now, n := 0.0, uint32(0)
			step := rapid.SampledFrom([]float64{0, 0.25, 1}).Draw(r, "step")
			schedule := func() {
				at := now + rapid.Float64Range(0, 20).Draw(r, "delay")
				if step > 0 {
					at = now + math.Floor((at-now)/step/4)*step
				}
				q.Schedule(at, n)
				list.Schedule(at, n)
				n++
			}
			for range rapid.IntRange(0, 5).Draw(r, "before") {
				schedule()
			}
			for day := range 6 {
				start, end := float64(day)*7.5, float64(day+1)*7.5
				now = start
				q.Turn(start, end)
				for range rapid.IntRange(0, 40).Draw(r, "steps") {
					if rapid.Bool().Draw(r, "schedule") {
						schedule()
						continue
					}
					if at, ok := sameNext(r, &q, &list, end); ok {
						now = at
					}
				}
				for more := true; more; {
					_, more = sameNext(r, &q, &list, end)
				}
			}
		}
	})
}

// sameNext checks that both give the same event up to the end of the day.
func sameNext(r *rapid.T, q *Agenda, list *Events, end float64) (float64, bool) {
	at, what, ok := q.Next()
	at2, what2, ok2 := list.NextBefore(end)
	if ok != ok2 || at != at2 || what != what2 {
		r.Fatalf("event %d at %v (%v), want %d at %v (%v)", what, at, ok, what2, at2, ok2)
	}
	return at, ok
}

func TestAgendaRefuses(t *testing.T) {
	panics := func(name string, f func(q *Agenda)) {
		var q Agenda
		q.Resize(10)
		q.Turn(0, 1)
		defer func() {
			if recover() == nil {
				t.Errorf("%s: no panic", name)
			}
		}()
		f(&q)
	}
	panics("the past", func(q *Agenda) { q.Schedule(0.5, 1); q.Next(); q.Schedule(0.4, 1) })
	panics("NaN", func(q *Agenda) { q.Schedule(math.NaN(), 1) })
	panics("a day that is not over", func(q *Agenda) { q.Schedule(0.5, 1); q.Turn(1, 2) })
	panics("a day before the present one", func(q *Agenda) { q.Turn(0, 1) })
}
