package desktop

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"

	"grannelag/sim/model"
	"grannelag/sim/scenario"
	"grannelag/ui/desktop/facts"
	"grannelag/ui/desktop/look"
	"grannelag/ui/desktop/option"
	"grannelag/ui/desktop/panel"
	"grannelag/ui/desktop/start"
	"grannelag/ui/document"
	"grannelag/ui/story"
	"grannelag/ui/text"
)

// isGiven reports whether a screen gives a number, and not that the default is to
// hold.
func isGiven(x float64) bool { return !math.IsNaN(x) }

// together makes several edits one step, with the name of the first.
func together(edits []document.Edit) document.Edit {
	return document.Edit{Name: edits[0].Name, Do: func(words []byte) ([]byte, error) {
		for _, e := range edits {
			var err error
			if words, err = e.Do(words); err != nil {
				return nil, err
			}
		}
		return words, nil
	}}
}

// startPage makes the page that people see while no scenario is open.
func (w *window) startPage() *start.Page {
	p := start.New(w.lang)
	p.OnCreate = w.create
	p.OnExample = w.openExample
	p.OnRecent = w.openFile
	p.OnOpen = w.askFile
	var recent []start.RecentFile
	for _, path := range w.set.recent() {
		recent = append(recent, start.RecentFile{Path: path})
	}
	p.SetRecent(recent)
	if n := len(w.recovered); n > 0 {
		r := w.recovered[n-1]
		d := document.Recover(r)
		p.SetRecovered(&start.Recovered{Title: d.Name(), Saved: r.Time})
		p.OnRecover = func() {
			w.setDocument(d)
			w.keep()
			w.dropRecovered(r)
		}
		p.OnDiscard = func() {
			w.ask(d.Name(), w.say("ask.drop_recovered"),
				answer{label: w.say("ask.cancel"), main: true},
				answer{label: w.say("ask.drop"), do: func() { w.dropRecovered(r); w.fill() }})
		}
	}
	return p
}

func (w *window) dropRecovered(r document.Recovered) {
	_ = w.recovery.Drop(r)
	w.recovered = w.recovered[:len(w.recovered)-1]
}

// closeDocument goes back to the start page.
func (w *window) closeDocument() {
	if w.doc != nil && w.recovery != nil {
		_ = w.recovery.Forget(w.doc)
	}
	w.live.stop()
	w.doc, w.ran, w.picture, w.nudged = nil, nil, picture{}, nudged{}
	w.fill()
}

func (w *window) newCards() *option.Cards {
	c := option.NewCards(w.lang)
	c.OnSelect = w.selectOption
	c.OnRename = func(id, name string) { w.edit("", document.RenameOption(id, name)) }
	c.OnNotes = func(id, notes string) { w.edit("", document.SetOptionNotes(id, notes)) }
	c.OnDuplicate = w.duplicateOption
	c.OnDelete = w.deleteOption
	c.OnMove = func(id, before string) { w.edit("", document.MoveOption(id, before)) }
	c.OnOrganise = func(id string) {
		w.selectOption(id)
		w.work.choose(viewArrange)
	}
	c.OnAdd = w.addOption
	return c
}

// showBriefs puts a line of results on each card.
func (w *window) showBriefs(c *option.Cards) {
	p := w.picture
	for i := range p.result.Options {
		o := &p.result.Options[i]
		two, travel := &o.Option.Estimates[model.Presence2], &o.Option.Estimates[model.TravelShare]
		star := ""
		if travel.Estimated {
			star = "*"
		}
		c.SetBrief(o.ID, []string{w.say("brief.option",
			"two", text.Percent(w.lang, two.Mean, 0), "travel", text.Percent(w.lang, travel.Mean, 1)+star)})
	}
}

// addOption adds an option of a kind and selects it.
func (w *window) addOption(kind option.Kind) {
	switch kind {
	case option.AddCopy:
		w.duplicateOption(w.option)
	case option.AddTogether:
		w.added(document.AddOption(w.newName(w.say("option.add.together")), document.AllJoint))
	case option.AddEach:
		w.added(document.AddOption(w.newName(w.say("option.add.each")), document.EachAlone))
	}
}

func (w *window) duplicateOption(id string) {
	if o := w.doc.Scenario().Option(id); o != nil {
		w.added(document.DuplicateOption(id, w.newName(w.say("option.add.copy", "name", o.Name))))
	}
}

