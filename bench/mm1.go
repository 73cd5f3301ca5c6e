package bench

import "grannelag/sim/des"

// MM1 is an M/M/1 queue on the same general parts as any other model: event
// list, station, a record for every customer present.
type MM1 struct {
	events    des.Events
	station   des.Station
	customers []customer
}

// A customer is a record; one not in use points to the next of these.
type customer struct {
	since float64 // arrival
	next  uint32
}

// NewMM1 returns an M/M/1 queue.
func NewMM1() *MM1 { return &MM1{station: des.NewStation(1, 1)} }

// Run simulates the given number of customers, mean service 1, until the last
// has left, and returns their mean time in the system.
func (q *MM1) Run(key des.Key, rho float64, customers int) float64 {
	const source = 0 // other event numbers are places in q.customers
	arrivals, services := key.With(0).Stream(), key.With(1).Stream()
	gap := 1 / rho
	q.events.Reset()
	q.station.Reset()
	q.customers = append(q.customers[:0], customer{})
	unused := uint32(0) // the first record not in use, 0 if there is none
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
			i := unused
			if i == 0 {
				i = uint32(len(q.customers))
				q.customers = append(q.customers, customer{})
			}
			c := &q.customers[i]
			unused = c.next
			c.since = now
			q.station.Join(now, 0, i)
		} else {
			c := &q.customers[what]
			total += now - c.since
			c.next = unused
			unused = what
			q.station.Release(now)
		}
		if i, _, ok := q.station.Start(now); ok {
			q.events.Schedule(now+services.Exp(1), i)
		}
	}
}
