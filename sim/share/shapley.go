package share

import "math/bits"

// Shapley returns the Shapley value: what each player adds on average when all come
// in random order (Shapley 1953). It needs 2·2ⁿ steps and as much memory again as the
// game: with a(S) = v(S)·(w(|S|−1) + w(|S|)), where w(s) = s!(n−1−s)!/n!, a player
// gets the sum of a over the coalitions with it, less Σ v(S)·w(|S|). The sums of all
// players come from folding the upper half of the coalitions onto the lower, player
// by player.
func (g *Game) Shapley() []float64 {
	n := g.n
	// w[s] is the share of the orders in which s given players come before one and
	// the others after it.
	w := make([]float64, n+1)
	w[0] = 1 / float64(n)
	for s := 1; s < n; s++ {
		w[s] = w[s-1] * float64(s) / float64(n-s)
	}
	factor := make([]float64, n+1)
	for s := 1; s <= n; s++ {
		factor[s] = w[s-1] + w[s]
	}
	a := make([]float64, len(g.v))
	all := 0.0
	for s, v := range g.v {
		k := bits.OnesCount32(uint32(s))
		a[s] = v * factor[k]
		all += float64(v * w[k])
	}
	x := make([]float64, n)
	for i := n - 1; i >= 0; i-- {
		half := len(a) / 2
		lower, upper := a[:half], a[half:]
		sum := 0.0
		for s, v := range upper {
			sum += v
			lower[s] += v
		}
		x[i] = sum - all
		a = lower
	}
	return g.turned(x)
}
