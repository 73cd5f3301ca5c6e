package chart

import (
	"gonum.org/v1/plot/vg"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/ui/text"
)

// A duel is an outcome of two options, and the paired difference between them.
type duel struct {
	block block
	gain  gain
}

// Compare puts two options beside each other, by their indices: for each main
// outcome both values on one axis, and the paired difference, other minus base,
// with its interval.
func Compare(s Study, base, other int) Figure {
	names := s.options()
	legal := func(i int) bool { return i >= 0 && i < len(names) }
	two := legal(base) && legal(other) && base != other
	var duels []duel
	var changes []string
	var outcomes []int
	for _, pillar := range []model.Pillar{model.Community, model.Road, model.Coverage} {
		for _, o := range mainOutcomes(pillar) {
			if !two {
				break
			}
			d := duel{s.block(o), s.gain(o, base, []int{other})}
			switch o {
			case model.Presence2, model.TravelShare, model.Investigation3Months:
				r := &d.gain.rows[0]
				value := r.verdict
				if r.diff.Verdict != experiment.NotShown {
					value = r.mean + " (" + r.verdict + ")"
				}
				changes = append(changes, s.say("find.changes", "label", d.gain.label, "list", value))
			}
			outcomes = append(outcomes, o)
			duels = append(duels, d)
		}
	}
	title := s.say("title.compare.none")
	if two {
		title = s.say("title.compare", "base", brief(names[base]), "other", brief(names[other]))
	} else {
		changes = []string{s.say("find.noanother")}
	}
	measure := s.Theme.style(1)
	each := measure.row + 2*1.1*measure.perRow + measure.tick.size*1.4 + 1.2*measure.gap
	f := s.begin("compare", title, 720, max(120, vg.Length(len(duels))*each+measure.row), s.say("foot.dots"), s.say("foot.differences"), s.estimated(outcomes...))
	f.guide = s.say("guide.compare")
	if two {
		f.legend = []key{{option: base, name: names[base]}, {option: other, name: names[other]}}
	}
	f.table = s.compared(base, other, duels)
	worse, better, difference := "← "+s.say("worse"), s.say("better")+" →", s.say("compare.difference")
	f.body = func(p *painter, r vg.Rectangle) {
		if len(duels) == 0 {
			p.nothing(r, s.say("find.noanother"))
			return
		}
		width := r.Max.X - r.Min.X
		mid := r.Min.X + width*0.56
		y := r.Max.Y
		base0 := y - p.tick.size*1.1
		if w := p.tick.width(worse) + p.tick.width(better) + 2*p.gap; w <= r.Max.X-mid {
			p.text(p.tick, mid+p.gap, base0, left, worse)
			p.text(p.tick, r.Max.X, base0, right, better)
			if w+p.strong.width(difference)+2*p.gap <= r.Max.X-mid {
				p.text(p.strong, (mid+p.gap+r.Max.X)/2, base0, middle, difference)
			}
		}
		y -= p.row
		each := (y - r.Min.Y) / vg.Length(len(duels))
		for i := range duels {
			if i%2 == 0 {
				p.rect(p.Faint, vg.Rectangle{Min: pt(r.Min.X-p.gap/2, y-each), Max: pt(r.Max.X+p.gap/2, y)})
			}
			p.duel(&duels[i], base, other, vg.Rectangle{Min: pt(r.Min.X, y-each), Max: pt(r.Max.X, y)}, mid)
			y -= each
		}
	}
	return f.finish(changes...)
}

