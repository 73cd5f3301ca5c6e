package main

import (
	"errors"
	"slices"
	"strings"

	"grannelag/sim/experiment"
	"grannelag/sim/grouping"
	"grannelag/sim/model"
	"grannelag/sim/scenario"
	"grannelag/sim/share"
	"grannelag/ui/text"
)

// bases are what the groups of a game are staffed by.
var bases = []string{"standard", "today"}

// shareStudy simulates what every group of the municipalities of a scenario would cost,
// and divides what all cost together.
func (c *call) shareStudy() error {
	_, s, warnings, err := c.oneStudy("share")
	if err != nil {
		return err
	}
	plan, names, err := c.game(s)
	if err != nil {
		return err
	}
	basis := basisOf(plan)
	progress := c.newProgress()
	plan.OnProgress = progress.report
	game, err := experiment.Game(c.ctx, plan)
	var today []float64 // with the posts of today alone: a standard is another base
	if err == nil && basis == "today" {
		today, err = c.paidToday(s, game.Replications)
	}
	var shared []experiment.Shared
	var d *share.Divisions
	if err == nil {
		shared, d, err = game.Divide(c.ctx, names, s.Seed, progress.report)
	}
	progress.clear()
	if err != nil {
		return failure{statusCancelled, c.complaint("run.cancelled_early")}
	}
	c.warn(warnings)
	t := game.Table(names)
	t.Name, t.Unit = s.Title, text.UnitWords(c.lang, "knok_year")
	g, _ := t.Game()
	if c.flags.json {
		return c.printJSON(gameJSON(s, t, g, d, game, shared, today, basis))
	}
	p := &report{call: c, study: s, result: outline(s, game.Replications), marks: map[string]bool{}}
	p.header()
	p.basisWords(plan)
	var alone []string
	for i, name := range names {
		alone = append(alone, name+" "+text.Number(c.lang, game.Groups[1<<i].Posts, 1))
	}
	p.paragraph(c.say("share.posts", "together", text.Number(c.lang, game.Groups[len(game.Groups)-1].Posts, 1), "alone", text.List(c.lang, alone)))
	if unmet := p.unmet(game, t); unmet != "" {
		p.paragraph(unmet)
	}
	c.printf("%s", p.divided(t, g, d, shared, today))
	return nil
}

// game is the game of a scenario that the flags ask for, and the names of its players.
func (c *call) game(s *scenario.Scenario) (plan experiment.CostGame, names []string, err error) {
	// Whose host and choices hold: the first option in which all are together.
	usual := max(0, slices.IndexFunc(s.Options, func(o scenario.Option) bool { return len(o.Services) == 1 }))
	option, err := c.optionOf(s, "option", c.flags.option, usual)
	if err != nil {
		return plan, nil, err
	}
	if n := len(s.Municipalities); n > experiment.MaxGame {
		return plan, nil, c.failed("share.too_many", "n", n, "most", experiment.MaxGame)
	}
	for i := range s.Municipalities {
		names = append(names, s.Municipalities[i].Name)
	}
	return experiment.CostGame{Scenario: s, Option: option, Standard: c.flags.basis != bases[1],
		Replications: c.flags.replications, Workers: c.flags.workers}, names, nil
}

// basisOf names what the groups of a game are staffed by.
func basisOf(p experiment.CostGame) string {
	if p.Standard {
		return bases[0]
	}
	return bases[1]
}

// basisWords says what the groups of a game are staffed by, and whose choices hold.
func (p *report) basisWords(plan experiment.CostGame) {
	if plan.Standard {
		p.paragraph(p.say("share.basis.standard", "limit", text.Percent(p.lang, p.study.Values.Criteria.Investigation3Months, text.AsNeeded)))
	} else {
		p.paragraph(p.say("share.basis.today"))
	}
	p.paragraph(p.say("share.host", "option", p.study.Options[plan.Option].Name))
}

// groupStudy simulates what every group of the municipalities of a scenario would cost,
// and finds the cheapest way to split them.
func (c *call) groupStudy() error {
	_, s, warnings, err := c.oneStudy("group")
	if err != nil {
		return err
	}
	plan, names, err := c.game(s)
	if err != nil {
		return err
	}
	wish, err := c.wish(names)
	if err != nil {
		return err
	}
	progress := c.newProgress()
	plan.OnProgress = progress.report
	game, err := experiment.Game(c.ctx, plan)
	var found []experiment.Ranked
	if err == nil {
		found, err = game.Partitions(c.ctx, s, wish, float64(c.flags.limit), partitionsShown)
	}
	progress.clear()
	switch {
	case errors.Is(err, grouping.ErrNone):
		return c.failed("group.none_near", "limit", c.flags.limit)
	case err != nil:
		return failure{statusCancelled, c.complaint("run.cancelled_early")}
	}
	c.warn(warnings)
	t := game.Table(names)
	t.Name, t.Unit = s.Title, text.UnitWords(c.lang, "knok_year")
	if c.flags.json {
		return c.printJSON(groupGameJSON(s, t, game, found, basisOf(plan)))
	}
	p := &report{call: c, study: s, result: outline(s, game.Replications), marks: map[string]bool{}}
	p.header()
	p.basisWords(plan)
	if unmet := p.unmet(game, t); unmet != "" {
		p.paragraph(unmet)
	}
	money := func(x float64) string { return text.Number(c.lang, x, 0) + " " + t.Unit }
	best := &found[0]
	p.paragraph(c.say("group.best.cost", "n", len(best.Groups), "players", len(names), "total", money(best.Cost)))
	for _, g := range best.Groups {
		x := &game.Groups[g]
		group := t.Names(share.Coalition(g))
		p.bullet(c.say("group.placed", "names", text.List(c.lang, group), "n", len(group), "cost", money(x.Cost.Mean),
			"posts", text.Number(c.lang, x.Posts, 1), "host", s.Municipality(x.Host).Name))
	}
	p.paragraph(c.say("group.right", "share", text.Percent(c.lang, best.Best, 0)))
	if len(found) > 1 {
		p.title(c.say("group.next"))
		for i := range found[1:] {
			x := &found[1+i]
			var parts []string
			for _, g := range x.Groups {
				parts = append(parts, strings.Join(t.Names(share.Coalition(g)), " + "))
			}
			difference := text.Signed(c.lang, x.Difference.Mean, 0) + " ± " + text.Number(c.lang, x.Difference.HalfWidth, 0)
			if x.Difference.Verdict == experiment.NotShown {
				difference += " ~"
			}
			p.bullet(c.say("group.other", "difference", difference, "groups", strings.Join(parts, " | ")))
		}
	}
	p.add("")
	p.paragraph(c.say("group.study.legend"))
	c.printf("%s", strings.Join(p.lines, "\n")+"\n")
	return nil
}

