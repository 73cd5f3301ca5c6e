package scenario

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// Edits splice new bytes into the text. What they do not change stays to the
// byte: comments, order, blanks, line ends, the byte-order mark. Each result is
// read again before it is returned, and an edit whose result is not exactly the
// old content with the change asked for returns an error and no text.
//
// Edits need a text that is TOML; it need not be a scenario without problems.
// They do not look up the table of parameters and check no ranges.

// Errors of edits. Others say that the text is not TOML.
var (
	ErrNoKey     = errors.New("the file has no such key")
	ErrKeyExists = errors.New("the file has that key already")
	// ErrForm is for what only a person can do well, such as moving an inline
	// table among tables with headers.
	ErrForm = errors.New("the file is written in a form that cannot be edited so")
)

// Set returns the text with key holding a value: float64, int, int64, uint64,
// bool, string, []string, or [2]float64 or [Count] for an interval. A Count with
// equal ends is written as one number. Numbers take the fewest digits that read
// back exactly. A key that already reads as the value leaves the text as it is.
// A missing key goes to the end of its table, a missing table after its
// siblings, in the form in which the file writes them. It returns ErrForm if key
// is a table, or stands below a value.
func Set(text []byte, key Path, v any) ([]byte, error) {
	x, err := editable(text)
	if err != nil {
		return nil, err
	}
	if len(key) == 0 {
		return nil, ErrNoKey
	}
	// What the value must read back as.
	want, err := newValue(v)
	if err != nil {
		return nil, err
	}
	it := x.find(key)
	if it != nil {
		if it.table() {
			return nil, fmt.Errorf("%s is a table: %w", key, ErrForm)
		}
		if it.value.canon() == want.canon() {
			return bytes.Clone(text), nil
		}
	}
	var out []byte
	if it != nil {
		out = splice(text, it.value.span, want.toml(x.eol() == "\n"))
	} else if out, err = x.insert(key, want.toml(x.eol() == "\n")); err != nil {
		return nil, err
	}
	return x.verify(out, func(leaves map[string]string) { leaves[key.String()] = want.canon() })
}

// Remove returns the text without a key and its value; the line goes with them.
// It returns ErrNoKey if there is none, and removes no tables.
func Remove(text []byte, key Path) ([]byte, error) {
	x, err := editable(text)
	if err != nil {
		return nil, err
	}
	it := x.find(key)
	if it == nil {
		return nil, fmt.Errorf("%s: %w", key, ErrNoKey)
	}
	if it.table() {
		return nil, fmt.Errorf("%s is a table: %w", key, ErrForm)
	}
	out, err := x.cutPair(key)
	if err != nil {
		return nil, err
	}
	return x.verify(out, func(leaves map[string]string) { delete(leaves, key.String()) })
}

// AddTable returns the text with a new empty [table] after its siblings, and
// ErrKeyExists if there is one.
func AddTable(text []byte, path Path) ([]byte, error) {
	x, err := editable(text)
	if err != nil {
		return nil, err
	}
	if len(path) == 0 || x.find(path) != nil {
		return nil, fmt.Errorf("%s: %w", path, ErrKeyExists)
	}
	var out []byte
	if near := x.nearestTable(path); near.inline || near.dotted {
		out, err = x.insert(path, "{}")
	} else {
		out = x.insertSection(path, "")
	}
	if err != nil {
		return nil, err
	}
	if y, err := editable(out); err != nil || y.find(path) == nil {
		return nil, fmt.Errorf("%s: %w", path, ErrForm)
	}
	return x.verify(out, func(map[string]string) {})
}

// RemoveTable returns the text without a table, all tables below it, and the
// comments right above their headers. It returns ErrNoKey if there is none.
func RemoveTable(text []byte, path Path) ([]byte, error) {
	x, err := editable(text)
	if err != nil {
		return nil, err
	}
	it := x.find(path)
	if len(path) == 0 || it == nil || !it.table() {
		return nil, fmt.Errorf("%s: %w", path, ErrNoKey)
	}
	before := x
	out := text
	for x.find(path) != nil {
		if i := slices.IndexFunc(x.sections, func(s *section) bool { return s.path.below(path) }); i >= 0 {
			out = x.cutSection(i)
		} else if out, err = x.cutPair(path); err != nil {
			return nil, err
		}
		if x, err = editable(out); err != nil {
			return nil, err
		}
	}
	return before.verify(out, func(leaves map[string]string) {
		for _, k := range keysBelow(leaves, path) {
			delete(leaves, k)
		}
	})
}

