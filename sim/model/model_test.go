package model

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"testing"

	"grannelag/sim/scenario"
)

// A place in the tests: number, children, and where it lies.
type place struct {
	number   string
	children float64
	lat, lon float64
}

// Sør-Helgeland, 1 January 2026 (SSB table 07459; seats from GeoNames).
var helgeland = []place{
	{"1811", 240, 65.08700, 12.37148}, {"1812", 364, 65.31254, 12.16734}, {"1813", 1525, 65.47487, 12.21285},
	{"1815", 195, 65.67683, 11.96218}, {"1816", 93, 65.69780, 12.43706},
}

func count(v float64) scenario.Count { return scenario.Count{Low: v, High: v, Given: true} }

// study returns a scenario with two options: all together, and each alone.
func study(places []place, set func(*scenario.Values)) *scenario.Scenario {
	s := &scenario.Scenario{Seed: 1, Run: scenario.Run{Replications: 200, Years: 5, WarmUpYears: 1}, Values: scenario.DefaultValues()}
	if set != nil {
		set(&s.Values)
	}
	host := places[0]
	for _, p := range places {
		if p.children > host.children {
			host = p
		}
	}
	at := func(number string) []scenario.Office { return []scenario.Office{{Municipality: number, Posts: -1}} }
	joint := scenario.Service{ID: "joint", CasePosts: -1, Host: host.number, Offices: at(host.number)}
	alone := scenario.Option{ID: "alone", Choice: s.Values.Choice}
	for _, p := range places {
		s.Municipalities = append(s.Municipalities, scenario.Municipality{
			Number: p.number, Children: count(p.children), Lat: p.lat, Lon: p.lon,
			LocalMinutes: s.Values.Travel.LocalMinutes, Demand: s.Values.Demand,
		})
		joint.Municipalities = append(joint.Municipalities, p.number)
		alone.Services = append(alone.Services, scenario.Service{
			ID: p.number, Municipalities: []string{p.number}, Host: p.number, Offices: at(p.number), CasePosts: -1,
		})
	}
	s.Options = []scenario.Option{{ID: "joint", Choice: s.Values.Choice, Services: []scenario.Service{joint}}, alone}
	return s
}

// average runs an option and returns the ratio of sums of an outcome of an
// entity, 0 being the option, over n replications.
func average(t testing.TB, s *scenario.Scenario, option, n int) func(outcome, entity int) float64 {
	t.Helper()
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
	return func(outcome, entity int) float64 {
		at := out.At(outcome, entity) + x.years
		return num[at] / den[at]
	}
}

// alwaysThere makes workers who are never away and do nothing but cases.
func alwaysThere(v *scenario.Values) {
	v.Staff = scenario.Staff{
		PostsPer1000: v.Staff.PostsPer1000, CaseShare: 1, SicknessShortDays: 3, SicknessLongDays: 40,
		FillMonths: 1, OnboardingSpeed: 1,
	}
}

// onlyReviews makes a service that reviews concerns and does nothing else.
func onlyReviews(v *scenario.Values) {
	alwaysThere(v)
	v.Demand.InvestigatedShare, v.Demand.AcuteShare = 0, 0
}

