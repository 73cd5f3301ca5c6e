package option

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"grannelag/sim/scenario"
	"grannelag/ui/desktop/look"
	"grannelag/ui/text"
)

// A card is one option in the column. It takes the focus: Enter or Space
// selects, arrows go to its neighbours, Alt with an arrow moves it, F2 renames,
// Delete deletes.
type card struct {
	widget.BaseWidget
	cards *Cards
	id    string
	label string // its name as shown, without the mark

	place    int
	selected bool
	focused  bool
	hovered  bool
	showing  bool // entries are being filled
	renaming bool
	brief    []string
	stale    bool
	written  struct{ name, notes string } // as the scenario has them

	swatch   *swatch
	title    *widget.Label
	name     *lineEntry
	menu     *widget.Button
	base     *look.Words
	summary  *look.Words
	results  *look.Words
	organise *widget.Button
	note     *widget.Button
	links    *fyne.Container
	notes    *lineEntry
	body     *fyne.Container
}

func newCard(c *Cards, id string) *card {
	k := &card{cards: c, id: id, swatch: newSwatch(4)}
	l := c.lang
	k.title = look.Text("")
	k.title.TextStyle.Bold = true
	k.name = newLineEntry(false)
	k.name.SetPlaceHolder(text.Say(l, "option.name.hint"))
	k.name.OnSubmitted = func(string) { k.renamed(true); focus(c.content, k) }
	k.name.left = func() { k.renamed(true) }
	k.name.escape = func() { k.renamed(false); focus(c.content, k) }
	k.name.Hide()
	k.menu = look.LinkButton("", theme.MoreVerticalIcon(), func() {
		k.openMenu(k.menu, fyne.NewPos(0, k.menu.Size().Height))
	})
	k.base, k.summary, k.results = look.NewSmallWords(text.Say(l, "option.baseline")), look.NewSmallWords(""), look.NewSmallWords("")
	paint(k.base, look.ColorMuted, true)
	k.organise = look.LinkButton(text.Say(l, "option.organise"), theme.AccountIcon(), func() { k.call(c.OnOrganise) })
	k.note = look.LinkButton(text.Say(l, "option.notes"), theme.DocumentIcon(), k.toggleNotes)
	k.links = container.NewHBox(k.organise, k.note)
	k.notes = newLineEntry(true)
	k.notes.SetMinRowsVisible(4)
	k.notes.SetPlaceHolder(text.Say(l, "option.notes.hint"))
	k.notes.left = k.noted
	k.notes.escape = func() { k.noted(); k.notes.Hide(); c.sheet.settle(); focus(c.content, k) }
	k.notes.Hide()
	head := container.NewBorder(nil, nil,
		container.NewVBox(k.swatch), container.NewVBox(k.menu),
		container.NewStack(k.title, k.name))
	k.body = column(0, head, inset(k.base, k.summary, k.results), k.links, k.notes)
	k.ExtendBaseWidget(k)
	return k
}

func (k *card) show(s *scenario.Scenario, o *scenario.Option, place int, selected bool) {
	k.showing = true
	defer func() { k.showing = false }()
	l := k.cards.lang
	k.place, k.selected = place, selected
	k.written.name, k.written.notes = o.Name, o.Notes
	k.label = text.Plain(o.Name)
	if k.label == "" {
		k.label = o.ID
	}
	k.swatch.set(place)
	k.title.SetText(text.OptionMark(place) + "  " + k.label)
	if !k.renaming {
		k.name.SetText(o.Name)
	}
	if focused(k.cards.content) != fyne.Focusable(k.notes) {
		k.notes.SetText(o.Notes)
	}
	k.summary.SetText(summary(l, s, o))
	visible(k.base, place == 0)
	visible(k.results, len(k.brief) > 0)
	visible(k.links, selected)
	if !selected {
		k.notes.Hide()
	}
	k.Refresh()
}

func visible(o fyne.CanvasObject, yes bool) {
	if yes {
		o.Show()
	} else {
		o.Hide()
	}
}

func (k *card) setBrief(lines []string, stale bool) {
	k.brief, k.stale = slices.Clone(lines), stale
	shown := strings.Join(lines, "\n")
	name := theme.ColorNameForeground
	if stale {
		shown = text.Say(k.cards.lang, "option.stale", "line", shown)
		name = theme.ColorNameDisabled
	}
	k.results.SetText(shown)
	paint(k.results, name, stale)
	visible(k.results, len(lines) > 0)
}

func (k *card) call(f func(string)) {
	if f != nil {
		f(k.id)
	}
}

func (k *card) choose() { k.call(k.cards.OnSelect) }

