package experiment

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"grannelag/sim/des"
	"grannelag/sim/model"
	"grannelag/sim/scenario"
)

// edited returns the text with a key, its parts joined by dots, set to a value.
func edited(t testing.TB, text, key string, value any) string {
	t.Helper()
	out, err := scenario.Set([]byte(text), strings.Split(key, "."), value)
	if err != nil {
		t.Fatal(key, err)
	}
	return string(out)
}

// A Runner that has met many studies gives the figures that a fresh run gives,
// whatever was edited, cancelled and asked for before.
func TestRunnerIsRun(t *testing.T) {
	edits := []struct {
		key    string
		values []any
	}{
		{"seed", []any{1, 2}},
		{"run.years", []any{2, 3}},
		{"run.warmup_years", []any{0, 1}},
		{"demand.reports_per_1000", []any{30, 60}},
		{"staff.sickness", []any{0.05, 0.1}},
		{"travel.speed_kmh", []any{40, 60}},
		{"choice.tour_days", []any{0, 5}},
		{"municipality.1812.children", []any{300, 500}},
		{"municipality.1811.vacant_posts", []any{0, 1}},
		{"municipality.1813.local_minutes", []any{10, 20}},
		{"municipality.1811.demand.visit_hours", []any{1, 2}},
		{"leg.1811-1812.minutes", []any{50, 70}},
		{"leg.1811-1812.estimated", []any{true, false}},
		{"option.joint.choice.help", []any{true, false}},
		{"option.alone.choice.overtime_hours", []any{0, 2}},
		{"option.offices.service.all.case_posts", []any{3, 6}},
		{"option.offices.service.all.host", []any{"1811", "1813"}},
		{"option.offices.service.all.offices", []any{[]string{"1813", "1812"}, []string{"1813", "1811"}}},
		{"option.joint.name", []any{"A", "B"}},
		{"municipality.1813.name", []any{"A", "B"}},
	}
	steps := 40
	if testing.Short() {
		steps = 6
	}
	var runner Runner
	text := threeText
	draw := des.NewKey(11, 0).Stream()
	pick := func(n int) int { return int(draw.Uniform() * float64(n)) }
	for step := range steps {
		for range 1 + pick(2) {
			e := edits[pick(len(edits))]
			text = edited(t, text, e.key, e.values[pick(len(e.values))])
		}
		p := Plan{Scenario: parsed(t, text), Replications: 1 + pick(12), First: pick(5), Workers: 1 + pick(3)}
		if pick(3) == 0 {
			ctx, cancel := context.WithCancel(context.Background())
			cancelled, at := p, pick(3*p.Replications)
			cancelled.OnProgress = func(done, _ int) {
				if done > at {
					cancel()
				}
			}
			if _, err := runner.Run(ctx, cancelled); err != nil && !errors.Is(err, context.Canceled) {
				t.Fatal(err)
			}
			cancel()
		}
		got, err := runner.Run(context.Background(), p)
		if err != nil {
			t.Fatal(err)
		}
		want := run(t, p)
		if figures(t, got) != figures(t, want) || got.ScenarioHash != want.ScenarioHash || got.Replications != want.Replications {
			t.Fatalf("step %d: a Runner gives other figures than a fresh run of\n%s", step, text)
		}
		for k := range model.Outcomes {
			whole := Place{Level: model.OfOption}
			if a, b := fmt.Sprint(got.Difference(0, 2, whole, k)), fmt.Sprint(want.Difference(0, 2, whole, k)); a != b {
				t.Fatalf("step %d: difference of %s: %s, of a fresh run %s", step, model.Outcomes[k].Name, a, b)
			}
		}
	}
}

// Only what changed is run again, and only what lacks is made.
func TestRunnerReuses(t *testing.T) {
	var runner Runner
	text := threeText
	for _, step := range []struct {
		name         string
		key          string
		value        any
		replications int
		made         int
	}{
		{"the first run", "title", "A", 8, 24},
		{"nothing changed", "title", "B", 8, 0},
		{"fewer", "title", "B", 5, 0},
		{"more", "title", "B", 20, 36},
		{"the name of an option", "option.joint.name", "B", 20, 0},
		{"a choice of one option", "option.offices.choice.tour_days", 3, 20, 20},
		{"back again", "option.offices.choice.tour_days", 10, 20, 0},
		{"a choice that one option does not follow", "choice.tour_days", 4, 10, 20},
		{"what the municipalities pay", "today.cost", 1e6, 10, 0},
		{"an assumption", "staff.sickness", 0.08, 4, 12},
		{"the seed", "seed", 7, 4, 12},
		{"an option more", "option.more.service.all.municipalities", []string{"1811", "1812", "1813"}, 4, 4},
	} {
		text = edited(t, text, step.key, step.value)
		made := 0
		p := Plan{Scenario: parsed(t, text), Replications: step.replications}
		p.OnProgress = func(done, total int) {
			made++
			if lacking := step.made - made; total != len(p.Scenario.Options)*step.replications || done != total-lacking {
				t.Errorf("%s: %d of %d after %d of %d", step.name, done, total, made, step.made)
			}
		}
		if _, err := runner.Run(context.Background(), p); err != nil {
			t.Fatal(err)
		}
		if made != step.made {
			t.Errorf("%s: %d replications made, want %d", step.name, made, step.made)
		}
	}
}

