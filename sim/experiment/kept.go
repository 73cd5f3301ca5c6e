package experiment

import "math"

// Kept tells how likely a limit is kept by luck and bad luck, where everything is
// as expected. NaN without values.
type Kept struct {
	Year float64 // share of single years that keep it, of years with a value
	All  float64 // share of replications in which every year with a value keeps it
	N    int     // replications
}

// Kept returns how often single years, and all observed years together, keep a
// limit on an outcome of a place: the most allowed, or the least.
func (r *Result) Kept(option int, at Place, outcome int, limit float64, most bool) Kept {
	out := Kept{math.NaN(), math.NaN(), r.Replications}
	e, _, ok := source(r.setups[option], outcome, at)
	if !ok {
		return out
	}
	years, kept, runs, all := 0, 0, 0, 0
	for _, run := range r.runs[option] {
		first := run.At(outcome, e)
		has, whole := false, true
		for y := first; y < first+run.Years; y++ {
			den := run.Denominator(y)
			if den == 0 {
				continue
			}
			x := run.Num[y] / den
			keeps := x >= limit-roundingError
			if most {
				keeps = x <= limit+roundingError
			}
			has, whole = true, whole && keeps
			years++
			if keeps {
				kept++
			}
		}
		if has {
			runs++
			if whole {
				all++
			}
		}
	}
	if years > 0 {
		out.Year, out.All = float64(kept)/float64(years), float64(all)/float64(runs)
	}
	return out
}

// roundingError is what sums may be off by where a limit is met exactly.
const roundingError = 1e-9
