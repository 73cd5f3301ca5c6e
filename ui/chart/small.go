package chart

import (
	"math"

	"gonum.org/v1/plot/vg"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/ui/text"
)

// Values that outcomes are held against, from docs/sources.md.
const (
	leastPosts      = 5    // posts of a service [fte], S46
	national3Months = 0.92 // investigations within 3 months in the country, 2019 [share], S35
)

// PillarSmall is a pillar for a page with others: its most telling outcomes,
// the options below each other by name on one axis, and where there is room the
// weeks as curves. It holds from about 200×140 points; the less room it has,
// the less it shows, and letters stay as they are.
func PillarSmall(s Study, p model.Pillar) Figure {
	var blocks []block
	var curves *sheet
	var curvesTitle, note string
	var finding []string
	var stars []int
	name := "community_small"
	switch p {
	case model.Community:
		posts, some := s.postsBlock()
		blocks = []block{s.block(model.Presence2), posts, s.block(model.CaseworkerChanges)}
		if some {
			note = s.say("foot.posts")
		}
		curves, curvesTitle = s.fewest(), s.say("small.fewest")
		finding = []string{s.change(model.Presence2), s.change(model.CaseworkerChanges)}
	case model.Road:
		name = "travel_small"
		blocks = []block{s.block(model.OfficeMinutes), s.block(model.TravelShare), s.block(model.Within60)}
		stars = []int{model.OfficeMinutes, model.TravelShare}
		finding = []string{s.change(model.OfficeMinutes), s.change(model.TravelShare)}
	default:
		name = "cases_small"
		investigations := s.block(model.Investigation3Months)
		investigations.mark, investigations.marked = national3Months, s.say("mark.national", "value", text.Percent(s.Lang, national3Months, 0))
		note = s.say("foot.national", "value", text.Percent(s.Lang, national3Months, 0))
		blocks = []block{investigations, s.block(model.VisitsInTime)}
		curves, curvesTitle = s.overlaid(func(x *experiment.Series) *experiment.Band { return &x.Overdue }), s.say("small.overdue")
		stars = []int{model.Investigation3Months}
		finding = []string{s.change(model.Investigation3Months), s.change(model.VisitsInTime)}
	}
	var records []record
	for i := range blocks {
		records = append(records, blocks[i].records...)
	}
	names := s.options()
	for i := range names {
		names[i] = marked(i, names[i])
	}
	n := vg.Length(len(names))
	measure := s.Theme.style(1)
	around := measure.row + measure.tick.size*1.4 + measure.gap
	each := around + n*measure.perRow

	f := s.begin(name, s.say(pillarKeys[p]), 340, around+n*0.86*measure.perRow, s.say("foot.dots"), note, s.estimated(stars...))
	full := vg.Length(len(blocks)) * each
	if curves != nil {
		full += smallCurve * 1.4
	}
	f.full = always(full)
	f.narrow = 190
	f.table = s.records(records)
	f.body = func(p *painter, r vg.Rectangle) {
		if n == 0 {
			p.nothing(r, s.say("no.data"))
			return
		}
		around := p.row + p.tick.size*1.4 + p.gap
		each := around + n*p.perRow
		high := r.Max.Y - r.Min.Y
		show := max(1, min(len(blocks), int(high/each)))
		// Curves come before a third block.
		if least := smallCurve * p.unit; curves != nil && show > 2 && high-vg.Length(show)*each < least && high-2*each >= least {
			show = 2
		}
		rest := high - vg.Length(show)*each
		withCurve := curves != nil && rest >= smallCurve*p.unit
		row := p.perRow
		if withCurve {
			// Most of what is left is the curve's.
			row += min(0.25*p.perRow, (rest-smallCurve*p.unit)*0.3/(n*vg.Length(show)))
		} else {
			row = min((high/vg.Length(show)-around)/n, 1.6*p.perRow)
		}
		y := r.Max.Y
		for i := range show {
			p.named(&blocks[i], names, r.Min.X, r.Max.X, y, row)
			y -= around + n*row
		}
		if withCurve {
			bottom := max(r.Min.Y, y-0.6*(r.Max.X-r.Min.X)) // no taller than it is wide
			p.together(curves, curvesTitle, vg.Rectangle{Min: pt(r.Min.X, bottom), Max: pt(r.Max.X, y)})
		}
	}
	return f.finish(finding...)
}

