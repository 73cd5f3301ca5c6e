package start

import (
	"encoding/binary"
	"image"
	"image/color"
	"image/draw"
	"math"
	"slices"

	"fyne.io/fyne/v2/theme"
	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"

	"grannelag/ui/desktop/look"
)

// A standing is what a municipality is to the person who picks.
type standing uint8

const (
	plain standing = iota
	offered
	picked
)

// A palette is the colours of the map.
type palette struct {
	sea, abroad, land       color.NRGBA
	dot, edge, accent, text color.NRGBA
	faint                   color.NRGBA // text of less weight
}

// A scene is all that a drawing of the map needs, as plain values: it is drawn
// away from Fyne's goroutine.
type scene struct {
	view     view
	pixels   float64    // in a Fyne unit
	standing []standing // by the index of places
	cursor   int        // the municipality that the keyboard is at, or -1 if the map has not the keyboard
	colors   palette
}

// A label is a name on the map.
type label struct {
	place int
	box   box // where it is [Fyne units]
}

// A painter draws scenes. It keeps what the next drawing may use again, and
// serves one goroutine at a time.
type painter struct {
	faces  map[lettering]font.Face
	widths map[spriteKey]int
	names  map[spriteKey]*sprite
	raster vector.Rasterizer
	masks  [2]*image.Alpha
	images [2]*image.RGBA // by turns: one is shown while the other is drawn
	turn   int

	// The labels of the last drawing, around their places: they do not change
	// while the map is dragged.
	labels   []label
	labelled labelKey
}

type lettering struct {
	size float64 // [pixels]
	bold bool
}

type spriteKey struct {
	lettering
	text string
}

// How many names a painter keeps: all of them in both letterings at two scales.
const maxKept = 1500

// A sprite is a name drawn once: its letters and a halo that keeps them apart
// from what is below.
type sprite struct {
	letters, halo *image.Alpha
}

type labelKey struct {
	scale, pixels float64
	w, h          float64
	standing      string
}

// How large names are written [Fyne units].
const (
	nameSize   = 11
	pickedSize = 12
	nameHeight = 13
)

// draw draws a scene. The image is drawn over at the next call but one.
func (p *painter) draw(s scene) (*image.RGBA, []label) {
	w, h := int(math.Round(s.view.w*s.pixels)), int(math.Round(s.view.h*s.pixels))
	img := p.images[p.turn]
	if size := image.Rect(0, 0, w, h); img == nil || img.Rect != size {
		img = image.NewRGBA(size)
		p.images[p.turn] = img
	}
	p.turn = 1 - p.turn

	p.ground(img, s)

	all := places()
	for _, rank := range []standing{plain, offered, picked} {
		for i := range all {
			if s.standing[i] == rank {
				dot(img, s, i)
			}
		}
	}
	if s.cursor >= 0 {
		at, r := s.view.screen(all[s.cursor].at), markRadius(s, s.cursor)+4
		disc(img, at.x*s.pixels, at.y*s.pixels, (r+1)*s.pixels, r*s.pixels-s.pixels, s.colors.text)
	}

	labels := slices.Clone(p.arrange(s))
	shown := labels[:0]
	seen := box{vec{}, vec{s.view.w, s.view.h}}
	for _, l := range labels {
		at := s.view.screen(all[l.place].at)
		l.box = box{vec{l.box.low.x + at.x, l.box.low.y + at.y}, vec{l.box.high.x + at.x, l.box.high.y + at.y}}
		if l.box.meets(seen) {
			shown = append(shown, l)
			p.write(img, s, l)
		}
	}
	if s.cursor >= 0 {
		frame(img, int(math.Round(2*s.pixels)), s.colors.accent)
	}
	return img, shown
}

