package chart

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"gonum.org/v1/plot/vg"

	"grannelag/sim/experiment"
	"grannelag/ui/text"
)

const (
	weeksOfYear = 52
	weeksAYear  = 52.18 // of the model's clock
)

// A curve is a line with its band, on an axis of its own points.
type curve struct {
	look           int
	name           string // written at its end; "" for none
	mean, low, top []float64
	ghost          bool // the baseline, shown again in another option's panel
	back           bool // another service than that of the municipality in focus
	front          bool // that service
}

// A plate is the panel of one option.
type plate struct {
	option int
	name   string
	curves []curve
}

// A sheet is a figure of plates that share their axes.
type sheet struct {
	plates  []plate
	y       axis
	yTicks  []string
	yName   string
	n       int          // points across
	borders []float64    // of months or years, in points from the start
	names   []string     // between the borders
	short   []string     // the same, where there is no room; nil to leave some out instead
	ghosts  bool         // the baseline's line stands in every panel
	named   int          // most names at the ends of a panel's curves
	marked  bool         // curves are told by their options' markers instead
	spans   [][2]float64 // in which a change of the scenario holds, in points from the start
	line    float64      // a value to compare with; NaN for none
	said    string       // beside that line
	at      func(i int) string
	lang    text.Lang
	foot    string // what line and band are; "" for mean and single runs
}

// Presence shows how many caseworkers are at work through the year, each
// service of an option by itself: what a large service gains is that no one is
// alone.
func Presence(s Study) Figure {
	sh := sheet{line: 2, said: s.say("two.at.work"), yName: s.say("axis.persons"), n: weeksOfYear, lang: s.Lang}
	sh.months(&s)
	names := s.options()
	var e extent
	e.hold(0, 2)
	var list []string
	for i := range s.Result.Options {
		o := &s.Result.Options[i]
		series := o.Weeks
		if len(series) > 1 {
			series = series[1:] // the services without their sum
		}
		pl := plate{option: i, name: names[i]}
		home := s.homeOf(i)
		low, place, week := math.Inf(1), "", 0
		for j := range series {
			c := folded(&series[j].AtWork)
			c.look, c.name = i, serviceName(o, series[j].ID)
			c.front = home == series[j].ID && len(series) > 1
			c.back = home != "" && !c.front && len(series) > 1
			for w, v := range c.mean {
				if v < low {
					low, place, week = v, c.name, w
				}
			}
			for _, v := range [][]float64{c.mean, c.low, c.top} {
				e.hold(v...)
			}
			pl.curves = append(pl.curves, c)
		}
		if len(series) == 1 {
			pl.curves[0].name = ""
		}
		if len(series) > 1 {
			sh.named = max(sh.named, len(series))
		}
		if i < mostNamed && !math.IsInf(low, 1) {
			when := s.say(monthKey(week))
			if len(series) > 1 {
				when = place + ", " + when
			}
			list = append(list, s.say("find.item", "option", brief(names[i]), "value", text.Number(s.Lang, low, 1))+" ("+when+")")
		}
		sh.plates = append(sh.plates, pl)
	}
	sh.y = newAxis(s.Scales.hold("week.presence", e), "persons", 5)
	finding := ""
	if list != nil {
		finding = s.say("find.lowest", "list", strings.Join(list, ", "))
	}
	return s.sheet("presence", sh, finding)
}

// OpenCases shows the open cases of each option through the observed years.
func OpenCases(s Study) Figure {
	return s.through("open_cases", "axis.cases", func(x *experiment.Series) *experiment.Band { return &x.OpenCases })
}

// Overdue shows the overdue tasks of each option through the observed years.
func Overdue(s Study) Figure {
	return s.through("overdue", "axis.tasks", func(x *experiment.Series) *experiment.Band { return &x.Overdue })
}

