package facts

import (
	"math"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"grannelag/ui/desktop/look"
)

// A grid is a table of cells that are moved through and typed into as in a
// spreadsheet, with the heads of rows and columns always in sight. One field
// moves to the cell that is being edited; the cells themselves are only drawn,
// so that hundreds of them cost little.
type grid struct {
	widget.BaseWidget

	cell     func(row, col int) cell                // what a cell shows
	onSelect func(row, col int)                     // another cell is the current one
	onType   func(row, col int, s string) (ok bool) // while a cell is being typed into: says what is wrong
	onCommit func(row, col int, s string) (ok bool) // the text of a cell is done; false keeps it open
	onClear  func(row, col int)                     // Delete
	onLost   func(s string)                         // the keyboard left a cell whose text cannot be used
	onPaste  func(row, col int, s string)           // from the clipboard
	onCopy   func() string                          // to the clipboard

	rows, cols []gridHead
	headWide   float32
	colWide    float32

	row, col int

	cells    *gridCells
	scroll   *container.Scroll
	rowHeads *gridHeads
	colHeads *gridHeads
	rowClip  *container.Clip
	colClip  *container.Clip
	corner   *look.Words
}

// A gridHead is the head of a row or a column.
type gridHead struct {
	text, small string
	section     bool // a row without cells: a heading
}

// A cell is what stands in one cell.
type cell struct {
	text   string
	edit   string // what the field holds when the cell is edited
	own    bool   // typed for this study: a dot in front, upright
	muted  bool   // computed or from the register: grey and slanted
	locked bool   // cannot be edited
	sum    bool   // bold, for sums
}

const (
	gridPad    = 8
	gridRow    = 30 // at least
	gridHeader = 38
)

func newGrid(headWide, colWide float32) *grid {
	g := &grid{headWide: headWide, colWide: colWide, corner: look.NewSmallWords("")}
	g.cells = newGridCells(g)
	g.scroll = container.NewScroll(g.cells)
	g.rowHeads = newGridHeads(g, true)
	g.colHeads = newGridHeads(g, false)
	g.rowClip, g.colClip = container.NewClip(g.rowHeads), container.NewClip(g.colHeads)
	g.scroll.OnScrolled = func(fyne.Position) { g.follow() }
	g.ExtendBaseWidget(g)
	return g
}

// show takes heads and fills all cells. The current cell and the place stay.
func (g *grid) show(rows, cols []gridHead) {
	g.rows, g.cols = rows, cols
	g.row, g.col = min(g.row, max(0, len(rows)-1)), min(g.col, max(0, len(cols)-1))
	if g.row < len(rows) && rows[g.row].section {
		g.row = g.next(g.row, 1, g.row)
	}
	g.cells.measure()
	g.cells.Refresh()
	g.rowHeads.Refresh()
	g.colHeads.Refresh()
	g.place()
}

// next returns the nearest row after row in a direction that has cells, or stay.
func (g *grid) next(row, by, stay int) int {
	for r := row + by; r >= 0 && r < len(g.rows); r += by {
		if !g.rows[r].section {
			return r
		}
	}
	return stay
}

// sel makes a cell the current one and brings it into sight.
func (g *grid) sel(row, col int) {
	if row < 0 || row >= len(g.rows) || col < 0 || col >= len(g.cols) || g.rows[row].section {
		return
	}
	g.row, g.col = row, col
	g.reveal()
	g.cells.Refresh()
	g.rowHeads.Refresh()
	g.colHeads.Refresh()
	if g.onSelect != nil {
		g.onSelect(row, col)
	}
}

func (g *grid) reveal() {
	at, size := g.cells.area(g.row, g.col)
	offset, view := g.scroll.Offset, g.scroll.Size()
	if view.Width <= 0 || view.Height <= 0 {
		return
	}
	offset.X = min(max(offset.X, at.X+size.Width-view.Width), at.X)
	offset.Y = min(max(offset.Y, at.Y+size.Height-view.Height), at.Y)
	if offset != g.scroll.Offset {
		g.scroll.ScrollToOffset(offset)
		g.follow()
	}
}

