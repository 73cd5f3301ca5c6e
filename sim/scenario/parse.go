package scenario

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"grannelag/sim/register"
)

const (
	maxSeed    = 1 << 53 // whole numbers that every reader of JSON keeps
	maxText    = 10_000  // characters of a title, note, name or source
	longLeg    = 360     // minutes from which a leg is unusual
	smallExtra = 1e-9    // of a sum of posts, for rounding [FTE]
)

// CostKeys are the words that today.cost_key may be: how today's cost is shared.
var CostKeys = []string{"equal", "inhabitants", "children", "use", "posts", "weighted"}

// Parse reads and checks the text of a scenario file. The file name is only for
// the problems, which come in the order of the file, all at once. The scenario
// is nil if any problem is more than a warning.
func Parse(file string, text []byte) (*Scenario, []Problem) {
	if len(text) > MaxFileBytes {
		return nil, []Problem{tooLarge(file, int64(len(text)))}
	}
	x, scanErr, syntax := indexOf(text)
	c := &checker{file: file, x: x, mentions: map[string]place{}}
	if newer := c.format(scanErr); newer {
		return nil, c.found
	}
	if scanErr == nil && len(x.repeats) == 0 {
		scanErr = syntax()
	} else if scanErr == nil {
		scanErr = checkSyntax(x, x.withoutRepeats())
	}
	if scanErr != nil {
		return nil, []Problem{c.textProblem(scanErr)}
	}
	c.scenario()
	slices.SortStableFunc(c.found, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	if Blocking(c.found) {
		return nil, c.found
	}
	return &c.s, c.found
}

func tooLarge(file string, size int64) Problem {
	return Problem{Code: CodeTooLarge, File: file, Value: strconv.FormatInt(size, 10), Unit: "bytes", Max: MaxFileBytes}
}

type checker struct {
	file  string
	x     *index
	s     Scenario
	found []Problem

	mentions map[string]place // where each number is first named
	numbers  []string         // those numbers
}

// A place is a key and where it, or its value, stands.
type place struct {
	path Path
	at   int
}

func (c *checker) add(at place, p Problem) {
	p.File, p.Key = c.file, at.path.String()
	p.Line, p.Column = c.x.position(at.at)
	p.Value = shorten(p.Value)
	c.found = append(c.found, p)
}

// key is where an item is named.
func key(it *item) place { return place{it.path, it.at} }

// val is where the value of a key stands.
func val(it *item) place {
	if it.value == nil {
		return key(it)
	}
	return place{it.path, it.value.span.start}
}

// written is the value of a key as the file has it.
func (c *checker) written(it *item) string {
	if it.value == nil {
		return "[" + it.path.String() + "]"
	}
	return it.value.span.of(c.x.text)
}

func (c *checker) textProblem(e *textError) Problem {
	p := Problem{Code: e.code, File: c.file, Unit: e.unit, Max: e.max, Want: e.want, Value: e.text}
	if e.code != CodeTooLarge && e.want == "" {
		p.Detail = e.msg
	}
	p.Line, p.Column = c.x.position(e.at)
	return p
}

// format checks the version, also of a text that is broken further down, and
// reports whether the file is of a newer one.
func (c *checker) format(scanErr *textError) (newer bool) {
	it := c.x.root.kid("format")
	if it != nil && it.value != nil && it.value.kind == integerValue && it.value.num > Format {
		c.add(val(it), Problem{Code: CodeFormatNewer, Value: c.written(it), Max: Format})
		return true
	}
	if scanErr != nil {
		return false
	}
	switch {
	case it == nil:
		c.found = append(c.found, Problem{Code: CodeMissing, File: c.file, Key: "format", Want: WantNumber})
	case it.value == nil || it.value.kind != integerValue:
		c.wrongType(it, WantNumber)
	case it.value.num < Format:
		c.add(val(it), Problem{Code: CodeRange, Value: c.written(it), Min: Format, Max: Format})
	}
	return false
}

func (c *checker) wrongType(it *item, want string) {
	c.add(val(it), Problem{Code: CodeType, Value: c.written(it), Want: want})
}

// missing reports a key that the table it should have.
func (c *checker) missing(it *item, name, want string) {
	c.add(key(it), Problem{Code: CodeMissing, Want: want})
	c.found[len(c.found)-1].Key = append(slices.Clip(it.path), name).String()
}

// fields are the keys that a table may have, and what is done with each.
type fields map[string]func(*item)

// table checks the keys of a table in the order of the file.
func (c *checker) table(it *item, known fields) {
	if !it.table() {
		c.wrongType(it, WantTable)
		return
	}
	var names []string // of known, in order, once they are needed
	for _, kid := range it.kids {
		if read, ok := known[kid.name]; ok {
			read(kid)
			continue
		}
		if names == nil {
			names = slices.Sorted(maps.Keys(known))
		}
		c.add(key(kid), Problem{Code: CodeUnknownKey, Want: nearest(kid.name, names)})
	}
}

// eachTable calls f for each kid of a table of tables, such as [option.…].
func (c *checker) eachTable(it *item, f func(*item)) {
	if !it.table() {
		c.wrongType(it, WantTable)
		return
	}
	for _, kid := range it.kids {
		if !kid.table() {
			c.wrongType(kid, WantTable)
			continue
		}
		f(kid)
	}
}

func (c *checker) text(to *string) func(*item) {
	return func(it *item) {
		if it.value == nil || it.value.kind != stringValue {
			c.wrongType(it, WantText)
			return
		}
		if n := utf8.RuneCountInString(it.value.str); n > maxText {
			c.add(val(it), Problem{Code: CodeTooLarge, Value: strconv.Itoa(n), Unit: "characters", Max: maxText})
			return
		}
		*to = strings.ReplaceAll(it.value.str, "\r\n", "\n")
	}
}

func (c *checker) yesNo(to *bool) func(*item) {
	return func(it *item) {
		if it.value == nil || it.value.kind != boolValue {
			c.wrongType(it, WantYesNo)
			return
		}
		*to = it.value.yes
	}
}

// number reads the value of row p into to.
func (c *checker) number(p *Param, to *float64) func(*item) {
	return func(it *item) {
		want := WantNumber
		if p.Unit == "yes_no" {
			want = WantYesNo
			if it.value != nil && it.value.kind == boolValue {
				*to = float64(b2i(it.value.yes))
				return
			}
		}
		if it.value == nil || it.value.kind != integerValue && it.value.kind != floatValue {
			c.wrongType(it, want)
			return
		}
		if x, ok := c.inRange(it.path, it.value, p); ok {
			*to = x
		}
	}
}

// inRange checks one number against its row.
func (c *checker) inRange(path Path, v *value, p *Param) (float64, bool) {
	x := v.num + 0 // no negative zero
	if p.Allows(x) {
		return x, true
	}
	code := CodeRange
	if p.Whole {
		code = CodeWhole
	}
	c.add(place{path, v.span.start}, Problem{Code: code, Value: v.span.of(c.x.text), Unit: p.Unit, Min: p.Min, Max: p.Max})
	return 0, false
}

// count reads a number, or an interval [low, high] of one that is suppressed.
func (c *checker) count(p *Param, to *Count) func(*item) {
	return func(it *item) {
		v := it.value
		switch {
		case v != nil && (v.kind == integerValue || v.kind == floatValue):
			if x, ok := c.inRange(it.path, v, p); ok {
				*to = Count{Low: x, High: x, Given: true}
			}
		case v != nil && v.kind == arrayValue && len(v.list) == 2 && v.list[0].isNumber() && v.list[1].isNumber():
			low, okLow := c.inRange(it.path, &v.list[0], p)
			high, okHigh := c.inRange(it.path, &v.list[1], p)
			if okLow && okHigh && low > high {
				c.add(val(it), Problem{Code: CodeInterval, Value: c.written(it), Unit: p.Unit})
			} else if okLow && okHigh {
				*to = Count{Low: low, High: high, Given: true}
			}
		default:
			c.wrongType(it, WantNumberOrInterval)
		}
	}
}

func (v *value) isNumber() bool { return v.kind == integerValue || v.kind == floatValue }

// listed is one number of a municipality in an array, and where it stands.
type listed struct {
	number string
	at     place
}

// members reads an array of numbers of municipalities. It reports false if any
// of them could not be read.
func (c *checker) members(it *item) (list []listed, ok bool) {
	if it.value == nil || it.value.kind != arrayValue {
		c.wrongType(it, WantMunicipalities)
		return nil, false
	}
	ok = true
	seen := map[string]int{}
	for i := range it.value.list {
		v := &it.value.list[i]
		at := place{it.path, v.span.start}
		if v.kind != stringValue {
			c.add(at, Problem{Code: CodeType, Value: v.span.of(c.x.text), Want: WantMunicipalityNumber})
			ok = false
			continue
		}
		if !c.isNumber(v.str, at) {
			ok = false
			continue
		}
		if other, twice := seen[v.str]; twice {
			line := c.x.line(other)
			c.add(at, Problem{Code: CodeDuplicate, Value: v.str, Want: it.path.String(), Other: line})
			continue
		}
		seen[v.str] = v.span.start
		list = append(list, listed{v.str, at})
	}
	return list, ok
}

// isNumber checks that a text is the number of a municipality.
func (c *checker) isNumber(s string, at place) bool {
	if isMunicipalityNumber(s) {
		return true
	}
	c.add(at, Problem{Code: CodeNumber, Value: s})
	return false
}

func isMunicipalityNumber(s string) bool {
	return len(s) == 4 && digit(s[0]) && digit(s[1]) && digit(s[2]) && digit(s[3])
}

// mention notes that the scenario has a municipality.
func (c *checker) mention(number string, at place) {
	if _, ok := c.mentions[number]; !ok {
		c.mentions[number] = at
		c.numbers = append(c.numbers, number)
	}
}

// scenario reads the whole tree.
func (c *checker) scenario() {
	s := &c.s
	s.Seed = 1
	s.Run = DefaultRun()
	s.Values = DefaultValues()

	for _, r := range c.x.repeats {
		line := c.x.line(r.firstSeen)
		c.add(place{r.path, r.at}, Problem{Code: CodeDuplicate, Want: r.path.String(), Other: line})
	}
	for _, a := range c.x.arrays {
		c.add(place{a.path, a.header.start}, Problem{Code: CodeArrayOfTables, Want: a.path.String() + "." + exampleName(a.path)})
	}

	root := c.x.root
	done := func(*item) {} // read below, when what it needs is known
	c.table(root, fields{
		"format": done, // see format
		"title":  c.text(&s.Title), "author": c.text(&s.Author), "notes": c.text(&s.Notes),
		"seed":         c.seed,
		"run":          c.values("run", func(p *Param) *float64 { return p.InRun(&s.Run) }),
		"today":        c.today,
		"sources":      c.sources,
		"demand":       c.values("demand", func(p *Param) *float64 { return p.In(&s.Values) }),
		"staff":        c.values("staff", func(p *Param) *float64 { return p.In(&s.Values) }),
		"competence":   c.values("competence", func(p *Param) *float64 { return p.In(&s.Values) }),
		"travel":       c.values("travel", func(p *Param) *float64 { return p.In(&s.Values) }),
		"choice":       c.values("choice", func(p *Param) *float64 { return p.In(&s.Values) }),
		"cost":         c.values("cost", func(p *Param) *float64 { return p.In(&s.Values) }),
		"criterion":    c.values("criterion", func(p *Param) *float64 { return p.In(&s.Values) }),
		"municipality": done, "leg": done, "option": done, "change": done,
	})

	tables := map[string]*item{}
	if it := root.kid("municipality"); it != nil {
		c.eachTable(it, func(m *item) {
			if c.isNumber(m.name, key(m)) {
				tables[m.name] = m
				c.mention(m.name, key(m))
			}
		})
	}
	options := c.options(root.kid("option"))
	slices.Sort(c.numbers)
	switch n := len(c.numbers); {
	case n > MaxMunicipalities:
		c.add(c.mentions[c.numbers[n-1]], Problem{Code: CodeCount, Value: strconv.Itoa(n),
			Unit: "municipalities", Min: 1, Max: MaxMunicipalities})
		c.found[len(c.found)-1].Key = "municipality"
		return
	case n == 0 && root.kid("option") == nil:
		c.found = append(c.found, Problem{Code: CodeMissing, File: c.file, Key: "municipality", Want: WantTable})
	}
	children := 0.0
	for _, number := range c.numbers {
		m := c.municipality(number, tables[number])
		children += m.Children.High
		s.Municipalities = append(s.Municipalities, m)
	}
	if children == 0 && len(s.Municipalities) > 0 && !Blocking(c.found) {
		c.found = append(c.found, Problem{Code: CodeNoChildren, Warning: true, File: c.file})
	}
	if it := root.kid("leg"); it != nil {
		c.legs(it)
	}
	for i := range options {
		c.option(&options[i])
	}
	c.sameOptions(options)
	if it := root.kid("change"); it != nil {
		c.changes(it)
	}
	if it := root.kid("leg"); it != nil {
		c.stops(it)
	}
	if !Blocking(c.found) {
		// Written so that NaN is too much.
		if tasks := s.Tasks(); !(tasks <= MaxTasks) {
			c.found = append(c.found, Problem{Code: CodeTooMuch, File: c.file,
				Value: strconv.FormatFloat(tasks, 'f', 0, 64), Unit: "tasks", Max: MaxTasks})
		}
	}
}

// exampleName is a name for a table below [[path]].
func exampleName(path Path) string {
	switch path[len(path)-1] {
	case "municipality":
		return "1812"
	case "leg":
		return "1813-1812"
	}
	return "name"
}

func (c *checker) seed(it *item) {
	if it.value == nil || !it.value.isNumber() {
		c.wrongType(it, WantNumber)
		return
	}
	p := &Param{Min: 0, Max: maxSeed, Whole: true}
	if x, ok := c.inRange(it.path, it.value, p); ok {
		c.s.Seed = uint64(x)
	}
}

// values reads a table that holds rows of the table of parameters.
func (c *checker) values(table string, at func(*Param) *float64) func(*item) {
	known := fields{}
	for _, p := range Table(table) {
		known[p.Name] = c.number(p, at(p))
	}
	return func(it *item) { c.table(it, known) }
}

func (c *checker) today(it *item) {
	t := &c.s.Today
	cost, _ := Lookup("municipality.cost")
	c.table(it, fields{
		"cost_key": func(it *item) {
			var word string
			n := len(c.found)
			c.text(&word)(it)
			if len(c.found) > n {
				return
			}
			if !slices.Contains(CostKeys, word) {
				c.add(val(it), Problem{Code: CodeWord, Value: c.written(it), Want: strings.Join(CostKeys, ", ")})
				return
			}
			t.CostKey = word
		},
		"cost":   c.number(cost, &t.Cost),
		"source": c.text(&t.Source),
	})
}

// sources reads where values come from. The keys are full keys between quotes;
// without quotes TOML reads the dots as tables, which means the same.
func (c *checker) sources(it *item) {
	if !it.table() {
		c.wrongType(it, WantTable)
		return
	}
	seen := map[string]*item{}
	var walk func(it *item, of []string)
	walk = func(it *item, of []string) {
		for _, kid := range it.kids {
			of := append(slices.Clip(of), strings.Split(kid.name, ".")...)
			if kid.table() {
				walk(kid, of)
				continue
			}
			name := strings.Join(of, ".")
			if first := seen[name]; first != nil {
				line := c.x.line(first.at)
				c.add(key(kid), Problem{Code: CodeDuplicate, Want: first.path.String(), Other: line})
				continue
			}
			seen[name] = kid
			var text string
			c.text(&text)(kid)
			if c.x.find(of) == nil {
				c.add(key(kid), Problem{Code: CodeUnusedSource, Warning: true, Value: name})
			}
			if c.s.Sources == nil {
				c.s.Sources = map[string]string{}
			}
			c.s.Sources[name] = text
		}
	}
	walk(it, nil)
}

// municipality reads one municipality; it is nil if the file has no table for it.
func (c *checker) municipality(number string, it *item) Municipality {
	m, known := fromRegister(number)
	m.LocalMinutes = c.s.Values.Travel.LocalMinutes
	m.Demand = c.s.Values.Demand

	if it != nil {
		f := fields{
			"name": c.text(&m.Name), "centre": c.text(&m.Centre), "source": c.text(&m.Source),
			"demand": c.values("demand", func(p *Param) *float64 { return p.InDemand(&m.Demand) }),
		}
		for _, p := range Table("municipality") {
			if n := p.CountIn(&m); n != nil {
				f[p.Name] = c.count(p, n)
			} else {
				f[p.Name] = c.number(p, p.InMunicipality(&m))
			}
		}
		c.table(it, f)
	}
	if !known {
		var lack []string
		for _, name := range []string{"name", "children", "lat", "lon"} {
			if it == nil || it.kid(name) == nil {
				lack = append(lack, name)
			}
		}
		if lack != nil {
			c.add(c.mentions[number], Problem{Code: CodeUnknownMunicipality, Value: number, Want: strings.Join(lack, ", ")})
		}
	}
	fillAges(&m, known)
	if it != nil {
		c.notLess(it, "children_0_22", m.Children22, "children", m.Children, "persons")
		c.notLess(it, "population", m.Population, "children_0_22", m.Children22, "persons")
		c.notMore(it, "case_posts", m.CasePosts, "posts", m.Posts, "fte")
		c.notMore(it, "vacant_posts", m.VacantPosts, "case_posts", m.CasePosts, "fte")
	}
	if m.Centre == "" {
		m.Centre = m.Name
	}
	return m
}

// fromRegister returns what the register knows of a municipality.
func fromRegister(number string) (m Municipality, known bool) {
	r, known := register.Get(number)
	if !known {
		return Municipality{Number: number}, false
	}
	count := func(n int) Count { return Count{Low: float64(n), High: float64(n)} }
	return Municipality{
		Number: number, Name: r.Name, Centre: r.Centre, Lat: r.Lat, Lon: r.Lon,
		Population: count(r.Population), Children: count(r.Children), Children22: count(r.Children22),
	}, true
}

// The whole country on 1 January 2026, by the register: what a municipality
// outside it is taken to look like. A test compares them with the register.
const (
	children22PerChild = 1.312
	inhabitantsPerHead = 3.907 // inhabitants per person aged 0–22
)

// fillAges keeps the age groups that the file leaves out in step with those
// that it gives.
func fillAges(m *Municipality, known bool) {
	fill := func(to *Count, from Count, factor float64) {
		switch {
		case to.Given:
		case !known:
			to.Low, to.High = float64(from.Low*factor), float64(from.High*factor)
		default:
			to.Low, to.High = max(to.Low, from.Low), max(to.High, from.High)
		}
	}
	fill(&m.Children22, m.Children, children22PerChild)
	fill(&m.Population, m.Children22, inhabitantsPerHead)
}

// notLess reports a larger group that the file makes smaller than a part of it.
func (c *checker) notLess(it *item, name string, n Count, part string, least Count, unit string) {
	kid := it.kid(name)
	if kid == nil || !n.Given || n.Low >= least.Low && n.High >= least.High {
		return
	}
	c.add(val(kid), Problem{Code: CodeLessThan, Value: c.written(kid), Unit: unit,
		Min: max(least.Low, least.High), Want: append(slices.Clip(it.path), part).String()})
}

// notMore reports a part that the file makes larger than the whole that it gives.
func (c *checker) notMore(it *item, name string, n Count, whole string, most Count, unit string) {
	kid := it.kid(name)
	if kid == nil || !n.Given || !most.Given || n.Low <= most.Low && n.High <= most.High {
		return
	}
	c.add(val(kid), Problem{Code: CodeMoreThan, Value: c.written(kid), Unit: unit,
		Max: min(most.Low, most.High), Want: append(slices.Clip(it.path), whole).String()})
}

// stops reports more legs that may stop, now or while a change holds, than the
// model keeps the ways for.
func (c *checker) stops(it *item) {
	all := make([]int, len(c.s.Changes))
	for i := range all {
		all[i] = i
	}
	if n := len(c.s.With(all).Stops()); n > MaxStops {
		c.add(key(it), Problem{Code: CodeCount, Value: strconv.Itoa(n), Unit: "stops", Min: 0, Max: MaxStops})
	}
}

func (c *checker) legs(it *item) {
	seen := map[[2]string]*item{}
	c.eachTable(it, func(it *item) {
		l := Leg{}
		from, to, ok := strings.Cut(it.name, "-")
		if !ok || !isMunicipalityNumber(from) || !isMunicipalityNumber(to) {
			c.add(key(it), Problem{Code: CodeLegName, Value: it.name, Want: "1813-1812"})
		} else {
			l.From, l.To = from, to
			pair := [2]string{min(from, to), max(from, to)}
			for _, end := range []string{from, to} {
				if _, ok := c.mentions[end]; !ok {
					c.add(key(it), Problem{Code: CodeNotMember, Value: end, Want: "municipality"})
				}
			}
			if first := seen[pair]; from == to {
				c.add(key(it), Problem{Code: CodeLegLoop, Value: from})
			} else if first != nil {
				line := c.x.line(first.at)
				c.add(key(it), Problem{Code: CodeDuplicate, Want: first.path.String(), Other: line})
			} else {
				seen[pair] = it
			}
		}
		f := fields{"ferry": c.text(&l.Ferry), "estimated": c.yesNo(&l.Estimated), "verified": c.text(&l.Verified), "source": c.text(&l.Source)}
		for _, p := range Table("leg") {
			f[p.Name] = c.number(p, p.InLeg(&l))
		}
		c.table(it, f)
		for _, name := range []string{"minutes", "back"} {
			p, _ := Lookup("leg." + name)
			if x := *p.InLeg(&l); x > longLeg {
				c.add(val(it.kid(name)), Problem{Code: CodeLongLeg, Warning: true, Value: c.written(it.kid(name)), Unit: p.Unit, Max: longLeg})
			}
		}
		c.s.Legs = append(c.s.Legs, l)
	})
	slices.SortFunc(c.s.Legs, func(a, b Leg) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To)) })
}
