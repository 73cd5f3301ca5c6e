// Package locate finds where to open facilities for clients who travel to the nearest:
// so that they travel least in all (p-median), so that none has far to go (p-centre),
// or so that most are within reach (maximal covering). What it finds is proved to be
// best, or comes with a bound. It knows nothing of offices.
package locate

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
)

// An Instance says how far each client has to each site, and how much each counts.
type Instance struct {
	clients, sites int
	distance       []float64 // of client i to site j at i·sites + j; +Inf for no way
	weight         []float64 // of clients
}

// New returns an instance: distance has a row for each client with a number for each
// site, from 0 to +Inf; weight a number for each client, not negative, nil for 1 each.
// Neither is kept.
func New(distance [][]float64, weight []float64) (*Instance, error) {
	x := &Instance{clients: len(distance)}
	if x.clients == 0 || len(distance[0]) == 0 {
		return nil, errors.New("locate: no clients, or no sites")
	}
	x.sites = len(distance[0])
	for i, row := range distance {
		if len(row) != x.sites {
			return nil, fmt.Errorf("locate: client %d has %d distances, the first %d", i+1, len(row), x.sites)
		}
		for j, d := range row {
			if !(d >= 0) {
				return nil, fmt.Errorf("locate: client %d has no distance to site %d", i+1, j+1)
			}
		}
		x.distance = append(x.distance, row...)
	}
	switch {
	case weight == nil:
		for range distance {
			x.weight = append(x.weight, 1)
		}
	case len(weight) != x.clients:
		return nil, fmt.Errorf("locate: %d weights for %d clients", len(weight), x.clients)
	default:
		for i, w := range weight {
			if !(w >= 0) || math.IsInf(w, 0) {
				return nil, fmt.Errorf("locate: client %d has no weight", i+1)
			}
		}
		x.weight = slices.Clone(weight)
	}
	return x, nil
}

// A Choice is a set of sites with what it comes to.
type Choice struct {
	Sites []int // in order
	Value float64
}

// A Result is what was found. Choices[0] is the best that is known. Value is, of a
// median, the sum of weight times distance; of a centre, the largest distance; of a
// cover, the weight within the radius.
type Result struct {
	Choices []Choice // the best first; the others, if any, are those that come next
	Bound   float64  // no choice is better than that
	Optimal bool     // the best is proved to be best
	Listed  bool     // Choices are the first of all choices, in order; else only the best is told
}

// ErrUnreachable is why there is no choice: whatever is opened, some client has no way.
var ErrUnreachable = errors.New("locate: some clients cannot be reached from so many sites")

// mostListed is up to how many steps all choices are gone through: that tells ties
// and what comes next.
const mostListed = 30e6

// choices returns the number of ways to choose p of m, as far as it matters.
func choices(m, p int) float64 {
	n := 1.0
	for i := range p {
		n *= float64(m-i) / float64(i+1)
	}
	return n
}

// Median returns the count best ways to open p of the sites so that the clients travel
// least in all. Where there are too many ways to go through, only the best is told, with
// its proof. It stops when the context ends; onStep, if not nil, is called now and then.
func (x *Instance) Median(ctx context.Context, p, count int, onStep func(done, total int)) (*Result, error) {
	cost := make([]float64, len(x.distance))
	for i := range x.clients {
		for j := range x.sites {
			if d := x.distance[i*x.sites+j]; x.weight[i] > 0 { // who counts for nothing may be without a way
				cost[i*x.sites+j] = float64(x.weight[i] * d)
			}
		}
	}
	return x.least(ctx, cost, p, count, onStep)
}