// frame draws a line along the edges, which shows that the map has the keyboard.
func frame(img *image.RGBA, thick int, c color.NRGBA) {
	r := img.Rect
	for _, edge := range []image.Rectangle{
		{r.Min, image.Pt(r.Max.X, thick)}, {image.Pt(0, r.Max.Y-thick), r.Max},
		{r.Min, image.Pt(thick, r.Max.Y)}, {image.Pt(r.Max.X-thick, 0), r.Max},
	} {
		draw.Draw(img, edge, image.NewUniform(c), image.Point{}, draw.Src)
	}
}

// ground draws sea and land.
func (p *painter) ground(img *image.RGBA, s scene) {
	abroad, land := p.areas(0, img.Rect, s, false), p.areas(1, img.Rect, s, true)
	// The colour of a pixel by how much of it lies abroad, as the image has it.
	var mixed [256]uint32
	for k := range mixed {
		mixed[k] = packed(look.Mix(s.colors.sea, s.colors.abroad, float64(k)/255))
	}
	inland := packed(s.colors.land)
	for i, k := range land {
		c := inland
		switch k {
		case 0xff:
		case 0:
			c = mixed[abroad[i]]
		default:
			under := look.Mix(s.colors.sea, s.colors.abroad, float64(abroad[i])/255)
			c = packed(look.Mix(under, s.colors.land, float64(k)/255))
		}
		binary.LittleEndian.PutUint32(img.Pix[4*i:], c)
	}
}

// packed is an opaque colour as the bytes of an image, the lowest first.
func packed(c color.NRGBA) uint32 {
	return uint32(c.R) | uint32(c.G)<<8 | uint32(c.B)<<16 | 0xff<<24
}

// areas returns how much of each pixel Norway covers, or the other countries. It
// uses the mask with a number over again.
func (p *painter) areas(mask int, size image.Rectangle, s scene, norway bool) []uint8 {
	if p.masks[mask] == nil || p.masks[mask].Rect != size {
		p.masks[mask] = image.NewAlpha(size)
	}
	p.raster.Reset(size.Dx(), size.Dy())
	p.raster.DrawOp = draw.Src
	seen := s.view.box()
	scale := s.view.scale * s.pixels
	left, top := seen.low.x, seen.low.y
	for _, r := range coast() {
		if r.norway != norway || !r.box.meets(seen) {
			continue
		}
		last := vec{math.Inf(1), 0}
		for i, at := range r.line {
			q := vec{(at.x - left) * scale, (at.y - top) * scale}
			switch {
			case i == 0:
				p.raster.MoveTo(float32(q.x), float32(q.y))
			case math.Abs(q.x-last.x)+math.Abs(q.y-last.y) < 0.7 && i < len(r.line)-1:
				continue // less than a pixel
			default:
				p.raster.LineTo(float32(q.x), float32(q.y))
			}
			last = q
		}
		p.raster.ClosePath()
	}
	p.raster.Draw(p.masks[mask], size, image.Opaque, image.Point{})
	return p.masks[mask].Pix
}

// markRadius is how large a municipality's mark is [Fyne units]: those that are
// picked or offered are never so small that one overlooks them.
func markRadius(s scene, i int) float64 {
	r := s.view.radius(&places()[i])
	if s.standing[i] != plain {
		r = max(r, 5)
	}
	return r
}

func dot(img *image.RGBA, s scene, i int) {
	at, r := s.view.screen(places()[i].at), markRadius(s, i)
	x, y, k := at.x*s.pixels, at.y*s.pixels, s.pixels
	switch s.standing[i] {
	case picked:
		disc(img, x, y, (r+1.5)*k, 0, s.colors.edge)
		disc(img, x, y, r*k, 0, s.colors.accent)
	case offered:
		disc(img, x, y, r*k, 0, s.colors.edge)
		disc(img, x, y, r*k, (r-1.75)*k, s.colors.accent)
	default:
		disc(img, x, y, r*k, 0, s.colors.dot)
	}
}

