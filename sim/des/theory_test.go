package des

import (
	"fmt"
	"math"
	"testing"

	"github.com/BurntSushi/toml"
)

// Every case of theory here simulates on the same general parts as a model:
// Events, Station, Level, Stream. An estimate passes if it lies within 4
// standard errors of the exact value and within a cap as well, so that a wide
// interval cannot hide a wrong answer.

// short tells whether the simulations are to be cut.
func short() bool { return testing.Short() || underRace }

func decode(t *testing.T, name string, into any) {
	t.Helper()
	if _, err := toml.DecodeFile("testdata/"+name, into); err != nil {
		t.Fatal(err)
	}
}

// An estimate collects one figure a replication.
type estimate struct{ n, sum, squares float64 }

func (e *estimate) add(x float64) {
	e.n++
	e.sum += x
	e.squares += x * x
}

func (e *estimate) mean() float64 { return e.sum / e.n }

func (e *estimate) error() float64 {
	return math.Sqrt(max(0, e.squares-e.sum*e.sum/e.n) / (e.n - 1) / e.n)
}

// near checks an estimate; cap is relative to want.
func near(t *testing.T, name string, e estimate, want, cap float64) {
	t.Helper()
	if short() {
		cap *= 3
	}
	off := math.Abs(e.mean() - want)
	if !(off <= 4*e.error()) || !(off <= cap*math.Abs(want)) {
		t.Errorf("%s: %.5g ± %.2g, exact %.5g: %.1f standard errors, %.2f %% (allowed 4 and %.1f %%)",
			name, e.mean(), e.error(), want, off/e.error(), 100*off/math.Abs(want), 100*cap)
	}
}

// A system is a station with Poisson arrivals, one class or several.
type system struct {
	servers int
	lam     []float64
	service func(s *Stream) float64
	fixed   bool    // the service time is constant: its events take the lane
	over    float64 // waits longer than this are counted
}

// observed are the figures of a system, one estimate each.
type observed struct {
	wait            []estimate // by class
	waiting, over   estimate   // shares of customers who wait at all, and longer than over
	queue, busy, in estimate   // time averages: in line, in service, together
}

// simulate runs replications of so many arrivals each, the first tenth of which
// are warm-up, and a third of them under -short.
func (sys system) simulate(seed uint64, arrivals float64) observed {
	replications := 40
	if short() {
		arrivals /= 3
	}
	total := 0.0
	for _, l := range sys.lam {
		total += l
	}
	end := arrivals / total
	o := observed{wait: make([]estimate, len(sys.lam))}
	var events Events
	station := NewStation(sys.servers, len(sys.lam))
	const finished = math.MaxUint32
	for r := range replications {
		key := NewKey(seed, r)
		events.Reset()
		station.Reset()
		service := key.With(99).Stream()
		sources := make([]Stream, len(sys.lam))
		for c, l := range sys.lam {
			sources[c] = key.With(uint64(c)).Stream()
			events.Schedule(sources[c].Exp(1/l), uint32(c))
		}
		warm := false
		sums, counts := make([]float64, len(sys.lam)), make([]float64, len(sys.lam))
		waited, long, n := 0.0, 0.0, 0.0
		for {
			now, what, _ := events.Next()
			if !warm && now >= end/10 {
				warm = true
				station.Observe(now)
			}
			if now > end {
				break
			}
			if what == finished {
				station.Release(now)
			} else {
				station.Join(now, int(what), what)
				events.Schedule(now+sources[what].Exp(1/sys.lam[what]), what)
			}
			for class, w, ok := station.Start(now); ok; class, w, ok = station.Start(now) {
				if warm {
					sums[class] += w
					counts[class]++
					n++
					if w > 0 {
						waited++
					}
					if w > sys.over {
						long++
					}
				}
				if sys.fixed {
					events.ScheduleInOrder(now+sys.service(&service), finished)
				} else {
					events.Schedule(now+sys.service(&service), finished)
				}
			}
		}
		for c := range sums {
			o.wait[c].add(sums[c] / counts[c])
		}
		o.waiting.add(waited / n)
		o.over.add(long / n)
		o.queue.add(station.Waiting(end))
		o.busy.add(station.Busy(end))
		o.in.add(station.Waiting(end) + station.Busy(end))
	}
	return o
}

// erlangB is the share lost at c servers with a erlang offered, by the
// recursion B(k) = aB(k-1)/(k+aB(k-1)).
func erlangB(c int, a float64) float64 {
	b := 1.0
	for k := 1; k <= c; k++ {
		b = a * b / (float64(k) + a*b)
	}
	return b
}

