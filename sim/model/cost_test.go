package model

import (
	"math"
	"testing"

	"grannelag/sim/scenario"
)

// costParts are the outcomes that add up to the whole.
var costParts = []int{CostPay, CostLeadership, CostOffices, CostDuty, CostTravel, CostCover}

// near allows for rounding.
func near(a, b float64) bool { return math.Abs(a-b) <= 1e-9*(1+math.Abs(a)) }

// One municipality with 1 000 children, 8 posts of which 6 handle cases, nobody
// away and no concerns, reckoned by hand.
func TestCostByHand(t *testing.T) {
	s := study([]place{{"1811", 1000, 65, 12}}, func(v *scenario.Values) {
		alwaysThere(v)
		v.Staff.PostsPer1000, v.Staff.CaseShare = 8, 0.75
		v.Demand.ReportsPer1000 = 0
	})
	got := average(t, s, 0, 1)
	for k, want := range map[int]float64{
		CostPay:        6*900 + 0.92*2*800,       // 6 872
		CostLeadership: 0.5 * 1100,               // 550
		CostOffices:    150 + (6+0.92*2+0.5)*60,  // 650.4
		CostDuty:       200,                      // buying is cheaper for one
		CostTravel:     0,                        //
		CostCover:      0,                        //
		CostTotal:      6872 + 550 + 650.4 + 200, // 8 272.4
		CostPerChild:   (6872 + 550 + 650.4 + 200) * 1000 / 1000,
		CostEarmarked:  0,
		CostTransition: 0,
	} {
		for e := range 3 { // option, service, municipality
			if x := got(k, e); !near(x, want) {
				t.Errorf("%s of entity %d: %v, by hand %v", Outcomes[k].Name, e, x, want)
			}
		}
	}
}

// The parts add up to the whole, and municipalities to services and the option,
// in every year: with vacancies, several offices and earmarked posts too.
func TestCostAddsUp(t *testing.T) {
	s := study(helgeland, func(v *scenario.Values) { v.Staff.Quits, v.Choice.EarmarkedPosts = 1, 0.5 })
	s.Options[0].Services[0].Offices = append(s.Options[0].Services[0].Offices, scenario.Office{Municipality: "1811", Posts: 1})
	s.Options[0].Services[0].CasePosts = 12.3
	for o := range s.Options {
		x := NewSetup(s, o)
		r, out := x.NewState(), x.NewReplication()
		for rep := range 3 {
			r.Run(1, rep, out, nil)
			value := func(k, e, y int) float64 { return out.Num[out.At(k, e)+y] }
			for y := range x.years + 1 {
				for e := range x.Entities() {
					sum := 0.0
					for _, k := range costParts {
						sum += value(k, e, y)
						if value(k, e, y) < 0 {
							t.Errorf("%s of entity %d is %v", Outcomes[k].Name, e, value(k, e, y))
						}
					}
					if total := value(CostTotal, e, y); !near(sum, total) {
						t.Errorf("option %d, entity %d: parts %v, whole %v", o, e, sum, total)
					}
					children := out.Denominator(out.At(CostPerChild, e) + y)
					if total := value(CostTotal, e, y); !near(value(CostPerChild, e, y), total*1000) || children <= 0 {
						t.Errorf("option %d, entity %d: per child %v of %v", o, e, value(CostPerChild, e, y), children)
					}
				}
				for k := CostTotal; k <= CostTransition; k++ {
					whole, services, munis := value(k, 0, y), 0.0, 0.0
					for e := 1; e <= len(x.services); e++ {
						services += value(k, e, y)
					}
					for e := 1 + len(x.services); e < x.Entities(); e++ {
						munis += value(k, e, y)
					}
					if !near(whole, services) || !near(whole, munis) {
						t.Errorf("option %d, %s: option %v, services %v, municipalities %v", o, Outcomes[k].Name, whole, services, munis)
					}
				}
			}
		}
	}
}

// More posts cost more, whoever funds them. Earmarked posts do not, but for
// their workplaces and what travel more people find time for.
func TestMorePostsCostMore(t *testing.T) {
	before := 0.0
	for _, posts := range []float64{9, 10, 11.5, 14} {
		s := study(helgeland, func(v *scenario.Values) { v.Cost.Km = 0 })
		s.Options[0].Services[0].CasePosts = posts
		cost := average(t, s, 0, 10)
		if x := cost(CostTotal, 0); x <= before {
			t.Errorf("%v posts cost %v, fewer cost %v", posts, x, before)
		} else {
			before = x
		}
	}
	own := average(t, study(helgeland, nil), 0, 10)
	state := average(t, study(helgeland, func(v *scenario.Values) { v.Choice.EarmarkedPosts = 1 }), 0, 10)
	if own(CostEarmarked, 0) != 0 || state(CostEarmarked, 0) < 4*900*0.9 || state(CostEarmarked, 0) > 5*900 {
		t.Errorf("five earmarked posts cost the state %v thousand, none %v", state(CostEarmarked, 0), own(CostEarmarked, 0))
	}
	if a, b := own(CostPay, 0), state(CostPay, 0); math.Abs(a-b) > 1e-9 {
		t.Errorf("earmarked posts change the municipalities' pay from %v to %v", a, b)
	}
}

