package model

import (
	"math"
	"testing"

	"grannelag/sim/scenario"
)

// changed returns the study of Sør-Helgeland with changes.
func changed(changes ...scenario.Change) *scenario.Scenario {
	s := study(helgeland, nil)
	s.Changes = changes
	return s
}

// yearly runs an option and returns the ratio of sums of an outcome of an entity
// in an observed year.
func yearly(s *scenario.Scenario, option, n int) func(outcome, entity, year int) float64 {
	x := NewSetup(s, option)
	r, out := x.NewState(), x.NewReplication()
	num, den := make([]float64, len(out.Num)), make([]float64, len(out.Num))
	for rep := range n {
		r.Run(s.Seed, rep, out, nil)
		for i := range num {
			num[i] += out.Num[i]
			den[i] += out.Denominator(i)
		}
	}
	return func(outcome, entity, year int) float64 {
		at := out.At(outcome, entity) + year
		return num[at] / den[at]
	}
}

// A change to what already holds changes nothing, to the last bit: to begin a
// phase is neutral.
func TestPhaseWithoutChangeIsNeutral(t *testing.T) {
	v := scenario.DefaultValues()
	plain := study(helgeland, nil)
	same := changed(
		scenario.Change{ID: "a", From: 30.4, Weeks: 20, Key: "demand.reports_per_1000", Value: v.Demand.ReportsPer1000},
		scenario.Change{ID: "b", From: 100, Key: "staff.quits", Factor: 1, Times: true},
		scenario.Change{ID: "c", From: 7, Weeks: 100, Key: "choice.tour_days", Value: v.Choice.TourDays},
	)
	for option := range plain.Options {
		a, b := NewSetup(plain, option), NewSetup(same, option)
		if len(b.phases) != 5 {
			t.Fatalf("%d phases", len(b.phases))
		}
		ra, rb := a.NewState(), b.NewState()
		oa, ob := a.NewReplication(), b.NewReplication()
		for rep := range 8 {
			ra.Run(1, rep, oa, nil)
			rb.Run(1, rep, ob, nil)
			for i := range oa.Num {
				if math.Float64bits(oa.Num[i]) != math.Float64bits(ob.Num[i]) || oa.Denominator(i) != ob.Denominator(i) {
					t.Fatalf("replication %d, number %d: %v and %v", rep, i, oa.Num[i], ob.Num[i])
				}
			}
		}
	}
}

// Twice as many concerns for a year are twice as many in that year, and the same
// to the bit in the years before.
func TestRateChanges(t *testing.T) {
	year := func(y int) float64 { return float64(yearStart(1+y)-yearStart(1)) / WeekDays }
	twice := changed(scenario.Change{ID: "a", From: year(2), Weeks: year(3) - year(2), Key: "demand.reports_per_1000", Factor: 2, Times: true})
	plain := study(helgeland, nil)
	const n = 200
	a, b := yearly(plain, 0, n), yearly(twice, 0, n)
	for y := range 2 {
		for k := range NumOutcomes {
			if k == BacklogTasks && y == 1 {
				continue // its last week ends in the year of the rush
			}
			if a, b := a(k, 0, y), b(k, 0, y); a != b && !(math.IsNaN(a) && math.IsNaN(b)) {
				t.Errorf("year %d: %s was %v and is %v, before anything changed", y, Outcomes[k].Name, a, b)
			}
		}
	}
	// About 108 concerns a year: the ratio of two means of 200 years has a
	// standard error of about 1.2 %.
	if ratio := b(Reports, 0, 2) / a(Reports, 0, 2); math.Abs(ratio-2) > 0.08 {
		t.Errorf("%.3f times the concerns in the year of the rush", ratio)
	}
	for _, y := range []int{3, 4} {
		if ratio := b(Reports, 0, y) / a(Reports, 0, y); math.Abs(ratio-1) > 0.05 {
			t.Errorf("%.3f times the concerns in year %d, after the rush", ratio, y)
		}
	}
	if b(Load, 0, 2) <= a(Load, 0, 2) || b(Investigation3Months, 0, 2) >= a(Investigation3Months, 0, 2) {
		t.Error("a rush costs nothing")
	}
}

// A rate of 0 for a while stops the concerns and lets them come again, by rate
// and by a municipality's own count alike.
func TestConcernsStopAndComeAgain(t *testing.T) {
	for _, own := range []bool{false, true} {
		s := changed(scenario.Change{ID: "a", From: float64(yearStart(2)-yearStart(1)) / WeekDays, Weeks: float64(yearStart(3)-yearStart(2)) / WeekDays,
			Key: "demand.reports_per_1000", Value: 0})
		if own {
			for i := range s.Municipalities {
				s.Municipalities[i].Reports = count(20)
			}
		}
		of := yearly(s, 0, 50)
		if of(Reports, 0, 1) != 0 || of(Reports, 0, 0) == 0 || of(Reports, 0, 2) == 0 {
			t.Errorf("own counts %v: concerns %v, %v, %v", own, of(Reports, 0, 0), of(Reports, 0, 1), of(Reports, 0, 2))
		}
	}
}

