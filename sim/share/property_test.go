package share

import (
	"context"
	"errors"
	"fmt"
	"math"
	"testing"
	"time"
)

// A dice throws numbers that follow from where it began.
type dice uint64

func (d *dice) upTo(n int) int {
	s := uint64(*d)
	x := splitMix(&s)
	*d = dice(s)
	return int(x % uint64(n))
}

// kinds of random games: few values make many ties.
func random(t testing.TB, d *dice, n, kind int) *Game {
	values := make([]float64, 1<<n)
	for s := 1; s < len(values); s++ {
		size := Coalition(s).Size()
		switch kind {
		case 0: // anything
			values[s] = float64(d.upTo(1000 * size))
		case 1: // of few values
			values[s] = float64(d.upTo(3))
		case 2: // costs with a fixed part, as services have
			values[s] = 1800 + 900*math.Ceil(float64(s%97+10*size)/15) + float64(d.upTo(400))
		case 3: // by size alone
			values[s] = float64(size * size / 2)
		case 4: // yes or no
			values[s] = float64(d.upTo(2))
		case 5: // nothing but one by one, with noise of rounding
			for _, i := range Coalition(s).Players() {
				values[s] += 0.1 * float64(i+1)
			}
		}
	}
	g, err := New(n, values, kind == 2)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// Every division adds up to what all cost, each nucleolus meets Kohlberg's criterion,
// and it is in the core where the core is not empty, which the least core tells.
func TestRandomGames(t *testing.T) {
	d := dice(1)
	for round := range 60 {
		for kind := range 6 {
			n := 2 + (round+kind)%7
			g := random(t, &d, n, kind)
			all := g.Value(g.Grand())
			check := func(name string, x []float64) {
				sum := 0.0
				for _, v := range x {
					sum += v
				}
				if math.Abs(sum-all) > 1e-9*float64(n)*max(1, g.scale) {
					t.Errorf("kind %d, n %d: %s adds up to %v of %v", kind, n, name, sum, all)
				}
			}
			check("Shapley", g.Shapley())
			check("equal", g.Equal())
			if x := g.SCRB(); x != nil {
				check("SCRB", x)
			}
			least := math.Inf(1)
			for _, k := range []Kind{Prenucleolus, Nucleolus, PerCapitaNucleolus} {
				s, err := g.Solve(context.Background(), k)
				if errors.Is(err, ErrNoImputation) && k == Nucleolus {
					continue
				}
				if err != nil {
					t.Fatalf("round %d, kind %d, n %d, solution %d: %v", round, kind, n, k, err)
				}
				if !s.Verified {
					t.Errorf("round %d, kind %d, n %d, solution %d: %v", round, kind, n, k, s.Doubt)
				}
				check(fmt.Sprint("solution ", k), s.Shares)
				if k == Prenucleolus {
					least = s.Excess
				}
				if least <= 1e-9*g.scale && !g.InCore(s.Shares) && k != Nucleolus {
					t.Errorf("kind %d, n %d: solution %d is not in a core that is not empty", kind, n, k)
				}
			}
		}
	}
}

// Another division is not taken for a nucleolus.
func TestKohlbergRefuses(t *testing.T) {
	d := dice(7)
	for round := range 40 {
		g := random(t, &d, 3+round%5, []int{0, 2, 3}[round%3])
		for _, kind := range []Kind{Prenucleolus, PerCapitaNucleolus} {
			s := solve(t, g, kind)
			x := append([]float64(nil), s.Shares...)
			i, j := d.upTo(g.n), d.upTo(g.n-1)
			if j >= i {
				j++
			}
			by := 1e-4 * g.scale
			x[i] += by
			x[j] -= by
			if err := g.kohlberg(context.Background(), kind, g.turned(x)); err == nil {
				t.Errorf("round %d: %v is taken for solution %d, which is %v", round, x, kind, s.Shares)
			}
		}
	}
}

// What the Shapley value is defined by: symmetric players get the same, one who adds
// nothing gets what it has alone, and the value of a sum of games is the sum.
func TestShapleyAxioms(t *testing.T) {
	d := dice(3)
	for range 30 {
		n := 2 + d.upTo(6)
		a, b := random(t, &d, n, 0), random(t, &d, n, 1)
		sum := make([]float64, 1<<n)
		dummy := make([]float64, 1<<(n+1))
		for s := range sum {
			sum[s] = a.v[s] + b.v[s]
			dummy[s], dummy[s|1<<n] = a.v[s], a.v[s]+7
		}
		dummy[1<<n] = 7
		g := game(t, n, sum, false)
		xa, xb, x := a.Shapley(), b.Shapley(), g.Shapley()
		for i := range x {
			if math.Abs(x[i]-xa[i]-xb[i]) > 1e-9*g.scale {
				t.Fatalf("%v and %v add up to %v", xa, xb, x)
			}
		}
		with := game(t, n+1, dummy, false).Shapley()
		if !close(with[:n], xa, 1e-9*a.scale) || math.Abs(with[n]-7) > 1e-9*a.scale {
			t.Fatalf("with one who adds nothing: %v, without %v", with, xa)
		}
		// By definition, over all orders.
		if n <= 6 {
			want := make([]float64, n)
			orders := 0
			order := make([]int, 0, n)
			var walk func(s Coalition)
			walk = func(s Coalition) {
				if len(order) == n {
					orders++
					var before Coalition
					for _, i := range order {
						want[i] += a.v[before|1<<i] - a.v[before]
						before |= 1 << i
					}
					return
				}
				for i := range n {
					if !s.Has(i) {
						order = append(order, i)
						walk(s | 1<<i)
						order = order[:len(order)-1]
					}
				}
			}
			walk(0)
			for i := range want {
				want[i] /= float64(orders)
			}
			if !close(xa, want, 1e-9*a.scale) {
				t.Fatalf("Shapley value %v, over all orders %v", xa, want)
			}
		}
	}
}

// A nucleolus follows a change of scale and of what each has alone, the order of the
// players does not matter to it, and players who are alike get the same.
func TestNucleolusFollows(t *testing.T) {
	d := dice(11)
	for round := range 30 {
		n := 2 + d.upTo(5)
		g := random(t, &d, n, round%5)
		own := make([]float64, n)
		for i := range own {
			own[i] = float64(d.upTo(500))
		}
		turn := d.upTo(n)
		moved, turned := make([]float64, 1<<n), make([]float64, 1<<n)
		for s := range moved {
			moved[s] = 3 * g.Value(Coalition(s))
			other := 0
			for _, i := range Coalition(s).Players() {
				moved[s] += own[i]
				other |= 1 << ((i + turn) % n)
			}
			turned[other] = g.Value(Coalition(s))
		}
		for _, kind := range []Kind{Prenucleolus, PerCapitaNucleolus} {
			x := solve(t, g, kind).Shares
			m := solve(t, game(t, n, moved, g.cost), kind).Shares
			r := solve(t, game(t, n, turned, g.cost), kind).Shares
			for i := range x {
				if math.Abs(m[i]-3*x[i]-own[i]) > 1e-6*max(1, g.scale) {
					t.Fatalf("round %d, solution %d: three times %v and %v is %v", round, kind, x, own, m)
				}
				if math.Abs(r[(i+turn)%n]-x[i]) > 1e-6*max(1, g.scale) {
					t.Fatalf("round %d, solution %d: turned by %d, %v is %v", round, kind, turn, x, r)
				}
			}
		}
	}
	x := solve(t, random(t, &d, 9, 3), Prenucleolus).Shares
	for i := range x {
		if math.Abs(x[i]-x[0]) > 1e-6 {
			t.Errorf("players who are alike get %v", x)
		}
	}
}

// Large games, random and degenerate, end, are verified, and can be cancelled within a
// tenth of a second.
func TestLargeGames(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	d := dice(5)
	for kind := range 6 {
		g := random(t, &d, 14, kind)
		for _, k := range []Kind{Prenucleolus, PerCapitaNucleolus} {
			solve(t, g, k)
		}
	}
	g := random(t, &d, 20, 0)
	ctx, cancel := context.WithCancel(context.Background())
	go func() { time.Sleep(30 * time.Millisecond); cancel() }()
	if _, err := g.Solve(ctx, Prenucleolus); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled search gives %v", err)
	}
}

