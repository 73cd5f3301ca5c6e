package desktop

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/BurntSushi/toml"

	"grannelag/scenarios"
	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/ui/desktop/look"
	"grannelag/ui/desktop/option"
	"grannelag/ui/document"
	"grannelag/ui/text"
)

// A tried window is one whose UI goroutine is the test's: what others deliver
// waits until the test takes it.
type tried struct {
	*window
	ui chan func()
}

func newTestWindow(t *testing.T) *tried {
	t.Helper()
	t.Setenv("HOME", t.TempDir())
	a := test.NewTempApp(t)
	test.ApplyTheme(t, look.Theme{Mode: look.Light})
	w := &tried{newWindow(a, test.NewTempWindow(t, nil)), make(chan func(), 100)}
	w.courier.do = func(f func()) { w.ui <- f }
	w.started = true
	w.build()
	t.Cleanup(func() {
		w.live.close()
		w.pump()
		w.endWatch()
	})
	return w
}

// pump takes what is delivered until no study runs.
func (w *tried) pump() {
	done := make(chan struct{})
	go func() {
		w.live.wait()
		close(done)
	}()
	for {
		select {
		case f := <-w.ui:
			f()
		case <-done:
			return
		}
	}
}

// settle waits for the study and returns its last picture.
func (w *tried) settle(t *testing.T) *experiment.Result {
	t.Helper()
	w.pump()
	if w.picture.result == nil {
		t.Fatal("no picture came")
	}
	return w.picture.result
}

func TestPackageFileSaysTheSame(t *testing.T) {
	var file struct {
		Details struct {
			Name, ID, Version string
			Build             int
		}
		Migrations map[string]bool
	}
	if _, err := toml.DecodeFile(filepath.Join("..", "..", "FyneApp.toml"), &file); err != nil {
		t.Fatal(err)
	}
	m := Metadata()
	if file.Details.Name != m.Name || file.Details.ID != m.ID || file.Details.Version != m.Version || file.Details.Build != m.Build {
		t.Errorf("FyneApp.toml says %+v, the program %s %s %s %d", file.Details, m.Name, m.ID, m.Version, m.Build)
	}
	if file.Migrations["fyneDo"] != m.Migrations["fyneDo"] {
		t.Error("FyneApp.toml and the program differ on fyneDo")
	}
}

// Every command and every menu has words in every language, and no two commands
// share a shortcut.
func TestCommandsHaveWords(t *testing.T) {
	w := newTestWindow(t)
	seen := map[string]string{}
	for _, c := range w.commands {
		for _, key := range []string{"cmd." + c.id, "menu." + c.menu} {
			if key != "menu." && !text.Has(key) {
				t.Errorf("no words for %s", key)
			}
		}
		if k := keys(c.shortcut); k != "" {
			if other := seen[k]; other != "" {
				t.Errorf("%s and %s both have %s", c.id, other, k)
			}
			seen[k] = c.id
		}
	}
	if w.commands[0].menu == "" {
		t.Error("the first command stands in no menu")
	}
}

func TestFyneSpeaksOurLanguages(t *testing.T) {
	for _, l := range text.Langs() {
		if err := speak(l); err != nil {
			t.Errorf("%s: %v", l, err)
		}
	}
}

// The toolkit does not complain of a locale that names no language, and is left
// to complain of one that is wrong. It asks when a program begins, so that
// another one must.
func TestNoComplaintOfTheLocale(t *testing.T) {
	if os.Getenv("GRANNELAG_SPEAKS") != "" {
		if err := speak(text.NB); err != nil {
			t.Error(err)
		}
		return
	}
	for locale, wrong := range map[string]bool{"": false, "C": false, "C.UTF-8": false, "nn_NO.UTF-8": false, "not a locale": true} {
		cmd := exec.Command(os.Args[0], "-test.run=TestNoComplaintOfTheLocale")
		cmd.Env = append(os.Environ(), "GRANNELAG_SPEAKS=1", "LC_ALL=", "LC_MESSAGES=", "LANGUAGE=", "LANG="+locale)
		out, err := cmd.CombinedOutput()
		if err != nil || strings.Contains(string(out), "locale") != wrong {
			t.Errorf("in the locale %q: %v, and the toolkit says %s", locale, err, out)
		}
	}
}

