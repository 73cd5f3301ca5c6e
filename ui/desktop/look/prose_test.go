package look

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
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

// Words and Prose break a text of one style alike: no line is wider than asked
// for unless it is one word, and no line would take the next word too.
func TestLinesAreFull(t *testing.T) {
	test.NewTempApp(t)
	const text = "Kommunene som er med i tjenesten, deler på vakten, og fristen er tre måneder for undersøkelser"
	words, prose := NewWords(text), NewProse(theme.SizeNameText, Part{Text: text})
	measure := func(s string) float32 {
		return fyne.MeasureText(s, theme.Size(theme.SizeNameText), fyne.TextStyle{}).Width
	}
	for width := float32(30); width < 700; width += 13 {
		words.breakLines(width)
		prose.breakLines(width)
		var lines []string
		for i, l := range words.lines {
			lines = append(lines, l.text)
			if measure(l.text) > width+1 && strings.Contains(l.text, " ") {
				t.Errorf("at %v the line %q is %v wide", width, l.text, measure(l.text))
			}
			if i+1 < len(words.lines) {
				next, _, _ := strings.Cut(words.lines[i+1].text, " ")
				if measure(l.text+" "+next) < width-1 {
					t.Errorf("at %v %q has room for %q", width, l.text, next)
				}
			}
			if i >= len(prose.lines) || prose.lines[i][0].text != l.text {
				t.Errorf("at %v prose breaks otherwise than words, at %q", width, l.text)
			}
		}
		if got := strings.Join(lines, " "); got != text {
			t.Errorf("at %v the lines say %q", width, got)
		}
	}
	if words.breakLines(0); len(words.lines) > 0 {
		t.Error("a text without a place has lines to draw")
	}
}
