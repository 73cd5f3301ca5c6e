package story

import (
	"math"
	"slices"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/sim/scenario"
	"grannelag/ui/text"
)

// A Basis says where a threshold comes from.
type Basis uint8

const (
	Law Basis = iota
	Recommendation
	Assumption
	Own // set in the file
)

// A Status says whether a criterion is kept, judged on the 95 % interval.
type Status uint8

const (
	NoFigures   Status = iota
	Met                // the whole interval passes
	NotMet             // the whole interval fails
	Unclear            // neither
	NotComputed        // the program cannot tell yet
)

// A Criterion is a threshold that an option keeps or not.
type Criterion struct {
	Outcome    int     // index of model.Outcomes; -1 of the two on who pays
	Code       string  // of those two: dearer_than_alone or stable_split; else ""
	Limit      float64 // threshold [unit of the outcome]
	Most       bool    // the threshold is the most allowed; false: the least
	Label      string  // Minst to på jobb 95 % av tiden
	Basis      Basis
	BasisWord  string // lov, anbefaling, forutsetning or eget krav
	Reason     string // one sentence on where the threshold comes from
	Source     string // keys of docs/sources.md, or what the file says; "" for an assumption
	Status     Status
	StatusWord string
	Symbol     string          // ✓, ✗, ? or –
	Text       Sentence        // the status and the figure
	Fails      []string        // municipalities that do not keep it by themselves, by number
	Places     Sentence        // names them; may be empty
	Kept       experiment.Kept // how likely single years and all years keep it; its N is 0 where no chance is in it
	Chance     Sentence        // says so; may be empty
	Resampled  float64         // of the two on who pays: in how many resamples of the runs they are kept
	Luck       []Sentence
	Remedies   []Remedy // what could help, where the criterion or a municipality fails
}

// Levers that a remedy names, beside the keys of choices such as
// choice.tour_days.
const (
	LeverPosts  = "service.case_posts"     // more posts in Service
	LeverOffice = "service.offices"        // an office in Municipality, of Service
	LeverJoin   = "service.municipalities" // Service and With become one
)

// A Remedy is something the council could try. Nothing says that it works.
type Remedy struct {
	Lever        string // LeverPosts, LeverOffice, LeverJoin or the key of a choice
	Option       string // ID
	Service      string // ID; "" for a choice
	With         string // ID of the other service, of LeverJoin
	Municipality string // number, of LeverOffice
	Text         Sentence
}

// A rule is a criterion of the table of parameters, under criterion and the name
// of its outcome, with where the threshold comes from. None weighs more than
// another.
type rule struct {
	outcome       int
	most          bool
	label, reason string // keys
	basis         Basis
	source        string
}

// The sources are those of docs/sources.md.
var rules = []rule{
	{model.Triage7Days, false, "story.rule.triage", "story.reason.triage", Law, "S4, S5"},
	{model.Investigation3Months, false, "story.rule.investigations", "story.reason.investigations", Law, "S4, S5, S35"},
	{model.Posts, false, "story.rule.posts", "story.reason.posts", Recommendation, "S46"},
	{model.Presence2, false, "story.rule.presence", "story.reason.assumption", Assumption, ""},
	{model.CompetenceAll, false, "story.rule.competence", "story.reason.assumption", Assumption, ""},
	{model.TravelShare, true, "story.rule.travel", "story.reason.assumption", Assumption, ""},
	{model.Within60, false, "story.rule.within", "story.reason.assumption", Assumption, ""},
}

// MostDearer is how much dearer than alone a municipality may be before a criterion is
// not kept [share]: an assumption.
const MostDearer = 0.05

// row returns the rule's row of the table of parameters.
func (ru *rule) row() *scenario.Param {
	p, ok := scenario.Lookup("criterion." + model.Outcomes[ru.outcome].Name)
	if !ok {
		panic("story: no criterion on " + model.Outcomes[ru.outcome].Name)
	}
	return p
}

// limit returns the threshold that a scenario sets.
func (ru *rule) limit(s *scenario.Scenario) float64 {
	values := s.Values
	return *ru.row().In(&values)
}

var basisWords = map[Basis]string{
	Law: "story.basis.law", Recommendation: "story.basis.recommendation", Assumption: "story.basis.assumption", Own: "story.basis.own",
}

var statusWords = map[Status]string{
	Met: "story.met", NotMet: "story.not_met", Unclear: "story.unclear", NoFigures: "story.no_figures", NotComputed: "story.not_computed",
}

