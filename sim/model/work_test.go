package model

import (
	"math"
	"reflect"
	"testing"

	"grannelag/sim/des"
	"grannelag/sim/scenario"
)

// The way to a family and back is the leg both ways and the local road twice;
// from one family to the next it is the local road once.
func TestRoadOfATrip(t *testing.T) {
	s := study(helgeland[1:3], nil)
	s.Legs = []scenario.Leg{{From: "1813", To: "1812", Minutes: 27, Back: 33, Km: 20}}
	x := NewSetup(s, 0)
	toSomna, home := x.way(0, 0), x.way(0, 1) // the office is in Brønnøy, the larger
	local := s.Municipalities[0].LocalMinutes
	if want := (27 + 33 + 2*local) / 60; math.Abs(toSomna.drive-want) > 1e-12 {
		t.Errorf("%.4f h to Sømna and back, want %.4f", toSomna.drive, want)
	}
	if want := 2 * local / 60; math.Abs(home.drive-want) > 1e-12 {
		t.Errorf("%.4f h at home, want %.4f", home.drive, want)
	}
	if want := local / 60; toSomna.hop != want {
		t.Errorf("%.4f h to the next family, want %.4f", toSomna.hop, want)
	}
	if want := 33 + local; x.offices[0].oneWay[0] != want {
		t.Errorf("%v minutes from Sømna's families, want %v", x.offices[0].oneWay[0], want)
	}
}

// A trip starts if it ends in time: within the day, or within the overtime
// allowed if it fills more than a day; longer ones go overnight, in the morning.
func TestTripFitsTheDay(t *testing.T) {
	s := study(helgeland[2:3], func(v *scenario.Values) { v.Staff.OnboardingMonths = 0 })
	x := NewSetup(s, 0)
	r := x.NewState()
	r.begins(1, 0)
	r.start, r.end = 0, DayHours
	for _, c := range []struct {
		hours, clock float64 // of the trip, and when it starts
		fits         bool
		until, late  float64
	}{
		{3, 0, true, 3, 0},
		{3, 4.5, true, 7.5, 0},
		{3, 4.6, false, 0, 0}, // overtime is for trips that fill a day
		{8.5, 0, true, 7.5, 1},
		{8.5, 1, true, 7.5, 2},
		{8.5, 1.1, false, 0, 0},
		{9.5, 0, true, 7.5, 2},
		{12, 0, true, 12, 0}, // home at noon the next day
		{12, 0.5, false, 0, 0},
		{18, 0, true, 15, 3},
	} {
		r.now = c.clock
		left := r.end - r.now
		if got := r.fits(c.hours, left); got != c.fits {
			t.Errorf("a trip of %v h at hour %v: fits %v", c.hours, c.clock, got)
		}
		if !c.fits {
			continue
		}
		until, late := r.tripEnd(c.hours)
		if math.Abs(until-c.until) > 1e-9 || math.Abs(late-c.late) > 1e-9 {
			t.Errorf("a trip of %v h at hour %v ends at %v with %v h overtime, want %v and %v", c.hours, c.clock, until, late, c.until, c.late)
		}
	}
}

// With thousands of cases every look is a trip to memory.
func TestCaseIsACacheLine(t *testing.T) {
	if n := reflect.TypeFor[childCase]().Size(); n != 64 {
		t.Errorf("a case takes %d bytes", n)
	}
}

// Nobody who is gone or has quit keeps a case, as long as a colleague can take
// it; and each worker's load is what the cases weigh.
func TestCasesAreWithPeople(t *testing.T) {
	s := study(helgeland, func(v *scenario.Values) {
		v.Staff.Quits, v.Staff.FillMonths = 1, 4
		v.Staff.Sickness, v.Staff.SicknessLongShare, v.Staff.SicknessLongDays = 0.3, 0.9, 60
	})
	x := NewSetup(s, 0)
	r := x.NewState()
	r.begins(1, 0)
	kept := 0
	for d := range x.days {
		r.runDay(d)
		can := r.canTake(0)
		loads := make([]float64, len(r.people))
		for _, c := range r.open {
			cs := &r.cases[c]
			if cs.kind == concern {
				continue
			}
			if cs.owner == none {
				if can {
					t.Fatalf("day %d: a case is with nobody although somebody could take it", d)
				}
				continue
			}
			p := &r.people[cs.owner]
			loads[cs.owner] += caseWeight(cs.kind)
			if !p.employed || p.gone {
				t.Fatalf("day %d: a case is with somebody who is gone", d)
			}
			if p.inLong && r.now-p.longFrom > x.moveAfter+DayHours {
				kept++
			}
		}
		for w, load := range loads {
			if math.Abs(load-r.people[w].load) > 1e-9 {
				t.Fatalf("day %d: worker %d carries %v, the cases weigh %v", d, w, r.people[w].load, load)
			}
		}
	}
	if kept > 0 {
		t.Errorf("%d case-days with somebody who had long been ill", kept)
	}
}

