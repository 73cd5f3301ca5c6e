package scenario

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// A Change is something that is otherwise for a while: a value of the file, or
// people who are away or leave. It holds in every option, so that options meet
// the same bad year, unless its key is a choice of one option.
type Change struct {
	ID, Name, Source string

	From  float64 // so many weeks into the observed years it begins [weeks]
	Weeks float64 // how long it lasts [weeks]; 0: to the end of the run

	Key    string  // full key of the value that changes, such as demand.reports_per_1000; "" if none does
	Value  float64 // what the value is meanwhile [unit of the key]
	Factor float64 // or how many times the usual it is [1]
	Times  bool    // Factor counts, not Value

	Municipality string  // whose posts Away and Quit are about; "" if neither is given
	Away         float64 // people who are away all the time [persons]
	Quit         float64 // people who leave when it begins [persons]

	Office string // number of a municipality whose offices are closed; "" for none
}

// Changeable returns the row of a key that may change while the model runs, and
// the municipality, the leg or the option it belongs to, "" for all of them. The
// row is nil for other keys. Numbers that say how many people there are cannot
// change: Away and Quit do that.
func Changeable(key string) (p *Param, of string) {
	ok := false
	parts := strings.Split(key, ".")
	table := parts[0]
	switch {
	case len(parts) == 2 && (table == "demand" || table == "staff" || table == "choice"):
		p, ok = Lookup(key)
	case len(parts) == 4 && table == "municipality" && parts[2] == "demand":
		p, ok = Lookup("demand." + parts[3])
		of = parts[1]
	case len(parts) == 4 && table == "option" && parts[2] == "choice":
		p, ok = Lookup("choice." + parts[3])
		of = parts[1]
	case len(parts) == 3 && table == "leg":
		p, ok = Lookup("leg." + parts[2])
		of = parts[1]
	}
	if !ok || slices.Contains(fixed, p.Key()) {
		return nil, ""
	}
	return p, of
}

// fixed are rows that decide how many people there are and who has the cases, and
// the vacation, which is planned for a year.
var fixed = []string{"staff.posts_per_1000", "staff.case_share", "choice.earmarked_posts", "choice.pooled", "staff.vacation_days"}

// ChangeableKeys returns the keys that a change may name, with NUMBER, ID and
// A-B in place of names: for messages and help.
func ChangeableKeys() []string {
	var keys []string
	for _, t := range []struct{ table, before string }{
		{"demand", ""}, {"demand", "municipality.NUMBER."}, {"staff", ""}, {"choice", ""}, {"choice", "option.ID."},
	} {
		for _, p := range Table(t.table) {
			if !slices.Contains(fixed, p.Key()) {
				keys = append(keys, t.before+p.Key())
			}
		}
	}
	for _, p := range Table("leg") {
		keys = append(keys, "leg.A-B."+p.Name)
	}
	return keys
}

// With returns the scenario as it is while the changes with these indices hold,
// in this order. What does not change is shared with s.
func (s *Scenario) With(changes []int) *Scenario {
	out := *s
	out.Municipalities = slices.Clone(s.Municipalities)
	out.Legs = slices.Clone(s.Legs)
	out.Options = slices.Clone(s.Options)
	for _, i := range changes {
		out.apply(&s.Changes[i])
		out.closeOffice(s.Changes[i].Office)
	}
	return &out
}