// A batch that is at hand gives no picture.
func TestRunnerPictures(t *testing.T) {
	var runner Runner
	for _, c := range []struct {
		replications, first int
		want                []int
	}{{20, 4, []int{4, 8}}, {20, 0, nil}, {40, 4, []int{32}}, {110, 50, []int{50, 100}}} {
		var sizes []int
		p := Plan{Scenario: three(t), Replications: c.replications, First: c.first, OnBatch: func(r *Result) { sizes = append(sizes, r.Replications) }}
		if r, err := runner.Run(context.Background(), p); err != nil || r.Replications != c.replications {
			t.Fatal(r, err)
		}
		if !slices.Equal(sizes, c.want) {
			t.Errorf("%d replications, the first %d: pictures after %v, want %v", c.replications, c.first, sizes, c.want)
		}
	}
}

// A picture that is not worth its time is not made, and the replications after it
// are.
func TestRunnerSkipsPictures(t *testing.T) {
	want := figures(t, run(t, Plan{Scenario: three(t), Replications: 110}))
	var asked, sizes []int
	r := run(t, Plan{Scenario: three(t), Replications: 110,
		Worth:   func(n int) bool { asked = append(asked, n); return n == 32 },
		OnBatch: func(r *Result) { sizes = append(sizes, r.Replications) }})
	if !slices.Equal(asked, []int{8, 32, 100}) || !slices.Equal(sizes, []int{32}) {
		t.Errorf("asked about %v, pictures after %v; want 8, 32, 100 and 32", asked, sizes)
	}
	if figures(t, r) != want {
		t.Error("the figures are not those of a run with all pictures")
	}
}

// What a Runner keeps is bounded, and what it handed out stays as it was.
func TestRunnerForgets(t *testing.T) {
	if testing.Short() {
		t.Skip("runs more than 600 replications")
	}
	var runner Runner
	first, err := runner.Run(context.Background(), Plan{Scenario: three(t), Replications: keptRuns + 10})
	if err != nil {
		t.Fatal(err)
	}
	before := figures(t, first)
	whole := Place{Level: model.OfOption}
	difference := first.Difference(0, 1, whole, model.TravelShare)
	for seed := range 6 {
		s := parsed(t, edited(t, threeText, "seed", 100+seed))
		if _, err := runner.Run(context.Background(), Plan{Scenario: s, Replications: 1}); err != nil {
			t.Fatal(err)
		}
		kept := 0
		for _, old := range runner.shelf[len(s.Options):] {
			kept += max(leastKept, old.bytes())
			if len(old.runs) > keptRuns || cap(old.runs) > 2*keptRuns {
				t.Errorf("%d replications of an earlier option are kept, in room for %d", len(old.runs), cap(old.runs))
			}
		}
		if kept > keptBytes || kept == 0 {
			t.Errorf("%d bytes of earlier options are kept, at most %d should be, and some", kept, keptBytes)
		}
	}
	if figures(t, first) != before || first.Difference(0, 1, whole, model.TravelShare) != difference {
		t.Error("a result changed after it was handed out")
	}
}

// Two options that differ in nothing but their names are two.
func TestRunnerTwins(t *testing.T) {
	s := parsed(t, edited(t, threeText, "option.twin.service.all.municipalities", []string{"1811", "1812", "1813"}))
	var runner Runner
	for _, n := range []int{3, 6} {
		r, err := runner.Run(context.Background(), Plan{Scenario: s, Replications: n, Workers: 4})
		if err != nil {
			t.Fatal(err)
		}
		for k := range model.Outcomes {
			if d := r.Difference(0, 3, Place{Level: model.OfOption}, k); d.Mean != 0 && !math.IsNaN(d.Mean) {
				t.Errorf("twins differ in %s by %v", model.Outcomes[k].Name, d.Mean)
			}
		}
	}
}

// A run may be cancelled at any moment, in its replications and in its
// reduction; it ends at once, and the Runner goes on as if nothing had been.
func TestRunnerCancel(t *testing.T) {
	s := three(t)
	want := figures(t, run(t, Plan{Scenario: s}))
	var runner Runner
	draw := des.NewKey(12, 0).Stream()
	for range 30 {
		ctx, cancel := context.WithCancel(context.Background())
		var at time.Time
		time.AfterFunc(time.Duration(draw.Uniform()*3e7), func() { at = time.Now(); cancel() })
		_, err := runner.Run(ctx, Plan{Scenario: s, Replications: 1000})
		// A guard against a hang: many times the 20 ms that a drag may wait.
		if took := time.Since(at); !errors.Is(err, context.Canceled) || took > time.Second {
			t.Fatalf("error %v, %v after the cancel", err, took)
		}
	}
	r, err := runner.Run(context.Background(), Plan{Scenario: s})
	if err != nil || figures(t, r) != want {
		t.Errorf("after cancelled runs: error %v, other figures than a fresh run %v", err, figures(t, r) != want)
	}
}
