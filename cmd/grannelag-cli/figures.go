package main

import (
	"os"
	"path/filepath"
	"strings"

	"grannelag/sim/experiment"
	"grannelag/sim/scenario"
	"grannelag/ui/text"
)

// A drawing is a figure as it is stored.
type drawing struct {
	file string // name of the file
	data []byte
}

// A drawFunc draws every figure of a study.
type drawFunc func(*experiment.Result, *scenario.Scenario, text.Lang) ([]drawing, error)

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

// saveFigures draws all figures first and then writes them, each whole.
func (c *call) saveFigures(folder string, r *experiment.Result, s *scenario.Scenario) (int, error) {
	drawings, err := c.Draw(r, s, c.lang)
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
