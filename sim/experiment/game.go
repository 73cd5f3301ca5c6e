package experiment

import (
	"context"
	"fmt"
	"math"
	"slices"

	"grannelag/sim/des"
	"grannelag/sim/grouping"
	"grannelag/sim/locate"
	"grannelag/sim/model"
	"grannelag/sim/scenario"
	"grannelag/sim/share"
)

// A CostGame asks what every group of the municipalities of a scenario would cost a
// year if it had a service of its own.
type CostGame struct {
	Scenario *scenario.Scenario // not to be changed any more
	Option   int                // its choices hold for all groups, and its hosts are hosts of theirs
	// Standard asks for the least posts that keep the criterion of investigations within
	// 3 months, on a grid of half posts; else a group has the posts that its members
	// fund.
	Standard     bool
	Replications int // of each group; 0: UsualGame
	Workers      int // 0: one for each core
	OnProgress   func(done, total int)
}

// UsualGame is the number of replications of a group, and MaxGame the most
// municipalities of a game that is simulated: 4 095 groups.
const (
	UsualGame = 40
	MaxGame   = 12
)

// Costs are what groups of municipalities cost.
type Costs struct {
	Option       int
	Standard     bool
	Replications int
	Players      []string             // numbers of the municipalities
	Groups       []GroupCost          // by coalition; the first is of nobody
	Attributes   map[string][]float64 // of each municipality, for keys; see share.Keys
}

// A GroupCost is a group's cost, without what it takes once to come together.
type GroupCost struct {
	Host  string     // number
	Posts float64    // case posts [FTE]
	Cost  Difference // mean and half-width [knok/year]
	Kept  Difference // investigations within 3 months
	Met   bool       // the criterion is kept by the whole interval, which a standard asks for
	runs  []float64  // cost by replication
}

