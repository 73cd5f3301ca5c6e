package facts

import (
	"math"
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

// plan says what a block would do when its first cell lies on a cell of the
// sheet. Rows are those in sight, from there on.
func plan(lang text.Lang, s *scenario.Scenario, rows []fact, col int, lines [][]string) paste {
	var p paste
	for i, line := range lines {
		for j, cell := range line {
			cell = strings.TrimSpace(cell)
			if cell == "" {
				continue
			}
			if i >= len(rows) || col+j >= len(s.Municipalities) {
				p.refused = append(p.refused, refusal{text: cell, why: text.Say(lang, "facts.outside")})
				continue
			}
			f, m := &rows[i], &s.Municipalities[col+j]
			where := f.param.Label.In(lang.String()) + ", " + text.Plain(m.Name)
			low, high, why := read(lang, f, cell)
			if why != "" {
				p.refused = append(p.refused, refusal{text: cell, where: where, why: why})
				continue
			}
			v := valueOf(s, m, f)
			if v.own && v.low == low && v.high == high {
				continue
			}
			p.changes = append(p.changes, FactChange{Number: m.Number, Key: f.key, Low: low, High: high})
			p.before = append(p.before, v.written(lang, f))
		}
	}
	return p
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
