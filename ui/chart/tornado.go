package chart

import (
	"math"
	"slices"
	"strings"

	"gonum.org/v1/plot/vg"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/ui/text"
)

// mostBars is how many assumptions a tornado shows.
const mostBars = 15

// A doubt is an assumption's bar.
type doubt struct {
	label, ends       string // Tid per undersøkelse; 25–50 timer
	low, high         float64
	lowWord, highWord string
	tell              string
}

// Tornado shows how far each assumption, between its low and its high value, moves
// the difference in an outcome between two options: what is shown to move it, the
// longest bars first.
func Tornado(s Study, to *experiment.Tornado, outcome int) Figure {
	o := &model.Outcomes[outcome]
	label, unit := heading(s.Lang, outcome)
	if o.Unit == "share" {
		unit = s.say("points")
	}
	names := s.options()
	base, other := brief(names[to.Base]), brief(names[to.Option])
	swings := to.Swings(outcome)
	still := len(swings)
	swings = slices.DeleteFunc(swings, func(x experiment.Swing) bool { return !x.Moves() })
	still -= len(swings)
	less := max(0, len(swings)-mostBars)
	swings = swings[:len(swings)-less]
	start := to.Difference(outcome)
	zero := text.Shown(start.Mean, o.Unit)
	var e extent
	e.hold(0, zero)
	largest := math.Abs(zero)
	for i := range swings {
		e.hold(text.Shown(swings[i].AtLow.Mean, o.Unit), text.Shown(swings[i].AtHigh.Mean, o.Unit))
		largest = max(largest, math.Abs(text.Shown(swings[i].AtLow.Mean, o.Unit)), math.Abs(text.Shown(swings[i].AtHigh.Mean, o.Unit)))
	}
	kind := o.Unit
	if kind == "share" {
		kind = "percentage_points"
	}
	places := max(decimals(kind, largest), text.Decimals(o.Unit))
	var bars []doubt
	for i := range swings {
		x := &swings[i]
		p := x.Param
		d := doubt{
			label: p.Label.In(s.Lang.String()), low: text.Shown(x.AtLow.Mean, o.Unit), high: text.Shown(x.AtHigh.Mean, o.Unit),
			ends: text.Number(s.Lang, text.Shown(x.Low, p.Unit), text.AsNeeded) + "–" + text.Quantity(s.Lang, x.High, p.Unit, text.AsNeeded),
		}
		d.lowWord, d.highWord = signed(s.Lang, d.low, places), signed(s.Lang, d.high, places)
		d.tell = s.say("spot.tornado", "label", d.label,
			"low", text.Quantity(s.Lang, x.Low, p.Unit, text.AsNeeded), "high", text.Quantity(s.Lang, x.High, p.Unit, text.AsNeeded),
			"atlow", d.lowWord, "athigh", d.highWord, "unit", unit)
		bars = append(bars, d)
	}
	e = s.Scales.hold("tornado."+o.Name, e)
	a := newAxis(e, kind, 5)
	ticks := make([]string, len(a.ticks))
	for i, v := range a.ticks {
		ticks[i] = signed(s.Lang, v, decimalsOf(a.ticks[min(1, len(a.ticks)-1)]-a.ticks[0]))
	}

	measure := s.Theme.style(1)
	each := measure.label.size*1.25 + measure.tick.size*1.9
	f := s.begin("tornado", s.say("title.tornado", "label", label), 760,
		max(120, vg.Length(len(bars))*each+2.6*measure.row), s.say("foot.tornado", "n", text.Number(s.Lang, float64(still), 0), "less", text.Number(s.Lang, float64(less), 0)))
	f.guide = s.say("guide.tornado")
	f.table = func() [][]string {
		rows := [][]string{{s.say("table.assumption"), s.say("table.low"), s.say("table.high"), s.say("table.atlow"), s.say("table.athigh"), s.say("table.unit")}}
		for i := range swings {
			x := &swings[i]
			rows = append(rows, []string{bars[i].label, plain(s.Lang, text.Shown(x.Low, x.Param.Unit)), plain(s.Lang, text.Shown(x.High, x.Param.Unit)),
				plain(s.Lang, bars[i].low), plain(s.Lang, bars[i].high), unit})
		}
		return rows
	}
	worse, better := "← "+s.say("worse"), s.say("better")+" →"
	if o.Direction == model.Neutral {
		worse, better = "", ""
	}
	f.body = func(p *painter, r vg.Rectangle) {
		if len(bars) == 0 {
			p.nothing(r, s.say("find.nothing_moves"))
			return
		}
		width := r.Max.X - r.Min.X
		var labels, values vg.Length
		for i := range bars {
			labels = max(labels, p.label.width(bars[i].label), p.tick.width(bars[i].ends))
			values = max(values, p.tick.width(bars[i].lowWord), p.tick.width(bars[i].highWord))
		}
		labels = min(labels, width*0.36)
		x0, x1 := r.Min.X+labels+2*p.gap, r.Max.X
		ax := a.onto(x0+values+p.gap, x1-values-p.gap)
		if o.Direction == model.Lower {
			ax = a.onto(x1-values-p.gap, x0+values+p.gap) // better to the right
		}
		y := r.Max.Y - p.tick.size
		p.text(p.tick, x0, y, left, worse)
		p.text(p.tick, x1, y, right, better)
		top := y - p.gap
		bottom := r.Min.Y + p.tick.size*1.6
		p.grid(ax, bottom, top)
		p.ticks(ax, ticks, bottom)
		p.upright(p.thick/3, p.Fore, nil, ax.at(0), bottom, top)
		p.upright(p.thin, p.Muted, []vg.Length{4 * p.unit, 3 * p.unit}, ax.at(zero), bottom, top)
		each := (top - bottom) / vg.Length(len(bars))
		for i := range bars {
			b := &bars[i]
			mid := top - each*(vg.Length(i)+0.5)
			if readable(p.label, each*0.5) {
				p.beside(p.label, r.Min.X, mid+p.tick.size*0.6, left, fit(p.label, b.label, labels))
				p.beside(p.tick, r.Min.X, mid-p.label.size*0.62, left, fit(p.tick, b.ends, labels))
			}
			from, end := ax.at(b.low), ax.at(b.high)
			high := min(each*0.46, p.row*0.8)
			p.rect(blend(p.Back, p.Options[0], 0.55), vg.Rectangle{Min: pt(min(from, end), mid-high/2), Max: pt(max(from, end), mid+high/2)})
			p.mark(circle, pt(from, mid), p.dot, p.Options[0], true)
			p.mark(circle, pt(end, mid), p.dot, p.Options[0], false)
			if readable(p.tick, each*0.7) {
				lowAlign, highAlign := right, left
				lowAt, highAt := from-p.dot-p.gap/2, end+p.dot+p.gap/2
				if from > end {
					lowAlign, highAlign = left, right
					lowAt, highAt = from+p.dot+p.gap/2, end-p.dot-p.gap/2
				}
				p.beside(p.tick, lowAt, mid, lowAlign, b.lowWord)
				p.beside(p.tick, highAt, mid, highAlign, b.highWord)
			}
			p.spot(vg.Rectangle{Min: pt(r.Min.X, mid-each/2), Max: pt(r.Max.X, mid+each/2)}, about{option: to.Option}, func() string { return b.tell })
		}
	}
	finding := s.say("find.nothing_moves")
	if len(bars) > 0 {
		var most []string
		for i := range min(3, len(bars)) {
			most = append(most, "«"+bars[i].label+"»")
		}
		_, value, verdict, _ := s.judge(experiment.Difference{
			Mean: zero, HalfWidth: text.Shown(start.HalfWidth, o.Unit), Verdict: start.Verdict}, o.Unit, places)
		finding = s.say("find.tornado", "base", base, "other", other, "value", value, "verdict", verdict, "list", text.List(s.Lang, most))
	}
	if s.Lang == text.EN {
		finding = strings.NewReplacer("«", "“", "»", "”").Replace(finding)
	}
	return f.finish(finding)
}

