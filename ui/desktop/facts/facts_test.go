package facts

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"grannelag/scenarios"
	"grannelag/sim/scenario"
	"grannelag/ui/desktop/look"
	"grannelag/ui/text"
)

// example is Sør-Helgeland with some figures of its own: Bindal, Sømna, Brønnøy,
// Vega, Vevelstad.
func example(t testing.TB) *scenario.Scenario {
	t.Helper()
	src, err := scenarios.Read("sor-helgeland")
	if err != nil {
		t.Fatal(err)
	}
	src = append(src, `
[municipality.1812]
reports = [14, 18]
posts = 2.5
source = "Årsrapport 2025"

[municipality.1812.demand]
visit_hours = 1.5

[leg.1815-1816]
minutes = 140
back = 150
`...)
	s, problems := scenario.Parse("sor-helgeland.toml", src)
	if s == nil {
		t.Fatal(problems)
	}
	return s
}

// desk is the screen in a window, with what it reported, one line for each call.
type desk struct {
	*Facts
	window fyne.Window
	calls  []string
}

func open(t testing.TB, lang text.Lang) *desk {
	t.Helper()
	test.NewTempApp(t)
	fyne.CurrentApp().Settings().SetTheme(look.Theme{Mode: look.Light})
	d := &desk{Facts: New(lang)}
	note := func(format string, args ...any) { d.calls = append(d.calls, fmt.Sprintf(format, args...)) }
	d.Sheet.OnFact = func(number, key string, low, high float64) { note("fact %s %s %v %v", number, key, low, high) }
	d.Sheet.OnFactReset = func(number, key string) { note("reset %s %s", number, key) }
	d.Sheet.OnFactSource = func(number, source string) { note("source %s %s", number, source) }
	d.Sheet.OnFacts = func(changes []FactChange) { note("facts %v", changes) }
	d.Matrix.OnLeg = func(leg scenario.Leg) { note("leg %+v", leg) }
	d.Matrix.OnLegReset = func(from, to string) { note("leg reset %s %s", from, to) }
	d.window = test.NewTempWindow(t, d.Facts)
	d.window.SetPadded(false)
	d.window.Resize(fyne.NewSize(900, 760))
	d.ShowScenario(example(t))
	return d
}

func (d *desk) want(t *testing.T, calls ...string) {
	t.Helper()
	if !slices.Equal(d.calls, calls) {
		t.Errorf("calls:\n%s\nwant:\n%s", strings.Join(d.calls, "\n"), strings.Join(calls, "\n"))
	}
	d.calls = nil
}

// sel makes the cell of a fact and a municipality the current one.
func (d *desk) sel(t *testing.T, key, name string) {
	t.Helper()
	s := d.Sheet
	row := slices.IndexFunc(s.lines, func(l line) bool { return l.fact != nil && l.fact.key == key })
	col := slices.IndexFunc(s.grid.cols, func(h gridHead) bool { return h.text == name })
	if row < 0 || col < 0 {
		t.Fatalf("no cell %s, %s", key, name)
	}
	d.window.Canvas().Focus(s.grid.cells)
	s.grid.sel(row, col)
}

// typed types into whatever has the keyboard.
func (d *desk) typed(s string) {
	for _, r := range s {
		d.window.Canvas().Focused().TypedRune(r)
	}
}

func (d *desk) key(name fyne.KeyName) {
	d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
}

func TestEveryFactOfTheTableIsARow(t *testing.T) {
	d := open(t, text.NB)
	d.Sheet.more.SetChecked(true)
	for _, table := range []string{"municipality", "demand"} {
		for _, p := range scenario.Table(table) {
			n := 0
			for i, l := range d.Sheet.lines {
				if l.fact != nil && l.fact.param == p {
					n++
					if d.Sheet.grid.rows[i].text != p.Label.NB {
						t.Errorf("row %d is called %q, want %q", i, d.Sheet.grid.rows[i].text, p.Label.NB)
					}
				}
			}
			if n != 1 {
				t.Errorf("%s has %d rows, want one", p.Key(), n)
			}
		}
	}
	for _, p := range scenario.Table("leg") {
		if !slices.ContainsFunc(d.Matrix.fields, func(f *legField) bool { return f.param == p }) {
			t.Errorf("%s is not among the details of a leg", p.Key())
		}
	}
	d.want(t)
}

