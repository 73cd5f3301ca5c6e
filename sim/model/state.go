package model

import (
	"math"
	"math/bits"
	"slices"
	"sync/atomic"

	"grannelag/sim/des"
)

// A caseKind is where a case stands on its way.
type caseKind uint8

const (
	concern       caseKind = iota // reported, not yet reviewed
	investigation                 // under investigation
	atHome                        // a measure at home
	placement                     // placed outside the home
	closed
)

// A child's case, from the concern to its end. All its luck hangs on key: the
// draws are numbered below, so two options meet the same case. With thousands
// of cases every look is a trip to memory: what is often looked at stands in one
// cache line, the rest in the case's file.
type childCase struct {
	key      des.Key
	visitDue float64       // when the next follow-up visit is due [h]
	due      float64       // of desk work: when it is overdue [h]
	hours    [2]float64    // left of the tasks, at normal speed and without the road [h]
	queued   float64       // waited for a caseworker so far, while the case is investigated [h]
	owner    int32         // worker, or none
	child    int32         // of a concern: its first child in a pairing heap; of a visit under way: the next stop of the trip
	muni     int16         // its index
	step     uint16        // packages of the investigation done so far, then rounds of follow-up
	status   [2]taskStatus // of the tasks
	kind     caseKind
	held     uint8 // mornings and trips that still point here
}

// A caseFile is what is seldom looked up of a case.
type caseFile struct {
	start   float64 // of the investigation: the end of the review; before that, when the concern came [h]
	gaps    float64 // outside wait per unit of exponential share [h]
	outside float64 // waited for others so far [h]
	lifeEnd float64 // of the measure [h]
	foster  float64 // of a placement: to the foster home and back [h]
	from    float64 // of a case with a borrowed caseworker: from when one is there [h]

	prev, next int32 // in the owner's list, or in the list of cases without owner
	sibling    int32 // of a concern: the next in a pairing heap
	place      int32 // in State.open
}

// The draws of a case, by number. Those of pieces of work follow drawWork.
const (
	drawAcute = iota
	drawTriage
	drawAcuteVisit
	drawInvestigate
	drawOutside
	drawMeasure
	drawPlacement
	drawTribunal
	drawTribunalHours
	drawLife
	drawFoster
	drawProgress
	drawPhase
	drawGap                          // one for each gap between packages
	drawPack  = drawGap + packages   // desk work of each package
	drawVisit = drawPack + packages  // visit of each package
	drawWork  = drawVisit + packages // follow-up: visit and desk in turn
)

// A person is the state of a post and of whoever holds it. What the choice of
// work looks at stands first, in one cache line.
type person struct {
	first    [4]float64 // when the first task of each queue is due [h]; never if it is empty
	overhead float64    // meetings and administration owed, of today and before [h]
	began    float64    // what is at hand [h]
	hired    float64    // when its holder started [h]
	id       int32      // its index
	service  int32

	office  int32
	ways    int32   // the first of the office in network.ways
	planned float64 // of the task at normal speed [h]
	speed   float64 // of desk work and visits
	task    int32   // at hand; the first stop of a trip
	begun   int32   // desk work that the evening broke off, or none
	doing   activity
	busy    bool // at something that ends later
	free    bool // at work and without anything to do

	employed bool
	inShort  bool // in a short spell of sickness
	inLong   bool // in a long one
	gone     bool // away so long that the cases were moved
	stops    int32
	ferries  int32   // crossings of the trip at hand
	road     float64 // of the trip at hand [h]
	roadKm   float64
	late     float64 // overtime of the trip at hand [h]

	queues [4]queue // waiting tasks: desk work and visits of investigations, then of follow-up

	cases int32 // first of the list
	load  float64

	turns    float64 // the earliest of changes, shortEnd, longEnd and the day when cases move [h]
	changes  float64 // when the post is left or filled next [h]
	shortEnd float64 // when the present spell, or the time between spells, ends [h]
	longEnd  float64
	longFrom float64 // when the present long spell began [h]
	leave    uint64  // weeks of this year on vacation, as bits
	courseOn int32   // day of the next course
	partWeek int8    // week of which only partDays are vacation, -1 for none
	partDays int8
	rested   int32 // the day on which the rest after a night call is over

	holder                      uint32 // who holds the post, counted
	tenure, short, long, course des.Stream
}

