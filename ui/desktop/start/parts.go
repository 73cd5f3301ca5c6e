package start

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"grannelag/ui/desktop/look"
)

// closeRoom is the room around a text or a button in columns with many lines
// [Fyne units]. They are no labels under a theme of their own with less room: the
// toolkit reads all fonts again for every such theme, and once more whenever what
// stands under it is refreshed.
const closeRoom = 4

// closeWords returns a text for such a column.
func closeWords(s string, style look.WordsLook) *look.Words {
	w := look.NewWords(s)
	w.WordsLook = style
	w.Room = closeRoom
	return w
}

func plainWords(s string) *look.Words { return closeWords(s, look.PlainLook) }
func boldWords(s string) *look.Words  { return closeWords(s, look.BoldLook) }
func smallWords(s string) *look.Words { return closeWords(s, look.SmallLook) }

// headingWords returns the heading of a part of the column.
func headingWords(s string) *look.Words {
	l := look.BoldLook
	l.SizeName = theme.SizeNameSubHeadingText
	return closeWords(s, l)
}

// A field is the entry that one searches in. What its keys do beyond writing,
// onKey decides: it reports whether it took the key.
type field struct {
	widget.Entry
	onKey func(fyne.KeyName) bool
}

func newField(hint string) *field {
	f := &field{}
	f.PlaceHolder = hint
	f.ExtendBaseWidget(f)
	return f
}

// TypedKey gives the key to the page before the entry.
func (f *field) TypedKey(e *fyne.KeyEvent) {
	if f.onKey == nil || !f.onKey(e.Name) {
		f.Entry.TypedKey(e)
	}
}

// A button is one that keeps the keyboard when it was pressed by it, and takes
// Enter beside Space. Fyne's own gives the keyboard away.
type button struct {
	widget.Button
	gone  func()                  // called when the button hid itself by what it did: to put the keyboard elsewhere
	seek  func(fyne.CanvasObject) // called with the button when it gets the keyboard: to scroll to it
	dense bool                    // it stands in a column with many lines: closeRoom inside
}

// MinSize is that of Fyne's button, or a little less.
func (b *button) MinSize() fyne.Size {
	least := b.Button.MinSize()
	if b.dense {
		less := 2 * (b.Theme().Size(theme.SizeNameInnerPadding) - closeRoom)
		least = least.SubtractWidthHeight(less, less)
	}
	return least
}

func newButton(label string, icon fyne.Resource, tapped, gone func()) *button {
	b := &button{gone: gone}
	b.Text, b.Icon, b.OnTapped = label, icon, tapped
	b.ExtendBaseWidget(b)
	return b
}

// FocusGained shows the focus, and where it is.
func (b *button) FocusGained() {
	b.Button.FocusGained()
	if b.seek != nil {
		b.seek(b)
	}
}

// TypedKey presses the button on Space and Enter.
func (b *button) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
	default:
		return
	}
	c := fyne.CurrentApp().Driver().CanvasForObject(b)
	b.Tapped(nil)
	if c == nil || c.Focused() != nil {
		return
	}
	c.Focus(b) // does nothing if it is hidden
	if c.Focused() == nil && b.gone != nil {
		b.gone()
	}
}

// An item is something to choose: a title, a mark behind it and a line of less
// weight below.
type item struct {
	widget.BaseWidget
	onChoose func()

	title, detail *look.Words
	mark          *canvas.Text
	back          *canvas.Rectangle
	bar           *canvas.Rectangle // at the left of the one that Enter would choose
	box           *fyne.Container

	chosen, hovered, focused bool
}

func newItem() *item {
	it := &item{}
	it.fill()
	it.ExtendBaseWidget(it)
	return it
}

// fill makes what an item consists of.
func (it *item) fill() {
	it.title, it.detail = boldWords(""), smallWords("")
	it.mark = canvas.NewText("", color.Transparent)
	it.back, it.bar = canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)
	it.back.CornerRadius = 4
	it.box = container.New(&column{}, it.title, it.detail)
}

