package scenario

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
)

// The index knows where each key and each value of a TOML text stands, to the
// byte. The TOML reader does not tell that, and editing in place and messages
// with lines need it. The index reads every text that the TOML reader accepts
// into the same values (a fuzz test compares the two), keeps their order, and
// goes no deeper than MaxNesting, so it also guards the reader's recursion.
// The reader stays the judge of what is TOML: see [checkSyntax].

const (
	maxTokens = 50_000 // keys, values and elements of arrays, so that any file is answered at once
	maxDetail = 200    // characters of the reader's words in a message
)

// A span is a piece of the text: bytes from start up to end.
type span struct{ start, end int }

func (s span) of(text []byte) string { return string(text[s.start:s.end]) }

// A valueKind is the type of a TOML value.
type valueKind uint8

const (
	noValue valueKind = iota
	stringValue
	integerValue
	floatValue
	boolValue
	dateValue
	arrayValue
	tableValue // an inline table
)

// A value is one value as the file gives it.
type value struct {
	kind valueKind
	span span
	str  string  // of stringValue; of dateValue, and tableValue in an array, as written
	num  float64 // of integerValue and floatValue
	yes  bool    // of boolValue
	list []value // of arrayValue

	// Of tableValue, for edits.
	pairs []*pair
}

// A pair is one key = value, in a section or in an inline table.
type pair struct {
	parts []span // of the key as written, one for each dotted part
	base  int    // depth of the table it stands in: len(path) = base + len(parts)
	path  Path
	value value
	lines span // whole lines that it takes, with their last line end; empty inside an inline table
	dup   bool // repeats an earlier key
}

// A section is a [header] and the pairs up to the next; the first has none.
type section struct {
	path   Path
	parts  []span // of the header's name
	header span   // from [ to ]; empty for the first section
	lines  span   // whole header line with its line end
	pairs  []*pair
	array  bool // [[header]]
	dup    bool // repeats an earlier table
}

// An item is one key of the tree that the text means.
type item struct {
	name  string
	path  Path
	at    int    // where it is first named
	value *value // nil for a table that is not inline
	kids  []*item
	named map[string]*item // of kids, once they are many

	explicit bool // a [header] names it itself
	dotted   bool // made by a dotted key
	inline   bool // an inline table, or inside one
}

func (it *item) kid(name string) *item {
	if it.named != nil {
		return it.named[name]
	}
	for _, kid := range it.kids {
		if kid.name == name {
			return kid
		}
	}
	return nil
}

// table reports whether the item is a table in any form.
func (it *item) table() bool { return it.value == nil || it.value.kind == tableValue }

// A repeat is a key or table that the text defines again.
type repeat struct {
	path          Path
	at, firstSeen int
}

// An index is the tree of a text and where everything stands.
type index struct {
	text     []byte
	bom      int // bytes of the byte-order mark
	sections []*section
	root     *item
	repeats  []repeat
	arrays   []*section // [[header]]
	lineAt   []int      // where each line begins

	// The place last asked for: a file of one long line with a problem at each
	// word would be counted from its start each time.
	lastAt, lastColumn int
}

// find returns the item at a path, or nil.
func (x *index) find(path Path) *item {
	it := x.root
	for _, name := range path {
		if it = it.kid(name); it == nil {
			return nil
		}
	}
	return it
}

// line returns the line of a place, from 1.
func (x *index) line(at int) int {
	i, ok := slices.BinarySearch(x.lineAt, at)
	if ok {
		i++
	}
	return i
}

// position returns line and column, both from 1; the column is in characters.
func (x *index) position(at int) (line, column int) {
	line = x.line(at)
	from, column := x.lineAt[line-1], 1
	if line == 1 {
		from = min(x.bom, at)
	}
	if x.lastAt >= from && x.lastAt <= at && x.lastColumn > 0 {
		from, column = x.lastAt, x.lastColumn
	}
	column += utf8.RuneCount(x.text[from:at])
	x.lastAt, x.lastColumn = at, column
	return line, column
}

