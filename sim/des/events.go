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
// ScheduleInOrder keeps them in a first-in-first-out lane beside the list, for
// nothing but a store. Next merges the two: the order is the same as with
// Schedule alone.
//
// The list itself is sorted while it is short, and a heap when it is long.
type Events struct {
	sorted [sortedMost]event // the first n, the latest event first
	n      uint
	heap   []event // if not empty it holds what sorted would: the children of i are 2i+1 and 2i+2
	vacant bool    // heap[0] was handed out and awaits a successor
	lane   ring[event]
	last   float64 // time of the lane's newest event
	now    float64 // time of the last event handed out
	seq    uint32  // scheduled since Reset, or since the last renumbering
}

// A sorted list that would exceed sortedMost becomes a heap, a heap that falls
// to heapLeast a sorted list. Measured: both cost the same at about 25 events.
const (
	sortedMost = 32 // a power of 2
	heapLeast  = 16
)

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
	q.n, q.heap, q.vacant = 0, q.heap[:0], false
	q.lane.reset()
	q.last, q.now, q.seq = 0, 0, 0
}

// Len returns the number of events that are scheduled and not yet handed out.
func (q *Events) Len() int {
	n := int(q.n)
	if len(q.heap) > 0 {
		n = len(q.heap)
	}
	if q.vacant {
		n--
	}
	return n + q.lane.len()
}

// Schedule enters an event at time t (>= 0, and not before the event that Next
// returned last; +Inf is allowed). It panics for other t.
func (q *Events) Schedule(t float64, what uint32) {
	if !(t >= q.now) || q.seq == math.MaxUint32 {
		q.refuse(t)
		q.Schedule(t, what)
		return
	}
	q.seq++
	e := newEvent(t, q.seq, what)
	i := q.n
	if i == sortedMost {
		if q.vacant {
			q.vacant = false
			q.sink(e)
		} else {
			q.enterHeap(e)
		}
		return
	}
	q.n++
	// The newest event comes after all others of its time.
	if i == 1 {
		// Without a branch, as in before, and e comes first only by its time. The
		// events are exchanged and not their places: a processor that does not know
		// where it stores waits with what it loads.
		f := q.sorted[0]
		_, borrow := bits.Sub64(e.time, f.time, 0)
		time, rest := (e.time^f.time)&-borrow, (e.rest^f.rest)&-borrow
		q.sorted[0] = event{e.time ^ time, e.rest ^ rest}
		q.sorted[1] = event{f.time ^ time, f.rest ^ rest}
		return
	}
	for ; i > 0; i-- {
		f := q.sorted[(i-1)%sortedMost]
		if f.time > e.time {
			break
		}
		q.sorted[i%sortedMost] = f
	}
	q.sorted[i%sortedMost] = e
}

// enterHeap enters e in the heap, of which no place is vacant, and makes the heap
// of the sorted list if need be.
func (q *Events) enterHeap(e event) {
	if len(q.heap) == 0 {
		// From the first to the last, a sorted list is a heap.
		q.heap = append(q.heap, q.sorted[:]...)
		slices.Reverse(q.heap)
	}
	q.heap = append(q.heap, e)
	q.rise(e)
}

// refuse panics if t cannot be scheduled; else the sequence numbers are used
// up, and it renumbers.
func (q *Events) refuse(t float64) {
	if !(t >= q.now) {
		panic(fmt.Sprintf("des: an event scheduled at time %v, the clock being at %v", t, q.now))
	}
	q.renumber()
}

// ScheduleInOrder is Schedule for events that are entered in order of time,
// such as those with a constant delay: it is faster and takes no part in the
// sorting. An event earlier than the last one entered here goes to the list, so
// the order in which Next returns events never depends on which of the two
// methods entered them.
func (q *Events) ScheduleInOrder(t float64, what uint32) {
	// If the lane is empty, last was handed out and is not after now.
	if !(t >= q.now && t >= q.last) || q.seq == math.MaxUint32 {
		q.Schedule(t, what)
		return
	}
	q.lane.room()
	q.seq++
	q.last = t
	q.lane.put(newEvent(t, q.seq, what))
}

func newEvent(t float64, seq, what uint32) event {
	// A negative zero has the bits of a late time.
	return event{math.Float64bits(t) &^ (1 << 63), uint64(seq)<<32 | uint64(what)}
}

// Next removes the earliest event and returns its time and number; ok is false
// if there is none.
func (q *Events) Next() (t float64, what uint32, ok bool) { return q.NextBefore(forever) }

