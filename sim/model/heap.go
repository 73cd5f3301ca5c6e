package model

import "math"

// none is the empty link of every list and heap in this package.
const none = -1

// A task is a piece of work that one person does: desk work or a visit. A case
// has at most one of each at a time; t names desk work of case t/2 if even, a visit if odd.
// Concerns wait in a pairing heap of the service, for there may be many; its
// links are inside the cases. What has a caseworker waits in that person's
// queues, which are short.
type taskStatus uint8

const (
	idle    taskStatus = iota // nothing to do
	waiting                   // ready; in a heap or queue if its case has an owner or is a concern
	started                   // somebody is at it
)

// deskOf and visitOf are the two tasks of a case.
func deskOf(c int32) int32  { return 2 * c }
func visitOf(c int32) int32 { return 2*c + 1 }

// Where a case keeps them.
const (
	desk  = 0
	visit = 1
)

// before orders concerns by due time, then by the identity of the case: where a
// case lies in memory depends on what else goes on, and must not matter.
func (r *State) before(a, b int32) bool {
	x, y := &r.cases[a>>1], &r.cases[b>>1]
	return x.due < y.due || x.due == y.due && x.key < y.key
}

// meld joins two pairing heaps (Fredman, Sedgewick, Sleator and Tarjan 1986).
func (r *State) meld(a, b int32) int32 {
	if a == none {
		return b
	}
	if b == none {
		return a
	}
	if r.before(b, a) {
		a, b = b, a
	}
	child := &r.cases[a>>1].child
	*r.sibling(b) = *child
	*child = b
	return a
}

// sibling is the next of a task in a heap.
func (r *State) sibling(t int32) *int32 { return &r.files[t>>1].sibling }

// insert puts a task into a heap.
func (r *State) insert(heap *int32, t int32) {
	r.cases[t>>1].child, *r.sibling(t) = none, none
	*heap = r.meld(*heap, t)
}

// pop removes the first task of a heap.
func (r *State) pop(heap *int32) {
	first := r.cases[*heap>>1].child
	// Two passes: meld pairs from the left, then all from the right.
	pairs := int32(none)
	for first != none {
		a := first
		b := *r.sibling(a)
		if b == none {
			*r.sibling(a) = pairs
			pairs = a
			break
		}
		first = *r.sibling(b)
		*r.sibling(a), *r.sibling(b) = none, none
		a = r.meld(a, b)
		*r.sibling(a) = pairs
		pairs = a
	}
	root := int32(none)
	for pairs != none {
		next := *r.sibling(pairs)
		*r.sibling(pairs) = none
		root = r.meld(root, pairs)
		pairs = next
	}
	*heap = root
}

// An entry is a task in a queue.
type entry struct {
	due    float64
	task   int32
	column int32 // where a visit goes: a municipality, or State.foster for a foster home
}

// A queue holds waiting tasks in order of due time, then of identity. A person
// has few, so that entering one is a move of some bytes; what is taken is mostly
// the first, and that moves nothing. It is a ring, so that its tasks stay in the
// same few lines of the processor's cache. An entry stands before the first and
// one after the last, so that no loop need ask for the ends.
//
// Places are counted on without end; place i is ring[i mod len(ring)].
type queue struct {
	ring     []entry // its length is a power of 2
	from, to uint32  // the first that waits; the end
}

var (
	never  = math.Inf(1)  // when the end of a queue is due
	always = math.Inf(-1) // when what stands before a queue is due
)

// queueLeast is how many entries a new queue has room for, the two ends among
// them.
const queueLeast = 8

// empty makes a queue empty.
func (q *queue) empty() {
	q.from, q.to = 1, 1
	q.ring[0], q.ring[1] = entry{always, none, none}, entry{never, none, none}
}

// grow doubles the room of a queue.
//
//go:noinline
func (q *queue) grow() {
	old := uint32(len(q.ring))
	ring := make([]entry, 2*old)
	for i := q.from - 1; i != q.to+1; i++ {
		ring[i%(2*old)] = q.ring[i%old]
	}
	q.ring = ring
}

// enter puts a task into queue k of a person. What is rare comes last, so that
// the rest need not keep anything for it.
func (r *State) enter(p *person, k int, e entry) {
	q := &p.queues[k]
	s := q.ring
	m := uint32(len(s) - 1)
	i := q.to & m
	q.to++
	s[q.to&m].due = never
	f := s[(i-1)&m]
	for e.due < f.due {
		s[i] = f
		i = (i - 1) & m
		f = s[(i-1)&m]
	}
	s[i] = e
	p.first[k] = s[q.from&m].due
	if e.due == f.due {
		r.settle(s, i)
	}
	if q.to-q.from+2 > m {
		q.grow()
	}
}

// settle brings an entry among those of the same due time to its place.
//
//go:noinline
func (r *State) settle(s []entry, i uint32) {
	m := uint32(len(s) - 1)
	for e := s[i]; e.due == s[(i-1)&m].due && r.cases[e.task>>1].key < r.cases[s[(i-1)&m].task>>1].key; i = (i - 1) & m {
		s[i], s[(i-1)&m] = s[(i-1)&m], e
	}
}

// take removes the entry at place i of queue k. The places after it stay as they
// are.
func (p *person) take(k int, i uint32) entry {
	q := &p.queues[k]
	s := q.ring
	m := uint32(len(s) - 1)
	e := s[i&m]
	for ; i != q.from; i-- {
		s[i&m] = s[(i-1)&m]
	}
	s[i&m].due = always
	q.from++
	p.first[k] = s[(i+1)&m].due
	return e
}

// takeFirst removes the first task of queue k.
func (p *person) takeFirst(k int) int32 {
	q := &p.queues[k]
	s := q.ring
	e := &s[q.from&uint32(len(s)-1)]
	e.due = always
	q.from++
	p.first[k] = s[q.from&uint32(len(s)-1)].due
	return e.task
}

// A loadTree finds the worker of an office with the fewest open cases per FTE:
// a tournament over the workers, the least load first, then the lowest number.
type loadTree struct {
	size int       // leaves, a power of two
	load []float64 // load[size+i] is worker i; load[n] the least below node n; none is below 0
}

func (t *loadTree) reset(n int) {
	t.size = 1
	for t.size < n {
		t.size *= 2
	}
	if cap(t.load) < 2*t.size {
		t.load = make([]float64, 2*t.size)
	}
	t.load = t.load[:2*t.size]
	for i := range t.load {
		t.load[i] = unavailable
	}
}

func (t *loadTree) set(i int, load float64) {
	n := t.size + i
	t.load[n] = load
	for n > 1 {
		n /= 2
		// The bits of numbers that are not below 0 compare as they do.
		a, b := math.Float64bits(t.load[2*n]), math.Float64bits(t.load[2*n+1])
		t.load[n] = math.Float64frombits(min(a, b))
	}
}

// least returns the worker with the least load, and the load; unavailable if
// nobody can take a case.
func (t *loadTree) least() (int, float64) {
	n := 1
	for n < t.size {
		n *= 2
		if t.load[n+1] < t.load[n] {
			n++
		}
	}
	return n - t.size, t.load[1]
}

// unavailable is the load of a worker who can take no case.
const unavailable = 1e300
