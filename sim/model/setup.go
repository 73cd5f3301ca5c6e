package model

import (
	"math"
	"slices"

	"grannelag/sim/des"
	"grannelag/sim/scenario"
)

// packages is the number of pieces of work in an investigation; every second
// one, from the first, begins with a visit (assumption A6).
const packages = 6

// A Setup is one option of a scenario made ready to run: positions instead of
// names, hours instead of minutes. It is never changed after NewSetup, so any
// number of states may run it at the same time.
type Setup struct {
	Scenario *scenario.Scenario
	Option   int // index into Scenario.Options

	warmUp, years int   // [years]
	yearStart     []int // first day of each year of the run, and the day after the last
	days          int   // of the run
	obsDay        int   // first observed day
	holiday       []bool
	weekOfYear    []int8
	yearOf        []int8 // observed year of a day; -1 in the warm-up

	munis    []muni
	services []service
	offices  []office
	stops    []stop    // what may keep legs from running
	nets     []network // by set of stops, as bits
	workers  []worker
	parts    []partTimer

	choice     scenario.Choice
	staff      scenario.Staff
	sickShort  float64    // share of time in a short spell
	sickLong   float64    // share of time in a long spell
	onboarding float64    // [h]
	speeds     [2]float64 // of the seasoned, of newcomers
	tourHours  float64    // the tour window [h]
	moveAfter  float64    // absence after which cases move [h]
	limit      float64    // longest trip in one day, overtime included [h]
	noCourse   float64    // logarithm of the probability that a day is no course day
	paperwork  []float64  // meetings, administration, prevention and wider tasks of a day, by service [h]

	competence [competences]float64 // share of people who hold each
	asked      uint8                // competences that somebody should hold, as bits

	phases  []phase   // what is otherwise from some days on, in order
	happens []happens // to people, in order of the day
}

// A muni is what a municipality brings in and what its tasks cost.
type muni struct {
	id       uint64 // hash of its number: names its random numbers
	service  int
	demand   scenario.Demand
	children float64
	gap      float64 // mean hours between concerns; +Inf for none
	more     float64 // mean hours between the concerns that a lever adds; +Inf for none
	keep     float64 // share of concerns that come: a lever takes the others
	invest   float64 // share of concerns investigated

	triage, plain, withVisit, visit des.LogNormal // [h]
	homeDesk, placedDesk, tribunal  des.LogNormal // [h]
	outside                         des.LogNormal // [h]
	fosterDrive                     des.LogNormal // to the foster home and back [h]
	homeEvery, placedEvery          float64       // between visits [h]
	openInvestigations              float64       // at the start: expected, or as given
	homeStock, placedStock          float64       // at the start: expected, or as given
	givenInv, givenHome, givenPlace bool
	partial                         float64              // probability that a worker it funds is not impartial to one of its children
	holders                         [competences]float64 // of its posts, by number, whose first holders have a competence; -1: by lot
	office                          int                  // index of the office in its centre, -1 for none
	posts                           float64              // that it funds [FTE]
	workers                         int                  // in these posts
	earmarked                       float64              // of posts: paid by the state [FTE]
	cost                            standing
}

// A service is one staff.
type service struct {
	munis              []int
	firstWorker, ended int // its workers are workers[firstWorker:ended]
	firstOffice, last  int // its offices are offices[firstOffice:last]
	posts, children    float64
	stay, fill         float64 // mean time in a post, and until it is filled [h]
}

// An office is a workplace; its workers stand next to each other.
type office struct {
	service            int
	muni               int
	firstWorker, ended int
	nearest            []bool    // no office of the service is nearer to that municipality
	oneWay             []float64 // minutes from the municipality's families, one way
}

// A worker is a post and whoever holds it.
type worker struct {
	id        uint64 // hash of the municipality that funds the post, and of the number of the post
	home      int
	service   int
	office    int
	number    int // of the post
	fte       float64
	earmarked bool // paid by the state
}

// A partTimer is a worker in less than a whole post.
type partTimer struct {
	worker int
	fte    float64
}

var (
	purposeArrival = des.Purpose("arrival")
	purposeCase    = des.Purpose("case")
	purposeStock   = des.Purpose("stock")
	purposePost    = des.Purpose("post")
	purposeTenure  = des.Purpose("tenure")
	purposeShort   = des.Purpose("sickness/short")
	purposeLong    = des.Purpose("sickness/long")
	purposeCourse  = des.Purpose("training")
	purposeLeave   = des.Purpose("vacation")
	purposeInvest  = des.Purpose("open investigation")
	purposeHome    = des.Purpose("measure at home")
	purposePlaced  = des.Purpose("placement")
	purposeMore    = des.Purpose("more concerns")
	purposeKeep    = des.Purpose("fewer concerns")
	purposePartial = des.Purpose("impartiality")
	purposeHolds   = des.Purpose("competence")
)

// NewSetup makes an option ready to run. The scenario must have been accepted
// by package scenario.
func NewSetup(s *scenario.Scenario, option int) *Setup {
	x := newSetup(s, option, beforeAll)
	x.plan()
	return x
}

