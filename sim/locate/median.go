package locate

import (
	"context"
	"math"
	"slices"
)

// A search is a branch and bound for the p-median: every client is to be served at
// least once, which multipliers pay for (Lagrangian relaxation; Narula, Ogbu and
// Samuelsson 1977), sites are exchanged one by one for a good choice to begin with
// (Teitz and Bart 1968, in Whitaker's form of 1983), and sites that no better choice
// can have, or do without, are settled before anything is tried.
type search struct {
	n, m  int
	p     int
	cost  []float64 // by site: of client i at j·n + i
	whole bool      // all costs are whole numbers, so a better choice is better by 1
	best  float64
	sites []int // of the best
	left  int   // steps before the search ends with a bound
}

// mostWork is how many costs are looked at before a search ends with what it has and a
// bound: some seconds.
const mostWork = 4e9

// deflect is how much of the last step's direction the next one keeps.
const deflect = 0.6

// state of a site in a branch.
const (
	free int8 = iota
	open
	shut
)

// lacking stands for no way: more than any sum of ways, but a number.
func lacking(cost []float64) float64 {
	sum := 1.0
	for _, c := range cost {
		if !math.IsInf(c, 1) {
			sum = max(sum, c)
		}
	}
	return sum
}

func (x *Instance) median(ctx context.Context, cost []float64, p int, onStep func(done, total int)) (*Result, error) {
	s := &search{n: x.clients, m: x.sites, p: p, cost: make([]float64, len(cost)), whole: true, best: math.Inf(1), left: int(mostWork / float64(len(cost)))}
	none := lacking(cost) * float64(4*x.clients)
	for i := range s.n {
		for j := range s.m {
			c := cost[i*s.m+j]
			if math.IsInf(c, 1) {
				c = none
			}
			s.cost[j*s.n+i] = c
			s.whole = s.whole && c == math.Floor(c) && c < 1<<40
		}
	}
	if err := s.begin(ctx); err != nil {
		return nil, err
	}
	state := make([]int8, s.m)
	lambda := make([]float64, s.n)
	// The multipliers begin at what each pays in the choice to begin with.
	for i := range lambda {
		near, next := math.Inf(1), math.Inf(1)
		for _, j := range s.sites {
			if c := s.cost[j*s.n+i]; c < near {
				near, next = c, near
			} else {
				next = min(next, c)
			}
		}
		lambda[i] = near
		if !math.IsInf(next, 1) {
			lambda[i] = (near + next) / 2
		}
	}
	bound, err := s.branch(ctx, state, lambda, 0, onStep)
	if err != nil {
		return nil, err
	}
	if s.best >= none {
		return nil, ErrUnreachable
	}
	slices.Sort(s.sites)
	value := 0.0
	for i := range x.clients {
		value += x.nearest(cost, i, s.sites)
	}
	r := &Result{Choices: []Choice{{s.sites, value}}, Bound: min(bound, value)}
	if r.Optimal = bound >= s.limit(); r.Optimal {
		r.Bound = value
	}
	return r, nil
}

// limit is what a bound must reach for nothing under it to be better.
func (s *search) limit() float64 {
	if s.whole {
		return s.best - 1 + 1e-6
	}
	return s.best - float64(1e-9*math.Abs(s.best))
}

// begin finds a good choice: sites one by one, each the one that helps most, and then
// exchanges as long as they help.
func (s *search) begin(ctx context.Context) error {
	near := make([]float64, s.n)
	for i := range near {
		near[i] = math.Inf(1)
	}
	var sites []int
	for range s.p {
		if err := ctx.Err(); err != nil {
			return err
		}
		at, least := -1, math.Inf(1)
		for j := range s.m {
			if slices.Contains(sites, j) {
				continue
			}
			sum := 0.0
			for i, c := range s.cost[j*s.n:][:s.n] {
				sum += min(near[i], c)
			}
			if sum < least {
				at, least = j, sum
			}
		}
		sites = append(sites, at)
		for i, c := range s.cost[at*s.n:][:s.n] {
			near[i] = min(near[i], c)
		}
	}
	return s.improve(ctx, sites)
}

// improve exchanges open sites for others as long as that helps, and keeps the choice
// if it is the best so far.
func (s *search) improve(ctx context.Context, sites []int) error {
	sites = slices.Clone(sites)
	n := s.n
	first, second := make([]int, n), make([]float64, n) // place of the nearest in sites; cost of the next
	near := make([]float64, n)
	loss := make([]float64, s.p)
	isOpen := make([]bool, s.m)
	for _, j := range sites {
		isOpen[j] = true
	}
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		total := 0.0
		for i := range n {
			first[i], near[i], second[i] = -1, math.Inf(1), math.Inf(1)
			for k, j := range sites {
				if c := s.cost[j*n+i]; c < near[i] {
					first[i], near[i], second[i] = k, c, near[i]
				} else if c < second[i] {
					second[i] = c
				}
			}
			total += near[i]
		}
		if total < s.best {
			s.best, s.sites = total, slices.Clone(sites)
		}
		in, out, gain := -1, -1, 1e-9*math.Abs(total)
		for j := range s.m {
			if isOpen[j] {
				continue
			}
			clear(loss)
			saved := 0.0
			for i, c := range s.cost[j*n:][:n] {
				if c < near[i] {
					saved += near[i] - c
				} else {
					loss[first[i]] += min(c, second[i]) - near[i]
				}
			}
			for k, l := range loss {
				if g := saved - l; g > gain {
					in, out, gain = j, k, g
				}
			}
		}
		if in < 0 {
			return nil
		}
		isOpen[sites[out]], isOpen[in] = false, true
		sites[out] = in
	}
}