func TestCellsShowOwnFiguresAndTheOthers(t *testing.T) {
	d := open(t, text.NB)
	d.Sheet.more.SetChecked(true)
	tests := []struct {
		key, name, text string
		own             bool
		holds           string
	}{
		{"children", "Sømna", "364", false, "364\u00a0personer, fra registeret (SSB, tabell 07459, 1.1.2026)."},
		{"reports", "Sømna", "14–18", true, "Eget tall: 14–18. Ellers gjelder 16,3\u00a0per år, regnet ut fra «Barn 0–17 år» og «Meldinger per 1 000 barn»."},
		{"reports", "Vega", "8,8", false, "8,8\u00a0per år, regnet ut fra «Barn 0–17 år» og «Meldinger per 1 000 barn»."},
		{"posts", "Sømna", "2,5", true, "Eget tall: 2,5\u00a0årsverk. Ellers gjelder 2\u00a0årsverk, regnet ut fra «Barn 0–17 år» og «Stillinger per 1 000 barn»."},
		{"cost", "Vega", "–", false, "Ikke oppgitt, og ingen andre tall å bruke."},
		{"open_investigations", "Vega", "–", false, "Ikke oppgitt. Modellen regner ut hvor mange det ventes å være."},
		{"local_minutes", "Vega", "15", false, "15\u00a0minutter, regnet ut fra «Reise inne i kommunen»."},
		{"demand.visit_hours", "Sømna", "1,5", true, "Eget tall: 1,5\u00a0timer. Ellers gjelder 2\u00a0timer, forutsetningen for alle kommunene."},
		{"demand.acute_share", "Sømna", "5", false, "5\u00a0%, forutsetningen for alle kommunene."},
	}
	for _, tc := range tests {
		d.sel(t, tc.key, tc.name)
		c := d.Sheet.cell(d.Sheet.grid.row, d.Sheet.grid.col)
		if c.text != tc.text || c.own != tc.own || c.muted == tc.own {
			t.Errorf("%s, %s: %+v, want %q, own %v", tc.key, tc.name, c, tc.text, tc.own)
		}
		if got := d.Sheet.holds.Text(); got != tc.holds {
			t.Errorf("%s, %s:\n%q, want\n%q", tc.key, tc.name, got, tc.holds)
		}
		if d.Sheet.reset.Visible() != tc.own {
			t.Errorf("%s, %s: reset visible %v", tc.key, tc.name, d.Sheet.reset.Visible())
		}
	}
	row := slices.IndexFunc(d.Sheet.lines, func(l line) bool { return l.fact != nil && l.fact.key == "children" })
	if c := d.Sheet.cell(row, len(d.Sheet.scenario.Municipalities)); c.text != "2\u00a0417" || !c.locked {
		t.Errorf("sum of the children %+v", c)
	}
	heads := d.Sheet.grid.cols
	if heads[1].small != "med kilde" || heads[2].small != "" {
		t.Errorf("heads %+v", heads)
	}
	d.want(t)
}

func TestTypingIsTakenAsInASpreadsheet(t *testing.T) {
	d := open(t, text.NB)
	d.sel(t, "reports", "Vega")
	d.typed("12,5")
	d.key(fyne.KeyReturn)
	d.want(t, "fact 1815 reports 12.5 12.5")
	if f, _ := d.Sheet.at(d.Sheet.grid.row, d.Sheet.grid.col); f.key != "investigations" || d.window.Canvas().Focused() != d.Sheet.grid.cells {
		t.Errorf("after Enter at %s with focus on %T, want the cell below", f.key, d.window.Canvas().Focused())
	}
	d.sel(t, "reports", "Vega")
	d.typed("3-7")
	d.key(fyne.KeyTab)
	d.want(t, "fact 1815 reports 3 7")
	if _, m := d.Sheet.at(d.Sheet.grid.row, d.Sheet.grid.col); m.Name != "Vevelstad" {
		t.Errorf("after Tab at %s, want Vevelstad", m.Name)
	}
	d.key(fyne.KeyLeft)
	d.key(fyne.KeyF2) // what is there already changes nothing
	d.key(fyne.KeyReturn)
	d.want(t)
	d.sel(t, "reports", "Vega")
	d.typed("9")
	d.key(fyne.KeyEscape)
	d.want(t)

	en := open(t, text.EN)
	en.sel(t, "reports", "Vega")
	en.typed("12.5")
	en.key(fyne.KeyReturn)
	en.want(t, "fact 1815 reports 12.5 12.5")
}

