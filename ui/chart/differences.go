package chart

import (
	"fmt"
	"math"
	"strings"

	"gonum.org/v1/plot/vg"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/ui/text"
)

// A gain is one outcome's differences to the baseline.
type gain struct {
	label, unit string
	flip        bool // less is better, so the axis runs backwards
	axis        axis
	ticks       []string
	rows        []gainRow
}

type gainRow struct {
	option  int
	diff    experiment.Difference
	sign    string // ▲, ▼, ≈ or nothing
	mean    string // without its interval
	value   string
	verdict string
	tell    func() string
}

// Differences shows what each option changes from the baseline: the paired
// difference of the main outcomes with its interval, better to the right.
func Differences(s Study) Figure {
	type group struct {
		title string
		gains []gain
	}
	names := s.options()
	others := len(names) - 1
	var groups []group
	var all []gain
	rows := 0
	var changes []string
	star, neutral := false, ""
	for _, pillar := range []model.Pillar{model.Community, model.Road, model.Coverage} {
		g := group{title: s.say(fmt.Sprintf("pillar.%d", pillar))}
		for _, o := range mainOutcomes(pillar) {
			if others < 1 {
				continue
			}
			gn := s.gain(o, 0, s.others(0))
			all = append(all, gn)
			for i := range gn.rows {
				r := &gn.rows[i]
				star = star || r.diff.Estimated
			}
			switch o {
			case model.Presence2, model.TravelShare, model.Investigation3Months:
				changes = append(changes, s.changes(&gn))
			}
			if model.Outcomes[o].Direction == model.Neutral {
				neutral = s.say("foot.neutral")
			}
			g.gains = append(g.gains, gn)
			rows++
		}
		groups = append(groups, g)
	}
	note := ""
	if star {
		note = s.say("foot.estimated")
	}
	measure := s.Theme.style(1)
	each := max(vg.Length(others)*measure.perRow, measure.label.size*2.6) + measure.tick.size*1.9
	least := vg.Length(rows)*each + vg.Length(len(groups))*measure.row*1.3 + measure.row
	f := s.figure("differences", 760, max(least, 120), s.say("foot.differences"), neutral, note)
	f.table = s.differences(0, all)
	if others > 0 {
		for i := 1; i < len(names); i++ {
			f.legend = append(f.legend, key{option: i, name: names[i]})
		}
	}
	f.body = func(p *painter, r vg.Rectangle) {
		if rows == 0 {
			p.nothing(r, s.say("find.noanother"))
			return
		}
		var labels, values vg.Length
		for _, g := range groups {
			for i := range g.gains {
				labels = max(labels, p.strong.width(g.gains[i].label), p.tick.width(g.gains[i].unit))
				for _, row := range g.gains[i].rows {
					values = max(values, p.gainWidth(&row))
				}
			}
		}
		labels = min(labels, (r.Max.X-r.Min.X)*0.32)
		if width := r.Max.X - r.Min.X; width-labels-values < 0.36*width {
			// Bars need room more than the verdicts, which signs tell too.
			values = 0
			for _, g := range groups {
				for i := range g.gains {
					for _, row := range g.gains[i].rows {
						values = max(values, p.value.width(row.value)+1.6*p.gap)
					}
				}
			}
		}
		values = min(values, (r.Max.X-r.Min.X)*0.42)
		x0, x1 := r.Min.X+labels+2*p.gap, r.Max.X-values-2*p.gap
		y := r.Max.Y
		p.text(p.tick, x0, y-p.tick.size, left, "← "+s.say("worse"))
		p.text(p.tick, x1, y-p.tick.size, right, s.say("better")+" →")
		y -= p.row

		heads := vg.Length(len(groups)) * p.row * 1.3
		each := (y - r.Min.Y - heads) / vg.Length(rows)
		row := min((each-p.tick.size*1.9)/vg.Length(others), 1.6*p.perRow)
		for _, g := range groups {
			if len(g.gains) == 0 {
				continue
			}
			p.text(p.heading, r.Min.X, y-p.heading.size, left, g.title)
			y -= p.row * 1.3
			for i := range g.gains {
				p.gain(&g.gains[i], r.Min.X, x0, x1, r.Max.X, y, each, row)
				y -= each
			}
		}
	}
	if others < 1 {
		changes = []string{s.say("find.noanother")}
	}
	return f.finish(changes...)
}

