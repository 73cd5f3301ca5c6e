package model

import (
	"math"
	"math/bits"
)

// classOf returns the class of a case's tasks in the order of work.
func classOf(k caseKind) int {
	if k == investigation {
		return investigating
	}
	return following
}

// The queues of a person: desk work and visits of a class.
func deskQueue(class int) int  { return 2 * class }
func visitQueue(class int) int { return 2*class + 1 }

// place returns which queue a task of a caseworker belongs to, and its column.
func (r *State) place(cs *childCase, side int) (k int, column int32) {
	k = deskQueue(classOf(cs.kind))
	switch {
	case side == desk:
		return k, none
	case cs.kind == placement:
		return k + 1, r.foster
	}
	return k + 1, int32(cs.muni)
}

// enqueue puts a waiting task into a queue of its caseworker, and calls the
// caseworker if free.
func (r *State) enqueue(cs *childCase, t int32, k int, column int32, due float64) {
	if cs.owner < 0 {
		return
	}
	p := &r.people[cs.owner]
	earliest := &r.earliest[cs.owner]
	*earliest = min(*earliest, due)
	r.enter(p, k, entry{due, t, column})
	if r.working && p.free {
		r.callOwner(p)
	}
}

// withdraw takes a waiting task out of its caseworker's queue.
func (r *State) withdraw(cs *childCase, t int32) {
	if cs.owner < 0 {
		return
	}
	p := &r.people[cs.owner]
	k, _ := r.place(cs, int(t&1))
	s := p.queues[k].ring
	i := p.queues[k].from
	for s[i&uint32(len(s)-1)].task != t {
		i++
	}
	p.take(k, i)
}

// A pick is a task that a worker might do now.
type pick struct {
	due   float64 // never if there is none
	queue int     // of its owner
	place uint32  // in it; of desk work it is the first
}

// firstDue returns when the first of a worker's tasks is due.
func (p *person) firstDue() float64 {
	return min(p.first[0], p.first[1], p.first[2], p.first[3])
}

// longestRoad is more than any road takes [h]: what takes longer has no way.
const longestRoad = 1e9

// lookAhead is how many visits a worker looks at to find one that fits into
// what is left of the day (assumption A20).
const lookAhead = 8

// hoursLeft is what a worker can still do today.
type hoursLeft struct {
	desk float64 // of desk work: the day ends with meetings and administration [h]
	trip float64 // on a trip, which may put off today's meetings but no more [h]
}

func (r *State) left(p *person) hoursLeft {
	day := r.end - r.now
	return hoursLeft{desk: day - p.overhead, trip: day - positive(p.overhead-r.x.paperwork[p.service])}
}

// positive returns max(0, x). So written it takes a few steps and no branch.
func positive(x float64) float64 {
	b := math.Float64bits(x)
	return math.Float64frombits(b &^ uint64(int64(b)>>63))
}

// inquire returns the first task of the investigations of owner, by due time, that
// p can do now with what is left of the day: desk work, or a visit whose trip
// fits.
func (r *State) inquire(owner, p *person, left hoursLeft) pick {
	due := never
	if left.desk > 1e-9 {
		due = owner.first[deskQueue(investigating)]
	}
	if owner.first[visitQueue(investigating)] < due {
		return r.visitBefore(due, owner, p, visitQueue(investigating), never, left.trip)
	}
	return pick{due, deskQueue(investigating), 0}
}

// follow is inquire for follow-up: of the visits those whose date has come.
func (r *State) follow(owner, p *person, left hoursLeft) pick {
	due := never
	if left.desk > 1e-9 {
		due = owner.first[deskQueue(following)]
	}
	if first := owner.first[visitQueue(following)]; first < due && first-visitPlan <= r.now {
		return r.visitBefore(due, owner, p, visitQueue(following), r.now, left.trip)
	}
	return pick{due, deskQueue(following), 0}
}

// visitBefore returns the first visit of queue k whose date is not after latest,
// that is due before the desk work of the class, and that p can make in what is
// left of the day; if there is none, that desk work.
func (r *State) visitBefore(due float64, owner, p *person, k int, latest, left float64) pick {
	q := &owner.queues[k]
	s := q.ring
	speed := r.speed(p)
	for n, last := uint32(0), uint32(lookAhead); n < last; n++ {
		e := &s[(q.from+n)&uint32(len(s)-1)]
		if e.due >= due || e.due-visitPlan > latest {
			break
		}
		road := r.way(p, e.column).drive
		if e.column == r.foster {
			road = r.files[e.task>>1].foster
		}
		if road > longestRoad {
			last++ // no way today: put off, and the others are looked at all the same
			continue
		}
		if r.fits(road+r.cases[e.task>>1].hours[visit]/speed, left) {
			return pick{e.due, k, q.from + n}
		}
	}
	return pick{due, k - 1, 0}
}