func TestAWrongTextStaysOpenAndIsExplained(t *testing.T) {
	d := open(t, text.NB)
	d.sel(t, "children", "Vega")
	d.typed("12x")
	d.key(fyne.KeyReturn)
	if !d.Sheet.grid.cells.editing || d.Sheet.wrong.Text() != "Ikke et tall. Tillatt: 0–400\u00a0000\u00a0personer." {
		t.Errorf("editing %v, message %q", d.Sheet.grid.cells.editing, d.Sheet.wrong.Text())
	}
	d.window.Canvas().Unfocus()
	if d.Sheet.grid.cells.editing || !strings.HasPrefix(d.Sheet.status.Text(), "«12x» er ikke tatt inn.") {
		t.Errorf("editing %v, status %q", d.Sheet.grid.cells.editing, d.Sheet.status.Text())
	}
	d.want(t)
	d.sel(t, "local_minutes", "Vega")
	d.typed("10-20")
	d.key(fyne.KeyReturn)
	if !strings.HasPrefix(d.Sheet.wrong.Text(), "Her kan det bare stå ett tall") {
		t.Errorf("message %q", d.Sheet.wrong.Text())
	}
	d.want(t)
}

func TestResetting(t *testing.T) {
	d := open(t, text.NB)
	d.Sheet.more.SetChecked(true)
	d.sel(t, "reports", "Vega") // not its own
	d.key(fyne.KeyDelete)
	d.want(t)
	d.sel(t, "reports", "Sømna")
	d.key(fyne.KeyDelete)
	d.want(t, "reset 1812 reports")
	test.Tap(d.Sheet.reset)
	d.want(t, "reset 1812 reports")
	d.sel(t, "demand.visit_hours", "Sømna")
	d.key(fyne.KeyF2)
	for range 3 {
		d.key(fyne.KeyBackspace)
	}
	d.key(fyne.KeyReturn)
	d.want(t, "reset 1812 demand.visit_hours")
}

func TestTheSourceOfAMunicipality(t *testing.T) {
	d := open(t, text.NB)
	d.sel(t, "reports", "Sømna")
	if d.Sheet.source.Text != "Årsrapport 2025" {
		t.Errorf("source %q", d.Sheet.source.Text)
	}
	d.sel(t, "reports", "Vega")
	d.window.Canvas().Focus(d.Sheet.source)
	d.typed("Budsjett 2026")
	d.ShowScenario(example(t)) // another part of the window changed something
	if d.Sheet.source.Text != "Budsjett 2026" {
		t.Errorf("source %q: rewritten under the hand", d.Sheet.source.Text)
	}
	d.want(t)
	d.sel(t, "reports", "Bindal") // leaves the field
	d.want(t, "source 1815 Budsjett 2026")
}

