package main

import (
	"maps"
	"math"
	"slices"
	"strings"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/sim/register"
	"grannelag/sim/scenario"
	"grannelag/ui/story"
	"grannelag/ui/text"
)

// A comparison returns the paired difference of an outcome of a place.
type comparison func(base, option int, at experiment.Place, outcome int) experiment.Difference

// A report sets the result of a study as text.
type report struct {
	*call
	study   *scenario.Scenario
	result  *experiment.Result
	compare comparison
	base    int // option that others are held against

	marks map[string]bool // explained below the tables: keys of the catalogue
	lines []string
}

// newReport returns the report of a result of a scenario.
func (c *call) newReport(s *scenario.Scenario, r *experiment.Result) *report {
	return &report{call: c, study: s, result: r, compare: r.Difference, marks: map[string]bool{}}
}

// String returns the whole report.
func (p *report) String() string {
	p.header()
	p.options()
	p.summary()
	if len(p.result.Options) > 1 {
		p.differences()
	}
	p.costs()
	for i := range p.result.Options {
		p.option(i)
	}
	p.legend()
	return strings.Join(p.lines, "\n") + "\n"
}

func (p *report) add(lines ...string) { p.lines = append(p.lines, lines...) }

// paragraph adds text that is wrapped to the screen.
func (p *report) paragraph(s string) { p.add(p.fit(s, 0)) }

// bullet adds a line of a list.
func (p *report) bullet(s string) { p.add(strings.TrimRight(p.item("  ", "•", 4, s), "\n")) }

// title adds a heading with a line under it.
func (p *report) title(s string) {
	p.add("")
	for _, line := range wrap(s, p.width) {
		p.add(line)
	}
	p.add(strings.Repeat("─", min(p.width, columnsOf(s))))
}

// hashShown is how many digits of a scenario's hash people compare by eye.
const hashShown = 12

func (p *report) header() {
	title := text.Plain(p.study.Title)
	if title == "" {
		title = p.say("run.untitled")
	}
	for _, line := range wrap(title, p.width) {
		p.add(line)
	}
	hash := p.result.ScenarioHash
	p.paragraph(p.say("run.made", "version", p.result.Engine, "hash", hash[:min(hashShown, len(hash))]))
	p.paragraph(p.say("run.size", "n", p.result.Replications, "years", p.study.Run.Years, "seed", seed(p.result.Seed)))
	if x := p.result.Precision; x != nil {
		p.paragraph(story.Precision(x, p.lang).String())
	}
	p.paragraph(p.say("run.source", "sources", strings.Join(p.sources(), "; ")))
	if changes := story.Otherwise(p.study, p.lang); changes != nil {
		p.paragraph(p.say("run.otherwise"))
		for _, s := range changes {
			p.bullet(s.String())
		}
	}
	if p.result.Partial {
		p.add("")
		p.paragraph(p.say("run.partial", "n", p.result.Replications))
	}
	if p.fewRuns() {
		p.add("")
		p.paragraph(p.say("run.few_runs"))
	}
}

// sources names where the figures of the municipalities come from: the
// statistics office, and the file's own sources.
func (p *report) sources() []string {
	names := []string{p.say("basis.ssb", "date", text.ISODate(p.lang, register.VintagePopulation))}
	add := func(s string) {
		if s = text.Plain(s); s != "" && !slices.Contains(names, s) {
			names = append(names, s)
		}
	}
	for i := range p.study.Municipalities {
		add(p.study.Municipalities[i].Source)
	}
	for _, key := range slices.Sorted(maps.Keys(p.study.Sources)) {
		add(p.study.Sources[key])
	}
	return names
}

// fewRuns reports whether there were too few replications for intervals.
func (p *report) fewRuns() bool {
	for i := range p.result.Options {
		for _, e := range p.result.Options[i].Option.Estimates {
			if e.Note == experiment.NoteFewRuns {
				return true
			}
		}
	}
	return false
}

// options lists the options with their services, marked as in the tables.
func (p *report) options() {
	p.title(p.say("run.options"))
	for i := range p.study.Options {
		o := &p.study.Options[i]
		names := make([]string, len(o.Services))
		for k := range o.Services {
			sv := &o.Services[k]
			names[k] = p.members(sv)
			if name := text.Plain(sv.Name); name != "" && name != names[k] {
				names[k] = name + " (" + names[k] + ")"
			}
		}
		line := p.optionName(i)
		if i == p.base {
			line += " (" + p.say("run.baseline") + ")"
		}
		p.add(line)
		p.add(p.fit(p.say("run.services", "n", len(names))+": "+strings.Join(names, "; "), 4))
	}
}

