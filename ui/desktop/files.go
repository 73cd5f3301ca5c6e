package desktop

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/widget"

	"grannelag/scenarios"
	"grannelag/sim/scenario"
	"grannelag/ui/chart"
	"grannelag/ui/document"
	"grannelag/ui/text"
)

// words says an error of the document, or of the system.
func (w *window) words(err error) string {
	var problems []scenario.Problem
	var refused *document.Refused
	var unread *document.Unread
	switch {
	case errors.As(err, &refused):
		problems = refused.Problems
	case errors.As(err, &unread):
		problems = unread.Problems
	}
	lines := []string{}
	if t, ok := document.ErrorText(err); ok {
		lines = append(lines, text.Say(w.lang, t.Key, t.Args(w.lang.String())...))
	} else {
		lines = append(lines, err.Error())
	}
	for _, p := range problems {
		lines = append(lines, w.problem(p))
	}
	return strings.Join(lines, "\n")
}

// guarded does something that leaves the document, after asking about unsaved
// changes.
func (w *window) guarded(do func()) {
	if w.doc == nil || !w.doc.Dirty() {
		do()
		return
	}
	w.ask(w.doc.Name(), w.say("ask.unsaved", "name", w.doc.Name()),
		answer{label: w.say("ask.cancel")},
		answer{label: w.say("ask.discard"), do: do},
		answer{label: w.say("ask.save"), main: true, do: func() { w.save(do) }})
}

// openFile opens a scenario file.
func (w *window) openFile(path string) {
	if full, err := filepath.Abs(path); err == nil {
		path = full
	}
	d, err := document.Open(path)
	if err != nil {
		w.set.dropRecent(path)
		w.complain(filepath.Base(path), w.say("open.failed", "file", path, "error", w.words(err)))
		w.refresh()
		return
	}
	w.set.addRecent(path)
	w.setDocument(d)
}

// openExample opens an example that comes with the program.
func (w *window) openExample(name string) {
	words, err := scenarios.Read(name)
	if err != nil {
		w.complain(name, err.Error())
		return
	}
	w.setDocument(document.New(words, name))
}

// create makes a scenario of municipalities of the register.
func (w *window) create(numbers []string, each bool) {
	s, problems := scenario.New(numbers, each, w.lang.String())
	if s == nil {
		lines := []string{}
		for _, p := range problems {
			lines = append(lines, w.problem(p))
		}
		w.complain(w.say("cmd.new"), strings.Join(lines, "\n"))
		return
	}
	w.setDocument(document.New(scenario.Write(s), fileName(s.Title)))
}

// fileName makes the name of a file of a title.
func fileName(title string) string {
	title = strings.ToLower(title)
	title = strings.NewReplacer("æ", "ae", "ø", "o", "å", "a").Replace(title)
	words := strings.FieldsFunc(title, func(r rune) bool { return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9') })
	name := strings.Join(words, "-")
	if len(name) > 60 {
		name = strings.TrimRight(name[:60], "-")
	}
	if name == "" {
		name = "scenario"
	}
	return name
}

// askFile lets the user choose a scenario file to open.
func (w *window) askFile() { w.askScenario(w.openFile) }

// askScenario lets the user choose a scenario file for something.
func (w *window) askScenario(use func(path string)) {
	if w.asking {
		return
	}
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err != nil || r == nil {
			return
		}
		r.Close()
		use(r.URI().Path())
	}, w.win)
	d.SetTitleText(w.say("open.title"))
	d.SetFilter(storage.NewExtensionFileFilter([]string{".toml"}))
	if folder, err := storage.ListerForURI(storage.NewFileURI(w.folder())); err == nil {
		d.SetLocation(folder)
	}
	w.show(d, w.win.Canvas().Size())
}

