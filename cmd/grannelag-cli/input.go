package main

import (
	"io"
	"os"
	"strings"

	"grannelag/sim/scenario"
	"grannelag/ui/story"
)

// read reads a scenario file, or the standard input if it is called -. The
// scenario is for use only if no problem is more than a warning.
func (c *call) read(file string) (*scenario.Scenario, []scenario.Problem) {
	in, name := c.stdin, c.say("stdin")
	if file != "-" {
		f, err := os.Open(file)
		if err != nil {
			return nil, c.unreadable(file, err)
		}
		defer f.Close()
		in, name = f, file
	}
	// One byte too many tells that a file is too large without reading it all.
	data, err := io.ReadAll(io.LimitReader(in, scenario.MaxFileBytes+1))
	if err != nil {
		return nil, c.unreadable(name, err)
	}
	return scenario.Parse(name, data)
}

func (c *call) unreadable(file string, err error) []scenario.Problem {
	return []scenario.Problem{{Code: scenario.CodeUnreadable, File: file, Detail: c.reason(err)}}
}

// words says a problem in the language of the user.
func (c *call) words(p scenario.Problem) string { return story.Problem(p).Say(c.lang) }

// list says problems a line each.
func (c *call) list(problems []scenario.Problem) string {
	var b strings.Builder
	for _, p := range problems {
		b.WriteString(c.words(p) + "\n")
	}
	return b.String()
}

// count returns how many of the problems stop a run, and how many are warnings.
func count(problems []scenario.Problem) (errors, warnings int) {
	for _, p := range problems {
		if p.Warning {
			warnings++
		} else {
			errors++
		}
	}
	return errors, warnings
}

// invalid is the failure of a command that needs a valid file.
func (c *call) invalid(problems []scenario.Problem) error {
	errors, _ := count(problems)
	return failure{statusProblem, c.list(problems) + c.complaint("error.invalid", "n", errors)}
}