// follow moves the heads along with the cells.
func (g *grid) follow() {
	g.rowHeads.Move(fyne.NewPos(0, -g.scroll.Offset.Y))
	g.colHeads.Move(fyne.NewPos(-g.scroll.Offset.X, 0))
}

func (g *grid) place() {
	size := g.Size()
	if size.Width <= 0 {
		return
	}
	head := min(g.headWide, size.Width/2)
	inner := fyne.NewSize(size.Width-head, size.Height-gridHeader)
	g.corner.Move(fyne.NewPos(gridPad, gridPad))
	g.corner.Resize(fyne.NewSize(head-2*gridPad, gridHeader-gridPad))
	g.colClip.Move(fyne.NewPos(head, 0))
	g.colClip.Resize(fyne.NewSize(inner.Width, gridHeader))
	g.rowClip.Move(fyne.NewPos(0, gridHeader))
	g.rowClip.Resize(fyne.NewSize(head, inner.Height))
	g.scroll.Move(fyne.NewPos(head, gridHeader))
	g.scroll.Resize(inner)
	g.scroll.Refresh()
	whole := g.cells.MinSize()
	g.rowHeads.Resize(fyne.NewSize(head, whole.Height))
	g.colHeads.Resize(fyne.NewSize(whole.Width, gridHeader))
	g.follow()
}

// whole returns the width at which nothing needs to be scrolled sideways.
func (g *grid) whole() float32 { return g.headWide + g.cells.MinSize().Width }

func (g *grid) CreateRenderer() fyne.WidgetRenderer {
	return &gridRenderer{g: g, objects: []fyne.CanvasObject{g.corner, g.colClip, g.rowClip, g.scroll}}
}

type gridRenderer struct {
	g       *grid
	objects []fyne.CanvasObject
}

func (r *gridRenderer) Destroy()                     {}
func (r *gridRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *gridRenderer) Layout(fyne.Size)             { r.g.cells.measure(); r.g.place() }
func (r *gridRenderer) MinSize() fyne.Size           { return fyne.NewSize(240, 140) }
func (r *gridRenderer) Refresh()                     { r.g.cells.measure(); r.g.place(); canvas.Refresh(r.g) }

// gridCells is the part that scrolls, and what has the keyboard.
type gridCells struct {
	widget.BaseWidget

	g       *grid
	tops    []float32 // of each row, and the end
	entry   *cellEntry
	editing bool
	focused bool
	closing bool
}

var (
	_ fyne.Focusable    = (*gridCells)(nil)
	_ fyne.Tabbable     = (*gridCells)(nil)
	_ fyne.Shortcutable = (*gridCells)(nil)
	_ fyne.Tappable     = (*gridCells)(nil)
)

func newGridCells(g *grid) *gridCells {
	c := &gridCells{g: g}
	c.entry = newCellEntry(c)
	c.entry.Hide()
	c.ExtendBaseWidget(c)
	return c
}

// measure places the rows.
func (c *gridCells) measure() {
	c.tops = append(c.tops[:0], 0)
	y := float32(0)
	for i := range c.g.rows {
		y += c.g.rowHeads.heightOf(i)
		c.tops = append(c.tops, y)
	}
}

func (c *gridCells) area(row, col int) (fyne.Position, fyne.Size) {
	if row+1 >= len(c.tops) {
		return fyne.Position{}, fyne.Size{}
	}
	return fyne.NewPos(float32(col)*c.g.colWide, c.tops[row]), fyne.NewSize(c.g.colWide, c.tops[row+1]-c.tops[row])
}