// Games of many kinds, most of them with ties of thousands of coalitions, are solved and
// verified: majorities, airports, gloves, estates, nothing at all, numbers of every size.
func TestKindsOfGames(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	try := func(name string, n int, cost bool, f func(s Coalition) float64) {
		v := make([]float64, 1<<n)
		for s := 1; s < len(v); s++ {
			v[s] = f(Coalition(s))
		}
		g, err := New(n, v, cost)
		if err != nil {
			t.Fatal(err)
		}
		for _, k := range []Kind{Prenucleolus, PerCapitaNucleolus, Nucleolus} {
			ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
			s, err := g.Solve(ctx, k)
			cancel()
			switch {
			case errors.Is(err, ErrNoImputation) && k == Nucleolus:
			case err != nil:
				t.Errorf("%s of %d, solution %d: %v", name, n, k, err)
			case !s.Verified:
				t.Errorf("%s of %d, solution %d: %v", name, n, k, s.Doubt)
			}
		}
	}
	d := dice(3)
	for _, n := range []int{9, 13, 16} {
		try("majority", n, false, func(s Coalition) float64 {
			if s.Size()*2 > n {
				return 1
			}
			return 0
		})
		w := make([]int, n)
		tot := 0
		for i := range w {
			w[i] = 1 + d.upTo(9)
			tot += w[i]
		}
		try("weighted", n, false, func(s Coalition) float64 {
			x := 0
			for _, i := range s.Players() {
				x += w[i]
			}
			if x*2 > tot {
				return 1
			}
			return 0
		})
		try("airport", n, true, func(s Coalition) float64 {
			m := 0.0
			for _, i := range s.Players() {
				m = math.Max(m, float64(w[i]))
			}
			return m
		})
		try("gloves", n, false, func(s Coalition) float64 { l := (s & (1<<(n/2) - 1)).Size(); return float64(min(l, s.Size()-l)) })
		try("additive", n, true, func(s Coalition) float64 {
			x := 0.0
			for _, i := range s.Players() {
				x += 0.1 * float64(w[i])
			}
			return x
		})
		try("zero", n, true, func(s Coalition) float64 { return 0 })
		try("ceil", n, true, func(s Coalition) float64 {
			x := 0
			for _, i := range s.Players() {
				x += w[i]
			}
			return 1800 + 900*math.Ceil(float64(x)/15)
		})
		try("bin01", n, false, func(s Coalition) float64 { return float64(d.upTo(2)) })
		try("bin012", n, false, func(s Coalition) float64 { return float64(d.upTo(3)) })
		try("neg", n, true, func(s Coalition) float64 { return float64(d.upTo(2000) - 1000) })
		try("large", n, true, func(s Coalition) float64 { return 1e12 + float64(d.upTo(2000)) })
		try("tiny", n, true, func(s Coalition) float64 { return 1e-9 * float64(d.upTo(2000)) })
		try("unan", n, false, func(s Coalition) float64 {
			if s&7 == 7 {
				return 1
			}
			return 0
		})
		try("square", n, false, func(s Coalition) float64 { return float64(s.Size() * s.Size()) })
		try("type3", n, false, func(s Coalition) float64 {
			if s.Size() == n {
				return 1
			}
			if s.Size() >= n-2 && d.upTo(10) < 9 {
				return 1
			}
			return 0
		})
		try("bankr", n, false, func(s Coalition) float64 {
			x := float64(tot) / 2
			for i := range w {
				if !s.Has(i) {
					x -= float64(w[i])
				}
			}
			return math.Max(0, x)
		})
	}
}

