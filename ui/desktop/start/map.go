package start

import (
	"image/color"
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"grannelag/sim/register"
	"grannelag/ui/desktop/look"
	"grannelag/ui/text"
)

// A norwayMap shows the municipalities as points on a map of the country. It is
// drawn away from Fyne's goroutine; where things are is known at once.
type norwayMap struct {
	widget.BaseWidget

	// onPick is called when a municipality is clicked or chosen by the keyboard,
	// with its number.
	onPick func(number string)

	lang     text.Lang
	view     view
	whole    bool // the whole country is shown, whatever the size
	standing []standing
	picks    []vec // where the picked and the offered ones are
	around   []vec
	cursor   int // the municipality that the keyboard is at, or -1
	hover    int // the one under the pointer, or -1
	focused  bool
	labels   []label // of the drawing that is shown
	frames   int     // drawings shown so far

	// A second click on the same spot within a moment means a double click.
	// Fyne's own double tap would hold back every click until it is sure.
	now     func() time.Time
	clicked time.Time
	spot    fyne.Position

	painter painter
	jobs    look.Latest
	work    func(func()) // starts the worker that draws
	deliver func(func()) // runs a function on Fyne's goroutine

	// While a large map moves it is drawn with fewer pixels, and sharp again a
	// moment after. after calls a function on Fyne's goroutine a moment later,
	// unless it is asked again before; nil draws sharp always.
	after func(func())
	rough bool

	img *canvas.Image
	tip *tip
}

var (
	_ fyne.Focusable     = (*norwayMap)(nil)
	_ fyne.Tappable      = (*norwayMap)(nil)
	_ fyne.Draggable     = (*norwayMap)(nil)
	_ fyne.Scrollable    = (*norwayMap)(nil)
	_ desktop.Hoverable  = (*norwayMap)(nil)
	_ desktop.Cursorable = (*norwayMap)(nil)
)

func newMap(lang text.Lang) *norwayMap {
	m := &norwayMap{
		lang: lang, whole: true, cursor: -1, hover: -1,
		standing: make([]standing, len(places())),
		now:      time.Now, deliver: fyne.DoAndWait,
		work: func(work func()) { go work() },
		img:  &canvas.Image{FillMode: canvas.ImageFillStretch, ScaleMode: canvas.ImageScaleFastest},
		tip:  newTip(),
	}
	var pause *time.Timer
	m.after = func(f func()) {
		if pause != nil {
			pause.Stop()
		}
		pause = time.AfterFunc(150*time.Millisecond, func() { fyne.Do(f) })
	}
	m.ExtendBaseWidget(m)
	return m
}

// show sets which municipalities are picked, and which are offered.
func (m *norwayMap) show(picks []string, offers []register.Neighbour) {
	clear(m.standing)
	m.picks, m.around = m.picks[:0], m.around[:0]
	for _, o := range offers {
		i := byNumber()[o.Number]
		m.standing[i] = offered
		m.around = append(m.around, places()[i].at)
	}
	for _, number := range picks {
		i := byNumber()[number]
		m.standing[i] = picked
		m.picks = append(m.picks, places()[i].at)
	}
	m.redraw()
}

// showWhole shows the whole country.
func (m *norwayMap) showWhole() {
	m.whole = true
	m.view = m.view.whole()
	m.redraw()
}

// showPicks shows the picked municipalities with those offered around them, or
// the whole country if none is picked.
func (m *norwayMap) showPicks() {
	if len(m.picks) == 0 {
		m.showWhole()
		return
	}
	const margin, closest = 60, 3 // some 250 km across, so that one sees where it is
	m.whole = false
	m.view = m.view.fitting(around(append(m.picks[:len(m.picks):len(m.picks)], m.around...)), margin, closest)
	m.redraw()
}

