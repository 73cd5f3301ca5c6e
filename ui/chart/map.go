package chart

import (
	"image/color"
	"math"
	"slices"

	"gonum.org/v1/plot/vg"

	"grannelag/sim/model"
	"grannelag/sim/register"
	"grannelag/ui/text"
)

// A place is a municipality on the map.
type place struct {
	name, tell string
	number     string
	x, y       float64 // in degrees of latitude, east and north of the middle
	size       float64 // share of the largest's children
}

// A road is the way from a municipality to the office it belongs to.
type road struct {
	from, to  int
	label     string
	minutes   float64
	ferry     bool
	estimated bool
	trips     float64 // a year, to the municipality's families; NaN if not known
	wide      float64 // of the line, in pens
}

// A chartlet is the map of one option.
type chartlet struct {
	option     int
	name, what string
	offices    []bool // by municipality
	roads      []road
}

// Map shows where the offices of each option are and how far it is to them.
func Map(s Study) Figure {
	maps, finding := s.chartlets()
	return s.mapOf("map", maps, finding, "legend.road")
}

// widestRoad is how many pens wide the road with most trips is.
const widestRoad = 3.5

// Tours shows how often people drive to each municipality's families in a year:
// the more trips, the wider the road.
func Tours(s Study) Figure {
	maps, _ := s.chartlets()
	l, finding := s.Lang, ""
	most := 0.0
	for i := range maps {
		for _, rd := range maps[i].roads {
			if rd.trips > most {
				most = rd.trips
			}
		}
	}
	for i := range maps {
		for k := range maps[i].roads {
			rd := &maps[i].roads[k]
			star := ""
			if rd.estimated {
				star = "*"
			}
			rd.label = s.say("trips", "n", text.Number(l, rd.trips, 0)+star)
			if most > 0 && rd.trips >= 0 {
				rd.wide = max(0.7, widestRoad*rd.trips/most)
			}
		}
		if e := &s.Result.Options[i].Option.Estimates; i < mostNamed && e[model.Trips].N > 0 {
			if finding != "" {
				finding += " "
			}
			finding += s.say("find.trips", "option", brief(maps[i].name),
				"n", text.Number(l, e[model.Trips].Mean, 0), "visits", text.Number(l, e[model.VisitsPerTrip].Mean, 1))
		}
	}
	return s.mapOf("tours", maps, finding, "legend.trips")
}

// chartlets makes the map of each option, with the minutes on its roads, and says
// what is farthest.
func (s *Study) chartlets() (maps []chartlet, finding string) {
	places := s.places()
	ways := s.Scenario.Roads()
	names := s.options()
	number := map[string]int{}
	for i := range s.Scenario.Municipalities {
		number[s.Scenario.Municipalities[i].Number] = i
	}
	for i := range min(len(s.Scenario.Options), len(names)) {
		o := &s.Scenario.Options[i]
		c := chartlet{option: i, name: names[i], offices: make([]bool, len(places))}
		longest, from, star := 0.0, 0, ""
		offices := 0
		for j := range o.Services {
			sv := &o.Services[j]
			var here []int
			for _, of := range sv.Offices {
				if m, ok := number[of.Municipality]; ok {
					here = append(here, m)
				}
			}
			if m, ok := number[sv.Host]; ok && len(here) == 0 {
				here = append(here, m)
			}
			offices += len(here)
			for _, m := range here {
				c.offices[m] = true
			}
			for _, n := range sv.Municipalities {
				m, ok := number[n]
				if !ok || len(here) == 0 {
					continue
				}
				best := here[0]
				for _, k := range here {
					if ways.Minutes[m][k] < ways.Minutes[m][best] {
						best = k
					}
				}
				if best == m {
					continue
				}
				rd := road{from: m, to: best, wide: 1, trips: s.trips(i, m), minutes: ways.Minutes[m][best], ferry: ways.Ferry[m][best], estimated: ways.Estimated[m][best]}
				rd.label = s.say("minutes", "n", text.Number(s.Lang, ways.Minutes[m][best], 0))
				if rd.estimated {
					rd.label += "*"
				}
				if v := ways.Minutes[m][best]; v > longest {
					longest, from, star = v, m, rd.label
				}
				c.roads = append(c.roads, rd)
			}
		}
		c.what = count(s.Lang, "services", len(o.Services)) + " · " + count(s.Lang, "offices", offices)
		maps = append(maps, c)
		if i < mostNamed && len(places) > 0 {
			if finding != "" {
				finding += " "
			}
			if longest > 0 {
				finding += s.say("find.longest", "option", brief(names[i]), "place", places[from].name, "value", star)
			} else {
				finding += s.say("find.own", "option", brief(names[i]))
			}
		}
	}
	return maps, finding
}