// A new case goes to the worker with the fewest open cases per FTE, and to one
// at the nearest office while the difference is small.
func TestAssign(t *testing.T) {
	s := study(helgeland, nil)
	s.Options[0].Services[0].Offices = []scenario.Office{{Municipality: "1813", Posts: -1}, {Municipality: "1811", Posts: -1}}
	x := NewSetup(s, 0)
	r := x.NewState()
	r.begins(1, 0)
	bindal := -1
	for w := range x.workers {
		if x.workers[w].home == 0 {
			bindal = w
		}
		p := &r.people[w]
		p.employed, p.gone, p.load = true, false, 6*x.workers[w].fte
		r.setLoad(w)
	}
	next := func(muni int) int {
		c := r.newCase(muni, des.NewKey(3, 0), investigation)
		r.assign(c)
		w := int(r.cases[c].owner)
		r.people[w].load = 6 * x.workers[w].fte
		r.setLoad(w)
		return w
	}
	if w := next(0); w != bindal {
		t.Errorf("a case of Bindal goes to worker %d, not to the one in Bindal, who carries as much", w)
	}
	r.people[bindal].load = (6 + x.choice.NearFirst + 0.1) * x.workers[bindal].fte
	r.setLoad(bindal)
	if w := next(0); w == bindal {
		t.Error("a case of Bindal goes to the one in Bindal, who carries far more")
	}
	r.people[4].load = 0
	r.setLoad(4)
	if w := next(2); w != 4 {
		t.Errorf("a case of Brønnøy goes to worker %d, not to the one without cases", w)
	}
}

// Half of the vacation weeks may not empty the office: in every week a third
// of the staff is left where that can be.
func TestVacationLeavesAThird(t *testing.T) {
	s := study(helgeland, nil)
	x := NewSetup(s, 0)
	r := x.NewState()
	for rep := range 20 {
		r.begins(1, rep)
		r.planLeave()
		var off [53]int
		for w := range r.people {
			weeks := 0
			for week := range off {
				if r.people[w].leave&(1<<week) != 0 {
					off[week]++
					weeks++
				}
			}
			if weeks != 5 {
				t.Fatalf("worker %d has %d weeks of vacation", w, weeks)
			}
		}
		n := len(r.people)
		for week, k := range off {
			if n-k < (n+2)/3 {
				t.Errorf("week %d: %d of %d left", week, n-k, n)
			}
		}
	}
}

// The three months run from the end of the review: however long that takes, an
// investigation without work and waits is done at once.
func TestInvestigationBeginsAfterTheReview(t *testing.T) {
	s := study(helgeland[2:3], func(v *scenario.Values) {
		alwaysThere(v)
		v.Demand.TriageHours, v.Demand.HoursCV, v.Demand.AcuteShare = 60, 0, 0
		v.Demand.InvestigationHours, v.Demand.VisitHours, v.Demand.OutsideWaitDays = 0.6, 0.1, 0
		v.Demand.MeasureShare = 0
	})
	m := &s.Municipalities[0]
	m.Reports, m.CasePosts = count(50), count(6)
	m.OpenInvestigations, m.HomeMeasures, m.Placements = count(0), count(0), count(0)
	got := average(t, s, 0, 10)
	// A review of 60 hours takes 11 calendar days and more.
	if x := got(InvestigationDays, 0); !(x < 8) {
		t.Errorf("an investigation takes %.1f days", x)
	}
}

// Where all roads are local, kilometres are hours at one speed: for the first
// family of a trip and for each further one.
func TestHoursAndKilometresAgree(t *testing.T) {
	s := study(helgeland[2:3], func(v *scenario.Values) { v.Demand.PlacementShare = 0 })
	s.Municipalities[0].Placements = count(0)
	got := average(t, s, 0, 10)
	if x := got(TravelKm, 0) / got(TravelHours, 0); math.Abs(x-localKmh) > 1e-6 {
		t.Errorf("%.4f km for each hour on local roads, not %d", x, localKmh)
	}
	if x := got(VisitsPerTrip, 0); x < 1.2 {
		t.Errorf("only %.2f visits a trip: nothing is shown of further families", x)
	}
}
