package model

import (
	"math"
	"testing"

	"grannelag/sim/scenario"
)

// Hours outside opening hours are spread evenly: a fifth of 82.5 night hours each
// weekday, and two days.
func TestClosedHour(t *testing.T) {
	const n = 13050
	var hours [24]int
	for i := range n {
		h := closedHour((float64(i) + 0.5) / n)
		if h < 0 || h >= 24 {
			t.Fatalf("hour %v", h)
		}
		hours[int(h)]++
	}
	for h, got := range hours {
		want := 700 // an hour of seven days
		switch {
		case h >= 8 && h < 15:
			want = 200 // at the weekend
		case h == 15:
			want = 450 // from half past three
		}
		if got < want-2 || got > want+2 {
			t.Errorf("hour %d: %d draws, not %d", h, got, want)
		}
	}
}

// onCall is a joint service that gets many emergencies and has a rota.
func onCall(set func(*scenario.Scenario)) *scenario.Scenario {
	s := study(helgeland, func(v *scenario.Values) {
		v.Demand.AcuteShare = 0.5
		v.Choice.Duty = dutyOwn
	})
	for i, to := range []string{"1811", "1812", "1815", "1816"} {
		s.Legs = append(s.Legs, scenario.Leg{From: "1813", To: to, Minutes: float64(30 + 30*i)})
	}
	if set != nil {
		set(s)
	}
	return s
}

// The road says who is reached in time: 45, 75, 105 and 135 minutes with the
// local roads, and 15 at home.
func TestReachByRoad(t *testing.T) {
	got := average(t, onCall(nil), 0, 20)
	for e, c := range []struct{ r60, r90, r120 float64 }{{1, 1, 1}, {0, 1, 1}, {1, 1, 1}, {0, 0, 1}, {0, 0, 0}} {
		for k, want := range []float64{c.r60, c.r90, c.r120} {
			// Somebody may be away everywhere at once, but hardly in a service of ten.
			if x := got(NightReach60+k, 2+e); math.Abs(x-want) > 0.002 {
				t.Errorf("%s: %.4f reached at night, not %v", Outcomes[NightReach60+k].Name, x, want)
			}
			if x := got(DayReach60+k, 2+e); x > want {
				t.Errorf("%s: %.4f reached by day, more than the road allows", Outcomes[DayReach60+k].Name, x)
			}
		}
	}
	// Half of all concerns are acute here and nobody breaks off work, so some wait.
	if x := got(DayReach60, 2+2); x < 0.5 {
		t.Errorf("by day only %.3f are reached in 60 minutes in the town itself", x)
	}
	all, night := got(Emergencies, 0), got(NightCalls, 0)
	if x := night / all; math.Abs(x-0.78) > 0.02 {
		t.Errorf("%.3f of emergencies come outside opening hours", x)
	}
	if x := got(NightNoWay, 0); x != 0 {
		t.Errorf("no way in %.4f of nights, though all roads run", x)
	}
}

// A ferry that runs in opening hours only lets nobody through in the rest of the
// week but in those hours of the weekend: 15 of 130.5.
func TestFerryThatRunsByDay(t *testing.T) {
	s := onCall(func(s *scenario.Scenario) {
		for i := range s.Legs {
			s.Legs[i].First, s.Legs[i].Last = 8, 15.5
		}
	})
	got := average(t, s, 0, 60)
	// Some 60 emergencies a year and municipality in 300 years: a standard error
	// below 0.01.
	if x := got(NightNoWay, 2); math.Abs(x-(1-15/130.5)) > 0.02 {
		t.Errorf("no way in %.3f of emergencies outside opening hours, not %.3f", x, 1-15/130.5)
	}
	if x := got(NightNoWay, 2+2); x != 0 {
		t.Errorf("no way in %.3f in the town itself", x)
	}
	// By day nothing is changed.
	open := average(t, onCall(nil), 0, 60)
	if a, b := got(TravelShare, 0), open(TravelShare, 0); a < b {
		t.Errorf("travel share %.4f with a night ferry, %.4f without: who is not reached at night must be by day", b, a)
	}
}

// So many people share a duty as are employed, in one service or in all.
func TestDutyWeeks(t *testing.T) {
	s := onCall(nil)
	own := average(t, s, 1, 20)
	for e := range helgeland {
		if a, b := own(DutyWeeks, 1+e), own(Headcount, 1+e); math.Abs(a-b) > 0.02 {
			t.Errorf("service %d: %.3f weeks between duties, %.3f people", e, a, b)
		}
	}
	s.Options[1].Choice.Duty = dutyJoint
	joint := average(t, s, 1, 20)
	for e := range helgeland {
		if a, b := joint(DutyWeeks, 1+e), joint(Headcount, 0); math.Abs(a-b) > 0.05 {
			t.Errorf("joint duty, service %d: %.3f weeks between duties, %.3f people", e, a, b)
		}
	}
	s.Options[1].Choice.Duty = dutyBought
	bought := average(t, s, 1, 4)
	for _, k := range []int{DutyWeeks, NightReach60, NightReach120, NightNoWay} {
		if x := bought(k, 0); !math.IsNaN(x) {
			t.Errorf("bought duty: %s is %v, though nobody knows", Outcomes[k].Name, x)
		}
	}
}

