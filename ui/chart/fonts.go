package chart

import (
	_ "embed"
	"fmt"

	xfont "golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
)

// Typeface is the name under which gonum/plot's font cache knows the font of
// the figures, and the family that SVG asks for.
const Typeface font.Typeface = "Noto Sans"

//go:embed fonts/NotoSans-Regular.ttf
var regularTTF []byte

//go:embed fonts/NotoSans-Bold.ttf
var boldTTF []byte

// Fonts returns the TrueType files of the figures, for a document that embeds
// figures and text alike. Do not change them.
func Fonts() (regular, bold []byte) { return regularTTF, boldTTF }

var (
	regular = newTypeface(regularTTF, xfont.WeightNormal)
	bold    = newTypeface(boldTTF, xfont.WeightBold)
)

// A typeface is one weight of the font, with the widths of its letters: layout
// measures every text several times, and gonum's own measuring asks the font
// file each time.
type typeface struct {
	font    font.Font
	face    *opentype.Font
	ascii   [128]float64     // advances, in em
	other   map[rune]float64 // advances, in em
	missing float64          // advance of the box for a letter that the font lacks
}

// newTypeface reads an embedded font and makes it known to gonum/plot.
func newTypeface(ttf []byte, weight xfont.Weight) *typeface {
	face, err := opentype.Parse(ttf)
	if err != nil {
		panic(fmt.Sprintf("chart: embedded font: %v", err))
	}
	t := &typeface{
		font:  font.Font{Typeface: Typeface, Weight: weight},
		face:  face,
		other: map[rune]float64{},
	}
	font.DefaultCache.Add(font.Collection{{Font: t.font, Face: face}})

	var buf sfnt.Buffer
	perEm := fixed.Int26_6(face.UnitsPerEm())
	advance := func(g sfnt.GlyphIndex) float64 {
		a, err := face.GlyphAdvance(&buf, g, perEm, xfont.HintingNone)
		if err != nil {
			panic(fmt.Sprintf("chart: embedded font: %v", err))
		}
		return float64(a) / float64(perEm)
	}
	t.missing = advance(0)
	for r := rune(0); r <= 0xFFFF; r++ {
		g, err := face.GlyphIndex(&buf, r)
		if err != nil || g == 0 {
			if r < 128 {
				t.ascii[r] = t.missing
			}
			continue
		}
		if r < 128 {
			t.ascii[r] = advance(g)
		} else {
			t.other[r] = advance(g)
		}
	}
	return t
}

// at returns the font in a size, as canvases want it.
func (t *typeface) at(size vg.Length) font.Face {
	return font.Face{Font: font.From(t.font, size), Face: t.face}
}

// width returns how much room a text takes.
func (t *typeface) width(s string, size vg.Length) vg.Length {
	var em float64
	for _, r := range s {
		if r < 128 {
			em += t.ascii[r]
		} else if a, ok := t.other[r]; ok {
			em += a
		} else {
			em += t.missing
		}
	}
	return vg.Length(em) * size
}
