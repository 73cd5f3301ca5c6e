package scenario

import (
	"fmt"
	"strings"
)

// A Problem is one thing that is wrong, or worth a warning, in a file. It is a
// value: package ui/text words it in nb, nn and en. Which fields are filled
// depends on the code, see [Codes]; Code, File, Line and Column always are, and
// Key wherever the problem belongs to a key.
type Problem struct {
	Code    Code
	Warning bool    // the file can run all the same
	File    string  // as the user named it
	Line    int     // from 1; 0 if the problem has no place in the file
	Column  int     // from 1, in characters; 0 if unknown
	Key     string  // full key, such as municipality.1812.children
	Value   string  // as written in the file, shortened
	Unit    string  // of Value, Min and Max: a code of the table of units; "" if none
	Min     float64 // smallest allowed
	Max     float64 // largest allowed
	Want    string  // what is wanted instead, for codes that need it: a code of [Wants], a nearest known key, another key
	Other   int     // line of the other place, for codes that have one
	Detail  string  // text of the TOML reader or the system, in English
}

// String gives the code and the filled fields, for logs and tests. People get
// the words of ui/text.
func (p Problem) String() string {
	var b strings.Builder
	if p.Line > 0 {
		fmt.Fprintf(&b, "%d: ", p.Line)
	}
	b.WriteString(string(p.Code))
	if p.Warning {
		b.WriteString(" (warning)")
	}
	if p.Key != "" {
		fmt.Fprintf(&b, " key=%s", p.Key)
	}
	if p.Value != "" {
		fmt.Fprintf(&b, " value=%s", p.Value)
	}
	if p.Min != 0 {
		fmt.Fprintf(&b, " min=%v", p.Min)
	}
	if p.Max != 0 {
		fmt.Fprintf(&b, " max=%v", p.Max)
	}
	if p.Unit != "" {
		fmt.Fprintf(&b, " unit=%s", p.Unit)
	}
	if p.Want != "" {
		fmt.Fprintf(&b, " want=%s", p.Want)
	}
	if p.Other != 0 {
		fmt.Fprintf(&b, " other=%d", p.Other)
	}
	if p.Detail != "" {
		fmt.Fprintf(&b, " detail=%s", p.Detail)
	}
	return b.String()
}

// A Code names a kind of problem. Codes never translate.
type Code string

// The comment of each code says in English what the message must say, with the
// fields that it is made of in capitals; the fields not named are empty.
const (
	// The file cannot be read from the disk: DETAIL. No line.
	CodeUnreadable Code = "unreadable"
	// The file (no Key), or the text in KEY, is VALUE UNIT; allowed are at
	// most MAX. UNIT is bytes, keys, levels or characters; VALUE is empty for
	// keys and levels, where the count stops at the limit.
	CodeTooLarge Code = "too-large"
	// The file holds something that is not text (UTF-8) at LINE, COLUMN:
	// perhaps it is not a scenario file at all, or saved in another encoding.
	// DETAIL names the byte.
	CodeEncoding Code = "encoding"
	// LINE is not TOML. Wanted at COLUMN is WANT, a code of SyntaxWants; VALUE
	// is what stands there instead, if that helps. Without WANT the reader says
	// why in English: DETAIL.
	CodeSyntax Code = "syntax"
	// [[KEY]] is not used in scenario files: each table has a name of its own,
	// such as [WANT].
	CodeArrayOfTables Code = "array-of-tables"
	// The file has format VALUE; this Grannelag reads up to MAX. A newer
	// Grannelag is needed. No other problem is reported beside it.
	CodeFormatNewer Code = "format-newer"
	// KEY is not known here. The nearest known key is WANT, without its table;
	// empty if none is near.
	CodeUnknownKey Code = "unknown-key"
	// KEY is missing. WANT tells what it holds, a code of Wants. LINE is that
	// of the table that should have it; 0 if that is missing too.
	CodeMissing Code = "missing"
	// KEY is VALUE; wanted is WANT, a code of Wants.
	CodeType Code = "type"
	// KEY is VALUE UNIT; allowed are MIN to MAX.
	CodeRange Code = "range"
	// KEY is VALUE UNIT; allowed are whole numbers from MIN to MAX.
	CodeWhole Code = "whole"
	// The interval KEY = VALUE has its ends in the wrong order; the low one
	// comes first.
	CodeInterval Code = "interval"
	// KEY has VALUE UNIT (counted); allowed are MIN to MAX.
	CodeCount Code = "count"
	// KEY is VALUE; allowed are the words in WANT, separated by a comma and a
	// blank.
	CodeWord Code = "word"
	// The name in KEY, VALUE, may only have a–z, 0–9 and hyphens.
	CodeID Code = "id"
	// VALUE is no number of a municipality: four digits are.
	CodeNumber Code = "municipality-number"
	// VALUE is not in the register. A number outside it needs a table
	// [municipality.VALUE] with the keys in WANT, separated by a comma and a
	// blank (those that are missing).
	CodeUnknownMunicipality Code = "unknown-municipality"
	// The name of the leg KEY, VALUE, is not two numbers with a hyphen, such
	// as WANT.
	CodeLegName Code = "leg-name"
	// The leg KEY goes from VALUE to the same municipality.
	CodeLegLoop Code = "leg-loop"
	// KEY names the municipality VALUE, which is not among those of WANT: a
	// key, such as the municipalities of the service, or "municipality" for
	// the municipalities of the scenario.
	CodeNotMember Code = "not-member"
	// KEY, or VALUE in KEY if VALUE is filled, is given twice; the other place
	// is WANT, in line OTHER.
	CodeDuplicate Code = "duplicate"
	// The option KEY puts the municipality VALUE in no service.
	CodeUnplaced Code = "unplaced"
	// KEY names VALUE, which WANT (in line OTHER) of the same option already
	// has: a municipality is in one service.
	CodePlacedTwice Code = "placed-twice"
	// KEY is VALUE UNIT; it cannot be less than MIN, which WANT is.
	CodeLessThan Code = "less-than"
	// KEY is VALUE UNIT; it cannot be more than MAX, which WANT is.
	CodeMoreThan Code = "more-than"
	// KEY names VALUE, which cannot change while the simulation runs; WANT is
	// the nearest key that can, or an example.
	CodeChangeKey Code = "change-key"
	// KEY, VALUE, cannot stand beside WANT in line OTHER: one of them.
	CodeEither Code = "either"
	// The change KEY changes nothing: it has neither a key nor away nor quit.
	CodeNoChange Code = "no-change"
	// One replication of the scenario would take about VALUE UNIT; allowed are
	// at most MAX, so that a run ends. No key.
	CodeTooMuch Code = "too-much-work"

	// Warning: the leg KEY takes VALUE UNIT; more than MAX is unusual.
	CodeLongLeg Code = "long-leg"
	// Warning: KEY is 0 UNIT, so nobody handles the cases.
	CodeNoPosts Code = "no-posts"
	// Warning: no municipality of the scenario has children, so there is
	// nothing to simulate. No key.
	CodeNoChildren Code = "no-children"
	// Warning: KEY gives a source for VALUE, which the file does not set.
	CodeUnusedSource Code = "unused-source"
	// Warning: KEY is VALUE UNIT, after the end of the run, which has MAX.
	CodeAfterRun Code = "after-run"
	// Warning: the option KEY is the same as the option WANT in line OTHER.
	CodeSameOption Code = "same-option"
)

