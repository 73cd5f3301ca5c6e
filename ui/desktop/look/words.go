package look

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Words is a text that breaks its lines, with as much room around it as is asked
// for, and that knows its height at any width. Dense rows are built of it.
type Words struct {
	widget.BaseWidget
	WordsLook

	text  string
	after string // small and muted, behind the text
	lines []wordLine
	width float32 // that lines are broken for; negative: none yet
	high  float32 // least height at that width; 0: not known
}

// A WordsLook is what a text looks like.
type WordsLook struct {
	SizeName  fyne.ThemeSizeName
	ColorName fyne.ThemeColorName
	Style     fyne.TextStyle
	OneLine   bool    // cut with … where it does not fit
	Trailing  bool    // at the right
	Room      float32 // on each side of the text [Fyne units]
}

// The looks of most texts: that of labels, in bold, and the small muted one of
// sources and hints.
var (
	PlainLook = WordsLook{SizeName: theme.SizeNameText, ColorName: theme.ColorNameForeground}
	BoldLook  = WordsLook{SizeName: theme.SizeNameText, ColorName: theme.ColorNameForeground, Style: fyne.TextStyle{Bold: true}}
	SmallLook = WordsLook{SizeName: SizeSmall, ColorName: ColorMuted}
)

// Colored returns the look in another colour.
func (l WordsLook) Colored(name fyne.ThemeColorName) WordsLook {
	l.ColorName = name
	return l
}

// A wordLine is one line: the text, and behind it the small one.
type wordLine struct {
	text, after string
	afterX      float32
}

// NewWords returns a text in the size and colour of labels.
func NewWords(s string) *Words {
	w := &Words{WordsLook: PlainLook, text: s, width: -1}
	w.ExtendBaseWidget(w)
	return w
}

// NewSmallWords returns the small muted text of sources and hints.
func NewSmallWords(s string) *Words {
	w := NewWords(s)
	w.WordsLook = SmallLook
	return w
}

// Text returns what is shown, without the small text behind it.
func (w *Words) Text() string { return w.text }

// SetText shows another text.
func (w *Words) SetText(s string) {
	if s != w.text {
		w.text, w.width = s, -1
		w.Refresh()
	}
}

// SetAfter shows a small muted text behind the text, such as the unit.
func (w *Words) SetAfter(s string) {
	if s != w.after {
		w.after, w.width = s, -1
		w.Refresh()
	}
}

// HeightFor returns the height of the text in lines of a width.
func (w *Words) HeightFor(width float32) float32 {
	w.breakLines(width)
	return float32(max(1, len(w.lines)))*w.lineHeight() + 2*w.Room
}

func (w *Words) lineHeight() float32 {
	return fyne.MeasureText("M", w.Theme().Size(w.SizeName), w.Style).Height
}

// MinSize is that of the text at the width it has, and of a short word before it
// has one.
func (w *Words) MinSize() fyne.Size {
	if w.OneLine {
		return fyne.NewSize(20, w.lineHeight()+2*w.Room)
	}
	// Asked for before each frame: it reckons only if the width is new.
	if width := max(20, w.Size().Width); width != w.width || w.high == 0 {
		w.high = w.HeightFor(width)
	}
	return fyne.NewSize(20, w.high)
}

// Resize breaks the lines anew.
func (w *Words) Resize(size fyne.Size) {
	w.breakLines(size.Width)
	w.BaseWidget.Resize(size)
}

func (w *Words) breakLines(width float32) {
	if width == w.width {
		return
	}
	w.width, w.lines, w.high = width, w.lines[:0], 0
	if width -= 2 * w.Room; width <= 0 {
		return // it has no place yet
	}
	th := w.Theme()
	size := th.Size(w.SizeName)
	measure := func(s string) float32 { return fyne.MeasureText(s, size, w.Style).Width }
	if w.OneLine {
		w.lines = append(w.lines, wordLine{text: cut(w.text, width, measure)})
		return
	}
	for _, s := range fold(w.text, width, measure) {
		w.lines = append(w.lines, wordLine{text: s})
	}
	if w.after == "" {
		return
	}
	small := th.Size(SizeSmall)
	measureAfter := func(s string) float32 { return fyne.MeasureText(s, small, fyne.TextStyle{}).Width }
	gap := measure("n")
	if n := len(w.lines); n > 0 {
		if x := measure(w.lines[n-1].text) + gap; x+measureAfter(w.after) <= width {
			w.lines[n-1].after, w.lines[n-1].afterX = w.after, x
			return
		}
	}
	for _, s := range fold(w.after, width, measureAfter) {
		w.lines = append(w.lines, wordLine{after: s})
	}
}

