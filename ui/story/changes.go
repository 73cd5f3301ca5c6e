package story

import (
	"slices"
	"strings"

	"grannelag/sim/scenario"
	"grannelag/ui/text"
)

// A Change is one way in which two options are organised differently.
type Change struct {
	Key      string // of the parameter, such as choice.tour_days, or one of the Keys below
	Label    string
	Old, New string
	Text     Sentence // label: old → new
}

// Keys of changes that are no number.
const (
	KeyServices  = "option.service"         // how many services
	KeyPartition = "service.municipalities" // who is together
	KeyHost      = "service.host"
	KeyOffices   = "service.offices"
)

// Changes returns what differs between the inputs of two options of a scenario,
// by their positions. It needs no result.
func Changes(s *scenario.Scenario, base, option int, lang text.Lang) []Change {
	t := &teller{s: s, lang: lang}
	a, b := &s.Options[base], &s.Options[option]
	var out []Change
	add := func(key, label, before, after string) {
		if before != after {
			out = append(out, Change{key, label, before, after,
				sentence(RoleChange, t.say("story.diff", "what", label, "old", before, "new", after))})
		}
	}
	number := func(x float64, decimals int) string { return text.Number(lang, x, decimals) }

	add(KeyServices, t.say("story.diff.services"), number(float64(len(a.Services)), 0), number(float64(len(b.Services)), 0))
	add(KeyPartition, t.say("story.diff.partition"), t.partition(a), t.partition(b))
	add(KeyHost, t.say("story.diff.hosts"), t.hosts(a), t.hosts(b))
	add(KeyOffices, t.say("story.diff.offices"), t.offices(a), t.offices(b))
	add("service.case_posts", t.say("story.diff.posts"), number(optionPosts(s, a), 1), number(optionPosts(s, b), 1))
	for i := range b.Services {
		sv := &b.Services[i]
		for j := range a.Services {
			if slices.Equal(a.Services[j].Municipalities, sv.Municipalities) && len(b.Services) > 1 {
				add("service.case_posts", t.say("story.diff.posts_in", "service", t.serviceName(sv)),
					number(s.ServicePosts(&a.Services[j]), 1), number(s.ServicePosts(sv), 1))
			}
		}
	}
	for i := range s.Municipalities {
		m := &s.Municipalities[i]
		before, given := t.officePosts(a, m.Number)
		after, givenToo := t.officePosts(b, m.Number)
		if given || givenToo {
			add("office.posts", t.say("story.diff.posts_at", "place", t.placeName(i)), before, after)
		}
	}
	for _, p := range scenario.Table("choice") {
		add(p.Key(), p.Label.In(lang.String()), t.choice(p, &a.Choice), t.choice(p, &b.Choice))
	}
	return out
}

// FileChanges returns what differs between the inputs of two scenarios, key by key.
// Labels are the words of the row with the key; what is no number is told by its
// key alone, and its values as the file has them.
func FileChanges(old, new *scenario.Scenario, lang text.Lang) []Change {
	t := &teller{s: old, lang: lang}
	value := func(in *scenario.Input) string {
		switch {
		case in == nil:
			return text.NoValue
		case in.Param == nil:
			return clean(in.Text)
		}
		return t.number(in.Param, in.X)
	}
	var out []Change
	for _, d := range scenario.Diff(old, new) {
		p := d.New
		if p == nil {
			p = d.Old
		}
		c := Change{Key: d.Key, Label: d.Key, Old: value(d.Old), New: value(d.New)}
		if p.Param != nil {
			c.Label = p.Param.Label.In(lang.String()) + " (" + d.Key + ")"
		}
		c.Text = sentence(RoleChange, t.say("story.diff", "what", c.Label, "old", c.Old, "new", c.New))
		out = append(out, c)
	}
	return out
}

// NoChange says that two options are organised alike.
func NoChange(lang text.Lang) Sentence {
	return sentence(RoleChange, text.Say(lang, "story.diff.none"))
}

// partition says who is together: Lærdal + Aurland, Årdal.
func (t *teller) partition(o *scenario.Option) string {
	n := len(t.s.Municipalities)
	switch {
	case n > 1 && len(o.Services) == n:
		return t.say("story.diff.alone")
	case n > 1 && len(o.Services) == 1:
		return t.say("story.diff.together")
	}
	groups := make([]string, len(o.Services))
	for i := range o.Services {
		groups[i] = strings.Join(t.most(t.names(o.Services[i].Municipalities)), " + ")
	}
	slices.Sort(groups)
	return strings.Join(groups, ", ")
}

// hosts names the hosts of the services that are joint.
func (t *teller) hosts(o *scenario.Option) string {
	var numbers []string
	for i := range o.Services {
		if sv := &o.Services[i]; len(sv.Municipalities) > 1 && sv.Host != "" {
			numbers = append(numbers, sv.Host)
		}
	}
	if len(numbers) == 0 {
		return t.say("story.diff.no_host")
	}
	return t.listed(numbers)
}

func (t *teller) offices(o *scenario.Option) string {
	var numbers []string
	for i := range o.Services {
		for _, f := range o.Services[i].Offices {
			numbers = append(numbers, f.Municipality)
		}
	}
	if n := len(t.s.Municipalities); n > 1 && len(numbers) == n {
		return t.say("story.who.all")
	}
	return t.listed(numbers)
}

// listed names municipalities in order of number.
func (t *teller) listed(numbers []string) string {
	slices.Sort(numbers)
	return strings.Join(t.most(t.names(numbers)), ", ")
}

// officePosts returns the posts that an option places at an office, in words,
// and whether it says so.
func (t *teller) officePosts(o *scenario.Option, number string) (words string, given bool) {
	for i := range o.Services {
		for _, f := range o.Services[i].Offices {
			switch {
			case f.Municipality != number:
			case f.Posts >= 0:
				return text.Number(t.lang, f.Posts, 1), true
			default:
				return t.say("story.diff.home"), false
			}
		}
	}
	return text.NoValue, false
}

func optionPosts(s *scenario.Scenario, o *scenario.Option) float64 {
	sum := 0.0
	for i := range o.Services {
		sum += s.ServicePosts(&o.Services[i])
	}
	return sum
}

// choice writes the value of a choice.
func (t *teller) choice(p *scenario.Param, c *scenario.Choice) string {
	x := *p.InChoice(c)
	if p.Unit == "share" {
		return text.Percent(t.lang, x, 0)
	}
	return t.number(p, x)
}

// number writes the value of a parameter.
func (t *teller) number(p *scenario.Param, x float64) string {
	if state, ok := text.State(t.lang, p.Unit, x); ok {
		return state
	}
	if p.Unit == "share" {
		return text.Percent(t.lang, x, text.AsNeeded)
	}
	return text.Quantity(t.lang, x, p.Unit, text.AsNeeded)
}