// changes says how much an outcome changes in each option. Better and worse are
// never counted over outcomes: that would be a score.
func (s *Study) changes(g *gain) string {
	names := s.options()
	var list []string
	for i := range min(len(g.rows), mostNamed-1) { // the baseline is named too
		r := &g.rows[i]
		value := r.verdict
		if r.diff.Verdict != experiment.NotShown {
			value = r.mean + " (" + r.verdict + ")"
		}
		list = append(list, s.say("find.item", "value", value, "option", brief(names[r.option])))
	}
	return s.say("find.changes", "label", g.label, "list", strings.Join(list, ", "))
}

// others returns all options but one.
func (s *Study) others(base int) []int {
	var is []int
	for i := range s.Result.Options {
		if i != base {
			is = append(is, i)
		}
	}
	return is
}

// gain collects the differences of an outcome of some options to a base.
func (s *Study) gain(outcome, base int, others []int) gain {
	o := &model.Outcomes[outcome]
	g := gain{flip: o.Direction == model.Lower}
	g.label, g.unit = heading(s.Lang, outcome)
	if o.Unit == "share" {
		g.unit = s.say("points")
	}
	unit := o.Unit
	if unit == "share" {
		unit = "percentage_points"
	}
	names := s.options()
	var e extent
	size := 0.0
	for _, i := range others {
		d := s.Difference(base, i, outcome)
		d.Mean, d.HalfWidth = text.Shown(d.Mean, o.Unit), text.Shown(d.HalfWidth, o.Unit)
		reach := math.Abs(d.Mean)
		if d.HalfWidth > 0 {
			reach += d.HalfWidth
		}
		e.hold(reach, -reach)
		if !math.IsNaN(d.Mean) {
			size = max(size, math.Abs(d.Mean))
		}
		g.rows = append(g.rows, gainRow{option: i, diff: d})
	}
	places := decimals(unit, size)
	for k := range g.rows {
		r := &g.rows[k]
		r.mean, r.value, r.verdict, r.sign = s.judge(r.diff, o.Unit, places)
		name, label, value, verdict := names[r.option], g.label, r.value, r.verdict
		r.tell = func() string { return label + ", " + name + ": " + value + " " + verdict }
	}
	e = s.Scales.hold("gain."+o.Name, e)
	g.axis = newAxis(e, unit, 4)
	// Symmetric around zero, and only the ends and the middle are marked.
	reach := max(g.axis.high, -g.axis.low)
	g.axis.low, g.axis.high, g.axis.ticks = -reach, reach, []float64{-reach, 0, reach}
	for _, v := range g.axis.ticks {
		g.ticks = append(g.ticks, signed(s.Lang, v, decimalsOf(reach)))
	}
	return g
}

// judge words a difference: its mean, the mean with its interval, whether it is
// better, and the sign that goes with it.
func (s *Study) judge(d experiment.Difference, unit string, places int) (mean, value, verdict, sign string) {
	if math.IsNaN(d.Mean) || math.IsInf(d.Mean, 0) {
		return text.NoValue, text.NoValue, s.say("no.value"), ""
	}
	if d.HalfWidth > 0 {
		// ± 0 would say that the difference is known exactly.
		for most := places + 2; places < most && d.HalfWidth*math.Pow(10, float64(places)) < 0.5; {
			places++
		}
	}
	mean = signed(s.Lang, d.Mean, places)
	value = mean
	if d.HalfWidth > 0 {
		value += " ± " + number(s.Lang, d.HalfWidth, places)
	}
	after := ""
	if unit == "share" {
		after = "\u00a0" + s.say("pp")
	}
	if d.Estimated {
		after += "*"
	}
	mean, value = mean+after, value+after
	switch d.Verdict {
	case experiment.Better:
		return mean, value, s.say("better"), "▲"
	case experiment.Worse:
		return mean, value, s.say("worse"), "▼"
	case experiment.Differs:
		return mean, value, s.say("differs"), "≠"
	}
	if d.Mean == 0 && d.HalfWidth == 0 {
		return "0", "0", s.say("same"), "="
	}
	return mean, value, s.say("not.shown"), "≈"
}

