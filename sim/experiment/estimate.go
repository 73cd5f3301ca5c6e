package experiment

import (
	"math"
	"slices"

	"grannelag/sim/des"
	"grannelag/sim/model"
)

const (
	level    = 0.95 // of the intervals of the mean
	fewRuns  = 6    // under so many replications there is no interval
	fewCases = 20   // under so many cases a year a share is read as "x of y"
	lowBand  = 0.05 // the band of single years
	highBand = 0.95
)

// A Place is an entity of an option.
type Place struct {
	Level model.Level // OfOption, OfService or OfMunicipality
	Index int         // of the service in the option, or of the municipality in the scenario
}

// place returns the index of a place among a replication's entities.
func place(x *model.Setup, at Place) int {
	switch at.Level {
	case model.OfService:
		return 1 + at.Index
	case model.OfMunicipality:
		return x.Entities() - len(x.Scenario.Municipalities) + at.Index
	}
	return 0
}

// A part of a picture is what is reduced at a stretch: an outcome of all places
// of an option, or a weekly series.
type part struct {
	option int
	reduce func(*memory)
}

// A memory is what a worker reduces with.
type memory struct {
	values, residuals []float64
	weeks             [8][]float64 // some weeks at a time, for they lie side by side in a replication
}

// picture returns the result of the first n replications of every option, still
// without figures, and the parts that fill them in, in any order.
func (st *study) picture(n int) (*Result, []part) {
	s := st.plan.Scenario
	r := &Result{Engine: Version, ScenarioHash: st.hash, Seed: s.Seed, Replications: n}
	r.Options = make([]OptionResult, len(s.Options))
	roads := s.Roads()
	t := studentT(n)
	var parts []part
	for o := range s.Options {
		so, into, sm := &s.Options[o], &r.Options[o], st.samples[o]
		into.ID, into.Name = so.ID, so.Name
		into.Option.ID, into.Option.Name = so.ID, so.Name
		into.Services = make([]Entity, len(so.Services))
		into.Weeks = make([]Series, 1+len(so.Services))
		into.Weeks[0].ID = so.ID
		for i := range so.Services {
			into.Services[i].ID, into.Services[i].Name = so.Services[i].ID, so.Services[i].Name
			into.Weeks[1+i].ID = so.Services[i].ID
		}
		into.Municipalities = make([]Entity, len(s.Municipalities))
		for i := range s.Municipalities {
			into.Municipalities[i].ID, into.Municipalities[i].Name = s.Municipalities[i].Number, s.Municipalities[i].Name
		}
		runs := sm.runs[:n:n] // a later run of the Runner adds others behind
		r.setups, r.runs = append(r.setups, sm.setup), append(r.runs, runs)
		d := &reducer{x: sm.setup, runs: runs, t: t, into: into}
		d.driven, d.nearest = sm.setup.EstimatedRoads(roads)
		for k := range model.Outcomes {
			parts = append(parts, part{o, func(m *memory) { d.outcome(k, m) }})
		}
		for i := range into.Weeks {
			for what := range into.Weeks[i].bands() {
				parts = append(parts, part{o, func(m *memory) { d.week(i, what, m) }})
			}
		}
	}
	return r, parts
}

// A reducer makes the figures of an option from its replications.
type reducer struct {
	x               *model.Setup
	runs            []*model.Replication
	t               float64 // Student's t of the intervals
	driven, nearest []bool  // of model.Setup.EstimatedRoads
	into            *OptionResult
}

// outcome estimates an outcome of every place. Together they lie side by side
// in a replication.
func (d *reducer) outcome(k int, m *memory) {
	row := &model.Outcomes[k]
	each := func(level model.Level, i int, entity *Entity) {
		at := Place{level, i}
		e, note, ok := source(d.x, k, at)
		est := &entity.Estimates[k]
		switch {
		case !ok:
			*est = noEstimate(len(d.runs))
		case note == NoteInherited:
			if *est = d.into.Services[d.x.ServiceOf(i)].Estimates[k]; !math.IsNaN(est.Mean) {
				est.Note = note
			}
		default:
			*est = d.estimate(k, e, m)
		}
		if here := place(d.x, at); row.Roads {
			est.Estimated = row.Static && d.nearest[here] || !row.Static && d.driven[here]
		}
	}
	each(model.OfOption, 0, &d.into.Option)
	for i := range d.into.Services {
		each(model.OfService, i, &d.into.Services[i])
	}
	for i := range d.into.Municipalities {
		each(model.OfMunicipality, i, &d.into.Municipalities[i])
	}
}

