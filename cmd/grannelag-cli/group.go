package main

import (
	"errors"
	"math"
	"slices"
	"strings"

	"grannelag/sim/grouping"
	"grannelag/sim/share"
	"grannelag/ui/text"
)

// groupSchema is that of group --json.
const groupSchema = "grannelag/group/1"

// partitionsShown is how many partitions are told: the best one and ten others.
const partitionsShown = 11

// groupCosts splits the players of a table, or the municipalities of a scenario, into
// groups at the least cost.
func (c *call) groupCosts() error {
	if c.flags.costs == "" && len(c.args) > 0 {
		return c.groupStudy()
	}
	t, name, err := c.costTable("group")
	if err != nil {
		return err
	}
	wish, err := c.wish(t.Players)
	if err != nil {
		return err
	}
	n := len(t.Players)
	cost := make([]float64, len(t.Values))
	missing := 0
	for s := 1; s < len(cost); s++ {
		switch v := t.Values[s]; {
		case math.IsNaN(v): // a group without a number cannot be
			cost[s] = math.Inf(1)
			missing++
		case t.Cost:
			cost[s] = v
		default:
			cost[s] = -v
		}
	}
	progress := c.newProgress()
	found, err := grouping.Best(c.ctx, n, cost, wish, partitionsShown, progress.report)
	progress.clear()
	switch {
	case errors.Is(err, grouping.ErrNone):
		return c.failed("group.none", "file", name, "missing", missing)
	case err != nil:
		return failure{statusCancelled, c.complaint("share.cancelled")}
	}
	if !t.Cost {
		for i := range found {
			found[i].Cost = -found[i].Cost
		}
	}
	if c.flags.json {
		return c.printJSON(groupJSON(t, found, missing))
	}
	c.printf("%s", c.groupReport(t, found, missing))
	return nil
}

// wish reads what must be so of groups.
func (c *call) wish(players []string) (w grouping.Wish, err error) {
	w = grouping.Wish{Most: c.flags.most, Parts: c.flags.parts}
	if w.Together, err = c.groupsNamed("together", c.flags.together, players); err == nil {
		w.Apart, err = c.groupsNamed("apart", c.flags.apart, players)
	}
	return w, err
}

// groupsNamed reads groups of players: A,B;C,D.
func (c *call) groupsNamed(flag, value string, players []string) ([]grouping.Group, error) {
	var out []grouping.Group
	if value == "" {
		return nil, nil
	}
	for part := range strings.SplitSeq(value, ";") {
		s := grouping.Group(0)
		for name := range strings.SplitSeq(part, ",") {
			i := slices.Index(players, strings.TrimSpace(name))
			if i < 0 {
				return nil, c.wrongUse("group", "usage.player", "flag", "--"+flag, "value", strings.TrimSpace(name), "players", strings.Join(players, ", "))
			}
			s |= 1 << i
		}
		out = append(out, s)
	}
	return out, nil
}

// groupReport sets partitions as text.
func (c *call) groupReport(t *share.Table, found []grouping.Partition, missing int) string {
	p := &report{call: c, marks: map[string]bool{}}
	title := text.Plain(t.Name)
	if title == "" {
		title = c.say("group.untitled")
	}
	p.add(wrap(title, p.width)...)
	largest := 0.0
	for _, v := range t.Values {
		if !math.IsNaN(v) {
			largest = max(largest, math.Abs(v))
		}
	}
	number := moneyUpTo(c.lang, largest)
	money := func(x float64) string { return strings.TrimSpace(number(x) + " " + text.Plain(t.Unit)) }
	best := found[0]
	head := "group.best.cost"
	if !t.Cost {
		head = "group.best.value"
	}
	p.paragraph(c.say(head, "n", len(best.Groups), "players", len(t.Players), "total", money(best.Cost)))
	names := func(s grouping.Group) string { return text.List(c.lang, t.Names(share.Coalition(s))) }
	for _, s := range best.Groups {
		p.bullet(c.say("group.group", "names", names(s), "n", len(t.Names(share.Coalition(s))), "cost", money(t.Values[s])))
	}
	alone, known := 0.0, true
	for i := range t.Players {
		alone += t.Values[1<<i]
	}
	known = !math.IsNaN(alone)
	together := t.Values[len(t.Values)-1]
	if known {
		p.paragraph(c.say("group.alone", "total", money(alone)))
	}
	if !math.IsNaN(together) {
		p.paragraph(c.say("group.together", "total", money(together)))
	}
	if len(found) > 1 {
		p.title(c.say("group.next"))
		for _, x := range found[1:] {
			var parts []string
			for _, s := range x.Groups {
				parts = append(parts, strings.Join(t.Names(share.Coalition(s)), " + "))
			}
			p.bullet(c.say("group.other", "difference", text.Signed(c.lang, x.Cost-best.Cost, decimalsUpTo(largest)), "groups", strings.Join(parts, " | ")))
		}
	}
	p.add("")
	if missing > 0 {
		p.paragraph(c.say("group.missing", "n", missing))
	}
	p.paragraph(c.say("group.legend"))
	return strings.Join(p.lines, "\n") + "\n"
}

type jsonGroup struct {
	Schema     string          `json:"schema"`
	Name       string          `json:"name"`
	Unit       string          `json:"unit"`
	Kind       string          `json:"kind"`
	Players    []string        `json:"players"`
	Infeasible int             `json:"infeasible"`
	Exact      bool            `json:"exact"`
	Partitions []jsonPartition `json:"partitions"`
	Study      *jsonGame       `json:"study,omitempty"`
}

type jsonPartition struct {
	Total      float64    `json:"total"`
	Difference float64    `json:"difference"`
	HalfWidth  *float64   `json:"half_width,omitempty"`
	Best       *float64   `json:"best_probability,omitempty"`
	Groups     [][]string `json:"groups"`
}

func groupJSON(t *share.Table, found []grouping.Partition, missing int) jsonGroup {
	out := jsonGroup{groupSchema, t.Name, t.Unit, kindOf(t), t.Players, missing, true, []jsonPartition{}, nil}
	for _, x := range found {
		j := jsonPartition{Total: x.Cost, Difference: x.Cost - found[0].Cost}
		for _, s := range x.Groups {
			j.Groups = append(j.Groups, t.Names(share.Coalition(s)))
		}
		out.Partitions = append(out.Partitions, j)
	}
	return out
}

// kindOf says whether the numbers of a table are costs.
func kindOf(t *share.Table) string {
	if t.Cost {
		return "cost"
	}
	return "value"
}