// at returns the cell at a place, and false for none.
func (c *gridCells) at(p fyne.Position) (row, col int, ok bool) {
	col = int(math.Floor(float64(p.X / c.g.colWide)))
	for row = range c.g.rows {
		if p.Y >= c.tops[row] && p.Y < c.tops[row+1] {
			return row, col, col >= 0 && col < len(c.g.cols) && !c.g.rows[row].section
		}
	}
	return 0, 0, false
}

func (c *gridCells) MinSize() fyne.Size {
	height := float32(gridRow)
	if n := len(c.tops); n > 0 {
		height = c.tops[n-1]
	}
	return fyne.NewSize(float32(len(c.g.cols))*c.g.colWide+gridPad, height+gridPad)
}

// Tapped makes a cell the current one; a tap on the current one edits it.
func (c *gridCells) Tapped(e *fyne.PointEvent) {
	row, col, ok := c.at(e.Position)
	if !ok {
		return
	}
	again := c.focused && row == c.g.row && col == c.g.col
	c.focus()
	c.g.sel(row, col)
	if again {
		c.edit(c.g.cell(row, col).edit)
	}
}

func (c *gridCells) canvas() fyne.Canvas {
	return fyne.CurrentApp().Driver().CanvasForObject(c)
}

func (c *gridCells) focus() {
	if cv := c.canvas(); cv != nil {
		cv.Focus(c)
	}
}

func (c *gridCells) FocusGained() {
	c.focused = true
	c.g.reveal()
	c.Refresh()
	if c.g.onSelect != nil && len(c.g.rows) > 0 && len(c.g.cols) > 0 {
		c.g.onSelect(c.g.row, c.g.col)
	}
}

func (c *gridCells) FocusLost() { c.focused = false; c.Refresh() }

// AcceptsTab takes Tab to the next cell; after the last one, and with Escape, the
// keyboard leaves the grid.
func (c *gridCells) AcceptsTab() bool { return true }

func (c *gridCells) TypedRune(r rune) {
	if !c.g.cell(c.g.row, c.g.col).locked {
		c.edit(string(r))
	}
}

func (c *gridCells) TypedKey(key *fyne.KeyEvent) {
	if len(c.g.rows) == 0 || len(c.g.cols) == 0 {
		return
	}
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF2:
		c.edit(c.g.cell(c.g.row, c.g.col).edit)
	case fyne.KeyDelete, fyne.KeyBackspace:
		if c.g.onClear != nil && !c.g.cell(c.g.row, c.g.col).locked {
			c.g.onClear(c.g.row, c.g.col)
		}
	case fyne.KeyEscape:
		if cv := c.canvas(); cv != nil {
			cv.Unfocus()
		}
	default:
		c.move(key.Name)
	}
}

// move moves the current cell with a key, and reports whether the key does so.
func (c *gridCells) move(key fyne.KeyName) bool {
	g := c.g
	row, col := g.row, g.col
	switch key {
	case fyne.KeyUp:
		row = g.next(row, -1, row)
	case fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnter:
		row = g.next(row, 1, row)
	case fyne.KeyLeft:
		col = max(0, col-1)
	case fyne.KeyRight:
		col = min(len(g.cols)-1, col+1)
	case fyne.KeyHome:
		col = 0
	case fyne.KeyEnd:
		col = len(g.cols) - 1
	case fyne.KeyPageDown:
		for range 10 {
			row = g.next(row, 1, row)
		}
	case fyne.KeyPageUp:
		for range 10 {
			row = g.next(row, -1, row)
		}
	case fyne.KeyTab:
		return c.tab()
	default:
		return false
	}
	g.sel(row, col)
	return true
}

// tab goes to the next cell, or with Shift to the one before, and out of the grid
// at its ends.
func (c *gridCells) tab() bool {
	g := c.g
	back := false
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		back = d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
	}
	row, col := g.row, g.col
	switch {
	case back && col > 0:
		col--
	case back:
		row, col = g.next(row, -1, -1), len(g.cols)-1
	case col < len(g.cols)-1:
		col++
	default:
		row, col = g.next(row, 1, -1), 0
	}
	if row < 0 {
		if cv := c.canvas(); cv != nil && back {
			cv.FocusPrevious()
		} else if cv != nil {
			cv.FocusNext()
		}
		return true
	}
	g.sel(row, col)
	return true
}

