package chart

import (
	"math"
	"strings"

	"gonum.org/v1/plot/vg"

	"grannelag/sim/experiment"
	"grannelag/ui/text"
)

// sharedKeys are the keys that a figure of them can hold and still be read.
var sharedKeys = []string{"inhabitants", "standalone", "shapley", "nucleolus"}

// Sharing shows what each municipality pays by some keys, as a part of what it would
// cost alone: who gains by being together, and by which key. keyName names a key.
func Sharing(s Study, game *experiment.Costs, shared []experiment.Shared, keyName func(string) string) Figure {
	n := len(game.Players)
	alone := make([]float64, n)
	names := make([]string, n)
	for i := range n {
		alone[i] = game.Groups[1<<i].Cost.Mean
		names[i] = named(s.Scenario.Municipalities[i].Name, game.Players[i])
	}
	type dots struct {
		name             string
		look             int
		share, low, high []float64 // of what it costs alone
		sum              []float64
	}
	var list []dots
	var e extent
	e.hold(0, 1)
	for k, key := range sharedKeys {
		for i := range shared {
			x := &shared[i]
			if x.Key != key || x.Shares == nil {
				continue
			}
			d := dots{name: keyName(key), look: k}
			for m := range n {
				d.share = append(d.share, x.Shares[m]/alone[m])
				d.low, d.high = append(d.low, x.Low[m]/alone[m]), append(d.high, x.High[m]/alone[m])
				d.sum = append(d.sum, x.Shares[m])
			}
			e.hold(d.share...)
			list = append(list, d)
		}
	}
	a := newAxis(e, "share", 5)
	ticks := a.labels(s.Lang)
	foot := s.say("foot.sharing.today")
	if game.Standard {
		foot = s.say("foot.sharing.standard")
	}
	measure := s.Theme.style(1)
	each := measure.label.size * 2.1
	f := s.begin("sharing", s.say("title.sharing"), 640, max(120, vg.Length(n)*each+3*measure.row), foot)
	f.guide = s.say("guide.sharing")
	for _, d := range list {
		f.legend = append(f.legend, key{option: d.look, name: d.name})
	}
	f.table = func() [][]string {
		head := []string{s.say("table.municipality"), s.say("table.alone")}
		for _, d := range list {
			head = append(head, d.name)
		}
		rows := [][]string{head}
		for m := range n {
			row := []string{names[m], plain(s.Lang, alone[m])}
			for _, d := range list {
				row = append(row, plain(s.Lang, d.sum[m]))
			}
			rows = append(rows, row)
		}
		return rows
	}
	f.body = func(p *painter, r vg.Rectangle) {
		if len(list) == 0 {
			p.nothing(r, s.say("no.data"))
			return
		}
		var labels vg.Length
		for _, name := range names {
			labels = max(labels, p.label.width(name))
		}
		labels = min(labels, (r.Max.X-r.Min.X)*0.3)
		ax := a.onto(r.Min.X+labels+2*p.gap, r.Max.X-p.gap)
		bottom, top := r.Min.Y+p.tick.size*1.6, r.Max.Y
		p.grid(ax, bottom, top)
		p.ticks(ax, ticks, bottom)
		p.upright(p.thick/3, p.Fore, nil, ax.at(1), bottom, top)
		high := (top - bottom) / vg.Length(n)
		for m := range n {
			y := top - high*(vg.Length(m)+0.5)
			p.beside(p.label, r.Min.X, y, left, fit(p.label, names[m], labels))
			least, most := math.Inf(1), math.Inf(-1)
			for _, d := range list {
				least, most = min(least, d.share[m]), max(most, d.share[m])
			}
			p.level(p.thin, p.Muted, nil, ax.at(least), ax.at(most), y)
			for _, d := range list {
				lk := p.look(d.look)
				if d.high[m] > d.low[m] {
					p.rect(blend(p.Back, lk.color, 0.5), vg.Rectangle{Min: pt(ax.at(d.low[m]), y-p.thick/2), Max: pt(ax.at(d.high[m]), y+p.thick/2)})
				}
				p.mark(lk.marker, pt(ax.at(d.share[m]), y), p.dot, lk.color, false)
			}
			p.spot(vg.Rectangle{Min: pt(r.Min.X, y-high/2), Max: pt(r.Max.X, y+high/2)}, about{municipality: game.Players[m], option: NoOption}, func() string {
				lines := []string{names[m] + ": " + s.say("spot.alone", "value", number(s.Lang, alone[m], 0))}
				for _, d := range list {
					lines = append(lines, d.name+": "+number(s.Lang, d.sum[m], 0)+" ("+text.Percent(s.Lang, d.share[m], 0)+")")
				}
				return strings.Join(lines, "\n")
			})
		}
	}
	finding := s.say("find.sharing.all")
	for _, d := range list {
		for m := range n {
			if d.share[m] > 1+1e-9 {
				finding = s.say("find.sharing.dearer", "key", d.name, "name", names[m], "share", text.Percent(s.Lang, d.share[m], 0))
			}
		}
	}
	return f.finish(finding)
}
