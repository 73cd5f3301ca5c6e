package document

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"grannelag/sim/scenario"
)

// The edits of the other files are put together from a few steps, which this
// file has. Each step goes through package scenario, so it changes what it names
// and nothing else, and gives scenario.ErrForm where the text is written in a
// form that cannot be changed so.

// edit makes an Edit out of a series of steps.
func edit(key string, do func(*editor) error, args ...any) Edit {
	return Edit{Name: Text{key, args}, Do: func(text []byte) ([]byte, error) {
		ed := &editor{text: text}
		if err := do(ed); err != nil {
			return nil, err
		}
		return ed.text, nil
	}}
}

// An editor holds the text between the steps of an edit.
type editor struct{ text []byte }

// step replaces the text by the result of a function of package scenario.
func (ed *editor) step(text []byte, err error) error {
	if err == nil {
		ed.text = text
	}
	return err
}

func (ed *editor) set(key scenario.Path, v any) error { return ed.step(scenario.Set(ed.text, key, v)) }

// remove removes a key, if it is there, with its source and with a table that is
// then empty.
func (ed *editor) remove(key scenario.Path) error {
	err := ed.step(scenario.Remove(ed.text, key))
	if errors.Is(err, scenario.ErrNoKey) {
		return nil
	}
	if err != nil {
		return err
	}
	if err := ed.removeSources(key); err != nil {
		return err
	}
	return ed.tidy(key[:len(key)-1])
}

// removeTable removes a table, if it is there, with the sources of what it held.
func (ed *editor) removeTable(table scenario.Path) error {
	err := ed.step(scenario.RemoveTable(ed.text, table))
	if errors.Is(err, scenario.ErrNoKey) {
		return nil
	}
	if err != nil {
		return err
	}
	return ed.removeSources(table)
}

// setOrRemove sets a text, or removes the key if there is none.
func (ed *editor) setOrRemove(key scenario.Path, text string) error {
	if text == "" {
		return ed.remove(key)
	}
	return ed.set(key, text)
}

// tidy removes a table that holds nothing and that nobody wrote a comment about.
func (ed *editor) tidy(table scenario.Path) error {
	if len(table) == 0 {
		return nil
	}
	keys, err := scenario.Keys(ed.text, table)
	if err != nil || len(keys) > 0 {
		return nil // gone with its last key, or in use
	}
	text, err := scenario.RemoveTable(ed.text, table)
	if err == nil && bytes.Count(text, []byte("#")) == bytes.Count(ed.text, []byte("#")) {
		ed.text = text
	}
	return nil // an empty table does no harm
}

// removeSources removes what the table of sources says about a key that is gone,
// and about all keys below it.
func (ed *editor) removeSources(key scenario.Path) error {
	sources, err := scenario.Keys(ed.text, scenario.Path{"sources"})
	if err != nil {
		return nil // there are none
	}
	name := strings.Join(key, ".")
	for _, s := range sources {
		of := strings.Join(s[1:], ".")
		if of != name && !strings.HasPrefix(of, name+".") {
			continue
		}
		err := ed.step(scenario.Remove(ed.text, s))
		if errors.Is(err, scenario.ErrForm) && !ed.isValue(s) {
			continue // a table that dots in a key made
		}
		if err != nil {
			return err
		}
		if err := ed.tidy(s[:len(s)-1]); err != nil {
			return err
		}
	}
	return nil
}

// isValue reports whether a key is no table.
func (ed *editor) isValue(key scenario.Path) bool {
	_, err := scenario.Get(ed.text, key)
	return err == nil
}

// names returns what a table holds, in order.
func (ed *editor) names(table ...string) []string {
	keys, err := scenario.Keys(ed.text, table)
	if err != nil {
		return nil
	}
	var names []string
	for _, k := range keys {
		if len(k) == len(table)+1 {
			names = append(names, k[len(table)])
		}
	}
	return names
}

// list returns an array of texts, or nil.
func (ed *editor) list(key scenario.Path) []string {
	v, err := scenario.Get(ed.text, key)
	list, ok := v.([]string)
	if err != nil || !ok {
		return nil
	}
	return list
}