// Two people away for a quarter of a year are away: presence falls by as much,
// cases move after four weeks, and afterwards they are back.
func TestPeopleAway(t *testing.T) {
	const weeks = 13
	from := float64(yearStart(3)-yearStart(1)) / WeekDays
	away := changed(scenario.Change{ID: "a", From: from, Weeks: weeks, Away: 2, Municipality: "1813"})
	plain := study(helgeland, nil)
	const n = 200
	days := func(s *scenario.Scenario) (sum [3]float64) {
		x := NewSetup(s, 0)
		r, out := x.NewState(), x.NewReplication()
		first := int(from)
		for rep := range n {
			r.Run(1, rep, out, nil)
			for week := range x.Weeks() {
				at := 1
				if week < first {
					at = 0
				} else if week >= first+weeks {
					at = 2
				}
				sum[at] += out.Week(x, 0, weekAtWork, week) / n
			}
		}
		return sum
	}
	a, b := days(plain), days(away)
	if a[0] != b[0] {
		t.Errorf("before it begins, %v person-weeks for %v", b[0], a[0])
	}
	// Two full posts from New Year on: seen are the weeks in which they would
	// have been at work, about nine in ten with sickness, courses and vacation.
	if less := a[1] - b[1]; less < 2*weeks*0.75 || less > 2*weeks {
		t.Errorf("%.1f person-weeks less while two are away for %d weeks", less, weeks)
	}
	if math.Abs(a[2]-b[2]) > 0.02*a[2] {
		t.Errorf("afterwards %v person-weeks for %v", b[2], a[2])
	}
	ya, yb := yearly(plain, 0, n), yearly(away, 0, n)
	if more := yb(CaseworkerChanges, 0, 2) - ya(CaseworkerChanges, 0, 2); more < 0.03 {
		t.Errorf("only %.3f more changes of caseworker", more)
	}
}

// Who is to quit does, once, and the post is filled in its time.
func TestPeopleQuit(t *testing.T) {
	plain := study(helgeland, nil)
	quit := changed(scenario.Change{ID: "a", From: 10, Quit: 1, Municipality: "1813"})
	const n = 300
	a, b := yearly(plain, 0, n), yearly(quit, 0, n)
	// Who quits now does not quit later in the year; the next holder may.
	if more := b(QuitsAYear, 0, 0) - a(QuitsAYear, 0, 0); more < 0.75 || more > 1.1 {
		t.Errorf("%.2f more quits in the year", more)
	}
	if b(VacancyShare, 0, 0) <= a(VacancyShare, 0, 0) {
		t.Error("no post stands vacant for it")
	}
}

// Joining a service brings more concerns to those who did not have one, and
// leaving one fewer; an option like the baseline is untouched.
func TestJointReports(t *testing.T) {
	const effect, n = 0.25, 200
	plain := study(helgeland, nil) // the first option is joint
	s := study(helgeland, func(v *scenario.Values) { v.Demand.JointReports = effect })
	if got, want := average(t, s, 0, 20)(Reports, 0), average(t, plain, 0, 20)(Reports, 0); got != want {
		t.Errorf("the baseline has %v concerns for %v", got, want)
	}
	fewer := average(t, s, 1, n)(Reports, 0) / average(t, plain, 1, n)(Reports, 0)
	if math.Abs(fewer-1/(1+effect)) > 0.02 {
		t.Errorf("alone there are %.3f times the concerns", fewer)
	}
	s.Options[0], s.Options[1] = s.Options[1], s.Options[0]
	more := average(t, s, 1, n)(Reports, 0) / average(t, plain, 0, n)(Reports, 0)
	if math.Abs(more-(1+effect)) > 0.02 {
		t.Errorf("together there are %.3f times the concerns", more)
	}
}

// Prevention takes its time from the first day, and has its effect from the
// delay on.
func TestPrevention(t *testing.T) {
	const n = 200
	plain := study(helgeland, nil)
	s := study(helgeland, func(v *scenario.Values) {
		v.Choice.Prevention = 0.1
		v.Demand.PreventionReports, v.Demand.PreventionMeasures, v.Demand.PreventionDelay = -0.3, -0.5, 2
	})
	a, b := yearly(plain, 0, n), yearly(s, 0, n)
	for y := range 5 {
		want := 1.0
		if y >= 2 {
			want = 0.7
		}
		if got := b(Reports, 0, y) / a(Reports, 0, y); math.Abs(got-want) > 0.04 {
			t.Errorf("year %d: %.3f times the concerns, want %.1f", y, got, want)
		}
		if got := b(CaseHours, 0, y) / a(CaseHours, 0, y); math.Abs(got-0.9) > 1e-3 {
			t.Errorf("year %d: %.4f times the hours for cases", y, got)
		}
	}
	if b(ChildrenWithMeasures, 0, 4) >= a(ChildrenWithMeasures, 0, 4) {
		t.Error("as many children with measures")
	}
}

