package share

import (
	"context"
	"errors"
	"math"
)

// A column is a constraint of the linear programme
//
//	minimise ε, where x(S) + weight·ε ≥ cost for the columns that have a sign,
//	and x(S) = cost for those that have none,
//
// in the shares x and the excess ε.
type column struct {
	s      Coalition
	weight float64
	cost   float64
	free   bool // an equality
	bound  bool // of a single player, whose share is not to fall under what it has alone
}

// A programme solves that by the simplex method on its dual: there are n+1 rows, one
// for each player and one for ε, and the column that enters is the constraint that
// the present shares break most, found among all coalitions by enumeration.
type programme struct {
	n       int
	basis   []column
	lambda  []float64   // the dual solution, by place in the basis
	x       []float64   // shares, then ε
	inverse [][]float64 // of the basis
	work    [][]float64
}

var errSingular = errors.New("share: a basis cannot be inverted")

func newProgramme(n int) *programme {
	p := &programme{n: n, lambda: make([]float64, n+1), x: make([]float64, n+1)}
	for range n + 1 {
		p.inverse = append(p.inverse, make([]float64, n+1))
		p.work = append(p.work, make([]float64, n+1))
	}
	return p
}

// entry is a column's number in a row.
func (c *column) entry(row, n int) float64 {
	if row == n {
		return c.weight
	}
	return float64(c.s >> row & 1)
}

// solve inverts the basis and finds the shares and the dual solution that it stands
// for.
func (p *programme) solve() error {
	m := p.n + 1
	for r := range m {
		for k := range m {
			p.work[r][k] = p.basis[k].entry(r, p.n)
			p.inverse[r][k] = 0
		}
		p.inverse[r][r] = 1
	}
	for k := range m {
		at := k
		for r := k + 1; r < m; r++ {
			if math.Abs(p.work[r][k]) > math.Abs(p.work[at][k]) {
				at = r
			}
		}
		if math.Abs(p.work[at][k]) < 1e-9 {
			return errSingular
		}
		p.work[k], p.work[at] = p.work[at], p.work[k]
		p.inverse[k], p.inverse[at] = p.inverse[at], p.inverse[k]
		f := 1 / p.work[k][k]
		for c := range m {
			p.work[k][c] *= f
			p.inverse[k][c] *= f
		}
		for r := range m {
			if g := p.work[r][k]; r != k && g != 0 {
				for c := range m {
					p.work[r][c] -= float64(g * p.work[k][c])
					p.inverse[r][c] -= float64(g * p.inverse[k][c])
				}
			}
		}
	}
	for c := range m {
		sum := 0.0
		for k := range m {
			sum += float64(p.basis[k].cost * p.inverse[k][c])
		}
		p.x[c] = sum
	}
	for k := range m {
		p.lambda[k] = p.inverse[k][p.n]
	}
	return nil
}

// direction returns how the dual solution falls, by place, for each unit of a column.
func (p *programme) direction(c *column, into []float64) {
	for k := range into {
		sum := 0.0
		for r := range p.n + 1 {
			sum += float64(p.inverse[k][r] * c.entry(r, p.n))
		}
		into[k] = sum
	}
}

// begin makes a first basis: the equalities, and single players that are no
// combination of them, all with a dual solution that has no negative part.
func (p *programme) begin(fixed []column, singles []column) error {
	// Which of the singles make the basis whole, by elimination.
	m := p.n + 1
	p.basis = append(p.basis[:0], fixed...)
	var rows [][]float64
	var pivots []int
	independent := func(c *column) bool {
		v := make([]float64, m)
		for r := range v {
			v[r] = c.entry(r, p.n)
		}
		for k, row := range rows {
			if f := v[pivots[k]]; f != 0 {
				for r := range v {
					v[r] -= float64(f * row[r])
				}
			}
		}
		at := 0
		for r := range v {
			if math.Abs(v[r]) > math.Abs(v[at]) {
				at = r
			}
		}
		if math.Abs(v[at]) < 1e-9 {
			return false
		}
		f := 1 / v[at]
		for r := range v {
			v[r] *= f
		}
		rows, pivots = append(rows, v), append(pivots, at)
		return true
	}
	for i := range fixed {
		if !independent(&fixed[i]) {
			return errSingular
		}
	}
	sum := 0.0
	var rest []column
	for _, c := range singles {
		sum += c.weight
		if len(p.basis) < m && independent(&c) {
			p.basis = append(p.basis, c)
		} else {
			rest = append(rest, c)
		}
	}
	if len(p.basis) < m {
		return errSingular
	}
	if err := p.solve(); err != nil {
		return err
	}
	// All singles with the same weight are a solution. Those outside the basis are
	// brought to nothing, one by one.
	value := make([]float64, m)
	same := 1 / sum
	for k := range value {
		value[k] = p.lambda[k]
	}
	fall := make([]float64, m)
	for i := range rest {
		p.direction(&rest[i], fall)
		for k := range value {
			value[k] -= float64(same * fall[k])
		}
	}
	for i := range rest {
		// With less of it the others rise by what they would fall with more.
		p.direction(&rest[i], fall)
		out, step := -1, same
		for k := range value {
			if !p.basis[k].free && fall[k] < -1e-9 {
				if t := max(0, value[k]) / -fall[k]; t < step {
					out, step = k, t
				}
			}
		}
		for k := range value {
			value[k] += float64(step * fall[k])
		}
		if out >= 0 {
			p.basis[out], value[out] = rest[i], same-step
			if err := p.solve(); err != nil {
				return err
			}
		}
	}
	return nil
}

// run improves the basis until no column breaks its constraint by more than
// tolerance. The worst that enter returns is taken, or, after many steps without a
// gain, the first, which ends cycles (Bland 1977).
func (p *programme) run(ctx context.Context, tolerance float64, enter func(x []float64, first bool) (column, bool)) error {
	m := p.n + 1
	fall := make([]float64, m)
	last, stalled := math.Inf(1), 0
	for steps := 0; ; steps++ {
		if err := ctx.Err(); err != nil {
			return err
		}
		if steps > 200*m*m {
			return errSingular // what is left is rounding
		}
		c, ok := enter(p.x, stalled > 4*m)
		if !ok {
			return nil
		}
		p.direction(&c, fall)
		out, step := -1, math.Inf(1)
		for k := range fall {
			if p.basis[k].free || fall[k] < 1e-9 {
				continue
			}
			t := max(0, p.lambda[k]) / fall[k]
			better := t < step-1e-12
			if !better && t < step+1e-12 {
				if stalled > 4*m {
					better = before(&p.basis[k], &p.basis[out])
				} else {
					better = fall[k] > fall[out]
				}
			}
			if better {
				out, step = k, min(t, step)
			}
		}
		if out < 0 {
			return errUnbounded
		}
		p.basis[out] = c
		if err := p.solve(); err != nil {
			return err
		}
		if now := p.x[p.n]; now > last+float64(tolerance/16) || math.IsInf(last, 1) {
			last, stalled = now, 0
		} else {
			stalled++
		}
	}
}

var errUnbounded = errors.New("share: nobody can be held to what it has alone")

// before orders columns.
func before(a, b *column) bool {
	if a.s != b.s {
		return a.s < b.s
	}
	return a.bound && !b.bound
}
