package model

import (
	"math"
	"slices"

	"grannelag/sim/des"
	"grannelag/sim/scenario"
)

// counts keeps what is counted in a replication, by observed year.
type counts struct {
	x       *Setup
	munis   []muniYear    // year by municipality
	svcs    []serviceYear // year by service
	offices []officeYear  // year by office
	holds   []uint32      // year by service by competences at work, as bits: days
	lengths []uint32      // year by municipality by bin: lengths of investigations that ended

	binsUsed int // no length is in this bin or a later one

	nowMunis []muniYear    // of the present year
	nowSvcs  []serviceYear // of the present year

	daysLeft int       // mornings still to come in the present year
	open     []float64 // open cases of each municipality now
	measures []float64 // of these with a measure
	weeks    int       // observed weeks completed
	series   []float64 // (service·4 + what)·weeks + week
}

// A muniYear is what a year brings in a municipality.
type muniYear struct {
	reports, reviewDue, reviewedInTime          float64
	started, judged3, within3, judged6, within6 float64
	ended, length, queued, outside              float64
	visitsDue, visitsInTime                     float64
	openDays, measureDays                       float64
	changes, covers                             float64
	road, work, stops, trips, overnight         float64
	placed                                      float64 // of trips: to foster homes
	vacantDays, emptyDays, quits                float64
	noImpartial, borrowed                       float64 // investigations; hours of borrowed people
	overdue                                     float64
	km, late, crossings                         float64
	earmarkedVacantDays                         float64
	emergencies, nightCalls                     float64
	day, night                                  reach
	longerDays, cutDays                         float64 // opening days with a longer way than usual, or none
}

// A serviceYear is what a year brings in a service.
type serviceYear struct {
	days, two, three, weeks, alone float64
	work                           [2]float64 // by newcomers, by the seasoned
	present, demand                float64
	available                      float64 // hours at work that are left for cases and roads
	road, km, late, vacantDays     float64
	rota                           float64 // people who take turns on duty, added up over weeks
}

type officeYear struct{ days, two float64 }

// Bins of the lengths of investigations: single calendar days up to fineDays,
// then two per cent wider each.
const (
	fineDays = 200
	bins     = fineDays + 150
)

var binEdge = func() (e [bins + 1]float64) {
	for i := 1; i <= bins; i++ {
		if i <= fineDays {
			e[i] = float64(i)
		} else {
			e[i] = e[i-1] * 1.02
		}
	}
	return
}()

func binOf(days float64) int {
	if days < fineDays {
		return max(0, int(days))
	}
	i := fineDays + int(des.Log(days/fineDays)/des.Log(1.02))
	return min(i, bins-1)
}

// The weekly series of a service.
const (
	weekAtWork = iota
	weekOpen
	weekOverdue
	weekTravel
	weekSeries
)

// Weeks returns the number of weeks in the weekly series.
func (x *Setup) Weeks() int { return (x.days - x.obsDay) / WeekDays }

// Years returns the number of observed years.
func (x *Setup) Years() int { return x.years }

func (n *counts) size(x *Setup) {
	n.x = x
	// One row more than years takes what the warm-up counts, and is never read.
	n.munis = fit(n.munis, (x.years+1)*len(x.munis))
	n.svcs = fit(n.svcs, (x.years+1)*len(x.services))
	n.offices = fit(n.offices, x.years*len(x.offices))
	n.holds = fit(n.holds, (x.years+1)*len(x.services)<<competences)
	n.lengths = fit(n.lengths, x.years*len(x.munis)*bins)
	n.open = fit(n.open, len(x.munis))
	n.measures = fit(n.measures, len(x.munis))
	n.series = fit(n.series, len(x.services)*weekSeries*x.Weeks())
}

func (n *counts) reset() {
	clear(n.munis)
	clear(n.svcs)
	clear(n.offices)
	clear(n.holds)
	clear(n.lengths)
	clear(n.open)
	clear(n.measures)
	clear(n.series)
	n.weeks, n.binsUsed = 0, 0
}

