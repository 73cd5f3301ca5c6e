// Package grouping splits a number of members into groups at the least cost: best
// partitions, exactly, with those that come next. It knows nothing of municipalities.
package grouping

import (
	"cmp"
	"container/heap"
	"context"
	"errors"
	"fmt"
	"math"
	"math/bits"
	"slices"
)

// A Group is a set of members: member i is bit i.
type Group uint32

// MaxMembers is the most members that are split: 1 048 576 groups.
const MaxMembers = 20

// A Partition is a way to split all members, with its cost.
type Partition struct {
	Groups []Group // in order of their first members
	Cost   float64
}

// A Wish is what must be so of a partition.
type Wish struct {
	Together []Group // the members of each are in one group
	Apart    []Group // no two members of each are in one group
	Most     int     // members of a group; 0 for any number
	Parts    int     // groups; 0 for any number
}

// allows reports whether a group keeps the wish by itself.
func (w *Wish) allows(s Group) bool {
	if w.Most > 0 && bits.OnesCount32(uint32(s)) > w.Most {
		return false
	}
	for _, t := range w.Together {
		if s&t != 0 && s&t != t {
			return false
		}
	}
	for _, a := range w.Apart {
		if bits.OnesCount32(uint32(s&a)) > 1 {
			return false
		}
	}
	return true
}

// ErrNone is why there is no partition: none keeps the wish with groups that have a
// cost.
var ErrNone = errors.New("grouping: no partition keeps what is asked for")

// Best returns the count cheapest partitions of n members, the cheapest first, where
// group S costs cost[S]: 2ⁿ numbers; +Inf for a group that cannot be. Of several that
// cost the same the one with the smaller first groups comes first. It is exact: the
// cheapest way to split what is left is known for every set of members (Yeh 1986), in
// 3ⁿ⁻¹/2 steps, and guides the search for those that come next. It stops when the
// context ends; onStep, if not nil, is called now and then.
func Best(ctx context.Context, n int, cost []float64, wish Wish, count int, onStep func(done, total int)) ([]Partition, error) {
	if n < 1 || n > MaxMembers || len(cost) != 1<<n {
		return nil, fmt.Errorf("grouping: %d costs for %d members", len(cost), n)
	}
	c := make([]float64, len(cost))
	for s, x := range cost {
		switch {
		case math.IsNaN(x) || math.IsInf(x, -1):
			return nil, fmt.Errorf("grouping: group %b has no cost", s)
		case s > 0 && wish.allows(Group(s)):
			c[s] = x
		default:
			c[s] = math.Inf(1)
		}
	}
	if wish.Parts > 0 {
		return bestOf(ctx, n, c, wish.Parts, count, onStep)
	}
	f, err := cheapest(ctx, n, c, onStep)
	if err != nil {
		return nil, err
	}
	return listed(ctx, c, count, [][]float64{f}, 0)
}

// stepsBetween is how many steps pass between looks at the context: some milliseconds.
const stepsBetween = 1 << 21

// cheapest returns for every set of members the least cost of splitting it. Of the sets
// with the first member only that of all is needed, and that is left at +Inf: it is
// found when partitions are listed.
func cheapest(ctx context.Context, n int, c []float64, onStep func(done, total int)) ([]float64, error) {
	f := make([]float64, len(c))
	// A set is split into the group of its first member and the rest. Without the
	// first of all members there are half as many sets, with a third of the steps.
	steps := 0
	for s := 2; s < len(c); s += 2 {
		first := s & -s
		rest := s ^ first
		if steps += 1 << bits.OnesCount32(uint32(rest)); steps > stepsBetween {
			steps = 0
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			if onStep != nil {
				onStep(s, len(c))
			}
		}
		best := c[s]
		// The groups with the first member: with each part of the rest but all of it.
		for part := (rest - 1) & rest; rest != 0; part = (part - 1) & rest {
			if x := c[first|part] + f[rest^part]; x < best {
				best = x
			}
			if part == 0 {
				break
			}
		}
		f[s] = best
	}
	return f, nil
}

