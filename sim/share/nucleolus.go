package share

import (
	"context"
	"errors"
	"fmt"
	"math"
	"math/bits"
)

// A Kind is a solution that makes the strongest reasons to leave as weak as can be.
// The excess of a coalition is what it would have more by itself, v(S) − x(S).
type Kind uint8

const (
	// Nucleolus: excesses, the largest first, among divisions that leave nobody worse
	// off than alone (Schmeidler 1969).
	Nucleolus Kind = iota
	// Prenucleolus: the same among all divisions.
	Prenucleolus
	// PerCapitaNucleolus: excesses by head of the coalition, among all divisions
	// (Young, Okada and Hashimoto 1982).
	PerCapitaNucleolus
)

// A Solution is a division and what is known of it.
type Solution struct {
	Kind   Kind
	Shares []float64 // what each pays, or gets
	// Excess is the largest excess of a coalition other than that of all, by head for
	// PerCapitaNucleolus: of a prenucleolus, that of the least core.
	Excess float64
	// Verified tells that the division meets Kohlberg's criterion, which was checked
	// anew; else Doubt says why not.
	Verified bool
	Doubt    error
	Levels   int // distinct excesses that were needed
}

// ErrNoImputation is why a game has no nucleolus: all together get less than each
// alone, in sum.
var ErrNoImputation = errors.New("share: all together have less than each alone")

// Solve returns a nucleolus of the game by a sequence of linear programmes (Kopelowitz
// 1967): the largest excess is made as small as can be, the coalitions that have it in
// every such division are held to it, and so on until the division is decided, after at
// most n−1 programmes. It stops when the context ends.
func (g *Game) Solve(ctx context.Context, kind Kind) (*Solution, error) {
	out := &Solution{Kind: kind}
	if g.n == 1 {
		out.Shares, out.Verified, out.Excess = []float64{g.Value(1)}, true, math.Inf(-1)
		return out, nil
	}
	if kind == Nucleolus {
		alone := 0.0
		for i := range g.n {
			alone += g.v[1<<i]
		}
		switch over := alone - g.v[g.Grand()]; {
		case over > g.tolerance():
			return nil, ErrNoImputation
		case over > -g.tolerance(): // one division alone leaves nobody worse off
			for i := range g.n {
				out.Shares = append(out.Shares, g.v[1<<i])
			}
			return g.finish(ctx, out)
		}
	}
	sp := &span{n: g.n}
	sp.add(g.Grand())
	fixed := []column{{s: g.Grand(), cost: g.v[g.Grand()], free: true}}
	p := newProgramme(g.n)
	for len(fixed) < g.n {
		outside := sp.outside()
		var singles []column
		for i := range g.n {
			if s := Coalition(1) << i; outside[s>>6]>>(s&63)&1 == 1 {
				singles = append(singles, column{s: s, weight: kind.weight(1), cost: g.v[s]})
			}
		}
		if err := p.begin(fixed, singles); err != nil {
			return nil, err
		}
		enter := func(x []float64, first bool) (column, bool) { return g.enter(kind, x, outside, first) }
		if err := p.run(ctx, g.tolerance(), enter); err != nil {
			return nil, err
		}
		out.Levels++
		// The constraints with a part in the dual solution hold with equality in every
		// solution; what they decide together is one less than they are.
		before := len(fixed)
		for k := range p.basis {
			c := p.basis[k]
			if c.free || p.lambda[k] < 1e-9 || !sp.add(c.s) {
				continue
			}
			c.cost -= float64(c.weight * p.x[g.n])
			c.weight, c.free, c.bound = 0, true, false
			fixed = append(fixed, c)
		}
		if len(fixed) == before {
			return nil, errSingular
		}
	}
	p.basis = append(p.basis[:0], fixed...)
	x, err := equalities(fixed)
	if err != nil {
		return nil, err
	}
	out.Shares = x
	return g.finish(ctx, out)
}