// zoom enlarges the map by a factor about a position.
func (m *norwayMap) zoom(factor float64, at vec) {
	m.view = m.view.zoomed(factor, at)
	m.whole = m.view.scale <= m.view.whole().scale*1.001
	if m.whole {
		m.view = m.view.whole()
	}
	m.glide()
}

// A step of the buttons and keys that zoom.
const zoomStep = 1.5

func (m *norwayMap) larger()  { m.zoom(zoomStep, m.middle()) }
func (m *norwayMap) smaller() { m.zoom(1/zoomStep, m.middle()) }

// middle is what the keys zoom about: where the keyboard is, or the middle.
func (m *norwayMap) middle() vec {
	if m.focused && m.cursor >= 0 {
		return m.view.screen(places()[m.cursor].at)
	}
	return vec{m.view.w / 2, m.view.h / 2}
}

// at returns the municipality at a position, by its dot or its name, or -1.
func (m *norwayMap) at(pos fyne.Position) int {
	p := vec{float64(pos.X), float64(pos.Y)}
	if i := m.view.hit(p); i >= 0 {
		return i
	}
	for _, l := range m.labels {
		if l.box.meets(box{p, p}) {
			return l.place
		}
	}
	return -1
}

// Tapped picks or drops the municipality that was clicked. A second click at
// once on the same spot shows the picked ones instead.
func (m *norwayMap) Tapped(e *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(m.img); c != nil && !m.focused {
		c.Focus(m)
	}
	const moment, near = 350 * time.Millisecond, 6
	now := m.now()
	moved := e.Position.Subtract(m.spot)
	if now.Sub(m.clicked) < moment && math.Hypot(float64(moved.X), float64(moved.Y)) < near {
		m.clicked = time.Time{}
		m.showPicks()
		return
	}
	m.clicked, m.spot = now, e.Position
	i := m.at(e.Position)
	if i < 0 {
		return
	}
	m.cursor = i
	m.pick(i)
}

func (m *norwayMap) pick(i int) {
	m.onPick(places()[i].Number)
	m.redraw()
}

// Dragged moves the map.
func (m *norwayMap) Dragged(e *fyne.DragEvent) {
	m.whole = false
	m.hover = -1
	m.view.centre.x -= float64(e.Dragged.DX) / m.view.scale
	m.view.centre.y -= float64(e.Dragged.DY) / m.view.scale
	m.view = m.view.held()
	m.glide()
}

// DragEnd does nothing: the map is where it was dragged to.
func (m *norwayMap) DragEnd() {}

// Scrolled zooms about the pointer.
func (m *norwayMap) Scrolled(e *fyne.ScrollEvent) {
	factor := math.Exp(min(max(float64(e.Scrolled.DY), -60), 60) * 0.012)
	m.zoom(factor, vec{float64(e.Position.X), float64(e.Position.Y)})
}

// MouseIn is called when the pointer comes.
func (m *norwayMap) MouseIn(e *desktop.MouseEvent) { m.MouseMoved(e) }

// MouseMoved tells about the municipality under the pointer.
func (m *norwayMap) MouseMoved(e *desktop.MouseEvent) {
	if i := m.at(e.Position); i != m.hover {
		m.hover = i
		m.tell()
	}
}

// MouseOut is called when the pointer leaves.
func (m *norwayMap) MouseOut() {
	m.hover = -1
	m.tell()
}

// Cursor is a hand over a municipality.
func (m *norwayMap) Cursor() desktop.Cursor {
	if m.hover >= 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// FocusGained shows where the keyboard is.
func (m *norwayMap) FocusGained() {
	m.focused = true
	if m.cursor < 0 || !m.inside(m.cursor) {
		to := m.view.centre
		if n := len(m.picks); n > 0 {
			to = m.picks[n-1]
		}
		m.cursor = nearest(to)
	}
	m.redraw()
}

// FocusLost hides it.
func (m *norwayMap) FocusLost() {
	m.focused = false
	m.redraw()
}

// TypedRune zooms.
func (m *norwayMap) TypedRune(r rune) {
	switch r {
	case '+', '=':
		m.larger()
	case '-', '−':
		m.smaller()
	}
}

// TypedKey walks from municipality to municipality, and picks.
func (m *norwayMap) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		m.walk(left)
	case fyne.KeyRight:
		m.walk(right)
	case fyne.KeyUp:
		m.walk(up)
	case fyne.KeyDown:
		m.walk(down)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		m.pick(m.cursor)
	case fyne.KeyHome:
		m.showWhole()
	case fyne.KeyEnd:
		m.showPicks()
	}
}