// yearAt returns the observed year of a time, or -1.
func (n *counts) yearAt(t float64) int {
	d := int(math.Floor(t / DayHours))
	if d < 0 || d >= n.x.days {
		return -1
	}
	return int(n.x.yearOf[d])
}

// turnTo makes y the year in which things are counted; -1 for the warm-up.
func (n *counts) turnTo(y int) {
	n.daysLeft = n.x.obsDay
	if y < 0 {
		y = n.x.years
	} else {
		first := n.x.warmUp + y
		n.daysLeft = n.x.yearStart[first+1] - n.x.yearStart[first]
	}
	n.nowMunis = n.munis[y*len(n.x.munis):][:len(n.x.munis)]
	n.nowSvcs = n.svcs[y*len(n.x.services):][:len(n.x.services)]
	for i := range n.nowMunis {
		n.nowMunis[i].openDays = n.open[i] * float64(n.daysLeft)
		n.nowMunis[i].measureDays = n.measures[i] * float64(n.daysLeft)
	}
}

func (n *counts) muni(y int, i int) *muniYear { return &n.munis[y*len(n.x.munis)+i] }
func (n *counts) svc(y, si int) *serviceYear  { return &n.svcs[y*len(n.x.services)+si] }

// caseOpened and caseClosed count the days on which a case is open: the rest of
// the year at once, in place of a look every morning.
func (n *counts) caseOpened(i int16, k caseKind) { n.openClose(i, k, 1) }
func (n *counts) caseClosed(i int16, k caseKind) { n.openClose(i, k, -1) }

func (n *counts) openClose(i int16, k caseKind, cases float64) {
	days := float64(cases * float64(n.daysLeft))
	n.open[i] += cases
	n.nowMunis[i].openDays += days
	if k != investigation {
		n.measures[i] += cases
		n.nowMunis[i].measureDays += days
	}
}

func (n *counts) reports(r *State, i int) {
	n.nowMunis[i].reports++
	if y := n.yearAt(r.now + TriageLimit); y >= 0 {
		n.muni(y, i).reviewDue++
	}
}

// reviewed counts a review in the year in which it was due, and so do the
// other deadlines: what is never done is late, not forgotten.
func (n *counts) reviewed(r *State, cs *childCase, due float64) {
	if y := n.yearAt(due); y >= 0 && r.now <= due {
		n.muni(y, int(cs.muni)).reviewedInTime++
	}
}

func (n *counts) investigationStarts(r *State, cs *childCase, start float64) {
	i := int(cs.muni)
	n.nowMunis[i].started++
	if y := n.yearAt(start + InvestigationLimit); y >= 0 {
		n.muni(y, i).judged3++
	}
	if y := n.yearAt(start + ExtendedLimit); y >= 0 {
		n.muni(y, i).judged6++
	}
}

func (n *counts) investigationEnds(r *State, cs *childCase, q *caseFile) {
	if q.start < 0 {
		return // from the stock at the start: it began before the clock
	}
	i := int(cs.muni)
	length := r.now - q.start
	if y := n.yearAt(q.start + InvestigationLimit); y >= 0 && length <= InvestigationLimit {
		n.muni(y, i).within3++
	}
	if y := n.yearAt(q.start + ExtendedLimit); y >= 0 && length <= ExtendedLimit {
		n.muni(y, i).within6++
	}
	if r.year >= 0 {
		m := n.muni(r.year, i)
		m.ended++
		m.length += length / CalDay
		m.queued += cs.queued / CalDay
		m.outside += q.outside / CalDay
		bin := binOf(length / CalDay)
		n.binsUsed = max(n.binsUsed, bin+1)
		n.lengths[(r.year*len(n.x.munis)+i)*bins+bin]++
	}
}

