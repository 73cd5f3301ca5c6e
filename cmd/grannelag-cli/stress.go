package main

import (
	"slices"
	"strings"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/sim/scenario"
	"grannelag/ui/chart"
	"grannelag/ui/story"
	"grannelag/ui/text"
)

// stressSchema is that of stress --json.
const stressSchema = "grannelag/stress/1"

// stress tries bad times in every option.
func (c *call) stress() error {
	_, s, warnings, err := c.oneStudy("stress")
	if err != nil {
		return err
	}
	if err := c.checkFigures(c.flags.out); err != nil {
		return err
	}
	tests := s.StressTests()
	if id := c.flags.test; id != "" {
		var ids []string
		for _, t := range tests {
			ids = append(ids, t.ID)
		}
		i := slices.Index(ids, id)
		if i < 0 {
			return c.wrongUse("", "usage.test", "value", id, "tests", strings.Join(ids, ", "))
		}
		tests = tests[i : i+1]
	}
	progress := c.newProgress()
	st, err := experiment.Stress(c.ctx, experiment.Stresses{
		Scenario: s, Tests: tests, Replications: c.flags.replications, Workers: c.flags.workers, OnProgress: progress.report,
	})
	progress.clear()
	if err != nil {
		return failure{statusCancelled, c.complaint("run.cancelled_early")}
	}
	c.warn(warnings)
	of := outline(s, st.Replications)
	figures := func() []chart.Figure {
		var list []chart.Figure
		for i := range st.Tests {
			f := chart.Stressed(chart.NewStudy(of, s, c.lang, chart.Light()), &st.Tests[i])
			f.Name += "-" + st.Tests[i].Test.ID
			list = append(list, f)
		}
		return list
	}
	if c.flags.json {
		if err := c.printJSON(stressJSON(s, st)); err != nil {
			return err
		}
		return c.keepFigures(c.flags.out, figures)
	}
	p := &report{call: c, study: s, result: of, marks: map[string]bool{}}
	p.header()
	for i := range st.Tests {
		p.stressed(&st.Tests[i])
	}
	p.add("")
	p.paragraph(p.say("stressed.legend", "weeks", sparkWeeks))
	c.printf("%s", strings.Join(p.lines, "\n")+"\n")
	return c.keepFigures(c.flags.out, figures)
}

const (
	sparkWeeks = 4  // of a step of the line of weeks
	sparkSteps = 26 // two years
	sparks     = "▁▂▃▄▅▆▇█"
	leastSpark = 1.0 // tasks of the highest sign at least, or chance would look like much
)

// stressed sets what a bad time does to every option.
func (p *report) stressed(st *experiment.Stressed) {
	p.title(p.say("stressed.title", "question", story.Stress(st.Test, p.lang)))
	most := leastSpark
	lines := make([][]float64, len(st.Options))
	for o := range st.Options {
		more := st.Options[o].Series[experiment.WeekOverdue].More.Mean
		for from := st.From; from+sparkWeeks <= len(more) && len(lines[o]) < sparkSteps; from += sparkWeeks {
			sum := 0.0
			for _, x := range more[from : from+sparkWeeks] {
				sum += x / sparkWeeks
			}
			lines[o] = append(lines[o], sum)
			most = max(most, sum)
		}
	}
	g := &grid{name: max(20, min(p.nameWidth(), p.width-54))}
	levels := []rune(sparks)
	for o := range st.Options {
		f := &st.Options[o]
		peak, back := cell{words: p.say("stressed.not_felt")}, cell{}
		if f.Felt {
			peak = cell{left: text.Signed(p.lang, f.Peak, 1)}
			back = cell{words: p.say("stressed.not_over")}
			if f.Back >= 0 {
				back = cell{words: p.say("stressed.weeks", "n", f.Back)}
			}
		}
		line := make([]rune, len(lines[o]))
		for i, x := range lines[o] {
			at := 0
			if x > 0 {
				at = min(len(levels)-1, int(x/most*float64(len(levels))))
			}
			line[i] = levels[at]
		}
		d := st.Difference(o, model.Investigation3Months)
		change := cell{words: "~"}
		if d.Verdict != experiment.NotShown {
			change = cell{left: p.signed(d.Mean, "share"), right: " ± " + p.half(d.Mean, d.HalfWidth, "share")}
		}
		g.row(0, p.optionName(o), peak, back, change, cell{words: string(line)})
	}
	g.head([][]string{{p.say("stressed.peak")}, {p.say("stressed.back")}, {p.say("stressed.deadline")}, {p.say("stressed.line")}})
	p.add(g.lines()...)
}

