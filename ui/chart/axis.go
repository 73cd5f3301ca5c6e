package chart

import (
	"math"

	"gonum.org/v1/plot/vg"

	"grannelag/ui/text"
)

// An extent is the range of some values; the zero value is empty.
type extent struct {
	low, high float64
	some      bool
}

// hold widens the extent to hold values; broken ones are left out.
func (e *extent) hold(values ...float64) {
	for _, v := range values {
		if math.IsNaN(v) || math.Abs(v) > 1e15 {
			continue
		}
		if !e.some {
			e.low, e.high, e.some = v, v, true
		}
		e.low, e.high = min(e.low, v), max(e.high, v)
	}
}

// An axis maps values to a canvas.
type axis struct {
	low, high float64   // of the values
	from, to  vg.Length // on the canvas
	ticks     []float64
	unit      string
}

// newAxis returns an axis over an extent, widened to round numbers, with about
// n steps between its ticks. Values in the unit share stop at 100 % unless
// some are above.
func newAxis(e extent, unit string, n int) axis {
	if !e.some {
		e.low, e.high = 0, 1
	}
	low, high := e.low, e.high
	if low >= 0 && low < 0.55*high {
		low = 0 // near enough to show the whole quantity
	}
	if high-low < 1e-9*max(math.Abs(high), math.Abs(low)) || high == low {
		// One value: show it among its likes.
		switch {
		case high == 0:
			high = 1
		case unit == "share" && high <= 1:
			low, high = max(0, low-0.1), min(1, high+0.1)
		case high > 0:
			low, high = 0, high*1.25
		default:
			low, high = low*1.25, 0
		}
	}
	step := niceStep((high-low)/float64(n), unit == "share")
	a := axis{unit: unit}
	first, last := math.Floor(low/step+1e-9), math.Ceil(high/step-1e-9)
	a.low, a.high = first*step, last*step
	if unit == "share" && e.high <= 1 && a.high > 1 {
		a.high = 1
	}
	for k := first; k <= last; k++ {
		if v := k * step; v <= a.high+step*1e-6 {
			a.ticks = append(a.ticks, v)
		}
	}
	return a
}

// niceStep returns the round number nearest above a step: 1, 2 or 5 times a
// power of ten, or a quarter of one.
func niceStep(step float64, quarters bool) float64 {
	if !(step > 0) || math.IsInf(step, 0) {
		return 1
	}
	power := math.Pow(10, math.Floor(math.Log10(step)))
	for _, m := range []float64{1, 2, 2.5, 5} {
		if (m != 2.5 || quarters) && step <= m*power*(1+1e-9) {
			return m * power
		}
	}
	return 10 * power
}

// onto lays the axis onto a stretch of the canvas.
func (a axis) onto(from, to vg.Length) axis { a.from, a.to = from, to; return a }

// at returns where a value lies; values outside lie at the end.
func (a axis) at(v float64) vg.Length {
	f := (v - a.low) / (a.high - a.low)
	return a.from + (a.to-a.from)*vg.Length(min(max(f, 0), 1))
}

// label writes the value of a tick with as many decimals as the steps need.
func (a axis) label(l text.Lang, v float64) string {
	step := a.high - a.low
	if len(a.ticks) > 1 {
		step = a.ticks[1] - a.ticks[0]
	}
	switch {
	case a.unit == "share":
		return amount(l, v, a.unit, decimalsOf(step*100))
	case v == 0:
		return "0"
	}
	return number(l, v, decimalsOf(step))
}

// labels returns the texts of all ticks.
func (a axis) labels(l text.Lang) []string {
	s := make([]string, len(a.ticks))
	for i, v := range a.ticks {
		s[i] = a.label(l, v)
	}
	return s
}

// decimalsOf returns how many decimals a step needs.
func decimalsOf(step float64) int {
	for d := range 7 {
		if x := step * math.Pow(10, float64(d)); math.Abs(x-math.Round(x)) < 1e-6*x {
			return d
		}
	}
	return 7
}

// decimals returns how many decimals a value of an outcome is shown with, from
// the largest value beside it: about three digits.
func decimals(unit string, largest float64) int {
	largest = math.Abs(text.Shown(largest, unit))
	switch {
	case unit == "minutes", unit == "calendar_days", math.IsNaN(largest):
		return 0
	case unit == "share", unit == "percentage_points":
		if largest < 20 {
			return 1
		}
		return 0
	case largest >= 100:
		return 0
	case unit == "fte", unit == "persons", unit == "cases", unit == "cases_per_fte", unit == "tasks":
		return 1 // more would be a claim about hundredths of people
	case largest >= 10:
		return 1
	case largest >= 0.1 || largest == 0:
		return 2
	}
	return min(9, 1-int(math.Floor(math.Log10(largest))))
}
