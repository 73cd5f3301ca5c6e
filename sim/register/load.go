package register

import (
	_ "embed" // the three files below
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
)

//go:embed data/municipalities.csv
var municipalitiesCSV string

//go:embed data/othernames.csv
var otherNamesCSV string

//go:embed data/borders.csv
var bordersCSV string

//go:embed data/services.csv
var servicesCSV string

// records is the register as read. Nothing changes it after load, so it is
// shared without locks; whatever leaves the package is copied.
type records struct {
	all       []Municipality // in order of number
	index     map[string]int // from number to place in all
	where     []vector       // the centres on the unit sphere
	borders   [][]int        // places in all of those sharing a land border
	services  [][]int        // places in all of the members
	serviceOf []int          // place in services, or -1
	keys      [][]key        // what Find looks at
}

var load = sync.OnceValue(read)

// at copies one municipality so that nobody outside can reach our Names.
func (r *records) at(i int) Municipality {
	m := r.all[i]
	m.Names = slices.Clone(m.Names)
	return m
}

func (r *records) service(s int) JointService {
	members := make([]string, len(r.services[s]))
	for k, i := range r.services[s] {
		members[k] = r.all[i].Number
	}
	return JointService{Members: members}
}

// read parses the embedded files. Broken data are our own fault and no user can
// mend them, so it panics and names the file and the line.
func read() *records {
	r := &records{index: make(map[string]int, 357)}
	for row := range rows("municipalities.csv", municipalitiesCSV, 13) {
		m := Municipality{
			Number: row.text(0), Name: row.text(1), County: row.text(3), Centre: row.text(4),
			Lat: row.number(5), Lon: row.number(6), CentreApproximate: row.field[7] == "1", AreaKm2: row.number(8),
			Population: row.count(9), Children: row.count(10), Children22: row.count(11), Children24: row.count(12),
		}
		// An empty column spares the 335 rows whose only form is the Norwegian name.
		m.Names = []string{m.Name}
		if row.field[2] != "" {
			m.Names = strings.Split(row.field[2], "|")
		}
		if !slices.Contains(m.Names, m.Name) {
			row.broken("the official names lack the name")
		}
		if last := len(r.all) - 1; last >= 0 && m.Number <= r.all[last].Number {
			row.broken("numbers must rise")
		}
		r.index[m.Number] = len(r.all)
		r.all = append(r.all, m)
		r.where = append(r.where, onSphere(m.Lat, m.Lon))
		r.keys = append(r.keys, keysOf(m))
	}

	for row := range rows("othernames.csv", otherNamesCSV, 2) {
		i := r.member(row, row.text(0))
		for _, name := range strings.Split(row.text(1), "|") {
			r.keys[i] = append(r.keys[i], newKey(name, nameField))
		}
	}

	r.borders = make([][]int, len(r.all))
	for row := range rows("borders.csv", bordersCSV, 2) {
		a := r.member(row, row.text(0))
		for _, number := range strings.Fields(row.text(1)) {
			b := r.member(row, number)
			if b <= a {
				row.broken("each pair stands once, lower number first")
			}
			r.borders[a] = append(r.borders[a], b)
			r.borders[b] = append(r.borders[b], a)
		}
	}

	r.serviceOf = make([]int, len(r.all))
	for i := range r.serviceOf {
		r.serviceOf[i] = -1
	}
	for row := range rows("services.csv", servicesCSV, 1) {
		var members []int
		for _, number := range strings.Fields(row.text(0)) {
			i := r.member(row, number)
			if r.serviceOf[i] >= 0 {
				row.broken(number + " belongs to two services")
			}
			r.serviceOf[i] = len(r.services)
			members = append(members, i)
		}
		r.services = append(r.services, members)
	}
	return r
}

func (r *records) member(row line, number string) int {
	i, ok := r.index[number]
	if !ok {
		row.broken("unknown municipality " + number)
	}
	return i
}

// line is one row of an embedded file.
type line struct {
	file  string
	at    int // from 1
	field []string
}

// rows walks the rows below the heading. None of our files quotes a field, so a
// plain split does, at a fifth of the time of encoding/csv.
func rows(file, text string, fields int) func(yield func(line) bool) {
	return func(yield func(line) bool) {
		at := 0
		for raw := range strings.Lines(text) {
			at++
			if at == 1 {
				continue
			}
			row := line{file: file, at: at, field: strings.Split(strings.TrimSuffix(raw, "\n"), ",")}
			if len(row.field) != fields {
				row.broken(fmt.Sprintf("%d fields, not %d", len(row.field), fields))
			}
			if !yield(row) {
				return
			}
		}
	}
}

func (l line) text(i int) string {
	if l.field[i] == "" {
		l.broken(fmt.Sprintf("field %d is empty", i+1))
	}
	return l.field[i]
}

func (l line) number(i int) float64 {
	v, err := strconv.ParseFloat(l.field[i], 64)
	if err != nil {
		l.broken(err.Error())
	}
	return v
}

func (l line) count(i int) int {
	v, err := strconv.Atoi(l.field[i])
	if err != nil {
		l.broken(err.Error())
	}
	return v
}

func (l line) broken(why string) {
	panic(fmt.Sprintf("register: data/%s:%d: %s", l.file, l.at, why))
}
