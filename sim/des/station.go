package des

import (
	"fmt"
	"math/bits"
)

// MaxClasses is the largest number of priority classes of a Station.
const MaxClasses = 64

// A Station is a number of equal servers before which customers of several
// priority classes wait. Class 0 goes first; inside a class, first come, first
// served; who is in service is never interrupted (non-preemptive). Make one
// with NewStation.
//
// Hand-over: a Station never starts anyone by itself. In the routine of an
// event the model calls Release for a service that ends and Join for whoever
// joins the line, the customer just released included, and when all is said
// it calls Start until Start says no. So a customer who at once needs another
// service stands in the line before the freed server picks (this is the
// "rule A" of the tests; with the call of Start before that of Join, the freed
// server would pick without him, and mean times differ).
type Station struct {
	free    int
	servers int
	present uint64 // bit c is set if someone of class c waits
	lines   []Queue[place]
	waiting int
	last    float64 // time of the last change
	start   float64 // of the observed window
	// The integral of a count n(t) up to t is n(t)·t less the sum of the changes
	// of n, each times its time: one sum a change. The window begins with the
	// sum n(start)·start.
	busyMoments, waitMoments float64
}

// A place is one in the line.
type place struct {
	since float64
	id    uint32
}

// NewStation returns an idle station at time 0. It panics unless servers >= 1
// and 1 <= classes <= MaxClasses.
func NewStation(servers, classes int) Station {
	if servers < 1 || classes < 1 || classes > MaxClasses {
		panic(fmt.Sprintf("des: a station of %d servers and %d classes", servers, classes))
	}
	return Station{free: servers, servers: servers, lines: make([]Queue[place], classes)}
}

// Reset makes the station idle at time 0 and keeps its memory.
func (s *Station) Reset() {
	s.free = s.servers
	s.present = 0
	for i := range s.lines {
		s.lines[i].Reset()
	}
	s.waiting = 0
	s.last, s.start, s.busyMoments, s.waitMoments = 0, 0, 0, 0
}

// Observe begins the observed window of Busy and Waiting at time t, the end of
// the warm-up.
func (s *Station) Observe(t float64) {
	s.advance(t)
	s.start = t
	s.busyMoments = float64(float64(s.servers-s.free) * t)
	s.waitMoments = float64(float64(s.waiting) * t)
}

func (s *Station) advance(t float64) {
	if !(t >= s.last) {
		panic(s.backwards(t))
	}
	s.last = t
}

//go:noinline
func (s *Station) backwards(t float64) string {
	return fmt.Sprintf("des: a station asked for at time %v, changed last at %v", t, s.last)
}

// Join lets customer id join the line of a class at time t. The number is the
// model's; the station only gives it back. It panics for a class that the
// station has not, and if t is before the last change of the line.
func (s *Station) Join(t float64, class int, id uint32) {
	line := &s.lines[class].ring
	line.room()
	s.advance(t)
	line.put(place{t, id})
	s.present |= 1 << (uint(class) % MaxClasses)
	s.waiting++
	s.waitMoments += t
}

// Start lets the next customer begin service at time t, if a server is free
// and someone waits, and returns who it is and how long the wait was, in the
// unit of time. The model schedules the end of the service. Call it until ok
// is false.
func (s *Station) Start(t float64) (id uint32, waited float64, ok bool) {
	// One branch for both conditions: -free has its sign bit set if free > 0.
	ready := s.present & uint64(-s.free>>63)
	if ready == 0 {
		return 0, 0, false
	}
	s.advance(t)
	class := bits.TrailingZeros64(ready)
	line := &s.lines[class].ring
	w := line.pop()
	var gone uint64
	if line.len() == 0 {
		gone = 1
	}
	s.present ^= gone << (uint(class) % MaxClasses)
	s.free--
	s.waiting--
	s.busyMoments += t
	s.waitMoments -= t
	return w.id, t - w.since, true
}

// Release frees the server of a customer whose service ends at time t. It
// panics if no server is busy.
func (s *Station) Release(t float64) {
	if s.free == s.servers {
		panic("des: a release at a station where no server is busy")
	}
	s.advance(t)
	s.free++
	s.busyMoments -= t
}

// Servers returns the number of servers.
func (s *Station) Servers() int { return s.servers }

// Idle returns the number of servers that are free.
func (s *Station) Idle() int { return s.free }

// Len returns the number who wait, in service not counted.
func (s *Station) Len() int { return s.waiting }

// Busy returns the mean number of busy servers over the observed window up to
// time t.
func (s *Station) Busy(t float64) float64 { return s.mean(t, s.servers-s.free, s.busyMoments) }

// Waiting returns the mean number who wait over the observed window up to time
// t.
func (s *Station) Waiting(t float64) float64 { return s.mean(t, s.waiting, s.waitMoments) }

func (s *Station) mean(t float64, now int, moments float64) float64 {
	s.advance(t)
	if t == s.start {
		return float64(now)
	}
	return (float64(float64(now)*t) - moments) / (t - s.start)
}
