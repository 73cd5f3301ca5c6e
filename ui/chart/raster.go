package chart

import (
	"image"
	"image/color"
	"image/draw"
	"math"
	"sync"

	"git.sr.ht/~sbinet/gg"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/vgimg"
)

// A raster is a vgimg canvas that writes text from a store of letters drawn
// before. vgimg opens the font and draws every letter anew for each text,
// which takes most of the time of a figure.
//
// It does not follow turned or shifted coordinates: a painter uses none.
type raster struct {
	*vgimg.Canvas
	img *image.RGBA
	dpi float64
	ink color.NRGBA

	told   color.NRGBA // the ink that vgimg knows
	pen    vg.Length
	dash   []vg.Length
	path   vg.Path   // reused
	shares []float64 // reused
}

func (r *raster) SetLineWidth(w vg.Length) {
	r.pen = w
	r.Canvas.SetLineWidth(w)
}

// SetLineDash keeps the dashes: [raster.Stroke] makes them, for gg makes a
// new path for each.
func (r *raster) SetLineDash(pattern []vg.Length, _ vg.Length) { r.dash = pattern }

// Stroke strokes single lines that are level or upright itself, as rectangles:
// grids and single years' bars are nothing else.
func (r *raster) Stroke(path vg.Path) {
	if len(r.dash) > 0 {
		r.path = dashed(r.path[:0], path, r.dash)
		path = r.path
	}
	if rest := r.straight(path); len(rest) > 0 {
		r.tell()
		r.Canvas.Stroke(rest)
	}
}

// straight strokes a path of level or upright lines, each by itself, and
// returns the path if it is another.
func (r *raster) straight(path vg.Path) vg.Path {
	for i := 0; i < len(path); i += 2 {
		if i+1 == len(path) || path[i].Type != vg.MoveComp || path[i+1].Type != vg.LineComp {
			return path
		}
		if a, b := path[i].Pos, path[i+1].Pos; a.X != b.X && a.Y != b.Y {
			return path
		}
	}
	half := r.pen / 2
	for i := 0; i < len(path); i += 2 {
		if a, b := path[i].Pos, path[i+1].Pos; a.Y == b.Y {
			r.fillRect(vg.Rectangle{Min: pt(min(a.X, b.X), a.Y-half), Max: pt(max(a.X, b.X), a.Y+half)})
		} else {
			r.fillRect(vg.Rectangle{Min: pt(a.X-half, min(a.Y, b.Y)), Max: pt(a.X+half, max(a.Y, b.Y))})
		}
	}
	return nil
}

// dashed appends the dashes of a line through points to a path.
func dashed(to, path vg.Path, dash []vg.Length) vg.Path {
	var all vg.Length
	for _, d := range dash {
		all += d
	}
	if !(all > 0) {
		return append(to, path...)
	}
	k, left, on := 0, dash[0], true
	for i := 1; i < len(path); i++ {
		a, b := path[i-1].Pos, path[i].Pos
		length := vg.Length(math.Hypot(float64(b.X-a.X), float64(b.Y-a.Y)))
		if on && (i == 1 || len(to) == 0) {
			to = append(to, vg.PathComp{Type: vg.MoveComp, Pos: a})
		}
		for done := vg.Length(0); done < length; {
			step := min(left, length-done)
			done += step
			left -= step
			at := pt(a.X+(b.X-a.X)*done/length, a.Y+(b.Y-a.Y)*done/length)
			if on {
				to = append(to, vg.PathComp{Type: vg.LineComp, Pos: at})
			}
			if left <= 0 {
				k = (k + 1) % len(dash)
				left, on = dash[k], !on
				if on {
					to = append(to, vg.PathComp{Type: vg.MoveComp, Pos: at})
				}
			}
		}
	}
	return to
}

// tell makes vgimg know the ink.
func (r *raster) tell() {
	if r.told != r.ink {
		r.told = r.ink
		r.Canvas.SetColor(r.ink)
	}
}

