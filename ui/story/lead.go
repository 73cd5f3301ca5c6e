package story

import (
	"math"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/ui/text"
)

// lead says what the study shows of an option.
func (t *teller) lead(option int) []Sentence {
	var out []Sentence
	add := func(s string) {
		if s != "" {
			out = append(out, sentence(RoleLead, s))
		}
	}
	presence := t.estimate(option, whole, model.Presence2)
	if !known(presence.Mean) || t.noCases(option) {
		add(t.say("story.lead.no_cases"))
		return out
	}
	value, spread := strong(t.brief(presence, model.Presence2, 0)), t.spread(option)
	switch {
	case option == 0 && len(t.r.Options) > 1:
		add(t.say("story.lead.presence.baseline", "option", t.quoted(0), "value", value, "spread", spread))
		add(t.now(option))
		add(t.farthest(option))
	case option == 0 || t.few:
		add(t.say("story.lead.presence", "option", t.quoted(option), "value", value, "spread", spread))
		add(t.now(option))
		add(t.farthest(option))
		add(t.cost(option))
		if option > 0 {
			add(t.say("story.lead.few_runs"))
		}
		return out
	case t.nothingShown(option):
		add(t.say("story.lead.same", "option", t.quoted(option)))
		add(t.say("story.lead.same.presence", "value", value))
		add(t.now(option))
	default:
		now, before, moved := t.against(option, model.Presence2)
		switch moved {
		case up, down:
			add(t.say("story.lead.presence.against", "option", t.quoted(option), "value", strong(now), "base", before, "spread", spread))
		case hardly:
			add(t.say("story.lead.presence.hardly", "option", t.quoted(option), "value", strong(now), "spread", spread))
		default:
			add(t.say("story.lead.presence.not_shown", "option", t.quoted(option), "value", strong(now), "spread", spread))
		}
		for _, s := range t.deadlineAndTravel(option) {
			add(s)
		}
		add(t.road(option))
	}
	add(t.cost(option))
	return out
}

// noCases reports whether there was nothing to do in an option.
func (t *teller) noCases(option int) bool {
	for _, k := range []int{model.Triage7Days, model.Investigation3Months, model.VisitsInTime} {
		if known(t.estimate(option, whole, k).Mean) {
			return false
		}
	}
	return true
}

// spread says where two are seldomest at work, if that is far from the mean: a
// mean over services is nobody's own.
func (t *teller) spread(option int) string {
	const far = 0.05
	mean := t.estimate(option, whole, model.Presence2).Mean
	lowest := math.Inf(1)
	for p := range t.s.Municipalities {
		if x := t.estimate(option, p, model.Presence2).Mean; x < lowest {
			lowest = x
		}
	}
	if !(mean-lowest > far) {
		return ""
	}
	var places []int
	words := ""
	for p := range t.s.Municipalities {
		if e := t.estimate(option, p, model.Presence2); e.Mean-lowest < 0.005 {
			places, words = append(places, p), t.brief(e, model.Presence2, 0)
		}
	}
	return " " + t.say("story.lead.spread", "value", words, "who", t.who(places))
}

// How an outcome moved.
type move uint8

const (
	unknown move = iota // no value
	notShown
	hardly
	up
	down
)

// against returns what an outcome is in an option and in the baseline, with as
// few decimals as keep the two apart, and how it moved.
func (t *teller) against(option, outcome int) (now, before string, m move) {
	d := t.difference(0, option, whole, outcome)
	e, b := t.estimate(option, whole, outcome), t.estimate(0, whole, outcome)
	if !known(d.Mean) {
		return "", "", unknown
	}
	decimals := 0
	if d.Verdict != experiment.NotShown && t.brief(e, outcome, 0) == t.brief(b, outcome, 0) {
		decimals = 1
	}
	now, before = t.brief(e, outcome, decimals), t.brief(b, outcome, decimals)
	switch a := measure(d, e, outcome); {
	case d.Verdict == experiment.NotShown:
		return now, before, notShown
	case now == before || math.Abs(a.mean) < 0.5 && !a.few || a.hardly():
		// A lead speaks in whole per cent.
		return t.brief(e, outcome, 0), before, hardly
	case d.Mean > 0:
		return now, before, up
	}
	return now, before, down
}

// brief writes a share with few decimals, more where it would be rounded to
// nothing or to all.
func (t *teller) brief(e *experiment.Estimate, outcome, decimals int) string {
	if decimals == 0 && nearEnd(e.Mean) {
		decimals = 1
	}
	return t.rounded(e, outcome, decimals)
}

// nothingShown reports whether no difference to the baseline is shown in any
// outcome that is told, for the option or for a municipality.
func (t *teller) nothingShown(option int) bool {
	for _, o := range mainOutcomes() {
		if t.difference(0, option, whole, o).Verdict != experiment.NotShown {
			return false
		}
	}
	for _, w := range effectWords {
		for p := range t.s.Municipalities {
			if t.difference(0, option, p, w.outcome).Verdict != experiment.NotShown {
				return false
			}
		}
	}
	return true
}

