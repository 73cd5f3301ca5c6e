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
func (r *State) place(t int32) (k int, column int32) {
	cs := &r.cases[t/2]
	class := classOf(cs.kind)
	switch {
	case t == deskOf(t/2):
		return deskQueue(class), none
	case cs.kind == placement:
		return visitQueue(class), r.foster
	}
	return visitQueue(class), cs.muni
}

// enqueue puts a waiting task into its caseworker's queue, and calls the
// caseworker if free.
func (r *State) enqueue(t int32) {
	owner := r.cases[t/2].owner
	if owner == none {
		return
	}
	p := &r.people[owner]
	k, column := r.place(t)
	due := r.tasks[t].due
	r.enter(&p.queues[k], entry{due, t, column})
	p.earliest = min(p.earliest, due)
	if p.free && r.working {
		r.next(int(owner))
	}
}

// withdraw takes a waiting task out of its caseworker's queue.
func (r *State) withdraw(t int32) {
	owner := r.cases[t/2].owner
	if owner == none {
		return
	}
	k, _ := r.place(t)
	q := &r.people[owner].queues[k]
	for i, e := range *q {
		if e.task == t {
			q.take(i)
			return
		}
	}
}

// A pick is a task that a worker might do now.
type pick struct {
	task  int32
	queue int8 // of its owner
	index int32
	due   float64 // +Inf if there is none
}

// nothing is no task.
var nothing = pick{task: none, due: math.Inf(1)}

// may tells whether a worker may have something to do in a class, at a glance.
func (r *State) may(p *person, class int) bool {
	if len(p.queues[deskQueue(class)]) > 0 {
		return true
	}
	visits := p.queues[visitQueue(class)]
	return len(visits) > 0 && (class == investigating || visits[0].due-visitPlan <= r.now)
}

// isLate tells whether a worker has a task of a class that was due before today.
func (r *State) isLate(p *person, class int) bool {
	desk, visits := p.queues[deskQueue(class)], p.queues[visitQueue(class)]
	return len(desk) > 0 && desk[0].due < r.start || len(visits) > 0 && visits[0].due < r.start
}

// firstDue returns when the first of a worker's tasks is due; +Inf without one.
func (p *person) firstDue() float64 {
	first := math.Inf(1)
	for k := range p.queues {
		if q := p.queues[k]; len(q) > 0 {
			first = min(first, q[0].due)
		}
	}
	return first
}

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
	return hoursLeft{desk: day - p.overhead, trip: day - max(0, p.overhead-r.x.paperwork)}
}

// best returns the first task of a class, by due time, among those of worker
// owner which worker w can do now with what is left of the day: desk work, and
// visits whose date has come and whose trip fits.
func (r *State) best(owner, w, class int, left hoursLeft) pick {
	p := &r.people[owner]
	found := nothing
	if desk := p.queues[deskQueue(class)]; len(desk) > 0 && left.desk > 1e-9 {
		found = pick{desk[0].task, int8(deskQueue(class)), 0, desk[0].due}
	}
	visits := p.queues[visitQueue(class)]
	for i := range visits[:min(len(visits), lookAhead)] {
		e := &visits[i]
		if e.due >= found.due || class == following && e.due-visitPlan > r.now {
			break
		}
		if r.fits(w, e.task, e.column, left.trip) {
			return pick{e.task, int8(visitQueue(class)), int32(i), e.due}
		}
	}
	return found
}

// fits tells whether worker w can make a visit in what is left of the day.
// Overtime is for trips that fill more than a day; a trip that needs more than
// that goes overnight, and starts in the morning.
func (r *State) fits(w int, t, column int32, left float64) bool {
	hours := r.drive(w, t, column) + r.tasks[t].hours/r.speed(w)
	switch {
	case hours <= DayHours:
		return hours <= left
	case hours <= r.x.limit:
		return hours <= left+r.x.choice.OvertimeHours
	}
	return left >= DayHours-1e-9
}

// drive returns the hours on the road of a trip with one stop.
func (r *State) drive(w int, t, column int32) float64 {
	if column == r.foster {
		return r.cases[t/2].foster
	}
	return r.x.offices[r.x.workers[w].office].drive[column]
}

// speed returns how fast a worker does desk work and visits: newcomers are
// slower, and roads do not stretch.
func (r *State) speed(w int) float64 {
	if r.now-r.people[w].hired < r.x.onboarding {
		return r.x.staff.OnboardingSpeed
	}
	return 1
}