// RenameTable returns the text with the last part of a table's path, or of a
// key, changed to name, in every header and dotted key that has it. Texts that
// mention the old name, such as lists of municipalities, stay. It returns
// ErrNoKey if there is no such table, ErrKeyExists if the name is taken.
func RenameTable(text []byte, path Path, name string) ([]byte, error) {
	x, err := editable(text)
	if err != nil {
		return nil, err
	}
	if len(path) == 0 || x.find(path) == nil {
		return nil, fmt.Errorf("%s: %w", path, ErrNoKey)
	}
	to := append(slices.Clip(path[:len(path)-1]), name)
	if name == path[len(path)-1] {
		return bytes.Clone(text), nil
	}
	if x.find(to) != nil {
		return nil, fmt.Errorf("%s: %w", to, ErrKeyExists)
	}
	at := len(path) - 1
	var parts []span
	for _, s := range x.sections {
		if s.path.below(path) {
			parts = append(parts, s.parts[at])
		}
	}
	x.eachPair(func(p *pair) {
		if p.path.below(path) && p.base <= at {
			parts = append(parts, p.parts[at-p.base])
		}
	})
	slices.SortFunc(parts, func(a, b span) int { return b.start - a.start })
	out := text
	for _, part := range parts {
		out = splice(out, part, requote(name, part.of(text)))
	}
	return x.verify(out, func(leaves map[string]string) {
		for _, k := range keysBelow(leaves, path) {
			leaves[to.String()+k[len(path.String()):]] = leaves[k]
			delete(leaves, k)
		}
	})
}

// MoveTable returns the text with a table, all tables below it, and the
// comments right above their headers, moved before a sibling, or after all
// siblings if before is "". Blank lines between tables stay where they are. It
// returns ErrNoKey if there is no such table or sibling, and ErrForm if the two
// are not written in the same form.
func MoveTable(text []byte, path Path, before string) ([]byte, error) {
	x, err := editable(text)
	if err != nil {
		return nil, err
	}
	if len(path) == 0 || x.find(path) == nil {
		return nil, fmt.Errorf("%s: %w", path, ErrNoKey)
	}
	parent := path[:len(path)-1]
	target := append(slices.Clip(parent), before)
	if before != "" && x.find(target) == nil {
		return nil, fmt.Errorf("%s: %w", target, ErrNoKey)
	}
	if before == path[len(path)-1] {
		return bytes.Clone(text), nil
	}
	for _, chunks := range x.chunkLists() {
		moved, at := chunks.find(path), -1
		if before == "" {
			if all := chunks.find(parent); len(all) > 0 {
				at = all[len(all)-1] + 1
			}
		} else if all := chunks.find(target); len(all) > 0 {
			at = all[0]
		}
		if len(moved) == 0 {
			continue
		}
		if at < 0 {
			return nil, fmt.Errorf("%s and %s: %w", path, target, ErrForm)
		}
		out := chunks.move(text, moved, at)
		if !inOrder(out, path, before) {
			return nil, fmt.Errorf("%s and %s: %w", path, target, ErrForm)
		}
		return x.verify(out, func(map[string]string) {})
	}
	return nil, fmt.Errorf("%s: %w", path, ErrForm)
}

// inOrder reports whether a table stands right before a sibling, or last.
func inOrder(text []byte, path Path, before string) bool {
	y, err := editable(text)
	if err != nil {
		return false
	}
	parent := y.find(path[:len(path)-1])
	i := slices.IndexFunc(parent.kids, func(it *item) bool { return it.name == path[len(path)-1] })
	if i+1 == len(parent.kids) {
		return before == ""
	}
	return i >= 0 && parent.kids[i+1].name == before
}

