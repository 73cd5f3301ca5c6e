// Package panel holds the two panels at the right of the workspace: the choices
// of an option, and the assumptions that hold for all. Both are built from the
// table of parameters, so that a new row appears by itself.
//
// A panel shows values and tells what the user does with them. It never edits
// the document.
package panel

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"grannelag/sim/scenario"
	"grannelag/ui/desktop/look"
	"grannelag/ui/text"
)

// A Panel is one of the two. Rows are built once, and [Panel.ShowScenario] touches only
// those whose number is another, so that it may be called for every figure while
// a slider is dragged.
type Panel struct {
	widget.BaseWidget

	OnEdit  func(key string, v float64) // while a slider is dragged or a number typed; the key is that of the row
	OnSeal  func()                      // the edit has ended: at the end of a drag, or at Enter or leaving
	OnReset func(keys []string)         // these are to go back to the default

	lang    text.Lang
	choices bool // and not assumptions
	rows    []*row
	groups  []*group

	values, standard scenario.Values // as last shown

	note     *look.Words
	filter   *filterEntry
	only     *widget.Check
	resetAll *look.Link
	none     *look.Words // where the filter finds nothing
	scroll   *container.Scroll
	column   *fyne.Container
	changed  int
	query    string
	option   string // whose choices are shown
}

// A group is the rows of one table under its heading.
type group struct {
	head    *head
	name    string
	rows    []*row
	folded  bool
	changed int
	told    bool // the heading says how many changed, for it was folded
}

// NewAssumptions returns the panel of everything that nobody decides.
func NewAssumptions(lang text.Lang) *Panel { return newPanel(lang, false) }

// NewChoices returns the panel of what the council or the leader decides, for
// one option at a time.
func NewChoices(lang text.Lang) *Panel { return newPanel(lang, true) }

func newPanel(lang text.Lang, choices bool) *Panel {
	p := &Panel{lang: lang, choices: choices,
		note: look.NewSmallWords(""), none: look.NewSmallWords("")}
	for _, name := range scenario.Tables() {
		g := &group{name: text.Say(lang, "group."+name)}
		for _, param := range scenario.Table(name) {
			if belongs(param, choices) {
				g.rows = append(g.rows, newRow(p, param))
			}
		}
		if len(g.rows) == 0 {
			continue
		}
		g.head = newHead(g.name, true)
		g.head.onToggle = func() { p.fold(g) }
		g.head.onFocus = func() { p.reveal(g.head) }
		p.groups = append(p.groups, g)
		p.rows = append(p.rows, g.rows...)
	}
	p.filter = newFilterEntry()
	p.filter.SetPlaceHolder(text.Say(lang, "panel.find"))
	p.filter.SetIcon(theme.SearchIcon())
	p.filter.OnChanged = func(s string) {
		p.query = strings.ToLower(strings.TrimSpace(s))
		p.sift()
	}
	p.filter.OnSubmitted = func(string) { p.enterFirst() }
	p.only = widget.NewCheck(text.Say(lang, "panel.only"), func(bool) { p.sift() })
	p.resetAll = look.NewLink("", theme.ContentUndoIcon(), p.resetTapped)
	p.resetAll.Hide()
	p.none.Hide()
	if !choices {
		p.note.SetText(text.Say(lang, "panel.assumptions_note"))
	}

	p.column = container.New(columnLayout{})
	for _, g := range p.groups {
		p.column.Add(g.head)
		for _, r := range g.rows {
			p.column.Add(r)
		}
	}
	p.column.Add(p.none)
	p.scroll = container.NewVScroll(p.column)
	p.ExtendBaseWidget(p)
	return p
}

// belongs reports whether a row of the table stands in the panel: a choice that
// an option may have of its own, or any other number of the scenario.
func belongs(param *scenario.Param, choices bool) bool {
	if choices {
		return param.InChoice(&scenario.Choice{}) != nil
	}
	return param.In(&scenario.Values{}) != nil && param.InChoice(&scenario.Choice{}) == nil
}

// Title is what the panel is called, for the tab it stands in.
func (p *Panel) Title() string {
	if p.choices {
		return text.Say(p.lang, "panel.choices")
	}
	return text.Say(p.lang, "panel.assumptions")
}

