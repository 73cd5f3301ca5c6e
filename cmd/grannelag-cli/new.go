package main

import (
	"os"
	"path/filepath"
	"strings"

	"grannelag/sim/register"
	"grannelag/sim/scenario"
	"grannelag/ui/text"
)

// newSchema is that of new --json.
const newSchema = "grannelag/new/1"

type jsonNew struct {
	Schema         string                `json:"schema"`
	File           string                `json:"file"`
	Municipalities []jsonNewMunicipality `json:"municipalities"`
	Options        []jsonNewOption       `json:"options"`
}

type jsonNewMunicipality struct {
	Number   string  `json:"number"`
	Name     string  `json:"name"`
	Children float64 `json:"children"`
}

type jsonNewOption struct {
	ID       string           `json:"id"`
	Services []jsonNewService `json:"services"`
}

type jsonNewService struct {
	ID             string   `json:"id"`
	Municipalities []string `json:"municipalities"`
}

// newScenario writes a scenario of some municipalities of the register, to a
// file or to the standard output.
func (c *call) newScenario() error {
	if len(c.args) == 0 {
		return c.wrongUse("new", "new.none", "program", program)
	}
	file := c.flags.output
	if file == "-" {
		file = ""
	}
	if c.flags.json && file == "" {
		return c.wrongUse("new", "new.json_needs_file")
	}
	numbers, err := c.pick(c.args)
	if err != nil {
		return err
	}
	s, problems := scenario.New(numbers, c.flags.eachAlone, c.lang.String())
	if s == nil {
		return c.invalid(problems)
	}
	if file == "" {
		c.printf("%s", scenario.Write(s))
		return nil
	}
	if _, err := os.Lstat(file); err == nil && !c.flags.force {
		return c.failed("error.exists", "file", file)
	}
	if err := scenario.SaveFile(file, scenario.Write(s)); err != nil {
		return c.failed("error.write", "file", file, "error", c.reason(err))
	}
	if c.flags.json {
		return c.printJSON(newJSON(file, s))
	}
	c.newSummary(file, s)
	return nil
}

// candidates is how many municipalities a message lists at most.
const candidates = 8

// pick returns the numbers of the municipalities that the words name, by
// number or by name. All that cannot be found are told of at once.
func (c *call) pick(words []string) ([]string, error) {
	var numbers []string
	var complaints strings.Builder
	for _, word := range words {
		found := find(word)
		switch len(found) {
		case 0:
			complaints.WriteString(c.complaint("new.unknown", "word", word))
		case 1:
			numbers = append(numbers, found[0].Number)
		default:
			complaints.WriteString(c.complaint("new.ambiguous", "word", word))
			for _, m := range found[:min(candidates, len(found))] {
				complaints.WriteString("  " + m.Number + "  " + m.Name + " (" + m.County + ")\n")
			}
			if more := len(found) - candidates; more > 0 {
				complaints.WriteString("  " + c.say("new.more", "n", more) + "\n")
			}
		}
	}
	if complaints.Len() > 0 {
		return nil, failure{statusProblem, complaints.String()}
	}
	return numbers, nil
}

// find returns the municipalities that a word may mean. A whole name goes
// before names that only begin with it.
func find(word string) []register.Municipality {
	if strings.Trim(word, "0123456789") == "" {
		// Spreadsheets drop the leading zero of Oslo's 0301.
		for _, number := range []string{word, "0" + word} {
			if m, ok := register.Get(number); ok {
				return []register.Municipality{m}
			}
		}
		return nil
	}
	found := register.Find(word)
	var whole []register.Municipality
	for _, m := range found {
		for _, name := range m.Names {
			if strings.EqualFold(name, word) {
				whole = append(whole, m)
				break
			}
		}
	}
	if len(whole) > 0 {
		return whole
	}
	return found
}

func newJSON(file string, s *scenario.Scenario) jsonNew {
	out := jsonNew{Schema: newSchema, File: file, Municipalities: []jsonNewMunicipality{}, Options: []jsonNewOption{}}
	for i := range s.Municipalities {
		m := &s.Municipalities[i]
		out.Municipalities = append(out.Municipalities, jsonNewMunicipality{m.Number, m.Name, m.Children.Value()})
	}
	for i := range s.Options {
		o := jsonNewOption{ID: s.Options[i].ID, Services: []jsonNewService{}}
		for _, sv := range s.Options[i].Services {
			o.Services = append(o.Services, jsonNewService{sv.ID, sv.Municipalities})
		}
		out.Options = append(out.Options, o)
	}
	return out
}

// newSummary tells what was written and what to do next.
func (c *call) newSummary(file string, s *scenario.Scenario) {
	p := &report{call: c, study: s}
	children := 0.0
	for i := range s.Municipalities {
		children += s.Municipalities[i].Children.Value()
	}
	c.println(c.say("new.written", "file", file))
	c.println("")
	g := &grid{name: nameColumns}
	for i := range s.Municipalities {
		m := &s.Municipalities[i]
		g.row(2, m.Number+" "+m.Name, cell{left: text.Number(c.lang, m.Children.Value(), 0)})
	}
	if len(s.Municipalities) > 1 {
		g.row(2, c.say("new.together"), cell{left: text.Number(c.lang, children, 0)})
	}
	g.head([][]string{{c.say("new.children")}})
	for _, line := range g.lines() {
		c.println(line)
	}
	p.options()
	for _, line := range p.lines {
		c.println(line)
	}
	c.println("")
	c.println(c.fit(c.say("new.sources", "population", text.ISODate(c.lang, register.VintagePopulation),
		"services", text.ISODate(c.lang, register.VintageServices)), 0))
	c.println("")
	c.println(c.say("new.next"))
	for _, command := range []string{"check", "run"} {
		c.println("  " + program + " " + command + " " + quoted(file))
	}
}

// quoted writes a path as a shell takes it.
func quoted(path string) string {
	plain := func(r rune) bool {
		return strings.ContainsRune("/._-+,:@%\\~", r) || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' ||
			strings.ContainsRune("æøåÆØÅ", r)
	}
	if strings.IndexFunc(path, func(r rune) bool { return !plain(r) }) < 0 {
		return path
	}
	if filepath.Separator == '\\' {
		return `"` + path + `"`
	}
	return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
}
