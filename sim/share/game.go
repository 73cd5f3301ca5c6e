// Package share divides what a group costs, or is worth, among those in it: games
// with transferable utility, their Shapley value and their nucleoli, and keys such as
// those that municipalities use. It knows nothing of municipalities.
package share

import (
	"errors"
	"fmt"
	"math"
	"math/bits"
)

// A Coalition is a set of players: player i is bit i.
type Coalition uint32

// Has reports whether a player is in the coalition.
func (s Coalition) Has(player int) bool { return s>>player&1 == 1 }

// Size returns the number of players in the coalition.
func (s Coalition) Size() int { return bits.OnesCount32(uint32(s)) }

// Players lists the players of the coalition in order.
func (s Coalition) Players() []int {
	var out []int
	for ; s != 0; s &= s - 1 {
		out = append(out, bits.TrailingZeros32(uint32(s)))
	}
	return out
}

// MaxPlayers is the most players of a game: 1 048 576 coalitions.
const MaxPlayers = 20

// A Game gives every coalition what it costs by itself, or what it is worth. It is
// never changed, and may be used by several goroutines at once.
type Game struct {
	n     int
	cost  bool
	v     []float64 // by coalition; what it is worth: costs with the sign turned
	scale float64   // the largest of them, at least the smallest positive number
}

// New returns the game of n players in which coalition S costs values[S], or is
// worth it; values has 2ⁿ numbers, none infinite, and the first is 0. It keeps
// values no longer than the call.
func New(n int, values []float64, cost bool) (*Game, error) {
	if n < 1 || n > MaxPlayers {
		return nil, fmt.Errorf("share: %d players; allowed are 1 to %d", n, MaxPlayers)
	}
	if len(values) != 1<<n {
		return nil, fmt.Errorf("share: %d values for %d coalitions", len(values), 1<<n)
	}
	if values[0] != 0 {
		return nil, errors.New("share: the empty coalition has a value")
	}
	g := &Game{n: n, cost: cost, v: make([]float64, len(values)), scale: math.SmallestNonzeroFloat64}
	for s, x := range values {
		if math.IsNaN(x) || math.IsInf(x, 0) {
			return nil, fmt.Errorf("share: coalition %b has no number", s)
		}
		g.scale = max(g.scale, math.Abs(x))
		if cost {
			x = -x
		}
		g.v[s] = x
	}
	return g, nil
}

// Players returns the number of players.
func (g *Game) Players() int { return g.n }

// Cost reports whether the numbers are costs.
func (g *Game) Cost() bool { return g.cost }

// Grand is the coalition of all.
func (g *Game) Grand() Coalition { return Coalition(len(g.v) - 1) }

// Value returns what a coalition costs by itself, or is worth.
func (g *Game) Value(s Coalition) float64 { return g.sign(g.v[s]) }

// sign turns what is worth into a cost, in a cost game, and back.
func (g *Game) sign(x float64) float64 {
	if g.cost {
		return 0 - x // never −0
	}
	return x
}

// turned turns a division in place.
func (g *Game) turned(x []float64) []float64 {
	for i := range x {
		x[i] = g.sign(x[i])
	}
	return x
}

// tolerance is how far two sums may lie apart that are meant to be equal.
func (g *Game) tolerance() float64 { return float64(1e-9 * g.scale) }

// Worst returns the coalition, other than that of all, that has the strongest reason
// to leave when everybody pays, or gets, what x says: by how much it would be better
// off by itself; negative if even it is better off with the others. Of several it is
// the one with the smallest number. It needs two players.
func (g *Game) Worst(x []float64) (s Coalition, excess float64) {
	best := math.Inf(-1)
	g.sums(x, func(first Coalition, sums []float64) {
		for i, sum := range sums {
			at := first + Coalition(i)
			e := g.sign(sum) // what the coalition gets, in the sense of v
			if e = g.v[at] - e; e > best+g.tolerance() && at != 0 && at != g.Grand() {
				s, best = at, e
			}
		}
	})
	return s, best
}

// InCore reports whether no coalition has a reason to leave, give or take rounding.
func (g *Game) InCore(x []float64) bool {
	if g.n == 1 {
		return true
	}
	_, e := g.Worst(x)
	return e <= g.tolerance()
}

// lowBits is how many players' sums are kept in a table.
const lowBits = 10

// sums calls f with the sums of x over coalitions, a stretch of them at a time.
func (g *Game) sums(x []float64, f func(first Coalition, sums []float64)) {
	low := min(g.n, lowBits)
	under := subsetSums(x[:low])
	over := subsetSums(x[low:])
	sums := make([]float64, len(under))
	for hi, base := range over {
		for i, t := range under {
			sums[i] = base + t
		}
		f(Coalition(hi<<low), sums)
	}
}

// subsetSums returns the sum over every subset.
func subsetSums(x []float64) []float64 {
	out := make([]float64, 1, 1<<len(x))
	for _, v := range x {
		for _, s := range out[:len(out):len(out)] {
			out = append(out, s+v)
		}
	}
	return out
}