// overdue lists, for the day, the workers who have overdue tasks, those who are
// away and those who are at work, the oldest task first.
func (r *State) overdue() {
	clear(r.tried)
	for si := range r.svc {
		sv := &r.svc[si]
		sv.away, sv.behind = sv.away[:0], sv.behind[:0]
		xs := &r.x.services[si]
		people := r.people[xs.firstWorker:xs.ended]
		for i := range people {
			p := &people[i]
			if p.earliest >= r.start {
				continue // mostly so, and seen without a look at the queues
			}
			if p.earliest = p.firstDue(); p.earliest < r.start {
				r.listLate(sv, xs.firstWorker+i)
			}
		}
	}
}

// listLate puts a worker who has overdue tasks on the list of the service.
func (r *State) listLate(sv *serviceState, w int) {
	p := &r.people[w]
	list := &sv.away
	if p.present {
		list = &sv.behind
	}
	*list = append(*list, int32(w))
	for i := len(*list) - 1; i > 0 && p.earliest < r.people[(*list)[i-1]].earliest; i-- {
		(*list)[i], (*list)[i-1] = (*list)[i-1], (*list)[i]
	}
}

// colleagues returns the most pressing overdue task among the workers listed.
// Who has no more overdue tasks leaves the list.
func (r *State) colleagues(list *[]int32, w int, left hoursLeft) (owner int, found pick) {
	for i := 0; i < len(*list); {
		o := int((*list)[i])
		if o == w {
			i++
			continue
		}
		for class := range 2 {
			if found = r.best(o, w, class, left); found.due < r.start {
				return o, found
			}
		}
		if r.people[o].firstDue() >= r.start {
			*list = append((*list)[:i], (*list)[i+1:]...)
			continue
		}
		i++ // overdue, but out of reach today
	}
	return none, nothing
}

// stepIn is the time a colleague needs at least to take up somebody else's task
// [h] (assumption A20).
const stepIn = 1

// next gives a free worker the next piece of work: acute, then what is
// overdue, own first, then that of absent colleagues, then by class and due
// time, then colleagues' overdue tasks. Who has nothing to do catches up on
// meetings and administration until somebody calls.
func (r *State) next(w int) {
	x := r.x
	p := &r.people[w]
	r.idleEnds(w)
	if r.end-r.now <= 1e-9 {
		return
	}
	sv := &r.svc[x.workers[w].service]
	if t := sv.acute; t != none {
		r.pop(&sv.acute)
		r.startAcute(w, t)
		return
	}
	left := r.left(p)
	review := sv.triage
	if left.desk <= 1e-9 {
		review = none
	}
	if review != none && r.tasks[review].due < r.start {
		r.startReview(w, review, left)
		return
	}
	own, follow := nothing, nothing
	if r.may(p, investigating) {
		own = r.best(w, w, investigating, left)
	}
	if own.due < r.start {
		r.startPick(w, w, own, left)
		return
	}
	// Follow-up matters before the rest only if it may be overdue.
	looked := r.isLate(p, following)
	if looked {
		if follow = r.best(w, w, following, left); follow.due < r.start {
			r.startPick(w, w, follow, left)
			return
		}
	}
	if len(sv.away) > 0 && r.stepsIn(w, &sv.away, left, &r.tried[x.workers[w].office].away) {
		return
	}
	switch {
	case review != none:
		r.startReview(w, review, left)
		return
	case own.task != none:
		r.startPick(w, w, own, left)
		return
	}
	if !looked && r.may(p, following) {
		follow = r.best(w, w, following, left)
	}
	if follow.task != none {
		r.startPick(w, w, follow, left)
		return
	}
	if x.choice.Help > 0 && len(sv.behind) > 0 && r.stepsIn(w, &sv.behind, left, &r.tried[x.workers[w].office].behind) {
		return
	}
	p.free, p.began = true, r.now
	r.free[w/64] |= 1 << (w % 64)
}

// stepsIn lets worker w do an overdue task of a colleague on the list, and
// tells whether there was one. What was out of reach for somebody from the same
// office with as much of the day left need not be looked for again.
func (r *State) stepsIn(w int, list *[]int32, left hoursLeft, tried *hoursLeft) bool {
	if left.desk <= stepIn {
		left.desk = 0
	}
	if left.trip <= stepIn || left.trip <= tried.trip && left.desk <= tried.desk {
		return false
	}
	o, found := r.colleagues(list, w, left)
	if o == none {
		if p := &r.people[w]; p.earliest >= r.start {
			*tried = left // the list was searched whole, for w is not on it
		}
		return false
	}
	r.startPick(w, o, found, left)
	return true
}