func TestPasteOfABlock(t *testing.T) {
	d := open(t, text.NB)
	d.sel(t, "population", "Brønnøy")
	// Population, children, 0–22, concerns: Brønnøy, Vega, Vevelstad, and beyond.
	content := "7 900\t1\u00a0210\t\t5\r\n" + // the fourth is outside
		"1 477\t:\tabc\r\n" + // the first is as it is
		"\"2 000\"\t-\t110\r\n" +
		"67,5\t1–2\t6-4\r\n"
	s := d.Sheet
	s.Paste(content)
	if s.popup == nil {
		t.Fatal("no preview")
	}
	d.want(t) // nothing before the user agrees
	p := plan(text.NB, s.scenario, s.facts, s.inSight(s.grid.row), s.grid.col, block(content))
	children := s.scenario.Municipality("1813").Children.Value()
	want := []FactChange{
		{"1813", "population", 7900, 7900}, {"1815", "population", 1210, 1210},
		{"1813", "children", 1477, 1477}, {"1815", "children", 1, 3},
		{"1813", "children_0_22", 2000, 2000},
		{"1813", "reports", 67.5, 67.5}, {"1815", "reports", 1, 2},
	}
	if children == 1477 {
		want = slices.Delete(want, 2, 3)
	}
	if !slices.Equal(p.changes, want) {
		t.Errorf("changes\n%v, want\n%v", p.changes, want)
	}
	var refused []string
	for _, r := range p.refused {
		refused = append(refused, r.text+"|"+r.where+"|"+r.why)
	}
	if want := []string{
		"5||utenfor tabellen",
		"abc|Barn 0–17 år, Vevelstad|Ikke et tall. Tillatt: 0–400\u00a0000\u00a0personer.",
		"-|Barn og unge 0–22 år, Vega|Tegnet kan bety både null og ukjent: skriv 0, eller la cellen stå tom.",
		"6-4|Meldinger i året, Vevelstad|Intervallet må gå fra det minste til det største.",
	}; !slices.Equal(refused, want) {
		t.Errorf("refused\n%s, want\n%s", strings.Join(refused, "\n"), strings.Join(want, "\n"))
	}
	// Enter agrees, and it is one step.
	if _, ok := d.window.Canvas().Focused().(interface{ Tapped(*fyne.PointEvent) }); !ok {
		t.Fatalf("focus on %T, want the button", d.window.Canvas().Focused())
	}
	d.key(fyne.KeySpace)
	d.want(t, fmt.Sprintf("facts %v", want))
	if s.popup != nil || d.window.Canvas().Focused() != s.grid.cells {
		t.Error("the preview stayed")
	}
}

func TestPasteThroughTheClipboardAndInsideACell(t *testing.T) {
	d := open(t, text.NB)
	d.sel(t, "children", "Vega")
	fyne.CurrentApp().Clipboard().SetContent("200\t100\n")
	s := d.Sheet
	s.grid.cells.TypedShortcut(&fyne.ShortcutPaste{Clipboard: fyne.CurrentApp().Clipboard()})
	if s.popup == nil {
		t.Fatal("no preview")
	}
	s.popup.Hide()
	s.popup = nil
	d.sel(t, "children", "Vega")
	d.typed("1")
	s.grid.cells.entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: fyne.CurrentApp().Clipboard()})
	if s.popup == nil || s.grid.cells.editing {
		t.Error("a block pasted into a cell that is being edited is no block")
	}
	d.want(t)
}

func TestHeadingsOfAPastedTableSayWhereItBelongs(t *testing.T) {
	s := example(t)
	// As the statistics office has it: municipalities below each other.
	lines := block("\tMeldinger i året\tUkjent\n1815 Vega\t9\t1\nBrønnøy\t70\t2\nOslo\t5\t3\n")
	if !sideways(s, lines) {
		t.Error("not seen to be sideways")
	}
	p := plan(text.NB, s, facts(), facts(), 4, turned(lines))
	if want := []FactChange{{"1815", "reports", 9, 9}, {"1813", "reports", 70, 70}}; !slices.Equal(p.changes, want) {
		t.Errorf("changes %v, want %v", p.changes, want)
	}
	var refused []string
	for _, r := range p.refused {
		refused = append(refused, r.text)
	}
	if !slices.Equal(refused, []string{"Oslo", "Ukjent"}) {
		t.Errorf("refused %v", refused)
	}
}

func TestACopiedTableChangesNothing(t *testing.T) {
	for _, lang := range text.Langs() {
		d := open(t, lang)
		d.Sheet.more.SetChecked(true)
		s := d.Sheet
		content := s.CopyText()
		if lines := strings.Split(content, "\n"); len(lines) != len(s.facts)+3 || strings.Count(lines[0], "\t") != 5 {
			t.Errorf("%v: %d lines, %q", lang, len(lines), lines[0])
		}
		p := plan(lang, s.scenario, s.facts, s.inSight(0), 0, block(content))
		if len(p.changes)+len(p.refused) > 0 {
			t.Errorf("%v: changes %v, refused %v", lang, p.changes, p.refused)
		}
	}
}

