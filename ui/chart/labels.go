package chart

import (
	"math"

	"gonum.org/v1/plot/vg"
)

// labels finds room for texts on a map: each goes where it covers least of
// what stands there, and never over another text.
type labels struct {
	area  vg.Rectangle // none goes outside
	boxes []taken
	lines [][2]vg.Point
}

// taken is a place that is taken, and how bad it is to cover it; text may
// never be covered.
type taken struct {
	box  vg.Rectangle
	cost float64
	text bool
}

// block takes a place that a text had better not cover.
func (l *labels) block(box vg.Rectangle, cost float64) {
	l.boxes = append(l.boxes, taken{box, cost, false})
}

// along takes the places along a line.
func (l *labels) along(a, b vg.Point) { l.lines = append(l.lines, [2]vg.Point{a, b}) }

// overlap returns the area that two rectangles share.
func overlap(a, b vg.Rectangle) vg.Length {
	w := min(a.Max.X, b.Max.X) - max(a.Min.X, b.Min.X)
	h := min(a.Max.Y, b.Max.Y) - max(a.Min.Y, b.Min.Y)
	if w <= 0 || h <= 0 {
		return 0
	}
	return w * h
}

// cost says how bad a place for a text is: infinite over another text or
// outside, else the share of it that covers something.
func (l *labels) cost(box vg.Rectangle, onOwnLine bool) float64 {
	const slack = 0.5
	if box.Min.X < l.area.Min.X-slack || box.Max.X > l.area.Max.X+slack || box.Min.Y < l.area.Min.Y-slack || box.Max.Y > l.area.Max.Y+slack {
		return math.Inf(1)
	}
	size := (box.Max.X - box.Min.X) * (box.Max.Y - box.Min.Y)
	var c float64
	for _, t := range l.boxes {
		share := float64(overlap(box, t.box) / size)
		if share > 0 && t.text {
			return math.Inf(1)
		}
		if share > 0 {
			c += share*t.cost + 0.4
		}
	}
	for _, n := range l.lines {
		if crosses(n[0], n[1], box) {
			c += 0.35
		}
	}
	if onOwnLine {
		c -= 0.35
	}
	return c
}

// crosses reports whether a line goes through a rectangle (Liang and Barsky).
func crosses(a, b vg.Point, r vg.Rectangle) bool {
	from, to := vg.Length(0), vg.Length(1)
	clip := func(delta, room vg.Length) bool { // of the points a + t·delta, those within room
		switch {
		case delta == 0:
			return room >= 0
		case delta < 0:
			from = max(from, room/delta)
		default:
			to = min(to, room/delta)
		}
		return from <= to
	}
	dx, dy := b.X-a.X, b.Y-a.Y
	return clip(-dx, a.X-r.Min.X) && clip(dx, r.Max.X-a.X) && clip(-dy, a.Y-r.Min.Y) && clip(dy, r.Max.Y-a.Y)
}

// tooBad is the cost over which a text is better left out.
const tooBad = 1.1

// take puts a text where it costs least, and reports whether there was room.
func (l *labels) take(places []vg.Rectangle, onOwnLine bool) (vg.Rectangle, bool) {
	best, at := math.Inf(1), -1
	for i, box := range places {
		// Earlier places are nicer: a later one must be clearly better.
		if c := l.cost(box, onOwnLine) + 0.03*float64(i); c < best {
			best, at = c, i
		}
	}
	if at < 0 || best > tooBad {
		return vg.Rectangle{}, false
	}
	l.boxes = append(l.boxes, taken{places[at], 0, true})
	return places[at], true
}

// name finds room for a text beside a circle.
func (l *labels) name(c vg.Point, radius, w, h vg.Length) (vg.Rectangle, bool) {
	box := func(x, y vg.Length) vg.Rectangle { return vg.Rectangle{Min: pt(x, y), Max: pt(x+w, y+h)} }
	d := radius * 0.72
	return l.take([]vg.Rectangle{
		box(c.X+radius, c.Y-h/2),
		box(c.X-radius-w, c.Y-h/2),
		box(c.X-w/2, c.Y+radius),
		box(c.X-w/2, c.Y-radius-h),
		box(c.X+d, c.Y+d),
		box(c.X+d, c.Y-d-h),
		box(c.X-d-w, c.Y+d),
		box(c.X-d-w, c.Y-d-h),
		box(c.X-w*0.2, c.Y+radius),
		box(c.X-w*0.8, c.Y+radius),
		box(c.X-w*0.2, c.Y-radius-h),
		box(c.X-w*0.8, c.Y-radius-h),
	}, false)
}

// far finds room for a text away from a circle that has none beside it. It may
// stand on a road, and never on another text.
func (l *labels) far(c vg.Point, radius, w, h vg.Length) (vg.Rectangle, bool) {
	best, found := math.Inf(1), vg.Rectangle{}
	for ring := 1; ring <= 7; ring++ {
		d := radius + h*vg.Length(ring)*0.8
		for k := range 16 {
			sin, cos := math.Sincos(2 * math.Pi * float64(k) / 16)
			x, y := c.X+d*vg.Length(cos), c.Y+d*vg.Length(sin)
			x -= w * vg.Length(1-cos) / 2 // the near side of the text towards the circle
			y -= h / 2
			box := vg.Rectangle{Min: pt(x, y), Max: pt(x+w, y+h)}
			if cost := l.cost(box, false) + 0.3*float64(ring); cost < best {
				best, found = cost, box
			}
		}
	}
	if math.IsInf(best, 1) {
		return found, false
	}
	l.boxes = append(l.boxes, taken{found, 0, true})
	return found, true
}

// on finds room for a text on a line.
func (l *labels) on(a, b vg.Point, w, h vg.Length) (vg.Rectangle, bool) {
	var places []vg.Rectangle
	for _, t := range []vg.Length{0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72, 0.2, 0.8} {
		x, y := a.X+(b.X-a.X)*t, a.Y+(b.Y-a.Y)*t
		places = append(places, around(pt(x, y), w/2, h/2))
	}
	// Beside the line, where there is no room on it.
	for _, t := range []vg.Length{0.5, 0.35, 0.65} {
		x, y := a.X+(b.X-a.X)*t, a.Y+(b.Y-a.Y)*t
		for _, side := range [4][2]vg.Length{{0, 1.1}, {0, -1.1}, {1, 0}, {-1, 0}} {
			places = append(places, around(pt(x+side[0]*(w/2+h/3), y+side[1]*h), w/2, h/2))
		}
	}
	return l.take(places, true)
}