// CopyTable returns the text with a copy of a table and all tables below it
// under another name, behind its siblings. It returns ErrNoKey if there is no
// such table, ErrKeyExists if the name is taken.
func CopyTable(text []byte, path Path, name string) ([]byte, error) {
	x, err := editable(text)
	if err != nil {
		return nil, err
	}
	it := x.find(path)
	if len(path) == 0 || it == nil || !it.table() {
		return nil, fmt.Errorf("%s: %w", path, ErrNoKey)
	}
	to := append(slices.Clip(path[:len(path)-1]), name)
	if x.find(to) != nil {
		return nil, fmt.Errorf("%s: %w", to, ErrKeyExists)
	}
	out := bytes.Clone(text)
	if len(it.kids) == 0 {
		return AddTable(out, to)
	}
	var walk func(it *item) error
	walk = func(it *item) error {
		for _, kid := range it.kids {
			at := append(slices.Clip(to), kid.path[len(path):]...)
			switch {
			case !kid.table():
				y, err := editable(out)
				if err != nil {
					return err
				}
				if out, err = y.insert(at, kid.value.span.of(text)); err != nil {
					return err
				}
			case len(kid.kids) == 0:
				if out, err = AddTable(out, at); err != nil {
					return err
				}
			default:
				if err := walk(kid); err != nil {
					return err
				}
			}
		}
		return nil
	}
	if err := walk(it); err != nil {
		return nil, err
	}
	return x.verify(out, func(leaves map[string]string) {
		for _, k := range keysBelow(leaves, path) {
			leaves[to.String()+k[len(path.String()):]] = leaves[k]
		}
	})
}

// below reports whether p is the path q or a path below it.
func (p Path) below(q Path) bool {
	return len(p) >= len(q) && slices.Equal(p[:len(q)], q)
}

// editable indexes a text that is TOML.
func editable(text []byte) (*index, error) {
	if len(text) > MaxFileBytes {
		return nil, fmt.Errorf("the text has %d bytes; allowed are %d", len(text), MaxFileBytes)
	}
	x, err, _ := indexOf(text)
	if err == nil && len(x.repeats) > 0 {
		line := x.line(x.repeats[0].at)
		return nil, fmt.Errorf("line %d: %s is given twice", line, x.repeats[0].path)
	}
	if err == nil {
		return x, nil
	}
	line := x.line(err.at)
	return nil, fmt.Errorf("line %d: %s", line, err.msg)
}

func splice(text []byte, at span, with string) []byte {
	out := make([]byte, 0, len(text)-(at.end-at.start)+len(with))
	out = append(out, text[:at.start]...)
	out = append(out, with...)
	return append(out, text[at.end:]...)
}

// eol is the line end of the text's first line.
func (x *index) eol() string {
	if i := bytes.IndexByte(x.text, '\n'); i > 0 && x.text[i-1] == '\r' {
		return "\r\n"
	}
	return "\n"
}

// indent is the white space before a place on its line.
func (x *index) indent(at int) string {
	start := at
	for start > x.bom && (x.text[start-1] == ' ' || x.text[start-1] == '\t') {
		start--
	}
	return span{start, at}.of(x.text)
}

// eachPair calls f for every pair, those of inline tables after their own.
func (x *index) eachPair(f func(*pair)) {
	var walk func(*pair)
	walk = func(p *pair) {
		f(p)
		for _, q := range p.value.pairs {
			walk(q)
		}
	}
	for _, s := range x.sections {
		for _, p := range s.pairs {
			walk(p)
		}
	}
}

// nearestTable returns the deepest table that the text has on the way to a key.
func (x *index) nearestTable(key Path) *item {
	it := x.root
	for _, name := range key[:len(key)-1] {
		next := it.kid(name)
		if next == nil || !next.table() {
			return it
		}
		it = next
	}
	return it
}

// insert adds a missing key.
func (x *index) insert(key Path, value string) ([]byte, error) {
	near := x.nearestTable(key)
	if blocked := x.find(key[:len(near.path)+1]); blocked != nil {
		return nil, fmt.Errorf("%s is no table: %w", blocked.path, ErrForm)
	}
	if near.inline {
		return x.insertInline(key, near, value), nil
	}
	if near.dotted {
		return x.insertDotted(key, near, value), nil
	}
	if len(near.path) == len(key)-1 {
		for _, s := range x.sections {
			if !s.array && slices.Equal(s.path, near.path) {
				return x.insertPair(s, keyText(key[len(key)-1])+" = "+value), nil
			}
		}
	}
	return x.insertSection(key[:len(key)-1], keyText(key[len(key)-1])+" = "+value), nil
}

// insertPair adds a line at the end of a section.
func (x *index) insertPair(s *section, line string) []byte {
	at, indent := s.lines.end, x.indent(s.header.start)
	if len(s.path) == 0 {
		at, indent = x.bom, ""
	}
	if n := len(s.pairs); n > 0 {
		last := s.pairs[n-1]
		at, indent = last.lines.end, x.indent(last.parts[0].start)
	}
	return x.insertLines(at, indent+line)
}