func (it *item) set(title, mark, detail string) {
	it.title.SetText(title)
	it.detail.SetText(detail)
	it.mark.Text = mark
	it.Refresh()
}

func (it *item) choose(yes bool) {
	if it.chosen != yes {
		it.chosen = yes
		it.Refresh()
	}
}

// Tapped chooses the item.
func (it *item) Tapped(*fyne.PointEvent) {
	if it.onChoose != nil {
		it.onChoose()
	}
}

// MouseIn marks the item.
func (it *item) MouseIn(*desktop.MouseEvent) { it.hovered = true; it.Refresh() }

// MouseMoved does nothing.
func (it *item) MouseMoved(*desktop.MouseEvent) {}

// MouseOut unmarks it.
func (it *item) MouseOut() { it.hovered = false; it.Refresh() }

// Cursor is a hand.
func (it *item) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer makes what is drawn.
func (it *item) CreateRenderer() fyne.WidgetRenderer {
	r := &itemRenderer{it}
	r.Refresh()
	return r
}

type itemRenderer struct{ it *item }

func (r *itemRenderer) Destroy()           {}
func (r *itemRenderer) MinSize() fyne.Size { return r.it.box.MinSize().AddWidthHeight(6, 0) }
func (r *itemRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.it.back, r.it.bar, r.it.box, r.it.mark}
}
func (r *itemRenderer) Layout(size fyne.Size) {
	it := r.it
	it.back.Resize(size)
	it.bar.Resize(fyne.NewSize(3, size.Height-4))
	it.bar.Move(fyne.NewPos(0, 2))
	it.box.Resize(fyne.NewSize(size.Width-6, size.Height))
	it.box.Move(fyne.NewPos(6, 0))
	least := it.mark.MinSize()
	it.mark.Resize(least)
	it.mark.Move(fyne.NewPos(size.Width-least.Width-6, 4))
}
func (r *itemRenderer) Refresh() {
	it := r.it
	v, th := fyne.CurrentApp().Settings().ThemeVariant(), it.Theme()
	it.back.FillColor, it.bar.FillColor = color.Transparent, color.Transparent
	switch {
	case it.chosen || it.focused:
		it.back.FillColor = th.Color(theme.ColorNameSelection, v)
		it.bar.FillColor = th.Color(theme.ColorNamePrimary, v)
	case it.hovered:
		it.back.FillColor = th.Color(theme.ColorNameHover, v)
	}
	it.mark.Color, it.mark.TextSize = th.Color(theme.ColorNamePrimary, v), th.Size(look.SizeSmall)
	it.mark.TextStyle.Bold = true
	it.back.Refresh()
	it.bar.Refresh()
	it.mark.Refresh()
	it.box.Refresh()
	r.Layout(it.Size())
}

// A link is an item that the keyboard reaches by itself.
type link struct {
	item
	seek func(fyne.CanvasObject) // as a button has it
}

func newLink(choose func(), seek func(fyne.CanvasObject)) *link {
	l := &link{seek: seek}
	l.fill()
	l.onChoose = choose
	l.ExtendBaseWidget(l)
	return l
}

// FocusGained shows the focus, and where it is.
func (l *link) FocusGained() {
	l.focused = true
	l.Refresh()
	if l.seek != nil {
		l.seek(l)
	}
}

// FocusLost hides it.
func (l *link) FocusLost() { l.focused = false; l.Refresh() }

// TypedRune does nothing.
func (l *link) TypedRune(rune) {}

// TypedKey chooses on Space and Enter.
func (l *link) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		l.Tapped(nil)
	}
}

// A bar shows a number of posts beside the line of five. Below the line it is
// hollow, from the line on it is filled.
type bar struct {
	widget.BaseWidget
	posts, full float64 // full is what the whole width stands for [FTE]
	body, line  *canvas.Rectangle
	cut         *canvas.Line // through the end of a bar that is longer than the width
	label       *canvas.Text // of the line, on the ruler above the bars
}

