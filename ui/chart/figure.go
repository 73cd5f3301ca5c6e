package chart

import (
	"math"
	"strings"
	"unicode"

	"gonum.org/v1/plot/vg"
)

// A Figure is a drawing of a part of a study. It never changes, and may be
// drawn from several goroutines at once.
type Figure struct {
	Name  string // of a file: the same in every language
	Title string
	Alt   string // what the figure shows and says, for those who do not see it

	// Width and Height are the size that the figure looks best at, in points.
	// On a smaller canvas it leaves out the guide and the foot, then shrinks.
	Width, Height vg.Length

	theme   Theme
	finding string   // the result in a sentence or two
	guide   string   // how to read the figure
	foot    []string // paragraphs
	tag     string   // of a result that is not final; "" for others
	legend  []key
	narrow  vg.Length  // under this width letters shrink [points at a unit of 1]
	least   bodyHeight // under this height letters shrink
	full    bodyHeight // under this one the guide and the foot are left out; nil for least
	body    func(p *painter, r vg.Rectangle)
	table   func() [][]string // nil for a figure without one
}

// A bodyHeight is the height that a body asks for at a width, both in points at
// a unit of 1.
type bodyHeight func(width vg.Length) vg.Length

// always is the height of a body that is the same at every width.
func always(h vg.Length) bodyHeight { return func(vg.Length) vg.Length { return h } }

// A key is an entry of the legend: an option, by its number, or a part of a
// whole that has the colour of that number.
type key struct {
	option int
	name   string
	line   bool // the figure has it as a line; else as a dot
	area   bool // it is a part of a whole, drawn as an area
}

// A level of detail says which parts around a figure are drawn.
type level uint8

const (
	withAll level = iota
	withoutGuide
	withoutFoot
	levels
)

// A frame is where the parts around a figure go.
type frame struct {
	st                    style
	title, finding, guide []string
	foot                  []string
	legend                [][]key
	above, below          vg.Length // height over and under the body
}

const leading = 1.32 // of lines, in sizes of their letters

// frame lays the parts around the figure out for a width.
func (f *Figure) frame(unit, width vg.Length, lv level) frame {
	fr := frame{st: f.theme.style(unit)}
	st := &fr.st
	room := max(1, width-2*st.margin)
	height := func(l lettering, lines []string) vg.Length {
		return vg.Length(len(lines)) * l.size * leading
	}
	fr.title = wrap(st.title, f.Title, room, 2)
	fr.above = st.margin + height(st.title, fr.title)
	if lv < withoutFoot {
		fr.finding = wrap(st.finding, f.finding, room, mostFinding)
		fr.above += height(st.finding, fr.finding)
	}
	if lv == withAll && f.guide != "" {
		fr.guide = wrap(st.guide, f.guide, room, 2)
		fr.above += height(st.guide, fr.guide)
	}
	if len(f.legend) > 0 {
		fr.legend = f.flow(st, room)
		fr.above += st.gap + vg.Length(len(fr.legend))*st.row
	}
	fr.above += st.gap
	fr.below = st.margin
	if lv < withoutFoot {
		for _, par := range f.foot {
			fr.foot = append(fr.foot, wrap(st.foot, par, room, 3)...)
		}
		fr.below += st.gap + height(st.foot, fr.foot)
	}
	return fr
}

// mostFinding is how many lines the sentence under the title may take: in a narrow
// figure of three options with long names that is what two outcomes need.
const mostFinding = 5

const longestName = 245 // of an option in the legend, at a unit of 1

// flow breaks the legend into rows.
func (f *Figure) flow(st *style, room vg.Length) [][]key {
	var rows [][]key
	var x vg.Length
	for i, k := range f.legend {
		k.name = fit(st.label, k.name, min(longestName*st.unit, room-st.sample(k)))
		w := st.sample(k) + st.label.width(k.name) + 2*st.gap
		if i == 0 || x+w > room+2*st.gap {
			rows, x = append(rows, nil), 0
		}
		rows[len(rows)-1] = append(rows[len(rows)-1], k)
		x += w
	}
	return rows
}

// sample is the width of a legend entry's picture.
func (s *style) sample(k key) vg.Length {
	if k.line {
		return 34 * s.unit
	}
	return 14 * s.unit
}

// smallest is the least a unit shrinks to; below that nothing could be read.
const smallest = 0.3

