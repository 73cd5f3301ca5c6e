package main

import (
	"runtime"
	"slices"
	"strings"

	"grannelag/sim/experiment"
	"grannelag/sim/register"
	"grannelag/sim/scenario"
	"grannelag/ui/text"
)

// A command is one of the things the program can do. Its help page stands in
// the catalogue under help.NAME, and its line in the overview under brief.NAME.
type command struct {
	name string
	args string // as the help shows them
	run  func(*call) error
}

func commandTable() []command {
	return []command{
		{"new", "NUMBER|NAME… [-o FILE]", (*call).newScenario},
		{"check", "FILE", (*call).check},
		{"run", "FILE", (*call).runStudy},
		{"compare", "FILE [FILE]", (*call).compareOptions},
		{"sensitivity", "FILE", (*call).sensitivity},
		{"stress", "FILE", (*call).stress},
		{"criteria", "FILE", (*call).criteria},
		{"staffing", "FILE", (*call).staffing},
		{"share", "FILE | --costs FILE", (*call).shareCosts},
		{"group", "FILE | --costs FILE", (*call).groupCosts},
		{"locate", "FILE | --minutes FILE", (*call).locatePlaces},
		{"params", "[KEY]", (*call).params},
		{"version", "", (*call).version},
		{"help", "[COMMAND]", (*call).help},
	}
}

func lookupCommand(name string) *command {
	for _, cmd := range commandTable() {
		if cmd.name == name {
			return &cmd
		}
	}
	return nil
}

func commandNames() []string {
	var names []string
	for _, cmd := range commandTable() {
		names = append(names, cmd.name)
	}
	return names
}

// oneFile returns the file that a command was given.
func (c *call) oneFile(command string) (string, error) {
	switch len(c.args) {
	case 0:
		return "", c.wrongUse(command, "usage.no_file", "command", command)
	case 1:
		return c.args[0], nil
	}
	return "", c.wrongUse(command, "usage.one_file", "command", command, "extra", strings.Join(c.args[1:], " "))
}

// noCommand shows the overview where people look for it, as wrong use.
func (c *call) noCommand() error {
	return failure{statusWrongUse, c.overview()}
}

func (c *call) help() error {
	if len(c.args) == 0 {
		c.printf("%s", c.overview())
		return nil
	}
	cmd := lookupCommand(c.args[0])
	if cmd == nil {
		return c.unknownCommand(c.args[0])
	}
	c.println(c.say("help.usage") + " " + strings.TrimSpace(program+" "+cmd.name+" "+c.placeholders(cmd.args)))
	c.println("")
	c.println(c.fit(c.say("help."+cmd.name, "program", program), 0))
	c.println("")
	c.println(c.say("help.flags"))
	var own, common []flag
	for _, f := range flagTable() {
		switch {
		case f.commands == "":
			common = append(common, f)
		case f.of(cmd.name):
			own = append(own, f)
		}
	}
	for _, f := range slices.Concat(own, common) {
		left := "--" + f.name
		if f.short != "" {
			left = "-" + f.short + ", " + left
		}
		if f.value != "" {
			left += " " + c.placeholders(f.value)
		}
		c.printf("%s", c.item("  ", left, flagColumn, c.say("flag."+f.name)))
	}
	return nil
}

const (
	commandColumn = 15 // where the overview's sentences begin
	flagColumn    = 24 // where the sentences of flags begin
)

// placeholders puts the words of the language into a line of usage.
func (c *call) placeholders(line string) string {
	return strings.NewReplacer(
		"NUMBER", c.say("usage.word.number"), "NAME", c.say("usage.word.name"), "FILE", c.say("usage.word.file"),
		"KEY", c.say("usage.word.key"), "DIR", c.say("usage.word.dir"), "COMMAND", c.say("usage.word.command"),
	).Replace(line)
}

// overview is the page of help without an argument.
func (c *call) overview() string {
	var b strings.Builder
	b.WriteString(c.fit(c.say("help.about"), 0) + "\n\n")
	b.WriteString(c.say("help.usage") + " " + program + " " + c.placeholders("COMMAND") + " …\n\n")
	for _, cmd := range commandTable() {
		b.WriteString(c.item("  ", cmd.name, commandColumn, c.say("brief."+cmd.name)))
	}
	b.WriteString("\n" + c.say("help.start") + "\n\n")
	file := c.say("help.study")
	for _, line := range []string{
		"new Bindal Sømna Brønnøy Vega Vevelstad -o " + file, "check " + file, "run " + file,
	} {
		b.WriteString("  " + program + " " + line + "\n")
	}
	b.WriteString("\n" + c.fit(c.say("help.more", "program", program), 0) + "\n")
	return b.String()
}

// versionSchema is that of version --json.
const versionSchema = "grannelag/version/1"

func (c *call) version() error {
	if len(c.args) > 0 {
		return c.wrongUse("version", "usage.no_args", "command", "version", "extra", c.args[0])
	}
	if c.flags.json {
		type source struct {
			What string `json:"what"`
			Date string `json:"date"`
		}
		v := struct {
			Schema  string   `json:"schema"`
			Engine  string   `json:"engine"`
			Format  int      `json:"format"`
			Go      string   `json:"go"`
			Sources []source `json:"sources"`
		}{versionSchema, experiment.Version, scenario.Format, runtime.Version(), nil}
		for _, s := range register.Sources() {
			v.Sources = append(v.Sources, source{s.Publisher + ": " + s.Title, s.Date})
		}
		return c.printJSON(v)
	}
	c.println(program + " " + experiment.Version + " (" + runtime.Version() + ", " + runtime.GOOS + "/" + runtime.GOARCH + ")")
	c.println(c.say("version.format", "format", scenario.Format))
	c.println(c.say("version.population", "date", text.ISODate(c.lang, register.VintagePopulation)))
	c.println(c.say("version.services", "date", text.ISODate(c.lang, register.VintageServices)))
	return nil
}
