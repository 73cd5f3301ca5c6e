package main

import (
	"math"
	"slices"
	"strings"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/sim/scenario"
	"grannelag/ui/chart"
	"grannelag/ui/story"
	"grannelag/ui/text"
)

// compareSchema is that of compare --json.
const compareSchema = "grannelag/compare/1"

// compareOptions holds the options of a file against one of them, or those of two
// files against each other.
func (c *call) compareOptions() error {
	if len(c.args) == 2 {
		return c.compareFiles()
	}
	_, s, warnings, err := c.oneStudy("compare")
	if err != nil {
		return err
	}
	base, err := c.optionOf(s, "base", c.flags.base, 0)
	if err != nil {
		return err
	}
	if err := c.checkFigures(c.flags.out); err != nil {
		return err
	}
	var others []int
	if c.flags.option != "" {
		o, err := c.optionOf(s, "option", c.flags.option, 0)
		if err != nil {
			return err
		}
		others = []int{o}
	} else {
		for i := range s.Options {
			if i != base {
				others = append(others, i)
			}
		}
	}
	if len(others) == 0 || slices.Contains(others, base) {
		return c.failed("compared.alone", "options", strings.Join(optionIDs(s), ", "))
	}
	r, cancelled, err := c.simulate(s)
	if err != nil {
		return err
	}
	c.warn(warnings)
	if c.flags.json {
		if err := c.printJSON(compareJSON(s, r, base, others)); err != nil {
			return err
		}
	} else {
		p := c.newReport(s, r)
		p.base = base
		c.printf("%s", p.comparison(others))
	}
	if cancelled {
		return failure{statusCancelled, c.complaint("compared.cancelled", "n", r.Replications)}
	}
	return c.keepFigures(c.flags.out, func() []chart.Figure {
		var list []chart.Figure
		for _, o := range others {
			f := chart.Compare(chart.NewStudy(r, s, c.lang, chart.Light()), base, o)
			f.Name += "-" + s.Options[o].ID
			list = append(list, f)
		}
		return list
	})
}

func optionIDs(s *scenario.Scenario) []string {
	var ids []string
	for i := range s.Options {
		ids = append(ids, s.Options[i].ID)
	}
	return ids
}

// optionOf returns the position of the option that a flag names, usual if it was
// not given.
func (c *call) optionOf(s *scenario.Scenario, flag, id string, usual int) (int, error) {
	if id == "" {
		return usual, nil
	}
	ids := optionIDs(s)
	if i := slices.Index(ids, id); i >= 0 {
		return i, nil
	}
	return 0, c.wrongUse("", "usage.option", "flag", "--"+flag, "value", id, "options", strings.Join(ids, ", "))
}

// comparison sets what options change from the base: what is organised
// differently, what that leads to, who gains and who loses, and how sure it is.
func (p *report) comparison(others []int) string {
	p.header()
	p.options()
	for _, o := range others {
		p.title(p.say("compared.differs", "a", p.optionName(p.base), "b", p.optionName(o)))
		changes := story.Changes(p.study, p.base, o, p.lang)
		if len(changes) == 0 {
			p.paragraph(story.NoChange(p.lang).String())
		}
		for _, d := range changes {
			p.bullet(d.Text.String())
		}
	}
	rows := p.sections()
	p.sideBySide(p.say("compared.differences", "name", p.optionName(p.base)), rows, others, func(option, outcome int) cell {
		return p.difference(option, experiment.Place{Level: model.OfOption}, outcome)
	})
	for _, o := range others {
		p.gains(o)
	}
	p.risks(append([]int{p.base}, others...))
	p.legend()
	return strings.Join(p.lines, "\n") + "\n"
}

// sections returns the outcomes by pillar: the main ones, or all.
func (p *report) sections() []section {
	var out []section
	for _, pl := range pillars {
		out = append(out, section{pl.key, outcomes(pl.pillar, p.flags.all)})
	}
	return out
}

