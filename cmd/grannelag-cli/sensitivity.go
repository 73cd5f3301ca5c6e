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

// sensitivitySchema is that of sensitivity --json.
const sensitivitySchema = "grannelag/sensitivity/1"

// sensitivity says which assumptions the difference between two options rests on.
func (c *call) sensitivity() error {
	_, s, warnings, err := c.oneStudy("sensitivity")
	if err != nil {
		return err
	}
	base, err := c.optionOf(s, "base", c.flags.base, 0)
	if err != nil {
		return err
	}
	other := 0
	if base == 0 {
		other = min(1, len(s.Options)-1)
	}
	option, err := c.optionOf(s, "option", c.flags.option, other)
	if err != nil {
		return err
	}
	if base == option {
		return c.failed("doubt.needs_two", "options", strings.Join(optionIDs(s), ", "))
	}
	outcome, err := c.outcomeOf(c.flags.outcome, model.Investigation3Months)
	if err != nil {
		return err
	}
	if err := c.checkFigures(c.flags.out); err != nil {
		return err
	}
	progress := c.newProgress()
	plan := experiment.Doubts{
		Scenario: s, Base: base, Option: option, Replications: c.flags.replications, Points: c.flags.points,
		Workers: c.flags.workers, OnProgress: progress.report,
	}
	to, err := experiment.Vary(c.ctx, plan)
	if to == nil {
		progress.clear()
		return failure{statusCancelled, c.complaint("run.cancelled_early")}
	}
	d := &doubts{to: to, base: base, option: option, outcome: outcome}
	if err == nil && math.IsNaN(to.Difference(outcome).Mean) {
		progress.clear()
		return c.failed("doubt.no_value", "outcome", model.Outcomes[outcome].Label.In(c.lang.String()))
	}
	if err == nil {
		d.switches, err = to.Switching(c.ctx, plan, story.Targets(s, outcome, c.flags.all))
	}
	if err == nil {
		d.together, err = experiment.VaryAll(c.ctx, plan)
	}
	progress.clear()
	c.warn(warnings)
	if c.flags.json {
		if err := c.printJSON(d.json(s)); err != nil {
			return err
		}
	} else {
		c.printf("%s", c.newDoubtReport(s, d))
	}
	if err != nil {
		return failure{statusCancelled, c.complaint("compared.cancelled", "n", to.Replications)}
	}
	return c.keepFigures(c.flags.out, func() []chart.Figure {
		return []chart.Figure{chart.Tornado(chart.NewStudy(outline(s, to.Usual), s, c.lang, chart.Light()), to, outcome)}
	})
}

// outcomeOf returns the outcome with a name.
func (c *call) outcomeOf(name string, usual int) (int, error) {
	if name == "" {
		return usual, nil
	}
	var names []string
	for k := range model.Outcomes {
		if model.Outcomes[k].Name == name && model.Outcomes[k].Levels&model.OfOption != 0 {
			return k, nil
		}
		if model.Outcomes[k].Levels&model.OfOption != 0 {
			names = append(names, model.Outcomes[k].Name)
		}
	}
	if near := nearest(name, names); near != "" {
		return 0, c.wrongUse("", "usage.outcome", "value", name, "near", near)
	}
	return 0, c.wrongUse("", "usage.outcomes", "value", name, "outcomes", strings.Join(names, ", "))
}

// doubts is what a study of doubts found. What was cancelled is nil.
type doubts struct {
	to                    *experiment.Tornado
	switches              []experiment.Switch
	together              *experiment.Together
	base, option, outcome int
}

const (
	barsShown = 15 // of a tornado
	barWide   = 25 // columns
)

// newDoubtReport sets a study of doubts as text.
func (c *call) newDoubtReport(s *scenario.Scenario, d *doubts) string {
	p := &report{call: c, study: s, result: outline(s, d.to.Usual), marks: map[string]bool{}}
	p.result.Partial = d.to.Partial
	p.header()
	label := model.Outcomes[d.outcome].Label.In(c.lang.String())
	p.title(p.say("doubt.title", "outcome", label))
	p.paragraph(p.say("doubt.between", "a", p.optionName(d.base), "b", p.optionName(d.option), "n", d.to.Usual,
		"difference", story.DifferenceWords(d.to.Difference(d.outcome), c.lang, d.outcome)))
	if d.to.Replications < 6 {
		p.paragraph(p.say("doubt.few"))
	}
	p.add("")
	p.tornado(d)
	p.title(p.say("doubt.switches"))
	for _, flip := range story.Flips(d.switches, d.to, s, c.lang) {
		p.bullet(flip.String())
	}
	if len(d.switches) == 0 {
		p.paragraph(p.say("doubt.no_switch"))
	}
	if d.together != nil && d.together.Points > 0 {
		p.together(d)
	}
	return strings.Join(p.lines, "\n") + "\n"
}

