package scenario

import (
	"slices"

	"grannelag/sim/register"
)

// Roads are full tables of the ways between the centres of a scenario's
// municipalities, row and column in the order of Scenario.Municipalities, from
// row to column. The diagonal is 0 and false. Minutes need not be symmetric.
type Roads struct {
	Minutes   [][]float64 // one way, ferry and its wait included [minutes]
	Km        [][]float64 // [km]
	Estimated [][]bool    // the minutes are, or hold, an estimate
	Ferry     [][]bool    // a ferry is part of the way
	Crossings [][]int     // ferries on the way
}

// Roads returns the ways between all municipalities.
//
// A pair with a leg has that leg, even where a detour is faster: who writes a
// leg knows the road. Other pairs take the fastest way over legs; of equally
// fast ones that with the fewest legs, and then the one whose last stop before
// the end has the lowest number. The way is an estimate if any leg on it is.
// Pairs that no legs connect are estimated from the straight line: its length
// over travel.speed_kmh, or over travel.ferry_speed_kmh with a ferry if either
// municipality has no land border in the register, for it is an island.
//
// A leg without minutes is estimated the same way, at the ferry's speed if it
// names a ferry, and is then an estimate whatever it says. A leg without km, and
// a pair without legs, has the straight line times travel.road_factor.
func (s *Scenario) Roads() Roads {
	n := len(s.Municipalities)
	r := Roads{Minutes: square[float64](n), Km: square[float64](n), Estimated: square[bool](n), Ferry: square[bool](n), Crossings: square[int](n)}
	legs := s.directLegs()
	for i := range n {
		s.waysFrom(i, legs, &r)
	}
	return r
}

func square[T any](n int) [][]T {
	rows := make([][]T, n)
	for i := range rows {
		rows[i] = make([]T, n)
	}
	return rows
}

// A way leads from one municipality to another.
type way struct {
	minutes, km      float64
	estimated, ferry bool
	crossings        int // by ferry
	legs             int // 0: there is none
	last             int // the stop before the end
}

// directLegs returns the legs of the file, there and back, with what they leave
// out estimated.
func (s *Scenario) directLegs() [][]way {
	index := map[string]int{}
	for i, m := range s.Municipalities {
		index[m.Number] = i
	}
	legs := square[way](len(s.Municipalities))
	for _, l := range s.Legs {
		i, ok1 := index[l.From]
		j, ok2 := index[l.To]
		if !ok1 || !ok2 || i == j {
			continue
		}
		straight := s.straightKm(i, j)
		w := way{km: l.Km, estimated: l.Estimated, ferry: l.Ferry != "", legs: 1}
		if w.km == 0 {
			w.km = float64(straight * s.Values.Travel.RoadFactor)
		}
		w.crossings = b2i(w.ferry)
		there, back := w, w
		there.minutes, back.minutes = l.Minutes, l.Back
		if there.minutes == 0 {
			there.minutes, there.estimated = s.minutes(straight, w.ferry), true
		}
		if back.minutes == 0 {
			back.minutes, back.estimated = there.minutes, there.estimated
		}
		there.last, back.last = i, j
		legs[i][j], legs[j][i] = there, back
	}
	return legs
}

// waysFrom fills row i of the tables, by Dijkstra's algorithm.
func (s *Scenario) waysFrom(i int, legs [][]way, r *Roads) {
	n := len(legs)
	best := make([]way, n)
	done := make([]bool, n)
	here := i
	for here >= 0 {
		done[here] = true
		for j, leg := range legs[here] {
			if leg.legs == 0 || done[j] {
				continue
			}
			w := way{minutes: best[here].minutes + leg.minutes, km: best[here].km + leg.km,
				estimated: best[here].estimated || leg.estimated, ferry: best[here].ferry || leg.ferry,
				crossings: best[here].crossings + leg.crossings,
				legs:      best[here].legs + 1, last: here}
			if best[j].legs == 0 || w.before(best[j]) {
				best[j] = w
			}
		}
		here = -1
		for j := range n {
			if !done[j] && best[j].legs > 0 && (here < 0 || best[j].minutes < best[here].minutes) {
				here = j
			}
		}
	}
	for j := range n {
		if j == i {
			continue
		}
		w := best[j]
		if legs[i][j].legs > 0 {
			w = legs[i][j]
		}
		if w.legs == 0 {
			straight := s.straightKm(i, j)
			ferry := s.island(i) || s.island(j)
			w = way{minutes: s.minutes(straight, ferry), km: float64(straight * s.Values.Travel.RoadFactor), estimated: true, ferry: ferry, crossings: b2i(ferry)}
		}
		r.Minutes[i][j], r.Km[i][j], r.Estimated[i][j], r.Ferry[i][j] = w.minutes, w.km, w.estimated, w.ferry
		r.Crossings[i][j] = w.crossings
	}
}

// before reports whether a is the better way to the same place.
func (a way) before(b way) bool {
	if a.minutes != b.minutes {
		return a.minutes < b.minutes
	}
	if a.legs != b.legs {
		return a.legs < b.legs
	}
	return a.last < b.last
}

func (s *Scenario) straightKm(i, j int) float64 {
	a, b := &s.Municipalities[i], &s.Municipalities[j]
	return register.Km(register.Municipality{Lat: a.Lat, Lon: a.Lon}, register.Municipality{Lat: b.Lat, Lon: b.Lon})
}

// minutes estimates the time along a straight line.
func (s *Scenario) minutes(straightKm float64, ferry bool) float64 {
	speed := s.Values.Travel.SpeedKmh
	if ferry {
		speed = s.Values.Travel.FerrySpeedKmh
	}
	return float64(straightKm / speed * 60)
}

// island reports whether a municipality of the register has no land border.
func (s *Scenario) island(i int) bool {
	number := s.Municipalities[i].Number
	if _, ok := register.Get(number); !ok {
		return false
	}
	return !slices.ContainsFunc(register.Neighbours([]string{number}, 1), func(n register.Neighbour) bool { return n.Border })
}
