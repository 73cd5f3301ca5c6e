package scenario

import (
	"math"
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
func (s *Scenario) Roads() Roads { return s.RoadsWithout(nil) }

// RoadsWithout returns the ways while the legs with these indices do not run.
// Such a leg gives way to its detour if it has one, by road and as long in km as in
// minutes, or to a faster way over other legs. A pair that legs connect while all
// run, and none now, has no way: its minutes and km are +Inf, for an estimate from
// the straight line would be the way that is closed.
func (s *Scenario) RoadsWithout(stopped []int) Roads {
	n := len(s.Municipalities)
	r := Roads{Minutes: square[float64](n), Km: square[float64](n), Estimated: square[bool](n), Ferry: square[bool](n), Crossings: square[int](n)}
	legs := s.directLegs(stopped)
	joined := s.Joined()
	for i := range n {
		s.waysFrom(i, legs, joined, &r)
	}
	return r
}

// Joined numbers the municipalities so that those that legs connect, directly or
// over others, have the same number.
func (s *Scenario) Joined() []int {
	group := make([]int, len(s.Municipalities))
	index := map[string]int{}
	for i := range group {
		group[i] = i
		index[s.Municipalities[i].Number] = i
	}
	for _, l := range s.Legs {
		from, ok1 := index[l.From]
		to, ok2 := index[l.To]
		if !ok1 || !ok2 {
			continue
		}
		a, b := group[from], group[to]
		for i := range group {
			if group[i] == a {
				group[i] = b
			}
		}
	}
	return group
}

// A Stop is legs that close and run together: those of the same ferry with the
// same hours and as many closed days, or one other leg.
type Stop struct {
	Legs        []int   // indices into Scenario.Legs
	Name        string  // of the first leg of the ferry, lower number first: A-B. Stops of one ferry have the same luck, and the same name.
	Closure     float64 // [share of days]
	First, Last float64 // departures [hours after midnight]; both 0: at all hours
}

// Stops returns the legs that do not always run, in the order of their first legs.
func (s *Scenario) Stops() []Stop {
	var stops []Stop
	names := map[string]string{} // of the first leg of each ferry
	for i, l := range s.Legs {
		name := min(l.From, l.To) + "-" + max(l.From, l.To)
		if l.Ferry != "" {
			if first, ok := names[l.Ferry]; ok {
				name = first
			}
			names[l.Ferry] = name
		}
		if l.Closure == 0 && l.First == 0 && l.Last == 0 {
			continue
		}
		stop := Stop{Name: name, Closure: l.Closure, First: l.First, Last: l.Last}
		at := slices.IndexFunc(stops, func(have Stop) bool {
			return have.Name == stop.Name && have.Closure == stop.Closure && have.First == stop.First && have.Last == stop.Last
		})
		if at < 0 {
			at = len(stops)
			stops = append(stops, stop)
		}
		stops[at].Legs = append(stops[at].Legs, i)
	}
	return stops
}

// Runs reports whether there is a departure at about an hour of the day, 0 to 24.
// A last departure before the first is one after midnight.
func (p *Stop) Runs(hour float64) bool {
	last := p.Last
	if last == 0 {
		last = 24
	}
	if last < p.First {
		return hour >= p.First || hour <= last
	}
	return hour >= p.First && hour <= last
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
	detour           bool
	last             int // the stop before the end
}

// directLegs returns the legs of the file, there and back, with what they leave
// out estimated, and the detours of those that are stopped.
func (s *Scenario) directLegs(stopped []int) [][]way {
	index := map[string]int{}
	for i, m := range s.Municipalities {
		index[m.Number] = i
	}
	legs := square[way](len(s.Municipalities))
	for li, l := range s.Legs {
		i, ok1 := index[l.From]
		j, ok2 := index[l.To]
		if !ok1 || !ok2 || i == j {
			continue
		}
		if slices.Contains(stopped, li) {
			if l.Detour > 0 {
				w := way{minutes: l.Detour, km: float64(l.Detour * detourKmh / 60), estimated: l.Estimated, legs: 1, detour: true}
				there, back := w, w
				there.last, back.last = i, j
				legs[i][j], legs[j][i] = there, back
			}
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

// detourKmh is the speed on a detour by which its kilometres are reckoned
// (assumption A30).
const detourKmh = 60

// waysFrom fills row i of the tables, by Dijkstra's algorithm.
func (s *Scenario) waysFrom(i int, legs [][]way, joined []int, r *Roads) {
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
		if leg := legs[i][j]; leg.legs > 0 && !leg.detour {
			w = leg
		}
		switch {
		case w.legs > 0:
		case joined[i] == joined[j]:
			w.minutes, w.km = math.Inf(1), math.Inf(1)
		default:
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