type jsonStress struct {
	Schema       string           `json:"schema"`
	Engine       string           `json:"engine"`
	ScenarioHash string           `json:"scenario_hash"`
	Seed         uint64           `json:"seed"`
	Replications int              `json:"replications"`
	Weeks        int              `json:"weeks"`
	Tests        []jsonStressTest `json:"tests"`
}

type jsonStressTest struct {
	ID      string             `json:"id"`
	Of      string             `json:"of"`
	From    int                `json:"from_week"`
	To      int                `json:"to_week"`
	Options []jsonStressOption `json:"options"`
}

type jsonStressOption struct {
	ID       string           `json:"id"`
	Felt     bool             `json:"felt"`
	Peak     *float64         `json:"peak"`
	PeakWeek *int             `json:"peak_week"`
	Back     *int             `json:"weeks_to_recover"`
	Outcomes []jsonDifference `json:"outcomes"`
	Series   []jsonFelt       `json:"series"`
}

type jsonFelt struct {
	Name  string   `json:"name"`
	Usual jsonBand `json:"usual"`
	Bad   jsonBand `json:"bad"`
	More  jsonBand `json:"difference"`
}

type jsonBand struct {
	Mean []*float64 `json:"mean"`
	Low  []*float64 `json:"low"`
	High []*float64 `json:"high"`
}

// weekNames name the weekly series for programs.
var weekNames = [...]string{
	experiment.WeekAtWork: "at_work", experiment.WeekOpenCases: "open_cases", experiment.WeekOverdue: "overdue", experiment.WeekTravelShare: "travel_share",
}

func bandJSON(b experiment.Band) jsonBand {
	list := func(v []float64) []*float64 {
		out := make([]*float64, len(v))
		for i := range v {
			out[i] = finite(v[i])
		}
		return out
	}
	return jsonBand{list(b.Mean), list(b.P05), list(b.P95)}
}

func stressJSON(s *scenario.Scenario, st *experiment.StressStudy) jsonStress {
	out := jsonStress{stressSchema, st.Engine, st.ScenarioHash, st.Seed, st.Replications, st.Weeks, []jsonStressTest{}}
	for i := range st.Tests {
		x := &st.Tests[i]
		t := jsonStressTest{x.Test.ID, x.Test.Of, x.From, x.To, []jsonStressOption{}}
		for o := range x.Options {
			f := &x.Options[o]
			one := jsonStressOption{ID: s.Options[o].ID, Felt: f.Felt, Series: []jsonFelt{}}
			if f.Felt {
				one.Peak, one.PeakWeek = finite(f.Peak), &f.PeakWeek
				if f.Back >= 0 {
					one.Back = &f.Back
				}
			}
			one.Outcomes = differencesJSON(model.OfOption, func(k int) jsonDifference {
				before, after := x.Values(o, k)
				return differenceJSON(k, &experiment.Estimate{Mean: before.Mean}, &experiment.Estimate{Mean: after.Mean}, x.Difference(o, k))
			})
			for what, name := range weekNames {
				w := &f.Series[what]
				one.Series = append(one.Series, jsonFelt{name, bandJSON(w.Usual), bandJSON(w.Bad), bandJSON(w.More)})
			}
			t.Options = append(t.Options, one)
		}
		out.Tests = append(out.Tests, t)
	}
	return out
}
