package text

import "strings"

// TSV writes a table as a spreadsheet takes it from the clipboard: tabs between
// cells, a line for each row. Tabs and line ends inside a cell become blanks.
func TSV(table [][]string) string {
	clean := strings.NewReplacer("\t", " ", "\n", " ", "\r", " ")
	var b strings.Builder
	for _, row := range table {
		for i, cell := range row {
			if i > 0 {
				b.WriteByte('\t')
			}
			b.WriteString(clean.Replace(cell))
		}
		b.WriteByte('\n')
	}
	return b.String()
}