// through makes a figure of a series of the options as a whole, the baseline's
// line in every panel.
func (s *Study) through(name, axisName string, of func(*experiment.Series) *experiment.Band) Figure {
	sh := sheet{line: math.NaN(), ghosts: true, yName: s.say(axisName), lang: s.Lang}
	names := s.options()
	var e extent
	e.hold(0)
	var ghost *curve
	var list []string
	for i := range s.Result.Options {
		pl := plate{option: i, name: names[i]}
		if len(s.Result.Options[i].Weeks) > 0 {
			b := of(&s.Result.Options[i].Weeks[0])
			c := curve{look: i, mean: b.Mean, low: b.P05, top: b.P95}
			for _, v := range [][]float64{c.mean, c.low, c.top} {
				e.hold(v...)
			}
			sh.n = max(sh.n, len(c.mean))
			if i == 0 {
				g := c
				g.ghost, g.low, g.top = true, nil, nil
				ghost = &g
			} else if ghost != nil {
				pl.curves = append(pl.curves, *ghost)
			}
			pl.curves = append(pl.curves, c)
			if last := lastYear(c.mean); i < mostNamed && !math.IsNaN(last) {
				list = append(list, s.say("find.item", "value", number(s.Lang, last, decimals("cases", last)), "option", brief(names[i])))
			}
		}
		sh.plates = append(sh.plates, pl)
	}
	sh.years(s)
	sh.changes(s)
	sh.y = newAxis(s.Scales.hold("week."+name, e), "cases", 4)
	finding := ""
	if list != nil {
		finding = s.say("find.last", "list", strings.Join(list, ", "))
	}
	return s.sheet(name, sh, finding)
}

// folded lays the years of a series over each other: the mean of each week of
// the year.
func folded(b *experiment.Band) curve {
	fold := func(v []float64) []float64 {
		if len(v) == 0 {
			return nil
		}
		sum, n := make([]float64, weeksOfYear), make([]float64, weeksOfYear)
		for k, x := range v {
			if math.IsNaN(x) || math.IsInf(x, 0) {
				continue
			}
			w := min(int(math.Mod(float64(k)+0.5, weeksAYear)), weeksOfYear-1)
			sum[w] += x
			n[w]++
		}
		for w := range sum {
			sum[w] /= n[w] // NaN where there is none
		}
		return sum
	}
	return curve{mean: fold(b.Mean), low: fold(b.P05), top: fold(b.P95)}
}

// lastYear is the mean of a series over its last year.
func lastYear(v []float64) float64 {
	v = v[max(0, len(v)-weeksOfYear):]
	var sum float64
	for _, x := range v {
		sum += x
	}
	return sum / float64(len(v))
}

// serviceName returns the name of a service of an option, or of the option.
func serviceName(o *experiment.OptionResult, id string) string {
	for i := range o.Services {
		if o.Services[i].ID == id {
			return named(o.Services[i].Name, id)
		}
	}
	if id == o.ID {
		return named(o.Name, id)
	}
	return clean(id)
}

// daysBefore are the days of a year before each month, and in all.
var daysBefore = [13]float64{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365}

var monthKeys = [12]string{"month.1", "month.2", "month.3", "month.4", "month.5", "month.6",
	"month.7", "month.8", "month.9", "month.10", "month.11", "month.12"}

// monthKey returns the text key of the month that the middle of a week of the
// year falls in.
func monthKey(week int) string {
	day := (float64(week) + 0.5) * 7
	m := 0
	for m < 11 && day >= daysBefore[m+1] {
		m++
	}
	return monthKeys[m]
}

// months lays the months along the sheet.
func (sh *sheet) months(s *Study) {
	for m := range 13 {
		sh.borders = append(sh.borders, daysBefore[m]/365*weeksOfYear)
	}
	for _, k := range monthKeys {
		sh.names = append(sh.names, s.say(k))
	}
	l := s.Lang
	sh.at = func(i int) string {
		return say(l, monthKey(i)) + ", " + say(l, "spot.week", "n", text.Number(l, float64(i+1), 0))
	}
}