func (m *norwayMap) walk(d direction) {
	i := next(m.cursor, d)
	if i < 0 {
		return
	}
	m.cursor, m.hover = i, -1
	if !m.inside(i) {
		m.view.centre = places()[i].at
		m.view = m.view.held()
		m.whole = false
	}
	m.redraw()
}

// inside reports whether a municipality is seen well within the map.
func (m *norwayMap) inside(i int) bool {
	const margin = 20
	s := m.view.screen(places()[i].at)
	return s.x >= margin && s.y >= margin && s.x <= m.view.w-margin && s.y <= m.view.h-margin
}

// tell shows the figures of the municipality under the pointer, or of that where
// the keyboard is.
func (m *norwayMap) tell() {
	i := m.hover
	if i < 0 && m.focused {
		i = m.cursor
	}
	if i < 0 {
		m.tip.hide()
		return
	}
	p := &places()[i]
	what := text.Say(m.lang, "start.map.pick")
	if m.standing[i] == picked {
		what = text.Say(m.lang, "start.map.drop")
	}
	if p.CentreApproximate {
		what = text.Say(m.lang, "start.map.approximate") + " · " + what
	}
	title := fullName(p.Municipality)
	if !sharedNames()[p.Name] {
		title += ", " + p.County
	}
	figures := text.Say(m.lang, "start.map.figures", "children", p.Children, "population", p.Population,
		"posts", text.Number(m.lang, postsOf(p.Municipality), 1))
	s := m.view.screen(p.at)
	m.tip.tell(s, m.view.radius(p)+8, m.Size(), title, figures, what)
}

// glide draws the map while it moves.
func (m *norwayMap) glide() {
	if m.after != nil {
		m.rough = true
		m.after(func() {
			m.rough = false
			m.redraw()
		})
	}
	m.redraw()
}

// roughPixels is about how many pixels can be drawn 30 times a second.
const roughPixels = 1.2e6

// unknownPixels are the pixels of a unit where the map is laid out before the
// driver has it on a canvas: the first page is, and nothing may ask for a drawing
// after that. Enough for a scale of 2; what is too fine is drawn smaller.
const unknownPixels = 2

// redraw asks for a drawing of what is to be seen now.
func (m *norwayMap) redraw() {
	m.tell()
	// The driver knows the map's children even where it does not know the map.
	c := fyne.CurrentApp().Driver().CanvasForObject(m.img)
	if m.view.w < 1 || m.view.h < 1 {
		return
	}
	pixels := float64(unknownPixels)
	if c != nil {
		w, _ := c.PixelCoordinateForPosition(fyne.NewPos(float32(m.view.w), 0))
		pixels = float64(w) / m.view.w
	}
	s := scene{
		view: m.view, pixels: pixels, cursor: -1,
		standing: append([]standing(nil), m.standing...), colors: colors(),
	}
	if m.focused {
		s.cursor = m.cursor
	}
	if m.rough {
		s.pixels = min(s.pixels, math.Sqrt(roughPixels/(m.view.w*m.view.h)))
	}
	m.jobs.Do(m.work, func() {
		img, labels := m.painter.draw(s)
		m.deliver(func() {
			m.img.Image, m.labels = img, labels
			m.frames++
			m.img.Refresh()
		})
	})
}

