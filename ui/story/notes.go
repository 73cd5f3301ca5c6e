package story

import (
	"slices"

	"grannelag/sim/scenario"
)

// roads returns the roads of the scenario, reckoned once.
func (t *teller) roads() *scenario.Roads {
	if t.ways == nil {
		r := t.s.Roads()
		t.ways = &r
	}
	return t.ways
}

// notes says what the figures rest on.
func (t *teller) notes() []Sentence {
	var out []Sentence
	add := func(s string) { out = append(out, sentence(RoleNote, s)) }

	n, asked := t.r.Replications, int(t.s.Run.Replications)
	switch {
	case t.r.Partial:
		add(t.say("story.note.partial", "n", n))
	case t.r.Precision != nil:
		out = append(out, Precision(t.r.Precision, t.lang))
	case n < asked:
		add(t.say("story.note.preliminary", "n", n, "all", asked))
	}
	if t.few {
		add(t.say("story.note.few_runs", "n", n))
	}

	pairs, estimated := 0, 0
	roads := t.roads()
	for i := range roads.Estimated {
		for j := range i {
			pairs++
			if roads.Estimated[i][j] || roads.Estimated[j][i] {
				estimated++
			}
		}
	}
	switch {
	case estimated == 0:
	case estimated == pairs:
		add(t.say("story.note.estimated.all"))
	default:
		add(t.say("story.note.estimated", "n", estimated, "all", pairs))
	}

	reportsRate, postsRate := t.s.Values.Demand.ReportsPer1000, t.s.Values.Staff.PostsPer1000
	t.rate(add, "story.note.reports", national("demand.reports_per_1000", reportsRate), func(m *scenario.Municipality) bool {
		return m.Reports.Given || m.Demand.ReportsPer1000 != reportsRate
	})
	t.rate(add, "story.note.posts", national("staff.posts_per_1000", postsRate), func(m *scenario.Municipality) bool {
		return m.Posts.Given || m.CasePosts.Given
	})
	if slices.ContainsFunc(t.s.Options, func(o scenario.Option) bool { return o.Choice.Duty == 0 }) {
		add(t.say("story.note.bought"))
	}
	add(t.say("story.note.limits"))
	return out
}

// national reports whether a rate is the one that the table of parameters has
// from the country as a whole.
func national(key string, rate float64) bool {
	p, ok := scenario.Lookup(key)
	return ok && p.Default == rate
}

// rate says for which municipalities a figure comes from a rate.
func (t *teller) rate(add func(string), what string, national bool, own func(*scenario.Municipality) bool) {
	var places []int
	for p := range t.s.Municipalities {
		if !own(&t.s.Municipalities[p]) {
			places = append(places, p)
		}
	}
	switch {
	case len(places) == 0:
	case national:
		add(t.say("story.note.rate.national", "what", t.say(what), "who", t.who(places)))
	default:
		add(t.say("story.note.rate.file", "what", t.say(what), "who", t.who(places)))
	}
}