// gains says for whom an option is better and worse than the base, and sets the
// differences of each municipality.
func (p *report) gains(option int) {
	p.title(p.say("compared.gains", "a", p.optionName(p.base), "b", p.optionName(option)))
	better, worse := story.WhoGains(p.result, p.study, p.lang, p.base, option)
	for _, e := range []struct {
		head string
		list story.Effects
	}{{p.say("compared.better"), better}, {p.say("compared.worse"), worse}} {
		p.add(e.head)
		for _, effect := range e.list.Shown {
			p.bullet(effect.Text.String())
		}
		if !e.list.Text.Empty() {
			p.add(p.fit(e.list.Text.String(), 2))
		}
	}
	p.add("")
	g := &grid{name: max(20, min(p.nameWidth(), p.width-60))}
	for _, part := range p.sections() {
		for _, k := range part.outcomes {
			if model.Outcomes[k].Levels&model.OfMunicipality == 0 {
				continue
			}
			g.heading(0, p.label(k))
			for i := range p.study.Municipalities {
				at := experiment.Place{Level: model.OfMunicipality, Index: i}
				before, after := &p.entity(p.base, at).Estimates[k], &p.entity(option, at).Estimates[k]
				g.row(2, p.municipalityName(p.study.Municipalities[i].Number),
					p.estimate(before, k), p.estimate(after, k), p.difference(option, at, k))
			}
		}
	}
	g.head([][]string{{text.OptionMark(p.base)}, {text.OptionMark(option)}, {p.say("compared.difference")}})
	p.add(g.lines()...)
}

// risks sets the risk picture of each main outcome: what a single year may bring,
// and how well the mean is known.
func (p *report) risks(options []int) {
	p.title(p.say("compared.risk"))
	g := &grid{name: max(20, min(p.nameWidth(), p.width-50))}
	for _, part := range p.sections() {
		for _, k := range part.outcomes {
			o := &model.Outcomes[k]
			if o.Static || o.Levels&model.OfOption == 0 {
				continue
			}
			g.heading(0, p.label(k))
			for _, option := range options {
				at := experiment.Place{Level: model.OfOption}
				x := p.result.Risk(option, at, k)
				if math.IsNaN(x.Mean) {
					g.row(2, p.optionName(option), cell{words: text.NoValue})
					continue
				}
				g.row(2, p.optionName(option), p.estimate(&p.entity(option, at).Estimates[k], k),
					cell{left: p.figure(x.P05, o.Unit)}, cell{left: p.figure(x.P25, o.Unit)}, cell{left: p.figure(x.Median, o.Unit)},
					cell{left: p.figure(x.P75, o.Unit)}, cell{left: p.figure(x.P95, o.Unit)})
			}
		}
	}
	g.head([][]string{{p.say("run.column.mean")}, {"5 %"}, {"25 %"}, {p.say("compared.median")}, {"75 %"}, {"95 %"}})
	p.add(g.lines()...)
	p.add("")
	p.paragraph(p.say("compared.risk.legend"))
}

// compareFiles holds the options of two files with the same ID against each other.
func (c *call) compareFiles() error {
	var studies [2]*scenario.Scenario
	all := ""
	for i, file := range c.args {
		s, warnings, err := c.study(file)
		if err != nil {
			return err
		}
		studies[i] = s
		all += warnings
	}
	a, b := studies[0], studies[1]
	// The same luck: seed and years of the first.
	changes := story.FileChanges(a, b, c.lang)
	inputs := scenario.Diff(a, b)
	b.Seed, b.Run.Years, b.Run.WarmUpYears = a.Seed, a.Run.Years, a.Run.WarmUpYears
	if c.flags.replications == 0 {
		c.flags.replications = int(min(a.Run.Replications, b.Run.Replications))
	}
	var shared [][2]int
	for i := range a.Options {
		for j := range b.Options {
			if id := a.Options[i].ID; id == b.Options[j].ID && (c.flags.option == "" || c.flags.option == id) {
				shared = append(shared, [2]int{i, j})
			}
		}
	}
	if len(shared) == 0 {
		return c.failed("compared.nothing_shared", "a", strings.Join(optionIDs(a), ", "), "b", strings.Join(optionIDs(b), ", "))
	}
	var results [2]*experiment.Result
	for i, s := range studies {
		r, cancelled, err := c.simulate(s)
		if err != nil {
			return err
		}
		if cancelled {
			return failure{statusCancelled, c.complaint("compared.cancelled", "n", r.Replications)}
		}
		results[i] = r
	}
	c.warn(all)
	if c.flags.json {
		return c.printJSON(filesJSON(a, results, shared, inputs))
	}
	p := c.newReport(a, results[0])
	p.base = -1
	p.header()
	p.title(p.say("compared.files", "a", c.args[0], "b", c.args[1]))
	if len(changes) == 0 {
		p.paragraph(p.say("compared.same"))
	}
	for _, d := range changes {
		p.bullet(d.Text.String())
	}
	options := make([]int, len(shared))
	for i := range shared {
		options[i] = shared[i][0]
	}
	p.compare = func(_, option int, _ experiment.Place, outcome int) experiment.Difference {
		i := slices.IndexFunc(shared, func(x [2]int) bool { return x[0] == option })
		return experiment.Between(results[0], option, results[1], shared[i][1], "", outcome)
	}
	p.sideBySide(p.say("compared.files.differences"), p.sections(), options, func(option, outcome int) cell {
		return p.difference(option, experiment.Place{Level: model.OfOption}, outcome)
	})
	p.legend()
	c.printf("%s", strings.Join(p.lines, "\n")+"\n")
	return nil
}

