package chart

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"

	"grannelag/sim/model"
	"grannelag/ui/text"
)

// said draws a figure and returns its texts.
func said(f Figure, w, h vg.Length) string {
	l := &listener{}
	f.Draw(l, w, h)
	return strings.ReplaceAll(strings.Join(l.texts, "\n"), "\u00a0", " ")
}

// TestTables holds that every figure has its numbers as a table of equal rows,
// which a spreadsheet of the language reads.
func TestTables(t *testing.T) {
	r, s := sorHelgeland()
	for _, l := range text.Langs() {
		for _, f := range everyFigure(study(r, s, l, Light())) {
			table := f.Table()
			if len(table) < 2 {
				t.Errorf("%s has no table", f.Name)
				continue
			}
			numbers := 0
			for _, row := range table {
				if len(row) != len(table[0]) {
					t.Errorf("%s: a row has %d cells, the heading %d", f.Name, len(row), len(table[0]))
				}
				for _, cell := range row {
					dot := strings.Replace(cell, ",", ".", 1)
					if l == text.EN {
						dot = cell
					}
					if _, err := strconv.ParseFloat(dot, 64); err == nil {
						numbers++
					}
				}
			}
			if numbers < len(table)-1 {
				t.Errorf("%s in %s: %d numbers in %d rows", f.Name, l, numbers, len(table))
			}
		}
	}
	weeks := OpenCases(study(r, s, text.NB, Light())).Table()
	if len(weeks) != 1+260 || len(weeks[0]) != 1+3*3 {
		t.Errorf("the weeks are a table of %d×%d, want a row a week and three columns an option", len(weeks), len(weeks[0]))
	}
	want := []string{"Undersøkelser innen 3 måneder", "%", "Vevelstad", "I dag, hver for seg", "75", "69,38", "80,62", "30", "100", "1,1", ""}
	found := false
	for _, row := range Caseload(study(r, s, text.NB, Light())).Table() {
		found = found || strings.Join(row, "|") == strings.Join(want[:len(row)], "|")
	}
	if !found {
		t.Errorf("no row is %q, as in %q", want, Caseload(study(r, s, text.NB, Light())).Table()[1:6])
	}
}

// TestPlain writes numbers for spreadsheets.
func TestPlain(t *testing.T) {
	for v, want := range map[float64]string{0: "0", 1234567.8: "1234568", 12.5: "12,5", -0.06123: "-0,06123", 0.1: "0,1", -1e-12: "0", 100: "100"} {
		if got := plain(text.NN, v); got != want {
			t.Errorf("%v is %q, want %q", v, got, want)
		}
	}
	if got := plain(text.EN, 1.5) + plain(text.EN, math.NaN()); got != "1.5" {
		t.Errorf("in English and for none: %q", got)
	}
}

// TestScalesHold makes a result smaller while its axes are held.
func TestScalesHold(t *testing.T) {
	r, s := sorHelgeland()
	var scales Scales
	ticks := func(c *Scales) string {
		st := study(r, s, text.NB, Light())
		st.Scales = c
		b := st.block(model.CasesPerWorker)
		p := st.panel(model.OfficeMinutes, 5)
		g := st.gain(model.TravelShare, 0, []int{1})
		return strings.Join(b.ticks, " ") + "|" + strings.Join(p.ticks, " ") + "|" + strings.Join(g.ticks, " ")
	}
	wide := ticks(&scales)
	for i := range r.Options {
		r.Options[i].Option.Estimates[model.CasesPerWorker] = amountOf(14, 0.01)
		r.Options[i].Option.Estimates[model.TravelShare] = share(0.04+0.001*float64(i), 0)
		for j := range r.Options[i].Municipalities {
			r.Options[i].Municipalities[j].Estimates[model.OfficeMinutes] = static(20)
		}
	}
	if got := ticks(&scales); got != wide {
		t.Errorf("held axes went from %q to %q", wide, got)
	}
	free := ticks(nil)
	if free == wide {
		t.Fatal("the smaller result has the same axes; the test shows nothing")
	}
	scales.Reset()
	if got := ticks(&scales); got != free {
		t.Errorf("after the reset the axes are %q, want %q", got, free)
	}
	big, bs := sorHelgeland()
	scales.Grow(study(big, bs, text.NB, Light()))
	if got := ticks(&scales); got != wide {
		t.Errorf("axes shared with the larger result are %q, want %q", got, wide)
	}
}

// TestPreliminary marks every figure at any size, and moves nothing.
func TestPreliminary(t *testing.T) {
	r, s := sorHelgeland()
	r.Replications = 3
	final, early := study(r, s, text.NB, Light()), study(r, s, text.NB, Light())
	early.Preliminary = true
	figures := everyFigure(early)
	for i, f := range everyFigure(final) {
		for _, size := range []Size{{f.Width, f.Height}, {250, 220}} {
			const mark = "foreløpig, 3 gjentakelser"
			a, b := said(f, size.Width, size.Height), said(figures[i], size.Width, size.Height)
			if strings.Contains(a, mark) || strings.Replace(b, "\n"+mark, "", 1) != a {
				t.Errorf("%s at %v: the mark is missing, or changes more than itself", f.Name, size)
			}
		}
	}
}

// TestHeightFor holds that a figure of its best height shows all it has, at the
// width of a small window too.
func TestHeightFor(t *testing.T) {
	r, s := region(6, 20, 104)
	for _, f := range everyFigure(study(r, s, text.NB, Light())) {
		for _, w := range []vg.Length{480, 760, 1200} {
			h := f.HeightFor(w)
			if got := said(f, w, h); !strings.Contains(got, "Grannelag 0.1.0") {
				t.Errorf("%s leaves out its foot at %v×%v", f.Name, w, h)
			}
			if fr := f.fitting(w, h); fr.st.unit < 0.85 {
				t.Errorf("%s shrinks its letters to %.2f at %v×%v", f.Name, fr.st.unit, w, h)
			}
		}
	}
}