// lineFrom is the line that begins at a place, with its line end.
func (x *index) lineFrom(at int) string {
	rest := x.text[at:]
	if i := bytes.IndexByte(rest, '\n'); i >= 0 {
		return string(rest[:i+1])
	}
	return string(rest)
}

// A textError says why a text cannot be indexed.
type textError struct {
	code Code
	at   int
	unit string // of a limit
	max  float64
	want string // of CodeSyntax: a code of SyntaxWants, or "" if only msg tells
	text string // what stands there instead, if that helps
	msg  string
}

func (e *textError) Error() string { return e.msg }

type indexer struct {
	*index
	pos    int
	tokens int
}

// newIndex indexes a text. The index holds what comes before an error.
func newIndex(text []byte) (*index, *textError) {
	x := indexer{index: &index{text: text, root: &item{}}}
	x.lineAt = append(make([]int, 0, bytes.Count(text, []byte("\n"))+1), 0)
	for i, c := range text {
		if c == '\n' {
			x.lineAt = append(x.lineAt, i+1)
		}
	}
	if strings.HasPrefix(string(text[:min(3, len(text))]), "\xef\xbb\xbf") {
		x.bom, x.pos = 3, 3
	}
	if err := x.checkBytes(); err != nil {
		return x.index, err
	}
	err := x.run()
	return x.index, err
}

// checkBytes refuses what no text editor writes: invalid UTF-8 and control
// characters.
func (x *indexer) checkBytes() *textError {
	for i := x.pos; i < len(x.text); {
		c := x.text[i]
		if c < utf8.RuneSelf {
			if c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 0x7f {
				return &textError{code: CodeEncoding, at: i, msg: fmt.Sprintf("control character 0x%02X", c)}
			}
			i++
			continue
		}
		r, n := utf8.DecodeRune(x.text[i:])
		if r == utf8.RuneError && n == 1 {
			return &textError{code: CodeEncoding, at: i, msg: fmt.Sprintf("byte 0x%02X is not UTF-8", c)}
		}
		i += n
	}
	return nil
}

// fail is a syntax error here: want is what should stand here, a code of
// SyntaxWants.
func (x *indexer) fail(want string) *textError {
	return &textError{code: CodeSyntax, at: min(x.pos, len(x.text)), want: want, msg: "expected " + want}
}

// token counts one more token.
func (x *indexer) token() *textError {
	if x.tokens++; x.tokens > maxTokens {
		return &textError{code: CodeTooLarge, at: x.pos, unit: "keys", max: maxTokens, msg: "too many keys and values"}
	}
	return nil
}

func (x *indexer) tooDeep(at int) *textError {
	return &textError{code: CodeTooLarge, at: at, unit: "levels", max: MaxNesting, msg: "nested too deep"}
}

// peek returns the byte at the position, or 0 at the end.
func (x *indexer) peek() byte {
	if x.pos < len(x.text) {
		return x.text[x.pos]
	}
	return 0
}

func (x *indexer) blanks() {
	for x.peek() == ' ' || x.peek() == '\t' {
		x.pos++
	}
}

// comment skips a comment, up to its line end.
func (x *indexer) comment() {
	if x.peek() == '#' {
		for x.pos < len(x.text) && x.text[x.pos] != '\n' {
			x.pos++
		}
	}
}

// blankLines skips white space, comments and line ends.
func (x *indexer) blankLines() {
	for {
		switch x.peek() {
		case ' ', '\t', '\r', '\n':
			x.pos++
		case '#':
			x.comment()
		default:
			return
		}
	}
}

// lineEnd takes the rest of the line after a header or a value.
func (x *indexer) lineEnd() *textError {
	x.blanks()
	x.comment()
	if x.peek() == '\r' {
		x.pos++
	}
	if x.pos < len(x.text) {
		switch x.peek() {
		case '\n':
		case ',':
			return x.fail(WantPoint) // as in 2,5
		default:
			return x.fail(WantLineEnd)
		}
		x.pos++
	}
	return nil
}