func TestShowIsSilentAndKeepsThePlace(t *testing.T) {
	d := open(t, text.NB)
	d.sel(t, "reports", "Vega")
	d.typed("12x")
	s := example(t)
	s.Municipalities[0].Children = scenario.Count{Low: 250, High: 250, Given: true}
	d.ShowScenario(s)
	if !d.Sheet.grid.cells.editing || d.Sheet.grid.cells.entry.Text != "12x" || d.Sheet.wrong.Text() == "" {
		t.Errorf("editing %v, text %q, message %q", d.Sheet.grid.cells.editing, d.Sheet.grid.cells.entry.Text, d.Sheet.wrong.Text())
	}
	d.key(fyne.KeyEscape)
	f, m := d.Sheet.at(d.Sheet.grid.row, d.Sheet.grid.col)
	if f.key != "reports" || m.Name != "Vega" {
		t.Errorf("at %s, %s", f.key, m.Name)
	}
	d.ShowTravel(true)
	d.ShowScenario(s)
	d.want(t)
}

// pair makes a pair of the matrix the current one.
func (d *desk) pair(t *testing.T, from, to string) {
	t.Helper()
	d.ShowTravel(true)
	g := d.Matrix.grid
	row := slices.IndexFunc(g.rows, func(h gridHead) bool { return h.text == from })
	col := slices.IndexFunc(g.cols, func(h gridHead) bool { return h.text == to })
	d.window.Canvas().Focus(g.cells)
	g.sel(row, col)
}

func (d *desk) minutes() cell { return d.Matrix.cell(d.Matrix.grid.row, d.Matrix.grid.col) }

func TestMatrixInBothDirections(t *testing.T) {
	d := open(t, text.NB)
	tests := []struct {
		from, to, text, known string
		own, muted            bool
	}{
		{"Brønnøy", "Sømna", "27*", "Oppgitt i filen som anslag: ikke kontrollert.", true, true},
		{"Sømna", "Brønnøy", "27*", "Oppgitt i filen som anslag: ikke kontrollert.", true, true},
		{"Vega", "Vevelstad", "140", "Oppgitt i filen.", true, false},
		{"Vevelstad", "Vega", "150", "Oppgitt i filen.", true, false},
		{"Sømna", "Vega", "132*", "Regnet ut: korteste vei over strekningene i filen. En ferje er med på veien.", false, true},
	}
	for _, tc := range tests {
		d.pair(t, tc.from, tc.to)
		if c := d.minutes(); c.text != tc.text || c.own != tc.own || c.muted != tc.muted || d.Matrix.known.Text() != tc.known {
			t.Errorf("%s–%s: %+v, %q; want %+v", tc.from, tc.to, c, d.Matrix.known.Text(), tc)
		}
	}

	leg := func(l scenario.Leg) string { return fmt.Sprintf("leg %+v", l) }
	// The way back follows, and a typed time is no estimate.
	d.pair(t, "Sømna", "Brønnøy")
	d.typed("30")
	d.key(fyne.KeyReturn)
	d.want(t, leg(scenario.Leg{From: "1813", To: "1812", Minutes: 30, Source: "Anslag, ikke kontrollert"}))
	// Unless it has its own.
	d.pair(t, "Vevelstad", "Vega")
	d.typed("155")
	d.key(fyne.KeyReturn)
	d.want(t, leg(scenario.Leg{From: "1815", To: "1816", Minutes: 140, Back: 155}))
	d.pair(t, "Vega", "Vevelstad")
	d.typed("145*")
	d.key(fyne.KeyReturn)
	d.want(t, leg(scenario.Leg{From: "1815", To: "1816", Minutes: 145, Back: 150}))
	// A pair without a leg gets one.
	d.pair(t, "Vega", "Sømna")
	d.typed("120")
	d.key(fyne.KeyReturn)
	d.want(t, leg(scenario.Leg{From: "1815", To: "1812", Minutes: 120}))
	d.pair(t, "Vega", "Sømna")
	d.typed("0")
	d.key(fyne.KeyReturn)
	d.want(t)
	if d.Matrix.wrong.Text() == "" {
		t.Error("0 minutes were not refused")
	}
}

