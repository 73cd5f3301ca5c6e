package main

import (
	"math"
	"slices"
	"strings"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/sim/scenario"
	"grannelag/ui/chart"
	"grannelag/ui/story"
	"grannelag/ui/text"
)

// criteriaSchema is that of criteria --json.
const criteriaSchema = "grannelag/criteria/1"

// A mended is what was found for a criterion of an option that is not met.
type mended struct {
	option, outcome int
	*experiment.Mended
}

// criteria judges the criteria of every option, and finds what would mend those
// that are not met.
func (c *call) criteria() error {
	_, s, warnings, err := c.oneStudy("criteria")
	if err != nil {
		return err
	}
	only, err := c.optionOf(s, "option", c.flags.option, -1)
	if err != nil {
		return err
	}
	r, cancelled, err := c.simulate(s)
	if err != nil {
		return err
	}
	paying, err := c.paying(s, r, only)
	cancelled = cancelled || err != nil
	judged := story.Criteria(r, s, paying, c.lang)
	var found []mended
	if !c.flags.noRemedies && !cancelled {
		progress := c.newProgress()
		for o := range judged {
			for _, k := range judged[o] {
				if only >= 0 && o != only || k.Status != story.NotMet || k.Outcome < 0 || k.Outcome == model.Posts || cancelled {
					continue
				}
				m, err := experiment.Mend(c.ctx, experiment.Mending{
					Scenario: s, Option: o, Outcome: k.Outcome, Limit: k.Limit, Most: k.Most, Workers: c.flags.workers, OnProgress: progress.report,
				})
				if cancelled = err != nil; !cancelled {
					found = append(found, mended{o, k.Outcome, m})
				}
			}
		}
		progress.clear()
	}
	c.warn(warnings)
	if c.flags.json {
		if err := c.printJSON(criteriaJSON(s, r, judged, found, only)); err != nil {
			return err
		}
	} else {
		p := c.newReport(s, r)
		p.header()
		for o := range judged {
			if only >= 0 && o != only {
				continue
			}
			p.judged(o, judged[o], found)
		}
		p.add("")
		p.paragraph(p.say("criteria.legend"))
		c.printf("%s", strings.Join(p.lines, "\n")+"\n")
	}
	if cancelled {
		return failure{statusCancelled, c.complaint("compared.cancelled", "n", r.Replications)}
	}
	return nil
}

// paying finds what is to be known of who pays in each option that is asked for: nil if
// that was cancelled, or there are too many municipalities to simulate their groups.
func (c *call) paying(s *scenario.Scenario, r *experiment.Result, only int) ([]*experiment.Paying, error) {
	if len(s.Municipalities) > experiment.MaxGame {
		return nil, nil
	}
	progress := c.newProgress()
	defer progress.clear()
	out := make([]*experiment.Paying, len(s.Options))
	for o := range s.Options {
		if only >= 0 && o != only {
			continue
		}
		x, err := r.Paying(c.ctx, experiment.CostGame{Scenario: s, Option: o, Replications: min(experiment.UsualGame, r.Replications),
			Workers: c.flags.workers, OnProgress: progress.report}, story.MostDearer)
		if err != nil {
			return nil, err
		}
		out[o] = x
	}
	return out, nil
}

// judged sets the criteria of an option.
func (p *report) judged(option int, list []story.Criterion, found []mended) {
	p.title(p.optionName(option))
	for i := range list {
		c := &list[i]
		p.add(strings.TrimRight(p.item("", c.Symbol, 2, c.Label+" ("+c.BasisWord+")"), "\n"))
		p.add(p.fit(c.Text.String(), 4))
		for _, s := range append([]story.Sentence{c.Places, c.Chance}, c.Luck...) {
			if !s.Empty() {
				p.add(p.fit(s.String(), 4))
			}
		}
		at := slices.IndexFunc(found, func(m mended) bool { return m.option == option && m.outcome == c.Outcome })
		switch {
		case at >= 0:
			for _, s := range story.Mended(found[at].Mended, c, p.study, p.lang, option) {
				p.add(strings.TrimRight(p.item("    ", "→", 6, s.String()), "\n"))
			}
		case c.Outcome == model.Posts:
			for _, r := range c.Remedies {
				p.add(strings.TrimRight(p.item("    ", "→", 6, r.Text.String()), "\n"))
			}
		}
	}
}

