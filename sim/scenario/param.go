package scenario

import (
	"math"
	"slices"
)

// Words are a text in the three languages of Grannelag.
type Words struct{ NB, NN, EN string }

// In returns the text in a language, nb, nn or en; any other code gives nb.
func (w Words) In(lang string) string {
	switch lang {
	case "nn":
		return w.NN
	case "en":
		return w.EN
	}
	return w.NB
}

// A Kind tells what a number is to the people around the table.
type Kind uint8

const (
	AssumptionKind Kind = iota // nobody decides it
	ChoiceKind                 // the council or the leader decides it
	FactKind                   // somebody counted it
	RunKind                    // of the run, not of the world
)

// String returns assumption, choice, fact or run.
func (k Kind) String() string {
	return [...]string{"assumption", "choice", "fact", "run"}[k]
}

// A Param is one number that a file may set, with all a reader needs to judge
// it. The one table [Params] gives the default, the range check, the sliders,
// the help text and docs/parameters.md, so that they cannot disagree.
type Param struct {
	Table   string  // demand, staff, competence, travel, choice, cost, criterion, run, municipality, leg, service, office or change
	Name    string  // key inside its table
	Kind    Kind    // who decides it
	Unit    string  // a code of the table [Units], such as "h" or "share"
	Default float64 // where the file is silent; NaN if another source gives it (a rate, the register) [Unit]
	Low     float64 // plausible low value, for sensitivity; NaN for a fact [Unit]
	High    float64 // plausible high value; NaN for a fact [Unit]
	Min     float64 // smallest allowed, inclusive [Unit]
	Max     float64 // largest allowed, inclusive [Unit]
	Whole   bool    // whole numbers only
	Source  string  // a key of docs/sources.md with year, or an assumption of docs/model.md by number
	Label   Words   // a few words, as a slider is named
	Doc     Words   // one sentence

	// Exactly one of these is set: it reaches the number's own field.
	demand     func(*Demand) *float64
	staff      func(*Staff) *float64
	competence func(*Competence) *float64
	travel     func(*Travel) *float64
	choice     func(*Choice) *float64
	cost       func(*Cost) *float64
	criterion  func(*Criteria) *float64
	run        func(*Run) *float64
	count      func(*Municipality) *Count
	muni       func(*Municipality) *float64
	leg        func(*Leg) *float64
	service    func(*Service) *float64
	office     func(*Office) *float64
	change     func(*Change) *float64
}

// Key returns table.name, such as demand.visit_hours: the key of the scenario's
// own value in the file, and the name of the row everywhere.
func (p *Param) Key() string { return p.Table + "." + p.Name }

// In returns where the number is kept in v, or nil if p is not a row of
// demand, staff, competence, travel, choice, cost or criterion. Read or set it there; nothing is
// checked.
func (p *Param) In(v *Values) *float64 {
	switch {
	case p.demand != nil:
		return p.demand(&v.Demand)
	case p.staff != nil:
		return p.staff(&v.Staff)
	case p.competence != nil:
		return p.competence(&v.Competence)
	case p.travel != nil:
		return p.travel(&v.Travel)
	case p.choice != nil:
		return p.choice(&v.Choice)
	case p.cost != nil:
		return p.cost(&v.Cost)
	case p.criterion != nil:
		return p.criterion(&v.Criteria)
	}
	return nil
}

// InDemand returns where the number is kept in d, such as a municipality's own
// demand, or nil if p is not a row of demand.
func (p *Param) InDemand(d *Demand) *float64 {
	if p.demand == nil {
		return nil
	}
	return p.demand(d)
}

// InChoice returns where the number is kept in c, such as an option's own
// choices, or nil if p is not a row of choice.
func (p *Param) InChoice(c *Choice) *float64 {
	if p.choice == nil {
		return nil
	}
	return p.choice(c)
}

// InRun returns where the number is kept in r, or nil if p is not a row of run.
func (p *Param) InRun(r *Run) *float64 {
	if p.run == nil {
		return nil
	}
	return p.run(r)
}

// InMunicipality returns where the number is kept in m, or nil if p is not a
// row of municipality that is one number ([Param.CountIn] has the counts).
func (p *Param) InMunicipality(m *Municipality) *float64 {
	if p.muni == nil {
		return nil
	}
	return p.muni(m)
}

// CountIn returns where the count is kept in m, or nil if p is not a count.
func (p *Param) CountIn(m *Municipality) *Count {
	if p.count == nil {
		return nil
	}
	return p.count(m)
}

// InLeg returns where the number is kept in l, or nil if p is not a row of leg.
func (p *Param) InLeg(l *Leg) *float64 {
	if p.leg == nil {
		return nil
	}
	return p.leg(l)
}

// InService returns where the number is kept in s, or nil if p is not a row of
// service.
func (p *Param) InService(s *Service) *float64 {
	if p.service == nil {
		return nil
	}
	return p.service(s)
}

// InOffice returns where the number is kept in o, or nil if p is not a row of
// office. In the file it stands in the table office_posts of the service.
func (p *Param) InOffice(o *Office) *float64 {
	if p.office == nil {
		return nil
	}
	return p.office(o)
}

// InChange returns where the number is kept in c, or nil if p is not a row of
// change.
func (p *Param) InChange(c *Change) *float64 {
	if p.change == nil {
		return nil
	}
	return p.change(c)
}

// Allows reports whether x is inside the row's range, and whole if the row is
// of whole numbers. NaN and infinities are not.
func (p *Param) Allows(x float64) bool {
	return x >= p.Min && x <= p.Max && (!p.Whole || x == math.Trunc(x))
}

// FileValue returns x as [Set] is to write it: a bool for a yes_no row, a whole
// number as int64 where the row is of whole numbers, else x itself.
func (p *Param) FileValue(x float64) any {
	switch {
	case p.Unit == "yes_no":
		return x != 0
	case p.Whole:
		return int64(x)
	}
	return x
}

// Lookup returns the row with a key such as demand.visit_hours. The row is the
// table's own: do not change it.
func Lookup(key string) (*Param, bool) {
	p, ok := paramByKey[key]
	return p, ok
}

// Table returns the rows of one table, such as "demand", in the order of
// [Params]. They are the table's own: do not change them.
func Table(name string) []*Param { return paramsByTable[name] }

// Tables returns the names of the tables that have rows, in order.
func Tables() []string { return slices.Clone(tableNames) }

var (
	paramByKey    = map[string]*Param{}
	paramsByTable = map[string][]*Param{}
	tableNames    []string
)

func init() {
	for i := range Params {
		p := &Params[i]
		paramByKey[p.Key()] = p
		if paramsByTable[p.Table] == nil {
			tableNames = append(tableNames, p.Table)
		}
		paramsByTable[p.Table] = append(paramsByTable[p.Table], p)
	}
}

// DefaultValues returns the values of a file that says nothing.
func DefaultValues() Values {
	var v Values
	for i := range Params {
		if x := Params[i].In(&v); x != nil {
			*x = Params[i].Default
		}
	}
	return v
}

// DefaultRun returns the run of a file that says nothing.
func DefaultRun() Run {
	var r Run
	for _, p := range Table("run") {
		*p.InRun(&r) = p.Default
	}
	return r
}
