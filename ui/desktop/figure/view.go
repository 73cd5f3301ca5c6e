// Package figure shows the figures of package chart in the window: crisp at any
// scale, drawn beside the UI goroutine, with what a pointer or the arrow keys
// rest on in words, and a menu for saving and copying.
package figure

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
	"gonum.org/v1/plot/vg"

	"grannelag/ui/chart"
	"grannelag/ui/desktop/look"
	"grannelag/ui/text"
)

// Build makes a figure in the colours of a theme. It runs on a goroutine of its
// own, perhaps several times, and must not touch widgets nor what they change:
// it has in it the values that the figure is made from.
type Build func(chart.Theme) chart.Figure

// View is a widget that shows a figure. All methods are for the UI goroutine.
type View struct {
	widget.BaseWidget

	// What the user asks for in the menu: to save the figure ("png" or "svg"),
	// in the light colours that paper wants; to copy a text to the clipboard;
	// to see the figure large. An entry without a callback is not in the menu.
	OnSave    func(format string, f chart.Figure)
	OnCopy    func(text string)
	OnEnlarge func(Build)

	// What the user picks in the figure: a municipality by its number, an
	// option by its index.
	OnPickMunicipality func(number string)
	OnPickOption       func(index int)

	// Go starts the worker that draws, and Deliver runs what it hands over on
	// the UI goroutine and waits for it: a new goroutine and fyne.DoAndWait.
	// Tests make both call the function at once.
	Go, Deliver func(func())

	lang  text.Lang
	build Build
	turn  int  // counts the figures that were asked for
	asked want // the drawing asked for last
	jobs  look.Latest
	made  made        // the worker's own
	spare *image.RGBA // the worker's own: the image that is not shown

	shown shown
	// OnShown is called after a figure was put on show: it may want another
	// height.
	OnShown func()
	// For the scroll around the view: where the keys are, and how far it is
	// scrolled.
	onSpot func(fyne.Position, fyne.Size)
	top    float32

	focused, hovered bool
	spot             int // index into shown.spots; -1 for none

	img    *canvas.Image
	mark   *canvas.Rectangle // around the spot
	tip    *tip
	corner *corner
	ring   *canvas.Rectangle // while focused
}

// want is what a drawing depends on.
type want struct {
	turn          int
	theme         chart.Theme
	width, height int // [pixels]
	scale         float32
}

// made is the figure that the worker made last.
type made struct {
	turn   int
	theme  chart.Theme
	figure chart.Figure
}

// shown is what the view shows now.
type shown struct {
	figure chart.Figure
	some   bool
	spots  []chart.Spot
	size   fyne.Size // that the spots are for
}

var (
	_ fyne.Focusable         = (*View)(nil)
	_ fyne.Tappable          = (*View)(nil)
	_ fyne.SecondaryTappable = (*View)(nil)
	_ desktop.Hoverable      = (*View)(nil)
	_ desktop.Cursorable     = (*View)(nil)
)

// NewView returns an empty view with its menu in a language.
func NewView(lang text.Lang) *View {
	v := &View{
		lang:    lang,
		Go:      func(f func()) { go f() },
		Deliver: fyne.DoAndWait,
		spot:    -1,
		img:     &canvas.Image{FillMode: canvas.ImageFillContain, ScaleMode: canvas.ImageScaleFastest},
		mark:    canvas.NewRectangle(nil),
		ring:    canvas.NewRectangle(nil),
		tip:     newTip(),
		corner:  newCorner(),
	}
	for _, o := range []fyne.CanvasObject{v.img, v.mark, v.ring} {
		o.Hide()
	}
	v.ExtendBaseWidget(v)
	return v
}

// ShowFigure shows another figure as soon as it is drawn; until then the last
// one stays. A figure asked for while one is being drawn takes the place of
// any other that waits.
func (v *View) ShowFigure(b Build) {
	v.build = b
	v.turn++
	v.redraw()
}

// Figure returns the figure that is shown now, and false if there is none yet.
func (v *View) Figure() (chart.Figure, bool) { return v.shown.figure, v.shown.some }

// HeightFor returns the height that the figure shown now looks best at, in
// Fyne units; before there is one a guess, that the page need not move much.
func (v *View) HeightFor(width float32) float32 {
	if !v.shown.some {
		return width * 0.55
	}
	return float32(v.shown.figure.HeightFor(vg.Length(width)))
}