// optionName returns an option's name with its mark, as figures and window have
// it.
func (p *report) optionName(i int) string {
	return text.OptionMark(i) + " " + named(p.study.Options[i].Name, p.study.Options[i].ID)
}

// named returns the name that the file gives, or the ID.
func named(name, id string) string {
	if name = text.Plain(name); name == "" {
		return id
	}
	return name
}

// members names the municipalities of a service.
func (p *report) members(s *scenario.Service) string {
	names := make([]string, len(s.Municipalities))
	for i, number := range s.Municipalities {
		names[i] = p.municipalityName(number)
	}
	return text.List(p.lang, names)
}

func (p *report) municipalityName(number string) string {
	if i := p.municipality(number); i >= 0 {
		return named(p.study.Municipalities[i].Name, number)
	}
	return number
}

// municipality returns the index of a municipality in the scenario, or -1.
func (p *report) municipality(number string) int {
	for i := range p.study.Municipalities {
		if p.study.Municipalities[i].Number == number {
			return i
		}
	}
	return -1
}

// A pillarName gives a pillar its heading.
type pillarName struct {
	pillar model.Pillar
	key    string
}

var pillars = []pillarName{{model.Community, "pillar.community"}, {model.Road, "pillar.road"}, {model.Coverage, "pillar.coverage"}, {model.Money, "pillar.money"}}

// outcomes returns the outcomes of a pillar: the main ones, or all.
func outcomes(of model.Pillar, all bool) []int {
	var found []int
	for k := range model.Outcomes {
		if o := &model.Outcomes[k]; o.Pillar == of && (all || o.Main) {
			found = append(found, k)
		}
	}
	return found
}

// plain lists the units of outcomes whose label names the unit already, or
// whose figures carry it.
var plain = map[string]bool{
	"share": true, "minutes": true, "fte": true, "persons": true, "cases": true, "tasks": true,
	"children": true, "visits": true,
}

// label returns the words of an outcome, with the unit where it is needed.
func (p *report) label(outcome int) string {
	if outcome == paidBack {
		return p.say("run.payback")
	}
	o := &model.Outcomes[outcome]
	label := o.Label.In(p.lang.String())
	if plain[o.Unit] {
		return label
	}
	return label + " (" + text.UnitWords(p.lang, o.Unit) + ")"
}

// nameColumns is how wide the column of names is on a screen of 80 columns.
const nameColumns = 30

// summary sets the main outcomes of the options side by side.
func (p *report) summary() {
	all := make([]int, len(p.result.Options))
	for i := range all {
		all[i] = i
	}
	rows := mainSections()
	for i := range rows {
		// The whole of the cost stands below its parts.
		rows[i].outcomes = slices.DeleteFunc(rows[i].outcomes, func(k int) bool { return k == model.CostTotal })
	}
	p.sideBySide(p.say("run.summary"), rows, all, func(option, outcome int) cell {
		return p.estimate(&p.result.Options[option].Option.Estimates[outcome], outcome)
	})
}

// differences sets what each option changes from the baseline.
func (p *report) differences() {
	others := make([]int, len(p.result.Options)-1)
	for i := range others {
		others[i] = i + 1
	}
	p.sideBySide(p.say("run.differences"), mainSections(), others, func(option, outcome int) cell {
		return p.difference(option, experiment.Place{Level: model.OfOption}, outcome)
	})
}

// paidBack stands for the years until a transition is paid back, where outcomes
// are listed.
const paidBack = -1

// costs sets the parts of what a year costs side by side, and what a transition
// costs once.
func (p *report) costs() {
	all := make([]int, len(p.result.Options))
	once := false
	for i := range all {
		all[i] = i
		once = once || paybackOf(p.result, p.compare, i).Once > 0
	}
	rows := []int{model.CostPay, model.CostLeadership, model.CostOffices, model.CostDuty, model.CostTravel, model.CostCover, model.CostTotal}
	if p.somewhere(model.CostEarmarked) {
		rows = append(rows, model.CostEarmarked)
	}
	if once {
		rows = append(rows, model.CostTransition, paidBack)
	}
	p.sideBySide(p.say("run.costs"), []section{{"", rows}}, all, func(option, outcome int) cell {
		if outcome == paidBack {
			return p.payback(option)
		}
		return p.estimate(&p.result.Options[option].Option.Estimates[outcome], outcome)
	})
	if once {
		p.add("")
		p.paragraph(p.say("run.payback.legend"))
	}
}