// closeOffice lets the people of an office work elsewhere (assumption A35): at
// the nearest other office of the service; if it has none, in the centre of the
// nearest other member. A service of one municipality finds a room in its own.
func (s *Scenario) closeOffice(number string) {
	if number == "" {
		return
	}
	roads := s.Roads()
	from := s.Position(number)
	for i := range s.Options {
		for j := range s.Options[i].Services {
			sv := &s.Options[i].Services[j]
			at := slices.IndexFunc(sv.Offices, func(f Office) bool { return f.Municipality == number })
			if at < 0 {
				continue
			}
			others := make([]string, 0, len(sv.Municipalities))
			for _, f := range sv.Offices {
				if f.Municipality != number && f.Moved == "" {
					others = append(others, f.Municipality)
				}
			}
			if len(others) == 0 {
				others = append(others, sv.Municipalities...)
			}
			nearest, minutes := "", math.Inf(1)
			for _, other := range others {
				if away := roads.Minutes[from][s.Position(other)]; other != number && away < minutes {
					nearest, minutes = other, away
				}
			}
			// The option's services are shared with what does not change.
			s.Options[i].Services = slices.Clone(s.Options[i].Services)
			sv = &s.Options[i].Services[j]
			sv.Offices = slices.Clone(sv.Offices)
			sv.Offices[at].Moved = nearest
		}
	}
}

func (s *Scenario) apply(c *Change) {
	p, of := Changeable(c.Key)
	if p == nil {
		return
	}
	to := func(x *float64) {
		if c.Times {
			*x = min(p.Max, max(p.Min, float64(*x*c.Factor)))
		} else {
			*x = c.Value
		}
	}
	switch {
	case p.demand != nil:
		if of == "" {
			to(p.demand(&s.Values.Demand))
		}
		for i := range s.Municipalities {
			if m := &s.Municipalities[i]; of == "" || m.Number == of {
				share := m.InvestigatedOf()
				to(p.demand(&m.Demand))
				m.follow(p, c, share)
			}
		}
	case p.choice != nil:
		if of == "" {
			to(p.choice(&s.Values.Choice))
		}
		for i := range s.Options {
			if o := &s.Options[i]; of == "" || o.ID == of {
				to(p.choice(&o.Choice))
			}
		}
	case p.leg != nil:
		for i := range s.Legs {
			if l := &s.Legs[i]; l.From+"-"+l.To == of {
				to(p.leg(l))
			}
		}
	default:
		to(p.In(&s.Values))
	}
}

// follow makes a municipality's own counts of a year follow a rate that
// changes: they go before the rate, so the change would do nothing. Until then
// it investigated a share of its concerns.
func (m *Municipality) follow(p *Param, c *Change, share float64) {
	reports, investigated := p.Name == "reports_per_1000", p.Name == "investigated_share"
	scale := func(n *Count) {
		n.Low, n.High = float64(n.Low*c.Factor), float64(n.High*c.Factor)
	}
	switch {
	case !reports && !investigated:
	case c.Times:
		if reports {
			scale(&m.Reports)
		}
		scale(&m.Investigations)
	case reports:
		if m.Investigations.Given {
			m.Demand.InvestigatedShare = share
		}
		m.Reports, m.Investigations = Count{}, Count{}
	default:
		m.Investigations = Count{}
	}
}

// About reports whether a change is about a municipality, by its number, or about
// a leg, by its name: what cannot stay in a file without them.
func (c *Change) About(of string) bool {
	if c.Municipality == of || c.Office == of {
		return true
	}
	p, whose := Changeable(c.Key)
	if p == nil || p.choice != nil {
		return false
	}
	from, to, _ := strings.Cut(whose, "-")
	return whose == of || from == of || to == of
}

// changes reads what is otherwise for a while.
func (c *checker) changes(it *item) {
	if n := len(it.kids); it.table() && n > MaxChanges {
		c.add(key(it.kids[MaxChanges]), Problem{Code: CodeCount, Value: strconv.Itoa(n), Unit: "changes", Min: 0, Max: MaxChanges})
		c.found[len(c.found)-1].Key = "change"
		return
	}
	c.eachTable(it, func(it *item) {
		c.id(it)
		ch := Change{ID: it.name, Times: it.kid("factor") != nil}
		f := fields{
			"name": c.text(&ch.Name), "source": c.text(&ch.Source),
			"key": c.text(&ch.Key), "value": func(*item) {}, // when the key is known
			"municipality": c.member(&ch.Municipality), "office": c.member(&ch.Office),
		}
		for _, p := range Table("change") {
			f[p.Name] = c.number(p, p.InChange(&ch))
		}
		c.table(it, f)
		c.changed(it, &ch)
		if end := c.s.Run.Years * yearWeeks; ch.From >= end {
			c.add(val(it.kid("from_week")), Problem{Code: CodeAfterRun, Warning: true, Value: c.written(it.kid("from_week")), Unit: "weeks", Max: math.Floor(end)})
		}
		c.s.Changes = append(c.s.Changes, ch)
	})
}