var statusSymbols = map[Status]string{Met: "✓", NotMet: "✗", Unclear: "?", NoFigures: text.NoValue, NotComputed: "…"}

// judge holds an estimate against a threshold.
func (ru *rule) judge(e *experiment.Estimate, limit float64) Status {
	const rounding = 1e-9
	half := e.HalfWidth
	if model.Outcomes[ru.outcome].Static {
		half = 0
	}
	switch {
	case !known(e.Mean):
		return NoFigures
	case !known(half):
		return Unclear
	}
	over, under := e.Mean-half-limit, e.Mean+half-limit
	if ru.most {
		over, under = limit-e.Mean-half, limit-e.Mean+half
	}
	switch {
	case over >= -rounding:
		return Met
	case under < -rounding:
		return NotMet
	}
	return Unclear
}

// Criteria judges the criteria of a study, option by option. The two on who pays are
// judged by paying, of each option, and are not computed where that is nil or has none.
func Criteria(r *experiment.Result, s *scenario.Scenario, paying []*experiment.Paying, lang text.Lang) [][]Criterion {
	t := newTeller(r, s, lang)
	t.payers = paying
	out := make([][]Criterion, len(r.Options))
	for i := range out {
		out[i] = append(t.criteria(i), t.paying(t.paid(i))...)
	}
	return out
}

// PayingCriteria judges the two criteria on who pays, which are the last two of an
// option's.
func PayingCriteria(r *experiment.Result, s *scenario.Scenario, p *experiment.Paying, lang text.Lang) []Criterion {
	return newTeller(r, s, lang).paying(p)
}

// paid is what is known of who pays in an option; nil for nothing.
func (t *teller) paid(option int) *experiment.Paying {
	if t.payers == nil {
		return nil
	}
	return t.payers[option]
}

func (t *teller) criteria(option int) []Criterion {
	var out []Criterion
	for i := range rules {
		ru := &rules[i]
		at := ru.limit(t.s)
		limit := t.limitWords(ru.outcome, at)
		c := Criterion{
			Outcome: ru.outcome, Limit: at, Most: ru.most, Basis: ru.basis, Source: ru.source,
			Label: t.say(ru.label, "limit", limit), Reason: t.say(ru.reason, "limit", limit),
		}
		if row := ru.row(); at != row.Default {
			c.Basis, c.Source, c.Reason = Own, clean(t.s.Sources[row.Key()]), t.say("story.reason.own")
		}
		c.BasisWord = t.say(basisWords[c.Basis])
		if ru.outcome == model.Posts {
			t.postsCriterion(&c, option)
		} else {
			t.judged(&c, ru, option, limit)
		}
		if ru.outcome == model.CompetenceAll && c.Status == NoFigures {
			continue // no competence is asked for
		}
		out = append(out, c)
	}
	return out
}

// paying judges the two criteria on who pays.
func (t *teller) paying(p *experiment.Paying) []Criterion {
	dearer := Criterion{Outcome: -1, Code: "dearer_than_alone", Limit: MostDearer, Most: true, Label: t.say("story.rule.dearer")}
	stable := Criterion{Outcome: -1, Code: "stable_split", Label: t.say("story.rule.stable")}
	for _, c := range []*Criterion{&dearer, &stable} {
		c.Basis, c.BasisWord, c.Reason = Assumption, t.say(basisWords[Assumption]), t.say("story.reason.assumption")
	}
	odds := func(c *Criterion, share float64) {
		c.Resampled = share
		if share > 0 && share < 1 {
			c.Chance = sentence(RoleWarning, t.say("story.resampled", "share", text.Percent(t.lang, share, 0)))
		}
	}
	switch {
	case p == nil:
		t.status(&dearer, NotComputed, "")
		t.status(&stable, NotComputed, "")
	case !p.Joint:
		t.status(&dearer, Met, t.say("story.nobody_joint"))
		t.status(&stable, Met, t.say("story.nobody_joint"))
		dearer.Resampled, stable.Resampled = 1, 1
	default:
		status := Unclear
		switch {
		case p.Over.Mean+p.Over.HalfWidth <= 0:
			status = Met
		case p.Over.Mean-p.Over.HalfWidth > 0:
			status = NotMet
		}
		t.status(&dearer, status, t.say("story.dearest", "name", t.numberName(t.s.Municipalities[p.Dearest].Number), "share", text.Percent(t.lang, p.Ratio, 0)))
		odds(&dearer, p.Within)
		if status != Met {
			dearer.Fails = []string{t.s.Municipalities[p.Dearest].Number}
			dearer.Places = sentence(RoleJudgement, t.say("story.dearer.remedy"))
		}
		status = Unclear
		switch {
		case p.Stable >= 0.975:
			status = Met
		case p.Stable <= 0.025:
			status = NotMet
		}
		value := t.say("story.stable")
		if p.Excess > 0 {
			var numbers []string
			for _, i := range p.Group {
				numbers = append(numbers, t.s.Municipalities[i].Number)
			}
			value = t.say("story.unstable", "group", text.List(t.lang, t.names(numbers)), "sum", text.Quantity(t.lang, p.Excess, "knok_year", 0))
		}
		t.status(&stable, status, value)
		odds(&stable, p.Stable)
		if status != Met {
			stable.Places = sentence(RoleJudgement, t.say("story.stable.remedy"))
		}
	}
	return []Criterion{dearer, stable}
}

