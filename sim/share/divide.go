package share

import (
	"context"
	"errors"
)

// A Division is what a key makes of a table, and who has a reason to leave it.
type Division struct {
	Key    string
	Shares []float64 // of each player; nil with a Reason
	Reason string    // why there are none: ReasonNoData, ReasonNoMeaning or ReasonNoImputation
	// Worst is the coalition other than that of all with the strongest reason to leave,
	// and Excess by how much it would be better off by itself; 0 for a single player.
	Worst  Coalition
	Excess float64
	InCore bool
	// Verified tells of a nucleolus that it was checked against Kohlberg's criterion;
	// true of the others, which need no check.
	Verified bool
}

// Why a key makes no division.
const (
	ReasonNoData       = "no_data"       // what it divides by is not in the table
	ReasonNoMeaning    = "no_meaning"    // what it divides by is nothing, or negative
	ReasonNoImputation = "no_imputation" // all together have less than each alone
)

// Keys are the names of all keys, in the order in which they are told.
var Keys = []string{"equal", "inhabitants", "children", "use", "posts", "weighted", "standalone", "scrb",
	"shapley", "nucleolus", "prenucleolus", "per_capita_nucleolus"}

// Divisions are all keys of a table.
type Divisions struct {
	Of        []Division // in the order of Keys
	CoreEmpty bool       // no division leaves every coalition without a reason to leave
	LeastCore float64    // the smallest that the largest excess can be made; 0 for a single player
}

// Divide divides what all players of a table cost, or are worth, by every key. It
// stops when the context ends. onKey, if not nil, is called after each.
func (t *Table) Divide(ctx context.Context, g *Game, onKey func(done, total int)) (*Divisions, error) {
	out := &Divisions{}
	for i, key := range Keys {
		d := Division{Key: key, Verified: true}
		switch key {
		case "equal":
			d.Shares = g.Equal()
		case "weighted":
			d.Shares, d.Reason = t.weighted(g)
		case "standalone":
			d.Shares = g.StandAlone()
		case "scrb":
			d.Shares = g.SCRB()
		case "shapley":
			d.Shares = g.Shapley()
		case "nucleolus", "prenucleolus", "per_capita_nucleolus":
			kind := map[string]Kind{"nucleolus": Nucleolus, "prenucleolus": Prenucleolus, "per_capita_nucleolus": PerCapitaNucleolus}[key]
			s, err := g.Solve(ctx, kind)
			switch {
			case errors.Is(err, ErrNoImputation):
				d.Reason = ReasonNoImputation
			case err != nil:
				return nil, err
			default:
				d.Shares, d.Verified = s.Shares, s.Verified
				if kind == Prenucleolus && g.n > 1 {
					out.LeastCore, out.CoreEmpty = s.Excess, s.Excess > g.tolerance()
				}
			}
		default:
			if x := t.Attributes[key]; x != nil {
				d.Shares = g.Proportional(x)
			} else {
				d.Reason = ReasonNoData
			}
		}
		switch {
		case d.Shares == nil && d.Reason == "":
			d.Reason = ReasonNoMeaning
		case d.Shares != nil:
			d.InCore = true
			if g.n > 1 {
				d.Worst, d.Excess = g.Worst(d.Shares)
				d.InCore = d.Excess <= g.tolerance()
			}
		}
		out.Of = append(out.Of, d)
		if onKey != nil {
			onKey(i+1, len(Keys))
		}
	}
	return out, nil
}

// weighted divides by the mix of keys that the table asks for.
func (t *Table) weighted(g *Game) ([]float64, string) {
	if t.Mix == nil {
		return nil, ReasonNoData
	}
	x := make([]float64, g.n)
	sum := 0.0
	for _, key := range MixKeys {
		part := t.Mix[key]
		if part == 0 {
			continue
		}
		of := g.Equal()
		if key != "equal" {
			of = g.Proportional(t.Attributes[key])
		}
		if of == nil {
			return nil, ReasonNoMeaning
		}
		sum += part
		for i := range x {
			x[i] += float64(part * of[i])
		}
	}
	if !(sum > 0) {
		return nil, ReasonNoMeaning
	}
	for i := range x {
		x[i] /= sum
	}
	return x, ""
}
