package desktop

import (
	"fmt"
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"grannelag/scenarios"
	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/sim/register"
	"grannelag/sim/scenario"
	"grannelag/ui/chart"
	"grannelag/ui/desktop/look"
	"grannelag/ui/desktop/start"
	"grannelag/ui/document"
	"grannelag/ui/text"
)

// A window is the one window of the app, and all that it shows. Its methods are
// for the UI goroutine.
type window struct {
	app  fyne.App
	win  fyne.Window
	set  settings
	lang text.Lang

	doc       *document.Document // nil on the start page
	recovery  *document.Recovery // nil if nothing can be kept
	recovered []document.Recovered
	crashFile string

	courier *courier
	live    *live
	doubts  *sensitivity // the page of doubts; nil until it was looked at
	mender  *mender      // of the overview
	paying  paid         // what the page of cost found last
	meeting *meeting     // nil unless its window is open
	picture picture      // the newest; zero before the first
	runner  experiment.Runner
	shown   time.Time       // when a picture was shown last
	told    time.Time       // when words followed one last
	telling bool            // words follow the picture that is being shown
	held    bool            // a slider is held
	beat    *fyne.Animation // before each frame while it is
	nudged  nudged
	scales  *chart.Scales // keep the axes still while it is
	ran     *scenario.Scenario

	option       string // the selected one
	municipality string // the highlighted one

	commands    []*command
	menu        *fyne.MainMenu
	start       *start.Page // nil with a scenario open
	work        *workspace  // nil on the start page
	note        string      // in the status line, until the next study
	started     bool        // the window is on the screen
	asking      bool        // a dialog is open
	toldChanged string      // the file whose change on disk was told of
}

func newWindow(a fyne.App, win fyne.Window) *window {
	w := &window{app: a, win: win, set: settings{a.Preferences()}, courier: newCourier(fyne.Do)}
	w.lang = w.set.lang()
	w.live = &live{run: w.runner.Run, deliver: w.courier.deliver, onPicture: w.showPicture}
	w.openRecovery()
	win.SetCloseIntercept(w.quit)
	win.SetOnDropped(func(_ fyne.Position, files []fyne.URI) {
		if len(files) > 0 {
			w.guarded(func() { w.openFile(files[0].Path()) })
		}
	})
	return w
}

func (w *window) say(key string, args ...any) string { return text.Say(w.lang, key, args...) }

// build makes everything anew, in another language.
func (w *window) build() {
	w.makeMenus()
	w.fill()
}

func (w *window) makeMenus() {
	w.commands = w.allCommands()
	w.menu = makeMenu(w.lang, w.commands)
	w.win.SetMainMenu(w.menu)
}

// fill puts the start page or the workspace into the window.
func (w *window) fill() {
	view := viewOverview
	if w.work != nil {
		view = w.work.view
	}
	w.work = nil
	if w.doc == nil {
		p := w.startPage()
		if w.start != nil {
			p.SetPicks(w.start.Picks(), w.start.Each()) // in another language
		}
		w.start = p
		w.win.SetContent(p.Content())
		w.win.Canvas().Focus(p.Search())
	} else {
		w.start = nil
		w.win.Canvas().Unfocus() // an entry that is gone would blink on, at a frame each time
		w.work = newWorkspace(w)
		w.work.choose(view)
		w.win.SetContent(w.work.content)
	}
	w.refresh()
}

// setDocument opens a document in place of whatever is open.
func (w *window) setDocument(d *document.Document) {
	w.doc = d
	w.ran, w.picture, w.nudged = nil, picture{}, nudged{}
	w.option, w.municipality, w.note, w.toldChanged = "", "", "", ""
	d.OnChange = w.changed
	w.fill()
	w.changed()
	if d.Blocked() {
		w.showProblems()
	}
}