// source returns where the figures of an outcome of a place are found: a
// municipality has some from its service.
func source(x *model.Setup, k int, at Place) (e int, note Note, ok bool) {
	row := &model.Outcomes[k]
	if row.Levels&at.Level == 0 {
		return 0, NoteNone, false
	}
	if at.Level == model.OfMunicipality && row.Levels&model.Inherited != 0 {
		return 1 + x.ServiceOf(at.Index), NoteInherited, true
	}
	return place(x, at), NoteNone, true
}

// noEstimate is the estimate of what has no value.
func noEstimate(n int) Estimate {
	nan := math.NaN()
	return Estimate{Mean: nan, HalfWidth: nan, P05: nan, P95: nan, N: n}
}

// estimate estimates outcome k of the entity with index e.
func (d *reducer) estimate(k, e int, m *memory) Estimate {
	row := &model.Outcomes[k]
	n := len(d.runs)
	ratio := newRatio(d.runs, k, e)
	if ratio.den == 0 {
		none := noEstimate(n)
		none.Note = NoteNoCases
		if k == model.OfficePresence2 {
			none.Note = NoteNoOffice
		} else if d.x.NotAsked(k) {
			none.Note = NoteNotAsked
		}
		return none
	}
	est := Estimate{Mean: ratio.mean(), N: n}
	if row.Static {
		est.P05, est.P95, est.Note = est.Mean, est.Mean, NoteStatic
		return est
	}
	m.residuals = ratio.residuals(m.residuals[:0])
	est.HalfWidth = d.t * standardError(m.residuals)
	m.values = yearValues(m.values[:0], d.runs, k, e)
	est.P05, est.P95 = band(m.values)
	if row.Share {
		est.Cases = ratio.den / float64(n*d.x.Years())
		if est.Cases < fewCases {
			est.Note = NoteFewCases
		}
	}
	if n < fewRuns {
		est.HalfWidth = math.NaN()
		if est.Note == NoteNone {
			est.Note = NoteFewRuns
		}
	}
	return est
}

// A ratio is an outcome over replications: the sum of the numerators over the
// sum of the denominators.
type ratio struct {
	runs     []*model.Replication
	index    int
	num, den float64
}

func newRatio(runs []*model.Replication, k, e int) ratio {
	r := ratio{runs: runs, index: runs[0].At(k, e) + runs[0].Years}
	for _, run := range runs {
		r.num += run.Num[r.index]
		r.den += run.Denominator(r.index)
	}
	return r
}

func (r ratio) mean() float64 { return r.num / r.den }

// residuals appends, for each replication, how much it moves the ratio: the
// linearised ratio estimator (Cochran 1977, Sampling Techniques, ch. 6). Their
// mean is 0, and its standard error is that of the ratio.
func (r ratio) residuals(to []float64) []float64 {
	mean, perRun := r.mean(), r.den/float64(len(r.runs))
	for _, run := range r.runs {
		to = append(to, (run.Num[r.index]-float64(mean*run.Denominator(r.index)))/perRun)
	}
	return to
}

// halfWidth returns the half-width of the 95 % interval of the mean of values
// about 0, by Student's t. NaN for fewer than two values.
func halfWidth(residuals []float64) float64 {
	return studentT(len(residuals)) * standardError(residuals)
}

// studentT returns the half-width of a 95 % interval of the mean of n values in
// standard errors of it. NaN under two.
func studentT(n int) float64 {
	if n < 2 {
		return math.NaN()
	}
	return des.StudentT(1-(1-level)/2, n-1)
}

