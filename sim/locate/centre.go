package locate

import (
	"context"
	"math"
	"math/bits"
	"slices"
)

// centre opens p sites so that the longest way is shortest: the shortest length within
// which p sites reach everybody, found by halving among the lengths that there are; each
// is settled by a search for a cover.
func (x *Instance) centre(ctx context.Context, p int, onStep func(done, total int)) (*Result, error) {
	var lengths []float64
	for i := range x.clients {
		for j := range x.sites {
			if d := x.distance[i*x.sites+j]; x.weight[i] > 0 && !math.IsInf(d, 1) {
				lengths = append(lengths, d)
			}
		}
	}
	slices.Sort(lengths)
	lengths = slices.Compact(lengths)
	low, high := 0, len(lengths) // the least that reaches lies in between
	var sites []int
	rounds := bits.Len(uint(len(lengths)))
	for round := 0; low < high; round++ {
		if onStep != nil {
			onStep(round, rounds)
		}
		mid := (low + high) / 2
		found, err := x.reach(ctx, lengths[mid], p)
		if err != nil {
			return nil, err
		}
		if found != nil {
			sites, high = found, mid
		} else {
			low = mid + 1
		}
	}
	if sites == nil {
		if len(lengths) > 0 || x.clients == 0 {
			return nil, ErrUnreachable
		}
		lengths, low = []float64{0}, 0
	}
	for j := 0; len(sites) < p; j++ { // any others do
		if !slices.Contains(sites, j) {
			sites = append(sites, j)
		}
	}
	slices.Sort(sites)
	return &Result{Choices: []Choice{{sites, lengths[low]}}, Bound: lengths[low], Optimal: true}, nil
}

// A set is a set of clients or sites, as bits.
type set []uint64

func newSet(n int) set       { return make(set, (n+63)/64) }
func (s set) add(i int)      { s[i>>6] |= 1 << (i & 63) }
func (s set) has(i int) bool { return s[i>>6]>>(i&63)&1 == 1 }
func (s set) remove(i int)   { s[i>>6] &^= 1 << (i & 63) }
func (s set) each(f func(int)) {
	for w, word := range s {
		for ; word != 0; word &= word - 1 {
			f(w<<6 + bits.TrailingZeros64(word))
		}
	}
}

func (s set) size() int {
	n := 0
	for _, w := range s {
		n += bits.OnesCount64(w)
	}
	return n
}

// within reports whether all of s that is in mask is in t too.
func (s set) within(t, mask set) bool {
	for i, w := range s {
		if w&mask[i]&^t[i] != 0 {
			return false
		}
	}
	return true
}

// meets returns how many members s and t share.
func (s set) meets(t set) int {
	n := 0
	for i, w := range s {
		n += bits.OnesCount64(w & t[i])
	}
	return n
}

// A cover is a search for p sites that reach every client.
type cover struct {
	ctx     context.Context
	reaches []set // of each site: clients
	reached []set // of each client: sites
	steps   int
}

// reach returns at most p sites within a length of every client that counts, or nil if
// there are none.
func (x *Instance) reach(ctx context.Context, length float64, p int) ([]int, error) {
	c := &cover{ctx: ctx}
	for range x.sites {
		c.reaches = append(c.reaches, newSet(x.clients))
	}
	clients, sites := newSet(x.clients), newSet(x.sites)
	for j := range x.sites {
		sites.add(j)
	}
	for i := range x.clients {
		c.reached = append(c.reached, newSet(x.sites))
		if x.weight[i] == 0 {
			continue
		}
		clients.add(i)
		for j := range x.sites {
			if x.distance[i*x.sites+j] <= length {
				c.reaches[j].add(i)
				c.reached[i].add(j)
			}
		}
	}
	found, err := c.search(clients, sites, p)
	if err != nil || found == nil {
		return nil, err
	}
	return found, nil
}

