package chart

import (
	"math"

	"gonum.org/v1/plot/vg"

	"grannelag/sim/experiment"
	"grannelag/ui/text"
)

// reach widens an extent by what [painter.estimate] draws of an estimate.
func (e *extent) reach(x *experiment.Estimate) {
	if math.IsNaN(x.Mean) {
		return
	}
	e.hold(x.Mean, x.P05, x.P95)
	if x.HalfWidth >= 0 {
		low, high := x.Mean-x.HalfWidth, x.Mean+x.HalfWidth
		if x.Mean >= 0 {
			low = max(low, 0) // no quantity of ours goes below nothing
		}
		if x.Mean <= 1 && (math.IsNaN(x.P95) || x.P95 <= 1) {
			high = min(high, max(1, x.Mean)) // nor a share above all
		}
		e.hold(low, high)
	}
}

// estimate draws an estimate at a height: a thin bar for single years, a thick
// one for the interval of the mean, a dot for the mean.
func (p *painter) estimate(a axis, y vg.Length, e *experiment.Estimate, lk look, hollow bool) {
	if math.IsNaN(e.Mean) || math.IsInf(e.Mean, 0) {
		p.beside(p.tick, a.from, y, left, text.NoValue)
		return
	}
	if e.P05 < e.P95 {
		p.level(p.thin, lk.color, nil, a.at(e.P05), a.at(e.P95), y)
	}
	if e.HalfWidth > 0 && !math.IsInf(e.HalfWidth, 0) {
		p.rect(blend(p.Back, lk.color, 0.5), vg.Rectangle{
			Min: pt(a.at(e.Mean-e.HalfWidth), y-p.thick/2),
			Max: pt(a.at(e.Mean+e.HalfWidth), y+p.thick/2)})
	}
	p.mark(lk.marker, pt(a.at(e.Mean), y), p.dot, lk.color, hollow)
}

// grid draws an axis' lines through a panel.
func (p *painter) grid(a axis, bottom, top vg.Length) {
	for _, v := range a.ticks {
		p.upright(p.hair, p.Grid, nil, a.at(v), bottom, top)
	}
}

// ticks writes the values of a horizontal axis under a height, leaving out
// those that would touch.
func (p *painter) ticks(a axis, labels []string, top vg.Length) {
	p.every(labels, func(i int) vg.Length { return a.at(a.ticks[i]) }, a.from, a.to, top-p.tick.size*1.15)
}

// every writes labels centred on their places along a line, as many as do not
// touch: all, or every second, third and so on. The outer ones stay inside
// from and to, give or take half a letter.
func (p *painter) every(labels []string, at func(int) vg.Length, from, to, baseline vg.Length) {
	space := p.tick.width("0")
	place := func(i int) (vg.Length, vg.Length) {
		w := p.tick.width(labels[i])
		x := min(at(i)-w/2, to+space*1.5-w)
		x = max(x, from-space*1.5)
		return x, x + w
	}
	for step := 1; step <= len(labels); step++ {
		free, end := true, vg.Length(math.Inf(-1))
		for i := 0; i < len(labels); i += step {
			x0, x1 := place(i)
			free = free && x0 >= end+space
			end = x1
		}
		if free || step == len(labels) {
			for i := 0; i < len(labels); i += step {
				x, _ := place(i)
				p.text(p.tick, x, baseline, left, labels[i])
			}
			return
		}
	}
}
