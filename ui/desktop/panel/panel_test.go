package panel

import (
	"math"
	"regexp"
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

// example is Sør-Helgeland.
func example(t testing.TB) *scenario.Scenario {
	t.Helper()
	src, err := scenarios.Read("sor-helgeland")
	if err != nil {
		t.Fatal(err)
	}
	s, problems := scenario.Parse("sor-helgeland.toml", src)
	if s == nil {
		t.Fatal(problems)
	}
	return s
}

// desk is a panel in a window, with what it reported.
type desk struct {
	*Panel
	window fyne.Window
	keys   []string
	edits  []float64
	seals  int
	resets [][]string
}

func open(t testing.TB, p func(text.Lang) *Panel, lang text.Lang) *desk {
	t.Helper()
	test.NewTempApp(t)
	fyne.CurrentApp().Settings().SetTheme(look.Theme{Mode: look.Light})
	d := &desk{Panel: p(lang)}
	d.OnEdit = func(key string, v float64) { d.keys, d.edits = append(d.keys, key), append(d.edits, v) }
	d.OnSeal = func() { d.seals++ }
	d.OnReset = func(keys []string) { d.resets = append(d.resets, keys) }
	d.window = test.NewTempWindow(t, d.Panel)
	d.window.SetPadded(false)
	d.window.Resize(fyne.NewSize(280, 700))
	d.ShowScenario(example(t), nil)
	return d
}

func (d *desk) quiet(t *testing.T, after string) {
	t.Helper()
	if len(d.edits) > 0 || d.seals > 0 || len(d.resets) > 0 {
		t.Errorf("%s: edits %v %v, %d seals, resets %v; want none", after, d.keys, d.edits, d.seals, d.resets)
	}
}

func (d *desk) row(t *testing.T, key string) *row {
	t.Helper()
	for _, r := range d.rows {
		if r.param.Key() == key {
			return r
		}
	}
	t.Fatalf("no row %s", key)
	return nil
}

// retype types over what stands in the field of a row.
func (d *desk) retype(r *row, s string) {
	d.window.Canvas().Focus(r.entry)
	r.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	test.Type(r.entry, s)
}

func TestEveryRowOfTheTableIsInOnePanel(t *testing.T) {
	assumptions, choices := open(t, NewAssumptions, text.NB), open(t, NewChoices, text.NB)
	var all scenario.Values
	for i := range scenario.Params {
		p := &scenario.Params[i]
		if p.In(&all) == nil {
			continue
		}
		where := 0
		for _, d := range []*desk{assumptions, choices} {
			for _, r := range d.rows {
				if r.param == p {
					where++
					if !r.Visible() || r.Size().Height < 40 {
						t.Errorf("%s is there but not to be seen: %v", p.Key(), r.Size())
					}
				}
			}
		}
		if where != 1 {
			t.Errorf("%s is in %d panels, want one", p.Key(), where)
		}
		// The criteria are the council's, but of the scenario and not of an option.
		if wants := p.Kind == scenario.ChoiceKind && p.Table != "criterion"; wants != slices.ContainsFunc(choices.rows, func(r *row) bool { return r.param == p }) {
			t.Errorf("%s, %v, is in the wrong panel", p.Key(), p.Kind)
		}
	}
}

func TestEverySourceIsInWords(t *testing.T) {
	bare := regexp.MustCompile(`(^|[^(\w])S\d`)
	for _, p := range []*desk{open(t, NewAssumptions, text.NB), open(t, NewChoices, text.NB)} {
		for _, r := range p.rows {
			if s := r.source.Text(); s == "" || bare.MatchString(s) || strings.Contains(s, "assumption") {
				t.Errorf("%s: source %q", r.param.Key(), s)
			}
			if r.param.Kind == scenario.AssumptionKind && !strings.HasPrefix(r.help.Text(), "forutsetning: ") {
				t.Errorf("%s: no mark of an assumption: %q", r.param.Key(), r.help.Text())
			}
		}
	}
}

func TestDraggingEditsInsideTheRangeAndSealsOnce(t *testing.T) {
	d := open(t, NewAssumptions, text.NB)
	for _, r := range d.rows {
		d.keys, d.edits, d.seals = nil, nil, 0
		p := r.param
		drag := func(x float32) {
			r.slider.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 10)}})
		}
		width := r.slider.Size().Width
		for i := range 21 {
			drag(width * float32(i) / 20)
		}
		drag(2 * width)
		r.slider.DragEnd()
		if len(d.edits) < 3 || d.seals != 1 {
			t.Errorf("%s: %d edits, %d seals, want several and one", p.Key(), len(d.edits), d.seals)
		}
		for i, v := range d.edits {
			if d.keys[i] != p.Key() || v < p.Low || v > p.High {
				t.Errorf("%s: edit of %s to %v, outside %v–%v", p.Key(), d.keys[i], v, p.Low, p.High)
			}
			digits := look.FieldText(text.EN, v, p.Unit)
			if !strings.Contains(digits, ".") { // 1,220,000 kroner is as round as 1.22
				digits = strings.TrimRight(strings.ReplaceAll(digits, ",", ""), "0")
			}
			if len(digits) > 8 {
				t.Errorf("%s: %v is no round number", p.Key(), v)
			}
		}
		if end := d.edits[len(d.edits)-1]; end != p.High || r.entry.Value() != end || r.value != end {
			t.Errorf("%s: at the end %v, field %v, want %v", p.Key(), end, r.entry.Value(), p.High)
		}
	}
}

