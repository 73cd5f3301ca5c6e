package experiment

import (
	"cmp"
	"context"
	"math"
	"slices"

	"grannelag/sim/model"
	"grannelag/sim/scenario"
)

// Doubts says what to try about the assumptions behind the difference between
// two options.
type Doubts struct {
	Scenario     *scenario.Scenario // not to be changed any more
	Base, Option int                // positions of the two options
	Replications int                // of each trial; 0: 40. Under 6 there is no interval
	Usual        int                // of [Vary] at the scenario's own values; 0: 200, or Replications if they are more
	Points       int                // of [Together]; 0: 200
	Workers      int                // 0: one for each core
	OnProgress   func(done, total int)
	OnBar        func(*Tornado) // of [Vary]: after each assumption but the last
}

const (
	usualTrials = 40
	usualMany   = 200
	usualPoints = 200
	perPoint    = 4 // replications of a point: two would do to tell chance from doubt, four tell it better
)

func (d *Doubts) replications() int {
	if d.Replications > 0 {
		return d.Replications
	}
	return usualTrials
}

// A Tornado is the difference between two options at the low and the high value
// of each assumption, one at a time, for every outcome of the options as a whole.
// All trials meet the same luck (common random numbers), so what an assumption
// moves is known far better than the difference itself: the difference at an end is
// that at the scenario's own values, of many replications, and the move, of few.
type Tornado struct {
	Engine, ScenarioHash string
	Seed                 uint64
	Usual                int // replications at the scenario's own values
	Replications         int // of each trial
	Base, Option         int
	Partial              bool // cancelled: assumptions are missing

	usual, first [2]*trial // of base and option, at the scenario's own values: all, and as many as in a trial
	bars         []bar     // in order of the assumptions
}

// A bar is one assumption at its two ends.
type bar struct {
	param            *scenario.Param
	value, low, high float64
	ends             [2][2]*trial // low and high; base and option. That of the scenario's own value where it is an end
}

func (b *bar) whole() bool {
	return b.ends[0][0] != nil && b.ends[0][1] != nil && b.ends[1][0] != nil && b.ends[1][1] != nil
}

// A Swing is what an assumption does to a difference, option minus base.
type Swing struct {
	Param            *scenario.Param
	Value, Low, High float64    // of the assumption: the scenario's own, and the two ends [unit of the row]
	AtLow, AtHigh    Difference // between the options
	ToLow, ToHigh    Difference // how much the difference moves on the way to the end, with the interval of the move
}

// Size is how far apart the two ends lie, or how far one is from the scenario's
// own value.
func (s *Swing) Size() float64 {
	return max(math.Abs(s.AtHigh.Mean-s.AtLow.Mean), math.Abs(s.ToLow.Mean), math.Abs(s.ToHigh.Mean))
}

// Moves reports whether the assumption is shown to move the difference.
func (s *Swing) Moves() bool { return s.ToLow.Verdict != NotShown || s.ToHigh.Verdict != NotShown }

// Vary runs two options at the low and the high value of each assumption. If the
// context is cancelled it returns what was completed, marked Partial, and the
// context's error; nil if nothing was.
func Vary(ctx context.Context, p Doubts) (*Tornado, error) {
	s := p.Scenario
	t := &Tornado{
		Engine: Version, ScenarioHash: s.Hash(), Seed: s.Seed, Replications: p.replications(), Base: p.Base, Option: p.Option,
	}
	if t.Usual = p.Usual; t.Usual <= 0 {
		t.Usual = usualMany
	}
	t.Usual = max(t.Usual, t.Replications)
	of := [2]int{p.Base, p.Option}
	var errands []errand
	var about []int // the bar of each errand; -1 of the first two
	for side, option := range of {
		errands = append(errands, errand{scenario: s, option: option, n: t.Usual, into: &t.usual[side]})
		about = append(about, -1)
	}
	rows := scenario.Assumptions()
	t.bars = make([]bar, len(rows))
	for i, row := range rows {
		b := &t.bars[i]
		b.param = row
		b.value, b.low, b.high = s.Doubted(row)
		for end, x := range [2]float64{b.low, b.high} {
			if x == b.value {
				continue
			}
			other := s.Assume(row, x)
			for side, option := range of {
				if row.Price() {
					errands[side].also = append(errands[side].also, priced{other, &b.ends[end][side]})
					continue
				}
				errands = append(errands, errand{scenario: other, option: option, n: t.Replications, into: &b.ends[end][side]})
				about = append(about, i)
			}
		}
	}
	left := make([]int, len(rows)) // trials of a bar to come
	for _, i := range about {
		if i >= 0 {
			left[i]++
		}
	}
	made := 0
	err := do(ctx, errands, p.Workers, func(i int) {
		made++
		if p.OnProgress != nil {
			p.OnProgress(made, len(errands))
		}
		if b := about[i]; b >= 0 {
			left[b]--
			if left[b] == 0 && p.OnBar != nil && made < len(errands) && t.usual[0] != nil && t.usual[1] != nil {
				p.OnBar(t.completed())
			}
		}
	})
	if t.usual[0] == nil || t.usual[1] == nil {
		return nil, err
	}
	t = t.completed()
	t.Partial = err != nil
	return t, err
}

