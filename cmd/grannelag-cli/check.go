package main

import (
	"math"
	"slices"
	"strings"

	"grannelag/sim/model"
	"grannelag/sim/register"
	"grannelag/sim/scenario"
	"grannelag/ui/story"
	"grannelag/ui/text"
)

// Expected utilisation outside these bounds makes a study say little: the
// caseworkers would be idle, or the queues would grow whatever is chosen.
const (
	lowLoad  = 0.60
	highLoad = 0.95
)

// checkSchema is that of check --json.
const checkSchema = "grannelag/check/1"

type jsonCheck struct {
	Schema   string             `json:"schema"`
	File     string             `json:"file"`
	OK       bool               `json:"ok"`
	Problems []jsonProblem      `json:"problems"`
	Services []jsonServiceCheck `json:"services"`
}

type jsonProblem struct {
	Code    string   `json:"code"`
	Warning bool     `json:"warning"`
	Line    *int     `json:"line"`
	Column  *int     `json:"column"`
	Key     string   `json:"key"`
	Value   string   `json:"value"`
	Unit    string   `json:"unit"`
	Min     *float64 `json:"min"`
	Max     *float64 `json:"max"`
	Want    string   `json:"want"`
	Other   *int     `json:"other_line"`
	Detail  string   `json:"detail"`
	Message string   `json:"message"`
}

type jsonServiceCheck struct {
	Option      string   `json:"option"`
	ID          string   `json:"id"`
	CasePosts   float64  `json:"case_posts"`
	Utilisation *float64 `json:"expected_utilisation"`
}

// check tells what is wrong with a file, and what a run of it is to expect.
func (c *call) check() error {
	file, err := c.oneFile("check")
	if err != nil {
		return err
	}
	s, problems := c.read(file)
	errors, warnings := count(problems)
	if c.flags.json {
		if err := c.printJSON(c.checkJSON(file, s, problems)); err != nil {
			return err
		}
		if errors > 0 {
			return failure{status: statusProblem}
		}
		return nil
	}

	c.printf("%s", c.list(problems))
	if errors > 0 {
		if len(problems) > 1 {
			c.println("")
		}
		c.println(c.say("check.errors", "n", errors))
		return failure{status: statusProblem}
	}
	if warnings > 0 {
		c.println("")
	}
	name := file
	if file == "-" {
		name = c.say("stdin")
	}
	c.println(c.say("check.ok", "file", name))
	c.println("")
	p := &report{call: c, study: s}
	for i := range s.Options {
		p.checkOption(i)
	}
	if w := c.loadWarnings(file, s); w != "" {
		p.paragraph(strings.TrimSuffix(w, "\n"))
		p.add("")
	}
	p.basis()
	c.println(strings.Join(p.lines, "\n"))
	return nil
}

func (c *call) checkJSON(file string, s *scenario.Scenario, problems []scenario.Problem) jsonCheck {
	out := jsonCheck{
		Schema: checkSchema, File: file, OK: !scenario.Blocking(problems),
		Problems: []jsonProblem{}, Services: []jsonServiceCheck{},
	}
	for _, p := range problems {
		q := jsonProblem{
			Code: string(p.Code), Warning: p.Warning, Line: above0(p.Line), Column: above0(p.Column), Key: p.Key,
			Value: p.Value, Unit: p.Unit, Want: p.Want, Other: above0(p.Other), Detail: p.Detail,
			Message: story.Problem(p).Words(text.EN),
		}
		if p.Min != 0 || p.Max != 0 {
			q.Min, q.Max = finite(p.Min), finite(p.Max)
		}
		out.Problems = append(out.Problems, q)
	}
	if s == nil {
		return out
	}
	for i := range s.Options {
		loads := model.ExpectedLoad(s, i)
		for k := range s.Options[i].Services {
			out.Services = append(out.Services, jsonServiceCheck{
				s.Options[i].ID, s.Options[i].Services[k].ID, casePosts(s, &s.Options[i].Services[k]), finite(loads[k]),
			})
		}
	}
	return out
}

// above0 returns a line or column for JSON, nil if there is none.
func above0(n int) *int {
	if n <= 0 {
		return nil
	}
	return &n
}

// casePosts returns the posts of a service: its own number, else what its
// members fund.
func casePosts(s *scenario.Scenario, sv *scenario.Service) float64 {
	if sv.CasePosts >= 0 {
		return sv.CasePosts
	}
	sum := 0.0
	for i := range s.Municipalities {
		if m := &s.Municipalities[i]; slices.Contains(sv.Municipalities, m.Number) {
			sum += s.CasePostsOf(m)
		}
	}
	return sum
}

