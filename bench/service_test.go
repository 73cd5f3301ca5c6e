package bench

import (
	"fmt"
	"math"
	"testing"

	"grannelag/sim/des"
)

// The reference service against SimPy 4.1 (400 replications, hand-over rule A;
// half-widths of 95 % intervals), recorded before this kernel was written. Ours
// must agree within 4 combined standard errors and 2 %.
func TestReferenceService(t *testing.T) {
	type figure struct {
		name             string
		of               func(Outcome) float64
		value, halfWidth float64
	}
	triage := func(o Outcome) float64 { return o.Triage }
	investigation := func(o Outcome) float64 { return o.Investigation }
	utilisation := func(o Outcome) float64 { return o.Utilisation }
	travelShare := func(o Outcome) float64 { return o.TravelShare }
	triages := func(o Outcome) float64 { return float64(o.Triages) }
	investigated := func(o Outcome) float64 { return float64(o.Investigated) }
	replications := 400
	if testing.Short() {
		replications = 100
	}
	for workers, figures := range map[int][]figure{
		14: {
			{"mean triage time", triage, 3.010, 0.009}, {"mean investigation time", investigation, 37.57, 0.03},
			{"utilisation", utilisation, 0.5258, 0.0018}, {"travel share", travelShare, 0.0797, 0.0004},
			{"triages, exactly", triages, 1200, 0}, {"investigations, exactly", investigated, 960, 0},
		},
		8: {
			{"mean triage time", triage, 3.441, 0.009}, {"mean investigation time", investigation, 39.29, 0.065},
			{"utilisation", utilisation, 0.9183, 0.0029}, {"travel share", travelShare, 0.0797, 0.0004},
			{"triages, exactly", triages, 1200, 0}, {"investigations, exactly", investigated, 960, 0},
		},
	} {
		s := NewService(workers)
		outcomes := make([]Outcome, replications)
		for r := range outcomes {
			outcomes[r] = s.Run(2026, r)
		}
		n := float64(replications)
		for _, f := range figures {
			sum, squares := 0.0, 0.0
			for _, o := range outcomes {
				sum += f.of(o)
				squares += f.of(o) * f.of(o)
			}
			mean := sum / n
			own := math.Sqrt((squares - sum*mean) / (n - 1) / n)
			off, allowed := math.Abs(mean-f.value), 4*math.Hypot(own, f.halfWidth/1.96)
			if !(off <= allowed) || !(off <= 0.02*f.value) {
				t.Errorf("%d workers, %s: %.4f ± %.4f, want %.4f: off by %.4f, allowed %.4f", workers, f.name, mean, 1.96*own, f.value, off, allowed)
			}
		}
	}
}

func TestServiceIsPureAndAllocatesNothing(t *testing.T) {
	s := NewService(8)
	first := s.Run(1, 3)
	s.Run(1, 4)
	if again := s.Run(1, 3); again != first {
		t.Errorf("used again: %+v, first %+v", again, first)
	}
	if fresh := NewService(8).Run(1, 3); fresh != first {
		t.Errorf("a new service: %+v, a used one %+v", fresh, first)
	}
	if n := testing.AllocsPerRun(3, func() { s.Run(1, 3) }); n != 0 {
		t.Errorf("%v allocations in a replication", n)
	}
}

func TestMM1(t *testing.T) {
	// ρ 0.5: mean time in system 1/(1-ρ) = 2; the standard error of 400 000 is about 0.01.
	if mean := NewMM1().Run(des.NewKey(1, 0), 0.5, 400_000); math.Abs(mean-2) > 0.04 {
		t.Errorf("mean time in system %v, want 2", mean)
	}
}

func BenchmarkMM1(b *testing.B) {
	const customers = 1_000_000
	q := NewMM1()
	mean := 0.0
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		mean += q.Run(des.NewKey(1, i), 0.9, customers)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/customers, "ns/customer")
	b.ReportMetric(mean/float64(b.N), "mean-system-time")
}

func BenchmarkReferenceService(b *testing.B) {
	for _, workers := range []int{8, 14} {
		b.Run(fmt.Sprintf("workers=%d", workers), func(b *testing.B) {
			s := NewService(workers)
			var sum Outcome
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				o := s.Run(1, i)
				sum.Triage += o.Triage
				sum.Investigation += o.Investigation
				sum.Utilisation += o.Utilisation
				sum.Events += o.Events
			}
			n := float64(b.N)
			b.ReportMetric(n/b.Elapsed().Seconds(), "replications/s")
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(sum.Events), "ns/event")
			b.ReportMetric(sum.Triage/n, "triage-h")
			b.ReportMetric(sum.Investigation/n, "investigation-h")
			b.ReportMetric(sum.Utilisation/n, "utilisation")
		})
	}
}