// trips returns the trips of a year to a municipality's families in an option.
func (s *Study) trips(option, muni int) float64 {
	if ms := s.Result.Options[option].Municipalities; muni < len(ms) {
		if e := &ms[muni].Estimates[model.Trips]; e.N > 0 && !math.IsInf(e.Mean, 0) {
			return e.Mean
		}
	}
	return math.NaN()
}

// mapOf draws the maps of the options beside each other.
func (s *Study) mapOf(name string, maps []chartlet, finding, roadWords string) Figure {
	places := s.places()
	anyStar, anyFerry := false, false
	for i := range maps {
		for k := range maps[i].roads {
			anyStar = anyStar || maps[i].roads[k].estimated
			anyFerry = anyFerry || maps[i].roads[k].ferry
		}
	}
	n := len(maps)
	// The more there are to name, the more room a map wants.
	side := min(290+11*vg.Length(max(0, len(places)-8)), 400)
	f := s.figure(name, max(480, min(vg.Length(min(n, 3))*300, 1000)), 0, s.credit())
	f.least = func(width vg.Length) vg.Length { return stacked(n, width, 0.7*side, 0.7*side, side, side) + 24 }
	f.narrow = 240
	f.table = s.ways(places, maps)
	focus := s.highlighted()
	legend := mapLegend{
		municipality: s.say("legend.municipality"), office: s.say("legend.office"),
		road: s.say(roadWords),
	}
	if anyFerry {
		legend.ferry = s.say("legend.ferry")
	}
	if anyStar {
		legend.estimated = s.say("foot.estimated")
	}
	f.body = func(p *painter, r vg.Rectangle) {
		if len(maps) == 0 || len(places) == 0 {
			p.nothing(r, s.say("no.data"))
			return
		}
		r.Min.Y += p.row * 1.3
		p.mapKeys(&legend, r.Min.X, r.Min.Y-p.row*0.85, r.Max.X)
		gap := 1.25 * p.gap
		across, down := tiling(n, r.Max.X-r.Min.X, r.Max.Y-r.Min.Y, side, side)
		w := (r.Max.X - r.Min.X - gap*vg.Length(across-1)) / vg.Length(across)
		h := (r.Max.Y - r.Min.Y - gap*vg.Length(down-1)) / vg.Length(down)
		for i := range maps {
			x0 := r.Min.X + vg.Length(i%across)*(w+gap)
			top := r.Max.Y - vg.Length(i/across)*(h+gap)
			p.chartlet(places, &maps[i], focus, vg.Rectangle{Min: pt(x0, top-h), Max: pt(x0+w, top)})
		}
	}
	return f.finish(finding)
}

// places puts the municipalities on the map.
func (s *Study) places() []place {
	ms := s.Scenario.Municipalities
	var lat, lon extent
	largest := 1.0
	for i := range ms {
		lat.hold(ms[i].Lat)
		lon.hold(ms[i].Lon)
		if c := ms[i].Children.Value(); c > largest && !math.IsInf(c, 0) {
			largest = c
		}
	}
	midLat, midLon := (lat.low+lat.high)/2, (lon.low+lon.high)/2
	// At 65° N a degree of longitude is 0.42 of one of latitude.
	squeeze := math.Cos(midLat * math.Pi / 180)
	ps := make([]place, len(ms))
	for i := range ms {
		m := &ms[i]
		ps[i] = place{name: named(m.Name, m.Number), number: m.Number, x: (m.Lon - midLon) * squeeze, y: m.Lat - midLat}
		if math.IsNaN(ps[i].x+ps[i].y) || math.IsInf(ps[i].x+ps[i].y, 0) {
			ps[i].x, ps[i].y = 0, 0
		}
		children := max(0, m.Children.Value())
		if math.IsNaN(children) {
			children = 0
		}
		ps[i].size = min(1, children/largest)
		ps[i].tell = ps[i].name + ": " + s.say("spot.children", "n", text.Number(s.Lang, children, 0))
	}
	return ps
}

