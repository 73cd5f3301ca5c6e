package chart

import (
	"image/color"
	"testing"
)

func TestSwatchesDiffer(t *testing.T) {
	for _, th := range []Theme{Light(), Dark()} {
		seen := map[string]int{}
		for i := range 12 {
			img := th.Swatch(i, 60, 36, 2)
			if img.Rect.Dx() != 60 || img.Rect.Dy() != 36 {
				t.Fatalf("swatch %d is %v", i, img.Rect)
			}
			if first, twice := seen[string(img.Pix)]; twice {
				t.Errorf("%s: options %d and %d look the same", th.Name, first, i)
			}
			seen[string(img.Pix)] = i
			if img.RGBAAt(0, 0).A != 0 {
				t.Errorf("swatch %d covers what is behind it", i)
			}
			if c := th.OptionColor(i); img.RGBAAt(30, 18) != (color.RGBA{c.R, c.G, c.B, 0xff}) {
				t.Errorf("swatch %d: the middle is %v, want %v", i, img.RGBAAt(30, 18), c)
			}
		}
	}
}