// With no roads, no absence and one kind of task the engine is a queue. The
// exact means are those of Pollaczek and Khinchine for M/G/1, and of Crommelin
// (1932) for M/D/c.
func TestEngineIsAQueue(t *testing.T) {
	for _, c := range []struct {
		name    string
		workers float64
		rate    float64 // concerns per hour
		hours   float64
		cv      float64
		want    float64 // mean number in the system
	}{
		// lam 0.04, mean 20, cv² 2.25: L = 6.0
		{"M/G/1 lognormal", 1, 0.04, 20, 1.5, 6.0},
		{"M/D/1", 1, 0.08, 10, 0, 2.4},
		// Wq(M/D/2, rho 0.8) = 0.9032838794 for D = 1: L = 1.6·(0.9033+1)
		{"M/D/2", 2, 0.16, 10, 0, 1.6 * 1.9032838794},
		{"M/D/5", 5, 0.4, 10, 0, 4 * 1.2890600073},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := study(helgeland[:1], func(v *scenario.Values) {
				onlyReviews(v)
				v.Demand.TriageHours, v.Demand.HoursCV = c.hours, c.cv
			})
			s.Run.Years = 9
			m := &s.Municipalities[0]
			m.Reports, m.CasePosts = count(c.rate*YearHours), count(c.workers)
			m.OpenInvestigations, m.HomeMeasures, m.Placements = count(0), count(0), count(0)
			x := NewSetup(s, 0)
			// Nobody is on holiday in a queue.
			clear(x.holiday)
			r := x.NewState()
			var means []float64
			for rep := range 400 {
				r.begins(1, rep)
				sum, days := 0.0, 0.0
				for d := range x.days {
					r.runDay(d)
					if d >= x.obsDay {
						sum += float64(len(r.open))
						days++
					}
				}
				means = append(means, sum/days)
			}
			mean, se := meanAndError(means)
			if math.Abs(mean-c.want) > 4*se {
				t.Errorf("%.4f concerns in the system, standard error %.4f, want %.4f", mean, se, c.want)
			}
			if se > 0.05*c.want {
				t.Errorf("standard error %.4f is too large to tell", se)
			}
		})
	}
}

func meanAndError(v []float64) (mean, se float64) {
	for _, x := range v {
		mean += x
	}
	mean /= float64(len(v))
	sum := 0.0
	for _, x := range v {
		sum += (x - mean) * (x - mean)
	}
	return mean, math.Sqrt(sum / float64(len(v)-1) / float64(len(v)))
}

// The chain of hours: 1 957 − 262 = 1 695; × 0.895 × 0.97 ≈ 1 470 at work;
// × 0.78 ≈ 1 150 a year for cases and travel.
func TestHoursOfAPost(t *testing.T) {
	got := average(t, reference(), 0, 20)(CaseHours, 0)
	if math.Abs(got-1150) > 11.5 {
		t.Errorf("a post gives %.0f hours a year, want 1150 ± 1 %%", got)
	}
}

// reference is the national reference service: as many children as the mean
// service of 2020 had (1.1 million over 244 services), in one municipality.
func reference() *scenario.Scenario {
	return study([]place{{"1813", 4500, 65.47487, 12.21285}}, nil)
}

// The anchors of the calibration (docs/model.md), from public figures.
func TestCalibration(t *testing.T) {
	s := reference()
	f := average(t, s, 0, 60)
	for _, c := range []struct {
		name      string
		got       float64
		low, high float64
	}{
		{"investigations within 3 months", f(Investigation3Months, 0), 0.90, 0.94},
		// Children with measures at a date over children 0–22: the country has
		// 1.31 of these for each child 0–17.
		{"children with measures, of 0–22", f(ChildrenWithMeasures, 0) / (4500 * 1.31), 0.0255, 0.0275},
		{"posts vacant", f(VacancyShare, 0), 0.020, 0.024},
	} {
		if c.got < c.low || c.got > c.high {
			t.Errorf("%s: %.4f, want %.4f to %.4f", c.name, c.got, c.low, c.high)
		}
	}
}

// The stock at the start is stationary: in each observed year the mean number
// of measures is within 2 % of inflow times life.
func TestStockIsStationary(t *testing.T) {
	s := reference()
	x := NewSetup(s, 0)
	r, out := x.NewState(), x.NewReplication()
	sums := make([]float64, x.years)
	const n = 150
	for rep := range n {
		r.Run(1, rep, out, nil)
		for y := range sums {
			sums[y] += out.Num[out.At(ChildrenWithMeasures, 0)+y] / n
		}
	}
	want := x.munis[0].homeStock + x.munis[0].placedStock
	for y, got := range sums {
		if math.Abs(got/want-1) > 0.02 {
			t.Errorf("year %d: %.1f children with measures, want %.1f ± 2 %%", y+1, got, want)
		}
	}
}

