package chart

import (
	"image/color"
	"math"
	"strings"

	"gonum.org/v1/plot/vg"
)

// A painter draws with a style onto a canvas. It never turns, shifts or scales
// the canvas, so canvases need not follow that.
type painter struct {
	vg.Canvas
	style
	perPoint float64    // pixels of a point, to lay thin straight lines on whole pixels; 0 if there are none
	spots    *[]Spot    // where to keep what a pointer may rest on; nil to keep nothing
	path     vg.Path    // reused
	points   []vg.Point // reused
}

// A Spot is a part of a figure that has something to say when a pointer rests
// on it. Positions are in points from the bottom left corner of the figure.
type Spot struct {
	Box  vg.Rectangle
	Text string

	Municipality string // the number of the one it is about; "" for none
	Option       int    // the index of the one it is about; [NoOption] for none
}

// NoOption is the option of a spot that is about no single one.
const NoOption = -1

// about says what a spot is about.
type about struct {
	municipality string
	option       int
}

// spot keeps what to say about a part of the figure. The text is made only if
// somebody wants it.
func (p *painter) spot(box vg.Rectangle, a about, text func() string) {
	if p.spots != nil {
		*p.spots = append(*p.spots, Spot{box, text(), a.municipality, a.option})
	}
}

func pt(x, y vg.Length) vg.Point { return vg.Point{X: x, Y: y} }

// finite keeps broken numbers away from canvases, some of which hang on them.
func finite(points []vg.Point) bool {
	for _, q := range points {
		if math.IsNaN(float64(q.X+q.Y)) || math.IsInf(float64(q.X+q.Y), 0) {
			return false
		}
	}
	return true
}

func (p *painter) trace(points []vg.Point) {
	p.path = p.path[:0]
	for i, q := range points {
		if i == 0 {
			p.path.Move(q)
		} else {
			p.path.Line(q)
		}
	}
}

// line strokes a line through points.
func (p *painter) line(width vg.Length, c color.NRGBA, dash []vg.Length, points ...vg.Point) {
	if len(points) < 2 || !finite(points) {
		return
	}
	p.SetColor(c)
	p.SetLineWidth(width)
	p.SetLineDash(dash, 0)
	p.trace(points)
	p.Stroke(p.path)
}

// area fills a polygon.
func (p *painter) area(c color.NRGBA, points ...vg.Point) {
	if len(points) < 3 || !finite(points) {
		return
	}
	p.SetColor(c)
	p.trace(points)
	p.path.Close()
	p.Fill(p.path)
}

func (p *painter) rect(c color.NRGBA, r vg.Rectangle) {
	p.area(c, r.Min, pt(r.Max.X, r.Min.Y), r.Max, pt(r.Min.X, r.Max.Y))
}

// onPixel moves a coordinate to where a line of that width covers whole pixels.
func (p *painter) onPixel(x, width vg.Length) vg.Length {
	if p.perPoint == 0 {
		return x
	}
	px, w := float64(x)*p.perPoint, max(1, math.Round(float64(width)*p.perPoint))
	return vg.Length((math.Round(px-w/2) + w/2) / p.perPoint)
}

// pixels is a line width of whole pixels, at least one.
func (p *painter) pixels(width vg.Length) vg.Length {
	if p.perPoint == 0 {
		return width
	}
	return vg.Length(max(1, math.Round(float64(width)*p.perPoint)) / p.perPoint)
}

// level strokes a crisp horizontal line, upright a vertical one.
func (p *painter) level(width vg.Length, c color.NRGBA, dash []vg.Length, x0, x1, y vg.Length) {
	y = p.onPixel(y, width)
	p.line(p.pixels(width), c, dash, pt(x0, y), pt(x1, y))
}

func (p *painter) upright(width vg.Length, c color.NRGBA, dash []vg.Length, x, y0, y1 vg.Length) {
	x = p.onPixel(x, width)
	p.line(p.pixels(width), c, dash, pt(x, y0), pt(x, y1))
}

// Where a text stands from its point.
const (
	left   = 0.0
	middle = 0.5
	right  = 1.0
)

// text writes a line of text on a baseline.
func (p *painter) text(l lettering, x, y vg.Length, align float64, s string) {
	if s == "" || !finite([]vg.Point{pt(x, y)}) {
		return
	}
	if align != left {
		x -= vg.Length(align) * l.width(s)
	}
	p.SetColor(l.color)
	p.FillString(l.face.at(l.size), pt(x, y), s)
}

// beside writes a line of text whose capitals are centred on a height.
func (p *painter) beside(l lettering, x, y vg.Length, align float64, s string) {
	p.text(l, x, y-l.size*capHeight/2, align, s)
}

