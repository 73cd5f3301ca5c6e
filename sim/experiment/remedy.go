package experiment

import (
	"cmp"
	"context"
	"math"
	"slices"

	"grannelag/sim/model"
	"grannelag/sim/scenario"
)

// A Mending asks what would make an option keep a criterion that it does not.
type Mending struct {
	Scenario     *scenario.Scenario // not to be changed any more
	Option       int                // its position
	Outcome      int                // of the option as a whole
	Limit        float64
	Most         bool // Limit is the most allowed; false: the least
	Replications int  // of each remedy that is tried; 0: 100. What is found is run again with twice as many others
	Workers      int  // 0: one for each core
	OnProgress   func(done, total int)
}

const usualMending = 100

// A RemedyKind says what a remedy changes.
type RemedyKind uint8

const (
	MorePosts  RemedyKind = iota // posts in one or more services
	NewOffice                    // an office in each of some municipalities, up to three
	NewChoice                    // a choice of the option
	JoinedWith                   // two services become one
	ShorterWay                   // the minutes of a road: nobody at the table decides it, and its price is not known
)

// A Remedy is a change of an option with which it keeps the criterion.
type Remedy struct {
	Kind     RemedyKind
	Service  string             // ID, of JoinedWith
	With     string             // ID of the other service, of JoinedWith
	Places   []string           // numbers of municipalities, of NewOffice; the two ends, of ShorterWay
	Posts    []Need             // of MorePosts: what each service needs
	Choice   *scenario.Param    // of NewChoice
	Old, New float64            // of NewChoice and ShorterWay [unit of the row; minutes]
	Scenario *scenario.Scenario // with the remedy
	Value    Difference         // the outcome with it: mean and half-width, by replications that were not used to find it
	Cost     Difference         // what it adds to the cost of a year, likewise [1 000 NOK]; NaN for ShorterWay
}

// A Mended is what was tried and what helps.
type Mended struct {
	Tried    int
	Remedies []Remedy // that keep the criterion by their whole 95 % interval, the cheapest first
}

// triable are the choices that a remedy may change. Prevention, wider
// responsibility and earmarked posts are policies with a price of their own, and
// pooled cases take from each child the caseworker of its own: free of charge by
// this reckoning, but nothing to be handed out as a remedy.
var triable = []string{"tour_days", "overtime_hours", "help", "move_weeks", "at_work_share", "near_first"}

// Mend looks for changes with which an option keeps a criterion: more posts (the
// least, by [Require]), an office, another value of a choice, two services in one,
// and for a limit on distance a shorter road; and where no single office helps,
// two or three, each the one that brings most. What seems to help is run again
// with new luck, so that nothing is chosen for its luck alone, and kept if the
// whole interval then keeps the limit.
func Mend(ctx context.Context, p Mending) (*Mended, error) {
	s := p.Scenario
	n := p.Replications
	if n <= 0 {
		n = usualMending
	}
	found := p.candidates()
	if Requirable(p.Outcome) && !p.Most {
		needs, err := Require(ctx, Staffing{Scenario: s, Option: p.Option, Outcome: p.Outcome, Limit: p.Limit, Replications: 2 * n, Workers: p.Workers})
		if err != nil {
			return nil, err
		}
		if r, ok := p.posts(needs); ok {
			found = append(found, r)
		}
	}
	out := &Mended{}
	made, total := 0, 2*(1+len(found))
	run := func(remedies []Remedy, first, n int) (usual *trial, with []*trial, err error) {
		with = make([]*trial, len(remedies))
		errands := []errand{{scenario: s, option: p.Option, first: first, n: n, into: &usual}}
		for i := range remedies {
			errands = append(errands, errand{scenario: remedies[i].Scenario, option: p.Option, first: first, n: n, into: &with[i]})
		}
		total = max(total, made+len(errands))
		err = do(ctx, errands, p.Workers, func(int) {
			made++
			if p.OnProgress != nil {
				p.OnProgress(made, total)
			}
		})
		return usual, with, err
	}
	var promising []Remedy
	for offices := 1; len(found) > 0; offices++ {
		_, with, err := run(found, 0, n)
		if err != nil {
			return nil, err
		}
		out.Tried += len(found)
		best, office := -1, false // of the offices: what comes nearest
		for i := range found {
			d := paired(p.Outcome, weight{with[i], 1})
			isOffice := found[i].Kind == NewOffice
			if p.keeps(d, false) {
				promising = append(promising, found[i])
				office = office || isOffice
			} else if isOffice && (best < 0 || p.nearer(d, paired(p.Outcome, weight{with[best], 1}))) {
				best = i
			}
		}
		if office || best < 0 || offices == mostNewOffices {
			break
		}
		found = p.offices(&found[best])
	}
	total = made + 1 + len(promising)
	// Luck that neither this search nor that for posts has met.
	usual, with, err := run(promising, 2*n, 2*n)
	if err != nil {
		return nil, err
	}
	for i, r := range promising {
		r.Value = paired(p.Outcome, weight{with[i], 1})
		r.Cost = paired(model.CostTotal, weight{with[i], 1}, weight{usual, -1})
		if r.Kind == ShorterWay {
			r.Cost = Difference{Mean: math.NaN(), HalfWidth: math.NaN(), N: r.Cost.N}
		}
		if p.keeps(r.Value, true) {
			out.Remedies = append(out.Remedies, r)
		}
	}
	slices.SortStableFunc(out.Remedies, func(a, b Remedy) int {
		price := func(r Remedy) float64 {
			if math.IsNaN(r.Cost.Mean) {
				return math.Inf(1) // last: its price is not known
			}
			return r.Cost.Mean
		}
		return cmp.Compare(price(a), price(b))
	})
	return out, nil
}

