package model

import (
	"math"
	"math/bits"

	"grannelag/sim/des"
)

// startStaff fills or empties every post as the stationary chain of quits and
// fills would have it, or as the scenario says how many are vacant, and starts
// the spells of sickness in their stationary state.
func (r *State) startStaff() {
	x := r.x
	for i, part := range x.parts {
		r.shares[i] = r.key.With(purposePost).With(x.workers[part.worker].id).With(purposeLeave).Uniform(0)
	}
	vacant := make([]float64, 0, 32)
	for i := range x.munis {
		v := -1.0
		if c := x.Scenario.Municipalities[i].VacantPosts; c.Given {
			v = c.Value()
		}
		vacant = append(vacant, v)
	}
	for w := len(x.workers) - 1; w >= 0; w-- {
		p, xw := &r.people[w], &x.workers[w]
		key := r.key.With(purposePost).With(xw.id)
		queues := p.queues // keep their rings
		for k := range queues {
			queues[k].empty()
		}
		*p = person{
			queues: queues, first: [4]float64{never, never, never, never},
			id: int32(w), service: int32(xw.service), office: int32(xw.office), ways: int32(xw.office * (len(x.munis) + 1)),
			tenure: key.With(purposeTenure).Stream(), short: key.With(purposeShort).Stream(),
			long: key.With(purposeLong).Stream(), course: key.With(purposeCourse).Stream(),
			cases: none, task: none, begun: none,
			partWeek: none,
		}
		stay, fill := x.services[xw.service].stay, x.services[xw.service].fill
		p.employed = p.tenure.Uniform() >= fill/(fill+stay)
		if v := vacant[xw.home]; v >= 0 {
			// The last posts stand vacant, as many as the scenario says.
			p.employed = v < xw.fte/2
			if !p.employed {
				vacant[xw.home] -= xw.fte
			}
		}
		if p.employed {
			// The past and the future of a stationary tenure are both
			// exponential and independent.
			p.hired = -p.tenure.Exp(stay)
			p.changes = p.tenure.Exp(stay)
		} else {
			p.changes = p.tenure.Exp(fill)
		}
		r.learn(w)
		p.inShort = p.short.Uniform() < x.sickShort
		p.shortEnd = p.short.Exp(x.spell(p.inShort, x.sickShort, x.staff.SicknessShortDays))
		p.inLong = p.long.Uniform() < x.sickLong
		p.longEnd = p.long.Exp(x.spell(p.inLong, x.sickLong, x.staff.SicknessLongDays))
		p.courseOn = r.nextCourse(p, 0)
		r.news[w], r.earliest[w] = 0, never
		r.setLoad(w)
	}
	r.startPools()
}

// tenure reckons the mean time in a post of a service, a very long one if nobody
// quits, and the mean time until a post is filled, with the effect of size
// (assumption A26): both rates go by a power of the posts, five being the usual.
func (x *Setup) tenure(sv *service) {
	times := func(power float64) float64 {
		if power == 0 || sv.posts <= 0 {
			return 1
		}
		return des.Exp(float64(power * des.Log(sv.posts/usualPosts)))
	}
	sv.stay = 1e9
	if x.staff.Quits > 0 {
		sv.stay = float64(YearHours/x.staff.Quits) * times(x.staff.SizeQuits)
	}
	sv.fill = float64(x.staff.FillMonths*MonthHour) / times(x.staff.SizeFill)
}

// usualPosts are the posts of a service for which quits and fills are as the
// assumptions say [FTE]: the size that the national panel recommends (S46).
const usualPosts = 5

// spell returns the mean length [h] of a spell of sickness, or of the time
// between spells that makes the share of time in spells come out.
func (x *Setup) spell(in bool, share, days float64) float64 {
	switch {
	case in:
		return days * DayHours
	case share <= 0:
		return 1e9
	default:
		return days * DayHours * (1 - share) / share
	}
}

// nextCourse returns the next day of training from a day on: each day is one
// with the same probability.
func (r *State) nextCourse(p *person, from int) int32 {
	q := r.x.staff.Training
	if q <= 0 {
		return math.MaxInt32
	}
	if q >= 1 {
		return int32(from)
	}
	return int32(from) + int32(min(1e6, math.Floor(des.Log(p.course.Uniform())/r.x.noCourse)))
}

