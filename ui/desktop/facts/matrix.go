package facts

import (
	"math"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"grannelag/sim/scenario"
	"grannelag/ui/desktop/look"
	"grannelag/ui/text"
)

// A Matrix shows the minutes between all municipalities, one way, from the row to
// the column, and takes the legs that are known.
type Matrix struct {
	widget.BaseWidget

	OnLeg      func(leg scenario.Leg) // a leg was typed or changed: the whole of it, in the direction of the file's
	OnLegReset func(from, to string)  // a leg of the file is to go, named as the file names it

	lang     text.Lang
	scenario *scenario.Scenario
	roads    scenario.Roads
	joined   []int // municipalities that legs connect have the same number

	grid *grid
	hint *look.Words

	side                *fyne.Container
	sideScroll          *container.Scroll
	title, known, wrong *look.Words
	fields              []*legField
	estimate            *widget.Check

	ferry, verified, source             *sourceEntry
	ferryName, verifiedName, sourceName *look.Words

	reset   *look.Link
	showing bool
}

// A legField is one number of a leg, a row of the table of parameters.
type legField struct {
	param *scenario.Param
	label *look.Words
	entry *look.NumberEntry
	wrong *look.Words
}

// NewMatrix returns an empty matrix.
func NewMatrix(lang text.Lang) *Matrix {
	m := &Matrix{lang: lang, grid: newGrid(104, 68), hint: look.NewSmallWords(""),
		title: look.NewWords(text.Say(lang, "legs.none")), known: look.NewSmallWords(""), wrong: look.NewSmallWords("")}
	m.title.Style.Bold = true
	m.known.ColorName = theme.ColorNameForeground
	m.wrong.ColorName = theme.ColorNameError
	g := m.grid
	g.corner.SetText(text.Say(lang, "legs.corner"))
	g.cell = m.cell
	g.onSelect = m.selected
	g.onType = func(row, col int, s string) bool { _, ok := m.read(row, col, s); return ok }
	g.onCommit = m.commit
	g.onClear = func(row, col int) { m.clear() }
	g.onLost = func(string) { m.setWrong("") }
	g.onCopy = m.CopyText

	m.side = container.New(sideLayout{})
	m.side.Add(m.title)
	m.side.Add(m.known)
	m.side.Add(m.wrong)
	for _, p := range scenario.Table("leg") {
		f := &legField{param: p, label: look.NewSmallWords(p.Label.In(lang.String())), wrong: look.NewSmallWords("")}
		f.label.SetAfter(text.UnitWords(lang, p.Unit))
		f.wrong.ColorName = theme.ColorNameError
		f.wrong.Hide()
		f.entry = look.NewNumberEntry(lang, p.Unit, p.Min, p.Max, p.Whole)
		f.entry.Optional = true
		f.entry.SetValue(math.NaN())
		f.entry.Step = 1
		f.entry.OnFocus = func() { m.reveal(f.entry) }
		f.entry.OnCommit = func(float64) { m.fieldsDone() }
		f.entry.OnMessage = func(message string) {
			f.wrong.SetText(message)
			f.wrong.Hidden = message == ""
			m.place()
		}
		m.fields = append(m.fields, f)
		m.side.Add(f.label)
		m.side.Add(f.entry)
		m.side.Add(f.wrong)
	}
	m.ferryName = look.NewSmallWords(text.Say(lang, "legs.ferry"))
	m.ferry = newSourceEntry(func(string) { m.fieldsDone() })
	m.ferry.SetPlaceHolder(text.Say(lang, "legs.ferry_hint"))
	m.estimate = widget.NewCheck(text.Say(lang, "legs.is_estimate"), func(bool) { m.fieldsDone() })
	m.verifiedName = look.NewSmallWords(text.Say(lang, "legs.verified"))
	m.verified = newSourceEntry(func(string) { m.fieldsDone() })
	m.verified.SetPlaceHolder(text.Say(lang, "legs.verified_hint"))
	m.sourceName = look.NewSmallWords(text.Say(lang, "legs.source"))
	m.source = newSourceEntry(func(string) { m.fieldsDone() })
	m.reset = look.NewLink("", theme.ContentUndoIcon(), m.clear)
	m.ferry.onFocus = func() { m.reveal(m.ferry) }
	m.verified.onFocus = func() { m.reveal(m.verified) }
	m.source.onFocus = func() { m.reveal(m.source) }
	m.reset.OnFocus = func() { m.reveal(m.reset) }
	for _, o := range []fyne.CanvasObject{m.ferryName, m.ferry, m.estimate, m.verifiedName, m.verified, m.sourceName, m.source, m.reset} {
		m.side.Add(o)
	}
	m.sideScroll = container.NewVScroll(m.side)
	m.ExtendBaseWidget(m)
	return m
}