// insertLines adds lines at the start of a line, or at the end of a text
// without a last line end, which then has none again.
func (x *index) insertLines(at int, lines string) []byte {
	eol := x.eol()
	if at > x.bom && x.text[at-1] != '\n' {
		return splice(x.text, span{at, at}, eol+lines)
	}
	return splice(x.text, span{at, at}, lines+eol)
}

// insertDotted adds a key to a table that dotted keys make, behind the last of
// them and written as that is.
func (x *index) insertDotted(key Path, near *item, value string) []byte {
	var last *pair
	for _, s := range x.sections {
		for _, p := range s.pairs {
			if p.path.below(near.path) && p.base < len(near.path) {
				last = p
			}
		}
	}
	prefix := span{last.parts[0].start, last.parts[len(near.path)-last.base].start}.of(x.text)
	line := x.indent(last.parts[0].start) + prefix + key[len(near.path):].String() + " = " + value
	return x.insertLines(last.lines.end, line)
}

// insertInline adds a key to the inline table that near is in.
func (x *index) insertInline(key Path, near *item, value string) []byte {
	table := near
	for table.value == nil {
		table = x.find(table.path[:len(table.path)-1])
	}
	entry := key[len(table.path):].String() + " = " + value
	if n := len(table.value.pairs); n > 0 {
		at := table.value.pairs[n-1].value.span.end
		return splice(x.text, span{at, at}, ", "+entry)
	}
	at := table.value.span.start + 1
	return splice(x.text, span{at, at}, entry)
}

// insertSection adds a [header], with a line below it if line is not "", behind
// the tables that share most of its path.
func (x *index) insertSection(path Path, line string) []byte {
	after := len(x.sections) - 1
	for n := len(path) - 1; n > 0; n-- {
		found := -1
		for i, s := range x.sections {
			if s.path.below(path[:n]) {
				found = i
			}
		}
		if found >= 0 {
			after = found
			break
		}
	}
	s := x.sections[after]
	eol := x.eol()
	indent, inner := "", ""
	if len(s.path) > 0 {
		indent = x.indent(s.header.start)
		inner = indent
		if len(s.pairs) > 0 {
			inner = x.indent(s.pairs[0].parts[0].start)
		}
	}
	lines := indent + "[" + path.String() + "]"
	if line != "" {
		lines += eol + inner + line
	}
	at := x.contentEnd(after)
	if at > x.bom {
		lines = eol + lines // a blank line before it
	}
	return x.insertLines(at, lines)
}

// contentEnd is where a section ends: behind its last line, and the comments
// right below it unless they stand right above the next header.
func (x *index) contentEnd(i int) int {
	s := x.sections[i]
	at := max(x.bom, s.lines.end)
	if n := len(s.pairs); n > 0 {
		at = s.pairs[n-1].lines.end
	}
	if at == x.bom && i == 0 {
		// A text of comments only, or comments above everything.
		if len(x.sections) == 1 {
			return len(x.text)
		}
		return at
	}
	end := at
	for {
		line := x.lineFrom(end)
		trimmed := strings.TrimSpace(line)
		if !strings.HasPrefix(trimmed, "#") {
			if trimmed == "" {
				return end
			}
			return at
		}
		end += len(line)
	}
}

// contentStart is where a section begins: at its header, or at the comments
// right above it.
func (x *index) contentStart(i int) int {
	at := x.sections[i].lines.start
	least := x.bom
	if i > 0 {
		least = x.contentEnd(i - 1)
	}
	for at > least {
		line, ok := slices.BinarySearch(x.lineAt, at)
		if !ok {
			break
		}
		above := max(x.lineAt[line-1], x.bom)
		if !strings.HasPrefix(strings.TrimSpace(string(x.text[above:at])), "#") {
			break
		}
		at = above
	}
	return at
}

// cutSection removes a section and the blank line above it.
func (x *index) cutSection(i int) []byte {
	cut := span{x.contentStart(i), x.contentEnd(i)}
	if line, ok := slices.BinarySearch(x.lineAt, cut.start); ok && line > 0 {
		if above := max(x.lineAt[line-1], x.bom); strings.TrimSpace(string(x.text[above:cut.start])) == "" {
			cut.start = above
		}
	}
	return splice(x.text, x.cutLines(cut), "")
}

