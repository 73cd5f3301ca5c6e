package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"grannelag/ui/desktop/look"
)

// Fyne asks an object for its least size before it says how wide it will be, and
// lines that break have no height before that. So what stands on a page is laid
// out by layouts that know the height at a width.

// A flowing layout knows how high its objects are at a width.
type flowing interface {
	fyne.Layout
	height(objects []fyne.CanvasObject, width float32) float32
}

// heightFor returns the height of an object at a width.
func heightFor(o fyne.CanvasObject, width float32) float32 {
	if !o.Visible() {
		return 0
	}
	switch o := o.(type) {
	case interface{ HeightFor(float32) float32 }:
		return o.HeightFor(width)
	case *fyne.Container:
		if l, ok := o.Layout.(flowing); ok {
			return l.height(o.Objects, width)
		}
	}
	return o.MinSize().Height
}

// anySize is the least size of whatever flows: the page around it asks for the
// height at a width instead. Fyne asks for least sizes before each frame, so
// there is no reckoning behind them, and above all nothing that asks for
// another frame.
var anySize = fyne.NewSize(100, 10)

// A stack puts objects below each other.
type stack struct{ gap float32 }

func (l stack) MinSize([]fyne.CanvasObject) fyne.Size { return anySize }

func (l stack) height(objects []fyne.CanvasObject, width float32) float32 {
	y := float32(0)
	for _, o := range objects {
		if h := heightFor(o, width); h > 0 {
			y += h + l.gap
		}
	}
	return max(0, y-l.gap)
}

func (l stack) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		h := heightFor(o, size.Width)
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, h))
		if h > 0 {
			y += h + l.gap
		}
	}
}

// A tiling puts objects of one width beside each other, as many as there is room
// for, and the rest below.
type tiling struct {
	width float32 // least of an object
	most  int     // beside each other
	gap   float32
}

// columns returns how many of n objects stand beside each other.
func (l tiling) columns(n int, width float32) int {
	return max(1, min(n, l.most, int((width+l.gap)/(l.width+l.gap))))
}

func (l tiling) MinSize([]fyne.CanvasObject) fyne.Size { return anySize }

func (l tiling) height(objects []fyne.CanvasObject, width float32) float32 {
	return l.place(objects, width, func(fyne.CanvasObject, fyne.Position, fyne.Size) {})
}

func (l tiling) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.place(objects, size.Width, func(o fyne.CanvasObject, at fyne.Position, s fyne.Size) {
		o.Move(at)
		o.Resize(s)
	})
}

func (l tiling) place(objects []fyne.CanvasObject, width float32, put func(fyne.CanvasObject, fyne.Position, fyne.Size)) float32 {
	n := l.columns(len(objects), width)
	y := float32(0)
	for first := 0; first < len(objects); first += n {
		row := objects[first:min(first+n, len(objects))]
		each := (width - l.gap*float32(len(row)-1)) / float32(len(row)) // the last row fills the width too
		high := float32(0)
		for _, o := range row {
			high = max(high, heightFor(o, each))
		}
		for i, o := range row {
			put(o, fyne.NewPos(float32(i)*(each+l.gap), y), fyne.NewSize(each, high))
		}
		y += high + l.gap
	}
	return max(0, y-l.gap)
}

// Shares puts objects beside each other, each with its share of the width.
type shares []float32

const sharesGap = 10

func (l shares) MinSize([]fyne.CanvasObject) fyne.Size { return anySize }

func (l shares) height(objects []fyne.CanvasObject, width float32) float32 {
	room := width - sharesGap*float32(len(l)-1)
	high := float32(0)
	for i, o := range objects {
		high = max(high, heightFor(o, room*l[i]))
	}
	return high
}

func (l shares) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	room := size.Width - sharesGap*float32(len(l)-1)
	x := float32(0)
	for i, o := range objects {
		w := room * l[i]
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(w, size.Height))
		x += w + sharesGap
	}
}

// A margin keeps room around one object, and what lies behind it at its full
// size.
type margin struct{ x, y float32 }

func (l margin) MinSize([]fyne.CanvasObject) fyne.Size { return anySize }

func (l margin) height(objects []fyne.CanvasObject, width float32) float32 {
	return heightFor(objects[len(objects)-1], max(1, width-2*l.x)) + 2*l.y
}

