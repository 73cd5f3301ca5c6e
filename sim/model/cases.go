package model

import (
	"math"

	"grannelag/sim/des"
)

// newCase adds a case of municipality i.
func (r *State) newCase(i int, key des.Key, kind caseKind) int32 {
	var c int32
	if n := len(r.spare); n > 0 {
		// Few cases are open at a time: used again, their places stay in the
		// processor's cache.
		c, r.spare = r.spare[n-1], r.spare[:n-1]
	} else {
		c = int32(len(r.cases))
		r.cases = append(r.cases, childCase{})
		r.files = append(r.files, caseFile{})
		r.wakeNext = append(r.wakeNext, none, none)
	}
	r.cases[c] = childCase{key: key, muni: int16(i), kind: kind, owner: none}
	r.files[c] = caseFile{prev: none, next: none, place: int32(len(r.open)), lifeEnd: never}
	r.open = append(r.open, c)
	r.books[i].open++
	return c
}

// close ends a case, and takes what waits out of the caseworker's queues.
func (r *State) close(c int32) {
	cs := &r.cases[c]
	last := r.open[len(r.open)-1]
	place := r.files[c].place
	r.open[place] = last
	r.files[last].place = place
	r.open = r.open[:len(r.open)-1]
	r.books[cs.muni].open--
	for side, status := range cs.status {
		switch status {
		case waiting:
			r.withdraw(cs, 2*c+int32(side))
			cs.status[side] = idle
		case started:
			cs.held++ // on a trip that ends later
		}
	}
	if cs.kind != concern {
		r.release(c)
		r.count.caseClosed(cs.muni, cs.kind)
	}
	cs.kind = closed
	if cs.held == 0 {
		r.spare = append(r.spare, c)
	}
}

// letGo notes that one thing less points to a case.
func (r *State) letGo(c int32) {
	cs := &r.cases[c]
	cs.held--
	if cs.held == 0 && cs.kind == closed {
		r.spare = append(r.spare, c)
	}
}

// startCases puts the stock of open cases in place: as given by the scenario,
// else the stationary one. Starting empty would flatter every option, for
// measures last for years.
func (r *State) startCases() {
	x := r.x
	for i := range x.munis {
		m := &x.munis[i]
		stock := r.key.With(purposeStock).With(m.id)
		for n := range r.stock(stock.With(purposeInvest), m.openInvestigations, m.givenInv) {
			key := stock.With(purposeInvest).With(uint64(n))
			c := r.newCase(i, key, investigation)
			r.books[i].before++
			// An investigation met at a random moment is at a random part of
			// its way.
			done := key.Uniform(drawProgress)
			cs := &r.cases[c]
			r.files[c].start = -done * m.nominalInvestigation()
			cs.step = uint16(min(packages-1, int(done*packages)))
			r.count.caseOpened(cs.muni, investigation)
			r.assign(c)
			r.planGaps(c)
			r.nextPackage(c)
		}
		for n := range r.stock(stock.With(purposeHome), m.homeStock, m.givenHome) {
			r.startStock(i, stock.With(purposeHome).With(uint64(n)), atHome)
		}
		for n := range r.stock(stock.With(purposePlaced), m.placedStock, m.givenPlace) {
			r.startStock(i, stock.With(purposePlaced).With(uint64(n)), placement)
		}
	}
}

// stock draws how many cases of a kind are open at the start: Poisson about
// the stationary mean, or the number given (its fraction by lot).
func (r *State) stock(key des.Key, mean float64, given bool) int {
	s := key.Stream()
	if given {
		whole := math.Floor(mean)
		if s.Uniform() < mean-whole {
			whole++
		}
		return int(whole)
	}
	return s.Poisson(mean)
}

// startStock adds a measure that runs at the start. Lives are exponential, so
// what is left of one is a life again.
func (r *State) startStock(i int, key des.Key, kind caseKind) {
	c := r.newCase(i, key, kind)
	r.books[i].before++
	r.count.caseOpened(int16(i), kind)
	r.assign(c)
	r.live(c)
	cs := &r.cases[c]
	cs.visitDue = key.Uniform(drawPhase) * r.every(cs)
	r.planVisit(c)
}