type activity uint8

const (
	atDesk activity = iota
	onTrip
	onAcute
)

// The classes of tasks that have an owner, in order of work.
const (
	investigating = 0
	following     = 1
)

// A State is one replication in the making. It is used again and again, so
// that nothing is allocated once it has grown.
type State struct {
	base         *Setup // the option, as it begins
	x            *Setup // as it is now
	turned       int    // phases of the base that have begun
	happened     int    // of what happens to people
	key          des.Key
	agenda       des.Agenda // the ends of work by worker, then arrivals: by municipality, and those a lever adds
	now          float64
	day          int
	start        float64 // of the day [h]
	end          float64 // of the day [h]
	year         int     // observed year, -1 in the warm-up
	calendarYear int     // of the run, the warm-up included
	working      bool    // people are at work and take new tasks at once

	net    *network // the roads of today
	closed int      // stops that do not run today, as bits

	people []person
	shares []float64 // of each part-timer the days worked, added up
	foster int32     // the column of visits to foster homes

	// Of each worker, what every morning looks at.
	news     []float64 // when something happens to the post next, a course included [h]
	holds    []uint8   // competences that the holder of a post has, as bits
	earliest []float64 // no own task is due before; this morning's first if one was overdue [h]

	// Sets of workers.
	able      bitSet // employed and not sick
	leave     bitSet // on vacation today
	present   bitSet // at work today
	overnight bitSet // on a trip of more than one day
	vacant    bitSet // posts without a holder
	free      bitSet // at work and without anything to do
	ending    bitSet // at what ends with the day
	resting   bitSet // off after a night call
	stopped   bitSet // whom an evening stopped since people were last at work: who has begun work is among them

	cases []childCase
	files []caseFile // by case
	open  []int32    // cases not closed
	spare []int32    // places of closed cases that nothing points to

	// Of concerns by municipality, then of those that a lever adds.
	arrivals []des.Stream
	arrived  []uint64  // so far
	comes    []float64 // when the next comes [h]; +Inf if none does
	unspent  []float64 // how much is left of its gap, in mean gaps, while none comes

	// What wakes at the start of each day, the first of a list: case·2 (work) or
	// case·2+1 (the end of the measure); and what follows each of them.
	wakes    []int32
	wakeNext []int32

	svc   []serviceState
	trees []loadTree // by office

	// What somebody of an office had left today when no colleague's overdue
	// task was in reach.
	tried []struct{ away, behind hoursLeft }

	count counts
	books []ledger // by municipality, to check that no case is lost
}

// A serviceState is what a service shares.
type serviceState struct {
	acute, triage int32 // heaps
	orphans       int32 // cases without owner
	orphansLast   int32
	away, behind  []int32 // workers with overdue tasks: absent, at work; the oldest first
	there         uint8   // competences at work today, as bits
	weekMost      int     // most at work on one day of this week
	weekWork      float64
	weekDays      float64
	weekRoad      float64
	weekHours     float64
}

// A ledger keeps the account of a municipality's cases.
type ledger struct{ before, came, dismissed, finished, open int }

// NewState returns a state for the setup. A state serves one goroutine.
func (x *Setup) NewState() *State {
	r := &State{}
	r.Fit(x)
	return r
}