// visit counts a follow-up visit made now.
func (n *counts) visit(r *State, c int32) {
	cs := &r.cases[c]
	latest := cs.visitDue + VisitSlack
	if y := n.yearAt(latest); y >= 0 && latest <= r.files[c].lifeEnd {
		m := n.muni(y, int(cs.muni))
		m.visitsDue++
		if r.now <= latest {
			m.visitsInTime++
		}
	}
}

// missedVisits counts the visits that should have been made until a time and
// were not.
func (n *counts) missedVisits(r *State, cs *childCase, until float64) {
	every := r.every(cs)
	for due := cs.visitDue; due+VisitSlack <= until; due += every {
		if y := n.yearAt(due + VisitSlack); y >= 0 {
			n.muni(y, int(cs.muni)).visitsDue++
		}
	}
}

func (n *counts) demand(si int, hours float64) { n.nowSvcs[si].demand += hours }

// work counts a task done by p that takes so many hours at normal speed, and
// returns the hours that p spent.
func (n *counts) work(p *person, cs *childCase, hours float64) (spent float64) {
	spent = hours / p.speed
	n.nowMunis[cs.muni].work += spent
	s := &n.nowSvcs[p.service]
	s.demand += spent - hours // what a newcomer takes longer
	season := 0
	if p.began-p.hired >= YearHours {
		season = 1
	}
	s.work[season] += spent
	return spent
}

// trip counts the road of the trip that p ends; its first stop is a case.
func (n *counts) trip(r *State, p *person, cs *childCase) {
	r.svc[p.service].weekRoad += p.road
	m := &n.nowMunis[cs.muni]
	m.road += p.road
	m.trips++
	m.placed += one(cs.kind == placement)
	m.stops += float64(p.stops)
	m.km += p.roadKm
	m.late += p.late
	m.crossings += float64(p.ferries)
	s := &n.nowSvcs[p.service]
	s.road += p.road
	s.demand += p.road
	s.km += p.roadKm
	s.late += p.late
}

func (n *counts) cover(p *person, cs *childCase) {
	cover := 0
	if cs.owner != p.id && int(cs.owner) < len(n.x.workers) {
		cover = 1
	}
	n.nowMunis[cs.muni].covers += float64(cover)
}

func (r *State) countChange(c int32) {
	r.count.nowMunis[r.cases[c].muni].changes++
}

func (r *State) countQuit(w int) {
	r.count.nowMunis[r.x.workers[w].home].quits++
}

// vacant counts a day on which a post is vacant. What is the rule, a filled
// post, is not counted but follows from the days of the year.
func (n *counts) vacant(xw *worker) {
	m := &n.nowMunis[xw.home]
	m.vacantDays += xw.fte
	m.emptyDays++
	if xw.earmarked {
		m.earmarkedVacantDays += xw.fte
	}
	n.nowSvcs[xw.service].vacantDays += xw.fte
}

// countDay books the day's presence.
func (r *State) countDay(open, observed bool) {
	x, n := r.x, &r.count
	if open {
		for si := range x.services {
			present := r.present.count(x.services[si].firstWorker, x.services[si].ended)
			sv := &r.svc[si]
			sv.weekMost = max(sv.weekMost, present)
			sv.weekWork += float64(present)
			sv.weekDays++
			sv.weekHours += float64(float64(present) * DayHours)
			s := &n.nowSvcs[si]
			s.days++
			s.present += float64(present)
			s.available += float64(float64(present) * (DayHours - x.paperwork[si]))
			if present >= 2 {
				s.two++
			}
			if present >= 3 {
				s.three++
			}
		}
	}
	if open && observed {
		for o := range x.offices {
			of := &n.offices[r.year*len(x.offices)+o]
			of.days++
			if r.present.count(x.offices[o].firstWorker, x.offices[o].ended) >= 2 {
				of.two++
			}
		}
	}
	n.daysLeft--
}