// keeps reports whether a value keeps the limit: surely, by its whole interval, or
// as it seems.
func (p *Mending) keeps(d Difference, surely bool) bool {
	half := 0.0
	if surely {
		half = d.HalfWidth
	}
	if p.Most {
		return d.Mean+half <= p.Limit+roundingError
	}
	return d.Mean-half >= p.Limit-roundingError
}

// nearer reports whether a value is nearer to the limit than another.
func (p *Mending) nearer(a, b Difference) bool {
	if p.Most {
		return a.Mean < b.Mean
	}
	return a.Mean > b.Mean
}

// mostNewOffices is how many offices a remedy may open.
const mostNewOffices = 3

// offices lists the remedies of an office more than a remedy of offices has. Nil
// stands for none.
func (p *Mending) offices(have *Remedy) []Remedy {
	s, places := p.Scenario, []string(nil)
	if have != nil {
		s, places = have.Scenario, have.Places
	}
	o := &s.Options[p.Option]
	var out []Remedy
	for i := range o.Services {
		sv := &o.Services[i]
		if len(sv.Offices) >= scenario.MaxOffices {
			continue
		}
		for _, number := range sv.Municipalities {
			if slices.ContainsFunc(sv.Offices, func(f scenario.Office) bool { return f.Municipality == number }) {
				continue
			}
			out = append(out, Remedy{Kind: NewOffice, Places: append(slices.Clone(places), number), Scenario: p.with(s, func(o *scenario.Option) {
				o.Services[i].Offices = append(o.Services[i].Offices, scenario.Office{Municipality: number, Posts: -1})
			})})
		}
	}
	return out
}

// with returns a scenario with a changed copy of the option.
func (p *Mending) with(s *scenario.Scenario, change func(o *scenario.Option)) *scenario.Scenario {
	other := *s
	other.Options = slices.Clone(other.Options)
	o := &other.Options[p.Option]
	o.Services = slices.Clone(o.Services)
	for i := range o.Services {
		o.Services[i].Offices = slices.Clone(o.Services[i].Offices)
		o.Services[i].Municipalities = slices.Clone(o.Services[i].Municipalities)
	}
	change(o)
	return &other
}

// posts is the remedy of more posts where they are too few; ok is false if some
// service can have none that suffice, or all have enough.
func (p *Mending) posts(needs []Need) (r Remedy, ok bool) {
	for _, d := range needs {
		if math.IsNaN(d.Posts) {
			if len(d.Curve) > 0 && !math.IsNaN(d.Curve[0].Value.Mean) {
				return r, false
			}
			continue // nothing to judge
		}
		ok = ok || d.Posts > d.Today
	}
	r = Remedy{Kind: MorePosts, Posts: needs}
	r.Scenario = p.with(p.Scenario, func(o *scenario.Option) {
		for i, d := range needs {
			if d.Posts > d.Today {
				o.Services[i].CasePosts = d.Posts
			}
		}
	})
	return r, ok
}

