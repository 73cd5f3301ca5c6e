package look

import (
	"math"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"grannelag/ui/text"
)

// A NumberEntry is a narrow field for one number, aligned to the right. The
// number is kept in its unit and typed as the unit is shown: a share in per
// cent. Whatever stands in the field, [NumberEntry.Value] is the last allowed
// number, and leaving the field puts it there again.
//
// Enter commits, Escape goes back to what was there before the typing, the up
// and down arrows take a step.
type NumberEntry struct {
	widget.Entry

	Lang     text.Lang
	Unit     string  // a code of the units of package text
	Min, Max float64 // allowed, inclusive [Unit]
	Whole    bool    // whole numbers only
	Optional bool    // the field may be empty, which is NaN: not given
	Step     float64 // of the arrows [Unit]

	OnLive    func(v float64)         // after each keystroke that gives another allowed number
	OnCommit  func(v float64)         // after Enter, Escape or leaving, if something was typed
	OnMessage func(message string)    // what is wrong with the text, and "" when it is mended
	OnKey     func(fyne.KeyName) bool // before a key is looked at; true: it is used up
	OnFocus   func()                  // the keyboard has come to it

	value   float64
	before  float64 // what Escape goes back to
	typed   bool    // since before
	setting bool    // the text changes without the user
	message string
	shift   float32 // of the text, from the left
}

var (
	_ fyne.Focusable    = (*NumberEntry)(nil)
	_ desktop.Mouseable = (*NumberEntry)(nil)
)

// NewNumberEntry returns a field for a number from min to max in a unit. It
// holds min until [NumberEntry.SetValue].
func NewNumberEntry(lang text.Lang, unit string, min, max float64, whole bool) *NumberEntry {
	n := &NumberEntry{Lang: lang, Unit: unit, Min: min, Max: max, Whole: whole,
		Step: NiceStep(min, max, whole), value: math.NaN(), before: math.NaN()}
	n.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	n.ExtendBaseWidget(n)
	n.OnChanged = n.changed
	n.SetValue(min)
	return n
}

// NiceStep returns a step for the keyboard and for sliders over a range: about a
// hundredth of it, and 1, 2 or 5 times a power of ten; 1 for whole numbers, or
// more where 1 would be too little.
func NiceStep(low, high float64, whole bool) float64 {
	width := (high - low) / 100
	if !(width > 0) || math.IsInf(width, 0) {
		return 1
	}
	power := int(math.Floor(math.Log10(width)))
	step := 10 * pow10(power)
	for _, digit := range []float64{5, 2, 1} {
		if digit*pow10(power) >= width*0.999 {
			step = digit * pow10(power)
		}
	}
	if whole {
		step = max(1, math.Trunc(step))
	}
	return step
}

// pow10 returns a power of ten, the one nearest to it for negative ones too.
func pow10(n int) float64 {
	if n < 0 {
		return 1 / math.Pow10(-n)
	}
	return math.Pow10(n)
}

// OnStep returns the multiple of step nearest to x, without the noise in the
// last digits that floating point leaves.
func OnStep(x, step float64) float64 {
	return tidy(math.Round(x/step) * step)
}

// tidy drops digits that nobody typed: 0.30000000000000004 is 0.3.
func tidy(x float64) float64 {
	y, err := strconv.ParseFloat(strconv.FormatFloat(x, 'g', 12, 64), 64)
	if err != nil {
		return x
	}
	return y
}

// FieldText writes a number as a field shows it: in the measure of the unit,
// without the unit, and without more digits than anybody reads.
func FieldText(lang text.Lang, x float64, unit string) string {
	if math.IsNaN(x) {
		return ""
	}
	x = text.Shown(x, unit)
	if r := math.Round(x*1e4) / 1e4; math.Abs(r-x) <= 1e-9*max(1, math.Abs(x)) {
		return text.Number(lang, r, text.AsNeeded)
	}
	decimals := 1
	if abs := math.Abs(x); abs < 1 {
		decimals = 3
	} else if abs < 10 {
		decimals = 2
	}
	return text.Number(lang, x, decimals)
}