// fits tells whether a trip fits in what is left of the day. Overtime is for trips
// that fill more than a day; a trip that needs more than that goes overnight, and
// starts in the morning.
func (r *State) fits(hours, left float64) bool {
	if hours <= DayHours {
		return hours <= left
	}
	if hours <= r.x.limit {
		return hours <= left+r.x.choice.OvertimeHours
	}
	return left >= DayHours-1e-9
}

// way returns the road to the families of a column today.
func (r *State) way(p *person, column int32) *road { return &r.net.ways[p.ways+column] }

// speed returns how fast somebody does desk work and visits: newcomers are
// slower, and roads do not stretch.
func (r *State) speed(p *person) float64 {
	who := 0
	if r.now-p.hired < r.x.onboarding {
		who = 1
	}
	return r.x.speeds[who]
}

// overdue lists, for the day, the workers who have overdue tasks, those who are
// away and those who are at work, the oldest task first.
func (r *State) overdue() {
	clear(r.tried)
	for si := range r.svc {
		sv := &r.svc[si]
		sv.away, sv.behind = sv.away[:0], sv.behind[:0]
	}
	for first := 0; first < len(r.earliest); first += 64 {
		// Who may be late, seen without a look at the person and, for it is a
		// toss of a coin, without a branch.
		late := uint64(0)
		some := r.earliest[first:min(first+64, len(r.earliest))]
		for i := len(some) - 1; i >= 0; i-- {
			bit := uint64(0)
			if some[i] < r.start {
				bit = 1
			}
			late = late<<1 | bit
		}
		for ; late != 0; late &= late - 1 {
			r.listLate(first + bits.TrailingZeros64(late))
		}
	}
}

// listLate puts a worker on the list of the service if a task is overdue.
func (r *State) listLate(w int) {
	p := &r.people[w]
	due := p.firstDue()
	r.earliest[w] = due
	if due >= r.start || w >= len(r.x.workers) {
		return
	}
	list := &r.svc[p.service].away
	if r.present.has(w) {
		list = &r.svc[p.service].behind
	}
	*list = append(*list, int32(w))
	for i := len(*list) - 1; i > 0 && due < r.earliest[(*list)[i-1]]; i-- {
		(*list)[i], (*list)[i-1] = (*list)[i-1], (*list)[i]
	}
}

// colleagues returns the most pressing overdue task among the workers listed.
// Who has no more overdue tasks leaves the list.
func (r *State) colleagues(list *[]int32, p *person, left hoursLeft) (owner *person, found pick) {
	for i := 0; i < len(*list); {
		o := &r.people[(*list)[i]]
		if o == p {
			i++
			continue
		}
		if o.isLate(investigating, r.start) {
			if found = r.inquire(o, p, left); found.due < r.start && r.mayDo(p, o, found) {
				return o, found
			}
		}
		if o.isLate(following, r.start) {
			if found = r.follow(o, p, left); found.due < r.start && r.mayDo(p, o, found) {
				return o, found
			}
		}
		if o.firstDue() >= r.start {
			*list = append((*list)[:i], (*list)[i+1:]...)
			continue
		}
		i++ // overdue, but out of reach today
	}
	return nil, pick{due: never}
}

// isLate tells whether a worker has a task of a class that was due before today.
func (p *person) isLate(class int, today float64) bool {
	return p.first[deskQueue(class)] < today || p.first[visitQueue(class)] < today
}

// stepIn is the time a colleague needs at least to take up somebody else's task
// [h] (assumption A20).
const stepIn = 1