// changed follows a change of the document: the study runs anew if its inputs
// changed, and the screens show the new values.
func (w *window) changed() {
	if s := w.doc.Scenario(); s != nil {
		if s.Option(w.option) == nil {
			w.option = s.Options[min(1, len(s.Options)-1)].ID
		}
		if s.Municipality(w.municipality) == nil {
			w.municipality = ""
		}
		if !w.doc.Blocked() && s != w.ran {
			w.ran = s
			w.note = ""
			if w.started {
				w.live.submit(s, w.held)
			}
		}
	}
	w.refresh()
}

// edit changes the document; what cannot be done is said.
func (w *window) edit(tag string, e document.Edit) bool {
	w.takeNudge() // it came before
	if err := w.doc.Apply(tag, e); err != nil {
		what := w.say("edit.failed", "error", w.words(err))
		if w.held { // thirty times a second: no dialog under a hand that drags
			w.note = text.Plain(what)
		} else {
			w.complain(w.doc.Name(), what)
		}
		w.refresh() // the field that asked shows the old value again
		return false
	}
	return true
}

// nudge is an edit by something that is held and moves on: a slider. release ends
// it. A mouse reports more moves than there are frames, so that from the second
// on the newest is taken before the next frame.
func (w *window) nudge(tag string, e document.Edit) {
	if !w.held {
		w.held, w.scales = true, &chart.Scales{}
		w.beat = &fyne.Animation{Duration: time.Second, RepeatCount: fyne.AnimationRepeatForever, Tick: func(float32) { w.catchUp() }}
		w.edit(tag, e)
		w.beat.Start()
		return
	}
	if w.nudged.tag != tag {
		w.takeNudge()
	}
	w.nudged = nudged{tag, e}
}

// A nudged edit waits for the next frame.
type nudged struct {
	tag  string
	edit document.Edit
}

func (w *window) takeNudge() {
	if n := w.nudged; n.tag != "" {
		w.nudged = nudged{}
		w.edit(n.tag, n.edit)
	}
}

// catchUp runs before each frame while a slider is held. It waits a moment for the
// figures of the slider's value, if they are near: slider and figures are then in
// one frame. Fyne looks at mouse and keys, moves animations, and draws, in this
// order.
func (w *window) catchUp() {
	w.takeNudge()
	w.courier.await(func() bool { return w.live.near(awaitMost) }, awaitMost)
}

// awaitMost is how much later a frame may come while a slider is held. It still
// follows the hand.
const awaitMost = 30 * time.Millisecond

// release ends what nudge began.
func (w *window) release() {
	if !w.held {
		w.doc.Seal()
		return
	}
	w.takeNudge()
	w.doc.Seal()
	w.beat.Stop()
	w.held, w.scales = false, nil
	w.refresh()
	if w.ran != nil {
		w.live.submit(w.ran, false)
	}
}

// showPicture shows a newer picture of the study.
func (w *window) showPicture(p picture) {
	if w.work == nil || p.scenario != w.ran && p.err == nil && !w.held {
		// It belongs to inputs that are no longer there; a newer one comes.
		return
	}
	if p.err != nil {
		w.complain(w.doc.Name(), p.err.Error())
		return
	}
	first := w.picture.result == nil
	w.picture = p
	w.work.showPicture()
	w.work.showStatus()
	if first { // what needs figures can be chosen now
		refreshMenu(w.menu, w.commands)
	}
}

// tellEvery is how often words follow while a slider is held. Figures follow
// each picture.
const tellEvery = 400 * time.Millisecond

// refresh shows the document's values everywhere, but not the study.
func (w *window) refresh() {
	title := "Grannelag"
	if w.doc != nil {
		title = w.doc.Name() + " – " + title
		if w.doc.Dirty() {
			title = "• " + title
		}
	}
	if title != w.win.Title() {
		w.win.SetTitle(title)
	}
	refreshMenu(w.menu, w.commands)
	if w.work != nil {
		w.work.showDocument()
		w.work.showStatus()
	}
}

// study returns what figures are made from, or false before the first picture.
func (w *window) study(theme chart.Theme) (chart.Study, bool) {
	p := w.picture
	if p.result == nil {
		return chart.Study{}, false
	}
	s := chart.NewStudy(p.result, p.scenario, w.lang, theme)
	s.Highlight = w.municipality
	s.Scales = w.scales
	s.Preliminary = !p.final
	return s, true
}

