package panel

import (
	"math"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"grannelag/sim/scenario"
	"grannelag/ui/desktop/look"
	"grannelag/ui/text"
)

// A row is one number of the table of parameters: its name, a slider and a field
// (a check for yes and no, a list for more states), a line of help that unfolds, and a way back to
// the default that is there only when there is something to go back from.
type row struct {
	widget.BaseWidget

	panel *Panel
	param *scenario.Param
	key   string // of param

	value, standard float64
	low, high       float64 // of the slider
	wide            bool    // the slider goes to all that is allowed
	showing         bool
	own             string // source of the file's own number
	find            string // what the filter looks in

	height, heightFor float32 // as last laid out, and for which width

	head   *head
	slider *slider           // nil for states, such as yes and no
	entry  *look.NumberEntry // nil for states
	check  *widget.Check     // for two states, else nil
	states *widget.Select    // for more, else nil
	wrong  *look.Words       // what is wrong with the text in the field
	help   *look.Words
	reset  *look.Link

	// Unfolded.
	doc, allowed, source *look.Words
	span                 *look.Link
}

func newRow(p *Panel, param *scenario.Param) *row {
	lang := p.lang
	words := func(w scenario.Words) string { return w.In(lang.String()) }
	r := &row{panel: p, param: param, key: param.Key(), value: math.NaN(), standard: math.NaN(), low: param.Low, high: param.High,
		find:  strings.ToLower(words(param.Label) + " " + words(param.Doc) + " " + param.Key()),
		head:  newHead(words(param.Label), false),
		wrong: look.NewSmallWords(""), help: look.NewSmallWords(helpLine(lang, param)),
		doc: look.NewSmallWords(words(param.Doc)), allowed: look.NewSmallWords(""), source: look.NewSmallWords(""),
	}
	r.wrong.ColorName = theme.ColorNameError
	r.doc.ColorName = theme.ColorNameForeground
	r.help.OneLine = true
	r.head.onToggle = r.toggle
	r.head.onFocus = r.reveal
	r.reset = look.NewLink("", theme.ContentUndoIcon(), r.resetTapped)
	r.reset.OnFocus = r.reveal
	r.span = look.NewLink("", nil, r.switchRange)
	r.span.OnFocus = r.reveal
	switch names := text.States(lang, param.Unit); {
	case len(names) > 2:
		r.states = widget.NewSelect(names, func(name string) {
			if !r.showing {
				r.edit(float64(slices.Index(names, name)))
				p.seal()
			}
		})
	case len(names) == 2:
		r.check = widget.NewCheck("", func(on bool) {
			v := 0.0
			if on {
				v = 1
			}
			if !r.showing {
				r.edit(v)
				p.seal()
			}
		})
	default:
		r.head.words.SetAfter(text.UnitWords(lang, param.Unit))
		r.slider = newSlider()
		r.slider.onEdit = r.edit
		r.slider.onSeal = p.seal
		r.slider.onFocus = r.reveal
		r.entry = look.NewNumberEntry(lang, param.Unit, param.Min, param.Max, param.Whole)
		r.entry.OnLive = r.edit
		r.entry.OnCommit = func(float64) {
			// What digits on the way widened.
			r.low, r.high = param.Low, param.High
			r.fillSlider()
			p.seal()
		}
		r.entry.OnMessage = r.setWrong
		r.entry.OnFocus = r.reveal
	}
	r.setSource("")
	for _, o := range []fyne.CanvasObject{r.wrong, r.reset, r.doc, r.allowed, r.source, r.span} {
		o.Hide()
	}
	r.ExtendBaseWidget(r)
	return r
}

// helpLine is the one line of help: what an assumption rests on, and what a choice is.
func helpLine(lang text.Lang, param *scenario.Param) string {
	if param.Kind == scenario.ChoiceKind {
		return param.Doc.In(lang.String())
	}
	short := text.SourceShort(lang, param.Source)
	if short == "" {
		return param.Doc.In(lang.String())
	}
	return text.Say(lang, "panel.assumption", "source", short)
}

func (r *row) differs() bool { return r.value != r.standard }

