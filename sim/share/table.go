package share

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/BurntSushi/toml"
)

// A Table is a game as an economist writes it down: a number for each coalition that
// there is one for, by the names of its players.
type Table struct {
	Name, Unit string
	Cost       bool // the numbers are costs; else what coalitions are worth
	Players    []string
	Values     []float64            // by coalition; NaN for one without a number
	Attributes map[string][]float64 // by name, of each player: what keys divide by
	Mix        map[string]float64   // share of each key in the weighted one; nil for none
}

// A Problem is something wrong in a table. Fields that do not apply are empty.
type Problem struct {
	Code       string
	Line       int
	Key, Value string
	Want       string
	Min, Max   float64
	Detail     string // in English
}

// Codes of problems.
const (
	CodeSyntax      = "game-syntax"     // not TOML: Detail
	CodeMissing     = "game-missing"    // a key or table is not there: Key
	CodeUnknown     = "game-unknown"    // a key that nobody asks for: Key
	CodeType        = "game-type"       // a number or another kind of value is wanted: Key, Value, Want
	CodePlayers     = "game-players"    // too few or too many players: Value, Min, Max
	CodePlayer      = "game-player"     // a name that is empty, twice there or holds the separator: Value
	CodeCoalition   = "game-coalition"  // a coalition with a player that is not there: Key, Value
	CodeTwice       = "game-twice"      // a coalition that has a number already: Key, Want (the line)
	CodeNumber      = "game-number"     // not a number: Key, Value
	CodeIncomplete  = "game-incomplete" // coalitions without a number: Key (the first), Value (how many)
	CodeCount       = "game-count"      // not one number for each player: Key, Value, Max
	CodeTableTooBig = "game-too-large"  // more than is read: Value, Max
	CodeMix         = "game-mix"        // a share of a key that there is no such key for: Key
	CodeUnreadable  = "game-unreadable" // the file ended before its time: Detail
)

// Limits of tables. A TOML file is read whole; a table of comma-separated values line
// by line.
const (
	MaxTOMLPlayers = 14
	MaxTOMLBytes   = 4 << 20
	MaxLine        = 4 << 10 // bytes
)

// Attributes that keys divide by, with other names that they may have in a file.
var attributeNames = map[string]string{
	"inhabitants": "inhabitants", "population": "inhabitants", "population_thousand": "inhabitants",
	"children": "children",
	"use":      "use", "demand": "use", "demand_mm3": "use",
	"posts": "posts",
}

// MixKeys are the keys that a weighted key may be made of.
var MixKeys = []string{"equal", "inhabitants", "children", "use", "posts"}