// limitWords writes a threshold on an outcome.
func (t *teller) limitWords(outcome int, limit float64) string {
	if model.Outcomes[outcome].Unit == "share" {
		return text.Percent(t.lang, limit, text.AsNeeded)
	}
	return text.Number(t.lang, limit, text.AsNeeded)
}

// status fills in a criterion's status and what it rests on.
func (t *teller) status(c *Criterion, s Status, value string) {
	c.Status, c.StatusWord, c.Symbol = s, t.say(statusWords[s]), statusSymbols[s]
	if value == "" {
		c.Text = sentence(RoleJudgement, t.say("story.criterion.bare", "status", c.StatusWord))
		return
	}
	c.Text = sentence(RoleJudgement, t.say("story.criterion", "status", c.StatusWord, "value", value))
}

// judged holds the option and its municipalities against a rule.
func (t *teller) judged(c *Criterion, ru *rule, option int, limit string) {
	e := t.estimate(option, whole, ru.outcome)
	at := c.Limit
	s := ru.judge(e, at)
	value := ""
	if s != NoFigures {
		value = t.withHalf(e, ru.outcome)
	}
	t.status(c, s, value)
	if s == NoFigures {
		return
	}
	var fails []int
	if model.Outcomes[ru.outcome].Levels&model.OfMunicipality != 0 {
		for p := range t.s.Municipalities {
			if ru.judge(t.estimate(option, p, ru.outcome), at) == NotMet {
				fails = append(fails, p)
				c.Fails = append(c.Fails, t.s.Municipalities[p].Number)
			}
		}
		if n := len(t.s.Municipalities); len(fails) > 0 && n > 1 && (len(fails) < n || s != NotMet) {
			c.Places = sentence(RoleJudgement, t.say("story.criterion.places", "who", t.who(fails)))
		}
	}
	if !model.Outcomes[ru.outcome].Static && !t.r.Anchored && !t.few {
		if k := t.r.Kept(option, experiment.Place{Level: model.OfOption}, ru.outcome, at, ru.most); known(k.Year) {
			c.Kept = k
			t.chance(c)
		}
	}
	if ru.outcome == model.Investigation3Months {
		c.Luck = t.luck(option, ru, at, limit)
	}
	if s == NotMet || len(fails) > 0 {
		c.Remedies = t.remedies(option, ru, fails)
	}
}

// chance says how likely single years and all of them keep a criterion. The
// criterion itself is judged on what is expected.
func (t *teller) chance(c *Criterion) {
	years := int(t.s.Run.Years)
	key := "story.kept"
	if years < 2 {
		key = "story.kept.year"
	}
	c.Chance = sentence(RoleWarning, t.say(key, "year", t.odds(c.Kept.Year), "all", t.odds(c.Kept.All), "years", years))
}

// odds writes a probability as so many of 100.
func (t *teller) odds(p float64) string {
	n := math.Round(100 * p)
	switch {
	case n == 0 && p > 0:
		return t.say("story.odds.under")
	case n == 100 && p < 1:
		return t.say("story.odds.over")
	}
	return t.say("story.odds", "n", int(n))
}

// withHalf writes an estimate with its interval: 88,8 ± 0,8 %*.
func (t *teller) withHalf(e *experiment.Estimate, outcome int) string {
	unit := model.Outcomes[outcome].Unit
	a := amount{half: text.Shown(e.HalfWidth, unit), decimals: text.Decimals(unit)}
	if few(e, outcome) {
		a = amount{half: e.HalfWidth * e.Cases, decimals: 1}
	}
	half := t.halfWords(a)
	value := t.yearly(e, outcome)
	if half == "" || e.Mean == 0 || e.Mean == 1 {
		return value
	}
	return value + " (± " + half + ")"
}

