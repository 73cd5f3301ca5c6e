// Package option shows the options of a scenario: [Cards] is the column of
// cards beside the figures, [Organise] the page on which one option is
// arranged. They show what they are given and tell what the user wants; they
// change no scenario themselves.
package option

import (
	"slices"
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

// A Kind is a new option that the user can ask for.
type Kind string

const (
	AddCopy     Kind = "copy"     // a copy of the selected option
	AddTogether Kind = "together" // all municipalities in one service
	AddEach     Kind = "each"     // each municipality alone
)

// Cards is the column of option cards: the baseline first, one selected.
// Functions that are nil are not called. A function is called in the middle of
// an event; the caller answers with Show.
type Cards struct {
	OnSelect    func(id string)
	OnRename    func(id, name string)
	OnNotes     func(id, notes string)
	OnDuplicate func(id string)
	OnDelete    func(id string)
	OnMove      func(id, before string) // before that option; last if ""
	OnOrganise  func(id string)
	OnAdd       func(kind Kind)

	lang     text.Lang
	content  *fyne.Container
	sheet    *sheet
	list     *fyne.Container
	line     *canvas.Rectangle // where a dragged card would go
	add      *widget.Button
	full     *look.Words
	cards    []*card
	selected string
	shown    []string // all that the cards were made from

	dragged   *card
	cancelled bool // the drag that still goes on does nothing more
	target    int  // the dragged card would stand before the card with this number
}

// NewCards returns the column, empty until Show.
func NewCards(lang text.Lang) *Cards {
	c := &Cards{lang: lang}
	c.list = column(8)
	c.add = widget.NewButtonWithIcon(text.Say(lang, "option.add"), theme.ContentAddIcon(), c.chooseNew)
	c.add.Alignment = widget.ButtonAlignLeading
	c.add.Importance = widget.LowImportance
	c.full = look.NewSmallWords(text.Say(lang, "option.add.full", "n", scenario.MaxOptions))
	c.full.Hide()
	var scrolled *fyne.Container
	c.sheet, scrolled = newSheet(4, c.list, c.add, inset(c.full))
	c.line = canvas.NewRectangle(nil)
	c.line.CornerRadius = 1.5
	c.line.Hide()
	c.content = container.NewStack(scrolled, container.NewWithoutLayout(c.line))
	return c
}

// Object returns what to put into the window.
func (c *Cards) Object() fyne.CanvasObject { return c.content }

// Show fills the cards from a scenario. What has the focus keeps it as long as
// its option is there.
func (c *Cards) Show(s *scenario.Scenario, selected string) {
	now := []string{selected}
	for i := range s.Options {
		o := &s.Options[i]
		now = append(now, o.ID, o.Name, o.Notes, summary(c.lang, s, o))
	}
	if slices.Equal(now, c.shown) {
		return // a slider of the panels moves: nothing on the cards does
	}
	c.shown = now
	c.endDrag()
	old := map[string]*card{}
	for _, k := range c.cards {
		old[k.id] = k
	}
	lost := c.focused() // the card whose focus must go elsewhere if it is gone
	moved := c.selected != selected
	c.cards, c.selected = nil, selected
	c.list.Objects = nil
	for i := range s.Options {
		o := &s.Options[i]
		k := old[o.ID]
		if k == nil {
			k = newCard(c, o.ID)
		}
		if k == lost {
			lost = nil
		}
		k.show(s, o, i, o.ID == selected)
		c.cards = append(c.cards, k)
		c.list.Objects = append(c.list.Objects, k)
	}
	full := len(s.Options) >= scenario.MaxOptions
	if full {
		c.add.Disable()
		c.full.Show()
	} else {
		c.add.Enable()
		c.full.Hide()
	}
	c.list.Refresh()
	c.sheet.settle()
	if lost != nil {
		if k := c.card(selected); k != nil {
			focus(c.content, k)
		}
	}
	if k := c.card(selected); k != nil && moved {
		c.see(k)
	}
}

// summary says in one line how an option is arranged.
func summary(l text.Lang, s *scenario.Scenario, o *scenario.Option) string {
	offices, posts := 0, 0.0
	for i := range o.Services {
		offices += len(o.Services[i].Offices)
		posts += s.ServicePosts(&o.Services[i])
	}
	return strings.Join([]string{
		text.Say(l, "option.services", "n", len(o.Services)),
		text.Say(l, "option.offices", "n", offices),
		text.Say(l, "option.posts", "n", fte(l, posts)),
	}, " · ")
}

// SetBrief puts one or two lines with results on a card.
func (c *Cards) SetBrief(id string, lines []string) {
	if k := c.card(id); k != nil {
		k.setBrief(lines, false)
		c.sheet.settle()
	}
}

// SetStale marks the lines of a card as those of an earlier run until the next
// SetBrief.
func (c *Cards) SetStale(id string) {
	if k := c.card(id); k != nil && len(k.brief) > 0 && !k.stale {
		k.setBrief(k.brief, true)
		c.sheet.settle()
	}
}

// Rename begins to rename the selected option in place, for the window's menu.
func (c *Cards) Rename() {
	if k := c.card(c.selected); k != nil {
		k.rename()
	}
}

func (c *Cards) card(id string) *card {
	for _, k := range c.cards {
		if k.id == id {
			return k
		}
	}
	return nil
}

// see scrolls until a card shows.
func (c *Cards) see(k *card) { c.sheet.show(c.list.Position().Y+k.Position().Y, k.Size().Height) }

// focused returns the card that has the focus, itself or inside.
func (c *Cards) focused() *card {
	for _, k := range c.cards {
		switch focused(c.content) {
		case nil:
			return nil
		case fyne.Focusable(k), k.menu, k.name, k.notes, k.organise, k.note:
			return k
		}
	}
	return nil
}

func (c *Cards) chooseNew() {
	name := ""
	if k := c.card(c.selected); k != nil {
		name = k.label
	}
	l := c.lang
	add := func(kind Kind) func() {
		return func() {
			if c.OnAdd != nil {
				c.OnAdd(kind)
			}
		}
	}
	popUp(c.add, fyne.NewPos(0, c.add.Size().Height), []*fyne.MenuItem{
		item(text.Say(l, "option.add.copy", "name", brief(name)), name != "", add(AddCopy)),
		item(text.Say(l, "option.add.together"), true, add(AddTogether)),
		item(text.Say(l, "option.add.each"), true, add(AddEach)),
	})
}

// brief shortens a name for a menu, which must not be wider than the window.
func brief(name string) string {
	const most = 36
	r := []rune(name)
	if len(r) <= most {
		return name
	}
	return strings.TrimRight(string(r[:most]), " ,.-–·:") + "…"
}

// move moves a card by steps, one up being −1.
func (c *Cards) move(k *card, steps int) {
	i := slices.Index(c.cards, k)
	to := i + steps
	if i < 0 || to < 0 || to >= len(c.cards) {
		return
	}
	if steps > 0 {
		to++
	}
	c.moveBefore(k, to)
}

// moveBefore moves a card before the card with a number.
func (c *Cards) moveBefore(k *card, to int) {
	i := slices.Index(c.cards, k)
	if i < 0 || to == i || to == i+1 || c.OnMove == nil {
		return
	}
	before := ""
	if to < len(c.cards) {
		before = c.cards[to].id
	}
	c.OnMove(k.id, before)
}

// step gives the focus to the card that many steps away.
func (c *Cards) step(k *card, steps int) {
	if i := slices.Index(c.cards, k) + steps; i >= 0 && i < len(c.cards) {
		focus(c.content, c.cards[i])
	}
}

func (c *Cards) dragTo(k *card, at fyne.Position) {
	if len(c.cards) < 2 || c.cancelled {
		return
	}
	if c.dragged == nil {
		c.dragged = k
		focus(c.content, k) // for Escape to reach it
	}
	c.sheet.follow(at)
	d := fyne.CurrentApp().Driver()
	c.target = len(c.cards)
	for i, other := range c.cards {
		if at.Y < d.AbsolutePositionForObject(other).Y+other.Size().Height/2 {
			c.target = i
			break
		}
	}
	top := d.AbsolutePositionForObject(c.content)
	last := c.cards[len(c.cards)-1]
	y := d.AbsolutePositionForObject(last).Y + last.Size().Height + 4
	if c.target < len(c.cards) {
		y = d.AbsolutePositionForObject(c.cards[c.target]).Y - 4
	}
	c.line.FillColor = colour(theme.ColorNamePrimary)
	c.line.Move(fyne.NewPos(2, max(0, y-top.Y-1.5)))
	c.line.Resize(fyne.NewSize(max(0, k.Size().Width-4), 3))
	c.line.Show()
	c.line.Refresh()
	k.Refresh()
}

// drop ends the drag of a card where it is.
func (c *Cards) drop() {
	k, to := c.dragged, c.target
	c.endDrag()
	c.cancelled = false
	if k != nil {
		c.moveBefore(k, to)
	}
}

// endDrag ends a drag without effect, though the button may still be down.
func (c *Cards) endDrag() {
	k := c.dragged
	c.cancelled = c.cancelled || k != nil
	c.dragged = nil
	c.line.Hide()
	if k != nil {
		k.Refresh()
	}
}