// reveal scrolls so that a field at the side can be seen.
func (m *Matrix) reveal(o fyne.CanvasObject) {
	y, high := m.sideScroll.Offset.Y, m.sideScroll.Size().Height
	y = min(max(y, o.Position().Y+o.Size().Height-high), o.Position().Y)
	if y != m.sideScroll.Offset.Y {
		m.sideScroll.ScrollToOffset(fyne.NewPos(0, y))
	}
}

// ShowScenario shows the legs of a scenario without callbacks, and keeps the
// current pair, the place and what is being typed. The scenario is kept until
// the next one is shown, and must not change meanwhile.
func (m *Matrix) ShowScenario(s *scenario.Scenario) {
	m.scenario = s
	m.roads = s.Roads()
	m.joined = s.Joined()
	t := &s.Values.Travel
	m.hint.SetText(text.Say(m.lang, "legs.hint", "speed", t.SpeedKmh, "ferry", t.FerrySpeedKmh))
	heads := make([]gridHead, len(s.Municipalities))
	for i := range s.Municipalities {
		heads[i].text = text.Plain(s.Municipalities[i].Name)
	}
	m.grid.show(heads, heads)
	if m.grid.row == m.grid.col && len(heads) > 1 && !m.grid.cells.focused {
		m.grid.col = (m.grid.row + 1) % len(heads)
		m.grid.cells.Refresh()
	}
	if !m.grid.cells.editing {
		m.selected(m.grid.row, m.grid.col)
	}
}

// leg returns the leg between a row and a column, and whether it is written the
// other way round: from the column to the row.
func (m *Matrix) leg(row, col int) (leg *scenario.Leg, back bool) {
	if m.scenario == nil {
		return nil, false
	}
	from, to := m.scenario.Municipalities[row].Number, m.scenario.Municipalities[col].Number
	for i := range m.scenario.Legs {
		switch l := &m.scenario.Legs[i]; {
		case l.From == from && l.To == to:
			return l, false
		case l.From == to && l.To == from:
			return l, true
		}
	}
	return nil, false
}

// minutesText writes minutes as the matrix shows them, whole as roads are known.
func (m *Matrix) minutesText(x float64, estimated bool) string {
	s := text.Number(m.lang, x, 0)
	if x < 10 && x != math.Trunc(x) {
		s = text.Number(m.lang, x, 1)
	}
	if estimated {
		s += "*"
	}
	return s
}

func (m *Matrix) cell(row, col int) cell {
	if row == col {
		return cell{locked: true}
	}
	minutes, estimated := m.roads.Minutes[row][col], m.roads.Estimated[row][col]
	leg, _ := m.leg(row, col)
	edit := look.FieldText(m.lang, math.Round(minutes*10)/10, "minutes")
	return cell{text: m.minutesText(minutes, estimated), edit: edit, own: leg != nil, muted: estimated || leg == nil}
}

// pair returns the current pair; false if there is none.
func (m *Matrix) pair() (row, col int, ok bool) {
	row, col = m.grid.row, m.grid.col
	return row, col, m.scenario != nil && row != col && row < len(m.scenario.Municipalities) && col < len(m.scenario.Municipalities)
}

