package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"grannelag/scenarios"
	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/sim/scenario"
)

// goldenReplications of a shipped scenario are kept as a golden report: enough to
// see that a figure has moved, few enough to run in a moment.
const goldenReplications = 32

// What each shipped scenario gives is kept to four significant digits, so that a
// change of the engine is seen and said, and small differences between machines
// are not.
func TestGoldenReports(t *testing.T) {
	for _, name := range scenarios.Names() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			file, err := scenarios.Read(name)
			if err != nil {
				t.Fatal(err)
			}
			s, problems := scenario.Parse(name, file)
			if scenario.Blocking(problems) {
				t.Fatal(problems)
			}
			r, err := experiment.Run(context.Background(), experiment.Plan{Scenario: s, Replications: goldenReplications})
			if err != nil {
				t.Fatal(err)
			}
			golden(t, "examples/"+name+".tsv", goldenReport(r))
		})
	}
}

// goldenReport writes every outcome of the options, and the main ones of the
// municipalities: what it is, mean, half-width, and the band of single years.
func goldenReport(r *experiment.Result) string {
	var b strings.Builder
	b.WriteString("option\twhere\toutcome\tmean\thalf_width\tp05\tp95\n")
	row := func(option, where string, e *experiment.Entity, all bool) {
		for k := range model.Outcomes {
			x := &e.Estimates[k]
			if o := &model.Outcomes[k]; !all && !o.Main || x.N == 0 {
				continue
			}
			fmt.Fprintf(&b, "%s\t%s\t%s\t%s\t%s\t%s\t%s\n", option, where, model.Outcomes[k].Name,
				four(x.Mean), four(x.HalfWidth), four(x.P05), four(x.P95))
		}
	}
	for i := range r.Options {
		o := &r.Options[i]
		row(o.ID, "", &o.Option, true)
		for m := range o.Municipalities {
			row(o.ID, o.Municipalities[m].ID, &o.Municipalities[m], false)
		}
	}
	return b.String()
}

// four writes four significant digits. What is left of a sum of equal numbers is 0.
func four(x float64) string {
	if x > -1e-9 && x < 1e-9 {
		return "0"
	}
	return strconv.FormatFloat(x, 'g', 4, 64)
}