// next gives a free worker the next piece of work: acute, then what is
// overdue, own first, then that of absent colleagues, then by class and due
// time, then colleagues' overdue tasks. Who has nothing to do catches up on
// meetings and administration until somebody calls.
func (r *State) next(p *person) {
	if p.free {
		r.idleEnds(p)
	}
	if r.end-r.now <= 1e-9 {
		return
	}
	sv := &r.svc[p.service]
	if t := sv.acute; t != none {
		r.pop(&sv.acute)
		r.startAcute(p, t)
		return
	}
	left := r.left(p)
	review := sv.triage
	if left.desk <= 1e-9 {
		review = none
	}
	if review != none && r.cases[review>>1].due < r.start {
		r.startReview(p, review, left)
		return
	}
	mine := r.mine(p)
	own := r.inquire(mine, p, left)
	if own.due < r.start {
		r.startPick(p, mine, own, left)
		return
	}
	// Follow-up matters before the rest only if it may be overdue.
	if mine.isLate(following, r.start) {
		if follow := r.follow(mine, p, left); follow.due < r.start {
			r.startPick(p, mine, follow, left)
			return
		}
	}
	if len(sv.away) > 0 && r.stepsIn(p, &sv.away, left, &r.tried[p.office].away) {
		return
	}
	switch {
	case review != none:
		r.startReview(p, review, left)
		return
	case own.due < never:
		r.startPick(p, mine, own, left)
		return
	}
	if follow := r.follow(mine, p, left); follow.due < never {
		r.startPick(p, mine, follow, left)
		return
	}
	if r.x.choice.Help > 0 && len(sv.behind) > 0 && r.stepsIn(p, &sv.behind, left, &r.tried[p.office].behind) {
		return
	}
	p.free, p.began = true, r.now
	r.free.add(int(p.id))
}

// stepsIn lets p do an overdue task of a colleague on the list, and
// tells whether there was one. What was out of reach for somebody from the same
// office with as much of the day left need not be looked for again.
func (r *State) stepsIn(p *person, list *[]int32, left hoursLeft, tried *hoursLeft) bool {
	if left.desk <= stepIn {
		left.desk = 0
	}
	if left.trip <= stepIn || left.trip <= tried.trip && left.desk <= tried.desk {
		return false
	}
	o, found := r.colleagues(list, p, left)
	if o == nil {
		if r.earliest[p.id] >= r.start {
			*tried = left // the list was searched whole, for p is not on it
		}
		return false
	}
	r.startPick(p, o, found, left)
	return true
}

// idleEnds books the time without a task as meetings and administration.
func (r *State) idleEnds(p *person) {
	p.overhead = positive(p.overhead - (r.now - p.began))
	p.free = false
	r.free.remove(int(p.id))
}

// call wakes a free worker for a concern: the nearest if it is acute, else one
// who has time at the desk left.
func (r *State) call(si, i int, acute bool) {
	x := r.x
	sv := &x.services[si]
	best, least := none, math.Inf(1)
	for o := sv.firstOffice; o < sv.last; o++ {
		away := 0.0
		if acute {
			away = x.offices[o].oneWay[i]
		}
		if away >= least {
			continue
		}
		end := x.offices[o].ended
		for w := r.free.from(x.offices[o].firstWorker, end); w != none; w = r.free.from(w+1, end) {
			p := &r.people[w]
			if acute || r.end-r.now > p.overhead-(r.now-p.began) {
				best, least = w, away
				break
			}
		}
	}
	if best != none {
		r.next(&r.people[best])
	}
}

// dawn sends the nearest people at work to the acute concerns that nobody could
// go to the day before.
func (r *State) dawn(si int) {
	x := r.x
	sv := &r.svc[si]
	for sv.acute != none {
		i := int(r.cases[sv.acute/2].muni)
		best, least := none, math.Inf(1)
		for w := x.services[si].firstWorker; w < x.services[si].ended; w++ {
			p := &r.people[w]
			if away := x.offices[p.office].oneWay[i]; r.present.has(w) && !p.busy && away < least {
				best, least = w, away
			}
		}
		if best == none {
			return
		}
		t := sv.acute
		r.pop(&sv.acute)
		p := &r.people[best]
		r.leaveBegun(p)
		r.startAcute(p, t)
	}
}

// begin notes what a worker does from now on.
func (r *State) begin(p *person, what activity, t int32, until float64) {
	p.doing, p.task, p.began, p.busy = what, t, r.now, true
	r.endsAt(p, until)
}

// endsAt notes when that ends. What ends with the day needs no event: the evening
// ends it.
func (r *State) endsAt(p *person, until float64) {
	if until == r.end {
		r.ending.add(int(p.id))
	} else {
		r.agenda.Schedule(until, uint32(p.id))
	}
}

// startReview takes the first concern of the service to the desk.
func (r *State) startReview(p *person, t int32, left hoursLeft) {
	r.pop(&r.svc[p.service].triage)
	r.startDesk(p, t, left.desk)
}

// startPick starts a task found by inquire or follow.
func (r *State) startPick(p, owner *person, found pick, left hoursLeft) {
	if found.queue%2 == 0 {
		r.startDesk(p, owner.takeFirst(found.queue), left.desk)
		return
	}
	e := owner.take(found.queue, found.place)
	r.startTrip(p, owner, e.task, e.column, left.trip)
}