// fold breaks a text into lines of at most a width; a longer word is alone.
func fold(s string, width float32, measure func(string) float32) []string {
	var lines []string
	var widths []float32
	blank := measure(" ")
	for _, part := range strings.Split(s, "\n") {
		words := strings.FieldsFunc(part, func(r rune) bool { return r == ' ' })
		widths = widths[:0]
		for _, word := range words {
			widths = append(widths, measure(word))
		}
		if len(words) == 0 {
			lines = append(lines, "")
		}
		for len(words) > 0 {
			n := lineOf(widths, blank, width)
			lines = append(lines, strings.Join(words[:n], " "))
			words, widths = words[n:], widths[n:]
		}
	}
	return lines
}

// lineOf returns how many words, of at least one, stand on a line of a width:
// those that fit, but for the first, which stands on it in any case. Words are
// measured one by one, because the toolkit remembers them: to measure the line
// anew at each word took a third of the time to the first picture.
func lineOf(words []float32, blank, width float32) int {
	x := words[0]
	for n, word := range words[1:] {
		if x += blank + word; x > width {
			return n + 1
		}
	}
	return len(words)
}

// cut returns as much of a text as fits, with … if that is not all.
func cut(s string, width float32, measure func(string) float32) string {
	if measure(s) <= width {
		return s
	}
	runes := []rune(s)
	low, high := 0, len(runes)
	for low < high {
		mid := (low + high + 1) / 2
		if measure(string(runes[:mid])+"…") <= width {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return strings.TrimRight(string(runes[:low]), " ,.;:") + "…"
}

// CreateRenderer draws the lines.
func (w *Words) CreateRenderer() fyne.WidgetRenderer {
	w.ExtendBaseWidget(w)
	r := &wordsRenderer{w: w}
	r.Refresh()
	return r
}

type wordsRenderer struct {
	w       *Words
	texts   []*canvas.Text
	objects []fyne.CanvasObject
}

func (r *wordsRenderer) Destroy()                     {}
func (r *wordsRenderer) MinSize() fyne.Size           { return r.w.MinSize() }
func (r *wordsRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *wordsRenderer) Layout(fyne.Size)             { r.set() }

func (r *wordsRenderer) Refresh() {
	r.w.width = -1 // sizes of the theme may have changed
	r.w.breakLines(r.w.Size().Width)
	r.set()
	canvas.Refresh(r.w)
}

// set puts the lines where they belong.
func (r *wordsRenderer) set() {
	th, v := r.w.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	size, small := th.Size(r.w.SizeName), th.Size(SizeSmall)
	height := r.w.lineHeight()
	n := 0
	put := func(s string, size float32, name fyne.ThemeColorName, style fyne.TextStyle, x, y float32) {
		if n == len(r.texts) {
			t := canvas.NewText("", nil)
			r.texts, r.objects = append(r.texts, t), append(r.objects, t)
		}
		t := r.texts[n]
		n++
		t.Text, t.TextSize, t.Color, t.TextStyle = s, size, th.Color(name, v), style
		t.Move(fyne.NewPos(x, y))
		t.Resize(t.MinSize())
		t.Show()
	}
	for i, l := range r.w.lines {
		x, y := r.w.Room, r.w.Room+float32(i)*height
		if r.w.Trailing {
			x = r.w.width - r.w.Room - fyne.MeasureText(l.text, size, r.w.Style).Width
		}
		if l.text != "" {
			put(l.text, size, r.w.ColorName, r.w.Style, x, y)
		}
		if l.after != "" {
			drop := (size - small) * 1.05 // on the base line of the larger text
			put(l.after, small, ColorMuted, fyne.TextStyle{}, x+l.afterX, y+drop)
		}
	}
	for _, t := range r.texts[n:] {
		t.Hide()
	}
}

// A Link is a small text that does something when it is tapped, or with Space or
// Enter when it has the focus.
type Link struct {
	widget.BaseWidget

	OnTapped func()
	OnFocus  func() // the keyboard has come to it

	text           string
	icon           fyne.Resource
	hover, focused bool
}

var (
	_ fyne.Tappable     = (*Link)(nil)
	_ fyne.Focusable    = (*Link)(nil)
	_ desktop.Hoverable = (*Link)(nil)
)

// NewLink returns a link with an icon in front of it, or nil for none.
func NewLink(s string, icon fyne.Resource, tapped func()) *Link {
	l := &Link{OnTapped: tapped, text: s, icon: icon}
	l.ExtendBaseWidget(l)
	return l
}

// Text returns the words of the link.
func (l *Link) Text() string { return l.text }

// SetText changes the words of the link.
func (l *Link) SetText(s string) {
	if s != l.text {
		l.text = s
		l.Refresh()
	}
}

// SetIcon changes the icon of the link.
func (l *Link) SetIcon(icon fyne.Resource) {
	if icon != l.icon {
		l.icon = icon
		l.Refresh()
	}
}

func (l *Link) Tapped(*fyne.PointEvent) {
	if l.OnTapped != nil {
		l.OnTapped()
	}
}

func (l *Link) FocusGained() {
	l.focused = true
	l.Refresh()
	if l.OnFocus != nil {
		l.OnFocus()
	}
}

func (l *Link) FocusLost()                     { l.focused = false; l.Refresh() }
func (l *Link) TypedRune(rune)                 {}
func (l *Link) MouseIn(*desktop.MouseEvent)    { l.hover = true; l.Refresh() }
func (l *Link) MouseMoved(*desktop.MouseEvent) {}
func (l *Link) MouseOut()                      { l.hover = false; l.Refresh() }
func (l *Link) Cursor() desktop.Cursor         { return desktop.PointerCursor }

func (l *Link) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		l.Tapped(nil)
	}
}

