package start

import (
	"math"
	"regexp"

	"grannelag/sim/register"
	"grannelag/sim/scenario"
)

// fivePosts is the least size of a service that the national child-welfare panel
// recommends [FTE] (S46).
const fivePosts = 5

// A share is one municipality of a [totals].
type share struct {
	register.Municipality
	posts float64 // expected [FTE], a tenth at the finest
}

// totals is what the picked municipalities add up to.
type totals struct {
	each                 []share
	population, children int     // [persons]
	posts, casePosts     float64 // expected at the national rates [FTE]
	under                int     // how many would alone have fewer than five posts
}

// total adds up municipalities. Their posts are what a scenario expects of a
// municipality that has not given its own.
func total(numbers []string) totals {
	s := scenario.Scenario{Values: scenario.DefaultValues()}
	var t totals
	for _, number := range numbers {
		m, ok := register.Get(number)
		if !ok {
			continue
		}
		own := share{m, tenth(postsOf(m))}
		t.each = append(t.each, own)
		t.population += m.Population
		t.children += m.Children
		t.posts += postsOf(m)
		t.casePosts += s.CasePostsOf(inScenario(m))
		if own.posts < fivePosts {
			t.under++
		}
	}
	return t
}

// postsOf returns the posts that a scenario expects of a municipality [FTE].
func postsOf(m register.Municipality) float64 {
	s := scenario.Scenario{Values: scenario.DefaultValues()}
	return s.PostsOf(inScenario(m))
}

func inScenario(m register.Municipality) *scenario.Municipality {
	children := float64(m.Children)
	return &scenario.Municipality{Number: m.Number, Children: scenario.Count{Low: children, High: children}}
}

// tenth rounds as the page shows posts: what reads 5,0 must not count as fewer
// than five.
func tenth(x float64) float64 { return math.Round(x*10) / 10 }

// rate is the number of posts per 1 000 children that is expected, and the year
// it is from, as its source in the table of parameters says.
func rate() (perThousand float64, year string) {
	p, ok := scenario.Lookup("staff.posts_per_1000")
	if !ok {
		panic("start: the table of parameters has no staff.posts_per_1000")
	}
	return p.Default, regexp.MustCompile(`\b20\d\d\b`).FindString(p.Source)
}

// services returns the joint services of the register that any of the picked
// belonged to, in the order of the picks.
func services(numbers []string) [][]register.Municipality {
	var list [][]register.Municipality
	seen := map[string]bool{}
	for _, number := range numbers {
		joint, ok := register.JointServiceOf(number)
		if !ok || seen[joint.Members[0]] {
			continue
		}
		seen[joint.Members[0]] = true
		var members []register.Municipality
		for _, n := range joint.Members {
			if m, ok := register.Get(n); ok {
				members = append(members, m)
			}
		}
		list = append(list, members)
	}
	return list
}
