package main

import (
	"slices"
	"strconv"
	"strings"

	"grannelag/sim/grouping"
	"grannelag/sim/locate"
	"grannelag/sim/scenario"
	"grannelag/ui/text"
)

// flags holds what the flags say. A number that was not given is 0.
type flags struct {
	help         bool
	json         bool
	replications int
	years        int
	workers      int
	seed         uint64
	seedGiven    bool
	all          bool
	out          string
	noFigures    bool
	output       string
	force        bool
	eachAlone    bool
	base         string
	option       string
	outcome      string
	points       int
	test         string
	noRemedies   bool
	precision    float64
	costs        string
	basis        string
	together     string
	apart        string
	most         int
	parts        int
	limit        int
	minutes      string
	weights      string
	objective    string
	offices      int
	radius       float64
}

// How many sets of assumptions a study of doubts may have.
const leastPoints, mostPoints = 20, 5000

// A flag is one row of the table of flags, which the parser and the help pages
// are made from. Its sentence stands in the catalogue under flag.NAME.
type flag struct {
	name     string // without hyphens
	short    string // one letter, or none
	value    string // what stands behind it in the help, such as n; "" for a switch
	usual    string // its value if what follows is not a number; "" for a flag that needs one
	commands string // that know it, with a space between; "" for all
	set      func(c *call, value string) error
}

// maxWorkers is far above what a machine has and far below what would harm it.
const maxWorkers = 1024

// flagTable is a function and not a variable because its rows reach the
// commands, which reach the table.
func flagTable() []flag {
	return []flag{
		{name: "replications", value: "n", commands: "run compare sensitivity stress criteria staffing share group locate", set: func(c *call, v string) error {
			return c.whole("replications", v, paramRange("run.replications"), &c.flags.replications)
		}},
		{name: "years", value: "n", commands: "run compare sensitivity stress criteria staffing share group locate", set: func(c *call, v string) error {
			return c.whole("years", v, paramRange("run.years"), &c.flags.years)
		}},
		{name: "seed", value: "n", commands: "run compare sensitivity stress criteria staffing share group locate", set: (*call).setSeed},
		{name: "workers", value: "n", commands: "run compare sensitivity stress criteria staffing share group locate", set: func(c *call, v string) error {
			return c.whole("workers", v, [2]int{1, maxWorkers}, &c.flags.workers)
		}},
		{name: "precision", value: "n", usual: "1", commands: "run compare criteria", set: (*call).setPrecision},
		{name: "base", value: "ID", commands: "compare sensitivity", set: into(func(f *flags) *string { return &f.base })},
		{name: "option", value: "ID", commands: "compare sensitivity criteria staffing share group locate", set: into(func(f *flags) *string { return &f.option })},
		{name: "outcome", value: "NAME", commands: "run compare sensitivity criteria staffing", set: into(func(f *flags) *string { return &f.outcome })},
		{name: "points", value: "n", commands: "sensitivity", set: func(c *call, v string) error {
			return c.whole("points", v, [2]int{leastPoints, mostPoints}, &c.flags.points)
		}},
		{name: "test", value: "NAME", commands: "stress", set: into(func(f *flags) *string { return &f.test })},
		{name: "no-remedies", commands: "criteria", set: on(func(f *flags) *bool { return &f.noRemedies })},
		{name: "all", commands: "run compare sensitivity staffing locate", set: on(func(f *flags) *bool { return &f.all })},
		{name: "out", value: "DIR", commands: "run compare sensitivity stress staffing", set: into(func(f *flags) *string { return &f.out })},
		{name: "no-figures", commands: "run", set: on(func(f *flags) *bool { return &f.noFigures })},
		{name: "costs", value: "FILE", commands: "share group", set: into(func(f *flags) *string { return &f.costs })},
		{name: "basis", value: "standard|today", commands: "share group", set: func(c *call, v string) error {
			if !slices.Contains(bases, v) {
				return c.wrongUse("share", "usage.basis", "value", v, "bases", strings.Join(bases, ", "))
			}
			c.flags.basis = v
			return nil
		}},
		{name: "limit", value: "n", commands: "group", set: func(c *call, v string) error {
			return c.whole("limit", v, [2]int{1, 1000}, &c.flags.limit)
		}},
		{name: "together", value: "A,B", commands: "group", set: into(func(f *flags) *string { return &f.together })},
		{name: "apart", value: "A,B", commands: "group", set: into(func(f *flags) *string { return &f.apart })},
		{name: "most", value: "n", commands: "group", set: func(c *call, v string) error {
			return c.whole("most", v, [2]int{1, grouping.MaxMembers}, &c.flags.most)
		}},
		{name: "parts", value: "n", commands: "group", set: func(c *call, v string) error {
			return c.whole("parts", v, [2]int{1, grouping.MaxMembers}, &c.flags.parts)
		}},
		{name: "minutes", value: "FILE", commands: "locate", set: into(func(f *flags) *string { return &f.minutes })},
		{name: "weights", value: "FILE", commands: "locate", set: into(func(f *flags) *string { return &f.weights })},
		{name: "offices", value: "n", commands: "locate", set: func(c *call, v string) error {
			return c.whole("offices", v, [2]int{1, locate.MaxPlaces}, &c.flags.offices)
		}},
		{name: "objective", value: "median|center|cover", commands: "locate", set: (*call).setObjective},
		{name: "radius", value: "n", commands: "locate", set: (*call).setRadius},
		{name: "output", short: "o", value: "FILE", commands: "new", set: into(func(f *flags) *string { return &f.output })},
		{name: "each-alone", commands: "new", set: on(func(f *flags) *bool { return &f.eachAlone })},
		{name: "force", commands: "run compare sensitivity stress staffing new", set: on(func(f *flags) *bool { return &f.force })},
		{name: "json", commands: "run compare sensitivity stress criteria staffing share group locate check params new version", set: on(func(f *flags) *bool { return &f.json })},
		{name: "lang", value: "nb|nn|en", set: (*call).setLang},
		{name: "help", short: "h", set: on(func(f *flags) *bool { return &f.help })},
	}
}

