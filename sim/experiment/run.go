package experiment

import (
	"context"
	"slices"

	"grannelag/sim/scenario"
)

// Version is the version of the engine. It changes whenever the figures of an
// unchanged scenario do.
const Version = "0.4.0"

// A Plan says what to run.
type Plan struct {
	Scenario     *scenario.Scenario    // not to be changed any more
	Replications int                   // of each option; 0: as the scenario says
	Precision    *Precision            // nil: run them all; else end when it is reached, and Replications is the budget, 0 for as many as there may be
	First        int                   // replications of each option before the first picture; 0: 8. Under 6 there is no interval yet
	Workers      int                   // 0: one for each core
	OnProgress   func(done, total int) // replications over all options, those at hand before the run included; never called twice at a time
	OnBatch      func(*Result)         // after each completed batch but the last
	Worth        func(n int) bool      // tells before a batch but the last whether a picture of n replications is worth its time; nil: always
}

// batches are the numbers of replications after which a picture is given: a
// first one at once, then sharper ones. Rules that look at results look only
// here, so that the figures never depend on the speed of a machine.
var batches = [...]int{8, 32, 100, 200, 400, 800, 1600, 3200}

// replications returns the number of replications of each option.
func (p *Plan) replications() int {
	switch {
	case p.Replications > 0:
		return p.Replications
	case p.Precision != nil:
		return scenario.MaxReplications
	}
	return int(p.Scenario.Run.Replications)
}

// batchAfter returns the number of replications at the end of the batch that
// follows the first done ones.
func (p *Plan) batchAfter(done int) int {
	total, first := p.replications(), p.First
	if first <= 0 {
		first = batches[0]
	}
	if done < first {
		return min(total, first)
	}
	if p.Precision != nil { // pictures are its looks
		plan := planned(total)
		i, _ := slices.BinarySearch(plan, done+1)
		return plan[i]
	}
	if i, _ := slices.BinarySearch(batches[:], done+1); i < len(batches) {
		return min(total, batches[i])
	}
	return total
}

// Run runs every option of a scenario under common random numbers. The result
// follows from the scenario, its seed and the number of replications alone,
// whatever the number of workers. If the context is cancelled, Run returns the
// last completed batch, marked Partial, and the context's error; the result is
// nil if no batch was completed.
func Run(ctx context.Context, p Plan) (*Result, error) {
	return new(Runner).Run(ctx, p)
}
