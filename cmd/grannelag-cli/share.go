package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"

	"grannelag/sim/experiment"
	"grannelag/sim/share"
	"grannelag/ui/story"
	"grannelag/ui/text"
)

// shareSchema is that of share --json.
const shareSchema = "grannelag/share/1"

// shareCosts divides the costs of a table, or of the joint service of a scenario, by all
// keys, and says who has a reason to leave.
func (c *call) shareCosts() error {
	if c.flags.costs == "" && len(c.args) > 0 {
		return c.shareStudy()
	}
	t, name, err := c.costTable("share")
	if err != nil {
		return err
	}
	g, problems := t.Game()
	if problems != nil {
		return c.badTable(name, problems)
	}
	progress := c.newProgress()
	d, err := t.Divide(c.ctx, g, progress.report)
	progress.clear()
	switch {
	case err != nil && c.ctx.Err() != nil:
		return failure{statusCancelled, c.complaint("share.cancelled")}
	case err != nil:
		return c.failed("error.study", "error", err.Error())
	case c.flags.json:
		return c.printJSON(shareJSON(t, g, d))
	}
	p := &report{call: c, marks: map[string]bool{}}
	title := text.Plain(t.Name)
	if title == "" {
		title = c.say("share.untitled")
	}
	p.add(wrap(title, p.width)...)
	shared := make([]experiment.Shared, len(d.Of))
	for i := range d.Of {
		shared[i].Division = d.Of[i]
	}
	c.printf("%s", p.divided(t, g, d, shared, nil))
	return nil
}

// costTable reads the table that --costs names. What is wrong in it is told in the
// error.
func (c *call) costTable(command string) (*share.Table, string, error) {
	file := c.flags.costs
	if file == "" || len(c.args) > 0 {
		return nil, "", c.wrongUse(command, "usage.costs", "command", command)
	}
	var in io.Reader = c.stdin
	name := c.say("stdin")
	if file != "-" {
		f, err := os.Open(file)
		if err != nil {
			return nil, "", c.failed("share.unreadable", "file", file, "error", c.reason(err))
		}
		defer f.Close()
		in, name = f, file
	}
	csv := strings.EqualFold(filepath.Ext(file), ".csv")
	var t *share.Table
	var problems []share.Problem
	if csv {
		t, problems = share.ReadCSV(in)
	} else {
		data, err := io.ReadAll(io.LimitReader(in, share.MaxTOMLBytes+1))
		if err != nil {
			return nil, "", c.failed("share.unreadable", "file", name, "error", c.reason(err))
		}
		if file == "-" && looksLikeCSV(data) {
			t, problems = share.ReadCSV(bytes.NewReader(data))
		} else {
			t, problems = share.ReadTOML(data)
		}
	}
	if problems != nil {
		return nil, "", c.badTable(name, problems)
	}
	return t, name, nil
}

// looksLikeCSV tells a table without a name from its first line.
func looksLikeCSV(data []byte) bool {
	line, _, _ := bytes.Cut(bytes.TrimSpace(data), []byte("\n"))
	return !bytes.ContainsAny(line, "[=#") && bytes.ContainsAny(line, ";,\t")
}

// badTable is the failure of a command whose table has problems.
func (c *call) badTable(file string, problems []share.Problem) error {
	var b strings.Builder
	for _, p := range problems {
		b.WriteString(text.Problem{Code: p.Code, File: file, Line: p.Line, Key: p.Key, Value: p.Value, Want: p.Want,
			Min: p.Min, Max: p.Max, Detail: p.Detail}.Say(c.lang) + "\n")
	}
	return failure{statusProblem, b.String() + c.complaint("error.invalid", "n", len(problems))}
}

// groups of keys that stand in one table.
var shareGroups = []struct {
	head string
	keys []string
}{
	{"share.simple", []string{"equal", "inhabitants", "children", "use", "posts", "weighted"}},
	{"share.costly", []string{"standalone", "scrb", "shapley"}},
	{"share.fair", []string{"nucleolus", "prenucleolus", "per_capita_nucleolus"}},
}

