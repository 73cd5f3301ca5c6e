package scenario

import (
	"strconv"
	"strings"
)

// An Input is one value of a scenario, as a file would have it.
type Input struct {
	Key   string // in the file, such as municipality.1811.demand.visit_hours
	Param *Param // its row; nil for what is no number: who is together, hosts, offices
	X     float64
	Text  string // the value where Param is nil
}

// Same reports whether two inputs have the same value.
func (in *Input) Same(other *Input) bool { return in.X == other.X && in.Text == other.Text }

// Inputs lists what decides the results of a scenario and what they are held
// against: the run, the assumptions, the choices and the criteria, what municipalities and options have of their own, the roads,
// the services and what is otherwise for a while. What follows from another value
// of the list is left out.
func (s *Scenario) Inputs() []Input {
	var out []Input
	number := func(key string, p *Param, x float64) { out = append(out, Input{Key: key, Param: p, X: x}) }
	word := func(key, text string) { out = append(out, Input{Key: key, Text: text}) }
	word("seed", strconv.FormatUint(s.Seed, 10))
	run, values := s.Run, s.Values
	for _, p := range Table("run") {
		if p.Name != "replications" {
			number(p.Key(), p, *p.InRun(&run))
		}
	}
	for i := range Params {
		if p := &Params[i]; p.In(&values) != nil {
			number(p.Key(), p, *p.In(&values))
		}
	}
	for i := range s.Municipalities {
		m := s.Municipalities[i]
		prefix := "municipality." + m.Number + "."
		word("municipality."+m.Number, m.Number)
		for _, p := range Table("municipality") {
			switch c := p.CountIn(&m); {
			case c == nil:
				if x := *p.InMunicipality(&m); p.Name != "local_minutes" || x != values.Travel.LocalMinutes {
					number(prefix+p.Name, p, x)
				}
			case c.Given || p.Name == "population" || p.Name == "children" || p.Name == "children_0_22":
				number(prefix+p.Name, p, c.Value())
			}
		}
		for _, p := range Table("demand") {
			if x := *p.InDemand(&m.Demand); x != *p.InDemand(&values.Demand) {
				number(prefix+"demand."+p.Name, p, x)
			}
		}
	}
	for i := range s.Legs {
		l := s.Legs[i]
		prefix := "leg." + l.From + "-" + l.To + "."
		for _, p := range Table("leg") {
			if x := *p.InLeg(&l); x != 0 {
				number(prefix+p.Name, p, x)
			}
		}
		if l.Ferry != "" {
			word(prefix+"ferry", l.Ferry)
		}
	}
	for i := range s.Options {
		o := &s.Options[i]
		prefix := "option." + o.ID + "."
		for _, p := range Table("choice") {
			if x := *p.InChoice(&o.Choice); x != *p.InChoice(&values.Choice) {
				number(prefix+"choice."+p.Name, p, x)
			}
		}
		for j := range o.Services {
			sv := &o.Services[j]
			prefix := prefix + "service." + sv.ID + "."
			word(prefix+"municipalities", strings.Join(sv.Municipalities, " "))
			word(prefix+"host", sv.Host)
			for _, p := range Table("service") {
				if x := *p.InService(sv); x >= 0 {
					number(prefix+p.Name, p, x)
				}
			}
			var offices []string
			for k := range sv.Offices {
				f := &sv.Offices[k]
				offices = append(offices, f.Municipality)
				if f.Posts >= 0 {
					p, _ := Lookup("office.posts")
					number(prefix+"office_posts."+f.Municipality, p, f.Posts)
				}
			}
			word(prefix+"offices", strings.Join(offices, " "))
		}
	}
	for i := range s.Changes {
		c := s.Changes[i]
		prefix := "change." + c.ID + "."
		for _, p := range Table("change") {
			if x := *p.InChange(&c); x != 0 {
				number(prefix+p.Name, p, x)
			}
		}
		for _, t := range [...]struct{ name, text string }{{"key", c.Key}, {"municipality", c.Municipality}, {"office", c.Office}} {
			if t.text != "" {
				word(prefix+t.name, t.text)
			}
		}
		if p, _ := Changeable(c.Key); p != nil && !c.Times {
			number(prefix+"value", p, c.Value)
		}
	}
	return out
}

// An InputDiff is a value that two scenarios do not share; nil where one has none.
type InputDiff struct {
	Key      string
	Old, New *Input
}

// Diff lists what differs between the inputs of two scenarios, key by key, in the
// order of the first and then what only the second has.
func Diff(old, new *Scenario) []InputDiff { return diff(old.Inputs(), new.Inputs()) }

// DiffOptions lists what differs between two options of a scenario, in the same
// way. Keys are those behind option.ID, such as choice.help.
func DiffOptions(s *Scenario, old, new int) []InputDiff {
	all := s.Inputs()
	of := func(option int) []Input {
		var out []Input
		for _, in := range all {
			if key, ok := strings.CutPrefix(in.Key, "option."+s.Options[option].ID+"."); ok {
				in.Key = key
				out = append(out, in)
			}
		}
		return out
	}
	return diff(of(old), of(new))
}

func diff(a, b []Input) []InputDiff {
	index := func(list []Input) map[string]*Input {
		m := make(map[string]*Input, len(list))
		for i := range list {
			m[list[i].Key] = &list[i]
		}
		return m
	}
	inA, inB := index(a), index(b)
	var out []InputDiff
	for i := range a {
		if other := inB[a[i].Key]; other == nil || !a[i].Same(other) {
			out = append(out, InputDiff{a[i].Key, &a[i], other})
		}
	}
	for i := range b {
		if inA[b[i].Key] == nil {
			out = append(out, InputDiff{b[i].Key, nil, &b[i]})
		}
	}
	return out
}