// selected returns the numbers of the baseline and of the selected option in
// the picture.
func (w *window) selected() (base, option int) {
	for i := range w.picture.scenario.Options {
		if w.picture.scenario.Options[i].ID == w.option {
			return 0, i
		}
	}
	return 0, 0
}

func (w *window) selectOption(id string) {
	if w.option == id || w.doc.Scenario() == nil || w.doc.Scenario().Option(id) == nil {
		return
	}
	w.option = id
	w.refresh()
	if w.picture.result != nil {
		w.work.showPicture()
	}
}

func (w *window) selectMunicipality(number string) {
	if w.municipality == number {
		number = "" // a second click lets go of it
	}
	w.municipality = number
	w.refresh()
	if w.picture.result != nil {
		w.work.showPicture()
	}
}

// nextOption selects the option steps further on, the first following the last.
func (w *window) nextOption(steps int) {
	s := w.doc.Scenario()
	if s == nil {
		return
	}
	for i := range s.Options {
		if s.Options[i].ID == w.option {
			w.selectOption(s.Options[(i+steps+len(s.Options))%len(s.Options)].ID)
			return
		}
	}
}

// quit closes the window, after asking about unsaved changes.
func (w *window) quit() {
	w.guarded(func() {
		w.set.setSize(w.win.Canvas().Size())
		if w.doc != nil && w.recovery != nil {
			_ = w.recovery.Forget(w.doc)
		}
		w.app.Quit()
	})
}

func (w *window) setLang(l text.Lang) {
	if l == w.lang {
		return
	}
	w.lang = l
	w.set.setLang(l)
	if err := speak(l); err != nil {
		fyne.LogError("language", err)
	}
	if w.meeting != nil {
		w.meeting.win.Close() // it speaks the language of before
	}
	w.build()
	if w.picture.result != nil && w.work != nil {
		w.work.showPicture()
	}
}

func (w *window) setTheme(m look.Mode) {
	w.set.setTheme(m)
	w.app.Settings().SetTheme(look.Theme{Mode: m})
	if w.work != nil {
		w.work.tabs.refresh()
		w.work.sideTabs.refresh()
	}
}

// showSettings lets the user choose language and theme; both change at once.
func (w *window) showSettings() {
	langs, modes := text.Langs(), []look.Mode{look.System, look.Light, look.Dark}
	names := make([]string, len(langs))
	for i, l := range langs {
		names[i] = w.say("lang." + l.String())
	}
	language := widget.NewRadioGroup(names, nil)
	language.Required = true
	language.SetSelected(w.say("lang." + w.lang.String()))
	looks := []string{w.say("settings.system"), w.say("settings.light"), w.say("settings.dark")}
	appearance := widget.NewRadioGroup(looks, nil)
	appearance.Required = true
	for i, m := range modes {
		if m == w.set.theme().Mode {
			appearance.SetSelected(looks[i])
		}
	}
	appearance.OnChanged = func(s string) {
		for i := range looks {
			if looks[i] == s {
				w.setTheme(modes[i])
			}
		}
	}
	var d *dialog.CustomDialog
	language.OnChanged = func(s string) {
		for i := range names {
			if names[i] == s && langs[i] != w.lang {
				d.Hide()
				w.setLang(langs[i])
				w.showSettings() // in the new language
				return
			}
		}
	}
	d = dialog.NewCustom(w.say("settings.title"), w.say("ask.close"), container.NewVBox(
		look.Heading(w.say("settings.language")), language,
		look.Heading(w.say("settings.theme")), appearance), w.win)
	w.show(d, fyne.NewSize(380, 360))
}