// smallCurve is the least height of the curves under the blocks, at a unit of 1.
const smallCurve = 70

var pillarKeys = map[model.Pillar]string{model.Community: "pillar.0", model.Road: "pillar.1", model.Coverage: "pillar.2"}

// postsBlock has all posts of each option's smallest service, leadership
// included, held against the five that are recommended; a sum over services would say nothing of that.
func (s *Study) postsBlock() (b block, some bool) {
	b = s.block(model.Posts)
	b.label = s.say("small.posts")
	b.mark, b.marked = leastPosts, s.say("mark.posts", "n", text.Number(s.Lang, leastPosts, 0))
	b.better = ""
	var e extent
	e.hold(0, leastPosts)
	names := s.options()
	for i := range s.Result.Options {
		o := &s.Scenario.Options[i]
		services := o.Services
		least := -1
		for j := range services {
			if least < 0 || s.Scenario.AllPosts(o, &services[j]) < s.Scenario.AllPosts(o, &services[least]) {
				least = j
			}
		}
		est := s.Result.Options[i].Option.Estimates[model.Posts]
		whose := names[i]
		if least >= 0 {
			some = true
			est.Mean = s.Scenario.AllPosts(o, &services[least])
			est.P05, est.P95 = est.Mean, est.Mean
			if n := named(services[least].Name, services[least].ID); len(services) > 1 && n != whose {
				whose += ", " + n
			}
		}
		e.reach(&est)
		l := s.Lang
		b.estimates[i] = est
		b.values[i] = read(l, &est, model.Posts, 1)
		b.tells[i] = func() string { return tell(l, whose, &est, model.Posts, 1) }
		b.records[i] = record{outcome: model.Posts, label: b.label, option: names[i], e: est}
	}
	b.axis = newAxis(s.Scales.hold("small.posts", e), "fte", 3)
	b.ticks = b.axis.labels(s.Lang)
	return b, some
}

// fewest has for each option the service with the fewest at work, through the
// year.
func (s *Study) fewest() *sheet {
	sh := &sheet{line: 2, said: s.say("two.at.work"), n: weeksOfYear, lang: s.Lang, marked: true}
	sh.months(s)
	pl := plate{option: NoOption}
	var e extent
	e.hold(0, 2)
	names := s.options()
	for i := range s.Result.Options {
		series := s.Result.Options[i].Weeks
		if len(series) > 1 {
			series = series[1:]
		}
		least, low := -1, math.Inf(1)
		for j := range series {
			if v := meanOf(series[j].AtWork.Mean); v < low {
				least, low = j, v
			}
		}
		if least < 0 {
			continue
		}
		c := folded(&series[least].AtWork)
		c.look, c.name = i, names[i]
		for _, v := range [][]float64{c.mean, c.low, c.top} {
			e.hold(v...)
		}
		pl.curves = append(pl.curves, c)
	}
	if len(pl.curves) == 0 {
		return nil
	}
	sh.plates = []plate{pl}
	sh.y = newAxis(s.Scales.hold("small.presence", e), "persons", 3)
	sh.yTicks = sh.y.labels(s.Lang)
	return sh
}

// overlaid has a series of every option as a whole over the observed years.
func (s *Study) overlaid(of func(*experiment.Series) *experiment.Band) *sheet {
	sh := &sheet{line: math.NaN(), lang: s.Lang, marked: true}
	pl := plate{option: NoOption}
	var e extent
	e.hold(0)
	names := s.options()
	for i := range s.Result.Options {
		if len(s.Result.Options[i].Weeks) == 0 {
			continue
		}
		b := of(&s.Result.Options[i].Weeks[0])
		c := curve{look: i, name: names[i], mean: b.Mean, low: b.P05, top: b.P95}
		for _, v := range [][]float64{c.mean, c.low, c.top} {
			e.hold(v...)
		}
		sh.n = max(sh.n, len(c.mean))
		pl.curves = append(pl.curves, c)
	}
	if sh.n == 0 {
		return nil
	}
	sh.plates = []plate{pl}
	sh.years(s)
	sh.y = newAxis(s.Scales.hold("small.weeks", e), "cases", 3)
	sh.yTicks = sh.y.labels(s.Lang)
	return sh
}