// disc draws a disc with a hole [pixels]; a hole of 0 is none.
func disc(img *image.RGBA, x, y, radius, hole float64, c color.NRGBA) {
	area := image.Rect(int(x-radius-1), int(y-radius-1), int(x+radius+2), int(y+radius+2)).Intersect(img.Rect)
	for py := area.Min.Y; py < area.Max.Y; py++ {
		for px := area.Min.X; px < area.Max.X; px++ {
			d := math.Hypot(float64(px)+0.5-x, float64(py)+0.5-y)
			share := min(max(radius-d+0.5, 0), 1)
			if hole > 0 {
				share -= min(max(hole-d+0.5, 0), 1)
			}
			if share > 0 {
				blend(img, px, py, c, share*float64(c.A)/255)
			}
		}
	}
}

func blend(img *image.RGBA, x, y int, c color.NRGBA, share float64) {
	at := img.PixOffset(x, y)
	over := uint32(share*256 + 0.5)
	for k, v := range [3]uint8{c.R, c.G, c.B} {
		img.Pix[at+k] = uint8((uint32(img.Pix[at+k])*(256-over) + uint32(v)*over) >> 8)
	}
}

// arrange chooses the names that are shown and where, each around its place:
// first the picked ones, then those offered, then by children, as long as no two
// names touch. How many children a place must have and how far apart names keep
// goes by how close one looks, so that the whole country shows the largest towns
// and a region all.
func (p *painter) arrange(s scene) []label {
	key := labelKey{s.view.scale, s.pixels, s.view.w, s.view.h, standingKey(s.standing)}
	if p.labels != nil && p.labelled == key {
		return p.labels
	}
	all := places()
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if s.standing[a] != s.standing[b] {
			return int(s.standing[b]) - int(s.standing[a])
		}
		return all[b].Children - all[a].Children
	})

	// Marks that names keep off, and names that are placed, with the room
	// around them.
	var taken []box
	for i := range all {
		if s.standing[i] != plain {
			at, r := s.view.screen(all[i].at), markRadius(s, i)
			taken = append(taken, box{vec{at.x - r, at.y - r}, vec{at.x + r, at.y + r}})
		}
	}
	detail := s.view.detail()
	room := 16 / math.Pow(detail, 0.8)
	least := 2500 / (detail * detail) // children
	labels := []label{}
	for _, i := range order {
		if s.standing[i] == plain && float64(all[i].Children) < least {
			continue
		}
		at, r := s.view.screen(all[i].at), markRadius(s, i)
		w := float64(p.width(s.letters(i), all[i].Name)) / s.pixels
		pad := vec{1, 0}
		if s.standing[i] == plain {
			pad = vec{max(room, 3), max(room*0.7, 1)}
		}
		gap := r + 3
		for _, corner := range []vec{
			{gap, -nameHeight / 2}, {-gap - w, -nameHeight / 2}, {-w / 2, -gap - nameHeight + 1}, {-w / 2, gap - 1},
		} {
			own := box{corner, vec{corner.x + w, corner.y + nameHeight}}
			wide := box{
				vec{at.x + own.low.x - pad.x, at.y + own.low.y - pad.y},
				vec{at.x + own.high.x + pad.x, at.y + own.high.y + pad.y}}
			if slices.ContainsFunc(taken, wide.meets) {
				continue
			}
			labels = append(labels, label{i, own})
			taken = append(taken, box{vec{wide.low.x + pad.x, wide.low.y + pad.y}, vec{wide.high.x - pad.x, wide.high.y - pad.y}})
			break
		}
	}
	p.labels, p.labelled = labels, key
	return labels
}

func standingKey(all []standing) string {
	b := make([]byte, len(all))
	for i, s := range all {
		b[i] = byte(s)
	}
	return string(b)
}

// letters returns how the name of a municipality is written.
func (s scene) letters(i int) lettering {
	if s.standing[i] == picked {
		return lettering{pickedSize * s.pixels, true}
	}
	return lettering{nameSize * s.pixels, false}
}