// years lays the years along the sheet.
func (sh *sheet) years(s *Study) {
	years := int(math.Ceil(float64(sh.n)/weeksAYear - 0.05))
	for y := range years + 1 {
		sh.borders = append(sh.borders, min(float64(y)*weeksAYear, float64(sh.n)))
	}
	for y := range years {
		n := text.Number(s.Lang, float64(y+1), 0)
		sh.names = append(sh.names, s.say("year", "n", n))
		sh.short = append(sh.short, n)
	}
	l := s.Lang
	sh.at = func(i int) string {
		y := int(float64(i) / weeksAYear)
		week := i - int(float64(y)*weeksAYear)
		return say(l, "year", "n", text.Number(l, float64(y+1), 0)) + ", " +
			say(l, "spot.week", "n", text.Number(l, float64(week+1), 0))
	}
}

// changes marks when the scenario is otherwise.
func (sh *sheet) changes(s *Study) {
	end := float64(sh.n)
	for _, c := range s.Scenario.Changes {
		from, to := c.From, end
		switch {
		case c.Key == "" && c.Away == 0:
			to = from // somebody quits
		case c.Weeks > 0:
			to = from + c.Weeks
		}
		if to = max(to, from+0.5); from < end {
			sh.spans = append(sh.spans, [2]float64{from, min(to, end)})
		}
	}
}

// homeOf returns the identity of the service of an option that has the
// municipality in focus, or "".
func (s *Study) homeOf(option int) string {
	if s.Highlight == "" || option >= len(s.Scenario.Options) {
		return ""
	}
	services := s.Scenario.Options[option].Services
	for i := range services {
		if holds(&services[i], s.Highlight) {
			return services[i].ID
		}
	}
	return ""
}

// tiling returns how many of n panels stand beside and above each other on an
// area, so that each has most of the width and height that it wants.
func tiling(n int, width, height, wantWidth, wantHeight vg.Length) (across, down int) {
	best := vg.Length(-1)
	for a := 1; a <= max(1, n); a++ {
		d := (n + a - 1) / a
		if a > 1 && (n+d-1)/d < a {
			continue // the same rows have room for wider panels
		}
		got := min(width/vg.Length(a)/wantWidth, height/vg.Length(max(d, 1))/wantHeight)
		// Beside each other panels are compared with ease: prefer that where
		// it costs little.
		if got > best*0.97 {
			best, across, down = max(got, best), a, max(d, 1)
		}
	}
	return across, down
}

// stacked returns the height that n panels ask for at a width, none of them
// narrower than least nor lower than low.
func stacked(n int, width, least, low, wantWidth, wantHeight vg.Length) vg.Length {
	across := min(max(1, n), max(1, int(width/least)))
	down := (max(1, n) + across - 1) / across
	across = (max(1, n) + down - 1) / down
	each := min(wantHeight, max(width/vg.Length(across)*wantHeight/wantWidth, low))
	return vg.Length(down) * each
}

// sheet makes a figure of plates.
func (s *Study) sheet(name string, sh sheet, finding string) Figure {
	sh.yTicks = sh.y.labels(s.Lang)
	n := len(sh.plates)
	const wide = 290
	high := vg.Length(215)
	least, low := vg.Length(150), 0.7*high
	if sh.named > 0 {
		least = 200
		high = min(max(high, 80+10*vg.Length(sh.named)), 320) // all names have room
		low = min(high, max(low, 60+10*vg.Length(sh.named)))
	}
	foot := sh.foot
	if foot == "" {
		foot = s.say("foot.band")
	}
	if sh.spans != nil {
		foot += " " + s.say("foot.changes")
	}
	f := s.figure(name, max(480, min(vg.Length(min(n, 3))*300, 900)), 0, foot)
	f.least = func(width vg.Length) vg.Length { return stacked(n, width, least, low, wide, high) }
	f.narrow = 220
	f.table = sh.weeks
	if sh.ghosts && len(sh.plates) < 2 {
		f.guide = "" // there is no baseline to speak of
	}
	f.body = func(p *painter, r vg.Rectangle) {
		if len(sh.plates) == 0 || sh.n == 0 {
			p.nothing(r, s.say("no.data"))
			return
		}
		var labels vg.Length
		for _, t := range sh.yTicks {
			labels = max(labels, p.tick.width(t))
		}
		labels += p.gap / 2
		gap := 1.75 * p.gap
		across, down := tiling(n, r.Max.X-r.Min.X, r.Max.Y-r.Min.Y, wide, high)
		w := (r.Max.X - r.Min.X - labels - gap*vg.Length(across-1)) / vg.Length(across)
		h := (r.Max.Y - r.Min.Y - gap*vg.Length(down-1)) / vg.Length(down)
		for i := range sh.plates {
			col, line := i%across, i/across
			x0 := r.Min.X + labels + vg.Length(col)*(w+gap)
			top := r.Max.Y - vg.Length(line)*(h+gap)
			p.plate(&sh, &sh.plates[i], col == 0, vg.Rectangle{Min: pt(x0, top-h), Max: pt(x0+w, top)})
		}
	}
	return f.finish(finding)
}