func (k *card) rename() {
	k.renaming = true
	k.showing = true
	k.name.SetText(k.written.name)
	k.showing = false
	k.title.Hide()
	k.name.Show()
	k.cards.sheet.settle()
	focus(k.cards.content, k.name)
	k.name.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// renamed ends renaming. It is called again when the entry loses the focus
// because it is hidden.
func (k *card) renamed(keep bool) {
	if !k.renaming || k.showing {
		return
	}
	k.renaming = false
	k.name.Hide()
	k.title.Show()
	k.cards.sheet.settle()
	if name := strings.TrimSpace(k.name.Text); keep && name != "" && name != k.written.name && k.cards.OnRename != nil {
		k.cards.OnRename(k.id, name)
	}
}

func (k *card) toggleNotes() {
	if k.notes.Visible() {
		k.noted()
		k.notes.Hide()
		k.cards.sheet.settle()
		return
	}
	k.notes.Show()
	k.cards.sheet.settle()
	k.cards.see(k)
	focus(k.cards.content, k.notes)
}

// noted tells of new notes, once.
func (k *card) noted() {
	if k.notes.Text == k.written.notes {
		return
	}
	k.written.notes = k.notes.Text
	if k.cards.OnNotes != nil {
		k.cards.OnNotes(k.id, k.notes.Text)
	}
}

func (k *card) openMenu(o fyne.CanvasObject, at fyne.Position) {
	c, l := k.cards, k.cards.lang
	say := func(key string) string { return text.Say(l, key) }
	n, i := len(c.cards), slices.Index(c.cards, k)
	up := item(say("option.up"), i > 0, func() { c.move(k, -1) })
	up.Shortcut = &desktop.CustomShortcut{KeyName: fyne.KeyUp, Modifier: fyne.KeyModifierAlt}
	down := item(say("option.down"), i < n-1, func() { c.move(k, 1) })
	down.Shortcut = &desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierAlt}
	popUp(o, at, []*fyne.MenuItem{
		item(say("option.organise"), true, func() { k.call(c.OnOrganise) }),
		item(say("option.rename"), true, k.rename),
		item(say("option.notes"), true, func() {
			if !k.selected {
				k.choose()
			}
			if !k.notes.Visible() {
				k.toggleNotes()
			}
		}),
		item(say("option.duplicate"), n < scenario.MaxOptions, func() { k.call(c.OnDuplicate) }),
		fyne.NewMenuItemSeparator(),
		up, down,
		item(say("option.make.base"), i > 0, func() { c.moveBefore(k, 0) }),
		fyne.NewMenuItemSeparator(),
		item(say("option.delete"), n > 1, k.delete),
	})
}

// delete asks for the card to go; undo brings it back.
func (k *card) delete() {
	if len(k.cards.cards) > 1 {
		k.call(k.cards.OnDelete)
	}
}

// Tapped selects the option.
func (k *card) Tapped(*fyne.PointEvent) {
	focus(k.cards.content, k)
	if !k.selected {
		k.choose()
	}
}

// TappedSecondary opens the menu.
func (k *card) TappedSecondary(e *fyne.PointEvent) {
	focus(k.cards.content, k)
	k.openMenu(k, e.Position)
}

// Dragged shows where the card would go.
func (k *card) Dragged(e *fyne.DragEvent) { k.cards.dragTo(k, e.AbsolutePosition) }

// DragEnd puts the card there.
func (k *card) DragEnd() { k.cards.drop() }

// FocusGained shows the focus.
func (k *card) FocusGained() {
	k.focused = true
	k.cards.see(k)
	k.Refresh()
}

// FocusLost hides it.
func (k *card) FocusLost() {
	k.focused = false
	k.Refresh()
}

// TypedRune does nothing.
func (k *card) TypedRune(rune) {}

// TypedKey acts.
func (k *card) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		k.choose()
	case fyne.KeyUp:
		k.cards.step(k, -1)
	case fyne.KeyDown:
		k.cards.step(k, 1)
	case fyne.KeyF2:
		k.rename()
	case fyne.KeyDelete:
		k.delete()
	case desktop.KeyMenu:
		k.openMenu(k, fyne.NewPos(20, 30))
	case fyne.KeyEscape:
		k.cards.endDrag()
	}
}

// TypedShortcut moves the card.
func (k *card) TypedShortcut(s fyne.Shortcut) {
	switch key, _ := alt(s); key {
	case fyne.KeyUp:
		k.cards.move(k, -1)
	case fyne.KeyDown:
		k.cards.move(k, 1)
	default:
		passOn(k, s)
	}
}

// MouseIn shows that the card can be pressed.
func (k *card) MouseIn(*desktop.MouseEvent) { k.hovered = true; k.Refresh() }

// MouseMoved does nothing.
func (k *card) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends what MouseIn began.
func (k *card) MouseOut() { k.hovered = false; k.Refresh() }

func (k *card) CreateRenderer() fyne.WidgetRenderer {
	const left, pad = 8, 3 // room for the bar of the selected card
	ring, back, bar := canvas.NewRectangle(nil), canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	ring.CornerRadius, back.CornerRadius, bar.CornerRadius = 8, 6, 2
	p := &parts{objects: []fyne.CanvasObject{ring, back, bar, k.body}}
	p.layout = func(size fyne.Size) {
		ring.Resize(size)
		back.Move(fyne.NewPos(2, 2))
		back.Resize(size.SubtractWidthHeight(4, 4))
		bar.Move(fyne.NewPos(2, 2))
		bar.Resize(fyne.NewSize(5, size.Height-4))
		k.body.Move(fyne.NewPos(left, pad))
		k.body.Resize(size.SubtractWidthHeight(left+pad, 2*pad))
	}
	p.min = func() fyne.Size { return k.body.MinSize().AddWidthHeight(left+pad, 2*pad) }
	p.refresh = func() {
		th := look.ChartTheme()
		own := th.OptionColor(k.place)
		back.FillColor = colour(look.ColorCard)
		if k.hovered && !k.selected || k.cards.dragged == k {
			back.FillColor = colour(theme.ColorNameHover)
		}
		back.StrokeColor, back.StrokeWidth = colour(theme.ColorNameSeparator), 1
		if k.selected {
			back.StrokeColor, back.StrokeWidth = own, 2
		}
		bar.FillColor = own
		visible(bar, k.selected)
		ring.FillColor, ring.StrokeColor, ring.StrokeWidth = nil, nil, 0
		if k.focused {
			ring.StrokeColor, ring.StrokeWidth = colour(theme.ColorNamePrimary), 2
		}
		for _, r := range []*canvas.Rectangle{ring, back, bar} {
			r.Refresh()
		}
	}
	p.refresh()
	return p
}
