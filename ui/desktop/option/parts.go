package option

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"grannelag/ui/desktop/look"
	"grannelag/ui/text"
)

// parts is the renderer of the widgets here: objects, and what to do with them.
type parts struct {
	objects []fyne.CanvasObject
	layout  func(fyne.Size)
	min     func() fyne.Size
	refresh func()
}

func (p *parts) Destroy()                     {}
func (p *parts) Layout(size fyne.Size)        { p.layout(size) }
func (p *parts) MinSize() fyne.Size           { return p.min() }
func (p *parts) Objects() []fyne.CanvasObject { return p.objects }
func (p *parts) Refresh()                     { p.refresh() }

// colour returns a colour of the theme in use.
func colour(name fyne.ThemeColorName) color.Color {
	s := fyne.CurrentApp().Settings()
	return s.Theme().Color(name, s.ThemeVariant())
}

// newText returns a line of text that takes its colour in refresh.
func newText(size fyne.ThemeSizeName, bold bool) *canvas.Text {
	t := canvas.NewText("", nil)
	t.TextStyle.Bold = bold
	t.TextSize = theme.Size(size)
	return t
}

// A flow lays objects out in rows of equal columns, as many as there is room
// for, each row as high as its highest. How high it is follows from the width,
// which a layout is not told when it is asked: it remembers the last.
type flow struct {
	least float32 // width of a column
	gap   float32
	width float32 // of the last layout
}

func (f *flow) columns(n int) int {
	return max(1, min(n, int((f.width+f.gap)/(f.least+f.gap))))
}

func (f *flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(f.least, 0)
	n := len(objects)
	across := f.columns(n)
	for i := 0; i < n; i += across {
		if i > 0 {
			size.Height += f.gap
		}
		size.Height += tallest(objects[i:min(i+across, n)])
	}
	return size
}

func tallest(objects []fyne.CanvasObject) float32 {
	var h float32
	for _, o := range objects {
		h = max(h, o.MinSize().Height)
	}
	return h
}

func (f *flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	n := len(objects)
	across := f.columns(n)
	w := (size.Width - f.gap*float32(across-1)) / float32(across)
	var y float32
	for i := 0; i < n; i += across {
		row := objects[i:min(i+across, n)]
		for _, o := range row {
			// Only now do those that break their text know how wide they are.
			o.Resize(fyne.NewSize(w, o.MinSize().Height))
		}
		h := tallest(row)
		for j, o := range row {
			o.Resize(fyne.NewSize(w, h))
			o.Move(fyne.NewPos(float32(j)*(w+f.gap), y))
		}
		y += h + f.gap
	}
}

// column returns objects below each other over the whole width.
func column(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&stack{gap: gap}, objects...)
}

// A stack lays out what is shown below each other, each as high as it must be
// at the width there is.
type stack struct {
	gap   float32
	right float32 // free at the right, for the bar of a scroll
}

func (s *stack) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		if size.Height > 0 {
			size.Height += s.gap
		}
		size.Width = max(size.Width, m.Width+s.right)
		size.Height += m.Height
	}
	return size
}

func (s *stack) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	var y float32
	size.Width -= s.right
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, o.MinSize().Height))
		h := o.MinSize().Height
		o.Resize(fyne.NewSize(size.Width, h))
		y += h + s.gap
	}
}

// A sheet is a scrolled column whose content is laid out at the width there is
// before it is asked how high it is.
type sheet struct {
	*container.Scroll
	body *fyne.Container
}

// newSheet returns a sheet of objects below each other, and what to put into
// the window.
func newSheet(gap float32, objects ...fyne.CanvasObject) (*sheet, *fyne.Container) {
	body := container.New(&stack{gap: gap, right: 7}, objects...)
	s := &sheet{Scroll: container.NewVScroll(body), body: body}
	return s, container.New(s, s.Scroll)
}

func (s *sheet) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(s.Scroll.MinSize().Width, 60)
}

func (s *sheet) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	s.Scroll.Resize(size)
	s.settle()
}

// settle lays the content out anew after it changed.
func (s *sheet) settle() {
	w := s.Scroll.Size().Width
	if w == 0 {
		return // before the first layout
	}
	s.body.Layout.Layout(s.body.Objects, fyne.NewSize(w, s.body.MinSize().Height))
	s.Scroll.Refresh()
}

// see scrolls until an object of the content shows.
func (s *sheet) see(o fyne.CanvasObject) {
	if canvasOf(o) == nil {
		return // it was never on the screen, and the driver does not know where it is
	}
	d := fyne.CurrentApp().Driver()
	s.show(d.AbsolutePositionForObject(o).Y-d.AbsolutePositionForObject(s.body).Y, o.Size().Height)
}