// setSource says where the default comes from, and the file's own number if the
// file says so.
func (r *row) setSource(own string) {
	r.own = own
	s := text.Say(r.panel.lang, "panel.source", "source", strings.TrimRight(text.Source(r.panel.lang, r.param.Source), "."))
	if own != "" {
		s = text.Say(r.panel.lang, "panel.own_source", "source", strings.TrimRight(text.Plain(own), ".")) + "\n" + s
	}
	r.source.SetText(s)
	if r.head.open {
		r.grown()
	}
}

// show shows a number without callbacks, and does nothing if it is there.
func (r *row) show(value, standard float64) {
	if value == r.value && standard == r.standard {
		return
	}
	if value == standard {
		r.low, r.high = r.param.Low, r.param.High // what a typed number widened
	}
	newStandard := standard != r.standard
	r.value, r.standard = value, standard
	if newStandard {
		r.reset.SetText(text.Say(r.panel.lang, "panel.reset", "value", r.written(standard)))
		r.sayAllowed()
	}
	r.fill()
}

// edit takes a number from the user.
func (r *row) edit(v float64) {
	if v == r.value {
		return
	}
	before := r.differs()
	r.value = v
	r.fill()
	if r.differs() != before {
		r.panel.count()
	}
	if r.panel.OnEdit != nil {
		r.panel.OnEdit(r.key, v)
	}
}

// fill puts the number into the widgets.
func (r *row) fill() {
	r.showing = true
	switch {
	case r.check != nil:
		r.check.SetText(r.written(r.value))
		r.check.SetChecked(r.value != 0)
	case r.states != nil:
		r.states.SetSelected(r.written(r.value))
	default:
		r.fillSlider()
		r.entry.SetValue(r.value)
	}
	r.showing = false
	if r.reset.Visible() != r.differs() {
		r.reset.Hidden = !r.differs()
		r.place()
		r.Refresh()
	}
}

func (r *row) fillSlider() {
	low, high := min(r.low, r.value, r.standard), max(r.high, r.value, r.standard)
	if r.wide {
		low, high = r.param.Min, r.param.Max
	}
	// A typed number widens the slider, and it stays so while the hand is on it.
	if !r.wide {
		r.low, r.high = low, high
	}
	step := look.NiceStep(low, high, r.param.Whole)
	if r.slider.Value == r.value && r.slider.Min == low && r.slider.Max == high && r.slider.mark == r.standard {
		return
	}
	if r.slider.Min != low || r.slider.Max != high {
		r.entry.Step = step
	}
	r.slider.show(low, high, step, r.standard, r.value)
}

// written is a number with its unit: 35 timer, ja.
func (r *row) written(v float64) string { return written(r.panel.lang, r.param, v) }

func written(lang text.Lang, p *scenario.Param, v float64) string {
	if state, ok := text.State(lang, p.Unit, v); ok {
		return state
	}
	if p.Unit == "share" {
		if lang == text.EN {
			return look.FieldText(lang, v, p.Unit) + "%"
		}
		return look.FieldText(lang, v, p.Unit) + "\u00a0%"
	}
	return look.FieldText(lang, v, p.Unit)
}

func (r *row) sayAllowed() {
	lang, p := r.panel.lang, r.param
	if r.slider == nil {
		r.allowed.SetText(text.Say(lang, "panel.choice", "standard", r.written(r.standard)))
		return
	}
	r.allowed.SetText(text.Say(lang, "panel.allowed",
		"allowed", look.AllowedText(lang, p.Min, p.Max, p.Unit),
		"usual", look.AllowedText(lang, p.Low, p.High, p.Unit),
		"standard", r.written(r.standard)))
}

func (r *row) sayRange() {
	key, low, high := "panel.wide", r.param.Min, r.param.Max
	if r.wide {
		key, low, high = "panel.usual", r.param.Low, r.param.High
	}
	r.span.SetText(text.Say(r.panel.lang, key, "min", look.FieldText(r.panel.lang, low, r.param.Unit), "max", r.written(high)))
}

// switchRange lets the slider go to all that is allowed, and back.
func (r *row) switchRange() {
	r.wide = !r.wide
	r.low, r.high = r.param.Low, r.param.High
	r.sayRange()
	r.fillSlider()
	r.Refresh()
}

func (r *row) setWrong(message string) {
	r.wrong.SetText(message)
	r.wrong.Hidden = message == ""
	r.grown()
}

// toggle unfolds the help, or folds it.
func (r *row) toggle() {
	open := !r.head.open
	r.head.setOpen(open)
	r.help.Hidden = open
	r.doc.Hidden, r.allowed.Hidden, r.source.Hidden = !open, !open, !open
	r.span.Hidden = !open || r.slider == nil
	r.sayRange()
	r.grown()
	r.reveal()
}

