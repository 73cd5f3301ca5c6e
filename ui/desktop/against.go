package desktop

import (
	"context"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"grannelag/sim/experiment"
	"grannelag/sim/scenario"
	"grannelag/ui/desktop/look"
	"grannelag/ui/story"
)

// An against holds the scenario against another file: what differs between their
// inputs, and what comes of it in the options that both have.
type against struct {
	w       *window
	content *fyne.Container
	status  *look.Words
	actions *fyne.Container
	found   *fyne.Container
	changed func() // the height has

	hash   string             // of the scenario that was held against the file; "" before
	other  string             // the file
	cancel context.CancelFunc // of what is under way; nil if nothing is
}

func newAgainst(w *window, changed func()) *against {
	a := &against{w: w, changed: changed, status: look.NewSmallWords(w.say("against.help")), actions: container.NewHBox(), found: stacked(4)}
	a.content = stacked(4, heading(w.say("against.title")), a.status, a.actions, a.found)
	return a
}

// tellState says what can be done, and whether what is shown is of the scenario as
// it is.
func (a *against) tellState() {
	if a.cancel != nil {
		a.actions.Objects = []fyne.CanvasObject{look.NewLink(a.w.say("doubts.cancel"), theme.CancelIcon(), a.cancel)}
		a.changed()
		return
	}
	choose := look.NewLink(a.w.say("against.choose"), theme.FolderOpenIcon(), func() { a.w.askScenario(a.compare) })
	a.actions.Objects = []fyne.CanvasObject{choose}
	s := a.w.doc.Scenario()
	if s != nil && a.hash != "" && a.hash != s.Hash() {
		a.status.SetText(a.w.say("doubts.stale"))
		a.actions.Objects = append(a.actions.Objects, look.NewLink(a.w.say("against.again"), theme.ViewRefreshIcon(), func() { a.compare(a.other) }))
	}
	a.changed()
}

// compare holds the scenario against a file, beside the window.
func (a *against) compare(path string) {
	w := a.w
	mine := w.doc.Scenario()
	if mine == nil || w.doc.Blocked() || a.cancel != nil {
		return
	}
	name := filepath.Base(path)
	words, err := os.ReadFile(path)
	if err != nil {
		w.complain(name, w.say("open.failed", "file", path, "error", w.words(err)))
		return
	}
	theirs, problems := scenario.Parse(path, words)
	if scenario.Blocking(problems) {
		lines := w.say("open.failed", "file", path, "error", "")
		for _, p := range problems {
			lines += "\n" + w.problem(p)
		}
		w.complain(name, lines)
		return
	}
	changes := story.FileChanges(mine, theirs, w.lang)
	// The same luck: seed and years of the open scenario.
	other := *theirs
	other.Seed, other.Run.Years, other.Run.WarmUpYears = mine.Seed, mine.Run.Years, mine.Run.WarmUpYears
	n := int(min(mine.Run.Replications, theirs.Run.Replications))

	a.found.Objects = nil
	a.hash, a.other = mine.Hash(), path
	a.status.SetText(w.say("against.running", "file", name, "percent", 0))
	a.cancel = w.aside(func(ctx context.Context) func() {
		var results [2]*experiment.Result
		var err error
		for i, s := range []*scenario.Scenario{mine, &other} {
			results[i], err = experiment.Run(ctx, experiment.Plan{Scenario: s, Replications: n,
				Worth: func(int) bool { return false },
				OnProgress: w.seldom(func(done, total int) {
					if a.cancel != nil {
						a.status.SetText(w.say("against.running", "file", name, "percent", 50*i+50*done/max(1, total)))
						a.changed()
					}
				})})
			if err != nil {
				break
			}
		}
		return func() {
			a.cancel = nil
			if err != nil {
				a.hash = ""
				a.status.SetText(w.say("against.help"))
			} else {
				a.status.SetText(w.say("against.done", "file", name, "n", n))
				a.show(changes, results, name)
			}
			a.tellState()
		}
	})
	a.tellState()
}

// show lists what differs, and sets a table for each option that both have.
func (a *against) show(changes []story.Change, results [2]*experiment.Result, name string) {
	w := a.w
	out := []fyne.CanvasObject{heading(w.say("compared.files", "a", w.doc.Name(), "b", name))}
	if len(changes) == 0 {
		out = append(out, look.NewSmallWords(w.say("compared.same")))
	}
	for _, d := range changes {
		label := look.NewWords(d.Label)
		label.ColorName = look.ColorMuted
		out = append(out, container.New(shares{0.5, 0.5}, label, look.NewWords(d.Old+" → "+d.New)))
	}
	shared := 0
	for i := range results[0].Options {
		for j := range results[1].Options {
			if results[0].Options[i].ID != results[1].Options[j].ID {
				continue
			}
			shared++
			t := newOutcomeTable(w)
			t.show(story.CompareFiles(results[0], i, results[1], j, [2]string{w.doc.Name(), name}, w.lang))
			out = append(out, heading(w.numbered(i, results[0].Options[i].Name)), t.content)
		}
	}
	if shared == 0 {
		out = append(out, look.NewSmallWords(w.say("against.nothing_shared")))
	}
	a.found.Objects = out
}
