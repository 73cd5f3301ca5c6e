package look

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

func TestProseBreaksAtBlanksOnly(t *testing.T) {
	test.NewTempApp(t)
	p := NewProse(theme.SizeNameText, Part{"Med ", false}, Part{"«Hver for seg»", true}, Part{" er det 0 % i ", false},
		Part{"Bindal", true}, Part{", ", false}, Part{"Vega", true}, Part{" og ", false}, Part{"Vevelstad", true}, Part{"), mot 99 %.", false})
	if got, want := p.Text(), "Med «Hver for seg» er det 0 % i Bindal, Vega og Vevelstad), mot 99 %."; got != want {
		t.Errorf("the text is %q, want %q", got, want)
	}
	one := p.HeightFor(2000)
	for width := float32(60); width < 500; width += 7 {
		if h := p.HeightFor(width); h < one {
			t.Fatalf("at %v the height is %v, less than a line", width, h)
		}
		for _, line := range p.lines {
			if c := line[0].text; strings.ContainsAny(c[:1], ",.)") {
				t.Errorf("at %v a line begins with %q", width, c)
			}
			for i := range line[1:] {
				if line[i].strong == line[i+1].strong {
					t.Errorf("at %v %q and %q are two runs of one style", width, line[i].text, line[i+1].text)
				}
			}
			last := line[len(line)-1]
			if len(line) > 2 && last.x > width {
				t.Errorf("at %v a line runs to %v", width, last.x)
			}
		}
	}
}