func (l margin) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	last := len(objects) - 1
	for _, o := range objects[:last] {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(size)
	}
	objects[last].Move(fyne.NewPos(l.x, l.y))
	objects[last].Resize(fyne.NewSize(size.Width-2*l.x, size.Height-2*l.y))
}

// stacked puts objects below each other.
func stacked(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(stack{gap}, objects...)
}

// card puts an object on a card.
func card(o fyne.CanvasObject) *fyne.Container {
	return container.New(margin{12, 10}, look.NewCardBack(), o)
}

const pageMargin = 12 // above and below what is on a page

// A page is a column of objects that scrolls.
type page struct {
	column  *fyne.Container
	scroll  *container.Scroll
	content *fyne.Container
}

func newPage(objects ...fyne.CanvasObject) *page {
	p := &page{column: newParagraphs(12, objects...)}
	p.scroll = container.NewVScroll(container.New(&asWide{page: p}, container.New(margin{14, pageMargin}, p.column)))
	p.content = container.New(&aroundPage{p}, p.scroll)
	p.scroll.OnScrolled = func(fyne.Position) { p.cull() }
	return p
}

// cull hides what is scrolled out of sight. Fyne draws it all the same, each
// letter of it, and without a graphics card that is most of a frame.
func (p *page) cull() {
	top := p.scroll.Offset.Y - pageMargin
	cull(p.column, 0, top, top+p.scroll.Size().Height+pageMargin)
}

// cull hides the paragraphs in o that do not reach into the part of the page from
// top to bottom; o begins at y.
func cull(o fyne.CanvasObject, y, top, bottom float32) {
	c, ok := o.(*fyne.Container)
	if !ok {
		return
	}
	_, hides := c.Layout.(*paragraphs)
	for _, kid := range c.Objects {
		at := y + kid.Position().Y
		if hides {
			if seen := at < bottom && at+kid.Size().Height > top; seen != kid.Visible() {
				if seen {
					kid.Show()
				} else {
					kid.Hide()
				}
			}
		}
		if kid.Visible() {
			cull(kid, at, top, bottom)
		}
	}
}

// newParagraphs returns a container for the parts of a page.
func newParagraphs(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	c := container.New(&paragraphs{gap: gap})
	setParagraphs(c, objects)
	return c
}

// setParagraphs puts other parts into the container.
func setParagraphs(c *fyne.Container, objects []fyne.CanvasObject) {
	c.Objects = c.Objects[:0]
	for _, o := range objects {
		c.Objects = append(c.Objects, container.NewStack(o))
	}
}

// paragraphs is a stack of the parts of a page. Each stands in a container of
// its own that is hidden while it is out of sight, and keeps its place.
type paragraphs struct{ gap float32 }

func (l *paragraphs) MinSize([]fyne.CanvasObject) fyne.Size { return anySize }

func (l *paragraphs) height(objects []fyne.CanvasObject, width float32) float32 {
	return l.place(objects, width, func(fyne.CanvasObject, float32, float32) {})
}

func (l *paragraphs) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.place(objects, size.Width, func(o fyne.CanvasObject, y, h float32) {
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, h))
	})
}

func (l *paragraphs) place(objects []fyne.CanvasObject, width float32, put func(o fyne.CanvasObject, y, height float32)) float32 {
	y := float32(0)
	for _, o := range objects {
		h := heightFor(o.(*fyne.Container).Objects[0], width)
		put(o, y, h)
		if h > 0 {
			y += h + l.gap
		}
	}
	return max(0, y-l.gap)
}

// relayout gives the objects their places anew, after one changed its height.
func (p *page) relayout() { p.content.Layout.Layout(p.content.Objects, p.content.Size()) }

type aroundPage struct{ page *page }

func (l *aroundPage) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(300, 200) }

func (l *aroundPage) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	inside := l.page.scroll.Content.(*fyne.Container)
	inside.Layout.(*asWide).height = heightFor(inside.Objects[0], max(200, size.Width))
	l.page.scroll.Resize(size)
	l.page.scroll.Refresh()
	l.page.cull()
}

// asWide makes the content of a scroll as wide as the scroll, and as high as it
// was when the page was laid out last.
type asWide struct {
	page   *page
	height float32
}

func (l *asWide) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(100, l.height) }

func (l *asWide) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(size)
}
