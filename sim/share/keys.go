package share

import "math"

// Proportional divides what all pay, or get, in proportion to weights. It returns nil
// if a weight is negative or not a number, or all are 0.
func (g *Game) Proportional(weights []float64) []float64 {
	sum := 0.0
	for _, w := range weights {
		if !(w >= 0) || math.IsInf(w, 0) {
			return nil
		}
		sum += w
	}
	if !(sum > 0) || len(weights) != g.n {
		return nil
	}
	x := make([]float64, g.n)
	for i, w := range weights {
		x[i] = float64(g.Value(g.Grand())*w) / sum
	}
	return x
}

// Equal divides equally.
func (g *Game) Equal() []float64 {
	x := make([]float64, g.n)
	for i := range x {
		x[i] = g.Value(g.Grand()) / float64(g.n)
	}
	return x
}

// StandAlone divides in proportion to what each costs, or is worth, alone; nil if
// that has no meaning: a negative number, or nothing at all.
func (g *Game) StandAlone() []float64 {
	alone := make([]float64, g.n)
	for i := range alone {
		alone[i] = g.Value(1 << i)
	}
	return g.Proportional(alone)
}

// Separable returns what the group of all would save without each player, or lose:
// its separable cost.
func (g *Game) Separable() []float64 {
	x := make([]float64, g.n)
	for i := range x {
		x[i] = g.Value(g.Grand()) - g.Value(g.Grand()&^(1<<i))
	}
	return x
}

// SCRB divides by separable costs and remaining benefits: each pays what it adds to
// the cost of all, and of the rest in proportion to what it saves by not being alone
// (Straffin and Heaney 1981, International Journal of Game Theory 10, 35–43). It is
// nil where a player saves nothing or less and others do: then there is no such rule.
// Where nobody saves anything and nothing is left, everybody pays what it adds.
func (g *Game) SCRB() []float64 {
	x := g.Separable()
	left := g.Value(g.Grand())
	benefit := make([]float64, g.n)
	sum := 0.0
	for i := range x {
		left -= x[i]
		benefit[i] = g.Value(1<<i) - x[i]
		if !g.cost {
			benefit[i] = -benefit[i]
		}
		if benefit[i] < -g.tolerance() {
			return nil
		}
		sum += max(0, benefit[i])
	}
	if sum <= g.tolerance() {
		if math.Abs(left) > g.tolerance() {
			return nil
		}
		return x
	}
	for i := range x {
		x[i] += float64(left*max(0, benefit[i])) / sum
	}
	return x
}