func groupGameJSON(s *scenario.Scenario, t *share.Table, game *experiment.Costs, found []experiment.Ranked, basis string) jsonGroup {
	out := jsonGroup{groupSchema, t.Name, "knok_year", kindOf(t), t.Players, 0, true, []jsonPartition{}, gameStudyJSON(s, t, game, nil, basis)}
	for i := range found {
		x := &found[i]
		j := jsonPartition{Total: x.Cost, Difference: x.Difference.Mean, HalfWidth: finite(x.Difference.HalfWidth), Best: &x.Best}
		for _, g := range x.Groups {
			j.Groups = append(j.Groups, t.Names(share.Coalition(g)))
		}
		out.Partitions = append(out.Partitions, j)
	}
	return out
}

// unmet says which groups do not keep the criterion with the posts that they have.
func (p *report) unmet(game *experiment.Costs, t *share.Table) string {
	var groups []string
	for s := 1; s < len(game.Groups); s++ {
		if !game.Groups[s].Met {
			groups = append(groups, strings.Join(t.Names(share.Coalition(s)), "+"))
		}
	}
	if len(groups) == 0 {
		return ""
	}
	shown := groups[:min(4, len(groups))]
	return p.say("share.unmet", "n", len(groups), "all", len(game.Groups)-1, "groups", strings.Join(shown, "; "))
}

// paidToday returns what each municipality pays today: what the file says, else what the
// first option costs it.
func (c *call) paidToday(s *scenario.Scenario, replications int) ([]float64, error) {
	base := *s
	base.Options = s.Options[:1]
	r, err := c.Study(c.ctx, experiment.Plan{Scenario: &base, Replications: replications, Workers: c.flags.workers})
	if err != nil {
		return nil, err
	}
	var out []float64
	for i := range s.Municipalities {
		if m := &s.Municipalities[i]; m.Payment.Given {
			out = append(out, m.Payment.Value()/1000)
		} else {
			out = append(out, r.Options[0].Municipalities[i].Estimates[model.CostTotal].Mean)
		}
	}
	return out, nil
}

type jsonGame struct {
	Engine       string          `json:"engine"`
	ScenarioHash string          `json:"scenario_hash"`
	Seed         uint64          `json:"seed"`
	Replications int             `json:"replications"`
	Option       string          `json:"option"`
	Basis        string          `json:"basis"`
	Today        []float64       `json:"today"` // null on another base
	Groups       []jsonGameGroup `json:"groups"`
}

type jsonGameGroup struct {
	Coalition []string `json:"coalition"`
	Host      string   `json:"host"`
	Posts     float64  `json:"posts"`
	Cost      *float64 `json:"cost"`
	HalfWidth *float64 `json:"half_width"`
	Kept      *float64 `json:"investigation_3_months"`
	Met       bool     `json:"met"`
}

func gameJSON(s *scenario.Scenario, t *share.Table, g *share.Game, d *share.Divisions, game *experiment.Costs, shared []experiment.Shared, today []float64, basis string) jsonShare {
	out := shareJSON(t, g, d)
	out.Unit = "knok_year"
	out.Study = gameStudyJSON(s, t, game, today, basis)
	for i := range shared {
		x := &shared[i]
		j := out.Solutions[x.Key]
		if j == nil {
			continue
		}
		j.Low, j.High, j.Leave = map[string]float64{}, map[string]float64{}, &x.Leave
		for k, name := range t.Players {
			j.Low[name], j.High[name] = x.Low[k], x.High[k]
		}
		if today != nil {
			j.Change = map[string]float64{}
			for k, name := range t.Players {
				j.Change[name] = x.Shares[k] - today[k]
			}
		}
	}
	return out
}

func gameStudyJSON(s *scenario.Scenario, t *share.Table, game *experiment.Costs, today []float64, basis string) *jsonGame {
	out := &jsonGame{experiment.Version, s.Hash(), s.Seed, game.Replications, s.Options[game.Option].ID, basis, today, []jsonGameGroup{}}
	for c := 1; c < len(game.Groups); c++ {
		x := &game.Groups[c]
		out.Groups = append(out.Groups, jsonGameGroup{t.Names(share.Coalition(c)), x.Host, x.Posts,
			finite(x.Cost.Mean), finite(x.Cost.HalfWidth), finite(x.Kept.Mean), x.Met})
	}
	return out
}
