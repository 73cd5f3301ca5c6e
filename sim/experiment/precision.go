package experiment

import (
	"math"

	"grannelag/sim/des"
	"grannelag/sim/model"
	"grannelag/sim/scenario"
)

// A Precision asks a study to go on until it is precise enough: until the paired
// difference of every option from the first one, of the option as a whole, has so
// small a half-width; with one option alone, its mean.
type Precision struct {
	Outcome int     // such as model.Investigation3Months
	Half    float64 // half-width wished for [unit of the outcome]
}

// looks are the numbers of replications at which the rule looks.
var looks = [...]int{50, 100, 200, 400, 800, 1600, scenario.MaxReplications}

// A Reached tells what became of a wish for precision.
type Reached struct {
	Precision
	Planned int     // looks that the budget had room for
	Looks   int     // looks made
	Widest  float64 // half-width of the least known target at the last look, at 95 % over all planned looks together
	Reached bool
	At      int // replications at the last look
}

// planned returns the looks within a budget. A budget under the first of them is
// looked at once, at its end.
func planned(budget int) []int {
	var out []int
	for _, n := range looks {
		if n <= budget {
			out = append(out, n)
		}
	}
	if len(out) == 0 || out[len(out)-1] < budget {
		out = append(out, budget)
	}
	return out
}

// wideness returns the half-width of a mean at one of so many planned looks: by
// Student's t at 5 % over the number of looks (Bonferroni), for a study that ends
// when it looks precise has chosen its moment.
func wideness(residuals []float64, looks int) float64 {
	n := len(residuals)
	if n < fewRuns {
		return math.Inf(1)
	}
	return float64(des.StudentT(1-(1-level)/2/float64(looks), n-1) * standardError(residuals))
}

// look returns how precise a result is. A target without a value is left out; if
// none has one, nothing is reached.
func (p *Precision) look(r *Result, planned, made int) *Reached {
	out := &Reached{Precision: *p, Planned: planned, Looks: made, At: r.Replications}
	whole := Place{Level: model.OfOption}
	first, some := min(1, len(r.Options)-1), false
	for o := first; o < len(r.Options); o++ {
		terms := []term{{r, o, whole, 1}}
		if o > 0 {
			terms = append(terms, term{r, 0, whole, -1})
		}
		if c, ok := contrast(p.Outcome, r.Replications, terms...); ok {
			some = true
			out.Widest = max(out.Widest, wideness(c.residuals, planned))
		}
	}
	out.Reached = some && out.Widest <= p.Half
	return out
}