// erlangC is the share who wait at c servers with a < c erlang offered.
func erlangC(c int, a float64) float64 {
	b := erlangB(c, a)
	return b / (1 - a/float64(c)*(1-b))
}

func TestErlangRecursions(t *testing.T) {
	var published struct {
		Capacity []struct {
			Blocking, Published, Computed float64
			Servers                       int
		} `toml:"erlang_b_capacity"`
		Log []struct {
			Servers   int
			Offered   float64
			Published float64 `toml:"published_natural_log"`
		} `toml:"log_erlang_b"`
		B []struct {
			Servers            int
			Lam, Mu, Published float64
		} `toml:"erlang_b"`
	}
	decode(t, "erlang_published.toml", &published)
	if len(published.Capacity) != 14 || len(published.Log) != 5 || len(published.B) != 3 {
		t.Fatal("cases are missing")
	}
	for _, c := range published.Capacity {
		if got := erlangB(c.Servers, c.Computed); math.Abs(got-c.Blocking) > 1e-8 {
			t.Errorf("%d servers, %v erlang: %v lost, want %v", c.Servers, c.Computed, got, c.Blocking)
		}
		if math.Abs(c.Computed/c.Published-1) > 0.005 {
			t.Errorf("%d servers: computed %v, published %v", c.Servers, c.Computed, c.Published)
		}
	}
	for _, c := range published.B {
		if got := erlangB(c.Servers, c.Lam/c.Mu); math.Abs(got-c.Published) > 1e-9 {
			t.Errorf("%d servers, %v/%v: %v lost, published %v", c.Servers, c.Lam, c.Mu, got, c.Published)
		}
	}
	for _, c := range published.Log {
		// The value itself may be far below the smallest float64: sum the logarithms of the steps.
		b, log := 1.0, 0.0
		for k := 1; k <= c.Servers; k++ {
			step := c.Offered / (float64(k) + c.Offered*b)
			b *= step
			log += Log(step)
		}
		if math.Abs(log-c.Published) > 1e-8*max(1, math.Abs(c.Published)) {
			t.Errorf("%d servers, %v erlang: ln B = %v, published %v", c.Servers, c.Offered, log, c.Published)
		}
	}
	for _, row := range readCSV(t, "erlang_table.csv")[1:] {
		c, a := int(number(t, row[0])), number(t, row[1])
		if b := erlangB(c, a); math.Abs(b/number(t, row[2])-1) > 1e-11 {
			t.Errorf("erlangB(%d, %v) = %v, want %s", c, a, b, row[2])
		}
		if row[3] == "" {
			continue
		}
		if p := erlangC(c, a); math.Abs(p/number(t, row[3])-1) > 1e-10 {
			t.Errorf("erlangC(%d, %v) = %v, want %s", c, a, p, row[3])
		}
	}
}

func exponential(mean float64) func(*Stream) float64 {
	return func(s *Stream) float64 { return s.Exp(mean) }
}

func TestMMcTextbook(t *testing.T) {
	var cases struct {
		MMC []struct {
			Name                         string
			Servers                      int
			Lam, Mu, P0, Lq, L, Wq, W    float64
			PWait                        float64 `toml:"p_wait"`
			OverHalf                     float64 `toml:"p_wait_gt_half_hour"`
			OverOne                      float64 `toml:"p_wait_gt_one_hour"`
			PublishedHalf, PublishedHour float64
		}
	}
	decode(t, "mmc_textbook.toml", &cases)
	for i, c := range cases.MMC {
		name := fmt.Sprintf("%s, %d servers", c.Name, c.Servers)
		over, share := 0.5, c.OverHalf
		if i%2 == 1 {
			over, share = 1, c.OverOne
		}
		o := system{servers: c.Servers, lam: []float64{c.Lam}, service: exponential(1 / c.Mu), over: over}.simulate(uint64(100+i), 30_000)
		near(t, name+": Wq", o.wait[0], c.Wq, 0.03)
		near(t, name+": Lq", o.queue, c.Lq, 0.03)
		near(t, name+": L", o.in, c.L, 0.02)
		near(t, name+": share who wait", o.waiting, c.PWait, 0.01)
		near(t, name+": busy", o.busy, c.Lam/c.Mu, 0.01)
		if share > 0 {
			near(t, name+": share who wait long", o.over, share, 0.05)
		}
	}
}

