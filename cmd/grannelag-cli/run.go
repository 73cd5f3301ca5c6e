package main

import (
	"fmt"
	"io"
	"strconv"
	"sync"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/sim/scenario"
	"grannelag/ui/chart"
)

// runStudy runs the options of a scenario and tells what came out.
func (c *call) runStudy() error {
	file, s, warnings, err := c.oneStudy("run")
	if err != nil {
		return err
	}
	folder := c.figuresFolder(file)
	if err := c.checkFigures(folder); err != nil {
		return err
	}

	r, cancelled, err := c.simulate(s)
	if err != nil {
		return err
	}

	c.warn(warnings)
	if c.flags.json {
		if err := c.printJSON(asJSON(s, r, r.Difference)); err != nil {
			return err
		}
	} else {
		c.printf("%s", c.newReport(s, r).String())
	}
	if cancelled {
		return failure{statusCancelled, c.complaint("run.cancelled", "n", r.Replications)}
	}
	return c.keepFigures(folder, func() []chart.Figure { return chart.StudyFigures(r, s, c.lang, chart.Light()) })
}

// oneStudy reads the one scenario that a command was given.
func (c *call) oneStudy(command string) (file string, s *scenario.Scenario, warnings string, err error) {
	if file, err = c.oneFile(command); err == nil {
		s, warnings, err = c.study(file)
	}
	return file, s, warnings, err
}

// study reads a scenario as the flags want it. Warnings are what is told before
// the figures.
func (c *call) study(file string) (s *scenario.Scenario, warnings string, err error) {
	s, problems := c.read(file)
	if scenario.Blocking(problems) {
		return nil, "", c.invalid(problems)
	}
	warnings = c.list(problems) + c.loadWarnings(file, s)
	if c.flags.years > 0 {
		s.Run.Years = float64(c.flags.years)
	}
	if c.flags.seedGiven {
		s.Seed = c.flags.seed
	}
	return s, warnings, nil
}

// warn tells people what to beware of. Programs read the standard output, people
// the standard error.
func (c *call) warn(warnings string) {
	switch {
	case c.flags.json:
		_, _ = io.WriteString(c.stderr, warnings)
	case warnings != "":
		c.printf("%s\n", c.fit(warnings, 0))
	}
}

// simulate runs all options of a scenario, with progress. Cancelled, the result
// is that of fewer replications.
func (c *call) simulate(s *scenario.Scenario) (r *experiment.Result, cancelled bool, err error) {
	if c.ctx.Err() != nil {
		return nil, true, failure{statusCancelled, c.complaint("run.cancelled_early")}
	}
	plan := experiment.Plan{Scenario: s, Replications: c.flags.replications, Workers: c.flags.workers}
	if c.flags.precision > 0 {
		outcome, err := c.outcomeOf(c.flags.outcome, model.Investigation3Months)
		if err != nil {
			return nil, false, err
		}
		plan.Precision = &experiment.Precision{Outcome: outcome, Half: c.flags.precision}
		if model.Outcomes[outcome].Unit == "share" {
			plan.Precision.Half /= 100
		}
	}
	progress := c.newProgress()
	plan.OnProgress = progress.report
	r, err = c.Study(c.ctx, plan)
	progress.clear()
	cancelled = err != nil && c.ctx.Err() != nil
	switch {
	case cancelled && r == nil:
		return nil, true, failure{statusCancelled, c.complaint("run.cancelled_early")}
	case err != nil && !cancelled:
		return nil, false, c.failed("error.study", "error", err.Error())
	}
	return r, cancelled, nil
}

func seed(n uint64) string { return strconv.FormatUint(n, 10) }

// A progress is one line on the terminal that is rewritten as the study goes
// on. On anything else it is silent.
type progress struct {
	call  *call
	shown bool // there is a terminal
	mu    sync.Mutex
	last  int // per cent on the screen, -1 before the first
	wide  int // columns of the line on the screen
}

func (c *call) newProgress() *progress {
	_, terminal := c.Screen(c.stderr)
	return &progress{call: c, shown: terminal, last: -1}
}

// report shows how far the study has come, a line for each per cent: what is
// written follows from what is done and not from a clock.
func (p *progress) report(done, total int) {
	if !p.shown || total <= 0 {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if percent := 100 * done / total; percent != p.last {
		p.last = percent
		p.rewrite(p.call.say("run.progress", "percent", percent, "done", done, "total", total))
	}
}

// clear takes the line away.
func (p *progress) clear() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.wide > 0 {
		p.rewrite("")
		_, _ = io.WriteString(p.call.stderr, "\r")
	}
}

// rewrite puts a line in the place of the one before. Progress that cannot be
// shown is no reason to stop.
func (p *progress) rewrite(line string) {
	_, _ = fmt.Fprintf(p.call.stderr, "\r%s", padRight(line, p.wide))
	p.wide = columnsOf(line)
}