// ReadTOML reads a table with [game] (players, key_separator, kind, name, unit),
// [values] (a number for each coalition), and, where keys are to divide by them,
// [attributes] (a list with a number for each player) and [mix] (shares of keys). Other
// tables are somebody else's. All that is wrong is told at once; the table is nil then.
func ReadTOML(text []byte) (*Table, []Problem) {
	if len(text) > MaxTOMLBytes {
		return nil, []Problem{{Code: CodeTableTooBig, Value: fmt.Sprint(len(text) >> 20), Max: MaxTOMLBytes >> 20}}
	}
	var file struct {
		Game       map[string]any
		Values     map[string]any
		Attributes map[string]any
		Mix        map[string]any
	}
	if _, err := toml.Decode(string(text), &file); err != nil {
		line := 0
		if e, ok := err.(toml.ParseError); ok {
			line = e.Position.Line
		}
		return nil, []Problem{{Code: CodeSyntax, Line: line, Detail: strings.TrimPrefix(err.Error(), "toml: ")}}
	}
	t := &Table{Cost: true, Attributes: map[string][]float64{}}
	var problems []Problem
	at := func(table, key string) int { return lineOf(text, table, key) }
	add := func(p Problem) { problems = append(problems, p) }
	if file.Game == nil {
		return nil, []Problem{{Code: CodeMissing, Key: "game"}}
	}
	separator := "+"
	for _, key := range sortedKeys(file.Game) {
		v := file.Game[key]
		s, isText := v.(string)
		switch key {
		case "name", "unit", "key_separator":
			if !isText {
				add(Problem{Code: CodeType, Line: at("game", key), Key: "game." + key, Value: fmt.Sprint(v), Want: "text"})
			}
			switch key {
			case "name":
				t.Name = s
			case "unit":
				t.Unit = s
			default:
				separator = s
			}
		case "kind":
			if s != "cost" && s != "value" {
				add(Problem{Code: CodeType, Line: at("game", key), Key: "game.kind", Value: fmt.Sprint(v), Want: "cost, value"})
			}
			t.Cost = s == "cost"
		case "players":
			list, _ := v.([]any)
			for _, p := range list {
				name, ok := p.(string)
				if !ok {
					add(Problem{Code: CodeType, Line: at("game", key), Key: "game.players", Value: fmt.Sprint(p), Want: "text"})
				}
				t.Players = append(t.Players, name)
			}
		default:
			add(Problem{Code: CodeUnknown, Line: at("game", key), Key: "game." + key, Want: "name, unit, kind, players, key_separator"})
		}
	}
	if n := len(t.Players); n < 1 || n > MaxTOMLPlayers {
		add(Problem{Code: CodePlayers, Line: at("game", "players"), Value: fmt.Sprint(n), Min: 1, Max: MaxTOMLPlayers})
		return nil, problems
	}
	number := map[string]int{}
	longest := 0
	for i, name := range t.Players {
		_, twice := number[name]
		if name == "" || twice || separator != "" && strings.Contains(name, separator) {
			add(Problem{Code: CodePlayer, Line: at("game", "players"), Key: "game.players", Value: name, Want: separator})
		}
		number[name] = i
		longest = max(longest, len(name))
	}
	if problems != nil {
		return nil, problems
	}
	if file.Values == nil {
		return nil, []Problem{{Code: CodeMissing, Key: "values"}}
	}
	t.Values = blank(len(t.Players))
	from := map[Coalition]string{}
	for _, key := range sortedKeys(file.Values) {
		if len(problems) >= mostProblems {
			break
		}
		s, unknown, ok := coalition(key, separator, number, longest)
		if !ok {
			add(Problem{Code: CodeCoalition, Line: at("values", key), Key: key, Value: unknown})
			continue
		}
		x, ok := numeric(file.Values[key])
		if !ok {
			add(Problem{Code: CodeNumber, Line: at("values", key), Key: key, Value: fmt.Sprint(file.Values[key])})
			continue
		}
		if first, twice := from[s]; twice {
			add(Problem{Code: CodeTwice, Line: at("values", key), Key: key, Want: first})
			continue
		}
		from[s], t.Values[s] = key, x
	}
	for _, key := range sortedKeys(file.Attributes) {
		name, known := attributeNames[key]
		if !known {
			continue
		}
		list, ok := file.Attributes[key].([]any)
		if !ok || len(list) != len(t.Players) {
			add(Problem{Code: CodeCount, Line: at("attributes", key), Key: "attributes." + key, Value: fmt.Sprint(len(list)), Max: float64(len(t.Players))})
			continue
		}
		var x []float64
		for _, v := range list {
			f, ok := numeric(v)
			if !ok || f < 0 {
				add(Problem{Code: CodeNumber, Line: at("attributes", key), Key: "attributes." + key, Value: fmt.Sprint(v)})
			}
			x = append(x, f)
		}
		t.Attributes[name] = x
	}
	for _, key := range sortedKeys(file.Mix) {
		f, ok := numeric(file.Mix[key])
		switch {
		case !slices.Contains(MixKeys, key) || key != "equal" && t.Attributes[key] == nil:
			add(Problem{Code: CodeMix, Line: at("mix", key), Key: "mix." + key, Want: strings.Join(MixKeys, ", ")})
		case !ok || f < 0:
			add(Problem{Code: CodeNumber, Line: at("mix", key), Key: "mix." + key, Value: fmt.Sprint(file.Mix[key])})
		default:
			if t.Mix == nil {
				t.Mix = map[string]float64{}
			}
			t.Mix[key] = f
		}
	}
	if problems != nil {
		return nil, problems
	}
	return t, nil
}

// ReadCSV reads a table of costs with a line for each coalition: its players' names
// with + between, and its number, behind ; or , or a tabulator. Decimals follow . or,
// where the separator is another, a comma. A first line without a number is a heading.
// Players are numbered as they appear.
func ReadCSV(r io.Reader) (*Table, []Problem) {
	in := bufio.NewReaderSize(r, 1<<16)
	t := &Table{Cost: true, Attributes: map[string][]float64{}}
	number := map[string]int{}
	type entry struct {
		s Coalition
		x float64
	}
	var entries []entry
	var problems []Problem
	for line := 1; ; line++ {
		text, err := in.ReadSlice('\n')
		if err == bufio.ErrBufferFull || len(text) > MaxLine {
			return nil, append(problems, Problem{Code: CodeTableTooBig, Line: line, Value: fmt.Sprint(len(text)), Max: MaxLine})
		}
		if err != nil && err != io.EOF {
			return nil, append(problems, Problem{Code: CodeUnreadable, Line: line, Detail: err.Error()})
		}
		if line == 1 {
			text = bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))
		}
		if row := strings.TrimSpace(string(text)); row != "" && row[0] != '#' {
			name, value, found := cutField(row)
			x, ok := decimal(value)
			switch {
			case line == 1 && !ok: // a heading
			case !found || !ok:
				problems = append(problems, Problem{Code: CodeNumber, Line: line, Key: name, Value: value})
			default:
				s := Coalition(0)
				for player := range strings.SplitSeq(name, "+") {
					player = strings.TrimSpace(player)
					i, known := number[player]
					if !known {
						if i = len(t.Players); i == MaxPlayers {
							return nil, append(problems, Problem{Code: CodePlayers, Line: line, Value: fmt.Sprint(MaxPlayers + 1), Min: 1, Max: MaxPlayers})
						}
						number[player] = i
						t.Players = append(t.Players, player)
					}
					if player == "" || s.Has(i) {
						problems = append(problems, Problem{Code: CodePlayer, Line: line, Key: name, Value: player, Want: "+"})
					}
					s |= 1 << i
				}
				entries = append(entries, entry{s, x})
			}
			if len(problems) >= mostProblems {
				return nil, problems
			}
		}
		if err == io.EOF {
			break
		}
	}
	if len(t.Players) == 0 {
		return nil, append(problems, Problem{Code: CodePlayers, Value: "0", Min: 1, Max: MaxPlayers})
	}
	t.Values = blank(len(t.Players))
	for _, e := range entries {
		if !math.IsNaN(t.Values[e.s]) {
			problems = append(problems, Problem{Code: CodeTwice, Key: t.CoalitionName(e.s)})
			if len(problems) >= mostProblems {
				break
			}
		}
		t.Values[e.s] = e.x
	}
	if problems != nil {
		return nil, problems
	}
	return t, nil
}