// newSetup makes an option ready as it is at a time, in years from the first
// observed day.
func newSetup(s *scenario.Scenario, option int, year float64) *Setup {
	o := &s.Options[option]
	st := &s.Values.Staff
	x := &Setup{
		Scenario: s, Option: option,
		warmUp: int(s.Run.WarmUpYears), years: int(s.Run.Years),
		choice: o.Choice, staff: *st,
		sickLong:   st.Sickness * st.SicknessLongShare,
		onboarding: st.OnboardingMonths * MonthHour,
		tourHours:  o.Choice.TourDays * DayHours,
		moveAfter:  o.Choice.MoveWeeks * WeekDays * DayHours,
		limit:      DayHours + o.Choice.OvertimeHours,
		speeds:     [2]float64{1, st.OnboardingSpeed},
	}
	// Both kinds of spell come and go on their own; together they must give
	// the share asked for: 1 − (1−long)(1−short) = sickness.
	x.sickShort = 1 - (1-st.Sickness)/(1-x.sickLong)
	x.noCourse = des.Log(1 - st.Training)
	x.calendar()
	x.competences(s)
	x.municipalities(o, year)
	x.organise(o)
	x.daily()
	x.roads()
	x.standingCosts()
	return x
}

func (x *Setup) calendar() {
	total := x.warmUp + x.years
	for y := range total + 1 {
		x.yearStart = append(x.yearStart, yearStart(y))
	}
	x.days = x.yearStart[total]
	x.obsDay = x.yearStart[x.warmUp]
	x.holiday = make([]bool, x.days)
	x.weekOfYear = make([]int8, x.days)
	x.yearOf = make([]int8, x.days)
	for y := range total {
		first, next := x.yearStart[y], x.yearStart[y+1]
		for _, d := range publicHolidays {
			if first+d < next {
				x.holiday[first+d] = true
			}
		}
		for d := first; d < next; d++ {
			x.weekOfYear[d] = int8((d - first) / WeekDays)
			x.yearOf[d] = int8(max(-1, y-x.warmUp))
		}
	}
}

func (x *Setup) municipalities(o *scenario.Option, year float64) {
	s := x.Scenario
	for i := range s.Municipalities {
		sm := &s.Municipalities[i]
		d := &sm.Demand
		reports := sm.ReportsOf()
		m := muni{
			id: des.Purpose(sm.Number), demand: *d, children: sm.Children.Value(),
			gap: math.Inf(1), more: math.Inf(1), keep: 1, invest: sm.InvestigatedOf(), office: -1,
			triage:      des.NewLogNormal(d.TriageHours, d.HoursCV),
			plain:       des.NewLogNormal(d.InvestigationHours/packages, d.HoursCV),
			withVisit:   des.NewLogNormal(max(0, d.InvestigationHours/packages-d.VisitHours), d.HoursCV),
			visit:       des.NewLogNormal(d.VisitHours, d.VisitCV),
			tribunal:    des.NewLogNormal(d.TribunalHours, d.HoursCV),
			outside:     des.NewLogNormal(d.OutsideWaitDays*CalDay, d.OutsideWaitCV),
			fosterDrive: des.NewLogNormal(2*d.FosterMinutes/60, fosterCV),
			homeEvery:   d.HomeVisitWeeks * WeekDays * DayHours,
			placedEvery: YearHours / d.PlacementVisits,
		}
		m.homeDesk = des.NewLogNormal(max(0, d.HomeHours*m.homeEvery/YearHours-d.VisitHours), d.HoursCV)
		m.placedDesk = des.NewLogNormal(max(0, d.PlacementHours/d.PlacementVisits-d.VisitHours), d.HoursCV)
		if reports > 0 {
			m.gap = YearHours / reports
		}
		x.levers(&m, o, year)
		x.holders(&m, sm)
		m.partial = partialTo(s.Values.Staff.PartialShare, sm.Population.Value())
		inv := reports * m.invest
		stock := func(c scenario.Count, expected float64) (float64, bool) {
			if c.Given {
				return c.Value(), true
			}
			return expected, false
		}
		m.openInvestigations, m.givenInv = stock(sm.OpenInvestigations, inv*m.nominalInvestigation()/YearHours)
		m.homeStock, m.givenHome = stock(sm.HomeMeasures, inv*d.MeasureShare*(1-d.PlacementShare)*d.HomeYears)
		m.placedStock, m.givenPlace = stock(sm.Placements, inv*d.MeasureShare*d.PlacementShare*d.PlacementYears)
		x.munis = append(x.munis, m)
	}
}

// fosterCV is the coefficient of variation of the way to a foster home
// (assumption A10).
const fosterCV = 0.5

// nominalInvestigation returns the length of an investigation by which the
// stationary stock at the start is reckoned [h]: the outside waits and as many
// hours again for each hour of work, for a caseworker has other cases.
func (m *muni) nominalInvestigation() float64 {
	return float64(m.demand.OutsideWaitDays*CalDay) + float64(3*m.demand.InvestigationHours)
}

