package facts

import (
	"math"
	"strings"

	"grannelag/sim/register"
	"grannelag/sim/scenario"
	"grannelag/ui/desktop/look"
	"grannelag/ui/text"
)

// A FactChange is one figure of one municipality, as typed or pasted: a count
// may be an interval from Low to High, and all others have two equal ends [unit
// of the row].
type FactChange struct {
	Number    string // of the municipality
	Key       string // as in its table of the file: children, or demand.visit_hours
	Low, High float64
}

// A fact is a row of the sheet.
type fact struct {
	param  *scenario.Param
	key    string // as in FactChange
	demand bool   // the municipality's own assumption
	place  bool   // where its centre lies
}

// facts returns the rows of the sheet, all from the table of parameters: what is
// counted, then where the centre lies, then a municipality's own assumptions.
func facts() []fact {
	var counted, places []fact
	for _, p := range scenario.Table("municipality") {
		f := fact{param: p, key: p.Name, place: p.Unit == "degrees"}
		if f.place {
			places = append(places, f)
		} else {
			counted = append(counted, f)
		}
	}
	list := append(counted, places...)
	for _, p := range scenario.Table("demand") {
		list = append(list, fact{param: p, key: p.Key(), demand: true})
	}
	return list
}

// isCount reports whether the fact may be an interval.
func (f *fact) isCount() bool { return f.param.CountIn(&scenario.Municipality{}) != nil }

// A value is what a cell of the sheet holds.
type value struct {
	own       bool
	low, high float64 // what holds: the own value, else the other one; NaN if only the model knows
	other     float64 // what holds where there is no own value; NaN if there is none
	from      []string
	register  bool // other is from the register
}

// valueOf returns what a municipality has for a fact.
func valueOf(s *scenario.Scenario, m *scenario.Municipality, f *fact) value {
	other := otherValue(s, m, f)
	v := value{other: other.x, from: other.from, register: other.register}
	switch {
	case f.demand:
		x := *f.param.InDemand(&m.Demand)
		v.low, v.high, v.own = x, x, x != v.other
	case f.isCount():
		c := *f.param.CountIn(m)
		v.own = c.Given
		v.low, v.high = c.Low, c.High
		if !c.Given {
			v.low, v.high = v.other, v.other
		}
	default:
		x := *f.param.InMunicipality(m)
		v.low, v.high, v.own = x, x, x != v.other
	}
	return v
}

// other says what holds without an own value, and the assumptions it is made of.
type other struct {
	x        float64
	from     []string // keys of the table of parameters
	register bool
}

func otherValue(s *scenario.Scenario, m *scenario.Municipality, f *fact) other {
	if f.demand {
		x := *f.param.In(&scenario.Values{Demand: s.Values.Demand})
		return other{x: x, from: []string{f.param.Key()}}
	}
	r, known := register.Get(m.Number)
	fromRegister := func(x float64) other {
		if !known {
			return other{x: math.NaN()}
		}
		return other{x: x, register: true}
	}
	if c := f.param.CountIn(m); c != nil && !c.Given && strings.Contains(f.param.Source, "the register") {
		// What the file leaves out is raised to the children that it gives.
		return other{x: c.Value(), register: known}
	}
	bare := *m
	if c := f.param.CountIn(&bare); c != nil {
		*c = scenario.Count{}
	}
	d := &m.Demand
	measures := m.ReportsOf() * m.InvestigatedOf() * d.MeasureShare
	switch f.key {
	case "population":
		return fromRegister(float64(r.Population))
	case "children":
		return fromRegister(float64(r.Children))
	case "children_0_22":
		return fromRegister(float64(r.Children22))
	case "lat":
		return fromRegister(r.Lat)
	case "lon":
		return fromRegister(r.Lon)
	case "local_minutes":
		return other{x: s.Values.Travel.LocalMinutes, from: []string{"travel.local_minutes"}}
	case "reports":
		return other{x: bare.ReportsOf(), from: []string{"municipality.children", "demand.reports_per_1000"}}
	case "investigations":
		return other{x: m.ReportsOf() * d.InvestigatedShare, from: []string{"municipality.reports", "demand.investigated_share"}}
	case "home_measures":
		return other{x: measures * (1 - d.PlacementShare) * d.HomeYears,
			from: []string{"municipality.investigations", "demand.measure_share", "demand.placement_share", "demand.home_years"}}
	case "placements":
		return other{x: measures * d.PlacementShare * d.PlacementYears,
			from: []string{"municipality.investigations", "demand.measure_share", "demand.placement_share", "demand.placement_years"}}
	case "posts":
		return other{x: s.PostsOf(&bare), from: []string{"municipality.children", "staff.posts_per_1000"}}
	case "case_posts":
		return other{x: s.CasePostsOf(&bare), from: []string{"municipality.posts", "staff.case_share"}}
	}
	return other{x: math.NaN()}
}