// Game simulates a cost game under common random numbers. Groups that do not touch share
// a run: what a service costs does not follow from how others are organised. It stops
// when the context ends.
func Game(ctx context.Context, p CostGame) (*Costs, error) {
	s := p.Scenario
	n := len(s.Municipalities)
	if n > MaxGame {
		return nil, fmt.Errorf("experiment: a game of %d municipalities; at most %d are simulated", n, MaxGame)
	}
	reps := p.Replications
	if reps <= 0 {
		reps = UsualGame
	}
	out := &Costs{Option: p.Option, Standard: p.Standard, Replications: reps, Groups: make([]GroupCost, 1<<n)}
	roads := s.Roads()
	for i := range s.Municipalities {
		out.Players = append(out.Players, s.Municipalities[i].Number)
	}
	needs := make([]Need, 1<<n)
	for c := 1; c < 1<<n; c++ {
		g := &out.Groups[c]
		g.Host = hostOf(s, p.Option, share.Coalition(c), &roads)
		sv := out.service(s, c, -1)
		needs[c] = Need{Today: s.ServicePosts(&sv), Posts: math.NaN(), Fewer: math.NaN()}
	}
	limit := s.Values.Criteria.Investigation3Months
	tried := make([]map[float64][]float64, 1<<n) // cost by replication, by posts
	for c := range tried {
		tried[c] = map[float64][]float64{}
	}
	wanted := make([]float64, 1<<n) // posts to try next; negative for none
	for c := 1; c < 1<<n; c++ {
		wanted[c] = needs[c].Today
	}
	done, rounds := 0, 1
	if p.Standard {
		rounds = 6 // about as many as a search takes
	}
	for round := 1; ; round++ {
		rounds = max(rounds, round)
		var errands []errand
		var pairs [][2]int
		var trials []*trial
		for c := 1; c < 1<<n; c += 2 { // the groups with the first municipality, each with its complement
			pair := [2]int{c, (1<<n - 1) ^ c}
			if wanted[pair[0]] < 0 && (pair[1] == 0 || wanted[pair[1]] < 0) {
				continue
			}
			pairs = append(pairs, pair)
		}
		if pairs == nil {
			break
		}
		trials = make([]*trial, len(pairs))
		for k, pair := range pairs {
			other := *s
			o := scenario.Option{ID: "game", Choice: s.Options[p.Option].Choice}
			if o.Choice.Duty == 2 { // one rota of all services: a group has its own
				o.Choice.Duty = 1
			}
			for _, c := range pair {
				if c != 0 {
					posts := wanted[c]
					if posts < 0 {
						posts = needs[c].Today
					}
					o.Services = append(o.Services, out.service(s, c, posts))
				}
			}
			other.Options = []scenario.Option{o}
			errands = append(errands, errand{scenario: &other, first: 0, n: reps, services: true, into: &trials[k]})
		}
		begun := done
		if err := do(ctx, errands, p.Workers, func(int) {
			if done++; p.OnProgress != nil {
				p.OnProgress(done, begun+len(errands)+max(0, rounds-round)*len(errands)/2)
			}
		}); err != nil {
			return nil, err
		}
		for k, pair := range pairs {
			at := 1
			for _, c := range pair {
				if c == 0 {
					continue
				}
				if posts := wanted[c]; posts >= 0 {
					t := trials[k].of(at)
					needs[c].Curve = append(needs[c].Curve, Staffed{posts, paired(model.Investigation3Months, weight{t, 1})})
					tried[c][posts] = perRun(t, model.CostTotal)
				}
				at++
			}
		}
		for c := 1; c < 1<<n; c++ {
			if wanted[c] < 0 {
				continue
			}
			wanted[c] = -1
			if p.Standard {
				if posts, more := needs[c].next(limit); more {
					wanted[c] = posts
				}
			}
		}
	}
	for c := 1; c < 1<<n; c++ {
		g, d := &out.Groups[c], &needs[c]
		g.Posts = d.Today
		if p.Standard {
			if math.IsNaN(d.Posts) { // none was found: the most that were tried
				d.Posts = d.Curve[len(d.Curve)-1].Posts
			}
			g.Posts = d.Posts
		}
		i := slices.IndexFunc(d.Curve, func(x Staffed) bool { return x.Posts == g.Posts })
		g.Kept = d.Curve[i].Value
		g.Met = d.Curve[i].keeps(limit)
		g.runs = tried[c][g.Posts]
		g.Cost = meanOf(g.runs)
	}
	out.attributes(s)
	return out, nil
}

// perRun returns an outcome of a trial by replication.
func perRun(t *trial, outcome int) []float64 {
	num, den := t.sums(outcome)
	x := make([]float64, t.n)
	for i := range x {
		x[i] = num[i] / den[i]
	}
	return x
}

// meanOf returns the mean of values with its interval.
func meanOf(values []float64) Difference {
	sum := 0.0
	for _, v := range values {
		sum += v
	}
	d := Difference{Mean: sum / float64(len(values)), HalfWidth: math.NaN(), N: len(values)}
	if d.N >= fewRuns {
		d.HalfWidth = studentT(d.N) * standardError(values)
	}
	return d
}

// service is the service of a group, with some posts, or those that its members fund if
// they are negative.
func (g *Costs) service(s *scenario.Scenario, c int, posts float64) scenario.Service {
	sv := scenario.Service{ID: fmt.Sprintf("g%d", c), Host: g.Groups[c].Host, CasePosts: posts}
	for _, i := range share.Coalition(c).Players() {
		sv.Municipalities = append(sv.Municipalities, s.Municipalities[i].Number)
	}
	sv.Offices = []scenario.Office{{Municipality: sv.Host, Posts: -1}}
	return sv
}