// pixels returns how many pixels the view has.
func (v *View) pixels() (w, h int, scale float32) {
	size := v.Size()
	if len(fyne.CurrentApp().Driver().AllWindows()) == 0 {
		return int(size.Width + 0.5), int(size.Height + 0.5), 1
	}
	// Ask for a child: a widget that another embeds is unknown to the driver.
	c := fyne.CurrentApp().Driver().CanvasForObject(v.img)
	if c == nil {
		c = fyne.CurrentApp().Driver().AllWindows()[0].Canvas() // not yet on one
	}
	w, h = c.PixelCoordinateForPosition(fyne.NewPos(size.Width, size.Height))
	return w, h, float32(w) / size.Width
}

// redraw asks for a drawing of the present state, if that differs from the one
// asked for last. All that the drawing needs is taken here.
func (v *View) redraw() {
	size := v.Size()
	if v.build == nil || !v.Visible() || size.Width < 1 || size.Height < 1 {
		return
	}
	w, h, scale := v.pixels()
	now := want{v.turn, look.ChartTheme(), w, h, scale}
	if now == v.asked || w < 1 || h < 1 {
		return
	}
	v.asked = now
	build := v.build
	points := chart.Size{Width: vg.Length(float32(w) / scale), Height: vg.Length(float32(h) / scale)}
	v.jobs.Do(v.Go, func() {
		if v.made.turn != now.turn || v.made.theme != now.theme {
			v.made = made{now.turn, now.theme, build(now.theme)}
		}
		f := v.made.figure
		img := chart.DrawImage(f, v.spare, points, float64(scale))
		v.Deliver(func() {
			v.spare, _ = v.img.Image.(*image.RGBA)
			v.img.Image = img
			v.img.Show()
			v.img.Refresh()
			first := !v.shown.some || v.shown.figure.Name != f.Name
			v.shown.figure, v.shown.some = f, true
			if first {
				v.choose(-1) // the old words belong to another figure
				v.shown.spots = nil
			}
			if v.OnShown != nil {
				v.OnShown()
			}
		})
		if v.jobs.Waiting() {
			return // the words of a figure that is soon replaced nobody reads
		}
		spots := chart.ImageSpots(f, points, float64(scale))
		v.Deliver(func() {
			v.shown.spots, v.shown.size = spots, size
			if v.spot >= len(spots) {
				v.spot = -1
			}
			v.choose(v.spot)
		})
	})
}

// box returns where a spot is, in the view's own coordinates.
func (v *View) box(s *chart.Spot) (fyne.Position, fyne.Size) {
	h := v.shown.size.Height
	return fyne.NewPos(float32(s.Box.Min.X), h-float32(s.Box.Max.Y)),
		fyne.NewSize(float32(s.Box.Max.X-s.Box.Min.X), float32(s.Box.Max.Y-s.Box.Min.Y))
}

// at returns the spot at a position, the smallest where several are, or -1.
func (v *View) at(pos fyne.Position) int {
	found, least := -1, float32(0)
	for i := range v.shown.spots {
		p, s := v.box(&v.shown.spots[i])
		if pos.X < p.X || pos.X > p.X+s.Width || pos.Y < p.Y || pos.Y > p.Y+s.Height {
			continue
		}
		if area := s.Width * s.Height; found < 0 || area < least {
			found, least = i, area
		}
	}
	return found
}

// choose shows what spot i has to say, and nothing for -1.
func (v *View) choose(i int) {
	v.spot = i
	if i < 0 || v.Size() != v.shown.size {
		v.mark.Hide()
		v.tip.hide()
		return
	}
	s := &v.shown.spots[i]
	pos, size := v.box(s)
	primary := v.Theme().Color(theme.ColorNamePrimary, fyne.CurrentApp().Settings().ThemeVariant())
	v.mark.FillColor, v.mark.StrokeColor, v.mark.StrokeWidth, v.mark.CornerRadius = nil, primary, 1, 2
	v.mark.Move(pos.SubtractXY(1, 1))
	v.mark.Resize(size.AddWidthHeight(2, 2))
	v.mark.Show()
	v.mark.Refresh()
	v.tip.show(v.Theme(), s.Text, pos, size, v.Size())
	if v.focused && v.onSpot != nil {
		v.onSpot(pos, size)
	}
}

// SpotText returns what the pointer or the keys rest on says, or "".
func (v *View) SpotText() string {
	if v.spot < 0 || v.spot >= len(v.shown.spots) {
		return ""
	}
	return v.shown.spots[v.spot].Text
}

// MouseIn, MouseMoved and MouseOut follow the pointer.
func (v *View) MouseIn(e *desktop.MouseEvent) {
	v.hovered = true
	v.frame()
	v.redraw() // the window may have moved to a screen of another scale
	v.MouseMoved(e)
}

func (v *View) MouseMoved(e *desktop.MouseEvent) {
	i := v.at(e.Position)
	if v.corner.has(e.Position) {
		i = -1
	}
	if i != v.spot {
		v.choose(i)
	}
}