type jsonCompare struct {
	Schema       string              `json:"schema"`
	Engine       string              `json:"engine"`
	ScenarioHash string              `json:"scenario_hash"`
	OtherHash    *string             `json:"other_hash"`
	Seed         uint64              `json:"seed"`
	Replications int                 `json:"replications"`
	Partial      bool                `json:"partial"`
	Precision    *jsonReached        `json:"precision,omitempty"`
	Base         *string             `json:"base"`
	Inputs       []jsonInput         `json:"inputs"`
	Options      []jsonCompareOption `json:"options"`
}

type jsonCompareOption struct {
	ID             string             `json:"id"`
	Inputs         []jsonInput        `json:"inputs"`
	Outcomes       []jsonDifference   `json:"outcomes"`
	Municipalities []jsonComparePlace `json:"municipalities"`
}

type jsonComparePlace struct {
	Number   string           `json:"number"`
	Outcomes []jsonDifference `json:"outcomes"`
}

// A jsonInput is a value that is not shared, as the file has it; null where one of
// the two has none.
type jsonInput struct {
	Key string `json:"key"`
	Old any    `json:"old"`
	New any    `json:"new"`
}

type jsonDifference struct {
	Name       string    `json:"name"`
	Unit       string    `json:"unit"`
	Direction  string    `json:"direction"`
	Base       *float64  `json:"base"`
	Mean       *float64  `json:"mean"`
	Difference *float64  `json:"difference"`
	HalfWidth  *float64  `json:"half_width"`
	Verdict    string    `json:"verdict"`
	N          int       `json:"n"`
	Estimated  bool      `json:"estimated"`
	Risk       *jsonRisk `json:"risk"`
}

type jsonRisk struct {
	Mean      *float64 `json:"mean"`
	HalfWidth *float64 `json:"half_width"`
	P05       *float64 `json:"p05"`
	P25       *float64 `json:"p25"`
	Median    *float64 `json:"median"`
	P75       *float64 `json:"p75"`
	P95       *float64 `json:"p95"`
}

// verdictCode names a verdict for programs.
func verdictCode(v experiment.Verdict) string {
	return [...]string{experiment.NotShown: "not_shown", experiment.Better: "better", experiment.Worse: "worse", experiment.Differs: "differs"}[v]
}

func inputsJSON(diffs []scenario.InputDiff) []jsonInput {
	out := []jsonInput{}
	value := func(in *scenario.Input) any {
		switch {
		case in == nil:
			return nil
		case in.Param == nil:
			return in.Text
		}
		return in.Param.FileValue(in.X)
	}
	for _, d := range diffs {
		out = append(out, jsonInput{d.Key, value(d.Old), value(d.New)})
	}
	return out
}

