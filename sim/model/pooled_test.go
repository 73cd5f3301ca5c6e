package model

import (
	"math"
	"testing"

	"grannelag/sim/scenario"
)

// pooled makes a study whose options pool their cases.
func pooled(s *scenario.Scenario) *scenario.Scenario {
	for o := range s.Options {
		s.Options[o].Choice.Pooled = 1
	}
	return s
}

// With one worker it does not matter whose the cases are.
func TestPoolOfOne(t *testing.T) {
	one := func() *scenario.Scenario {
		s := study(helgeland[:1], func(v *scenario.Values) { v.Staff.Quits = 0; v.Staff.SicknessLongShare = 0 })
		s.Municipalities[0].CasePosts = count(1)
		return s
	}
	own, pool := average(t, one(), 0, 100), average(t, pooled(one()), 0, 100)
	for _, k := range []int{Load, Investigation3Months, VisitsInTime, InvestigationDays, TravelShare, QueueDays} {
		if a, b := own(k, 0), pool(k, 0); a != b {
			t.Errorf("%s is %v, pooled %v", Outcomes[k].Name, a, b)
		}
	}
}

// Pooling shortens the wait and ends continuity; conservation is checked in every
// replication. As many hours come in, but for the roads.
func TestPooledService(t *testing.T) {
	own, pool := average(t, study(helgeland, nil), 0, 100), average(t, pooled(study(helgeland, nil)), 0, 100)
	if a, b := own(QueueDays, 0), pool(QueueDays, 0); b >= a {
		t.Errorf("an investigation waits %.2f days, pooled %.2f", a, b)
	}
	if a, b := own(Investigation3Months, 0), pool(Investigation3Months, 0); b <= a {
		t.Errorf("%.3f in time, pooled %.3f", a, b)
	}
	if a, b := own(Reports, 0), pool(Reports, 0); a != b {
		t.Errorf("%v concerns, pooled %v", a, b)
	}
	for _, k := range []int{CaseworkerChanges, Covers} {
		if got := pool(k, 0); !math.IsNaN(got) {
			t.Errorf("%s of a pool is %v", Outcomes[k].Name, got)
		}
	}
	x := NewSetup(pooled(study(helgeland, nil)), 0)
	r, out := x.NewState(), x.NewReplication()
	r.Run(1, 0, out, nil)
	if n := testing.AllocsPerRun(3, func() { r.Run(1, 0, out, nil) }); n > 1 {
		t.Errorf("%v allocations in a replication", n)
	}
}