// planLeave gives everyone the weeks of vacation of the year: three fifths in
// summer in one stretch, the rest in the quiet weeks. A leader coordinates: in
// order of the posts each gets the wish, or the nearest weeks that leave the
// share of the staff at work that the choice asks for.
func (r *State) planLeave() {
	x := r.x
	year := r.calendarYear
	days := x.staff.VacationDays
	weeks := int(days) / WeekDays
	part := int(days) % WeekDays
	summer := min((weeks*3+2)/5, summerLast-summerFirst+1)
	for si := range x.services {
		sv := &x.services[si]
		n := sv.ended - sv.firstWorker
		most := max(1, n-int(math.Ceil(float64(float64(n)*x.choice.AtWorkShare)-1e-9)))
		var off [53]int
		for w := sv.firstWorker; w < sv.ended; w++ {
			p := &r.people[w]
			p.leave, p.partWeek = 0, none
			wishes := r.key.With(purposePost).With(x.workers[w].id).With(purposeLeave)
			if summer > 0 {
				span := summerLast - summerFirst + 1 - summer
				wish := summerFirst + min(span, 2+int(wishes.Uniform(uint64(1+year)<<8)*3))
				first := bestStretch(&off, wish, summer, most)
				for k := range summer {
					p.leave |= 1 << (first + k)
					off[first+k]++
				}
			}
			for k := range weeks - summer + 1 {
				if k == weeks-summer && part == 0 {
					break
				}
				u := wishes.Uniform(uint64(1+year)<<8 | uint64(1+k))
				week := bestWeek(&off, p.leave, most, int(u*float64(len(otherVacationWeeks))))
				switch {
				case week < 0:
				case k < weeks-summer:
					p.leave |= 1 << week
					off[week]++
				default:
					p.partWeek, p.partDays = int8(week), int8(part)
				}
			}
		}
	}
}

// bestStretch returns the first week of the stretch of summer weeks nearest to
// the wish in which fewer than most are off, else that with the fewest off.
func bestStretch(off *[53]int, wish, length, most int) int {
	best, fewest := wish, math.MaxInt
	for shift := range 2 * (summerLast - summerFirst) {
		first := wish + (shift+1)/2
		if shift%2 == 0 {
			first = wish - shift/2
		}
		if first < summerFirst || first+length-1 > summerLast {
			continue
		}
		peak := 0
		for k := range length {
			peak = max(peak, off[first+k])
		}
		if peak < most {
			return first
		}
		if peak < fewest {
			best, fewest = first, peak
		}
	}
	return best
}

// bestWeek returns the first quiet week from the wish on, the last followed by
// the first, that is not taken and in which fewer than most are off, else that
// with the fewest off; -1 if all are taken.
func bestWeek(off *[53]int, taken uint64, most, wish int) int {
	best, fewest := -1, math.MaxInt
	for k := range otherVacationWeeks {
		week := otherVacationWeeks[(wish+k)%len(otherVacationWeeks)]
		if taken&(1<<week) != 0 {
			continue
		}
		if off[week] < most {
			return week
		}
		if off[week] < fewest {
			best, fewest = week, off[week]
		}
	}
	return best
}

// staff brings every post to the morning: who has quit or started, who is sick,
// who is at work. It moves the cases of those who are gone. Who is on a trip
// overnight stays as on the day before.
func (r *State) staff() {
	x := r.x
	open := !x.holiday[r.day]
	copy(r.present, r.able)
	for w, at := range r.news {
		if at <= r.now && !r.overnight.has(w) {
			r.happens(w)
		}
	}
	r.onLeave()
	if !open {
		clear(r.present)
	} else {
		for i := range r.present {
			r.present[i] &^= r.leave[i]
		}
		r.offDuty()
		r.rest()
	}
	for i, away := range r.overnight {
		r.present[i] |= away
	}
	if open {
		for i, there := range r.present {
			absent := r.stopped[i] &^ there
			for r.stopped[i] = 0; absent != 0; absent &= absent - 1 {
				// Who is away leaves begun work where colleagues see it.
				r.leaveBegun(&r.people[i*64+bits.TrailingZeros64(absent)])
			}
		}
	}
	for i, vacant := range r.vacant {
		for ; vacant != 0; vacant &= vacant - 1 {
			r.count.vacant(&x.workers[i*64+bits.TrailingZeros64(vacant)])
		}
	}
	r.countDay(open, r.year >= 0)
}

// offDuty takes those part-timers from the people at work who do not work today:
// a day is worked when a whole one is reached.
func (r *State) offDuty() {
	for i, part := range r.x.parts {
		if r.overnight.has(part.worker) {
			continue
		}
		share := r.shares[i] + part.fte
		off := uint64(0)
		if share < 1 {
			off = 1
		}
		r.shares[i] = share - float64(1-off)
		r.present[uint(part.worker)/64] &^= off << (uint(part.worker) % 64)
	}
}