// fitting returns the layout with most around the figure whose body has the
// room it needs.
func (f *Figure) fitting(w, h vg.Length) frame {
	tooSmall := func(fr frame, unit vg.Length, lv level) bool {
		need := f.least
		if lv < withoutFoot && f.full != nil {
			need = f.full
		}
		return h-fr.above-fr.below < need(w/unit-2*margin)*unit || w < f.narrow*unit
	}
	// On a much larger canvas letters grow too, but half as fast: the rest of
	// the room is for the picture.
	start := min(max(1+(min(w/f.Width, h/f.Height)-1)/2, 1), 1.6)
	for lv := range levels - 1 {
		for unit := start; unit >= 0.85; unit -= 0.05 {
			if fr := f.frame(unit, w, lv); !tooSmall(fr, unit, lv) {
				return fr
			}
		}
	}
	for unit := vg.Length(1); ; unit *= 0.95 {
		if fr := f.frame(unit, w, withoutFoot); unit < smallest || !tooSmall(fr, unit, withoutFoot) {
			return fr
		}
	}
}

// HeightFor returns the height that the figure looks best at on a canvas of a
// width, both in points. Where there is less, put it in a scroll: nothing in it
// gets too small to read then.
func (f Figure) HeightFor(width vg.Length) vg.Length {
	if f.body == nil {
		return 0
	}
	unit := min(1, max(smallest, width/f.narrow))
	fr := f.frame(unit, width, withAll)
	need := f.least
	if f.full != nil {
		need = f.full
	}
	return vg.Length(math.Ceil(float64(fr.above + need(width/unit-2*margin)*unit + fr.below)))
}

// Table returns what the figure shows as a table: a row of headings, then rows
// of names and of numbers as the language writes them, without marks between
// thousands, so that a spreadsheet reads them. What has no value is empty.
func (f Figure) Table() [][]string {
	if f.table == nil {
		return nil
	}
	return f.table()
}

// Draw draws the figure onto the rectangle from the origin of a canvas to w
// and h, in points. It leaves the background as it is; letters and lines are
// made for that of the figure's theme.
func (f Figure) Draw(c vg.Canvas, w, h vg.Length) {
	f.draw(&painter{Canvas: c}, w, h)
}

// Spots returns the parts of the figure that have something to say when a
// pointer rests on them, at a size.
func (f Figure) Spots(w, h vg.Length) []Spot {
	spots := []Spot{}
	f.draw(&painter{Canvas: blind{}, spots: &spots}, w, h)
	return spots
}

func (f *Figure) draw(p *painter, w, h vg.Length) {
	if f.body == nil || !(w > 0) || !(h > 0) {
		return
	}
	fr := f.fitting(w, h)
	p.style = fr.st
	x, y := p.margin, h-p.margin
	lines := func(l lettering, text []string) {
		for _, s := range text {
			p.text(l, x, y-l.size, left, s)
			y -= l.size * leading
		}
	}
	lines(p.title, fr.title)
	lines(p.finding, fr.finding)
	lines(p.guide, fr.guide)
	if len(fr.legend) > 0 {
		y -= p.gap
	}
	for _, row := range fr.legend {
		at := x
		for _, k := range row {
			p.key(k, at, y-p.row/2)
			at += p.sample(k) + p.label.width(k.name) + 2*p.gap
		}
		y -= p.row
	}
	y = h - fr.above
	bottom := min(fr.below, y)
	f.body(p, vg.Rectangle{Min: pt(p.margin, bottom), Max: pt(max(w-p.margin, p.margin), y)})
	y = fr.below - p.gap
	lines(p.foot, fr.foot)
	if f.tag != "" {
		// In the margin, so that nothing moves when the result is final.
		p.text(p.foot.in(p.Fore), w-p.margin, p.margin*0.32, right, fit(p.foot, f.tag, w-2*p.margin))
	}
}

// key draws an entry of the legend.
func (p *painter) key(k key, x, y vg.Length) {
	lk, w := p.look(k.option), p.sample(k)
	switch {
	case k.area:
		p.rect(p.Options[k.option], vg.Rectangle{Min: pt(x, y-p.dot), Max: pt(x+2.4*p.dot, y+p.dot)})
	case k.line:
		p.line(p.pen, lk.color, lk.dash, pt(x, y), pt(x+w-6*p.unit, y))
		p.mark(lk.marker, pt(x+(w-6*p.unit)/2, y), p.dot, lk.color, false)
	default:
		p.form(lk.marker, pt(x+p.dot*1.3, y), p.dot, lk.color)
	}
	p.beside(p.label, x+w, y, left, k.name)
}

// clean keeps characters out of figures that SVG does not allow or that would
// break a line: a scenario's author may write anything.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r':
			return ' '
		case unicode.IsControl(r), r == unicode.ReplacementChar, r == 0xFFFE, r == 0xFFFF:
			return -1
		}
		return r
	}, s)
}
