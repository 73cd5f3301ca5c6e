package chart

import (
	"math"
	"strings"

	"gonum.org/v1/plot/vg"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/ui/text"
)

// Staffing shows how an outcome of each service of an option depends on its posts:
// every number that was tried with its 95 % interval, the limit, the posts of today
// and the least that keep the limit.
func Staffing(s Study, option, outcome int, limit float64, needs []experiment.Need) Figure {
	o := &model.Outcomes[outcome]
	label, _ := heading(s.Lang, outcome)
	name := brief(s.options()[option])
	services := make([]string, len(needs))
	axes := make([]axis, len(needs)) // of posts: services differ too much in size to share one
	var y extent
	y.hold(limit)
	var list []string
	for i := range needs {
		d := &needs[i]
		services[i] = serviceName(&s.Result.Options[option], d.Service)
		var x extent
		x.hold(0, d.Today)
		for _, p := range d.Curve {
			x.hold(p.Posts)
			y.hold(p.Value.Mean, p.Value.Mean-p.Value.HalfWidth, min(1, p.Value.Mean+p.Value.HalfWidth))
		}
		axes[i] = newAxis(x, "fte", 4)
		value := s.say("find.staffing.none")
		if !math.IsNaN(d.Posts) {
			value = s.say("find.staffing.least", "least", text.Number(s.Lang, d.Posts, 1), "today", text.Number(s.Lang, d.Today, 1))
		}
		if i < 2*mostNamed {
			list = append(list, s.say("find.item", "option", services[i], "value", value))
		}
	}
	ya := newAxis(s.Scales.hold("staffing."+o.Name, y), o.Unit, 4)
	yTicks := ya.labels(s.Lang)
	said := s.say("staffing.limit", "value", text.Percent(s.Lang, limit, text.AsNeeded))
	places := text.Decimals(o.Unit)

	f := s.begin("staffing", s.say("title.staffing", "label", label, "option", name), max(480, min(vg.Length(min(len(needs), 3))*300, 900)), 0,
		s.say("foot.staffing"))
	const wide, high, least, low = 290, 215, 170, 160
	f.least = func(width vg.Length) vg.Length { return stacked(len(needs), width, least, low, wide, high) }
	f.narrow = 220
	f.guide = s.say("guide.staffing")
	f.table = func() [][]string {
		rows := [][]string{{s.say("table.service"), s.say("table.posts"), s.say("table.mean"), s.say("table.half"), s.say("table.unit")}}
		for i := range needs {
			for _, p := range needs[i].Curve {
				rows = append(rows, []string{services[i], plain(s.Lang, p.Posts), plain(s.Lang, text.Shown(p.Value.Mean, o.Unit)),
					plain(s.Lang, text.Shown(p.Value.HalfWidth, o.Unit)), unitOf(s.Lang, outcome)})
			}
		}
		return rows
	}
	f.body = func(p *painter, r vg.Rectangle) {
		if len(needs) == 0 {
			p.nothing(r, s.say("no.data"))
			return
		}
		var labels vg.Length
		for _, t := range yTicks {
			labels = max(labels, p.tick.width(t))
		}
		labels += p.gap
		gap := 1.75 * p.gap
		across, down := tiling(len(needs), r.Max.X-r.Min.X, r.Max.Y-r.Min.Y, wide, high)
		w := (r.Max.X - r.Min.X - labels - gap*vg.Length(across-1)) / vg.Length(across)
		h := (r.Max.Y - r.Min.Y - gap*vg.Length(down-1)) / vg.Length(down)
		for i := range needs {
			d := &needs[i]
			x0 := r.Min.X + labels + vg.Length(i%across)*(w+gap)
			top := r.Max.Y - vg.Length(i/across)*(h+gap)
			p.text(p.strong, x0, top-p.heading.size, left, fit(p.strong, services[i], w))
			top -= p.heading.size + p.gap
			bottom := r.Max.Y - vg.Length(i/across)*(h+gap) - h + p.tick.size*3
			ax, ay := axes[i].onto(x0, x0+w), ya.onto(bottom, top)
			for k, v := range ay.ticks {
				p.level(p.hair, p.Grid, nil, x0, x0+w, ay.at(v))
				if i%across == 0 {
					p.beside(p.tick, x0-p.gap/2, ay.at(v), right, yTicks[k])
				}
			}
			p.ticks(ax, ax.labels(s.Lang), bottom)
			if i/across == down-1 || i+across >= len(needs) {
				p.text(p.tick, x0+w, bottom-p.tick.size*2.6, right, s.say("axis.case_posts"))
			}
			p.upright(p.thin, p.Muted, []vg.Length{4 * p.unit, 3 * p.unit}, ax.at(d.Today), bottom, top)
			p.level(p.hair, p.Fore, p.look(2).dash, x0, x0+w, ay.at(limit))
			if i%across == 0 {
				p.labelled(p.tick.in(p.Fore), x0+p.gap/2, ay.at(limit)+p.gap/3, said)
			}
			p.staffed(d, option, ax, ay, limit)
			for _, c := range d.Curve {
				at := ax.at(c.Posts)
				p.spot(vg.Rectangle{Min: pt(at-p.dot*2, bottom), Max: pt(at+p.dot*2, top)}, about{option: option}, func() string {
					return s.say("spot.staffing", "service", services[i], "posts", text.Number(s.Lang, c.Posts, 1),
						"value", text.Number(s.Lang, text.Shown(c.Value.Mean, o.Unit), places),
						"half", text.Number(s.Lang, text.Shown(c.Value.HalfWidth, o.Unit), places))
				})
			}
		}
	}
	return f.finish(s.say("find.staffing", "list", strings.Join(list, "; ")))
}

// staffed draws the curve of a service: its band, its line, a dot for each number of
// posts that was tried, hollow where the limit is not shown to be kept, and a ring
// around the least that keeps it.
func (p *painter) staffed(d *experiment.Need, option int, ax, ay axis, limit float64) {
	lk := p.look(option)
	var line, band []vg.Point
	for _, c := range d.Curve {
		if !math.IsNaN(c.Value.Mean) {
			line = append(line, pt(ax.at(c.Posts), ay.at(c.Value.Mean)))
			band = append(band, pt(ax.at(c.Posts), ay.at(c.Value.Mean+c.Value.HalfWidth)))
		}
	}
	for i := len(d.Curve) - 1; i >= 0; i-- {
		if c := &d.Curve[i]; !math.IsNaN(c.Value.Mean) {
			band = append(band, pt(ax.at(c.Posts), ay.at(c.Value.Mean-c.Value.HalfWidth)))
		}
	}
	p.area(faded(lk.color, p.Band), band...)
	p.line(p.pen, lk.color, nil, line...)
	for _, c := range d.Curve {
		at := pt(ax.at(c.Posts), ay.at(c.Value.Mean))
		radius := p.dot * 0.8
		if c.Posts == d.Posts {
			radius = p.dot * 1.5
		}
		p.mark(lk.marker, at, radius, lk.color, c.Value.Mean-c.Value.HalfWidth < limit)
	}
}
