package chart

import (
	"bytes"
	"fmt"
	"html"
	"image"
	"image/color"
	"image/png"
	"io"
	"math"

	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/vgsvg"
)

// Size is the size of a picture, in points. The zero value means the size
// that the figure looks best at.
type Size struct{ Width, Height vg.Length }

// of returns the size, or the figure's own.
func (s Size) of(f *Figure) Size {
	if !(s.Width > 0) || !(s.Height > 0) {
		return Size{f.Width, f.Height}
	}
	return s
}

// maxPixels bounds pictures: no screen or paper asks for more, and a slip in a
// size should be an error and not the end of memory.
const maxPixels = 1 << 27

// WritePNG writes the figure as PNG; at 72 dpi a point is a pixel.
func WritePNG(w io.Writer, f Figure, size Size, dpi int) error {
	size = size.of(&f)
	dpi = max(1, dpi)
	pw, ph := pixels(size.Width, dpi), pixels(size.Height, dpi)
	if pw*ph > maxPixels {
		return fmt.Errorf("chart: picture of %.0f × %.0f pixels is too large", pw, ph)
	}
	img := f.image(nil, int(pw), int(ph), dpi)
	return (&png.Encoder{CompressionLevel: png.BestSpeed}).Encode(w, img)
}

func pixels(x vg.Length, dpi int) float64 {
	return max(1, math.Round(x.Points()*float64(dpi)/72))
}

// DrawImage draws the figure for a screen: as many pixels as size has points
// times scale, each point so many pixels. It draws into img if that has the
// size and returns it, else a new image; so give it back the last one that is
// no longer shown.
func DrawImage(f Figure, img *image.RGBA, size Size, scale float64) *image.RGBA {
	w, h, dpi := onScreen(size.of(&f), scale)
	return f.image(img, w, h, dpi)
}

// onScreen returns the pixels of a picture for a screen, and its resolution.
func onScreen(size Size, scale float64) (w, h, dpi int) {
	if !(scale > 0) {
		scale = 1
	}
	x, y := max(1, math.Round(size.Width.Points()*scale)), max(1, math.Round(size.Height.Points()*scale))
	if x*y > maxPixels {
		x, y = 1, 1
	}
	// Whole dots per inch are all that vgimg knows; points bend a little so
	// that the pixels are right.
	return int(x), int(y), max(1, int(math.Round(72*scale)))
}

// ImageSpots returns the spots of a figure where [DrawImage] draws them, in
// points of the size.
func ImageSpots(f Figure, size Size, scale float64) []Spot {
	size = size.of(&f)
	w, h, dpi := onScreen(size, scale)
	perPoint := vg.Length(dpi) / 72
	spots := f.Spots(vg.Length(w)/perPoint, vg.Length(h)/perPoint)
	x, y := size.Width*perPoint/vg.Length(w), size.Height*perPoint/vg.Length(h)
	for i := range spots {
		b := &spots[i].Box
		b.Min.X, b.Max.X, b.Min.Y, b.Max.Y = b.Min.X*x, b.Max.X*x, b.Min.Y*y, b.Max.Y*y
	}
	return spots
}

// image draws the figure into img, or into a new image if that has another size.
func (f *Figure) image(img *image.RGBA, w, h, dpi int) *image.RGBA {
	if img == nil || img.Rect != image.Rect(0, 0, w, h) {
		img = image.NewRGBA(image.Rect(0, 0, w, h))
	}
	perPoint := float64(dpi) / 72
	p := &painter{Canvas: newRaster(img, dpi, f.theme.Back), perPoint: perPoint}
	f.draw(p, vg.Length(float64(w)/perPoint), vg.Length(float64(h)/perPoint))
	return img
}

// WriteSVG writes the figure as SVG, with its title and its text for those who
// do not see it. Text stays text, in Noto Sans where the reader has it.
func WriteSVG(w io.Writer, f Figure, size Size) error {
	size = size.of(&f)
	c := vgsvg.NewWith(vgsvg.UseWH(size.Width, size.Height))
	p := &painter{Canvas: c, style: f.theme.style(1)}
	p.rect(f.theme.Back, vg.Rectangle{Max: pt(size.Width, size.Height)})
	f.draw(p, size.Width, size.Height)
	var b bytes.Buffer
	if _, err := c.WriteTo(&b); err != nil {
		return err
	}
	out := b.Bytes()
	// vgsvg names one family, not quoted, and a variant that means nothing.
	for old, good := range map[string]string{
		"font-family:Noto Sans;font-variant:none;": "font-family:'Noto Sans',sans-serif;",
		";font-style:normal":                       "",
	} {
		out = bytes.ReplaceAll(out, []byte(old), []byte(good))
	}
	// Its header has no text for those who do not see the figure either.
	head := fmt.Sprintf("xmlns:xlink=\"http://www.w3.org/1999/xlink\" role=\"img\">\n<title>%s</title>\n<desc>%s</desc>\n",
		html.EscapeString(f.Title), html.EscapeString(f.Alt))
	out = bytes.Replace(out, []byte("xmlns:xlink=\"http://www.w3.org/1999/xlink\">\n"), []byte(head), 1)
	_, err := w.Write(out)
	return err
}

// blind is a canvas that draws nothing, for a layout without a picture.
type blind struct{}

func (blind) SetLineWidth(vg.Length)                 {}
func (blind) SetLineDash([]vg.Length, vg.Length)     {}
func (blind) SetColor(color.Color)                   {}
func (blind) Rotate(float64)                         {}
func (blind) Translate(vg.Point)                     {}
func (blind) Scale(float64, float64)                 {}
func (blind) Push()                                  {}
func (blind) Pop()                                   {}
func (blind) Stroke(vg.Path)                         {}
func (blind) Fill(vg.Path)                           {}
func (blind) FillString(font.Face, vg.Point, string) {}
func (blind) DrawImage(vg.Rectangle, image.Image)    {}
