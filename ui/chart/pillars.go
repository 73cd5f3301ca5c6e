package chart

import (
	"fmt"
	"math"

	"gonum.org/v1/plot/vg"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/ui/text"
)

// A block is one outcome of several options on one axis.
type block struct {
	label, unit string
	better      string // which way is better
	axis        axis
	ticks       []string
	estimates   []experiment.Estimate
	values      []string
	tells       []func() string
	abouts      []about
	records     []record
	mark        float64 // a value to compare with; NaN for none
	marked      string  // what that value is
}

// block makes the block of an outcome of the options as a whole.
func (s *Study) block(outcome int) block {
	b := block{mark: math.NaN()}
	b.label, b.unit = heading(s.Lang, outcome)
	switch model.Outcomes[outcome].Direction {
	case model.Higher:
		b.better = s.say("better.right")
	case model.Lower:
		b.better = s.say("better.left")
	}
	var e extent
	for i := range s.Result.Options {
		b.estimates = append(b.estimates, s.Result.Options[i].Option.Estimates[outcome])
		e.reach(&b.estimates[i])
	}
	d := decimals(model.Outcomes[outcome].Unit, largest(b.estimates))
	for i, name := range s.options() {
		est, l := &b.estimates[i], s.Lang
		b.values = append(b.values, read(l, est, outcome, d))
		b.tells = append(b.tells, func() string { return tell(l, name, est, outcome, d) })
		b.abouts = append(b.abouts, about{option: i})
		b.records = append(b.records, record{outcome: outcome, option: name, e: *est})
	}
	e = s.Scales.hold("option."+model.Outcomes[outcome].Name, e)
	b.axis = newAxis(e, model.Outcomes[outcome].Unit, 3)
	b.ticks = b.axis.labels(s.Lang)
	return b
}

// Pillars is the summary: the main outcomes of each pillar in a column, the
// options below each other on one axis.
func Pillars(s Study) Figure {
	type column struct {
		title  string
		blocks []block
	}
	var columns []column
	var outcomes []int
	var records []record
	most := 0
	for _, p := range []model.Pillar{model.Community, model.Road, model.Coverage} {
		c := column{title: s.say(fmt.Sprintf("pillar.%d", p))}
		for _, o := range mainOutcomes(p) {
			c.blocks = append(c.blocks, s.block(o))
			records = append(records, c.blocks[len(c.blocks)-1].records...)
			outcomes = append(outcomes, o)
		}
		most = max(most, len(c.blocks))
		columns = append(columns, c)
	}
	options := len(s.Result.Options)

	measure := s.Theme.style(1)
	around := measure.row + measure.tick.size*1.4 + measure.gap // of a block: its label and its axis
	least := measure.row*1.4 + vg.Length(most)*(around+vg.Length(options)*measure.perRow)
	f := s.figure("pillars", 840, least, s.say("foot.dots"), s.estimated(outcomes...))
	f.legend = s.legend(false)
	f.table = s.records(records)
	example := primer{s.say("read.title"), s.say("read.mean"), s.say("read.known"), s.say("read.years")}
	f.body = func(p *painter, r vg.Rectangle) {
		across := 3 * p.gap
		width := (r.Max.X - r.Min.X - across*vg.Length(len(columns)-1)) / vg.Length(len(columns))
		head := p.row * 1.4
		around := p.row + p.tick.size*1.4 + p.gap
		row := ((r.Max.Y-r.Min.Y-head)/vg.Length(most) - around) / vg.Length(max(options, 1))
		row = min(row, 2*p.perRow)
		for i, c := range columns {
			x0 := r.Min.X + vg.Length(i)*(width+across)
			y := r.Max.Y
			p.text(p.heading, x0, y-p.heading.size, left, c.title)
			y -= p.row * 1.15
			p.level(p.hair, p.Muted, nil, x0, x0+width, y)
			y -= p.row * 0.25
			for j := range c.blocks {
				p.block(&c.blocks[j], x0, x0+width, y, row)
				y -= around + row*vg.Length(options)
			}
			// The roads have few outcomes: room for an example.
			if i == 1 && y-r.Min.Y > 5*p.row {
				p.primer(&example, x0, x0+width, y-p.gap)
			}
		}
	}
	return f.finish(s.change(model.Presence2), s.change(model.TravelShare), s.change(model.Investigation3Months))
}

