package des

import (
	"fmt"
	"math"
	"testing"
)

// sample keeps the values of replications.
type sample struct{ n, sum, squares float64 }

func (s *sample) add(x float64) { s.n++; s.sum += x; s.squares += x * x }
func (s *sample) mean() float64 { return s.sum / s.n }

// err returns the standard error of the mean.
func (s *sample) err() float64 {
	return math.Sqrt((s.squares - s.sum*s.sum/s.n) / (s.n - 1) / s.n)
}

// ratios keeps numerators and denominators of replications: their ratio of sums.
type ratios struct{ n, a, b, aa, ab, bb float64 }

func (r *ratios) add(a, b float64) {
	r.n, r.a, r.b = r.n+1, r.a+a, r.b+b
	r.aa, r.ab, r.bb = r.aa+a*a, r.ab+a*b, r.bb+b*b
}
func (r *ratios) mean() float64 { return r.a / r.b }

// err returns the standard error of the ratio, by the residuals a − ratio · b.
func (r *ratios) err() float64 {
	m := r.mean()
	squares := r.aa - 2*m*r.ab + m*m*r.bb
	return math.Sqrt(squares*r.n/(r.n-1)) / r.b
}

// stay is a lognormal by its mean and standard deviation [days].
func stay(mean, sd float64) LogNormal { return NewLogNormal(mean, sd/mean) }

// The acute stroke unit and the rehabilitation unit of Monks, Worthington, Allen,
// Pitt, Stein and James 2016 ("A modelling tool for capacity planning in acute and
// community stroke services", BMC Health Services Research 16:530, CC BY 4.0; tables
// 2 and 3): beds without limit, a daily audit of who lies there, 150 replications of
// 5 years after 3. A patient who needs one of n beds waits with probability
// P(N = n)/P(N ≤ n). Occupancy is Poisson, so the answer is also Erlang's B.
func TestStrokeUnit(t *testing.T) {
	const (
		stroke = iota
		tia
		neuro
		other
		classes
	)
	arrive := [2][classes]float64{{1.2, 9.3, 3.6, 3.2}, {21.8, 0, 31.7, 28.6}} // mean days between arrivals
	toRehab := [classes]float64{0.24, 0.01, 0.11, 0.05}
	toHome := [classes]float64{0.13, 0.01, 0.05, 0.10}  // with early supported discharge
	rehabHome := [classes]float64{0.4, 0.0, 0.09, 0.13} // likewise, from rehabilitation
	acute := [classes]LogNormal{stay(7.4, 8.6), stay(1.8, 2.3), stay(4, 5), stay(3.8, 5.2)}
	acuteHome := stay(4.6, 4.8) // of stroke patients discharged early
	rehab := [classes]LogNormal{stay(28.4, 27.2), stay(18.7, 23.5), stay(27.6, 28.4), stay(16.1, 14.1)}
	rehabEarly := stay(30.3, 23.1)

	const warmUp, days, replications, most = 3 * 365, 8 * 365, 150, 60
	published := [2]struct {
		beds     []int
		printed  []float64 // to two decimals
		analytic []float64
	}{
		{[]int{9, 10, 11, 12, 13, 14}, []float64{0.19, 0.14, 0.09, 0.06, 0.04, 0.02},
			[]float64{0.1914680311, 0.1379168964, 0.0948262967, 0.0619371947, 0.0382848294, 0.0223387644}},
		{[]int{10, 12, 13, 14, 15, 16}, []float64{0.2, 0.11, 0.08, 0.05, 0.03, 0.02},
			[]float64{0.2015456164, 0.1090573321, 0.0753808481, 0.0497243595, 0.0312100303, 0.0186039486}},
	}
	delays := [2][]ratios{make([]ratios, 6), make([]ratios, 6)}
	var q Events
	const audit, leave = 100, 200 // what happens: below audit arrivals of unit·classes + class; from leave on departures
	for rep := range replications {
		key := NewKey(1, rep)
		lengths, ways, gaps := key.With(1).Stream(), key.With(2).Stream(), key.With(3).Stream()
		q.Reset()
		for unit := range arrive {
			for class, mean := range arrive[unit] {
				if mean > 0 {
					q.Schedule(gaps.Exp(mean), uint32(unit*classes+class))
				}
			}
		}
		q.Schedule(warmUp+0.5, audit)
		var lie [2]int
		var count [2][most + 1]float64
		enter := func(now float64, unit, class int) {
			lie[unit]++
			u, next := ways.Uniform(), 0 // next: of acute, whether rehabilitation follows
			length := rehab[class]
			if unit == 0 {
				length = acute[class]
				switch {
				case u < toRehab[class]:
					next = 1
				case u < toRehab[class]+toHome[class] && class == stroke:
					length = acuteHome
				}
			} else if class == stroke && u < rehabHome[class] {
				length = rehabEarly
			}
			q.Schedule(now+length.Draw(&lengths), uint32(leave+(unit*classes+class)*2+next))
		}
		for {
			now, what, ok := q.NextBefore(days)
			if !ok {
				break
			}
			switch {
			case what < audit:
				unit, class := int(what)/classes, int(what)%classes
				q.Schedule(now+gaps.Exp(arrive[unit][class]), what)
				enter(now, unit, class)
			case what == audit:
				for unit := range lie {
					count[unit][min(most, lie[unit])]++
				}
				q.Schedule(now+1, audit)
			default:
				k := int(what-leave) / 2
				unit, class := k/classes, k%classes
				lie[unit]--
				if unit == 0 && (what-leave)%2 == 1 {
					enter(now, 1, class)
				}
			}
		}
		for unit := range published {
			for i, beds := range published[unit].beds {
				below := 0.0
				for n := range beds + 1 {
					below += count[unit][n]
				}
				delays[unit][i].add(count[unit][beds], below)
			}
		}
	}
	for unit, name := range []string{"acute", "rehabilitation"} {
		for i, beds := range published[unit].beds {
			d := &delays[unit][i]
			if off := math.Abs(d.mean() - published[unit].analytic[i]); off > 4*d.err() {
				t.Errorf("%s unit with %d beds: P(wait) %.4f ± %.4f, Erlang's B is %.4f", name, beds, d.mean(), 2*d.err(), published[unit].analytic[i])
			}
			if off := math.Abs(d.mean() - published[unit].printed[i]); off > 0.005+4*d.err() {
				t.Errorf("%s unit with %d beds: P(wait) %.4f ± %.4f, published %.2f", name, beds, d.mean(), 2*d.err(), published[unit].printed[i])
			}
		}
	}
	t.Logf("acute unit with 9 beds: P(wait) %.4f ± %.4f, published 0.19; rehabilitation with 10: %.4f ± %.4f, published 0.20",
		delays[0][0].mean(), 2*delays[0][0].err(), delays[1][0].mean(), 2*delays[1][0].err())
}

