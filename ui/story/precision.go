package story

import (
	"strings"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/ui/text"
)

// Precision says what became of a wish for precision.
func Precision(x *experiment.Reached, lang text.Lang) Sentence {
	key := "run.precision.reached"
	if !x.Reached {
		key = "run.precision.missed"
	}
	o := &model.Outcomes[x.Outcome]
	half := func(y float64) string {
		s := text.Number(lang, text.Shown(y, o.Unit), text.Decimals(o.Unit)+1)
		if o.Unit == "share" {
			return text.Say(lang, "run.points", "n", s)
		}
		return strings.TrimSpace(s + " " + text.UnitWords(lang, o.Unit))
	}
	return sentence(RoleNote, text.Say(lang, key, "outcome", o.Label.In(lang.String()), "wish", half(x.Half), "half", half(x.Widest)))
}