// standardError returns the standard error of the mean of values.
func standardError(values []float64) float64 {
	n := float64(len(values))
	mean := 0.0
	for _, v := range values {
		mean += v
	}
	mean /= n
	sum := 0.0
	for _, v := range values {
		sum += float64((v - mean) * (v - mean))
	}
	return math.Sqrt(sum / (n - 1) / n)
}

// yearValues appends the values of single years that have one.
func yearValues(to []float64, runs []*model.Replication, k, e int) []float64 {
	at := runs[0].At(k, e)
	for _, run := range runs {
		for y := at; y < at+run.Years; y++ {
			if den := run.Denominator(y); den != 0 {
				to = append(to, run.Num[y]/den)
			}
		}
	}
	return to
}

// band returns the 5th and the 95th percentile of values, interpolated between
// the order statistics (Hyndman and Fan 1996, definition 7). NaN without values.
// It reorders them.
func band(values []float64) (low, high float64) {
	last := float64(len(values) - 1)
	switch atLow := float64(lowBand * last); {
	case last < 0:
		return math.NaN(), math.NaN()
	case last == 0:
		return values[0], values[0]
	case atLow < 1:
		// The percentiles lie between the two least and the two greatest values.
		first, second, last1, last2 := ends(values)
		return first + float64(atLow*(second-first)), last2 + float64((float64(highBand*last)-(last-1))*(last1-last2))
	default:
		return percentile(values, 0, lowBand), percentile(values, int(atLow), highBand)
	}
}

// ends returns the two least and the two greatest of two or more values.
func ends(values []float64) (first, second, last, butOne float64) {
	first, second = math.Inf(1), math.Inf(1)
	last, butOne = math.Inf(-1), math.Inf(-1)
	for _, v := range values {
		second = min(second, max(first, v))
		first = min(first, v)
		butOne = max(butOne, min(last, v))
		last = max(last, v)
	}
	return first, second, last, butOne
}

// percentile returns one percentile of values, of which the first few, from,
// are known to come before it and before the others. It reorders them.
func percentile(values []float64, from int, p float64) float64 {
	at := float64(p * float64(len(values)-1))
	i := int(at)
	order(values[from:], i-from)
	if i+1 >= len(values) {
		return values[i]
	}
	return values[i] + float64((at-float64(i))*(slices.Min(values[i+1:])-values[i]))
}

// order puts the value of rank k in its place, none greater before it and none
// smaller behind: quickselect (Hoare 1961), for two percentiles of thousands of
// bands are wanted and sorting them all would take longer than a batch.
func order(v []float64, k int) {
	for len(v) > 1 {
		p := pivot(v, k)
		i, j := 0, len(v)-1
		for i <= j {
			for v[i] < p {
				i++
			}
			for p < v[j] {
				j--
			}
			if i <= j {
				v[i], v[j] = v[j], v[i]
				i++
				j--
			}
		}
		switch {
		case k <= j:
			v = v[:j+1]
		case k >= i:
			v, k = v[i:], k-i
		default:
			return
		}
	}
}

// pivot returns one of the values, if they are many one a little nearer to their
// middle than that of rank k: then most values are on one side of it, which the
// processor guesses, and few are left (after Floyd and Rivest 1975).
func pivot(v []float64, k int) float64 {
	const size = 12
	if len(v) < 4*size {
		return v[len(v)/2]
	}
	var sample [size]float64
	for i := range sample {
		sample[i] = v[i*(len(v)-1)/(size-1)]
	}
	slices.Sort(sample[:])
	rank := k * size / len(v)
	if rank < size/2 {
		return sample[rank+1]
	}
	return sample[rank-1]
}

// A term of a contrast is the outcome of a place of an option, added or
// subtracted.
type term struct {
	result *Result
	option int
	at     Place
	sign   float64
}

// A contrasted outcome is a sum of terms under common random numbers: what they
// share cancels in the residuals.
type contrasted struct {
	mean      float64
	residuals []float64 // by replication
}

