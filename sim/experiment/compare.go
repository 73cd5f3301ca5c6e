package experiment

import (
	"math"
	"slices"

	"grannelag/sim/model"
)

// A Risk is what an outcome may be in a single year, and how well its mean is
// known. A field without a meaning is NaN.
type Risk struct {
	Mean, HalfWidth            float64 // as in [Estimate]
	P05, P25, Median, P75, P95 float64 // of calendar years pooled over replications
	N                          int     // replications
}

// Risk returns the risk picture of an outcome of a place of an option.
func (r *Result) Risk(option int, at Place, outcome int) Risk {
	nan := math.NaN()
	e := &r.at(option, at).Estimates[outcome]
	out := Risk{e.Mean, e.HalfWidth, e.P05, nan, nan, nan, e.P95, e.N}
	entity, _, ok := source(r.setups[option], outcome, at)
	if !ok || math.IsNaN(e.Mean) {
		return out
	}
	values := yearValues(nil, r.runs[option], outcome, entity)
	if len(values) == 0 {
		return out
	}
	out.P25, out.Median, out.P75 = percentile(values, 0, 0.25), percentile(values, 0, 0.5), percentile(values, 0, 0.75)
	return out
}

// Between returns the paired difference of an outcome of the whole option, or of
// a municipality by its number, between an option of one result and one of
// another: b minus a. Both must have the same seed and observed years and so have
// met the same luck; NaN if they have not, or where one of the two has no value.
// The first replications that both have are compared.
func Between(a *Result, optionA int, b *Result, optionB int, number string, outcome int) Difference {
	none := Difference{Mean: math.NaN(), HalfWidth: math.NaN()}
	find := func(r *Result, option int) (Place, bool) {
		if number == "" {
			return Place{Level: model.OfOption}, true
		}
		i := slices.IndexFunc(r.Options[option].Municipalities, func(e Entity) bool { return e.ID == number })
		return Place{model.OfMunicipality, i}, i >= 0
	}
	atA, okA := find(a, optionA)
	atB, okB := find(b, optionB)
	if !okA || !okB || a.Seed != b.Seed || a.setups[optionA].Years() != b.setups[optionB].Years() {
		return none
	}
	return differenceOf(outcome, min(a.Replications, b.Replications), []term{{b, optionB, atB, 1}, {a, optionA, atA, -1}})
}

// A Pairing tells what common random numbers do for a difference.
type Pairing struct {
	Paired, Unpaired float64 // variance of the difference of two replications: as they are, and if they were independent
	A, B             float64 // variance of either
	Bound            float64 // the largest ratio that the two spreads allow
}

// Ratio is how many times as many replications independent runs would need for
// the same half-width.
func (p Pairing) Ratio() float64 { return p.Unpaired / p.Paired }

// Pairing returns the variances behind the difference between two options as a
// whole in an outcome. With perfect agreement of the two the paired variance is
// (σA−σB)², so Bound is (σA²+σB²)/(σA−σB)².
func (r *Result) Pairing(base, option, outcome int) Pairing {
	whole := Place{Level: model.OfOption}
	variance := func(terms ...term) float64 {
		c, ok := contrast(outcome, r.Replications, terms...)
		if !ok {
			return math.NaN()
		}
		se := standardError(c.residuals)
		return float64(se*se) * float64(r.Replications)
	}
	a, b := term{r, option, whole, 1}, term{r, base, whole, -1}
	p := Pairing{Paired: variance(a, b), A: variance(b), B: variance(a)}
	p.Unpaired = p.A + p.B
	apart := math.Sqrt(p.A) - math.Sqrt(p.B)
	p.Bound = p.Unpaired / float64(apart*apart)
	return p
}
