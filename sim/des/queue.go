package des

// A Queue is a waiting line, first in, first out, in a ring of memory that
// grows and never shrinks. The zero value is empty and ready.
type Queue[T any] struct{ ring ring[T] }

// Len returns the number waiting.
func (q *Queue[T]) Len() int { return q.ring.len() }

// Push lets v join at the end.
func (q *Queue[T]) Push(v T) { q.ring.push(v) }

// Pop removes the first and returns it; ok is false if nobody waits.
func (q *Queue[T]) Pop() (v T, ok bool) {
	if q.ring.len() == 0 {
		return v, false
	}
	return q.ring.pop(), true
}

// At returns the one at place i, 0 being the first. It panics unless
// 0 <= i < Len().
func (q *Queue[T]) At(i int) T {
	if i < 0 || i >= q.ring.len() {
		panic("des: a place outside the queue")
	}
	return q.ring.at(i)
}

// Reset empties the queue and keeps its memory.
func (q *Queue[T]) Reset() { q.ring.reset() }

// A ring holds its elements in buf[head%len] … buf[(tail-1)%len]; the length
// of buf is a power of two, head and tail only count up.
type ring[T any] struct {
	buf        []T
	head, tail uint
}

func (r *ring[T]) len() int { return int(r.tail - r.head) }

func (r *ring[T]) at(i int) T { return r.buf[(r.head+uint(i))&uint(len(r.buf)-1)] }

func (r *ring[T]) push(v T) {
	r.room()
	r.put(v)
}

// room makes room for one more. It and put are two, for then both are inlined.
func (r *ring[T]) room() {
	if int(r.tail-r.head) == len(r.buf) {
		r.grow()
	}
}

// put adds an element at the end; there must be room.
func (r *ring[T]) put(v T) {
	r.buf[r.tail&uint(len(r.buf)-1)] = v
	r.tail++
}

// pop removes the first element; there must be one.
func (r *ring[T]) pop() T {
	v := r.buf[r.head&uint(len(r.buf)-1)]
	r.head++
	return v
}

//go:noinline
func (r *ring[T]) grow() {
	buf := make([]T, max(8, 2*len(r.buf)))
	n := r.len()
	for i := range n {
		buf[i] = r.at(i)
	}
	r.buf, r.head, r.tail = buf, 0, uint(n)
}

func (r *ring[T]) reset() { r.head, r.tail = 0, 0 }