// idleEnds books the time without a task as meetings and administration.
func (r *State) idleEnds(w int) {
	if p := &r.people[w]; p.free {
		p.overhead = max(0, p.overhead-(r.now-p.began))
		p.free = false
		r.free[w/64] &^= 1 << (w % 64)
	}
}

// nextFree returns the first free worker from w up to but not including end,
// or none.
func (r *State) nextFree(w, end int) int {
	for w < end {
		if rest := r.free[w/64] >> (w % 64); rest != 0 {
			if w += bits.TrailingZeros64(rest); w < end {
				return w
			}
			return none
		}
		w = (w/64 + 1) * 64
	}
	return none
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
		for w := r.nextFree(x.offices[o].firstWorker, end); w != none; w = r.nextFree(w+1, end) {
			p := &r.people[w]
			if acute || r.end-r.now > p.overhead-(r.now-p.began) {
				best, least = w, away
				break
			}
		}
	}
	if best != none {
		r.next(best)
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
			if away := x.offices[x.workers[w].office].oneWay[i]; p.present && !p.busy && away < least {
				best, least = w, away
			}
		}
		if best == none {
			return
		}
		t := sv.acute
		r.pop(&sv.acute)
		if p := &r.people[best]; p.begun != none {
			r.putBack(best, p.begun)
			p.begun = none
		}
		r.startAcute(best, t)
	}
}

// begin notes what a worker does from now on. What ends with the day needs no
// event: the evening ends it.
func (r *State) begin(w int, what activity, t int32, until float64) {
	p := &r.people[w]
	p.doing, p.task, p.began, p.until, p.busy = what, t, r.now, until, true
	if until != r.end {
		r.events.Schedule(until, workerEvent|uint32(w))
	}
}

// startReview takes the first concern of the service to the desk.
func (r *State) startReview(w int, t int32, left hoursLeft) {
	r.pop(&r.svc[r.x.workers[w].service].triage)
	r.startDesk(w, t, left.desk)
}

// startPick starts a task found by best.
func (r *State) startPick(w, owner int, found pick, left hoursLeft) {
	q := &r.people[owner].queues[found.queue]
	column := (*q)[found.index].column
	q.take(int(found.index))
	if column == none {
		r.startDesk(w, found.task, left.desk)
		return
	}
	r.startTrip(w, owner, found.task, column, left.trip)
}

// startDesk works on a task until it is done, or until meetings and
// administration end the day.
func (r *State) startDesk(w int, t int32, left float64) {
	p := &r.people[w]
	k := &r.tasks[t]
	r.waited(t)
	k.status = started
	p.speed = r.speed(w)
	until := r.end
	if need := k.hours / p.speed; need <= left {
		until = r.now + need
		p.planned = k.hours
	} else {
		p.planned = left * p.speed
	}
	r.begin(w, atDesk, t, until)
}

// waited books the time that a piece of an investigation was ready and nobody
// worked on it.
func (r *State) waited(t int32) {
	if cs := &r.cases[t/2]; cs.kind == investigation {
		cs.queued += r.now - r.tasks[t].ready
	}
}

// startTrip visits a family, and on the same trip the owner's other visits in
// the municipality that may be made now, as long as the day has room.
func (r *State) startTrip(w, owner int, t, column int32, left float64) {
	x := r.x
	p := &r.people[w]
	p.speed = r.speed(w)
	of := &x.offices[x.workers[w].office]
	p.road = r.drive(w, t, column)
	p.stops = 1
	r.setOut(t)
	last := t
	hours := p.road + r.tasks[t].hours/p.speed
	if column == r.foster {
		p.roadKm = p.road * fosterKmh
	} else {
		p.roadKm = of.km[column]
		room := left
		switch {
		case hours > r.x.limit:
			room = r.x.limit * r.days(hours)
		case hours > DayHours:
			room = left + x.choice.OvertimeHours
		}
		for class := range 2 {
			q := &r.people[owner].queues[visitQueue(class)]
			for i := 0; i < len(*q); {
				e := (*q)[i]
				if class == following && e.due-visitPlan > r.now+x.tourHours {
					break
				}
				if e.column != column {
					i++
					continue
				}
				more := of.hop[column] + r.tasks[e.task].hours/p.speed
				if hours+more > room {
					break
				}
				q.take(i)
				r.setOut(e.task)
				r.tasks[last].child = e.task
				last = e.task
				hours += more
				p.road += of.hop[column]
				p.roadKm += of.hopKm[column]
				p.stops++
			}
		}
	}
	until, late := r.tripEnd(hours)
	p.late = late
	r.begin(w, onTrip, t, until)
}