var forever = math.Inf(1)

// NextBefore is Next for an event at limit or before it; a later one stays on
// the list, and ok is false. It panics if limit is NaN.
func (q *Events) NextBefore(limit float64) (t float64, what uint32, ok bool) {
	if len(q.heap) > 0 {
		return q.nextWithHeap(limit)
	}
	i := q.n - 1
	if q.lane.len() > 0 {
		if f := q.lane.at(0); i >= sortedMost || f.before(q.sorted[i]) != 0 {
			return q.nextOfLane(f, limit)
		}
	}
	if i >= sortedMost {
		return nothingBefore(limit)
	}
	e := q.sorted[i]
	t = math.Float64frombits(e.time)
	if !(t <= limit) {
		return nothingBefore(limit)
	}
	q.n = i
	q.now = t
	return t, uint32(e.rest), true
}

// nextWithHeap is NextBefore where there is a heap.
func (q *Events) nextWithHeap(limit float64) (t float64, what uint32, ok bool) {
	if q.vacant {
		q.fill()
		if len(q.heap) == 0 {
			return q.NextBefore(limit)
		}
	}
	e := q.heap[0]
	if q.lane.len() > 0 {
		if f := q.lane.at(0); f.before(e) != 0 {
			return q.nextOfLane(f, limit)
		}
	}
	t = math.Float64frombits(e.time)
	if !(t <= limit) {
		return nothingBefore(limit)
	}
	// The end of a service is mostly followed by the scheduling of another
	// event: that one takes the root, and removing and entering are one walk
	// down the heap.
	q.vacant = true
	q.now = t
	return t, uint32(e.rest), true
}

// nextOfLane is NextBefore where e, the first of the lane, is the earliest event.
func (q *Events) nextOfLane(e event, limit float64) (t float64, what uint32, ok bool) {
	t = math.Float64frombits(e.time)
	if !(t <= limit) {
		return nothingBefore(limit)
	}
	q.lane.head++
	q.now = t
	return t, uint32(e.rest), true
}

// nothingBefore is what NextBefore returns where no event is at limit or before.
func nothingBefore(limit float64) (float64, uint32, bool) {
	if limit != limit {
		panic("des: the events before time NaN")
	}
	return 0, 0, false
}

// Peek returns the time of the earliest event; ok is false if there is none.
func (q *Events) Peek() (t float64, ok bool) {
	if q.vacant {
		q.fill()
	}
	t = math.NaN()
	if len(q.heap) > 0 {
		t = math.Float64frombits(q.heap[0].time)
	} else if i := q.n - 1; i < sortedMost {
		t = math.Float64frombits(q.sorted[i].time)
	}
	if q.lane.len() > 0 {
		if first := math.Float64frombits(q.lane.at(0).time); !(first >= t) {
			t = first
		}
	}
	if t != t {
		return 0, false
	}
	return t, true
}

// fill puts the last event of the heap into the vacant root.
func (q *Events) fill() {
	q.vacant = false
	n := len(q.heap) - 1
	e := q.heap[n]
	q.heap = q.heap[:n]
	q.sink(e)
	if n == heapLeast {
		q.arrange(q.heap)
	}
}

// arrange makes the list of events in any order.
func (q *Events) arrange(events []event) {
	slices.SortFunc(events, func(a, b event) int { return int(a.before(b)) - int(b.before(a)) })
	if len(events) <= sortedMost {
		q.n, q.heap = uint(copy(q.sorted[:], events)), events[:0]
		return
	}
	slices.Reverse(events)
	q.n, q.heap = sortedMost, events
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
// order, when the 32 bits are used up. The lane begins anew empty.
func (q *Events) renumber() {
	if q.vacant {
		q.fill()
	}
	all := q.heap
	if len(all) == 0 {
		all = append(all, q.sorted[:q.n]...)
	}
	for i := range q.lane.len() {
		all = append(all, q.lane.at(i))
	}
	q.lane.reset()
	q.last = 0
	if uint64(len(all)) >= math.MaxUint32 {
		panic("des: more than 2^32 events on the list at one time")
	}
	slices.SortFunc(all, func(a, b event) int { return int(b.before(a)) - int(a.before(b)) })
	for i := range all {
		all[i].rest = uint64(i+1)<<32 | uint64(uint32(all[i].rest))
	}
	q.arrange(all)
	q.seq = uint32(len(all))
}