// newName returns a name that no option has.
func (w *window) newName(name string) string {
	taken := func(name string) bool {
		return slices.ContainsFunc(w.doc.Scenario().Options, func(o scenario.Option) bool { return o.Name == name })
	}
	try := name
	for n := 2; taken(try); n++ {
		try = name + " " + text.Number(w.lang, float64(n), 0)
	}
	return try
}

// added makes an edit that adds an option, and selects what was added.
func (w *window) added(e document.Edit) {
	before := map[string]bool{}
	for _, o := range w.doc.Scenario().Options {
		before[o.ID] = true
	}
	if !w.edit("", e) {
		return
	}
	for _, o := range w.doc.Scenario().Options {
		if !before[o.ID] {
			w.selectOption(o.ID)
		}
	}
}

func (w *window) deleteOption(id string) { w.edit("", document.DeleteOption(id)) }

// moveOption moves the selected option up or down.
func (w *window) moveOption(steps int) {
	options := w.doc.Scenario().Options
	at := slices.IndexFunc(options, func(o scenario.Option) bool { return o.ID == w.option })
	to := at + steps
	if at < 0 || to < 0 || to >= len(options) {
		return
	}
	before := ""
	if steps < 0 {
		before = options[to].ID
	} else if to+1 < len(options) {
		before = options[to+1].ID
	}
	w.edit("", document.MoveOption(w.option, before))
}

func (w *window) newChoices() *panel.Panel {
	p := panel.NewChoices(w.lang)
	p.OnEdit = func(key string, v float64) {
		w.nudge("choice "+w.option+" "+key, document.SetOptionValue(w.option, key, v))
	}
	p.OnReset = func(keys []string) {
		var edits []document.Edit
		for _, key := range keys {
			edits = append(edits, document.ResetOptionValue(w.option, key))
		}
		w.edit("", together(edits))
	}
	p.OnSeal = w.release
	return p
}

func (w *window) newAssumptions() *panel.Panel {
	p := panel.NewAssumptions(w.lang)
	p.OnEdit = func(key string, v float64) {
		w.nudge("value "+key, document.SetValue(key, v))
	}
	p.OnReset = func(keys []string) {
		var edits []document.Edit
		for _, key := range keys {
			edits = append(edits, document.ResetValue(key))
		}
		w.edit("", together(edits))
	}
	p.OnSeal = w.release
	return p
}

// A factsView is the screen of the municipalities' own figures and roads.
type factsView struct {
	w    *window
	page *facts.Facts
}

func newFacts(w *window) view {
	f := &factsView{w, facts.New(w.lang)}
	sheet, matrix := f.page.Sheet, f.page.Matrix
	sheet.OnFact = func(number, key string, low, high float64) { w.edit("", document.SetFact(number, key, low, high)) }
	sheet.OnFactReset = func(number, key string) { w.edit("", document.ResetFact(number, key)) }
	sheet.OnFactSource = func(number, source string) { w.edit("", document.SetFactSource(number, source)) }
	sheet.OnFacts = func(changes []facts.FactChange) {
		var edits []document.Edit
		for _, c := range changes {
			edits = append(edits, document.SetFact(c.Number, c.Key, c.Low, c.High))
		}
		if len(edits) > 0 {
			w.edit("", together(edits))
		}
	}
	matrix.OnLeg = func(l scenario.Leg) { w.edit("", document.SetLeg(l)) }
	matrix.OnLegReset = func(from, to string) { w.edit("", document.RemoveLeg(from, to)) }
	return f
}

func (f *factsView) object() fyne.CanvasObject { return f.page }
func (f *factsView) showPicture()              {}
func (f *factsView) tsv() string               { return f.page.Sheet.CopyText() }
func (f *factsView) showDocument() {
	if s := f.w.doc.Scenario(); s != nil {
		f.page.ShowScenario(s)
	}
}

// undo takes the last step back. A field with text that is no number yet has an
// undo of its own, which comes first.
func (w *window) undo() {
	if n, ok := w.win.Canvas().Focused().(*look.NumberEntry); ok && n.Message() != "" {
		n.Undo()
		return
	}
	w.release()
	w.doc.Undo()
}

func (w *window) redo() {
	w.release()
	w.doc.Redo()
}

// problem words a problem of the file.
func (w *window) problem(p scenario.Problem) string { return story.Problem(p).Say(w.lang) }