// folder is where the user keeps scenarios, as far as is known.
func (w *window) folder() string {
	if w.doc != nil && w.doc.Path() != "" {
		return filepath.Dir(w.doc.Path())
	}
	if files := w.set.recent(); len(files) > 0 {
		if folder := filepath.Dir(files[0]); isFolder(folder) {
			return folder
		}
	}
	if home, err := os.UserHomeDir(); err == nil {
		for _, name := range []string{"Dokumenter", "Documents"} {
			if folder := filepath.Join(home, name); isFolder(folder) {
				return folder
			}
		}
		return home
	}
	return "."
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// save saves the document and then does what comes next, if all went well.
func (w *window) save(then func()) {
	if w.doc == nil {
		return
	}
	if w.doc.Path() == "" {
		w.saveAs(then)
		return
	}
	w.saved(w.doc.Save(), then)
}

// saved deals with the outcome of a save.
func (w *window) saved(err error, then func()) {
	var changed *document.Changed
	switch {
	case err == nil:
		w.set.addRecent(w.doc.Path())
		w.note = w.say("status.saved", "file", filepath.Base(w.doc.Path()))
		w.keep()
		w.refresh()
		if then != nil {
			then()
		}
	case errors.As(err, &changed):
		question := w.say("ask.changed", "file", w.doc.Path())
		if changed.Deleted {
			question = w.say("ask.gone", "file", w.doc.Path())
		}
		w.ask(w.doc.Name(), question,
			answer{label: w.say("ask.cancel")},
			answer{label: w.say("ask.save_as"), do: func() { w.saveAs(then) }},
			answer{label: w.say("ask.overwrite"), main: true, do: func() { w.saved(w.doc.SaveOver(), then) }})
	default:
		w.complain(w.doc.Name(), w.say("save.failed", "file", w.doc.Path(), "error", w.words(err)))
	}
}

// saveAs asks for a folder and a name. Fyne's own dialog empties the chosen file
// before it says which one it is.
func (w *window) saveAs(then func()) {
	w.askName(w.say("save.title"), w.doc.FileName(), ".toml", func(path string) {
		w.saved(w.doc.SaveAs(path), then)
	})
}

// askName asks where to write a file, and whether to write over one that is
// there.
func (w *window) askName(title, suggested, extension string, write func(path string)) {
	if w.asking {
		return
	}
	folder := widget.NewEntry()
	folder.SetText(w.folder())
	name := widget.NewEntry()
	name.SetText(suggested)
	name.Validator = func(s string) error {
		if strings.TrimSpace(s) == "" || strings.ContainsAny(s, `/\`) {
			return errors.New(w.say("save.no_name"))
		}
		return nil
	}
	choose := widget.NewButton(w.say("save.choose"), func() {
		pick := dialog.NewFolderOpen(func(l fyne.ListableURI, err error) {
			if err == nil && l != nil {
				folder.SetText(l.Path())
			}
		}, w.win)
		pick.SetTitleText(w.say("save.choose.title"))
		pick.SetConfirmText(w.say("save.choose.this"))
		if at, err := storage.ListerForURI(storage.NewFileURI(folder.Text)); err == nil {
			pick.SetLocation(at)
		}
		pick.Resize(w.win.Canvas().Size())
		pick.Show()
		w.namePlaces(w.win.Canvas().Overlays().Top())
	})
	d := dialog.NewForm(title, w.say("ask.save"), w.say("ask.cancel"), []*widget.FormItem{
		widget.NewFormItem(w.say("save.name"), name),
		widget.NewFormItem(w.say("save.folder"), container.NewBorder(nil, nil, nil, choose, folder)),
	}, func(yes bool) {
		if !yes {
			return
		}
		path := filepath.Join(folder.Text, strings.TrimSpace(name.Text))
		if filepath.Ext(path) != extension {
			path += extension
		}
		if _, err := os.Lstat(path); err == nil && (w.doc == nil || path != w.doc.Path()) {
			w.asking = false
			w.ask(title, w.say("ask.exists", "file", path),
				answer{label: w.say("ask.cancel")},
				answer{label: w.say("ask.overwrite"), main: true, do: func() { write(path) }})
			return
		}
		write(path)
	}, w.win)
	w.show(d, fyne.NewSize(620, 230))
	w.win.Canvas().Focus(name)
}

// saveFigure writes a figure as PNG or SVG.
func (w *window) saveFigure(format string, f chart.Figure) {
	w.askName(w.say("save.figure"), f.Name+"."+format, "."+format, func(path string) {
		var b bytes.Buffer
		var err error
		if format == "svg" {
			err = chart.WriteSVG(&b, f, chart.Size{})
		} else {
			err = chart.WritePNG(&b, f, chart.Size{}, figureDPI)
		}
		if err == nil {
			err = scenario.SaveFile(path, b.Bytes())
		}
		if err != nil {
			w.complain(w.say("save.figure"), w.say("save.failed", "file", path, "error", err))
			return
		}
		w.note = w.say("status.saved", "file", filepath.Base(path))
		w.refresh()
	})
}

// figureDPI is sharp enough for a printed page of a figure's own size.
const figureDPI = 200

// checkDisk looks for changes that somebody else made to the file, now and then.
func (w *window) checkDisk() {
	if w.doc == nil || w.doc.Path() == "" || w.asking {
		return
	}
	changed, err := w.doc.ChangedOnDisk()
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return // a network share that is away for a moment
	}
	if !changed || w.doc.Path() == w.toldChanged {
		if !changed {
			w.toldChanged = ""
		}
		return
	}
	w.toldChanged = w.doc.Path()
	if err != nil {
		w.complain(w.doc.Name(), w.say("ask.gone", "file", w.doc.Path()))
		return
	}
	w.ask(w.doc.Name(), w.say("ask.changed", "file", w.doc.Path()),
		answer{label: w.say("ask.keep")},
		answer{label: w.say("ask.reload"), main: true, do: w.reload})
}

func (w *window) reload() {
	if err := w.doc.Reload(); err != nil {
		w.complain(w.doc.Name(), w.words(err))
	}
	w.toldChanged = ""
}

// copyText puts a text on the clipboard.
func (w *window) copyText(s string) { w.app.Clipboard().SetContent(s) }
