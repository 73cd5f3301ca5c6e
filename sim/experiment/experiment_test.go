package experiment

import (
	"context"
	"encoding/json"
	"errors"
	"math"
	"reflect"
	"slices"
	"testing"
	"time"

	"grannelag/sim/des"
	"grannelag/sim/model"
	"grannelag/sim/scenario"
)

// threeText is a file of three small municipalities and three options: joint,
// each alone, and joint with a second office.
const threeText = `
format = 1
[run]
replications = 40
years = 3
[municipality.1811]
[municipality.1812]
[municipality.1813]
[option.joint.service.all]
municipalities = ["1811", "1812", "1813"]
[option.alone.service.bindal]
municipalities = ["1811"]
[option.alone.service.somna]
municipalities = ["1812"]
[option.alone.service.bronnoy]
municipalities = ["1813"]
[option.offices.service.all]
municipalities = ["1811", "1812", "1813"]
offices = ["1813", "1811"]
`

func three(t testing.TB) *scenario.Scenario { return parsed(t, threeText) }

func parsed(t testing.TB, text string) *scenario.Scenario {
	t.Helper()
	s, problems := scenario.Parse("test.toml", []byte(text))
	if s == nil {
		t.Fatal(problems)
	}
	return s
}

func run(t testing.TB, p Plan) *Result {
	t.Helper()
	r, err := Run(context.Background(), p)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// figures returns all that a reader sees of a result, NaN as text.
func figures(t testing.TB, r *Result) string {
	t.Helper()
	bits := func(v []float64) []uint64 {
		u := make([]uint64, len(v))
		for i, f := range v {
			u[i] = math.Float64bits(f)
		}
		return u
	}
	var all []any
	for _, o := range r.Options {
		for _, e := range append(append([]Entity{o.Option}, o.Services...), o.Municipalities...) {
			for _, x := range e.Estimates {
				all = append(all, e.ID, bits([]float64{x.Mean, x.HalfWidth, x.P05, x.P95, x.Cases}), x.N, x.Note, x.Estimated)
			}
		}
		for _, w := range o.Weeks {
			for _, b := range []Band{w.AtWork, w.OpenCases, w.Overdue, w.TravelShare} {
				all = append(all, bits(b.Mean), bits(b.P05), bits(b.P95))
			}
		}
	}
	text, err := json.Marshal(all)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// The number of workers changes no bit of the result.
func TestWorkersChangeNothing(t *testing.T) {
	s := three(t)
	one := figures(t, run(t, Plan{Scenario: s, Workers: 1}))
	for _, workers := range []int{2, 8} {
		if figures(t, run(t, Plan{Scenario: s, Workers: workers})) != one {
			t.Errorf("%d workers give other figures than one", workers)
		}
	}
}

// A picture on the way is that of a shorter run, and the run goes on from it.
func TestBatchesAreShorterRuns(t *testing.T) {
	s := three(t)
	var sizes []int
	whole := run(t, Plan{Scenario: s, OnBatch: func(r *Result) {
		sizes = append(sizes, r.Replications)
		if short := run(t, Plan{Scenario: s, Replications: r.Replications}); figures(t, short) != figures(t, r) {
			t.Errorf("the picture after %d replications is not that of a run of %d", r.Replications, r.Replications)
		}
	}})
	if want := []int{8, 32}; !slices.Equal(sizes, want) {
		t.Errorf("pictures after %v replications, want %v", sizes, want)
	}
	if whole.Replications != 40 || whole.Partial {
		t.Errorf("%d replications, partial %v", whole.Replications, whole.Partial)
	}
}

// An option gives the same figures whichever options stand beside it.
func TestOptionsDoNotTouchEachOther(t *testing.T) {
	s := three(t)
	all := run(t, Plan{Scenario: s, Replications: 8})
	for o := range s.Options {
		alone := *s
		alone.Options = s.Options[o : o+1]
		r := run(t, Plan{Scenario: &alone, Replications: 8})
		r.Options[0].Weeks, all.Options[o].Weeks = nil, nil
		picked := &Result{Options: all.Options[o : o+1]}
		if figures(t, r) != figures(t, picked) {
			t.Errorf("option %s gives other figures by itself", s.Options[o].ID)
		}
	}
}

// A run may be cancelled at any moment: it returns at once what was completed.
func TestCancel(t *testing.T) {
	s := three(t)
	s.Run.Replications = scenario.MaxReplications
	t.Run("after a batch", func(t *testing.T) {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		r, err := Run(ctx, Plan{Scenario: s, OnBatch: func(*Result) { cancel() }})
		if !errors.Is(err, context.Canceled) {
			t.Fatalf("error %v", err)
		}
		if r == nil || !r.Partial || r.Replications != 8 {
			t.Fatalf("result %+v, want 8 replications, marked partial", r)
		}
		if figures(t, r) != figures(t, run(t, Plan{Scenario: s, Replications: 8})) {
			t.Error("a cancelled run gives other figures than a short one")
		}
	})
	t.Run("before the first batch", func(t *testing.T) {
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		if r, err := Run(ctx, Plan{Scenario: s}); r != nil || !errors.Is(err, context.Canceled) {
			t.Errorf("result %v, error %v", r, err)
		}
	})
	t.Run("in the middle", func(t *testing.T) {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		var at time.Time
		_, err := Run(ctx, Plan{Scenario: s, OnProgress: func(done, total int) {
			if done == 200 {
				at = time.Now()
				cancel()
			}
		}})
		// A guard against a hang: ten times the 100 ms that a user may wait.
		if took := time.Since(at); err == nil || took > time.Second {
			t.Errorf("error %v, %v after the cancel", err, took)
		}
	})
}

// Progress counts every replication of every option once, in order.
func TestProgress(t *testing.T) {
	s := three(t)
	last := 0
	run(t, Plan{Scenario: s, Workers: 4, OnProgress: func(done, total int) {
		if done != last+1 || total != 40*len(s.Options) {
			t.Errorf("%d of %d after %d", done, total, last)
		}
		last = done
	}})
	if last != 40*len(s.Options) {
		t.Errorf("progress ended at %d", last)
	}
}

// synthetic makes replications of one outcome with known truth: numerators and
// denominators of the given law, two years each.
func synthetic(n int, draw func(s *des.Stream) (num, den float64), key des.Key) []*model.Replication {
	runs := make([]*model.Replication, n)
	for i := range runs {
		s := key.With(uint64(i)).Stream()
		p := model.MakeReplication(0, 0, 2)
		at := p.At(model.Investigation3Months, 0)
		for y := range 2 {
			num, den := draw(&s)
			p.Num[at+y], p.Den[at+y] = num, den
			p.Num[at+2] += num
			p.Den[at+2] += den
		}
		runs[i] = p
	}
	return runs
}

// The 95 % interval of the mean covers the truth in 93 to 97 of 100 studies:
// of a mean, and of a ratio of sums with few and uneven cases.
func TestIntervalCovers(t *testing.T) {
	const studies = 2000
	for name, c := range map[string]struct {
		n     int
		truth float64
		draw  func(s *des.Stream) (num, den float64)
	}{
		"normal, 8 runs": {8, 3, func(s *des.Stream) (float64, float64) { return 3 + 2*s.Normal(), 1 }},
		"deadlines of three cases a year, 100 runs": {100, 0.9, func(s *des.Stream) (float64, float64) {
			n := s.Poisson(3)
			kept := 0
			for range n {
				if s.Uniform() < 0.9 {
					kept++
				}
			}
			return float64(kept), float64(n)
		}},
		"deadlines that depend on the number of cases, 50 runs": {50, (2*10*0.95 + 2*30*0.7) / 80, func(s *des.Stream) (float64, float64) {
			n, p := 10, 0.95
			if s.Uniform() < 0.5 {
				n, p = 30, 0.7
			}
			kept := 0
			for range n {
				if s.Uniform() < p {
					kept++
				}
			}
			return float64(kept), float64(n)
		}},
	} {
		t.Run(name, func(t *testing.T) {
			covered := 0
			for study := range studies {
				runs := synthetic(c.n, c.draw, des.NewKey(9, study))
				r := newRatio(runs, model.Investigation3Months, 0)
				if math.Abs(r.mean()-c.truth) <= halfWidth(r.residuals(nil)) {
					covered++
				}
			}
			if share := float64(covered) / studies; share < 0.93 || share > 0.97 {
				t.Errorf("the interval covers the truth in %.1f %% of studies", 100*share)
			}
		})
	}
}

// A paired difference covers the known one, and is narrower than the two
// intervals would make it when the options share their luck.
func TestPairedDifferenceCovers(t *testing.T) {
	const studies, n, truth = 2000, 20, 0.5
	covered, narrower := 0, 0
	for study := range studies {
		var e [2][]float64
		var ratios [2]ratio
		for option := range 2 {
			runs := synthetic(n, func(s *des.Stream) (float64, float64) {
				shared := s.Normal()
				own := des.NewKey(77, option).With(s.Uint64()).Stream()
				return shared + 0.2*own.Normal() + truth*float64(option), 1
			}, des.NewKey(5, study))
			ratios[option] = newRatio(runs, model.Investigation3Months, 0)
			e[option] = ratios[option].residuals(nil)
		}
		paired := make([]float64, n)
		for i := range paired {
			paired[i] = e[1][i] - e[0][i]
		}
		half := halfWidth(paired)
		if math.Abs(ratios[1].mean()-ratios[0].mean()-truth) <= half {
			covered++
		}
		if half < halfWidth(e[0]) {
			narrower++
		}
	}
	if share := float64(covered) / studies; share < 0.93 || share > 0.97 {
		t.Errorf("the paired interval covers the truth in %.1f %% of studies", 100*share)
	}
	if narrower < studies*99/100 {
		t.Errorf("pairing narrows only %d of %d intervals", narrower, studies)
	}
}

// An option compared with itself differs in nothing; with another the signs
// follow the table of outcomes.
func TestDifference(t *testing.T) {
	s := three(t)
	r := run(t, Plan{Scenario: s})
	whole := Place{Level: model.OfOption}
	for k := range model.Outcomes {
		d := r.Difference(1, 1, whole, k)
		if math.IsNaN(r.Options[1].Option.Estimates[k].Mean) {
			continue
		}
		if d.Mean != 0 || d.Verdict != NotShown {
			t.Errorf("%s differs from itself by %v, %v", model.Outcomes[k].Name, d.Mean, d.Verdict)
		}
	}
	if d := r.Difference(0, 1, whole, model.Presence2); d.Verdict != Worse || d.Mean+d.HalfWidth >= 0 {
		t.Errorf("each alone: presence of two %+v, want worse", d)
	}
	if d := r.Difference(1, 0, whole, model.Presence2); d.Verdict != Better {
		t.Errorf("joint: presence of two %+v, want better", d)
	}
	if d := r.Difference(0, 2, Place{Level: model.OfMunicipality, Index: 0}, model.OfficeMinutes); d.Verdict != Better || !d.Estimated {
		t.Errorf("an office in Bindal: minutes of Bindal %+v, want better, estimated", d)
	}
	// Common random numbers: the two joint options share most of their luck, so
	// the difference is known better than either figure.
	a, b := r.Options[0].Option.Estimates[model.Load], r.Options[2].Option.Estimates[model.Load]
	if d := r.Difference(0, 2, whole, model.Load); d.HalfWidth > math.Min(a.HalfWidth, b.HalfWidth)/2 {
		t.Errorf("paired half-width %v, single ones %v and %v", d.HalfWidth, a.HalfWidth, b.HalfWidth)
	}
	if d := r.Difference(0, 1, whole, model.Reports); d.Mean != 0 || d.Verdict != NotShown {
		t.Errorf("concerns differ between options: %+v", d)
	}
}

// What has no meaning is NaN, and what must be known of an estimate is said.
func TestEstimates(t *testing.T) {
	s := three(t)
	r := run(t, Plan{Scenario: s})
	bindal := &r.Options[0].Municipalities[0]
	if e := bindal.Estimates[model.Load]; !math.IsNaN(e.Mean) || !math.IsNaN(e.HalfWidth) {
		t.Errorf("a municipality has no load of its own: %+v", e)
	}
	if e := bindal.Estimates[model.Investigation3Months]; e.Note != NoteFewCases || !(e.Cases > 0 && e.Cases < fewCases) {
		t.Errorf("Bindal's deadlines: %+v, want few cases", e)
	}
	if e, svc := bindal.Estimates[model.Presence2], r.Options[0].Services[0].Estimates[model.Presence2]; e.Note != NoteInherited || e.Mean != svc.Mean || e.HalfWidth != svc.HalfWidth {
		t.Errorf("Bindal's presence %+v, its service's %+v", e, svc)
	}
	if e := bindal.Estimates[model.OfficeMinutes]; e.Note != NoteStatic || !e.Estimated || e.HalfWidth != 0 || e.P05 != e.Mean {
		t.Errorf("minutes to the office: %+v", e)
	}
	if e := r.Options[1].Municipalities[0].Estimates[model.OfficeMinutes]; e.Estimated {
		t.Error("an office at home needs no estimated road")
	}
	for _, o := range r.Options {
		for k, e := range o.Option.Estimates {
			if e.P05 > e.P95 {
				t.Errorf("%s: band %v to %v", model.Outcomes[k].Name, e.P05, e.P95)
			}
		}
	}
	few := run(t, Plan{Scenario: s, Replications: 2})
	if e := few.Options[0].Option.Estimates[model.Presence2]; !math.IsNaN(e.HalfWidth) || e.Note != NoteFewRuns {
		t.Errorf("two replications give no interval: %+v", e)
	}
}

func TestPercentile(t *testing.T) {
	v := []float64{1, 2, 3, 4, 5}
	// Definition 7 of Hyndman and Fan: p = 0.05 lies at 1 + 0.05·4 of five.
	for p, want := range map[float64]float64{0: 1, 0.05: 1.2, 0.5: 3, 0.95: 4.8, 1: 5} {
		if got := percentile(v, 0, p); math.Abs(got-want) > 1e-12 {
			t.Errorf("percentile %v is %v, want %v", p, got, want)
		}
	}
}

// The band is that of the sorted values to the last bit, however many there are
// and however many of them are the same.
func TestBand(t *testing.T) {
	draw := des.NewKey(4, 0).Stream()
	for n := range 400 {
		for _, different := range []float64{1, 3, 40, 1e9} {
			values := make([]float64, n)
			for i := range values {
				values[i] = math.Floor(draw.Uniform()*different) / 7
			}
			sorted := slices.Sorted(slices.Values(values))
			at := func(p float64) float64 {
				if n == 0 {
					return math.NaN()
				}
				rank := float64(p * float64(n-1))
				i := int(rank)
				if i == n-1 {
					return sorted[i]
				}
				return sorted[i] + float64((rank-float64(i))*(sorted[i+1]-sorted[i]))
			}
			low, high := band(values)
			if want := at(0.05); low != want && n > 0 {
				t.Fatalf("%d values, %v different: 5th percentile %v, want %v", n, different, low, want)
			}
			if want := at(0.95); high != want && n > 0 {
				t.Fatalf("%d values, %v different: 95th percentile %v, want %v", n, different, high, want)
			}
			if n == 0 && !(math.IsNaN(low) && math.IsNaN(high)) {
				t.Fatal("no values have a band")
			}
			if slices.Sort(values); !slices.Equal(values, sorted) {
				t.Fatalf("%d values, %v different: the band loses some", n, different)
			}
		}
	}
}

func TestVerdict(t *testing.T) {
	for _, c := range []struct {
		direction  model.Direction
		mean, half float64
		want       Verdict
	}{
		{model.Higher, 1, 0.5, Better}, {model.Higher, -1, 0.5, Worse}, {model.Lower, 1, 0.5, Worse},
		{model.Lower, -1, 0.5, Better}, {model.Higher, 1, 1, NotShown}, {model.Lower, 0, 0, NotShown},
		{model.Neutral, 1, 0.5, Differs}, {model.Higher, math.NaN(), 0, NotShown}, {model.Higher, 1, math.NaN(), NotShown},
	} {
		if got := verdict(c.direction, c.mean, c.half); got != c.want {
			t.Errorf("%+v: verdict %v", c, got)
		}
	}
}

// Every option has a series for itself and for each service, a value a week.
func TestWeeks(t *testing.T) {
	s := three(t)
	r := run(t, Plan{Scenario: s, Replications: 8})
	for o, option := range r.Options {
		if len(option.Weeks) != 1+len(s.Options[o].Services) {
			t.Fatalf("option %s has %d series", option.ID, len(option.Weeks))
		}
		sum := make([]float64, len(option.Weeks[0].OpenCases.Mean))
		for _, w := range option.Weeks[1:] {
			for i, v := range w.OpenCases.Mean {
				sum[i] += v
			}
		}
		for i, v := range option.Weeks[0].OpenCases.Mean {
			if math.Abs(v-sum[i]) > 1e-9 {
				t.Fatalf("week %d: %v open cases in all, %v in the services", i, v, sum[i])
			}
		}
	}
	if !reflect.DeepEqual(r.Options[0].Weeks[0].AtWork, r.Options[0].Weeks[1].AtWork) {
		t.Error("the only service has other people at work than the option")
	}
}

// A municipality with an office of its own has no estimated road to it, though
// estimated roads are driven from it.
func TestEstimatedRoadsToTheNearestOffice(t *testing.T) {
	s := three(t)
	r := run(t, Plan{Scenario: s, Replications: 8})
	bindal := r.Options[2].Municipalities[0].Estimates
	if bindal[model.OfficeMinutes].Estimated {
		t.Error("the way to an office at home is marked as estimated")
	}
	if somna := r.Options[2].Municipalities[1].Estimates; !somna[model.OfficeMinutes].Estimated || !somna[model.TravelShare].Estimated {
		t.Error("Sømna's way to the office is not marked as estimated")
	}
}
