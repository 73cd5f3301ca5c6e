package des

import (
	"fmt"
	"math"
	"math/bits"
	"slices"
)

// Events is a future event list: what happens next, in order of time, and at
// one time in the order of scheduling. The zero value is empty and ready. An
// event is a time and a number whose meaning is the model's (an entity, a kind
// of event, or both packed).
//
// Events that always lie the same delay ahead come in order by themselves;
// ScheduleInOrder keeps them in a first-in-first-out lane beside the heap, for
// nothing but a store. Next merges the two: the order is the same as with
// Schedule alone.
type Events struct {
	heap   []event // binary: the children of i are 2i+1 and 2i+2
	vacant bool    // heap[0] was handed out and awaits a successor
	lane   ring[event]
	last   float64 // time of the lane's newest event
	now    float64 // time of the last event handed out
	seq    uint32  // scheduled since Reset, or since the last renumbering
}

// An event is 16 bytes. Bits of a float64 >= 0 compare like its value, so the
// pair compares as one 128-bit integer: time first, then order of scheduling.
type event struct {
	time uint64 // math.Float64bits
	rest uint64 // sequence number in the high half, what in the low half
}

// before returns 1 if e comes before f, else 0, without a branch: which of two
// events is first is a coin toss, and a mispredicted branch costs more than
// both subtractions.
func (e event) before(f event) uint64 {
	_, borrow := bits.Sub64(e.rest, f.rest, 0)
	_, borrow = bits.Sub64(e.time, f.time, borrow)
	return borrow
}

// Reset empties the list and puts its clock to 0. It keeps the memory.
func (q *Events) Reset() {
	q.heap = q.heap[:0]
	q.vacant = false
	q.lane.reset()
	q.last, q.now, q.seq = 0, 0, 0
}

// Len returns the number of events that are scheduled and not yet handed out.
func (q *Events) Len() int {
	n := len(q.heap) + q.lane.len()
	if q.vacant {
		n--
	}
	return n
}

// Schedule enters an event at time t (>= 0, and not before the event that Next
// returned last; +Inf is allowed). It panics for other t.
func (q *Events) Schedule(t float64, what uint32) {
	if !(t >= q.now) || q.seq == math.MaxUint32 {
		q.refuse(t)
	}
	q.seq++
	e := newEvent(t, q.seq, what)
	if q.vacant {
		q.vacant = false
		q.sink(e)
		return
	}
	q.heap = append(q.heap, e)
	q.rise(e)
}

// ScheduleInOrder is Schedule for events that are entered in order of time,
// such as those with a constant delay: it is faster and takes no part in the
// heap. An event earlier than the last one entered here goes to the heap, so
// the order in which Next returns events never depends on which of the two
// methods entered them.
func (q *Events) ScheduleInOrder(t float64, what uint32) {
	if q.lane.len() > 0 && t < q.last {
		q.Schedule(t, what)
		return
	}
	if !(t >= q.now) || q.seq == math.MaxUint32 {
		q.refuse(t)
	}
	q.seq++
	q.last = t
	q.lane.push(newEvent(t, q.seq, what))
}

func newEvent(t float64, seq, what uint32) event {
	// A negative zero has the bits of a late time.
	return event{math.Float64bits(t) &^ (1 << 63), uint64(seq)<<32 | uint64(what)}
}

// refuse panics if t cannot be scheduled; else the sequence numbers are used
// up, and it renumbers.
//
//go:noinline
func (q *Events) refuse(t float64) {
	if !(t >= q.now) {
		panic(fmt.Sprintf("des: an event scheduled at time %v, the clock being at %v", t, q.now))
	}
	q.renumber()
}

// Next removes the earliest event and returns its time and number; ok is false
// if there is none.
func (q *Events) Next() (t float64, what uint32, ok bool) {
	if q.vacant {
		q.fill()
	}
	var e event
	switch {
	case q.laneFirst():
		e = q.lane.pop()
	case len(q.heap) > 0:
		// The end of a service is mostly followed by the scheduling of
		// another event: that one takes the root, and removing and entering
		// are one walk down the heap.
		e = q.heap[0]
		q.vacant = true
	default:
		return 0, 0, false
	}
	q.now = math.Float64frombits(e.time)
	return q.now, uint32(e.rest), true
}

// Peek returns the time of the earliest event; ok is false if there is none.
func (q *Events) Peek() (t float64, ok bool) {
	if q.vacant {
		q.fill()
	}
	switch {
	case q.laneFirst():
		return math.Float64frombits(q.lane.at(0).time), true
	case len(q.heap) > 0:
		return math.Float64frombits(q.heap[0].time), true
	}
	return 0, false
}

// laneFirst tells whether the earliest event stands in the lane; the root of
// the heap must not be vacant.
func (q *Events) laneFirst() bool {
	return q.lane.len() > 0 && (len(q.heap) == 0 || q.lane.at(0).before(q.heap[0]) == 1)
}

// fill puts the last event of the heap into the vacant root.
func (q *Events) fill() {
	q.vacant = false
	n := len(q.heap) - 1
	e := q.heap[n]
	q.heap = q.heap[:n]
	if n > 0 {
		q.sink(e)
	}
}

// sink enters e at the vacant root.
func (q *Events) sink(e event) {
	h := q.heap
	i := 0
	for {
		c := 2*i + 1
		if c >= len(h) {
			break
		}
		if c+1 < len(h) {
			c += int(h[c+1].before(h[c]))
		}
		if h[c].before(e) == 0 {
			break
		}
		h[i] = h[c]
		i = c
	}
	h[i] = e
}

// rise enters e at the vacant last place.
func (q *Events) rise(e event) {
	h := q.heap
	i := len(h) - 1
	for i > 0 {
		p := (i - 1) / 2
		if e.before(h[p]) == 0 {
			break
		}
		h[i] = h[p]
		i = p
	}
	h[i] = e
}

// renumber gives the events on the list the sequence numbers 1, 2, … in their
// order, when the 32 bits are used up.
func (q *Events) renumber() {
	if q.vacant {
		q.fill()
	}
	all := slices.Clone(q.heap)
	for i := range q.lane.len() {
		all = append(all, q.lane.at(i))
	}
	slices.SortFunc(all, func(a, b event) int { return int(b.before(a)) - int(a.before(b)) })
	if uint64(len(all)) >= math.MaxUint32 {
		panic("des: more than 2^32 events on the list at one time")
	}
	// A sorted slice is a heap, and the lane can begin anew empty.
	q.heap = append(q.heap[:0], all...)
	q.lane.reset()
	for i := range q.heap {
		q.heap[i].rest = uint64(i+1)<<32 | uint64(uint32(q.heap[i].rest))
	}
	q.seq = uint32(len(all))
}