// Fit makes the state one for another setup, and keeps its memory. What is in it
// no longer counts: Run begins with a clean state.
func (r *State) Fit(x *Setup) {
	r.base, r.foster = x, int32(len(x.munis))
	r.people = fit(r.people, len(x.workers)+x.pools())
	var room []entry
	for w := range r.people {
		for k := range r.people[w].queues {
			if q := &r.people[w].queues[k]; q.ring == nil {
				if len(room) == 0 {
					room = make([]entry, (len(r.people)-w)*len(person{}.queues)*queueLeast)
				}
				q.ring, room = room[:queueLeast], room[queueLeast:]
			}
		}
	}
	r.shares = fit(r.shares, len(x.parts))
	r.news, r.earliest = fit(r.news, len(x.workers)), fit(r.earliest, len(r.people))
	r.holds = fit(r.holds, len(x.workers))
	for _, set := range r.sets() {
		*set = fit(*set, len(x.workers)/64+1)
	}
	r.arrivals, r.arrived = fit(r.arrivals, 2*len(x.munis)), fit(r.arrived, 2*len(x.munis))
	r.comes, r.unspent = fit(r.comes, 2*len(x.munis)), fit(r.unspent, 2*len(x.munis))
	r.books = fit(r.books, len(x.munis))
	r.wakes = fit(r.wakes, x.days+1)
	r.svc = fit(r.svc, len(x.services))
	r.trees, r.tried = fit(r.trees, len(x.offices)), fit(r.tried, len(x.offices))
	r.agenda.Resize(len(r.people) + 2*len(x.munis))
	r.count.size(x)
}

// fit returns s with n elements, old ones as far as there are any.
func fit[S ~[]T, T any](s S, n int) S {
	s = s[:cap(s)]
	return slices.Grow(s, max(0, n-len(s)))[:n]
}

func (r *State) sets() [9]*bitSet {
	return [...]*bitSet{&r.resting, &r.able, &r.leave, &r.present, &r.overnight, &r.vacant, &r.free, &r.ending, &r.stopped}
}

func (r *State) reset(seed uint64, replication int) {
	x := r.base
	r.x, r.turned, r.happened = x, 0, 0
	r.net, r.closed = &x.nets[0], 0
	r.key = des.NewKey(seed, replication)
	r.agenda.Reset()
	r.now, r.start, r.day, r.calendarYear, r.year = 0, 0, 0, 0, -1
	r.cases, r.files, r.open, r.spare = r.cases[:0], r.files[:0], r.open[:0], r.spare[:0]
	r.wakeNext = r.wakeNext[:0]
	for i := range r.wakes {
		r.wakes[i] = none
	}
	for i := range r.svc {
		sv := &r.svc[i]
		sv.acute, sv.triage, sv.orphans, sv.orphansLast = none, none, none, none
		sv.away, sv.behind = sv.away[:0], sv.behind[:0]
		sv.weekMost, sv.weekWork, sv.weekDays, sv.weekRoad, sv.weekHours = 0, 0, 0, 0, 0
	}
	for o := range r.trees {
		r.trees[o].reset(x.offices[o].ended - x.offices[o].firstWorker)
	}
	for _, set := range r.sets() {
		clear(*set)
	}
	clear(r.books)
	clear(r.arrived)
	r.count.reset()
}

// Run makes one replication: pure, the outcome follows from the setup, the
// seed and the replication alone. It returns false if stop was set meanwhile;
// then out holds nothing of use.
func (r *State) Run(seed uint64, replication int, out *Replication, stop *atomic.Bool) bool {
	r.begins(seed, replication)
	for d := range r.base.days {
		if stop != nil && stop.Load() {
			return false
		}
		r.runDay(d)
	}
	r.closeBooks()
	r.count.fill(out)
	return true
}

// Reprice fills an outcome with the last run at the prices of another setup. The
// two may differ in what [scenario.Param.Price] tells of alone: nothing that
// happened would have been otherwise.
func (r *State) Reprice(x *Setup, out *Replication) {
	ran := r.count.x
	r.count.x = x
	r.count.fill(out)
	r.count.x = ran
}

// begins puts staff and cases in place.
func (r *State) begins(seed uint64, replication int) {
	r.reset(seed, replication)
	r.count.turnTo(-1)
	r.startStaff()
	r.startCases()
	for i := range r.x.munis {
		r.arrivals[i] = r.key.With(purposeArrival).With(r.x.munis[i].id).Stream()
		more := i + len(r.x.munis)
		r.arrivals[more] = r.key.With(purposeMore).With(r.x.munis[i].id).Stream()
		r.nextArrival(i)
		r.nextArrival(more)
	}
}

