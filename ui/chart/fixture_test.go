package chart

import (
	"fmt"
	"math"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/sim/scenario"
	"grannelag/ui/text"
)

// The studies here are made by hand, with figures as a run might give them.

var nan = math.NaN()

// estimate is one with an interval and a band.
func estimate(mean, half, p05, p95 float64) experiment.Estimate {
	return experiment.Estimate{Mean: mean, HalfWidth: half, P05: p05, P95: p95, N: 200}
}

// share is a share with about the spread that its size allows.
func share(mean, spread float64) experiment.Estimate {
	return estimate(mean, spread/8, max(0, mean-spread), min(1, mean+spread))
}

func amountOf(mean, relative float64) experiment.Estimate {
	return estimate(mean, mean*relative/8, mean*(1-relative), mean*(1+relative))
}

func static(mean float64) experiment.Estimate {
	return experiment.Estimate{Mean: mean, HalfWidth: 0, P05: mean, P95: mean, N: 200, Note: experiment.NoteStatic}
}

// wave is a series of some weeks around a level that dips in July.
func wave(weeks int, level, spread, drift float64) experiment.Band {
	var b experiment.Band
	for k := range weeks {
		year := math.Mod(float64(k)+0.5, weeksAYear) / weeksAYear
		dip := 1 - 0.52*math.Exp(-math.Pow((year-0.54)/0.045, 2)) - 0.15*math.Exp(-math.Pow((year-0.985)/0.015, 2)) - 0.12*math.Exp(-math.Pow((year-0.27)/0.012, 2))
		v := level*dip + drift*float64(k)/float64(weeks) + 0.02*level*math.Sin(float64(k)*1.7)
		b.Mean = append(b.Mean, v)
		b.P05 = append(b.P05, max(0, v-spread))
		b.P95 = append(b.P95, v+spread)
	}
	return b
}

// stock is a series without a dip.
func stock(weeks int, level, spread, drift float64) experiment.Band {
	var b experiment.Band
	for k := range weeks {
		v := level + drift*float64(k)/float64(max(weeks, 1)) + 0.04*level*math.Sin(float64(k)/9)
		b.Mean = append(b.Mean, v)
		b.P05 = append(b.P05, max(0, v-spread))
		b.P95 = append(b.P95, v+spread*1.2)
	}
	return b
}