// setNumbers sets an array of numbers of municipalities. A comment behind it that
// gives the names of the old ones then gives those of the new.
func (ed *editor) setNumbers(s *scenario.Scenario, key scenario.Path, numbers []string) error {
	old := ed.list(key)
	before := ed.text
	if err := ed.set(key, numbers); err != nil || old == nil {
		return err
	}
	// The two texts differ in the array only.
	at := 0
	for at < min(len(before), len(ed.text)) && before[at] == ed.text[at] {
		at++
	}
	end := len(ed.text)
	if n := bytes.IndexByte(ed.text[at:], '\n'); n >= 0 {
		end = at + n
	}
	line := bytes.TrimRight(ed.text[at:end], "\r")
	if rest, ok := bytes.CutSuffix(line, []byte("# "+memberNames(s, old))); ok && at < end {
		from := at + len(rest)
		out := slices.Concat(ed.text[:from], []byte("# "+memberNames(s, numbers)), ed.text[at+len(line):])
		ed.text = out
	}
	return nil
}

// memberNames are the names of municipalities as scenario.Write puts them behind
// their numbers.
func memberNames(s *scenario.Scenario, numbers []string) string {
	names := make([]string, len(numbers))
	for i, number := range numbers {
		names[i] = nameOf(s, number)
	}
	return strings.Join(names, ", ")
}

// nameOf is the name of a municipality of the scenario, or of the register.
func nameOf(s *scenario.Scenario, number string) string {
	if m := s.Municipality(number); m != nil {
		return m.Name
	}
	return place(number)
}

// meaning returns what the text means, or ErrBlocked.
func (ed *editor) meaning() (*scenario.Scenario, error) {
	s, _ := scenario.Parse("", ed.text)
	if s == nil {
		return nil, ErrBlocked
	}
	return s, nil
}

// option returns what the text means, and an option of it.
func (ed *editor) option(id string) (*scenario.Scenario, *scenario.Option, error) {
	s, err := ed.meaning()
	if err != nil {
		return nil, nil, err
	}
	o := s.Option(id)
	if o == nil {
		return nil, nil, fmt.Errorf("%s: %w", id, ErrNoOption)
	}
	return s, o, nil
}

// service returns what the text means, and a service of an option of it.
func (ed *editor) service(option, service string) (*scenario.Scenario, *scenario.Service, error) {
	s, o, err := ed.option(option)
	if err != nil {
		return nil, nil, err
	}
	i := slices.IndexFunc(o.Services, func(sv scenario.Service) bool { return sv.ID == service })
	if i < 0 {
		return nil, nil, fmt.Errorf("%s.%s: %w", option, service, ErrNoService)
	}
	return s, &o.Services[i], nil
}

// hasOption returns ErrNoOption if the text has no such option. It needs no
// meaning.
func (ed *editor) hasOption(id string) error {
	if !slices.Contains(ed.names("option"), id) {
		return fmt.Errorf("%s: %w", id, ErrNoOption)
	}
	return nil
}

func optionPath(id string, more ...string) scenario.Path {
	return append(scenario.Path{"option", id}, more...)
}

func servicePath(option, service string, more ...string) scenario.Path {
	return append(scenario.Path{"option", option, "service", service}, more...)
}

// newID makes an ID from a name that none of the taken has.
func newID(name, otherwise string, taken []string) string {
	base := strings.Trim(scenario.ID(name), "-")
	if base == "" {
		base = otherwise
	}
	id := base
	for n := 2; slices.Contains(taken, id); n++ {
		id = base + "-" + strconv.Itoa(n)
	}
	return id
}

// oneLine is a name as a person typed it, on one line.
func oneLine(name string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if r == '\n' || r == '\r' || r == '\t' {
			return ' '
		}
		return r
	}, name))
}

// inRange refuses a number outside the range of its row.
func inRange(p *scenario.Param, key scenario.Path, x float64) error {
	if p.Allows(x) {
		return nil
	}
	code := scenario.CodeRange
	if p.Whole {
		code = scenario.CodeWhole
	}
	return &Refused{[]scenario.Problem{{Code: code, Key: key.String(), Value: strconv.FormatFloat(x, 'f', -1, 64),
		Unit: p.Unit, Min: p.Min, Max: p.Max}}}
}
