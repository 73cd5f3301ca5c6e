package experiment

import (
	"context"
	"math"
	"os"
	"path/filepath"
	"testing"

	"grannelag/sim/des"
	"grannelag/sim/model"
	"grannelag/sim/scenario"
)

// FuzzStudy runs whatever file the reader accepts: no panic, no infinity, and
// no figure that is not a number but for what has no meaning.
func FuzzStudy(f *testing.F) {
	files, err := filepath.Glob("../../scenarios/*.toml")
	if err != nil || len(files) == 0 {
		f.Fatal("no scenarios", err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Add([]byte(`format = 1
[run]
years = 1
warmup_years = 0
[staff]
sickness = 0.6
quits = 3
fill_months = 24
vacation_days = 99
overhead = 0.8
training = 0.5
onboarding_speed = 0.1
[choice]
help = false
tour_days = 0
overtime_hours = 0
move_weeks = 0
at_work_share = 1
[demand]
reports_per_1000 = 500
acute_share = 1
investigated_share = 1
measure_share = 1
placement_share = 1
tribunal_share = 1
hours_cv = 3
home_years = 0.1
[municipality.1811]
children = [0, 9]
vacant_posts = 3000
[municipality.1812]
case_posts = 0.05
placements = 7
[option.a.service.x]
municipalities = ["1811", "1812"]
offices = ["1812", "1811"]
case_posts = 0.3
[option.a.service.x.office_posts]
1811 = 0.2
`))
	f.Fuzz(func(t *testing.T, text []byte) {
		s, _ := scenario.Parse("fuzz.toml", text)
		// Larger ones run as well, but a fuzzer wants many.
		if s == nil || s.Tasks() > 1e5 {
			return
		}
		r, err := Run(context.Background(), Plan{Scenario: s, Replications: 2, Workers: 1})
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range r.Options {
			for _, e := range append(append([]Entity{o.Option}, o.Services...), o.Municipalities...) {
				for k, x := range e.Estimates {
					for _, v := range []float64{x.Mean, x.HalfWidth, x.P05, x.P95, x.Cases} {
						if math.IsInf(v, 0) {
							t.Fatalf("option %s, %s: outcome %d is %+v", o.ID, e.ID, k, x)
						}
					}
					if !math.IsNaN(x.Mean) && (math.IsNaN(x.P05) || x.Mean < 0) {
						t.Fatalf("option %s, %s: outcome %d is %+v", o.ID, e.ID, k, x)
					}
				}
			}
		}
	})
}

// Every value of the table of parameters, at its ends and anywhere between,
// gives a run that ends with figures.
func TestAnyValuesRun(t *testing.T) {
	seeds := 400
	if testing.Short() {
		seeds = 40 // the race detector makes them slow
	}
	ran := 0
	for seed := range seeds {
		draw := des.NewKey(uint64(seed), 0).Stream()
		s := three(t)
		s.Run.Years, s.Run.WarmUpYears = 1, float64(int(draw.Uniform()*2))
		for i := range scenario.Params {
			p := &scenario.Params[i]
			to := p.In(&s.Values)
			if to == nil || draw.Uniform() < 0.6 {
				continue
			}
			switch u := draw.Uniform(); {
			case u < 0.25:
				*to = p.Min
			case u < 0.5:
				*to = p.Max
			default:
				*to = p.Min + draw.Uniform()*(p.Max-p.Min)
			}
			if p.Whole {
				*to = math.Round(*to)
			}
		}
		for i := range s.Municipalities {
			m := &s.Municipalities[i]
			m.Demand, m.LocalMinutes = s.Values.Demand, s.Values.Travel.LocalMinutes
			if draw.Uniform() < 0.3 {
				n := math.Round(draw.Uniform() * 30)
				m.Children = scenario.Count{Low: n, High: n, Given: true}
			}
		}
		for i := range s.Options {
			s.Options[i].Choice = s.Values.Choice
			for j := range s.Options[i].Services {
				if draw.Uniform() < 0.3 {
					s.Options[i].Services[j].CasePosts = draw.Uniform() * 20
				}
			}
		}
		if s.Tasks() > 3e5 {
			continue
		}
		ran++
		r := run(t, Plan{Scenario: s, Replications: 2})
		for _, o := range r.Options {
			for _, e := range append(append([]Entity{o.Option}, o.Services...), o.Municipalities...) {
				for k, x := range e.Estimates {
					if math.IsInf(x.Mean, 0) || math.IsInf(x.P95, 0) || x.Mean < 0 || !math.IsNaN(x.Mean) && math.IsNaN(x.P05) {
						t.Fatalf("seed %d, option %s, %s: %s is %+v", seed, o.ID, e.ID, model.Outcomes[k].Name, x)
					}
				}
			}
		}
	}
	if ran < seeds/2 {
		t.Errorf("only %d of %d scenarios were small enough to run", ran, seeds)
	}
}
