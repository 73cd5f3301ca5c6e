package share

import (
	"context"
	"math"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
)

// read reads a file of published cases. Where each comes from stands in the file.
func read(t *testing.T, name string, into any) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := toml.Decode(string(text), into); err != nil {
		t.Fatal(name, err)
	}
}

func game(t *testing.T, n int, values []float64, cost bool) *Game {
	t.Helper()
	g, err := New(n, values, cost)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func solve(t *testing.T, g *Game, kind Kind) *Solution {
	t.Helper()
	s, err := g.Solve(context.Background(), kind)
	if err != nil {
		t.Fatalf("kind %d: %v", kind, err)
	}
	if !s.Verified {
		t.Errorf("kind %d, %v: %v", kind, s.Shares, s.Doubt)
	}
	return s
}

func close(a, b []float64, tolerance float64) bool {
	return slices.EqualFunc(a, b, func(x, y float64) bool { return math.Abs(x-y) <= tolerance })
}

// rational reads 2/3.
func rational(t *testing.T, list []string) []float64 {
	var out []float64
	for _, s := range list {
		r, ok := new(big.Rat).SetString(s)
		if !ok {
			t.Fatal(s)
		}
		f, _ := r.Float64()
		out = append(out, f)
	}
	return out
}

type solution struct {
	Values    []float64
	Tolerance float64
}

// The joint costs of water in Skåne (Young, Okada and Hashimoto 1982) and of the
// Tennessee Valley Authority (Straffin and Heaney 1981), by every rule that was
// published.
func TestPublishedCosts(t *testing.T) {
	for _, file := range []string{"skane_1982.toml", "tva_1938.toml"} {
		var f struct {
			Game struct {
				Players   []string
				Separator string `toml:"key_separator"`
			}
			Values    map[string]float64
			Published map[string]solution
			Computed  map[string]toml.Primitive
		}
		read(t, file, &f)
		n := len(f.Game.Players)
		values := make([]float64, 1<<n)
		for s := range values {
			var names []string
			for _, i := range Coalition(s).Players() {
				names = append(names, f.Game.Players[i])
			}
			if s > 0 {
				c, ok := f.Values[strings.Join(names, f.Game.Separator)]
				if !ok {
					t.Fatal(file, names)
				}
				values[s] = c
			}
		}
		g := game(t, n, values, true)
		nucleolus := solve(t, g, Nucleolus)
		got := map[string][]float64{
			"shapley": g.Shapley(), "scrb": g.SCRB(), "separable_cost": g.Separable(), "nucleolus": nucleolus.Shares,
		}
		found := 0
		for name, want := range f.Published {
			if x, ok := got[name]; ok {
				found++
				if !close(x, want.Values, want.Tolerance) {
					t.Errorf("%s: %s is %v, published %v", file, name, x, want.Values)
				}
			}
		}
		if found < 3 {
			t.Errorf("%s: %d published solutions are compared with", file, found)
		}
		if g.InCore(nucleolus.Shares) != (nucleolus.Excess <= g.tolerance()) {
			t.Errorf("%s: the nucleolus and the core disagree", file)
		}
	}
}

// Which group of Skåne has the strongest reason to leave, and by how much.
func TestPublishedReasonsToLeave(t *testing.T) {
	var f struct {
		Game   struct{ Players []string }
		Values map[string]float64
	}
	read(t, "skane_1982.toml", &f)
	values := make([]float64, 64)
	for name, c := range f.Values {
		s := 0
		for i, p := range f.Game.Players {
			if strings.Contains(name, p) {
				s |= 1 << i
			}
		}
		values[s] = c
	}
	g := game(t, 6, values, true)
	for _, c := range []struct {
		x      []float64
		excess float64
	}{{g.SCRB(), 2.543263}, {g.Shapley(), 0.4275}} {
		s, e := g.Worst(c.x)
		if s != 0b1110 || math.Abs(e-c.excess) > 1e-6 { // H, K and L
			t.Errorf("%b has a reason of %v, published HKL and %v", s, e, c.excess)
		}
		if g.InCore(c.x) {
			t.Error("such a division is in the core")
		}
	}
}

func TestAirport(t *testing.T) {
	var f struct {
		Game struct {
			Cost []float64 `toml:"runway_cost"`
		}
		Computed map[string]solution
	}
	read(t, "airport_small.toml", &f)
	n := len(f.Game.Cost)
	values := make([]float64, 1<<n)
	for s := range values {
		for _, i := range Coalition(s).Players() {
			values[s] = max(values[s], f.Game.Cost[i])
		}
	}
	g := game(t, n, values, true)
	if want := f.Computed["shapley"]; !close(g.Shapley(), want.Values, 1e-9) {
		t.Errorf("Shapley value %v, not %v", g.Shapley(), want.Values)
	}
	if s, want := solve(t, g, Nucleolus), f.Computed["nucleolus"]; !close(s.Shares, want.Values, 1e-9) {
		t.Errorf("nucleolus %v, not %v", s.Shares, want.Values)
	}
}

// The Talmud's divisions of an estate are nucleoli (Aumann and Maschler 1985).
func TestTalmud(t *testing.T) {
	var f struct {
		Case []struct {
			Estate    float64
			Claims    []float64
			Published []float64 `toml:"published_nucleolus"`
			Shapley   []string
		}
	}
	read(t, "bankruptcy_talmud.toml", &f)
	for _, c := range f.Case {
		n := len(c.Claims)
		values := make([]float64, 1<<n)
		for s := range values {
			left := c.Estate
			for i, claim := range c.Claims {
				if !Coalition(s).Has(i) {
					left -= claim
				}
			}
			values[s] = max(0, left)
		}
		g := game(t, n, values, false)
		if s := solve(t, g, Nucleolus); !close(s.Shares, c.Published, 1e-9) {
			t.Errorf("estate %v: %v, published %v", c.Estate, s.Shares, c.Published)
		}
		if !close(g.Shapley(), rational(t, c.Shapley), 1e-9) {
			t.Errorf("estate %v: Shapley value %v", c.Estate, g.Shapley())
		}
	}
}

func TestGloves(t *testing.T) {
	var f struct {
		Case []struct {
			Left, Right int
			Shapley     []string
			Nucleolus   []float64
		}
	}
	read(t, "gloves.toml", &f)
	for _, c := range f.Case {
		n := c.Left + c.Right
		values := make([]float64, 1<<n)
		for s := range values {
			left := (Coalition(s) & (1<<c.Left - 1)).Size()
			values[s] = float64(min(left, Coalition(s).Size()-left))
		}
		g := game(t, n, values, false)
		if !close(g.Shapley(), rational(t, c.Shapley), 1e-12) {
			t.Errorf("%d and %d: Shapley value %v, not %v", c.Left, c.Right, g.Shapley(), c.Shapley)
		}
		if s := solve(t, g, Nucleolus); !close(s.Shares, c.Nucleolus, 1e-9) {
			t.Errorf("%d and %d: nucleolus %v, not %v", c.Left, c.Right, s.Shares, c.Nucleolus)
		}
	}
}

// The power of votes: the Shapley values of weighted majorities.
func TestVotes(t *testing.T) {
	var f struct {
		Game []struct {
			Name    string
			Weights []int
			Quota   int
			Exact   []string `toml:"shapley_shubik_exact"`
		}
	}
	read(t, "voting.toml", &f)
	for _, c := range f.Game {
		n := len(c.Weights)
		if n > MaxPlayers {
			continue
		}
		values := make([]float64, 1<<n)
		for s := range values {
			sum := 0
			for _, i := range Coalition(s).Players() {
				sum += c.Weights[i]
			}
			if sum >= c.Quota {
				values[s] = 1
			}
		}
		g := game(t, n, values, false)
		if x := g.Shapley(); !close(x, rational(t, c.Exact), 1e-12) {
			t.Errorf("%s: %v, not %v", c.Name, x, c.Exact)
		}
	}
}

// The test games of Benedek, Fliege and Nguyen (2021), whose nucleoli and prenucleoli
// differ in some.
func TestPublishedNucleoli(t *testing.T) {
	var f struct {
		Game []struct {
			Name         string
			N            int
			V            []float64
			Nucleolus    []float64 `toml:"published_nucleolus"`
			Prenucleolus []float64 `toml:"computed_prenucleolus"`
			LeastCore    float64   `toml:"least_core_excess"`
		}
	}
	read(t, "bfn_n5.toml", &f)
	for _, c := range f.Game {
		g := game(t, c.N, append([]float64{0}, c.V...), false)
		if s := solve(t, g, Nucleolus); !close(s.Shares, c.Nucleolus, 1e-6) {
			t.Errorf("%s: nucleolus %v, published %v", c.Name, s.Shares, c.Nucleolus)
		}
		s := solve(t, g, Prenucleolus)
		if !close(s.Shares, c.Prenucleolus, 1e-6) {
			t.Errorf("%s: prenucleolus %v, not %v", c.Name, s.Shares, c.Prenucleolus)
		}
		if math.Abs(s.Excess-c.LeastCore) > 1e-6 {
			t.Errorf("%s: the least core has an excess of %v, not %v", c.Name, s.Excess, c.LeastCore)
		}
	}
	if len(f.Game) < 8 {
		t.Errorf("%d games", len(f.Game))
	}
}

// Nucleoli that the tests of the R package CoopGame give, coalitions by size.
func TestCoopGame(t *testing.T) {
	var f struct {
		Case []struct {
			Test, Solution string
			N              int
			V, Published   []float64
			Tolerance      float64
		}
	}
	read(t, "coopgame_tests.toml", &f)
	tried := 0
	for _, c := range f.Case {
		if c.Solution != "nucleolus" {
			continue // solutions that this package does not give
		}
		order := make([]Coalition, 0, 1<<c.N)
		for s := Coalition(1); s < 1<<c.N; s++ {
			order = append(order, s)
		}
		slices.SortStableFunc(order, func(a, b Coalition) int {
			if a.Size() != b.Size() {
				return a.Size() - b.Size()
			}
			return slices.Compare(a.Players(), b.Players())
		})
		values := make([]float64, 1<<c.N)
		for i, s := range order {
			values[s] = c.V[i]
		}
		tried++
		if s := solve(t, game(t, c.N, values, false), Nucleolus); !close(s.Shares, c.Published, c.Tolerance) {
			t.Errorf("%s: %v, published %v", c.Test, s.Shares, c.Published)
		}
	}
	if tried < 2 {
		t.Errorf("%d cases", tried)
	}
}

// Municipal cost games, by all keys, with the group that has most reason to leave.
func TestMunicipalGames(t *testing.T) {
	var f struct {
		Case []map[string]any
	}
	read(t, "muni_games.toml", &f)
	for _, c := range f.Case {
		floats := func(v any) []float64 {
			var out []float64
			for _, x := range v.([]any) {
				switch x := x.(type) {
				case int64:
					out = append(out, float64(x))
				case float64:
					out = append(out, x)
				}
			}
			return out
		}
		n := int(c["n"].(int64))
		g := game(t, n, append([]float64{0}, floats(c["cost_by_mask"])...), true)
		var children []float64
		for _, m := range c["municipalities_x_y_children"].([]any) {
			children = append(children, floats(m)[2])
		}
		keys := map[string][]float64{
			"equal": g.Equal(), "per_child": g.Proportional(children), "standalone_proportional": g.StandAlone(), "shapley": g.Shapley(),
			"nucleolus": solve(t, g, Prenucleolus).Shares, "per_capita_nucleolus": solve(t, g, PerCapitaNucleolus).Shares,
		}
		for name, x := range keys {
			if want := floats(c[name]); !close(x, want, 1e-5) {
				t.Errorf("%s: %s is %v, not %v", c["name"], name, x, want)
			}
			_, e := g.Worst(x)
			if want := c[name+"_worst_excess"].(float64); math.Abs(e-want) > 1e-5 {
				t.Errorf("%s: under %s the strongest reason to leave is %v, not %v", c["name"], name, e, want)
			}
		}
		if got, want := solve(t, g, PerCapitaNucleolus).Excess, c["least_core_excess_per_capita"].(float64); math.Abs(got-want) > 1e-5 {
			t.Errorf("%s: by head the least core has an excess of %v, not %v", c["name"], got, want)
		}
		if g.InCore(keys["nucleolus"]) != c["core_nonempty"].(bool) {
			t.Errorf("%s: the core", c["name"])
		}
	}
}