// deadlineAndTravel says what becomes of the deadline and the road, with "but"
// where one is better and the other worse.
func (t *teller) deadlineAndTravel(option int) []string {
	var clauses, quiet []string
	var verdicts []experiment.Verdict
	for _, x := range [...]struct {
		outcome                   int
		up, down, hardly, unshown string
	}{
		{model.Investigation3Months, "story.lead.deadline.up", "story.lead.deadline.down", "story.lead.deadline.hardly", "story.what.deadline"},
		{model.TravelShare, "story.lead.travel.up", "story.lead.travel.down", "story.lead.travel.hardly", "story.what.travel"},
	} {
		now, before, m := t.against(option, x.outcome)
		switch m {
		case up:
			clauses = append(clauses, t.say(x.up, "value", strong(now), "base", before))
		case down:
			clauses = append(clauses, t.say(x.down, "value", strong(now), "base", before))
		case hardly:
			clauses = append(clauses, t.say(x.hardly, "value", strong(now)))
		case notShown:
			quiet = append(quiet, t.say(x.unshown))
		}
		if v := t.difference(0, option, whole, x.outcome).Verdict; m == up || m == down {
			verdicts = append(verdicts, v)
		}
	}
	var out []string
	switch len(clauses) {
	case 1:
		out = append(out, t.say("story.lead.one", "a", clauses[0]))
	case 2:
		key := "story.lead.both"
		if len(verdicts) == 2 && verdicts[0] != verdicts[1] {
			key = "story.lead.but"
		}
		out = append(out, t.say(key, "a", clauses[0], "b", clauses[1]))
	}
	if len(quiet) > 0 {
		out = append(out, t.say("story.lead.not_shown", "what", text.List(t.lang, quiet)))
	}
	return out
}

// now says how the deadline, the road and the way to the office are, without
// comparing.
func (t *teller) now(option int) string {
	deadline, travel := t.estimate(option, whole, model.Investigation3Months), t.estimate(option, whole, model.TravelShare)
	var clauses []string
	if known(deadline.Mean) {
		value := strong(t.brief(deadline, model.Investigation3Months, 0))
		key := "story.lead.investigations"
		if few(deadline, model.Investigation3Months) {
			key = "story.lead.investigations.few"
		}
		clauses = append(clauses, t.say("story.lead.now.deadline", "value", t.say(key, "value", value)))
	}
	if known(travel.Mean) {
		clauses = append(clauses, t.say("story.lead.now.travel", "value", strong(t.brief(travel, model.TravelShare, 0))))
	}
	s := ""
	switch len(clauses) {
	case 1:
		s = t.say("story.lead.one", "a", clauses[0])
	case 2:
		s = t.say("story.lead.both", "a", clauses[0], "b", clauses[1])
	}
	return s
}

// farthest says who of those without an office has the longest way to one.
func (t *teller) farthest(option int) string {
	n := len(t.s.Municipalities)
	if n < 2 {
		return ""
	}
	offices := map[string]bool{}
	for i := range t.s.Options[option].Services {
		for _, o := range t.s.Options[option].Services[i].Offices {
			offices[o.Municipality] = true
		}
	}
	if len(offices) == n {
		return t.say("story.lead.offices")
	}
	longest, words := -1.0, ""
	var places []int
	for p := range t.s.Municipalities {
		e := t.estimate(option, p, model.OfficeMinutes)
		if !known(e.Mean) || offices[t.s.Municipalities[p].Number] {
			continue
		}
		switch m := math.Round(e.Mean); {
		case m > longest:
			longest, words, places = m, t.value(e, model.OfficeMinutes), []int{p}
		case m == longest:
			places = append(places, p)
		}
	}
	if len(places) == 0 {
		return ""
	}
	return t.say("story.lead.farthest", "who", t.who(places), "minutes", words, "n", len(places))
}

// road says who gets a longer and a shorter way to the nearest office.
func (t *teller) road(option int) string {
	var longer, shorter []moved
	for _, v := range []experiment.Verdict{experiment.Worse, experiment.Better, experiment.Differs} {
		found, _ := t.moves(0, option, model.OfficeMinutes, v)
		for _, m := range found {
			if m.diff.Mean > 0 {
				longer = append(longer, m)
			} else {
				shorter = append(shorter, m)
			}
		}
	}
	switch {
	case len(longer) > 0 && len(shorter) > 0:
		a, more := t.group(option, longer)
		b, less := t.group(option, shorter)
		return t.say("story.lead.longer_shorter", "who", a, "minutes", more, "others", b, "less", less)
	case len(longer) > 0:
		who, minutes := t.group(option, longer)
		return t.say("story.lead.longer", "who", who, "minutes", minutes)
	case len(shorter) > 0:
		who, minutes := t.group(option, shorter)
		return t.say("story.lead.shorter", "who", who, "minutes", minutes)
	}
	return ""
}