// hostOf returns where a group has its office: with a host of the option, if there is
// one in the group, the one with most children; else where its children have the
// shortest way.
func hostOf(s *scenario.Scenario, option int, c share.Coalition, roads *scenario.Roads) string {
	members := c.Players()
	host, most := "", -1.0
	for i := range s.Options[option].Services {
		sv := &s.Options[option].Services[i]
		for _, k := range members {
			if m := &s.Municipalities[k]; m.Number == sv.Host && len(sv.Municipalities) > 1 && m.Children.Value() > most {
				host, most = m.Number, m.Children.Value()
			}
		}
	}
	if host != "" {
		return host
	}
	distance, weight := make([][]float64, len(members)), make([]float64, len(members))
	for a, i := range members {
		weight[a] = s.Municipalities[i].Children.Value()
		for _, j := range members {
			distance[a] = append(distance[a], roads.Minutes[j][i])
		}
	}
	x, err := locate.New(distance, weight)
	if err == nil {
		if r, err := x.Median(context.Background(), 1, 1, nil); err == nil {
			return s.Municipalities[members[r.Choices[0].Sites[0]]].Number
		}
	}
	return s.Municipalities[members[0]].Number // there is no road between them
}

// attributes gathers what keys divide by: inhabitants, children and posts of the
// municipalities, and as use the concerns that they expect.
func (g *Costs) attributes(s *scenario.Scenario) {
	g.Attributes = map[string][]float64{}
	for i := range s.Municipalities {
		m := &s.Municipalities[i]
		for key, x := range map[string]float64{
			"inhabitants": m.Population.Value(), "children": m.Children.Value(), "posts": s.CasePostsOf(m), "use": m.ReportsOf(),
		} {
			g.Attributes[key] = append(g.Attributes[key], x)
		}
	}
}

// Table is the game as a table, with the means.
func (g *Costs) Table(names []string) *share.Table {
	return g.table(names, func(c *GroupCost) float64 { return c.Cost.Mean })
}

func (g *Costs) table(names []string, cost func(*GroupCost) float64) *share.Table {
	t := &share.Table{Cost: true, Players: names, Values: make([]float64, len(g.Groups)), Attributes: g.Attributes}
	for c := range g.Groups[1:] {
		t.Values[1+c] = cost(&g.Groups[1+c])
	}
	return t
}

// A Shared is a division with the intervals of its shares, and how often a group has a
// reason to leave it.
type Shared struct {
	share.Division
	Low, High []float64 // 95 % interval of each share
	Leave     float64   // of resampled games, those in which some group has a reason to leave; NaN without a division
}

// resamples is how many games are drawn for the intervals.
const resamples = 200

// Divide divides what all cost by every key, with intervals from resampling the
// replications (bootstrap, Efron 1979): those drawn are the same for all groups, which
// had the same luck.
func (g *Costs) Divide(ctx context.Context, names []string, seed uint64, onStep func(done, total int)) ([]Shared, *share.Divisions, error) {
	t := g.Table(names)
	game, problems := t.Game()
	if problems != nil {
		return nil, nil, fmt.Errorf("experiment: %d groups have no cost", len(problems))
	}
	d, err := t.Divide(ctx, game, nil)
	if err != nil {
		return nil, nil, err
	}
	out := make([]Shared, len(d.Of))
	drawn := make([][][]float64, len(d.Of)) // by key and player
	for k := range d.Of {
		out[k] = Shared{Division: d.Of[k], Leave: math.NaN()}
		drawn[k] = make([][]float64, len(names))
		if d.Of[k].Shares != nil {
			out[k].Leave = 0
		}
	}
	for b := range resamples {
		pick := g.resample(seed, b)
		again := g.table(names, func(c *GroupCost) float64 { return c.resampled(pick) })
		game, _ := again.Game()
		d, err := again.Divide(ctx, game, nil)
		if err != nil {
			return nil, nil, err
		}
		for k := range d.Of {
			if d.Of[k].Shares == nil || out[k].Shares == nil {
				continue
			}
			for i, x := range d.Of[k].Shares {
				drawn[k][i] = append(drawn[k][i], x)
			}
			if !d.Of[k].InCore {
				out[k].Leave++
			}
		}
		if onStep != nil {
			onStep(b+1, resamples)
		}
	}
	for k := range out {
		out[k].Leave /= resamples
		for i := range out[k].Shares {
			low, high := percentile(drawn[k][i], 0, 0.025), percentile(drawn[k][i], 0, 0.975)
			out[k].Low, out[k].High = append(out[k].Low, low), append(out[k].High, high)
		}
	}
	return out, d, nil
}