// organise makes services, offices and workers. Posts keep the identity that
// the municipality which funds them gives, so that the same people meet the
// same luck in every option.
func (x *Setup) organise(o *scenario.Option) {
	s := x.Scenario
	index := make(map[string]int, len(s.Municipalities))
	for i := range s.Municipalities {
		index[s.Municipalities[i].Number] = i
	}
	for si := range o.Services {
		os := &o.Services[si]
		sv := service{firstWorker: len(x.workers), firstOffice: len(x.offices)}
		for _, number := range os.Municipalities {
			i := index[number]
			sv.munis = append(sv.munis, i)
			sv.children += x.munis[i].children
			x.munis[i].service = si
		}
		slices.Sort(sv.munis)
		for _, p := range os.Offices {
			i := index[p.Municipality]
			x.munis[i].office = len(x.offices)
			of := office{service: si, muni: i}
			if p.Moved != "" {
				of.muni = index[p.Moved]
			}
			x.offices = append(x.offices, of)
		}
		posts := x.posts(os, &sv, index[os.Host])
		x.place(&sv, si, os.Offices, posts)
		for _, w := range x.workers[sv.firstWorker:] {
			sv.posts += w.fte
			x.munis[w.home].posts += w.fte
			x.munis[w.home].workers++
			if w.earmarked {
				x.munis[w.home].earmarked += w.fte
			}
		}
		sv.ended, sv.last = len(x.workers), len(x.offices)
		x.tenure(&sv)
		x.services = append(x.services, sv)
	}
	for w := range x.workers {
		if fte := x.workers[w].fte; fte < 1 {
			x.parts = append(x.parts, partTimer{w, fte})
		}
	}
}

// A post is part of the staff of a service before it has an office.
type post struct {
	home      int
	number    int
	fte       float64
	earmarked bool
}

// posts lists the posts of a service by home and number. A total that differs
// from the sum over the members adds posts in the host, or takes away the last
// posts of the host and then of the member with most left. Earmarked posts come on
// top.
func (x *Setup) posts(os *scenario.Service, sv *service, host int) []post {
	fte := make(map[int]float64, len(sv.munis))
	total := 0.0
	for _, i := range sv.munis {
		fte[i] = x.Scenario.CasePostsOf(&x.Scenario.Municipalities[i])
		total += fte[i]
	}
	extra := 0.0
	if os.CasePosts >= 0 {
		extra = os.CasePosts - total
	}
	for less := -extra; less > 1e-9; {
		from := host
		if fte[from] <= 0 {
			for _, i := range sv.munis {
				if fte[i] > fte[from] {
					from = i
				}
			}
		}
		if fte[from] <= 0 {
			break
		}
		cut := min(less, fte[from])
		fte[from] -= cut
		less -= cut
	}
	var list []post
	add := func(home, number int, fte float64, earmarked bool) int {
		for fte > 1e-9 {
			list = append(list, post{home, number, min(1, fte), earmarked})
			fte--
			number++
		}
		return number
	}
	earmarked := x.Scenario.Options[x.Option].Choice.EarmarkedPosts
	for _, i := range sv.munis {
		next := add(i, 0, fte[i], false)
		if i == host && extra > 1e-9 {
			next = add(i, next, extra, false)
		}
		add(i, next, earmarked, true)
	}
	return list
}

// place gives each post an office: the office of the municipality that funds
// it if there is one, else the main office. An office with a number of posts
// of its own gets whole posts, as near to that number as they come, from or to
// the main office.
func (x *Setup) place(sv *service, si int, places []scenario.Office, posts []post) {
	at := make([]int, len(posts))
	for p := range posts {
		for k, place := range places {
			if x.Scenario.Municipalities[posts[p].home].Number == place.Municipality {
				at[p] = k
			}
		}
	}
	for k := 1; k < len(places); k++ {
		if places[k].Posts < 0 {
			continue
		}
		have := 0.0
		for p := range posts {
			if at[p] == k {
				have += posts[p].fte
			}
		}
		for p := len(posts) - 1; p >= 0; p-- {
			switch half := posts[p].fte / 2; {
			case at[p] == k && have-places[k].Posts > half:
				at[p] = 0
				have -= posts[p].fte
			case at[p] == 0 && places[k].Posts-have >= half:
				at[p] = k
				have += posts[p].fte
			}
		}
	}
	for k := range places {
		of := &x.offices[sv.firstOffice+k]
		of.firstWorker = len(x.workers)
		for p := range posts {
			if at[p] != k {
				continue
			}
			key := des.Key(purposePost).With(x.munis[posts[p].home].id).With(uint64(posts[p].number))
			x.workers = append(x.workers, worker{
				id: uint64(key), home: posts[p].home, service: si,
				office: sv.firstOffice + k, number: posts[p].number, fte: posts[p].fte, earmarked: posts[p].earmarked,
			})
		}
		of.ended = len(x.workers)
	}
}