// somewhere reports whether an outcome is not 0 in all options.
func (p *report) somewhere(outcome int) bool {
	return slices.ContainsFunc(p.result.Options, func(o experiment.OptionResult) bool { return o.Option.Estimates[outcome].Mean > 0 })
}

// paybackOf returns when the transition to an option is paid back.
func paybackOf(r *experiment.Result, compare comparison, option int) experiment.Payback {
	once := r.Options[option].Option.Estimates[model.CostTransition].Mean
	return experiment.PaybackOf(once, compare(0, option, experiment.Place{Level: model.OfOption}, model.CostTotal))
}

// payback sets the years until the transition to an option is paid back.
func (p *report) payback(option int) cell {
	years := func(x float64) string { return text.Number(p.lang, x, 1) }
	switch b := paybackOf(p.result, p.compare, option); {
	case !(b.Once > 0):
		return cell{}
	case !b.Shown():
		return cell{words: p.say("run.payback.not_shown")}
	default:
		return cell{words: p.say("run.payback.between", "years", years(b.Years), "low", years(b.Low), "high", years(b.High))}
	}
}

// A section is some outcomes under a heading.
type section struct {
	key      string // of the heading; "" for none
	outcomes []int
}

// mainSections returns the main outcomes by pillar.
func mainSections() []section {
	var out []section
	for _, pl := range pillars {
		out = append(out, section{pl.key, outcomes(pl.pillar, false)})
	}
	return out
}

// sideBySide sets outcomes with a column for each option, in as many tables as
// the screen needs.
func (p *report) sideBySide(title string, rows []section, options []int, value func(option, outcome int) cell) {
	p.title(title)
	for first := true; len(options) > 0; first = false {
		if !first {
			p.add("")
		}
		n := len(options)
		g := p.fitting(rows, options[:n], value)
		for ; g == nil; g = p.fitting(rows, options[:n], value) {
			n--
		}
		p.add(g.lines()...)
		options = options[n:]
	}
}

// headWidths are the widths that the names of options may take, the best first.
var headWidths = []int{28, 22, 18, 14}

// fitting returns the table of some options with the widest names that the
// screen has room for, or nil if it has none. A single option always fits.
func (p *report) fitting(rows []section, options []int, value func(option, outcome int) cell) *grid {
	var g *grid
	for _, width := range headWidths {
		if g = p.sideBySideGrid(rows, options, width, value); g.width() <= p.width {
			return g
		}
	}
	if len(options) > 1 {
		return nil
	}
	return g
}

func (p *report) sideBySideGrid(rows []section, options []int, headWidth int, value func(option, outcome int) cell) *grid {
	g := &grid{name: p.nameWidth()}
	for _, part := range rows {
		if part.key != "" {
			g.heading(0, strings.ToUpper(p.say(part.key)))
		}
		for _, k := range part.outcomes {
			if k != paidBack && model.Outcomes[k].Levels&model.OfOption == 0 {
				continue
			}
			cells := make([]cell, len(options))
			for i, o := range options {
				cells[i] = value(o, k)
			}
			g.row(2, p.label(k), cells...)
		}
	}
	heads := make([][]string, len(options))
	for i, o := range options {
		heads[i] = wrap(p.optionName(o), headWidth)
		if o == p.base {
			heads[i] = append(heads[i], p.say("run.baseline"))
		}
	}
	g.head(heads)
	return g
}

// nameWidth gives the names two fifths of the screen, as far as they need it.
func (p *report) nameWidth() int { return max(24, min(p.width*2/5, 46)) }

// option sets the table of one option: its figures as a whole, for each of its
// services and for each municipality.
func (p *report) option(i int) {
	o := &p.study.Options[i]
	p.title(p.say("run.option", "mark", text.OptionMark(i), "name", named(o.Name, o.ID)))
	g := &grid{name: max(20, min(p.nameWidth(), p.width-60))}
	for n, pl := range pillars {
		if n > 0 {
			g.gap()
		}
		g.heading(0, strings.ToUpper(p.say(pl.key)))
		for _, k := range outcomes(pl.pillar, p.flags.all) {
			g.heading(0, p.label(k))
			p.places(g, i, k)
		}
	}
	heads := [][]string{
		{p.say("run.column.mean")},
		{p.say("run.column.band")},
	}
	if i > 0 {
		heads = append(heads, []string{p.say("run.column.difference")})
	}
	g.head(heads)
	p.add(g.lines()...)
}