func (m *Matrix) selected(int, int) {
	row, col, ok := m.pair()
	m.setWrong("")
	m.showing = true
	defer func() { m.showing = false; m.place() }()
	for _, o := range m.side.Objects[1:] {
		o.(interface{ Hide() }).Hide()
	}
	if !ok {
		key := "legs.none"
		if m.scenario != nil && row == col {
			key = "legs.same"
		}
		m.title.SetText(text.Say(m.lang, key))
		return
	}
	for _, o := range m.side.Objects[1:] {
		o.Show()
	}
	m.wrong.Hide()
	s := m.scenario
	leg, back := m.leg(row, col)
	if back {
		row, col = col, row
	}
	from, to := text.Plain(s.Municipalities[row].Name), text.Plain(s.Municipalities[col].Name)
	m.title.SetText(text.Say(m.lang, "legs.pair", "a", from, "b", to))
	m.known.SetText(m.knownText(row, col, leg))
	shown := scenario.Leg{}
	if leg != nil {
		shown = *leg
	}
	for _, f := range m.fields {
		f.wrong.Hidden = f.entry.Message() == ""
		m.showField(f, &shown, row, col, from, to)
	}
	m.ferry.show(shown.Ferry)
	m.verified.show(shown.Verified)
	m.source.show(shown.Source)
	m.estimate.SetChecked(shown.Estimated)
	m.reset.Hidden = leg == nil
	if leg != nil {
		m.reset.SetText(text.Say(m.lang, "legs.reset", "value", m.minutesText(m.without(leg, row, col), true)))
	}
}

// showField shows one number of a leg, with what holds otherwise as a pale text.
func (m *Matrix) showField(f *legField, leg *scenario.Leg, row, col int, from, to string) {
	x := *f.param.InLeg(leg)
	if x == 0 {
		x = math.NaN()
	}
	f.entry.SetValue(x)
	label, holds := f.param.Label.In(m.lang.String()), ""
	switch f.param.Name {
	case "minutes":
		label = text.Say(m.lang, "legs.way", "a", from, "b", to)
		holds = m.minutesText(m.roads.Minutes[row][col], true)
	case "back":
		label = text.Say(m.lang, "legs.way", "a", to, "b", from)
		holds = text.Say(m.lang, "legs.as_there")
	case "km":
		holds = text.Number(m.lang, m.roads.Km[row][col], 0) + "*"
	case "closure":
		holds = look.FieldText(m.lang, 0, f.param.Unit)
	case "detour":
		holds = m.detour(leg, row, col)
	case "first_departure":
		holds = look.FieldText(m.lang, 0, f.param.Unit)
	case "last_departure":
		holds = look.FieldText(m.lang, 24, f.param.Unit)
	}
	f.label.SetText(label)
	if f.entry.PlaceHolder != holds {
		f.entry.SetPlaceHolder(holds)
	}
}

// detour says what the way is while a leg does not run and has no detour of its
// own: the fastest over other legs, or none.
func (m *Matrix) detour(leg *scenario.Leg, row, col int) string {
	i := slices.IndexFunc(m.scenario.Legs, func(l scenario.Leg) bool { return l.From == leg.From && l.To == leg.To })
	if i < 0 {
		return ""
	}
	s := *m.scenario
	s.Legs = slices.Clone(s.Legs)
	s.Legs[i].Detour = 0
	minutes := s.RoadsWithout([]int{i}).Minutes[row][col]
	if math.IsInf(minutes, 1) {
		return text.Say(m.lang, "legs.no_way")
	}
	return m.minutesText(minutes, true)
}

// without returns the minutes there would be without a leg.
func (m *Matrix) without(leg *scenario.Leg, row, col int) float64 {
	s := *m.scenario
	s.Legs = nil
	for i := range m.scenario.Legs {
		if l := &m.scenario.Legs[i]; l != leg {
			s.Legs = append(s.Legs, *l)
		}
	}
	return s.Roads().Minutes[row][col]
}

// knownText says how the minutes of a pair are known.
func (m *Matrix) knownText(row, col int, leg *scenario.Leg) string {
	t, ferry := &m.scenario.Values.Travel, m.roads.Ferry[row][col]
	withFerry := ""
	if ferry {
		withFerry = " " + text.Say(m.lang, "legs.with_ferry")
	}
	switch {
	case leg != nil && leg.Minutes == 0:
		return text.Say(m.lang, "legs.no_minutes") + withFerry
	case leg != nil && leg.Estimated:
		return text.Say(m.lang, "legs.estimated") + withFerry
	case leg != nil:
		return text.Say(m.lang, "legs.given") + withFerry
	case m.joined[row] == m.joined[col]:
		return text.Say(m.lang, "legs.over") + withFerry
	case ferry:
		return text.Say(m.lang, "legs.straight_over", "speed", t.FerrySpeedKmh)
	}
	return text.Say(m.lang, "legs.straight", "speed", t.SpeedKmh)
}

