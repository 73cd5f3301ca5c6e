package model

import (
	"math"
	"testing"

	"grannelag/sim/scenario"
)

// islands is a joint service at Brønnøysund whose ferry to Bindal and Sømna, and
// road to Vega, may be closed.
func islands(closure, detour float64) *scenario.Scenario {
	s := study(helgeland, func(v *scenario.Values) { v.Choice.Duty = dutyOwn })
	leg := func(to string, minutes float64, ferry string) {
		s.Legs = append(s.Legs, scenario.Leg{From: "1813", To: to, Minutes: minutes, Ferry: ferry, Closure: closure, Detour: detour})
	}
	leg("1811", 60, "one")
	leg("1812", 30, "one")
	leg("1815", 40, "")
	s.Legs = append(s.Legs, scenario.Leg{From: "1813", To: "1816", Minutes: 50})
	return s
}

// On closed days there is a longer way or none, as often as the file says, for all
// legs of a ferry on the same days.
func TestClosedDays(t *testing.T) {
	const p, n = 0.1, 40
	days := float64(260 - len(publicHolidays))
	for _, c := range []struct {
		name                string
		detour              float64
		longer, cut, atHome float64
	}{
		{"no way", 0, p * days, p * days, 0},
		{"a detour", 90, p * days, 0, 0},
		{"a faster detour", 20, 0, 0, 0}, // to Bindal and Vega; the usual way stays that of the leg
	} {
		got := average(t, islands(p, c.detour), 0, n)
		// n·5 years of 251 days: a standard error of 0.34 days a year.
		for e, want := range []float64{c.longer, c.longer, c.atHome, c.longer, c.atHome} {
			if x := got(LongerDays, 2+e); math.Abs(x-want) > 1.5 {
				t.Errorf("%s: %s has a longer way on %.2f days a year, not %.2f", c.name, helgeland[e].number, x, want)
			}
			if e != 2 && e != 4 {
				want = c.cut
			}
			if x := got(CutDays, 2+e); math.Abs(x-want) > 1.5 {
				t.Errorf("%s: %s has no way on %.2f days a year, not %.2f", c.name, helgeland[e].number, x, want)
			}
		}
		if a, b := got(LongerDays, 2), got(LongerDays, 3); a != b {
			t.Errorf("%s: legs of one ferry are closed on %v and %v days", c.name, a, b)
		}
	}
}

// The more days are closed, the more are, in each replication, and the fewer
// visits are in time where there is no way; where nothing closes, nothing changes
// but by what colleagues do meanwhile.
func TestClosureIsMonotone(t *testing.T) {
	before, visits := -1.0, 2.0
	for _, p := range []float64{0, 0.2, 0.6, 1} {
		got := average(t, islands(p, 0), 0, 60)
		if x := got(LongerDays, 0); x <= before {
			t.Errorf("closure %.1f: %.1f days with a longer way, %.1f before", p, x, before)
		} else {
			before = x
		}
		x := got(VisitsInTime, 2) // of Bindal
		if x >= visits {
			t.Errorf("closure %.1f: %.3f of visits in time, %.3f before", p, x, visits)
		}
		visits = x
		// Placed children live elsewhere: their visits go on.
		if p == 1 && x > 0.5 {
			t.Errorf("no way on any day, and %.3f of visits in time", x)
		}
	}
}

// A leg that may close and never does changes nothing, to the last bit; nor does
// a road that nobody uses.
func TestRareClosureIsNeutral(t *testing.T) {
	plain, never := islands(0, 0), islands(1e-12, 0)
	for option := range plain.Options {
		a, b := average(t, plain, option, 8), average(t, never, option, 8)
		for k := range Outcomes {
			for e := range 2 {
				if x, y := a(k, e), b(k, e); x != y && !(math.IsNaN(x) && math.IsNaN(y)) {
					t.Errorf("option %d, %s of entity %d: %v and %v", option, Outcomes[k].Name, e, x, y)
				}
			}
		}
	}
}

// A detour costs time on the days on which it is taken and on no others.
func TestDetourCostsTime(t *testing.T) {
	short, long := average(t, islands(0.5, 70), 0, 40), average(t, islands(0.5, 140), 0, 40)
	open := average(t, islands(0, 0), 0, 40)
	if !(open(TravelShare, 0) < short(TravelShare, 0) && short(TravelShare, 0) < long(TravelShare, 0)) {
		t.Errorf("travel share %.4f with all roads open, %.4f and %.4f with detours", open(TravelShare, 0), short(TravelShare, 0), long(TravelShare, 0))
	}
}

// Legs of one ferry with different shares of closed days have the same luck: the
// one that closes more seldom is closed only when the other is.
func TestLegsOfAFerryShareTheirLuck(t *testing.T) {
	s := islands(0.2, 0)
	s.Legs[1].Closure = 0.4
	x := NewSetup(s, 0)
	if len(x.stops) != 3 {
		t.Fatalf("%d stops", len(x.stops))
	}
	r := x.NewState()
	r.begins(1, 0)
	seldom, often := 0, 0
	for r.day = range x.days {
		r.closures()
		a, b := r.closed&1 != 0, r.closed&2 != 0
		if a && !b {
			t.Fatalf("day %d: the leg that closes more seldom is closed, and the other of the ferry is not", r.day)
		}
		seldom, often = seldom+int(one(a)), often+int(one(b))
	}
	if seldom == 0 || often <= seldom {
		t.Errorf("closed on %d and %d days", seldom, often)
	}
}
