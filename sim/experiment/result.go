// Package experiment runs many replications of every option of a scenario
// under common random numbers and estimates the outcomes, their differences
// and how well they are known.
package experiment

import (
	"grannelag/sim/model"
)

// A Note tells what a reader must know about an estimate; package ui/text
// words it.
type Note string

const (
	NoteNone      Note = ""
	NoteFewCases  Note = "few_cases" // fewer than 20 cases a year: read it as "x of y", not as a percentage
	NoteInherited Note = "inherited" // the value of the service that the municipality belongs to
	NoteStatic    Note = "static"    // follows from the map alone
	NoteNotAsked  Note = "not_asked" // the scenario does not ask for it, so there is no value
	NoteNoOffice  Note = "no_office" // the municipality has no office, so there is no value
	NoteNoCases   Note = "no_cases"  // no case in any observed year: there is no value
	NoteFewRuns   Note = "few_runs"  // under 6 replications: no interval
)

// An Estimate is one outcome of one entity. A field without a meaning is NaN.
type Estimate struct {
	Mean      float64 // ratio of sums over all observed years and replications
	HalfWidth float64 // of the 95 % interval of Mean
	P05, P95  float64 // what chance does to a single year: percentiles of calendar years pooled over replications
	N         int     // replications
	Estimated bool    // an estimated travel time is behind it
	Note      Note
	Cases     float64 // mean number of cases a year behind a share; 0 for other outcomes
}

// An Entity is the option as a whole, a service or a municipality.
type Entity struct {
	ID        string // of the option or service, or the municipality's number
	Name      string
	Estimates [model.NumOutcomes]Estimate
}

// A Band is a series by week: the mean over replications, and the 5th and
// 95th percentile of replications.
type Band struct{ Mean, P05, P95 []float64 }

// A Series is what happens in a service week by week, from the start of the
// observed years.
type Series struct {
	ID          string // of the option or service
	AtWork      Band   // caseworkers at work, mean over the week's opening hours [persons]
	OpenCases   Band   // at the end of the week [cases]
	Overdue     Band   // tasks past their due date at the end of the week [tasks]
	TravelShare Band   // of hours at work [share]
}

// bands returns the bands in the order of the series of a replication.
func (s *Series) bands() [4]*Band {
	return [...]*Band{&s.AtWork, &s.OpenCases, &s.Overdue, &s.TravelShare}
}

// An OptionResult holds the estimates of one option.
type OptionResult struct {
	ID, Name       string
	Option         Entity
	Services       []Entity // in order of the option's services
	Municipalities []Entity // in order of the scenario's municipalities
	Weeks          []Series // the option as a whole first, then its services
}

// A Result is a study: every option under the same random numbers. It is
// never changed once handed out.
type Result struct {
	Engine       string // version of the engine
	ScenarioHash string
	Seed         uint64
	Replications int      // of each option
	Partial      bool     // cancelled: Replications is what was completed
	Anchored     bool     // preliminary: few replications, tied to a result of many, see [Result.AnchoredTo]
	Precision    *Reached // nil unless the plan asks for a precision, and before its first look
	Options      []OptionResult

	// What is behind it, for paired differences: by option, and by option and
	// replication.
	setups []*model.Setup
	runs   [][]*model.Replication
	tie    *tie // if Anchored
}

// A Verdict says what a paired difference shows.
type Verdict int8

const (
	NotShown Verdict = iota // the interval holds 0: no difference shown
	Better
	Worse
	Differs // the interval excludes 0, and neither way is better
)

// A Difference is the paired difference of an outcome between two options
// under common random numbers.
type Difference struct {
	Mean      float64
	HalfWidth float64 // of the 95 % interval
	N         int
	Estimated bool
	Verdict   Verdict
}