func newBar() *bar {
	b := &bar{
		body: canvas.NewRectangle(color.Transparent), line: canvas.NewRectangle(color.Transparent),
		cut: canvas.NewLine(color.Transparent), label: canvas.NewText("", color.Transparent),
	}
	b.cut.StrokeWidth = 3
	b.full = 1
	b.ExtendBaseWidget(b)
	return b
}

// show sets the number of posts, and what the whole width stands for [FTE].
func (b *bar) show(posts, full float64) {
	b.posts, b.full = posts, full
	b.Refresh()
}

// under reports whether the bar ends below the line.
func (b *bar) under() bool { return b.posts < fivePosts }

// CreateRenderer makes what is drawn.
func (b *bar) CreateRenderer() fyne.WidgetRenderer {
	r := &barRenderer{b}
	r.Refresh()
	return r
}

type barRenderer struct{ b *bar }

func (r *barRenderer) Destroy()           {}
func (r *barRenderer) MinSize() fyne.Size { return fyne.NewSize(60, 14) }
func (r *barRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.body, r.b.cut, r.b.line, r.b.label}
}
func (r *barRenderer) Layout(size fyne.Size) {
	b := r.b
	at := size.Width * float32(min(fivePosts/b.full, 1))
	if b.label.Text != "" {
		least := b.label.MinSize()
		b.label.Resize(least)
		b.label.Move(fyne.NewPos(max(min(at-least.Width/2, size.Width-least.Width), 0), size.Height-least.Height))
		return
	}
	const thick = 10
	top := (size.Height - thick) / 2
	b.body.Resize(fyne.NewSize(max(size.Width*float32(min(b.posts/b.full, 1)), 2), thick))
	b.body.Move(fyne.NewPos(0, top))
	b.line.Resize(fyne.NewSize(1.5, size.Height))
	b.line.Move(fyne.NewPos(at-0.75, 0))
	b.cut.Position1, b.cut.Position2 = fyne.NewPos(size.Width-14, top+thick+1), fyne.NewPos(size.Width-8, top-1)
}
func (r *barRenderer) Refresh() {
	b := r.b
	v, th := fyne.CurrentApp().Settings().ThemeVariant(), b.Theme()
	accent, back := th.Color(theme.ColorNamePrimary, v), th.Color(theme.ColorNameBackground, v)
	b.body.FillColor, b.body.StrokeColor, b.body.StrokeWidth = accent, accent, 1
	if b.under() {
		b.body.FillColor = look.Mix(back, accent, 0.12)
	}
	b.line.FillColor = th.Color(theme.ColorNameForeground, v)
	b.cut.StrokeColor = back
	b.cut.Hidden = b.posts <= b.full
	b.label.Color, b.label.TextSize = th.Color(look.ColorMuted, v), th.Size(look.SizeSmall)
	b.body.Hidden, b.line.Hidden = b.label.Text != "", b.label.Text != ""
	if b.label.Text != "" {
		b.cut.Hide()
	}
	r.Layout(b.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

// column puts objects below each other. It gives them their width before it asks
// for their height, which texts that break their lines need.
type column struct {
	gap    float32
	scroll *container.Scroll // that the column is in, or nil
	busy   bool
}

func (c *column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least, gap := fyne.Size{}, float32(0)
	for _, o := range objects {
		if o.Visible() {
			m := o.MinSize()
			least = fyne.NewSize(max(least.Width, m.Width), least.Height+gap+m.Height)
			gap = c.gap
		}
	}
	return least
}

func (c *column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		o.Resize(fyne.NewSize(size.Width, o.MinSize().Height))
		h := o.MinSize().Height
		o.Resize(fyne.NewSize(size.Width, h))
		o.Move(fyne.NewPos(0, y))
		y += h + c.gap
	}
	// The scroller took the height from before the lines were broken anew.
	if c.scroll != nil && !c.busy && y-c.gap != size.Height {
		c.busy = true
		c.scroll.Refresh()
		c.busy = false
	}
}

// pickRow is the layout of a picked municipality: name, bar, number and button.
type pickRow struct{}

func (pickRow) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(240, 24) }