// evening books the week and the year when they end.
func (n *counts) evening(r *State) {
	x := n.x
	after := r.day + 1
	weekEnds := after > x.obsDay && (after-x.obsDay)%WeekDays == 0
	if after == x.obsDay {
		n.newWeek(r) // forgets what the warm-up left
	}
	weeks := x.Weeks()
	if !weekEnds || n.weeks == weeks {
		return
	}
	for i := range x.munis {
		n.series[(x.munis[i].service*weekSeries+weekOpen)*weeks+n.weeks] += n.open[i]
	}
	week := x.obsDay + n.weeks*WeekDays
	year := int(x.yearOf[week])
	r.eachOverdue(func(i int16) {
		n.series[(x.munis[i].service*weekSeries+weekOverdue)*weeks+n.weeks]++
		n.muni(year, int(i)).overdue++
	})
	for si := range x.services {
		sv := &r.svc[si]
		at := n.series[si*weekSeries*weeks:]
		// 0 over 0, no value, in a week without opening hours or people.
		at[weekAtWork*weeks+n.weeks] = sv.weekWork / sv.weekDays
		at[weekTravel*weeks+n.weeks] = sv.weekRoad / sv.weekHours
		s := n.svc(year, si)
		s.weeks++
		first, ended := r.rota(si)
		s.rota += float64(ended - first - r.vacant.count(first, ended))
		if sv.weekMost <= 1 {
			s.alone++
		}
	}
	n.weeks++
	n.newWeek(r)
}

// eachOverdue calls f with the municipality of each overdue task.
func (r *State) eachOverdue(f func(i int16)) {
	late := func(t int32) {
		if cs := &r.cases[t>>1]; cs.kind != closed && r.dueOf(cs, t) < r.now {
			f(cs.muni)
		}
	}
	both := func(c int32) {
		for side, status := range r.cases[c].status {
			if status == waiting {
				late(2*c + int32(side))
			}
		}
	}
	for w := range r.people {
		p := &r.people[w]
		// Mostly nothing is overdue, and that is known without a look at the
		// queues.
		if r.earliest[w] < r.now {
			for k := range p.queues {
				if p.first[k] >= r.now {
					continue
				}
				s := p.queues[k].ring
				m := uint32(len(s) - 1)
				for i := p.queues[k].from; s[i&m].due < r.now; i++ {
					f(r.cases[s[i&m].task>>1].muni)
				}
			}
		}
		// Begun work waits with whoever began it.
		if p.begun != none {
			late(p.begun)
		}
	}
	unreviewed := false
	for si := range r.svc {
		sv := &r.svc[si]
		for c := sv.orphans; c != none; c = r.files[c].next {
			both(c)
		}
		for _, t := range [...]int32{sv.acute, sv.triage} {
			unreviewed = unreviewed || t != none && r.cases[t>>1].due < r.now
		}
	}
	if unreviewed {
		for _, c := range r.open {
			if r.cases[c].kind == concern {
				both(c)
			}
		}
	}
}

func (n *counts) newWeek(r *State) {
	for si := range r.svc {
		sv := &r.svc[si]
		sv.weekMost, sv.weekWork, sv.weekDays, sv.weekRoad, sv.weekHours = 0, 0, 0, 0, 0
	}
}

// A Replication is the outcome of one run of one option. An outcome of an
// entity in a year is Num over Den; Den is 0 where it has no meaning. The
// entities are the option, its services, then the municipalities.
type Replication struct {
	Years    int
	Entities int
	// Num holds, for outcome k of entity e, the observed years and then the whole
	// period, from index At(k, e). Den holds the denominators of the outcomes that
	// are ratios, which come first; the others have one year a year: Denominator.
	Num, Den []float64
	// Weeks holds, for service s, the four weekly series one after the other,
	// each of Setup.Weeks values, from index s·4·weeks: counts of people, cases and
	// tasks, and a share, for which seven digits are enough and half the memory.
	Weeks []float32

	rows *[NumOutcomes]int32 // where each outcome begins in Num
}

