package experiment

import (
	"context"
	"errors"
	"math"
	"os"
	"testing"

	"grannelag/sim/grouping"
	"grannelag/sim/model"
	"grannelag/sim/scenario"
	"grannelag/sim/share"
)

func helgeland(t testing.TB) *scenario.Scenario {
	t.Helper()
	text, err := os.ReadFile("../../scenarios/sor-helgeland.toml")
	if err != nil {
		t.Fatal(err)
	}
	s, problems := scenario.Parse("", text)
	if s == nil {
		t.Fatal(problems)
	}
	return s
}

// What a group costs is what its service costs in a study of it: of all together, and
// of each alone, to the last bit.
func TestGameIsTheStudy(t *testing.T) {
	s := helgeland(t)
	s.Run.Years = 2
	const n = 12
	joint, alone := -1, -1
	for i := range s.Options {
		switch len(s.Options[i].Services) {
		case 1:
			if joint < 0 {
				joint = i
			}
		case len(s.Municipalities):
			alone = i
		}
	}
	g, err := Game(context.Background(), CostGame{Scenario: s, Option: alone, Replications: n})
	if err != nil {
		t.Fatal(err)
	}
	r, err := Run(context.Background(), Plan{Scenario: s, Replications: n})
	if err != nil {
		t.Fatal(err)
	}
	for i := range s.Options[alone].Services {
		sv := &s.Options[alone].Services[i]
		c := 0
		for k := range s.Municipalities {
			if s.Municipalities[k].Number == sv.Municipalities[0] {
				c = 1 << k
			}
		}
		want := r.Options[alone].Services[i].Estimates[model.CostTotal]
		if got := g.Groups[c].Cost; math.Abs(got.Mean-want.Mean) > 1e-9*want.Mean || math.Abs(got.HalfWidth-want.HalfWidth) > 1e-6*want.Mean {
			t.Errorf("%s alone costs %v ± %v in the game and %v ± %v in the study", sv.Name, got.Mean, got.HalfWidth, want.Mean, want.HalfWidth)
		}
	}
	s.Options[joint].Choice.Duty = s.Options[alone].Choice.Duty
	g, err = Game(context.Background(), CostGame{Scenario: s, Option: joint, Replications: n})
	if err != nil {
		t.Fatal(err)
	}
	r, err = Run(context.Background(), Plan{Scenario: s, Replications: n})
	if err != nil {
		t.Fatal(err)
	}
	all := len(g.Groups) - 1
	if got, want := g.Groups[all].Cost.Mean, r.Options[joint].Option.Estimates[model.CostTotal].Mean; math.Abs(got-want) > 1e-9*want {
		t.Errorf("all together cost %v in the game and %v in the study", got, want)
	}
	if g.Groups[all].Host != s.Options[joint].Services[0].Host {
		t.Errorf("the host is %s", g.Groups[all].Host)
	}
}

// At the required staffing every group keeps the criterion, and with fewer posts on the
// grid it is not shown to; the intervals of its costs are within 5 % of them; the shares
// of each key add up, and lie in their intervals.
func TestGameAtTheStandard(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	s := helgeland(t)
	g, err := Game(context.Background(), CostGame{Scenario: s, Option: 0, Standard: true})
	if err != nil {
		t.Fatal(err)
	}
	for c := 1; c < len(g.Groups); c++ {
		x := &g.Groups[c]
		if !x.Met || x.Kept.Mean < s.Values.Criteria.Investigation3Months {
			t.Errorf("group %b has %v posts and keeps %v", c, x.Posts, x.Kept)
		}
		if !(x.Cost.HalfWidth < 0.05*x.Cost.Mean) {
			t.Errorf("group %b costs %v ± %v", c, x.Cost.Mean, x.Cost.HalfWidth)
		}
	}
	names := []string{"a", "b", "c", "d", "e"}
	shared, d, err := g.Divide(context.Background(), names, 1, nil)
	if err != nil {
		t.Fatal(err)
	}
	total := g.Groups[len(g.Groups)-1].Cost.Mean
	for _, x := range shared {
		if x.Shares == nil {
			if x.Key != "weighted" {
				t.Errorf("%s: %s", x.Key, x.Reason)
			}
			continue
		}
		sum := 0.0
		for i := range x.Shares {
			sum += x.Shares[i]
			if x.Low[i] > x.Shares[i]+1e-6*total || x.High[i] < x.Shares[i]-1e-6*total {
				t.Errorf("%s: %v is not between %v and %v", x.Key, x.Shares[i], x.Low[i], x.High[i])
			}
		}
		if math.Abs(sum-total) > 1e-9*total || !x.Verified {
			t.Errorf("%s adds up to %v of %v, verified %v", x.Key, sum, total, x.Verified)
		}
		if x.Leave < 0 || x.Leave > 1+1e-9 {
			t.Errorf("%s: %v", x.Key, x.Leave)
		}
	}
	if len(d.Of) != len(share.Keys) {
		t.Error(len(d.Of))
	}
}

