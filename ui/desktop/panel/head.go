package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"grannelag/ui/desktop/look"
)

// A head is a line that unfolds what stands below it: the heading of a group,
// with its arrow at the left, or the name of a row, with a question mark at the
// right.
type head struct {
	widget.BaseWidget

	onToggle func()
	onFocus  func()

	words          *look.Words
	group          bool
	open           bool
	hover, focused bool
}

var (
	_ fyne.Tappable     = (*head)(nil)
	_ fyne.Focusable    = (*head)(nil)
	_ desktop.Hoverable = (*head)(nil)
)

func newHead(s string, group bool) *head {
	h := &head{words: look.NewWords(s), group: group, open: group}
	h.words.Style.Bold = group
	h.ExtendBaseWidget(h)
	return h
}

func (h *head) setOpen(open bool) {
	if open != h.open {
		h.open = open
		h.Refresh()
	}
}

const (
	headPad  = 3
	headIcon = 16
)

// heightFor returns the height at a width.
func (h *head) heightFor(width float32) float32 {
	return h.words.HeightFor(h.textWidth(width)) + 2*headPad
}

func (h *head) textWidth(width float32) float32 { return max(20, width-headIcon-2*headPad) }

func (h *head) Tapped(*fyne.PointEvent) {
	if h.onToggle != nil {
		h.onToggle()
	}
}

func (h *head) FocusGained() {
	h.focused = true
	h.Refresh()
	if h.onFocus != nil {
		h.onFocus()
	}
}

func (h *head) FocusLost()                     { h.focused = false; h.Refresh() }
func (h *head) TypedRune(rune)                 {}
func (h *head) MouseIn(*desktop.MouseEvent)    { h.hover = true; h.Refresh() }
func (h *head) MouseMoved(*desktop.MouseEvent) {}
func (h *head) MouseOut()                      { h.hover = false; h.Refresh() }
func (h *head) Cursor() desktop.Cursor         { return desktop.PointerCursor }

func (h *head) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		h.Tapped(nil)
	case fyne.KeyRight:
		if !h.open {
			h.Tapped(nil)
		}
	case fyne.KeyLeft:
		if h.open {
			h.Tapped(nil)
		}
	}
}

func (h *head) CreateRenderer() fyne.WidgetRenderer {
	r := &headRenderer{h: h, back: canvas.NewRectangle(nil), icon: widget.NewIcon(nil)}
	r.Refresh()
	return r
}

type headRenderer struct {
	h    *head
	back *canvas.Rectangle
	icon *widget.Icon
}

func (r *headRenderer) Destroy() {}

func (r *headRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.h.words, r.icon}
}

func (r *headRenderer) MinSize() fyne.Size {
	return fyne.NewSize(60, r.h.heightFor(max(60, r.h.Size().Width)))
}

func (r *headRenderer) Layout(size fyne.Size) {
	r.back.Resize(size)
	text, icon := float32(0), size.Width-headIcon-headPad
	if r.h.group {
		text, icon = headIcon+headPad, 0
	}
	r.h.words.Move(fyne.NewPos(text, headPad))
	r.h.words.Resize(fyne.NewSize(r.h.textWidth(size.Width), size.Height-2*headPad))
	r.icon.Move(fyne.NewPos(icon, headPad+1))
	r.icon.Resize(fyne.NewSquareSize(headIcon))
}

func (r *headRenderer) Refresh() {
	th, v := r.h.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	icon := th.Icon(theme.IconNameQuestion)
	switch {
	case r.h.group && r.h.open:
		icon = th.Icon(theme.IconNameArrowDropDown)
	case r.h.group:
		icon = th.Icon(theme.IconNameMenuExpand)
	case r.h.open:
		icon = th.Icon(theme.IconNameArrowDropUp)
	}
	r.icon.SetResource(theme.NewColoredResource(icon, look.ColorMuted))
	r.back.CornerRadius = 4
	r.back.FillColor, r.back.StrokeColor, r.back.StrokeWidth = nil, nil, 0
	if r.h.hover {
		r.back.FillColor = th.Color(theme.ColorNameHover, v)
	}
	if r.h.focused {
		r.back.StrokeColor, r.back.StrokeWidth = th.Color(theme.ColorNamePrimary, v), 2
	}
	r.back.Refresh()
	r.h.words.Refresh()
}