func TestFileName(t *testing.T) {
	for title, want := range map[string]string{
		"Sør-Helgeland: sammen eller hver for seg?": "sor-helgeland-sammen-eller-hver-for-seg",
		"":                         "scenario",
		"…?":                       "scenario",
		strings.Repeat("Åål ", 40): strings.TrimSuffix(strings.Repeat("aal-", 15), "-"),
	} {
		if got := fileName(title); got != want {
			t.Errorf("%q becomes %q, want %q", title, got, want)
		}
	}
}

// A change of an option runs the study anew and is one step to undo; after undo
// the figures are those of before.
func TestEditRunsAndUndoes(t *testing.T) {
	w := newTestWindow(t)
	w.openExample("indre-sogn")
	before := w.settle(t)
	beforehand := string(w.doc.Text())

	for _, v := range []float64{8, 6, 4, 2} {
		w.work.panels[0].OnEdit("choice.tour_days", v)
	}
	if v := w.doc.Scenario().Option(w.option).Choice.TourDays; v != 8 {
		t.Errorf("before the next frame the value is %v; want the first, 8", v)
	}
	w.catchUp()
	if v := w.doc.Scenario().Option(w.option).Choice.TourDays; v != 2 {
		t.Errorf("in the next frame the value is %v; want the newest, 2", v)
	}
	w.work.panels[0].OnSeal()
	after := w.settle(t)
	if after.ScenarioHash == before.ScenarioHash {
		t.Fatal("the study was not run anew")
	}
	w.undo()
	if string(w.doc.Text()) != beforehand {
		t.Fatal("four steps of one drag are not undone at once")
	}
	if got, want := w.work.status.Text, text.Say(w.lang, "status.first"); got != want {
		t.Errorf("while the study of before the drag is run again the status is %q, want %q", got, want)
	}
	if again := w.settle(t); again.ScenarioHash != before.ScenarioHash || again.Options[0].Option.Estimates[model.TravelShare] != before.Options[0].Option.Estimates[model.TravelShare] {
		t.Error("after undo the figures are not those of before")
	}
}

func TestOptionsAreAddedMovedAndDeleted(t *testing.T) {
	w := newTestWindow(t)
	w.openExample("sor-helgeland")
	ids := func() string {
		var all []string
		for _, o := range w.doc.Scenario().Options {
			all = append(all, o.ID)
		}
		return strings.Join(all, " ")
	}
	if w.option != "alone" {
		t.Errorf("the option %q is selected first; want the first after the baseline", w.option)
	}
	w.addOption(option.AddTogether)
	added := w.option
	if got := ids(); got != "today alone bindal "+added {
		t.Errorf("the options are %q", got)
	}
	w.moveOption(-1)
	if got := ids(); got != "today alone "+added+" bindal" {
		t.Errorf("after a move up the options are %q", got)
	}
	w.nextOption(1)
	if w.option != "bindal" {
		t.Errorf("the option after it is %q", w.option)
	}
	w.deleteOption(added)
	if got := ids(); got != "today alone bindal" {
		t.Errorf("after the deletion the options are %q", got)
	}
}