// member reads the number of a municipality of the scenario.
func (c *checker) member(into *string) func(*item) {
	return func(it *item) {
		if it.value == nil || it.value.kind != stringValue {
			c.wrongType(it, WantMunicipalityNumber)
		} else if c.isNumber(it.value.str, val(it)) {
			*into = it.value.str
			if _, ok := c.mentions[*into]; !ok {
				c.add(val(it), Problem{Code: CodeNotMember, Value: *into, Want: "municipality"})
			}
		}
	}
}

// changed checks what a change changes.
func (c *checker) changed(it *item, ch *Change) {
	k, value, factor := it.kid("key"), it.kid("value"), it.kid("factor")
	muni, people := it.kid("municipality"), it.kid("away")
	if people == nil {
		people = it.kid("quit")
	}
	switch {
	case k == nil && people == nil && it.kid("office") == nil:
		c.add(key(it), Problem{Code: CodeNoChange})
		return
	case k == nil && value != nil:
		c.missing(it, "key", WantText)
	case k == nil && factor != nil:
		c.missing(it, "key", WantText)
	case k != nil && value == nil && factor == nil:
		c.missing(it, "value", WantNumber)
	case value != nil && factor != nil:
		line := c.x.line(value.at)
		c.add(key(factor), Problem{Code: CodeEither, Value: c.written(factor), Want: value.path.String(), Other: line})
	}
	switch {
	case people != nil && muni == nil:
		c.missing(it, "municipality", WantMunicipalityNumber)
	case people == nil && muni != nil:
		c.missing(it, "away", WantNumber)
	}
	if ch.Key == "" {
		return
	}
	p, of := Changeable(ch.Key)
	if p == nil {
		c.add(val(k), Problem{Code: CodeChangeKey, Value: ch.Key, Want: nearChangeable(ch.Key)})
		return
	}
	known := true
	switch {
	case of == "":
	case p.demand != nil:
		_, known = c.mentions[of]
	case p.choice != nil:
		known = c.s.Option(of) != nil
	default:
		known = slices.ContainsFunc(c.s.Legs, func(l Leg) bool { return l.From+"-"+l.To == of })
	}
	if !known {
		c.add(val(k), Problem{Code: CodeNotMember, Value: of, Want: ch.Key[:strings.IndexByte(ch.Key, '.')]})
	}
	if value != nil {
		c.number(p, &ch.Value)(value)
	}
}

// nearChangeable returns a key that may change: the nearest to one that may not,
// or an example.
func nearChangeable(key string) string {
	var keys []string
	for _, k := range ChangeableKeys() {
		if !strings.ContainsAny(k, "NIA") { // placeholders
			keys = append(keys, k)
		}
	}
	if near := nearest(key, keys); near != "" {
		return near
	}
	return "demand.reports_per_1000"
}

// change writes one of the changes.
func (w *writer) change(c *Change) {
	w.table(Path{"change", c.ID}, "")
	w.header()
	w.text("name", c.Name)
	own := *c
	for _, p := range Table("change") {
		if x := *p.InChange(&own); x != 0 || p.Name == "factor" && c.Times {
			w.pair(p.Name, p.FileValue(x))
		}
	}
	w.text("key", c.Key)
	if p, _ := Changeable(c.Key); p != nil && !c.Times {
		w.pair("value", p.FileValue(c.Value))
	}
	if c.Municipality != "" {
		w.pair("municipality", c.Municipality)
	}
	if c.Office != "" {
		w.pair("office", c.Office)
	}
	w.text("source", c.Source)
}
