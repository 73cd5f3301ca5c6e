package start

import (
	"math"
	"sync"

	"grannelag/sim/register"
)

// A place is a municipality on the map.
type place struct {
	register.Municipality
	at   vec
	name string // as [nameOf] has it
}

// places returns the municipalities on the map in the order of the register.
var places = sync.OnceValue(func() []place {
	all := register.All()
	list := make([]place, len(all))
	for i, m := range all {
		list[i] = place{Municipality: m, at: project(m.Lat, m.Lon), name: nameOf(m)}
	}
	return list
})

// byNumber finds a municipality's index in places.
var byNumber = sync.OnceValue(func() map[string]int {
	index := map[string]int{}
	for i, p := range places() {
		index[p.Number] = i
	}
	return index
})

var sharedNames = sync.OnceValue(func() map[string]bool {
	times := map[string]int{}
	for _, m := range register.All() {
		times[m.Name]++
	}
	shared := map[string]bool{}
	for name, n := range times {
		shared[name] = n > 1
	}
	return shared
})

// nameOf returns the name of a municipality, with its county where another one
// has the same name.
func nameOf(m register.Municipality) string {
	if sharedNames()[m.Name] {
		return m.Name + " (" + m.County + ")"
	}
	return m.Name
}

// country is the box around all the centres [km].
var country = sync.OnceValue(func() box {
	var at []vec
	for _, p := range places() {
		at = append(at, p.at)
	}
	return around(at)
})

// A view says which part of the map is seen, and how large.
type view struct {
	w, h   float64 // size [Fyne units]
	centre vec     // in the middle of it [km]
	scale  float64 // [Fyne units/km]
}

// How close one may look [Fyne units/km]: the centres that lie closest together,
// 4 km apart, are then easy to click.
const maxScale = 16

// screen returns where a place is seen [Fyne units].
func (v view) screen(p vec) vec {
	return vec{(p.x-v.centre.x)*v.scale + v.w/2, (p.y-v.centre.y)*v.scale + v.h/2}
}

// ground returns the place that is seen at a position [Fyne units].
func (v view) ground(s vec) vec {
	return vec{(s.x-v.w/2)/v.scale + v.centre.x, (s.y-v.h/2)/v.scale + v.centre.y}
}

func (v view) box() box { return box{v.ground(vec{}), v.ground(vec{v.w, v.h})} }

// fitting returns the view of the same size that shows a box with a margin
// around it [Fyne units], no closer than a scale.
func (v view) fitting(b box, margin, closest float64) view {
	v.centre = b.middle()
	v.scale = min(closest, max(v.w-2*margin, 10)/max(b.high.x-b.low.x, 1e-6), max(v.h-2*margin, 10)/max(b.high.y-b.low.y, 1e-6))
	return v.held()
}

// whole returns the view of the whole country.
func (v view) whole() view { return v.fitting(country(), 26, maxScale) }

// held returns the view kept within its limits: not smaller than the whole
// country, and with some of the country in the middle.
func (v view) held() view {
	c := country()
	least := min(max(v.w-52, 10)/(c.high.x-c.low.x), max(v.h-52, 10)/(c.high.y-c.low.y))
	v.scale = min(max(v.scale, least), maxScale)
	v.centre.x = min(max(v.centre.x, c.low.x), c.high.x)
	v.centre.y = min(max(v.centre.y, c.low.y), c.high.y)
	return v
}

// zoomed returns the view enlarged by a factor, with what is seen at a position
// left where it is.
func (v view) zoomed(factor float64, at vec) view {
	held := v.ground(at)
	v.scale *= factor
	v = v.held()
	moved := v.ground(at)
	v.centre.x += held.x - moved.x
	v.centre.y += held.y - moved.y
	return v.held()
}

// detail says how much room there is for details: 1 where the whole country just
// fits into a map of 600 by 500 units, 2 where it is twice as large.
func (v view) detail() float64 { return v.scale / 0.31 }

// radius returns how large the dot of a municipality is drawn [Fyne units]: its
// area goes by the children, and grows slowly as one looks closer.
func (v view) radius(p *place) float64 {
	return (1.3 + math.Sqrt(float64(p.Children))/75) * min(max(math.Pow(v.detail(), 0.4), 0.8), 2.6)
}

// hit returns the index of the municipality at a position [Fyne units], or -1:
// the nearest centre, if the pointer is on its dot or close to it.
func (v view) hit(at vec) int {
	found, least := -1, math.Inf(1)
	all := places()
	for i := range all {
		s := v.screen(all[i].at)
		d := math.Hypot(s.x-at.x, s.y-at.y)
		if d < least && d <= max(v.radius(&all[i])+3, 10) {
			found, least = i, d
		}
	}
	return found
}

// A direction is one of the four that the arrow keys mean, as the screen has them.
type direction vec

var (
	left  = direction{-1, 0}
	right = direction{1, 0}
	up    = direction{0, -1}
	down  = direction{0, 1}
)

// next returns the index of the municipality that an arrow key leads to from
// another, or -1 at the edge of the country: the nearest in a quarter of the
// compass, where what lies aside counts double.
func next(from int, d direction) int {
	all := places()
	found, least := -1, math.Inf(1)
	for i := range all {
		x, y := all[i].at.x-all[from].at.x, all[i].at.y-all[from].at.y
		along := x*d.x + y*d.y
		aside := math.Abs(x*d.y + y*d.x)
		if i == from || along <= 0 || aside > along {
			continue
		}
		if far := along + 2*aside; far < least {
			found, least = i, far
		}
	}
	return found
}

// nearest returns the index of the municipality closest to a place.
func nearest(to vec) int {
	found, least := -1, math.Inf(1)
	for i, p := range places() {
		if d := math.Hypot(p.at.x-to.x, p.at.y-to.y); d < least {
			found, least = i, d
		}
	}
	return found
}