// bestOf is Best with so many groups: what is left may be split into one group less.
func bestOf(ctx context.Context, n int, c []float64, parts, count int, onStep func(done, total int)) ([]Partition, error) {
	if parts > n {
		return nil, ErrNone
	}
	f := [][]float64{make([]float64, len(c))} // into no groups
	for s := range f[0] {
		f[0][s] = math.Inf(1)
	}
	f[0][0] = 0
	for k := 1; k < parts; k++ {
		now, before := make([]float64, len(c)), f[k-1]
		now[0] = math.Inf(1)
		steps := 0
		for s := 2; s < len(c); s += 2 {
			first := s & -s
			rest := s ^ first
			if steps += 1 << bits.OnesCount32(uint32(rest)); steps > stepsBetween {
				if steps = 0; ctx.Err() != nil {
					return nil, ctx.Err()
				}
			}
			best := math.Inf(1)
			for part := rest; ; part = (part - 1) & rest {
				if x := c[first|part] + before[rest^part]; x < best {
					best = x
				}
				if part == 0 {
					break
				}
			}
			now[s] = best
		}
		f = append(f, now)
		if onStep != nil {
			onStep(k, parts)
		}
	}
	return listed(ctx, c, count, f, parts)
}

// A lead is a beginning of a partition with the least that all of it can cost.
type lead struct {
	groups []Group
	left   Group
	spent  float64
	least  float64
}

// leads is a heap, the cheapest first; of the same cost the one with smaller groups.
type leads []lead

func (l leads) Len() int { return len(l) }
func (l leads) Less(i, j int) bool {
	if l[i].least != l[j].least {
		return l[i].least < l[j].least
	}
	return slices.Compare(l[i].groups, l[j].groups) < 0
}
func (l leads) Swap(i, j int) { l[i], l[j] = l[j], l[i] }
func (l *leads) Push(x any)   { *l = append(*l, x.(lead)) }
func (l *leads) Pop() any {
	old := *l
	x := old[len(old)-1]
	*l = old[:len(old)-1]
	return x
}

// listed finds the cheapest partitions in order. What is left of a beginning costs at
// least, and can cost, f: so each beginning that is taken up leads to a partition, and
// the first count of them are the cheapest (best-first search). With parts, f[k] is for
// k groups; else f[0] for any number.
func listed(ctx context.Context, c []float64, count int, f [][]float64, parts int) ([]Partition, error) {
	all := Group(len(c) - 1)
	open := &leads{{left: all}}
	var out []Partition
	for open.Len() > 0 && len(out) < count {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		now := heap.Pop(open).(lead)
		if now.left == 0 {
			out = append(out, Partition{now.groups, now.spent})
			continue
		}
		after := f[0]
		if parts > 0 {
			after = f[parts-len(now.groups)-1]
		}
		first := now.left & -now.left
		rest := now.left ^ first
		// Each beginning leads to a partition of its least cost, so that of those with one
		// group more only the cheapest count can matter.
		more := make([]lead, 0, count)
		for part := rest; ; part = (part - 1) & rest {
			s := first | part
			l := lead{left: now.left &^ s, spent: now.spent + c[s], least: now.spent + c[s] + after[now.left&^s]}
			if !math.IsInf(l.least, 1) && (len(more) < count || l.least <= more[count-1].least) {
				at, _ := slices.BinarySearchFunc(more, l.least, func(m lead, x float64) int { return cmp.Compare(m.least, x) })
				if len(more) == count {
					more = more[:count-1]
				}
				more = slices.Insert(more, at, l) // before those of the same cost, whose groups have larger numbers
			}
			if part == 0 {
				break
			}
		}
		for _, l := range more {
			l.groups = append(slices.Clone(now.groups), now.left&^l.left)
			heap.Push(open, l)
		}
	}
	if len(out) == 0 {
		return nil, ErrNone
	}
	return out, nil
}