// sorHelgeland is a study of five municipalities and three options.
func sorHelgeland() (*experiment.Result, *scenario.Scenario) {
	s := &scenario.Scenario{
		Title: "Sør-Helgeland", Seed: 1, Values: scenario.DefaultValues(),
		Municipalities: []scenario.Municipality{
			{Number: "1811", Name: "Bindal", Centre: "Terråk", Lat: 65.08700, Lon: 12.37148, Children: scenario.Count{Low: 240, High: 240}},
			{Number: "1812", Name: "Sømna", Centre: "Vik", Lat: 65.31254, Lon: 12.16734, Children: scenario.Count{Low: 364, High: 364}},
			{Number: "1813", Name: "Brønnøy", Centre: "Brønnøysund", Lat: 65.47487, Lon: 12.21285, Children: scenario.Count{Low: 1525, High: 1525}},
			{Number: "1815", Name: "Vega", Centre: "Gladstad", Lat: 65.67683, Lon: 11.96218, Children: scenario.Count{Low: 195, High: 195}},
			{Number: "1816", Name: "Vevelstad", Centre: "Vevelstad", Lat: 65.69780, Lon: 12.43706, Children: scenario.Count{Low: 93, High: 93}},
		},
		Legs: []scenario.Leg{
			{From: "1811", To: "1812", Minutes: 100, Ferry: "Vennesund–Holm", Estimated: true},
			{From: "1811", To: "1813", Minutes: 125, Ferry: "Vennesund–Holm", Estimated: true},
			{From: "1812", To: "1813", Minutes: 27},
			{From: "1813", To: "1815", Minutes: 105, Ferry: "Horn–Igerøy", Estimated: true},
			{From: "1813", To: "1816", Minutes: 75, Ferry: "Horn–Andalsvåg", Estimated: true},
		},
	}
	numbers := []string{"1811", "1812", "1813", "1815", "1816"}
	alone := scenario.Option{ID: "today", Name: "I dag, hver for seg"}
	for _, n := range numbers {
		alone.Services = append(alone.Services, scenario.Service{ID: n, Name: s.Municipality(n).Name, CasePosts: -1, Municipalities: []string{n}, Host: n, Offices: []scenario.Office{{Municipality: n}}})
	}
	joint := scenario.Option{ID: "joint", Name: "Felles i Brønnøysund", Services: []scenario.Service{{ID: "joint", CasePosts: -1, Municipalities: numbers, Host: "1813", Offices: []scenario.Office{{Municipality: "1813"}}}}}
	two := scenario.Option{ID: "two", Name: "Felles, fast plass i Bindal", Services: []scenario.Service{{ID: "two", CasePosts: -1, Municipalities: numbers, Host: "1813", Offices: []scenario.Office{{Municipality: "1813"}, {Municipality: "1811"}}}}}
	s.Options = []scenario.Option{alone, joint, two}

	const weeks = 260
	people := []float64{0.9, 1.3, 4.9, 0.8, 0.4}
	cases := []float64{2.6, 6.8, 24, 2.1, 1.1} // investigations a year
	r := &experiment.Result{Engine: "0.1.0", Seed: 1, Replications: 200}
	for i := range s.Options {
		o := &s.Options[i]
		x := experiment.OptionResult{ID: o.ID, Name: o.Name, Option: experiment.Entity{ID: o.ID, Name: o.Name}}
		pick := func(v ...float64) float64 { return v[i] }
		e := &x.Option.Estimates
		blank(e)
		e[model.Posts] = static(9.97)
		e[model.Posts].Note = experiment.NoteNone
		e[model.Presence2] = share(pick(0.52, 0.968, 0.961), pick(0.09, 0.02, 0.02))
		e[model.CaseworkerChanges] = amountOf(pick(0.61, 0.38, 0.39), 0.25)
		e[model.TravelShare] = share(pick(0.041, 0.124, 0.093), pick(0.008, 0.016, 0.014))
		e[model.TravelShare].Estimated = true
		e[model.OfficeMinutes] = static(pick(12, 47, 33))
		e[model.OfficeMinutes].Estimated = i > 0
		e[model.Trips], e[model.VisitsPerTrip] = amountOf(pick(700, 640, 650), 0.1), amountOf(pick(1.5, 1.4, 1.4), 0.1)
		e[model.Within30], e[model.Within60], e[model.Within90] = static(pick(1, 0.78, 0.88)), static(pick(1, 0.78, 0.88)), static(pick(1, 0.82, 0.92))
		for k, v := range map[int]float64{
			model.DayReach60: pick(0.7, 0.6, 0.62), model.DayReach90: pick(0.75, 0.7, 0.72), model.DayReach120: pick(0.8, 0.76, 0.79),
			model.NightReach60: pick(math.NaN(), 0.78, 0.73), model.NightReach90: pick(math.NaN(), 0.8, 0.75), model.NightReach120: pick(math.NaN(), 0.85, 0.8),
		} {
			if !math.IsNaN(v) {
				e[k] = share(v, 0.1)
			}
		}
		e[model.Load] = share(pick(0.86, 0.91, 0.885), 0.06)
		e[model.Triage7Days] = share(pick(0.945, 0.991, 0.989), pick(0.03, 0.007, 0.008))
		e[model.Investigation3Months] = share(pick(0.85, 0.952, 0.948), pick(0.08, 0.03, 0.03))
		e[model.VisitsInTime] = share(pick(0.79, 0.862, 0.881), pick(0.09, 0.05, 0.05))
		e[model.CasesPerWorker] = amountOf(pick(15.1, 14.9, 14.9), 0.08)
		for k, v := range map[int]float64{
			model.CostPay: 11349, model.CostLeadership: pick(2750, 550, 550), model.CostOffices: pick(1690, 970, 1120),
			model.CostDuty: 1000, model.CostTravel: pick(147, 297, 295), model.CostCover: 186,
		} {
			e[k] = amountOf(v, 0.02)
		}
		e[model.CostTravel].Estimated = i > 0
		e[model.CostTotal] = amountOf(pick(17122, 14352, 14500), 0.02)
		e[model.CostTotal].Estimated = i > 0
		e[model.CostPerChild] = amountOf(e[model.CostTotal].Mean/2.417, 0.02)
		e[model.CostTransition] = static(pick(0, 2500, 2500))
		for m := range numbers {
			en := experiment.Entity{ID: numbers[m], Name: s.Municipalities[m].Name}
			y := &en.Estimates
			blank(y)
			y[model.Presence2] = e[model.Presence2]
			y[model.Trips] = amountOf([]float64{60, 95, 420, 55, 25}[m], 0.15)
			y[model.CostPerChild] = amountOf(e[model.CostPerChild].Mean*[]float64{1.1, 1, 0.95, 1.2, 1.4}[m], 0.03)
			if i == 0 {
				y[model.Presence2] = share([]float64{0.21, 0.42, 0.985, 0.17, 0.02}[m], []float64{0.12, 0.14, 0.012, 0.11, 0.02}[m])
			}
			y[model.Presence2].Note = experiment.NoteInherited
			y[model.OfficeMinutes] = static([][]float64{{14, 11, 12, 15, 10}, {139, 38, 12, 120, 85}, {14, 38, 12, 120, 85}}[i][m])
			y[model.OfficeMinutes].Estimated = i > 0 && m != 2 && m != 1
			y[model.TravelShare] = share([][]float64{{0.05, 0.045, 0.04, 0.05, 0.04}, {0.27, 0.1, 0.04, 0.24, 0.2}, {0.07, 0.1, 0.042, 0.24, 0.2}}[i][m], []float64{0.05, 0.03, 0.01, 0.06, 0.08}[m])
			y[model.TravelShare].Estimated = i > 0 && m != 2 && m != 1
			for _, k := range []int{model.Investigation3Months, model.VisitsInTime} {
				y[k] = share(min(0.99, e[k].Mean+[]float64{-0.06, 0.01, 0.02, -0.05, -0.1}[m]), []float64{0.3, 0.16, 0.06, 0.34, 0.45}[m])
				y[k].Cases = cases[m]
				if k == model.VisitsInTime {
					y[k].Cases *= 12
				}
				if y[k].Cases < 20 {
					y[k].Note = experiment.NoteFewCases
				}
			}
			x.Municipalities = append(x.Municipalities, en)
		}
		x.Weeks = append(x.Weeks, experiment.Series{ID: o.ID,
			AtWork:      wave(weeks, pick(8.1, 8.2, 8.2), 1.6, 0),
			OpenCases:   stock(weeks, pick(148, 146, 146), 14, pick(6, -2, -3)),
			Overdue:     stock(weeks, pick(21, 9, 10), pick(8, 5, 5), pick(4, -1, 0)),
			TravelShare: stock(weeks, e[model.TravelShare].Mean, 0.02, 0)})
		for k := range o.Services {
			sv := experiment.Entity{ID: o.Services[k].ID, Name: o.Services[k].ID}
			level := 8.2
			sv.Name = o.Name
			if i == 0 {
				level, sv.Name = people[k], s.Municipalities[k].Name
			}
			blank(&sv.Estimates)
			sv.Estimates[model.Posts] = static(level * 1.2)
			x.Services = append(x.Services, sv)
			x.Weeks = append(x.Weeks, experiment.Series{ID: sv.ID, AtWork: wave(weeks, level, 0.25+0.16*level, 0)})
		}
		r.Options = append(r.Options, x)
	}
	return r, s
}