func TestDetailsOfALeg(t *testing.T) {
	d := open(t, text.NB)
	m := d.Matrix
	d.pair(t, "Vega", "Brønnøy") // in the file from Brønnøy
	field := func(name string) *look.NumberEntry {
		i := slices.IndexFunc(m.fields, func(f *legField) bool { return f.param.Name == name })
		return m.fields[i].entry
	}
	if m.title.Text() != "Brønnøy – Vega" || field("minutes").Text != "105" || field("back").Text != "" ||
		m.ferry.Text != "Horn–Igerøy" || !m.estimate.Checked || !strings.HasPrefix(m.source.Text, "Anslag") {
		t.Errorf("title %q, minutes %q, back %q, ferry %q", m.title.Text(), field("minutes").Text, field("back").Text, m.ferry.Text)
	}
	was := d.Matrix.scenario.Legs[slices.IndexFunc(m.scenario.Legs, func(l scenario.Leg) bool { return l.To == "1815" })]
	d.window.Canvas().Focus(field("back"))
	d.typed("110")
	d.key(fyne.KeyReturn)
	was.Back = 110
	d.want(t, fmt.Sprintf("leg %+v", was))
	d.ShowScenario(example(t)) // taken back
	test.Tap(m.estimate)
	was.Back, was.Estimated = 0, false
	d.want(t, fmt.Sprintf("leg %+v", was))
}

func TestTheKeyboardBringsDetailsIntoSight(t *testing.T) {
	d := open(t, text.NB)
	d.window.Resize(fyne.NewSize(520, 560))
	d.pair(t, "Vega", "Brønnøy")
	m := d.Matrix
	d.window.Canvas().Focus(m.source)
	if bottom := m.source.Position().Y + m.source.Size().Height - m.sideScroll.Offset.Y; bottom > m.sideScroll.Size().Height {
		t.Errorf("the field ends at %v of %v", bottom, m.sideScroll.Size().Height)
	}
}

func TestRemovingALegGoesBackToTheEstimate(t *testing.T) {
	d := open(t, text.NB)
	d.pair(t, "Vevelstad", "Vega")
	if got := d.Matrix.reset.Text(); got != "Fjern: tilbake til 180* min." {
		t.Errorf("reset %q", got)
	}
	test.Tap(d.Matrix.reset)
	d.want(t, "leg reset 1815 1816")
	d.pair(t, "Vega", "Sømna")
	if d.Matrix.reset.Visible() {
		t.Error("what is not there can be removed")
	}
	d.key(fyne.KeyDelete)
	d.want(t)
}

func TestTheHeadsStayWithTheCells(t *testing.T) {
	d := open(t, text.NB)
	d.window.Resize(fyne.NewSize(520, 560))
	d.Sheet.more.SetChecked(true)
	g := d.Sheet.grid
	d.window.Canvas().Focus(g.cells)
	g.sel(len(g.rows)-1, len(g.cols)-2)
	if g.scroll.Offset.X <= 0 || g.scroll.Offset.Y <= 0 {
		t.Fatalf("offset %v: the cell is not brought into sight", g.scroll.Offset)
	}
	if g.rowHeads.Position().Y != -g.scroll.Offset.Y || g.colHeads.Position().X != -g.scroll.Offset.X {
		t.Errorf("heads at %v and %v, cells at %v", g.rowHeads.Position(), g.colHeads.Position(), g.scroll.Offset)
	}
}

func BenchmarkShow(b *testing.B) {
	d := open(b, text.NB)
	s := [2]*scenario.Scenario{example(b), example(b)}
	s[1].Municipalities[0].Children.Low++
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		d.ShowScenario(s[i%2])
	}
}
