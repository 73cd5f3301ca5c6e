package option

import (
	"math"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"grannelag/sim/scenario"
	"grannelag/ui/desktop/look"
	"grannelag/ui/text"
)

// A chip is one municipality in its service. It is dragged to another service,
// and takes the focus: Enter or Space opens its menu, O turns its office on and
// off, arrows go to its neighbours, Alt with an arrow moves it.
type chip struct {
	widget.BaseWidget
	page   *Organise
	number string

	office, main     bool
	focused, hovered bool
	name, facts      *widget.Label
	roles            *look.Words
}

// boxWidth is the part of a chip, from the left, that is the switch of its
// office.
const boxWidth = 28

func newChip(o *Organise, number string) *chip {
	c := &chip{page: o, number: number, name: widget.NewLabel(""), facts: widget.NewLabel(""), roles: look.NewSmallWords("")}
	c.name.TextStyle.Bold = true
	c.facts.SizeName = look.SizeSmall
	c.name.Truncation, c.facts.Truncation = fyne.TextTruncateEllipsis, fyne.TextTruncateEllipsis
	c.ExtendBaseWidget(c)
	return c
}

func (c *chip) show(m *scenario.Municipality, sv *scenario.Service) {
	l := c.page.lang
	c.office = isOffice(sv, c.number)
	c.main = c.office && sv.Offices[0].Municipality == c.number && len(sv.Offices) > 1
	c.name.SetText(text.Plain(m.Name))
	c.facts.SetText(text.Say(l, "option.children", "n", math.Round(m.Children.Value())) + " · " +
		text.Say(l, "option.posts", "n", fte(l, c.page.scenario.CasePostsOf(m))))
	var roles []string
	if len(sv.Municipalities) > 1 {
		if sv.Host == c.number {
			roles = append(roles, text.Say(l, "organise.role.host"))
		}
		if c.main {
			roles = append(roles, text.Say(l, "organise.role.main"))
		} else if c.office {
			roles = append(roles, text.Say(l, "organise.role.office"))
		}
	}
	c.roles.SetText(strings.Join(roles, " · "))
	paint(c.roles, theme.ColorNamePrimary, false)
	visible(c.roles, len(roles) > 0)
	c.Refresh()
}

func (c *chip) openMenu(at fyne.Position) { popUp(c, at, c.page.menu(c.number)) }

// Tapped turns the office on or off on the box, and else opens the menu.
func (c *chip) Tapped(e *fyne.PointEvent) {
	focus(c.page.content, c)
	if e.Position.X < boxWidth {
		c.page.toggleOffice(c.number)
		return
	}
	c.openMenu(e.Position)
}

// TappedSecondary opens the menu.
func (c *chip) TappedSecondary(e *fyne.PointEvent) {
	focus(c.page.content, c)
	c.openMenu(e.Position)
}

// Dragged shows where the municipality would go.
func (c *chip) Dragged(e *fyne.DragEvent) { c.page.dragTo(c, e.AbsolutePosition) }

// DragEnd puts it there.
func (c *chip) DragEnd() { c.page.drop() }

// FocusGained shows the focus, here and on the map.
func (c *chip) FocusGained() {
	c.focused = true
	c.page.sheet.see(c)
	c.page.pointAt(c.number)
	c.Refresh()
}

// FocusLost hides it.
func (c *chip) FocusLost() {
	c.focused = false
	c.page.pointAt("")
	c.Refresh()
}

// TypedRune does nothing: letters come as keys, too.
func (c *chip) TypedRune(rune) {}

// TypedKey acts.
func (c *chip) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace, desktop.KeyMenu:
		c.openMenu(fyne.NewPos(boxWidth, c.Size().Height))
	case fyne.KeyO:
		c.page.toggleOffice(c.number)
	case fyne.KeyLeft, fyne.KeyUp:
		c.page.walk(c, -1)
	case fyne.KeyRight, fyne.KeyDown:
		c.page.walk(c, 1)
	case fyne.KeyEscape:
		c.page.endDrag()
	}
}

// TypedShortcut moves the municipality to the service before or after.
func (c *chip) TypedShortcut(s fyne.Shortcut) {
	switch key, _ := alt(s); key {
	case fyne.KeyUp, fyne.KeyLeft:
		c.page.shift(c.number, -1)
	case fyne.KeyDown, fyne.KeyRight:
		c.page.shift(c.number, 1)
	default:
		passOn(c, s)
	}
}

// MouseIn tells of the municipality below the map.
func (c *chip) MouseIn(*desktop.MouseEvent) {
	c.hovered = true
	c.page.pointAt(c.number)
	c.Refresh()
}

// MouseMoved does nothing.
func (c *chip) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends what MouseIn began.
func (c *chip) MouseOut() {
	c.hovered = false
	c.page.pointAt("")
	c.Refresh()
}

func (c *chip) CreateRenderer() fyne.WidgetRenderer {
	const side, line = 13, 17
	const inner = 6 // what labels keep around
	back, box, ring := canvas.NewRectangle(nil), canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	back.CornerRadius = 6
	more := widget.NewIcon(theme.MoreVerticalIcon())
	p := &parts{objects: []fyne.CanvasObject{back, ring, box, c.name, c.facts, c.roles, more}}
	p.layout = func(size fyne.Size) {
		back.Resize(size)
		ring.Move(fyne.NewPos((boxWidth-side)/2-1, 7))
		ring.Resize(fyne.NewSquareSize(side + 6))
		box.Move(fyne.NewPos((boxWidth-side)/2+2, 10))
		box.Resize(fyne.NewSquareSize(side))
		w := max(0, size.Width-boxWidth)
		at := float32(boxWidth) - inner + 4
		c.name.Move(fyne.NewPos(at, -inner/2))
		c.name.Resize(fyne.NewSize(max(0, w-14), c.name.MinSize().Height)) // beside the dots
		c.facts.Move(fyne.NewPos(at, line-inner/2))
		c.facts.Resize(fyne.NewSize(w, c.facts.MinSize().Height))
		c.roles.Move(fyne.NewPos(at+inner, 2*line+4))
		c.roles.Resize(fyne.NewSize(w-inner, c.roles.MinSize().Height))
		more.Move(fyne.NewPos(size.Width-18, 6))
		more.Resize(fyne.NewSquareSize(16))
	}
	p.min = func() fyne.Size {
		h := float32(2*line + 10)
		if c.roles.Visible() {
			h += c.roles.MinSize().Height
		}
		return fyne.NewSize(130, h)
	}
	p.refresh = func() {
		back.FillColor, back.StrokeColor, back.StrokeWidth = colour(look.ColorPage), colour(theme.ColorNameSeparator), 1
		if c.hovered || c.page.dragged == c {
			back.FillColor = colour(theme.ColorNamePressed)
		}
		if c.focused {
			back.StrokeColor, back.StrokeWidth = colour(theme.ColorNamePrimary), 2
		}
		mark := colour(theme.ColorNameForeground)
		box.StrokeColor, box.StrokeWidth, box.FillColor = mark, 1.5, nil
		if c.office {
			box.FillColor = mark
		}
		ring.StrokeColor, ring.StrokeWidth = mark, 1.5
		visible(ring, c.main)
		for _, r := range []*canvas.Rectangle{back, box, ring} {
			r.Refresh()
		}
	}
	p.refresh()
	return p
}