// checkOption lists the services of an option with what is expected of them.
func (p *report) checkOption(i int) {
	o := &p.study.Options[i]
	name := p.optionName(i)
	if i == 0 {
		name += " (" + p.say("run.baseline") + ")"
	}
	p.add(name)
	g := &grid{name: max(nameColumns, min(p.width-50, 60))}
	loads := model.ExpectedLoad(p.study, i)
	for k := range o.Services {
		sv := &o.Services[k]
		load := cell{words: text.NoValue}
		if finite(loads[k]) != nil {
			load = cell{left: text.Percent(p.lang, loads[k], 0)}
		}
		mark := cell{}
		switch {
		case loads[k] < lowLoad:
			mark.words = p.say("check.low")
		case loads[k] > highLoad:
			mark.words = p.say("check.high")
		}
		posts := casePosts(p.study, sv)
		g.row(2, p.members(sv), cell{left: text.Number(p.lang, posts, 1)}, load, mark)
	}
	g.head([][]string{{p.say("check.posts")}, {p.say("check.load")}, nil})
	p.add(g.lines()...)
	p.add("")
}

// loadWarnings warns of services whose expected utilisation makes a study say
// little, with what it means and which number to look at. A service that is
// the same in several options is told of once.
func (c *call) loadWarnings(file string, s *scenario.Scenario) string {
	p := &report{call: c, study: s}
	if file == "-" {
		file = c.say("stdin")
	}
	var b strings.Builder
	told := map[string]bool{}
	for i := range s.Options {
		for k, load := range model.ExpectedLoad(s, i) {
			sv := &s.Options[i].Services[k]
			key := ""
			switch {
			case math.IsNaN(load) || math.IsInf(load, 0) || load == 0:
				continue // no posts or no cases: a problem of its own
			case load < lowLoad:
				key = "check.warn_low"
			case load > highLoad:
				key = "check.warn_high"
			default:
				continue
			}
			line := file + ": " + c.say("problem.warning") + ": " + c.say(key, "service", p.members(sv),
				"load", text.Percent(c.lang, load, 0), "low", text.Percent(c.lang, lowLoad, 0), "high", text.Percent(c.lang, highLoad, 0))
			if !told[line] {
				told[line] = true
				b.WriteString(line + "\n")
			}
		}
	}
	return b.String()
}

// basis tells where the numbers of cases and posts come from, and marks what
// is of different years.
func (p *report) basis() {
	p.add(p.say("basis.title"))
	children := p.say("basis.ssb", "date", text.ISODate(p.lang, register.VintagePopulation))
	volumes, volumeYears := p.origin("demand.reports_per_1000", "reports", "investigations")
	posts, postYears := p.origin("staff.posts_per_1000", "posts", "case_posts")
	for _, row := range [][2]string{
		{p.say("basis.children"), children}, {p.say("basis.volumes"), volumes}, {p.say("basis.posts"), posts},
	} {
		p.add(strings.TrimRight(p.item("  ", row[0], basisColumn, row[1]), "\n"))
	}
	if all := slices.Compact(slices.Sorted(slices.Values(slices.Concat(volumeYears, postYears)))); len(all) > 1 {
		p.add("")
		p.paragraph(p.say("basis.mixed", "years", text.List(p.lang, all)))
	}
}

// basisColumn is where the sources begin.
const basisColumn = 30

// origin says where the numbers under some keys of the municipalities come
// from, and which years the sources name: the file's own sources, and the
// source of the rate for municipalities that the file gives no number for.
func (p *report) origin(rate string, keys ...string) (words string, years []string) {
	var sources []string
	byRate := 0
	for i := range p.study.Municipalities {
		m := &p.study.Municipalities[i]
		given := false
		for _, key := range keys {
			row, ok := scenario.Lookup("municipality." + key)
			if !ok || !row.CountIn(m).Given {
				continue
			}
			given = true
			source := p.study.Sources["municipality."+m.Number+"."+key]
			if source == "" {
				source = m.Source
			}
			if source = text.Plain(source); source == "" {
				source = p.say("basis.unnamed")
			}
			if !slices.Contains(sources, source) {
				sources = append(sources, source)
			}
		}
		if !given {
			byRate++
		}
	}
	if byRate > 0 {
		row, ok := scenario.Lookup(rate)
		if !ok {
			panic("grannelag-cli: no parameter " + rate)
		}
		source := p.study.Sources[rate]
		if source == "" {
			source = row.Source
		}
		x := row.In(&p.study.Values)
		sources = append(sources, p.say("basis.rate", "n", byRate,
			"rate", text.Quantity(p.lang, *x, row.Unit, text.AsNeeded), "source", text.Plain(source)))
	}
	words = strings.Join(sources, "; ")
	return words, yearsIn(words)
}

// yearsIn returns the years that a text names, four digits from 1990 to 2099
// that stand alone.
func yearsIn(s string) []string {
	var years []string
	for _, word := range strings.FieldsFunc(s, func(r rune) bool { return r < '0' || r > '9' }) {
		if len(word) == 4 && word >= "1990" && word <= "2099" && !slices.Contains(years, word) {
			years = append(years, word)
		}
	}
	return years
}
