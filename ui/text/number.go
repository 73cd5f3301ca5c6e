package text

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
)

const (
	nbsp  = "\u00a0" // between thousands, and between a number and its unit
	minus = "\u2212"

	// NoValue stands where a figure has no meaning.
	NoValue = "–"

	// AsNeeded asks [Number] for as many decimals as the number has.
	AsNeeded = -1
)

// Number writes x with a fixed number of decimals, or [AsNeeded]: 1 234,5 in
// Norwegian, 1,234.5 in English, with a real minus sign. It returns [NoValue]
// for NaN and infinities, and never a minus before a zero.
func Number(l Lang, x float64, decimals int) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return NoValue
	}
	digits := strconv.FormatFloat(math.Abs(x), 'f', decimals, 64)
	sign := ""
	if x < 0 && strings.Trim(digits, "0.") != "" {
		sign = minus
	}
	thousands, point := nbsp, ","
	if l == EN {
		thousands, point = ",", "."
	}
	whole, fraction, found := strings.Cut(digits, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + thousands + whole[i:]
	}
	if found {
		whole += point + fraction
	}
	return sign + whole
}

// Signed writes x as [Number] does, with a plus sign before a positive number.
// What rounds to zero has no sign.
func Signed(l Lang, x float64, decimals int) string {
	s := Number(l, x, decimals)
	if x > 0 && !math.IsInf(x, 0) && strings.Trim(s, "0.,") != "" {
		return "+" + s
	}
	return s
}

// Percent writes a share of 1 as a percentage: 12,5 % in Norwegian, 12.5% in
// English.
func Percent(l Lang, share float64, decimals int) string {
	s := Number(l, scale(share, 100), decimals)
	switch {
	case s == NoValue:
		return s
	case l == EN:
		return s + "%"
	}
	return s + nbsp + "%"
}

// Kroner writes an amount in whole kroner: kr 1 250 000, in English
// NOK 1,250,000.
func Kroner(l Lang, amount float64) string {
	s := Number(l, amount, 0)
	switch {
	case s == NoValue:
		return s
	case l == EN:
		return "NOK" + nbsp + s
	}
	return "kr" + nbsp + s
}

// Date writes a day: 9.3.2026, in English 9 March 2026.
func Date(l Lang, day time.Time) string {
	if l == EN {
		return day.Format("2 January 2006")
	}
	return day.Format("2.1.2006")
}

// ISODate writes a date as ISO 8601 has it in the words of the language: a day
// as [Date] does, a month as «februar 2021», and a year alone as it is. What is
// none of these is returned unchanged.
func ISODate(l Lang, date string) string {
	if day, err := time.Parse("2006-01-02", date); err == nil {
		return Date(l, day)
	}
	if month, err := time.Parse("2006-01", date); err == nil {
		return Say(l, fmt.Sprintf("month.%d", int(month.Month()))) + " " + month.Format("2006")
	}
	return date
}

// ParseNumber reads a number that a person typed: with a decimal comma or
// point, a hyphen or a real minus sign, and spaces of any kind between
// thousands. In English a comma before each group of three digits is a mark of
// thousands, so 1,234 is 1 234 there and 1.234 in Norwegian. What could be read
// in two ways, or not at all, is an error.
func ParseNumber(l Lang, s string) (float64, error) {
	bad := func() (float64, error) { return 0, fmt.Errorf("text: %q is not a number", s) }

	digits := strings.TrimSpace(s)
	sign := ""
	for _, mark := range []string{"-", minus, "+"} {
		if rest, found := strings.CutPrefix(digits, mark); found {
			digits = rest
			if mark != "+" {
				sign = "-"
			}
			break
		}
	}
	digits = strings.NewReplacer(nbsp, " ", "\u202f", " ", "\u2009", " ").Replace(digits)

	whole, fraction, decimals := strings.Cut(digits, ".")
	switch {
	case decimals && strings.Contains(fraction, ","):
		return bad()
	case l == EN && strings.Contains(whole, ","):
		if !decimals && !inThrees(whole, ",") {
			whole, fraction, decimals = strings.Cut(whole, ",")
			break
		}
		if !inThrees(whole, ",") {
			return bad()
		}
		whole = strings.ReplaceAll(whole, ",", "")
	case !decimals:
		whole, fraction, decimals = strings.Cut(digits, ",")
	}
	if strings.Contains(whole, " ") {
		if !inThrees(whole, " ") {
			return bad()
		}
		whole = strings.ReplaceAll(whole, " ", "")
	}
	if !onlyDigits(whole) || decimals && !onlyDigits(fraction) {
		return bad()
	}
	x, err := strconv.ParseFloat(sign+whole+"."+fraction+"0", 64)
	if err != nil {
		return bad()
	}
	return x, nil
}

// inThrees reports whether a mark stands before each group of three digits and
// nowhere else.
func inThrees(s, mark string) bool {
	groups := strings.Split(s, mark)
	for i, g := range groups {
		if !onlyDigits(g) || len(g) > 3 || i > 0 && len(g) != 3 {
			return false
		}
	}
	return len(groups) > 1
}

func onlyDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// scale multiplies in decimals: 0.07 × 100 is 7, not 7.000000000000001.
func scale(x, factor float64) float64 {
	if factor == 1 || math.IsNaN(x) || math.IsInf(x, 0) {
		return x
	}
	y, err := strconv.ParseFloat(strconv.FormatFloat(x*factor, 'g', 14, 64), 64)
	if err != nil {
		return x * factor // too large for a float64: an infinity, which stays one
	}
	return y
}