// staffingSchema is that of staffing --json.
const staffingSchema = "grannelag/staffing/1"

// staffing finds the least posts that keep a standard.
func (c *call) staffing() error {
	_, s, warnings, err := c.oneStudy("staffing")
	if err != nil {
		return err
	}
	if err := c.checkFigures(c.flags.out); err != nil {
		return err
	}
	only, err := c.optionOf(s, "option", c.flags.option, -1)
	if err != nil {
		return err
	}
	outcome, err := c.outcomeOf(c.flags.outcome, model.Investigation3Months)
	if err != nil {
		return err
	}
	values := s.Values
	row, ok := scenario.Lookup("criterion." + model.Outcomes[outcome].Name)
	if !ok || !experiment.Requirable(outcome) || outcome == model.Posts {
		return c.wrongUse("staffing", "staffing.outcomes", "value", model.Outcomes[outcome].Name, "outcomes", strings.Join(staffingOutcomes(), ", "))
	}
	limit := *row.In(&values)
	needs := make([][]experiment.Need, len(s.Options))
	progress := c.newProgress()
	for o := range s.Options {
		if only >= 0 && o != only {
			continue
		}
		needs[o], err = experiment.Require(c.ctx, experiment.Staffing{
			Scenario: s, Option: o, Outcome: outcome, Limit: limit, Replications: c.flags.replications, Workers: c.flags.workers,
			OnProgress: func(round int) {
				progress.report(o*staffingRounds+min(round, staffingRounds), len(s.Options)*staffingRounds)
			},
		})
		if err != nil {
			progress.clear()
			return failure{statusCancelled, c.complaint("run.cancelled_early")}
		}
	}
	progress.clear()
	c.warn(warnings)
	n := c.flags.replications
	if n == 0 {
		n = experiment.UsualStaffing
	}
	of := outline(s, n)
	figures := func() []chart.Figure {
		var list []chart.Figure
		for o := range needs {
			if needs[o] != nil {
				f := chart.Staffing(chart.NewStudy(of, s, c.lang, chart.Light()), o, outcome, limit, needs[o])
				f.Name += "-" + s.Options[o].ID
				list = append(list, f)
			}
		}
		return list
	}
	if c.flags.json {
		if err := c.printJSON(staffingJSON(s, needs, outcome, limit)); err != nil {
			return err
		}
		return c.keepFigures(c.flags.out, figures)
	}
	p := &report{call: c, study: s, result: of, marks: map[string]bool{}}
	p.header()
	p.title(p.say("staffing.title", "outcome", model.Outcomes[outcome].Label.In(c.lang.String()), "limit", text.Percent(c.lang, limit, text.AsNeeded)))
	for o := range needs {
		if needs[o] != nil {
			p.needs(o, needs[o], outcome)
		}
	}
	p.add("")
	p.paragraph(p.say("staffing.legend"))
	c.printf("%s", strings.Join(p.lines, "\n")+"\n")
	return c.keepFigures(c.flags.out, figures)
}

// staffingRounds is about how many rounds a search takes, for the progress.
const staffingRounds = 6

// staffingOutcomes lists the outcomes with a criterion that posts bear on.
func staffingOutcomes() []string {
	var names []string
	for _, row := range scenario.Table("criterion") {
		for k := range model.Outcomes {
			if o := &model.Outcomes[k]; o.Name == row.Name && experiment.Requirable(k) && k != model.Posts && !o.Static {
				names = append(names, o.Name)
			}
		}
	}
	return names
}

