package experiment

import (
	"cmp"
	"context"
	"math"
	"slices"

	"grannelag/sim/des"
	"grannelag/sim/scenario"
)

var (
	purposeStrata = des.Purpose("doubts/strata")
	purposeWithin = des.Purpose("doubts/within")
)

// A Together is a study of all assumptions in doubt at once: points spread evenly
// over the range of each (Latin hypercube: McKay, Beckman & Conover 1979), each
// drawn from the triangle from its low to its high value with the peak at the
// scenario's own, independent of the others (assumption A34). At each point every
// option runs a few times, at all points with other luck, so that what comes of
// doubt about the assumptions and what comes of chance are told apart.
type Together struct {
	Engine, ScenarioHash string
	Seed                 uint64
	Points, Replications int // points, and replications of each option at each of them
	Assumptions          int // how many were in doubt
	Years                int // of a replication
	Partial              bool

	points [][]*trial // by point and option; cancelled: those that are complete
}

// VaryAll runs all options with all assumptions in doubt at once. If the context
// is cancelled it returns what was completed, marked Partial, and the context's
// error.
func VaryAll(ctx context.Context, p Doubts) (*Together, error) {
	s := p.Scenario
	n := p.Points
	if n <= 0 {
		n = usualPoints
	}
	rows := scenario.Assumptions()
	t := &Together{
		Engine: Version, ScenarioHash: s.Hash(), Seed: s.Seed, Points: n, Replications: perPoint,
		Assumptions: len(rows), Years: int(s.Run.Years),
	}
	all := make([]*trial, n*len(s.Options))
	errands := make([]errand, 0, len(all))
	for i, other := range hypercube(s, rows, n) {
		for o := range s.Options {
			errands = append(errands, errand{
				scenario: other, option: o, first: i * perPoint, n: perPoint, into: &all[len(errands)],
			})
		}
	}
	made := 0
	err := do(ctx, errands, p.Workers, func(int) {
		made++
		if p.OnProgress != nil {
			p.OnProgress(made, len(errands))
		}
	})
	for i := range n {
		if point := all[i*len(s.Options) : (i+1)*len(s.Options)]; !slices.Contains(point, nil) {
			t.points = append(t.points, point)
		}
	}
	t.Partial, t.Points = err != nil, len(t.points)
	return t, err
}

// hypercube returns the scenario at n points: of each assumption there is one
// value in each n-th of its distribution.
func hypercube(s *scenario.Scenario, rows []*scenario.Param, n int) []*scenario.Scenario {
	out := make([]*scenario.Scenario, n)
	for i := range out {
		out[i] = s
	}
	for _, row := range rows {
		value, low, high := s.Doubted(row)
		id := des.Purpose(row.Key())
		strata, within := des.NewKey(s.Seed, 0).With(purposeStrata).With(id), des.NewKey(s.Seed, 0).With(purposeWithin).With(id)
		// A random order: that of draws.
		order := make([]int, n)
		for i := range order {
			order[i] = i
		}
		slices.SortFunc(order, func(a, b int) int { return cmp.Compare(strata.Uint64(uint64(a)), strata.Uint64(uint64(b))) })
		for i, stratum := range order {
			x := triangle(low, value, high, (float64(stratum)+within.Uniform(uint64(i)))/float64(n))
			if row.Whole {
				x = math.Round(x)
			}
			out[i] = out[i].Assume(row, x)
		}
	}
	return out
}

// triangle returns the quantile u of the triangular distribution.
func triangle(low, peak, high, u float64) float64 {
	width := high - low
	if left := peak - low; float64(u*width) <= left {
		return low + math.Sqrt(float64(u*width*left))
	}
	return high - math.Sqrt(float64((1-u)*width*(high-peak)))
}

// A Spread tells how an outcome, or a difference, spreads under doubt and chance.
type Spread struct {
	Mean   float64 // over doubt and chance
	Doubt  float64 // standard deviation of the expected value as the assumptions vary
	Chance float64 // standard deviation of one run of all observed years at given assumptions
	Low    float64 // 5th percentile of the expected value as the assumptions vary
	Median float64
	High   float64 // 95th percentile
	Shown  bool    // Doubt is more than what chance alone would feign

	expected []float64 // by point: the expected value, as far as it can be known
	single   []float64 // one run each
}

// Option returns the spread of an outcome of an option as a whole; NaN where it
// has no value.
func (t *Together) Option(option, outcome int) Spread {
	return t.spread(outcome, func(point []*trial) []weight { return []weight{{point[option], 1}} })
}

// Difference returns the spread of a difference, option minus base.
func (t *Together) Difference(base, option, outcome int) Spread {
	return t.spread(outcome, func(point []*trial) []weight { return []weight{{point[option], 1}, {point[base], -1}} })
}

// spread tells doubt from chance by what spreads between points and what inside
// them (one-way analysis of variance: Searle, Casella & McCulloch 1992). The
// points' own means spread by both; they are drawn together until they spread as
// doubt alone does (Sun, Apley & Staum 2011 on nested simulation).
func (t *Together) spread(outcome int, of func([]*trial) []weight) Spread {
	out := Spread{Mean: math.NaN(), Doubt: math.NaN(), Chance: math.NaN(), Low: math.NaN(), Median: math.NaN(), High: math.NaN()}
	var means []float64
	within := 0.0 // mean variance of a point's mean
	for _, point := range t.points {
		mean, all := 0.0, make([]float64, t.Replications)
		has := true
		for _, w := range of(point) {
			m, residuals, ok := w.trial.ratio(outcome)
			has = has && ok
			mean += float64(w.sign * m)
			for i, r := range residuals {
				all[i] += float64(w.sign * r)
			}
		}
		if !has {
			continue
		}
		means = append(means, mean)
		for _, r := range all {
			out.single = append(out.single, mean+r)
		}
		se := standardError(all)
		within += float64(se * se)
	}
	n := float64(len(means))
	if n < fewRuns {
		return out
	}
	within /= n
	out.Mean = 0
	for _, m := range means {
		out.Mean += m
	}
	out.Mean /= n
	between := 0.0 // variance of the points' means
	for _, m := range means {
		between += float64((m - out.Mean) * (m - out.Mean))
	}
	between /= n - 1
	doubt := max(0, between-within)
	// Under no doubt between/within would lie around 1, with a standard error of
	// about √(2/n·(1+1/(R−1))).
	feigned := 2 * math.Sqrt(2/n*(1+1/float64(t.Replications-1)))
	out.Shown = between-within > float64(within*feigned)
	out.Doubt, out.Chance = math.Sqrt(doubt), math.Sqrt(float64(within*float64(t.Replications)))
	draw := 0.0
	if between > 0 {
		draw = math.Sqrt(doubt / between)
	}
	for _, m := range means {
		out.expected = append(out.expected, out.Mean+float64((m-out.Mean)*draw))
	}
	sorted := slices.Clone(out.expected)
	out.Low, out.High = band(sorted)
	slices.Sort(sorted)
	out.Median = (sorted[(len(sorted)-1)/2] + sorted[len(sorted)/2]) / 2
	return out
}

// Keeps returns how likely it is that a limit is kept, the most allowed or the
// least: by the expected value as the assumptions vary, and by one run of all
// observed years, under doubt and chance. NaN without values.
func (s *Spread) Keeps(limit float64, most bool) (expected, single float64) {
	share := func(values []float64) float64 {
		n := 0
		for _, v := range values {
			if most && v <= limit || !most && v >= limit {
				n++
			}
		}
		return float64(n) / float64(len(values))
	}
	return share(s.expected), share(s.single)
}