// meanOf is the mean of the values that are some.
func meanOf(v []float64) float64 {
	var sum, n float64
	for _, x := range v {
		if !math.IsNaN(x) && !math.IsInf(x, 0) {
			sum += x
			n++
		}
	}
	return sum / n
}

// together draws curves of all options on one field under a heading.
func (p *painter) together(sh *sheet, title string, r vg.Rectangle) {
	y := r.Max.Y - p.label.size*1.1
	p.text(p.strong, r.Min.X, y, left, fit(p.strong, title, r.Max.X-r.Min.X))
	var labels vg.Length
	for _, t := range sh.yTicks {
		labels = max(labels, p.tick.width(t))
	}
	p.field(sh, &sh.plates[0], true, vg.Rectangle{
		Min: pt(r.Min.X+labels+p.gap/2, r.Min.Y+p.tick.size*1.5),
		Max: pt(r.Max.X, y-p.gap*0.9)})
}

// named draws a block downwards from y, with the options' names before its
// axis.
func (p *painter) named(b *block, options []string, x0, x1, y, row vg.Length) {
	room := x1 - x0
	base := y - p.label.size*1.1
	hint := p.tick.width(b.better)
	label := fit(p.strong, b.label, room)
	if p.strong.width(b.label)+hint+p.gap <= room {
		p.text(p.tick, x1, base, right, b.better)
	} else {
		hint = 0
	}
	p.text(p.strong, x0, base, left, label)
	if w := p.strong.width(label) + p.gap/2; label == b.label && b.unit != "" && w+p.tick.width(b.unit)+hint+p.gap <= room {
		p.text(p.tick, x0+w, base, left, b.unit)
	}
	y -= p.row

	var names, values vg.Length
	for i := range options {
		names = max(names, p.small.width(options[i]))
		values = max(values, p.value.width(b.values[i]))
	}
	names = min(names, room*0.33)
	from := x0 + names + p.gap/2 + p.dot*1.4
	a := b.axis.onto(from, max(x1-values-p.gap-p.dot, from+room*0.1))
	bottom := y - row*vg.Length(len(b.values))
	p.grid(a, bottom, y)
	p.compared(b, a, bottom, y)
	for i := range b.estimates {
		at := y - row*(vg.Length(i)+0.5)
		if readable(p.small, row) {
			p.beside(p.small, x0, at, left, fit(p.small, options[i], names))
		}
		p.estimate(a, at, &b.estimates[i], p.look(i), fewCases(&b.estimates[i]))
		if readable(p.value, row) {
			p.beside(p.value, x1, at, right, b.values[i])
		}
		p.spot(vg.Rectangle{Min: pt(x0, at-row/2), Max: pt(x1, at+row/2)}, b.abouts[i], b.tells[i])
	}
}

// compared draws the ticks of an axis, and a line at the value to compare with,
// whose words come before those of ticks.
func (p *painter) compared(b *block, a axis, bottom, top vg.Length) {
	if math.IsNaN(b.mark) || b.mark < a.low || b.mark > a.high {
		p.ticks(a, b.ticks, bottom)
		return
	}
	p.upright(p.hair, p.Fore, p.look(2).dash, a.at(b.mark), bottom, top)
	baseline := bottom - p.tick.size*1.15
	l := p.tick.in(p.Fore)
	w := l.width(b.marked)
	x := max(min(a.at(b.mark)-w/2, a.to+p.gap-w), a.from-p.gap)
	p.text(l, x, baseline, left, b.marked)
	for i, v := range a.ticks {
		tw := p.tick.width(b.ticks[i])
		tx := a.at(v) - tw/2
		if first, last := i == 0, i == len(a.ticks)-1; (first || last) && (tx+tw+p.gap/2 < x || tx > x+w+p.gap/2) {
			p.text(p.tick, tx, baseline, left, b.ticks[i])
		}
	}
}