// divided sets the divisions as text: those of a table, or with intervals, and what each
// pays today if that is not nil, those of a study.
func (p *report) divided(t *share.Table, g *share.Game, d *share.Divisions, shared []experiment.Shared, today []float64) string {
	unit := text.Plain(t.Unit)
	number := moneyIn(p.lang, g)
	money := func(x float64) string { return strings.TrimSpace(number(x) + " " + unit) }
	what := "share.total.cost"
	if !g.Cost() {
		what = "share.total.value"
	}
	p.paragraph(p.say(what, "n", len(t.Players), "total", money(g.Value(g.Grand()))))
	intervals := len(shared[0].Low) > 0
	of := map[string]*experiment.Shared{}
	for i := range shared {
		of[shared[i].Key] = &shared[i]
	}
	for _, group := range shareGroups {
		var keys []string
		for _, k := range group.keys {
			if of[k].Shares != nil {
				keys = append(keys, k)
			}
		}
		if keys == nil {
			continue
		}
		p.title(p.say(group.head))
		most := 3
		if intervals {
			most = 2 // intervals stand beside them
		}
		for len(keys) > 0 {
			n := min(most, len(keys))
			p.shares(t, g, of, keys[:n], number)
			if keys = keys[n:]; len(keys) > 0 {
				p.add("")
			}
		}
	}
	if today != nil {
		p.title(p.say("share.change"))
		var keys []string
		for _, k := range share.Keys {
			if of[k].Shares != nil {
				keys = append(keys, k)
			}
		}
		for len(keys) > 0 {
			n := min(3, len(keys))
			p.shareChanges(t, of, keys[:n], today, number)
			if keys = keys[n:]; len(keys) > 0 {
				p.add("")
			}
		}
	}
	p.title(p.say("share.leave"))
	for _, k := range share.Keys {
		e := of[k]
		if e.Shares == nil || g.Players() == 1 {
			continue
		}
		words := story.Leaving(&e.Division, g.Cost(), t.Names(e.Worst), money, p.lang).String()
		if intervals && e.Leave > 0 && e.Leave < 1 {
			words += " " + p.say("share.often", "share", text.Percent(p.lang, e.Leave, 0))
		}
		p.bullet(words)
	}
	p.add("")
	switch {
	case g.Players() == 1:
	case d.CoreEmpty:
		p.paragraph(p.say("share.core_empty", "sum", money(d.LeastCore)))
	default:
		p.paragraph(p.say("share.core"))
	}
	for _, r := range []string{share.ReasonNoData, share.ReasonNoMeaning, share.ReasonNoImputation} {
		var without []string
		for _, k := range share.Keys {
			if of[k].Reason == r {
				without = append(without, k)
			}
		}
		if without != nil {
			p.paragraph(story.NoDivision(r, without, p.lang).String())
		}
	}
	if intervals {
		p.paragraph(p.say("share.intervals"))
	}
	p.paragraph(p.say("share.legend"))
	return strings.Join(p.lines, "\n") + "\n"
}

// playerColumns is how wide the names of players are set.
func playerColumns(t *share.Table) int {
	names := 12
	for _, n := range t.Players {
		names = max(names, min(28, columnsOf(text.Plain(n))))
	}
	return names
}

// shares sets what each player pays, or gets, by some keys.
func (p *report) shares(t *share.Table, g *share.Game, of map[string]*experiment.Shared, keys []string, number func(float64) string) {
	grid := &grid{name: playerColumns(t)}
	head := [][]string{wrap(p.say("share.alone"), 14)}
	for _, k := range keys {
		head = append(head, wrap(story.Key(k, p.lang), 14))
	}
	for i, name := range t.Players {
		cells := []cell{{left: number(g.Value(1 << i))}}
		for _, k := range keys {
			x := cell{left: number(of[k].Shares[i])}
			if of[k].Low != nil {
				x.right = " [" + number(of[k].Low[i]) + "–" + number(of[k].High[i]) + "]"
			}
			cells = append(cells, x)
		}
		grid.row(0, text.Plain(name), cells...)
	}
	grid.head(head)
	p.add(grid.lines()...)
}