// TestAllAreNamed holds that twenty municipalities all have their names on the
// map, and twenty services theirs at their curves.
func TestAllAreNamed(t *testing.T) {
	r, s := region(3, 20, 104)
	for i := range s.Municipalities {
		name := "K" + strconv.Itoa(100+i)
		s.Municipalities[i].Name = name
		for k := range r.Options {
			r.Options[k].Municipalities[i].Name = name
		}
		r.Options[0].Services[i].Name = name
	}
	st := study(r, s, text.NB, Light())
	for _, f := range []Figure{Map(st), Presence(st)} {
		for _, w := range []vg.Length{f.Width, 480} {
			got := said(f, w, f.HeightFor(w))
			for i := range s.Municipalities {
				if !strings.Contains(got, "K"+strconv.Itoa(100+i)) {
					t.Errorf("%s, %v wide: number %d has no name", f.Name, w, i)
				}
			}
		}
	}
}

// TestHighlight holds that a municipality is put forward by more than colour.
func TestHighlight(t *testing.T) {
	r, s := sorHelgeland()
	st := study(r, s, text.NB, Light())
	st.Highlight = "1816"
	boldly := func(f Figure) string {
		l := &boldListener{}
		f.Draw(l, f.Width, f.Height)
		return strings.Join(l.texts, "\n")
	}
	for _, make := range []func(Study) Figure{Community, Travel, Caseload, Map, Presence, func(s Study) Figure { return Farther(s, 1) }} {
		f := make(st)
		if got := boldly(f); !strings.Contains(got, "Vevelst") || strings.Contains(got, "Sømna") {
			t.Errorf("%s has in bold: %q", f.Name, got)
		}
		plain := st
		plain.Highlight = ""
		if strings.Contains(boldly(make(plain)), "Vevelst") {
			t.Errorf("%s always has Vevelstad in bold", f.Name)
		}
	}
	st.Highlight = "9999"
	if got, want := said(Map(st), 800, 500), said(Map(study(r, s, text.NB, Light())), 800, 500); got != want {
		t.Error("a municipality that is not there changes the map")
	}
}

// TestSpotsAreAbout asks what spots are about.
func TestSpotsAreAbout(t *testing.T) {
	r, s := sorHelgeland()
	st := study(r, s, text.NB, Light())
	for _, c := range []struct {
		f            Figure
		text         string
		municipality string
		option       int
	}{
		{Travel(st), "Vega, Felles i Brønnøysund", "1815", 1},
		{Map(st), "Bindal: 240 barn", "1811", NoOption},
		{PillarSmall(st, model.Road), "Felles, fast plass i Bindal: 33*", "", 2},
		{PillarSmall(st, model.Community), "I dag, hver for seg, Vevelstad: 0,5", "", 0},
		{Farther(st, 2), "Vega, I dag, hver for seg: 15 min\nVega, Felles, fast plass i Bindal: 120* min (+105*)", "1815", 2},
		{Within(st), "Felles i Brønnøysund\ninnen 30 min: 78 %", "", 1},
		{Compare(st, 0, 2), "Minst to på jobb, Felles, fast plass i Bindal: +44", "", 2},
	} {
		found := false
		for _, spot := range c.f.Spots(420, 500) {
			if strings.HasPrefix(strings.ReplaceAll(spot.Text, "\u00a0", " "), c.text) {
				found = true
				if spot.Municipality != c.municipality || spot.Option != c.option {
					t.Errorf("%s: %q is about %q and option %d", c.f.Name, spot.Text, spot.Municipality, spot.Option)
				}
			}
		}
		if !found {
			t.Errorf("%s: no spot says %q", c.f.Name, c.text)
		}
	}
}

// TestThresholdsAreNamed holds that the lines to compare with say whose they are.
func TestThresholdsAreNamed(t *testing.T) {
	r, s := sorHelgeland()
	st := study(r, s, text.NB, Light())
	for p, want := range map[model.Pillar][]string{
		model.Community: {"anbefalt 5", "NIVI-rapport 2020:3"},
		model.Coverage:  {"landet 2019: 92 %", "(Bufdir)"},
	} {
		f := PillarSmall(st, p)
		got := said(f, f.Width, f.Height)
		for _, w := range want {
			if !strings.Contains(strings.ReplaceAll(got, "\n", " "), w) {
				t.Errorf("%s does not say %q: %s", f.Name, w, got)
			}
		}
	}
}

// TestDashes holds that dashes made here end where the line does.
func TestDashes(t *testing.T) {
	line := vg.Path{{Type: vg.MoveComp, Pos: pt(0, 0)}, {Type: vg.LineComp, Pos: pt(10, 0)}, {Type: vg.LineComp, Pos: pt(10, 5)}}
	var on vg.Length
	var last vg.Point
	for _, c := range dashed(nil, line, []vg.Length{4, 2}) {
		if c.Type == vg.LineComp {
			on += vg.Length(math.Hypot(float64(c.Pos.X-last.X), float64(c.Pos.Y-last.Y)))
		}
		last = c.Pos
	}
	if on != 4+4+3 {
		t.Errorf("%v of 15 points are drawn, want 11", on)
	}
}

// A boldListener notes what is written in bold, headings apart.
type boldListener struct{ listener }

func (l *boldListener) FillString(f font.Face, at vg.Point, s string) {
	if f.Font.Weight == bold.font.Weight {
		l.listener.FillString(f, at, s)
	}
}
