package experiment

import (
	"math"
	"slices"

	"grannelag/sim/model"
)

// fewAnchored is the number of replications under which nothing is anchored.
const fewAnchored = 3

// AnchoredTo returns the estimates of a result of few replications, m = 3 to 8,
// with the help of a result to of many, n, from before a change of the inputs: a
// preliminary picture for a frame while a value is dragged. It is marked
// Anchored, its Replications and the N of its estimates are m, and r stays as it
// is. It takes about as long as reducing m replications, and may run beside
// anything.
//
// Under common random numbers replication i met the same luck before and after
// the change, so the change itself is known well from few replications, and the
// level from many:
//
//	mean = old(n) + shift, shift = new(m) - old(m)
//
// (a control variate of coefficient 1 with a mean from a larger sample: two-phase
// regression sampling, Cochran 1977, Sampling Techniques, ch. 12). The half-width
// is the root of the sum of two squares: that of old(n), and that of the shift,
// Student's t with m-1 degrees of freedom times the standard error of the paired
// residuals. Where the m replications spread less than half as much before the
// change as all n, as they mostly do for what happens seldom, the paired
// residuals are taken to spread too little as well. It needs no six
// replications, for old(n) bears much of it. Over all outcomes of Sør-Helgeland
// the intervals held the truth in 95 to 98 of 100 cases.
//
// The band of single years, P05 to P95, and the bands and means of weeks are
// those of to moved by the shift of the mean (of the year or of the week): the
// change is taken to move what chance does, not to widen it. Mean and bands
// stay within what the outcome can be: not under 0, and a share not over 1.
//
// An estimate is that of r itself if it has no counterpart in to (options and
// services by ID, municipalities by number), if one of the two has no value, if
// it is static, or if the number of observed years differs. r itself is returned
// if to is nil or anchored, has another seed or no more replications than r, or
// if m < 3.
func (r *Result) AnchoredTo(to *Result) *Result {
	m := r.Replications
	if to == nil || r.Anchored || to.Anchored || r.Seed != to.Seed || m < fewAnchored || m >= to.Replications {
		return r
	}
	a := *r
	a.Anchored, a.tie = true, newTie(to, m)
	a.Options = slices.Clone(r.Options)
	for o := range a.Options {
		if old := a.counterpart(o); old >= 0 {
			a.anchorOption(o, old)
		}
	}
	return &a
}

// counterpart returns the option of the anchor that an option is tied to, or -1.
func (r *Result) counterpart(option int) int {
	old := slices.IndexFunc(r.tie.to.Options, func(x OptionResult) bool { return x.ID == r.Options[option].ID })
	if old >= 0 && r.setups[option].Years() != r.tie.to.setups[old].Years() {
		return -1
	}
	return old
}

// before returns a place of an option of the anchor, old, that stands for a
// place of an option; ok is false if there is none.
func (r *Result) before(option, old int, at Place) (Place, bool) {
	here, there := &r.Options[option], &r.tie.to.Options[old]
	same := func(here, there []Entity) (Place, bool) {
		i := slices.IndexFunc(there, func(e Entity) bool { return e.ID == here[at.Index].ID })
		return Place{at.Level, i}, i >= 0
	}
	switch at.Level {
	case model.OfService:
		return same(here.Services, there.Services)
	case model.OfMunicipality:
		return same(here.Municipalities, there.Municipalities)
	}
	return at, true
}