// ParseField reads what [FieldText] writes and people type, the unit's sign
// included: 12,5 or 12,5 % for a share, kr 1 250 000 for money. The number is in
// the unit; false if the text is none.
func ParseField(lang text.Lang, s, unit string) (float64, bool) {
	s = strings.TrimSpace(s)
	switch unit {
	case "share":
		s = strings.TrimSuffix(s, "%")
	case "nok", "nok_year":
		for _, sign := range []string{"kr", "Kr", "KR", "NOK", "nok"} {
			s = strings.TrimPrefix(strings.TrimSuffix(s, sign), sign)
		}
		s = strings.TrimSuffix(s, ",-")
	}
	x, err := text.ParseNumber(lang, s)
	if err != nil {
		return 0, false
	}
	if one := text.Shown(1, unit); one != 1 {
		x = tidy(x / one)
	}
	return x, true
}

// AllowedText names the numbers that a field takes: 0–100 %.
func AllowedText(lang text.Lang, min, max float64, unit string) string {
	span := FieldText(lang, min, unit) + "–" + FieldText(lang, max, unit)
	words := text.UnitWords(lang, unit)
	switch {
	case words == "":
		return span
	case unit == "share" && lang == text.EN:
		return span + "%"
	}
	return span + "\u00a0" + words
}

// Value returns the last allowed number [Unit]; NaN if the field is empty and
// may be.
func (n *NumberEntry) Value() float64 { return n.value }

// Message returns what is wrong with the text, or "".
func (n *NumberEntry) Message() string { return n.message }

// SetValue shows a number without callbacks. A text that means it already
// stays as it is, so that nobody's typing is changed under the hand.
func (n *NumberEntry) SetValue(v float64) {
	if same(v, n.value) {
		return
	}
	n.value, n.before, n.typed = v, v, false
	n.rewrite()
}

// rewrite puts the value in the field.
func (n *NumberEntry) rewrite() {
	if s := FieldText(n.Lang, n.value, n.Unit); s != n.Text {
		n.setting = true
		n.SetText(s)
		n.setting = false
	}
	n.tell("")
}

func same(a, b float64) bool { return a == b || math.IsNaN(a) && math.IsNaN(b) }

// changed looks at what the user typed.
func (n *NumberEntry) changed(s string) {
	if n.setting {
		return
	}
	n.typed = true
	v, message := n.read(s)
	n.tell(message)
	if message != "" || same(v, n.value) {
		return
	}
	n.value = v
	if n.OnLive != nil {
		n.OnLive(v)
	}
}

// read returns the number of a text, or what is wrong with it.
func (n *NumberEntry) read(s string) (float64, string) {
	if strings.TrimSpace(s) == "" && n.Optional {
		return math.NaN(), ""
	}
	// The shortened text of the number that was there means that number.
	if s == FieldText(n.Lang, n.before, n.Unit) {
		return n.before, ""
	}
	v, ok := ParseField(n.Lang, s, n.Unit)
	allowed := AllowedText(n.Lang, n.Min, n.Max, n.Unit)
	switch {
	case !ok:
		return 0, text.Say(n.Lang, "number.none", "allowed", allowed)
	case n.Whole && v != math.Trunc(v):
		return 0, text.Say(n.Lang, "number.whole", "allowed", allowed)
	case v < n.Min || v > n.Max:
		return 0, text.Say(n.Lang, "number.range", "allowed", allowed)
	}
	return v, ""
}

func (n *NumberEntry) tell(message string) {
	if message == n.message {
		return
	}
	n.message = message
	n.Refresh()
	if n.OnMessage != nil {
		n.OnMessage(message)
	}
}

// commit ends the typing: the text becomes that of the value.
func (n *NumberEntry) commit() {
	n.rewrite()
	if !n.typed {
		return
	}
	n.typed, n.before = false, n.value
	if n.OnCommit != nil {
		n.OnCommit(n.value)
	}
}

// step adds so many steps, to the next multiple of a step.
func (n *NumberEntry) step(by float64) {
	v := n.value
	if math.IsNaN(v) {
		v = n.Min
	} else if on := OnStep(v, n.Step); math.Abs(on-v) < n.Step*1e-6 {
		v = OnStep(v+by*n.Step, n.Step)
	} else if by > 0 {
		v = tidy(math.Ceil(v/n.Step) * n.Step)
	} else {
		v = tidy(math.Floor(v/n.Step) * n.Step)
	}
	v = min(max(v, n.Min), n.Max)
	n.typed = true
	changed := !same(v, n.value)
	n.value = v
	n.rewrite()
	if changed && n.OnLive != nil {
		n.OnLive(v)
	}
}

