package scenario

import "slices"

// Assumptions returns the rows that nobody decides and that have a plausible low
// and high value, in the order of [Params]: what may be doubted. They are the
// table's own: do not change them.
func Assumptions() []*Param {
	var rows []*Param
	for i := range Params {
		p := &Params[i]
		var v Values
		if p.Kind == AssumptionKind && p.In(&v) != nil && p.Low < p.High {
			rows = append(rows, p)
		}
	}
	return rows
}

// Price reports whether the number only says what things cost or emit: whatever it
// is, the same happens.
func (p *Param) Price() bool { return p.cost != nil || p.Key() == "travel.co2_per_km" }

// Doubted returns an assumption's value in the scenario, and the low and high
// value it may well have: those of the row, widened to hold the scenario's own.
func (s *Scenario) Doubted(p *Param) (value, low, high float64) {
	values := s.Values
	value = *p.In(&values)
	return value, min(p.Low, value), max(p.High, value)
}

// Assume returns the scenario with another value for an assumption. What a
// municipality has of its own, a rate or a year's count of concerns, moves in
// proportion: its own figure tells how it differs from others, and the doubt is
// about all. Where the usual value is 0 there is no proportion, and its own
// figure stays. What does not change is shared with s.
func (s *Scenario) Assume(p *Param, x float64) *Scenario {
	out := *s
	at := p.In(&out.Values)
	usual := *at
	*at = x
	var own func(*Municipality) *float64
	switch {
	case p.demand != nil:
		own = func(m *Municipality) *float64 { return p.demand(&m.Demand) }
	case p.Key() == "travel.local_minutes":
		own = func(m *Municipality) *float64 { return &m.LocalMinutes }
	default:
		return &out
	}
	out.Municipalities = slices.Clone(s.Municipalities)
	for i := range out.Municipalities {
		m := &out.Municipalities[i]
		share := m.InvestigatedOf()
		switch y := own(m); {
		case *y == usual:
			*y = x
		case usual != 0:
			*y = min(p.Max, max(p.Min, float64(*y*(x/usual))))
		}
		if p.demand != nil && usual != 0 {
			m.follow(p, &Change{Times: true, Factor: x / usual}, share)
		}
	}
	return &out
}