// difference draws a difference with its interval at a height, and reports
// whether there is one.
func (p *painter) difference(a axis, at vg.Length, r *gainRow) bool {
	lk, d := p.look(r.option), &r.diff
	if math.IsNaN(d.Mean) || math.IsInf(d.Mean, 0) {
		return false
	}
	if d.HalfWidth > 0 && !math.IsInf(d.HalfWidth, 0) {
		l, h := a.at(d.Mean-d.HalfWidth), a.at(d.Mean+d.HalfWidth)
		p.rect(blend(p.Back, lk.color, 0.5), vg.Rectangle{Min: pt(min(l, h), at-p.thick/2), Max: pt(max(l, h), at+p.thick/2)})
	}
	p.mark(lk.marker, pt(a.at(d.Mean), at), p.dot, lk.color, d.Verdict == experiment.NotShown)
	return true
}

// gainWidth is the room that the words of a row need.
func (p *painter) gainWidth(r *gainRow) vg.Length {
	return p.value.width(r.value) + p.value.width(r.verdict) + 3.2*p.gap
}

// gain draws the rows of an outcome downwards from y: its label before x0, its
// axis up to x1, its words up to end.
func (p *painter) gain(g *gain, start, x0, x1, end, y, each, row vg.Length) {
	rows := row * vg.Length(len(g.rows))
	top, bottom := y, y-(each-p.tick.size*1.9)
	from, to := x0+p.dot*1.4, x1-p.dot*1.4
	a := g.axis.onto(from, to)
	if g.flip {
		a = g.axis.onto(to, from)
	}
	zero := a.at(0)
	p.upright(p.hair, p.Grid, nil, from, bottom, top)
	p.upright(p.hair, p.Grid, nil, to, bottom, top)
	p.upright(p.thin, p.Muted, nil, zero, bottom, top)
	for i, v := range a.ticks {
		p.text(p.tick, a.at(v), bottom-p.tick.size*1.15, middle, g.ticks[i])
	}
	mid := (top + bottom) / 2
	label := fit(p.strong, g.label, x0-start-2*p.gap)
	if g.unit == "" {
		p.beside(p.strong, start, mid, left, label)
	} else {
		p.beside(p.strong, start, mid+p.label.size*0.6, left, label)
		p.beside(p.tick, start, mid-p.label.size*0.7, left, fit(p.tick, g.unit, x0-start-2*p.gap))
	}
	for i := range g.rows {
		r := &g.rows[i]
		at := mid + rows/2 - row*(vg.Length(i)+0.5)
		d := r.diff
		if !p.difference(a, at, r) {
			p.beside(p.tick, x1+2*p.gap, at, left, r.value)
			continue
		}
		p.spot(vg.Rectangle{Min: pt(start, at-row/2), Max: pt(end, at+row/2)}, about{option: r.option}, r.tell)
		if !readable(p.value, row) {
			continue
		}
		c, l := p.Muted, p.value
		switch d.Verdict {
		case experiment.Better:
			c = p.Better
		case experiment.Worse:
			c = p.Worse
		case experiment.Differs:
			c = p.Fore
		}
		x := x1 + 2*p.gap
		p.beside(l.in(c), x, at, left, r.sign)
		x += 1.6 * p.gap
		p.beside(l.in(c), x, at, left, r.value)
		// Where the verdict has no room the sign before the value tells it.
		if x+l.width(r.value)+p.gap+l.width(r.verdict) <= end {
			p.beside(l.in(c), end, at, right, r.verdict)
		}
	}
}
