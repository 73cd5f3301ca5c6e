// Package facts is where a planner puts in what is known: the figures of each
// municipality, and the travel times between them. What is not typed is shown as
// well, greyed, with where it comes from.
//
// The screens show a scenario and tell what the user types. They never edit the
// document.
package facts

import (
	"math"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"grannelag/sim/register"
	"grannelag/sim/scenario"
	"grannelag/ui/desktop/look"
	"grannelag/ui/text"
)

// A Sheet shows facts in rows and municipalities in columns, and takes own
// figures as a spreadsheet does.
type Sheet struct {
	widget.BaseWidget

	OnFact       func(number, key string, low, high float64) // a figure was typed [unit of the row]
	OnFactReset  func(number, key string)                    // an own figure is to go
	OnFactSource func(number, source string)                 // where the municipality's figures come from
	OnFacts      func(changes []FactChange)                  // a block was pasted and confirmed: one step

	lang     text.Lang
	scenario *scenario.Scenario
	facts    []fact
	lines    []line // the rows of the grid, without those that are hidden
	sums     bool   // the last column

	grid   *grid
	hint   *look.Words
	bar    *fyne.Container
	more   *widget.Check
	status *look.Words

	title, about, holds, wrong *look.Words
	reset                      *look.Link
	source                     *sourceEntry
	sourceOf                   *look.Words
	sourceNumber               string
	popup                      *widget.PopUp
}

// A line is a row of the grid: a fact, or the heading of a group of them.
type line struct {
	fact    *fact
	section string
}

// NewSheet returns an empty sheet.
func NewSheet(lang text.Lang) *Sheet {
	s := &Sheet{lang: lang, facts: facts(), grid: newGrid(190, 84),
		hint:  look.NewSmallWords(text.Say(lang, "facts.hint")),
		title: look.NewWords(""), about: look.NewSmallWords(""), holds: look.NewSmallWords(""),
		wrong: look.NewSmallWords(""), status: look.NewSmallWords(""), sourceOf: look.NewSmallWords("")}
	s.title.Style.Bold = true
	s.holds.ColorName = theme.ColorNameForeground
	s.wrong.ColorName = theme.ColorNameError
	s.wrong.Hide()
	s.status.Hide()
	s.reset = look.NewLink(text.Say(lang, "facts.reset"), theme.ContentUndoIcon(), func() { s.clear(s.grid.row, s.grid.col) })
	s.source = newSourceEntry(func(source string) {
		if s.sourceNumber != "" && s.OnFactSource != nil {
			s.OnFactSource(s.sourceNumber, source)
		}
	})
	s.more = widget.NewCheck(text.Say(lang, "facts.show_more"), func(bool) { s.fill() })
	paste := widget.NewButtonWithIcon(text.Say(lang, "facts.paste"), theme.ContentPasteIcon(), func() {
		s.Paste(fyne.CurrentApp().Clipboard().Content())
	})
	copied := widget.NewButtonWithIcon(text.Say(lang, "facts.copy"), theme.ContentCopyIcon(), func() {
		fyne.CurrentApp().Clipboard().SetContent(s.CopyText())
		s.tell(text.Say(lang, "facts.copied"))
	})
	s.bar = container.NewHBox(paste, copied, s.more)

	g := s.grid
	g.corner.SetText(text.Say(lang, "facts.corner"))
	g.cell = s.cell
	g.onSelect = s.selected
	g.onType = s.typing
	g.onCommit = s.commit
	g.onClear = s.clear
	g.onLost = func(typed string) {
		s.tell(text.Say(lang, "facts.not_saved", "text", text.Plain(typed), "why", s.wrong.Text()))
	}
	g.onPaste = func(_, _ int, content string) { s.Paste(content) }
	g.onCopy = s.CopyText
	s.ExtendBaseWidget(s)
	return s
}

// ShowScenario shows the facts of a scenario without callbacks, and keeps the
// current cell, the place and what is being typed. The scenario is kept until
// the next one is shown, and must not change meanwhile.
func (s *Sheet) ShowScenario(sc *scenario.Scenario) {
	s.scenario = sc
	s.fill()
}