// tornado sets the bars, the longest first.
func (p *report) tornado(d *doubts) {
	bars := story.Doubts(d.to, p.lang, d.outcome)
	all := len(bars)
	if !p.flags.all {
		bars = slices.DeleteFunc(bars, func(b story.Doubt) bool { return !b.Swing.Moves() })
	}
	still := all - len(bars)
	rest := 0
	if !p.flags.all && len(bars) > barsShown {
		rest = len(bars) - barsShown
		bars = bars[:barsShown]
	}
	low, high := 0.0, 0.0
	for i := range bars {
		low, high = min(low, bars[i].Swing.AtLow.Mean, bars[i].Swing.AtHigh.Mean), max(high, bars[i].Swing.AtLow.Mean, bars[i].Swing.AtHigh.Mean)
	}
	wide := min(barWide, max(9, p.width-62))
	at := func(x float64) int {
		if high == low {
			return 0
		}
		return int(math.Round((x - low) / (high - low) * float64(wide-1)))
	}
	unit := model.Outcomes[d.outcome].Unit
	g := &grid{name: max(20, min(p.nameWidth(), 34))}
	for i := range bars {
		b := &bars[i]
		line := []rune(strings.Repeat(" ", wide))
		from, to := at(b.Swing.AtLow.Mean), at(b.Swing.AtHigh.Mean)
		for k := min(from, to); k <= max(from, to); k++ {
			line[k] = '─'
		}
		line[at(0)] = '│'
		line[from], line[to] = '○', '●'
		g.row(0, b.Label, cell{words: b.Range},
			cell{left: p.signed(b.Swing.AtLow.Mean, unit)}, cell{left: p.signed(b.Swing.AtHigh.Mean, unit)}, cell{words: string(line)})
	}
	g.head([][]string{{p.say("doubt.range")}, {p.say("doubt.at_low")}, {p.say("doubt.at_high")}, {""}})
	p.add(g.lines()...)
	p.add("")
	p.paragraph(p.say("doubt.legend", "n", still))
	if rest > 0 {
		p.paragraph(p.say("doubt.more", "n", rest))
	}
}

func (p *report) signed(x float64, unit string) string {
	return text.Signed(p.lang, text.Shown(x, unit), text.Decimals(unit))
}

// together sets what doubt about all assumptions does to the criteria.
func (p *report) together(d *doubts) {
	all := d.together
	p.title(p.say("doubt.together", "n", all.Assumptions))
	spread := func(x *experiment.Spread, outcome int) []cell {
		unit := model.Outcomes[outcome].Unit
		if x.Doubt == 0 && x.Chance == 0 {
			return []cell{{left: p.figure(x.Median, unit), right: p.unit(unit)}, {}}
		}
		part := x.Doubt * x.Doubt / (x.Doubt*x.Doubt + x.Chance*x.Chance)
		return []cell{
			{left: p.figure(x.Median, unit), right: " [" + p.figure(x.Low, unit) + "–" + p.figure(x.High, unit) + "]" + p.unit(unit)},
			{left: text.Percent(p.lang, part, 0)},
		}
	}
	g := &grid{name: max(20, min(p.nameWidth(), p.width-50))}
	last := ""
	for _, h := range story.Holds(all, p.study, p.lang) {
		if h.Label != last {
			g.heading(0, h.Label)
			last = h.Label
		}
		cells := append(spread(&h.Spread, h.Outcome), cell{left: text.Percent(p.lang, h.Expected, 0)}, cell{left: text.Percent(p.lang, h.Single, 0)})
		g.row(2, p.optionName(h.Option), cells...)
	}
	x := all.Difference(d.base, d.option, d.outcome)
	if !math.IsNaN(x.Mean) {
		g.gap()
		g.row(0, p.say("doubt.difference", "a", text.OptionMark(d.base), "b", text.OptionMark(d.option)), spread(&x, d.outcome)...)
	}
	g.head([][]string{{p.say("doubt.expected")}, {p.say("doubt.part")}, {p.say("doubt.keeps")}, {p.say("doubt.single", "n", all.Years)}})
	p.add(g.lines()...)
	p.add("")
	p.paragraph(p.say("doubt.together.legend", "points", all.Points, "years", all.Years))
}

type jsonSensitivity struct {
	Schema       string           `json:"schema"`
	Engine       string           `json:"engine"`
	ScenarioHash string           `json:"scenario_hash"`
	Seed         uint64           `json:"seed"`
	Usual        int              `json:"usual_replications"`
	Replications int              `json:"replications"`
	Partial      bool             `json:"partial"`
	Base         string           `json:"base"`
	Option       string           `json:"option"`
	Outcome      string           `json:"outcome"`
	Unit         string           `json:"unit"`
	Difference   jsonPaired       `json:"difference"`
	Assumptions  []jsonAssumption `json:"assumptions"`
	Switches     []jsonSwitch     `json:"switches"`
	Together     *jsonTogether    `json:"together"`
}