// newRaster returns a canvas on an image, filled with a colour.
func newRaster(img *image.RGBA, dpi int, back color.NRGBA) *raster {
	ctx := gg.NewContextForRGBA(img)
	ctx.SetLineCapButt()
	ctx.InvertY()
	r := &raster{
		Canvas: vgimg.NewWith(vgimg.UseImageWithContext(img, ctx), vgimg.UseDPI(dpi)),
		img:    img,
		dpi:    float64(dpi),
	}
	// vgimg takes an image or a colour but not both, and has filled it with white.
	if (back != color.NRGBA{0xff, 0xff, 0xff, 0xff}) {
		draw.Draw(img, img.Rect, &image.Uniform{C: back}, image.Point{}, draw.Src)
	}
	return r
}

func (r *raster) SetColor(c color.Color) {
	r.ink = color.NRGBAModel.Convert(c).(color.NRGBA)
}

// Fill fills level rectangles itself, for figures have many and some are large;
// vgimg traces every edge of every row.
func (r *raster) Fill(path vg.Path) {
	if len(path) == 5 && path[4].Type == vg.CloseComp {
		a, b, c, d := path[0].Pos, path[1].Pos, path[2].Pos, path[3].Pos
		if a.Y == b.Y && b.X == c.X && c.Y == d.Y && d.X == a.X {
			r.fillRect(vg.Rectangle{Min: pt(min(a.X, c.X), min(a.Y, c.Y)), Max: pt(max(a.X, c.X), max(a.Y, c.Y))})
			return
		}
	}
	r.tell()
	r.Canvas.Fill(path)
}

// fillRect lays a rectangle over the image, pixels at its edges by how much of
// them it covers.
func (r *raster) fillRect(box vg.Rectangle) {
	px := func(x vg.Length) float64 { return x.Points() * r.dpi / 72 }
	w, h := float64(r.img.Rect.Dx()), float64(r.img.Rect.Dy())
	x0, x1 := max(0, px(box.Min.X)), min(w, px(box.Max.X))
	y0, y1 := max(0, h-px(box.Max.Y)), min(h, h-px(box.Min.Y))
	if x0 >= x1 || y0 >= y1 {
		return
	}
	cover := func(i int, from, to float64) float64 {
		return max(0, min(to, float64(i+1))-max(from, float64(i)))
	}
	first, last := int(x0), int(math.Ceil(x1))
	if cap(r.shares) < last-first {
		r.shares = make([]float64, max(last-first, r.img.Rect.Dx()))
	}
	shares := r.shares[:last-first]
	for i := range shares {
		shares[i] = cover(first+i, x0, x1)
	}
	// Inside, rows of an opaque colour are all alike.
	i0, i1 := int(math.Ceil(x0))-first, int(x1)-first
	var whole []uint8
	for y := int(y0); y < int(math.Ceil(y1)); y++ {
		down := cover(y, y0, y1)
		row := r.img.Pix[r.img.PixOffset(first, y):][:4*len(shares)]
		if down == 1 && r.ink.A == 255 && i1-i0 > 2 {
			if whole == nil {
				whole = row[4*i0 : 4*i1]
				whole[0], whole[1], whole[2], whole[3] = r.ink.R, r.ink.G, r.ink.B, 255
				for n := 4; n < len(whole); n *= 2 {
					copy(whole[n:], whole[:n])
				}
			} else {
				copy(row[4*i0:4*i1], whole)
			}
			for i := range shares {
				if i < i0 || i >= i1 {
					blendPixel(row[4*i:4*i+4:4*i+4], r.ink, uint32(shares[i]*255+0.5))
				}
			}
			continue
		}
		for i, s := range shares {
			blendPixel(row[4*i:4*i+4:4*i+4], r.ink, uint32(s*down*255+0.5))
		}
	}
}