// on returns the setter of a switch.
func on(field func(*flags) *bool) func(*call, string) error {
	return func(c *call, _ string) error {
		*field(&c.flags) = true
		return nil
	}
}

// into returns the setter of a flag with a path.
func into(field func(*flags) *string) func(*call, string) error {
	return func(c *call, value string) error {
		*field(&c.flags) = value
		return nil
	}
}

func (f *flag) of(command string) bool {
	return f.commands == "" || slices.Contains(strings.Fields(f.commands), command)
}

// paramRange returns the range that the table of parameters allows.
func paramRange(key string) [2]int {
	p, ok := scenario.Lookup(key)
	if !ok {
		panic("grannelag-cli: no parameter " + key)
	}
	return [2]int{int(p.Min), int(p.Max)}
}

func (c *call) whole(name, value string, allowed [2]int, into *int) error {
	n, err := strconv.Atoi(value)
	if err != nil || n < allowed[0] || n > allowed[1] {
		return c.wrongUse("run", "usage.range", "flag", "--"+name, "value", value, "min", allowed[0], "max", allowed[1])
	}
	*into = n
	return nil
}

// maxSeed is the largest whole number that every reader of JSON keeps.
const maxSeed = 1 << 53

func (c *call) setSeed(value string) error {
	n, err := strconv.ParseUint(value, 10, 64)
	if err != nil || n > maxSeed {
		return c.wrongUse("run", "usage.range", "flag", "--seed", "value", value, "min", 0, "max", maxSeed)
	}
	c.flags.seed, c.flags.seedGiven = n, true
	return nil
}

// The half-widths that may be wished for: percentage points, or units of the
// outcome.
const leastPrecision, mostPrecision = 0.05, 10000

func (c *call) setPrecision(value string) error {
	x, err := text.ParseNumber(c.lang, value)
	if err != nil {
		x, err = strconv.ParseFloat(value, 64)
	}
	if err != nil || !(x >= leastPrecision && x <= mostPrecision) {
		return c.wrongUse("", "usage.precision", "value", value,
			"min", text.Number(c.lang, leastPrecision, text.AsNeeded), "max", text.Number(c.lang, mostPrecision, 0))
	}
	c.flags.precision = x
	return nil
}

func (c *call) setObjective(value string) error {
	if !slices.Contains(objectives, value) {
		return c.wrongUse("locate", "usage.objective", "value", value, "objectives", strings.Join(objectives, ", "))
	}
	c.flags.objective = value
	return nil
}

