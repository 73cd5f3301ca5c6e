package story

import (
	"math"
	"slices"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/sim/scenario"
	"grannelag/ui/text"
)

// An effectWord tells an outcome that goes up or down for municipalities. Which
// of the two is better the table of outcomes decides.
type effectWord struct {
	outcome  int
	up, down string  // keys
	size     float64 // a change that people notice: it only orders the entries
}

var effectWords = []effectWord{
	{model.Presence2, "story.up.presence", "story.down.presence", 0.10},
	{model.OfficeMinutes, "story.up.office", "story.down.office", 30},
	{model.NightReach60, "story.up.night", "story.down.night", 0.2},
	{model.CutDays, "story.up.cut", "story.down.cut", 3},
	{model.Investigation3Months, "story.up.investigations", "story.down.investigations", 0.10},
	{model.Triage7Days, "story.up.triage", "story.down.triage", 0.10},
	{model.VisitsInTime, "story.up.visits", "story.down.visits", 0.10},
	{model.CaseTravelShare, "story.up.travel", "story.down.travel", 0.10},
	{model.CaseworkerChanges, "story.up.changes", "story.down.changes", 0.25},
}

// most entries that a list shows.
const shownEffects = 4

// WhoGains says what gets better and what gets worse from one option to another,
// and for whom.
func WhoGains(r *experiment.Result, s *scenario.Scenario, lang text.Lang, base, option int) (better, worse Effects) {
	return newTeller(r, s, lang).effects(base, option)
}

func (t *teller) effects(base, option int) (better, worse Effects) {
	return t.effectsOf(base, option, experiment.Better, RoleGain, "story.effects.none.better", "story.effects.small.better"),
		t.effectsOf(base, option, experiment.Worse, RoleLoss, "story.effects.none.worse", "story.effects.small.worse")
}

func (t *teller) effectsOf(base, option int, v experiment.Verdict, role Role, none, tiny string) Effects {
	type entry struct {
		effect Effect
		size   float64
	}
	var entries []entry
	small := false
	for _, w := range effectWords {
		found, tooSmall := t.moves(base, option, w.outcome, v)
		small = small || tooSmall
		if len(found) == 0 {
			continue
		}
		what := w.up
		if found[0].diff.Mean < 0 {
			what = w.down
		}
		top := t.top(base, option, w.outcome, found)
		change := t.fromTo(base, option, found[0].place, w.outcome)
		s := t.say("story.effect", "what", t.say(what), "who", t.whoMost(placesOf(found), top), "change", change)
		numbers := make([]string, len(found))
		for i, m := range found {
			numbers[i] = t.s.Municipalities[m.place].Number
		}
		entries = append(entries, entry{Effect{w.outcome, numbers, sentence(role, s)}, math.Abs(found[0].diff.Mean) / w.size})
	}
	slices.SortStableFunc(entries, func(a, b entry) int {
		switch {
		case a.size > b.size:
			return -1
		case a.size < b.size:
			return 1
		}
		return 0
	})
	var out Effects
	for i, e := range entries {
		if i == shownEffects {
			out.More = len(entries) - i
			out.Text = sentence(role, t.say("story.effects.more", "n", out.More))
			break
		}
		out.Shown = append(out.Shown, e.effect)
	}
	switch {
	case len(entries) > 0:
	case t.few:
		out.Text = sentence(role, t.say("story.few_runs"))
	case small:
		out.Text = sentence(role, t.say(tiny))
	default:
		out.Text = sentence(role, t.say(none))
	}
	return out
}