// contrast sums terms over the first n replications; ok is false if one of them
// has no value.
func contrast(outcome, n int, terms ...term) (c contrasted, ok bool) {
	c.residuals = make([]float64, n)
	var own []float64
	for _, t := range terms {
		e, _, ok := source(t.result.setups[t.option], outcome, t.at)
		if !ok {
			return c, false
		}
		ratio := newRatio(t.result.runs[t.option][:n], outcome, e)
		if ratio.den == 0 {
			return c, false
		}
		c.mean += float64(t.sign * ratio.mean())
		own = ratio.residuals(own[:0])
		for i, e := range own {
			c.residuals[i] += float64(t.sign * e)
		}
	}
	return c, true
}

// Difference returns the paired difference, option minus base, of an outcome
// of the same place. Replication by replication the two options met the same
// children, the same sick days and the same quits, so what they share cancels.
// A service has no counterpart in another option: at is the option as a whole
// or a municipality. NaN where one of the two has no value.
//
// The difference of an anchored result is anchored in the same way, as far as
// both options have a counterpart.
func (r *Result) Difference(base, option int, at Place, outcome int) Difference {
	terms := []term{{r, option, at, 1}, {r, base, at, -1}}
	d := differenceOf(outcome, r.Replications, terms)
	if r.Anchored && !math.IsNaN(d.Mean) && !model.Outcomes[outcome].Static && r.anchorDifference(&d, terms, outcome) {
		d.Verdict = verdict(model.Outcomes[outcome].Direction, d.Mean, d.HalfWidth)
	}
	return d
}

// differenceOf is the difference that two terms make over the first n replications
// of each; NaN where one of them has no value.
func differenceOf(outcome, n int, terms []term) Difference {
	d := Difference{Mean: math.NaN(), HalfWidth: math.NaN(), N: n}
	paired, ok := contrast(outcome, n, terms...)
	if !ok {
		return d
	}
	d.Mean = paired.mean
	for _, t := range terms {
		d.Estimated = d.Estimated || t.result.at(t.option, t.at).Estimates[outcome].Estimated
	}
	switch {
	case model.Outcomes[outcome].Static:
		d.HalfWidth = 0
	case n >= fewRuns:
		d.HalfWidth = halfWidth(paired.residuals)
	}
	d.Verdict = verdict(model.Outcomes[outcome].Direction, d.Mean, d.HalfWidth)
	return d
}

// verdict reads a difference. What is smaller than rounding error is none.
func verdict(direction model.Direction, mean, half float64) Verdict {
	const nothing = 1e-9
	switch {
	case !(math.Abs(mean) > half+nothing):
		return NotShown
	case direction == model.Neutral:
		return Differs
	case (mean > 0) == (direction == model.Higher):
		return Better
	}
	return Worse
}

// at returns the estimates of a place.
func (r *Result) at(option int, at Place) *Entity {
	o := &r.Options[option]
	switch at.Level {
	case model.OfService:
		return &o.Services[at.Index]
	case model.OfMunicipality:
		return &o.Municipalities[at.Index]
	}
	return &o.Option
}

// week reduces a weekly series: place 0 is the option as a whole, the others
// are its services.
func (d *reducer) week(place, what int, m *memory) {
	weeks := d.x.Weeks()
	series := d.into.Weeks[place].bands()
	b := series[what]
	b.Mean, b.P05, b.P95 = make([]float64, weeks), make([]float64, weeks), make([]float64, weeks)
	const some = len(m.weeks)
	for first := 0; first < weeks; first += some {
		columns := m.weeks[:min(some, weeks-first)]
		for i := range columns {
			columns[i] = columns[i][:0]
		}
		for _, run := range d.runs {
			var row [some]float64
			if place > 0 {
				at := ((place-1)*len(series)+what)*weeks + first
				for i, v := range run.Weeks[at : at+len(columns)] {
					row[i] = float64(v)
				}
			} else {
				for i := range columns {
					row[i] = run.Week(d.x, -1, what, first+i)
				}
			}
			for i, v := range row[:len(columns)] {
				if !math.IsNaN(v) {
					columns[i] = append(columns[i], v)
				}
			}
		}
		for i, values := range columns {
			sum := 0.0
			for _, v := range values {
				sum += v
			}
			b.Mean[first+i] = sum / float64(len(values)) // NaN for a week of holidays
			b.P05[first+i], b.P95[first+i] = band(values)
		}
	}
}