// branch searches what is left when some sites are settled, and returns the least
// bound that stays under what is known to be possible; at the limit or more there is
// nothing better.
func (s *search) branch(ctx context.Context, state []int8, lambda []float64, depth int, onStep func(done, total int)) (float64, error) {
	steps := 1500
	if depth > 0 {
		steps = 150
	}
	bound, rho, err := s.relax(ctx, state, lambda, steps, onStep)
	if err != nil || bound >= s.limit() || s.left <= 0 {
		return bound, err
	}
	opened, left := 0, 0
	for _, st := range state {
		switch st {
		case open:
			opened++
		case free:
			left++
		}
	}
	if opened+left < s.p || opened > s.p {
		return math.Inf(1), nil
	}
	if left == 0 || opened == s.p || opened+left == s.p {
		var sites []int
		for j, st := range state {
			if st == open || st == free && opened+left == s.p {
				sites = append(sites, j)
			}
		}
		total := 0.0
		for i := range s.n {
			near := math.Inf(1)
			for _, j := range sites {
				near = min(near, s.cost[j*s.n+i])
			}
			total += near
		}
		if total < s.best {
			s.best, s.sites = total, sites
		}
		return total, nil
	}
	// On the free site that the relaxation wants most: it is open, then it is shut.
	at := -1
	for j, st := range state {
		if st == free && (at < 0 || rho[j] < rho[at]) {
			at = j
		}
	}
	least := math.Inf(1)
	for _, st := range []int8{open, shut} {
		child, l := slices.Clone(state), slices.Clone(lambda)
		child[at] = st
		b, err := s.branch(ctx, child, l, depth+1, nil)
		if err != nil {
			return b, err
		}
		least = min(least, b)
	}
	return least, nil
}

// relax raises the bound by moving the multipliers along subgradients (Held, Wolfe and
// Crowder 1974), settles sites on the way, and returns the best bound with what each
// site brings under the last multipliers.
func (s *search) relax(ctx context.Context, state []int8, lambda []float64, steps int, onStep func(done, total int)) (float64, []float64, error) {
	n := s.n
	rho := make([]float64, s.m)
	served := make([]int, n)
	best := math.Inf(-1)
	bestLambda := slices.Clone(lambda)
	order := make([]int, 0, s.m)
	way := make([]float64, n)
	scale, idle := 1.5, 0
	for step := range steps {
		if step&7 == 0 {
			if err := ctx.Err(); err != nil {
				return 0, nil, err
			}
			if onStep != nil {
				onStep(step, steps)
			}
		}
		if s.left--; s.left < 0 && step > 0 {
			break
		}
		order = order[:0]
		bound := 0.0
		for _, l := range lambda {
			bound += l
		}
		need := s.p
		for j := range s.m {
			if state[j] == shut {
				continue
			}
			r := 0.0
			for i, c := range s.cost[j*n:][:n] {
				r += min(0, c-lambda[i])
			}
			rho[j] = r
			if state[j] == open {
				bound += r
				need--
			} else {
				order = append(order, j)
			}
		}
		if need < 0 || need > len(order) {
			return math.Inf(1), rho, nil
		}
		slices.SortFunc(order, func(a, b int) int {
			if rho[a] < rho[b] {
				return -1
			}
			if rho[a] > rho[b] {
				return 1
			}
			return a - b
		})
		for _, j := range order[:need] {
			bound += rho[j]
		}
		idle++
		if bound > best {
			if step == 0 || bound > best+float64(1e-4*(s.best-best)) {
				idle = 0
			}
			best = bound
			copy(bestLambda, lambda)
		}
		if best >= s.limit() {
			break
		}
		// What a site brings tells what it would cost to do otherwise.
		if need > 0 && need < len(order) {
			last, next := rho[order[need-1]], rho[order[need]]
			for k, j := range order {
				switch {
				case k < need && bound-rho[j]+next >= s.limit():
					state[j] = open
				case k >= need && bound-last+rho[j] >= s.limit():
					state[j] = shut
				}
			}
		}
		// The sites that the relaxation opens are a choice.
		clear(served)
		count := func(j int) {
			for i, c := range s.cost[j*n:][:n] {
				if c < lambda[i] {
					served[i]++
				}
			}
		}
		var chosen []int
		for j, st := range state {
			if st == open && !slices.Contains(order[:need], j) {
				count(j)
				chosen = append(chosen, j)
			}
		}
		for _, j := range order[:need] {
			count(j)
			chosen = append(chosen, j)
		}
		if len(chosen) == s.p && (step%25 == 0 || idle == 0 && step%5 == 0) {
			if err := s.improve(ctx, chosen); err != nil {
				return 0, nil, err
			}
		}
		norm := 0
		for _, k := range served {
			norm += (1 - k) * (1 - k)
		}
		if norm == 0 {
			break // the relaxation's sites are a choice that costs what the bound says
		}
		if idle >= 20 {
			if scale, idle = scale/2, 0; scale < 0.001 {
				break
			}
			copy(lambda, bestLambda)
			clear(way)
			continue
		}
		long := 0.0
		for i, k := range served {
			way[i] = float64(deflect*way[i]) + float64(1-k)
			long += float64(way[i] * way[i])
		}
		t := scale * (max(s.best-bound, 2e-4*s.best)) / long
		for i := range lambda {
			lambda[i] += float64(t * way[i])
		}
	}
	copy(lambda, bestLambda)
	return best, rho, nil
}