// At returns the index of an outcome of an entity in [Replication.Num]. The entity
// must have it: what municipalities inherit from their service, or lack, is not kept
// for them.
func (p *Replication) At(outcome, entity int) int {
	return int(p.rows[outcome]) + entity*(p.Years+1)
}

// Denominator returns what the number at an index of [Replication.Num] is over.
func (p *Replication) Denominator(i int) float64 {
	switch {
	case i < len(p.Den):
		return p.Den[i]
	case (i+1)%(p.Years+1) == 0:
		return float64(p.Years)
	}
	return 1
}

// NewReplication returns an outcome for State.Run to fill.
func (x *Setup) NewReplication() *Replication {
	p := MakeReplication(len(x.services), len(x.munis), x.years)
	p.Weeks = make([]float32, len(x.services)*weekSeries*x.Weeks())
	return p
}

// ofOwn reports whether municipalities have a number of their own of an outcome.
func ofOwn(outcome int) bool {
	return Outcomes[outcome].Levels&(OfMunicipality|Inherited) == OfMunicipality
}

// MakeReplication returns an outcome without weeks, of an option with so many
// services and municipalities over so many years.
func MakeReplication(services, municipalities, years int) *Replication {
	p := &Replication{Years: years, Entities: 1 + services + municipalities, rows: new([NumOutcomes]int32)}
	at := 0
	place := func(k int) {
		p.rows[k] = int32(at)
		entities := 1 + services
		if ofOwn(k) {
			entities += municipalities
		}
		at += entities * (years + 1)
	}
	for k := range NumOutcomes {
		if !slices.Contains(perYear[:], k) {
			place(k)
		}
	}
	ratios := at
	for _, k := range perYear {
		place(k)
	}
	p.Num, p.Den = make([]float64, at), make([]float64, ratios)
	return p
}

// Bytes returns how much memory the outcome takes.
func (p *Replication) Bytes() int { return 8*(len(p.Num)+len(p.Den)) + 4*len(p.Weeks) + 4*NumOutcomes }

// Entities returns the number of entities: the option, its services and the
// municipalities, in this order.
func (x *Setup) Entities() int { return 1 + len(x.services) + len(x.munis) }

// perYear marks the outcomes that are sums or means over a year: they add up
// over municipalities, while the others are ratios of sums.
var perYear = [...]int{
	Posts, Headcount, QuitsAYear, OvernightTrips, Trips, CO2, Emergencies, NightCalls, Reports, Investigations,
	ChildrenWithMeasures, OpenCases, BacklogTasks, BorrowedHours,
	CostTotal, CostPay, CostLeadership, CostOffices, CostDuty, CostTravel, CostCover, CostEarmarked, CostTransition,
}

