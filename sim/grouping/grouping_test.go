package grouping

import (
	"context"
	"errors"
	"math"
	"os"
	"slices"
	"testing"
	"time"

	"github.com/BurntSushi/toml"
)

// splitMix is the generator of the cases (Steele, Lea and Flood 2014).
type splitMix uint64

func (s *splitMix) next() uint64 {
	*s += 0x9E3779B97F4A7C15
	z := uint64(*s)
	z = (z ^ z>>30) * 0xBF58476D1CE4E5B9
	z = (z ^ z>>27) * 0x94D049BB133111EB
	return z ^ z>>31
}

// costs makes the costs of a kind of game as the file of cases says: kind 1 and 2 are
// worth something, so that their costs are negative.
func costs(n, kind int, seed uint64) []float64 {
	r := splitMix(seed)
	c := make([]float64, 1<<n)
	switch kind {
	case 1:
		for s := 1; s < len(c); s++ {
			c[s] = -float64(r.next() % uint64(1000*size(Group(s))))
		}
	case 2:
		for s := 1; s < len(c); s++ {
			x := r.next()
			t := 0
			for q := range 4 {
				t += int(x >> (16 * q) & 65535 % 1001)
			}
			k := size(Group(s))
			c[s] = -float64(1000*k + (t-2000)*k/8)
		}
	case 3:
		x, y, k := make([]int, n), make([]int, n), make([]int, n)
		for i := range n {
			x[i], y[i], k[i] = int(r.next()%121), int(r.next()%121), 8+int(r.next()%73)
		}
		for s := 1; s < len(c); s++ {
			children, road := 0, math.MaxInt
			for j := range n {
				if s>>j&1 == 0 {
					continue
				}
				children += k[j]
				sum := 0
				for i := range n {
					if s>>i&1 == 1 {
						sum += k[i] * (abs(x[i]-x[j]) + abs(y[i]-y[j]))
					}
				}
				road = min(road, sum)
			}
			c[s] = float64(1800 + 900*((children+14)/15) + 9*max(0, children-250) + road*3/2)
		}
	}
	return c
}

func abs(x int) int { return max(x, -x) }

func size(s Group) int {
	n := 0
	for ; s != 0; s &= s - 1 {
		n++
	}
	return n
}

// Every published case has its optimum, the partition that gives it, and the best with
// each number of parts.
func TestPublishedPartitions(t *testing.T) {
	text, err := os.ReadFile("testdata/csg_public.toml")
	if err != nil {
		t.Fatal(err)
	}
	var f struct {
		Case []struct {
			Name      string
			N, Kind   int
			Seed      uint64
			V         []float64
			Optimum   float64
			Published float64   `toml:"published_optimum"`
			Masks     []Group   `toml:"optimal_partition_masks"`
			Number    int       `toml:"number_of_optimal_partitions"`
			WithParts []float64 `toml:"best_value_with_exactly_k_parts"`
		}
	}
	if _, err := toml.Decode(string(text), &f); err != nil {
		t.Fatal(err)
	}
	for _, c := range f.Case {
		var cost []float64
		if c.V != nil {
			cost = append(cost, 0)
			for _, v := range c.V {
				cost = append(cost, -v)
			}
		} else {
			cost = costs(c.N, c.Kind, c.Seed)
		}
		want := c.Optimum
		if c.Published != 0 {
			want = c.Published
		}
		got, err := Best(context.Background(), c.N, cost, Wish{}, c.Number+1, nil)
		if err != nil {
			t.Fatal(err)
		}
		slices.Sort(got[0].Groups)
		if -got[0].Cost != want || c.Number == 1 && !slices.Equal(got[0].Groups, c.Masks) {
			t.Errorf("%s: %v by %v, published %v by %v", c.Name, -got[0].Cost, got[0].Groups, want, c.Masks)
		}
		if len(got) > c.Number && got[c.Number-1].Cost != got[0].Cost || got[c.Number].Cost == got[0].Cost {
			t.Errorf("%s: not %d partitions are best", c.Name, c.Number)
		}
		for k, v := range c.WithParts {
			if c.N > 14 || c.N > 10 && k > 4 {
				break
			}
			got, err := Best(context.Background(), c.N, cost, Wish{Parts: k + 1}, 1, nil)
			if err != nil || -got[0].Cost != v || len(got[0].Groups) != k+1 {
				t.Errorf("%s: with %d parts %v, published %v (%v)", c.Name, k+1, got, v, err)
			}
		}
	}
	if len(f.Case) < 8 {
		t.Errorf("%d cases", len(f.Case))
	}
}

