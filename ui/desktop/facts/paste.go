package facts

import (
	"math"
	"slices"
	"strings"

	"grannelag/sim/scenario"
	"grannelag/ui/text"
)

// A paste is what a block from the clipboard would do to the sheet.
type paste struct {
	changes []FactChange
	before  []string // what stood there, for each change
	refused []refusal
}

// A refusal is a cell of the block that cannot be used.
type refusal struct {
	text  string // as pasted
	where string // row and column in words, or "" outside the sheet
	why   string
}

// block splits the text of a clipboard into lines and cells, as spreadsheets
// write it: tabs between cells, a line end after each line, and quotes around
// cells that hold either.
func block(s string) [][]string {
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	s = strings.TrimSuffix(s, "\n")
	var lines [][]string
	line, cell, quoted := []string{}, strings.Builder{}, false
	runes := []rune(s)
	for i := 0; i < len(runes); i++ {
		switch c := runes[i]; {
		case c == '"' && quoted && i+1 < len(runes) && runes[i+1] == '"':
			cell.WriteRune('"')
			i++
		case c == '"' && (quoted || cell.Len() == 0):
			quoted = !quoted
		case c == '\t' && !quoted:
			line = append(line, cell.String())
			cell.Reset()
		case c == '\n' && !quoted:
			lines = append(lines, append(line, cell.String()))
			line = nil
			cell.Reset()
		default:
			cell.WriteRune(c)
		}
	}
	return append(lines, append(line, cell.String()))
}

// turned swaps rows and columns of a block.
func turned(lines [][]string) [][]string {
	wide := 0
	for _, l := range lines {
		wide = max(wide, len(l))
	}
	out := make([][]string, wide)
	for i := range out {
		out[i] = make([]string, len(lines))
		for j, l := range lines {
			if i < len(l) {
				out[i][j] = l[i]
			}
		}
	}
	return out
}

// sideways reports whether a block has the municipalities below each other, as
// tables of the statistics office often have.
func sideways(s *scenario.Scenario, lines [][]string) bool {
	return !named(lines[0], func(c string) bool { return municipality(s, c) >= 0 }) &&
		named(turned(lines)[0], func(c string) bool { return municipality(s, c) >= 0 })
}

func named(cells []string, known func(string) bool) bool { return slices.ContainsFunc(cells, known) }

// municipality returns which municipality a heading names, «Brønnøy», «1813» or
// «1813 Brønnøy», or -1.
func municipality(s *scenario.Scenario, heading string) int {
	h := strings.ToLower(strings.TrimSpace(heading))
	return slices.IndexFunc(s.Municipalities, func(m scenario.Municipality) bool {
		number, name := m.Number, strings.ToLower(text.Plain(m.Name))
		return h == number || h == name || h == number+" "+name || h == "k-"+number+" "+name
	})
}

// factNamed returns which fact a heading names, its unit in brackets or not, or
// -1.
func factNamed(all []fact, heading string) int {
	h, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(heading)), " (")
	return slices.IndexFunc(all, func(f fact) bool {
		l := f.param.Label
		return h == f.key || h == strings.ToLower(l.NB) || h == strings.ToLower(l.NN) || h == strings.ToLower(l.EN)
	})
}

