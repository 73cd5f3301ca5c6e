package story

import (
	"math"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/sim/scenario"
	"grannelag/ui/text"
)

// mendedShown is how many remedies are told: the cheapest, and what else would do.
const mendedShown = 3

// Mended tells what would make an option keep a criterion, the cheapest first, with
// what it costs a year: «Billigst av 17 prøvde: kontor i Sømna. Da er det 93,0 % (±
// 0,2), for kr 138 000 i året.»
func Mended(m *experiment.Mended, c *Criterion, s *scenario.Scenario, lang text.Lang, option int) []Sentence {
	t := &teller{s: s, lang: lang}
	if len(m.Remedies) == 0 {
		return []Sentence{sentence(RoleRemedy, t.say("mended.none", "n", m.Tried))}
	}
	var out []Sentence
	for i := range m.Remedies {
		if i == mendedShown {
			out = append(out, sentence(RoleRemedy, t.say("mended.more", "n", len(m.Remedies)-i)))
			break
		}
		r := &m.Remedies[i]
		key := "mended.also"
		if i == 0 {
			key = "mended.first"
		}
		value := t.withHalf(&experiment.Estimate{Mean: r.Value.Mean, HalfWidth: r.Value.HalfWidth}, c.Outcome)
		out = append(out, sentence(RoleRemedy, t.say(key, "n", m.Tried, "what", t.remedy(r, option), "value", value, "cost", t.price(r.Cost))))
	}
	return out
}

// remedy names a remedy.
func (t *teller) remedy(r *experiment.Remedy, option int) string {
	o := &t.s.Options[option]
	service := func(id string) string {
		for i := range o.Services {
			if o.Services[i].ID == id {
				return strong(t.serviceName(&o.Services[i]))
			}
		}
		return id
	}
	switch r.Kind {
	case experiment.MorePosts:
		var parts []string
		for _, d := range r.Posts {
			if d.Posts > d.Today {
				parts = append(parts, t.say("mended.posts.in", "n", text.Number(t.lang, d.Posts, 1), "today", text.Number(t.lang, d.Today, 1), "service", service(d.Service)))
			}
		}
		return t.say("mended.posts", "list", text.List(t.lang, parts))
	case experiment.NewOffice:
		names := t.names(r.Places)
		for i := range names {
			names[i] = strong(names[i])
		}
		return t.say("mended.office", "n", len(names), "places", text.List(t.lang, names))
	case experiment.JoinedWith:
		return t.say("mended.join", "a", service(r.Service), "b", service(r.With))
	case experiment.ShorterWay:
		return t.say("mended.road", "a", strong(t.numberName(r.Places[0])), "b", strong(t.numberName(r.Places[1])),
			"old", text.Number(t.lang, math.Round(r.Old), 0), "new", text.Number(t.lang, math.Floor(r.New), 0))
	}
	return t.say("mended.choice", "what", strong(r.Choice.Label.In(t.lang.String())), "old", t.number(r.Choice, r.Old), "new", t.number(r.Choice, r.New))
}

// price tells what a remedy adds to the cost of a year.
func (t *teller) price(d experiment.Difference) string {
	unit := model.Outcomes[model.CostTotal].Unit
	switch {
	case !known(d.Mean):
		return t.say("mended.price.unknown")
	case d.Verdict == experiment.NotShown || math.Abs(d.Mean) < 0.5:
		return t.say("mended.price.none")
	case d.Mean < 0:
		return t.say("mended.price.saves", "n", strong(text.Number(t.lang, math.Round(-d.Mean), 0)), "unit", text.UnitWords(t.lang, unit))
	}
	return t.say("mended.price", "n", strong(text.Number(t.lang, math.Round(d.Mean), 0)), "unit", text.UnitWords(t.lang, unit))
}