// each lists every partition of n members.
func each(n int, do func([]Group)) {
	var walk func(i int, groups []Group)
	walk = func(i int, groups []Group) {
		if i == n {
			do(groups)
			return
		}
		for k := range groups {
			groups[k] |= 1 << i
			walk(i+1, groups)
			groups[k] &^= 1 << i
		}
		walk(i+1, append(groups, 1<<i))
	}
	walk(0, nil)
}

// The ten best are the ten best of all, in order, with costs that tie and groups that
// cannot be, and with every wish.
func TestRunnersUp(t *testing.T) {
	r := splitMix(5)
	for round := range 60 {
		n := 2 + round%6
		cost := make([]float64, 1<<n)
		for s := 1; s < len(cost); s++ {
			if cost[s] = float64(r.next() % 12); r.next()%7 == 0 {
				cost[s] = math.Inf(1)
			}
		}
		var wish Wish
		switch round % 5 {
		case 1:
			wish.Together = []Group{0b11}
		case 2:
			wish.Apart = []Group{0b11}
		case 3:
			wish.Most = 2
		case 4:
			wish.Parts = 2
		}
		var all []float64
		each(n, func(groups []Group) {
			sum := 0.0
			for _, g := range groups {
				if !wish.allows(g) {
					return
				}
				sum += cost[g]
			}
			if !math.IsInf(sum, 1) && (wish.Parts == 0 || wish.Parts == len(groups)) {
				all = append(all, sum)
			}
		})
		slices.Sort(all)
		got, err := Best(context.Background(), n, cost, wish, 10, nil)
		if len(all) == 0 {
			if !errors.Is(err, ErrNone) {
				t.Errorf("round %d: there is none, but %v, %v", round, got, err)
			}
			continue
		}
		if err != nil || len(got) != min(10, len(all)) {
			t.Fatalf("round %d: %d of %d partitions, %v", round, len(got), len(all), err)
		}
		seen := map[string]bool{}
		for i, p := range got {
			sum, covered := 0.0, Group(0)
			for _, g := range p.Groups {
				sum += cost[g]
				if covered&g != 0 || !wish.allows(g) {
					t.Fatalf("round %d: %v", round, p)
				}
				covered |= g
			}
			if covered != Group(1<<n-1) || sum != p.Cost || p.Cost != all[i] {
				t.Errorf("round %d: place %d is %v, of all it is %v", round, i, p, all[i])
			}
			name := string(slices.Sorted(func(yield func(rune) bool) {
				for _, g := range p.Groups {
					yield(rune(g))
				}
			}))
			if seen[name] {
				t.Errorf("round %d: %v is there twice", round, p)
			}
			seen[name] = true
		}
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	go func() { time.Sleep(20 * time.Millisecond); cancel() }()
	c := costs(20, 1, 1)
	began := time.Now()
	if _, err := Best(ctx, 20, c, Wish{}, 10, nil); !errors.Is(err, context.Canceled) || time.Since(began) > time.Second { // ten times what is asked for
		t.Errorf("a cancelled search gives %v after %v", err, time.Since(began))
	}
}

func BenchmarkBest(b *testing.B) {
	for _, n := range []int{16, 18, 20} {
		c := costs(n, 2, 1)
		b.Run(map[int]string{16: "n=16", 18: "n=18", 20: "n=20"}[n], func(b *testing.B) {
			for b.Loop() {
				if _, err := Best(context.Background(), n, c, Wish{}, 11, nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