// completed returns the tornado as far as it is made, with the scenario's own
// values in the ends that they are.
func (t *Tornado) completed() *Tornado {
	out := *t
	out.first = [2]*trial{t.usual[0].head(t.Replications), t.usual[1].head(t.Replications)}
	out.bars = nil
	for _, b := range t.bars {
		for end, x := range [2]float64{b.low, b.high} {
			if x == b.value {
				b.ends[end] = t.usual
			}
		}
		if b.whole() {
			out.bars = append(out.bars, b)
		}
	}
	return &out
}

// Assumptions returns how many assumptions are in the tornado: all, unless it is one
// on the way or was cancelled.
func (t *Tornado) Assumptions() int { return len(t.bars) }

// Difference returns the paired difference of an outcome at the scenario's own
// values, option minus base.
func (t *Tornado) Difference(outcome int) Difference {
	return paired(outcome, weight{t.usual[1], 1}, weight{t.usual[0], -1})
}

// Swings returns what each assumption does to the difference in an outcome, the
// largest first; none where the difference has no value.
func (t *Tornado) Swings(outcome int) []Swing {
	var out []Swing
	for i := range t.bars {
		b := &t.bars[i]
		s := Swing{Param: b.param, Value: b.value, Low: b.low, High: b.high}
		s.AtLow, s.ToLow = t.at(outcome, b.ends[0])
		s.AtHigh, s.ToHigh = t.at(outcome, b.ends[1])
		if !math.IsNaN(s.AtLow.Mean) && !math.IsNaN(s.AtHigh.Mean) {
			out = append(out, s)
		}
	}
	slices.SortStableFunc(out, func(a, b Swing) int { return cmp.Compare(b.Size(), a.Size()) })
	return out
}

// at returns the difference between the two sides of a trial, and how far it is
// from that at the scenario's own values.
func (t *Tornado) at(outcome int, ends [2]*trial) (there, moved Difference) {
	return t.moved(outcome, []weight{{t.usual[1], 1}, {t.usual[0], -1}}, []weight{{ends[1], 1}, {ends[0], -1}})
}

// moved returns what a sum of trials comes to, and how far it is from what the
// same sum comes to at the scenario's own values: there are more replications of
// those, so the first of them are paired with the trials, and all tell where the
// way begins.
func (t *Tornado) moved(outcome int, usual, trials []weight) (there, moved Difference) {
	start := paired(outcome, usual...)
	if trials[0].trial == usual[0].trial {
		return start, Difference{N: start.N}
	}
	all := slices.Clone(trials)
	for i, w := range usual {
		if trials[i].trial.n < w.trial.n {
			w.trial = t.first[slices.Index(t.usual[:], w.trial)]
		}
		all = append(all, weight{w.trial, -w.sign})
	}
	moved = paired(outcome, all...)
	there = Difference{Mean: start.Mean + moved.Mean, N: moved.N}
	there.HalfWidth = math.Sqrt(float64(start.HalfWidth*start.HalfWidth) + float64(moved.HalfWidth*moved.HalfWidth))
	there.Verdict = verdict(model.Outcomes[outcome].Direction, there.Mean, there.HalfWidth)
	return there, moved
}

// A Target is what may flip: the sign of the difference in an outcome, or
// whether one of the options keeps a limit.
type Target struct {
	Outcome int
	Side    int     // 0 the base, 1 the option: its value against Limit; -1: the difference against 0
	Limit   float64 // [unit of the outcome]
}

// A Switch is the value of an assumption at which a target flips while all else
// is as in the scenario.
type Switch struct {
	Target
	Param     *scenario.Param
	Value     float64    // the scenario's own
	At        float64    // where it flips [unit of the row]
	HalfWidth float64    // of At, 95 %
	End       float64    // the end of the assumption's range that lies beyond
	Before    Difference // the target at the scenario's own value: the difference, or the option's value less the limit
	After     Difference // and at End
	Appears   bool       // at the scenario's own value nothing is shown: At is from where on it is, with so many replications, and no point of the world
}

const (
	switchSteps     = 6    // most trials between the ends
	switchTolerance = 0.01 // of the assumption's range: near enough
)

// measure returns a target with its interval from the trials of the two sides.
func (t *Tornado) measure(g *Target, ends [2]*trial) Difference {
	if g.Side < 0 {
		there, _ := t.at(g.Outcome, ends)
		return there
	}
	d, _ := t.moved(g.Outcome, []weight{{t.usual[g.Side], 1}}, []weight{{ends[g.Side], 1}})
	d.Mean -= g.Limit
	d.Verdict = verdict(model.Outcomes[g.Outcome].Direction, d.Mean, d.HalfWidth)
	return d
}

