package text

// Quantity writes a number in the unit with a code, such as h or share, with
// the words that people use: 35 timer, 12,5 %, kr 1 250 000. The number is in
// the unit itself: a share is of 1, and shown in per cent. Decimals are as for
// [Number]. It panics if there is no such unit ([HasUnit] asks first).
func Quantity(l Lang, x float64, unit string, decimals int) string {
	switch unit {
	case "share":
		return Percent(l, x, decimals)
	case "nok":
		return Kroner(l, x)
	case "nok_year":
		if Number(l, x, 0) == NoValue {
			return NoValue
		}
		return Kroner(l, x) + " " + Say(l, "unit.nok_year_after")
	}
	s := Number(l, x, decimals)
	if s == NoValue {
		return s
	}
	if after := Say(l, "unit."+unit, "n", x); after != "" {
		return s + nbsp + after
	}
	return s
}

// UnitWords returns the words of a unit as a heading has them, in the plural:
// timer per uke. Those of a share are %, and of a plain number there are none.
func UnitWords(l Lang, unit string) string {
	return Say(l, "unit."+unit, "n", 2)
}

// HasUnit reports whether there is a unit with the code.
func HasUnit(unit string) bool { return Has("unit." + unit) }

// Shown returns a number as its unit is shown: a share in per cent, and any
// other as it is.
func Shown(x float64, unit string) float64 {
	if unit == "share" {
		return scale(x, 100)
	}
	return x
}

// decimals says how many decimals the outcomes of a unit are worth: more would
// be noise, fewer would hide what matters.
var decimals = map[string]int{
	"share": 1, "fte": 1, "persons": 1, "per_year": 1, "per_child_year": 2, "h_week_fte": 1,
	"visits": 2, "calendar_days": 0, "children": 1, "cases": 1, "cases_per_fte": 1, "tasks": 1,
}

// Decimals returns how many decimals an outcome in the unit is written with.
func Decimals(unit string) int { return decimals[unit] }

// states are the texts of numbers that stand for states, by unit: the number is
// the place in the list.
var states = map[string][]string{
	"yes_no": {"no", "yes"},
	"duty":   {"state.duty.bought", "state.duty.own", "state.duty.joint"},
}

// States names the states that a unit's numbers 0, 1, … stand for; nil if its
// numbers are numbers.
func States(l Lang, unit string) []string {
	var names []string
	for _, key := range states[unit] {
		names = append(names, Say(l, key))
	}
	return names
}

// State names the state that a number stands for: ja, nei. It returns false if
// the numbers of the unit are numbers.
func State(l Lang, unit string, x float64) (string, bool) {
	keys := states[unit]
	if len(keys) == 0 {
		return "", false
	}
	return Say(l, keys[min(len(keys)-1, max(0, int(x)))]), true
}