// anchorOption ties the figures of an option to those of option old of the
// anchor.
func (r *Result) anchorOption(o, old int) {
	m := r.Replications
	to := &r.Options[o]
	to.Services, to.Municipalities, to.Weeks = slices.Clone(to.Services), slices.Clone(to.Municipalities), slices.Clone(to.Weeks)
	each := func(level model.Level, i int) {
		at := Place{level, i}
		if there, ok := r.before(o, old, at); ok {
			entity, before := r.at(o, at), r.tie.to.at(old, there)
			for k := range entity.Estimates {
				early := term{r.tie.to, old, there, -1}
				shift, ok := contrast(k, m, term{r, o, at, 1}, early)
				if !ok || model.Outcomes[k].Static {
					continue
				}
				few, _ := contrast(k, m, early)
				b := &before.Estimates[k]
				entity.Estimates[k].anchor(b, k, shift.mean, r.tie.halfWidth(shift, few, b.HalfWidth))
			}
		}
	}
	each(model.OfOption, 0)
	for i := range to.Services {
		each(model.OfService, i)
	}
	for i := range to.Municipalities {
		each(model.OfMunicipality, i)
	}

	// The weeks of the first m replications before the change.
	var first OptionResult
	first.Weeks = make([]Series, len(r.tie.to.Options[old].Weeks))
	few := reducer{x: r.tie.to.setups[old], runs: r.tie.to.runs[old][:m], into: &first}
	var mem memory
	for i := range to.Weeks {
		there := 0
		if i > 0 {
			at, ok := r.before(o, old, Place{model.OfService, i - 1})
			if !ok {
				continue
			}
			there = 1 + at.Index
		}
		now, before, early := to.Weeks[i].bands(), r.tie.to.Options[old].Weeks[there].bands(), first.Weeks[there].bands()
		for what := range now {
			few.week(there, what, &mem)
			most := math.Inf(1)
			if now[what] == &to.Weeks[i].TravelShare {
				most = 1
			}
			*now[what] = now[what].anchored(before[what], early[what].Mean, most)
		}
	}
}

// A tie is what an anchored result of m replications hangs on.
type tie struct {
	to *Result // of n replications
	t  float64 // Student's t of m replications
	// From a half-width of n replications to the standard error of m of them.
	known float64
}

func newTie(to *Result, m int) *tie {
	n := to.Replications
	return &tie{to, studentT(m), math.Sqrt(float64(n)/float64(m)) / studentT(n)}
}

// halfWidth returns the half-width of a figure of many replications, before, and
// a shift. few is what the shift was paired with: how much it spreads is known
// from before.
func (t *tie) halfWidth(shift, few contrasted, before float64) float64 {
	own, seen, known := standardError(shift.residuals), standardError(few.residuals), t.known*before
	switch {
	case seen == 0 && known > 0:
		own = max(own, known)
	case 2*seen < known:
		own *= known / (2 * seen)
	}
	own *= t.t
	return math.Sqrt(float64(before*before) + float64(own*own))
}

// anchor ties the estimate of outcome k to that of many replications from before
// a change, which moved it by a shift.
func (e *Estimate) anchor(before *Estimate, k int, shift, halfWidth float64) {
	most := math.Inf(1)
	if model.Outcomes[k].Unit == "share" && k != model.Load { // more work may come than there are hours
		most = 1
	}
	within := func(x float64) float64 { return min(max(x, 0), most) }
	e.Mean, e.HalfWidth = within(before.Mean+shift), halfWidth
	e.P05, e.P95 = within(before.P05+shift), within(before.P95+shift)
	if e.Note == NoteFewRuns {
		e.Note = NoteNone
	}
}

// anchored returns a band of many replications from before a change, moved by
// what the mean of few moved from early.
func (b *Band) anchored(before *Band, early []float64, most float64) Band {
	moved := Band{slices.Clone(b.Mean), slices.Clone(b.P05), slices.Clone(b.P95)}
	for week := range early {
		shift := b.Mean[week] - early[week]
		if mean := before.Mean[week] + shift; !math.IsNaN(mean) {
			moved.Mean[week] = min(max(mean, 0), most)
			moved.P05[week] = min(max(before.P05[week]+shift, 0), most)
			moved.P95[week] = min(max(before.P95[week]+shift, 0), most)
		}
	}
	return moved
}

// anchorDifference ties the difference that terms make, option and base, to that
// of the anchor. It returns false if one of them has no counterpart.
func (r *Result) anchorDifference(d *Difference, terms []term, outcome int) bool {
	for _, t := range terms[:2] {
		old := r.counterpart(t.option)
		if old < 0 {
			return false
		}
		there, ok := r.before(t.option, old, t.at)
		if !ok {
			return false
		}
		terms = append(terms, term{r.tie.to, old, there, -t.sign})
	}
	shift, ok := contrast(outcome, r.Replications, terms...)
	if !ok {
		return false
	}
	few, _ := contrast(outcome, r.Replications, terms[2:]...)
	before := r.tie.to.Difference(terms[3].option, terms[2].option, terms[2].at, outcome)
	d.Mean = before.Mean + shift.mean
	d.HalfWidth = r.tie.halfWidth(shift, few, before.HalfWidth)
	return true
}