// Switching finds for each target the assumptions that flip it inside their
// range, by a search between the scenario's own value and the end at which it is
// shown to have another sign. Where the target is not shown to have any sign at the
// scenario's own value, it finds from where on it is. A flip to and fro between
// the two is not seen. In the order of targets, and of each that of the
// assumptions. Cancelled, it returns those that were found and the context's error.
func (t *Tornado) Switching(ctx context.Context, p Doubts, targets []Target) ([]Switch, error) {
	var flips []Switch
	var ranges []float64
	for _, g := range targets {
		before := t.measure(&g, t.usual)
		for i := range t.bars {
			b := &t.bars[i]
			for end := range b.ends {
				after := t.measure(&g, b.ends[end])
				appears := before.Verdict == NotShown
				if math.IsNaN(before.Mean) || after.Verdict == NotShown || !appears && before.Mean*after.Mean > 0 {
					continue
				}
				flips = append(flips, Switch{Target: g, Param: b.param, Value: b.value, End: [2]float64{b.low, b.high}[end], Before: before, After: after, Appears: appears})
				ranges = append(ranges, b.high-b.low)
			}
		}
	}
	for i := range flips {
		w := &flips[i]
		var failed error
		// What must come to 0: the target, or the end of its interval that is nearer to it.
		ending := func(d Difference) Difference {
			if w.Appears {
				d.Mean -= math.Copysign(d.HalfWidth, w.After.Mean)
				d.HalfWidth = 0
			}
			return d
		}
		try := func(x float64) Difference {
			var at [2]*trial
			var errands []errand
			other := p.Scenario.Assume(w.Param, x)
			for side, option := range [2]int{t.Base, t.Option} {
				if w.Side < 0 || w.Side == side {
					errands = append(errands, errand{scenario: other, option: option, n: t.Replications, into: &at[side]})
				}
			}
			if err := do(ctx, errands, p.Workers, func(int) {}); err != nil {
				failed = err
				return Difference{Mean: math.NaN()}
			}
			return ending(t.measure(&w.Target, at))
		}
		w.At, w.HalfWidth = flip(try, w.Value, w.End, ending(w.Before), ending(w.After), switchTolerance*ranges[i], w.Param.Whole)
		if failed != nil {
			return flips[:i], failed
		}
		if p.OnProgress != nil {
			p.OnProgress(i+1, len(flips))
		}
	}
	return flips, nil
}

// flip finds where a function that was measured with different signs at a and b
// goes through 0, and how well that is known: its noise there over its slope, and
// half a step at least. It draws a straight line through the two ends, and halves
// an end's value when it stays twice (Illinois: Dowell & Jarratt 1971). It ends
// when the ends are a step apart, or when what lies between them is lost in the
// noise. Of whole numbers it returns the first that has the new sign.
func flip(try func(float64) Difference, a, b float64, atA, atB Difference, step float64, whole bool) (at, half float64) {
	if whole {
		step = 1
	}
	apart := math.Abs(b-a) / 40 // points nearer to each other say little of the slope
	points := []point{{a, atA.Mean}, {b, atB.Mean}}
	fa, fb := atA.Mean, atB.Mean // as the line takes them
	slope, noise := (fb-fa)/(b-a), max(atA.HalfWidth, atB.HalfWidth)
	cut := func() float64 { return a + float64((b-a)*(fa/(fa-fb))) }
	stayed := 0
	for range switchSteps {
		if math.Abs(b-a) <= step || noise >= 2*math.Abs(slope*(b-a)) {
			break
		}
		x := cut()
		if whole {
			if x = math.Round(x); x == a || x == b {
				x = math.Round((a + b) / 2)
			}
		}
		d := try(x)
		if math.IsNaN(d.Mean) {
			break
		}
		points = append(points, point{x, d.Mean})
		noise = d.HalfWidth
		if (d.Mean > 0) == (atA.Mean > 0) {
			a, atA, fa = x, d, d.Mean
			if stayed = max(1, stayed+1); stayed > 1 {
				fb /= 2
			}
		} else {
			b, atB, fb = x, d, d.Mean
			if stayed = min(-1, stayed-1); stayed < -1 {
				fa /= 2
			}
		}
		slope = slopeAt(x, points, apart)
	}
	if whole {
		return b, 0
	}
	fa, fb = atA.Mean, atB.Mean
	at = cut()
	return at, max(noise/math.Abs(slopeAt(at, points, apart)), step/2)
}

// A point is a place where a function was measured.
type point struct{ x, y float64 }

// slopeAt returns the slope at x of the parabola through the three measured points
// that are nearest to it and apart from each other; of the line through two if
// there are no three.
func slopeAt(x float64, points []point, apart float64) float64 {
	near := slices.Clone(points)
	slices.SortStableFunc(near, func(p, q point) int { return cmp.Compare(math.Abs(p.x-x), math.Abs(q.x-x)) })
	var use []point
	for _, p := range near {
		if !slices.ContainsFunc(use, func(q point) bool { return math.Abs(p.x-q.x) < apart }) {
			use = append(use, p)
		}
	}
	p, q := use[0], use[1]
	line := (q.y - p.y) / (q.x - p.x)
	if len(use) == 2 {
		return line
	}
	r := use[2]
	bend := ((r.y-p.y)/(r.x-p.x) - line) / (r.x - q.x)
	return line + float64(bend*(x-p.x+x-q.x))
}