// How much of the run a figure of a bad time shows around it [weeks].
const (
	weeksBefore = 8
	weeksAfter  = 104
)

// Stressed shows a bad time in every option, week by week: how many more tasks are
// overdue with it than without it, and how well that is known.
func Stressed(s Study, st *experiment.Stressed) Figure {
	sh := sheet{line: math.NaN(), yName: s.say("axis.more_tasks"), lang: s.Lang, foot: s.say("foot.stressed")}
	names := s.options()
	first := max(0, st.From-weeksBefore)
	var e extent
	e.hold(0)
	var list []string
	for i := range st.Options {
		more := &st.Options[i].Series[experiment.WeekOverdue].More
		last := min(len(more.Mean), st.To+weeksAfter)
		c := curve{look: i, mean: more.Mean[min(first, last):last], low: more.P05[min(first, last):last], top: more.P95[min(first, last):last]}
		for _, v := range [][]float64{c.mean, c.low, c.top} {
			e.hold(v...)
		}
		sh.n = max(sh.n, len(c.mean))
		sh.plates = append(sh.plates, plate{option: i, name: names[i], curves: []curve{c}})
		if i < mostNamed {
			f := &st.Options[i]
			value := s.say("find.not_felt")
			if f.Felt {
				value = s.say("find.felt", "n", signed(s.Lang, f.Peak, 1))
				if f.Back >= 0 {
					value += ", " + s.say("find.over", "n", text.Number(s.Lang, float64(f.Back), 0))
				} else {
					value += ", " + s.say("find.not_over")
				}
			}
			list = append(list, s.say("find.item", "value", value, "option", brief(names[i])))
		}
	}
	sh.halfYears(&s, st.From-first)
	begin := float64(st.From - first)
	sh.spans = [][2]float64{{begin, math.Max(float64(st.To-first), begin+0.5)}}
	sh.y = newAxis(e, "cases", 4)
	return s.sheet("stressed", sh, s.say("find.stressed", "list", strings.Join(list, "; ")))
}

// halfYears lays half years along the sheet, from the week in which something
// begins.
func (sh *sheet) halfYears(s *Study, begin int) {
	const half = 26
	sh.borders = append(sh.borders, 0)
	sh.names, sh.short = append(sh.names, ""), append(sh.short, "")
	for at := begin; at < sh.n; at += half {
		sh.borders = append(sh.borders, float64(at))
		from, to := text.Number(s.Lang, float64(at-begin+1), 0), text.Number(s.Lang, float64(min(at+half, sh.n)-begin), 0)
		sh.names = append(sh.names, s.say("weeks.after", "from", from, "to", to))
		sh.short = append(sh.short, from+"–"+to)
	}
	sh.borders = append(sh.borders, float64(sh.n))
	l := s.Lang
	sh.at = func(i int) string {
		if i < begin {
			return say(l, "spot.before", "n", text.Number(l, float64(begin-i), 0))
		}
		return say(l, "spot.week", "n", text.Number(l, float64(i-begin+1), 0))
	}
}
