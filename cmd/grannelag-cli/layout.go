package main

import (
	"strings"
	"unicode"
)

// columnsOf returns how many columns of a terminal s takes: one for each
// letter, none for a combining mark.
func columnsOf(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.Is(unicode.Mn, r) {
			n++
		}
	}
	return n
}

func padRight(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-columnsOf(s)))
}

func padLeft(s string, width int) string {
	return strings.Repeat(" ", max(0, width-columnsOf(s))) + s
}

// wrap breaks s between words into lines of at most width columns. A word that
// is too long is broken where it must be. A no-break space is no gap.
func wrap(s string, width int) []string {
	var lines []string
	line := ""
	for _, word := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' }) {
		switch {
		case line == "":
			line = word
		case columnsOf(line)+1+columnsOf(word) <= width:
			line += " " + word
		default:
			lines = append(lines, line)
			line = word
		}
		for columnsOf(line) > width {
			head, tail := breakWord(line, width)
			lines = append(lines, head)
			line = tail
		}
	}
	return append(lines, line)
}

// breakWord breaks after the last hyphen or slash that fits, else at the edge.
func breakWord(word string, width int) (head, tail string) {
	columns, edge, hyphen := 0, 0, 0
	for i, r := range word {
		if !unicode.Is(unicode.Mn, r) {
			if columns == width {
				break
			}
			columns++
		}
		edge = i + len(string(r))
		if (r == '-' || r == '/') && i > 0 {
			hyphen = edge
		}
	}
	if hyphen > 0 {
		edge = hyphen
	}
	return word[:edge], word[edge:]
}

// fit wraps each line of a text to the width of the screen, indented. Lines
// that begin with a blank are kept as they are: they are commands and examples.
func (c *call) fit(s string, indent int) string {
	var lines []string
	margin := strings.Repeat(" ", indent)
	for line := range strings.SplitSeq(s, "\n") {
		if strings.HasPrefix(line, " ") || line == "" {
			lines = append(lines, line)
			continue
		}
		for _, l := range wrap(line, c.textWidth()-indent) {
			lines = append(lines, margin+l)
		}
	}
	return strings.Join(lines, "\n")
}

// textWidth is the width of running text: long lines are hard to read.
func (c *call) textWidth() int { return min(c.width, 100) }

// item sets a term and what is said about it, which begins at a column and
// stays there.
func (c *call) item(indent, term string, column int, s string) string {
	var b strings.Builder
	head := padRight(indent+term, column)
	if columnsOf(indent+term) >= column {
		b.WriteString(indent + term + "\n")
		head = strings.Repeat(" ", column)
	}
	for i, line := range wrap(s, c.textWidth()-column) {
		if i > 0 {
			head = strings.Repeat(" ", column)
		}
		b.WriteString(strings.TrimRight(head+line, " ") + "\n")
	}
	return b.String()
}

// A cell of a grid is a figure, with the part before ± and the rest, so that
// the figures of a column stand under each other; or words.
type cell struct {
	left, right string
	words       string
}

// A grid is a table of text: a column of names, which are wrapped where they
// must be, and columns of cells.
type grid struct {
	name int // columns of the names
	rows []gridRow
}

type gridRow struct {
	heading bool // the name alone, over the whole width
	gap     bool // an empty line
	indent  int
	name    string
	cells   []cell
}

func (g *grid) heading(indent int, name string) {
	g.rows = append(g.rows, gridRow{heading: true, indent: indent, name: name})
}

func (g *grid) gap() { g.rows = append(g.rows, gridRow{gap: true}) }

func (g *grid) row(indent int, name string, cells ...cell) {
	g.rows = append(g.rows, gridRow{indent: indent, name: name, cells: cells})
}

// columnGap is the space between columns.
const columnGap = 2

// widths returns for each column how wide its figures are before ±, and how
// wide it is in all.
func (g *grid) widths() (left, all []int) {
	for _, r := range g.rows {
		for len(left) < len(r.cells) {
			left, all = append(left, 0), append(all, 0)
		}
		for i, x := range r.cells {
			left[i] = max(left[i], columnsOf(x.left))
		}
	}
	for _, r := range g.rows {
		for i, x := range r.cells {
			all[i] = max(all[i], columnsOf(x.words), left[i]+columnsOf(x.right))
		}
	}
	return left, all
}

// lines sets the grid.
func (g *grid) lines() []string {
	left, all := g.widths()
	var lines []string
	for _, r := range g.rows {
		margin := strings.Repeat(" ", r.indent)
		if r.gap || r.heading {
			lines = append(lines, strings.TrimRight(margin+r.name, " "))
			continue
		}
		names := wrapName(r.name, g.name-r.indent)
		for i, name := range names[:len(names)-1] {
			lines = append(lines, margin+hang(i)+name)
		}
		last := len(names) - 1
		var b strings.Builder
		b.WriteString(padRight(margin+hang(last)+names[last], g.name))
		for i, x := range r.cells {
			s := padLeft(x.left, left[i]) + x.right
			if x.words != "" {
				s = x.words
			}
			b.WriteString(strings.Repeat(" ", columnGap) + padRight(s, all[i]))
		}
		lines = append(lines, strings.TrimRight(b.String(), " "))
	}
	return lines
}

// wrapName wraps a name to at most two lines, so that its second line can hang.
// A name that takes more ends in three dots: it stands in full elsewhere.
func wrapName(name string, width int) []string {
	if columnsOf(name) <= width {
		return []string{name}
	}
	width -= len(hang(1))
	lines := wrap(name, width)
	if len(lines) > 2 {
		head, _ := breakWord(lines[1], width-1)
		lines = []string{lines[0], strings.TrimRight(head, " -") + "…"}
	}
	return lines
}

// hang is the margin of the lines of a name after its first.
func hang(line int) string {
	if line == 0 {
		return ""
	}
	return "  "
}

// head puts the headings of the columns on top: lines that stand at the foot
// of the heading, so that all end just above the figures.
func (g *grid) head(columns [][]string) {
	height := 0
	for _, lines := range columns {
		height = max(height, len(lines))
	}
	rows := make([]gridRow, height)
	for i := range rows {
		rows[i].cells = make([]cell, len(columns))
		for k, lines := range columns {
			if at := i - (height - len(lines)); at >= 0 {
				rows[i].cells[k] = cell{words: lines[at]}
			}
		}
	}
	g.rows = append(rows, g.rows...)
}

// width returns how wide the grid is.
func (g *grid) width() int {
	_, all := g.widths()
	width := g.name
	for _, w := range all {
		width += columnGap + w
	}
	return width
}