// TypedShortcut pastes and copies.
func (c *gridCells) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutPaste:
		if c.g.onPaste != nil {
			c.g.onPaste(c.g.row, c.g.col, s.Clipboard.Content())
		}
	case *fyne.ShortcutCopy:
		if c.g.onCopy != nil {
			s.Clipboard.SetContent(c.g.onCopy())
		}
	}
}

// edit opens the current cell with a text in it.
func (c *gridCells) edit(s string) {
	if len(c.g.rows) == 0 || len(c.g.cols) == 0 || c.g.cell(c.g.row, c.g.col).locked {
		return
	}
	c.editing = true
	at, size := c.area(c.g.row, c.g.col)
	c.entry.Move(at)
	c.entry.Resize(fyne.NewSize(size.Width, max(size.Height, c.entry.MinSize().Height)))
	c.entry.Show()
	c.entry.SetText(s)
	c.entry.CursorColumn = len([]rune(s))
	c.entry.Refresh()
	if cv := c.canvas(); cv != nil {
		cv.Focus(c.entry)
	}
	c.Refresh()
}

// close ends the editing. It reports false if the text is wrong and stays.
func (c *gridCells) close(keep bool) bool {
	if !c.editing {
		return true
	}
	if keep && !c.g.onCommit(c.g.row, c.g.col, c.entry.Text) {
		return false
	}
	c.editing, c.closing = false, true
	c.focus()
	c.entry.Hide()
	c.closing = false
	c.Refresh()
	if !keep && c.g.onSelect != nil {
		c.g.onSelect(c.g.row, c.g.col)
	}
	return true
}