// search returns at most p of the sites that reach all the clients; not nil if there
// are none to reach.
func (c *cover) search(clients, sites set, p int) ([]int, error) {
	if c.steps++; c.steps&15 == 0 {
		if err := c.ctx.Err(); err != nil {
			return nil, err
		}
	}
	clients, sites = slices.Clone(clients), slices.Clone(sites)
	taken := []int{}
	take := func(j int) {
		taken = append(taken, j)
		p--
		for i, w := range c.reaches[j] {
			clients[i] &^= w
		}
		sites.remove(j)
	}
	// Settle what needs no trying, until nothing changes.
	for changed := true; changed; {
		if err := c.ctx.Err(); err != nil {
			return nil, err
		}
		changed = false
		// A site whose clients another reaches too is not needed.
		var list []int
		sites.each(func(j int) {
			if c.reaches[j].meets(clients) > 0 {
				list = append(list, j)
			} else {
				sites.remove(j)
			}
		})
		slices.SortStableFunc(list, func(a, b int) int { return c.reaches[a].meets(clients) - c.reaches[b].meets(clients) })
		for k, a := range list {
			for _, b := range list[k+1:] {
				if c.reaches[a].within(c.reaches[b], clients) {
					sites.remove(a)
					changed = true
					break
				}
			}
		}
		// A client that is reached by all who reach another is reached with that one.
		list = list[:0]
		clients.each(func(i int) { list = append(list, i) })
		slices.SortStableFunc(list, func(a, b int) int { return c.reached[a].meets(sites) - c.reached[b].meets(sites) })
		for k, a := range list {
			if !clients.has(a) {
				continue
			}
			for _, b := range list[k+1:] {
				if clients.has(b) && c.reached[a].within(c.reached[b], sites) {
					clients.remove(b)
					changed = true
				}
			}
		}
		// A client that one site alone reaches needs it.
		for _, i := range list {
			if !clients.has(i) {
				continue
			}
			switch c.reached[i].meets(sites) {
			case 0:
				return nil, nil
			case 1:
				if p == 0 {
					return nil, nil
				}
				for w, word := range c.reached[i] {
					if word &= sites[w]; word != 0 {
						take(w<<6 + bits.TrailingZeros64(word))
						break
					}
				}
				changed = true
			}
		}
	}
	left := clients.size()
	if left == 0 {
		return taken, nil
	}
	if p == 0 {
		return nil, nil
	}
	// Clients of whom no two share a site need one each; and p sites reach no more than
	// the p that reach most.
	if c.apart(clients, sites) > p || c.prices(clients, sites, p) {
		return nil, nil
	}
	var sizes []int
	sites.each(func(j int) { sizes = append(sizes, c.reaches[j].meets(clients)) })
	slices.SortFunc(sizes, func(a, b int) int { return b - a })
	sum := 0
	for _, k := range sizes[:min(p, len(sizes))] {
		sum += k
	}
	if sum < left {
		return nil, nil
	}
	// One of the sites that reach the client with the fewest, the one that reaches most
	// first.
	at, fewest := -1, math.MaxInt
	clients.each(func(i int) {
		if k := c.reached[i].meets(sites); k < fewest {
			at, fewest = i, k
		}
	})
	var tries []int
	sites.each(func(j int) {
		if c.reached[at].has(j) {
			tries = append(tries, j)
		}
	})
	slices.SortStableFunc(tries, func(a, b int) int { return c.reaches[b].meets(clients) - c.reaches[a].meets(clients) })
	for _, j := range tries {
		rest := slices.Clone(clients)
		for w, word := range c.reaches[j] {
			rest[w] &^= word
		}
		sites.remove(j) // with it here, without it from now on
		found, err := c.search(rest, sites, p-1)
		if err != nil {
			return nil, err
		}
		if found != nil {
			return append(append(taken, j), found...), nil
		}
	}
	return nil, nil
}

// apart counts clients of whom no two share a site, taken greedily: those with the
// fewest sites first.
func (c *cover) apart(clients, sites set) int {
	var list []int
	clients.each(func(i int) { list = append(list, i) })
	slices.SortStableFunc(list, func(a, b int) int { return c.reached[a].meets(sites) - c.reached[b].meets(sites) })
	left := slices.Clone(sites)
	n := 0
	for _, i := range list {
		all := true
		for w, word := range c.reached[i] {
			if word&sites[w]&^left[w] != 0 {
				all = false
				break
			}
		}
		if all {
			n++
			for w, word := range c.reached[i] {
				left[w] &^= word
			}
		}
	}
	return n
}

// prices tells that more than p sites are needed, by prices that clients pay for being
// reached: no site may earn more than 1, and what all pay is a bound (the dual of the
// linear programme, by subgradients).
func (c *cover) prices(clients, sites set, p int) bool {
	var who, where []int
	clients.each(func(i int) { who = append(who, i) })
	sites.each(func(j int) { where = append(where, j) })
	place := make([]int, len(c.reached))
	for k, i := range who {
		place[i] = k
	}
	reach := make([][]int, len(where))
	pay := make([]float64, len(who))
	for k, j := range where {
		for w, word := range c.reaches[j] {
			for word &= clients[w]; word != 0; word &= word - 1 {
				reach[k] = append(reach[k], place[w<<6+bits.TrailingZeros64(word)])
			}
		}
	}
	for k, i := range who {
		least := math.MaxInt
		for w, word := range c.reached[i] {
			for word &= sites[w]; word != 0; word &= word - 1 {
				least = min(least, c.reaches[w<<6+bits.TrailingZeros64(word)].meets(clients))
			}
		}
		pay[k] = 1 / float64(least)
	}
	served := make([]int, len(who))
	best, scale, idle := 0.0, 1.0, 0
	for range 80 {
		if c.ctx.Err() != nil {
			return false
		}
		bound := 0.0
		for _, x := range pay {
			bound += x
		}
		clear(served)
		for k := range where {
			earns := 1.0
			for _, i := range reach[k] {
				earns -= pay[i]
			}
			if earns < 0 {
				bound += earns
				for _, i := range reach[k] {
					served[i]++
				}
			}
		}
		if bound > float64(p)+1e-6 {
			return true
		}
		if bound > best+1e-3 {
			best, idle = bound, 0
		} else if idle++; idle >= 8 {
			scale, idle = scale/2, 0
		}
		norm := 0
		for _, k := range served {
			norm += (1 - k) * (1 - k)
		}
		if norm == 0 || scale < 0.01 {
			return false
		}
		t := scale * (float64(p) + 1.05 - bound) / float64(norm)
		for i, k := range served {
			pay[i] = max(0, pay[i]+float64(t*float64(1-k)))
		}
	}
	return false
}