// The ways to split are in order of their cost, each is the sum of its groups, and under
// a limit nobody is farther from an office.
func TestPartitions(t *testing.T) {
	s := helgeland(t)
	s.Run.Years = 2
	g, err := Game(context.Background(), CostGame{Scenario: s, Replications: 12})
	if err != nil {
		t.Fatal(err)
	}
	roads := s.Roads()
	for _, limit := range []float64{0, 60} {
		found, err := g.Partitions(context.Background(), s, grouping.Wish{}, limit, 52)
		if err != nil {
			t.Fatal(err)
		}
		if limit == 0 && len(found) != 52 { // Bell's number of 5
			t.Errorf("%d ways to split five", len(found))
		}
		often := 0.0
		for k, p := range found {
			sum := 0.0
			for _, c := range p.Groups {
				sum += g.Groups[c].Cost.Mean
				for _, i := range share.Coalition(c).Players() {
					if m := roads.Minutes[s.Position(g.Groups[c].Host)][i]; limit > 0 && m > limit {
						t.Errorf("%v minutes in %v", m, p.Groups)
					}
				}
			}
			if math.Abs(sum-p.Cost) > 1e-6 || math.Abs(p.Difference.Mean-(p.Cost-found[0].Cost)) > 1e-6 || k > 0 && p.Cost < found[k-1].Cost-1e-9 {
				t.Errorf("place %d: %+v, the groups cost %v", k, p, sum)
			}
			often += p.Best
		}
		if limit == 0 && math.Abs(often-1) > 1e-9 {
			t.Errorf("in %v of the games one of all is the cheapest", often)
		}
		if found[0].Best < 0.5 {
			t.Errorf("the cheapest is the cheapest in %v", found[0].Best)
		}
	}
}

// One worker gives what two give, and a game ends soon after it is cancelled.
func TestGameIsTheSameOnManyWorkers(t *testing.T) {
	s := helgeland(t)
	s.Run.Years = 1
	var first *Costs
	for _, workers := range []int{1, 2, 5} {
		g, err := Game(context.Background(), CostGame{Scenario: s, Replications: 8, Workers: workers, Standard: true})
		if err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = g
		}
		for c := range g.Groups {
			if a, b := first.Groups[c].Cost, g.Groups[c].Cost; a.Mean != b.Mean || a.HalfWidth != b.HalfWidth || first.Groups[c].Posts != g.Groups[c].Posts {
				t.Fatalf("group %b: %v and %v", c, a, b)
			}
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	calls := 0
	_, err := Game(ctx, CostGame{Scenario: s, Standard: true, OnProgress: func(int, int) {
		if calls++; calls == 3 {
			cancel()
		}
	}})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled game gives %v", err)
	}
}

func BenchmarkGame(b *testing.B) {
	s := helgeland(b)
	for b.Loop() {
		if _, err := Game(context.Background(), CostGame{Scenario: s, Standard: true}); err != nil {
			b.Fatal(err)
		}
	}
}