// needs sets what each service of an option needs, and the curve that it was found
// on.
func (p *report) needs(option int, needs []experiment.Need, outcome int) {
	p.add(p.optionName(option))
	g := &grid{name: max(20, min(p.nameWidth(), p.width-48))}
	number := func(x float64) string { return text.Number(p.lang, x, 1) }
	value := func(d experiment.Difference) cell {
		return cell{left: p.figure(d.Mean, "share"), right: " ± " + p.figure(d.HalfWidth, "share") + p.unit("share")}
	}
	for i := range needs {
		d := &needs[i]
		name := p.serviceName(&p.study.Options[option].Services[i])
		if math.IsNaN(d.Posts) {
			g.row(2, name, cell{left: number(d.Today)}, cell{words: p.say("staffing.none")})
			continue
		}
		less := cell{}
		if !math.IsNaN(d.Fewer) {
			less = cell{words: number(d.Fewer) + ": " + p.figure(d.Below.Mean, "share") + p.unit("share")}
		}
		g.row(2, name, cell{left: number(d.Today)}, cell{left: number(d.Posts)}, value(d.Kept), less)
	}
	g.head([][]string{{p.say("staffing.today")}, {p.say("staffing.least")}, {p.say("staffing.keeps")}, {p.say("staffing.fewer")}})
	p.add(g.lines()...)
	if !p.flags.all {
		return
	}
	for i := range needs {
		d := &needs[i]
		var points []string
		for _, x := range d.Curve {
			points = append(points, p.say("staffing.point", "posts", number(x.Posts), "share", p.figure(x.Value.Mean, "share")+p.unit("share")))
		}
		p.add(p.fit(p.serviceName(&p.study.Options[option].Services[i])+": "+strings.Join(points, ", "), 2))
	}
}

type jsonCriteria struct {
	Schema       string             `json:"schema"`
	Engine       string             `json:"engine"`
	ScenarioHash string             `json:"scenario_hash"`
	Seed         uint64             `json:"seed"`
	Replications int                `json:"replications"`
	Partial      bool               `json:"partial"`
	Options      []jsonJudgedOption `json:"options"`
}

type jsonJudgedOption struct {
	ID       string          `json:"id"`
	Criteria []jsonCriterion `json:"criteria"`
}

type jsonCriterion struct {
	Outcome        *string      `json:"outcome"`
	Code           string       `json:"code,omitempty"` // of the two on who pays
	Limit          *float64     `json:"limit"`
	Most           bool         `json:"most"`
	Basis          string       `json:"basis"`
	Source         string       `json:"source"`
	Status         string       `json:"status"`
	Mean           *float64     `json:"mean"`
	HalfWidth      *float64     `json:"half_width"`
	Year           *float64     `json:"year_keeps"`
	All            *float64     `json:"all_years_keep"`
	Resampled      *float64     `json:"resamples_keep,omitempty"`
	Municipalities []string     `json:"not_met_by"`
	Remedies       []jsonRemedy `json:"remedies"`
}

type jsonRemedy struct {
	Kind      string     `json:"kind"` // posts, office, choice, join or road
	Services  []string   `json:"services"`
	Places    []string   `json:"municipalities"`
	Key       *string    `json:"key"`
	Old       *float64   `json:"old"`
	New       *float64   `json:"new"`
	Posts     []jsonNeed `json:"posts"`
	Mean      *float64   `json:"mean"`
	HalfWidth *float64   `json:"half_width"`
	Cost      *float64   `json:"cost_knok_year"`
	CostHalf  *float64   `json:"cost_half_width"`
}

var (
	statusCodes = map[story.Status]string{story.Met: "met", story.NotMet: "not_met", story.Unclear: "not_shown", story.NoFigures: "no_value", story.NotComputed: "not_computed"}
	basisCodes  = map[story.Basis]string{story.Law: "law", story.Recommendation: "recommendation", story.Assumption: "assumption", story.Own: "own"}
	remedyCodes = map[experiment.RemedyKind]string{
		experiment.MorePosts: "posts", experiment.NewOffice: "office", experiment.NewChoice: "choice", experiment.JoinedWith: "join", experiment.ShorterWay: "road"}
)

func criteriaJSON(s *scenario.Scenario, r *experiment.Result, judged [][]story.Criterion, found []mended, only int) jsonCriteria {
	out := jsonCriteria{criteriaSchema, r.Engine, r.ScenarioHash, r.Seed, r.Replications, r.Partial, []jsonJudgedOption{}}
	for o := range judged {
		if only >= 0 && o != only {
			continue
		}
		option := jsonJudgedOption{s.Options[o].ID, []jsonCriterion{}}
		for i := range judged[o] {
			c := &judged[o][i]
			j := jsonCriterion{Most: c.Most, Basis: basisCodes[c.Basis], Source: c.Source, Status: statusCodes[c.Status], Municipalities: append([]string{}, c.Fails...), Remedies: []jsonRemedy{}}
			if c.Outcome >= 0 {
				e := &r.Options[o].Option.Estimates[c.Outcome]
				j.Outcome, j.Limit = &model.Outcomes[c.Outcome].Name, &c.Limit
				if c.Outcome != model.Posts { // which is of each service
					j.Mean, j.HalfWidth = finite(e.Mean), finite(e.HalfWidth)
				}
			}
			if j.Code = c.Code; c.Code != "" && c.Status != story.NotComputed {
				j.Resampled = &c.Resampled
			}
			if c.Kept.N > 0 {
				j.Year, j.All = &c.Kept.Year, &c.Kept.All
			}
			if at := slices.IndexFunc(found, func(m mended) bool { return m.option == o && m.outcome == c.Outcome }); at >= 0 {
				for _, x := range found[at].Remedies {
					j.Remedies = append(j.Remedies, remedyJSON(x))
				}
			}
			option.Criteria = append(option.Criteria, j)
		}
		out.Options = append(out.Options, option)
	}
	return out
}