// setOut makes a visit a stop of the trip that begins.
func (r *State) setOut(t int32) {
	r.waited(t)
	r.tasks[t].status, r.tasks[t].child = started, none
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
func (r *State) startAcute(w int, t int32) {
	x := r.x
	p := &r.people[w]
	k := &r.tasks[t]
	k.status, k.child = started, none
	p.speed = r.speed(w)
	i := int(r.cases[t/2].muni)
	of := &x.offices[x.workers[w].office]
	p.road, p.roadKm = of.drive[i], of.km[i]
	p.stops = 1
	hours := p.road + k.hours/p.speed
	p.late = max(0, hours-(r.end-r.now))
	r.begin(w, onAcute, t, min(r.end, r.now+hours))
}

// done ends what worker w was at. What follows in the same case joins its
// queue before the worker picks again (rule A of the hand-over).
func (r *State) done(w int) {
	p := &r.people[w]
	p.busy = false
	t := p.task
	switch p.doing {
	case atDesk:
		// What was not spent on the task went to meetings and administration.
		p.overhead = max(0, p.overhead-(r.now-p.began-p.planned/p.speed))
		r.leaveDesk(w, t)
	case onTrip:
		r.count.trip(r, w)
		for t != none {
			next := r.tasks[t].child
			r.count.work(r, w, t, r.tasks[t].hours)
			r.tasks[t].status = idle
			r.tasks[t].child = none
			if c := t / 2; r.cases[c].kind != closed {
				r.count.cover(r, w, c)
				r.visited(c)
			} else {
				r.letGo(c)
			}
			t = next
		}
	case onAcute:
		r.count.trip(r, w)
		r.count.work(r, w, t, r.tasks[t].hours)
		r.reviewed(t / 2)
	}
	p.task = none
	if p.present && r.working {
		r.next(w)
	}
}

// leaveDesk ends desk work, or puts what is left back at the end of the day.
func (r *State) leaveDesk(w int, t int32) {
	p := &r.people[w]
	k := &r.tasks[t]
	c := t / 2
	cs := &r.cases[c]
	r.count.work(r, w, t, p.planned)
	k.hours -= p.planned
	if k.hours > 1e-9 {
		k.ready = r.now
		if r.now == r.end {
			p.begun = t
		} else {
			r.putBack(w, t) // more work came while this was done
		}
		return
	}
	k.status = idle
	switch cs.kind {
	case concern:
		r.reviewed(c)
	case investigation:
		r.count.cover(r, w, c)
		r.packageDone(c)
	default:
		r.count.cover(r, w, c)
	}
}

// putBack lets a begun piece of desk work wait with the others.
func (r *State) putBack(w int, t int32) {
	if r.cases[t/2].kind == closed {
		r.tasks[t].status = idle
		r.letGo(t / 2)
		return
	}
	r.tasks[t].status = waiting
	if r.cases[t/2].kind == concern {
		r.insert(&r.svc[r.x.workers[w].service].triage, t)
		return
	}
	r.enqueue(t)
}

// resume lets a worker go on in the morning with the desk work that the
// evening broke off, unless something acute, overdue or unreviewed may come
// first. It returns false if the worker must choose.
func (r *State) resume(w int) bool {
	p := &r.people[w]
	t := p.begun
	if t == none {
		return false
	}
	p.begun = none
	left := r.left(p).desk
	sv := &r.svc[r.x.workers[w].service]
	if r.cases[t/2].kind == closed || sv.acute != none || sv.triage != none || len(sv.away) > 0 ||
		left <= 1e-9 || p.earliest < r.start && r.tasks[t].due >= r.start {
		r.putBack(w, t)
		return false
	}
	r.startDesk(w, t, left)
	return true
}

// evening ends the day, and with it desk work and trips.
func (r *State) evening() {
	r.working = false
	for w := range r.people {
		p := &r.people[w]
		if p.busy && p.until == r.end {
			r.done(w)
		}
		r.idleEnds(w)
	}
	r.count.evening(r)
}