// read reads minutes that are typed into the matrix.
func (m *Matrix) read(_, _ int, typed string) (float64, bool) {
	p := m.fields[0].param
	typed = strings.TrimSuffix(strings.TrimSpace(typed), "*")
	x, ok := look.ParseField(m.lang, typed, p.Unit)
	key := "number.none"
	if ok {
		key = "number.range"
	}
	ok = ok && p.Allows(x)
	if ok || typed == "" {
		m.setWrong("")
	} else {
		m.setWrong(text.Say(m.lang, key, "allowed", look.AllowedText(m.lang, p.Min, p.Max, p.Unit)))
	}
	return x, ok
}

// commit takes the minutes of a cell. The way back follows unless it has its own.
func (m *Matrix) commit(row, col int, typed string) bool {
	m.setWrong("")
	if typed == m.cell(row, col).edit {
		return true
	}
	if strings.TrimSpace(typed) == "" {
		m.clear()
		return true
	}
	x, ok := m.read(row, col, typed)
	if !ok {
		return false
	}
	leg, back := m.leg(row, col)
	l := scenario.Leg{From: m.scenario.Municipalities[row].Number, To: m.scenario.Municipalities[col].Number}
	if leg != nil {
		l = *leg
	}
	if back && l.Back != 0 {
		l.Back = x
	} else {
		l.Minutes = x
	}
	l.Estimated, l.Verified = false, "" // somebody typed it, and can say that it is an estimate or who checked it
	m.tell(l, leg)
	return true
}

// fieldsDone takes the details at the side.
func (m *Matrix) fieldsDone() {
	row, col, ok := m.pair()
	if !ok || m.showing {
		return
	}
	leg, _ := m.leg(row, col)
	l := scenario.Leg{From: m.scenario.Municipalities[row].Number, To: m.scenario.Municipalities[col].Number}
	if leg != nil {
		l = *leg
	}
	for _, f := range m.fields {
		x := f.entry.Value()
		if math.IsNaN(x) {
			x = 0
		}
		*f.param.InLeg(&l) = x
	}
	l.Ferry = strings.TrimSpace(m.ferry.Text)
	l.Verified = strings.TrimSpace(m.verified.Text)
	l.Source = strings.TrimSpace(m.source.Text)
	l.Estimated = m.estimate.Checked
	m.tell(l, leg)
}

func (m *Matrix) tell(l scenario.Leg, before *scenario.Leg) {
	if before != nil && l == *before || before == nil && l == (scenario.Leg{From: l.From, To: l.To}) {
		return
	}
	if m.OnLeg != nil {
		m.OnLeg(l)
	}
}