// places adds the rows of one outcome. What is the whole option has no row of
// its own, and a service of one municipality has one row with it: it is the municipality's own figure where there is one, for the
// municipality is what lives on in other options.
func (p *report) places(g *grid, option, outcome int) {
	o := &p.result.Options[option]
	levels := model.Outcomes[outcome].Levels
	services := p.study.Options[option].Services
	if levels&model.OfOption != 0 {
		p.place(g, 2, p.say("run.whole"), option, &o.Option, experiment.Place{Level: model.OfOption}, outcome)
	}
	for k := range services {
		sv := &services[k]
		alone := len(sv.Municipalities) == 1
		ofService := experiment.Place{Level: model.OfService, Index: k}
		if levels&model.OfService != 0 && len(services) > 1 && (!alone || levels&model.OfMunicipality == 0) {
			p.place(g, 2, p.serviceName(sv), option, &o.Services[k], ofService, outcome)
		}
		if levels&model.OfMunicipality == 0 || alone && len(services) == 1 && levels&model.OfOption != 0 {
			continue
		}
		for _, number := range sv.Municipalities {
			at := p.municipality(number)
			if at < 0 {
				continue
			}
			place := experiment.Place{Level: model.OfMunicipality, Index: at}
			name, indent := p.municipalityName(number), 4
			if alone {
				indent = 2
			}
			if levels&model.Inherited != 0 && !alone {
				p.inherited(g, indent, name, option, place, outcome)
				continue
			}
			p.place(g, indent, name, option, &o.Municipalities[at], place, outcome)
		}
	}
}

// serviceName returns the name of a service, or of its municipality if it is
// alone.
func (p *report) serviceName(s *scenario.Service) string {
	if len(s.Municipalities) == 1 {
		return p.municipalityName(s.Municipalities[0])
	}
	return named(s.Name, p.members(s))
}

func (p *report) place(g *grid, indent int, name string, option int, e *experiment.Entity, at experiment.Place, outcome int) {
	est := &e.Estimates[outcome]
	cells := []cell{p.estimate(est, outcome), p.band(est, outcome)}
	// A service has no counterpart in another option.
	if option > 0 && at.Level != model.OfService {
		cells = append(cells, p.difference(option, at, outcome))
	}
	g.row(indent, name, cells...)
}

// inherited adds the row of a municipality whose figure is that of its
// service, which stands above it. What joining changed is its own.
func (p *report) inherited(g *grid, indent int, name string, option int, at experiment.Place, outcome int) {
	cells := []cell{{words: p.say("note.inherited")}, {}}
	if option > 0 {
		cells = append(cells, p.difference(option, at, outcome))
	}
	g.row(indent, name, cells...)
}

// estimate sets a figure: mean ± half-width, or x of y for few cases.
func (p *report) estimate(e *experiment.Estimate, outcome int) cell {
	o := &model.Outcomes[outcome]
	mark := ""
	if e.Estimated {
		mark = "*"
		p.marks["legend.estimated"] = true
	}
	switch {
	case e.Note == experiment.NoteNoCases || e.Note == experiment.NoteNoOffice || e.Note == experiment.NoteNotAsked:
		return cell{words: p.say("note." + string(e.Note))}
	case math.IsNaN(e.Mean):
		return cell{words: text.NoValue}
	case e.Note == experiment.NoteFewCases:
		p.marks["legend.few"] = true
		few := p.say("run.few", "x", text.Number(p.lang, e.Mean*e.Cases, 1), "y", text.Number(p.lang, e.Cases, 1))
		if half := p.half(e.Mean*e.Cases, e.HalfWidth*e.Cases, "cases"); half != "" {
			p.marks["legend.mean"] = true
			few += " ± " + half
		}
		return cell{words: few + mark}
	}
	x := cell{left: p.figure(e.Mean, o.Unit), right: p.unit(o.Unit) + mark}
	if half := p.half(e.Mean, e.HalfWidth, o.Unit); half != "" {
		p.marks["legend.mean"] = true
		x.right = " ± " + half + x.right
	}
	return x
}

// figure writes a number of an outcome without its unit.
func (p *report) figure(x float64, unit string) string {
	return text.Number(p.lang, text.Shown(x, unit), text.Decimals(unit))
}