// ShowScenario shows the values of a scenario without callbacks. The panel of choices
// shows those of the option, with the scenario's as the default; without an
// option (nil) the scenario's own. The panel of assumptions takes no notice of
// the option. Neither is kept.
func (p *Panel) ShowScenario(s *scenario.Scenario, o *scenario.Option) {
	p.values, p.standard = s.Values, defaults
	if p.choices {
		note := ""
		if o != nil {
			p.values.Choice, p.standard.Choice = o.Choice, s.Values.Choice
			note = o.Name
			if note == "" {
				note = o.ID
			}
		}
		p.setNote(note)
	}
	for _, r := range p.rows {
		r.show(*r.param.In(&p.values), *r.param.In(&p.standard))
		if own := s.Sources[r.key]; own != r.own {
			r.setSource(own)
		}
	}
	p.count()
}

var defaults = scenario.DefaultValues()

// setNote says whose choices these are; "" for options without their own.
func (p *Panel) setNote(option string) {
	if p.note.Text() != "" && option == p.option {
		return
	}
	p.option = option
	if option == "" {
		p.note.SetText(text.Say(p.lang, "panel.choices_all"))
	} else {
		p.note.SetText(text.Say(p.lang, "panel.choices_note", "option", text.Plain(option)))
	}
	p.arrange()
}

// count counts what differs from the default, and says it.
func (p *Panel) count() {
	changed := 0
	for _, g := range p.groups {
		n := 0
		for _, r := range g.rows {
			if r.differs() {
				n++
			}
		}
		changed += n
		if n != g.changed || g.folded != g.told {
			g.changed, g.told = n, g.folded
			after := ""
			if n > 0 && g.folded { // else it would push the rows down under a hand that drags
				after = text.Say(p.lang, "panel.changed", "n", n)
			}
			g.head.words.SetAfter(after)
		}
	}
	if changed == p.changed {
		return
	}
	p.changed = changed
	p.resetAll.SetText(text.Say(p.lang, "panel.reset_all", "n", changed))
	p.resetAll.Hidden = changed == 0
	p.place(p.Size())
	canvas.Refresh(p)
	if p.only.Checked {
		p.sift()
	}
}

func (p *Panel) resetTapped() {
	var keys []string
	for _, r := range p.rows {
		if r.differs() {
			keys = append(keys, r.key)
		}
	}
	if p.OnReset != nil && len(keys) > 0 {
		p.OnReset(keys)
	}
	c := fyne.CurrentApp().Driver().CanvasForObject(p.resetAll)
	if c != nil && c.Focused() == p.resetAll && !p.resetAll.Visible() {
		c.Focus(p.filter)
	}
}

func (p *Panel) seal() {
	if p.OnSeal != nil {
		p.OnSeal()
	}
}

func (p *Panel) fold(g *group) {
	g.folded = !g.folded
	p.count()
	p.sift()
}

// sift shows the rows that the filter finds. A folded group opens while it looks
// for something. A row that has gone back to its default stays until the check
// is tapped anew or another row changes, not to vanish under the hand.
func (p *Panel) sift() {
	words := strings.Fields(p.query)
	any := false
	for _, g := range p.groups {
		found := 0
		looking := len(words) > 0 || p.only.Checked
		for _, r := range g.rows {
			hit := (!p.only.Checked || r.differs() || r.busy()) && matches(r.find, words)
			if hit {
				found++
			}
			r.Hidden = !hit || g.folded && !looking
		}
		g.head.Hidden = found == 0
		g.head.setOpen(!g.folded || looking)
		any = any || found > 0
	}
	p.none.Hidden = any
	if !any {
		if len(words) > 0 {
			p.none.SetText(text.Say(p.lang, "panel.no_hits", "query", text.Plain(p.filter.Text)))
		} else {
			p.none.SetText(text.Say(p.lang, "panel.no_changes"))
		}
	}
	p.arrange()
	if top := p.column.MinSize().Height - p.scroll.Size().Height; p.scroll.Offset.Y > max(0, top) {
		p.scroll.ScrollToOffset(fyne.NewPos(0, max(0, top)))
	}
}

func matches(s string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(s, w) {
			return false
		}
	}
	return true
}