// plate draws the panel of an option.
func (p *painter) plate(sh *sheet, pl *plate, first bool, r vg.Rectangle) {
	lk := p.look(pl.option)
	y := r.Max.Y - p.heading.size
	p.form(lk.marker, pt(r.Min.X+p.dot, y+p.strong.size*capHeight/2), p.dot, lk.color)
	p.text(p.strong, r.Min.X+p.dot*2+p.gap/2, y, left, fit(p.strong, pl.name, r.Max.X-r.Min.X-p.dot*2-p.gap))
	top, bottom := y-p.gap*0.75, r.Min.Y+p.tick.size*1.5
	if first {
		y -= p.tick.size * 1.5
		p.text(p.tick, r.Min.X, y, left, fit(p.tick, sh.yName, r.Max.X-r.Min.X))
	}
	top -= p.tick.size * 1.3 // in all plates, for they share the axis
	p.field(sh, pl, first, vg.Rectangle{Min: pt(r.Min.X, bottom), Max: pt(r.Max.X, top)})
}

// field draws the curves of a panel with their axes, whose words stand outside
// of it.
func (p *painter) field(sh *sheet, pl *plate, first bool, r vg.Rectangle) {
	bottom, top := r.Min.Y, r.Max.Y
	names := vg.Length(0)
	if !sh.marked {
		names = p.endings(pl, r.Max.X-r.Min.X)
	}
	right0 := r.Max.X - names // where the curves end
	x := func(at float64) vg.Length { return r.Min.X + vg.Length(at/float64(sh.n))*(right0-r.Min.X) }
	a := sh.y.onto(bottom, top)
	for _, s := range sh.spans {
		p.rect(p.Faint, vg.Rectangle{Min: pt(x(s[0]), bottom), Max: pt(x(s[1]), top)})
		p.upright(p.hair, p.Grid, nil, x(s[0]), bottom, top)
		p.upright(p.hair, p.Grid, nil, x(s[1]), bottom, top)
	}
	for i, v := range a.ticks {
		c := p.Grid
		if v == 0 {
			c = p.Muted
		}
		p.level(p.hair, c, nil, r.Min.X, right0, a.at(v))
		if first {
			p.beside(p.tick, r.Min.X-p.gap/2, a.at(v), right, sh.yTicks[i])
		}
	}
	for _, b := range sh.borders {
		p.upright(p.hair, p.Grid, nil, x(b), bottom, bottom+3*p.unit)
	}
	labels := sh.names
	for i, n := range labels {
		if sh.short != nil && p.tick.width(n)+p.tick.width("n")/2 > x(sh.borders[i+1])-x(sh.borders[i]) {
			labels = sh.short
			break
		}
	}
	p.every(labels, func(i int) vg.Length { return (x(sh.borders[i]) + x(sh.borders[i+1])) / 2 },
		r.Min.X, right0, bottom-p.tick.size*1.2)

	if !math.IsNaN(sh.line) && sh.line <= a.high {
		p.level(p.hair, p.Fore, p.look(2).dash, r.Min.X, right0, a.at(sh.line))
	}
	outer := pl.outer()
	for i := range pl.curves {
		if !pl.curves[i].back && (len(pl.curves) <= mostBands || pl.curves[i].front || i == outer[0] || i == outer[1]) {
			p.band(&pl.curves[i], x, a)
		}
	}
	for i := range pl.curves {
		if !pl.curves[i].front {
			p.curve(&pl.curves[i], x, a)
		}
	}
	for i := range pl.curves {
		if pl.curves[i].front {
			p.curve(&pl.curves[i], x, a)
		}
	}
	if sh.marked {
		p.marks(pl, x, a)
	} else {
		p.name(pl, a, right0, names)
	}
	if !math.IsNaN(sh.line) && sh.line <= a.high && first {
		y := a.at(sh.line) + p.gap/3
		if y+p.tick.size > a.to {
			y = a.at(sh.line) - p.gap/3 - p.tick.size*capHeight // under the line, for the axis' name is above
		}
		p.labelled(p.tick.in(p.Fore), r.Min.X+p.gap/2, y, sh.said)
	}
	p.tellWeeks(sh, pl, x, bottom, top)
}