// fill fills the grid.
func (s *Sheet) fill() {
	if s.scenario == nil {
		return
	}
	s.lines = s.lines[:0]
	section := ""
	for i := range s.facts {
		f := &s.facts[i]
		heading := ""
		switch {
		case f.place:
			heading = text.Say(s.lang, "facts.place")
		case f.demand:
			heading = text.Say(s.lang, "facts.demand")
		}
		if heading != "" && !s.more.Checked {
			continue
		}
		if heading != section {
			section = heading
			s.lines = append(s.lines, line{section: heading})
		}
		s.lines = append(s.lines, line{fact: f})
	}
	rows := make([]gridHead, len(s.lines))
	for i, l := range s.lines {
		if l.fact == nil {
			rows[i] = gridHead{text: l.section, section: true}
			continue
		}
		rows[i] = gridHead{text: l.fact.param.Label.In(s.lang.String()), small: text.UnitWords(s.lang, l.fact.param.Unit)}
	}
	var cols []gridHead
	for i := range s.scenario.Municipalities {
		m := &s.scenario.Municipalities[i]
		small := ""
		switch {
		case m.Source != "":
			small = text.Say(s.lang, "facts.has_source")
		case s.hasOwn(m):
			small = text.Say(s.lang, "facts.no_source")
		}
		cols = append(cols, gridHead{text: text.Plain(m.Name), small: small})
	}
	s.sums = len(cols) > 1
	if s.sums {
		cols = append(cols, gridHead{text: text.Say(s.lang, "facts.sum")})
	}
	s.grid.show(rows, cols)
	if !s.grid.cells.editing {
		s.selected(s.grid.row, s.grid.col)
	}
}

// hasOwn reports whether a municipality has figures that the file gives.
func (s *Sheet) hasOwn(m *scenario.Municipality) bool {
	for i := range s.facts {
		if valueOf(s.scenario, m, &s.facts[i]).own {
			return true
		}
	}
	return false
}

// at returns the fact and the municipality of a cell; nil for none, as in the
// sums.
func (s *Sheet) at(row, col int) (*fact, *scenario.Municipality) {
	if row < 0 || row >= len(s.lines) || s.lines[row].fact == nil {
		return nil, nil
	}
	if s.scenario == nil || col < 0 || col >= len(s.scenario.Municipalities) {
		return s.lines[row].fact, nil
	}
	return s.lines[row].fact, &s.scenario.Municipalities[col]
}

func (s *Sheet) cell(row, col int) cell {
	f, m := s.at(row, col)
	switch {
	case f == nil:
		return cell{locked: true}
	case m == nil:
		return s.sum(f)
	}
	v := valueOf(s.scenario, m, f)
	shown := v.written(s.lang, f)
	edit := shown
	if math.IsNaN(v.low) {
		edit = ""
	}
	return cell{text: shown, edit: edit, own: v.own, muted: !v.own}
}

// sum adds up what can be added up: counts, where every municipality has one.
func (s *Sheet) sum(f *fact) cell {
	if !f.isCount() {
		return cell{locked: true}
	}
	low, high := 0.0, 0.0
	for i := range s.scenario.Municipalities {
		v := valueOf(s.scenario, &s.scenario.Municipalities[i], f)
		low, high = low+v.low, high+v.high
	}
	return cell{text: rough(s.lang, low, high, f.param.Unit), locked: true, sum: true}
}

// selected tells about the current cell.
func (s *Sheet) selected(row, col int) {
	f, m := s.at(row, col)
	s.setWrong("")
	s.reset.Hidden = true
	if f == nil || m == nil {
		s.title.SetText("")
		if f != nil {
			s.title.SetText(text.Say(s.lang, "facts.cell", "what", f.param.Label.In(s.lang.String()), "where", text.Say(s.lang, "facts.sum")))
		}
		s.about.SetText("")
		s.holds.SetText("")
		s.place()
		return
	}
	name := text.Plain(m.Name)
	s.title.SetText(text.Say(s.lang, "facts.cell", "what", f.param.Label.In(s.lang.String()), "where", name))
	v := valueOf(s.scenario, m, f)
	s.holds.SetText(s.holdsText(f, v))
	allowed := "facts.allowed"
	if f.isCount() {
		allowed = "facts.allowed_to"
	}
	s.about.SetText(f.param.Doc.In(s.lang.String()) + " " +
		text.Say(s.lang, allowed, "allowed", look.AllowedText(s.lang, f.param.Min, f.param.Max, f.param.Unit)))
	s.reset.Hidden = !v.own || !s.canReset(f, m)
	if s.sourceNumber != m.Number {
		s.source.finish()
	}
	s.sourceNumber = m.Number
	s.sourceOf.SetText(text.Say(s.lang, "facts.source_of", "where", name))
	s.source.show(m.Source)
	s.place()
}