// block draws a block downwards from y.
func (p *painter) block(b *block, x0, x1, y, row vg.Length) {
	room := x1 - x0
	hint := p.tick.width(b.better)
	if hint > 0.4*room {
		hint = 0
	} else {
		p.text(p.tick, x1, y-p.label.size*1.1, right, b.better)
	}
	label := fit(p.strong, b.label, room-hint-p.gap)
	p.text(p.strong, x0, y-p.label.size*1.1, left, label)
	if w := p.strong.width(label); b.unit != "" && label == b.label {
		p.text(p.tick, x0+w+p.gap/2, y-p.label.size*1.1, left, fit(p.tick, b.unit, room-hint-p.gap*1.5-w))
	}
	y -= p.row

	var values vg.Length
	for _, v := range b.values {
		values = max(values, p.value.width(v))
	}
	a := b.axis.onto(x0+p.dot*1.4, max(x1-values-p.gap*1.5, x0+room/3))
	bottom := y - row*vg.Length(len(b.values))
	p.grid(a, bottom, y)
	p.ticks(a, b.ticks, bottom)
	for i := range b.estimates {
		at := y - row*(vg.Length(i)+0.5)
		p.estimate(a, at, &b.estimates[i], p.look(i), fewCases(&b.estimates[i]))
		if readable(p.value, row) {
			p.beside(p.value, x1, at, right, b.values[i])
		}
		p.spot(vg.Rectangle{Min: pt(x0, at-row/2), Max: pt(x1, at+row/2)}, b.abouts[i], b.tells[i])
	}
}

// change says what an outcome is in the baseline, and in the option that
// differs most from it.
func (s *Study) change(outcome int) string {
	options, names := s.Result.Options, s.options()
	if len(options) == 0 {
		return ""
	}
	o := &model.Outcomes[outcome]
	label := o.Label.In(s.Lang.String())
	d := 0
	whole := func(i int) *experiment.Estimate { return &options[i].Option.Estimates[outcome] }
	all := make([]experiment.Estimate, len(options))
	for i := range all {
		all[i] = *whole(i)
	}
	d = decimals(o.Unit, largest(all))
	base := read(s.Lang, whole(0), outcome, d)
	if len(options) == 1 {
		if base == text.NoValue {
			return ""
		}
		return s.say("find.alone", "label", label, "value", base)
	}
	most, shown := 0, 0.0
	for i := 1; i < len(options); i++ {
		diff := s.Difference(0, i, outcome)
		if diff.Verdict != experiment.NotShown && math.Abs(diff.Mean) > shown {
			most, shown = i, math.Abs(diff.Mean)
		}
	}
	switch {
	case base == text.NoValue:
		return ""
	case most == 0:
		return s.say("find.same", "label", label)
	}
	return s.say("find.against", "label", label, "value", read(s.Lang, whole(most), outcome, d),
		"option", brief(names[most]), "before", base, "base", brief(names[0]))
}

// A primer shows on an example what dots and bars mean.
type primer struct{ title, mean, known, years string }

// primer draws an example downwards from y.
func (p *painter) primer(k *primer, x0, x1, y vg.Length) {
	p.text(p.strong.in(p.Muted), x0, y-p.label.size*1.1, left, k.title)
	y -= p.row * 1.7
	w := min(x1-x0, 210*p.unit)
	a := axis{low: 0, high: 1, from: x0, to: x0 + w}
	c := look{color: p.Muted, marker: circle}
	p.estimate(a, y, &experiment.Estimate{Mean: 0.5, HalfWidth: 0.2, P05: 0.02, P95: 0.98}, c, false)
	// Each word hangs under its part, the shortest part highest.
	drop := func(at float64, depth vg.Length, said string) {
		p.upright(p.hair, p.Muted, nil, a.at(at), y-p.dot*1.6, y-depth+p.tick.size*0.2)
		p.text(p.tick, a.at(at)+p.gap/2, y-depth, left, fit(p.tick, said, x1-a.at(at)-p.gap/2))
	}
	drop(0.5, p.row*0.95, k.mean)
	drop(0.32, p.row*1.85, k.known)
	drop(0.04, p.row*2.75, k.years)
}