// Rest after a call keeps people from work; who does not go out does not rest.
func TestRestAfterCalls(t *testing.T) {
	rest := func(days float64, duty int) float64 {
		s := onCall(func(s *scenario.Scenario) {
			s.Values.Staff.RestDays = days
			s.Options[0].Choice.Duty = float64(duty)
		})
		return average(t, s, 0, 20)(CaseHours, 0)
	}
	none, one, three := rest(0, dutyOwn), rest(1, dutyOwn), rest(3, dutyOwn)
	if !(none > one && one > three) {
		t.Errorf("hours per post with 0, 1 and 3 days of rest: %.1f, %.1f, %.1f", none, one, three)
	}
	// 2 417 children with 44.9 concerns per 1 000, half of them emergencies, of
	// which 0.78 are at night: 42 a year, each a day of 7.5 · 0.78 h, shared by the
	// posts; some fall on days on which the worker is away anyway.
	posts := 0.0
	for _, p := range helgeland {
		posts += math.Round(p.children*5.56*0.75/100) / 10
	}
	want := 42.3 * 7.5 * 0.78 / posts
	if got := none - one; got < 0.7*want || got > 1.02*want {
		t.Errorf("a day of rest takes %.1f h per post and year, by hand up to %.1f", got, want)
	}
	if a, b := rest(0, dutyBought), rest(3, dutyBought); a != b {
		t.Errorf("bought duty: hours per post %.2f and %.2f", a, b)
	}
}

// The cost of duty by hand: a price for each municipality, for each service, or
// one for all.
func TestDutyCost(t *testing.T) {
	s := onCall(nil)
	for duty, want := range []struct{ joint, alone float64 }{{1000, 1000}, {1200, 6000}, {1200, 1200}} {
		for option, want := range []float64{want.joint, want.alone} {
			s.Options[option].Choice.Duty = float64(duty)
			if got := average(t, s, option, 1)(CostDuty, 0); math.Abs(got-want) > 1e-6 {
				t.Errorf("duty %d, option %d: %.2f thousand NOK, not %.0f", duty, option, got, want)
			}
		}
	}
}

// Who waits by day waits in minutes: with one worker at tasks of four hours, an
// emergency waits an hour or two for the end of one, and few are reached at once.
func TestWaitByDayCounts(t *testing.T) {
	s := study(helgeland[2:3], func(v *scenario.Values) {
		alwaysThere(v)
		v.Demand.InvestigatedShare, v.Demand.AcuteShare, v.Demand.NightShare = 0, 0.2, 0
		v.Demand.TriageHours, v.Demand.HoursCV, v.Demand.VisitHours = 4, 0, 0
		v.Travel.LocalMinutes = 0
	})
	m := &s.Municipalities[0]
	m.LocalMinutes = 0
	m.Reports, m.CasePosts = count(250), count(1)
	m.OpenInvestigations, m.HomeMeasures, m.Placements = count(0), count(0), count(0)
	got := average(t, s, 0, 60)
	// Busy half of the time: an emergency that finds the worker busy waits an even
	// part of four hours, so of those a quarter less than one, and two of four less
	// than two. Those of the last hours wait until the next morning.
	idle := 1 - 250*4.0/YearHours
	for k, share := range []float64{1.0 / 4, 1.5 / 4, 2.0 / 4} {
		want := idle + (1-idle)*share
		if x := got(DayReach60+k, 0); math.Abs(x-want) > 0.12 {
			t.Errorf("%s: %.3f, by hand about %.3f", Outcomes[DayReach60+k].Name, x, want)
		}
	}
	if a, b := got(DayReach60, 0), got(DayReach120, 0); b-a < 0.05 {
		t.Errorf("between one hour and two only %.3f more are reached", b-a)
	}
}

// Who is on vacation or ill is not on duty: with one worker nobody goes out on
// those days.
func TestNobodyOnDuty(t *testing.T) {
	for _, c := range []struct {
		name     string
		vacation float64
		sickness float64
		want     float64
	}{
		{"always there", 0, 0, 1},
		{"five weeks of vacation", 25, 0, 1 - 25/260.9},
		{"a fifth of the time ill", 0, 0.2, 0.8},
	} {
		s := study(helgeland[2:3], func(v *scenario.Values) {
			alwaysThere(v)
			v.Staff.VacationDays, v.Staff.Sickness, v.Staff.SicknessLongShare = c.vacation, c.sickness, 0.5
			v.Demand.InvestigatedShare, v.Demand.AcuteShare, v.Demand.NightShare = 0, 0.5, 1
			v.Choice.Duty = dutyOwn
		})
		m := &s.Municipalities[0]
		m.Reports, m.CasePosts = count(100), count(1)
		// 50 calls in each of 5 · 80 years: a standard error of 0.003, and sickness
		// comes in spells.
		if got := average(t, s, 0, 80)(NightReach60, 0); math.Abs(got-c.want) > 0.02 {
			t.Errorf("%s: %.3f reached, not %.3f", c.name, got, c.want)
		}
	}
}
