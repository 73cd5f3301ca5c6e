package look

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Prose is a text with strong words in it, which breaks its lines at blanks only
// and knows its height at any width. (Fyne's rich text also breaks where a
// strong part ends, and sets a comma at the start of a line.)
type Prose struct {
	widget.BaseWidget

	size  fyne.ThemeSizeName
	parts []Part
	words []proseWord
	width float32 // that lines are broken for; negative: none yet
	high  float32 // least height at that width
	lines [][]proseRun
}

// A Part is a stretch of text.
type Part struct {
	Text   string
	Strong bool
}

// A proseWord is what stands between two blanks: one or more pieces.
type proseWord []proseRun

// A proseRun is a stretch of text in one style.
type proseRun struct {
	text   string
	strong bool
	x      float32
}

// NewProse returns a text of a size.
func NewProse(size fyne.ThemeSizeName, parts ...Part) *Prose {
	p := &Prose{width: -1}
	p.ExtendBaseWidget(p)
	p.Set(size, parts...)
	return p
}

// Set shows another text.
func (p *Prose) Set(size fyne.ThemeSizeName, parts ...Part) {
	if p.size == size && slices.Equal(p.parts, parts) {
		return
	}
	p.size, p.parts, p.words = size, parts, nil
	for _, part := range parts {
		for i, word := range strings.Split(part.Text, " ") {
			if i > 0 || len(p.words) == 0 {
				p.words = append(p.words, nil)
			}
			if last := len(p.words) - 1; word != "" {
				p.words[last] = append(p.words[last], proseRun{text: word, strong: part.Strong})
			}
		}
	}
	p.width = -1
	p.Refresh()
}

// Text returns the text without its marks.
func (p *Prose) Text() string {
	var words []string
	for _, w := range p.words {
		s := ""
		for _, r := range w {
			s += r.text
		}
		words = append(words, s)
	}
	return strings.Join(words, " ")
}

func (p *Prose) style(strong bool) fyne.TextStyle { return fyne.TextStyle{Bold: strong} }

// HeightFor returns the height of the text in lines of a width.
func (p *Prose) HeightFor(width float32) float32 {
	p.breakLines(width)
	return float32(max(1, len(p.lines))) * p.lineHeight()
}

func (p *Prose) lineHeight() float32 {
	return fyne.MeasureText("M", p.Theme().Size(p.size), fyne.TextStyle{}).Height
}

// MinSize is asked for before each frame: it reckons only if the width is new.
func (p *Prose) MinSize() fyne.Size {
	if width := max(20, p.Size().Width); width != p.width || p.high == 0 {
		p.high = p.HeightFor(width)
	}
	return fyne.NewSize(20, p.high)
}

func (p *Prose) Resize(size fyne.Size) {
	p.breakLines(size.Width)
	p.BaseWidget.Resize(size)
}

func (p *Prose) breakLines(width float32) {
	if width == p.width {
		return
	}
	p.width, p.lines, p.high = width, nil, 0
	if width <= 0 {
		return // it has no place yet
	}
	size := p.Theme().Size(p.size)
	measure := func(r proseRun) float32 { return fyne.MeasureText(r.text, size, p.style(r.strong)).Width }
	blank := fyne.MeasureText(" ", size, fyne.TextStyle{}).Width
	widths := make([]float32, len(p.words))
	for i, word := range p.words {
		for _, r := range word {
			widths[i] += measure(r)
		}
	}
	for words := p.words; len(words) > 0; {
		n := lineOf(widths, blank, width)
		p.lines = append(p.lines, joined(words[:n], blank, measure))
		words, widths = words[n:], widths[n:]
	}
}

// joined returns words as the runs of one line: as few as can be, for each is an
// object that every frame draws.
func joined(words []proseWord, blank float32, measure func(proseRun) float32) []proseRun {
	var line []proseRun
	x := float32(0)
	for n, word := range words {
		if n > 0 {
			x += blank
		}
		for i, r := range word {
			width := measure(r)
			if last := len(line) - 1; last >= 0 && line[last].strong == r.strong {
				if i == 0 {
					line[last].text += " "
				}
				line[last].text += r.text
			} else {
				r.x = x
				line = append(line, r)
			}
			x += width
		}
	}
	return line
}

func (p *Prose) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	r := &proseRenderer{p: p}
	r.set()
	return r
}

type proseRenderer struct {
	p       *Prose
	objects []fyne.CanvasObject
}

func (r *proseRenderer) Destroy()                     {}
func (r *proseRenderer) MinSize() fyne.Size           { return r.p.MinSize() }
func (r *proseRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *proseRenderer) Layout(fyne.Size)             { r.set() }

func (r *proseRenderer) Refresh() {
	r.p.width = -1 // sizes of the theme may have changed
	r.p.breakLines(r.p.Size().Width)
	r.set()
	canvas.Refresh(r.p)
}

// set puts the runs where they belong.
func (r *proseRenderer) set() {
	th, v := r.p.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	height := r.p.lineHeight()
	n := 0
	for i, line := range r.p.lines {
		for _, run := range line {
			if n == len(r.objects) {
				r.objects = append(r.objects, canvas.NewText("", nil))
			}
			t := r.objects[n].(*canvas.Text)
			n++
			t.Text, t.Color = run.text, th.Color(theme.ColorNameForeground, v)
			t.TextSize, t.TextStyle = th.Size(r.p.size), r.p.style(run.strong)
			t.Move(fyne.NewPos(run.x, float32(i)*height))
			t.Resize(t.MinSize())
			t.Show()
		}
	}
	for _, o := range r.objects[n:] {
		o.Hide()
	}
}