func TestNewRefuses(t *testing.T) {
	for name, f := range map[string]func() (*Game, error){
		"nobody":      func() (*Game, error) { return New(0, []float64{0}, true) },
		"too many":    func() (*Game, error) { return New(21, make([]float64, 1<<21), true) },
		"too few":     func() (*Game, error) { return New(2, make([]float64, 3), true) },
		"not nothing": func() (*Game, error) { return New(1, []float64{1, 2}, true) },
		"no number":   func() (*Game, error) { return New(1, []float64{0, math.NaN()}, true) },
	} {
		if g, err := f(); err == nil || g != nil {
			t.Errorf("%s: %v", name, g)
		}
	}
}

func BenchmarkShapley(b *testing.B) {
	d := dice(1)
	g := random(b, &d, 20, 0)
	b.ReportAllocs()
	for b.Loop() {
		g.Shapley()
	}
}

func BenchmarkNucleolus(b *testing.B) {
	for _, n := range []int{12, 16, 20} {
		for kind, name := range map[int]string{0: "random", 2: "services", 3: "alike"} {
			b.Run(fmt.Sprintf("n=%d/%s", n, name), func(b *testing.B) {
				d := dice(1)
				g := random(b, &d, n, kind)
				for b.Loop() {
					s, err := g.Solve(context.Background(), Prenucleolus)
					if err != nil || !s.Verified {
						b.Fatal(err, s)
					}
				}
			})
		}
	}
}
