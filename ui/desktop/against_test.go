package desktop

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/ui/desktop/look"
	"grannelag/ui/document"
	"grannelag/ui/text"
)

// saidIn gathers the words of what is on show.
func saidIn(o fyne.CanvasObject) string {
	switch o := o.(type) {
	case *look.Words:
		return o.Text() + "\n"
	case *fyne.Container:
		all := ""
		for _, x := range o.Objects {
			all += saidIn(x)
		}
		return all
	}
	return ""
}

// Another file is held against the open one: what differs by key, and what comes of
// it in the options that both have; a file that cannot be read changes nothing; and
// what is shown says when the scenario has changed since.
func TestAgainstAnotherFile(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	folder := t.TempDir()
	path, other := filepath.Join(folder, "mine.toml"), filepath.Join(folder, "theirs.toml")
	for file, words := range map[string]string{
		path:  shortStudy,
		other: strings.Replace(shortStudy, "[municipality.1811]", "[demand]\nreports_per_1000 = 60\n[municipality.1811]", 1),
	} {
		if err := os.WriteFile(file, []byte(words), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	w := newTestWindow(t)
	w.openFile(path)
	w.settle(t)
	w.work.choose(viewCompare)
	a := w.work.now().(*compare).against
	a.compare(other)
	if a.cancel == nil {
		t.Fatal("nothing is under way")
	}
	w.until(t, "the comparison", func() bool { return a.cancel == nil })
	words := saidIn(a.found)
	for _, want := range []string{"demand.reports_per_1000", "→ 60", "theirs.toml"} {
		if !strings.Contains(words, want) {
			t.Errorf("no %q in:\n%s", want, words)
		}
	}
	if n := strings.Count(words, model.Outcomes[model.Investigation3Months].Label.In(w.lang.String())); n != 2 {
		t.Errorf("deadlines stand in %d tables, of two options", n)
	}
	if a.status.Text() == w.say("doubts.stale") {
		t.Error("what was found just now is called stale")
	}
	w.edit("", document.SetValue("demand.reports_per_1000", 50))
	if a.status.Text() != w.say("doubts.stale") {
		t.Errorf("after an edit it says %q", a.status.Text())
	}
	// Cancelled, nothing is left half shown.
	w.settle(t)
	a.compare(other)
	a.cancel()
	w.until(t, "the end", func() bool { return a.cancel == nil })
	if len(a.found.Objects) != 0 && a.hash == "" {
		t.Errorf("a cancelled comparison shows %q", saidIn(a.found))
	}
	hash := a.hash
	a.compare(filepath.Join(folder, "none.toml"))
	if a.cancel != nil || a.hash != hash {
		t.Error("a file that is not there is compared with")
	}
}

// openShort opens a short study in a window, and waits for its figures.
func openShort(t *testing.T) *tried {
	t.Helper()
	path := filepath.Join(t.TempDir(), "mine.toml")
	if err := os.WriteFile(path, []byte(shortStudy), 0o666); err != nil {
		t.Fatal(err)
	}
	w := newTestWindow(t)
	w.openFile(path)
	w.settle(t)
	return w
}

// What needs figures can be chosen from the menu as soon as there are some.
func TestMenuFollowsFirstFigures(t *testing.T) {
	w := openShort(t)
	for _, m := range w.menu.Items {
		for _, item := range m.Items {
			if (item.Label == w.say("cmd.meeting") || item.Label == w.say("cmd.copy_table")) && item.Disabled {
				t.Errorf("%q cannot be chosen", item.Label)
			}
		}
	}
}

// What takes long can be asked for from the menu, from any page.
func TestMenuStartsWhatTakesLong(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	w := openShort(t)
	do := func(id string) {
		for _, c := range w.commands {
			if c.id == id && c.can() {
				c.do()
				return
			}
		}
		t.Fatalf("%s cannot be done", id)
	}
	do("find_posts")
	q := w.work.now().(*figurePage).also
	w.until(t, "the posts", func() bool { return !q.running })
	do("who_pays")
	p := w.work.now().(*money).payers
	w.until(t, "who pays", func() bool { return !p.running })
	if !q.figure.Visible() || !p.figure.Visible() {
		t.Error("nothing is shown")
	}
	do("try_doubts")
	w.doubts.cancel()
	w.until(t, "the end", func() bool { return w.doubts.cancel == nil })
	do("against_file")
	if w.work.view != viewCompare || !w.asking {
		t.Error("no file is asked for")
	}
}

// A study that goes on until it is precise enough ends there, says how precise it
// is, and gives way to the next one.
func TestUntilPrecise(t *testing.T) {
	w := openShort(t)
	w.askPrecision()
	n, ok := w.win.Canvas().Focused().(*look.NumberEntry)
	if !ok || n.Value() != usualPrecision {
		t.Fatal("the field does not have the usual precision")
	}
	wrong := ""
	n.OnMessage = func(s string) { wrong = s }
	n.SetText("90")
	if !strings.Contains(wrong, "20") {
		t.Errorf("90 percentage points are answered with %q", wrong)
	}
	w.live.submitUntil(w.doc.Scenario(), experiment.Precision{Outcome: model.Investigation3Months, Half: 0.2})
	w.until(t, "a precise study", func() bool { return w.picture.final && w.picture.result.Precision != nil })
	x := w.picture.result.Precision
	if !x.Reached || x.Widest > 0.2 || w.picture.result.Replications != x.At {
		t.Errorf("%+v after %d replications", x, w.picture.result.Replications)
	}
	w.work.showStatus()
	if !strings.Contains(w.work.status.Text, "±") {
		t.Errorf("the status is %q", w.work.status.Text)
	}
}

// The posts that the selected option needs are found when they are asked for, and
// marked when the option or the scenario is another.
func TestRequired(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	w := openShort(t)
	w.work.choose(viewCaseload)
	q := w.work.now().(*figurePage).also
	if q.figure.Visible() || !strings.Contains(q.status.Text(), "92") {
		t.Fatalf("before anything: %q", q.status.Text())
	}
	q.find()
	q.cancel()
	w.until(t, "the end", func() bool { return !q.running })
	if q.figure.Visible() || q.hash != "" {
		t.Error("a cancelled search shows something")
	}
	q.find()
	w.until(t, "the posts", func() bool { return !q.running })
	if !q.figure.Visible() || q.status.Text() == w.say("doubts.stale") {
		t.Errorf("found: %q", q.status.Text())
	}
	w.nextOption(1)
	if q.status.Text() != w.say("doubts.stale") {
		t.Errorf("of another option: %q", q.status.Text())
	}
}

// Who pays is found when it is asked for, on either base, can be cancelled, and is
// marked when the scenario has changed since.
func TestPayers(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	w := openShort(t)
	w.work.choose(viewMoney)
	p := w.work.now().(*money).payers
	p.divide(true)
	p.cancel()
	w.until(t, "the end", func() bool { return !p.running })
	if p.figure.Visible() || p.hash != "" {
		t.Error("cancelled, it shows something")
	}
	for _, standard := range []bool{false, true} {
		p.divide(standard)
		w.until(t, "who pays", func() bool { return !p.running })
		words := saidIn(p.found)
		if !p.figure.Visible() || !strings.Contains(words, "Shapley") || !strings.Contains(words, "Bindal ") || p.status.Text() != w.say("payers.done", "n", experiment.UsualGame) {
			t.Errorf("%s:\n%s", p.status.Text(), words)
		}
	}
	w.edit("", document.SetValue("demand.reports_per_1000", 50))
	if p.status.Text() != w.say("doubts.stale") {
		t.Errorf("after an edit it says %q", p.status.Text())
	}
}

// The file dialog names its places in the language of the window.
func TestFilePlaces(t *testing.T) {
	w := newTestWindow(t)
	w.lang = text.NN
	w.askFile()
	var found []string
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *widget.PopUp:
			walk(o.Content)
		case *fyne.Container:
			for _, x := range o.Objects {
				walk(x)
			}
		case *container.Split:
			walk(o.Leading)
		case *widget.List:
			for i := range o.Length() {
				item := o.CreateItem()
				o.UpdateItem(i, item)
				for _, x := range item.(*fyne.Container).Objects {
					if l, ok := x.(*widget.Label); ok {
						found = append(found, l.Text)
					}
				}
			}
		}
	}
	walk(w.win.Canvas().Overlays().Top())
	if len(found) < 2 || !slices.Contains(found, "Heim") || !slices.Contains(found, "Datamaskin") || slices.Contains(found, "Home") {
		t.Errorf("the places are %q", found)
	}
}
