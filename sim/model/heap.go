package model

// none is the empty link of every list and heap in this package.
const none = -1

// A task is a piece of work that one person does: a visit or desk work. Each
// case has one of each, at index 2·case and 2·case+1, so that heaps and lists
// of tasks are links inside one slice and nothing is allocated.
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
	waiting                   // ready; in a heap if its case has an owner
	started                   // somebody is at it
	dropped                   // the case is closed; still in a heap until it surfaces
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

// head returns the first task of a heap that is still wanted, or none.
func (r *State) head(heap *int32) int32 {
	for *heap != none && r.tasks[*heap].status == dropped {
		t := *heap
		r.pop(heap)
		r.tasks[t].status = idle
		r.letGo(t / 2)
	}
	return *heap
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