// A state that has run other replications, of the same option and of others with
// more and with fewer people, gives the same as a new one, and takes no more
// memory for options it has run before.
func TestStateKeepsNothing(t *testing.T) {
	s := study(helgeland, nil)
	var setups []*Setup
	for o := range s.Options {
		setups = append(setups, NewSetup(s, o))
	}
	setups = append(setups, NewSetup(reference(), 0))
	r := &State{}
	for round := range 2 {
		for i, x := range setups {
			fresh, used := x.NewReplication(), x.NewReplication()
			x.NewState().Run(1, 3, fresh, nil)
			r.Fit(x)
			for rep := range 3 {
				r.Run(7, rep, used, nil)
			}
			r.Run(1, 3, used, nil)
			if !same(fresh, used) {
				t.Errorf("round %d, setup %d: the same replication gives other figures in a used state", round, i)
			}
		}
	}
	if n := testing.AllocsPerRun(3, func() {
		for _, x := range setups {
			r.Fit(x)
		}
	}); n > 0 {
		t.Errorf("%v allocations to make a state fit what it has run before", n)
	}
}

func same(a, b *Replication) bool {
	return equalBits(a.Num, b.Num) && equalBits(a.Den, b.Den) && equalBits(a.Weeks, b.Weeks)
}

func equalBits[F float32 | float64](x, y []F) bool {
	return slices.EqualFunc(x, y, func(u, v F) bool { return math.Float64bits(float64(u)) == math.Float64bits(float64(v)) })
}

// The order in which options, services and members are written changes nothing.
func TestOrderOfWritingChangesNothing(t *testing.T) {
	s := study(helgeland, nil)
	turned := study(helgeland, nil)
	slices.Reverse(turned.Options)
	for o := range turned.Options {
		slices.Reverse(turned.Options[o].Services)
		for i := range turned.Options[o].Services {
			slices.Reverse(turned.Options[o].Services[i].Municipalities)
		}
	}
	for o := range s.Options {
		x, y := NewSetup(s, o), NewSetup(turned, len(s.Options)-1-o)
		a, b := x.NewReplication(), y.NewReplication()
		x.NewState().Run(1, 0, a, nil)
		y.NewState().Run(1, 0, b, nil)
		for k := range NumOutcomes {
			if k == CostTransition || !ofOwn(k) {
				continue // the first is counted from the option that is written first
			}
			for i := range s.Municipalities {
				e := x.Entities() - len(s.Municipalities) + i
				for year := range x.years + 1 {
					p, q := a.At(k, e)+year, b.At(k, e)+year
					if a.Num[p] != b.Num[q] || a.Denominator(p) != b.Denominator(q) {
						t.Fatalf("option %s, %s of %s: %v/%v and %v/%v", s.Options[o].ID, Outcomes[k].Name,
							s.Municipalities[i].Number, a.Num[p], a.Denominator(p), b.Num[q], b.Denominator(q))
					}
				}
			}
		}
	}
}

// Two options meet the same concerns: the numbers a year are equal, year by
// year and municipality by municipality.
func TestOptionsMeetTheSameConcerns(t *testing.T) {
	s := study(helgeland, nil)
	x, y := NewSetup(s, 0), NewSetup(s, 1)
	a, b := x.NewReplication(), y.NewReplication()
	x.NewState().Run(1, 0, a, nil)
	y.NewState().Run(1, 0, b, nil)
	for i := range s.Municipalities {
		p := a.At(Reports, x.Entities()-len(s.Municipalities)+i)
		q := b.At(Reports, y.Entities()-len(s.Municipalities)+i)
		if !reflect.DeepEqual(a.Num[p:p+x.years], b.Num[q:q+y.years]) {
			t.Errorf("%s: %v concerns in one option, %v in the other", s.Municipalities[i].Number, a.Num[p:p+x.years], b.Num[q:q+y.years])
		}
		p = a.At(QuitsAYear, x.Entities()-len(s.Municipalities)+i)
		q = b.At(QuitsAYear, y.Entities()-len(s.Municipalities)+i)
		if !reflect.DeepEqual(a.Num[p:p+x.years], b.Num[q:q+y.years]) {
			t.Errorf("%s: %v quits in one option, %v in the other", s.Municipalities[i].Number, a.Num[p:p+x.years], b.Num[q:q+y.years])
		}
	}
}