// finish says what the largest excess of a division is, checks the division, and turns
// it into costs.
func (g *Game) finish(ctx context.Context, out *Solution) (*Solution, error) {
	x := out.Shares
	out.Excess = math.Inf(-1)
	g.sums(x, func(first Coalition, sums []float64) {
		for i, sum := range sums {
			if at := first + Coalition(i); at != 0 && at != g.Grand() {
				out.Excess = max(out.Excess, (g.v[at]-sum)/out.Kind.weight(at.Size()))
			}
		}
	})
	err := g.kohlberg(ctx, out.Kind, x)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	out.Verified, out.Doubt = err == nil, err
	out.Shares = g.turned(x)
	return out, nil
}

// weight is what the excess of a coalition of a size counts by.
func (k Kind) weight(size int) float64 {
	if k == PerCapitaNucleolus {
		return float64(size)
	}
	return 1
}

// enter returns the constraint that shares and excess break most, or the first that
// they break.
func (g *Game) enter(kind Kind, x []float64, outside []uint64, first bool) (column, bool) {
	best, at := g.tolerance(), Coalition(0)
	n := g.n
	low := min(n, lowBits)
	eps := x[n]
	var under, over []float64
	base := eps
	if kind == PerCapitaNucleolus {
		y := make([]float64, n)
		for i := range y {
			y[i] = x[i] + eps
		}
		under, over, base = subsetSums(y[:low]), subsetSums(y[low:]), 0
	} else {
		under, over = subsetSums(x[:low]), subsetSums(x[low:n])
	}
search:
	for hi, sum := range over {
		sum += base
		row := g.v[hi<<low:][:len(under)]
		for i, t := range under {
			if d := row[i] - sum - t; d > best {
				s := hi<<low + i
				if outside[s>>6]>>(s&63)&1 == 1 {
					best, at = d, Coalition(s)
					if first {
						break search
					}
				}
			}
		}
	}
	c := column{s: at, weight: kind.weight(at.Size()), cost: g.v[at]}
	if kind == Nucleolus && !(first && at != 0) {
		for i := range n {
			s := Coalition(1) << i
			if d := g.v[s] - x[i]; d > best && outside[s>>6]>>(s&63)&1 == 1 {
				best, at = d, s
				c = column{s: s, cost: g.v[s], bound: true}
			}
		}
	}
	return c, at != 0
}

// equalities returns the division that as many independent equalities as players
// decide.
func equalities(fixed []column) ([]float64, error) {
	n := len(fixed)
	a := make([][]float64, n)
	for r := range a {
		a[r] = make([]float64, n+1)
		for i := range n {
			a[r][i] = fixed[r].entry(i, n)
		}
		a[r][n] = fixed[r].cost
	}
	for k := range n {
		at := k
		for r := k + 1; r < n; r++ {
			if math.Abs(a[r][k]) > math.Abs(a[at][k]) {
				at = r
			}
		}
		if math.Abs(a[at][k]) < 1e-9 {
			return nil, errSingular
		}
		a[k], a[at] = a[at], a[k]
		for r := range n {
			if f := a[r][k] / a[k][k]; r != k && f != 0 {
				for c := k; c <= n; c++ {
					a[r][c] -= float64(f * a[k][c])
				}
			}
		}
	}
	x := make([]float64, n)
	for k := range x {
		x[k] = a[k][n] / a[k][k]
	}
	return x, nil
}