// enterFirst moves the keyboard to the first number that the filter found.
func (p *Panel) enterFirst() {
	for _, r := range p.rows {
		if r.Visible() {
			if c := fyne.CurrentApp().Driver().CanvasForObject(r); c != nil {
				c.Focus(r.field())
			}
			return
		}
	}
}

// reveal scrolls so that an object of the column can be seen.
func (p *Panel) reveal(o fyne.CanvasObject) {
	top, bottom := o.Position().Y, o.Position().Y+o.Size().Height
	y := p.scroll.Offset.Y
	if high := p.scroll.Size().Height; bottom > y+high {
		y = bottom - high
	}
	y = min(y, top)
	if y != p.scroll.Offset.Y {
		p.scroll.ScrollToOffset(fyne.NewPos(0, y))
	}
}

// arrange lays the column out anew after its rows have changed their height.
func (p *Panel) arrange() {
	p.place(p.Size())
	canvas.Refresh(p)
}

const edge = 10 // around the panel, and what the scroll bar needs

func (p *Panel) place(size fyne.Size) {
	if size.Width < 60 {
		return
	}
	width := size.Width - 2*edge
	y := float32(edge)
	h := p.note.HeightFor(width)
	p.note.Move(fyne.NewPos(edge, y))
	p.note.Resize(fyne.NewSize(width, h))
	y += h + 6
	h = p.filter.MinSize().Height
	p.filter.Move(fyne.NewPos(edge, y))
	p.filter.Resize(fyne.NewSize(width, h))
	y += h
	only, all := p.only.MinSize(), p.resetAll.MinSize()
	h = max(only.Height, all.Height)
	p.only.Move(fyne.NewPos(edge-4, y+(h-only.Height)/2))
	p.only.Resize(only)
	p.resetAll.Move(fyne.NewPos(size.Width-edge-all.Width, y+(h-all.Height)/2))
	p.resetAll.Resize(all)
	y += h + 2

	// The heights of the rows follow from the width: the column first.
	p.column.Resize(fyne.NewSize(size.Width, p.column.Size().Height))
	columnLayout{}.Layout(p.column.Objects, p.column.Size())
	p.scroll.Move(fyne.NewPos(0, y))
	if s := fyne.NewSize(size.Width, max(0, size.Height-y)); s != p.scroll.Size() {
		p.scroll.Resize(s)
	}
	p.scroll.Refresh()
}

func (p *Panel) CreateRenderer() fyne.WidgetRenderer {
	return &panelRenderer{p: p, objects: []fyne.CanvasObject{p.note, p.filter, p.only, p.resetAll, p.scroll}}
}

type panelRenderer struct {
	p       *Panel
	objects []fyne.CanvasObject
}

func (r *panelRenderer) Destroy()                     {}
func (r *panelRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *panelRenderer) Layout(size fyne.Size)        { r.p.place(size) }
func (r *panelRenderer) MinSize() fyne.Size           { return fyne.NewSize(240, 200) }
func (r *panelRenderer) Refresh()                     { r.p.place(r.p.Size()); canvas.Refresh(r.p) }

// columnLayout puts rows below each other, each as high as it is at the width.
type columnLayout struct{}

func (columnLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		h := heightAt(o, size.Width-2*edge)
		if at := fyne.NewPos(edge, y); o.Position() != at {
			o.Move(at)
		}
		if s := fyne.NewSize(size.Width-2*edge, h); o.Size() != s {
			o.Resize(s)
		}
		y += h
	}
}

func (columnLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	h := float32(0)
	for _, o := range objects {
		if o.Visible() {
			h += heightAt(o, max(60, o.Size().Width))
		}
	}
	return fyne.NewSize(200, h+edge)
}

func heightAt(o fyne.CanvasObject, width float32) float32 {
	switch o := o.(type) {
	case *row:
		return o.heightAt(width)
	case *head:
		return o.heightFor(width) + 4
	case *look.Words:
		return o.HeightFor(width)
	}
	return o.MinSize().Height
}

// A filterEntry is cleared with Escape.
type filterEntry struct{ widget.Entry }

func newFilterEntry() *filterEntry {
	e := &filterEntry{}
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.ExtendBaseWidget(e)
	return e
}

func (e *filterEntry) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyEscape {
		e.SetText("")
		return
	}
	e.Entry.TypedKey(key)
}