// live draws the life of a measure, notes its end, and says how far away a
// foster home is.
func (r *State) live(c int32) {
	cs := &r.cases[c]
	years := r.x.munis[cs.muni].demand.HomeYears
	if cs.kind == placement {
		years = r.x.munis[cs.muni].demand.PlacementYears
		r.files[c].foster = r.x.munis[cs.muni].fosterDrive.Of(cs.key, drawFoster)
	}
	end := r.now + cs.key.Exp(drawLife, years*YearHours)
	r.files[c].lifeEnd = end
	r.wakeAt(2*c+1, end)
}

// every returns the time between the visits of a measure [h].
func (r *State) every(cs *childCase) float64 {
	if cs.kind == placement {
		return r.x.munis[cs.muni].placedEvery
	}
	return r.x.munis[cs.muni].homeEvery
}

// wakeAt notes that something waits for the first morning at or after t.
func (r *State) wakeAt(link int32, t float64) {
	if t > float64(r.x.days)*DayHours {
		return
	}
	d := dayOf(t)
	r.wakeNext[link] = r.wakes[d]
	r.wakes[d] = link
	r.cases[link>>1].held++
}

// wake does what was noted for this morning.
func (r *State) wake() {
	// All cases are touched before anything else is done: a processor fetches
	// several from memory in the time of one.
	for link := r.wakes[r.day]; link != none; link = r.wakeNext[link] {
		r.letGo(link >> 1)
	}
	for link, next := r.wakes[r.day], int32(none); link != none; link = next {
		next = r.wakeNext[link] // before the case is put to sleep again
		c := link >> 1
		cs := &r.cases[c]
		switch {
		case cs.kind == closed:
		case link&1 == 1:
			r.endMeasure(c)
		case cs.kind == concern:
			r.opened(c)
		case cs.owner == borrowed:
			r.wakeBorrowed(c)
		case cs.kind == investigation:
			cs.step++
			r.nextPackage(c)
		default:
			r.visitReady(c)
		}
	}
}

// report is the arrival of a concern in a municipality, by process.
func (r *State) report(process int) {
	x := r.x
	i, purpose := process, purposeCase
	if more := i - len(x.munis); more >= 0 {
		i, purpose = more, purposeMore
	}
	m := &x.munis[i]
	key := r.key.With(purpose).With(m.id).With(r.arrived[process])
	r.arrived[process]++
	if m.keep < 1 && purpose == purposeCase && key.With(purposeKeep).Uniform(0) >= m.keep {
		r.nextArrival(process) // a lever took this one
		return
	}
	r.books[i].came++
	c := r.newCase(i, key, concern)
	cs := &r.cases[c]
	acute := key.Uniform(drawAcute) < m.demand.AcuteShare
	r.files[c].start = r.now
	r.count.reports(r, i)
	r.nextArrival(process)
	if acute {
		r.count.nowMunis[i].emergencies++
		if key.With(purposeNight).Uniform(0) < m.demand.NightShare {
			// It comes while offices are closed, and joins the others when they open.
			cs.step = afterHours
			if r.night(cs) {
				cs.step = calmed
			}
			r.wakeAt(2*c, r.tomorrow())
			return
		}
	}
	r.review(c, acute)
	if r.working {
		r.call(m.service, i, acute)
	}
}

// What is left of a concern that came while offices were closed, in place of the
// step: it is still acute, or somebody has been there.
const (
	afterHours = 1
	calmed     = 2
)

var purposeNight = des.Purpose("emergency outside opening hours")

// opened takes up a concern that came while offices were closed.
func (r *State) opened(c int32) { r.review(c, r.cases[c].step == afterHours) }

// review puts a concern before the service.
func (r *State) review(c int32, acute bool) {
	cs := &r.cases[c]
	m := &r.x.munis[cs.muni]
	hours := m.triage.Of(cs.key, drawTriage)
	sv := &r.svc[m.service]
	heap := &sv.triage
	if acute {
		heap = &sv.acute
		hours += m.visit.Of(cs.key, drawAcuteVisit)
	}
	r.deskReady(cs, hours, r.files[c].start+triagePlan)
	r.insert(heap, deskOf(c))
}