// credit names whose the places of the centres are, if any is the register's.
func (s *Study) credit() string {
	for i := range s.Scenario.Municipalities {
		m := &s.Scenario.Municipalities[i]
		if r, ok := register.Get(m.Number); ok && r.Lat == m.Lat && r.Lon == m.Lon {
			return s.say("foot.places")
		}
	}
	return ""
}

// A mapLegend holds the words of the map's own legend.
type mapLegend struct{ municipality, office, road, ferry, estimated string }

func (p *painter) mapKeys(k *mapLegend, x, y, end vg.Length) {
	entry := func(width vg.Length, said string, draw func(x vg.Length)) {
		if said == "" || x+width+p.gap/2+p.tick.width(said) > end {
			return
		}
		draw(x)
		p.beside(p.tick, x+width+p.gap/2, y, left, said)
		x += width + p.gap*2.5 + p.tick.width(said)
	}
	entry(2*p.dot, k.municipality, func(x vg.Length) { p.disc(pt(x+p.dot, y), p.dot*1.15, blend(p.Back, p.Fore, 0.45)) })
	entry(2*p.dot, k.office, func(x vg.Length) { p.office(pt(x+p.dot, y), p.Back) })
	entry(22*p.unit, k.road, func(x vg.Length) { p.line(p.pen, p.Fore, nil, pt(x, y), pt(x+22*p.unit, y)) })
	entry(36*p.unit, k.ferry, func(x vg.Length) {
		p.line(p.pen, p.Fore, p.ferryDash(), pt(x, y), pt(x+22*p.unit, y))
		p.boat(pt(x+31*p.unit, y), p.Fore)
	})
	entry(0, k.estimated, func(vg.Length) {})
}

func (p *painter) ferryDash() []vg.Length { return []vg.Length{4 * p.unit, 3 * p.unit} }

// office draws the square of an office.
func (p *painter) office(c vg.Point, inside color.NRGBA) {
	r := p.dot * 1.05
	square := func(r vg.Length) vg.Rectangle {
		return vg.Rectangle{Min: pt(c.X-r, c.Y-r), Max: pt(c.X+r, c.Y+r)}
	}
	p.rect(p.Fore, square(r))
	p.rect(inside, square(r-1.4*p.unit))
}

const boatWidth = 9 // at a unit of 1

// boat draws a small ferry around a point.
func (p *painter) boat(c vg.Point, col color.NRGBA) {
	u := p.unit
	at := func(x, y vg.Length) vg.Point { return pt(c.X+x*u, c.Y+y*u) }
	p.area(col, at(-4.5, 0.2), at(4.5, 0.2), at(3.2, -2.8), at(-3.2, -2.8))
	p.area(col, at(-2.8, 0.7), at(2.4, 0.7), at(2.4, 2.3), at(-2.8, 2.3))
	p.area(col, at(-0.9, 2.3), at(0.7, 2.3), at(0.7, 3.8), at(-0.9, 3.8))
}