// colors returns the colours of the map in the theme in use.
func colors() palette {
	c := look.ChartTheme()
	return palette{
		sea:    look.Mix(c.Back, c.Options[1], 0.05),
		abroad: look.Mix(c.Back, c.Fore, 0.05),
		land:   look.Mix(c.Back, c.Fore, 0.11),
		dot:    look.Mix(c.Back, c.Fore, 0.48),
		edge:   c.Back,
		accent: c.Options[1],
		text:   c.Fore,
		faint:  c.Muted,
	}
}

func (m *norwayMap) resized(size fyne.Size) {
	w, h := float64(size.Width), float64(size.Height)
	if w < 1 || h < 1 || w == m.view.w && h == m.view.h {
		return
	}
	m.view.w, m.view.h = w, h
	if m.whole {
		m.view = m.view.whole()
	} else {
		m.view = m.view.held()
	}
	m.redraw()
}

// CreateRenderer makes what is drawn.
func (m *norwayMap) CreateRenderer() fyne.WidgetRenderer { return &mapRenderer{m} }

type mapRenderer struct{ m *norwayMap }

func (r *mapRenderer) Destroy()           {}
func (r *mapRenderer) MinSize() fyne.Size { return fyne.NewSize(220, 240) }
func (r *mapRenderer) Refresh()           { r.m.redraw() } // after a change of theme too
func (r *mapRenderer) Layout(size fyne.Size) {
	r.m.img.Resize(size)
	r.m.resized(size)
}
func (r *mapRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.m.img}, r.m.tip.objects()...)
}

// A tip is a small note on the map.
type tip struct {
	back  *canvas.Rectangle
	lines [3]*canvas.Text
}

func newTip() *tip {
	t := &tip{back: canvas.NewRectangle(color.Transparent)}
	t.back.StrokeWidth, t.back.CornerRadius = 1, 4
	for i := range t.lines {
		t.lines[i] = canvas.NewText("", color.Transparent)
	}
	t.lines[0].TextStyle.Bold = true
	t.hide()
	return t
}

func (t *tip) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{t.back, t.lines[0], t.lines[1], t.lines[2]}
}

func (t *tip) hide() {
	for _, o := range t.objects() {
		o.Hide()
	}
}

// tell shows lines beside a place, gap away from it and within a size.
func (t *tip) tell(at vec, gap float64, within fyne.Size, lines ...string) {
	v := fyne.CurrentApp().Settings().ThemeVariant()
	th := fyne.CurrentApp().Settings().Theme()
	const room = 6
	size := fyne.NewSize(0, 0)
	for i, s := range lines {
		l := t.lines[i]
		l.Text, l.Color, l.TextSize = s, th.Color(theme.ColorNameForeground, v), th.Size(theme.SizeNameText)
		if i > 0 {
			l.TextSize = th.Size(look.SizeSmall)
		}
		if i == 2 {
			l.Color = th.Color(look.ColorMuted, v)
		}
		least := l.MinSize()
		size = fyne.NewSize(max(size.Width, least.Width), size.Height+least.Height)
		l.Resize(least)
	}
	size = size.AddWidthHeight(2*room, 2*room)
	x, y := float32(at.x+gap), float32(at.y)-size.Height/2
	if x+size.Width > within.Width {
		x = float32(at.x-gap) - size.Width
	}
	x = max(min(x, within.Width-size.Width), 0)
	y = max(min(y, within.Height-size.Height), 0)
	t.back.FillColor, t.back.StrokeColor = th.Color(theme.ColorNameOverlayBackground, v), th.Color(theme.ColorNameInputBorder, v)
	t.back.Resize(size)
	t.back.Move(fyne.NewPos(x, y))
	y += room
	for _, l := range t.lines {
		l.Move(fyne.NewPos(x+room, y))
		y += l.Size().Height
	}
	for _, o := range t.objects() {
		o.Show()
		o.Refresh()
	}
}
