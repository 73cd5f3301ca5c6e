package scenario

import (
	"math"
	"slices"
)

const yearWeeks = 52.18 // weeks in a year of the model

// Position returns the index of the municipality with a number, -1 if there is none.
func (s *Scenario) Position(number string) int {
	return slices.IndexFunc(s.Municipalities, func(m Municipality) bool { return m.Number == number })
}

// Municipality returns the municipality with a number, or nil.
func (s *Scenario) Municipality(number string) *Municipality {
	i := s.Position(number)
	if i < 0 {
		return nil
	}
	return &s.Municipalities[i]
}

// Leg returns the ends of the leg with a name, such as 1813-1812, or nil.
func (s *Scenario) Leg(name string) (from, to *Municipality) {
	for _, l := range s.Legs {
		if l.From+"-"+l.To == name {
			return s.Municipality(l.From), s.Municipality(l.To)
		}
	}
	return nil, nil
}

// Option returns the option with an ID, or nil.
func (s *Scenario) Option(id string) *Option {
	i := slices.IndexFunc(s.Options, func(o Option) bool { return o.ID == id })
	if i < 0 {
		return nil
	}
	return &s.Options[i]
}

// Joins reports whether a municipality gets partners in option i that it has not
// got in the first option.
func (s *Scenario) Joins(i int, number string) bool {
	before := s.Options[0].with(number)
	return slices.ContainsFunc(s.Options[i].with(number), func(partner string) bool { return !slices.Contains(before, partner) })
}

// with returns the members of the service that a municipality belongs to.
func (o *Option) with(number string) []string {
	for i := range o.Services {
		if members := o.Services[i].Municipalities; slices.Contains(members, number) {
			return members
		}
	}
	return nil
}

// Joint reports whether a municipality has a service together with others.
func (o *Option) Joint(number string) bool {
	return slices.ContainsFunc(o.Services, func(sv Service) bool {
		return len(sv.Municipalities) > 1 && slices.Contains(sv.Municipalities, number)
	})
}

// PostsOf returns all posts that a municipality funds [FTE]: its own figure, else
// staff.posts_per_1000 times its children.
func (s *Scenario) PostsOf(m *Municipality) float64 {
	if m.Posts.Given {
		return m.Posts.Value()
	}
	return s.Values.Staff.PostsPer1000 * m.Children.Value() / 1000
}

// CasePostsOf returns the posts that handle cases and that a municipality funds
// [FTE]: its own figure, else staff.case_share of its posts. Posts that only a
// rate gives are rounded to a tenth, for nobody is employed for a hundredth.
func (s *Scenario) CasePostsOf(m *Municipality) float64 {
	if m.CasePosts.Given {
		return m.CasePosts.Value()
	}
	posts := s.Values.Staff.CaseShare * s.PostsOf(m)
	if m.Posts.Given {
		return posts
	}
	return math.Round(posts*10) / 10
}

// ReportsOf returns the concerns that a municipality expects [1/year]: its own
// figure, else demand.reports_per_1000 times its children.
func (m *Municipality) ReportsOf() float64 {
	if m.Reports.Given {
		return m.Reports.Value()
	}
	return m.Children.Value() * m.Demand.ReportsPer1000 / 1000
}

// InvestigatedOf returns the share of a municipality's concerns that are
// investigated: from its own counts, else demand.investigated_share.
func (m *Municipality) InvestigatedOf() float64 {
	if r := m.ReportsOf(); m.Investigations.Given && r > 0 {
		return min(1, m.Investigations.Value()/r)
	}
	return m.Demand.InvestigatedShare
}

// Tasks returns about how many pieces of work and days of caseworkers one
// replication of one option simulates: what the time of a run is proportional
// to.
func (s *Scenario) Tasks() float64 {
	const pieces = 9 // an investigation: six pieces of desk work and three visits
	a := 0.0
	for i := range s.Municipalities {
		m := &s.Municipalities[i]
		d := &m.Demand
		investigations := m.ReportsOf() * m.InvestigatedOf()
		measures := investigations * d.MeasureShare
		home := float64(measures * (1 - d.PlacementShare) * d.HomeYears)
		if m.HomeMeasures.Given {
			home = max(home, m.HomeMeasures.Value())
		}
		placed := float64(measures * d.PlacementShare * d.PlacementYears)
		if m.Placements.Given {
			placed = max(placed, m.Placements.Value())
		}
		a += m.ReportsOf() + float64(investigations*pieces) +
			float64(2*home*yearWeeks/d.HomeVisitWeeks) + float64(2*placed*d.PlacementVisits)
	}
	posts := 0.0
	for i := range s.Options {
		of := 0.0
		for j := range s.Options[i].Services {
			of += float64(s.ServicePosts(&s.Options[i].Services[j]))
		}
		of += float64(float64(len(s.Municipalities)) * s.Options[i].Choice.EarmarkedPosts)
		posts = max(posts, of)
	}
	return (a + float64(posts*yearWeeks*5)) * (s.Run.Years + s.Run.WarmUpYears)
}

// ServicePosts returns the case posts of a service [FTE]: its own figure, else
// the sum over its members.
func (s *Scenario) ServicePosts(sv *Service) float64 {
	if sv.CasePosts >= 0 {
		return sv.CasePosts
	}
	sum := 0.0
	for _, number := range sv.Municipalities {
		if m := s.Municipality(number); m != nil {
			// A sum of products: the conversion keeps it the same on every
			// architecture.
			sum += float64(s.CasePostsOf(m))
		}
	}
	return sum
}

// AllPosts returns all posts of a service of an option [FTE], leadership and
// others included: what its members fund, or what its own number of case-handling
// posts stands for, and the earmarked ones. The recommendation of five posts is
// about these.
func (s *Scenario) AllPosts(o *Option, sv *Service) float64 {
	sum := float64(float64(len(sv.Municipalities)) * o.Choice.EarmarkedPosts)
	if sv.CasePosts >= 0 && s.Values.Staff.CaseShare > 0 {
		return sum + sv.CasePosts/s.Values.Staff.CaseShare
	}
	for _, number := range sv.Municipalities {
		if m := s.Municipality(number); m != nil {
			sum += float64(s.PostsOf(m))
		}
	}
	return sum
}

// largest returns the member with most children; of equals the lowest number.
func (s *Scenario) largest(numbers []string) string {
	best, most := "", -1.0
	for _, number := range numbers {
		if m := s.Municipality(number); m != nil && m.Children.Value() > most {
			best, most = number, m.Children.Value()
		}
	}
	return best
}