// Cover returns the count best ways to open p of the sites so that the most weight is
// within a radius. It is a median of costs: a client out of reach costs its weight
// (Church and ReVelle 1976).
func (x *Instance) Cover(ctx context.Context, radius float64, p, count int, onStep func(done, total int)) (*Result, error) {
	cost := make([]float64, len(x.distance))
	all := 0.0
	for i := range x.clients {
		all += x.weight[i]
		for j := range x.sites {
			if !(x.distance[i*x.sites+j] <= radius) {
				cost[i*x.sites+j] = x.weight[i]
			}
		}
	}
	r, err := x.least(ctx, cost, p, count, onStep)
	if err != nil {
		return nil, err
	}
	for i := range r.Choices {
		c := &r.Choices[i]
		c.Value = 0
		for k := range x.clients {
			if slices.ContainsFunc(c.Sites, func(j int) bool { return x.distance[k*x.sites+j] <= radius }) {
				c.Value += x.weight[k]
			}
		}
	}
	if r.Bound = all - r.Bound; r.Optimal {
		r.Bound = r.Choices[0].Value
	}
	return r, nil
}

// Centre returns the count best ways to open p of the sites so that nobody who counts
// has far to go.
func (x *Instance) Centre(ctx context.Context, p, count int, onStep func(done, total int)) (*Result, error) {
	if err := x.check(p); err != nil {
		return nil, err
	}
	if choices(x.sites, p)*float64(x.clients) <= mostListed {
		return x.list(ctx, p, count, onStep, func(at []int) float64 {
			most := 0.0
			for i := range x.clients {
				if x.weight[i] > 0 {
					most = max(most, x.nearest(x.distance, i, at))
				}
			}
			return most
		})
	}
	return x.centre(ctx, p, onStep)
}

func (x *Instance) check(p int) error {
	if p < 1 || p > x.sites {
		return fmt.Errorf("locate: %d of %d sites", p, x.sites)
	}
	return nil
}

// nearest returns the least number of a client over some sites.
func (x *Instance) nearest(numbers []float64, client int, sites []int) float64 {
	row := numbers[client*x.sites:][:x.sites]
	least := math.Inf(1)
	for _, j := range sites {
		least = min(least, row[j])
	}
	return least
}

// least opens p sites at the least sum of the clients' costs.
func (x *Instance) least(ctx context.Context, cost []float64, p, count int, onStep func(done, total int)) (*Result, error) {
	if err := x.check(p); err != nil {
		return nil, err
	}
	if choices(x.sites, p)*float64(x.clients) <= mostListed {
		return x.list(ctx, p, count, onStep, func(at []int) float64 {
			sum := 0.0
			for i := range x.clients {
				sum += x.nearest(cost, i, at)
			}
			return sum
		})
	}
	return x.median(ctx, cost, p, onStep)
}

// list goes through all choices, and keeps the count with the least value; of the same
// value those with smaller numbers.
func (x *Instance) list(ctx context.Context, p, count int, onStep func(done, total int), value func([]int) float64) (*Result, error) {
	r := &Result{Optimal: true, Listed: true}
	at := make([]int, p)
	for i := range at {
		at[i] = i
	}
	total := choices(x.sites, p)
	for step := 0; ; step++ {
		if step&1023 == 0 {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			if onStep != nil && step&65535 == 0 {
				onStep(step, int(total))
			}
		}
		if v := value(at); !math.IsInf(v, 1) && (len(r.Choices) < count || v < r.Choices[count-1].Value) {
			k, _ := slices.BinarySearchFunc(r.Choices, v, func(c Choice, v float64) int {
				if c.Value <= v {
					return -1
				}
				return 1
			})
			if len(r.Choices) == count {
				r.Choices = r.Choices[:count-1]
			}
			r.Choices = slices.Insert(r.Choices, k, Choice{slices.Clone(at), v})
		}
		i := p - 1
		for i >= 0 && at[i] == x.sites-p+i {
			i--
		}
		if i < 0 {
			break
		}
		at[i]++
		for k := i + 1; k < p; k++ {
			at[k] = at[k-1] + 1
		}
	}
	if len(r.Choices) == 0 {
		return nil, ErrUnreachable
	}
	r.Bound = r.Choices[0].Value
	return r, nil
}