// marks puts an option's marker on each curve, not two above each other.
func (p *painter) marks(pl *plate, x func(float64) vg.Length, a axis) {
	for i := range pl.curves {
		c := &pl.curves[i]
		if k := len(c.mean) * (i + 1) / (len(pl.curves) + 1); k < len(c.mean) && !math.IsNaN(c.mean[k]) {
			lk := p.look(c.look)
			p.mark(lk.marker, pt(x(float64(k)+0.5), a.at(c.mean[k])), p.dot*0.9, lk.color, false)
		}
	}
}

// labelled writes a text with the background's colour behind it.
func (p *painter) labelled(l lettering, x, y vg.Length, s string) {
	p.rect(faded(p.Back, 0.8), vg.Rectangle{Min: pt(x-1.5*p.unit, y-l.size*0.2), Max: pt(x+l.width(s)+1.5*p.unit, y+l.size*0.85)})
	p.text(l, x, y, left, s)
}

// mostBands is how many bands a panel can hold and still be read; of more
// curves only the largest and the smallest have theirs.
const mostBands = 6

// outer returns which curves begin highest and lowest.
func (pl *plate) outer() (is [2]int) {
	start := func(i int) float64 {
		if c := pl.curves[i].mean; len(c) > 0 {
			return c[0]
		}
		return math.NaN()
	}
	for i := range pl.curves {
		if start(i) > start(is[0]) {
			is[0] = i
		}
		if start(i) < start(is[1]) {
			is[1] = i
		}
	}
	return is
}

// band shades between the percentiles of a curve.
func (p *painter) band(c *curve, x func(float64) vg.Length, a axis) {
	n := min(len(c.low), len(c.top))
	points := p.points[:0]
	flush := func(from, to int) {
		for i := to - 1; i >= from; i-- {
			points = append(points, pt(x(float64(i)+0.5), a.at(c.low[i])))
		}
		p.area(faded(p.look(c.look).color, p.Band), points...)
		p.points, points = points, points[:0]
	}
	from := 0
	for i := range n + 1 {
		if i < n && !math.IsNaN(c.low[i]) && !math.IsNaN(c.top[i]) {
			points = append(points, pt(x(float64(i)+0.5), a.at(c.top[i])))
			continue
		}
		if i > from {
			flush(from, i)
		}
		from = i + 1
	}
}

// curve strokes the mean, with gaps where it has no value.
func (p *painter) curve(c *curve, x func(float64) vg.Length, a axis) {
	lk, pen := p.look(c.look), p.pen
	switch {
	case c.back:
		lk.color, pen = blend(p.Back, lk.color, 0.45), p.thin
	case c.front:
		pen *= 1.5
	}
	points := p.points[:0]
	for i := range len(c.mean) + 1 {
		if i < len(c.mean) && !math.IsNaN(c.mean[i]) {
			points = append(points, pt(x(float64(i)+0.5), a.at(c.mean[i])))
			continue
		}
		p.line(pen, lk.color, lk.dash, points...)
		p.points, points = points, points[:0]
	}
}

