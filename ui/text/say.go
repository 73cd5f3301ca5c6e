package text

import (
	"fmt"
	"math"
	"strings"
	"unicode"
)

// words are one text in every language, in the order of [Langs].
type words [3]string

// catalogue holds every text by its key. It is put together from the tables of
// the words files, and never changes afterwards.
var catalogue = map[string]words{}

// register adds a table to the catalogue. It panics if a key is there already,
// for one of the two texts would never be seen.
func register(table map[string]words) bool {
	for key, w := range table {
		if _, twice := catalogue[key]; twice {
			panic("text: two texts for the key " + key)
		}
		catalogue[key] = w
	}
	return true
}

// Say returns the text with a key in a language, with its placeholders filled.
// The arguments are names and values by turns, as in
//
//	text.Say(l, "new.picked", "n", 5, "file", "x.toml")
//
// {file} stands for the value of file, and {n|kommune|kommuner} for kommune if
// n is 1 and kommuner if not. A number is written as the language has it, and
// anything else as it is.
//
// Say panics if there is no such key: that is a mistake in the program, as a
// misspelt function is. [Has] asks first.
func Say(l Lang, key string, args ...any) string {
	w, ok := catalogue[key]
	if !ok {
		panic("text: no text with the key " + key)
	}
	return fill(l, w[l], args)
}

// Has reports whether there is a text with the key.
func Has(key string) bool {
	_, ok := catalogue[key]
	return ok
}

// fill puts the arguments into a template. A placeholder without an argument
// stays as it is, for a reader to see and a test to find.
func fill(l Lang, template string, args []any) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(template, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		inside, after, closed := strings.Cut(rest, "}")
		if !closed {
			b.WriteString("{" + rest)
			return b.String()
		}
		template = after
		name, forms, plural := strings.Cut(inside, "|")
		value, given := argument(args, name)
		switch {
		case !given:
			b.WriteString("{" + inside + "}")
		case plural:
			one, other, _ := strings.Cut(forms, "|")
			if x, ok := number(value); ok && math.Abs(x) == 1 {
				b.WriteString(one)
			} else {
				b.WriteString(other)
			}
		default:
			b.WriteString(write(l, value))
		}
	}
}

func argument(args []any, name string) (any, bool) {
	for i := 0; i+1 < len(args); i += 2 {
		if args[i] == name {
			return args[i+1], true
		}
	}
	return nil, false
}

func number(value any) (float64, bool) {
	switch v := value.(type) {
	case int:
		return float64(v), true
	case int64:
		return float64(v), true
	case float64:
		return v, true
	}
	return 0, false
}

func write(l Lang, value any) string {
	if x, ok := number(value); ok {
		return Number(l, x, AsNeeded)
	}
	return fmt.Sprint(value)
}

// List joins words as a sentence does: a, b og c.
func List(l Lang, items []string) string {
	switch len(items) {
	case 0:
		return ""
	case 1:
		return items[0]
	}
	last := len(items) - 1
	return strings.Join(items[:last], ", ") + " " + Say(l, "list.and") + " " + items[last]
}

// Plain returns a text that somebody wrote in a file as one line without
// control characters, which could break a table or command a terminal.
func Plain(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, s)
	// Not strings.Fields, which takes no-break spaces for gaps.
	words := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' })
	return strings.Join(words, " ")
}
