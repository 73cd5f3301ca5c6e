package option

import (
	"image"
	"image/color"
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"grannelag/ui/desktop/look"
	"grannelag/ui/text"
)

// A sketch is the map of the page: every municipality at its centre with the
// number of its service, the services as areas, the ways to the offices. A tap
// opens or closes an office. With the keyboard the arrows choose a municipality,
// Space or O turns its office on and off, Enter goes to it in the list.
type sketch struct {
	widget.BaseWidget
	page  *Organise
	place int // of the option, for its colour

	spots   []spot
	focused bool
	at      string // the marked municipality

	texts   []fyne.CanvasObject // names, minutes and numbers, as laid out
	frame   *canvas.Rectangle
	picture *canvas.Raster
}

// A spot is a municipality on the map, in units of the widget.
type spot struct {
	number, name string
	x, y         float64 // east and south, in degrees of latitude
	size         float64 // of the point: square root of its share of the largest's children
	service      int
	office, main bool
	pos          fyne.Position
}

func newSketch(o *Organise) *sketch {
	s := &sketch{page: o}
	s.ExtendBaseWidget(s)
	return s
}

// show takes over the option of the page.
func (s *sketch) show(place int) {
	s.place = place
	s.spots = s.spots[:0]
	most := 1.0
	ms := s.page.scenario.Municipalities
	middle := 0.0
	for i := range ms {
		most = max(most, ms[i].Children.Value())
		middle += ms[i].Lat / float64(len(ms))
	}
	shrink := math.Cos(middle * math.Pi / 180)
	for i := range ms {
		m := &ms[i]
		sv, at := s.page.serviceOf(m.Number)
		if sv == nil {
			continue
		}
		s.spots = append(s.spots, spot{
			number: m.Number, name: text.Plain(m.Name), x: m.Lon * shrink, y: -m.Lat,
			size: math.Sqrt(m.Children.Value() / most), service: at,
			office: isOffice(sv, m.Number), main: sv.Offices[0].Municipality == m.Number && len(sv.Offices) > 1,
		})
	}
	s.Refresh()
}

// mark marks a municipality, none if "".
func (s *sketch) mark(number string) {
	if s.at != number {
		s.at = number
		s.Refresh()
	}
}

// radius returns how large a point is drawn: large enough for its number.
func (p *spot) radius() float32 { return 9 + 5*float32(p.size) }

// locate puts the spots into the widget, true to their form.
func (s *sketch) locate(size fyne.Size) {
	const side, top = 46, 22 // room for names
	lowX, lowY, highX, highY := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, p := range s.spots {
		lowX, highX = min(lowX, p.x), max(highX, p.x)
		lowY, highY = min(lowY, p.y), max(highY, p.y)
	}
	w, h := float64(max(1, size.Width-2*side)), float64(max(1, size.Height-2*top))
	scale := min(w/max(highX-lowX, 1e-9), h/max(highY-lowY, 1e-9))
	if math.IsInf(scale, 0) || highX-lowX < 1e-9 && highY-lowY < 1e-9 {
		scale = 0 // one place, or all in one
	}
	for i := range s.spots {
		p := &s.spots[i]
		p.pos = fyne.NewPos(
			size.Width/2+float32((p.x-(lowX+highX)/2)*scale),
			size.Height/2+float32((p.y-(lowY+highY)/2)*scale))
	}
	s.part(size)
}

// part moves points apart that lie on each other, so that each can be read and
// hit, and keeps them on the map; a few rounds are enough for neighbours.
func (s *sketch) part(size fyne.Size) {
	for range 12 {
		for i := range s.spots {
			p := &s.spots[i]
			r := p.radius() + 4
			p.pos = fyne.NewPos(max(r, min(p.pos.X, size.Width-r)), max(r, min(p.pos.Y, size.Height-r)))
		}
		for i := range s.spots {
			for j := range i {
				a, b := &s.spots[i], &s.spots[j]
				d := b.pos.Subtract(a.pos)
				far := float32(math.Hypot(float64(d.X), float64(d.Y)))
				lack := a.radius() + b.radius() + 2 - far
				if lack <= 0 {
					continue
				}
				if far < 0.01 {
					d, far = fyne.NewPos(1, 0), 1
				}
				by := fyne.NewPos(d.X/far*lack/2, d.Y/far*lack/2)
				a.pos, b.pos = a.pos.Subtract(by), b.pos.Add(by)
			}
		}
	}
}