// onLeave says who is on vacation today, when that may change: with the week,
// or within a week of which some days are vacation.
func (r *State) onLeave() {
	x := r.x
	dayOfWeek := (r.day - x.yearStart[r.calendarYear]) % WeekDays
	if dayOfWeek != 0 && dayOfWeek != int(x.staff.VacationDays)%WeekDays {
		return
	}
	week := x.weekOfYear[r.day]
	for w := range x.workers {
		p := &r.people[w]
		r.leave.put(w, p.leave>>week&1 != 0 || p.partWeek == week && dayOfWeek < int(p.partDays))
	}
}

// leaveBegun puts back what the evening broke off.
func (r *State) leaveBegun(p *person) {
	if t := p.begun; t != none {
		p.begun = none
		r.putBack(p, t)
	}
}

// happens brings a post on which something falls this morning up to date: its
// tenure, its spells of sickness, a course.
func (r *State) happens(w int) {
	p := &r.people[w]
	if p.turns <= r.now {
		r.turn(w)
	}
	able := p.employed && !p.inShort && !p.inLong
	course := int(p.courseOn) <= r.day
	if course {
		p.courseOn = r.nextCourse(p, r.day+1)
	}
	r.able.put(w, able)
	r.present.put(w, able && !course)
	r.vacant.put(w, !p.employed)
	r.news[w] = min(p.turns, float64(p.courseOn)*DayHours)
}

// turn brings a post's tenure and spells of sickness up to now.
func (r *State) turn(w int) {
	x, p := r.x, &r.people[w]
	r.leaveBegun(p)
	for p.changes <= r.now {
		r.changeTenure(w)
	}
	for p.shortEnd <= r.now {
		p.inShort = !p.inShort
		p.shortEnd += p.short.Exp(x.spell(p.inShort, x.sickShort, x.staff.SicknessShortDays))
	}
	for p.longEnd <= r.now {
		p.inLong = !p.inLong
		p.longFrom = p.longEnd
		p.longEnd += p.long.Exp(x.spell(p.inLong, x.sickLong, x.staff.SicknessLongDays))
		if !p.inLong && p.gone {
			p.gone = false
			r.setLoad(w)
			r.adopt(x.workers[w].service)
		}
	}
	p.turns = min(p.changes, p.shortEnd, p.longEnd)
	if p.inLong && p.employed && !p.gone {
		if r.now-p.longFrom >= x.moveAfter {
			r.leaveCases(w)
		}
		if !p.gone {
			p.turns = min(p.turns, p.longFrom+x.moveAfter)
		}
	}
}

// changeTenure lets the holder of a post quit, or the next one start.
func (r *State) changeTenure(w int) {
	x, p := r.x, &r.people[w]
	at := p.changes
	if p.employed {
		p.employed = false
		p.changes = at + p.tenure.Exp(x.services[p.service].fill)
		r.countQuit(w)
		r.leaveCases(w)
		p.overhead = 0
		return
	}
	p.employed = true
	p.holder++
	r.learn(w)
	p.hired = at
	p.changes = at + p.tenure.Exp(x.services[p.service].stay)
	p.gone = false
	if p.inLong {
		// The next holder does not start on sick leave.
		p.inLong = false
		p.longEnd = at + p.long.Exp(x.spell(false, x.sickLong, x.staff.SicknessLongDays))
	}
	r.setLoad(w)
	r.adopt(x.workers[w].service)
}

// leaveCases hands all cases of a worker who quit or stays away to colleagues.
// If the service has no colleague who can take a case, those of a quitter wait
// for the next holder, and those of a sick worker stay.
func (r *State) leaveCases(w int) {
	x, p := r.x, &r.people[w]
	sick := p.employed
	p.gone = sick
	r.setLoad(w)
	if p.cases == none {
		return
	}
	si := x.workers[w].service
	if sick && !r.canTake(si) {
		p.gone = false
		p.longFrom = r.now // asked again when the same time has passed
		r.setLoad(w)
		return
	}
	// Their tasks go with the cases, so the queues are simply emptied.
	for k := range p.queues {
		p.queues[k].empty()
		p.first[k] = never
	}
	first := p.cases
	p.cases, p.load = none, 0
	r.setLoad(w)
	for c := first; c != none; {
		next := r.files[c].next
		r.cases[c].owner = none
		r.assign(c)
		r.countChange(c)
		c = next
	}
}