// show scrolls until a part of the content shows, given by its top and height.
func (s *sheet) show(y, height float32) {
	h := s.Scroll.Size().Height
	if h == 0 {
		return // before the first layout
	}
	switch off := s.Scroll.Offset.Y; {
	case y < off:
		s.Scroll.ScrollToOffset(fyne.NewPos(0, max(0, y-6)))
	case y+height > off+h:
		s.Scroll.ScrollToOffset(fyne.NewPos(0, max(0, min(y, y+height-h+6))))
	}
}

// follow scrolls when something is dragged near an edge, inside.
func (s *sheet) follow(at fyne.Position) {
	if !within(s.Scroll, at) {
		return
	}
	const edge, step = 28, 14
	top := fyne.CurrentApp().Driver().AbsolutePositionForObject(s.Scroll).Y
	most := max(0, s.body.MinSize().Height-s.Scroll.Size().Height)
	off := s.Scroll.Offset.Y
	switch {
	case at.Y < top+edge:
		off -= step
	case at.Y > top+s.Scroll.Size().Height-edge:
		off += step
	}
	if off = min(max(off, 0), most); off != s.Scroll.Offset.Y {
		s.Scroll.ScrollToOffset(fyne.NewPos(0, off))
	}
}

// within reports whether a point of the window is on an object.
func within(o fyne.CanvasObject, at fyne.Position) bool {
	p := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	s := o.Size()
	return at.X >= p.X && at.Y >= p.Y && at.X < p.X+s.Width && at.Y < p.Y+s.Height
}

func canvasOf(o fyne.CanvasObject) fyne.Canvas { return fyne.CurrentApp().Driver().CanvasForObject(o) }

// focus gives the focus to something on a page. The window is that of the page:
// of what was never on the screen the driver does not know it.
func focus(page fyne.CanvasObject, o fyne.Focusable) {
	if c := canvasOf(page); c != nil {
		c.Focus(o)
	}
}

// focused returns what has the focus in the window of a page.
func focused(page fyne.CanvasObject) fyne.Focusable {
	if c := canvasOf(page); c != nil {
		return c.Focused()
	}
	return nil
}

// popUp shows a menu at a place of an object.
func popUp(o fyne.CanvasObject, at fyne.Position, items []*fyne.MenuItem) {
	if c := canvasOf(o); c != nil {
		widget.NewPopUpMenu(fyne.NewMenu("", items...), c).ShowAtRelativePosition(at, o)
	}
}

func item(label string, enabled bool, do func()) *fyne.MenuItem {
	m := fyne.NewMenuItem(label, do)
	m.Disabled = !enabled
	return m
}

// alt returns the key that was pressed together with Alt.
func alt(s fyne.Shortcut) (fyne.KeyName, bool) {
	c, ok := s.(*desktop.CustomShortcut)
	if !ok || c.Modifier != fyne.KeyModifierAlt {
		return "", false
	}
	return c.KeyName, true
}

// passOn gives a shortcut that a widget does not know to the window, which gets
// none itself while a widget that takes shortcuts has the focus.
func passOn(o fyne.CanvasObject, s fyne.Shortcut) {
	if c, ok := canvasOf(o).(interface{ TypedShortcut(fyne.Shortcut) }); ok {
		c.TypedShortcut(s)
	}
}

// fte writes full posts: 10,1.
func fte(l text.Lang, x float64) string {
	return text.Number(l, math.Round(x*100)/100, text.AsNeeded)
}

// A lineEntry is an entry that says when it is left.
type lineEntry struct {
	widget.Entry
	left   func()
	escape func()
}

func newLineEntry(multi bool) *lineEntry {
	e := &lineEntry{}
	e.MultiLine = multi
	if multi {
		e.Wrapping = fyne.TextWrapWord
	}
	e.ExtendBaseWidget(e)
	return e
}

// FocusLost tells that the entry is left.
func (e *lineEntry) FocusLost() {
	e.Entry.FocusLost()
	if e.left != nil {
		e.left()
	}
}

// TypedKey gives up on Escape.
func (e *lineEntry) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape && e.escape != nil {
		e.escape()
		return
	}
	e.Entry.TypedKey(k)
}

// paint sets the colour and the slant of a text.
func paint(w *look.Words, name fyne.ThemeColorName, italic bool) {
	if w.ColorName != name || w.Style.Italic != italic {
		w.ColorName, w.Style.Italic = name, italic
		w.Refresh()
	}
}

// inset puts texts below each other as far from the left as labels have theirs.
func inset(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedLayout(0, 5, 6, 4), column(2, objects...))
}
