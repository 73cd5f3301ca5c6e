package scenario

import (
	"slices"
	"strconv"
	"strings"
)

// A StressTest is a bad time that people ask about, ready to be put into a
// scenario: changes with IDs of their own.
type StressTest struct {
	ID      string // away, rush, quit, ferry-1, ferry-2, … or office-NUMBER
	Of      string // what it is about: the name of a municipality or of a ferry; "" for all
	Changes []Change
}

// stressPrefix begins the IDs of changes that are a stress test.
const stressPrefix = "stress-"

// IsStress reports whether a change is one of a stress test.
func (c *Change) IsStress() bool { return strings.HasPrefix(c.ID, stressPrefix) }

// StressTests returns the stress tests that make sense for the scenario
// (assumption A54): two people away for a quarter of a year, a third more concerns
// for a year, one who quits, each ferry closed for two weeks, and offices closed
// for eight. They begin in the second observed year, so that there is a year to
// compare with, and hit the municipality with most posts, where the others look
// for help.
func (s *Scenario) StressTests() []StressTest {
	var tests []StressTest
	add := func(t StressTest) {
		for i := range t.Changes {
			t.Changes[i].ID = stressPrefix + t.ID
			if i > 0 {
				t.Changes[i].ID += "-" + strconv.Itoa(i+1)
			}
		}
		tests = append(tests, t)
	}
	var most *Municipality
	for i := range s.Municipalities {
		if m := &s.Municipalities[i]; most == nil || s.CasePostsOf(m) > s.CasePostsOf(most) {
			most = m
		}
	}
	if most == nil {
		return nil
	}
	add(StressTest{ID: "away", Of: most.Name, Changes: []Change{{From: 56, Weeks: 13, Away: 2, Municipality: most.Number}}})
	add(StressTest{ID: "rush", Changes: []Change{{From: 53, Weeks: 52, Key: "demand.reports_per_1000", Factor: 1.33, Times: true}}})
	add(StressTest{ID: "quit", Of: most.Name, Changes: []Change{{From: 56, Quit: 1, Municipality: most.Number}}})
	var ferries []string
	for _, l := range s.Legs {
		if l.Ferry != "" && !slices.Contains(ferries, l.Ferry) {
			ferries = append(ferries, l.Ferry)
		}
	}
	for i, ferry := range ferries {
		t := StressTest{ID: "ferry-" + strconv.Itoa(i+1), Of: ferry}
		for _, l := range s.Legs {
			if l.Ferry == ferry {
				t.Changes = append(t.Changes, Change{From: 56, Weeks: 2, Key: "leg." + l.From + "-" + l.To + ".closure", Value: 1})
			}
		}
		add(t)
	}
	for _, number := range s.sharedOffices() {
		add(StressTest{ID: "office-" + number, Of: s.Municipality(number).Name, Changes: []Change{{From: 56, Weeks: 8, Office: number}}})
	}
	return tests
}

// sharedOffices lists the municipalities that have an office beside others in a
// service of some option; if there are none, those with the office of a service
// of several municipalities.
func (s *Scenario) sharedOffices() []string {
	var beside, alone []string
	add := func(to *[]string, number string) {
		if !slices.Contains(*to, number) {
			*to = append(*to, number)
		}
	}
	for i := range s.Options {
		for j := range s.Options[i].Services {
			sv := &s.Options[i].Services[j]
			for _, f := range sv.Offices {
				switch {
				case len(sv.Municipalities) < 2:
				case len(sv.Offices) > 1:
					add(&beside, f.Municipality)
				default:
					add(&alone, f.Municipality)
				}
			}
		}
	}
	if beside == nil {
		beside = alone
	}
	slices.Sort(beside)
	return beside[:min(len(beside), mostOffices)]
}

// mostOffices is how many offices are offered for closing.
const mostOffices = 3

// Holds reports whether the scenario has a stress test in it.
func (s *Scenario) Holds(t StressTest) bool {
	for _, c := range t.Changes {
		if !slices.ContainsFunc(s.Changes, func(have Change) bool { return have.ID == c.ID }) {
			return false
		}
	}
	return true
}