func (v *View) MouseOut() {
	v.hovered = false
	v.choose(-1)
	v.frame()
}

// Cursor is a hand over what can be picked.
func (v *View) Cursor() desktop.Cursor {
	if v.spot >= 0 && v.spot < len(v.shown.spots) && v.pickable(&v.shown.spots[v.spot]) {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// Tapped opens the menu in the corner, else picks what is tapped.
func (v *View) Tapped(e *fyne.PointEvent) {
	if v.corner.has(e.Position) {
		v.openMenu(v.corner.below())
		return
	}
	if i := v.at(e.Position); i >= 0 {
		v.pick(&v.shown.spots[i])
	}
}

// TappedSecondary opens the menu where it is tapped.
func (v *View) TappedSecondary(e *fyne.PointEvent) { v.openMenu(e.Position) }

func (v *View) pickable(s *chart.Spot) bool {
	return s.Municipality != "" && v.OnPickMunicipality != nil || s.Option != chart.NoOption && v.OnPickOption != nil
}

// pick tells what a spot is about: a municipality before an option.
func (v *View) pick(s *chart.Spot) {
	switch {
	case s.Municipality != "" && v.OnPickMunicipality != nil:
		v.OnPickMunicipality(s.Municipality)
	case s.Option != chart.NoOption && v.OnPickOption != nil:
		v.OnPickOption(s.Option)
	}
}

// FocusGained and FocusLost show and hide the frame of what has the keys.
func (v *View) FocusGained() {
	v.focused = true
	v.frame()
	v.redraw()
}

func (v *View) FocusLost() {
	v.focused = false
	if !v.hovered {
		v.choose(-1)
	}
	v.frame()
}

// TypedRune is not used: all keys are in TypedKey.
func (v *View) TypedRune(rune) {}

// page is how many spots the page keys pass.
const page = 10

// TypedKey steps through the spots with arrows, opens the menu with Enter,
// picks with Space and takes the words away with Escape.
func (v *View) TypedKey(e *fyne.KeyEvent) {
	n := len(v.shown.spots)
	step := func(by int) {
		switch {
		case n == 0:
		case v.spot < 0 && by > 0:
			v.choose(0)
		case v.spot < 0:
			v.choose(n - 1)
		default:
			v.choose(min(max(v.spot+by, 0), n-1))
		}
	}
	switch e.Name {
	case fyne.KeyRight, fyne.KeyDown:
		step(1)
	case fyne.KeyLeft, fyne.KeyUp:
		step(-1)
	case fyne.KeyPageDown:
		step(page)
	case fyne.KeyPageUp:
		step(-page)
	case fyne.KeyHome:
		step(-n)
	case fyne.KeyEnd:
		step(n)
	case fyne.KeyEscape:
		v.choose(-1)
	case fyne.KeySpace:
		if v.spot >= 0 && v.spot < n && v.pickable(&v.shown.spots[v.spot]) {
			v.pick(&v.shown.spots[v.spot])
			return
		}
		v.openMenu(v.corner.below())
	case fyne.KeyReturn, fyne.KeyEnter, desktop.KeyMenu:
		v.openMenu(v.corner.below())
	}
}

// frame shows the parts that a pointer or the keys bring out.
func (v *View) frame() {
	variant := fyne.CurrentApp().Settings().ThemeVariant()
	v.ring.FillColor, v.ring.StrokeWidth, v.ring.CornerRadius = nil, 2, 4
	v.ring.StrokeColor = v.Theme().Color(theme.ColorNamePrimary, variant)
	v.ring.Hidden = !v.focused
	v.ring.Refresh()
	some := v.shown.some && (v.OnSave != nil || v.OnCopy != nil || v.OnEnlarge != nil)
	v.corner.show(v.Theme(), some && (v.focused || v.hovered))
}

// CreateRenderer is Fyne's.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	v.ExtendBaseWidget(v)
	objects := []fyne.CanvasObject{v.img, v.mark}
	objects = append(objects, v.corner.objects()...)
	objects = append(objects, v.ring)
	objects = append(objects, v.tip.objects()...)
	return &renderer{v, objects}
}

type renderer struct {
	v       *View
	objects []fyne.CanvasObject
}

func (r *renderer) Destroy() {}

func (r *renderer) Layout(size fyne.Size) {
	r.v.img.Resize(size)
	r.v.ring.Resize(size)
	r.v.corner.place(size, r.v.top)
	r.v.choose(-1)
	r.v.redraw()
}

// MinSize is small: a figure leaves out what there is no room for.
func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(200, 140) }

func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

// Refresh follows a change of theme, among others.
func (r *renderer) Refresh() {
	r.v.frame()
	r.v.choose(r.v.spot)
	r.v.redraw()
}