// readable reports whether lines of a text stand clear of each other in rows of
// a height. Where they do not, figures leave the text out.
func readable(l lettering, row vg.Length) bool { return row >= l.size*0.84 }

// fit shortens a text to a width.
func fit(l lettering, s string, width vg.Length) string {
	if l.width(s) <= width {
		return s
	}
	room := width - l.width("…")
	for i, r := range s {
		if room -= l.width(string(r)); room < 0 {
			if s = strings.TrimRight(s[:i], " ,.-–·"); s == "" {
				return ""
			}
			return s + "…"
		}
	}
	return ""
}

// wrap breaks a text into lines of a width; of more lines than most, the last
// one kept is shortened.
func wrap(l lettering, s string, width vg.Length, most int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Split(s, " ") {
		longer := word
		if line != "" {
			longer = line + " " + word
		}
		if line != "" && l.width(longer) > width {
			lines = append(lines, line)
			longer = word
		}
		line = longer
	}
	if line != "" {
		lines = append(lines, line)
	}
	if len(lines) > most {
		lines = append(lines[:most-1:most-1], strings.Join(lines[most-1:], " "))
	}
	for i := range lines {
		lines[i] = fit(l, lines[i], width)
	}
	return lines
}

// A marker is the form of an option's dots.
type marker uint8

const (
	circle marker = iota
	square
	triangle
	diamond
	triangleDown
	cross
	pentagon
	plus
	hexagon
	triangleLeft
	star
	triangleRight
	markers // how many there are
)

// outline returns a marker's corners around a centre. Radii differ so that all
// seem equally large.
func (m marker) outline(c vg.Point, r vg.Length) []vg.Point {
	polygon := func(n int, turn float64, radius, inner vg.Length) []vg.Point {
		q := make([]vg.Point, n)
		for i := range q {
			a := turn + 2*math.Pi*float64(i)/float64(n)
			d := radius
			if i%2 == 1 {
				d = inner
			}
			q[i] = pt(c.X+d*vg.Length(math.Cos(a)), c.Y+d*vg.Length(math.Sin(a)))
		}
		return q
	}
	arms := func(turn float64) []vg.Point {
		const long, wide = 1.15, 0.42
		sin, cos := math.Sincos(turn)
		var q []vg.Point
		for _, d := range [12][2]float64{
			{long, wide}, {wide, wide}, {wide, long}, {-wide, long}, {-wide, wide}, {-long, wide},
			{-long, -wide}, {-wide, -wide}, {-wide, -long}, {wide, -long}, {wide, -wide}, {long, -wide}} {
			q = append(q, pt(c.X+r*vg.Length(d[0]*cos-d[1]*sin), c.Y+r*vg.Length(d[0]*sin+d[1]*cos)))
		}
		return q
	}
	switch m {
	case square:
		return polygon(4, math.Pi/4, 1.27*r, 1.27*r)
	case triangle:
		return polygon(3, math.Pi/2, 1.35*r, 1.35*r)
	case diamond:
		return polygon(4, 0, 1.35*r, 1.35*r)
	case triangleDown:
		return polygon(3, -math.Pi/2, 1.35*r, 1.35*r)
	case cross:
		return arms(math.Pi / 4)
	case pentagon:
		return polygon(5, math.Pi/2, 1.15*r, 1.15*r)
	case plus:
		return arms(0)
	case hexagon:
		return polygon(6, 0, 1.1*r, 1.1*r)
	case triangleLeft:
		return polygon(3, math.Pi, 1.35*r, 1.35*r)
	case star:
		return polygon(10, math.Pi/2, 1.4*r, 0.62*r)
	case triangleRight:
		return polygon(3, 0, 1.35*r, 1.35*r)
	}
	return nil // a circle has no corners
}

// mark draws a marker with a rim in the background's colour, so that it shows
// on bars and on other markers; hollow ones have the rim inside.
func (p *painter) mark(m marker, c vg.Point, r vg.Length, col color.NRGBA, hollow bool) {
	if !finite([]vg.Point{c}) {
		return
	}
	rim := 1.1 * p.unit
	p.form(m, c, r+rim, p.Back)
	p.form(m, c, r, col)
	if hollow {
		p.form(m, c, r*0.55, p.Back)
	}
}

// form fills the form of a marker.
func (p *painter) form(m marker, c vg.Point, r vg.Length, col color.NRGBA) {
	if m == circle {
		p.disc(c, r, col)
		return
	}
	p.area(col, m.outline(c, r)...)
}

func (p *painter) disc(c vg.Point, r vg.Length, col color.NRGBA) {
	p.SetColor(col)
	p.path = p.path[:0]
	p.path.Move(pt(c.X+r, c.Y))
	p.path.Arc(c, r, 0, 2*math.Pi)
	p.path.Close()
	p.Fill(p.path)
}
