package chart

import (
	"math"
	"strings"

	"gonum.org/v1/plot/vg"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/ui/text"
)

// Community shows by municipality how much of the time two are at work.
func Community(s Study) Figure {
	return s.byMunicipality("community", "", model.Presence2)
}

// Travel shows by municipality the way to the office and the share of the work
// that is spent on the road.
func Travel(s Study) Figure {
	return s.byMunicipality("travel", s.estimated(model.OfficeMinutes, model.CaseTravelShare), model.OfficeMinutes, model.CaseTravelShare)
}

// Caseload shows by municipality whether investigations and visits are in time.
func Caseload(s Study) Figure {
	few := ""
	for i := range s.Result.Options {
		o := &s.Result.Options[i]
		for j := range o.Municipalities {
			e := &o.Municipalities[j].Estimates
			if fewCases(&e[model.Investigation3Months]) || fewCases(&e[model.VisitsInTime]) {
				few = s.say("foot.few")
			}
		}
	}
	return s.byMunicipality("caseload", few, model.Investigation3Months, model.VisitsInTime)
}

// A panel is one outcome of all municipalities on one axis: a block for each
// municipality, all with the panel's axis.
type panel struct {
	label, unit, better string
	axis                axis
	ticks               []string
	blocks              []block // by municipality
}

// A town is a municipality as figures name it.
type town struct {
	name, number string
}

// byMunicipality makes a figure with a group of rows for each municipality and
// a panel for each outcome.
func (s *Study) byMunicipality(name, note string, outcomes ...int) Figure {
	var places []town
	if len(s.Result.Options) > 0 {
		for _, m := range s.Result.Options[0].Municipalities {
			places = append(places, town{named(m.Name, m.ID), m.ID})
		}
	}
	var panels []panel
	var finding []string
	var records []record
	for _, o := range outcomes {
		panels = append(panels, s.panel(o, len(places)))
		for _, b := range panels[len(panels)-1].blocks {
			records = append(records, b.records...)
		}
		finding = append(finding, s.extreme(o))
	}
	options := len(s.Result.Options)

	measure := s.Theme.style(1)
	group := vg.Length(options)*measure.perRow + measure.gap
	least := measure.row*1.4 + vg.Length(len(places))*group + measure.tick.size*1.6
	f := s.figure(name, 800, max(least, 120), s.say("foot.dots"), note)
	f.legend = s.legend(false)
	f.table = s.records(records)
	focus := s.highlighted()
	f.body = func(p *painter, r vg.Rectangle) {
		if len(places) == 0 || options == 0 {
			p.nothing(r, s.say("no.data"))
			return
		}
		p.municipalities(r, places, panels, focus)
	}
	return f.finish(finding...)
}

// everywhere returns an outcome of every municipality in every option.
func (s *Study) everywhere(outcome int) []experiment.Estimate {
	var all []experiment.Estimate
	for i := range s.Result.Options {
		for j := range s.Result.Options[i].Municipalities {
			all = append(all, s.Result.Options[i].Municipalities[j].Estimates[outcome])
		}
	}
	return all
}

// panel collects an outcome of every municipality in every option.
func (s *Study) panel(outcome, places int) panel {
	var e extent
	all := s.everywhere(outcome)
	for i := range all {
		e.reach(&all[i])
	}
	whole := s.block(outcome)
	p := panel{label: whole.label, unit: whole.unit, better: whole.better}
	e = s.Scales.hold("place."+model.Outcomes[outcome].Name, e)
	p.axis = newAxis(e, model.Outcomes[outcome].Unit, 4)
	p.ticks = p.axis.labels(s.Lang)
	d, names := decimals(model.Outcomes[outcome].Unit, largest(all)), s.options()
	for j := range places {
		var b block
		for i := range s.Result.Options {
			if j >= len(s.Result.Options[i].Municipalities) {
				continue
			}
			m := &s.Result.Options[i].Municipalities[j]
			est, l := m.Estimates[outcome], s.Lang
			name := named(m.Name, m.ID) + ", " + names[i]
			b.estimates = append(b.estimates, est)
			b.values = append(b.values, read(l, &est, outcome, d))
			b.tells = append(b.tells, func() string { return tell(l, name, &est, outcome, d) })
			b.abouts = append(b.abouts, about{m.ID, i})
			b.records = append(b.records, record{outcome: outcome, place: named(m.Name, m.ID), option: names[i], e: est})
		}
		p.blocks = append(p.blocks, b)
	}
	return p
}

