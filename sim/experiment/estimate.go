package experiment

import (
	"math"
	"slices"
	"sync"

	"grannelag/sim/des"
	"grannelag/sim/model"
	"grannelag/sim/scenario"
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

// result reduces the first n replications of every option.
func (st *study) result(n int) *Result {
	s := st.scenario
	r := &Result{
		Engine: Version, ScenarioHash: s.Hash(), Seed: s.Seed, Replications: n,
		study: st,
	}
	roads := s.Roads()
	r.Options = make([]OptionResult, len(st.setups))
	var group sync.WaitGroup
	for o := range st.setups {
		group.Go(func() { r.Options[o] = st.option(o, n, roads) })
	}
	group.Wait()
	return r
}

// option reduces the first n replications of an option.
func (st *study) option(o, n int, roads scenario.Roads) OptionResult {
	s, x := st.scenario, st.setups[o]
	so, runs := &s.Options[o], st.runs[o][:n]
	driven, nearest := x.EstimatedRoads(roads)
	entity := func(level model.Level, i int, id, name string) Entity {
		at := Place{level, i}
		e := estimates(x, runs, at)
		for k, row := range model.Outcomes {
			if row.Roads {
				e.Estimates[k].Estimated = row.Static && nearest[place(x, at)] || !row.Static && driven[place(x, at)]
			}
		}
		e.ID, e.Name = id, name
		return e
	}
	r := OptionResult{ID: so.ID, Name: so.Name, Option: entity(model.OfOption, 0, so.ID, so.Name)}
	ids := []string{so.ID}
	for i := range so.Services {
		r.Services = append(r.Services, entity(model.OfService, i, so.Services[i].ID, so.Services[i].Name))
		ids = append(ids, so.Services[i].ID)
	}
	for i := range s.Municipalities {
		r.Municipalities = append(r.Municipalities, entity(model.OfMunicipality, i, s.Municipalities[i].Number, s.Municipalities[i].Name))
	}
	r.Weeks = weeks(x, ids, runs)
	return r
}

// estimates estimates every outcome of a place.
func estimates(x *model.Setup, runs []*model.Replication, at Place) Entity {
	var e Entity
	for k := range model.Outcomes {
		e.Estimates[k] = estimate(x, runs, k, at)
	}
	return e
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

func estimate(x *model.Setup, runs []*model.Replication, k int, at Place) Estimate {
	row := &model.Outcomes[k]
	nan := math.NaN()
	none := Estimate{Mean: nan, HalfWidth: nan, P05: nan, P95: nan, N: len(runs)}
	e, note, ok := source(x, k, at)
	if !ok {
		return none
	}
	ratio := newRatio(runs, k, e)
	if ratio.den == 0 {
		none.Note = NoteNoCases
		if k == model.OfficePresence2 {
			none.Note = NoteNoOffice
		}
		return none
	}
	est := Estimate{Mean: ratio.mean(), N: len(runs), Note: note}
	if row.Static {
		est.P05, est.P95, est.Note = est.Mean, est.Mean, NoteStatic
		return est
	}
	est.HalfWidth = halfWidth(ratio.residuals())
	est.P05, est.P95 = band(yearValues(runs, k, e))
	if row.Share {
		est.Cases = ratio.den / float64(len(runs)*x.Years())
		if est.Cases < fewCases && note == NoteNone {
			est.Note = NoteFewCases
		}
	}
	if len(runs) < fewRuns {
		est.HalfWidth = nan
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
		r.den += run.Den[r.index]
	}
	return r
}

func (r ratio) mean() float64 { return r.num / r.den }

// residuals returns, for each replication, how much it moves the ratio: the
// linearised ratio estimator (Cochran 1977, Sampling Techniques, ch. 6). Its
// mean is 0, and its standard error is that of the ratio.
func (r ratio) residuals() []float64 {
	mean, perRun := r.mean(), r.den/float64(len(r.runs))
	out := make([]float64, len(r.runs))
	for i, run := range r.runs {
		out[i] = (run.Num[r.index] - float64(mean*run.Den[r.index])) / perRun
	}
	return out
}

// halfWidth returns the half-width of the 95 % interval of the mean of values
// about 0, by Student's t.
func halfWidth(residuals []float64) float64 {
	n := len(residuals)
	if n < 2 {
		return math.NaN()
	}
	mean := 0.0
	for _, e := range residuals {
		mean += e
	}
	mean /= float64(n)
	sum := 0.0
	for _, e := range residuals {
		sum += float64((e - mean) * (e - mean))
	}
	return des.StudentT(1-(1-level)/2, n-1) * math.Sqrt(sum/float64(n-1)/float64(n))
}

// yearValues returns the values of single years that have one.
func yearValues(runs []*model.Replication, k, e int) []float64 {
	values := make([]float64, 0, len(runs)*runs[0].Years)
	for _, run := range runs {
		at := run.At(k, e)
		for y := range run.Years {
			if den := run.Den[at+y]; den != 0 {
				values = append(values, run.Num[at+y]/den)
			}
		}
	}
	return values
}

// band returns the 5th and the 95th percentile of values. It reorders them.
func band(values []float64) (low, high float64) {
	return percentile(values, lowBand), percentile(values, highBand)
}

// percentile interpolates between the order statistics (Hyndman and Fan 1996,
// definition 7). NaN without values. It reorders the values.
func percentile(values []float64, p float64) float64 {
	if len(values) == 0 {
		return math.NaN()
	}
	at := float64(p * float64(len(values)-1))
	i := int(at)
	order(values, i)
	if i+1 >= len(values) {
		return values[i]
	}
	return values[i] + float64((at-float64(i))*(slices.Min(values[i+1:])-values[i]))
}

// order puts the value of rank k in its place, none greater before it and none
// smaller behind: quickselect (Hoare 1961), for two percentiles of thousands of
// bands are wanted and sorting them all would take longer than a batch.
func order(v []float64, k int) {
	for lo, hi := 0, len(v)-1; lo < hi; {
		pivot := v[lo+(hi-lo)/2]
		i, j := lo, hi
		for i <= j {
			for v[i] < pivot {
				i++
			}
			for pivot < v[j] {
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
			hi = j
		case k >= i:
			lo = i
		default:
			return
		}
	}
}

// Difference returns the paired difference, option minus base, of an outcome
// of the same place. Replication by replication the two options met the same
// children, the same sick days and the same quits, so what they share cancels.
// A service has no counterpart in another option: at is the option as a whole
// or a municipality. NaN where one of the two has no value.
func (r *Result) Difference(base, option int, at Place, outcome int) Difference {
	nan := math.NaN()
	d := Difference{Mean: nan, HalfWidth: nan, N: r.Replications}
	row := &model.Outcomes[outcome]
	var ratios [2]ratio
	for i, o := range [2]int{base, option} {
		x := r.study.setups[o]
		e, _, ok := source(x, outcome, at)
		if !ok {
			return d
		}
		ratios[i] = newRatio(r.study.runs[o][:r.Replications], outcome, e)
		if ratios[i].den == 0 {
			return d
		}
	}
	d.Mean = ratios[1].mean() - ratios[0].mean()
	d.Estimated = r.at(base, at).Estimates[outcome].Estimated || r.at(option, at).Estimates[outcome].Estimated
	if row.Static {
		d.HalfWidth = 0
	} else {
		paired := ratios[1].residuals()
		for i, e := range ratios[0].residuals() {
			paired[i] -= e
		}
		if d.HalfWidth = halfWidth(paired); r.Replications < fewRuns {
			d.HalfWidth = nan
		}
	}
	d.Verdict = verdict(row.Direction, d.Mean, d.HalfWidth)
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

// weeks reduces the weekly series: the option as a whole, then each service.
func weeks(x *model.Setup, ids []string, runs []*model.Replication) []Series {
	n, services := x.Weeks(), x.Services()
	out := make([]Series, 1+services)
	values := make([]float64, 0, len(runs))
	for s := range out {
		out[s].ID = ids[s]
		bands := [...]*Band{&out[s].AtWork, &out[s].OpenCases, &out[s].Overdue, &out[s].TravelShare}
		for what, b := range bands {
			b.Mean, b.P05, b.P95 = make([]float64, n), make([]float64, n), make([]float64, n)
			for week := range n {
				values = values[:0]
				for _, run := range runs {
					if v := run.Week(x, s-1, what, week); !math.IsNaN(v) {
						values = append(values, v)
					}
				}
				sum := 0.0
				for _, v := range values {
					sum += v
				}
				b.Mean[week] = sum / float64(len(values)) // NaN for a week of holidays
				b.P05[week], b.P95[week] = band(values)
			}
		}
	}
	return out
}