// hit returns the number of the municipality at a place, or "".
func (s *sketch) hit(at fyne.Position) string {
	const reach = 20
	best, number := float64(reach), ""
	for _, p := range s.spots {
		if d := math.Hypot(float64(p.pos.X-at.X), float64(p.pos.Y-at.Y)); d < best {
			best, number = d, p.number
		}
	}
	return number
}

// Tapped opens or closes an office.
func (s *sketch) Tapped(e *fyne.PointEvent) {
	focus(s.page.content, s)
	if number := s.hit(e.Position); number != "" {
		s.page.pointAt(number)
		s.page.toggleOffice(number)
	}
}

// TappedSecondary opens the menu of a municipality.
func (s *sketch) TappedSecondary(e *fyne.PointEvent) {
	if number := s.hit(e.Position); number != "" {
		popUp(s, e.Position, s.page.menu(number))
	}
}

// MouseIn tells of the municipality under the pointer.
func (s *sketch) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved tells of the municipality under the pointer.
func (s *sketch) MouseMoved(e *desktop.MouseEvent) {
	if number := s.hit(e.Position); number != "" && number != s.at {
		s.page.pointAt(number)
	}
}

// MouseOut ends what MouseIn began.
func (s *sketch) MouseOut() {
	if !s.focused {
		s.page.pointAt("")
	}
}

// Cursor is a hand, for a tap does something.
func (s *sketch) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained shows the focus and marks a municipality.
func (s *sketch) FocusGained() {
	s.focused = true
	if s.at == "" && len(s.spots) > 0 {
		s.page.pointAt(s.spots[0].number)
	}
	s.Refresh()
}

// FocusLost hides it.
func (s *sketch) FocusLost() {
	s.focused = false
	s.page.pointAt("")
	s.Refresh()
}

// TypedRune does nothing: letters come as keys, too.
func (s *sketch) TypedRune(rune) {}

// TypedKey acts on the marked municipality.
func (s *sketch) TypedKey(e *fyne.KeyEvent) {
	i := slices.IndexFunc(s.spots, func(p spot) bool { return p.number == s.at })
	if i < 0 {
		return
	}
	switch e.Name {
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown:
		if to := s.toward(i, e.Name); to >= 0 {
			s.page.pointAt(s.spots[to].number)
		}
	case fyne.KeySpace, fyne.KeyO:
		s.page.toggleOffice(s.at)
	case fyne.KeyReturn, fyne.KeyEnter:
		focus(s.page.content, s.page.chips[s.at])
	case desktop.KeyMenu:
		popUp(s, s.spots[i].pos, s.page.menu(s.at))
	}
}

// toward returns the spot that is next in a direction, or −1.
func (s *sketch) toward(from int, key fyne.KeyName) int {
	best, to := math.Inf(1), -1
	for i := range s.spots {
		d := s.spots[i].pos.Subtract(s.spots[from].pos)
		along, across := d.X, d.Y
		switch key {
		case fyne.KeyLeft:
			along = -d.X
		case fyne.KeyUp:
			along, across = -d.Y, d.X
		case fyne.KeyDown:
			along, across = d.Y, d.X
		}
		// Straight ahead comes before nearby at the side.
		if cost := math.Hypot(float64(along), 2*float64(across)); i != from && along > 0.5 && cost < best {
			best, to = cost, i
		}
	}
	return to
}