// The panel of assumptions is made when it is looked at first, and shows what was
// changed before and after that.
func TestAssumptionsAreMadeWhenLookedAt(t *testing.T) {
	w := newTestWindow(t)
	w.openExample("indre-sogn")
	if w.work.panels[1] != nil {
		t.Error("the assumptions are made though nobody looks")
	}
	set := func(v float64) { w.edit("", document.SetValue("demand.visit_hours", v)) }
	shown := func() string {
		var all []string
		walkWidgets(w.work.panels[1], func(o fyne.CanvasObject) {
			if n, ok := o.(*look.NumberEntry); ok {
				all = append(all, n.Text)
			}
		})
		return strings.Join(all, " ")
	}
	set(3.25)
	w.work.chooseSide(1)
	if !strings.Contains(shown(), "3,25") {
		t.Errorf("the assumptions show %q, not what was changed before", shown())
	}
	set(4.75)
	if !strings.Contains(shown(), "4,75") {
		t.Errorf("the assumptions show %q, not what was changed after", shown())
	}
}

func walkWidgets(o fyne.CanvasObject, f func(fyne.CanvasObject)) {
	f(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, kid := range o.Objects {
			walkWidgets(kid, f)
		}
	case fyne.Widget:
		for _, kid := range test.WidgetRenderer(o).Objects() {
			walkWidgets(kid, f)
		}
	}
}

// The menu names the step that undo would take back, and the one that redo would
// do again, in the language of the window.
func TestMenuNamesTheStep(t *testing.T) {
	w := newTestWindow(t)
	labels := func() string {
		var all []string
		for _, c := range w.commands {
			if c.id == "undo" || c.id == "redo" {
				all = append(all, c.item.Label)
			}
		}
		return strings.Join(all, " | ")
	}
	is := func(when, want string) {
		t.Helper()
		if got := labels(); got != want {
			t.Errorf("%s the menu says %q, want %q", when, got, want)
		}
	}
	is("on the start page", "Angre | Gjør om")
	w.openExample("indre-sogn")
	is("before the first step", "Angre | Gjør om")
	w.deleteOption("laerdal")
	is("after a deletion", "Angre: slette et alternativ | Gjør om")
	w.edit("", document.RenameOption("today", strings.Repeat("lang ", 40)))
	is("after a long name", "Angre: gi alternativet navnet «lang lang lang lang lang lang lang lang…» | Gjør om")
	w.undo()
	w.undo()
	is("after undo", "Angre | Gjør om: slette et alternativ")
	w.setLang(text.NN)
	is("in nynorsk", "Angre | Gjer om: slette eit alternativ")
	w.redo()
	w.setLang(text.EN)
	is("in English", "Undo: delete an option | Redo: name the option “lang lang lang lang lang lang lang lang…”")
}

// Each view can be shown in each language before and after a study.
func TestViewsInEveryLanguage(t *testing.T) {
	w := newTestWindow(t)
	w.openExample("indre-sogn")
	w.settle(t)
	for _, l := range text.Langs() {
		w.setLang(l)
		for v := range viewCount {
			w.work.choose(v)
			if w.work.now() == nil || len(w.work.middle.Objects) != 1 {
				t.Fatalf("%s: view %d is not shown", l, v)
			}
		}
		if got, want := w.work.status.Text, text.Say(l, "status.done", "n", w.picture.result.Replications, "seconds", seconds(l, w.picture.took.Seconds())); got != want {
			t.Errorf("%s: the status is %q, want %q", l, got, want)
		}
	}
}

// What was not saved is kept, and the next window finds it.
func TestUnsavedWorkIsFoundAgain(t *testing.T) {
	w := newTestWindow(t)
	w.openExample("indre-sogn")
	w.duplicateOption("today")
	if err := w.recovery.Write(w.doc.Snapshot()); err != nil {
		t.Fatal(err)
	}
	kept, err := filepath.Glob(filepath.Join(w.folderOf("recovery"), "*.recovery"))
	if err != nil || len(kept) != 1 {
		t.Fatalf("%d copies are kept (%v)", len(kept), err)
	}
	file := filepath.Join(t.TempDir(), "x.toml")
	if err := w.doc.SaveAs(file); err != nil {
		t.Fatal(err)
	}
	if err := w.recovery.Write(w.doc.Snapshot()); err != nil {
		t.Fatal(err)
	}
	if kept, _ = filepath.Glob(filepath.Join(w.folderOf("recovery"), "*.recovery")); len(kept) != 0 {
		t.Error("a copy is kept of what was saved")
	}
	if _, err := os.Stat(file); err != nil {
		t.Error(err)
	}
}

