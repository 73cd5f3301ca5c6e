package chart

import (
	"image/color"
	"math"

	"gonum.org/v1/plot/vg"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/ui/text"
)

// A move is the way of a municipality to its nearest office, in the baseline
// and in another option.
type move struct {
	before, after experiment.Estimate
	value, change string
	farther       int // 1, -1 or 0 where nothing changes
	tell          string
}

// Farther shows who gets farther away: by municipality the minutes to the
// nearest office in the baseline and in an option, by its index.
func Farther(s Study, option int) Figure {
	names := s.options()
	option = max(0, min(option, len(names)-1))
	other := option > 0
	var places []town
	var moves []move
	var records []record
	var e extent
	e.hold(0)
	l := s.Lang
	const outcome = model.OfficeMinutes
	minutes := func(e *experiment.Estimate) string { return read(l, e, outcome, 0) }
	longer, shorter, worst, most := 0, 0, -1, 0.0
	if len(names) > 0 {
		base, opt := s.Result.Options[0].Municipalities, s.Result.Options[option].Municipalities
		for j := range min(len(base), len(opt)) {
			m := move{before: base[j].Estimates[outcome], after: opt[j].Estimates[outcome]}
			e.reach(&m.before)
			e.reach(&m.after)
			p := town{named(base[j].Name, base[j].ID), base[j].ID}
			records = append(records, record{outcome: outcome, place: p.name, option: names[0], e: m.before})
			m.value = minutes(&m.before)
			m.tell = p.name + ", " + names[0] + ": " + s.say("minutes", "n", m.value)
			if other {
				records = append(records, record{outcome: outcome, place: p.name, option: names[option], e: m.after})
				change := m.after.Mean - m.before.Mean
				star := ""
				if m.before.Estimated || m.after.Estimated {
					star = "*"
				}
				switch {
				case math.IsNaN(change) || math.IsInf(change, 0):
					m.change = ""
				case math.Abs(change) < 0.5:
					m.change = s.say("move.same")
				default:
					m.change = signed(l, change, 0) + star
					if change > 0 {
						m.farther, longer = 1, longer+1
					} else {
						m.farther, shorter = -1, shorter+1
					}
					if change > most {
						worst, most = j, change
					}
				}
				m.value += " → " + minutes(&m.after)
				m.tell += "\n" + p.name + ", " + names[option] + ": " + s.say("minutes", "n", minutes(&m.after))
				if m.farther != 0 {
					m.tell += " (" + m.change + ")"
				}
			}
			places, moves = append(places, p), append(moves, m)
		}
	}
	a := newAxis(s.Scales.hold("place."+model.Outcomes[outcome].Name, e), "minutes", 4)
	ticks := a.labels(l)

	measure := s.Theme.style(1)
	f := s.begin("farther", s.say("title.farther"), 560, measure.row*2.4+vg.Length(len(places))*1.35*measure.perRow, s.estimated(outcome))
	f.guide = s.say("guide.farther")
	for _, i := range []int{0, option} {
		if len(names) > 0 && (i == 0 || other) {
			f.legend = append(f.legend, key{option: i, name: names[i]})
		}
	}
	f.table = s.records(records)
	focus := s.highlighted()
	head := s.say("minutes.oneway")
	better := s.say("better.left")
	f.body = func(p *painter, r vg.Rectangle) {
		if len(places) == 0 {
			p.nothing(r, s.say("no.data"))
			return
		}
		var name, values, changes vg.Length
		for i := range places {
			name = max(name, p.inFocus(p.label, i, focus).width(places[i].name))
			values = max(values, p.inFocus(p.value, i, focus).width(moves[i].value))
			changes = max(changes, p.strong.width(moves[i].change))
		}
		width := r.Max.X - r.Min.X
		name = min(name, width*0.3)
		x0 := r.Min.X + name + 1.5*p.gap
		end := r.Max.X - p.gap/2 - changes - p.gap
		if end-values < x0+width*0.15+p.gap {
			values, end = 0, r.Max.X-p.gap/2-changes // no room for them
		}
		ax := a.onto(x0+p.dot*1.4, max(end-values-p.gap*1.5, x0+width*0.15))
		p.text(p.tick, x0, r.Max.Y-p.tick.size*1.2, left, fit(p.tick, head, r.Max.X-x0-p.tick.width(better)-p.gap))
		p.text(p.tick, r.Max.X-p.gap/2, r.Max.Y-p.tick.size*1.2, right, better)
		top, bottom := r.Max.Y-p.row*1.2, r.Min.Y+p.tick.size*1.6
		row := min((top-bottom)/vg.Length(len(places)), 2.4*p.perRow)
		bottom = top - row*vg.Length(len(places))
		for j := range places {
			if j%2 == 0 {
				p.rect(p.Faint, vg.Rectangle{Min: pt(r.Min.X, top-row*vg.Length(j+1)), Max: pt(r.Max.X, top-row*vg.Length(j))})
			}
		}
		p.grid(ax, bottom, top)
		p.ticks(ax, ticks, bottom)
		for j := range places {
			m := &moves[j]
			box := vg.Rectangle{Min: pt(r.Min.X, top-row*vg.Length(j+1)), Max: pt(r.Max.X, top-row*vg.Length(j))}
			y := (box.Min.Y + box.Max.Y) / 2
			base, opt := p.lookIn(0, j, focus), p.lookIn(option, j, focus)
			if m.farther != 0 {
				p.line(p.thick*0.6, blend(p.Back, opt.color, 0.45), nil, pt(ax.at(m.before.Mean), y), pt(ax.at(m.after.Mean), y))
			}
			p.mark(base.marker, pt(ax.at(m.before.Mean), y), p.dot, base.color, false)
			if other {
				p.mark(opt.marker, pt(ax.at(m.after.Mean), y), p.dot, opt.color, false)
			}
			if readable(p.label, row) {
				ink := p.inFocus(p.label, j, focus)
				p.beside(ink, r.Min.X+p.gap/2, y, left, fit(ink, places[j].name, name))
				if values > 0 {
					p.beside(p.inFocus(p.value, j, focus), end, y, right, m.value)
				}
				c := p.Muted
				switch m.farther {
				case 1:
					c = p.Worse
				case -1:
					c = p.Better
				}
				l := p.value
				if m.farther != 0 {
					l = p.strong
				}
				p.beside(l.in(c), r.Max.X-p.gap/2, y, right, m.change)
			}
			p.spot(box, about{places[j].number, option}, func() string { return m.tell })
		}
		if focus >= 0 && focus < len(places) {
			p.frameOf(vg.Rectangle{Min: pt(r.Min.X, top-row*vg.Length(focus+1)), Max: pt(r.Max.X, top-row*vg.Length(focus))})
		}
	}
	finding := ""
	switch all := text.Number(l, float64(len(places)), 0); {
	case !other:
		finding = s.say("find.nomove")
	case longer == 0 && shorter == 0:
		finding = s.say("find.samemove", "option", brief(names[option]))
	default:
		finding = s.say("find.move", "option", brief(names[option]), "longer", text.Number(l, float64(longer), 0), "shorter", text.Number(l, float64(shorter), 0), "all", all)
		if worst >= 0 {
			finding += " " + s.say("find.mostmove", "place", places[worst].name,
				"before", minutes(&moves[worst].before), "after", minutes(&moves[worst].after))
		}
	}
	return f.finish(finding)
}