func (c *gridCells) CreateRenderer() fyne.WidgetRenderer {
	r := &cellsRenderer{c: c, current: canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

type cellsRenderer struct {
	c       *gridCells
	texts   []*canvas.Text
	dots    []*canvas.Circle
	lines   []*canvas.Line
	current *canvas.Rectangle
	objects []fyne.CanvasObject
}

func (r *cellsRenderer) Destroy()                     {}
func (r *cellsRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *cellsRenderer) Layout(fyne.Size)             {}
func (r *cellsRenderer) MinSize() fyne.Size           { return r.c.MinSize() }

// Refresh draws what the cells hold now. Texts are used again.
func (r *cellsRenderer) Refresh() {
	c, g := r.c, r.c.g
	th, v := c.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	textSize := th.Size(theme.SizeNameText)
	fore, muted := th.Color(theme.ColorNameForeground, v), th.Color(look.ColorMuted, v)
	primary, line := th.Color(theme.ColorNamePrimary, v), th.Color(theme.ColorNameSeparator, v)
	if len(c.tops) != len(g.rows)+1 {
		c.measure()
	}
	nt, nd, nl := 0, 0, 0
	for row := range g.rows {
		if nl == len(r.lines) {
			r.lines = append(r.lines, canvas.NewLine(nil))
		}
		l := r.lines[nl]
		nl++
		l.StrokeColor, l.StrokeWidth = line, 1
		l.Position1, l.Position2 = fyne.NewPos(0, c.tops[row+1]), fyne.NewPos(float32(len(g.cols))*g.colWide, c.tops[row+1])
		l.Show()
		if g.rows[row].section {
			continue
		}
		for col := range g.cols {
			x := g.cell(row, col)
			at, size := c.area(row, col)
			if nt == len(r.texts) {
				r.texts = append(r.texts, canvas.NewText("", nil))
			}
			t := r.texts[nt]
			nt++
			t.Text, t.TextSize, t.Color = x.text, textSize, fore
			t.TextStyle = fyne.TextStyle{Italic: x.muted, Bold: x.sum}
			if x.muted {
				t.Color = muted
			}
			min := t.MinSize()
			room := size.Width - gridPad
			if x.own {
				room -= 10
			}
			if min.Width > room {
				t.TextSize = max(8, textSize*room/min.Width)
				min = t.MinSize()
			}
			t.Resize(min)
			t.Move(fyne.NewPos(at.X+size.Width-gridPad/2-min.Width, at.Y+(size.Height-min.Height)/2))
			t.Show()
			if x.own {
				if nd == len(r.dots) {
					r.dots = append(r.dots, canvas.NewCircle(nil))
				}
				d := r.dots[nd]
				nd++
				d.FillColor = primary
				d.Resize(fyne.NewSquareSize(6))
				d.Move(fyne.NewPos(t.Position().X-10, at.Y+(size.Height-6)/2))
				d.Show()
			}
		}
	}
	for _, o := range r.texts[nt:] {
		o.Hide()
	}
	for _, o := range r.dots[nd:] {
		o.Hide()
	}
	for _, o := range r.lines[nl:] {
		o.Hide()
	}
	at, size := c.area(g.row, g.col)
	r.current.Move(at)
	r.current.Resize(size)
	r.current.CornerRadius = 3
	r.current.FillColor = nil
	r.current.StrokeColor, r.current.StrokeWidth = muted, 1
	if c.focused {
		r.current.StrokeColor, r.current.StrokeWidth = primary, 2
		r.current.FillColor = th.Color(theme.ColorNameHover, v)
	}
	r.current.Hidden = len(g.rows) == 0 || len(g.cols) == 0 || g.rows[g.row].section
	r.objects = append(r.objects[:0], r.current)
	for _, o := range r.lines {
		r.objects = append(r.objects, o)
	}
	for _, o := range r.texts {
		r.objects = append(r.objects, o)
	}
	for _, o := range r.dots {
		r.objects = append(r.objects, o)
	}
	r.objects = append(r.objects, c.entry)
	canvas.Refresh(c)
}

// A cellEntry is the field of the cell that is being edited.
type cellEntry struct {
	widget.Entry
	c *gridCells
}

func newCellEntry(c *gridCells) *cellEntry {
	e := &cellEntry{c: c}
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.ExtendBaseWidget(e)
	e.OnChanged = func(s string) {
		if c.editing && c.g.onType != nil {
			c.g.onType(c.g.row, c.g.col, s)
		}
	}
	return e
}

// AcceptsTab makes Tab end the editing and go on.
func (e *cellEntry) AcceptsTab() bool { return true }

func (e *cellEntry) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyEscape:
		e.c.close(false)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyUp, fyne.KeyDown, fyne.KeyTab:
		if e.c.close(true) {
			e.c.move(key.Name)
		}
	default:
		e.Entry.TypedKey(key)
	}
}

// TypedShortcut gives a pasted block to the grid.
func (e *cellEntry) TypedShortcut(s fyne.Shortcut) {
	if p, ok := s.(*fyne.ShortcutPaste); ok && e.c.g.onPaste != nil {
		if content := p.Clipboard.Content(); strings.ContainsAny(strings.TrimRight(content, "\r\n"), "\t\n") {
			e.c.close(false)
			e.c.g.onPaste(e.c.g.row, e.c.g.col, content)
			return
		}
	}
	e.Entry.TypedShortcut(s)
}

// FocusLost keeps what can be kept.
func (e *cellEntry) FocusLost() {
	e.Entry.FocusLost()
	c := e.c
	if !c.editing || c.closing {
		return
	}
	c.editing = false
	if !c.g.onCommit(c.g.row, c.g.col, e.Text) && c.g.onLost != nil {
		c.g.onLost(e.Text)
	}
	e.Hide()
	c.Refresh()
}

