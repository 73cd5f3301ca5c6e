package figure

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Scrolled puts a view into a scroll, and gives it the height that its figure
// looks best at: a figure of many municipalities stays readable in a small
// window.
func Scrolled(v *View) fyne.CanvasObject {
	in := &tall{view: v}
	content := container.New(in, v)
	scroll := container.NewVScroll(content)
	out := container.New(&around{in, scroll}, scroll)
	v.OnShown = func() {
		// The figure may ask for another height now.
		if h := in.MinSize(nil).Height; h != in.height {
			out.Layout.Layout(out.Objects, out.Size())
		}
	}
	scroll.OnScrolled = func(p fyne.Position) {
		v.top = p.Y
		v.corner.place(v.Size(), v.top)
	}
	v.onSpot = func(pos fyne.Position, size fyne.Size) {
		// Room for the words over or under the spot, too.
		const room = 50
		to := min(scroll.Offset.Y, pos.Y-room)
		to = max(to, pos.Y+size.Height+room-scroll.Size().Height)
		if to = min(max(to, 0), v.Size().Height-scroll.Size().Height); to >= 0 && to != scroll.Offset.Y {
			scroll.ScrollToOffset(fyne.NewPos(0, to))
			scroll.OnScrolled(scroll.Offset)
		}
	}
	return out
}

// around tells the content of the scroll how wide it is before the scroll asks
// how high.
type around struct {
	in     *tall
	scroll *container.Scroll
}

func (a *around) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	a.in.width = size.Width
	a.in.height = a.in.MinSize(nil).Height
	a.scroll.Resize(size)
	a.scroll.Refresh()
}

func (a *around) MinSize([]fyne.CanvasObject) fyne.Size { return a.in.view.MinSize() }

// tall lays a view out as high as its figure wants.
type tall struct {
	view          *View
	width, height float32
}

func (t *tall) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
}

func (t *tall) MinSize([]fyne.CanvasObject) fyne.Size {
	least := t.view.MinSize()
	return fyne.NewSize(least.Width, max(least.Height, t.view.HeightFor(t.width)))
}