// gameKey tells the draws of resampled games from others.
const gameKey = 0x67616d65

// A Ranked is a way to split the municipalities into groups, with what it costs.
type Ranked struct {
	grouping.Partition            // Cost: of the means [knok/year]
	Difference         Difference // from the cheapest, paired
	Best               float64    // of resampled games, those in which it is the cheapest of all
}

// Partitions returns the count cheapest ways to split the municipalities into groups,
// with the paired difference of each from the first, and how often each is the cheapest
// of all when the replications are resampled: for the first, the probability that the
// choice is right as far as chance goes. Groups in which somebody has more minutes than
// limit to the office cannot be; 0 for no limit.
func (g *Costs) Partitions(ctx context.Context, s *scenario.Scenario, wish grouping.Wish, limit float64, count int) ([]Ranked, error) {
	n := len(g.Players)
	roads := s.Roads()
	can := make([]bool, len(g.Groups))
	for c := 1; c < len(g.Groups); c++ {
		can[c] = true
		host := s.Position(g.Groups[c].Host)
		for _, i := range share.Coalition(c).Players() {
			if limit > 0 && roads.Minutes[host][i] > limit {
				can[c] = false
			}
		}
	}
	costs := func(of func(*GroupCost) float64) []float64 {
		cost := make([]float64, len(g.Groups))
		for c := 1; c < len(cost); c++ {
			if cost[c] = math.Inf(1); can[c] {
				cost[c] = of(&g.Groups[c])
			}
		}
		return cost
	}
	found, err := grouping.Best(ctx, n, costs(func(x *GroupCost) float64 { return x.Cost.Mean }), wish, count, nil)
	if err != nil {
		return nil, err
	}
	out := make([]Ranked, len(found))
	sum := func(p grouping.Partition) []float64 {
		all := make([]float64, g.Replications)
		for _, group := range p.Groups {
			for i, x := range g.Groups[group].runs {
				all[i] += x
			}
		}
		return all
	}
	first := sum(found[0])
	for k, p := range found {
		apart := sum(p)
		for i := range apart {
			apart[i] -= first[i]
		}
		out[k] = Ranked{Partition: p, Difference: meanOf(apart)}
		out[k].Difference.Verdict = verdict(model.Lower, out[k].Difference.Mean, out[k].Difference.HalfWidth)
	}
	for b := range resamples {
		pick := g.resample(s.Seed, b)
		best, err := grouping.Best(ctx, n, costs(func(x *GroupCost) float64 { return x.resampled(pick) }), wish, 1, nil)
		if err != nil {
			return nil, err
		}
		for k := range out {
			if slices.Equal(out[k].Groups, best[0].Groups) {
				out[k].Best++ // divided below: a sum of parts would not be 1
			}
		}
	}
	for k := range out {
		out[k].Best /= resamples
	}
	return out, nil
}

// resample draws replications with replacement, the same for all groups.
func (g *Costs) resample(seed uint64, b int) []int {
	stream := des.NewKey(seed, b).With(gameKey).Stream()
	pick := make([]int, g.Replications)
	for i := range pick {
		pick[i] = min(g.Replications-1, int(stream.Uniform()*float64(g.Replications)))
	}
	return pick
}

// resampled is the mean cost of the replications that were drawn.
func (c *GroupCost) resampled(pick []int) float64 {
	sum := 0.0
	for _, i := range pick {
		sum += c.runs[i]
	}
	return sum / float64(len(pick))
}
