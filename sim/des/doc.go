// Package des is a kernel for discrete-event simulation: a future event list, an
// agenda for models that go from day to day,
// waiting lines and servers, time-weighted levels, and random numbers that are
// addressed by what they are for.
//
// It knows nothing of any model. Time is a float64 in whatever unit the model
// chooses, never negative, and never runs backwards. Every result has the same
// bits on every architecture and under every version of Go: the package brings
// its own Exp, Log and samplers, and writes float64(x*y)+z wherever a product
// feeds a sum, because the conversion forbids the compiler to fuse the two
// into one multiply-add (Go specification, "Floating-point operators").
//
// Errors of the caller (a time that is NaN or in the past, a probability
// outside its range) panic with a text that begins with "des:".
//
// The usual loop of a model, with hand-over after the routine of the event:
//
//	for {
//		t, what, ok := events.NextBefore(end)
//		if !ok {
//			break
//		}
//		// what happened: Release a server, Join the next line, Schedule …
//		// then, once, everyone who can start:
//		for id, _, ok := station.Start(t); ok; id, _, ok = station.Start(t) {
//			events.Schedule(t+service(id), id)
//		}
//	}
package des
