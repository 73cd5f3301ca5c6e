package desktop

import (
	"fyne.io/fyne/v2"

	"grannelag/ui/desktop/option"
	"grannelag/ui/document"
	"grannelag/ui/text"
)

// allCommands is the table of all that the window can be asked to do, in the
// order of its menus.
func (w *window) allCommands() []*command {
	open := func() bool { return w.doc != nil }
	valid := func() bool { return w.doc != nil && w.doc.Scenario() != nil && !w.doc.Blocked() }
	figures := func() bool { return valid() && w.picture.result != nil }
	view := func(v viewID) (do func(), on func() bool) {
		return func() { w.work.choose(v) }, func() bool { return w.work != nil && w.work.view == v }
	}
	list := []*command{
		{menu: "file", id: "new", shortcut: with(fyne.KeyN), do: func() { w.guarded(w.closeDocument) }},
		{id: "open", shortcut: with(fyne.KeyO), do: func() { w.guarded(w.askFile) }},
		{id: "recent", items: w.recentItems},
		{id: "examples", items: w.exampleItems},
		{id: "save", line: true, shortcut: with(fyne.KeyS), can: open, do: func() { w.save(nil) }},
		{id: "save_as", shortcut: with(fyne.KeyS, fyne.KeyModifierShift), can: open, do: func() { w.saveAs(nil) }},
		{id: "reload", can: func() bool { return open() && w.doc.Path() != "" }, do: w.reload},
		{id: "problems", can: func() bool { return open() && len(w.doc.Problems()) > 0 }, do: w.showProblems},
		{id: "settings", line: true, shortcut: with(fyne.KeyComma), do: w.showSettings},
		{id: "quit", line: true, shortcut: with(fyne.KeyQ), do: w.quit},

		{menu: "edit", id: "undo", shortcut: &fyne.ShortcutUndo{}, can: func() bool { return open() && w.doc.CanUndo() }, do: w.undo,
			label: w.stepLabel("cmd.undo", (*document.Document).UndoName)},
		{id: "redo", shortcut: &fyne.ShortcutRedo{}, can: func() bool { return open() && w.doc.CanRedo() }, do: w.redo,
			label: w.stepLabel("cmd.redo", (*document.Document).RedoName)},
		{id: "copy_table", line: true, shortcut: with(fyne.KeyC, fyne.KeyModifierShift),
			can: func() bool { return w.work != nil && w.picture.result != nil }, do: func() { w.work.copyTable() }},

		{menu: "option", id: "add_copy", shortcut: with(fyne.KeyD), can: valid, do: func() { w.addOption(option.AddCopy) }},
		{id: "add_joint", can: valid, do: func() { w.addOption(option.AddTogether) }},
		{id: "add_alone", can: valid, do: func() { w.addOption(option.AddEach) }},
		{id: "rename", line: true, shortcut: with(fyne.KeyR), can: valid, do: func() { w.work.cards.Rename() }},
		{id: "organise", shortcut: with(fyne.KeyE), can: valid, do: func() { w.work.choose(viewArrange) }},
		{id: "up", shortcut: with(fyne.KeyUp), can: valid, do: func() { w.moveOption(-1) }},
		{id: "down", shortcut: with(fyne.KeyDown), can: valid, do: func() { w.moveOption(1) }},
		{id: "delete", can: func() bool { return valid() && len(w.doc.Scenario().Options) > 1 }, do: func() { w.deleteOption(w.option) }},
		{id: "next_option", line: true, shortcut: with(fyne.KeyTab), can: valid, do: func() { w.nextOption(1) }},
	}
	for i, v := range views {
		do, on := view(viewID(i))
		c := &command{id: v.id, shortcut: with(fyne.KeyName(rune('1' + i))), do: do, on: on, can: open}
		if i == 0 {
			c.menu = "view"
		}
		list = append(list, c)
	}
	list = append(list,
		&command{id: "side", line: true, shortcut: with(fyne.KeyB), can: open,
			do: func() { w.work.toggleSide() }, on: func() bool { return w.work != nil && w.work.sideShown }},
		&command{id: "meeting", shortcut: with(fyne.KeyM), do: w.openMeeting,
			can: func() bool { return open() && w.picture.result != nil }},

		&command{menu: "study", id: "run", shortcut: with(fyne.KeyReturn), can: valid, do: func() { w.live.submit(w.doc.Scenario(), false) }},
		&command{id: "stop", shortcut: with(fyne.KeyPeriod), can: valid, do: w.live.stop},
		&command{id: "replications", can: valid, do: w.askReplications},
		&command{id: "precision", shortcut: with(fyne.KeyReturn, fyne.KeyModifierShift), can: func() bool { return valid() && len(w.doc.Scenario().Options) > 1 }, do: w.askPrecision},
		&command{id: "stress", line: true, items: w.stressItems},
		&command{id: "try_doubts", shortcut: with(fyne.KeyT, fyne.KeyModifierShift), can: figures, do: func() {
			w.work.choose(viewSensitivity)
			w.doubts.tapped()
		}},
		&command{id: "find_posts", shortcut: with(fyne.KeyR, fyne.KeyModifierShift), can: figures, do: func() {
			w.work.choose(viewCaseload)
			p := w.work.now().(*figurePage)
			p.page.scroll.ScrollToBottom() // it is the last on the page
			p.also.find()
		}},
		&command{id: "who_pays", shortcut: with(fyne.KeyP, fyne.KeyModifierShift), can: figures, do: func() {
			w.work.choose(viewMoney)
			m := w.work.now().(*money)
			m.page.scroll.ScrollToBottom()
			m.payers.divide(false)
		}},
		&command{id: "against_file", shortcut: with(fyne.KeyF, fyne.KeyModifierShift), can: figures, do: func() {
			w.work.choose(viewCompare)
			c := w.work.now().(*compare)
			c.page.scroll.ScrollToBottom()
			w.askScenario(c.against.compare)
		}},

		&command{menu: "help", id: "start_help", do: w.showText("cmd.start_help", "start_help.text")},
		&command{id: "reading", do: w.showText("cmd.reading", "reading.text")},
		&command{id: "keys", do: w.showKeys},
		&command{id: "about", line: true, do: w.showAbout},
	)
	return list
}

// mostName is how much of a name in what a step is called stands in a menu
// [letters]: people give options names as long as they like.
const mostName = 40

// stepLabel returns what the menu says of undo or redo: the words of the command
// and what the step is called, or the words alone where there is none.
func (w *window) stepLabel(words string, name func(*document.Document) document.Text) func() string {
	return func() string {
		label := w.say(words)
		if w.doc == nil {
			return label
		}
		step := name(w.doc)
		if step.Key == "" {
			return label
		}
		args := step.Args(w.lang.String())
		for i := 1; i < len(args); i += 2 {
			if s, ok := args[i].(string); ok {
				args[i] = text.Shorten(s, mostName)
			}
		}
		return label + ": " + text.Plain(w.say(step.Key, args...))
	}
}