// kohlberg checks that a division, in the sense of v, is the nucleolus of a kind
// (Kohlberg 1971; in the form of Nguyen 2017 with at most n−1 levels): at every excess,
// the coalitions that have at least so much are balanced, that is, each has a positive
// weight with which all together cover every player equally. Those that follow from the
// coalitions of higher levels need no look. It is nil if so.
func (g *Game) kohlberg(ctx context.Context, kind Kind, x []float64) error {
	sum := 0.0
	for _, v := range x {
		sum += v
	}
	// Excesses are told apart where they differ by more than rounding leaves of them.
	near := float64(1e-7 * g.scale)
	if math.Abs(sum-g.v[g.Grand()]) > near {
		return fmt.Errorf("share: the shares add up to %v of %v", g.sign(sum), g.Value(g.Grand()))
	}
	sp := &span{n: g.n}
	sp.add(g.Grand())
	fixed := []column{{s: g.Grand(), free: true}}
	var bounds []column
	if kind == Nucleolus {
		for i := range g.n {
			s := Coalition(1) << i
			switch over := x[i] - g.v[s]; {
			case over < -near:
				return fmt.Errorf("share: player %d has less than alone", i+1)
			case over <= near:
				bounds = append(bounds, column{s: s, bound: true})
			}
		}
	}
	excess := make([]float64, len(g.v))
	g.sums(x, func(first Coalition, sums []float64) {
		for i, sum := range sums {
			at := first + Coalition(i)
			excess[at] = (g.v[at] - sum) / kind.weight(max(1, at.Size()))
		}
	})
	p := newProgramme(g.n)
	for len(fixed) < g.n {
		outside := sp.outside()
		top := math.Inf(-1)
		each := func(f func(s Coalition)) {
			for w, word := range outside {
				for ; word != 0; word &= word - 1 {
					f(Coalition(w<<6 + bits.TrailingZeros64(word)))
				}
			}
		}
		each(func(s Coalition) { top = max(top, excess[s]) })
		var tight []Coalition
		each(func(s Coalition) {
			if excess[s] >= top-near {
				tight = append(tight, s)
			}
		})
		for len(tight) > 0 {
			grown, err := g.balance(ctx, p, sp, &fixed, tight, bounds)
			if err != nil {
				return err
			}
			if !grown {
				return fmt.Errorf("share: the coalitions with an excess of %v are not balanced", top)
			}
			outside = sp.outside()
			rest := tight[:0]
			for _, s := range tight {
				if outside[s>>6]>>(s&63)&1 == 1 {
					rest = append(rest, s)
				}
			}
			tight = rest
		}
	}
	return nil
}

// balance looks for weights of tight coalitions that cover every player equally, but
// for combinations of those that are fixed, and takes the coalitions with a positive
// weight into these. The linear programme maximises their weight against that of
// single players, which stand in for what is missing at a price of 1.
func (g *Game) balance(ctx context.Context, p *programme, sp *span, fixed *[]column, tight []Coalition, bounds []column) (grown bool, err error) {
	isTight := make(map[Coalition]bool, g.n)
	for _, s := range tight {
		if s.Size() == 1 {
			isTight[s] = true
		}
	}
	outside := sp.outside()
	out := func(s Coalition) bool { return outside[s>>6]>>(s&63)&1 == 1 }
	var singles []column
	for i := range g.n {
		if s := Coalition(1) << i; out(s) {
			c := column{s: s, weight: 1, cost: -1}
			if isTight[s] {
				c.cost = 0
			}
			singles = append(singles, c)
		}
	}
	if err := p.begin(*fixed, singles); err != nil {
		return false, err
	}
	sums := func(x []float64, s Coalition) float64 {
		sum := 0.0
		for ; s != 0; s &= s - 1 {
			sum += x[bits.TrailingZeros32(uint32(s))]
		}
		return sum
	}
	const tolerance = 1e-9
	n := g.n
	err = p.run(ctx, tolerance, func(x []float64, first bool) (column, bool) {
		best, c := tolerance, column{}
		take := func(d float64, with column) {
			if d > best && !(first && c.s != 0) {
				best, c = d, with
			}
		}
		for _, s := range tight {
			take(-sums(x, s)-x[n], column{s: s, weight: 1})
		}
		for _, s := range singles {
			take(s.cost-sums(x, s.s)-x[n], s)
		}
		for _, b := range bounds {
			if out(b.s) {
				take(-sums(x, b.s), b)
			}
		}
		return c, c.s != 0
	})
	if err != nil {
		return false, err
	}
	if p.x[n] < -1e-7 {
		return false, nil
	}
	for k := range p.basis {
		c := p.basis[k]
		if c.free || p.lambda[k] < 1e-9 || c.cost < 0 || !sp.add(c.s) {
			continue
		}
		*fixed = append(*fixed, column{s: c.s, free: true})
		grown = true
	}
	return grown, nil
}