// fill turns counts into outcomes.
func (n *counts) fill(out *Replication) {
	x := n.x
	clear(out.Num)
	clear(out.Den)
	for i, v := range n.series {
		out.Weeks[i] = float32(v)
	}
	firstMuni := 1 + len(x.services)
	put := func(k, e, y int, num, den float64) {
		if e >= firstMuni && !ofOwn(k) {
			return
		}
		at := out.At(k, e)
		num, den = float64(num), float64(den) // products, which arm64 would fuse with the sums
		out.Num[at+y] += num
		out.Num[at+x.years] += num
		if at < len(out.Den) {
			out.Den[at+y] += den
			out.Den[at+x.years] += den
		}
	}
	children := 0.0
	for si := range x.services {
		children += x.services[si].children
	}
	for y := range x.years {
		days := float64(x.yearStart[x.warmUp+y+1] - x.yearStart[x.warmUp+y])
		for i := range x.munis {
			xm := &x.munis[i]
			m := n.muni(y, i)
			own, svc := firstMuni+i, 1+xm.service
			all := func(k int, num, den float64) {
				put(k, own, y, num, den)
				put(k, svc, y, num, den)
				put(k, 0, y, num, den)
			}
			caseYears := m.openDays / YearDays
			all(Posts, xm.posts, 0)
			all(Headcount, float64(xm.workers)-m.emptyDays/days, 0)
			all(QuitsAYear, m.quits, 0)
			all(OvernightTrips, m.overnight, 0)
			all(Trips, m.trips-m.placed, 0)
			all(CO2, float64(m.km*x.Scenario.Values.Travel.CO2PerKm)/1e6, 0)
			all(Reports, m.reports, 0)
			all(Investigations, m.started, 0)
			all(ChildrenWithMeasures, m.measureDays/days, 0)
			all(OpenCases, m.openDays/days, 0)
			all(BacklogTasks, m.overdue/n.svc(y, xm.service).weeks, 0)
			all(VacancyShare, m.vacantDays, days*xm.posts)
			if !x.pooled() {
				all(CaseworkerChanges, m.changes, caseYears)
				all(Covers, m.covers, caseYears)
			}
			all(VisitsPerTrip, m.stops, m.trips)
			all(Triage7Days, m.reviewedInTime, m.reviewDue)
			all(Investigation3Months, m.within3, m.judged3)
			all(Investigation6Months, m.within6, m.judged6)
			all(InvestigationDays, m.length, m.ended)
			all(QueueDays, m.queued, m.ended)
			all(OutsideDays, m.outside, m.ended)
			all(VisitsInTime, m.visitsInTime, m.visitsDue)
			all(NoImpartial, m.noImpartial, m.started)
			all(BorrowedHours, m.borrowed, 0)
			put(CaseTravelShare, own, y, m.road, m.road+m.work)
			minutes := math.Inf(1)
			sv := &x.services[xm.service]
			for o := sv.firstOffice; o < sv.last; o++ {
				minutes = min(minutes, x.offices[o].oneWay[i])
			}
			all(OfficeMinutes, xm.children*minutes, xm.children)
			for _, w := range [...]struct {
				outcome int
				minutes float64
			}{{Within30, 30}, {Within60, 60}, {Within90, 90}} {
				within := 0.0
				if minutes <= w.minutes {
					within = xm.children
				}
				all(w.outcome, within, xm.children)
			}
			all(Emergencies, m.emergencies, 0)
			all(NightCalls, m.nightCalls, 0)
			for k := range reaches {
				all(DayReach60+k, m.day.within[k], m.day.all)
				all(NightReach60+k, m.night.within[k], m.night.all)
			}
			all(NightNoWay, m.night.noWay, m.night.all)
			all(LongerDays, float64(m.longerDays*xm.children), xm.children)
			all(CutDays, float64(m.cutDays*xm.children), xm.children)
			n.cost(y, i, all)
			if xm.office >= 0 {
				of := &n.offices[y*len(x.offices)+xm.office]
				all(OfficePresence2, of.two, of.days)
			}
		}
		for si := range x.services {
			s, svc := n.svc(y, si), 1+si
			atWork := float64(s.present * DayHours)
			available := s.available
			filled := float64(days*x.services[si].posts) - s.vacantDays
			if filled < 1e-9*days {
				filled = 0 // what rounding leaves of posts that stood vacant all year
			}
			both := func(k int, num, den float64) {
				put(k, svc, y, num, den)
				put(k, 0, y, num, den)
			}
			both(TravelShare, s.road, atWork+s.late)
			both(TravelHours, s.road, filled/WeekDays)
			both(TravelKm, s.km, filled/WeekDays)
			both(OvertimeHours, s.late, filled/WeekDays)
			both(Load, s.demand, available)
			both(CaseHours, available, filled/YearDays)
			both(Experience, s.work[1], s.work[0]+s.work[1])
			open := 0.0
			for _, i := range x.services[si].munis {
				open += n.muni(y, i).openDays
			}
			both(CasesPerWorker, open, filled)
			// The mean over services counts each as often as it has children.
			weight := 1.0
			if children > 0 {
				weight = x.services[si].children / children
			}
			weighted := func(k int, num, den float64) {
				put(k, svc, y, num, den)
				put(k, 0, y, num*weight, den*weight)
			}
			n.covered(y, si, weighted)
			weighted(Presence2, s.two, s.days)
			weighted(Presence3, s.three, s.days)
			weighted(AloneWeeks, s.alone, s.weeks)
			if x.choice.Duty != dutyBought {
				weighted(DutyWeeks, s.rota, s.weeks)
			}
		}
	}
	n.quantiles(out, firstMuni)
}

