package chart

import (
	"image"
	"image/color"

	"gonum.org/v1/plot/vg"
)

// Swatch draws how an option looks in the figures, 0 being the baseline: a
// piece of its line with its marker, on nothing, for lists that stand beside
// figures. Width and height are in pixels, of which perPoint make a point.
func (t Theme) Swatch(option, width, height int, perPoint float64) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, max(width, 1), max(height, 1)))
	const dpi = 72 // one pixel a point, so that the size of a stroke is the style's unit
	p := &painter{Canvas: newRaster(img, dpi, color.NRGBA{}), style: t.style(vg.Length(perPoint)), perPoint: 1}
	lk := p.look(option)
	w, y := vg.Length(img.Rect.Dx()), vg.Length(img.Rect.Dy())/2
	p.line(p.pen, lk.color, lk.dash, pt(0, y), pt(w, y))
	p.form(lk.marker, pt(w/2, y), p.dot, lk.color)
	return img
}

// OptionColor returns the colour of an option, 0 being the baseline. Some
// options share a colour: it is only for use beside a [Theme.Swatch] or a name.
func (t Theme) OptionColor(option int) color.NRGBA {
	s := t.style(1)
	return s.look(option).color
}
