package chart

import (
	"gonum.org/v1/plot/vg"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/ui/text"
)

// costParts are the parts of a year's cost, from the left of a bar.
var costParts = [...]int{model.CostPay, model.CostLeadership, model.CostOffices, model.CostDuty, model.CostTravel, model.CostCover}

// Cost shows what a year costs in each option: a bar of its parts, and at its end
// how well the whole is known and what chance does to single years.
func Cost(s Study) Figure {
	options, names := s.Result.Options, s.options()
	var e extent
	e.hold(0)
	var totals []experiment.Estimate
	parts := make([][len(costParts)]experiment.Estimate, len(options))
	var records []record
	for i := range options {
		es := &options[i].Option.Estimates
		totals = append(totals, es[model.CostTotal])
		e.reach(&es[model.CostTotal])
		for k, outcome := range costParts {
			parts[i][k] = es[outcome]
		}
		for _, k := range append(costParts[:], model.CostTotal, model.CostPerChild, model.CostEarmarked, model.CostTransition) {
			records = append(records, record{outcome: k, option: names[i], e: es[k]})
		}
	}
	d := decimals("knok_year", largest(totals))
	e = s.Scales.hold("option.cost_parts", e)
	a := newAxis(e, "knok_year", 5)
	ticks := a.labels(s.Lang)
	n, lang := vg.Length(len(options)), s.Lang
	words := make([]string, len(totals))
	for i := range totals {
		words[i] = s.costTotal(&totals[i], d)
	}

	measure := s.Theme.style(1)
	least := n*2.6*measure.row + measure.tick.size*1.6 + measure.gap
	f := s.figure("cost", 800, least, s.say("foot.cost"), s.estimated(model.CostTotal))
	for k, outcome := range costParts {
		f.legend = append(f.legend, key{option: k, name: model.Outcomes[outcome].Label.In(s.Lang.String()), area: true})
	}
	f.table = s.records(records)
	f.body = func(p *painter, r vg.Rectangle) {
		if n == 0 {
			p.nothing(r, s.say("no.data"))
			return
		}
		bottom := r.Min.Y + p.tick.size*1.6
		each := (r.Max.Y - bottom) / n
		var values vg.Length
		for i := range totals {
			values = max(values, p.strong.width(words[i]))
		}
		a := a.onto(r.Min.X, max(r.Max.X-values-2*p.gap, r.Min.X+(r.Max.X-r.Min.X)/3))
		p.grid(a, bottom, r.Max.Y)
		p.ticks(a, ticks, bottom)
		for i := range totals {
			top := r.Max.Y - each*vg.Length(i)
			if readable(p.label, each/2) {
				p.beside(p.label, r.Min.X+p.gap/2, top-p.row*0.6, left, fit(p.label, marked(i, names[i]), r.Max.X-r.Min.X-p.gap))
			}
			high := min(1.1*p.row, each*0.45)
			y := top - min(1.25*p.row, each*0.5) - high/2
			p.costBar(lang, parts[i][:], a, y, high, i)
			p.estimate(a, y, &totals[i], look{color: p.Fore, marker: circle}, false)
			if readable(p.strong, high*1.3) {
				p.beside(p.strong, r.Max.X, y, right, words[i])
			}
			p.spot(vg.Rectangle{Min: pt(a.to, y-high/2), Max: pt(r.Max.X, y+high/2)}, about{option: i},
				func() string { return tell(lang, names[i], &totals[i], model.CostTotal, d) })
		}
	}
	return f.finish(s.change(model.CostTotal))
}

// costTotal writes a total with its interval.
func (s *Study) costTotal(e *experiment.Estimate, decimals int) string {
	value := amount(s.Lang, e.Mean, "knok_year", decimals)
	if e.HalfWidth > 0 {
		value = s.say("spot.interval", "value", value, "half", amount(s.Lang, e.HalfWidth, "knok_year", decimals))
	}
	if e.Estimated {
		value += "*"
	}
	return value
}

// costBar draws the parts of an option's cost beside each other, with a thin gap
// that keeps them apart for every eye.
func (p *painter) costBar(l text.Lang, parts []experiment.Estimate, a axis, y, high vg.Length, option int) {
	from := 0.0
	for k, outcome := range costParts {
		e := &parts[k]
		if !(e.Mean > 0) {
			continue
		}
		x0, x1 := a.at(from), a.at(from+e.Mean)
		from += e.Mean
		box := vg.Rectangle{Min: pt(x0, y-high/2), Max: pt(max(x1-p.hair, x0), y+high/2)}
		p.rect(p.Options[k], box)
		p.spot(box, about{option: option}, func() string {
			return tell(l, model.Outcomes[outcome].Label.In(l.String()), e, outcome, decimals("knok_year", e.Mean))
		})
	}
}

// CostPlaces shows by municipality what a year costs for each child.
func CostPlaces(s Study) Figure {
	return s.byMunicipality("cost_places", s.estimated(model.CostPerChild), model.CostPerChild)
}