// A wider responsibility takes the hours that it says, on average.
func TestWiderResponsibility(t *testing.T) {
	const n = 100
	s := study(helgeland, func(v *scenario.Values) { v.Choice.ExtraHours = 300 })
	plain := study(helgeland, nil)
	a, b := yearly(plain, 0, n), yearly(s, 0, n)
	less := 0.0
	for y := range 5 {
		filled := b(Posts, 0, y) * (1 - b(VacancyShare, 0, y))
		less += (a(CaseHours, 0, y) - b(CaseHours, 0, y)) * filled / 5
	}
	children := 0.0
	for _, p := range helgeland {
		children += p.children
	}
	// Vacant posts do not take their part: 2 % less.
	if want := 300 * children / 1000; math.Abs(less/want-0.98) > 0.03 {
		t.Errorf("%.0f hours a year go to it, %.0f asked for", less, want)
	}
}

// Earmarked posts come on top, with identities that no option takes from others.
func TestEarmarkedPosts(t *testing.T) {
	plain := study(helgeland, nil)
	s := study(helgeland, nil)
	for o := range s.Options {
		s.Options[o].Choice.EarmarkedPosts = 1
	}
	for o := range s.Options {
		a, b := NewSetup(plain, o), NewSetup(s, o)
		ids := map[uint64]bool{}
		for _, w := range b.workers {
			if ids[w.id] {
				t.Fatal("two posts with the same identity")
			}
			ids[w.id] = true
		}
		if len(b.workers) != len(a.workers)+len(helgeland) {
			t.Errorf("%d workers, %d without", len(b.workers), len(a.workers))
		}
		for _, w := range a.workers {
			if !ids[w.id] {
				t.Error("a post is gone")
			}
		}
	}
	if a, b := average(t, plain, 1, 50)(Investigation3Months, 0), average(t, s, 1, 50)(Investigation3Months, 0); b < a {
		t.Errorf("more posts, and %v for %v in time", b, a)
	}
}

// A rate that changes does so at once, for what was drawn before too: with three
// times the quits there are three times as many from the first year on, and posts
// are filled in a third of the time.
func TestTenureRatesChangeAtOnce(t *testing.T) {
	from := float64(yearStart(3)-yearStart(1)) / WeekDays
	plain := yearly(study(helgeland, nil), 0, 200)
	quits := yearly(changed(scenario.Change{ID: "a", From: from, Key: "staff.quits", Factor: 3, Times: true}), 0, 200)
	// About 2.3 quits a year in 12 posts: three times that in 200 years, a standard
	// error of 3 %. Posts that stand vacant cannot be quit: up to 6 %.
	if ratio := quits(QuitsAYear, 0, 2) / plain(QuitsAYear, 0, 2); ratio < 2.6 || ratio > 3.2 {
		t.Errorf("%.2f times the quits in the first year", ratio)
	}
	if a, b := quits(QuitsAYear, 0, 1), plain(QuitsAYear, 0, 1); a != b {
		t.Errorf("%v quits in the year before, and %v without the change", a, b)
	}
	slow := yearly(changed(scenario.Change{ID: "a", From: from, Key: "staff.fill_months", Factor: 4, Times: true}), 0, 200)
	// The vacant share goes to 4·1.3/(60+4·1.3) = 8.0 % from 2.1, with a time of a
	// quarter of a year: some 5.5 % in the first year, 8.0 in the third.
	if a, b := slow(VacancyShare, 0, 2), slow(VacancyShare, 0, 4); a < 0.035 || a > 0.07 || math.Abs(b-0.080) > 0.012 {
		t.Errorf("%.3f vacant in the first year and %.3f in the third", a, b)
	}
	ill := yearly(changed(scenario.Change{ID: "a", From: from, Key: "staff.sickness", Value: 0.3}), 0, 200)
	if a, b := ill(CaseHours, 0, 4), plain(CaseHours, 0, 4); math.Abs(a/b-0.7/0.895) > 0.02 {
		t.Errorf("with 30 %% sickness %.3f of the hours, not %.3f", a/b, 0.7/0.895)
	}
	// Short spells come as often at once: in the first year most of it is there.
	if a, b := ill(CaseHours, 0, 2), plain(CaseHours, 0, 2); a/b > 0.88 {
		t.Errorf("in the first year with 30 %% sickness still %.3f of the hours", a/b)
	}
}