// ways returns the ways to the offices, in spots.
func (s *sketch) ways() []way {
	var ways []way
	for i := range s.spots {
		w, ok := s.page.way(s.spots[i].number)
		if !ok {
			continue
		}
		// Spots may be fewer than municipalities, if one stands in no service.
		number := s.page.scenario.Municipalities[w.to].Number
		w.from = i
		w.to = slices.IndexFunc(s.spots, func(p spot) bool { return p.number == number })
		if w.to >= 0 {
			ways = append(ways, w)
		}
	}
	return ways
}

// write lays out names, numbers and minutes so that none covers another.
func (s *sketch) write(size fyne.Size) {
	s.texts = s.texts[:0]
	if len(s.spots) == 0 {
		return
	}
	var taken []area
	for _, p := range s.spots {
		r := p.radius()
		taken = append(taken, area{p.pos.X - r, p.pos.Y - r, p.pos.X + r, p.pos.Y + r})
	}
	free := func(a area) bool {
		if a.x0 < 2 || a.y0 < 2 || a.x1 > size.Width-2 || a.y1 > size.Height-2 {
			return false
		}
		return !slices.ContainsFunc(taken, a.overlaps)
	}
	put := func(t *canvas.Text, a area) {
		t.Move(fyne.NewPos(a.x0, a.y0))
		t.Resize(fyne.NewSize(a.x1-a.x0, a.y1-a.y0))
		s.texts = append(s.texts, t)
	}

	own := look.ChartTheme().OptionColor(s.place)
	for i := range s.spots {
		p := &s.spots[i]
		t := newText(look.SizeSmall, true)
		t.Text, t.Color = text.Number(s.page.lang, float64(p.service+1), 0), colour(theme.ColorNameForeground)
		if p.office {
			t.Color = look.ChartTheme().Back
		}
		t.Alignment = fyne.TextAlignCenter
		h := t.MinSize().Height
		put(t, area{p.pos.X - 14, p.pos.Y - h/2, p.pos.X + 14, p.pos.Y + h/2})
	}
	order := make([]int, len(s.spots)) // the marked one and large ones find room first
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		pa, pb := &s.spots[a], &s.spots[b]
		if (pa.number == s.at) != (pb.number == s.at) {
			if pa.number == s.at {
				return -1
			}
			return 1
		}
		return int(1e6 * (pb.size - pa.size))
	})
	for _, i := range order {
		p := &s.spots[i]
		t := newText(look.SizeSmall, p.number == s.at)
		t.Text, t.Color = p.name, colour(theme.ColorNameForeground)
		m := t.MinSize()
		r := p.radius() + 3
		if p.number == s.at {
			r += 3
		}
		for _, a := range []area{
			at(p.pos.X+r, p.pos.Y-m.Height/2, m), at(p.pos.X-r-m.Width, p.pos.Y-m.Height/2, m),
			at(p.pos.X-m.Width/2, p.pos.Y-r-m.Height, m), at(p.pos.X-m.Width/2, p.pos.Y+r, m),
		} {
			if free(a) {
				taken = append(taken, a)
				put(t, a)
				break
			}
		}
	}
	for _, w := range s.ways() {
		a, b := s.spots[w.from].pos, s.spots[w.to].pos
		t := newText(look.SizeSmall, false)
		t.Text, t.Color = s.page.minutes(w), own
		m := t.MinSize()
		// No label on a leg that it would hide.
		dx, dy := math.Abs(float64(b.X-a.X)), math.Abs(float64(b.Y-a.Y))
		length := math.Hypot(dx, dy)
		room := length - float64(s.spots[w.from].radius()+s.spots[w.to].radius())
		if length == 0 || room < (dx*float64(m.Width)+dy*float64(m.Height))/length+12 {
			continue
		}
		for _, share := range []float32{0.5, 0.4, 0.6} {
			x, y := a.X+(b.X-a.X)*share, a.Y+(b.Y-a.Y)*share
			if box := at(x-m.Width/2, y-m.Height/2, m); free(box) {
				taken = append(taken, box)
				back := canvas.NewRectangle(look.ChartTheme().Back)
				back.CornerRadius = 3
				back.Move(fyne.NewPos(box.x0-2, box.y0))
				back.Resize(m.AddWidthHeight(4, 0))
				s.texts = append(s.texts, back)
				put(t, box)
				break
			}
		}
	}
}