// canReset reports whether something else holds without the own figure: a
// municipality outside the register needs its children and its place.
func (s *Sheet) canReset(f *fact, m *scenario.Municipality) bool {
	if _, known := register.Get(m.Number); known {
		return true
	}
	return f.key != "children" && !f.place
}

// holdsText says what a cell holds and where it comes from.
func (s *Sheet) holdsText(f *fact, v value) string {
	unit := f.param.Unit
	say := func(low, high float64) string {
		number := written(s.lang, low, high, unit)
		if len(v.from) > 0 && low == v.other {
			number = rough(s.lang, low, high, unit)
		}
		if unit == "share" || unit == "1" || unit == "degrees" || low != high {
			return number + percent(s.lang, unit)
		}
		return number + "\u00a0" + text.Say(s.lang, "unit."+unit, "n", low)
	}
	from := s.fromText(f, v)
	switch {
	case v.own && math.IsNaN(v.other):
		return text.Say(s.lang, "facts.own", "value", say(v.low, v.high))
	case v.own:
		return text.Say(s.lang, "facts.own_else", "value", say(v.low, v.high), "other", say(v.other, v.other), "why", from)
	case !math.IsNaN(v.other):
		return text.Say(s.lang, "facts.else", "other", say(v.other, v.other), "why", from)
	case strings.Contains(f.param.Source, "stationary"):
		return text.Say(s.lang, "facts.model")
	}
	return text.Say(s.lang, "facts.none")
}

func (s *Sheet) fromText(f *fact, v value) string {
	switch {
	case v.register && f.place:
		return text.Say(s.lang, "facts.register", "source", text.Say(s.lang, "source.s81"), "date", register.VintageCentres)
	case v.register:
		return text.Say(s.lang, "facts.register", "source", text.Say(s.lang, "source.s70"), "date", text.ISODate(s.lang, register.VintagePopulation))
	case f.demand:
		return text.Say(s.lang, "facts.as_all")
	case len(v.from) == 0:
		return text.Say(s.lang, "facts.file")
	}
	var names []string
	for _, key := range v.from {
		if p, ok := scenario.Lookup(key); ok {
			names = append(names, "«"+p.Label.In(s.lang.String())+"»")
		}
	}
	list := text.List(s.lang, names)
	if s.lang == text.EN {
		list = strings.NewReplacer("«", "“", "»", "”").Replace(list)
	}
	return text.Say(s.lang, "facts.derived", "what", list)
}

// typing says at once what is wrong with the text of a cell.
func (s *Sheet) typing(row, col int, typed string) bool {
	f, m := s.at(row, col)
	if f == nil || m == nil || strings.TrimSpace(typed) == "" || typed == s.cell(row, col).edit {
		s.setWrong("")
		return true
	}
	_, _, why := read(s.lang, f, typed)
	s.setWrong(why)
	return why == ""
}

// commit takes the text of a cell. An empty one removes the own figure.
func (s *Sheet) commit(row, col int, typed string) bool {
	f, m := s.at(row, col)
	if f == nil || m == nil || typed == s.cell(row, col).edit {
		s.setWrong("")
		return true
	}
	if strings.TrimSpace(typed) == "" {
		s.clear(row, col)
		return true
	}
	low, high, why := read(s.lang, f, typed)
	if why != "" {
		s.setWrong(why)
		return false
	}
	s.setWrong("")
	s.tell("")
	if v := valueOf(s.scenario, m, f); v.own && v.low == low && v.high == high {
		return true
	}
	if s.OnFact != nil {
		s.OnFact(m.Number, f.key, low, high)
	}
	return true
}