// group names those who get a longer or a shorter way, or those who do most, and
// by how many minutes.
func (t *teller) group(option int, found []moved) (who, minutes string) {
	var most []int
	first := found[0].diff
	for _, m := range found {
		if math.Round(m.diff.Mean) == math.Round(first.Mean) {
			most = append(most, m.place)
		}
	}
	minutes = text.Quantity(t.lang, math.Round(math.Abs(first.Mean)), "minutes", 0) + star(first.Estimated)
	places := placesOf(found)
	if len(most) < len(places) && len(places) < len(t.s.Municipalities) {
		// A lead counts them: it has no room for names.
		return t.counted(places, most), minutes
	}
	return t.whoMost(places, most), minutes
}

// pillarTitles are the names of the pillars.
var pillarTitles = map[model.Pillar]string{
	model.Community: "pillar.community", model.Road: "pillar.road", model.Coverage: "pillar.coverage",
}

// A measured outcome is told in a pillar.
type measured struct {
	outcome        int
	alone, against string // keys of its sentence
	by             int    // the outcome that says who gains and loses most; -1: none
}

var measures = map[model.Pillar][]measured{
	model.Community: {
		{model.Presence2, "story.presence", "story.presence.against", model.Presence2},
		{model.CaseworkerChanges, "story.changes", "story.changes.against", model.CaseworkerChanges},
	},
	model.Road: {
		{model.TravelShare, "story.travel", "story.travel.against", model.CaseTravelShare},
		{model.OfficeMinutes, "story.office", "story.office.against", model.OfficeMinutes},
		{model.NightReach60, "story.night", "story.night.against", -1},
	},
	model.Coverage: {
		{model.Investigation3Months, "story.investigations", "story.investigations.against", model.Investigation3Months},
		{model.Triage7Days, "story.triage", "story.triage.against", model.Triage7Days},
		{model.VisitsInTime, "story.visits", "story.visits.against", model.VisitsInTime},
		{model.CasesPerWorker, "story.children", "story.children.against", -1},
	},
}

func (t *teller) pillars(option int) []Pillar {
	var out []Pillar
	for _, p := range []model.Pillar{model.Community, model.Road, model.Coverage} {
		pillar := Pillar{Pillar: p, Title: t.say(pillarTitles[p])}
		for _, x := range measures[p] {
			e := t.estimate(option, whole, x.outcome)
			if !known(e.Mean) {
				continue
			}
			m := Measure{Outcome: x.outcome}
			base := t.estimate(0, whole, x.outcome)
			if option == 0 || !known(base.Mean) {
				m.Text = sentence(RoleFigure, t.say(x.alone, "value", strong(t.yearly(e, x.outcome))))
			} else {
				m.Text = sentence(RoleFigure, t.say(x.against, "value", strong(t.yearly(e, x.outcome)), "base", t.value(base, x.outcome)))
			}
			if option > 0 {
				m.Finding = t.finding(0, option, whole, x.outcome)
				m.Most = t.mostMoved(option, x.by)
			}
			pillar.Measures = append(pillar.Measures, m)
		}
		if len(pillar.Measures) > 0 {
			first := pillar.Measures[0]
			pillar.Line = []Sentence{first.Text}
			if first.Finding.Told {
				pillar.Line = append(pillar.Line, first.Finding.Text)
			}
		}
		if len(pillar.Line) == 0 {
			pillar.Line = []Sentence{sentence(RoleFigure, t.say("story.criterion.bare", "status", t.say("story.no_figures")))}
		}
		out = append(out, pillar)
	}
	return out
}

// mostMoved says who gains and who loses most. Where all change alike, and where
// there is but one municipality, nothing is added.
func (t *teller) mostMoved(option, outcome int) []Sentence {
	if outcome < 0 || len(t.s.Municipalities) < 2 {
		return nil
	}
	var out []Sentence
	for _, x := range []struct {
		verdict experiment.Verdict
		key     string
	}{{experiment.Better, "story.most.better"}, {experiment.Worse, "story.most.worse"}, {experiment.Differs, "story.most.differs"}} {
		found, _ := t.moves(0, option, outcome, x.verdict)
		if len(found) == 0 {
			continue
		}
		top := t.top(0, option, outcome, found)
		if len(top) == len(t.s.Municipalities) {
			continue
		}
		change := t.fromTo(0, option, found[0].place, outcome)
		if outcome == model.CaseTravelShare { // of other hours than the share of working time above it
			change = t.say("story.of_cases", "change", change)
		}
		out = append(out, sentence(RoleMost, t.say(x.key, "who", t.who(top), "change", change)))
	}
	return out
}

// mainOutcomes returns the main outcomes that an option has as a whole.
func mainOutcomes() []int {
	var ks []int
	for k := range model.Outcomes {
		if o := &model.Outcomes[k]; o.Main && o.Levels&model.OfOption != 0 {
			ks = append(ks, k)
		}
	}
	return ks
}