// luck says where a single year may break the limit by bad luck alone: where the
// cases are few and the band of single years reaches below it.
func (t *teller) luck(option int, ru *rule, at float64, limit string) []Sentence {
	var places []int
	fewest := -1
	for p := range t.s.Municipalities {
		e := t.estimate(option, p, ru.outcome)
		if !few(e, ru.outcome) || !(e.P05 < at) || !(e.P95 >= at) {
			continue
		}
		places = append(places, p)
		if fewest < 0 || e.Cases < t.estimate(option, fewest, ru.outcome).Cases {
			fewest = p
		}
	}
	if fewest < 0 {
		return nil
	}
	e := t.estimate(option, fewest, ru.outcome)
	return []Sentence{
		sentence(RoleWarning, t.say("story.luck", "who", t.who(places), "limit", limit)),
		sentence(RoleWarning, t.say("story.luck.band", "who", strong(t.placeName(fewest)), "n", max(1, math.Round(e.Cases)),
			"low", t.percent(e.P05, 0), "high", t.percent(e.P95, 0))),
	}
}

// postsCriterion judges the posts of every service, which follow from the file
// alone.
func (t *teller) postsCriterion(c *Criterion, option int) {
	o := &t.s.Options[option]
	services := o.Services
	smallest, least, below := -1, math.Inf(1), 0
	for i := range services {
		// As it is shown: 5,0 is five posts.
		posts := math.Round(t.s.AllPosts(o, &services[i])*10) / 10
		if posts < least {
			smallest, least = i, posts
		}
		if posts < c.Limit {
			below++
			c.Fails = append(c.Fails, services[i].Municipalities...)
		}
	}
	if smallest < 0 {
		t.status(c, NoFigures, "")
		return
	}
	slices.Sort(c.Fails)
	s := Met
	if below > 0 {
		s = NotMet
	}
	posts, who := strong(text.Number(t.lang, least, 1)), strong(t.serviceName(&services[smallest]))
	switch {
	case len(services) == 1:
		t.status(c, s, t.say("story.posts.one", "value", posts))
	case below == 0:
		t.status(c, s, t.say("story.posts.all", "who", who, "value", posts))
	case below == len(services):
		t.status(c, s, t.say("story.posts.none", "who", who, "value", posts))
	default:
		t.status(c, s, t.say("story.posts.some", "n", below, "all", len(services), "who", who, "value", posts))
	}
	if s == NotMet {
		c.Remedies = append(c.Remedies, t.join(option, smallest)...)
		c.Remedies = append(c.Remedies, t.morePosts(option, smallest))
	}
}

// remedies names what could help to keep a rule, for the service or municipality
// that is farthest from it.
func (t *teller) remedies(option int, ru *rule, fails []int) []Remedy {
	o := &t.s.Options[option]
	worst := t.worstService(option, ru)
	var out []Remedy
	choice := func(key, words string) {
		out = append(out, Remedy{Lever: key, Option: o.ID, Text: sentence(RoleRemedy, t.say(words))})
	}
	switch ru.outcome {
	case model.Triage7Days, model.Investigation3Months, model.Presence2:
		out = append(out, t.join(option, worst)...)
		if worst >= 0 {
			out = append(out, t.morePosts(option, worst))
			several := t.s.ServicePosts(&o.Services[worst]) >= 2
			if ru.outcome == model.Presence2 {
				if p, ok := scenario.Lookup("choice.at_work_share"); ok && several && o.Choice.AtWorkShare < p.High {
					choice("choice.at_work_share", "story.help.vacation")
				}
			} else if several && o.Choice.Help == 0 {
				choice("choice.help", "story.help.help")
			}
		}
	case model.CompetenceAll:
		out = append(out, t.join(option, worst)...)
	case model.TravelShare:
		if p, ok := scenario.Lookup("choice.tour_days"); ok && o.Choice.TourDays < p.Max {
			choice("choice.tour_days", "story.help.tour")
		}
		out = append(out, t.office(option, nil)...)
		if p, ok := scenario.Lookup("choice.near_first"); ok && o.Choice.NearFirst < p.High && manyOffices(o) {
			choice("choice.near_first", "story.help.near")
		}
	case model.Within60:
		out = append(out, t.office(option, fails)...)
	}
	return out
}

func manyOffices(o *scenario.Option) bool {
	return slices.ContainsFunc(o.Services, func(sv scenario.Service) bool { return len(sv.Offices) > 1 })
}