// startDesk works on a task until it is done, or until meetings and
// administration end the day.
func (r *State) startDesk(p *person, t int32, left float64) {
	cs := &r.cases[t>>1]
	r.waited(cs)
	cs.status[desk] = started
	p.doing, p.task, p.began, p.busy = atDesk, t, r.now, true
	p.speed = r.speed(p)
	p.planned = cs.hours[desk]
	if need := p.planned / p.speed; need <= left {
		r.endsAt(p, r.now+need)
		return
	}
	p.planned = left * p.speed
	r.ending.add(int(p.id))
}

// waits and waited add up the time in which a piece of an investigation was
// ready and nobody worked on it: less when it begins, plus when it ends. What
// they make of other cases nobody asks for.
func (r *State) waits(cs *childCase)  { cs.queued -= r.now }
func (r *State) waited(cs *childCase) { cs.queued += r.now }

// startTrip visits a family, and on the same trip the owner's other visits in
// the municipality that may be made now, as long as the day has room.
func (r *State) startTrip(p, owner *person, t, column int32, left float64) {
	x := r.x
	p.speed = r.speed(p)
	cs := &r.cases[t>>1]
	way := r.way(p, column)
	p.road, p.roadKm = way.drive, way.km
	if column == r.foster {
		p.road = r.files[t>>1].foster
		p.roadKm = float64(p.road * fosterKmh)
	}
	p.ferries = r.net.boats[p.ways+column]
	p.stops = 1
	r.setOut(cs)
	hours := p.road + cs.hours[visit]/p.speed
	if column != r.foster {
		room := left
		switch {
		case hours > x.limit:
			room = x.limit * r.days(hours)
		case hours > DayHours:
			room = left + x.choice.OvertimeHours
		}
		last := cs
		for class := range 2 {
			latest := math.MaxFloat64
			if class == following {
				latest = r.now + x.tourHours
			}
			if owner.first[visitQueue(class)]-visitPlan > latest {
				continue
			}
			s := owner.queues[visitQueue(class)].ring
			for i := owner.queues[visitQueue(class)].from; ; i++ {
				e := s[i&uint32(len(s)-1)]
				if e.due-visitPlan > latest {
					break
				}
				if e.column != column {
					continue
				}
				cs := &r.cases[e.task>>1]
				if owner != p && int(owner.id) < len(x.workers) && r.partial(cs, int(p.id)) {
					continue
				}
				more := way.hop + cs.hours[visit]/p.speed
				if hours+more > room {
					break
				}
				owner.take(visitQueue(class), i)
				r.setOut(cs)
				last.child = e.task
				last = cs
				hours += more
				p.road += way.hop
				p.roadKm += way.hopKm
				p.stops++
			}
		}
	}
	until, late := r.tripEnd(hours)
	p.late = late
	if until > r.end {
		r.overnight.add(int(p.id))
	}
	r.begin(p, onTrip, t, until)
}

// setOut makes a visit a stop of the trip that begins.
func (r *State) setOut(cs *childCase) {
	r.waited(cs)
	cs.status[visit], cs.child = started, none
}

// fosterKmh is the speed to foster homes by which kilometres are reckoned
// (assumption A10).
const fosterKmh = 60

// days returns how many days a trip takes that does not fit into one.
func (r *State) days(hours float64) float64 { return max(2, math.Ceil(hours/r.x.limit)) }

// tripEnd returns when a trip of so many hours ends on the clock, and the
// overtime. The hours after the end of a day are not on the clock; a trip that
// does not fit into a day takes two, or as many as it needs.
func (r *State) tripEnd(hours float64) (until, late float64) {
	left := r.end - r.now
	last := r.end
	if hours > left+r.x.choice.OvertimeHours+1e-9 {
		nights := float64((r.days(hours) - 1) * DayHours)
		left += nights
		last += nights
	}
	if hours <= left {
		return r.now + hours, 0
	}
	return last, hours - left
}

// startAcute goes to an acute concern at once, whatever the hour: what does
// not fit into the day is overtime.
func (r *State) startAcute(p *person, t int32) {
	cs := &r.cases[t>>1]
	cs.status[desk] = started
	p.speed = r.speed(p)
	way, boats := r.wayOut(p, int32(cs.muni))
	p.road, p.roadKm, p.ferries = way.drive, way.km, boats
	p.stops = 1
	hours := p.road + cs.hours[desk]/p.speed
	p.late = max(0, hours-(r.end-r.now))
	if cs.step != afterHours {
		r.meetByDay(p, cs, t)
	}
	r.begin(p, onAcute, t, min(r.end, r.now+hours))
}

