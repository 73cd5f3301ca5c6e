package text

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// A Problem is something wrong, or worth a warning, in a scenario file, as
// package scenario finds it. Every field but Code may be empty.
type Problem struct {
	Code    string
	Warning bool
	File    string
	Line    int
	Column  int
	Key     string
	Value   string // as written in the file
	Unit    string // of Value, Min and Max
	Min     float64
	Max     float64
	Want    string // what is wanted instead: a code, a key or words, as the code has it
	Other   int    // line of the other place
	Detail  string // in English
}

// Say words the problem in one line, file:line: key: what is wrong and what to
// do about it. The place is as an editor takes it.
func (p Problem) Say(l Lang) string {
	var b strings.Builder
	if p.File != "" {
		b.WriteString(p.File)
		if p.Line > 0 {
			fmt.Fprintf(&b, ":%d", p.Line)
		}
		b.WriteString(": ")
	}
	if p.Warning {
		b.WriteString(Say(l, "problem.warning") + ": ")
	}
	if p.Key != "" {
		b.WriteString(p.Key + ": ")
	}
	b.WriteString(p.Words(l))
	// What the file says must not command the terminal, nor break the line.
	return Plain(b.String())
}

// Words says what is wrong and what to do about it, without the place. A code
// that the catalogue does not know is shown as it is.
func (p Problem) Words(l Lang) string {
	if !Has("problem." + p.Code) {
		return p.Code
	}
	key, want := p.wording(l)
	return Say(l, key, "key", p.Key, "value", p.value(l), "raw", p.Value,
		"min", limit(l, p.Min), "max", limit(l, p.Max), "maxUnit", p.with(l, p.Max),
		"column", p.Column, "want", want, "other", p.Other, "detail", p.Detail)
}

// wording returns the key of the text for the case at hand, and what is wanted.
func (p Problem) wording(l Lang) (key, want string) {
	key, want = "problem."+p.Code, p.Want
	here := p.Want == p.Key // the other place has the same name
	switch p.Code {
	case "type", "missing":
		number, ok := municipality(p.Value)
		switch {
		case p.Key == "format":
			return key + ".format", want
		case p.Want == "municipality-number" && ok:
			return key + ".quotes", number
		case p.Want == "table" && example[p.last()] != "":
			return key, Say(l, "want.tables", "example", p.Key+"."+example[p.last()])
		case Has("want." + p.Want):
			return key, Say(l, "want."+p.Want, "key", p.Key)
		}
	case "syntax":
		if p.Detail == "" {
			key += ".bare"
		}
	case "range":
		switch {
		case p.Min == p.Max:
			key += ".one"
		case p.Unit == "share":
			key += ".share"
		}
	case "unknown-key":
		if p.Want == "" {
			key += ".far"
		}
	case "too-large":
		if p.Value == "" {
			key += ".counted"
		}
	case "duplicate":
		switch {
		case p.Value != "" && here:
			key += ".value.here"
		case p.Value != "":
			key += ".value"
		case here:
			key += ".here"
		}
	case "not-member":
		if p.Want == "municipality" {
			key += ".scenario"
		}
	}
	return key, want
}

// example names a table inside each of the tables that hold tables.
var example = map[string]string{"municipality": "1812", "option": "today", "service": "felles"}

// last returns the last part of the key.
func (p Problem) last() string { return p.Key[strings.LastIndexByte(p.Key, '.')+1:] }

// longest bounds the numbers that are written out: a larger one is a slip, and
// its digits would fill the screen.
const longest = 1e15

// value writes the value with its unit, or as the file has it if it is not a
// number.
func (p Problem) value(l Lang) string {
	x, err := strconv.ParseFloat(strings.ReplaceAll(p.Value, "_", ""), 64)
	if err != nil || !(math.Abs(x) < longest) {
		return p.Value
	}
	return p.with(l, x)
}

// with writes a number with the words of the unit.
func (p Problem) with(l Lang, x float64) string {
	// A file has shares of 1, so a message about it has too.
	if p.Unit == "" || p.Unit == "share" || states[p.Unit] != nil || !HasUnit(p.Unit) {
		return limit(l, x)
	}
	return Quantity(l, x, p.Unit, AsNeeded)
}

// limit writes a number with the decimals it has, but no more than four: sums
// and products have more than anyone would write.
func limit(l Lang, x float64) string {
	if math.Abs(x) < longest {
		x = scale(math.Round(scale(x, 1e4)), 1e-4)
	}
	return Number(l, x, AsNeeded)
}

// municipality writes a whole number as the number of a municipality, with the
// zero in front that a number loses.
func municipality(value string) (string, bool) {
	n, err := strconv.Atoi(value)
	if err != nil || n < 1 || n > 9999 {
		return "", false
	}
	return fmt.Sprintf("%04d", n), true
}