// grown lays the panel out anew after the row has become higher or lower.
func (r *row) grown() {
	r.place()
	r.Refresh()
	r.panel.arrange()
}

func (r *row) reveal() { r.panel.reveal(r) }

func (r *row) resetTapped() {
	if r.panel.OnReset != nil {
		r.panel.OnReset([]string{r.key})
	}
	// The link is gone: the keyboard goes on from the number.
	c := fyne.CurrentApp().Driver().CanvasForObject(r.reset)
	if c == nil || c.Focused() != r.reset || r.reset.Visible() {
		return
	}
	c.Focus(r.field())
}

// field is what takes the number from the keyboard.
func (r *row) field() fyne.Focusable {
	switch {
	case r.check != nil:
		return r.check
	case r.states != nil:
		return r.states
	}
	return r.entry
}

const (
	rowGap    = 10 // below a row
	entryWide = 72
)

// place lays the row out at the width it has and returns its height.
func (r *row) place() float32 { return r.placeAt(r.Size().Width) }

func (r *row) placeAt(width float32) float32 {
	if width < 60 {
		width = 60
	}
	y := float32(0)
	put := func(o fyne.CanvasObject, x, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		if size := fyne.NewSize(w, h); o.Size() != size {
			o.Resize(size)
		}
	}
	h := r.head.heightFor(width)
	put(r.head, 0, width, h)
	y += h
	switch {
	case r.check != nil:
		h = r.check.MinSize().Height
		put(r.check, -4, width, h)
	case r.states != nil:
		h = r.states.MinSize().Height
		put(r.states, 0, width, h)
	default:
		h = r.entry.MinSize().Height
		put(r.slider, -8, width-entryWide+2, h)
		put(r.entry, width-entryWide, entryWide, h)
	}
	y += h
	lines := func(w *look.Words) {
		if w.Visible() {
			h := w.HeightFor(width)
			put(w, 0, width, h)
			y += h + 2
		}
	}
	lines(r.wrong)
	lines(r.doc)
	lines(r.allowed)
	lines(r.source)
	if r.span.Visible() {
		min := r.span.MinSize()
		put(r.span, -3, min.Width, min.Height)
		y += min.Height
	}
	// The help and the way back share a line, so that the row keeps its height
	// when a number first differs.
	min := r.reset.MinSize()
	room := width
	if r.reset.Visible() {
		put(r.reset, width-min.Width+3, min.Width, min.Height)
		room -= min.Width
	}
	if r.help.Visible() {
		y += 3
		put(r.help, 0, max(20, room), r.help.MinSize().Height)
		y -= 3
	}
	if r.help.Visible() || r.reset.Visible() {
		y += min.Height
	}
	r.height, r.heightFor = y+rowGap, width
	return r.height
}

// heightAt returns the height of the row at a width.
func (r *row) heightAt(width float32) float32 {
	if width == r.heightFor {
		return r.height
	}
	return r.placeAt(width)
}

// busy reports whether the keyboard is in the row, or the hand on its slider.
func (r *row) busy() bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(r)
	if c == nil {
		return false
	}
	switch f := c.Focused(); f {
	case nil:
		return false
	case r.slider, r.entry, r.check, r.states, r.reset:
		return true
	}
	return false
}

func (r *row) CreateRenderer() fyne.WidgetRenderer {
	o := []fyne.CanvasObject{r.head}
	switch {
	case r.check != nil:
		o = append(o, r.check)
	case r.states != nil:
		o = append(o, r.states)
	default:
		o = append(o, r.slider, r.entry)
	}
	o = append(o, r.wrong, r.doc, r.allowed, r.source, r.span, r.help, r.reset)
	return &rowRenderer{r: r, objects: o}
}

type rowRenderer struct {
	r       *row
	objects []fyne.CanvasObject
}

func (r *rowRenderer) Destroy()                     {}
func (r *rowRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *rowRenderer) Layout(size fyne.Size)        { r.r.placeAt(size.Width) }
func (r *rowRenderer) MinSize() fyne.Size           { return fyne.NewSize(200, r.r.place()) }
func (r *rowRenderer) Refresh()                     { canvas.Refresh(r.r) }