// duel draws both values left of mid, and their difference right of it.
func (p *painter) duel(d *duel, base, other int, r vg.Rectangle, mid vg.Length) {
	b, g := &d.block, &d.gain
	row := &g.rows[0]
	y := r.Max.Y - p.label.size*1.15
	label := fit(p.strong, b.label, mid-r.Min.X-p.gap)
	p.text(p.strong, r.Min.X, y, left, label)
	if w := p.strong.width(label) + p.gap/2; label == b.label && b.unit != "" && w+p.tick.width(b.unit) <= mid-r.Min.X-p.gap {
		p.text(p.tick, r.Min.X+w, y, left, b.unit)
	}
	// The difference in words, above its bar.
	c := p.Muted
	switch row.diff.Verdict {
	case experiment.Better:
		c = p.Better
	case experiment.Worse:
		c = p.Worse
	case experiment.Differs:
		c = p.Fore
	}
	x := mid + p.gap
	p.text(p.value.in(c), x, y, left, row.sign)
	x += 1.6 * p.gap
	value := fit(p.value, row.value, r.Max.X-x)
	p.text(p.value.in(c), x, y, left, value)
	if p.value.width(value)+p.value.width(row.verdict)+p.gap <= r.Max.X-x {
		p.text(p.value.in(c), r.Max.X, y, right, row.verdict)
	}

	top, bottom := r.Max.Y-p.row, r.Min.Y+p.tick.size*1.5
	values := max(p.value.width(b.values[base]), p.value.width(b.values[other]))
	a := b.axis.onto(r.Min.X+p.dot*1.4, max(mid-p.gap-values-1.5*p.gap, r.Min.X+(mid-r.Min.X)/3))
	p.grid(a, bottom, top)
	p.ticks(a, b.ticks, bottom)
	step := min((top-bottom)/2, 1.6*p.perRow)
	for k, i := range [2]int{base, other} {
		at := (top+bottom)/2 + step*(0.5-vg.Length(k))
		p.estimate(a, at, &b.estimates[i], p.look(i), fewCases(&b.estimates[i]))
		if readable(p.value, step) {
			p.beside(p.value, mid-p.gap, at, right, b.values[i])
		}
		p.spot(vg.Rectangle{Min: pt(r.Min.X, at-step/2), Max: pt(mid-p.gap/2, at+step/2)}, b.abouts[i], b.tells[i])
	}
	p.interval(g, row, mid+p.gap, r.Max.X, bottom, top, (top+bottom)/2)
	p.spot(vg.Rectangle{Min: pt(mid, r.Min.Y), Max: r.Max}, about{option: other}, row.tell)
}

// interval draws a difference with its interval on an axis around zero.
func (p *painter) interval(g *gain, r *gainRow, x0, x1, bottom, top, at vg.Length) {
	from, to := x0+p.dot*1.4, x1-p.dot*1.4
	a := g.axis.onto(from, to)
	if g.flip {
		a = g.axis.onto(to, from)
	}
	p.upright(p.hair, p.Grid, nil, from, bottom, top)
	p.upright(p.hair, p.Grid, nil, to, bottom, top)
	p.upright(p.thin, p.Muted, nil, a.at(0), bottom, top)
	for i, v := range a.ticks {
		w := p.tick.width(g.ticks[i])
		p.text(p.tick, max(x0, min(a.at(v)-w/2, x1-w)), bottom-p.tick.size*1.15, left, g.ticks[i])
	}
	p.difference(a, at, r)
}

// compared makes the table of a comparison: a row for each outcome, with both
// values and the difference.
func (s *Study) compared(base, other int, duels []duel) func() [][]string {
	l, names := s.Lang, s.options()
	return func() [][]string {
		head := []string{say(l, "table.outcome"), say(l, "table.unit")}
		if len(duels) > 0 {
			for _, i := range [2]int{base, other} {
				for _, key := range []string{"table.mean", "table.known.low", "table.known.high", "table.years.low", "table.years.high"} {
					head = append(head, names[i]+": "+say(l, key))
				}
			}
		}
		table := [][]string{append(head, say(l, "table.difference"), say(l, "table.known.low"), say(l, "table.known.high"),
			say(l, "table.verdict"), say(l, "table.estimated"))}
		for k := range duels {
			d := &duels[k]
			outcome := d.block.records[base].outcome
			row := []string{d.block.label, unitOf(l, outcome)}
			for _, i := range [2]int{base, other} {
				e := &d.block.estimates[i]
				for _, v := range [5]float64{e.Mean, e.Mean - e.HalfWidth, e.Mean + e.HalfWidth, e.P05, e.P95} {
					row = append(row, plain(l, text.Shown(v, model.Outcomes[outcome].Unit)))
				}
			}
			r := &d.gain.rows[0]
			star := ""
			if r.diff.Estimated {
				star = say(l, "yes")
			}
			table = append(table, append(row, plain(l, r.diff.Mean), plain(l, r.diff.Mean-r.diff.HalfWidth), plain(l, r.diff.Mean+r.diff.HalfWidth),
				r.verdict, star))
		}
		return table
	}
}
