package story

import (
	"strings"

	"grannelag/sim/scenario"
	"grannelag/ui/text"
)

// Otherwise says what the scenario lets be otherwise for a while, a sentence for
// each change: «Etter 52 uker, i 52 uker: Meldinger per 1 000 barn er 1,33 ganger
// det vanlige.»
func Otherwise(s *scenario.Scenario, lang text.Lang) []Sentence {
	t := &teller{s: s, lang: lang}
	var out []Sentence
	for i := range s.Changes {
		out = append(out, t.otherwise(&s.Changes[i]))
	}
	return out
}

func (t *teller) otherwise(c *scenario.Change) Sentence {
	what := ""
	if c.Key != "" {
		what = t.changed(c)
	}
	also := func(key, number string, n float64) {
		if number == "" || n == 0 {
			return
		}
		if what != "" {
			what += "; "
		}
		place := number
		if m := t.s.Municipality(number); m != nil {
			place = text.Plain(m.Name)
		}
		what += t.say(key, "n", int(n), "place", place)
	}
	also("story.change.away", c.Municipality, c.Away)
	also("story.change.quit", c.Municipality, c.Quit)
	also("story.change.office", c.Office, 1)
	from, weeks := text.Number(t.lang, c.From, text.AsNeeded), text.Number(t.lang, c.Weeks, text.AsNeeded)
	when := "story.change.weeks"
	switch {
	case c.Away == 0 && c.Key == "" && c.Office == "":
		when = "story.change.at"
	case c.Weeks == 0:
		when = "story.change.to_end"
	}
	return Sentence{RoleNote, []Part{{t.say(when, "start", from, "weeks", weeks) + ": ", true}, {what + ".", false}}}
}

// changed says what a value is meanwhile.
func (t *teller) changed(c *scenario.Change) string {
	p, of := scenario.Changeable(c.Key)
	if p == nil {
		return c.Key
	}
	what := p.Label.In(t.lang.String())
	if of != "" {
		if m := t.s.Municipality(of); m != nil {
			of = text.Plain(m.Name)
		} else if o := t.s.Option(of); o != nil {
			if o.Name != "" {
				of = text.Plain(o.Name)
			}
		} else if from, to := t.s.Leg(of); from != nil {
			of = text.Plain(from.Name) + "–" + text.Plain(to.Name)
		}
		what += " (" + of + ")"
	}
	if c.Times {
		return t.say("story.change.times", "what", what, "n", text.Number(t.lang, c.Factor, text.AsNeeded))
	}
	return t.say("story.change.is", "what", what, "value", t.number(p, c.Value))
}

// Stress asks what a stress test tries: «to ansatte fra Brønnøy er borte samtidig
// i tre måneder?», behind «Hva om …».
func Stress(t scenario.StressTest, lang text.Lang) string {
	kind, _, _ := strings.Cut(t.ID, "-")
	return text.Say(lang, "story.stress."+kind, "place", text.Plain(t.Of))
}