// municipalities draws panels beside each other, with the names at the left.
// The one in focus, if any, is framed and bold, and the others fade a little.
func (p *painter) municipalities(r vg.Rectangle, places []town, panels []panel, focus int) {
	var names vg.Length
	for i := range places {
		names = max(names, p.inFocus(p.label, i, focus).width(places[i].name))
	}
	names = min(names, (r.Max.X-r.Min.X)*0.26)
	across := 2.5 * p.gap
	left0 := r.Min.X + names + p.gap*1.5
	width := (r.Max.X - left0 - across*vg.Length(len(panels)-1)) / vg.Length(len(panels))

	top, bottom := r.Max.Y-p.row*1.4, r.Min.Y+p.tick.size*1.6
	group := (top - bottom) / vg.Length(len(places))
	row := 1.7 * p.perRow
	for i := range panels {
		for j := range panels[i].blocks {
			row = min(row, (group-p.gap)/vg.Length(max(1, len(panels[i].blocks[j].values))))
		}
	}
	for j := range places {
		y := top - group*vg.Length(j)
		if j%2 == 0 {
			p.rect(p.Faint, vg.Rectangle{Min: pt(r.Min.X, y-group), Max: pt(r.Max.X, y)})
		}
		if readable(p.label, group) {
			l := p.inFocus(p.label, j, focus)
			p.beside(l, r.Min.X+p.gap/2, y-group/2, left, fit(l, places[j].name, names))
		}
		p.spot(vg.Rectangle{Min: pt(r.Min.X, y-group), Max: pt(left0-p.gap, y)}, about{places[j].number, NoOption},
			func() string { return places[j].name })
	}
	for i := range panels {
		pn := &panels[i]
		x0 := left0 + vg.Length(i)*(width+across)
		x1 := x0 + width
		p.headed(pn, x0, x1, r.Max.Y)
		var values vg.Length
		for j := range pn.blocks {
			for _, v := range pn.blocks[j].values {
				values = max(values, p.value.width(v))
			}
		}
		a := pn.axis.onto(x0+p.dot*1.4, max(x1-values-p.gap*1.5-p.gap/2, x0+width/3))
		p.grid(a, bottom, top)
		p.ticks(a, pn.ticks, bottom)
		for j := range pn.blocks {
			b := &pn.blocks[j]
			y := top - group*(vg.Length(j)+0.5) + row*vg.Length(len(b.values))/2
			for k := range b.estimates {
				at := y - row*(vg.Length(k)+0.5)
				p.estimate(a, at, &b.estimates[k], p.lookIn(k, j, focus), fewCases(&b.estimates[k]))
				if readable(p.value, row) {
					p.beside(p.inFocus(p.value, j, focus), x1-p.gap/2, at, right, b.values[k])
				}
				p.spot(vg.Rectangle{Min: pt(x0, at-row/2), Max: pt(x1, at+row/2)}, b.abouts[k], b.tells[k])
			}
		}
	}
	if focus >= 0 && focus < len(places) {
		y := top - group*vg.Length(focus)
		p.frameOf(vg.Rectangle{Min: pt(r.Min.X, y-group), Max: pt(r.Max.X, y)})
	}
}

// inFocus returns the lettering of municipality i where another or none is in
// focus: bold for the one in focus, muted for the others.
func (p *painter) inFocus(l lettering, i, focus int) lettering {
	switch {
	case focus < 0:
		return l
	case i == focus:
		l.face = bold
		return l
	}
	return l.in(p.Muted)
}

// lookIn is how an option is drawn at municipality i, faded where another is in
// focus.
func (p *painter) lookIn(option, i, focus int) look {
	lk := p.look(option)
	if focus >= 0 && i != focus {
		lk.color = blend(p.Back, lk.color, 0.5)
	}
	return lk
}

