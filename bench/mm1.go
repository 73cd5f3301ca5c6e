package bench

import "grannelag/sim/des"

// MM1 is an M/M/1 queue on the same general parts as any other model: event
// list, station, a record for every customer present.
type MM1 struct {
	events  des.Events
	station des.Station
	since   []float64 // arrival of the customer at this place
	free    []uint32  // places in since that are not in use
}

// NewMM1 returns an M/M/1 queue.
func NewMM1() *MM1 { return &MM1{station: des.NewStation(1, 1)} }

// Run simulates the given number of customers, mean service 1, until the last
// has left, and returns their mean time in the system.
func (q *MM1) Run(key des.Key, rho float64, customers int) float64 {
	const source = 0 // other event numbers are 1 + the place of a customer
	arrivals, services := key.With(0).Stream(), key.With(1).Stream()
	gap := 1 / rho
	q.events.Reset()
	q.station.Reset()
	q.since, q.free = q.since[:0], q.free[:0]
	total := 0.0
	toCome := customers
	q.events.Schedule(arrivals.Exp(gap), source)
	for {
		now, what, ok := q.events.Next()
		if !ok {
			return total / float64(customers)
		}
		if what == source {
			toCome--
			if toCome > 0 {
				q.events.Schedule(now+arrivals.Exp(gap), source)
			}
			var i uint32
			if n := len(q.free); n > 0 {
				i = q.free[n-1]
				q.free = q.free[:n-1]
				q.since[i] = now
			} else {
				i = uint32(len(q.since))
				q.since = append(q.since, now)
			}
			q.station.Join(now, 0, i)
		} else {
			i := what - 1
			total += now - q.since[i]
			q.free = append(q.free, i)
			q.station.Release(now)
		}
		if i, _, ok := q.station.Start(now); ok {
			q.events.Schedule(now+services.Exp(1), 1+i)
		}
	}
}