// endings returns the room that the names at the ends of the curves need.
func (p *painter) endings(pl *plate, width vg.Length) vg.Length {
	var w vg.Length
	for i := range pl.curves {
		l := p.small
		if pl.curves[i].front {
			l.face = bold
		}
		w = max(w, l.width(pl.curves[i].name))
	}
	if w == 0 {
		return 0
	}
	return min(w, width*0.3) + p.gap*1.4
}

// An ending is the name of a curve at its end.
type ending struct {
	at, y vg.Length // where the curve ends, and where its name stands
	name  string
	front bool
}

// name writes the names of curves at their ends. Names that would touch make
// way for each other, and a fine line leads to the curve; where there is no
// room for all, the ones in the middle are left out, for the pointer still
// tells them.
func (p *painter) name(pl *plate, a axis, x, room vg.Length) {
	var ends []ending
	for i := range pl.curves {
		c := &pl.curves[i]
		if n := len(c.mean); c.name != "" && n > 0 && !math.IsNaN(c.mean[n-1]) {
			ends = append(ends, ending{at: a.at(c.mean[n-1]), name: c.name, front: c.front})
		}
	}
	slices.SortStableFunc(ends, func(a, b ending) int { return cmp.Compare(b.at, a.at) })
	high := p.small.size * 1.1
	for vg.Length(len(ends)-1)*high > a.to-a.from && len(ends) > 2 {
		drop := len(ends) / 2
		if ends[drop].front {
			drop--
		}
		ends = slices.Delete(ends, drop, drop+1)
	}
	spread(ends, high, a.from)
	start := x + p.gap*1.4
	for _, e := range ends {
		if e.y >= a.to+high {
			continue
		}
		l := p.small
		if e.front {
			l.face = bold
		}
		if e.y-e.at > high/2 || e.at-e.y > high/2 {
			p.line(p.hair, p.Muted, nil, pt(x+p.unit, e.at), pt(start-p.unit, e.y))
		}
		p.beside(l, start, e.y, left, fit(l, e.name, room-(start-x)))
	}
}

// spread moves names, the highest first, until none touch and none stands under
// the floor.
func spread(ends []ending, high, floor vg.Length) {
	top := vg.Length(math.Inf(1))
	for i := range ends {
		ends[i].y = min(ends[i].at, top-high)
		top = ends[i].y
	}
	for i := len(ends) - 1; i >= 0; i-- {
		ends[i].y = max(ends[i].y, floor)
		floor = ends[i].y + high
	}
}

// tellWeeks says for each point across what the curves are there.
func (p *painter) tellWeeks(sh *sheet, pl *plate, x func(float64) vg.Length, bottom, top vg.Length) {
	if p.spots == nil {
		return
	}
	for i := range sh.n {
		p.spot(vg.Rectangle{Min: pt(x(float64(i)), bottom), Max: pt(x(float64(i+1)), top)}, about{option: pl.option}, func() string {
			s := sh.at(i)
			if pl.name != "" {
				s = pl.name + ", " + s
			}
			for k := range pl.curves {
				c := &pl.curves[k]
				if i >= len(c.mean) || math.IsNaN(c.mean[i]) || c.ghost {
					continue
				}
				s += "\n"
				if c.name != "" {
					s += c.name + ": "
				}
				d := decimals("persons", sh.y.high)
				s += number(sh.lang, c.mean[i], d)
				if i < len(c.low) && i < len(c.top) && !math.IsNaN(c.low[i]) {
					s += " (" + number(sh.lang, c.low[i], d) + "–" + number(sh.lang, c.top[i], d) + ")"
				}
			}
			return s
		})
	}
}
