package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Text returns a label that breaks its lines.
func Text(s string) *widget.Label {
	l := widget.NewLabel(s)
	l.Wrapping = fyne.TextWrapWord
	return l
}

// Heading returns the bold heading of a part of a page.
func Heading(s string) *widget.Label {
	l := widget.NewLabelWithStyle(s, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	l.SizeName = theme.SizeNameSubHeadingText
	l.Wrapping = fyne.TextWrapWord
	return l
}

// Title returns the heading of a page.
func Title(s string) *widget.Label {
	l := Heading(s)
	l.SizeName = theme.SizeNameHeadingText
	return l
}

// Small returns the small muted text of sources and hints.
func Small(s string) *widget.Label {
	l := Text(s)
	l.SizeName = SizeSmall
	l.Importance = widget.LowImportance
	return l
}

// Card puts content on a card: a bordered area with a little room around.
func Card(content fyne.CanvasObject) *fyne.Container {
	return container.NewStack(NewCardBack(), container.NewPadded(content))
}

// NewCardBack returns the frame of a card, to put behind something; it follows
// the theme.
//
// It is four thin lines and no filled area with round corners: without a
// graphics card such an area costs more than all else on the window together,
// once a frame for every pixel of it.
func NewCardBack() fyne.CanvasObject {
	b := &cardBack{}
	b.ExtendBaseWidget(b)
	return b
}

type cardBack struct{ widget.BaseWidget }

func (b *cardBack) CreateRenderer() fyne.WidgetRenderer {
	r := &cardRenderer{back: b}
	for i := range r.sides {
		r.sides[i] = canvas.NewRectangle(nil)
	}
	r.Refresh()
	return r
}

// A cardRenderer draws the top, the bottom, the left and the right side.
type cardRenderer struct {
	back  *cardBack
	sides [4]*canvas.Rectangle
}

func (r *cardRenderer) Destroy()           {}
func (r *cardRenderer) MinSize() fyne.Size { return fyne.Size{} }

func (r *cardRenderer) Layout(size fyne.Size) {
	place := func(i int, x, y, w, h float32) {
		r.sides[i].Move(fyne.NewPos(x, y))
		r.sides[i].Resize(fyne.NewSize(w, h))
	}
	place(0, 0, 0, size.Width, 1)
	place(1, 0, size.Height-1, size.Width, 1)
	place(2, 0, 0, 1, size.Height)
	place(3, size.Width-1, 0, 1, size.Height)
}

func (r *cardRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.sides[0], r.sides[1], r.sides[2], r.sides[3]}
}

func (r *cardRenderer) Refresh() {
	c := r.back.Theme().Color(theme.ColorNameSeparator, fyne.CurrentApp().Settings().ThemeVariant())
	for _, s := range r.sides {
		s.FillColor = c
		s.Refresh()
	}
}

// Row puts objects beside each other, the last ones at the right edge after a
// layout.Spacer.
func Row(objects ...fyne.CanvasObject) *fyne.Container { return container.NewHBox(objects...) }

// Spread is what [Row] puts between the left and the right of a line.
func Spread() fyne.CanvasObject { return layout.NewSpacer() }

// LinkButton returns a button without a frame, for what is done seldom.
func LinkButton(label string, icon fyne.Resource, tapped func()) *widget.Button {
	b := widget.NewButtonWithIcon(label, icon, tapped)
	b.Importance = widget.LowImportance
	return b
}
