package model

import "math"

// borrowed is the owner of a case that nobody employed in the service is
// impartial to: somebody from outside has it.
const borrowed = -2

// borrowWait is how long it takes until somebody from outside is there [h]
// (assumption A27).
const borrowWait = 10 * DayHours

// partialTo returns the probability that a worker is not impartial to a child of
// the municipality that pays the post, by its inhabitants (assumption A27).
// Without inhabitants nobody is partial.
func partialTo(share, inhabitants float64) float64 {
	if inhabitants <= 0 {
		return 0
	}
	return min(0.4, share*2000/inhabitants)
}

// partial reports whether a worker is not impartial to the child of a case. It is
// drawn by who they are, so it is the same in every option.
func (r *State) partial(cs *childCase, w int) bool {
	q := r.x.munis[cs.muni].partial
	if q == 0 {
		return false
	}
	if r.x.workers[w].home != int(cs.muni) {
		q /= 10
	}
	return cs.key.With(purposePartial).With(r.x.workers[w].id).Uniform(0) < q
}

// impartial returns the impartial employed worker of a service with the least
// load, one at the nearest office first as in assign, or none.
func (r *State) impartial(cs *childCase, sv *service) int {
	best, least := none, math.Inf(1)
	for w := sv.firstWorker; w < sv.ended; w++ {
		load := r.loadOf(w)
		if load >= unavailable || r.partial(cs, w) {
			continue
		}
		if !r.x.offices[r.x.workers[w].office].nearest[cs.muni] {
			load += r.x.choice.NearFirst
		}
		if load < least {
			best, least = w, load
		}
	}
	return best
}

// mayDo reports whether p may do a task that was found among those of a
// colleague.
func (r *State) mayDo(p, owner *person, found pick) bool {
	q := &owner.queues[found.queue]
	at := found.place
	if found.queue%2 == 0 {
		at = q.from // of desk work the first
	}
	return !r.partial(&r.cases[q.ring[at&uint32(len(q.ring)-1)].task>>1], int(p.id))
}

// borrow gives a case to somebody from outside, who is there after a while and
// keeps it to its end. What waits is done from then on; what a colleague is at
// is left to the colleague.
func (r *State) borrow(c int32) {
	cs, file := &r.cases[c], &r.files[c]
	cs.owner, file.prev, file.next = borrowed, none, none
	file.from = r.now + borrowWait
	if cs.status[desk] == waiting {
		r.deskBorrowed(c)
	}
	if cs.status[visit] != waiting {
		return
	}
	cs.status[visit] = idle
	if cs.kind == investigation {
		r.waited(cs)
		r.packageBorrowed(c)
	} else {
		r.planVisit(c)
	}
}

// deskBorrowed takes over desk work that waits.
func (r *State) deskBorrowed(c int32) {
	cs := &r.cases[c]
	cs.status[desk] = idle
	if cs.kind == investigation {
		r.waited(cs)
		r.doBorrowed(c, cs.hours[desk])
	} else {
		r.count.nowMunis[cs.muni].borrowed += cs.hours[desk]
	}
}

// packageBorrowed lets somebody from outside do the present package of an
// investigation.
func (r *State) packageBorrowed(c int32) {
	cs := &r.cases[c]
	m := &r.x.munis[cs.muni]
	work := &m.plain
	hours := 0.0
	if cs.step%2 == 0 {
		work = &m.withVisit
		hours = m.visit.Of(cs.key, drawVisit+uint64(cs.step)) + r.roadBorrowed(cs)
	}
	r.doBorrowed(c, hours+work.Of(cs.key, drawPack+uint64(cs.step)))
}

// doBorrowed works on an investigation for so many hours, without a queue.
func (r *State) doBorrowed(c int32, hours float64) {
	cs := &r.cases[c]
	begin := max(r.now, r.files[c].from)
	cs.queued += begin - r.now
	cs.status[desk] = started
	r.count.nowMunis[cs.muni].borrowed += hours
	r.wakeAt(2*c, max(begin+hours, r.tomorrow()))
}

// tomorrow is a time for which things wait until the next morning, not this one.
func (r *State) tomorrow() float64 { return r.start + 1e-6 }

// roadBorrowed is the road of somebody from outside: from the nearest office of
// the service and back, for one visit [h].
func (r *State) roadBorrowed(cs *childCase) float64 {
	sv := &r.x.services[r.x.munis[cs.muni].service]
	for o := sv.firstOffice; o < sv.last; o++ {
		if r.x.offices[o].nearest[cs.muni] {
			return r.x.way(o, int(cs.muni)).drive
		}
	}
	return 0
}

// wakeBorrowed goes on with a case of somebody from outside: a package is done, a
// gap is over, or a visit is made.
func (r *State) wakeBorrowed(c int32) {
	cs := &r.cases[c]
	switch {
	case cs.kind != investigation:
		r.visitBorrowed(c)
	case cs.status[desk] == started:
		cs.status[desk] = idle
		r.packageDone(c)
	default:
		cs.step++
		r.packageBorrowed(c)
	}
}

// visitBorrowed makes the follow-up visit that is due, with its desk work.
func (r *State) visitBorrowed(c int32) {
	cs := &r.cases[c]
	m := &r.x.munis[cs.muni]
	work, road := &m.homeDesk, r.files[c].foster
	if cs.kind == placement {
		work = &m.placedDesk
	} else {
		road = r.roadBorrowed(cs)
	}
	r.count.visit(r, c)
	r.count.nowMunis[cs.muni].borrowed += road + m.visit.Of(cs.key, drawWork+2*uint64(cs.step)) +
		work.Of(cs.key, drawWork+2*uint64(cs.step)+1)
	cs.step++
	cs.visitDue += r.every(cs)
	r.planVisit(c)
}
