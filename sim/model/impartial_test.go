package model

import (
	"math"
	"testing"

	"grannelag/sim/scenario"
)

// inhabited gives the municipalities of a study inhabitants, ten a child.
func inhabited(s *scenario.Scenario) *scenario.Scenario {
	for i := range s.Municipalities {
		m := &s.Municipalities[i]
		m.Population = count(m.Children.Value() * 5)
	}
	return s
}

// One worker of a small municipality is partial to the share of its children
// that the assumption says, and those cases are borrowed for; with a colleague
// from elsewhere hardly any.
func TestNobodyImpartial(t *testing.T) {
	const n = 400
	places := []place{{"1816", 300, 65.7, 12.4}, {"1813", 1500, 65.5, 12.2}}
	make := func(share float64) *scenario.Scenario {
		s := study(places, func(v *scenario.Values) {
			v.Staff.PartialShare = share
			v.Staff.Quits = 0
		})
		for i := range s.Municipalities {
			s.Municipalities[i].Population = count(2000)
			s.Municipalities[i].CasePosts = count(1)
		}
		s.Municipalities[1].CasePosts = count(8)
		return s
	}
	s := make(0.2)
	alone := average(t, s, 1, n)
	// One worker: a share of 0.2, of some 50 investigations in five years and 400
	// replications, 20 000: a standard error of 0.003.
	small := 1 + 2 // the option, its two services, then the municipality
	if got := alone(NoImpartial, small); math.Abs(got-0.2) > 0.012 {
		t.Errorf("one worker: nobody impartial in %.3f of the investigations", got)
	}
	// Eight workers all partial at once: 0.2⁸.
	if got := alone(NoImpartial, small+1); got > 1e-4 {
		t.Errorf("eight workers: nobody impartial in %.5f", got)
	}
	joint := average(t, s, 0, n)
	if got := joint(NoImpartial, 0); got > 1e-4 {
		t.Errorf("together: nobody impartial in %.5f", got)
	}
	if got := average(t, make(0), 1, 50)(BorrowedHours, 0); got != 0 {
		t.Errorf("%.1f borrowed hours although all are impartial", got)
	}
	if alone(BorrowedHours, small) <= 0 || alone(BorrowedHours, small+1) > 0.1*alone(BorrowedHours, small) {
		t.Errorf("borrowed hours %.1f and %.1f", alone(BorrowedHours, small), alone(BorrowedHours, small+1))
	}
}

// A municipality whose only worker is partial to all children of a place gets all
// its work from outside: the investigations end, nearly all in time, the visits
// are made, and no hour of its own goes to them.
func TestAllBorrowed(t *testing.T) {
	s := study(helgeland[:1], func(v *scenario.Values) { v.Staff.PartialShare = 1 })
	m := &s.Municipalities[0]
	m.Population, m.CasePosts = count(100), count(3)
	x := NewSetup(s, 0)
	x.munis[0].partial = 1
	r, out := x.NewState(), x.NewReplication()
	var ended, visits, due, hours, demand float64
	at := func(k int) int { return out.At(k, 0) + out.Years }
	for rep := range 100 {
		r.Run(1, rep, out, nil)
		ended += out.Denominator(at(InvestigationDays))
		visits += out.Num[at(VisitsInTime)]
		due += out.Denominator(at(VisitsInTime))
		hours += out.Num[at(BorrowedHours)]
		demand += out.Num[at(Load)]
		if got := out.Num[at(NoImpartial)]; got != out.Denominator(at(NoImpartial)) {
			t.Fatalf("%v of %v investigations without an impartial worker", got, out.Denominator(at(NoImpartial)))
		}
	}
	if ended == 0 || visits < 0.999*due {
		t.Errorf("%v investigations ended, %v of %v visits in time", ended, visits, due)
	}
	// What is left for the staff is reviews and acute trips, 2 h and a trip a
	// concern of 45 h in all.
	if demand > 0.15*hours {
		t.Errorf("%.0f hours of the staff beside %.0f borrowed ones", demand, hours)
	}
}

// Everyone's cases are whole when nobody is impartial for a part of them, people
// quit and fall ill, and colleagues are at tasks of a case that is borrowed for
// meanwhile: no investigation stands still.
func TestNoCaseStandsStill(t *testing.T) {
	s := inhabited(study(helgeland, func(v *scenario.Values) {
		v.Staff.PartialShare, v.Staff.Quits, v.Staff.Sickness, v.Staff.SicknessLongShare = 1, 1, 0.3, 0.8
	}))
	for option := range s.Options {
		x := NewSetup(s, option)
		for i := range x.munis {
			x.munis[i].partial = 0.9
		}
		r := x.NewState()
		for rep := range 5 {
			r.begins(1, rep)
			for d := range x.days {
				r.runDay(d)
			}
			for _, c := range r.open {
				cs := &r.cases[c]
				if cs.owner == borrowed && (cs.status[desk] == waiting || cs.status[visit] == waiting) {
					t.Fatalf("option %d, replication %d: something waits in a case that somebody from outside has", option, rep)
				}
				// What comes after the last day is not noted.
				far := cs.visitDue > r.end-DayHours
				if cs.kind == investigation {
					far = r.files[c].start > r.end-YearHours
				}
				if cs.owner == borrowed && cs.held == 0 && !far {
					t.Fatalf("option %d, replication %d: nothing will happen in a case of kind %d", option, rep, cs.kind)
				}
			}
		}
	}
}

// Quits go by the power of the posts that the assumption says.
func TestSizeEffect(t *testing.T) {
	const n = 200
	for _, c := range []struct{ power, small, large float64 }{{0.5, 1 / math.Sqrt(0.2), 1 / math.Sqrt(2)}, {-0.5, math.Sqrt(0.2), math.Sqrt(2)}} {
		s := study([]place{{"1816", 300, 65.7, 12.4}, {"1813", 1500, 65.5, 12.2}}, func(v *scenario.Values) { v.Staff.SizeQuits = c.power })
		s.Municipalities[0].CasePosts, s.Municipalities[1].CasePosts = count(1), count(10)
		of := average(t, s, 1, n)
		// Quits of one post and of ten in 5·200 years: 2 % and 0.7 % with a rate
		// of 0.2.
		filled := 1 / (1 + 0.2*1.3/12)
		for i, want := range []float64{0.2 * c.small, 10 * 0.2 * c.large} {
			if got := of(QuitsAYear, 3+i); math.Abs(got/(want*filled)-1) > 0.2 {
				t.Errorf("power %v: %.3f quits a year, want about %.3f", c.power, got, want*filled)
			}
		}
	}
}