func TestFlowingHeights(t *testing.T) {
	newTestWindow(t)
	words := look.NewWords(strings.Repeat("ord ", 100))
	column := stacked(10, words, card(look.NewWords("kort")))
	narrow, wide := heightFor(column, 200), heightFor(column, 800)
	if narrow <= wide {
		t.Errorf("100 words are %v high at 200 and %v at 800", narrow, wide)
	}
	before := words.Size()
	if column.MinSize(); words.Size() != before {
		t.Error("asking for the least size changes something, so the window would paint for ever")
	}
	tiles := tiling{width: 100, most: 3, gap: 10}
	for width, want := range map[float32]int{90: 1, 209: 1, 210: 2, 320: 3, 900: 3} {
		if got := tiles.columns(3, width); got != want {
			t.Errorf("at %v there are %d columns, want %d", width, got, want)
		}
	}
}

// What is scrolled out of sight is hidden, keeps its place, and comes back.
func TestOutOfSightIsNotDrawn(t *testing.T) {
	newTestWindow(t)
	var lines []fyne.CanvasObject
	for range 100 {
		lines = append(lines, look.NewWords("linje"))
	}
	inner := newParagraphs(2, lines...)
	p := newPage(look.NewWords("først"), card(inner), look.NewWords("sist"))
	p.content.Resize(fyne.NewSize(400, 300))
	shown := func() (first, last int) {
		first = -1
		for i, o := range inner.Objects {
			if o.Visible() {
				if first < 0 {
					first = i
				}
				last = i
			}
		}
		return first, last
	}
	high := p.scroll.Content.MinSize().Height
	if first, last := shown(); first != 0 || last > 25 {
		t.Errorf("at the top lines %d to %d are drawn", first, last)
	}
	if p.column.Objects[2].Visible() {
		t.Error("the last part of the page is drawn though it is out of sight")
	}
	p.scroll.ScrollToBottom()
	if first, last := shown(); first < 70 || last != 99 {
		t.Errorf("at the bottom lines %d to %d are drawn", first, last)
	}
	if !p.column.Objects[2].Visible() || p.column.Objects[0].Visible() {
		t.Error("at the bottom the last part is not drawn, or the first still is")
	}
	p.relayout()
	if now := p.scroll.Content.MinSize().Height; now != high {
		t.Errorf("hidden parts lost their place: the page is %v high, was %v", now, high)
	}
}

// Somebody else's change of the file is told of once, and read if one wants it,
// as a step that can be undone.
func TestChangeOnDiskIsToldOfOnce(t *testing.T) {
	w := newTestWindow(t)
	file := filepath.Join(t.TempDir(), "x.toml")
	words, err := scenarios.Read("indre-sogn")
	if err != nil {
		t.Fatal(err)
	}
	write := func(s string) {
		if err := os.WriteFile(file, []byte(s), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	write(string(words))
	w.openFile(file)
	w.checkDisk()
	if w.asking {
		t.Fatal("a file that nobody changed is said to have changed")
	}
	write(string(words) + "\n# somebody else\n")
	w.checkDisk()
	if !w.asking {
		t.Fatal("a change of the file is not told of")
	}
	w.asking = false // answered: keep mine
	w.checkDisk()
	if w.asking {
		t.Error("the same change is told of twice")
	}
	w.reload()
	if got := string(w.doc.Text()); !strings.HasSuffix(got, "# somebody else\n") {
		t.Error("the new text was not read")
	}
	w.undo()
	if string(w.doc.Text()) != string(words) {
		t.Error("reading it cannot be undone")
	}
}