func (c *call) setRadius(value string) error {
	x, err := text.ParseNumber(c.lang, value)
	if err != nil {
		x, err = strconv.ParseFloat(value, 64)
	}
	if err != nil || !(x > 0 && x <= locate.MaxDistance) {
		return c.wrongUse("locate", "usage.range", "flag", "--radius", "value", value, "min", 0, "max", int(locate.MaxDistance))
	}
	c.flags.radius = x
	return nil
}

func (c *call) setLang(value string) error {
	l, err := text.ParseLang(value)
	if err != nil {
		return c.wrongUse("", "usage.lang", "value", value)
	}
	c.lang = l
	return nil
}

// parse sorts the arguments into the command, its flags and the rest. Flags may
// stand anywhere, as --name value or --name=value; what follows a lone -- is no
// flag, and a lone - is the standard input. The command is nil if none was named.
func (c *call) parse(args []string) (*command, error) {
	c.findLang(args)

	type given struct {
		flag  *flag
		value string
	}
	table := flagTable()
	var found []given
	var rest []string
	for i := 0; i < len(args); i++ {
		arg := args[i]
		if arg == "--" {
			rest = append(rest, args[i+1:]...)
			break
		}
		if len(arg) < 2 || arg[0] != '-' {
			rest = append(rest, arg)
			continue
		}
		name, value, joined := strings.Cut(arg, "=")
		at := slices.IndexFunc(table, func(f flag) bool {
			return name == "--"+f.name || f.short != "" && name == "-"+f.short
		})
		if at < 0 {
			return nil, c.unknownFlag(name, table)
		}
		f := &table[at]
		switch {
		case f.value == "" && joined:
			return nil, c.wrongUse("", "usage.no_value", "flag", name)
		case f.usual != "" && !joined && !(i+1 < len(args) && startsNumber(args[i+1])):
			value = f.usual
		case f.value != "" && !joined:
			i++
			if i == len(args) {
				return nil, c.wrongUse("", "usage.value", "flag", name, "value", f.value)
			}
			value = args[i]
		}
		if f.value != "" && value == "" {
			return nil, c.wrongUse("", "usage.value", "flag", name, "value", f.value)
		}
		found = append(found, given{f, value})
	}

	var cmd *command
	if len(rest) > 0 {
		cmd = lookupCommand(rest[0])
		if cmd == nil {
			return nil, c.unknownCommand(rest[0])
		}
		c.args = rest[1:]
	}
	for _, g := range found {
		if cmd != nil && !g.flag.of(cmd.name) {
			return nil, c.wrongUse(cmd.name, "usage.foreign_flag", "flag", "--"+g.flag.name, "command", cmd.name,
				"commands", text.List(c.lang, strings.Fields(g.flag.commands)))
		}
		if err := g.flag.set(c, g.value); err != nil {
			return nil, err
		}
	}
	return cmd, nil
}

// startsNumber reports whether an argument is meant to be a number.
func startsNumber(arg string) bool {
	arg = strings.TrimPrefix(arg, "-")
	return arg != "" && (arg[0] >= '0' && arg[0] <= '9' || arg[0] == '.' || arg[0] == ',')
}

// findLang looks for the language first, so that a mistake in another flag is
// told in it. One that is unknown is reported when its turn comes.
func (c *call) findLang(args []string) {
	for i, arg := range args {
		value, joined := strings.CutPrefix(arg, "--lang=")
		if arg == "--lang" && i+1 < len(args) {
			value, joined = args[i+1], true
		}
		if l, err := text.ParseLang(value); joined && err == nil {
			c.lang = l
		}
	}
}

func (c *call) unknownFlag(name string, table []flag) error {
	var known []string
	for _, f := range table {
		known = append(known, "--"+f.name)
	}
	if near := nearest("--"+strings.TrimLeft(name, "-"), known); near != "" {
		return c.wrongUse("", "usage.near_flag", "flag", name, "near", near)
	}
	return c.wrongUse("", "usage.unknown_flag", "flag", name)
}

func (c *call) unknownCommand(name string) error {
	if near := nearest(name, commandNames()); near != "" {
		return c.wrongUse("", "usage.near_command", "command", name, "near", near)
	}
	// A file without a command in front of it is meant to be run.
	if strings.HasSuffix(name, ".toml") {
		return c.wrongUse("", "usage.file_first", "file", name)
	}
	return c.wrongUse("", "usage.unknown_command", "command", name, "commands", strings.Join(commandNames(), ", "))
}
