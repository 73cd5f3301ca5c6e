package desktop

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"
	"time"

	"grannelag/sim/experiment"
	"grannelag/sim/scenario"
)

// A fakeEngine gives a picture for each batch when it is let go on, and can be
// cancelled between batches only.
type fakeEngine struct {
	batches []int
	steps   chan bool // a batch is done for each
}

func (e *fakeEngine) run(ctx context.Context, p experiment.Plan) (*experiment.Result, error) {
	var last *experiment.Result
	for i, n := range e.batches {
		<-e.steps
		if i > 0 && ctx.Err() != nil {
			r := *last
			r.Partial = true
			return &r, ctx.Err()
		}
		last = &experiment.Result{Replications: n, Seed: p.Scenario.Seed}
		if i < len(e.batches)-1 {
			p.OnBatch(last)
		}
	}
	return last, nil
}

// A gallery keeps what a live delivers.
type gallery struct {
	mu       sync.Mutex
	pictures []picture
	came     chan picture
}

func newLive(e *fakeEngine) (*live, *gallery) {
	g := &gallery{came: make(chan picture, 100)}
	l := &live{run: e.run, deliver: func(f func()) { f() }, onPicture: func(p picture) {
		g.mu.Lock()
		g.pictures = append(g.pictures, p)
		g.mu.Unlock()
		g.came <- p
	}}
	return l, g
}

func (g *gallery) next(t *testing.T) picture {
	t.Helper()
	select {
	case p := <-g.came:
		return p
	case <-time.After(10 * time.Second):
		t.Fatal("no picture came")
		return picture{}
	}
}

func numbered(seed uint64) *scenario.Scenario {
	return &scenario.Scenario{Seed: seed, Run: scenario.Run{Replications: 200}}
}

func TestPicturesSharpen(t *testing.T) {
	e := &fakeEngine{batches: []int{8, 32, 200}, steps: make(chan bool, 10)}
	l, g := newLive(e)
	l.submit(numbered(1), false)
	for _, want := range []struct {
		n     int
		final bool
	}{{8, false}, {32, false}, {200, true}} {
		e.steps <- true
		if p := g.next(t); p.result.Replications != want.n || p.final != want.final || p.stopped || p.wanted != 200 {
			t.Errorf("picture of %d replications, final %v, stopped %v of %d; want %v", p.result.Replications, p.final, p.stopped, p.wanted, want)
		}
	}
	l.wait()
}

// However fast values come, each first look that was begun is carried through,
// and the newest value is the one that is left.
func TestFirstLookIsCarriedThrough(t *testing.T) {
	e := &fakeEngine{batches: []int{8, 32, 200}, steps: make(chan bool)}
	l, g := newLive(e)
	l.submit(numbered(1), true)
	time.Sleep(20 * time.Millisecond)
	for seed := range uint64(5) {
		l.submit(numbered(seed+2), true)
	}
	e.steps <- true // of the first, although newer ones wait
	if p := g.next(t); p.scenario.Seed != 1 || p.result.Replications != 8 {
		t.Fatalf("the first picture is of scenario %d with %d replications", p.scenario.Seed, p.result.Replications)
	}
	e.steps <- true // its sharpening gives way
	var seeds []uint64
	for range 3 {
		e.steps <- true
		seeds = append(seeds, g.next(t).scenario.Seed)
	}
	if !slices.Equal(seeds, []uint64{6, 6, 6}) {
		t.Errorf("then came pictures of %v; want those of the newest, 6", seeds)
	}
	l.wait()
}

func TestStopKeepsWhatWasDone(t *testing.T) {
	e := &fakeEngine{batches: []int{8, 32, 200}, steps: make(chan bool)}
	l, g := newLive(e)
	l.submit(numbered(1), false)
	e.steps <- true
	g.next(t)
	l.stop()
	e.steps <- true
	if p := g.next(t); !p.stopped || !p.final || p.result.Replications != 8 || !p.result.Partial {
		t.Errorf("after a stop: stopped %v, final %v, %d replications, partial %v", p.stopped, p.final, p.result.Replications, p.result.Partial)
	}
	l.wait()
	l.submit(numbered(2), false) // and it can go on
	for range 3 {
		e.steps <- true
		if p := g.next(t); p.scenario.Seed != 2 || p.stopped {
			t.Errorf("after a stop the next study is not run")
		}
	}
	l.wait()
}

func TestClosedDeliversNothing(t *testing.T) {
	e := &fakeEngine{batches: []int{8, 200}, steps: make(chan bool)}
	l, g := newLive(e)
	l.submit(numbered(1), false)
	e.steps <- true
	g.next(t) // it runs
	l.close()
	e.steps <- true
	l.wait()
	if n := len(g.came); n != 0 {
		t.Errorf("%d pictures came after the end", n)
	}
	l.submit(numbered(2), false)
	l.wait()
}

func TestFailureIsTold(t *testing.T) {
	l, g := newLive(&fakeEngine{})
	l.run = func(context.Context, experiment.Plan) (*experiment.Result, error) { return nil, errors.New("broken") }
	l.submit(numbered(1), false)
	if p := g.next(t); p.err == nil || !p.final {
		t.Errorf("no error came")
	}
	l.wait()
}

// A study goes on while one of its pictures is brought to the UI goroutine, and
// the pictures come in order.
func TestStudyDoesNotWaitForItsPictures(t *testing.T) {
	e := &fakeEngine{batches: []int{8, 100, 200}, steps: make(chan bool, 10)}
	l, _ := newLive(e)
	slow, came := make(chan bool), make(chan int, 10)
	l.onPicture = func(p picture) {
		if p.result.Replications == 100 {
			<-slow
		}
		came <- p.result.Replications
	}
	l.submit(numbered(1), false)
	e.steps <- true
	e.steps <- true
	e.steps <- true // taken while the second picture is still on its way
	for end := time.Now().Add(10 * time.Second); len(e.steps) > 0; time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("the third batch waits for the second picture")
		}
	}
	close(slow)
	l.wait()
	for _, want := range []int{8, 100, 200} {
		if got := <-came; got != want {
			t.Fatalf("a picture of %d replications, want %d", got, want)
		}
	}
}

// A look is near only while it is under way, and if the last one was made soon.
func TestLookIsNear(t *testing.T) {
	e := &fakeEngine{batches: []int{8, 200}, steps: make(chan bool, 10)}
	l, g := newLive(e)
	if l.near(time.Hour) {
		t.Error("near before anything was asked for")
	}
	l.submit(numbered(1), false)
	if !l.near(time.Hour) {
		t.Error("not near while it is made")
	}
	e.steps <- true
	g.next(t)
	if l.near(time.Hour) {
		t.Error("near after it was taken")
	}
	e.steps <- true
	l.wait()
	l.took = time.Minute
	l.submit(numbered(2), false)
	if l.near(time.Second) {
		t.Error("near though the last one took a minute")
	}
	e.steps <- true
	e.steps <- true
	l.wait()
}