// askReplications lets the user choose how exact a study is.
func (w *window) askReplications() {
	p, _ := scenario.Lookup("run.replications")
	s := w.doc.Scenario()
	if s == nil || w.asking {
		return
	}
	n := look.NewNumberEntry(w.lang, p.Unit, p.Min, p.Max, p.Whole)
	n.SetValue(s.Run.Replications)
	wrong := look.NewSmallWords("")
	n.OnMessage = wrong.SetText
	d := dialog.NewCustomConfirm(w.say("replications.title"), w.say("cmd.run"), w.say("ask.cancel"),
		container.NewVBox(look.Text(w.say("replications.text")), n, wrong), func(yes bool) {
			if yes {
				w.edit("", document.SetRun(p.Key(), n.Value()))
			}
		}, w.win)
	w.show(d, fyne.NewSize(420, 260))
	w.win.Canvas().Focus(n)
}

// usualPrecision is how well a difference in deadlines is to be known unless the
// user says otherwise [share].
const usualPrecision = 0.01

// askPrecision lets the user choose how well the differences are to be known.
func (w *window) askPrecision() {
	s := w.doc.Scenario()
	if s == nil || w.asking {
		return
	}
	n := look.NewNumberEntry(w.lang, "share", 0.001, 0.2, false)
	n.SetValue(usualPrecision)
	wrong := look.NewSmallWords("")
	n.OnMessage = wrong.SetText
	d := dialog.NewCustomConfirm(w.say("precision.title"), w.say("cmd.run"), w.say("ask.cancel"),
		container.NewVBox(look.Text(w.say("precision.text", "outcome", model.Outcomes[model.Investigation3Months].Label.In(w.lang.String()),
			"option", s.Options[0].Name, "most", text.Number(w.lang, scenario.MaxReplications, 0))),
			container.New(shares{0.3, 0.7}, n, look.NewWords(w.say("precision.unit"))), wrong), func(yes bool) {
			if yes {
				w.live.submitUntil(s, experiment.Precision{Outcome: model.Investigation3Months, Half: n.Value()})
			}
		}, w.win)
	w.show(d, fyne.NewSize(460, 300))
	w.win.Canvas().Focus(n)
}

// showProblems lists what is wrong in the file.
func (w *window) showProblems() {
	box := container.NewVBox()
	for _, p := range w.doc.Problems() {
		box.Add(look.Text(w.problem(p)))
	}
	w.tell(w.say("cmd.problems"), box, fyne.NewSize(760, 420))
}

// showKeys lists all commands with their shortcuts.
func (w *window) showKeys() {
	grid := container.NewGridWithColumns(2)
	for _, c := range w.commands {
		if k := keys(c.shortcut); k != "" {
			grid.Add(look.Text(w.say("cmd." + c.id)))
			grid.Add(look.Text(k))
		}
	}
	w.tell(w.say("keys.title"), container.NewVBox(look.Text(w.say("keys.tab")), grid), fyne.NewSize(520, 620))
}

// showAbout says what the program is and credits the data.
func (w *window) showAbout() {
	box := container.NewVBox(look.Text(w.say("about.text", "version", Version())), look.Heading(w.say("about.sources")))
	for _, s := range register.Sources() {
		box.Add(look.Text(fmt.Sprintf("%s · %s · %s", s.Publisher, s.Title, s.Licence)))
	}
	w.tell(w.say("about.title"), box, fyne.NewSize(640, 520))
}

func (w *window) showText(title, words string) func() {
	return func() { w.tell(w.say(title), look.Text(w.say(words)), fyne.NewSize(640, 420)) }
}

// exampleItems are the menu of examples.
func (w *window) exampleItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, name := range scenarios.Names() {
		items = append(items, fyne.NewMenuItem(w.say("example."+name), func() {
			w.guarded(func() { w.openExample(name) })
		}))
	}
	return items
}

func (w *window) recentItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, path := range w.set.recent() {
		items = append(items, fyne.NewMenuItem(path, func() {
			w.guarded(func() { w.openFile(path) })
		}))
	}
	return items
}

// seconds is how long a study took, for people.
func seconds(l text.Lang, s float64) string { return text.Number(l, math.Max(0.1, s), 1) }
