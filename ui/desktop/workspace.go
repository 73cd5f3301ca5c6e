package desktop

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"grannelag/ui/desktop/look"
	"grannelag/ui/desktop/option"
	"grannelag/ui/desktop/panel"
	"grannelag/ui/text"
)

// A viewID is one of the views in the middle of the window.
type viewID int

const (
	viewOverview viewID = iota
	viewCommunity
	viewTravel
	viewCaseload
	viewMoney
	viewCompare
	viewSensitivity
	viewArrange
	viewFacts

	viewCount
)

// A view is what stands in the middle: its words are "cmd."+id.
type view interface {
	object() fyne.CanvasObject
	showDocument() // the scenario changed, or what is selected in it
	showPicture()  // a newer picture of the study
	tsv() string   // its table, to copy; "" if it has none
}

// views is the table of views, in the order of the tabs.
var views = [viewCount]struct {
	id   string
	make func(*window) view
}{
	viewOverview:    {"overview", newOverview},
	viewCommunity:   {"community", newCommunity},
	viewTravel:      {"travel", newTravel},
	viewCaseload:    {"caseload", newCaseload},
	viewMoney:       {"money", newMoney},
	viewCompare:     {"compare", newCompare},
	viewSensitivity: {"sensitivity", newSensitivity},
	viewArrange:     {"arrange", newArrange},
	viewFacts:       {"facts", newFacts},
}

// A workspace is the window with a scenario open: options at the left, a view in
// the middle, choices and assumptions at the right.
type workspace struct {
	w       *window
	content fyne.CanvasObject

	cards     *option.Cards
	tabs      *tabBar
	middle    *fyne.Container
	views     [viewCount]view // nil until it was looked at
	view      viewID
	side      *fyne.Container
	sideTabs  *tabBar
	panels    [2]*panel.Panel // choices and assumptions; nil until it was looked at
	sideShown bool
	status    *widget.Label
	origin    *widget.Label
}

func newWorkspace(w *window) *workspace {
	k := &workspace{w: w, sideShown: true}
	k.cards = w.newCards()
	k.panels[0] = w.newChoices()

	labels := make([]string, len(views))
	for i := range views {
		labels[i] = w.say("cmd." + views[i].id)
	}
	k.tabs = newTabBar(labels, func(i int) { k.choose(viewID(i)) })
	k.middle = container.NewStack()
	k.status = widget.NewLabel("")
	k.origin = widget.NewLabel("")
	for _, l := range []*widget.Label{k.status, k.origin} {
		l.SizeName = look.SizeSmall
		l.Truncation = fyne.TextTruncateEllipsis
	}

	holder := container.NewStack(k.panels[0])
	k.sideTabs = newTabBar([]string{w.say("tab.choices"), w.say("tab.assumptions")}, func(i int) {
		if k.panels[i] == nil {
			k.panels[i] = w.newAssumptions()
		}
		k.showPanel(k.panels[i])
		holder.Objects = []fyne.CanvasObject{k.panels[i]}
		holder.Refresh()
	})
	k.side = container.NewBorder(k.sideTabs.box, nil, nil, nil, holder)

	status := container.NewGridWithColumns(2, k.status, k.origin)
	k.origin.Alignment = fyne.TextAlignTrailing
	k.content = container.New(&frame{cards: cardsWidth, side: sideWidth, k: k},
		k.tabs.box, k.cards.Object(), k.middle, k.side, status,
		line(), line(), line(), line())
	return k
}

// line is a thin line between the parts of the window.
func line() fyne.CanvasObject { return widget.NewSeparator() }

// Widths of the columns at the sides, in a wide window [Fyne units].
const (
	cardsWidth = 250
	sideWidth  = 320
)

// A frame lays out the parts of the workspace: tabs, cards, middle, side,
// status, and the lines between them. In a narrow window the sides give way
// before the middle does.
type frame struct {
	cards, side float32
	k           *workspace
}

func (f *frame) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(900, 560) }

func (f *frame) Layout(o []fyne.CanvasObject, size fyne.Size) {
	top, bottom := o[0].MinSize().Height, o[4].MinSize().Height
	left, right := f.cards, f.side
	if size.Width < 1250 {
		left, right = 220, 270
	}
	if !f.k.sideShown {
		right = 0
	}
	height := size.Height - top - bottom - 2
	place := func(i int, x, y, w, h float32) {
		o[i].Move(fyne.NewPos(x, y))
		o[i].Resize(fyne.NewSize(w, h))
	}
	place(0, 8, 0, size.Width-16, top)
	place(1, 0, top+1, left, height)
	place(2, left+1, top+1, size.Width-left-right-2, height)
	place(3, size.Width-right, top+1, right, height)
	place(4, 4, size.Height-bottom, size.Width-8, bottom)
	place(5, 0, top, size.Width, 1)
	place(6, 0, size.Height-bottom-1, size.Width, 1)
	place(7, left, top+1, 1, height)
	place(8, size.Width-right-1, top+1, 1, height)
}

