package chart

import (
	"context"
	"strings"
	"testing"

	"gonum.org/v1/plot/vg"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/sim/scenario"
	"grannelag/ui/text"
)

// Doubts and bad times are drawn from real ones of a small study, in each language
// and at sizes from a card to a wall, with a table beside them.
func TestDoubtFigures(t *testing.T) {
	s, problems := scenario.Parse("x", []byte(`format = 1
[run]
years = 1
[municipality.1811]
[municipality.1813]
[option.joint.service.all]
municipalities = ["1811", "1813"]
[option.alone.service.bindal]
municipalities = ["1811"]
[option.alone.service.bronnoy]
municipalities = ["1813"]
`))
	if s == nil {
		t.Fatal(problems)
	}
	r, err := experiment.Run(context.Background(), experiment.Plan{Scenario: s, Replications: 8})
	if err != nil {
		t.Fatal(err)
	}
	to, err := experiment.Vary(context.Background(), experiment.Doubts{Scenario: s, Base: 0, Option: 1, Replications: 8, Usual: 8})
	if err != nil {
		t.Fatal(err)
	}
	st, err := experiment.Stress(context.Background(), experiment.Stresses{Scenario: s, Replications: 8})
	if err != nil {
		t.Fatal(err)
	}
	needs, err := experiment.Require(context.Background(), experiment.Staffing{Scenario: s, Option: 1, Outcome: model.Investigation3Months, Limit: 0.9, Replications: 8})
	if err != nil {
		t.Fatal(err)
	}
	game, err := experiment.Game(context.Background(), experiment.CostGame{Scenario: s, Replications: 8})
	if err != nil {
		t.Fatal(err)
	}
	shared, _, err := game.Divide(context.Background(), []string{"Bindal", "Brønnøy"}, 1, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range text.Langs() {
		study := NewStudy(r, s, l, Light())
		figures := []Figure{
			Tornado(study, to, model.TravelShare), Tornado(study, to, model.Presence2), Tornado(study, to, model.CostTotal),
			Tornado(study, to, model.Reports), // which the reporting effect of a joint service alone moves
			Stressed(study, &st.Tests[0]),
			Sharing(study, game, shared, func(key string) string { return key }),
			Staffing(study, 1, model.Investigation3Months, 0.9, needs),
		}
		for _, f := range figures {
			for _, size := range [][2]float64{{300, 200}, {760, float64(f.HeightFor(760))}, {2000, 1400}} {
				if words := said(f, vg.Length(size[0]), vg.Length(size[1])); strings.Contains(words, "{") || words == "" {
					t.Errorf("%s in %s at %v: %q", f.Name, l, size, words)
				}
			}
			table := f.Table()
			for _, row := range table {
				if len(row) != len(table[0]) {
					t.Errorf("%s: a row of %d cells under %d", f.Name, len(row), len(table[0]))
				}
			}
		}
		if n := len(figures[2].Table()); n < 5 || n > 1+mostBars {
			t.Errorf("a tornado of the cost has %d rows", n)
		}
		effect, _ := scenario.Lookup("demand.joint_reports")
		if table := figures[3].Table(); len(table) != 2 || table[1][0] != effect.Label.In(l.String()) {
			t.Errorf("what moves the number of concerns is %v", table)
		}
		// Every number of posts that was tried is in the table and can be pointed at.
		tried := len(needs[0].Curve) + len(needs[1].Curve)
		if f := figures[len(figures)-1]; len(f.Table()) != 1+tried || len(f.Spots(760, f.Height)) != tried {
			t.Errorf("%d rows and %d spots of %d trials", len(f.Table())-1, len(f.Spots(760, f.Height)), tried)
		}
		// What moves the cost, said where the pointer rests.
		spots := figures[2].Spots(760, figures[2].HeightFor(760))
		if len(spots) < 4 || !strings.Contains(spots[0].Text, ":") {
			t.Errorf("%d spots", len(spots))
		}
	}
}