type jsonPaired struct {
	Mean      *float64 `json:"mean"`
	HalfWidth *float64 `json:"half_width"`
	Verdict   string   `json:"verdict"`
}

type jsonAssumption struct {
	Key      string     `json:"key"`
	Unit     string     `json:"unit"`
	Value    float64    `json:"value"`
	Low      float64    `json:"low"`
	High     float64    `json:"high"`
	AtLow    jsonPaired `json:"at_low"`
	AtHigh   jsonPaired `json:"at_high"`
	MoveLow  jsonPaired `json:"move_low"`
	MoveHigh jsonPaired `json:"move_high"`
	Moves    bool       `json:"moves"`
}

type jsonSwitch struct {
	Key       string   `json:"key"`
	Target    string   `json:"target"` // sign or limit
	Outcome   string   `json:"outcome"`
	Option    *string  `json:"option"`
	Limit     *float64 `json:"limit"`
	Value     float64  `json:"value"`
	At        *float64 `json:"at"`
	HalfWidth *float64 `json:"half_width"`
	End       float64  `json:"end"`
	Appears   bool     `json:"appears"`
}

type jsonTogether struct {
	Points       int        `json:"points"`
	Replications int        `json:"replications"`
	Assumptions  int        `json:"assumptions"`
	Partial      bool       `json:"partial"`
	Criteria     []jsonHeld `json:"criteria"`
	Difference   jsonSpread `json:"difference"`
}

type jsonHeld struct {
	Option   string     `json:"option"`
	Outcome  string     `json:"outcome"`
	Limit    float64    `json:"limit"`
	Most     bool       `json:"most"`
	Expected float64    `json:"expected"`
	Single   float64    `json:"single"`
	Spread   jsonSpread `json:"spread"`
}

type jsonSpread struct {
	Mean   *float64 `json:"mean"`
	Doubt  *float64 `json:"doubt"`
	Chance *float64 `json:"chance"`
	P05    *float64 `json:"p05"`
	Median *float64 `json:"median"`
	P95    *float64 `json:"p95"`
	Shown  bool     `json:"doubt_shown"`
}

func pairedJSON(d experiment.Difference) jsonPaired {
	return jsonPaired{finite(d.Mean), finite(d.HalfWidth), verdictCode(d.Verdict)}
}

func spreadJSON(x experiment.Spread) jsonSpread {
	return jsonSpread{finite(x.Mean), finite(x.Doubt), finite(x.Chance), finite(x.Low), finite(x.Median), finite(x.High), x.Shown}
}

func (d *doubts) json(s *scenario.Scenario) jsonSensitivity {
	ids := optionIDs(s)
	out := jsonSensitivity{
		Schema: sensitivitySchema, Engine: d.to.Engine, ScenarioHash: d.to.ScenarioHash, Seed: d.to.Seed, Usual: d.to.Usual, Replications: d.to.Replications,
		Partial: d.to.Partial || d.together == nil || d.together.Partial, Base: ids[d.base], Option: ids[d.option],
		Outcome: model.Outcomes[d.outcome].Name, Unit: model.Outcomes[d.outcome].Unit, Difference: pairedJSON(d.to.Difference(d.outcome)),
		Assumptions: []jsonAssumption{}, Switches: []jsonSwitch{},
	}
	for _, b := range d.to.Swings(d.outcome) {
		out.Assumptions = append(out.Assumptions, jsonAssumption{
			Key: b.Param.Key(), Unit: b.Param.Unit, Value: b.Value, Low: b.Low, High: b.High, AtLow: pairedJSON(b.AtLow), AtHigh: pairedJSON(b.AtHigh),
			MoveLow: pairedJSON(b.ToLow), MoveHigh: pairedJSON(b.ToHigh), Moves: b.Moves(),
		})
	}
	for i := range d.switches {
		w := &d.switches[i]
		sw := jsonSwitch{Key: w.Param.Key(), Target: "sign", Outcome: model.Outcomes[w.Outcome].Name, Value: w.Value, At: finite(w.At), HalfWidth: finite(w.HalfWidth), End: w.End, Appears: w.Appears}
		if w.Side >= 0 {
			sw.Target, sw.Option, sw.Limit = "limit", &ids[[2]int{d.base, d.option}[w.Side]], &w.Limit
		}
		out.Switches = append(out.Switches, sw)
	}
	if all := d.together; all != nil {
		t := &jsonTogether{Points: all.Points, Replications: all.Replications, Assumptions: all.Assumptions, Partial: all.Partial,
			Criteria: []jsonHeld{}, Difference: spreadJSON(all.Difference(d.base, d.option, d.outcome))}
		for _, h := range story.Holds(all, s, text.EN) {
			t.Criteria = append(t.Criteria, jsonHeld{ids[h.Option], model.Outcomes[h.Outcome].Name, h.Limit, h.Most, h.Expected, h.Single, spreadJSON(h.Spread)})
		}
		out.Together = t
	}
	return out
}
