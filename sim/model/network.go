package model

import (
	"math"

	"grannelag/sim/des"
	"grannelag/sim/scenario"
)

// A road is what it takes to see families of a municipality.
type road struct {
	drive, km  float64 // to a family and back [h], [km]; +Inf if there is no way
	hop, hopKm float64 // from one family to the next there [h], [km]
}

// A network is the roads while some legs do not run.
type network struct {
	ways   []road    // of each office to each municipality, and to foster homes
	oneWay []float64 // from each office to the families of each municipality [minutes]; +Inf if there is no way
	boats  []int32   // crossings on the way there and back, as ways
	longer []bool    // by municipality: the way from every nearest office is longer than usual, or there is none
	cut    []bool    // by municipality: no office of its service has a way
}

// A stop is what may keep legs from running, see [scenario.Stop].
type stop struct {
	scenario.Stop
	id uint64 // of its luck
}

var purposeClosure = des.Purpose("closure")

// roads works out each office's way to the families of each municipality, for
// every set of legs that may be stopped at a time.
func (x *Setup) roads() {
	s := x.Scenario
	for _, p := range s.Stops() {
		x.stops = append(x.stops, stop{p, des.Purpose(p.Name)})
	}
	x.nets = make([]network, 1<<len(x.stops))
	for set := range x.nets {
		var stopped []int
		for i := range x.stops {
			if set>>i&1 != 0 {
				stopped = append(stopped, x.stops[i].Legs...)
			}
		}
		x.nets[set] = x.network(s.RoadsWithout(stopped))
	}
	x.usual()
	for set := range x.nets {
		x.reaches(&x.nets[set])
	}
}

// network works out the ways over some roads.
func (x *Setup) network(roads scenario.Roads) network {
	n := len(x.munis)
	size := len(x.offices) * (n + 1) // the last of each office stays 0: a foster home has a road of its own
	net := network{ways: make([]road, size), oneWay: make([]float64, len(x.offices)*n), boats: make([]int32, size)}
	for o := range x.offices {
		at := x.offices[o].muni
		for i := range n {
			local := x.Scenario.Municipalities[i].LocalMinutes
			net.ways[o*(n+1)+i] = road{
				drive: (roads.Minutes[at][i] + roads.Minutes[i][at] + local + local) / 60,
				km:    roads.Km[at][i] + roads.Km[i][at] + float64(2*local*localKmh/60),
				hop:   local / 60,
				hopKm: local * localKmh / 60,
			}
			net.boats[o*(n+1)+i] = int32(roads.Crossings[at][i] + roads.Crossings[i][at])
			net.oneWay[o*n+i] = roads.Minutes[at][i] + local
		}
	}
	return net
}

// usual says which office is nearest to each municipality while all legs run.
func (x *Setup) usual() {
	roads, n := x.Scenario.Roads(), len(x.munis)
	for o := range x.offices {
		of := &x.offices[o]
		of.oneWay, of.nearest = make([]float64, n), make([]bool, n)
		for i := range n {
			of.oneWay[i] = roads.Minutes[i][of.muni] + x.Scenario.Municipalities[i].LocalMinutes
		}
	}
	for si := range x.services {
		sv := &x.services[si]
		for _, i := range sv.munis {
			best := math.Inf(1)
			for o := sv.firstOffice; o < sv.last; o++ {
				best = min(best, x.offices[o].oneWay[i])
			}
			for o := sv.firstOffice; o < sv.last; o++ {
				x.offices[o].nearest[i] = x.offices[o].oneWay[i] <= best
			}
		}
	}
}

// reaches says which municipalities have a longer way than usual, or none.
func (x *Setup) reaches(net *network) {
	n := len(x.munis)
	net.longer, net.cut = make([]bool, n), make([]bool, n)
	for i := range n {
		usual, least := math.Inf(1), math.Inf(1)
		sv := &x.services[x.munis[i].service]
		for o := sv.firstOffice; o < sv.last; o++ {
			usual = min(usual, x.nets[0].oneWay[o*n+i])
			least = min(least, net.oneWay[o*n+i])
		}
		net.longer[i], net.cut[i] = least > usual, math.IsInf(least, 1)
	}
}

// way returns the road from an office to a municipality while all legs run.
func (x *Setup) way(office, i int) *road { return &x.nets[0].ways[office*(len(x.munis)+1)+i] }

// localKmh is the speed on local roads by which kilometres are reckoned
// (assumption A17).
const localKmh = 50

// closures draws which legs are closed today (assumption A30), and makes the
// roads those that are left.
func (r *State) closures() {
	x := r.x
	r.closed = 0
	for i := range x.stops {
		p := &x.stops[i]
		if p.Closure > 0 && r.key.With(purposeClosure).With(p.id).Uniform(uint64(r.day)) < p.Closure {
			r.closed |= 1 << i
		}
	}
	r.net = &x.nets[r.closed]
	if r.closed == 0 || x.holiday[r.day] {
		return
	}
	for i := range x.munis {
		m := &r.count.nowMunis[i]
		m.longerDays += one(r.net.longer[i])
		m.cutDays += one(r.net.cut[i])
	}
}

func one(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// wayOut returns the road to the families of a column today; the usual one where
// there is no way, for who must go, goes by other means (assumption A30).
func (r *State) wayOut(p *person, column int32) (*road, int32) {
	at := p.ways + column
	net := r.net
	if math.IsInf(net.ways[at].drive, 1) {
		net = &r.x.nets[0]
	}
	return &net.ways[at], net.boats[at]
}
