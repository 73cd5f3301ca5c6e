package model

// none is the empty link of every list and heap in this package.
const none = -1

// A task is a piece of work that one person does: a visit or desk work. Each
// case has one of each, at index 2·case and 2·case+1. Concerns wait in a pairing
// heap of the service, for there may be many; its links are inside the tasks.
// What has a caseworker waits in that person's queues, which are short.
type task struct {
	due    float64 // when it is overdue [h on the clock]
	hours  float64 // left to do, at normal speed and without the road [h]
	ready  float64 // since when somebody could work on it [h on the clock]
	child  int32   // first child in a pairing heap; next stop of a trip
	next   int32   // next sibling in a pairing heap
	status taskStatus
}

type taskStatus uint8

const (
	idle    taskStatus = iota // nothing to do
	waiting                   // ready; in a heap or queue if its case has an owner or is a concern
	started                   // somebody is at it
)

// before orders tasks by due time, then by the identity of the case: where a
// case lies in memory depends on what else goes on, and must not matter.
func (r *State) before(a, b int32) bool {
	x, y := r.tasks[a].due, r.tasks[b].due
	return x < y || x == y && r.cases[a/2].key < r.cases[b/2].key
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
	r.tasks[b].next = r.tasks[a].child
	r.tasks[a].child = b
	return a
}

// insert puts a task into a heap.
func (r *State) insert(heap *int32, t int32) {
	r.tasks[t].child, r.tasks[t].next = none, none
	*heap = r.meld(*heap, t)
}

// pop removes the first task of a heap.
func (r *State) pop(heap *int32) {
	first := r.tasks[*heap].child
	// Two passes: meld pairs from the left, then all from the right.
	pairs := int32(none)
	for first != none {
		a := first
		b := r.tasks[a].next
		if b == none {
			r.tasks[a].next = pairs
			pairs = a
			break
		}
		first = r.tasks[b].next
		r.tasks[a].next, r.tasks[b].next = none, none
		a = r.meld(a, b)
		r.tasks[a].next = pairs
		pairs = a
	}
	root := int32(none)
	for pairs != none {
		next := r.tasks[pairs].next
		r.tasks[pairs].next = none
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
// has few, so that entering and taking one out is a move of some bytes.
type queue []entry

// enter puts a task into a queue.
func (r *State) enter(q *queue, e entry) {
	s := append(*q, e)
	i := len(s) - 1
	for i > 0 && (e.due < s[i-1].due || e.due == s[i-1].due && r.before(e.task, s[i-1].task)) {
		s[i] = s[i-1]
		i--
	}
	s[i] = e
	*q = s
}

// take removes the entry at index i.
func (q *queue) take(i int) {
	s := *q
	copy(s[i:], s[i+1:])
	*q = s[:len(s)-1]
}

// A loadTree finds the worker of an office with the fewest open cases per FTE:
// a tournament over the workers, the least load first, then the lowest number.
type loadTree struct {
	size int       // leaves, a power of two
	load []float64 // load[size+i] is worker i; load[n] the least below node n
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
		t.load[n] = min(t.load[2*n], t.load[2*n+1])
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
