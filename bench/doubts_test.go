package bench

import (
	"context"
	"testing"
	"time"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
)

// BenchmarkTornado tries all assumptions between two options of Sør-Helgeland, as
// the window does when it is asked: how long until the first bars, and in all.
func BenchmarkTornado(b *testing.B) {
	s := load(b, "../scenarios/sor-helgeland.toml")
	var first, all time.Duration
	for b.Loop() {
		start, seen := time.Now(), false
		_, err := experiment.Vary(context.Background(), experiment.Doubts{Scenario: s, Base: 0, Option: 1, OnBar: func(to *experiment.Tornado) {
			if !seen && len(to.Swings(model.Investigation3Months)) > 0 {
				seen = true
				first += time.Since(start)
			}
		}})
		if err != nil {
			b.Fatal(err)
		}
		all += time.Since(start)
	}
	b.ReportMetric(first.Seconds()/float64(b.N), "s/first-bars")
	b.ReportMetric(all.Seconds()/float64(b.N), "s/tornado")
}