// mostProblems ends the reading of a file that has nothing but.
const mostProblems = 20

// Game returns the game of a table in which no coalition is missing, and what is
// missing else.
func (t *Table) Game() (*Game, []Problem) {
	missing, first := 0, Coalition(0)
	for s := 1; s < len(t.Values); s++ {
		if math.IsNaN(t.Values[s]) {
			if missing++; missing == 1 {
				first = Coalition(s)
			}
		}
	}
	if missing > 0 {
		return nil, []Problem{{Code: CodeIncomplete, Key: t.CoalitionName(first), Value: fmt.Sprint(missing)}}
	}
	g, err := New(len(t.Players), t.Values, t.Cost)
	if err != nil {
		panic(err) // the readers let nothing else through
	}
	return g, nil
}

// CoalitionName joins the names of a coalition's players.
func (t *Table) CoalitionName(s Coalition) string { return strings.Join(t.Names(s), "+") }

// Names lists the names of a coalition's players.
func (t *Table) Names(s Coalition) []string {
	names := []string{}
	for _, i := range s.Players() {
		names = append(names, t.Players[i])
	}
	return names
}

// blank returns values of which none is known but that of nobody.
func blank(n int) []float64 {
	v := make([]float64, 1<<n)
	for i := range v[1:] {
		v[1+i] = math.NaN()
	}
	return v
}

// coalition reads the name of a coalition. Without a separator the names stand one
// behind the other, and the longest that fits is meant.
func coalition(key, separator string, number map[string]int, longest int) (s Coalition, unknown string, ok bool) {
	take := func(name string) bool {
		i, known := number[strings.TrimSpace(name)]
		if !known || s.Has(i) {
			return false
		}
		s |= 1 << i
		return true
	}
	if separator != "" {
		for name := range strings.SplitSeq(key, separator) {
			if !take(name) {
				return 0, name, false
			}
		}
		return s, "", true
	}
	for rest := key; rest != ""; {
		found := false
		for n := min(longest, len(rest)); n > 0 && !found; n-- {
			if found = take(rest[:n]); found {
				rest = rest[n:]
			}
		}
		if !found {
			return 0, rest, false
		}
	}
	return s, "", s != 0
}

// numeric returns a number of a TOML file, if it is one that can be reckoned with.
func numeric(v any) (float64, bool) {
	switch x := v.(type) {
	case int64:
		return float64(x), true
	case float64:
		return x, math.Abs(x) <= largest
	}
	return 0, false
}

// largest is the largest number of a table: sums over a million coalitions of it are
// still far from the end of what can be written.
const largest = 1e15

func decimal(s string) (float64, bool) {
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		x, err = strconv.ParseFloat(strings.Replace(s, ",", ".", 1), 64)
	}
	return x, err == nil && math.Abs(x) <= largest
}

// cutField cuts a line at the separator before its last field.
func cutField(row string) (name, value string, found bool) {
	for _, sign := range ";\t," {
		if i := strings.LastIndexByte(row, byte(sign)); i >= 0 {
			return strings.Trim(strings.TrimSpace(row[:i]), `"`), strings.TrimSpace(row[i+1:]), true
		}
	}
	return row, "", false
}

func sortedKeys(m map[string]any) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// lineOf finds the line of a key of a table; 0 if it is written in another way.
func lineOf(text []byte, table, key string) int {
	inside, line := false, 0
	for row := range bytes.Lines(text) {
		line++
		s := strings.TrimSpace(string(row))
		if strings.HasPrefix(s, "[") {
			inside = strings.HasPrefix(s, "["+table+"]")
			continue
		}
		if k, _, ok := strings.Cut(s, "="); inside && ok && strings.Trim(strings.TrimSpace(k), `"'`) == key {
			return line
		}
	}
	return 0
}