// gridHeads are the heads of the rows, or of the columns.
type gridHeads struct {
	widget.BaseWidget
	g    *grid
	rows bool
}

func newGridHeads(g *grid, rows bool) *gridHeads {
	h := &gridHeads{g: g, rows: rows}
	h.ExtendBaseWidget(h)
	return h
}

// heightOf returns the height of a row: that of its head.
func (h *gridHeads) heightOf(i int) float32 {
	w := look.NewWords(h.g.rows[i].text)
	w.SetAfter(h.g.rows[i].small)
	width := h.g.headWide
	if all := h.g.Size().Width; all > 0 {
		width = min(width, all/2)
	}
	if h.g.rows[i].section {
		w.Style.Bold = true
		return max(gridRow, w.HeightFor(width-gridPad)+12)
	}
	return max(gridRow, w.HeightFor(width-gridPad)+8)
}

func (h *gridHeads) MinSize() fyne.Size { return fyne.NewSize(20, 20) }

func (h *gridHeads) CreateRenderer() fyne.WidgetRenderer {
	r := &headsRenderer{h: h}
	r.Refresh()
	return r
}

type headsRenderer struct {
	h       *gridHeads
	words   []*look.Words
	lines   []*canvas.Line
	objects []fyne.CanvasObject
}

func (r *headsRenderer) Destroy()                     {}
func (r *headsRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *headsRenderer) Layout(fyne.Size)             { r.Refresh() }
func (r *headsRenderer) MinSize() fyne.Size           { return r.h.MinSize() }

func (r *headsRenderer) Refresh() {
	h, g := r.h, r.h.g
	th, v := h.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	heads := g.cols
	if h.rows {
		heads = g.rows
	}
	if len(g.cells.tops) != len(g.rows)+1 {
		g.cells.measure()
	}
	for len(r.words) < len(heads) {
		r.words = append(r.words, look.NewWords(""))
		r.lines = append(r.lines, canvas.NewLine(nil))
	}
	r.objects = r.objects[:0]
	small := slices.ContainsFunc(heads, func(h gridHead) bool { return h.small != "" })
	for i, head := range heads {
		w, l := r.words[i], r.lines[i]
		w.Style.Bold = head.section || h.rows && i == g.row || !h.rows && i == g.col
		w.SetText(head.text)
		w.SetAfter(head.small)
		w.Refresh()
		l.StrokeColor, l.StrokeWidth = th.Color(theme.ColorNameSeparator, v), 1
		if h.rows {
			top, high := g.cells.tops[i], g.cells.tops[i+1]-g.cells.tops[i]
			width := h.Size().Width - gridPad
			text := w.HeightFor(width)
			w.Move(fyne.NewPos(0, top+(high-text)/2))
			w.Resize(fyne.NewSize(width, text))
			l.Position1, l.Position2 = fyne.NewPos(0, top+high), fyne.NewPos(h.Size().Width, top+high)
		} else {
			// Names stand at the right, above their numbers.
			room := g.colWide - gridPad
			wide := max(fyne.MeasureText(head.text, th.Size(theme.SizeNameText), w.Style).Width,
				fyne.MeasureText(head.small, th.Size(look.SizeSmall), fyne.TextStyle{}).Width) + 1
			w.OneLine = head.small == "" && wide > room
			wide = min(wide, room)
			high := w.HeightFor(wide)
			at := float32(gridHeader-6) - high
			if small {
				at = 0 // all names on one line
			}
			w.Move(fyne.NewPos(float32(i+1)*g.colWide-gridPad/2-wide, max(0, at)))
			w.Resize(fyne.NewSize(wide, high))
			l.Position1, l.Position2 = fyne.NewPos(float32(i)*g.colWide, gridHeader-1), fyne.NewPos(float32(i+1)*g.colWide, gridHeader-1)
		}
		r.objects = append(r.objects, l, w)
	}
	canvas.Refresh(h)
}