func (l *Link) CreateRenderer() fyne.WidgetRenderer {
	l.ExtendBaseWidget(l)
	r := &linkRenderer{l: l, back: canvas.NewRectangle(nil), text: canvas.NewText("", nil), icon: widget.NewIcon(nil)}
	r.Refresh()
	return r
}

type linkRenderer struct {
	l    *Link
	back *canvas.Rectangle
	text *canvas.Text
	icon *widget.Icon
}

const linkPad = 3

func (r *linkRenderer) Destroy() {}

func (r *linkRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.icon, r.text}
}

func (r *linkRenderer) iconSize() float32 {
	if r.l.icon == nil {
		return 0
	}
	return r.l.Theme().Size(SizeSmall) + 3
}

func (r *linkRenderer) MinSize() fyne.Size {
	size := fyne.MeasureText(r.l.text, r.l.Theme().Size(SizeSmall), fyne.TextStyle{})
	gap := float32(0)
	if r.l.icon != nil && r.l.text != "" {
		gap = linkPad
	}
	return fyne.NewSize(size.Width+r.iconSize()+gap+2*linkPad, size.Height+2*linkPad)
}

func (r *linkRenderer) Layout(size fyne.Size) {
	r.back.Resize(size)
	x := float32(linkPad)
	if side := r.iconSize(); side > 0 {
		r.icon.Resize(fyne.NewSquareSize(side))
		r.icon.Move(fyne.NewPos(x, (size.Height-side)/2))
		x += side + linkPad
	}
	min := r.text.MinSize()
	r.text.Move(fyne.NewPos(x, (size.Height-min.Height)/2))
	r.text.Resize(min)
}

func (r *linkRenderer) Refresh() {
	th, v := r.l.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.text.Text, r.text.TextSize = r.l.text, th.Size(SizeSmall)
	r.text.Color = th.Color(theme.ColorNamePrimary, v)
	r.back.CornerRadius = 4
	r.back.StrokeWidth, r.back.StrokeColor = 0, nil
	r.back.FillColor = nil
	if r.l.hover {
		r.back.FillColor = th.Color(theme.ColorNameHover, v)
	}
	if r.l.focused {
		r.back.StrokeWidth, r.back.StrokeColor = 2, th.Color(theme.ColorNamePrimary, v)
	}
	r.icon.Hidden = r.l.icon == nil
	if r.l.icon != nil {
		r.icon.Resource = theme.NewPrimaryThemedResource(r.l.icon)
	}
	r.icon.Refresh()
	r.back.Refresh()
	r.text.Refresh()
	r.Layout(r.l.Size())
}