// Longer roads never cost less, for the same children and people.
func TestLongerRoadsNeverCostLess(t *testing.T) {
	before := 0.0
	for _, factor := range []float64{0, 0.5, 1, 1.5, 2, 3} {
		s := study(helgeland, func(v *scenario.Values) { v.Staff.PostsPer1000 *= 1.3 })
		for i, a := range helgeland {
			for _, b := range helgeland[:i] {
				km := math.Hypot((a.lat-b.lat)*111, (a.lon-b.lon)*46)
				s.Legs = append(s.Legs, scenario.Leg{From: a.number, To: b.number, Minutes: 0.1 + km*factor, Km: 0.1 + km*factor})
			}
		}
		cost := average(t, s, 0, 20)
		if x := cost(CostTotal, 0); x < before {
			t.Errorf("roads %v times as long cost %v, shorter ones %v", factor, x, before)
		} else {
			before = x
		}
	}
}

// Every trip over the water takes the ferry there and back, and no other does.
func TestCrossings(t *testing.T) {
	places := []place{{"1812", 600, 65.3, 12.2}, {"1813", 1500, 65.5, 12.2}}
	s := study(places, func(v *scenario.Values) {
		v.Demand.PlacementShare = 0 // foster homes have roads of their own
		v.Cost.Km, v.Cost.OvertimeHour, v.Cost.OvernightTrip, v.Cost.Crossing = 0, 0, 0, 100
	})
	s.Legs = []scenario.Leg{{From: "1812", To: "1813", Minutes: 60, Km: 30, Ferry: "Forvik–Tjøtta"}}
	x := NewSetup(s, 0)
	r, out := x.NewState(), x.NewReplication()
	r.Run(1, 0, out, nil)
	over, home := x.Entities()-2, x.Entities()-1
	trips := out.Denominator(out.At(VisitsPerTrip, over) + x.years)
	if got := out.Num[out.At(CostTravel, over)+x.years] * 1000; trips == 0 || !near(got, trips*2*100) {
		t.Errorf("%v trips over the water cost %v", trips, got)
	}
	if got := out.Num[out.At(CostTravel, home)+x.years]; got != 0 {
		t.Errorf("trips on land cost %v", got)
	}
}

// Prices change nothing but cost.
func TestPricesChangeOnlyCost(t *testing.T) {
	run := func(set func(*scenario.Values)) *Replication {
		x := NewSetup(study(helgeland, set), 1)
		out := x.NewReplication()
		x.NewState().Run(1, 0, out, nil)
		return out
	}
	a, b := run(nil), run(func(v *scenario.Values) {
		v.Cost = scenario.Cost{CasePay: 1, Km: 2, DutyOwn: 3, DutyBought: 4, CoverShare: 1}
	})
	for k := range CostTotal {
		for i := a.At(k, 0); i < a.At(k, 1)+a.Years+1; i++ { // the option and its first service
			if a.Num[i] != b.Num[i] && !math.IsNaN(a.Num[i]) {
				t.Fatalf("%s is %v and %v", Outcomes[k].Name, a.Num[i], b.Num[i])
			}
		}
	}
	first := a.At(CostTotal, 0)
	if a.Num[first] <= b.Num[first] {
		t.Errorf("the dear year costs %v, the cheap one %v", a.Num[first], b.Num[first])
	}
}

// A municipality has a transition where it gets a partner, and not where it
// only loses one.
func TestTransition(t *testing.T) {
	s := study(helgeland[:3], nil)
	s.Options[0], s.Options[1] = s.Options[1], s.Options[0] // alone first
	of := func(option, entity int) float64 { return average(t, s, option, 1)(CostTransition, entity) }
	if of(0, 0) != 0 || of(1, 0) != 3*500 || of(1, 2) != 500 {
		t.Errorf("joining costs %v, of which one has %v; staying costs %v", of(1, 0), of(1, 2), of(0, 0))
	}
	s = study(helgeland[:3], nil)
	if x := of(1, 0); x != 0 {
		t.Errorf("parting costs %v", x)
	}
}