func (x *indexer) lineStart(at int) int {
	i, ok := slices.BinarySearch(x.lineAt, at)
	if !ok {
		i--
	}
	return max(x.lineAt[i], x.bom*b2i(i == 0))
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (x *indexer) run() *textError {
	here := x.root
	sec := &section{}
	x.sections = append(x.sections, sec)
	for {
		x.blankLines()
		if x.pos >= len(x.text) {
			return nil
		}
		if x.peek() == '[' {
			next, table, err := x.header()
			if err != nil {
				return err
			}
			sec, here = next, table
			x.sections = append(x.sections, sec)
			continue
		}
		p, err := x.pair(here, false, 0)
		if err != nil {
			return err
		}
		start := x.lineStart(p.parts[0].start)
		if err := x.lineEnd(); err != nil {
			return err
		}
		p.lines = span{start, x.pos}
		sec.pairs = append(sec.pairs, p)
	}
}

// header reads [a.b] or [[a.b]] and returns the table that it opens.
func (x *indexer) header() (*section, *item, *textError) {
	sec := &section{header: span{start: x.pos}, lines: span{start: x.lineStart(x.pos)}}
	x.pos++
	if x.peek() == '[' {
		x.pos++
		sec.array = true
	}
	parts, names, err := x.key(0)
	if err != nil {
		return nil, nil, err
	}
	for range 1 + b2i(sec.array) {
		if x.peek() != ']' {
			return nil, nil, x.fail(WantHeaderEnd)
		}
		x.pos++
	}
	sec.parts, sec.path, sec.header.end = parts, names, x.pos
	if err := x.lineEnd(); err != nil {
		return nil, nil, err
	}
	sec.lines.end = x.pos

	// What stands under a refused header is read apart, to find its problems'
	// neighbours but not to mix with the tree.
	apart := &item{path: names, at: parts[0].start, explicit: true}
	if sec.array {
		x.arrays = append(x.arrays, sec)
		return sec, apart, nil
	}
	it := x.root
	for i, name := range names {
		next := it.kid(name)
		switch {
		case next == nil:
			next = x.add(it, name, parts[i].start)
		case !next.table() || next.inline:
			sec.dup = true
			x.repeats = append(x.repeats, repeat{names[:i+1], parts[i].start, next.at})
			return sec, apart, nil
		}
		it = next
	}
	if it.explicit || it.dotted {
		sec.dup = true
		x.repeats = append(x.repeats, repeat{names, parts[len(parts)-1].start, it.at})
		return sec, apart, nil
	}
	it.explicit = true
	return sec, it, nil
}

func (x *indexer) add(parent *item, name string, at int) *item {
	it := &item{name: name, path: append(slices.Clip(parent.path), name), at: at,
		inline: parent.inline}
	parent.kids = append(parent.kids, it)
	const few = 8
	if len(parent.kids) > few && parent.named == nil {
		parent.named = map[string]*item{}
		for _, kid := range parent.kids {
			parent.named[kid.name] = kid
		}
	} else if parent.named != nil {
		parent.named[name] = it
	}
	return it
}

// pair reads key = value into the table here.
func (x *indexer) pair(here *item, inline bool, depth int) (*pair, *textError) {
	p := &pair{base: len(here.path)}
	parts, names, err := x.key(len(here.path))
	if err != nil {
		return nil, err
	}
	p.parts = parts
	p.path = append(slices.Clip(here.path), names...)
	if x.peek() != '=' {
		return nil, x.fail(WantEquals)
	}
	x.pos++
	x.blanks()

	it := here
	for i, name := range names {
		last := i == len(names)-1
		next := it.kid(name)
		switch {
		case next == nil:
			next = x.add(it, name, parts[i].start)
			next.inline = next.inline || inline
			next.dotted = !last
		case last, !next.table(), next.explicit, next.inline && !next.dotted:
			x.repeats = append(x.repeats, repeat{p.path[:p.base+i+1], parts[i].start, next.at})
			p.dup = true
			next = &item{path: p.path[:p.base+i+1], at: parts[i].start}
		case !next.dotted:
			// Only headers of tables below named it so far.
			next.dotted = true
		}
		it = next
	}
	v, err := x.value(it, depth)
	if err != nil {
		return nil, err
	}
	p.value = v
	it.value = &p.value
	return p, nil
}

// key reads a dotted key and the blanks after it.
func (x *indexer) key(base int) (parts []span, names Path, err *textError) {
	for {
		x.blanks()
		if base+len(parts) >= MaxNesting {
			return nil, nil, x.tooDeep(x.pos)
		}
		if err := x.token(); err != nil {
			return nil, nil, err
		}
		part := span{start: x.pos}
		var name string
		switch c := x.peek(); {
		case c == '"' || c == '\'':
			v, err := x.quoted(c)
			if err != nil {
				return nil, nil, err
			}
			name = v
		default:
			for x.pos < len(x.text) && bare(x.text[x.pos]) {
				x.pos++
			}
			if x.pos < len(x.text) && x.text[x.pos] >= utf8.RuneSelf {
				x.pos = part.start
				err := x.fail(WantPlainKey)
				err.text = x.word()
				return nil, nil, err
			}
			if x.pos == part.start {
				return nil, nil, x.fail(WantKey)
			}
			name = string(x.text[part.start:x.pos])
		}
		part.end = x.pos
		parts = append(parts, part)
		names = append(names, name)
		x.blanks()
		if x.peek() != '.' {
			return parts, names, nil
		}
		x.pos++
	}
}

// bare reports whether c may stand in a key without quotes.
func bare(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_'
}

// value reads one value. The pairs of an inline table go into the item it.
func (x *indexer) value(it *item, depth int) (v value, err *textError) {
	if err := x.token(); err != nil {
		return v, err
	}
	if depth >= MaxNesting {
		return v, x.tooDeep(x.pos)
	}
	v.span.start = x.pos
	switch c := x.peek(); c {
	case '"', '\'':
		v.kind = stringValue
		if strings.HasPrefix(string(x.text[x.pos:min(x.pos+3, len(x.text))]), strings.Repeat(string(c), 3)) {
			v.str, err = x.multiline(c)
		} else {
			v.str, err = x.quoted(c)
		}
	case '[':
		v.kind = arrayValue
		err = x.array(&v, it, depth)
	case '{':
		v.kind = tableValue
		it.inline = true
		err = x.inlineTable(&v, it, depth)
	default:
		err = x.plain(&v)
	}
	v.span.end = x.pos
	return v, err
}

func (x *indexer) array(v *value, it *item, depth int) *textError {
	x.pos++
	for {
		x.blankLines()
		if x.peek() == ']' {
			x.pos++
			return nil
		}
		// Tables inside arrays belong to no key.
		e, err := x.value(&item{path: it.path}, depth+1)
		if err != nil {
			return err
		}
		if e.kind == tableValue {
			e.str = e.span.of(x.text)
		}
		v.list = append(v.list, e)
		x.blankLines()
		switch x.peek() {
		case ',':
			x.pos++
		case ']':
		default:
			return x.fail(WantComma)
		}
	}
}

func (x *indexer) inlineTable(v *value, it *item, depth int) *textError {
	x.pos++
	for {
		x.blankLines()
		if x.peek() == '}' {
			x.pos++
			return nil
		}
		p, err := x.pair(it, true, depth+1)
		if err != nil {
			return err
		}
		v.pairs = append(v.pairs, p)
		x.blankLines()
		switch x.peek() {
		case ',':
			x.pos++
		case '}':
		default:
			return x.fail(WantComma)
		}
	}
}

// quoted reads a string on one line.
func (x *indexer) quoted(quote byte) (string, *textError) {
	x.pos++
	start := x.pos
	for x.pos < len(x.text) {
		switch c := x.text[x.pos]; {
		case c == quote:
			s := string(x.text[start:x.pos])
			x.pos++
			if quote == '"' {
				return x.unescape(s, start)
			}
			return s, nil
		case c == '\n' || c == '\r':
			return "", x.fail(WantStringEnd)
		case c == '\\' && quote == '"':
			x.pos++
		}
		x.pos++
	}
	return "", x.fail(WantStringEnd)
}

// multiline reads a string between three quotes. Up to two quotes may stand
// before the closing three.
func (x *indexer) multiline(quote byte) (string, *textError) {
	x.pos += 3
	start := x.pos
	for x.pos < len(x.text) {
		c := x.text[x.pos]
		if c == '\\' && quote == '"' {
			x.pos += 2
			continue
		}
		if c != quote {
			x.pos++
			continue
		}
		n := 0
		for x.pos < len(x.text) && x.text[x.pos] == quote {
			x.pos++
			n++
		}
		if n < 3 {
			continue
		}
		if n > 5 {
			return "", x.fail(WantStringEnd)
		}
		s := string(x.text[start : x.pos-3])
		s = strings.TrimPrefix(strings.TrimPrefix(s, "\r"), "\n")
		if quote == '"' {
			return x.unescape(s, start)
		}
		return s, nil
	}
	return "", x.fail(WantStringEnd)
}

// unescape replaces the escapes of a basic string.
func (x *indexer) unescape(s string, at int) (string, *textError) {
	if !strings.Contains(s, `\`) {
		return s, nil
	}
	bad := func(i int) (string, *textError) {
		return "", &textError{code: CodeSyntax, at: min(at+i, len(x.text)), want: WantEscape, msg: "expected " + WantEscape}
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		if s[i] != '\\' {
			b.WriteByte(s[i])
			i++
			continue
		}
		if i+1 == len(s) {
			return bad(i)
		}
		digits := 0
		switch c := s[i+1]; c {
		case 'b':
			b.WriteByte('\b')
		case 't':
			b.WriteByte('\t')
		case 'n':
			b.WriteByte('\n')
		case 'f':
			b.WriteByte('\f')
		case 'r':
			b.WriteByte('\r')
		case 'e':
			b.WriteByte(0x1b)
		case '"', '\\':
			b.WriteByte(c)
		case 'x':
			digits = 2
		case 'u':
			digits = 4
		case 'U':
			digits = 8
		default:
			// A backslash at the end of a line eats the white space up to the
			// next character.
			rest := strings.TrimLeft(s[i+1:], " \t\r\n")
			if !strings.Contains(s[i+1:len(s)-len(rest)], "\n") {
				return bad(i)
			}
			i = len(s) - len(rest)
			continue
		}
		i += 2
		if digits == 0 {
			continue
		}
		if i+digits > len(s) {
			return bad(i)
		}
		r, err := strconv.ParseUint(s[i:i+digits], 16, 32)
		if err != nil || !utf8.ValidRune(rune(r)) {
			return bad(i)
		}
		b.WriteRune(rune(r))
		i += digits
	}
	return b.String(), nil
}

// plain reads a number, a truth value or a date.
func (x *indexer) plain(v *value) *textError {
	start := x.pos
	plain := func() {
		for x.pos < len(x.text) && (bare(x.text[x.pos]) || strings.IndexByte("+.:", x.text[x.pos]) >= 0) {
			x.pos++
		}
	}
	plain()
	s := string(x.text[start:x.pos])
	if date(s) {
		v.kind, v.str = dateValue, s
		// A date and a time may have a blank between them.
		if len(s) == len("2006-01-02") && x.peek() == ' ' && x.pos+1 < len(x.text) && digit(x.text[x.pos+1]) {
			x.pos++
			plain()
			v.str = string(x.text[start:x.pos])
		}
		return nil
	}
	if s == "true" || s == "false" {
		v.kind, v.yes = boolValue, s == "true"
		return nil
	}
	clean := strings.ReplaceAll(s, "_", "")
	if digits := strings.TrimLeft(clean, "+-"); len(digits) > 1 && digits[0] == '0' && digit(digits[1]) {
		x.pos = start
		err := x.fail(WantNoZero)
		err.text = x.word()
		return err
	}
	if n, err := strconv.ParseInt(clean, 0, 64); err == nil {
		v.kind, v.num = integerValue, float64(n)
		return nil
	}
	if clean == "+nan" || clean == "-nan" {
		clean = "nan"
	}
	if f, err := strconv.ParseFloat(clean, 64); err == nil {
		v.kind, v.num = floatValue, f
		return nil
	}
	x.pos = start
	err := x.fail(WantQuotes)
	if err.text = x.word(); err.text == "" {
		return x.fail(WantValue)
	}
	return err
}

// word is what a person would call the word here, shortened.
func (x *indexer) word() string {
	word, _, _ := strings.Cut(x.lineFrom(x.pos), "\n")
	if i := strings.IndexAny(word, " \t\r,=[]{}#"); i >= 0 {
		word = word[:i]
	}
	return shorten(word)
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// date reports whether a plain value begins as a date or a time of day does.
func date(s string) bool {
	return len(s) >= 5 && digit(s[0]) && digit(s[1]) &&
		(s[2] == ':' || len(s) >= 10 && digit(s[2]) && digit(s[3]) && s[4] == '-')
}

// shorten cuts a value to what a message has room for.
func shorten(s string) string { return cut(s, 60) }

// cut returns the first line of a text, and of that so many characters.
func cut(s string, room int) string {
	if i := strings.IndexAny(s, "\r\n"); i >= 0 {
		s = s[:i] + "…"
	}
	if utf8.RuneCountInString(s) <= room {
		return s
	}
	return string([]rune(s[:min(len(s), 4*room)])[:room-1]) + "…"
}

// withoutRepeats returns the text with blanks for the lines that repeat a key or
// a table. The TOML reader stops at the first; the index does not, and knows
// both places.
func (x *index) withoutRepeats() []byte {
	if len(x.repeats) == 0 {
		return x.text
	}
	text := slices.Clone(x.text)
	blank := func(lines span) {
		for i := lines.start; i < lines.end; i++ {
			if text[i] != '\n' && text[i] != '\r' {
				text[i] = ' '
			}
		}
	}
	var repeats func(p *pair) bool
	repeats = func(p *pair) bool { return p.dup || slices.ContainsFunc(p.value.pairs, repeats) }
	for _, s := range x.sections {
		if s.dup {
			blank(s.lines)
		}
		for _, p := range s.pairs {
			if s.dup || repeats(p) {
				blank(p.lines)
			}
		}
	}
	return text
}

// checkSyntax asks the TOML reader whether a text is TOML: that of an index, or
// one of the same length and lines. It must not be called before newIndex found
// the nesting and the size in order.
func checkSyntax(x *index, text []byte) (err *textError) {
	defer func() {
		// The reader panics on some texts that it should refuse.
		if r := recover(); r != nil {
			err = &textError{code: CodeSyntax, msg: cut(fmt.Sprint(r), maxDetail)}
		}
	}()
	var tree map[string]any
	_, e := toml.Decode(string(text), &tree) // it skips a byte-order mark itself, and one only
	if e == nil {
		return nil
	}
	var pe toml.ParseError
	if !errors.As(e, &pe) {
		return &textError{code: CodeSyntax, msg: cut(strings.TrimPrefix(e.Error(), "toml: "), maxDetail)}
	}
	line := min(max(pe.Position.Line, 1), len(x.lineAt))
	at := x.lineAt[line-1]
	if line == 1 {
		at = x.bom
	}
	if col := pe.Position.Col; col > 1 && at+col-1 <= len(x.text) {
		at += col - 1
	}
	return &textError{code: CodeSyntax, at: at, msg: cut(pe.Message, maxDetail)}
}