// ready makes a task of a case wait for somebody.
func (r *State) ready(cs *childCase, side int, hours float64) {
	cs.hours[side], cs.status[side] = hours, waiting
	r.waits(cs)
	r.count.demand(r.x.munis[cs.muni].service, hours)
}

// deskReady is ready for desk work, of which the case notes when it is due.
func (r *State) deskReady(cs *childCase, hours, due float64) {
	cs.due = due
	r.ready(cs, desk, hours)
}

// dueOf returns when a task is due: what a visit is due for, the case knows.
func (r *State) dueOf(cs *childCase, t int32) float64 {
	switch {
	case t&1 == desk:
		return cs.due
	case cs.kind == investigation:
		return r.packageDue(t>>1, cs)
	}
	return cs.visitDue + visitPlan
}

// reviewed ends the review of a concern.
func (r *State) reviewed(c int32) {
	cs := &r.cases[c]
	m := &r.x.munis[cs.muni]
	cs.status[desk] = idle
	q := &r.files[c]
	r.count.reviewed(r, cs, q.start+TriageLimit)
	if cs.key.Uniform(drawInvestigate) >= m.invest {
		r.books[cs.muni].dismissed++
		r.close(c)
		return
	}
	cs.kind, cs.step = investigation, 0
	q.start, cs.queued = r.now, 0
	r.count.investigationStarts(r, cs, q.start)
	r.count.caseOpened(cs.muni, investigation)
	r.planGaps(c)
	r.assign(c)
	if cs.owner == borrowed {
		r.count.nowMunis[cs.muni].noImpartial++
	}
	r.nextPackage(c)
}

// planGaps splits the outside wait over the gaps between the packages in
// proportion to exponential draws, that is, uniformly.
func (r *State) planGaps(c int32) {
	cs := &r.cases[c]
	sum := 0.0
	for k := range uint64(packages - 1) {
		sum += cs.key.Exp(drawGap+k, 1)
	}
	r.files[c].gaps = r.x.munis[cs.muni].outside.Of(cs.key, drawOutside) / sum
}

// nextPackage makes the present package of an investigation ready. It is planned
// for an even pace that leaves a seventh of the time to the deadline, in which a
// colleague can step in; a case with long waits comes first in time.
func (r *State) nextPackage(c int32) {
	cs := &r.cases[c]
	if cs.owner == borrowed {
		r.packageBorrowed(c)
		return
	}
	if cs.step%2 != 0 {
		r.packageDesk(c, cs, &r.x.munis[cs.muni].plain)
		return
	}
	r.ready(cs, visit, r.x.munis[cs.muni].visit.Of(cs.key, drawVisit+uint64(cs.step)))
	r.enqueue(cs, visitOf(c), visitQueue(investigating), int32(cs.muni), r.packageDue(c, cs))
}

func (r *State) packageDue(c int32, cs *childCase) float64 {
	return r.files[c].start + float64(InvestigationLimit*float64(cs.step+1)/(packages+1))
}

// packageDesk makes the desk work of the present package ready.
func (r *State) packageDesk(c int32, cs *childCase, work *des.LogNormal) {
	if cs.owner == borrowed {
		r.doBorrowed(c, work.Of(cs.key, drawPack+uint64(cs.step)))
		return
	}
	r.deskReady(cs, work.Of(cs.key, drawPack+uint64(cs.step)), r.packageDue(c, cs))
	r.enqueue(cs, deskOf(c), deskQueue(investigating), none, cs.due)
}

// packageDone ends a package: the case waits for others, or is decided.
func (r *State) packageDone(c int32) {
	cs := &r.cases[c]
	if cs.step == packages-1 {
		r.decide(c)
		return
	}
	until := r.now + cs.key.Exp(drawGap+uint64(cs.step), r.files[c].gaps)
	// An answer is there at the nearest morning, so that waits are as long in
	// the mean as the assumption says.
	morning := float64(math.Floor(until/DayHours+0.5) * DayHours)
	if morning <= r.now {
		cs.step++
		r.nextPackage(c)
		return
	}
	r.files[c].outside += morning - r.now
	r.wakeAt(2*c, morning)
}

