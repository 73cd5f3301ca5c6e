package bench

import (
	"context"
	"os"
	"strconv"
	"testing"
	"time"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/sim/scenario"
)

// BenchmarkReplication runs one replication of six years (one of them warm-up)
// of each option of Sør-Helgeland, on one core.
func BenchmarkReplication(b *testing.B) {
	s := load(b, "../scenarios/sor-helgeland.toml")
	for o := range s.Options {
		b.Run("option="+s.Options[o].ID, func(b *testing.B) {
			x := model.NewSetup(s, o)
			r, out := x.NewState(), x.NewReplication()
			b.ReportAllocs()
			rep := 0
			for b.Loop() {
				r.Run(s.Seed, rep%200, out, nil)
				rep++
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/1000/float64(b.N), "ms/replication")
		})
	}
}

// BenchmarkStudy runs all options of Sør-Helgeland as the window will: first
// estimates after 8 replications of each, then 200, on all cores and on one.
func BenchmarkStudy(b *testing.B) {
	s := load(b, "../scenarios/sor-helgeland.toml")
	for _, c := range []struct {
		name       string
		n, workers int
	}{{"first-estimates", 8, 0}, {"full", 200, 0}, {"full-one-core", 200, 1}} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				if _, err := experiment.Run(context.Background(), experiment.Plan{Scenario: s, Replications: c.n, Workers: c.workers}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/1000/float64(b.N), "ms/study")
		})
	}
}

// BenchmarkGrowth runs one joint service of more and more municipalities of
// Tromsø's size: the time per case should not grow.
func BenchmarkGrowth(b *testing.B) {
	for _, n := range []int{1, 2, 5, 10, 20} {
		s := &scenario.Scenario{Seed: 1, Run: scenario.Run{Replications: 1, Years: 5, WarmUpYears: 1}, Values: scenario.DefaultValues()}
		service := scenario.Service{ID: "joint", CasePosts: -1, Host: "5500", Offices: []scenario.Office{{Municipality: "5500", Posts: -1}}}
		for i := range n {
			number := string([]byte{'5', '5', byte('0' + i/10), byte('0' + i%10)})
			s.Municipalities = append(s.Municipalities, scenario.Municipality{
				Number: number, Children: scenario.Count{Low: 14684, High: 14684, Given: true},
				Lat: 69 + float64(i)/40, Lon: 18, LocalMinutes: 15, Demand: s.Values.Demand,
			})
			service.Municipalities = append(service.Municipalities, number)
		}
		s.Options = []scenario.Option{{ID: "joint", Choice: s.Values.Choice, Services: []scenario.Service{service}}}
		b.Run("municipalities="+string([]byte{byte('0' + n/10), byte('0' + n%10)}), func(b *testing.B) {
			x := model.NewSetup(s, 0)
			r, out := x.NewState(), x.NewReplication()
			r.Run(1, 0, out, nil)
			start := time.Now()
			runs, concerns := 0, 0.0
			for b.Loop() {
				r.Run(1, runs, out, nil)
				concerns += out.Num[out.At(model.Reports, 0)+out.Years]
				runs++
			}
			b.ReportMetric(float64(time.Since(start).Nanoseconds())/concerns, "ns/concern")
		})
	}
}

func load(b *testing.B, file string) *scenario.Scenario {
	b.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		b.Fatal(err)
	}
	s, problems := scenario.Parse(file, text)
	if s == nil {
		b.Fatal(problems)
	}
	return s
}

// BenchmarkPicture reduces replications of all options of Sør-Helgeland that
// are at hand already: what a study takes beside its replications.
func BenchmarkPicture(b *testing.B) {
	s := load(b, "../scenarios/sor-helgeland.toml")
	for _, n := range []int{4, 8, 200} {
		var runner experiment.Runner
		study := func() {
			if _, err := runner.Run(context.Background(), experiment.Plan{Scenario: s, Replications: n}); err != nil {
				b.Fatal(err)
			}
		}
		study()
		b.Run("replications="+strconv.Itoa(n), func(b *testing.B) {
			for b.Loop() {
				study()
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/1000/float64(b.N), "ms/picture")
		})
	}
}