// Under common random numbers more posts shorten the wait, longer roads raise
// the travel share, and more children the load, in the mean of 20 replications.
func TestMonotone(t *testing.T) {
	const n = 20
	t.Run("posts", func(t *testing.T) {
		last := math.Inf(1)
		for _, posts := range []float64{8, 9, 10, 11, 12, 14} {
			s := study(helgeland, nil)
			s.Options[0].Services[0].CasePosts = posts
			days := average(t, s, 0, n)(QueueDays, 0)
			if days > last {
				t.Errorf("%v posts: an investigation waits %.3f days, with fewer posts %.3f", posts, days, last)
			}
			last = days
		}
	})
	t.Run("roads", func(t *testing.T) {
		last := 0.0
		for _, speed := range []float64{80, 60, 40, 30, 20} {
			s := study(helgeland, func(v *scenario.Values) { v.Travel.SpeedKmh, v.Travel.FerrySpeedKmh = speed, speed })
			share := average(t, s, 0, n)(TravelShare, 0)
			if share < last {
				t.Errorf("%v km/h: travel share %.4f, on faster roads %.4f", speed, share, last)
			}
			last = share
		}
	})
	t.Run("children", func(t *testing.T) {
		last := 0.0
		for _, scale := range []float64{0.5, 0.8, 1, 1.2} {
			s := study(helgeland, nil)
			s.Options[0].Services[0].CasePosts = 10
			for i := range s.Municipalities {
				s.Municipalities[i].Children = count(scale * helgeland[i].children)
			}
			load := average(t, s, 0, n)(Load, 0)
			if load < last {
				t.Errorf("%v of the children: load %.4f, with fewer %.4f", scale, load, last)
			}
			last = load
		}
	})
}

// What a scenario may hold at the edges runs, and gives no infinity.
func TestExtremes(t *testing.T) {
	many := make([]place, scenario.MaxMunicipalities)
	for i := range many {
		many[i] = place{fmt.Sprint(1801 + i), 300, 65 + float64(i)/20, 12 + float64(i%5)/5}
	}
	for name, s := range map[string]*scenario.Scenario{
		"no children":       study([]place{{"1811", 0, 65, 12}, {"1812", 0, 65.1, 12}}, nil),
		"one municipality":  study(helgeland[:1], nil),
		"20 municipalities": study(many, nil),
		"no staff":          study(helgeland, func(v *scenario.Values) { v.Staff.PostsPer1000 = 0 }),
		"hardly any staff":  study(helgeland, func(v *scenario.Values) { v.Staff.PostsPer1000 = 0.5 }),
		"much staff":        study(helgeland, func(v *scenario.Values) { v.Staff.PostsPer1000 = 100 }),
		"all quit":          study(helgeland, func(v *scenario.Values) { v.Staff.Quits = 3; v.Staff.FillMonths = 24 }),
		"always sick":       study(helgeland, func(v *scenario.Values) { v.Staff.Sickness = 0.6; v.Staff.SicknessLongShare = 1 }),
		"always training":   study(helgeland, func(v *scenario.Values) { v.Staff.Training = 0.5; v.Staff.Overhead = 0.8 }),
		"much vacation":     study(helgeland, func(v *scenario.Values) { v.Staff.VacationDays = 100 }),
		"far away":          study(helgeland, func(v *scenario.Values) { v.Travel.SpeedKmh = 5; v.Travel.FerrySpeedKmh = 3 }),
		"no overtime":       study(helgeland, func(v *scenario.Values) { v.Choice.OvertimeHours = 0; v.Choice.TourDays = 0 }),
		"all acute":         study(helgeland, func(v *scenario.Values) { v.Demand.AcuteShare = 1 }),
		"all placed":        study(helgeland, func(v *scenario.Values) { v.Demand.MeasureShare = 1; v.Demand.PlacementShare = 1 }),
		"no hours": study(helgeland, func(v *scenario.Values) {
			v.Demand.TriageHours, v.Demand.InvestigationHours, v.Demand.VisitHours = 0, 0, 0
		}),
		"no outside wait": study(helgeland, func(v *scenario.Values) { v.Demand.OutsideWaitDays = 0 }),
		"short lives":     study(helgeland, func(v *scenario.Values) { v.Demand.HomeYears, v.Demand.PlacementYears = 0.1, 0.1 }),
		"weekly visits":   study(helgeland, func(v *scenario.Values) { v.Demand.HomeVisitWeeks = 1; v.Demand.PlacementVisits = 26 }),
	} {
		t.Run(name, func(t *testing.T) {
			for o := range s.Options {
				x := NewSetup(s, o)
				out := x.NewReplication()
				x.NewState().Run(1, 0, out, nil)
				for i := range out.Num {
					if bad(out.Num[i]) || bad(out.Denominator(i)) {
						t.Fatalf("option %s: number %d is %v over %v", s.Options[o].ID, i, out.Num[i], out.Denominator(i))
					}
				}
				for k, row := range Outcomes {
					if row.Unit != "share" || k == Load {
						continue
					}
					for e := range out.Entities {
						if e > x.Services() && !ofOwn(k) {
							continue
						}
						at := out.At(k, e) + x.years
						if v := out.Num[at] / out.Denominator(at); v < 0 || v > 1+1e-9 {
							t.Errorf("option %s, entity %d: %s is %v", s.Options[o].ID, e, row.Name, v)
						}
					}
				}
			}
		})
	}
}

