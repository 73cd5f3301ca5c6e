package story

import (
	"math"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/sim/scenario"
	"grannelag/ui/text"
)

// cost says what an option costs a year, and by how much more or less than the
// baseline where the interval of the difference excludes 0.
func (t *teller) cost(option int) string {
	e := t.estimate(option, whole, model.CostTotal)
	if !known(e.Mean) {
		return ""
	}
	value := strong(text.Number(t.lang, e.Mean/1000, 1)) + star(e.Estimated)
	if option == 0 || t.few {
		return t.say("story.lead.cost", "value", value)
	}
	d := t.difference(0, option, whole, model.CostTotal)
	a := measure(d, e, model.CostTotal)
	if d.Verdict == experiment.NotShown || a.hardly() {
		return t.say("story.lead.cost.not_shown", "value", value)
	}
	a = a.apart(d.Verdict)
	change := text.Number(t.lang, math.Abs(a.mean), a.decimals)
	if half := t.halfWords(a); half != "" {
		change += " ± " + half
	}
	if d.Mean > 0 {
		return t.say("story.lead.cost.more", "value", value, "change", change)
	}
	return t.say("story.lead.cost.less", "value", value, "change", change)
}

// CostTable returns the table of all that an option costs against the baseline,
// and says below it whether the transition is paid back and what the figures are
// not.
func CostTable(r *experiment.Result, s *scenario.Scenario, lang text.Lang, option int) Table {
	t := newTeller(r, s, lang)
	var outcomes []int
	for k := range model.Outcomes {
		if model.Outcomes[k].Pillar == model.Money {
			outcomes = append(outcomes, k)
		}
	}
	tb := t.tableOf(outcomes, 0, option)
	if p := experiment.PaybackOf(t.estimate(option, whole, model.CostTransition).Mean, t.difference(0, option, whole, model.CostTotal)); p.Once > 0 {
		once := text.Number(lang, p.Once, 0)
		years := func(x float64) string { return text.Number(lang, x, 1) }
		if p.Shown() {
			tb.Notes = append(tb.Notes, t.say("story.payback", "once", once, "years", years(p.Years), "low", years(p.Low), "high", years(p.High)))
		} else {
			tb.Notes = append(tb.Notes, t.say("story.payback.not_shown", "once", once))
		}
	}
	tb.Notes = append(tb.Notes, t.say("story.cost.arises"))
	return tb
}