func remedyJSON(x experiment.Remedy) jsonRemedy {
	j := jsonRemedy{Kind: remedyCodes[x.Kind], Services: []string{}, Places: append([]string{}, x.Places...), Posts: []jsonNeed{},
		Mean: finite(x.Value.Mean), HalfWidth: finite(x.Value.HalfWidth), Cost: finite(x.Cost.Mean), CostHalf: finite(x.Cost.HalfWidth)}
	switch x.Kind {
	case experiment.JoinedWith:
		j.Services = append(j.Services, x.Service, x.With)
	case experiment.NewChoice:
		key := x.Choice.Key()
		j.Key, j.Old, j.New = &key, &x.Old, &x.New
	case experiment.ShorterWay:
		j.Old, j.New = &x.Old, &x.New
	case experiment.MorePosts:
		for i := range x.Posts {
			j.Posts = append(j.Posts, needJSON(&x.Posts[i]))
		}
	}
	return j
}

type jsonStaffing struct {
	Schema       string               `json:"schema"`
	Engine       string               `json:"engine"`
	ScenarioHash string               `json:"scenario_hash"`
	Seed         uint64               `json:"seed"`
	Outcome      string               `json:"outcome"`
	Limit        float64              `json:"limit"`
	Options      []jsonStaffingOption `json:"options"`
}

type jsonStaffingOption struct {
	ID       string     `json:"id"`
	Services []jsonNeed `json:"services"`
}

type jsonNeed struct {
	Service   string        `json:"service"`
	Today     float64       `json:"today"`
	Posts     *float64      `json:"posts"`
	Mean      *float64      `json:"mean"`
	HalfWidth *float64      `json:"half_width"`
	N         int           `json:"n"`
	Fewer     *float64      `json:"fewer"`
	Below     *float64      `json:"fewer_mean"`
	BelowHalf *float64      `json:"fewer_half_width"`
	Curve     []jsonStaffed `json:"curve"`
}

type jsonStaffed struct {
	Posts     float64  `json:"posts"`
	Mean      *float64 `json:"mean"`
	HalfWidth *float64 `json:"half_width"`
}

func needJSON(d *experiment.Need) jsonNeed {
	out := jsonNeed{Service: d.Service, Today: d.Today, Posts: finite(d.Posts), Curve: []jsonStaffed{}}
	if out.Posts != nil {
		out.Mean, out.HalfWidth, out.N = finite(d.Kept.Mean), finite(d.Kept.HalfWidth), d.Kept.N
		if out.Fewer = finite(d.Fewer); out.Fewer != nil {
			out.Below, out.BelowHalf = finite(d.Below.Mean), finite(d.Below.HalfWidth)
		}
	}
	for _, x := range d.Curve {
		out.Curve = append(out.Curve, jsonStaffed{x.Posts, finite(x.Value.Mean), finite(x.Value.HalfWidth)})
	}
	return out
}

func staffingJSON(s *scenario.Scenario, needs [][]experiment.Need, outcome int, limit float64) jsonStaffing {
	out := jsonStaffing{staffingSchema, experiment.Version, s.Hash(), s.Seed, model.Outcomes[outcome].Name, limit, []jsonStaffingOption{}}
	for o := range needs {
		if needs[o] == nil {
			continue
		}
		option := jsonStaffingOption{s.Options[o].ID, []jsonNeed{}}
		for i := range needs[o] {
			option.Services = append(option.Services, needJSON(&needs[o][i]))
		}
		out.Options = append(out.Options, option)
	}
	return out
}