func blank(es *[model.NumOutcomes]experiment.Estimate) {
	for i := range es {
		es[i] = experiment.Estimate{Mean: nan, HalfWidth: nan, P05: nan, P95: nan}
	}
}

// region is a study of any size: many options, many municipalities, long names.
func region(options, municipalities, weeks int) (*experiment.Result, *scenario.Scenario) {
	s := &scenario.Scenario{Title: "Ei grannelag med eit langt og omstendeleg namn, for å sjå kvar linja bryt", Seed: math.MaxUint64, Values: scenario.DefaultValues()}
	for m := range municipalities {
		name := []string{"Guovdageaidnu–Kautokeino", "Porsanger–Porsáŋgu–Porsanki", "Ås", "Nordre Follo", "Gáivuotna–Kåfjord–Kaivuono", "Vestvågøy"}[m%6]
		s.Municipalities = append(s.Municipalities, scenario.Municipality{
			Number: fmt.Sprintf("%04d", 5001+m), Name: name,
			Lat: 68 + 1.4*math.Sin(float64(m)*2.4), Lon: 20 + 4*math.Cos(float64(m)*1.7),
			Children: scenario.Count{Low: 40, High: 60 + 90*float64(m*m)}, LocalMinutes: 10,
		})
	}
	r := &experiment.Result{Engine: "0.1.0", Seed: math.MaxUint64, Replications: 8, Partial: true}
	for i := range options {
		o := scenario.Option{ID: fmt.Sprintf("o%d", i), Name: fmt.Sprintf("Alternativ %d: felles teneste med fast kontorplass i kvar kommune", i)}
		for m := range municipalities {
			n := s.Municipalities[m].Number
			if i == 0 || m == 0 || m%(i+1) == 0 {
				o.Services = append(o.Services, scenario.Service{ID: n, CasePosts: -1, Host: n, Municipalities: []string{n}, Offices: []scenario.Office{{Municipality: n}}})
			} else {
				sv := &o.Services[len(o.Services)-1]
				sv.Municipalities = append(sv.Municipalities, n)
			}
		}
		s.Options = append(s.Options, o)
		x := experiment.OptionResult{ID: o.ID, Name: o.Name, Option: experiment.Entity{ID: o.ID, Name: o.Name}}
		fill := func(e *experiment.Entity, shift float64) {
			for k := range e.Estimates {
				v := 0.5 + 0.45*math.Sin(shift+float64(k))
				switch model.Outcomes[k].Unit {
				case "share":
					e.Estimates[k] = share(v, 0.1)
				default:
					e.Estimates[k] = amountOf(100*v, 0.3)
				}
				e.Estimates[k].Estimated = model.Outcomes[k].Roads
			}
		}
		fill(&x.Option, float64(i))
		x.Weeks = append(x.Weeks, experiment.Series{ID: o.ID, AtWork: wave(weeks, 20, 3, 0), OpenCases: stock(weeks, 400, 40, float64(i)), Overdue: stock(weeks, 30, 9, float64(i))})
		for m := range municipalities {
			e := experiment.Entity{ID: s.Municipalities[m].Number, Name: s.Municipalities[m].Name}
			fill(&e, float64(i)+float64(m)/3)
			x.Municipalities = append(x.Municipalities, e)
		}
		for k := range o.Services {
			sv := experiment.Entity{ID: o.Services[k].ID, Name: s.Municipalities[k%max(1, municipalities)].Name}
			x.Services = append(x.Services, sv)
			x.Weeks = append(x.Weeks, experiment.Series{ID: sv.ID, AtWork: wave(weeks, 1+float64(k)/2, 0.6, 0)})
		}
		r.Options = append(r.Options, x)
	}
	return r, s
}

// study makes a study whose differences are worked out from the estimates.
func study(r *experiment.Result, s *scenario.Scenario, l text.Lang, t Theme) Study {
	return Study{Result: r, Scenario: s, Lang: l, Theme: t, Difference: func(base, other, outcome int) experiment.Difference {
		a, b := r.Options[base].Option.Estimates[outcome], r.Options[other].Option.Estimates[outcome]
		d := experiment.Difference{Mean: b.Mean - a.Mean, HalfWidth: 0.7 * math.Hypot(a.HalfWidth, b.HalfWidth), N: 200, Estimated: a.Estimated || b.Estimated}
		switch better := float64(model.Outcomes[outcome].Direction) * d.Mean; {
		case !(math.Abs(d.Mean) > d.HalfWidth+1e-9):
		case better > 0:
			d.Verdict = experiment.Better
		case better < 0:
			d.Verdict = experiment.Worse
		default:
			d.Verdict = experiment.Differs
		}
		return d
	}}
}