// quantiles fills in the median and the 90th percentile of the lengths of
// investigations, of each year and of the whole period.
func (n *counts) quantiles(out *Replication, firstMuni int) {
	x := n.x
	var sum, year [bins]uint32
	for e := range out.Entities {
		clear(sum[:])
		for y := range x.years {
			clear(year[:])
			for i := range x.munis {
				if e == 0 || e == 1+x.munis[i].service || e == firstMuni+i {
					h := n.lengths[(y*len(x.munis)+i)*bins:][:n.binsUsed]
					for b, c := range h {
						year[b] += c
						sum[b] += c
					}
				}
			}
			out.quantiles(e, y, year[:n.binsUsed])
		}
		out.quantiles(e, x.years, sum[:n.binsUsed])
	}
}

func (p *Replication) quantiles(e, y int, h []uint32) {
	total := 0.0
	for _, c := range h {
		total += float64(c)
	}
	if total == 0 {
		return
	}
	for _, q := range [...]struct {
		outcome int
		part    float64
	}{{InvestigationMedian, 0.5}, {InvestigationP90, 0.9}} {
		at := p.At(q.outcome, e) + y
		want := float64(q.part * total)
		below := 0.0
		for b, c := range h {
			if n := float64(c); n > 0 && below+n >= want {
				p.Num[at] = binEdge[b] + float64((binEdge[b+1]-binEdge[b])*(float64(want-below)/n))
				p.Den[at] = 1
				break
			}
			below += float64(c)
		}
	}
}

// Services returns the number of services of the option.
func (x *Setup) Services() int { return len(x.services) }

// ServiceOf returns the service that municipality i belongs to.
func (x *Setup) ServiceOf(i int) int { return x.munis[i].service }

// EstimatedRoads tells, for each entity, whether an estimated travel time is
// behind its figures: for driven, those of the roads travelled, a leg between
// any office and a municipality it serves; for nearest, those of the map, the
// leg to the nearest office.
func (x *Setup) EstimatedRoads(roads scenario.Roads) (driven, nearest []bool) {
	driven, nearest = make([]bool, x.Entities()), make([]bool, x.Entities())
	mark := func(marked []bool, of *office, i int) {
		marked[0], marked[1+of.service], marked[1+len(x.services)+i] = true, true, true
	}
	for o := range x.offices {
		of := &x.offices[o]
		for _, i := range x.services[of.service].munis {
			if roads.Estimated[of.muni][i] || roads.Estimated[i][of.muni] {
				mark(driven, of, i)
			}
			if of.nearest[i] && roads.Estimated[i][of.muni] {
				mark(nearest, of, i)
			}
		}
	}
	return driven, nearest
}

// Week returns a weekly figure of a service, or of the option as a whole for
// service -1: people, cases and tasks add up, travel is the mean over the
// people at work. NaN for a week without opening hours.
func (p *Replication) Week(x *Setup, service, what, week int) float64 {
	n := x.Weeks()
	value := func(s, what int) float64 { return float64(p.Weeks[(s*weekSeries+what)*n+week]) }
	if service >= 0 {
		return value(service, what)
	}
	sum, weight := 0.0, 0.0
	for s := range x.services {
		if what != weekTravel {
			sum += value(s, what)
			continue
		}
		if people, share := value(s, weekAtWork), value(s, weekTravel); !math.IsNaN(share) {
			sum += float64(people * share)
			weight += people
		}
	}
	if what == weekTravel {
		return sum / weight
	}
	return sum
}