// clear removes an own figure.
func (s *Sheet) clear(row, col int) {
	f, m := s.at(row, col)
	if f == nil || m == nil || !valueOf(s.scenario, m, f).own || !s.canReset(f, m) {
		return
	}
	if s.OnFactReset != nil {
		s.OnFactReset(m.Number, f.key)
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(s.reset); c != nil && c.Focused() == s.reset {
		c.Focus(s.grid.cells)
	}
}

func (s *Sheet) setWrong(message string) {
	if message != s.wrong.Text() {
		s.wrong.SetText(message)
		s.wrong.Hidden = message == ""
		s.place()
	}
}

// tell shows a message above the sheet.
func (s *Sheet) tell(message string) {
	if message == s.status.Text() {
		return
	}
	s.status.SetText(message)
	s.status.Hidden = message == ""
	s.place()
}

// CopyText returns the sheet as a spreadsheet takes it, with tabs between cells.
func (s *Sheet) CopyText() string {
	if s.scenario == nil {
		return ""
	}
	return copyText(s.lang, s.scenario, s.inSight(0))
}

// inSight returns the facts of the rows in sight from one on.
func (s *Sheet) inSight(row int) []fact {
	var list []fact
	for _, l := range s.lines[min(row, len(s.lines)):] {
		if l.fact != nil {
			list = append(list, *l.fact)
		}
	}
	return list
}

// Paste shows what a block of a spreadsheet, or one figure, would change when it
// is put in from the current cell on, and does it when the user agrees.
func (s *Sheet) Paste(content string) {
	s.tell("")
	if strings.TrimSpace(content) == "" {
		s.tell(text.Say(s.lang, "facts.preview_empty"))
		return
	}
	c := fyne.CurrentApp().Driver().CanvasForObject(s.grid)
	if c == nil || s.scenario == nil {
		return
	}
	rows, col, lines := s.inSight(s.grid.row), s.grid.col, block(content)
	turnedRound := sideways(s.scenario, lines)
	planned := func(turn bool) paste {
		b := lines
		if turn {
			b = turned(lines)
		}
		return plan(s.lang, s.scenario, s.facts, rows, col, b)
	}
	p := planned(turnedRound)

	list := look.Text("")
	heading := look.Heading("")
	apply := widget.NewButton("", nil)
	apply.Importance = widget.HighImportance
	var popup *widget.PopUp
	done := func() {
		popup.Hide()
		s.popup = nil
		s.grid.cells.focus()
	}
	show := func() {
		heading.SetText(text.Say(s.lang, "facts.preview", "n", len(p.changes)))
		if len(p.changes) == 0 {
			heading.SetText(text.Say(s.lang, "facts.preview_none"))
		}
		list.SetText(s.previewText(&p))
		apply.SetText(text.Say(s.lang, "facts.apply", "n", len(p.changes)))
		if len(p.changes) == 0 {
			apply.Disable()
		} else {
			apply.Enable()
		}
	}
	apply.OnTapped = func() {
		changes := p.changes
		done()
		if s.OnFacts != nil {
			s.OnFacts(changes)
		}
	}
	turn := widget.NewCheck(text.Say(s.lang, "facts.turn"), func(on bool) {
		p = planned(on)
		show()
	})
	turn.Checked = turnedRound
	cancel := widget.NewButton(text.Say(s.lang, "facts.cancel"), func() { done() })
	show()
	scroll := container.NewVScroll(list)
	inside := container.NewBorder(heading, container.NewVBox(turn, container.NewHBox(look.Spread(), cancel, apply)), nil, nil, scroll)
	popup = widget.NewModalPopUp(container.NewPadded(inside), c)
	s.popup = popup
	size := c.Size()
	popup.Resize(fyne.NewSize(min(560, size.Width-40), min(460, size.Height-40)))
	popup.Show()
	if len(p.changes) > 0 {
		c.Focus(apply)
	} else {
		c.Focus(cancel)
	}
}

// previewLimit is how many lines of a kind the preview shows.
const previewLimit = 200

func (s *Sheet) previewText(p *paste) string {
	var lines []string
	for i := range p.changes {
		if i == previewLimit {
			lines = append(lines, text.Say(s.lang, "facts.more", "n", len(p.changes)-i))
			break
		}
		lines = append(lines, p.changeText(s.lang, s.scenario, s.facts, i))
	}
	if len(p.refused) == 0 {
		return strings.Join(lines, "\n")
	}
	refused := []string{text.Say(s.lang, "facts.preview_refuse", "n", len(p.refused))}
	for i, r := range p.refused {
		if i == previewLimit {
			refused = append(refused, text.Say(s.lang, "facts.more", "n", len(p.refused)-i))
			break
		}
		if r.where == "" {
			refused = append(refused, text.Say(s.lang, "facts.refusal_out", "text", text.Plain(r.text), "why", r.why))
		} else {
			refused = append(refused, text.Say(s.lang, "facts.refusal", "text", text.Plain(r.text), "where", r.where, "why", r.why))
		}
	}
	// What cannot be used first: it is what needs a person.
	return strings.Join(append(append(refused, ""), lines...), "\n")
}

func (s *Sheet) place() {
	size := s.Size()
	if size.Width < 60 {
		return
	}
	const edge = 10
	width := size.Width - 2*edge
	y := float32(edge)
	words := func(w *look.Words) {
		if w.Visible() && w.Text() != "" {
			h := w.HeightFor(width)
			w.Move(fyne.NewPos(edge, y))
			w.Resize(fyne.NewSize(width, h))
			y += h + 3
		}
	}
	words(s.hint)
	words(s.status)
	h := s.bar.MinSize().Height
	s.bar.Move(fyne.NewPos(edge, y))
	s.bar.Resize(fyne.NewSize(width, h))
	y += h + 4
	top := y

	// What stands below the grid is placed from the bottom, and always takes as
	// much room as three lines of help, so that the grid keeps still.
	y = 0
	below := []*look.Words{s.title, s.wrong, s.holds, s.about}
	for _, w := range below {
		if w.Visible() && w.Text() != "" {
			y += w.HeightFor(width) + 3
		}
	}
	help := max(y, s.title.HeightFor(width)+5*s.about.HeightFor(4000))
	sourceHigh := s.source.MinSize().Height
	bottom := help + sourceHigh + s.sourceOf.HeightFor(width) + 10
	s.grid.Move(fyne.NewPos(edge, top))
	if g := fyne.NewSize(width, max(120, size.Height-top-bottom-edge)); g != s.grid.Size() {
		s.grid.Resize(g)
	}
	y = top + s.grid.Size().Height + 6
	start := y
	min := s.reset.MinSize()
	if s.reset.Visible() {
		s.reset.Move(fyne.NewPos(size.Width-edge-min.Width, y-3))
		s.reset.Resize(min)
	}
	for _, w := range below {
		words(w)
	}
	y = start + help
	words(s.sourceOf)
	s.source.Move(fyne.NewPos(edge, y))
	s.source.Resize(fyne.NewSize(width, sourceHigh))
	canvas.Refresh(s)
}

func (s *Sheet) CreateRenderer() fyne.WidgetRenderer {
	return &sheetRenderer{s: s, objects: []fyne.CanvasObject{s.hint, s.status, s.bar, s.grid, s.title, s.wrong, s.holds, s.about, s.reset, s.sourceOf, s.source}}
}

type sheetRenderer struct {
	s       *Sheet
	objects []fyne.CanvasObject
}

func (r *sheetRenderer) Destroy()                     {}
func (r *sheetRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *sheetRenderer) Layout(fyne.Size)             { r.s.place() }
func (r *sheetRenderer) MinSize() fyne.Size           { return fyne.NewSize(320, 380) }
func (r *sheetRenderer) Refresh()                     { r.s.place(); canvas.Refresh(r.s) }

// A sourceEntry is a line of free text that is taken at Enter or when the
// keyboard leaves, if it is another.
type sourceEntry struct {
	widget.Entry
	shown   string
	done    func(string)
	onFocus func()
}

func newSourceEntry(done func(string)) *sourceEntry {
	e := &sourceEntry{done: done}
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.ExtendBaseWidget(e)
	return e
}

// show shows a text without callbacks.
func (e *sourceEntry) show(s string) {
	if s != e.shown {
		e.shown = s
		e.SetText(s)
	}
}

// finish takes what was typed.
func (e *sourceEntry) finish() {
	if s := strings.TrimSpace(e.Text); s != e.shown {
		e.shown = s
		e.done(s)
	}
}

func (e *sourceEntry) FocusGained() {
	e.Entry.FocusGained()
	if e.onFocus != nil {
		e.onFocus()
	}
}

func (e *sourceEntry) FocusLost() {
	e.Entry.FocusLost()
	e.finish()
}

func (e *sourceEntry) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		e.finish()
	case fyne.KeyEscape:
		e.SetText(e.shown)
	default:
		e.Entry.TypedKey(key)
	}
}