// Codes lists every code.
var Codes = []Code{
	CodeUnreadable, CodeTooLarge, CodeEncoding, CodeSyntax, CodeArrayOfTables, CodeFormatNewer,
	CodeUnknownKey, CodeMissing, CodeType, CodeRange, CodeWhole, CodeInterval, CodeCount,
	CodeWord, CodeID, CodeNumber, CodeUnknownMunicipality, CodeLegName, CodeLegLoop,
	CodeNotMember, CodeDuplicate, CodeUnplaced, CodePlacedTwice, CodeLessThan, CodeMoreThan, CodeChangeKey, CodeEither, CodeNoChange, CodeTooMuch,
	CodeLongLeg, CodeNoPosts, CodeNoChildren, CodeUnusedSource, CodeAfterRun, CodeSameOption,
}

// What a key wants, for Problem.Want of CodeType and CodeMissing.
const (
	WantNumber             = "number"              // 2 or 2.5
	WantNumberOrInterval   = "number-or-interval"  // 2 or [1, 3]
	WantText               = "text"                // "…" between quotes
	WantYesNo              = "yes-no"              // true or false
	WantTable              = "table"               // [key] and lines below it
	WantMunicipalityNumber = "municipality-number" // four digits between quotes, such as "0301": write "VALUE" if VALUE is a number
	WantMunicipalities     = "municipalities"      // numbers between quotes in brackets, such as ["0301", "1812"]
)

// Wants lists every code of what a key wants.
var Wants = []string{WantNumber, WantNumberOrInterval, WantText, WantYesNo, WantTable,
	WantMunicipalityNumber, WantMunicipalities}

// What should stand in the text, for Problem.Want of CodeSyntax.
const (
	WantKey       = "key"        // the name of a key
	WantPlainKey  = "plain-key"  // a name of a–z, A–Z, 0–9, - and _ only: VALUE has other letters
	WantEquals    = "equals"     // = after a key
	WantValue     = "value"      // a value after =
	WantQuotes    = "quotes"     // quotes around a text: VALUE is no number and not true or false
	WantNoZero    = "no-zero"    // VALUE without the zeros before it, or between quotes: a municipality's number is a text
	WantPoint     = "point"      // a decimal point: a comma stands after the number
	WantLineEnd   = "line-end"   // the end of the line: one key on each
	WantHeaderEnd = "header-end" // ] after the name of a table
	WantStringEnd = "string-end" // the quote that ends a text
	WantComma     = "comma"      // a comma between two values, or the end of the brackets
	WantEscape    = "escape"     // \\ for a backslash, or another escape that TOML knows
)

// SyntaxWants lists every code of what should stand in the text.
var SyntaxWants = []string{WantKey, WantPlainKey, WantEquals, WantValue, WantQuotes, WantNoZero, WantPoint, WantLineEnd,
	WantHeaderEnd, WantStringEnd, WantComma, WantEscape}

// Blocking reports whether any problem keeps the file from running.
func Blocking(problems []Problem) bool {
	for _, p := range problems {
		if !p.Warning {
			return true
		}
	}
	return false
}