// Rows of the table with a steady state that a simulation of this length can
// tell: 0.3 <= ρ <= 0.9 and more than 1 % of the customers waiting.
func TestMMcTable(t *testing.T) {
	n := 0
	for i, row := range readCSV(t, "erlang_table.csv")[1:] {
		c, a := int(number(t, row[0])), number(t, row[1])
		if rho := a / float64(c); rho < 0.3 || rho > 0.9 || number(t, row[3]) < 0.01 {
			continue
		}
		n++
		name := fmt.Sprintf("%d servers, %v erlang", c, a)
		arrivals := 40_000.0
		if a/float64(c) > 0.8 {
			arrivals = 60_000
		}
		arrivals *= min(5, max(1, float64(c)/10)) // the observed time, in services, counts
		o := system{servers: c, lam: []float64{a}, service: exponential(1)}.simulate(uint64(200+i), arrivals)
		near(t, name+": share who wait", o.waiting, number(t, row[3]), 0.05)
		near(t, name+": Lq", o.queue, number(t, row[4]), 0.06)
		near(t, name+": Wq", o.wait[0], number(t, row[5]), 0.06)
		near(t, name+": busy", o.busy, a, 0.01)
	}
	if n < 15 {
		t.Errorf("only %d rows of the table were simulated", n)
	}
}

func TestMG1(t *testing.T) {
	var cases struct {
		Case []struct {
			Service        string
			Lam            float64
			Mean           float64 `toml:"mean_service"`
			CV2            float64
			Rho, Wq, Lq, W float64
			L              float64
		}
	}
	decode(t, "mg1.toml", &cases)
	lognormal := NewLogNormal(20, 1.5)
	services := map[string]func(*Stream) float64{
		"M/M/1":  exponential(1),
		"M/D/1":  func(*Stream) float64 { return 1 },
		"M/E4/1": func(s *Stream) float64 { return s.Exp(0.25) + s.Exp(0.25) + s.Exp(0.25) + s.Exp(0.25) },
		// Two phases with balanced means: p = (1+√((cv²-1)/(cv²+1)))/2.
		"M/H2/1": func(s *Stream) float64 {
			p := (1 + math.Sqrt(3./5)) / 2
			if s.Uniform() < p {
				return s.Exp(0.5 / p)
			}
			return s.Exp(0.5 / (1 - p))
		},
		"lognormal sd=mean*1.5": lognormal.Draw,
	}
	if len(cases.Case) != 5 {
		t.Fatal("cases are missing")
	}
	for i, c := range cases.Case {
		o := system{servers: 1, lam: []float64{c.Lam}, service: services[c.Service], fixed: c.CV2 == 0}.simulate(uint64(300+i), 60_000)
		near(t, c.Service+": Wq", o.wait[0], c.Wq, 0.05)
		near(t, c.Service+": Lq", o.queue, c.Lq, 0.05)
		near(t, c.Service+": L", o.in, c.L, 0.05)
		near(t, c.Service+": busy", o.busy, c.Rho, 0.01)
		near(t, c.Service+": share who wait", o.waiting, c.Rho, 0.01)
	}
}

func TestMDc(t *testing.T) {
	var cases struct {
		Case []struct {
			Servers          int
			Rho, Lam, Wq, Lq float64
			PWait            float64 `toml:"p_wait"`
		}
	}
	decode(t, "mdc.toml", &cases)
	if len(cases.Case) != 5 {
		t.Fatal("cases are missing")
	}
	for i, c := range cases.Case {
		name := fmt.Sprintf("M/D/%d, ρ %v", c.Servers, c.Rho)
		o := system{servers: c.Servers, lam: []float64{c.Lam}, service: func(*Stream) float64 { return 1 }, fixed: true}.simulate(uint64(400+i), 40_000)
		near(t, name+": Wq", o.wait[0], c.Wq, 0.03)
		near(t, name+": Lq", o.queue, c.Lq, 0.03)
		near(t, name+": share who wait", o.waiting, c.PWait, 0.01)
	}
}

// Non-preemptive only: a Station never interrupts a service, so the preemptive
// figures of the same file do not apply.
func TestPriority(t *testing.T) {
	var cases struct {
		Case []struct {
			Servers int
			Lam     []float64
			Mu      float64
			Wq      []float64 `toml:"nonpreemptive_Wq"`
		}
	}
	decode(t, "priority_textbook.toml", &cases)
	if len(cases.Case) != 2 {
		t.Fatal("cases are missing")
	}
	for i, c := range cases.Case {
		o := system{servers: c.Servers, lam: c.Lam, service: exponential(1 / c.Mu)}.simulate(uint64(500+i), 100_000)
		conserved := 0.0
		for class, want := range c.Wq {
			near(t, fmt.Sprintf("%d servers, class %d: Wq", c.Servers, class), o.wait[class], want, 0.05)
			conserved += c.Lam[class] * want
		}
		// Conservation: the order of service moves waiting, it does not make any.
		near(t, fmt.Sprintf("%d servers: Lq", c.Servers), o.queue, conserved, 0.04)
	}
}

