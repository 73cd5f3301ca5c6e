package story

import (
	"math"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/sim/scenario"
	"grannelag/ui/text"
)

// A Doubt is what one assumption does to the difference between two options.
type Doubt struct {
	Label            string // Tid per undersøkelse
	Value, Low, High string // the scenario's own, and the two ends: 35 timer
	Range            string // the two ends with less room: 25–50, in per cent 65–85 %
	AtLow, AtHigh    string // the difference there: −1,2 ± 0,8 prosentpoeng
	Swing            experiment.Swing
}

// Doubts tells a tornado of an outcome, the largest first.
func Doubts(to *experiment.Tornado, lang text.Lang, outcome int) []Doubt {
	t := &teller{lang: lang}
	var out []Doubt
	for _, s := range to.Swings(outcome) {
		out = append(out, Doubt{
			Label: s.Param.Label.In(lang.String()),
			Value: t.number(s.Param, s.Value), Low: t.number(s.Param, s.Low), High: t.number(s.Param, s.High),
			Range: t.ends(s.Param, s.Low, s.High),
			AtLow: t.apartDifference(s.AtLow, outcome), AtHigh: t.apartDifference(s.AtHigh, outcome),
			Swing: s,
		})
	}
	return out
}

// ends writes a range without the words of its unit.
func (t *teller) ends(p *scenario.Param, low, high float64) string {
	from := text.Number(t.lang, text.Shown(low, p.Unit), text.AsNeeded)
	if p.Unit == "share" {
		return from + "–" + text.Percent(t.lang, high, text.AsNeeded)
	}
	return from + "–" + text.Number(t.lang, high, text.AsNeeded)
}

// DifferenceWords writes a difference with its unit: +45 ± 3 prosentpoeng.
func DifferenceWords(d experiment.Difference, lang text.Lang, outcome int) string {
	return (&teller{lang: lang}).apartDifference(d, outcome)
}

func (t *teller) apartDifference(d experiment.Difference, outcome int) string {
	if !known(d.Mean) {
		return text.NoValue
	}
	a := measure(d, &experiment.Estimate{}, outcome)
	return t.change(a.apart(d.Verdict), outcome, d.Estimated)
}

// Targets lists what may flip: the sign of the difference in an outcome, and
// whether either option keeps the criterion on it, if there is one; of all, those
// on every outcome.
func Targets(s *scenario.Scenario, outcome int, all bool) []experiment.Target {
	out := []experiment.Target{{Outcome: outcome, Side: -1}}
	for i := range rules {
		if ru := &rules[i]; ru.simulated() && (all || ru.outcome == outcome) {
			out = append(out, experiment.Target{Outcome: ru.outcome, Side: 0, Limit: ru.limit(s)}, experiment.Target{Outcome: ru.outcome, Side: 1, Limit: ru.limit(s)})
		}
	}
	return out
}

// simulated reports whether a rule is judged on what happens in the model. The
// posts follow from the file.
func (ru *rule) simulated() bool { return ru.outcome != model.Posts }

// Flips tells switching values, each in a sentence: «Undersøkelser innen 3 måneder:
// forskjellen snur når Tid per undersøkelse er om lag 42 ± 3 timer (nå 35 timer).»
func Flips(switches []experiment.Switch, to *experiment.Tornado, s *scenario.Scenario, lang text.Lang) []Sentence {
	t := &teller{s: s, lang: lang}
	var out []Sentence
	for i := range switches {
		w := &switches[i]
		args := []any{
			"outcome", model.Outcomes[w.Outcome].Label.In(lang.String()), "assumption", strong(w.Param.Label.In(lang.String())),
			"at", strong(t.about(w.Param, w.At, w.HalfWidth)), "value", t.number(w.Param, w.Value), "limit", t.limitWords(w.Outcome, w.Limit),
		}
		key := "doubt.flips"
		if w.Side >= 0 {
			args = append(args, "name", t.say("story.quoted", "name", t.optionName([2]int{to.Base, to.Option}[w.Side])))
			key = "doubt.reaches"
			if (w.After.Mean > 0) != (model.Outcomes[w.Outcome].Direction == model.Higher) {
				key = "doubt.breaks"
			}
		}
		if w.Appears {
			args = append(args, "more", t.say(map[bool]string{true: "doubt.or_more", false: "doubt.or_less"}[w.End > w.Value]))
			key = map[string]string{"doubt.flips": "doubt.appears", "doubt.reaches": "doubt.surely", "doubt.breaks": "doubt.surely_not"}[key]
			if w.Side < 0 {
				args = append(args, "verdict", t.say(map[experiment.Verdict]string{
					experiment.Better: "verdict.better", experiment.Worse: "verdict.worse", experiment.Differs: "story.word.differs"}[w.After.Verdict]))
			}
		}
		out = append(out, sentence(RoleFigure, t.say(key, args...)))
	}
	return out
}

// optionName returns an option's name by its position in the scenario.
func (t *teller) optionName(option int) string {
	o := &t.s.Options[option]
	if n := clean(o.Name); n != "" {
		return text.Shorten(n, longest)
	}
	return o.ID
}

// about writes a value of a parameter that is known to a half-width, with no more
// digits than that is worth.
func (t *teller) about(p *scenario.Param, x, half float64) string {
	decimals := 0
	shown := text.Shown(half, p.Unit)
	for decimals < 3 && shown > 0 && shown < 2*math.Pow10(-decimals) {
		decimals++
	}
	if shown == 0 {
		decimals = text.AsNeeded
	}
	value := text.Quantity(t.lang, x, p.Unit, decimals)
	if shown == 0 {
		return value
	}
	return t.say("doubt.about", "value", value, "half", text.Number(t.lang, shown, decimals))
}

// A Held is a criterion of an option under doubt about all assumptions at once.
type Held struct {
	Option           int
	Outcome          int
	Label            string // of the criterion
	Limit            float64
	Most             bool
	Expected, Single float64 // how likely the expected value and a single run keep the limit, see [experiment.Spread.Keeps]
	Spread           experiment.Spread
}

// Holds judges the criteria of every option under doubt, in their order and for
// each that of the options; what has no value is left out.
func Holds(all *experiment.Together, s *scenario.Scenario, lang text.Lang) []Held {
	t := &teller{s: s, lang: lang}
	var out []Held
	for i := range rules {
		ru := &rules[i]
		if !ru.simulated() {
			continue
		}
		for o := range s.Options {
			h := Held{Option: o, Outcome: ru.outcome, Limit: ru.limit(s), Most: ru.most, Spread: all.Option(o, ru.outcome)}
			if !known(h.Spread.Mean) {
				continue
			}
			h.Label = t.say(ru.label, "limit", t.limitWords(ru.outcome, h.Limit))
			if h.Spread.Doubt < rounding && h.Spread.Chance < rounding { // what rounding leaves of what is the same everywhere
				h.Spread.Doubt, h.Spread.Chance = 0, 0
			}
			h.Expected, h.Single = h.Spread.Keeps(h.Limit, ru.most)
			out = append(out, h)
		}
	}
	return out
}