// choose shows a view.
func (k *workspace) choose(v viewID) {
	k.view = v
	k.tabs.choose(int(v))
	if k.views[v] == nil {
		k.views[v] = views[v].make(k.w)
	}
	k.views[v].showDocument()
	if k.w.picture.result != nil {
		k.w.telling = true
		k.views[v].showPicture()
	}
	k.middle.Objects = []fyne.CanvasObject{k.views[v].object()}
	k.middle.Refresh()
	refreshMenu(k.w.menu, k.w.commands)
}

// now returns the view in the middle.
func (k *workspace) now() view { return k.views[k.view] }

// showDocument shows the values of the scenario.
func (k *workspace) showDocument() {
	s := k.w.doc.Scenario()
	if s == nil {
		return
	}
	k.cards.Show(s, k.w.option)
	for _, p := range k.panels {
		if p != nil {
			k.showPanel(p)
		}
	}
	if v := k.now(); v != nil && !k.w.held {
		v.showDocument() // what a slider changes is seen in the study
	}
}

// showPanel shows the values of the scenario in a panel, if it has any.
func (k *workspace) showPanel(p *panel.Panel) {
	if s := k.w.doc.Scenario(); s != nil {
		p.ShowScenario(s, s.Option(k.w.option))
	}
}

// showPicture shows the newest picture of the study.
func (k *workspace) showPicture() {
	k.w.telling = k.worthTelling()
	if k.w.telling {
		k.w.told = time.Now()
		k.w.showBriefs(k.cards)
	}
	if v := k.now(); v != nil {
		v.showPicture()
	}
	if m := k.w.meeting; m != nil && k.w.telling {
		m.show()
	}
}

// worthTelling tells whether words follow the newest picture. While a slider is
// held figures come first, and words with the sharper picture that comes at once
// or, if the hand does not rest, now and then.
func (k *workspace) worthTelling() bool {
	w := k.w
	pause := time.Since(w.shown)
	w.shown = time.Now()
	switch {
	case !w.held || w.picture.final:
		return true
	case w.picture.result.Replications <= draggedLook && pause > tellEvery:
		return false
	}
	return time.Since(w.told) >= tellEvery
}

// showStatus says how far the study is.
func (k *workspace) showStatus() {
	w := k.w
	p := w.picture
	words := w.say("status.first")
	switch {
	case w.doc.Blocked() && w.doc.Scenario() == nil:
		words = w.say("status.blocked")
	case w.doc.Blocked():
		words = w.say("status.blocked_old")
	case p.result == nil:
	case p.final && p.scenario != w.ran && !w.held: // another study has begun
	case p.stopped:
		words = w.say("status.stopped", "n", p.result.Replications, "total", p.wanted)
	case p.final && p.result.Precision != nil:
		words = w.say("status.precise", "n", p.result.Replications,
			"half", text.Number(w.lang, 100*p.result.Precision.Widest, 1))
	case p.final:
		words = w.say("status.done", "n", p.result.Replications, "seconds", seconds(w.lang, p.took.Seconds()))
	default:
		words = w.say("status.running", "n", p.result.Replications, "total", p.wanted)
	}
	if w.note != "" {
		words += " · " + w.note
	}
	if k.status.Text != words {
		k.status.SetText(words)
	}
	if s := w.doc.Scenario(); s != nil {
		origin := w.say("status.seed", "seed", text.Number(w.lang, float64(s.Seed), 0)) + " · Grannelag " + Version()
		if k.origin.Text != origin {
			k.origin.SetText(origin)
		}
	}
}

func (k *workspace) toggleSide() {
	k.sideShown = !k.sideShown
	if k.sideShown {
		k.side.Show()
	} else {
		k.side.Hide()
	}
	k.content.Refresh()
	refreshMenu(k.w.menu, k.w.commands)
}

// copyTable puts the table of the view on the clipboard.
func (k *workspace) copyTable() { k.w.copyText(k.now().tsv()) }

// chooseSide shows the choices (0) or the assumptions (1).
func (k *workspace) chooseSide(i int) {
	if !k.sideShown {
		k.toggleSide()
	}
	k.sideTabs.choose(i)
	k.sideTabs.onChosen(i)
}