// TypedKey takes Enter, Escape and the arrows up and down; other keys edit.
func (n *NumberEntry) TypedKey(key *fyne.KeyEvent) {
	if n.Disabled() || n.OnKey != nil && n.OnKey(key.Name) {
		return
	}
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if n.message == "" {
			n.commit()
		}
	case fyne.KeyEscape:
		back := !same(n.value, n.before)
		n.value = n.before
		n.rewrite()
		if back && n.OnLive != nil {
			n.OnLive(n.value)
		}
		n.commit()
	case fyne.KeyUp:
		n.step(1)
	case fyne.KeyDown:
		n.step(-1)
	default:
		n.Entry.TypedKey(key)
	}
}

// FocusGained selects the text, for it to be typed over.
func (n *NumberEntry) FocusGained() {
	n.Entry.FocusGained()
	n.TypedShortcut(&fyne.ShortcutSelectAll{})
	if n.OnFocus != nil {
		n.OnFocus()
	}
}

// FocusLost commits what was typed, and puts the last allowed number back in
// the place of another text.
func (n *NumberEntry) FocusLost() {
	n.Entry.FocusLost()
	n.commit()
}

// MinSize is that of the largest number allowed, of eight characters at most.
func (n *NumberEntry) MinSize() fyne.Size {
	th := n.Theme()
	chars := max(len([]rune(FieldText(n.Lang, n.Min, n.Unit))), len([]rune(FieldText(n.Lang, n.Max, n.Unit))), 4)
	wide := fyne.MeasureText(strings.Repeat("0", min(chars, 8)), th.Size(theme.SizeNameText), n.TextStyle)
	return fyne.NewSize(wide.Width+4*th.Size(theme.SizeNameInnerPadding), n.Entry.MinSize().Height)
}

// The text stands at the right: the mouse finds its letters further left.
func (n *NumberEntry) MouseDown(m *desktop.MouseEvent) {
	moved := *m
	moved.Position.X -= n.shift
	n.Entry.MouseDown(&moved)
}

// Dragged selects text.
func (n *NumberEntry) Dragged(d *fyne.DragEvent) {
	moved := *d
	moved.Position.X -= n.shift
	n.Entry.Dragged(&moved)
}

// CreateRenderer returns Fyne's own with the text at the right.
func (n *NumberEntry) CreateRenderer() fyne.WidgetRenderer {
	n.ExtendBaseWidget(n)
	r := &numberRenderer{WidgetRenderer: n.Entry.CreateRenderer(), n: n}
	r.align()
	return r
}

type numberRenderer struct {
	fyne.WidgetRenderer
	n *NumberEntry
}

func (r *numberRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.align()
}

func (r *numberRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	r.align()
	if r.n.message != "" {
		if border, ok := r.Objects()[1].(*canvas.Rectangle); ok {
			border.StrokeColor = r.n.Theme().Color(theme.ColorNameError, fyne.CurrentApp().Settings().ThemeVariant())
			border.StrokeWidth = 2
			border.Refresh()
		}
	}
}

// align moves the scrolled part of the field, the third of its objects, which
// Fyne puts at the left.
func (r *numberRenderer) align() {
	th := r.n.Theme()
	pad := 2 * th.Size(theme.SizeNameInnerPadding)
	shown := r.n.Text
	if shown == "" {
		shown = r.n.PlaceHolder
	}
	width := fyne.MeasureText(shown, th.Size(theme.SizeNameText), r.n.TextStyle).Width + pad
	all := r.n.Size()
	border := th.Size(theme.SizeNameInputBorder)
	r.n.shift = max(0, all.Width-width-border)
	scroll := r.Objects()[2]
	at, size := fyne.NewPos(r.n.shift, border), fyne.NewSize(all.Width-r.n.shift, all.Height-2*border)
	if scroll.Position() != at {
		scroll.Move(at)
	}
	if scroll.Size() != size {
		scroll.Resize(size)
	}
}