// cutLines makes a cut of whole lines at the end of a text without a last line
// end take the line end before them, so that the text has none again.
func (x *index) cutLines(cut span) span {
	if cut.end == len(x.text) && cut.end > cut.start && x.text[cut.end-1] != '\n' && cut.start > x.bom {
		cut.start--
		if cut.start > x.bom && x.text[cut.start-1] == '\r' {
			cut.start--
		}
	}
	return cut
}

// cutPair removes the first pair that is the key or below it.
func (x *index) cutPair(key Path) ([]byte, error) {
	for _, s := range x.sections {
		for _, p := range s.pairs {
			if p.path.below(key) {
				return splice(x.text, x.cutLines(p.lines), ""), nil
			}
		}
	}
	var cut *span
	x.eachPair(func(table *pair) {
		pairs := table.value.pairs
		i := slices.IndexFunc(pairs, func(p *pair) bool { return p.path.below(key) })
		if i < 0 || cut != nil {
			return
		}
		whole := span{pairs[i].parts[0].start, pairs[i].value.span.end}
		switch {
		case i > 0:
			whole.start = pairs[i-1].value.span.end
		case len(pairs) > 1:
			whole.end = pairs[1].parts[0].start
		default:
			rest := string(x.text[whole.end:])
			if trimmed := strings.TrimLeft(rest, " \t\r\n"); strings.HasPrefix(trimmed, ",") {
				whole.end += len(rest) - len(trimmed) + 1
			}
		}
		cut = &whole
	})
	if cut == nil {
		return nil, fmt.Errorf("%s: %w", key, ErrForm)
	}
	return splice(x.text, *cut, ""), nil
}

// A chunk is a piece of text that moves as one.
type chunk struct {
	path Path
	span span // without the line end or comma behind it
}

type chunks []chunk

// chunkLists returns the lists in which tables can change places: all sections,
// the pairs of each section, and those of each inline table.
func (x *index) chunkLists() []chunks {
	var lists []chunks
	var sections chunks
	for i, s := range x.sections {
		if i == 0 {
			continue
		}
		end := x.contentEnd(i)
		sections = append(sections, chunk{s.path, span{x.contentStart(i), x.beforeLineEnd(end)}})
	}
	lists = append(lists, sections)
	for _, s := range x.sections {
		var list chunks
		for _, p := range s.pairs {
			list = append(list, chunk{p.path, span{p.parts[0].start, x.beforeLineEnd(p.lines.end)}})
		}
		lists = append(lists, list)
	}
	x.eachPair(func(p *pair) {
		var list chunks
		for _, q := range p.value.pairs {
			list = append(list, chunk{q.path, span{q.parts[0].start, q.value.span.end}})
		}
		if list != nil {
			lists = append(lists, list)
		}
	})
	return lists
}

func (x *index) beforeLineEnd(at int) int {
	if at > 0 && x.text[at-1] == '\n' {
		at--
		if at > 0 && x.text[at-1] == '\r' {
			at--
		}
	}
	return at
}

// find returns the chunks that are a path or below it.
func (c chunks) find(path Path) []int {
	var at []int
	for i := range c {
		if c[i].path.below(path) {
			at = append(at, i)
		}
	}
	return at
}

// move puts some chunks before chunk to, in their order. What stands between
// chunks stays between their places.
func (c chunks) move(text []byte, moved []int, to int) []byte {
	var order []int
	for i := range len(c) + 1 {
		if i == to {
			order = append(order, moved...)
		}
		if i < len(c) && !slices.Contains(moved, i) {
			order = append(order, i)
		}
	}
	var out []byte
	at := 0
	for i, from := range order {
		out = append(out, text[at:c[i].span.start]...)
		out = append(out, text[c[from].span.start:c[from].span.end]...)
		at = c[i].span.end
	}
	return append(out, text[at:]...)
}

// requote writes a name in the quotes that the old name had.
func requote(name, old string) string {
	switch {
	case strings.HasPrefix(old, `"`):
		return quote(name)
	case strings.HasPrefix(old, "'") && !strings.ContainsAny(name, "'\r\n"):
		return "'" + name + "'"
	}
	return keyText(name)
}

// leaves returns every value by its key, in a form that can be compared. Empty
// tables hold none.
func (x *index) leaves() map[string]string {
	m := map[string]string{}
	var walk func(*item)
	walk = func(it *item) {
		if !it.table() {
			m[it.path.String()] = it.value.canon()
		}
		for _, kid := range it.kids {
			walk(kid)
		}
	}
	walk(x.root)
	return m
}

