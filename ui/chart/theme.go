package chart

import (
	"image/color"

	"gonum.org/v1/plot/vg"
)

// A Theme holds the colours of the figures. [Light] is for paper and bright
// rooms, [Dark] for dark windows.
type Theme struct {
	Name   string      // light or dark
	Back   color.NRGBA // behind everything
	Fore   color.NRGBA // text, and marks that belong to no option
	Muted  color.NRGBA // text of less weight: units, ticks, the foot
	Grid   color.NRGBA // grid lines and frames
	Faint  color.NRGBA // faint areas, such as every other row
	Better color.NRGBA // a difference to the better
	Worse  color.NRGBA // a difference to the worse
	// Options are the colours of the baseline and of the options after it.
	// After the last the second follows again: see [Theme.style].
	Options [6]color.NRGBA
	// Band is how much of a line's colour its band has [share].
	Band float64
}

// Light returns the theme for paper and bright rooms.
func Light() Theme {
	return Theme{
		Name:   "light",
		Back:   rgb(0xffffff),
		Fore:   rgb(0x1f2328),
		Muted:  rgb(0x59616a),
		Grid:   rgb(0xdfe2e6),
		Faint:  rgb(0xf5f6f8),
		Better: rgb(0x00704f),
		Worse:  rgb(0xa33600),
		// Chosen so that any two stay apart for red-, green- and blue-blind
		// eyes and each stands 3:1 against the background; a test holds it.
		Options: [6]color.NRGBA{rgb(0x5a5f66), rgb(0x0068c8), rgb(0xa33600), rgb(0x00a074), rgb(0xa01f88), rgb(0xa5880f)},
		Band:    0.16,
	}
}

// Dark returns the theme for dark windows.
func Dark() Theme {
	return Theme{
		Name:    "dark",
		Back:    rgb(0x171a1f),
		Fore:    rgb(0xe8eaed),
		Muted:   rgb(0xa4abb4),
		Grid:    rgb(0x363c45),
		Faint:   rgb(0x1e2228),
		Better:  rgb(0x3ddc9f),
		Worse:   rgb(0xff9466),
		Options: [6]color.NRGBA{rgb(0xa3a9b2), rgb(0x4098f0), rgb(0xe0621c), rgb(0x2fe6b0), rgb(0xc94fae), rgb(0xf5c542)},
		Band:    0.22,
	}
}

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xff}
}

// faded returns a colour that lets what is behind it through.
func faded(c color.NRGBA, opacity float64) color.NRGBA {
	c.A = uint8(255*opacity + 0.5)
	return c
}

// A lettering is how one kind of text is written.
type lettering struct {
	face  *typeface
	size  vg.Length
	color color.NRGBA
}

// in returns the lettering in another colour.
func (l lettering) in(c color.NRGBA) lettering { l.color = c; return l }

func (l lettering) width(s string) vg.Length { return l.face.width(s, l.size) }

// cap is the height of a capital letter of the font [em]: text is centred on
// its capitals and digits.
const capHeight = 0.714

// A look is how an option is told from the others.
type look struct {
	color  color.NRGBA
	dash   []vg.Length
	marker marker
}

// A style holds every size, width and lettering of a drawing. Figures take
// them from here and nowhere else.
type style struct {
	Theme
	unit vg.Length // a point of the design: less where a figure has to shrink

	title, finding, guide, foot   lettering // around the figure
	heading, label, strong, value lettering // inside it
	tick, small                   lettering

	margin, gap            vg.Length // around the figure, and between its parts
	hair, thin, thick, pen vg.Length // grid; band of years; interval of the mean; curves
	dot                    vg.Length // radius of a marker
	row, perRow            vg.Length // height of a row, and the least it may have

	looks [len(dashes)]look
}

// dashes tell lines apart; the first is the baseline's. In design points.
var dashes = [...][]vg.Length{
	{1.4, 2.4}, nil, {6, 2.5}, {9, 2.5, 2, 2.5}, {3, 2}, {12, 3},
	{6, 2, 2, 2, 2, 2}, {10, 2, 4, 2}, {2, 4}, {14, 2, 2, 2}, {5, 5}, {8, 2, 8, 5},
}

const margin = 14 // around a figure, at a unit of 1

// style is the one place where figures get their looks.
func (t Theme) style(unit vg.Length) style {
	letters := func(f *typeface, size vg.Length, c color.NRGBA) lettering {
		return lettering{f, size * unit, c}
	}
	s := style{
		Theme: t, unit: unit,
		title:   letters(bold, 15, t.Fore),
		finding: letters(regular, 11.5, t.Fore),
		guide:   letters(regular, 10, t.Muted),
		foot:    letters(regular, 8.5, t.Muted),
		heading: letters(bold, 11.5, t.Fore),
		label:   letters(regular, 10.5, t.Fore),
		strong:  letters(bold, 10.5, t.Fore),
		value:   letters(regular, 10, t.Fore),
		tick:    letters(regular, 9, t.Muted),
		small:   letters(regular, 9, t.Fore),
		margin:  margin * unit, gap: 8 * unit,
		hair: 0.75 * unit, thin: 1.25 * unit, thick: 4 * unit, pen: 1.75 * unit,
		dot: 3.6 * unit,
		row: 15 * unit, perRow: 12.5 * unit,
	}
	for i := range s.looks {
		l := look{color: t.Options[0], marker: marker(i)}
		if i > 0 {
			l.color = t.Options[1+(i-1)%(len(t.Options)-1)]
		}
		for _, d := range dashes[i] {
			l.dash = append(l.dash, d*unit)
		}
		s.looks[i] = l
	}
	return s
}

// look returns how option i is drawn; 0 is the baseline.
func (s *style) look(i int) look { return s.looks[i%len(s.looks)] }

// blend mixes a colour into another.
func blend(under, over color.NRGBA, share float64) color.NRGBA {
	mix := func(a, b uint8) uint8 { return uint8(float64(a)*(1-share) + float64(b)*share + 0.5) }
	return color.NRGBA{mix(under.R, over.R), mix(under.G, over.G), mix(under.B, over.B), 0xff}
}