// shareChanges sets what each player would pay more than today by some keys.
func (p *report) shareChanges(t *share.Table, of map[string]*experiment.Shared, keys []string, today []float64, number func(float64) string) {
	grid := &grid{name: playerColumns(t)}
	head := [][]string{wrap(p.say("share.today"), 14)}
	for _, k := range keys {
		head = append(head, wrap(story.Key(k, p.lang), 14))
	}
	for i, name := range t.Players {
		cells := []cell{{left: number(today[i])}}
		for _, k := range keys {
			cells = append(cells, cell{left: text.Signed(p.lang, of[k].Shares[i]-today[i], 0)})
		}
		grid.row(0, text.Plain(name), cells...)
	}
	grid.head(head)
	p.add(grid.lines()...)
}

// moneyIn returns what writes the sums of a game with as many decimals as they need to
// be told apart: four digits of the largest, or none.
func moneyIn(l text.Lang, g *share.Game) func(float64) string {
	largest := 0.0
	for i := range g.Players() {
		largest = max(largest, g.Value(1<<i), -g.Value(1<<i))
	}
	return moneyUpTo(l, largest)
}

func moneyUpTo(l text.Lang, largest float64) func(float64) string {
	decimals := decimalsUpTo(largest)
	return func(x float64) string { return text.Number(l, x, decimals) }
}

func decimalsUpTo(largest float64) int {
	decimals := 0
	for x := largest; x > 0 && x < 1000 && decimals < 4; x *= 10 {
		decimals++
	}
	return decimals
}

type jsonShare struct {
	Schema    string                   `json:"schema"`
	Name      string                   `json:"name"`
	Unit      string                   `json:"unit"`
	Kind      string                   `json:"kind"`
	Players   []string                 `json:"players"`
	Total     float64                  `json:"total"`
	CoreEmpty bool                     `json:"core_empty"`
	LeastCore float64                  `json:"least_core_excess"`
	Solutions map[string]*jsonDivision `json:"solutions"`
	Reasons   map[string]string        `json:"reasons"`
	Study     *jsonGame                `json:"study,omitempty"`
}

type jsonDivision struct {
	Shares   map[string]float64 `json:"shares"`
	Low      map[string]float64 `json:"low,omitempty"`
	High     map[string]float64 `json:"high,omitempty"`
	Change   map[string]float64 `json:"change,omitempty"`
	Leave    *float64           `json:"leave_probability,omitempty"`
	InCore   bool               `json:"in_core"`
	Verified bool               `json:"verified"`
	Worst    *jsonWorst         `json:"worst"`
}

type jsonWorst struct {
	Coalition []string `json:"coalition"`
	Excess    float64  `json:"excess"`
}

func shareJSON(t *share.Table, g *share.Game, d *share.Divisions) jsonShare {
	out := jsonShare{shareSchema, t.Name, t.Unit, kindOf(t), t.Players, g.Value(g.Grand()), d.CoreEmpty, d.LeastCore,
		map[string]*jsonDivision{}, map[string]string{}, nil}
	for i := range d.Of {
		e := &d.Of[i]
		if e.Shares == nil {
			out.Solutions[e.Key], out.Reasons[e.Key] = nil, e.Reason
			continue
		}
		j := &jsonDivision{Shares: map[string]float64{}, InCore: e.InCore, Verified: e.Verified}
		for i, name := range t.Players {
			j.Shares[name] = e.Shares[i]
		}
		if g.Players() > 1 {
			j.Worst = &jsonWorst{t.Names(e.Worst), e.Excess}
		}
		out.Solutions[e.Key] = j
	}
	return out
}
