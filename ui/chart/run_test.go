package chart

import (
	"bytes"
	"context"
	"testing"

	"grannelag/scenarios"
	"grannelag/sim/experiment"
	"grannelag/sim/scenario"
	"grannelag/ui/text"
)

// TestFiguresOfARun makes the figures of a real study, as the programs do.
func TestFiguresOfARun(t *testing.T) {
	const name = "sor-helgeland"
	toml, err := scenarios.Read(name)
	if err != nil {
		t.Fatal(err)
	}
	s, problems := scenario.Parse(name, toml)
	if s == nil {
		t.Fatal(problems)
	}
	s.Run.Years = 2
	r, err := experiment.Run(context.Background(), experiment.Plan{Scenario: s, Replications: 8})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range everyFigure(NewStudy(r, s, text.NB, Light())) {
		texts := &listener{}
		f.Draw(texts, f.Width, f.Height)
		texts.check(t, f.Name, Size{f.Width, f.Height})
		var svg bytes.Buffer
		if err := WriteSVG(&svg, f, Size{}); err != nil {
			t.Fatal(err)
		}
		svgTexts(t, f.Name, svg.Bytes())
		keep(t, "run-"+f.Name, f)
		t.Log(f.Alt)
	}
}
