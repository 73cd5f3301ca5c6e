package model

import (
	"math"
	"math/bits"
)

// slot returns the index of a worker's heap of visits.
func (r *State) slot(w, column, class int) int { return (w*r.columns+column)*2 + class }

// classOf returns the class of a case's tasks in the order of work.
func classOf(k caseKind) int {
	if k == investigation {
		return investigating
	}
	return following
}

// enqueue puts a waiting task into its caseworker's heap, and calls the
// caseworker if free.
func (r *State) enqueue(t int32) {
	c := t / 2
	cs := &r.cases[c]
	if cs.owner == none {
		return
	}
	w := int(cs.owner)
	p := &r.people[w]
	class := classOf(cs.kind)
	if t == deskOf(c) {
		r.insert(&p.desk[class], t)
	} else {
		column := int(cs.muni)
		if cs.kind == placement {
			column = r.columns - 1
		}
		r.insert(&r.visits[r.slot(w, column, class)], t)
		p.somewhere[class] |= 1 << column
		from := r.now
		if class == following {
			from = r.tasks[t].due - visitPlan
		}
		p.visitFrom[class] = min(p.visitFrom[class], from)
	}
	p.earliest = min(p.earliest, r.tasks[t].due)
	if p.free && r.working {
		r.next(w)
	}
}

// A pick is a task that a worker might do now.
type pick struct {
	task   int32
	column int     // of a visit; -1 for desk work
	due    float64 // +Inf if there is none
}

// nothing is no task.
var nothing = pick{task: none, due: math.Inf(1)}

// may tells whether a worker may have something to do in a class, at a glance.
func (r *State) may(p *person, class int) bool {
	return p.desk[class] != none || p.somewhere[class] != 0 && r.now >= p.visitFrom[class]
}

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
	if p.desk[class] != none && left.desk > 1e-9 {
		if t := r.head(&p.desk[class]); t != none {
			found = pick{t, -1, r.tasks[t].due}
		}
	}
	if r.now < p.visitFrom[class] || p.somewhere[class] == 0 {
		return found
	}
	from := math.Inf(1)
	for m := p.somewhere[class]; m != 0; m &= m - 1 {
		column := bits.TrailingZeros32(m)
		heap := &r.visits[r.slot(owner, column, class)]
		t := r.head(heap)
		if t == none {
			p.somewhere[class] &^= 1 << column
			continue
		}
		due := r.tasks[t].due
		if class == following {
			from = min(from, due-visitPlan)
			if due-visitPlan > r.now {
				continue
			}
		} else {
			from = r.now
		}
		if due >= found.due {
			continue
		}
		if r.fits(w, t, column, left.trip) {
			found = pick{t, column, due}
		}
	}
	p.visitFrom[class] = from
	return found
}

// fits tells whether worker w can make a visit in what is left of the day.
// Overtime is for trips that fill more than a day; a trip that needs more than
// that goes overnight, and starts in the morning.
func (r *State) fits(w int, t int32, column int, left float64) bool {
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
func (r *State) drive(w int, t int32, column int) float64 {
	cs := &r.cases[t/2]
	if column == r.columns-1 {
		return cs.foster
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
			if p := &people[i]; p.earliest < r.start {
				r.listLate(sv, xs.firstWorker+i)
			}
		}
	}
}

// listLate puts a worker who may have overdue tasks on the list of the service.
func (r *State) listLate(sv *serviceState, w int) {
	p := &r.people[w]
	if !p.exact {
		p.earliest, p.exact = r.firstDue(w), true
	}
	if p.earliest >= r.start {
		return
	}
	list := &sv.away
	if p.present {
		list = &sv.behind
	}
	*list = append(*list, int32(w))
	for i := len(*list) - 1; i > 0 && p.earliest < r.people[(*list)[i-1]].earliest; i-- {
		(*list)[i], (*list)[i-1] = (*list)[i-1], (*list)[i]
	}
}

// firstDue returns when the first of a worker's tasks is due.
func (r *State) firstDue(w int) float64 {
	p := &r.people[w]
	first := math.Inf(1)
	for class := range p.desk {
		if t := r.head(&p.desk[class]); t != none {
			first = min(first, r.tasks[t].due)
		}
		for m := p.somewhere[class]; m != 0; m &= m - 1 {
			column := bits.TrailingZeros32(m)
			if t := r.head(&r.visits[r.slot(w, column, class)]); t != none {
				first = min(first, r.tasks[t].due)
			} else {
				p.somewhere[class] &^= 1 << column
			}
		}
	}
	return first
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
		p := &r.people[o]
		if !p.exact {
			p.earliest, p.exact = r.firstDue(o), true
		}
		if p.earliest >= r.start {
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
	// A concern is never dropped, so the heads of these two heaps are wanted.
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
	looked := p.earliest < r.start && r.may(p, following)
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
	if left.trip <= stepIn || left.trip <= tried.trip && left.desk <= tried.desk {
		return false
	}
	if left.desk <= stepIn {
		left.desk = 0
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
	class := classOf(r.cases[found.task/2].kind)
	if found.column >= 0 {
		r.startTrip(w, owner, found, class, left.trip)
		return
	}
	r.people[owner].exact = false
	r.pop(&r.people[owner].desk[class])
	r.startDesk(w, found.task, left.desk)
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
func (r *State) startTrip(w, owner int, found pick, class int, left float64) {
	x := r.x
	p := &r.people[w]
	p.speed = r.speed(w)
	of := &x.offices[x.workers[w].office]
	p.road = r.drive(w, found.task, found.column)
	p.stops, p.dest = 1, int32(found.column)
	r.people[owner].exact = false
	r.pop(&r.visits[r.slot(owner, found.column, class)])
	r.waited(found.task)
	k := &r.tasks[found.task]
	k.status, k.child = started, none
	last := found.task
	hours := p.road + k.hours/p.speed
	if found.column == r.columns-1 {
		p.dest = none
		p.roadKm = p.road * fosterKmh
	} else {
		p.roadKm = of.km[found.column]
		room := left
		switch {
		case hours > r.x.limit:
			room = r.x.limit * r.days(hours)
		case hours > DayHours:
			room = left + x.choice.OvertimeHours
		}
		for c := range 2 {
			heap := &r.visits[r.slot(owner, found.column, c)]
			for {
				t := r.head(heap)
				if t == none || c == following && r.tasks[t].due-visitPlan > r.now+x.tourHours {
					break
				}
				more := of.hop[found.column] + r.tasks[t].hours/p.speed
				if hours+more > room {
					break
				}
				r.pop(heap)
				r.waited(t)
				r.tasks[t].status, r.tasks[t].child = started, none
				r.tasks[last].child = t
				last = t
				hours += more
				p.road += of.hop[found.column]
				p.roadKm += of.hopKm[found.column]
				p.stops++
			}
		}
	}
	until, late := r.tripEnd(hours)
	p.late = late
	r.begin(w, onTrip, found.task, until)
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
	p.stops, p.dest = 1, int32(i)
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
