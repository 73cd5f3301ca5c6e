package experiment

import (
	"context"
	"math"
	"reflect"
	"testing"

	"grannelag/sim/des"
	"grannelag/sim/model"
	"grannelag/sim/scenario"
)

// Doubt and chance are told apart: where the expected value spreads by 3 over
// points and single runs by 2 around it, and where there is no doubt at all.
func TestDoubtAndChance(t *testing.T) {
	for _, c := range []struct{ doubt, chance float64 }{{3, 2}, {0, 2}, {1.5, 4}, {2, 0}} {
		to := &Together{Points: 400, Replications: perPoint}
		luck := des.NewKey(21, int(10*c.doubt+c.chance)).Stream()
		for range to.Points {
			expected := 10 + float64(c.doubt*luck.Normal())
			to.points = append(to.points, []*trial{handmade(perPoint, func(int) float64 { return expected + float64(c.chance*luck.Normal()) })})
		}
		s := to.Option(0, shown)
		if math.Abs(s.Mean-10) > 0.6 || math.Abs(s.Doubt-c.doubt) > 0.15*c.doubt+0.35 || math.Abs(s.Chance-c.chance) > 0.1*c.chance {
			t.Errorf("doubt %v, chance %v: found %v, %v around %v", c.doubt, c.chance, s.Doubt, s.Chance, s.Mean)
		}
		if s.Shown != (c.doubt > 0) {
			t.Errorf("doubt %v: shown %v", c.doubt, s.Shown)
		}
		if c.doubt > 1 {
			// A tenth of a normal distribution lies above 1.2816 standard deviations.
			expected, _ := s.Keeps(10+1.2816*c.doubt, false)
			_, single := s.Keeps(10+1.2816*math.Hypot(c.doubt, c.chance), false)
			if math.Abs(expected-0.1) > 0.045 || math.Abs(single-0.1) > 0.045 {
				t.Errorf("doubt %v, chance %v: a limit that a tenth keeps is kept by %v and %v", c.doubt, c.chance, expected, single)
			}
			if most, _ := s.Keeps(10+1.2816*c.doubt, true); math.Abs(most-0.9) > 0.045 {
				t.Errorf("the other nine tenths are %v", most)
			}
		}
	}
}

// Of n points each n-th of an assumption's distribution has one, and two
// assumptions are not in step.
func TestHypercube(t *testing.T) {
	s := three(t)
	rows := scenario.Assumptions()
	const n = 50
	points := hypercube(s, rows, n)
	var first []float64
	for r, row := range rows {
		if row.Whole {
			continue
		}
		_, low, high := s.Doubted(row)
		value, _, _ := s.Doubted(row)
		var seen [n]int
		var all []float64
		for _, p := range points {
			values := p.Values
			x := *row.In(&values)
			if x < low || x > high {
				t.Fatalf("%s is %v", row.Key(), x)
			}
			all = append(all, x)
			for k := range n {
				if x >= triangle(low, value, high, float64(k)/n) && x < triangle(low, value, high, float64(k+1)/n) {
					seen[k]++
				}
			}
		}
		for k, m := range seen {
			if m != 1 {
				t.Fatalf("%s has %d values in stratum %d", row.Key(), m, k)
			}
		}
		if r == 0 {
			first = all
		} else if c := correlation(first, all); math.Abs(c) > 0.5 { // over 3.5 standard errors
			t.Errorf("%s goes with %s: %.2f", row.Key(), rows[0].Key(), c)
		}
	}
}

func correlation(a, b []float64) float64 {
	var ma, mb, ab, aa, bb float64
	for i := range a {
		ma, mb = ma+a[i]/float64(len(a)), mb+b[i]/float64(len(b))
	}
	for i := range a {
		ab, aa, bb = ab+(a[i]-ma)*(b[i]-mb), aa+(a[i]-ma)*(a[i]-ma), bb+(b[i]-mb)*(b[i]-mb)
	}
	return ab / math.Sqrt(aa*bb)
}

// The triangle's quantiles: its ends, its peak and, by hand, a quarter of a
// triangle with equal sides.
func TestTriangle(t *testing.T) {
	for _, c := range []struct{ low, peak, high, u, want float64 }{
		{2, 3, 6, 0, 2}, {2, 3, 6, 1, 6}, {2, 3, 6, 0.25, 3}, {0, 1, 2, 0.125, 0.5}, {0, 1, 2, 0.875, 1.5}, {0, 0, 1, 0, 0}, {0, 1, 1, 1, 1},
	} {
		if x := triangle(c.low, c.peak, c.high, c.u); math.Abs(x-c.want) > 1e-12 {
			t.Errorf("triangle(%v, %v, %v) at %v is %v, want %v", c.low, c.peak, c.high, c.u, x, c.want)
		}
	}
}

// All assumptions at once follow from the scenario and the seed alone.
func TestVaryAll(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	p := Doubts{Scenario: small(t), Points: 12, Workers: 1}
	one, err := VaryAll(context.Background(), p)
	if err != nil {
		t.Fatal(err)
	}
	p.Workers = 3
	three, _ := VaryAll(context.Background(), p)
	for _, k := range []int{model.TravelShare, model.CostTotal} {
		if !reflect.DeepEqual(one.Difference(0, 1, k), three.Difference(0, 1, k)) {
			t.Errorf("%s: three workers give other figures", model.Outcomes[k].Name)
		}
	}
	if s := one.Option(0, model.CostTotal); !s.Shown || s.Doubt < 3*s.Chance {
		t.Errorf("prices in doubt move the cost by %v, chance by %v", s.Doubt, s.Chance)
	}
	ctx, cancel := context.WithCancel(context.Background())
	p.OnProgress = func(done, total int) {
		if done == total/2 {
			cancel()
		}
	}
	if some, err := VaryAll(ctx, p); err == nil || !some.Partial || some.Points == 0 || some.Points == 12 {
		t.Errorf("cancelled: %+v, %v", some, err)
	}
}