// Finite source: machines break down and wait for a repairer.
func TestMachineRepair(t *testing.T) {
	var cases struct {
		Repair []struct {
			Machines, Repairers      int
			Lam, Mu, P0, L, Lq       float64
			Wq, W                    float64
			PublishedP0, PublishedLq float64
		} `toml:"machine_repair"`
	}
	decode(t, "mmc_textbook.toml", &cases)
	if len(cases.Repair) != 1 {
		t.Fatal("cases are missing")
	}
	for _, c := range cases.Repair {
		var wait, queue, broken, none estimate
		var events Events
		station := NewStation(c.Repairers, 1)
		end := 200_000.0
		if short() {
			end /= 8
		}
		for r := range 40 {
			s := NewKey(600, r).Stream()
			events.Reset()
			station.Reset()
			for range c.Machines {
				events.Schedule(s.Exp(1/c.Lam), 0)
			}
			var idle Level
			idle.Set(0, 1)
			waits, n := 0.0, 0.0
			for {
				now, what, _ := events.Next()
				if now > end {
					break
				}
				if what == 0 {
					station.Join(now, 0, 1)
				} else {
					station.Release(now)
					events.Schedule(now+s.Exp(1/c.Lam), 0)
				}
				for id, w, ok := station.Start(now); ok; id, w, ok = station.Start(now) {
					waits += w
					n++
					events.Schedule(now+s.Exp(1/c.Mu), id)
				}
				nobody := 0.0
				if station.Idle() == c.Repairers {
					nobody = 1
				}
				idle.Set(now, nobody)
			}
			wait.add(waits / n)
			queue.add(station.Waiting(end))
			broken.add(station.Waiting(end) + station.Busy(end))
			none.add(idle.Mean(end))
		}
		near(t, "machine repair: Wq", wait, c.Wq, 0.02)
		near(t, "machine repair: Lq", queue, c.Lq, 0.02)
		near(t, "machine repair: L", broken, c.L, 0.02)
		near(t, "machine repair: none broken", none, c.P0, 0.01)
	}
}

// Little's law on every path, not on average: where a system begins and ends
// empty, the integral of the number waiting is the sum of the waits, and the
// integral of busy servers the sum of the services.
func TestLittlesLaw(t *testing.T) {
	for r := range 50 {
		key := NewKey(700, r)
		arrivals, services := key.With(0).Stream(), key.With(1).Stream()
		var events Events
		station := NewStation(1+r%4, 3)
		at := 0.0
		for i := range uint32(500) {
			at += arrivals.Exp(1)
			events.ScheduleInOrder(at, i)
		}
		waits, work, now := 0.0, 0.0, 0.0
		for {
			t, what, ok := events.Next()
			if !ok {
				break
			}
			now = t
			if what < 500 {
				station.Join(now, int(what%3), what)
			} else {
				station.Release(now)
			}
			for _, w, ok := station.Start(now); ok; _, w, ok = station.Start(now) {
				s := services.Exp(1.2 * float64(station.Servers()))
				waits += w
				work += s
				events.Schedule(now+s, 500)
			}
		}
		if got := station.Waiting(now) * now; math.Abs(got-waits) > 1e-9*(1+waits) {
			t.Errorf("replication %d: integral of those who wait %v, sum of waits %v", r, got, waits)
		}
		if got := station.Busy(now) * now; math.Abs(got-work) > 1e-9*work {
			t.Errorf("replication %d: integral of busy servers %v, sum of services %v", r, got, work)
		}
	}
}