// decide ends an investigation, with a measure or without.
func (r *State) decide(c int32) {
	cs := &r.cases[c]
	d := &r.x.munis[cs.muni].demand
	r.count.investigationEnds(r, cs, &r.files[c])
	if cs.key.Uniform(drawMeasure) >= d.MeasureShare {
		r.books[cs.muni].finished++
		r.close(c)
		return
	}
	r.count.caseClosed(cs.muni, investigation)
	kind := atHome
	if cs.key.Uniform(drawPlacement) < d.PlacementShare {
		kind = placement
	}
	if w := cs.owner; w >= 0 && int(w) < len(r.x.workers) {
		r.people[w].load += caseWeight(kind) - caseWeight(cs.kind)
		r.setLoad(int(w))
	}
	cs.kind, cs.step = kind, 0
	r.count.caseOpened(cs.muni, kind)
	r.live(c)
	if kind == placement && cs.key.Uniform(drawTribunal) < d.TribunalShare {
		hours := r.x.munis[cs.muni].tribunal.Of(cs.key, drawTribunalHours)
		r.addDesk(c, hours, r.now+InvestigationLimit)
	}
	cs.visitDue = r.now + r.every(cs)
	r.planVisit(c)
}

// planVisit waits until the next visit may join a tour.
func (r *State) planVisit(c int32) {
	cs := &r.cases[c]
	if cs.owner == borrowed {
		r.wakeAt(2*c, max(cs.visitDue, r.files[c].from, r.tomorrow()))
		return
	}
	if from := cs.visitDue - r.x.tourHours; from > r.now {
		r.wakeAt(2*c, from)
		return
	}
	r.visitReady(c)
}

// visitReady lets the next follow-up visit be made: from its due date on for
// its own sake, before that only on a tour.
func (r *State) visitReady(c int32) {
	cs := &r.cases[c]
	r.ready(cs, visit, r.x.munis[cs.muni].visit.Of(cs.key, drawWork+2*uint64(cs.step)))
	column := int32(cs.muni)
	if cs.kind == placement {
		column = r.foster
	}
	r.enqueue(cs, visitOf(c), visitQueue(following), column, cs.visitDue+visitPlan)
}

// visited ends a visit.
func (r *State) visited(c int32) {
	cs := &r.cases[c]
	if cs.kind == investigation {
		r.packageDesk(c, cs, &r.x.munis[cs.muni].withVisit)
		return
	}
	m := &r.x.munis[cs.muni]
	r.count.visit(r, c)
	work := &m.homeDesk
	if cs.kind == placement {
		work = &m.placedDesk
	}
	every := r.every(cs)
	r.addDesk(c, work.Of(cs.key, drawWork+2*uint64(cs.step)+1), r.now+every)
	cs.step++
	cs.visitDue += every
	r.planVisit(c)
}

// addDesk adds desk work to a case that may still have some.
func (r *State) addDesk(c int32, hours, due float64) {
	if hours <= 0 {
		return
	}
	cs := &r.cases[c]
	if cs.owner == borrowed {
		r.count.nowMunis[cs.muni].borrowed += hours
		return
	}
	if cs.status[desk] != idle {
		// The older work keeps its due time; the new is done with it.
		cs.hours[desk] += hours
		r.count.demand(r.x.munis[cs.muni].service, hours)
		return
	}
	r.deskReady(cs, hours, due)
	r.enqueue(cs, deskOf(c), deskQueue(following), none, due)
}

// endMeasure closes a measure whose time is over.
func (r *State) endMeasure(c int32) {
	cs := &r.cases[c]
	r.count.missedVisits(r, cs, r.files[c].lifeEnd)
	r.books[cs.muni].finished++
	r.close(c)
}

// closeBooks accounts for the visits that were due and not made, and checks
// that no case was lost.
func (r *State) closeBooks() {
	for _, c := range r.open {
		if cs := &r.cases[c]; cs.kind == atHome || cs.kind == placement {
			r.count.missedVisits(r, cs, min(r.now, r.files[c].lifeEnd))
		}
	}
	for i := range r.books {
		if b := &r.books[i]; b.before+b.came != b.dismissed+b.finished+b.open {
			panic("model: conservation: cases were lost or made up in " + r.x.Scenario.Municipalities[i].Number)
		}
	}
}
