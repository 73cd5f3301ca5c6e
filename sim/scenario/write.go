package scenario

import (
	"bytes"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// Write returns a whole new file for a scenario, with what differs from the
// register and from the defaults, what has a source, and the options. Parse
// reads it into an equal scenario. To change a file that a person wrote, use
// [Set] and its kin, which keep comments and order. The scenario must be one
// that Parse or [New] returned, or changed within the ranges.
func Write(s *Scenario) []byte {
	w := writer{s: s}
	w.pair("format", Format)
	w.text("title", s.Title)
	w.text("author", s.Author)
	w.text("notes", s.Notes)
	w.line("seed = " + strconv.FormatUint(s.Seed, 10))

	run, usual := s.Run, DefaultRun()
	w.params(Path{"run"}, "run", func(p *Param) (x, other float64) { return *p.InRun(&run), *p.InRun(&usual) })
	w.today()
	values, defaults := s.Values, DefaultValues()
	for _, table := range []string{"demand", "staff", "competence", "travel", "choice", "cost", "criterion"} {
		w.params(Path{table}, table, func(p *Param) (x, other float64) { return *p.In(&values), *p.In(&defaults) })
	}
	for i := range s.Municipalities {
		w.municipality(&s.Municipalities[i])
	}
	for i := range s.Legs {
		w.leg(&s.Legs[i])
	}
	for i := range s.Options {
		w.option(&s.Options[i])
	}
	for i := range s.Changes {
		w.change(&s.Changes[i])
	}
	if len(s.Sources) > 0 {
		w.table(Path{"sources"}, "")
		for _, k := range slices.Sorted(maps.Keys(s.Sources)) {
			w.line(quote(k) + " = " + quote(s.Sources[k]))
		}
	}
	return w.out.Bytes()
}

type writer struct {
	s    *Scenario
	out  bytes.Buffer
	open Path // the table whose header is to be written before its first key
	note string
}

// table opens a table. Its header is written with its first key, so that empty
// tables leave no trace.
func (w *writer) table(path Path, note string) { w.open, w.note = path, note }

func (w *writer) line(line string) {
	w.header()
	w.out.WriteString(line)
	w.out.WriteByte('\n')
}

func (w *writer) header() {
	if w.open != nil {
		w.out.WriteString("\n[" + w.open.String() + "]" + comment(w.note) + "\n")
		w.open = nil
	}
}

func (w *writer) pair(name string, v any) {
	value, err := newValue(v)
	if err != nil {
		panic("scenario: " + name + ": " + err.Error()) // no checked scenario has NaN or infinities
	}
	w.line(keyText(name) + " = " + value.toml(true))
}

// text writes a text, if there is one.
func (w *writer) text(name, text string) {
	if text != "" {
		w.pair(name, text)
	}
}

// comment writes a note behind a value or a header.
func comment(note string) string {
	if note == "" || strings.ContainsFunc(note, unicode.IsControl) {
		return ""
	}
	return " # " + note
}

// params writes the rows of a table that differ from another's value, or that
// have a source.
func (w *writer) params(path Path, table string, values func(*Param) (x, other float64)) {
	w.table(path, "")
	for _, p := range Table(table) {
		x, other := values(p)
		if _, sourced := w.s.Sources[append(slices.Clip(path), p.Name).String()]; x != other || sourced {
			w.pair(p.Name, p.FileValue(x))
		}
	}
	w.open = nil
}

func (w *writer) today() {
	t := w.s.Today
	w.table(Path{"today"}, "")
	w.text("cost_key", t.CostKey)
	if t.Cost != 0 {
		w.pair("cost", t.Cost)
	}
	w.text("source", t.Source)
	w.open = nil
}

func (w *writer) municipality(m *Municipality) {
	r, known := fromRegister(m.Number)
	w.table(Path{"municipality", m.Number}, m.Name)
	if m.Name != r.Name {
		w.pair("name", m.Name)
	}
	if known && m.Centre != r.Centre || !known && m.Centre != m.Name {
		w.pair("centre", m.Centre)
	}
	w.text("source", m.Source)
	own, usual := *m, r
	usual.LocalMinutes = w.s.Values.Travel.LocalMinutes
	for _, p := range Table("municipality") {
		if c := p.CountIn(&own); c != nil {
			if c.Given {
				w.pair(p.Name, *c)
			}
		} else if x := *p.InMunicipality(&own); x != *p.InMunicipality(&usual) {
			w.pair(p.Name, x)
		}
	}
	w.params(Path{"municipality", m.Number, "demand"}, "demand", func(p *Param) (x, other float64) {
		return *p.InDemand(&own.Demand), *p.InDemand(&w.s.Values.Demand)
	})
}

func (w *writer) leg(l *Leg) {
	w.table(Path{"leg", l.From + "-" + l.To}, w.names([]string{l.From, l.To}, "–"))
	w.header() // a leg that says nothing is a road all the same
	own := *l
	for _, p := range Table("leg") {
		if x := *p.InLeg(&own); x != 0 {
			w.pair(p.Name, x)
		}
	}
	w.text("ferry", l.Ferry)
	if l.Estimated {
		w.pair("estimated", true)
	}
	w.text("verified", l.Verified)
	w.text("source", l.Source)
}

func (w *writer) option(o *Option) {
	path := Path{"option", o.ID}
	w.table(path, "")
	w.header()
	w.text("name", o.Name)
	w.text("notes", o.Notes)
	choice := o.Choice
	w.params(append(slices.Clip(path), "choice"), "choice", func(p *Param) (x, other float64) {
		return *p.InChoice(&choice), *p.InChoice(&w.s.Values.Choice)
	})
	for i := range o.Services {
		sv := &o.Services[i]
		path := append(slices.Clip(path), "service", sv.ID)
		w.table(path, "")
		w.text("name", sv.Name)
		w.numbers("municipalities", sv.Municipalities)
		if sv.Host != w.s.largest(sv.Municipalities) {
			w.pair("host", sv.Host)
		}
		offices := make([]string, len(sv.Offices))
		posts := false
		for j, office := range sv.Offices {
			offices[j] = office.Municipality
			posts = posts || office.Posts >= 0
		}
		if len(offices) != 1 || offices[0] != sv.Host {
			w.numbers("offices", offices)
		}
		if sv.CasePosts >= 0 {
			w.pair("case_posts", sv.CasePosts)
		}
		if posts {
			w.table(append(slices.Clip(path), "office_posts"), "")
			for _, office := range sv.Offices {
				if office.Posts >= 0 {
					w.pair(office.Municipality, office.Posts)
				}
			}
		}
	}
}

// numbers writes numbers of municipalities, with their names behind.
func (w *writer) numbers(name string, list []string) {
	value, _ := newValue(list)
	w.line(name + " = " + value.toml(false) + comment(w.names(list, ", ")))
}

func (w *writer) names(numbers []string, between string) string {
	names := make([]string, len(numbers))
	for i, number := range numbers {
		names[i] = w.s.Municipality(number).Name
	}
	return strings.Join(names, between)
}