// Staff turnover as a birth–death chain: each filled post is left after an
// exponential time, and recruiters fill vacancies, one each at a time.
func TestVacancies(t *testing.T) {
	var cases struct {
		Case []struct {
			Posts, Recruiters int
			Leave             float64   `toml:"leave_rate"`
			Fill              float64   `toml:"fill_rate"`
			PMF               []float64 `toml:"pmf_filled"`
			Mean              float64   `toml:"mean_filled"`
			Until             []float64 `toml:"mean_years_until_fewer_than_k"`
		}
	}
	decode(t, "vacancy_markov.toml", &cases)
	if len(cases.Case) != 3 {
		t.Fatal("cases are missing")
	}
	const left, filled = 0, 1
	var events Events
	for i, c := range cases.Case {
		station := NewStation(c.Recruiters, 1)
		// run goes on until fewer than k posts are filled or the years are over,
		// and returns the time; spent gets the years with each number of posts filled.
		run := func(s Stream, k int, years float64, spent []float64) float64 {
			events.Reset()
			station.Reset()
			for range c.Posts {
				events.Schedule(s.Exp(1/c.Leave), left)
			}
			last := 0.0
			posts := c.Posts
			for {
				now, what, _ := events.Next()
				now = min(now, years)
				if spent != nil {
					spent[posts] += now - last
				}
				last = now
				if now >= years {
					return now
				}
				if what == left {
					posts--
					if posts < k {
						return now
					}
					station.Join(now, 0, filled)
				} else {
					posts++
					station.Release(now)
					events.Schedule(now+s.Exp(1/c.Leave), left)
				}
				for id, _, ok := station.Start(now); ok; id, _, ok = station.Start(now) {
					events.Schedule(now+s.Exp(1/c.Fill), id)
				}
			}
		}
		name := fmt.Sprintf("%d posts, %d recruiters", c.Posts, c.Recruiters)
		years := 10_000.0
		if short() {
			years /= 8
		}
		shares := make([]estimate, c.Posts+1)
		var mean estimate
		for r := range 40 {
			spent := make([]float64, c.Posts+1)
			run(NewKey(uint64(800+i), r).Stream(), 0, years, spent)
			m := 0.0
			for n, y := range spent {
				shares[n].add(y / years)
				m += float64(n) * y / years
			}
			mean.add(m)
		}
		near(t, name+": mean filled", mean, c.Mean, 0.005)
		for n, p := range c.PMF {
			if p > 0.01 {
				near(t, fmt.Sprintf("%s: share of time with %d filled", name, n), shares[n], p, 0.1)
			}
		}
		for j, want := range c.Until {
			if want > 300 {
				continue // one passage would take too long
			}
			budget := 300_000.0
			if short() {
				budget /= 8
			}
			var until estimate
			for r := range int(min(10_000, budget/want)) {
				until.add(run(NewKey(uint64(900+i), r).With(uint64(j)).Stream(), j+1, math.Inf(1), nil))
			}
			near(t, fmt.Sprintf("%s: years until fewer than %d", name, j+1), until, want, 0.1)
		}
	}
}

// At least k of n specialists present, each alternating between presence and
// absence: the shares of time against the exact distributions.
func TestSpecialistsPresent(t *testing.T) {
	var cases struct {
		Equal []struct {
			N, K           int
			P, Probability float64
		} `toml:"k_of_n"`
		Different []struct {
			P       []float64
			AtLeast []float64 `toml:"at_least"`
		} `toml:"poisson_binomial"`
	}
	decode(t, "reliability.toml", &cases)
	if len(cases.Equal) != 5 || len(cases.Different) != 2 {
		t.Fatal("cases are missing")
	}
	var events Events
	atLeast := func(seed uint64, p []float64, k int) (share estimate) {
		end := 4000.0
		if short() {
			end /= 4
		}
		for r := range 40 {
			key := NewKey(seed, r)
			streams := make([]Stream, len(p))
			present := make([]bool, len(p))
			events.Reset()
			n := 0
			for i := range p {
				streams[i] = key.With(uint64(i)).Stream()
				present[i] = streams[i].Uniform() < p[i]
				if present[i] {
					n++
				}
				events.Schedule(0, uint32(i)) // memoryless: the first spell begins now
			}
			var enough Level
			for first := len(p); ; first-- {
				now, i, _ := events.Next()
				if now > end {
					break
				}
				if first <= 0 {
					present[i] = !present[i]
					if present[i] {
						n++
					} else {
						n--
					}
				}
				spell := 1 - p[i]
				if present[i] {
					spell = p[i]
				}
				events.Schedule(now+streams[i].Exp(spell), i)
				v := 0.0
				if n >= k {
					v = 1
				}
				enough.Set(now, v)
			}
			share.add(enough.Mean(end))
		}
		return share
	}
	for i, c := range cases.Equal {
		p := make([]float64, c.N)
		for j := range p {
			p[j] = c.P
		}
		near(t, fmt.Sprintf("%d of %d at %v", c.K, c.N, c.P), atLeast(uint64(1000+i), p, c.K), c.Probability, 0.01)
	}
	for i, c := range cases.Different {
		for k := 1; k < len(c.AtLeast); k++ {
			near(t, fmt.Sprintf("%d of %v", k, c.P), atLeast(uint64(1100+i), c.P, k), c.AtLeast[k], 0.01)
		}
	}
}
