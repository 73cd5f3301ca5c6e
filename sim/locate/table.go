package locate

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
)

// A Matrix is a table of travel times as a planner keeps it.
type Matrix struct {
	Clients, Sites []string
	Distance       [][]float64 // of clients to sites; +Inf for no way
}

// A Problem is something wrong in a table. Fields that do not apply are empty.
type Problem struct {
	Code       string
	Line       int
	Key, Value string
	Max        float64
	Detail     string // in English
}

// Codes of problems.
const (
	CodeEmpty      = "matrix-empty"      // no heading, or no rows
	CodeNumber     = "matrix-number"     // not a number from 0 to Max: Key (client, site), Value
	CodeCount      = "matrix-count"      // not as many fields as the heading has: Key, Value, Max
	CodeName       = "matrix-name"       // a name that is empty or twice there: Value
	CodeSize       = "matrix-size"       // more than is read: Value, Max
	CodeUnknown    = "matrix-unknown"    // a weight of nobody in the matrix: Key
	CodeLacking    = "matrix-lacking"    // somebody in the matrix without a weight: Key
	CodeUnreadable = "matrix-unreadable" // Detail
)

// Limits of tables.
const (
	MaxPlaces   = 1000
	MaxDistance = 1e9
	maxLine     = 1 << 18 // bytes
	mostTold    = 20      // problems
)

// ReadMatrix reads a table with a heading of sites, and a row for each client: its name
// and a number for each site. An empty field, a hyphen or null is no way. Fields are
// parted by ; or tabulators, else commas; decimals have a point, or a comma where that
// does not part.
func ReadMatrix(r io.Reader) (*Matrix, []Problem) {
	m := &Matrix{}
	seen := map[string]bool{}
	var problems []Problem
	add := func(p Problem) { problems = append(problems, p) }
	err := eachRow(r, func(line int, fields []string) bool {
		if m.Sites == nil {
			m.Sites = fields[1:]
			if len(m.Sites) == 0 {
				add(Problem{Code: CodeEmpty, Line: line})
				return false
			}
			if len(m.Sites) > MaxPlaces {
				add(Problem{Code: CodeSize, Line: line, Value: fmt.Sprint(len(m.Sites)), Max: MaxPlaces})
				return false
			}
			names := map[string]bool{}
			for _, s := range m.Sites {
				if s == "" || names[s] {
					add(Problem{Code: CodeName, Line: line, Value: s})
				}
				names[s] = true
			}
			return true
		}
		name := fields[0]
		switch {
		case name == "" || seen[name]:
			add(Problem{Code: CodeName, Line: line, Value: name})
		case len(fields) != 1+len(m.Sites):
			add(Problem{Code: CodeCount, Line: line, Key: name, Value: fmt.Sprint(len(fields) - 1), Max: float64(len(m.Sites))})
		case len(m.Clients) == MaxPlaces:
			add(Problem{Code: CodeSize, Line: line, Value: fmt.Sprint(MaxPlaces + 1), Max: MaxPlaces})
			return false
		default:
			row := make([]float64, len(m.Sites))
			for j, f := range fields[1:] {
				switch f {
				case "", "-", "–", "null":
					row[j] = math.Inf(1)
					continue
				}
				x, ok := number(f)
				if !ok {
					add(Problem{Code: CodeNumber, Line: line, Key: name + ", " + m.Sites[j], Value: f, Max: MaxDistance})
				}
				row[j] = x
			}
			m.Clients, m.Distance = append(m.Clients, name), append(m.Distance, row)
		}
		seen[name] = true
		return len(problems) < mostTold
	})
	switch {
	case err != nil:
		add(*err)
	case problems == nil && len(m.Clients) == 0:
		add(Problem{Code: CodeEmpty})
	}
	if problems != nil {
		return nil, problems
	}
	return m, nil
}

// ReadWeights reads a table with a weight for each client of a matrix, by name. A first
// row without a number is a heading.
func (m *Matrix) ReadWeights(r io.Reader) ([]float64, []Problem) {
	place := map[string]int{}
	for i, c := range m.Clients {
		place[c] = i
	}
	weight := make([]float64, len(m.Clients))
	for i := range weight {
		weight[i] = math.NaN()
	}
	var problems []Problem
	add := func(p Problem) { problems = append(problems, p) }
	first := true
	err := eachRow(r, func(line int, fields []string) bool {
		heading := first
		first = false
		if len(fields) != 2 {
			add(Problem{Code: CodeCount, Line: line, Key: fields[0], Value: fmt.Sprint(len(fields) - 1), Max: 1})
			return len(problems) < mostTold
		}
		x, ok := number(fields[1])
		i, known := place[fields[0]]
		switch {
		case heading && !ok && !known:
		case !known:
			add(Problem{Code: CodeUnknown, Line: line, Key: fields[0]})
		case !ok:
			add(Problem{Code: CodeNumber, Line: line, Key: fields[0], Value: fields[1], Max: MaxDistance})
		case !math.IsNaN(weight[i]):
			add(Problem{Code: CodeName, Line: line, Value: fields[0]})
		default:
			weight[i] = x
		}
		return len(problems) < mostTold
	})
	if err != nil {
		add(*err)
	}
	for i, w := range weight {
		if problems == nil && math.IsNaN(w) {
			add(Problem{Code: CodeLacking, Key: m.Clients[i]})
		}
	}
	if problems != nil {
		return nil, problems
	}
	return weight, nil
}

// eachRow cuts the rows of a table into fields, until do returns false.
func eachRow(r io.Reader, do func(line int, fields []string) bool) *Problem {
	in := bufio.NewScanner(r)
	in.Buffer(make([]byte, 0, 1<<16), maxLine)
	separator := ""
	for line := 1; in.Scan(); line++ {
		row := bytes.TrimPrefix(in.Bytes(), []byte("\xef\xbb\xbf"))
		text := strings.TrimRight(string(row), "\r")
		if strings.TrimSpace(text) == "" || text[0] == '#' {
			continue
		}
		if separator == "" {
			separator = ","
			for _, s := range []string{";", "\t"} {
				if strings.Contains(text, s) {
					separator = s
					break
				}
			}
		}
		fields := strings.Split(text, separator)
		for i, f := range fields {
			fields[i] = strings.Trim(strings.TrimSpace(f), `"`)
		}
		if !do(line, fields) {
			return nil
		}
	}
	if err := in.Err(); err != nil {
		return &Problem{Code: CodeUnreadable, Detail: err.Error()}
	}
	return nil
}

func number(s string) (float64, bool) {
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		x, err = strconv.ParseFloat(strings.Replace(s, ",", ".", 1), 64)
	}
	return x, err == nil && x >= 0 && x <= MaxDistance
}
