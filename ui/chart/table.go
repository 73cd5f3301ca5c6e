package chart

import (
	"math"
	"strconv"
	"strings"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/sim/scenario"
	"grannelag/ui/text"
)

// plain writes a number for a spreadsheet: four digits or more, the decimal
// sign of the language, no marks between thousands, and "" for what is none.
func plain(l text.Lang, v float64) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return ""
	}
	places := 0
	if v != 0 {
		places = min(9, max(0, 3-int(math.Floor(math.Log10(math.Abs(v))))))
	}
	s := strconv.FormatFloat(v, 'f', places, 64)
	if places > 0 {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	if s == "-0" || s == "" {
		s = "0"
	}
	if l != text.EN {
		s = strings.Replace(s, ".", ",", 1)
	}
	return s
}

// A record is an estimate as a row of a table.
type record struct {
	outcome int
	label   string // of the outcome where it is not the usual one
	place   string // the municipality; "" for the option as a whole
	option  string
	e       experiment.Estimate
}

// unitOf names an outcome's unit for a table, where shares are per cent.
func unitOf(l text.Lang, outcome int) string {
	switch u := model.Outcomes[outcome].Unit; {
	case u == "share":
		return "%"
	case u == "1" || !text.HasUnit(u):
		return ""
	default:
		return text.UnitWords(l, u)
	}
}

// records makes a table of estimates. Columns that would be empty are left out.
func (s *Study) records(rs []record) func() [][]string {
	l := s.Lang
	return func() [][]string {
		places, cases, stars := false, false, false
		for i := range rs {
			places = places || rs[i].place != ""
			cases = cases || rs[i].e.Cases > 0
			stars = stars || rs[i].e.Estimated
		}
		row := func(outcome, unit, place, option string, values []string, n, star string) []string {
			r := []string{outcome, unit}
			if places {
				r = append(r, place)
			}
			r = append(append(r, option), values...)
			if cases {
				r = append(r, n)
			}
			if stars {
				r = append(r, star)
			}
			return r
		}
		table := [][]string{row(say(l, "table.outcome"), say(l, "table.unit"), say(l, "table.municipality"), say(l, "table.option"),
			[]string{say(l, "table.mean"), say(l, "table.known.low"), say(l, "table.known.high"), say(l, "table.years.low"), say(l, "table.years.high")},
			say(l, "table.cases"), say(l, "table.estimated"))}
		for i := range rs {
			k := &rs[i]
			o := &model.Outcomes[k.outcome]
			value := func(v float64) string { return plain(l, text.Shown(v, o.Unit)) }
			label := k.label
			if label == "" {
				label = o.Label.In(l.String())
			}
			n, star := "", ""
			if k.e.Cases > 0 {
				n = plain(l, k.e.Cases)
			}
			if k.e.Estimated && o.Roads {
				star = say(l, "yes")
			}
			table = append(table, row(label, unitOf(l, k.outcome), k.place, k.option,
				[]string{value(k.e.Mean), value(k.e.Mean - k.e.HalfWidth), value(k.e.Mean + k.e.HalfWidth), value(k.e.P05), value(k.e.P95)},
				n, star))
		}
		return table
	}
}

// differences makes a table of paired differences, other minus base.
func (s *Study) differences(base int, gains []gain) func() [][]string {
	l, names := s.Lang, s.options()
	return func() [][]string {
		table := [][]string{{say(l, "table.outcome"), say(l, "table.unit"), say(l, "table.option"), say(l, "table.against"),
			say(l, "table.difference"), say(l, "table.known.low"), say(l, "table.known.high"), say(l, "table.verdict"), say(l, "table.estimated")}}
		for i := range gains {
			g := &gains[i]
			for k := range g.rows {
				r := &g.rows[k]
				star := ""
				if r.diff.Estimated {
					star = say(l, "yes")
				}
				table = append(table, []string{g.label, g.unit, names[r.option], names[base],
					plain(l, r.diff.Mean), plain(l, r.diff.Mean-r.diff.HalfWidth), plain(l, r.diff.Mean+r.diff.HalfWidth), r.verdict, star})
			}
		}
		return table
	}
}

// weeks makes a table of a sheet: a row a week, three columns a curve.
func (sh *sheet) weeks() [][]string {
	l := sh.lang
	head := []string{say(l, "table.week")}
	var bands []experiment.Band
	for i := range sh.plates {
		pl := &sh.plates[i]
		for k := range pl.curves {
			c := &pl.curves[k]
			if c.ghost {
				continue
			}
			name := pl.name
			if c.name != "" && c.name != pl.name {
				name += ", " + c.name
			}
			head = append(head, name+": "+say(l, "table.mean"), name+": 5 %", name+": 95 %")
			bands = append(bands, experiment.Band{Mean: c.mean, P05: c.low, P95: c.top})
		}
	}
	table := [][]string{head}
	at := func(v []float64, i int) string {
		if i >= len(v) {
			return ""
		}
		return plain(l, v[i])
	}
	for i := range sh.n {
		row := []string{sh.at(i)}
		for _, b := range bands {
			row = append(row, at(b.Mean, i), at(b.P05, i), at(b.P95, i))
		}
		table = append(table, row)
	}
	return table
}

// highlighted returns the index of the municipality that figures put forward,
// or -1.
func (s *Study) highlighted() int {
	if s.Highlight != "" {
		for i := range s.Scenario.Municipalities {
			if s.Scenario.Municipalities[i].Number == s.Highlight {
				return i
			}
		}
	}
	return -1
}

// holds reports whether a service has a municipality.
func holds(sv *scenario.Service, number string) bool {
	for _, n := range sv.Municipalities {
		if n == number {
			return true
		}
	}
	return false
}
