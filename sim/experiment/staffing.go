package experiment

import (
	"cmp"
	"context"
	"math"
	"runtime"
	"slices"

	"grannelag/sim/model"
	"grannelag/sim/scenario"
)

// Staffing asks for the least posts that keep a standard.
type Staffing struct {
	Scenario     *scenario.Scenario // not to be changed any more
	Option       int                // its position
	Outcome      int                // a share of which more is better, of services, such as model.Investigation3Months
	Limit        float64            // the least of it
	Replications int                // of each number of posts; 0: UsualStaffing
	Workers      int                // 0: one for each core
	OnProgress   func(rounds int)   // after each round of trials; how many there will be is not known before
}

// UsualStaffing is the number of replications of each number of posts.
const UsualStaffing = 200

const (
	postStep = 0.5 // FTE
	// The search gives up above so many times the present posts.
	mostTimes = 8
)

// coarse are the multiples of the present posts that the curve begins with.
var coarse = []float64{0.6, 0.8, 1, 1.25, 1.6}

// A Need is the least posts of a service that keep the standard, on a grid of
// half posts or the present number, given that those of others do not matter to it.
type Need struct {
	Service string     // ID
	Today   float64    // case posts now [FTE]
	Posts   float64    // the least at which the whole 95 % interval of the mean keeps the limit; NaN if none was found, or nothing is counted
	Kept    Difference // the outcome with so many: mean and half-width
	Fewer   float64    // the next lower number tried, at most half a post less; NaN if there is no less
	Below   Difference // the outcome with that: it is not shown to keep the limit
	Curve   []Staffed  // all numbers of posts that were tried, in order
}

// A Staffed is an outcome of a service with some posts.
type Staffed struct {
	Posts float64 // [FTE]
	Value Difference
}

// keeps reports whether the whole interval keeps the limit.
func (s *Staffed) keeps(limit float64) bool { return s.Value.Mean-s.Value.HalfWidth >= limit }

// Require finds the least posts of each service of an option that keep a standard,
// under common random numbers: the curve first, then by halves between the largest
// number that fails and the smallest above it that keeps it. More posts never
// lengthen the mean wait, so there is one such place but for noise; what is stated
// is that of the numbers tried, each with its own 95 % interval.
func Require(ctx context.Context, p Staffing) ([]Need, error) {
	s := p.Scenario
	services := s.Options[p.Option].Services
	n := p.Replications
	if n <= 0 {
		n = UsualStaffing
	}
	workers := p.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	needs := make([]Need, len(services))
	for i := range services {
		needs[i] = Need{Service: services[i].ID, Today: s.ServicePosts(&services[i]), Posts: math.NaN(), Fewer: math.NaN()}
	}
	rounds := 0
	// try runs all services with some posts each, several sets at a time.
	try := func(sets ...[]float64) error {
		parts := make([][]*trial, len(sets))
		var errands []errand
		for k, posts := range sets {
			other := *s
			other.Options = slices.Clone(s.Options)
			o := &other.Options[p.Option]
			o.Services = slices.Clone(o.Services)
			for i := range o.Services {
				o.Services[i].CasePosts = posts[i]
				if posts[i] < officePosts(&o.Services[i]) {
					// Fewer than the file places at offices: who sits where is left to the posts.
					o.Services[i].Offices = slices.Clone(o.Services[i].Offices)
					for f := range o.Services[i].Offices {
						o.Services[i].Offices[f].Posts = -1
					}
				}
			}
			pieces := min(n, workers)
			parts[k] = make([]*trial, pieces)
			for part := range pieces {
				first, last := part*n/pieces, (part+1)*n/pieces
				errands = append(errands, errand{scenario: &other, option: p.Option, first: first, n: last - first, services: true, into: &parts[k][part]})
			}
		}
		if err := do(ctx, errands, workers, func(int) {}); err != nil {
			return err
		}
		for k, posts := range sets {
			all := joined(parts[k])
			for i := range needs {
				c := &needs[i].Curve
				if !slices.ContainsFunc(*c, func(x Staffed) bool { return x.Posts == posts[i] }) {
					*c = append(*c, Staffed{posts[i], paired(p.Outcome, weight{all.of(1 + i), 1})})
				}
			}
		}
		rounds++
		if p.OnProgress != nil {
			p.OnProgress(rounds)
		}
		return nil
	}
	var first [][]float64
	for _, times := range coarse {
		posts := make([]float64, len(needs))
		for i := range needs {
			if posts[i] = needs[i].Today; times != 1 || posts[i] <= 0 {
				posts[i] = onGrid(needs[i].Today * times)
			}
		}
		first = append(first, posts)
	}
	if err := try(first...); err != nil {
		return nil, err
	}
	for {
		posts, more := make([]float64, len(needs)), false
		for i := range needs {
			var next bool
			posts[i], next = needs[i].next(p.Limit)
			more = more || next
		}
		if !more {
			break
		}
		if err := try(posts); err != nil {
			return nil, err
		}
	}
	return needs, nil
}

func onGrid(posts float64) float64 {
	steps := math.Round(float64(posts) / postStep) // rounded first: a product would be fused with its own double
	return max(postStep, float64(steps*postStep))
}

// officePosts returns the posts that a service places at its offices.
func officePosts(sv *scenario.Service) float64 {
	sum := 0.0
	for i := range sv.Offices {
		sum += max(0, sv.Offices[i].Posts)
	}
	return sum
}

// next returns the number of posts to try next, and whether there is one; else the
// present one, and the answer stands.
func (d *Need) next(limit float64) (posts float64, more bool) {
	slices.SortFunc(d.Curve, func(a, b Staffed) int { return cmp.Compare(a.Posts, b.Posts) })
	// The largest number that fails, and the smallest above it that keeps the limit.
	fails, keeps := -1, -1
	for i := range d.Curve {
		switch {
		case math.IsNaN(d.Curve[i].Value.Mean):
			return d.Today, false
		case !d.Curve[i].keeps(limit):
			fails, keeps = i, -1
		case keeps < 0:
			keeps = i
		}
	}
	switch {
	case keeps < 0:
		if top := d.Curve[fails].Posts; top < mostTimes*max(d.Today, postStep) {
			return onGrid(max(top+postStep, top*1.6)), true
		}
		return d.Today, false
	case fails < 0 && d.Curve[0].Posts > postStep:
		return onGrid(d.Curve[0].Posts / 1.6), true
	}
	least := &d.Curve[keeps]
	if fails >= 0 {
		under := d.Curve[fails].Posts
		next := postStep * (math.Floor(under/postStep) + 1) // the present posts may lie off the grid
		if x := max(next, onGrid((under+least.Posts)/2)); x < least.Posts {
			return x, true
		}
		d.Fewer, d.Below = d.Curve[fails].Posts, d.Curve[fails].Value
	}
	d.Posts, d.Kept = least.Posts, least.Value
	return d.Today, false
}

// Requirable reports whether an outcome is better when it is higher, so that there is a
// least number of posts that keeps a limit.
func Requirable(outcome int) bool {
	return model.Outcomes[outcome].Direction == model.Higher && model.Outcomes[outcome].Levels&model.OfService != 0
}