// runDay is the schedule of a day.
func (r *State) runDay(d int) {
	r.day, r.now = d, float64(d)*DayHours
	r.start, r.end = r.now, float64(d+1)*DayHours
	if y := int(r.x.yearOf[d]); y != r.year || d == 0 {
		r.year = y
		r.count.turnTo(y)
	}
	if r.turned < len(r.base.phases) && r.base.phases[r.turned].day == d {
		r.turnPhase()
	}
	for r.happened < len(r.base.happens) && r.base.happens[r.happened].day == d {
		r.befall(&r.base.happens[r.happened])
		r.happened++
	}
	r.closures()
	r.agenda.Turn(r.start, r.end)
	r.morning()
	for {
		t, what, ok := r.agenda.Next()
		if !ok {
			break
		}
		r.now = t
		if int(what) < len(r.people) {
			r.done(&r.people[what])
		} else {
			r.report(int(what) - len(r.people))
		}
	}
	r.now = r.end
	r.evening()
}

// gap returns the mean time between the concerns of a process [h].
func (x *Setup) gap(i int) float64 {
	if more := i - len(x.munis); more >= 0 {
		return x.munis[more].more
	}
	return x.munis[i].gap
}

func (r *State) nextArrival(i int) {
	gap := r.x.gap(i)
	if math.IsInf(gap, 1) {
		r.comes[i], r.unspent[i] = gap, math.NaN() // to be drawn
		return
	}
	r.comes[i] = r.now + r.arrivals[i].Exp(gap)
	if r.comes[i] < float64(r.x.days)*DayHours {
		r.agenda.Schedule(r.comes[i], uint32(len(r.people)+i))
	}
}

// morning is the schedule of a day before anyone works.
func (r *State) morning() {
	if r.day == r.x.yearStart[r.calendarYear+1] {
		r.calendarYear++
	}
	if r.day == r.x.yearStart[r.calendarYear] {
		r.planLeave()
	}
	r.staff()
	r.wake()
	if r.x.holiday[r.day] {
		return
	}
	r.overdue()
	r.working = true
	for si := range r.svc {
		r.dawn(si)
	}
	for i, there := range r.present {
		for ; there != 0; there &= there - 1 {
			p := &r.people[i*64+bits.TrailingZeros64(there)]
			p.overhead += r.x.paperwork[p.service]
			r.svc[p.service].there |= r.holds[p.id]
			if p.busy || p.begun != none && r.resume(p, p.begun) {
				continue
			}
			r.next(p)
		}
	}
	r.count.competences(r)
}

// A bitSet is a set of workers.
type bitSet []uint64

func (s bitSet) add(w int)    { s[uint(w)/64] |= 1 << (uint(w) % 64) }
func (s bitSet) remove(w int) { s[uint(w)/64] &^= 1 << (uint(w) % 64) }

func (s bitSet) put(w int, in bool) {
	s.remove(w)
	if in {
		s.add(w)
	}
}

func (s bitSet) has(w int) bool { return s[uint(w)/64]>>(uint(w)%64)&1 != 0 }

// from returns the first member from w up to but not including end, or none.
func (s bitSet) from(w, end int) int {
	for w < end {
		if rest := s[uint(w)/64] >> (uint(w) % 64); rest != 0 {
			if w += bits.TrailingZeros64(rest); w < end {
				return w
			}
			return none
		}
		w = (w/64 + 1) * 64
	}
	return none
}

// count returns the number of members from w up to but not including end.
func (s bitSet) count(w, end int) int {
	n := 0
	for w < end {
		rest := s[uint(w)/64] >> (uint(w) % 64)
		next := (w/64 + 1) * 64
		if next > end {
			rest &= 1<<(end-w) - 1
		}
		n += bits.OnesCount64(rest)
		w = next
	}
	return n
}