// chartlet draws the map of an option.
func (p *painter) chartlet(places []place, c *chartlet, focus int, r vg.Rectangle) {
	lk := p.look(c.option)
	p.rect(p.Faint, r)
	pad := p.gap * 0.75
	y := r.Max.Y - pad - p.strong.size*0.85
	p.form(lk.marker, pt(r.Min.X+pad+p.dot, y+p.strong.size*capHeight/2), p.dot, lk.color)
	x := r.Min.X + pad + p.dot*2 + p.gap/2
	name := fit(p.strong, c.name, r.Max.X-pad-x)
	p.text(p.strong, x, y, left, name)
	y -= p.tick.size * 1.4
	p.text(p.tick, x, y, left, fit(p.tick, c.what, r.Max.X-pad-x))
	r.Max.Y = y - p.gap/2

	// Room for names at all sides.
	biggest := min(15*p.unit, (r.Max.Y-r.Min.Y)*0.1)
	sides := min(34*p.unit, (r.Max.X-r.Min.X)*0.16)
	inner := vg.Rectangle{
		Min: pt(r.Min.X+sides, r.Min.Y+biggest+p.small.size*1.2),
		Max: pt(r.Max.X-sides, r.Max.Y-biggest-p.small.size*0.6)}
	at := project(places, inner)
	radius := func(i int) vg.Length { return max(p.dot*0.9, biggest*vg.Length(math.Sqrt(places[i].size))) }

	for _, rd := range c.roads {
		var dash []vg.Length
		if rd.ferry {
			dash = p.ferryDash()
		}
		pen := p.pen * vg.Length(rd.wide)
		if rd.from == focus {
			pen *= 1.6
		}
		p.line(pen, p.lookIn(c.option, rd.from, focus).color, dash, at[rd.from], at[rd.to])
	}
	l := labels{area: r}
	for _, i := range bySize(places) { // small ones on top
		p.disc(at[i], radius(i)+p.unit, p.Faint)
		p.disc(at[i], radius(i), blend(p.Back, p.lookIn(c.option, i, focus).color, 0.45))
		if i == focus {
			p.ring(at[i], radius(i)+2.5*p.unit)
		}
	}
	for i := range places {
		if c.offices[i] {
			p.office(at[i], blend(p.Back, lk.color, 0.25))
		}
		l.block(around(at[i], radius(i)+p.unit, radius(i)+p.unit), 3)
		reach := max(radius(i), 6*p.unit)
		p.spot(around(at[i], reach, reach), about{places[i].number, NoOption}, func() string { return places[i].tell })
	}
	for _, rd := range c.roads {
		l.along(at[rd.from], at[rd.to])
	}
	order := bySize(places)
	if k := slices.Index(order, focus); k > 0 {
		order = slices.Insert(slices.Delete(order, k, k+1), 0, focus)
	}
	write := func(i int, name string, box vg.Rectangle) {
		p.rect(faded(p.Faint, 0.75), box) // over roads
		p.text(p.inFocus(p.small, i, focus), box.Min.X, box.Min.Y+p.small.size*0.19, left, name)
	}
	var crowded []int // without room beside them
	h := p.small.size * 1.05
	for _, i := range order {
		ink := p.inFocus(p.small, i, focus)
		name := fit(ink, places[i].name, (r.Max.X-r.Min.X)*0.45)
		away := radius(i) + 1.5*p.unit
		if i == focus {
			away += 4 * p.unit // outside of its ring
		}
		if box, ok := l.name(at[i], away, ink.width(name), h); ok {
			write(i, name, box)
		} else {
			crowded = append(crowded, i)
		}
	}
	for _, i := range crowded {
		// Farther away, with a fine line to the place.
		ink := p.inFocus(p.small, i, focus)
		name := fit(ink, places[i].name, (r.Max.X-r.Min.X)*0.3)
		if box, ok := l.far(at[i], radius(i), ink.width(name), h); ok {
			p.line(p.hair, p.Muted, nil, towards(at[i], nearest(box, at[i]), radius(i)), nearest(box, at[i]))
			write(i, name, box)
		}
	}
	for _, rd := range c.roads {
		w, h := p.inFocus(p.tick, rd.from, focus).width(rd.label), p.tick.size*1.05
		boat := vg.Length(0)
		if rd.ferry {
			boat = (boatWidth + 2) * p.unit
		}
		if box, ok := l.on(at[rd.from], at[rd.to], w+boat+2*p.unit, h); ok {
			p.rect(p.Faint, box) // the line does not run through its own text
			if rd.ferry {
				p.boat(pt(box.Min.X+boat/2, (box.Min.Y+box.Max.Y)/2), p.Muted)
			}
			p.text(p.inFocus(p.tick, rd.from, focus), box.Min.X+boat+p.unit, box.Min.Y+h*0.18, left, rd.label)
		}
		p.spot(around(pt((at[rd.from].X+at[rd.to].X)/2, (at[rd.from].Y+at[rd.to].Y)/2), 8*p.unit, 8*p.unit), about{places[rd.from].number, c.option}, func() string {
			return places[rd.from].name + " – " + places[rd.to].name + ": " + rd.label
		})
	}
}

