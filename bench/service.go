// Package bench holds the two models that Grannelag's event kernel is measured
// with, an M/M/1 queue and a reference service, and their benchmarks. Package
// peers holds the same models for other simulators; README.md says how to
// repeat the comparison.
package bench

import "grannelag/sim/des"

// The reference service, in hours. Reports reach five municipalities; a joint
// staff of caseworkers triages each and works through the investigations and
// the follow-ups of some. It is a yardstick for speed and for agreement with
// other simulators, not a model of any real service.
const (
	year      = 1725.0    // working hours
	warmUp    = year      // not observed
	horizon   = 6 * year  // five observed years
	lag       = year / 12 // between the releases of two follow-ups of a case
	acute     = 0.05      // share of reports triaged before all else
	goOn      = 0.8       // share of triages that lead to an investigation
	help      = 0.4       // share of investigations that lead to follow-ups
	packages  = 6         // of an investigation, one after the other
	followUps = 18        // of a case, a lag apart
)

var (
	reports = [5]float64{30, 10, 10, 20, 170}     // a year
	travel  = [5]float64{0, 1, 1.5, 2.5, 0.3}     // h there and back, on packages 1, 3, 5 and every follow-up
	work    = des.NewLogNormal(6, 4./6)           // h, a package
	visit   = des.NewLogNormal(3, 2./3)           // h, a follow-up
	arrival = des.Purpose("reference: arrivals")  // one stream a municipality
	details = des.Purpose("reference: of a case") // one stream a case
)

// Kinds of event, in the low bits of an event's number; above them stands a
// municipality or a case.
const (
	reported = iota // municipality
	finished        // case
	released        // case: a follow-up is due
	observed        // end of the warm-up
	kinds
)

// Steps of a case: 0 is the triage, 1 to packages the investigation.
const following = packages + 1

// Service is the reference service. Run uses it again and again without
// allocating.
type Service struct {
	workers  int
	events   des.Events
	station  des.Station
	arrivals [5]des.Stream
	cases    []task
	free     []uint32 // places in cases that are not in use
}

// A task is a case on its way, or one follow-up of it.
type task struct {
	stream       des.Stream
	since        float64 // h: report, then end of triage
	municipality uint8
	step         uint8
	left         uint8 // follow-ups to release
}

// An Outcome is what one replication observed.
type Outcome struct {
	Triage        float64 // h, mean time from report to end of triage
	Investigation float64 // h, mean time from end of triage to end of the last package
	Utilisation   float64 // of the workers, 0 to 1
	TravelShare   float64 // of working time, 0 to 1
	Triages       int     // ended in the observed years
	Investigated  int     // investigations ended in the observed years
	Events        int     // of the replication with its warm-up
}

// NewService returns a reference service with the given number of workers.
func NewService(workers int) *Service {
	return &Service{workers: workers, station: des.NewStation(workers, 4)}
}

// Run simulates one replication: a year of warm-up and five observed years.
func (s *Service) Run(seed uint64, replication int) Outcome {
	key := des.NewKey(seed, replication)
	s.events.Reset()
	s.station.Reset()
	s.cases, s.free = s.cases[:0], s.free[:0]
	var o Outcome
	var worked, travelled float64
	serial := uint64(0)
	for m := range s.arrivals {
		s.arrivals[m] = key.With(arrival).With(uint64(m)).Stream()
		s.events.Schedule(s.arrivals[m].Exp(year/reports[m]), uint32(m)*kinds+reported)
	}
	s.events.Schedule(warmUp, observed)
	detail := key.With(details)
	for {
		now, what, ok := s.events.Next()
		if !ok || now >= horizon {
			break
		}
		id := what / kinds
		switch what % kinds {
		case reported:
			o.Events++
			s.events.Schedule(now+s.arrivals[id].Exp(year/reports[id]), what)
			i := s.place(task{stream: detail.With(serial).Stream(), since: now, municipality: uint8(id)})
			serial++
			class := 1
			if s.cases[i].stream.Uniform() < acute {
				class = 0
			}
			s.station.Join(now, class, i)
		case finished:
			o.Events++
			s.station.Release(now)
			c := &s.cases[id]
			switch c.step {
			case 0:
				if now >= warmUp {
					o.Triages++
					o.Triage += now - c.since
				}
				if c.stream.Uniform() >= goOn {
					s.free = append(s.free, id)
					break
				}
				c.since = now
				c.step = 1
				s.station.Join(now, 2, id)
			case packages:
				if now >= warmUp {
					o.Investigated++
					o.Investigation += now - c.since
				}
				if c.stream.Uniform() >= help {
					s.free = append(s.free, id)
					break
				}
				c.left = followUps
				s.events.ScheduleInOrder(now+lag, id*kinds+released)
			case following:
				s.free = append(s.free, id)
			default:
				c.step++
				s.station.Join(now, 2, id)
			}
		case released:
			o.Events++
			c := &s.cases[id]
			c.left--
			f := task{stream: des.Key(c.stream.Uint64()).Stream(), municipality: c.municipality, step: following}
			if c.left > 0 {
				s.events.ScheduleInOrder(now+lag, what)
				id = s.place(f)
			} else {
				*c = f // the last one takes the place of its case
			}
			s.station.Join(now, 3, id)
		case observed:
			s.station.Observe(now)
		}
		// Hand-over: whoever was just released stands in the line already.
		for {
			id, _, ok := s.station.Start(now)
			if !ok {
				break
			}
			c := &s.cases[id]
			hours, road := 0.0, 0.0
			switch c.step {
			case 0:
				hours = c.stream.Exp(3)
			case following:
				road = travel[c.municipality]
				hours = visit.Draw(&c.stream) + road
			default:
				if c.step%2 == 1 {
					road = travel[c.municipality]
				}
				hours = work.Draw(&c.stream) + road
			}
			if now >= warmUp {
				worked += hours
				travelled += road
			}
			s.events.Schedule(now+hours, id*kinds+finished)
		}
	}
	o.Triage /= float64(o.Triages)
	o.Investigation /= float64(o.Investigated)
	o.Utilisation = s.station.Busy(horizon) / float64(s.workers)
	o.TravelShare = travelled / worked
	return o
}

// place enters a task at a free place and returns it.
func (s *Service) place(t task) uint32 {
	if n := len(s.free); n > 0 {
		i := s.free[n-1]
		s.free = s.free[:n-1]
		s.cases[i] = t
		return i
	}
	s.cases = append(s.cases, t)
	return uint32(len(s.cases) - 1)
}