// blendPixel lays a colour over an opaque pixel, by a share of 255.
func blendPixel(d []uint8, c color.NRGBA, share uint32) {
	a := share * uint32(c.A) / 255
	if a == 255 {
		d[0], d[1], d[2], d[3] = c.R, c.G, c.B, 255
		return
	}
	d[0] = uint8((uint32(d[0])*(255-a) + uint32(c.R)*a) / 255)
	d[1] = uint8((uint32(d[1])*(255-a) + uint32(c.G)*a) / 255)
	d[2] = uint8((uint32(d[2])*(255-a) + uint32(c.B)*a) / 255)
	d[3] = 255
}

// FillString writes on a whole row of pixels, which keeps small text crisp,
// and at quarters of a pixel along it, which keeps its spacing even.
func (r *raster) FillString(f font.Face, at vg.Point, s string) {
	size := f.Font.Size.Points() * r.dpi / 72
	if size <= 0 {
		return
	}
	x := at.X.Points() * r.dpi / 72
	y := r.img.Rect.Dy() - int(math.Round(at.Y.Points()*r.dpi/72))
	store := letterStore(f.Face, size)
	store.mu.Lock()
	defer store.mu.Unlock()
	for _, c := range s {
		quarters := math.Round(x * 4)
		l := store.letter(c, int(quarters)&3)
		r.stamp(l, int(math.Floor(quarters/4)), y)
		x += l.advance
	}
}

// stamp lays a letter in the ink's colour over the image.
func (r *raster) stamp(l *letter, x, y int) {
	box := l.box.Add(image.Pt(x, y))
	cut := box.Intersect(r.img.Rect)
	for row := cut.Min.Y; row < cut.Max.Y; row++ {
		mask := l.mask[(row-box.Min.Y)*box.Dx()+cut.Min.X-box.Min.X:][:cut.Dx()]
		pix := r.img.Pix[r.img.PixOffset(cut.Min.X, row):]
		for i, m := range mask {
			if m != 0 {
				blendPixel(pix[4*i:4*i+4:4*i+4], r.ink, uint32(m))
			}
		}
	}
}

// A letter is the picture of a letter at one size and quarter of a pixel.
type letter struct {
	mask    []uint8
	box     image.Rectangle // from the point where the letter starts
	advance float64         // to the next letter [pixels]
}

// letters are the pictures of the letters of a font in one size.
type letters struct {
	mu   sync.Mutex
	face *opentype.Face
	seen map[letterKey]*letter
}

type letterKey struct {
	rune    rune
	quarter int
}

type storeKey struct {
	font *opentype.Font
	size int // [1/64 pixel]
}

var (
	storesMu sync.Mutex
	stores   = map[storeKey]*letters{}
)

// maxStores bounds the memory of letters: a figure uses a dozen sizes, and
// dragging the edge of a window can ask for many.
const maxStores = 64

// letterStore returns the letters of a font in a size [pixels].
func letterStore(f *opentype.Font, size float64) *letters {
	storesMu.Lock()
	defer storesMu.Unlock()
	key := storeKey{f, int(math.Round(size * 64))}
	if s := stores[key]; s != nil {
		return s
	}
	if len(stores) >= maxStores {
		clear(stores)
	}
	face, err := opentype.NewFace(f, &opentype.FaceOptions{Size: float64(max(1, key.size)) / 64, DPI: 72})
	if err != nil {
		panic(err) // the font is ours
	}
	s := &letters{face: face.(*opentype.Face), seen: map[letterKey]*letter{}}
	stores[key] = s
	return s
}

func (s *letters) letter(r rune, quarter int) *letter {
	key := letterKey{r, quarter}
	if l := s.seen[key]; l != nil {
		return l
	}
	l := &letter{}
	// What the font lacks is drawn as its empty box, and ok is false then.
	box, mask, _, advance, _ := s.face.Glyph(fixed.Point26_6{X: fixed.Int26_6(quarter * 16)}, r)
	l.advance = float64(advance) / 64
	if a, ok := mask.(*image.Alpha); ok && a != nil {
		l.box = box
		for y := range box.Dy() {
			l.mask = append(l.mask, a.Pix[y*a.Stride:][:box.Dx()]...) // the face reuses its mask
		}
	}
	s.seen[key] = l
	return l
}
