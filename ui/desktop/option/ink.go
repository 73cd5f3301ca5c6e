package option

import (
	"image"
	"image/color"
	"image/draw"
	"math"
	"slices"

	"golang.org/x/image/vector"
)

// A point is a place in a picture [pixels], y downwards.
type point struct{ x, y float64 }

// ring returns a circle as a polygon.
func ring(c point, r float64, corners int) []point {
	q := make([]point, corners)
	for i := range q {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(corners))
		q[i] = point{c.x + r*cos, c.y + r*sin}
	}
	return q
}

// square returns a square with sides of 2r.
func square(c point, r float64) []point {
	return []point{{c.x - r, c.y - r}, {c.x + r, c.y - r}, {c.x + r, c.y + r}, {c.x - r, c.y + r}}
}

// hull returns the convex hull of points, by Andrew's monotone chain.
func hull(points []point) []point {
	q := slices.Clone(points)
	slices.SortFunc(q, func(a, b point) int {
		switch {
		case a.x < b.x || a.x == b.x && a.y < b.y:
			return -1
		case a == b:
			return 0
		}
		return 1
	})
	q = slices.Compact(q)
	if len(q) < 3 {
		return q
	}
	left := func(a, b, c point) bool { return (b.x-a.x)*(c.y-a.y)-(b.y-a.y)*(c.x-a.x) > 0 }
	var chain []point
	half := func(q []point) {
		start := len(chain)
		for _, p := range q {
			for len(chain) >= start+2 && !left(chain[len(chain)-2], chain[len(chain)-1], p) {
				chain = chain[:len(chain)-1]
			}
			chain = append(chain, p)
		}
		chain = chain[:len(chain)-1] // the other half begins with it
	}
	half(q)
	slices.Reverse(q)
	half(q)
	return chain
}

// fill fills a polygon with smooth edges.
func fill(img *image.RGBA, q []point, c color.NRGBA) {
	if len(q) < 3 {
		return
	}
	x0, y0, x1, y1 := q[0].x, q[0].y, q[0].x, q[0].y
	for _, p := range q {
		x0, x1 = min(x0, p.x), max(x1, p.x)
		y0, y1 = min(y0, p.y), max(y1, p.y)
	}
	box := image.Rect(int(math.Floor(x0)), int(math.Floor(y0)), int(math.Ceil(x1)), int(math.Ceil(y1)))
	if box.Empty() || box.Intersect(img.Rect).Empty() {
		return
	}
	z := vector.NewRasterizer(box.Dx(), box.Dy())
	for i, p := range q {
		x, y := float32(p.x-float64(box.Min.X)), float32(p.y-float64(box.Min.Y))
		if i == 0 {
			z.MoveTo(x, y)
		} else {
			z.LineTo(x, y)
		}
	}
	z.ClosePath()
	ink := &image.Uniform{C: c}
	if box.In(img.Rect) {
		z.Draw(img, box, ink, image.Point{})
		return
	}
	// The rasterizer does not clip.
	mask := image.NewAlpha(image.Rect(0, 0, box.Dx(), box.Dy()))
	z.Draw(mask, mask.Rect, image.Opaque, image.Point{})
	draw.DrawMask(img, box, ink, image.Point{}, mask, image.Point{}, draw.Over)
}

// stroke draws lines through points; dash is the length of dashes and of the
// gaps between them, 0 for none.
func stroke(img *image.RGBA, q []point, width float64, c color.NRGBA, dash float64) {
	for i := 1; i < len(q); i++ {
		a, b := q[i-1], q[i]
		length := math.Hypot(b.x-a.x, b.y-a.y)
		if length == 0 {
			continue
		}
		dx, dy := (b.x-a.x)/length, (b.y-a.y)/length
		nx, ny := -dy*width/2, dx*width/2
		part := func(from, to float64) {
			s, t := point{a.x + dx*from, a.y + dy*from}, point{a.x + dx*to, a.y + dy*to}
			fill(img, []point{{s.x + nx, s.y + ny}, {t.x + nx, t.y + ny}, {t.x - nx, t.y - ny}, {s.x - nx, s.y - ny}}, c)
		}
		if dash <= 0 {
			part(0, length)
			continue
		}
		for at := 0.0; at < length; at += 2 * dash {
			part(at, min(at+dash, length))
		}
	}
}