// worstService returns the service with the lowest value, of equals the one with
// fewest posts; -1 if none has a value.
func (t *teller) worstService(option int, ru *rule) int {
	services := t.s.Options[option].Services
	worst := -1
	for i := range services {
		mean := t.r.Options[option].Services[i].Estimates[ru.outcome].Mean
		if !known(mean) {
			continue
		}
		if worst < 0 {
			worst = i
			continue
		}
		low := t.r.Options[option].Services[worst].Estimates[ru.outcome].Mean
		if mean < low || mean == low && t.s.ServicePosts(&services[i]) < t.s.ServicePosts(&services[worst]) {
			worst = i
		}
	}
	return worst
}

func (t *teller) morePosts(option, service int) Remedy {
	o := &t.s.Options[option]
	sv := &o.Services[service]
	return Remedy{Lever: LeverPosts, Option: o.ID, Service: sv.ID,
		Text: sentence(RoleRemedy, t.say("story.help.posts", "service", strong(t.serviceName(sv))))}
}

// join names the service whose members are nearest to those of another.
func (t *teller) join(option, service int) []Remedy {
	o := &t.s.Options[option]
	if service < 0 || len(o.Services) < 2 {
		return nil
	}
	roads := t.roads()
	nearest, minutes := -1, math.Inf(1)
	for i := range o.Services {
		if i == service {
			continue
		}
		for _, a := range o.Services[service].Municipalities {
			for _, b := range o.Services[i].Municipalities {
				p, q := t.place(a), t.place(b)
				if p >= 0 && q >= 0 && roads.Minutes[p][q] < minutes {
					nearest, minutes = i, roads.Minutes[p][q]
				}
			}
		}
	}
	if nearest < 0 {
		return nil
	}
	a, b := &o.Services[service], &o.Services[nearest]
	return []Remedy{{Lever: LeverJoin, Option: o.ID, Service: a.ID, With: b.ID,
		Text: sentence(RoleRemedy, t.say("story.help.join", "a", strong(t.serviceName(a)), "b", strong(t.serviceName(b))))}}
}

// office names the municipality without an office whose children have most
// minutes to one, all counted; of those given, or of all.
func (t *teller) office(option int, among []int) []Remedy {
	o := &t.s.Options[option]
	best, most, of := -1, 0.0, 0
	for i := range o.Services {
		sv := &o.Services[i]
		if len(sv.Offices) >= scenario.MaxOffices {
			continue
		}
		for _, number := range sv.Municipalities {
			p := t.place(number)
			has := slices.ContainsFunc(sv.Offices, func(f scenario.Office) bool { return f.Municipality == number })
			if p < 0 || has || among != nil && !slices.Contains(among, p) {
				continue
			}
			m := &t.s.Municipalities[p]
			away := (t.estimate(option, p, model.OfficeMinutes).Mean - m.LocalMinutes) * m.Children.Value()
			if away > most {
				best, most, of = p, away, i
			}
		}
	}
	if best < 0 {
		return nil
	}
	return []Remedy{{Lever: LeverOffice, Option: o.ID, Service: o.Services[of].ID, Municipality: t.s.Municipalities[best].Number,
		Text: sentence(RoleRemedy, t.say("story.help.office", "place", strong(t.placeName(best))))}}
}

// mostlyAlone is the share of time with two at work under which an office is
// said to be a lonely one.
const mostlyAlone = 0.5

// warnings says what the model does to an option as it is organised.
func (t *teller) warnings(option int) []Sentence {
	o := &t.s.Options[option]
	var out []Sentence
	var alone []int
	for i := range o.Services {
		if sv := &o.Services[i]; len(o.Services) > 1 && len(sv.Municipalities) == 1 {
			if p := t.place(sv.Municipalities[0]); p >= 0 {
				alone = append(alone, p)
			}
		}
	}
	if len(alone) > 0 {
		n := len(alone)
		out = append(out, sentence(RoleWarning, t.say("story.alone", "who", t.who(alone), "n", n)))
	}
	for i := range o.Services {
		if len(o.Services[i].Offices) < 2 {
			continue
		}
		for _, office := range o.Services[i].Offices {
			p := t.place(office.Municipality)
			if p < 0 {
				continue
			}
			e := t.estimate(option, p, model.OfficePresence2)
			switch place := strong(t.placeName(p)); {
			case e.Mean == 0:
				out = append(out, sentence(RoleWarning, t.say("story.lonely.never", "place", place)))
			case e.Mean < mostlyAlone:
				out = append(out, sentence(RoleWarning, t.say("story.lonely", "place", place, "value", strong(t.brief(e, model.OfficePresence2, 0)))))
			}
		}
	}
	return out
}