// clear removes the leg of the current pair.
func (m *Matrix) clear() {
	row, col, ok := m.pair()
	if !ok {
		return
	}
	leg, _ := m.leg(row, col)
	if leg != nil && m.OnLegReset != nil {
		m.OnLegReset(leg.From, leg.To)
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(m.reset); c != nil && c.Focused() == m.reset {
		c.Focus(m.grid.cells)
	}
}

func (m *Matrix) setWrong(message string) {
	if message != m.wrong.Text() {
		m.wrong.SetText(message)
		m.wrong.Hidden = message == ""
		m.place()
	}
}

// CopyText returns the matrix as a spreadsheet takes it; estimates keep their *.
func (m *Matrix) CopyText() string {
	if m.scenario == nil {
		return ""
	}
	var b strings.Builder
	for i := range m.scenario.Municipalities {
		b.WriteString("\t" + text.Plain(m.scenario.Municipalities[i].Name))
	}
	b.WriteByte('\n')
	for i := range m.scenario.Municipalities {
		b.WriteString(text.Plain(m.scenario.Municipalities[i].Name))
		for j := range m.scenario.Municipalities {
			b.WriteByte('\t')
			if i != j {
				b.WriteString(bare(m.lang, m.minutesText(m.roads.Minutes[i][j], m.roads.Estimated[i][j])))
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

const (
	sideWide   = 250 // of the details
	sideBeside = 720 // from this width on they stand beside the matrix
)

func (m *Matrix) place() {
	size := m.Size()
	if size.Width < 60 {
		return
	}
	const edge = 10
	width := size.Width - 2*edge
	h := m.hint.HeightFor(width)
	m.hint.Move(fyne.NewPos(edge, edge))
	m.hint.Resize(fyne.NewSize(width, h))
	top := edge + h + 6
	rest := fyne.NewSize(width, max(120, size.Height-top-edge))
	grid, side := fyne.NewSize(rest.Width-sideWide-edge, rest.Height), fyne.NewSize(sideWide, rest.Height)
	at := fyne.NewPos(size.Width-edge-sideWide, top)
	if size.Width < sideBeside {
		grid, side = fyne.NewSize(rest.Width, rest.Height*0.5), fyne.NewSize(rest.Width, rest.Height*0.5-6)
		at = fyne.NewPos(edge, top+rest.Height*0.5+6)
	} else if whole := m.grid.whole(); grid.Width > whole {
		// A small matrix has its details close by.
		grid.Width, at.X = whole, edge+whole+3*edge
	}
	m.grid.Move(fyne.NewPos(edge, top))
	if m.grid.Size() != grid {
		m.grid.Resize(grid)
	}
	m.side.Resize(fyne.NewSize(side.Width, m.side.Size().Height))
	sideLayout{}.Layout(m.side.Objects, m.side.Size())
	m.sideScroll.Move(at)
	if m.sideScroll.Size() != side {
		m.sideScroll.Resize(side)
	}
	m.sideScroll.Refresh()
	canvas.Refresh(m)
}

func (m *Matrix) CreateRenderer() fyne.WidgetRenderer {
	return &matrixRenderer{m: m, objects: []fyne.CanvasObject{m.hint, m.grid, m.sideScroll}}
}

type matrixRenderer struct {
	m       *Matrix
	objects []fyne.CanvasObject
}

func (r *matrixRenderer) Destroy()                     {}
func (r *matrixRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *matrixRenderer) Layout(fyne.Size)             { r.m.place() }
func (r *matrixRenderer) MinSize() fyne.Size           { return fyne.NewSize(320, 380) }
func (r *matrixRenderer) Refresh()                     { r.m.place(); canvas.Refresh(r.m) }

// sideLayout puts the details below each other; a number stands at the right of
// its name.
type sideLayout struct{}

const sideNumber = 76

func (sideLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	sideHeight(objects, size.Width, true)
}

func (sideLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := float32(sideWide)
	if len(objects) > 0 && objects[0].Size().Width > 60 {
		width = objects[0].Size().Width + 12
	}
	return fyne.NewSize(160, sideHeight(objects, width, false))
}

// sideHeight returns the height of the details at a width, and puts them there.
func sideHeight(objects []fyne.CanvasObject, width float32, put bool) float32 {
	width -= 12 // for the scroll bar
	y := float32(0)
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		at, size := fyne.NewPos(0, y), fyne.NewSize(width, o.MinSize().Height)
		step := size.Height + 4
		switch o := o.(type) {
		case *look.Words:
			size.Height = o.HeightFor(width)
			step = size.Height + 4
			if o.Text() == "" {
				step = 0
			}
			if i+1 < len(objects) {
				if n, ok := objects[i+1].(*look.NumberEntry); ok {
					size = fyne.NewSize(width-sideNumber-6, o.HeightFor(width-sideNumber-6))
					high := max(size.Height, n.MinSize().Height)
					at.Y += (high - size.Height) / 2
					step = 0
				}
			}
		case *look.NumberEntry:
			high := size.Height
			if label, ok := objects[i-1].(*look.Words); ok {
				high = max(high, label.HeightFor(width-sideNumber-6))
			}
			at.X, size.Width = width-sideNumber, sideNumber
			step = high + 4
		case *look.Link:
			size.Width = o.MinSize().Width
			at.X = -3
		}
		if put {
			o.Move(at)
			if o.Size() != size {
				o.Resize(size)
			}
		}
		y += step
	}
	return y
}