// differenceJSON is one outcome of a place before and after.
func differenceJSON(k int, before, after *experiment.Estimate, d experiment.Difference) jsonDifference {
	o := &model.Outcomes[k]
	return jsonDifference{
		Name: o.Name, Unit: o.Unit, Direction: direction(o.Direction), Base: finite(before.Mean), Mean: finite(after.Mean),
		Difference: finite(d.Mean), HalfWidth: finite(d.HalfWidth), Verdict: verdictCode(d.Verdict), N: d.N, Estimated: d.Estimated,
	}
}

// differencesJSON lists the outcomes of a level.
func differencesJSON(level model.Level, one func(k int) jsonDifference) []jsonDifference {
	out := []jsonDifference{}
	for k := range model.Outcomes {
		if model.Outcomes[k].Levels&level != 0 {
			out = append(out, one(k))
		}
	}
	return out
}

func compareJSON(s *scenario.Scenario, r *experiment.Result, base int, others []int) jsonCompare {
	id := s.Options[base].ID
	out := jsonCompare{
		Schema: compareSchema, Engine: r.Engine, ScenarioHash: r.ScenarioHash, Seed: r.Seed, Replications: r.Replications,
		Partial: r.Partial, Precision: reachedJSON(r.Precision), Base: &id, Inputs: []jsonInput{}, Options: []jsonCompareOption{},
	}
	for _, i := range others {
		o := jsonCompareOption{ID: s.Options[i].ID, Inputs: inputsJSON(scenario.DiffOptions(s, base, i)), Municipalities: []jsonComparePlace{}}
		whole := experiment.Place{Level: model.OfOption}
		o.Outcomes = differencesJSON(model.OfOption, func(k int) jsonDifference {
			d := differenceJSON(k, &r.Options[base].Option.Estimates[k], &r.Options[i].Option.Estimates[k], r.Difference(base, i, whole, k))
			x := r.Risk(i, whole, k)
			d.Risk = &jsonRisk{finite(x.Mean), finite(x.HalfWidth), finite(x.P05), finite(x.P25), finite(x.Median), finite(x.P75), finite(x.P95)}
			return d
		})
		for m := range s.Municipalities {
			at := experiment.Place{Level: model.OfMunicipality, Index: m}
			o.Municipalities = append(o.Municipalities, jsonComparePlace{s.Municipalities[m].Number, differencesJSON(model.OfMunicipality, func(k int) jsonDifference {
				return differenceJSON(k, &r.Options[base].Municipalities[m].Estimates[k], &r.Options[i].Municipalities[m].Estimates[k], r.Difference(base, i, at, k))
			})})
		}
		out.Options = append(out.Options, o)
	}
	return out
}

func filesJSON(a *scenario.Scenario, results [2]*experiment.Result, shared [][2]int, inputs []scenario.InputDiff) jsonCompare {
	r, other := results[0], results[1]
	out := jsonCompare{
		Schema: compareSchema, Engine: r.Engine, ScenarioHash: r.ScenarioHash, OtherHash: &other.ScenarioHash, Seed: r.Seed,
		Replications: r.Replications, Inputs: inputsJSON(inputs), Options: []jsonCompareOption{},
	}
	for _, pair := range shared {
		before, after := &r.Options[pair[0]], &other.Options[pair[1]]
		o := jsonCompareOption{ID: before.ID, Inputs: []jsonInput{}, Municipalities: []jsonComparePlace{}}
		o.Outcomes = differencesJSON(model.OfOption, func(k int) jsonDifference {
			return differenceJSON(k, &before.Option.Estimates[k], &after.Option.Estimates[k], experiment.Between(r, pair[0], other, pair[1], "", k))
		})
		for m := range before.Municipalities {
			number := before.Municipalities[m].ID
			at := slices.IndexFunc(after.Municipalities, func(e experiment.Entity) bool { return e.ID == number })
			if at < 0 {
				continue
			}
			o.Municipalities = append(o.Municipalities, jsonComparePlace{number, differencesJSON(model.OfMunicipality, func(k int) jsonDifference {
				return differenceJSON(k, &before.Municipalities[m].Estimates[k], &after.Municipalities[at].Estimates[k],
					experiment.Between(r, pair[0], other, pair[1], number, k))
			})})
		}
		out.Options = append(out.Options, o)
	}
	return out
}