// The urgent-care treatment centre of Nelson 2013 (Foundations and Methods of
// Stochastic Simulation, exercise 13 of chapter 3), as simulated by Monks and Harper
// (github.com/TomMonks/treatment-centre-sim; the table corrected later). One day of
// arrivals from 06:00 to 24:00, six activities in a line, waits by activity. The
// published means are those of 20 days or so; the reference is an independent
// simulator with 1 500 days.
func TestTreatmentCentre(t *testing.T) {
	const (
		triage = iota
		registration
		examination
		cubicle // treatment of those without trauma
		stabilisation
		traumaCubicle
		activities
	)
	const horizon = 1140 // minutes
	perHour := [...]float64{2.3666666667, 2.8, 8.8333333333, 10.4333333333, 14.8, 26.2666666667, 31.4, 18.0666666667, 16.4666666667,
		12.0333333333, 11.6, 28.8666666667, 18.0333333333, 11.5, 5.3, 4.0666666667, 2.2, 2.1, 2.3666666667} // the last hour has the first rate
	const fastest = 31.4 / 60
	for _, c := range []struct {
		name      string
		examiners int
		published [activities]float64
		reference [activities]float64
		half      [activities]float64 // of the reference's 95 % interval
		spread    [activities]float64 // standard deviation between days
	}{
		{"base", 3,
			[...]float64{32.56, 104.69, 23.36, 130.73, 166.98, 14.39},
			[...]float64{30.2116354091, 103.7505401164, 25.01964472, 135.158397182, 150.0350724424, 17.8272935389},
			[...]float64{0.856949571, 1.2161074208, 0.4341765648, 1.3548870326, 3.7197293632, 0.6573399844},
			[...]float64{16.9334255976, 24.0304274904, 8.579380637, 26.7727291489, 73.5022952865, 12.9891163889}},
		{"one examiner more", 4,
			[...]float64{32.56, 104.69, 0.14, 144.5, 166.98, 14.39},
			[...]float64{30.6460738689, 103.2730982495, 0.1469595227, 150.2651167043, 154.7542955984, 18.0962754674},
			[...]float64{0.8559226629, 1.2041897418, 0.0039461447, 1.3416696433, 3.8156879638, 0.6910101082},
			[...]float64{16.9131337708, 23.7949327339, 0.0779762884, 26.5115519618, 75.3984486644, 13.6544420466}},
	} {
		t.Run(c.name, func(t *testing.T) {
			register := NewLogNormal(5, math.Sqrt(2)/5)
			treat := NewLogNormal(13.3, math.Sqrt(2)/13.3)
			trauma := NewLogNormal(30, 2.0/30)
			stations := [activities]Station{NewStation(1, 1), NewStation(1, 1), NewStation(c.examiners, 1), NewStation(1, 1), NewStation(2, 1), NewStation(1, 1)}
			var waits [activities]sample
			var q Events
			const days = 1500
			for day := range days {
				key := NewKey(2, day)
				var draws [activities]Stream
				for k := range draws {
					draws[k] = key.With(uint64(k)).Stream()
				}
				gaps, thin, ways := key.With(10).Stream(), key.With(11).Stream(), key.With(12).Stream()
				q.Reset()
				for k := range stations {
					stations[k].Reset()
				}
				var day [activities]sample
				start := func(now float64, k int) {
					for {
						id, wait, ok := stations[k].Start(now)
						if !ok {
							return
						}
						day[k].add(wait)
						var length float64
						switch k {
						case triage:
							length = draws[k].Exp(3)
						case registration:
							length = register.Draw(&draws[k])
						case examination:
							length = 16 + math.Sqrt(3)*draws[k].Normal()
						case cubicle:
							length = treat.Draw(&draws[k])
						case stabilisation:
							length = draws[k].Exp(90)
						case traumaCubicle:
							length = trauma.Draw(&draws[k])
						}
						q.Schedule(now+length, id*activities+uint32(k)+1)
					}
				}
				id := uint32(0)
				q.Schedule(gaps.Exp(1/fastest), 0)
				for {
					now, what, ok := q.NextBefore(horizon)
					if !ok {
						break
					}
					if what == 0 { // an arrival, thinned to the rate of the hour
						if thin.Uniform() < perHour[int(now/60)]/60/fastest {
							stations[triage].Join(now, 0, id)
							id++
							start(now, triage)
						}
						q.Schedule(now+gaps.Exp(1/fastest), 0)
						continue
					}
					who, k := (what-1)/activities, int(what-1)%activities
					stations[k].Release(now)
					next := -1
					switch k {
					case triage:
						next = registration
						if ways.Uniform() < 0.12 {
							next = stabilisation
						}
					case registration:
						next = examination
					case examination:
						if ways.Uniform() < 0.6 {
							next = cubicle
						}
					case stabilisation:
						next = traumaCubicle
					}
					if next >= 0 {
						stations[next].Join(now, 0, who)
						start(now, next)
					}
					start(now, k)
				}
				for k := range day {
					if day[k].n > 0 {
						waits[k].add(day[k].mean())
					}
				}
			}
			line := ""
			for k, name := range []string{"triage", "registration", "examination", "treatment", "stabilisation", "trauma treatment"} {
				ours, err := waits[k].mean(), waits[k].err()
				line += fmt.Sprintf(" %s %.2f ± %.2f (published %.2f)", name, ours, 2*err, c.published[k])
				reference := c.half[k] / 1.96
				if off := math.Abs(ours - c.reference[k]); off > 4*math.Hypot(err, reference) {
					t.Errorf("wait for %s: %.2f ± %.2f minutes, the reference has %.2f ± %.2f", name, ours, 2*err, c.reference[k], c.half[k])
				}
				if off := math.Abs(ours - c.published[k]); off > 4*math.Hypot(err, c.spread[k]/math.Sqrt(20)) {
					t.Errorf("wait for %s: %.2f minutes, published %.2f", name, ours, c.published[k])
				}
			}
			t.Log(line)
		})
	}
}