// reach is how far the halo goes beyond the letters [pixels].
func (l lettering) reach() int { return max(int(l.size/8+0.5), 1) }

// width returns the width of a name with its halo [pixels].
func (p *painter) width(l lettering, name string) int {
	key := spriteKey{l, name}
	if w, ok := p.widths[key]; ok {
		return w
	}
	w := font.MeasureString(p.face(l), name).Ceil() + 2*l.reach()
	if p.widths == nil || len(p.widths) > maxKept {
		p.widths = map[spriteKey]int{}
	}
	p.widths[key] = w
	return w
}

func (p *painter) face(l lettering) font.Face {
	if f, ok := p.faces[l]; ok {
		return f
	}
	resource := theme.DefaultTextFont()
	if l.bold {
		resource = theme.DefaultTextBoldFont()
	}
	parsed, err := opentype.Parse(resource.Content())
	if err != nil {
		panic(err) // a font that is compiled in
	}
	f, err := opentype.NewFace(parsed, &opentype.FaceOptions{Size: l.size, DPI: 72, Hinting: font.HintingNone})
	if err != nil {
		panic(err)
	}
	if p.faces == nil {
		p.faces = map[lettering]font.Face{}
	}
	p.faces[l] = f
	return f
}

// sprite returns a name drawn in letters of a kind.
func (p *painter) sprite(l lettering, name string) *sprite {
	key := spriteKey{l, name}
	if s, ok := p.names[key]; ok {
		return s
	}
	f := p.face(l)
	reach := l.reach()
	w := p.width(l, name)
	h := int(math.Round(l.size*nameHeight/nameSize)) + 2*reach
	s := &sprite{letters: image.NewAlpha(image.Rect(0, 0, w, h))}
	d := font.Drawer{Dst: s.letters, Src: image.Opaque, Face: f, Dot: fixed.P(reach, reach+int(math.Round(l.size*0.93)))}
	d.DrawString(name)
	s.halo = widen(s.letters, reach)
	if p.names == nil || len(p.names) > maxKept {
		p.names = map[spriteKey]*sprite{}
	}
	p.names[key] = s
	return s
}

// widen returns a mask made larger by a number of pixels on every side, and
// somewhat thinner.
func widen(mask *image.Alpha, reach int) *image.Alpha {
	size := mask.Rect.Size()
	// The largest of a row first, and then of a column.
	across, out := image.NewAlpha(mask.Rect), image.NewAlpha(mask.Rect)
	for y := range size.Y {
		for x := range size.X {
			most := uint8(0)
			for q := max(x-reach, 0); q <= min(x+reach, size.X-1); q++ {
				most = max(most, mask.Pix[y*mask.Stride+q])
			}
			across.Pix[y*across.Stride+x] = most
		}
	}
	for y := range size.Y {
		for x := range size.X {
			most := uint8(0)
			for q := max(y-reach, 0); q <= min(y+reach, size.Y-1); q++ {
				most = max(most, across.Pix[q*across.Stride+x])
			}
			out.Pix[y*out.Stride+x] = uint8(int(most) * 3 / 4)
		}
	}
	return out
}

// write draws a label.
func (p *painter) write(img *image.RGBA, s scene, l label) {
	sp := p.sprite(s.letters(l.place), places()[l.place].Name)
	size := sp.letters.Rect.Size()
	middle := (l.box.low.y + l.box.high.y) / 2 * s.pixels
	at := image.Pt(int(math.Round(l.box.low.x*s.pixels)), int(math.Round(middle-float64(size.Y)/2)))
	area := image.Rectangle{at, at.Add(size)}
	c := s.colors.faint
	if s.standing[l.place] != plain {
		c = s.colors.text
	}
	draw.DrawMask(img, area, image.NewUniform(s.colors.land), image.Point{}, sp.halo, image.Point{}, draw.Over)
	draw.DrawMask(img, area, image.NewUniform(c), image.Point{}, sp.letters, image.Point{}, draw.Over)
}