// done ends what p was at during the day. What follows in the same case joins
// its queue before the worker picks again (rule A of the hand-over).
func (r *State) done(p *person) {
	p.busy = false
	t := p.task
	cs := &r.cases[t>>1]
	switch p.doing {
	case atDesk:
		if r.leaveDesk(p, cs) {
			r.waits(cs)
			r.putBack(p, t) // more work came while this was done
		} else {
			r.deskDone(p, cs, t>>1)
		}
	case onTrip:
		r.tripDone(p, cs, t)
	case onAcute:
		r.count.trip(r, p, cs)
		r.count.work(p, cs, cs.hours[desk])
		r.reviewed(t >> 1)
	}
	if r.working {
		r.next(p)
	}
}

// tripDone ends a trip and its visits.
func (r *State) tripDone(p *person, cs *childCase, t int32) {
	r.count.trip(r, p, cs)
	if r.overnight.has(int(p.id)) {
		r.overnight.remove(int(p.id))
		r.count.nowMunis[cs.muni].overnight++
	}
	for t != none {
		c := t >> 1
		cs := &r.cases[c]
		t = cs.child
		r.count.work(p, cs, cs.hours[visit])
		cs.status[visit] = idle
		if cs.kind != closed {
			r.count.cover(p, cs)
			r.visited(c)
		} else {
			r.letGo(c)
		}
	}
}

// leaveDesk books desk work when it ends, and tells whether something is left.
func (r *State) leaveDesk(p *person, cs *childCase) bool {
	spent := r.count.work(p, cs, p.planned)
	// What was not spent on the task went to meetings and administration.
	p.overhead = positive(p.overhead - (r.now - p.began - spent))
	cs.hours[desk] -= p.planned
	return cs.hours[desk] > 1e-9
}

// deskDone ends a piece of desk work.
func (r *State) deskDone(p *person, cs *childCase, c int32) {
	cs.status[desk] = idle
	switch cs.kind {
	case concern:
		r.reviewed(c)
	case investigation:
		r.count.cover(p, cs)
		r.packageDone(c)
	default:
		r.count.cover(p, cs)
	}
}

// putBack lets a begun piece of desk work wait with the others.
func (r *State) putBack(p *person, t int32) {
	cs := &r.cases[t>>1]
	switch cs.kind {
	case closed:
		cs.status[desk] = idle
		r.letGo(t >> 1)
	case concern:
		cs.status[desk] = waiting
		r.insert(&r.svc[p.service].triage, t)
	case investigation, atHome, placement:
		cs.status[desk] = waiting
		if cs.owner == borrowed {
			r.deskBorrowed(t >> 1)
			return
		}
		r.enqueue(cs, t, deskQueue(classOf(cs.kind)), none, cs.due)
	}
}

// resume lets a worker go on in the morning with the desk work that the
// evening broke off, unless something acute, overdue or unreviewed may come
// first. It returns false if the worker must choose.
func (r *State) resume(p *person, t int32) bool {
	p.begun = none
	left := r.end - r.now - p.overhead
	sv := &r.svc[p.service]
	cs := &r.cases[t>>1]
	if sv.acute != none || sv.triage != none || len(sv.away) > 0 || left <= 1e-9 || cs.kind == closed ||
		r.earliest[r.mine(p).id] < r.start && cs.due >= r.start {
		r.putBack(p, t)
		return false
	}
	r.startDesk(p, t, left)
	return true
}

// evening ends the day, and with it desk work and trips. Desk work goes on later.
func (r *State) evening() {
	r.working = false
	for i, ending := range r.ending {
		r.ending[i] = 0
		r.stopped[i] |= ending
		for ; ending != 0; ending &= ending - 1 {
			p := &r.people[i*64+bits.TrailingZeros64(ending)]
			if p.doing != atDesk {
				r.done(p)
				continue
			}
			p.busy = false
			cs := &r.cases[p.task>>1]
			if r.leaveDesk(p, cs) {
				r.waits(cs)
				p.begun = p.task
			} else {
				r.deskDone(p, cs, p.task>>1)
			}
		}
	}
	for i, free := range r.free {
		for ; free != 0; free &= free - 1 {
			r.idleEnds(&r.people[i*64+bits.TrailingZeros64(free)])
		}
	}
	r.count.evening(r)
}