func bad(v float64) bool { return math.IsNaN(v) || math.IsInf(v, 0) || v < 0 }

// No children, no cases; and with nobody to wait for and plenty of staff every
// deadline is kept.
func TestLimits(t *testing.T) {
	none := average(t, study([]place{{"1811", 0, 65, 12}}, nil), 0, 2)
	if n := none(Reports, 0); n != 0 {
		t.Errorf("no children bring %v concerns", n)
	}
	quiet := average(t, study(helgeland, func(v *scenario.Values) {
		alwaysThere(v)
		v.Staff.PostsPer1000 = 60
		v.Demand.OutsideWaitDays = 0
	}), 0, 2)
	for _, k := range []int{Triage7Days, Investigation3Months, Investigation6Months} {
		// Public holidays stay, so not every visit is in time to the day; the
		// deadlines are.
		if v := quiet(k, 0); v != 1 {
			t.Errorf("with plenty of staff %s is %v", Outcomes[k].Name, v)
		}
	}
}

// Nothing is allocated once a state has grown.
func TestNoAllocation(t *testing.T) {
	s := study(helgeland, nil)
	x := NewSetup(s, 0)
	r, out := x.NewState(), x.NewReplication()
	for rep := range 30 {
		r.Run(1, rep, out, nil)
	}
	if n := testing.AllocsPerRun(10, func() { r.Run(1, 5, out, nil) }); n > 0 {
		t.Errorf("%v allocations in a replication", n)
	}
}

// Every outcome says what it is in three languages and where its definition is
// from.
func TestOutcomesAreDescribed(t *testing.T) {
	for _, o := range Outcomes {
		for _, w := range []scenario.Words{o.Label, o.Doc} {
			if w.NB == "" || w.NN == "" || w.EN == "" {
				t.Errorf("%s lacks words: %+v", o.Name, w)
			}
		}
		if o.Source == "" || o.Unit == "" || o.Levels == 0 {
			t.Errorf("%s lacks a source, a unit or a level", o.Name)
		}
	}
}

// A year has 260.9 working days, ten of them holidays, and years follow each
// other without a gap.
func TestCalendar(t *testing.T) {
	s := study(helgeland[:1], nil)
	s.Run.Years = 10
	x := NewSetup(s, 0)
	if want := int(math.Round(11 * YearDays)); x.days != want {
		t.Errorf("%d days in 11 years, want %d", x.days, want)
	}
	for y := range 11 {
		n := 0
		for d := x.yearStart[y]; d < x.yearStart[y+1]; d++ {
			if x.holiday[d] {
				n++
			}
		}
		if n != len(publicHolidays) {
			t.Errorf("year %d has %d public holidays", y, n)
		}
	}
	for _, week := range otherVacationWeeks {
		for _, d := range publicHolidays {
			if d/WeekDays == week {
				t.Errorf("public holiday on day %d falls in vacation week %d", d, week)
			}
		}
	}
}
