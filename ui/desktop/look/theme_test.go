package look

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// What one ticks, chooses or writes in has an edge that can be seen on the window
// and in the field: 3 to 1, as WCAG 2.1 wants it of controls (1.4.11).
func TestEdgesOfControlsAreSeen(t *testing.T) {
	for _, m := range []Mode{Light, Dark} {
		th := Theme{Mode: m}
		edge := luminance(th.Color(theme.ColorNameInputBorder, 0))
		for _, name := range []fyne.ThemeColorName{theme.ColorNameBackground, theme.ColorNameInputBackground} {
			back := luminance(th.Color(name, 0))
			if ratio := (max(edge, back) + 0.05) / (min(edge, back) + 0.05); ratio < 3 {
				t.Errorf("%s: the edge on %s has a contrast of %.2f", m, name, ratio)
			}
		}
	}
}

// luminance is the relative luminance of a colour, by WCAG 2.1.
func luminance(c color.Color) float64 {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	linear := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(n.R) + 0.7152*linear(n.G) + 0.0722*linear(n.B)
}

// The shortcuts of menus can be read: they are written as the toolkit mixes their
// colour, and stand clear of the menu.
func TestShortcutsCanBeRead(t *testing.T) {
	for _, v := range []fyne.ThemeVariant{theme.VariantLight, theme.VariantDark} {
		fore := Theme{}.Color(theme.ColorNameForeground, v)
		_, _, _, a := fore.RGBA()
		if got := uint8(uint32(float32(a) * 0.95)); got < 200 { // widget.shortcutColor of Fyne 2.7
			t.Errorf("shortcuts have an opacity of %d of 255", got)
		}
		if r, _, _, opaque := fore.RGBA(); r > opaque || opaque>>8 != 0xFF {
			t.Errorf("letters are not opaque: %#x", opaque)
		}
	}
}