// candidates lists the single changes that are tried, but for posts.
func (p *Mending) candidates() []Remedy {
	s := p.Scenario
	o := &s.Options[p.Option]
	out := p.offices(nil)
	for _, name := range triable {
		row, _ := scenario.Lookup("choice." + name)
		choice := o.Choice
		now := *row.InChoice(&choice)
		for _, x := range [2]float64{row.Low, row.High} {
			if x != now {
				out = append(out, Remedy{Kind: NewChoice, Choice: row, Old: now, New: x, Scenario: p.with(s, func(o *scenario.Option) { *row.InChoice(&o.Choice) = x })})
			}
		}
	}
	roads := s.Roads()
	for i := range o.Services {
		if j := p.nearestService(i, roads); j > i || j >= 0 && p.nearestService(j, roads) != i {
			out = append(out, Remedy{Kind: JoinedWith, Service: o.Services[i].ID, With: o.Services[j].ID, Scenario: p.with(s, func(o *scenario.Option) { join(o, i, j) })})
		}
	}
	if minutes, ok := within[p.Outcome]; ok {
		out = append(out, p.shorter(minutes, roads)...)
	}
	return out
}

// within are the outcomes that count children within so many minutes.
var within = map[int]float64{model.Within30: 30, model.Within60: 60, model.Within90: 90}

// nearestService returns the service nearest to service i, -1 if there is none.
func (p *Mending) nearestService(i int, roads scenario.Roads) int {
	services := p.Scenario.Options[p.Option].Services
	nearest, least := -1, math.Inf(1)
	for j := range services {
		if j == i {
			continue
		}
		for _, a := range services[i].Municipalities {
			for _, b := range services[j].Municipalities {
				if m := roads.Minutes[p.Scenario.Position(a)][p.Scenario.Position(b)]; m < least {
					nearest, least = j, m
				}
			}
		}
	}
	return nearest
}

// join makes service i one with service j: everybody's posts and offices, with
// the host of i.
func join(o *scenario.Option, i, j int) {
	a, b := &o.Services[i], o.Services[j]
	if a.CasePosts >= 0 && b.CasePosts >= 0 {
		a.CasePosts += b.CasePosts
	} else {
		a.CasePosts = -1
	}
	a.Municipalities = append(a.Municipalities, b.Municipalities...)
	slices.Sort(a.Municipalities)
	a.Offices = append(a.Offices, b.Offices...)
	a.Offices = a.Offices[:min(len(a.Offices), scenario.MaxOffices)]
	o.Services = slices.Delete(o.Services, j, j+1)
}

// shorter lists roads that, were they short enough, would bring a municipality
// within so many minutes of its nearest office.
func (p *Mending) shorter(minutes float64, roads scenario.Roads) []Remedy {
	s := p.Scenario
	var out []Remedy
	for i := range s.Options[p.Option].Services {
		sv := &s.Options[p.Option].Services[i]
		for _, number := range sv.Municipalities {
			from := s.Position(number)
			nearest, least := "", math.Inf(1)
			for _, f := range sv.Offices {
				if m := roads.Minutes[from][s.Position(f.Municipality)]; m < least {
					nearest, least = f.Municipality, m
				}
			}
			local := s.Municipalities[from].LocalMinutes
			want := minutes - local
			if nearest == "" || least <= want || want <= 0 {
				continue
			}
			other := *s
			other.Legs = slices.Clone(s.Legs)
			a, b := min(number, nearest), max(number, nearest)
			at := slices.IndexFunc(other.Legs, func(l scenario.Leg) bool { return min(l.From, l.To) == a && max(l.From, l.To) == b })
			if at < 0 {
				continue // the way goes over other roads: which of them is not for us to say
			}
			other.Legs[at].Minutes, other.Legs[at].Back = want, 0
			out = append(out, Remedy{Kind: ShorterWay, Places: []string{number, nearest}, Old: least, New: want, Scenario: &other})
		}
	}
	return out
}
