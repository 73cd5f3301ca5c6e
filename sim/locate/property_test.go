package locate

import (
	"context"
	"errors"
	"math"
	"slices"
	"testing"
	"time"
)

type dice uint64

func (d *dice) upTo(n int) int {
	*d += 0x9E3779B97F4A7C15
	z := uint64(*d)
	z = (z ^ z>>30) * 0xBF58476D1CE4E5B9
	z = (z ^ z>>27) * 0x94D049BB133111EB
	return int((z ^ z>>31) % uint64(n))
}

// random makes an instance: with few lengths there are many ties, and some have no way.
func random(t *testing.T, d *dice, clients, sites, lengths int, gaps bool) *Instance {
	distance, weight := make([][]float64, clients), make([]float64, clients)
	for i := range distance {
		weight[i] = float64(d.upTo(5))
		for range sites {
			x := float64(d.upTo(lengths)) / 4
			if gaps && d.upTo(4) == 0 {
				x = math.Inf(1)
			}
			distance[i] = append(distance[i], x)
		}
	}
	return instance(t, distance, weight)
}

// What branch and bound proves is what going through all choices finds.
func TestBranchAndBound(t *testing.T) {
	d := dice(1)
	for round := range 120 {
		x := random(t, &d, 4+d.upTo(12), 3+d.upTo(8), []int{3, 40, 4000}[round%3], round%4 == 3)
		p := 1 + d.upTo(x.sites-1)
		cost := make([]float64, len(x.distance))
		for k := range cost {
			if w := x.weight[k/x.sites]; w > 0 {
				cost[k] = w * x.distance[k]
			}
		}
		all, err := x.Median(context.Background(), p, 3, nil)
		got, err2 := x.median(context.Background(), cost, p, nil)
		switch {
		case errors.Is(err, ErrUnreachable) && errors.Is(err2, ErrUnreachable):
		case err != nil || err2 != nil:
			t.Fatalf("round %d: %v and %v", round, err, err2)
		case !got.Optimal || math.Abs(got.Choices[0].Value-all.Choices[0].Value) > 1e-9*(1+all.Choices[0].Value) || len(got.Choices[0].Sites) != p:
			t.Errorf("round %d, %d of %d: %+v, of all %+v", round, p, x.sites, got, all.Choices[0])
		}
		all, err = x.Centre(context.Background(), p, 3, nil)
		got, err2 = x.centre(context.Background(), p, nil)
		switch {
		case errors.Is(err, ErrUnreachable) && errors.Is(err2, ErrUnreachable):
		case err != nil || err2 != nil:
			t.Fatalf("round %d: centre %v and %v", round, err, err2)
		case got.Choices[0].Value != all.Choices[0].Value || len(got.Choices[0].Sites) != p:
			t.Errorf("round %d, %d of %d: centre %+v, of all %+v", round, p, x.sites, got, all.Choices[0])
		}
	}
}

// All choices are told in order, each once, with the value that they have.
func TestRunnersUp(t *testing.T) {
	d := dice(9)
	for round := range 30 {
		x := random(t, &d, 8, 7, 6, round%3 == 2)
		r, err := x.Cover(context.Background(), 0.5, 3, 50, nil)
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Choices) != 35 || !r.Optimal || !r.Listed {
			t.Fatalf("%d of 35 choices", len(r.Choices))
		}
		for i, c := range r.Choices {
			sum := 0.0
			for k := range x.clients {
				if x.nearest(x.distance, k, c.Sites) <= 0.5 {
					sum += x.weight[k]
				}
			}
			if sum != c.Value || i > 0 && c.Value > r.Choices[i-1].Value {
				t.Errorf("round %d: place %d is %+v, which covers %v", round, i, c, sum)
			}
			if i > 0 && c.Value == r.Choices[i-1].Value && slices.Compare(r.Choices[i-1].Sites, c.Sites) >= 0 {
				t.Errorf("round %d: %v before %v", round, r.Choices[i-1], c)
			}
		}
	}
}

func TestRefused(t *testing.T) {
	for name, f := range map[string]func() (*Instance, error){
		"nobody":       func() (*Instance, error) { return New(nil, nil) },
		"no sites":     func() (*Instance, error) { return New([][]float64{{}}, nil) },
		"uneven":       func() (*Instance, error) { return New([][]float64{{1, 2}, {1}}, nil) },
		"negative":     func() (*Instance, error) { return New([][]float64{{-1}}, nil) },
		"no number":    func() (*Instance, error) { return New([][]float64{{math.NaN()}}, nil) },
		"heavy":        func() (*Instance, error) { return New([][]float64{{1}}, []float64{math.Inf(1)}) },
		"more weights": func() (*Instance, error) { return New([][]float64{{1}}, []float64{1, 2}) },
	} {
		if x, err := f(); err == nil || x != nil {
			t.Errorf("%s: %v", name, x)
		}
	}
	x := instance(t, [][]float64{{1, math.Inf(1)}, {math.Inf(1), 1}}, nil)
	if _, err := x.Median(context.Background(), 1, 1, nil); !errors.Is(err, ErrUnreachable) {
		t.Errorf("one site for two who are apart: %v", err)
	}
	if _, err := x.Median(context.Background(), 3, 1, nil); err == nil {
		t.Error("three of two sites")
	}
}

// A search ends soon after it is cancelled, whichever it is.
func TestCancelled(t *testing.T) {
	d := dice(4)
	x := random(t, &d, 400, 400, 100000, false)
	for name, f := range map[string]func(context.Context) error{
		"median": func(ctx context.Context) error { _, err := x.Median(ctx, 40, 1, nil); return err },
		"centre": func(ctx context.Context) error { _, err := x.Centre(ctx, 12, 1, nil); return err },
		"list": func(ctx context.Context) error {
			_, err := random(t, &d, 40, 60, 9, false).Median(ctx, 3, 5, nil)
			return err
		},
	} {
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		began := time.Now()
		if err := f(ctx); !errors.Is(err, context.Canceled) {
			t.Errorf("%s, cancelled: %v", name, err)
		}
		if took := time.Since(began); took > time.Second { // ten times what is asked for
			t.Errorf("%s ends %v after it was cancelled", name, took)
		}
	}
}

// A search that would take too long ends with what it has and a bound that holds.
func TestHardCover(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	d := dice(3)
	const n, p = 60, 15
	x, y, weight := make([]float64, n), make([]float64, n), make([]float64, n)
	for i := range x {
		x[i], y[i], weight[i] = float64(d.upTo(1000)), float64(d.upTo(1000)), float64(1+d.upTo(3000))
	}
	distance := make([][]float64, n)
	for i := range distance {
		for j := range x {
			distance[i] = append(distance[i], math.Hypot(x[i]-x[j], y[i]-y[j]))
		}
	}
	in := instance(t, distance, weight)
	r, err := in.Cover(context.Background(), 80, p, 1, nil)
	if err != nil {
		t.Fatal(err)
	}
	covered := 0.0
	for i := range x {
		if in.nearest(in.distance, i, r.Choices[0].Sites) <= 80 {
			covered += weight[i]
		}
	}
	if got := r.Choices[0].Value; got != covered || r.Bound < got-1e-6 || r.Optimal && r.Bound != got || r.Listed {
		t.Errorf("%+v covers %v", r, covered)
	}
}
