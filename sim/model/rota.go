package model

import (
	"math"

	"grannelag/sim/des"
)

// Who goes out outside opening hours, [scenario.Choice].Duty.
const (
	dutyBought = 0 // somebody from elsewhere
	dutyOwn    = 1 // a rota of each service
	dutyJoint  = 2 // one rota of all services
)

// Within so many minutes an emergency is counted as reached.
var reachMinutes = [reaches]float64{60, 90, 120}

const reaches = 3

// A reach is how many emergencies there were, and how many of them were reached.
type reach struct {
	all, noWay float64
	within     [reaches]float64
}

// meet counts an emergency that is reached after so many minutes; +Inf if it is
// not, or at another time than at once.
func (h *reach) meet(minutes float64) {
	h.all++
	for k, most := range reachMinutes {
		if minutes <= most {
			h.within[k]++
		}
	}
}

var purposeHour = des.Purpose("hour of an emergency")

// A week has so many hours in which offices are closed: the evenings, nights and
// mornings of five working days, of 16.5 hours each, and the weekend.
const (
	closedNight = 24 - DayHours
	closedWeek  = WeekDays*closedNight + 2*24
	closesAt    = 15.5 // o'clock; offices open at 8
)

// closedHour turns a uniform draw into the hour of the day of a moment outside
// opening hours, every moment of them alike (assumption A31).
func closedHour(u float64) float64 {
	t, from, length := float64(u*closedWeek), closesAt, closedNight
	if t >= WeekDays*closedNight { // at the weekend
		t, from, length = t-WeekDays*closedNight, 0, 24
	}
	for t >= length {
		t -= length
	}
	if from+t >= 24 {
		return from + t - 24
	}
	return from + t
}

// night is an emergency of municipality i that comes outside opening hours. Who
// is on duty goes out at once, if there is a way at that hour; the case joins the
// others in the morning. It returns false if nobody got there, so that it is still
// acute then. Somebody from elsewhere is taken to get there; how fast is not known.
func (r *State) night(cs *childCase) bool {
	x := r.x
	i := int(cs.muni)
	m := &r.count.nowMunis[i]
	m.nightCalls++
	if x.choice.Duty == dutyBought {
		return true
	}
	w := r.onDuty(x.munis[i].service)
	if w == none {
		m.night.meet(math.Inf(1))
		return false
	}
	hour := closedHour(cs.key.With(purposeHour).Uniform(0))
	stopped := r.closed
	for k := range x.stops {
		if !x.stops[k].Runs(hour) {
			stopped |= 1 << k
		}
	}
	net := &x.nets[stopped]
	office := x.workers[w].office
	minutes := net.oneWay[office*len(x.munis)+i]
	m.night.meet(minutes)
	if math.IsInf(minutes, 1) {
		m.night.noWay++
		return false
	}
	// The hours are part of the duty and not of working time; the kilometres are
	// driven all the same.
	at := office*(len(x.munis)+1) + i
	m.km += net.ways[at].km
	m.crossings += float64(net.boats[at])
	if x.staff.RestDays > 0 {
		r.people[w].rested = int32(r.day + 1 + int(x.staff.RestDays))
		r.resting.add(w)
	}
	return true
}

// meetByDay counts an emergency in opening hours to which p sets out: it is met
// when the wait and the road are over, if that is on the same day.
func (r *State) meetByDay(p *person, cs *childCase, t int32) {
	minutes := r.net.oneWay[int(p.office)*len(r.x.munis)+int(cs.muni)]
	if since := r.files[t>>1].start; since >= r.start {
		minutes += float64((r.now - since) * 60)
	} else {
		minutes = math.Inf(1)
	}
	r.count.nowMunis[cs.muni].day.meet(minutes)
}

// onDuty returns who is on duty for a service tonight, or none. People take turns
// by week, in the order of the posts; who is away is passed over.
func (r *State) onDuty(si int) int {
	first, ended := r.rota(si)
	n := ended - first
	if n == 0 {
		return none
	}
	turn := r.day / WeekDays % n
	for k := range n {
		w := first + (turn+k)%n
		if r.able.has(w) && !r.leave.has(w) && !r.overnight.has(w) && !r.resting.has(w) {
			return w
		}
	}
	return none
}

// rota returns the workers who take turns for a service: from first up to but not
// including ended.
func (r *State) rota(si int) (first, ended int) {
	if r.x.choice.Duty == dutyJoint {
		return 0, len(r.x.workers)
	}
	sv := &r.x.services[si]
	return sv.firstWorker, sv.ended
}

// rest keeps from work those who went out at night.
func (r *State) rest() {
	for w := r.resting.from(0, len(r.x.workers)); w != none; w = r.resting.from(w+1, len(r.x.workers)) {
		if r.day >= int(r.people[w].rested) {
			r.resting.remove(w)
		} else {
			r.present.remove(w)
		}
	}
}