func (r *State) canTake(si int) bool {
	sv := &r.x.services[si]
	for o := sv.firstOffice; o < sv.last; o++ {
		if _, load := r.trees[o].least(); load < unavailable {
			return true
		}
	}
	return false
}

// setLoad tells the office's tree what a worker carries.
func (r *State) setLoad(w int) {
	o := r.x.workers[w].office
	r.trees[o].set(w-r.x.offices[o].firstWorker, r.loadOf(w))
}

// loadOf returns what a worker carries per FTE; unavailable for who can take no
// case.
func (r *State) loadOf(w int) float64 {
	if p := &r.people[w]; p.employed && !p.gone {
		return p.load / r.x.workers[w].fte
	}
	return unavailable
}

// caseWeight is what a case counts in a caseload: a placement counts as one
// and a half.
func caseWeight(k caseKind) float64 {
	if k == placement {
		return 1.5
	}
	return 1
}

// assign gives a case to the impartial employed worker with the fewest open cases
// per FTE; one at the nearest office is preferred while the difference is at most
// NearFirst cases. Without anybody employed the case waits for the next to start;
// if nobody employed is impartial, somebody is borrowed.
func (r *State) assign(c int32) {
	x := r.x
	cs := &r.cases[c]
	sv := &x.services[x.munis[cs.muni].service]
	best, least := none, math.Inf(1)
	for o := sv.firstOffice; o < sv.last; o++ {
		i, load := r.trees[o].least()
		if load >= unavailable {
			continue
		}
		if !x.offices[o].nearest[cs.muni] {
			load += x.choice.NearFirst
		}
		if load < least {
			best, least = x.offices[o].firstWorker+i, load
		}
	}
	if best == none {
		r.orphan(c)
		return
	}
	if x.pooled() {
		if r.partial(cs, best) && r.impartial(cs, sv) == none {
			r.borrow(c)
			return
		}
		r.pool(c)
		return
	}
	if r.partial(cs, best) {
		if best = r.impartial(cs, sv); best == none {
			r.borrow(c)
			return
		}
	}
	r.give(c, best)
}

// give makes w the caseworker of a case that has none.
func (r *State) give(c int32, w int) {
	cs, p := &r.cases[c], &r.people[w]
	cs.owner, r.files[c].prev, r.files[c].next = int32(w), none, p.cases
	if p.cases != none {
		r.files[p.cases].prev = c
	}
	p.cases = c
	p.load += caseWeight(cs.kind)
	r.setLoad(w)
	r.wait(c)
}

// wait puts what waits of a case into the queues of its owner.
func (r *State) wait(c int32) {
	cs := &r.cases[c]
	for side, status := range cs.status {
		if status == waiting {
			k, column := r.place(cs, side)
			t := 2*c + int32(side)
			r.enqueue(cs, t, k, column, r.dueOf(cs, t))
		}
	}
}

// orphan puts a case into the service's list of cases without caseworker.
func (r *State) orphan(c int32) {
	sv := &r.svc[r.x.munis[r.cases[c].muni].service]
	r.files[c].prev, r.files[c].next = sv.orphansLast, none
	if sv.orphansLast == none {
		sv.orphans = c
	} else {
		r.files[sv.orphansLast].next = c
	}
	sv.orphansLast = c
}

// adopt assigns the cases without caseworker when somebody can take them.
func (r *State) adopt(si int) {
	sv := &r.svc[si]
	c := sv.orphans
	if c == none || !r.canTake(si) {
		return
	}
	sv.orphans, sv.orphansLast = none, none
	for c != none {
		next := r.files[c].next
		r.assign(c)
		c = next
	}
}

// release takes a case from its caseworker, or from the list of those without.
func (r *State) release(c int32) {
	cs, file := &r.cases[c], &r.files[c]
	if cs.owner == borrowed {
		return
	}
	if file.prev != none {
		r.files[file.prev].next = file.next
	}
	if file.next != none {
		r.files[file.next].prev = file.prev
	}
	if cs.owner == none {
		sv := &r.svc[r.x.munis[cs.muni].service]
		if sv.orphans == c {
			sv.orphans = file.next
		}
		if sv.orphansLast == c {
			sv.orphansLast = file.prev
		}
		return
	}
	p := &r.people[cs.owner]
	if p.cases == c {
		p.cases = file.next
	}
	if int(cs.owner) >= len(r.x.workers) {
		cs.owner = none // nobody's load
		return
	}
	p.load -= caseWeight(cs.kind)
	if p.cases == none {
		p.load = 0
	}
	r.setLoad(int(cs.owner))
	cs.owner = none
}