func TestArrowsOnTheSliderSealOnceWhenTheKeyboardLeaves(t *testing.T) {
	d := open(t, NewAssumptions, text.NB)
	r := d.row(t, "demand.home_hours")
	d.window.Canvas().Focus(r.slider)
	for _, key := range []fyne.KeyName{fyne.KeyRight, fyne.KeyRight, fyne.KeyLeft, fyne.KeyEnd, fyne.KeyRight} {
		r.slider.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if want := []float64{45.5, 46, 45.5, 70}; !slices.Equal(d.edits, want) || d.seals != 0 {
		t.Errorf("edits %v, %d seals, want %v and none yet", d.edits, d.seals, want)
	}
	d.window.Canvas().Unfocus()
	if d.seals != 1 {
		t.Errorf("%d seals, want one", d.seals)
	}
}

func TestTypingInTheLanguageMovesTheSlider(t *testing.T) {
	for _, tc := range []struct {
		lang  text.Lang
		typed string
	}{{text.NB, "12,5"}, {text.NN, "12,5 %"}, {text.EN, "12.5"}} {
		d := open(t, NewAssumptions, tc.lang)
		r := d.row(t, "staff.sickness")
		d.retype(r, tc.typed)
		if d.edits[len(d.edits)-1] != 0.125 || math.Abs(r.slider.Value-0.125) > r.slider.Step {
			t.Errorf("%v: edits %v, slider %v, want 0.125", tc.lang, d.edits, r.slider.Value)
		}
		r.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if d.seals != 1 || r.slider.Min != 0.08 || r.slider.Max != 0.16 {
			t.Errorf("%d seals, want one; slider %v–%v, want 0.08–0.16", d.seals, r.slider.Min, r.slider.Max)
		}
	}
}

func TestTypingBeyondWidensTheSlider(t *testing.T) {
	d := open(t, NewAssumptions, text.NB)
	r := d.row(t, "demand.home_hours") // 30–70, 0–1000 allowed
	d.retype(r, "150")
	if r.slider.Max != 150 || r.slider.Min > 30 {
		t.Errorf("slider %v–%v, want to 150", r.slider.Min, r.slider.Max)
	}
	d.retype(r, "1500")
	if !r.wrong.Visible() || !strings.Contains(r.wrong.Text(), "0–1\u00a0000") {
		t.Errorf("message %q, visible %v", r.wrong.Text(), r.wrong.Visible())
	}
	d.window.Canvas().Unfocus()
	if r.wrong.Visible() || r.entry.Text != "150" {
		t.Errorf("after leaving: message %q, text %q", r.wrong.Text(), r.entry.Text)
	}
	s := example(t)
	d.ShowScenario(s, nil)
	if r.slider.Max != 70 {
		t.Errorf("after the reset the slider goes to %v, want 70", r.slider.Max)
	}
	r.toggle()
	r.switchRange()
	if r.slider.Min != 0 || r.slider.Max != 1000 {
		t.Errorf("wide: %v–%v", r.slider.Min, r.slider.Max)
	}
}

func TestShowIsSilentAndKeepsWhatTheUserSees(t *testing.T) {
	d := open(t, NewAssumptions, text.NB)
	d.quiet(t, "first show")
	s := example(t)
	for _, r := range d.rows {
		*r.param.In(&s.Values) = r.param.High
	}
	d.groups[1].head.Tapped(nil) // folded
	r := d.row(t, "staff.sickness")
	d.scroll.ScrollToOffset(fyne.NewPos(0, 300))
	d.window.Canvas().Focus(d.row(t, "demand.triage_hours").entry)
	offset := d.scroll.Offset
	d.ShowScenario(s, nil)
	d.quiet(t, "show of other values")
	if r.Visible() || d.scroll.Offset != offset || d.window.Canvas().Focused() != d.row(t, "demand.triage_hours").entry {
		t.Errorf("row visible %v, offset %v (was %v), focus %T", r.Visible(), d.scroll.Offset, offset, d.window.Canvas().Focused())
	}
	for _, r := range d.rows {
		if r.value != r.param.High || r.entry.Value() != r.param.High || math.Abs(r.slider.Value-r.param.High) > r.slider.Step {
			t.Errorf("%s shows %v, %v, %v; want %v", r.param.Key(), r.value, r.entry.Value(), r.slider.Value, r.param.High)
		}
	}
	d.window.Canvas().Unfocus()
	d.quiet(t, "leaving")
}

func TestResetIsThereOnlyForWhatDiffers(t *testing.T) {
	d := open(t, NewAssumptions, text.NB)
	for _, r := range d.rows {
		if r.reset.Visible() {
			t.Errorf("%s can be reset without a change", r.param.Key())
		}
	}
	if d.resetAll.Visible() {
		t.Error("the panel can be reset without a change")
	}
	s := example(t)
	s.Values.Staff.Sickness = 0.16
	s.Values.Demand.HomeHours = 60
	d.ShowScenario(s, nil)
	r := d.row(t, "staff.sickness")
	if !r.reset.Visible() || r.reset.Text() != "Tilbake til 10,5\u00a0%" {
		t.Errorf("reset %q, visible %v", r.reset.Text(), r.reset.Visible())
	}
	if !d.resetAll.Visible() || d.resetAll.Text() != "Tilbakestill 2" {
		t.Errorf("reset all %q, visible %v", d.resetAll.Text(), d.resetAll.Visible())
	}
	test.Tap(r.reset)
	test.Tap(d.resetAll)
	if want := [][]string{{"staff.sickness"}, {"demand.home_hours", "staff.sickness"}}; !slices.EqualFunc(d.resets, want, slices.Equal) {
		t.Errorf("resets %v, want %v", d.resets, want)
	}
	if len(d.edits) > 0 {
		t.Errorf("resetting edited %v by itself", d.edits)
	}
	d.ShowScenario(example(t), nil)
	if r.reset.Visible() || d.resetAll.Visible() {
		t.Error("the resets stayed")
	}
}

func TestChoicesAreTheOptionsWithTheScenariosAsDefault(t *testing.T) {
	d := open(t, NewChoices, text.NN)
	s := example(t)
	s.Values.Choice.TourDays = 15
	s.Options[1].Choice.TourDays = 5
	s.Options[1].Choice.Help = 0
	d.ShowScenario(s, &s.Options[1])
	tour, help := d.row(t, "choice.tour_days"), d.row(t, "choice.help")
	if tour.value != 5 || tour.standard != 15 || tour.slider.mark != 15 || tour.reset.Text() != "Tilbake til 15" {
		t.Errorf("value %v, default %v, mark %v, reset %q", tour.value, tour.standard, tour.slider.mark, tour.reset.Text())
	}
	if help.check == nil || help.check.Checked || help.check.Text != "nei" {
		t.Errorf("help: %+v", help.check)
	}
	if !strings.Contains(d.note.Text(), "«Hver for seg»") {
		t.Errorf("note %q does not name the option", d.note.Text())
	}
	d.quiet(t, "show")
	test.Tap(help.check)
	if !slices.Equal(d.edits, []float64{1}) || d.keys[0] != "choice.help" || d.seals != 1 || help.check.Text != "ja" {
		t.Errorf("edits %v %v, %d seals, text %q", d.keys, d.edits, d.seals, help.check.Text)
	}
	d.ShowScenario(s, nil)
	if tour.value != 15 || tour.standard != 10 {
		t.Errorf("without an option: %v, default %v", tour.value, tour.standard)
	}
}

func TestTheFilesOwnSourceIsTold(t *testing.T) {
	d := open(t, NewAssumptions, text.NB)
	s := example(t)
	s.Sources = map[string]string{"staff.sickness": "Egen statistikk 2025"}
	s.Values.Staff.Sickness = 0.12
	d.ShowScenario(s, nil)
	if got := d.row(t, "staff.sickness").source.Text(); !strings.HasPrefix(got, "Kilde for tallet i filen: Egen statistikk 2025.\nKilde for standarden: ") {
		t.Errorf("source %q", got)
	}
}

func TestFilterAndFolding(t *testing.T) {
	d := open(t, NewAssumptions, text.NB)
	visible := func() (keys []string) {
		for _, r := range d.rows {
			if r.Visible() {
				keys = append(keys, r.param.Key())
			}
		}
		return keys
	}
	d.groups[0].head.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if n := len(d.rows) - len(d.groups[0].rows); len(visible()) != n {
		t.Errorf("%d rows with a folded group, want %d", len(visible()), n)
	}
	test.Type(d.filter, "NEMNDA plass")
	if got := visible(); !slices.Equal(got, []string{"demand.tribunal_share"}) {
		t.Errorf("filter finds %v", got)
	}
	d.filter.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if d.window.Canvas().Focused() != d.row(t, "demand.tribunal_share").entry {
		t.Error("Enter does not go to the number")
	}
	test.Type(d.filter, "xyz")
	if len(visible()) != 0 || !d.none.Visible() {
		t.Errorf("%v is visible, the line that says so: %v", visible(), d.none.Visible())
	}
	d.filter.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if n := len(d.rows) - len(d.groups[0].rows); len(visible()) != n {
		t.Errorf("%d rows after the filter, want %d: the group stays folded", len(visible()), n)
	}
	s := example(t)
	s.Values.Demand.HomeHours = 60
	d.ShowScenario(s, nil)
	test.Tap(d.only)
	if got := visible(); !slices.Equal(got, []string{"demand.home_hours"}) {
		t.Errorf("changed only: %v", got)
	}
}

func TestTheKeyboardUnfoldsHelpAndBringsRowsIntoSight(t *testing.T) {
	d := open(t, NewAssumptions, text.NB)
	r := d.row(t, "travel.road_factor")
	d.window.Canvas().Focus(r.head)
	top := r.Position().Y - d.scroll.Offset.Y
	if top < 0 || top+r.Size().Height > d.scroll.Size().Height {
		t.Errorf("the row is at %v of %v", top, d.scroll.Size().Height)
	}
	before := r.Size().Height
	r.head.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !r.doc.Visible() || !r.source.Visible() || r.help.Visible() || r.Size().Height <= before {
		t.Errorf("doc %v, source %v, height %v, was %v", r.doc.Visible(), r.source.Visible(), r.Size().Height, before)
	}
	if want := "Tillatt: 1–5. Vanlig: 1,1–1,6. Standard: 1,3."; r.allowed.Text() != want {
		t.Errorf("allowed %q, want %q", r.allowed.Text(), want)
	}
}

func BenchmarkShowOfAnotherValue(b *testing.B) {
	d := open(b, NewAssumptions, text.NB)
	s := example(b)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		s.Values.Demand.HomeHours = 40 + float64(i%2)
		d.ShowScenario(s, nil)
	}
}

func BenchmarkShowOfTheSame(b *testing.B) {
	d := open(b, NewAssumptions, text.NB)
	s := example(b)
	b.ReportAllocs()
	for b.Loop() {
		d.ShowScenario(s, nil)
	}
}