// plan says what a block would do when its first cell lies on a column, and on
// the first of the facts below. Where the block has headings that name
// municipalities or facts, they say where its figures belong.
func plan(lang text.Lang, s *scenario.Scenario, all, below []fact, col int, lines [][]string) paste {
	var p paste
	var columns []int // by column of the block, where it has headings
	if named(lines[0], func(c string) bool { return municipality(s, c) >= 0 }) {
		for _, c := range lines[0] {
			m := municipality(s, c)
			columns = append(columns, m)
			if m < 0 && strings.TrimSpace(c) != "" {
				p.refused = append(p.refused, refusal{text: c, why: text.Say(lang, "facts.no_municipality")})
			}
		}
		lines = lines[1:]
	}
	labelled := slices.ContainsFunc(lines, func(l []string) bool { return len(l) > 1 && factNamed(all, l[0]) >= 0 })
	for i, line := range lines {
		var f *fact
		if i < len(below) {
			f = &below[i]
		}
		first := 0
		if labelled {
			first, f = 1, nil
			switch n := factNamed(all, line[0]); {
			case n >= 0:
				f = &all[n]
			case strings.TrimSpace(line[0]) == "" || strings.TrimSpace(line[0]) == text.Say(lang, "facts.source"):
				continue
			default:
				p.refused = append(p.refused, refusal{text: line[0], why: text.Say(lang, "facts.no_fact")})
				continue
			}
		}
		for j := first; j < len(line); j++ {
			at := col + j - first
			if columns != nil {
				if j >= len(columns) || columns[j] < 0 {
					continue // refused with its heading
				}
				at = columns[j]
			}
			if cell := strings.TrimSpace(line[j]); cell != "" {
				p.put(lang, s, f, at, cell)
			}
		}
	}
	return p
}

// put plans one cell of a block.
func (p *paste) put(lang text.Lang, s *scenario.Scenario, f *fact, at int, cell string) {
	if f == nil || at >= len(s.Municipalities) {
		p.refused = append(p.refused, refusal{text: cell, why: text.Say(lang, "facts.outside")})
		return
	}
	m := &s.Municipalities[at]
	low, high, why := read(lang, f, cell)
	if why != "" {
		where := f.param.Label.In(lang.String()) + ", " + text.Plain(m.Name)
		p.refused = append(p.refused, refusal{text: cell, where: where, why: why})
		return
	}
	v := valueOf(s, m, f)
	if l, h, why := read(lang, f, v.written(lang, f)); why == "" && l == low && h == high {
		return // as it is shown: a table that was copied from here changes nothing
	}
	p.changes = append(p.changes, FactChange{Number: m.Number, Key: f.key, Low: low, High: high})
	p.before = append(p.before, v.written(lang, f))
}

// copyText returns the sheet as a spreadsheet takes it: with heads, without
// spaces between thousands, and shares in per cent.
func copyText(lang text.Lang, s *scenario.Scenario, rows []fact) string {
	var b strings.Builder
	for _, m := range s.Municipalities {
		b.WriteString("\t" + text.Plain(m.Name))
	}
	b.WriteString("\n")
	for i := range rows {
		f := &rows[i]
		b.WriteString(text.Plain(f.param.Label.In(lang.String())))
		if unit := text.UnitWords(lang, f.param.Unit); unit != "" {
			b.WriteString(" (" + unit + ")")
		}
		for j := range s.Municipalities {
			v := valueOf(s, &s.Municipalities[j], f)
			b.WriteByte('\t')
			if !math.IsNaN(v.low) {
				b.WriteString(bare(lang, v.written(lang, f)))
			}
		}
		b.WriteByte('\n')
	}
	b.WriteString(text.Say(lang, "facts.source"))
	for _, m := range s.Municipalities {
		b.WriteString("\t" + text.Plain(m.Source))
	}
	b.WriteByte('\n')
	return b.String()
}

// bare removes the marks between thousands.
func bare(lang text.Lang, s string) string {
	if lang == text.EN {
		return strings.ReplaceAll(s, ",", "")
	}
	return strings.ReplaceAll(s, "\u00a0", "")
}

// changeText words one change of a plan.
func (p *paste) changeText(lang text.Lang, s *scenario.Scenario, rows []fact, i int) string {
	c := p.changes[i]
	name, unit := c.Key, "1"
	for j := range rows {
		if rows[j].key == c.Key {
			name, unit = rows[j].param.Label.In(lang.String()), rows[j].param.Unit
		}
	}
	place := c.Number
	if m := s.Municipality(c.Number); m != nil {
		place = text.Plain(m.Name)
	}
	return text.Say(lang, "facts.change", "what", name, "where", place, "before", p.before[i], "after", written(lang, c.Low, c.High, unit)+percent(lang, unit))
}

func percent(lang text.Lang, unit string) string {
	switch {
	case unit != "share":
		return ""
	case lang == text.EN:
		return "%"
	}
	return "\u00a0%"
}
