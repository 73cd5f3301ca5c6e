package des

import (
	"fmt"
	"math"
	"math/bits"
)

// Agenda is a future event list for a model that goes from day to day and whose
// events are each of something: a number below a bound, of which one event at
// most waits at a time. The present day is cut into slots, each with the few
// events that fall into it, so that entering and finding an event takes the same
// time however many there are, and hardly a branch that could be guessed wrong.
// Later events wait beside it, and a new day looks through them only if one falls
// into it; there should be few.
//
// Events come in order of time, and at one time in the order of scheduling, as
// those of [Events] do. Call Resize before anything else.
type Agenda struct {
	events []agendaEvent // of the present day, by number
	slots  []uint32      // the first event of each slot that has one
	full   []uint64      // which slots have events, as bits
	word   uint          // of full; none before it has a bit
	start  float64       // of the day
	end    float64       // of the day, itself part of it
	scale  float64       // slots in a unit of time
	now    float64       // time of the last event handed out

	later   []laterEvent // in the order of scheduling
	soonest float64      // of the later events
}

type agendaEvent struct {
	time float64
	next uint32 // of the same slot, or noEvent
}

type laterEvent struct {
	time float64
	what uint32
}

const noEvent = math.MaxUint32

// Resize empties the agenda and makes it fit for events with numbers below a
// bound. A day has the more slots the more of them there are.
func (q *Agenda) Resize(bound int) {
	words := bound/32 + 1
	if bound > cap(q.events) {
		q.events = make([]agendaEvent, bound)
		q.full = make([]uint64, words)
		q.slots = make([]uint32, words*64)
	}
	q.events, q.full, q.slots = q.events[:bound], q.full[:words], q.slots[:words*64]
	q.Reset()
}

// Reset empties the agenda and keeps its memory. There is no day until Turn
// brings one.
func (q *Agenda) Reset() {
	clear(q.full)
	q.later, q.soonest = q.later[:0], math.Inf(1)
	q.start, q.end, q.now = 0, math.Inf(-1), 0
}

// Turn makes the time from start to end, both included, the present day. It
// panics if an event of the day before was not handed out, or if the new day
// begins before the old one ended.
func (q *Agenda) Turn(start, end float64) {
	for _, full := range q.full {
		if full != 0 || !(start >= q.end && start < end) {
			panic(fmt.Sprintf("des: the day before time %v is not over", start))
		}
	}
	q.start, q.end, q.word, q.now = start, end, 0, start
	q.scale = float64(len(q.slots)) / (end - start)
	if q.soonest > end {
		return
	}
	q.soonest = math.Inf(1)
	still := q.later[:0]
	for _, e := range q.later {
		if e.time <= end {
			q.Schedule(e.time, e.what)
		} else {
			still = append(still, e)
			q.soonest = min(q.soonest, e.time)
		}
	}
	q.later = still
}

// Schedule enters the event of a number that has none waiting, at time t, not
// before the event that Next returned last. It panics for other t.
func (q *Agenda) Schedule(t float64, what uint32) {
	if !(t >= q.now && t <= q.end) {
		q.scheduleLater(t, what)
		return
	}
	// The end of the day belongs to the last slot. A later time never has an
	// earlier slot, however the product is rounded.
	slot := min(uint(int((t-q.start)*q.scale)), uint(len(q.slots)-1))
	e := &q.events[what]
	e.time, e.next = t, noEvent
	bit := uint64(1) << (slot % 64)
	word := slot / 64
	full := q.full[word]
	q.word = min(q.word, word)
	if full&bit != 0 {
		q.squeeze(&q.slots[slot], what)
		return
	}
	q.full[word] = full | bit
	q.slots[slot] = what
}

// scheduleLater enters an event of a day to come.
func (q *Agenda) scheduleLater(t float64, what uint32) {
	if !(t >= q.now) {
		panic(fmt.Sprintf("des: an event scheduled at time %v, the clock being at %v", t, q.now))
	}
	q.later = append(q.later, laterEvent{t, what})
	q.soonest = min(q.soonest, t)
}

// squeeze enters an event into a slot that has others, after those of its time.
func (q *Agenda) squeeze(link *uint32, what uint32) {
	e := &q.events[what]
	for *link != noEvent && q.events[*link].time <= e.time {
		link = &q.events[*link].next
	}
	e.next, *link = *link, what
}

// Cancel takes the event of a number off the agenda of the days to come, if it
// waits there. It is for the time between two days, and takes as long as many
// events wait beside the present day.
func (q *Agenda) Cancel(what uint32) {
	still := q.later[:0]
	q.soonest = math.Inf(1)
	for _, e := range q.later {
		if e.what != what {
			still = append(still, e)
			q.soonest = min(q.soonest, e.time)
		}
	}
	q.later = still
}

// Next removes the earliest event of the day and returns its time and number; ok
// is false if there is none.
func (q *Agenda) Next() (t float64, what uint32, ok bool) {
	full := q.full[q.word]
	for full == 0 {
		if q.word+1 == uint(len(q.full)) {
			return 0, 0, false
		}
		q.word++
		full = q.full[q.word]
	}
	link := &q.slots[q.word*64+uint(bits.TrailingZeros64(full))]
	what = *link
	e := &q.events[what]
	if *link = e.next; e.next == noEvent {
		q.full[q.word] = full & (full - 1)
	}
	q.now = e.time
	return e.time, what, true
}