// canon is the same for values that mean the same.
func (v *value) canon() string {
	switch v.kind {
	case stringValue:
		return quote(strings.ReplaceAll(v.str, "\r\n", "\n"))
	case integerValue, floatValue:
		return formatNumber(v.num)
	case boolValue:
		return fmt.Sprint(v.yes)
	case arrayValue:
		var b strings.Builder
		for i := range v.list {
			b.WriteString(v.list[i].canon())
			b.WriteString(", ")
		}
		return "[" + b.String() + "]"
	}
	return v.str // as written
}

// verify reads the result of an edit and compares it with what the text before
// it and the change say.
func (x *index) verify(out []byte, change func(leaves map[string]string)) ([]byte, error) {
	y, err := editable(out)
	if err != nil {
		return nil, fmt.Errorf("the edit would break the file: %w", err)
	}
	_, _, syntax := indexOf(out)
	if err := syntax(); err != nil {
		return nil, fmt.Errorf("the edit would break the file: %w", err)
	}
	want := x.leaves()
	change(want)
	got := y.leaves()
	if len(got) != len(want) {
		return nil, fmt.Errorf("the edit would change the number of values from %d to %d: %w", len(want), len(got), ErrForm)
	}
	for _, k := range slices.Sorted(maps.Keys(want)) {
		if got[k] != want[k] {
			return nil, fmt.Errorf("the edit would change %s: %w", k, ErrForm)
		}
	}
	return out, nil
}

// keysBelow returns the keys that are a path or below it, in order.
func keysBelow(m map[string]string, path Path) []string {
	all := slices.Sorted(maps.Keys(m))
	return slices.DeleteFunc(all, func(k string) bool {
		return k != path.String() && !strings.HasPrefix(k, path.String()+".")
	})
}

// newValue is a Go value as the index holds one.
func newValue(v any) (*value, error) {
	number := func(f float64) (*value, error) {
		if math.IsNaN(f) || math.IsInf(f, 0) {
			return nil, fmt.Errorf("%v is no number for a file", f)
		}
		return &value{kind: floatValue, num: f + 0}, nil
	}
	switch v := v.(type) {
	case float64:
		return number(v)
	case int:
		return number(float64(v))
	case int64:
		return number(float64(v))
	case uint64:
		return number(float64(v))
	case bool:
		return &value{kind: boolValue, yes: v}, nil
	case string:
		if !utf8.ValidString(v) {
			return nil, fmt.Errorf("%q is not UTF-8", shorten(v))
		}
		return &value{kind: stringValue, str: v}, nil
	case []string:
		list := make([]value, len(v))
		for i, s := range v {
			e, err := newValue(s)
			if err != nil {
				return nil, err
			}
			list[i] = *e
		}
		return &value{kind: arrayValue, list: list}, nil
	case [2]float64:
		low, err := number(v[0])
		if err != nil {
			return nil, err
		}
		high, err := number(v[1])
		if err != nil {
			return nil, err
		}
		return &value{kind: arrayValue, list: []value{*low, *high}}, nil
	case Count:
		if v.Low == v.High {
			return number(v.Low)
		}
		return newValue([2]float64{v.Low, v.High})
	}
	return nil, fmt.Errorf("a %T cannot stand in a file", v)
}

// toml writes a value. Texts of several lines are written as such if they may.
func (v *value) toml(severalLines bool) string {
	switch v.kind {
	case stringValue:
		if severalLines && strings.Contains(v.str, "\n") {
			return quoteLines(v.str)
		}
		return quote(v.str)
	case boolValue:
		return fmt.Sprint(v.yes)
	case arrayValue:
		parts := make([]string, len(v.list))
		for i := range v.list {
			parts[i] = v.list[i].toml(false)
		}
		return "[" + strings.Join(parts, ", ") + "]"
	}
	return formatNumber(v.num)
}

// quoteLines writes a text of several lines between three quotes.
func quoteLines(s string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		q := quote(line)
		line = strings.ReplaceAll(q[1:len(q)-1], `\t`, "\t")
		if !strings.Contains(line, `\"\"\"`) && !(i == len(lines)-1 && strings.HasSuffix(line, `\"`)) && !strings.Contains(line, `\\`) {
			line = strings.ReplaceAll(line, `\"`, `"`)
		}
		lines[i] = line
	}
	return `"""` + "\n" + strings.Join(lines, "\n") + `"""`
}