// frameOf strokes the sides of a rectangle.
func (p *painter) frameOf(r vg.Rectangle) {
	p.level(p.thin, p.Fore, nil, r.Min.X, r.Max.X, r.Min.Y)
	p.level(p.thin, p.Fore, nil, r.Min.X, r.Max.X, r.Max.Y)
	p.upright(p.thin, p.Fore, nil, r.Min.X, r.Min.Y, r.Max.Y)
	p.upright(p.thin, p.Fore, nil, r.Max.X, r.Min.Y, r.Max.Y)
}

// headed writes the heading of a panel: label, unit, and which way is better.
func (p *painter) headed(pn *panel, x0, x1, top vg.Length) {
	y := top - p.label.size*1.1
	better := pn.better
	if p.strong.width(pn.label) > x1-x0-p.tick.width(better)-p.gap {
		better = strings.TrimFunc(better, func(r rune) bool { return r != '→' && r != '←' }) // no room for the word
	}
	hint := p.tick.width(better)
	p.text(p.tick, x1-p.gap/2, y, right, better)
	strong := p.strong
	if strong.width(pn.label) > x1-x0-hint-p.gap {
		strong.size = p.tick.size
	}
	label := fit(strong, pn.label, x1-x0-hint-p.gap)
	p.text(strong, x0, y, left, label)
	if w := strong.width(label); pn.unit != "" {
		p.text(p.tick, x0+w+p.gap/2, y, left, fit(p.tick, pn.unit, x1-x0-hint-w-2*p.gap))
	}
}

// nothing says that there is nothing to draw.
func (p *painter) nothing(r vg.Rectangle, what string) {
	p.beside(p.guide, (r.Min.X+r.Max.X)/2, (r.Min.Y+r.Max.Y)/2, middle, fit(p.guide, what, r.Max.X-r.Min.X))
}

// mostNamed is for how many options a finding goes into detail.
const mostNamed = 3

// mostPlaces is how many municipalities with the same value a finding names.
const mostPlaces = 3

// extreme names for each option the municipalities at the end of the axis that
// is not the better one: the lowest where more is better, else the highest.
// Those whose values read alike are named together.
func (s *Study) extreme(outcome int) string {
	o := &model.Outcomes[outcome]
	names := s.options()
	d := decimals(o.Unit, largest(s.everywhere(outcome)))
	var list []string
	for i := range min(len(names), mostNamed) {
		ms := s.Result.Options[i].Municipalities
		all := make([]experiment.Estimate, len(ms))
		for j := range ms {
			all[j] = ms[j].Estimates[outcome]
		}
		worst := -1
		for j := range all {
			v := all[j].Mean
			if math.IsNaN(v) || math.IsInf(v, 0) {
				continue
			}
			if worst < 0 || float64(o.Direction)*v < float64(o.Direction)*all[worst].Mean {
				worst = j
			}
		}
		if worst < 0 {
			continue
		}
		value := read(s.Lang, &all[worst], outcome, d)
		var alike []string
		for j := range all {
			if read(s.Lang, &all[j], outcome, d) == value {
				alike = append(alike, named(ms[j].Name, ms[j].ID))
			}
		}
		if o.Unit == "minutes" {
			number, star := strings.CutSuffix(value, "*")
			if value = s.say("minutes", "n", number); star {
				value += "*"
			}
		}
		switch n := len(alike); {
		case n == len(ms) && n > 1:
			list = append(list, s.say("find.all", "option", brief(names[i]), "value", value))
		case n > mostPlaces:
			list = append(list, s.say("find.places", "option", brief(names[i]), "n", text.Number(s.Lang, float64(n), 0), "value", value))
		default:
			list = append(list, s.say("find.place", "option", brief(names[i]), "place", text.List(s.Lang, alike), "value", value))
		}
	}
	if list == nil {
		return ""
	}
	key := "find.highest"
	if o.Direction == model.Higher {
		key = "find.least"
	}
	return s.say(key, "label", o.Label.In(s.Lang.String()), "list", strings.Join(list, ", "))
}
