package chart

import (
	"image/color"
	"math"
	"testing"
)

type vec [3]float64

func linear(c color.NRGBA) vec {
	f := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return vec{f(c.R), f(c.G), f(c.B)}
}

func times(m [3]vec, v vec) (out vec) {
	for i := range m {
		for j := range v {
			out[i] += m[i][j] * v[j]
		}
	}
	return out
}

// contrast is that of WCAG 2: from 1 to 21.
func contrast(a, b color.NRGBA) float64 {
	lum := func(c color.NRGBA) float64 { l := linear(c); return 0.2126*l[0] + 0.7152*l[1] + 0.0722*l[2] }
	x, y := lum(a), lum(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// lab converts linear RGB to CIE L*a*b*.
func lab(rgb vec) vec {
	for i := range rgb {
		rgb[i] = min(max(rgb[i], 0), 1)
	}
	xyz := times([3]vec{{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}}, rgb)
	f := func(t float64) float64 {
		if t > 0.008856 {
			return math.Cbrt(t)
		}
		return 7.787*t + 16.0/116
	}
	x, y, z := f(xyz[0]/0.95047), f(xyz[1]), f(xyz[2]/1.08883)
	return vec{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

// eyes see colours as people do who lack one kind of cone altogether (Machado,
// Oliveira and Fernandes 2009), and as others do.
var eyes = map[string][3]vec{
	"all cones":    {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	"protanopic":   {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	"deuteranopic": {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
	"tritanopic":   {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
}

func distance(a, b color.NRGBA, eye [3]vec) float64 {
	p, q := lab(times(eye, linear(a))), lab(times(eye, linear(b)))
	return math.Sqrt((p[0]-q[0])*(p[0]-q[0]) + (p[1]-q[1])*(p[1]-q[1]) + (p[2]-q[2])*(p[2]-q[2]))
}

func TestPalette(t *testing.T) {
	for _, th := range []Theme{Light(), Dark()} {
		for _, back := range []color.NRGBA{th.Back, th.Faint} {
			for name, c := range map[string]color.NRGBA{"Fore": th.Fore, "Muted": th.Muted, "Better": th.Better, "Worse": th.Worse} {
				if got := contrast(c, back); got < 4.5 {
					t.Errorf("%s: text in %s has contrast %.2f, want 4.5", th.Name, name, got)
				}
			}
			for i, c := range th.Options {
				if got := contrast(c, back); got < 3 {
					t.Errorf("%s: option %d has contrast %.2f, want 3", th.Name, i, got)
				}
			}
		}
		for i, a := range th.Options {
			for j := range i {
				for who, eye := range eyes {
					want := 15.0 // what a glance tells apart is about 5
					if who == "all cones" {
						want = 40
					}
					if got := distance(a, th.Options[j], eye); got < want {
						t.Errorf("%s: options %d and %d are %.0f apart for %s eyes, want %.0f", th.Name, j, i, got, who, want)
					}
				}
			}
		}
	}
}

// TestLooksDiffer holds that no two of the most options a scenario may have
// look the same without their colours.
func TestLooksDiffer(t *testing.T) {
	st := Light().style(1)
	if len(st.looks) < 12 || int(markers) < len(st.looks) {
		t.Fatalf("%d looks and %d markers for 12 options", len(st.looks), markers)
	}
	dashed := map[string]int{}
	marked := map[marker]int{}
	for i, l := range st.looks {
		key := ""
		for _, d := range l.dash {
			key += string(rune('0'+int(d*2))) + " "
		}
		if j, twice := dashed[key]; twice {
			t.Errorf("options %d and %d have the same dashes", j, i)
		}
		if j, twice := marked[l.marker]; twice {
			t.Errorf("options %d and %d have the same marker", j, i)
		}
		dashed[key], marked[l.marker] = i, i
	}
}