// An area is a rectangle on the map.
type area struct{ x0, y0, x1, y1 float32 }

func at(x, y float32, size fyne.Size) area { return area{x, y, x + size.Width, y + size.Height} }

func (a area) overlaps(b area) bool {
	return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1
}

func (s *sketch) CreateRenderer() fyne.WidgetRenderer {
	s.frame = canvas.NewRectangle(nil)
	s.frame.CornerRadius = 6
	s.picture = canvas.NewRaster(func(w, h int) image.Image { return s.draw(w, h) })
	p := &sketchParts{s}
	p.Refresh()
	return p
}

// sketchParts is the renderer of a sketch: its texts come and go.
type sketchParts struct{ s *sketch }

func (p *sketchParts) Destroy()           {}
func (p *sketchParts) MinSize() fyne.Size { return fyne.NewSize(200, 120) }

func (p *sketchParts) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{p.s.frame, p.s.picture}, p.s.texts...)
}

func (p *sketchParts) Layout(size fyne.Size) {
	p.s.frame.Resize(size)
	p.s.picture.Move(fyne.NewPos(2, 2))
	p.s.picture.Resize(size.SubtractWidthHeight(4, 4))
	p.s.locate(size)
	p.s.write(size)
	p.s.picture.Refresh()
}

func (p *sketchParts) Refresh() {
	s := p.s
	s.frame.FillColor, s.frame.StrokeColor, s.frame.StrokeWidth = colour(look.ColorCard), colour(theme.ColorNameSeparator), 1
	if s.focused {
		s.frame.StrokeColor, s.frame.StrokeWidth = colour(theme.ColorNamePrimary), 2
	}
	s.frame.Refresh()
	p.Layout(s.Size())
	canvas.Refresh(s)
}

// draw draws areas, ways and points, in pixels.
func (s *sketch) draw(w, h int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	size := s.picture.Size()
	if size.Width <= 0 || w == 0 {
		return img
	}
	scale := float64(w) / float64(size.Width)
	px := func(p fyne.Position) point { return point{float64(p.X-2) * scale, float64(p.Y-2) * scale} }
	th := look.ChartTheme()
	own := th.OptionColor(s.place)
	fore := color.NRGBAModel.Convert(colour(theme.ColorNameForeground)).(color.NRGBA)

	marked := -1
	groups := map[int][]point{}
	count := map[int]int{}
	for i := range s.spots {
		p := &s.spots[i]
		if p.number == s.at {
			marked = p.service
		}
		groups[p.service] = append(groups[p.service], ring(px(p.pos), float64(p.radius()+6)*scale, 16)...)
		count[p.service]++
	}
	for g := range s.page.cards {
		if count[g] < 2 {
			continue
		}
		edge := hull(groups[g])
		share := 0.10
		if g == marked {
			share = 0.18
		}
		fill(img, edge, look.Mix(th.Back, own, share))
		stroke(img, append(edge, edge[0]), 1.2*scale, look.Mix(th.Back, own, 0.5), 0)
	}
	for _, w := range s.ways() {
		dash := 0.0
		if w.ferry {
			dash = 5 * scale
		}
		stroke(img, []point{px(s.spots[w.from].pos), px(s.spots[w.to].pos)}, 1.6*scale, own, dash)
	}
	for i := range s.spots {
		p := &s.spots[i]
		c, r := px(p.pos), float64(p.radius())*scale
		if p.number == s.at {
			fill(img, ring(c, r+4*scale, 32), fore)
			fill(img, ring(c, r+2*scale, 32), th.Back)
		}
		switch {
		case p.main:
			fill(img, square(c, r), own)
			fill(img, square(c, r-1.8*scale), th.Back)
			fill(img, square(c, r-3.4*scale), own)
		case p.office:
			fill(img, square(c, r*0.9), own)
		default:
			fill(img, ring(c, r, 32), own)
			fill(img, ring(c, r-1.8*scale, 32), th.Back)
		}
	}
	return img
}
