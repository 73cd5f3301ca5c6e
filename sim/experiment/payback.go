package experiment

import "math"

// A Payback says after how many years the transition to an option has saved what
// it cost once, against the first option. Low and High are the ends of the 95 %
// interval that follows from that of the saving; all three are NaN where no
// saving is shown.
type Payback struct {
	Once             float64 // what the transition costs [1 000 NOK]
	Years, Low, High float64 // until it is paid back [years]
}

// Shown reports whether a saving is shown that pays the transition back.
func (p Payback) Shown() bool { return !math.IsNaN(p.Years) }

// PaybackOf returns when what a transition costs once [1 000 NOK] is paid back by a
// difference in cost a year.
func PaybackOf(once float64, d Difference) Payback {
	p := Payback{Once: once, Years: math.NaN(), Low: math.NaN(), High: math.NaN()}
	if d.Verdict == Better { // the interval of the saving is above 0
		p.Years, p.Low, p.High = once/-d.Mean, once/(d.HalfWidth-d.Mean), once/(-d.Mean-d.HalfWidth)
	}
	return p
}