// written writes a value as a cell shows it: 364, 14–18, or – for none.
func written(lang text.Lang, low, high float64, unit string) string {
	switch {
	case math.IsNaN(low):
		return text.NoValue
	case low == high:
		return look.FieldText(lang, low, unit)
	}
	return look.FieldText(lang, low, unit) + "–" + look.FieldText(lang, high, unit)
}

// written writes what holds, and what is derived with one decimal at most.
func (v *value) written(lang text.Lang, f *fact) string {
	if !v.own && len(v.from) > 0 && !f.demand {
		return rough(lang, v.low, v.high, f.param.Unit)
	}
	if !v.own && f.place {
		return text.Number(lang, v.low, 3)
	}
	return written(lang, v.low, v.high, f.param.Unit)
}

// rough writes a number that was worked out, without decimals that nobody
// counted.
func rough(lang text.Lang, low, high float64, unit string) string {
	one := func(x float64) float64 { return math.Round(x*10) / 10 }
	if unit == "share" || math.IsNaN(low) {
		return written(lang, low, high, unit)
	}
	return written(lang, one(low), one(high), unit)
}

// What a colon in a pasted table stands for: the statistics office writes it in
// the place of counts from 1 to 3.
const (
	suppressedLow  = 1
	suppressedHigh = 3
)

// read reads the text of a cell. The reason is why it cannot be used, or "".
func read(lang text.Lang, f *fact, s string) (low, high float64, reason string) {
	p := f.param
	s = strings.TrimSpace(strings.Trim(strings.TrimSpace(s), `"`))
	allowed := look.AllowedText(lang, p.Min, p.Max, p.Unit)
	refuse := func(key string) (float64, float64, string) {
		return 0, 0, text.Say(lang, key, "allowed", allowed)
	}
	switch s {
	case ":":
		if !f.isCount() || !suppressible(p.Unit) {
			return refuse("facts.no_colon")
		}
		return suppressedLow, suppressedHigh, ""
	case "-", "–", ".", "..", "...":
		return refuse("facts.sign")
	}
	parts := []string{s}
	if x, ok := look.ParseField(lang, s, p.Unit); ok {
		low, high = x, x
	} else {
		parts = interval(s)
		if len(parts) != 2 {
			return refuse("number.none")
		}
		var ok1, ok2 bool
		low, ok1 = look.ParseField(lang, parts[0], p.Unit)
		high, ok2 = look.ParseField(lang, parts[1], p.Unit)
		if !ok1 || !ok2 {
			return refuse("number.none")
		}
		if !f.isCount() {
			return refuse("facts.one_number")
		}
		if low > high {
			return refuse("facts.order")
		}
	}
	if p.Whole && (low != math.Trunc(low) || high != math.Trunc(high)) {
		return refuse("number.whole")
	}
	if !p.Allows(low) || !p.Allows(high) {
		return refuse("number.range")
	}
	return low, high, ""
}

// suppressible reports whether the statistics office hides small numbers of the
// unit: those of people and cases, not of money and posts.
func suppressible(unit string) bool {
	switch unit {
	case "persons", "cases", "per_year", "children":
		return true
	}
	return false
}

// interval splits 1–2, 1-2 and 1 til 2.
func interval(s string) []string {
	for _, between := range []string{"–", "—", " til ", " to ", "-"} {
		if a, b, ok := strings.Cut(s, between); ok {
			return []string{strings.TrimSpace(a), strings.TrimSpace(b)}
		}
	}
	return nil
}