// ring strokes a circle around the place in focus.
func (p *painter) ring(c vg.Point, r vg.Length) {
	const corners = 40
	points := p.points[:0]
	for i := range corners + 1 {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / corners)
		points = append(points, pt(c.X+r*vg.Length(cos), c.Y+r*vg.Length(sin)))
	}
	p.line(1.6*p.unit, p.Fore, nil, points...)
	p.points = points
}

// nearest returns the point of a box that is nearest to another.
func nearest(box vg.Rectangle, q vg.Point) vg.Point {
	return pt(min(max(q.X, box.Min.X), box.Max.X), min(max(q.Y, box.Min.Y), box.Max.Y))
}

// towards returns the point at a distance from one on the way to another.
func towards(from, to vg.Point, distance vg.Length) vg.Point {
	d := vg.Length(math.Hypot(float64(to.X-from.X), float64(to.Y-from.Y)))
	if d <= distance {
		return to
	}
	return pt(from.X+(to.X-from.X)*distance/d, from.Y+(to.Y-from.Y)*distance/d)
}

// ways makes the table of a map: how far each municipality has to its office.
func (s *Study) ways(places []place, maps []chartlet) func() [][]string {
	l := s.Lang
	return func() [][]string {
		table := [][]string{{say(l, "table.municipality"), say(l, "table.option"), say(l, "table.office"),
			say(l, "table.minutes"), say(l, "legend.ferry"), say(l, "table.estimated"), say(l, "table.trips")}}
		yes := func(b bool) string {
			if b {
				return say(l, "yes")
			}
			return ""
		}
		for i := range places {
			for k := range maps {
				c := &maps[k]
				row := []string{places[i].name, c.name, "", "", "", "", ""}
				if c.offices[i] {
					row[2], row[3] = places[i].name, "0"
				}
				for _, rd := range c.roads {
					if rd.from == i {
						row = []string{places[i].name, c.name, places[rd.to].name, plain(l, rd.minutes), yes(rd.ferry), yes(rd.estimated), plain(l, rd.trips)}
					}
				}
				table = append(table, row)
			}
		}
		return table
	}
}

// project lays the places into a rectangle, true to their form.
func project(places []place, r vg.Rectangle) []vg.Point {
	var x, y extent
	for _, q := range places {
		x.hold(q.x)
		y.hold(q.y)
	}
	w, h := float64(r.Max.X-r.Min.X), float64(r.Max.Y-r.Min.Y)
	scale := math.Inf(1)
	if d := x.high - x.low; d > 0 {
		scale = w / d
	}
	if d := y.high - y.low; d > 0 {
		scale = min(scale, h/d)
	}
	if math.IsInf(scale, 1) {
		scale = 0 // one place, or all in one
	}
	cx, cy := float64(r.Min.X+r.Max.X)/2, float64(r.Min.Y+r.Max.Y)/2
	ps := make([]vg.Point, len(places))
	for i, q := range places {
		ps[i] = pt(vg.Length(cx+(q.x-(x.low+x.high)/2)*scale), vg.Length(cy+(q.y-(y.low+y.high)/2)*scale))
	}
	return ps
}

// bySize returns the numbers of the places, the largest first: its name finds
// room first.
func bySize(places []place) []int {
	order := make([]int, len(places))
	for i := range places {
		order[i] = i
		for j := i; j > 0 && places[order[j]].size > places[order[j-1]].size; j-- {
			order[j], order[j-1] = order[j-1], order[j]
		}
	}
	return order
}

func around(c vg.Point, rx, ry vg.Length) vg.Rectangle {
	return vg.Rectangle{Min: pt(c.X-rx, c.Y-ry), Max: pt(c.X+rx, c.Y+ry)}
}