func (pickRow) Layout(o []fyne.CanvasObject, size fyne.Size) {
	const number, button = 46, 26
	name := size.Width * 0.36
	put := func(o fyne.CanvasObject, x, w float32) {
		h := min(o.MinSize().Height, size.Height)
		if _, ok := o.(*bar); ok {
			h = size.Height
		}
		o.Resize(fyne.NewSize(w, h))
		o.Move(fyne.NewPos(x, (size.Height-h)/2))
	}
	put(o[0], 0, name)
	put(o[1], name, size.Width-name-number-button)
	put(o[2], size.Width-number-button, number)
	put(o[3], size.Width-button, button)
}

// stacked is a layout of objects below each other, of which one takes the height
// that the others leave.
type stacked struct {
	fill int     // the index of that one
	gap  float32 // between two
}

func (s stacked) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := fyne.NewSize(0, s.gap*float32(len(objects)-1))
	for _, o := range objects {
		m := o.MinSize()
		least = fyne.NewSize(max(least.Width, m.Width), least.Height+m.Height)
	}
	return least
}

func (s stacked) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left := size.Height - s.gap*float32(len(objects)-1)
	for i, o := range objects {
		if i != s.fill {
			o.Resize(fyne.NewSize(size.Width, o.MinSize().Height))
			o.Resize(fyne.NewSize(size.Width, o.MinSize().Height))
			left -= o.MinSize().Height
		}
	}
	y := float32(0)
	for i, o := range objects {
		if i == s.fill {
			o.Resize(fyne.NewSize(size.Width, left))
		}
		o.Move(fyne.NewPos(0, y))
		y += o.Size().Height + s.gap
	}
}

// beside is the layout of the column in its scroller: it leaves room for the bar
// of the scroller at the right.
type beside struct{}

const barRoom = 10

func (beside) MinSize(o []fyne.CanvasObject) fyne.Size {
	return o[0].MinSize().AddWidthHeight(barRoom, 0)
}
func (beside) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(size.SubtractWidthHeight(barRoom, 0))
}

// whole is the layout of the page: the head above, below it the column and the
// map beside each other. On a very large screen the page takes no more room than it can use.
type whole struct{}

const (
	pageMargin = 12
	mostWidth  = 2400
	mostHeight = 1700
)

func (whole) MinSize(o []fyne.CanvasObject) fyne.Size {
	sides := o[1].MinSize().Width + o[2].MinSize().Width + 3*pageMargin
	return fyne.NewSize(max(o[0].MinSize().Width+2*pageMargin, sides),
		o[0].MinSize().Height+max(o[1].MinSize().Height, o[2].MinSize().Height)+3*pageMargin)
}

func (whole) Layout(o []fyne.CanvasObject, size fyne.Size) {
	w, h := min(size.Width, mostWidth)-2*pageMargin, min(size.Height, mostHeight)-2*pageMargin
	x, y := (size.Width-w)/2, float32(pageMargin)
	o[0].Resize(fyne.NewSize(w, o[0].MinSize().Height))
	head := o[0].MinSize().Height
	o[0].Resize(fyne.NewSize(w, head))
	o[0].Move(fyne.NewPos(x, y))
	y, h = y+head+pageMargin/2, h-head-pageMargin/2
	column := max(min(w*0.38, 480), o[1].MinSize().Width)
	o[1].Resize(fyne.NewSize(column, h))
	o[1].Move(fyne.NewPos(x, y))
	o[2].Resize(fyne.NewSize(w-column-pageMargin, h))
	o[2].Move(fyne.NewPos(x+column+pageMargin, y))
}