// rounding bounds what is rounding error of a sum and no spread, as a part of
// the mean.
const rounding = 1e-9

// half writes the half-width of a mean: "" if there is none, and <0,1 for what
// would round to nothing, since nothing would say that the mean is known
// exactly.
func (p *report) half(mean, x float64, unit string) string {
	if math.IsNaN(x) || x <= rounding*math.Abs(mean) {
		return ""
	}
	least := math.Pow10(-text.Decimals(unit))
	if text.Shown(x, unit) < least/2 {
		return "<" + text.Number(p.lang, least, text.Decimals(unit))
	}
	return p.figure(x, unit)
}

// unit returns the short unit that stands behind a figure.
func (p *report) unit(unit string) string {
	switch unit {
	case "share":
		if p.lang == text.EN {
			return "%"
		}
		return "\u00a0%"
	case "minutes":
		return "\u00a0" + p.say("run.minutes")
	}
	return ""
}

// band sets what chance does to a single year.
func (p *report) band(e *experiment.Estimate, outcome int) cell {
	o := &model.Outcomes[outcome]
	if math.IsNaN(e.P05) || math.IsNaN(e.P95) || o.Static || e.P95-e.P05 <= rounding*math.Abs(e.Mean) {
		return cell{}
	}
	p.marks["legend.band"] = true
	return cell{left: "[" + p.figure(e.P05, o.Unit), right: "–" + p.figure(e.P95, o.Unit) + "]"}
}

// difference sets what an option changes from the baseline: by how much, how
// well that is known, and whether it is better.
func (p *report) difference(option int, at experiment.Place, outcome int) cell {
	unit := model.Outcomes[outcome].Unit
	d := p.compare(p.base, option, at, outcome)
	if math.IsNaN(d.Mean) {
		return cell{words: text.NoValue}
	}
	if d.Verdict == experiment.NotShown {
		p.marks["legend.not_shown"] = true
		return cell{words: "~"}
	}
	// What is read as x of y changes by so many of y.
	if e := &p.entity(option, at).Estimates[outcome]; e.Note == experiment.NoteFewCases {
		d.Mean, d.HalfWidth, unit = d.Mean*e.Cases, d.HalfWidth*e.Cases, "cases"
	}
	word := verdictWord(p.lang, d.Verdict)
	if word != "" {
		word = " " + word
	}
	if d.Estimated {
		p.marks["legend.estimated"] = true
		word = "*" + word
	}
	change := text.Signed(p.lang, text.Shown(d.Mean, unit), text.Decimals(unit))
	if strings.Trim(change, "0,.") == "" {
		p.marks["legend.tiny"] = true
		return cell{words: "≈ 0"}
	}
	if p.base == 0 {
		p.marks["legend.change"] = true
	} else {
		p.marks["legend.change.other"] = true
	}
	x := cell{left: change, right: word}
	if half := p.half(d.Mean, d.HalfWidth, unit); half != "" {
		x.right = " ± " + half + word
	}
	return x
}

// entity returns the estimates of the option as a whole or a municipality.
func (p *report) entity(option int, at experiment.Place) *experiment.Entity {
	o := &p.result.Options[option]
	if at.Level == model.OfMunicipality {
		return &o.Municipalities[at.Index]
	}
	return &o.Option
}

// verdictWord returns the word for a difference that is shown, or "" if neither
// way is better.
func verdictWord(l text.Lang, v experiment.Verdict) string {
	switch v {
	case experiment.Better:
		return text.Say(l, "verdict.better")
	case experiment.Worse:
		return text.Say(l, "verdict.worse")
	}
	return ""
}

// legend explains the marks that were used, and what the figures leave out.
func (p *report) legend() {
	p.title(p.say("run.legend"))
	for _, key := range []string{"legend.mean", "legend.band", "legend.change", "legend.change.other", "legend.not_shown", "legend.tiny", "legend.estimated", "legend.few"} {
		if p.marks[key] {
			term, meaning, _ := strings.Cut(p.say(key), ": ")
			p.add(strings.TrimRight(p.item("  ", term, legendColumn, meaning), "\n"))
		}
	}
	p.add("")
	p.paragraph(p.say("run.limits"))
	if !p.flags.all {
		p.paragraph(p.say("run.main_only", "n", len(model.Outcomes)))
	}
}

// legendColumn is where the explanations begin.
const legendColumn = 13