// Within shows for each option how many of the children have an office within
// 30, 60 and 90 minutes, as parts of a bar with words on them.
func Within(s Study) Figure {
	return s.byMinutes("within", [3]int{30, 60, 90}, 1, s.say("within.over", "n", text.Number(s.Lang, 90, 0)),
		timed{none: text.NoValue, outcomes: [3]int{model.Within30, model.Within60, model.Within90}})
}

// Reach shows for each option how many emergencies are reached within 60, 90 and
// 120 minutes, by day and out of hours.
func Reach(s Study) Figure {
	return s.byMinutes("reach", [3]int{60, 90, 120}, 0, s.say("reach.over"),
		timed{s.say("reach.day"), text.NoValue, [3]int{model.DayReach60, model.DayReach90, model.DayReach120}},
		timed{s.say("reach.night"), s.say("reach.unknown"), [3]int{model.NightReach60, model.NightReach90, model.NightReach120}})
}

// A timed kind is what is counted within three limits.
type timed struct {
	when     string // what it is about, in a word; "" where there is one kind only
	none     string // in place of what has no value
	outcomes [3]int
}

// byMinutes shows for each option how much is within limits in minutes, a bar for
// each kind, and beyond says what is not within them. The finding names what is
// within the limit of index told.
func (s Study) byMinutes(name string, limits [3]int, told int, beyond string, kinds ...timed) Figure {
	type bar struct {
		option int
		name   string
		shares [4]float64 // within the limits, and beyond
		words  [4]string
		tell   string
		none   string // in place of the bar
	}
	l := s.Lang
	names := s.options()
	var labels [4]string
	for k, m := range limits {
		n := text.Number(l, float64(m), 0)
		labels[k] = s.say("within", "n", n)
		if k > 0 {
			labels[k] = s.say("within.from", "from", text.Number(l, float64(limits[k-1]), 0), "n", n)
		}
	}
	labels[3] = beyond
	var bars []bar
	var records []record
	var list []string
	var outcomes []int
	for _, kind := range kinds {
		outcomes = append(outcomes, kind.outcomes[:]...)
	}
	for i := range s.Result.Options {
		var found []string
		for _, kind := range kinds {
			b := bar{option: i, name: names[i]}
			if kind.when != "" {
				b.name = s.say("reach.name", "option", names[i], "when", kind.when)
			}
			before, star := 0.0, ""
			b.tell = b.name
			for k, o := range kind.outcomes {
				e := s.Result.Options[i].Option.Estimates[o]
				records = append(records, record{outcome: o, option: names[i], e: e})
				v := e.Mean
				if !(v >= 0 && v <= 1.0001) {
					b.none = kind.none
				}
				b.shares[k] = max(0, v-before)
				before = max(before, v)
				if e.Estimated {
					star = "*"
				}
			}
			b.shares[3] = max(0, 1-before)
			for k := range b.shares {
				b.words[k] = text.Percent(l, b.shares[k], 0) + star
				b.tell += "\n" + labels[k] + ": " + b.words[k]
			}
			if b.none != "" {
				b.tell = b.name + ": " + b.none
			} else {
				within := 0.0
				for k := range told + 1 {
					within += b.shares[k]
				}
				value := text.Percent(l, within, 0) + star
				if kind.when != "" {
					value = s.say("reach.value", "value", value, "when", kind.when)
				}
				found = append(found, value)
			}
			bars = append(bars, b)
		}
		if found != nil && i < mostNamed {
			list = append(list, s.say("find.item", "option", brief(names[i]), "value", text.List(l, found)))
		}
	}
	measure := s.Theme.style(1)
	each := measure.row*1.1 + 17
	f := s.begin(name, s.say("title."+name), 520, measure.row*1.4+vg.Length(len(bars))*(each+measure.gap*0.8), s.estimated(outcomes...))
	f.guide = s.say("guide." + name)
	f.table = s.records(records)
	f.body = func(p *painter, r vg.Rectangle) {
		if len(bars) == 0 {
			p.nothing(r, s.say("no.data"))
			return
		}
		shade := func(k int) color.NRGBA { return blend(p.Back, p.Fore, [4]float64{0.44, 0.27, 0.14, 0.04}[k]) }
		// What the parts are, in the order they stand.
		x, y := r.Min.X, r.Max.Y-p.row*0.6
		for k := range labels {
			w := p.tick.width(labels[k])
			if x+p.dot*3+p.gap/2+w > r.Max.X {
				break
			}
			box := vg.Rectangle{Min: pt(x, y-p.dot), Max: pt(x+p.dot*3, y+p.dot)}
			p.rect(shade(k), box)
			p.outlined(box)
			p.beside(p.tick, x+p.dot*3+p.gap/2, y, left, labels[k])
			x += p.dot*3 + w + 2*p.gap
		}
		y = r.Max.Y - p.row*1.4
		step := min((y-r.Min.Y)/vg.Length(len(bars)), 3.4*p.row)
		for i := range bars {
			b := &bars[i]
			top := y - step*vg.Length(i)
			lk := p.look(b.option)
			withName := step >= p.row*1.75
			barTop := top
			if withName {
				p.form(lk.marker, pt(r.Min.X+p.dot, top-p.row*0.5), p.dot, lk.color)
				p.beside(p.label, r.Min.X+p.dot*2+p.gap/2, top-p.row*0.5, left, fit(p.label, b.name, r.Max.X-r.Min.X-p.dot*2-p.gap))
				barTop -= p.row * 1.05
			}
			box := vg.Rectangle{Min: pt(r.Min.X, top-step+p.gap*0.5), Max: pt(r.Max.X, barTop)}
			p.spot(vg.Rectangle{Min: box.Min, Max: pt(r.Max.X, top)}, about{option: b.option}, func() string { return b.tell })
			if b.none != "" {
				p.beside(p.tick, box.Min.X, (box.Min.Y+box.Max.Y)/2, left, b.none)
				continue
			}
			at := box.Min.X
			for k, v := range b.shares {
				w := vg.Length(v) * (box.Max.X - box.Min.X)
				part := vg.Rectangle{Min: pt(at, box.Min.Y), Max: pt(at+w, box.Max.Y)}
				at += w
				if v <= 0 {
					continue
				}
				p.rect(shade(k), part)
				p.outlined(part)
				mid := pt((part.Min.X+part.Max.X)/2, (part.Min.Y+part.Max.Y)/2)
				long := labels[k] + ": " + b.words[k]
				switch room := w - p.gap; {
				case !readable(p.value, box.Max.Y-box.Min.Y):
				case p.value.width(long) <= room:
					p.beside(p.value, mid.X, mid.Y, middle, long)
				case p.value.width(b.words[k]) <= room:
					p.beside(p.value, mid.X, mid.Y, middle, b.words[k])
				}
			}
		}
	}
	finding := ""
	if list != nil {
		finding = s.say("find.within", "n", text.Number(l, float64(limits[told]), 0), "list", text.List(l, list))
	}
	return f.finish(finding)
}

// outlined strokes the sides of a part of a bar, so that parts are told apart
// without their shades.
func (p *painter) outlined(r vg.Rectangle) {
	c := blend(p.Back, p.Fore, 0.55)
	p.level(p.hair, c, nil, r.Min.X, r.Max.X, r.Min.Y)
	p.level(p.hair, c, nil, r.Min.X, r.Max.X, r.Max.Y)
	p.upright(p.hair, c, nil, r.Min.X, r.Min.Y, r.Max.Y)
	p.upright(p.hair, c, nil, r.Max.X, r.Min.Y, r.Max.Y)
}
