package main

import (
	"os"
	"path/filepath"
	"strings"

	"grannelag/sim/experiment"
	"grannelag/sim/scenario"
	"grannelag/ui/chart"
)

// A drawing is a figure as it is stored.
type drawing struct {
	file string // name of the file
	data []byte
}

// A drawFunc draws figures.
type drawFunc func([]chart.Figure) ([]drawing, error)

// figuresFolder returns where the figures of a file go: where the user says,
// else beside the current folder, named as the file. It is "" if none are
// wanted. Programs, who ask for JSON, get figures only if they say where.
func (c *call) figuresFolder(file string) string {
	switch {
	case c.flags.noFigures:
		return ""
	case c.flags.out != "":
		return c.flags.out
	case c.flags.json:
		return ""
	case file == "-":
		return "grannelag-figures"
	}
	name := filepath.Base(file)
	return strings.TrimSuffix(name, filepath.Ext(name)) + "-figures"
}

// checkFigures refuses a folder of the user's own that has something in it
// already. It does so before the study is run, for that takes time. The folder
// that the program chooses holds its own figures, and is renewed.
func (c *call) checkFigures(folder string) error {
	if folder == "" {
		return nil
	}
	if info, err := os.Stat(folder); err == nil && !info.IsDir() {
		return c.failed("error.figures", "folder", folder, "error", c.say("reason.not_directory"))
	}
	if c.flags.out == "" || c.flags.force {
		return nil
	}
	entries, err := os.ReadDir(folder)
	if err == nil && len(entries) > 0 {
		return c.failed("error.folder_used", "folder", folder)
	}
	return nil
}

// outline is a result without figures: what the head of a report and the foot of a
// figure say of a study that keeps no result.
func outline(s *scenario.Scenario, replications int) *experiment.Result {
	r := &experiment.Result{Engine: experiment.Version, ScenarioHash: s.Hash(), Seed: s.Seed, Replications: replications}
	for i := range s.Options {
		o := experiment.OptionResult{ID: s.Options[i].ID, Name: s.Options[i].Name}
		for _, sv := range s.Options[i].Services {
			o.Services = append(o.Services, experiment.Entity{ID: sv.ID, Name: sv.Name})
		}
		r.Options = append(r.Options, o)
	}
	return r
}

// keepFigures saves figures and says where they are, if a folder is wanted.
func (c *call) keepFigures(folder string, figures func() []chart.Figure) error {
	if folder == "" {
		return nil
	}
	// The figures take their time: show the tables meanwhile.
	if err := c.flush(); err != nil {
		return err
	}
	_, statErr := os.Stat(folder)
	n, err := c.saveFigures(folder, figures())
	if err != nil || n == 0 || c.flags.json {
		return err
	}
	c.println("")
	if statErr == nil {
		c.println(c.say("run.figures_renewed", "n", n, "folder", folder))
	} else {
		c.println(c.say("run.figures", "n", n, "folder", folder))
	}
	return nil
}

// saveFigures draws all figures first and then writes them, each whole.
func (c *call) saveFigures(folder string, figures []chart.Figure) (int, error) {
	drawings, err := c.Draw(figures)
	if err != nil {
		return 0, c.failed("error.figures", "folder", folder, "error", err.Error())
	}
	switch {
	case c.ctx.Err() != nil:
		return 0, failure{statusCancelled, c.complaint("run.cancelled_figures")}
	case len(drawings) == 0:
		return 0, nil
	}
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return 0, c.failed("error.figures", "folder", folder, "error", c.reason(err))
	}
	for _, d := range drawings {
		// The user has agreed: see checkFigures.
		if err := scenario.SaveFile(filepath.Join(folder, d.file), d.data); err != nil {
			return 0, c.failed("error.figures", "folder", folder, "error", c.reason(err))
		}
	}
	return len(drawings), nil
}
