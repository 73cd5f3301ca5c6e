package scenario

import (
	"fmt"
	"slices"
	"strings"
)

// Keys returns the path of every key and every table of the text below a table,
// in the order of the text, each table before what it holds. The empty path is
// the whole text. It returns ErrNoKey if there is no such key, and nothing below
// a value. The text need be TOML only, as for edits.
func Keys(text []byte, table Path) ([]Path, error) {
	x, err := editable(text)
	if err != nil {
		return nil, err
	}
	it := x.find(table)
	if it == nil {
		return nil, fmt.Errorf("%s: %w", table, ErrNoKey)
	}
	var keys []Path
	var walk func(*item)
	walk = func(it *item) {
		for _, kid := range it.kids {
			keys = append(keys, slices.Clone(kid.path)) // the index is shared
			walk(kid)
		}
	}
	walk(it)
	return keys, nil
}

// Get returns the value of a key as the text gives it, with no default: a
// float64, bool, string, []string, or [2]float64 for an interval. It returns
// ErrNoKey if there is no such key, and ErrForm for a table or any other value.
func Get(text []byte, key Path) (any, error) {
	x, err := editable(text)
	if err != nil {
		return nil, err
	}
	it := x.find(key)
	if it == nil {
		return nil, fmt.Errorf("%s: %w", key, ErrNoKey)
	}
	if !it.table() {
		switch v := it.value; {
		case v.isNumber():
			return v.num, nil
		case v.kind == boolValue:
			return v.yes, nil
		case v.kind == stringValue:
			return v.str, nil
		case v.kind == arrayValue && len(v.list) == 2 && v.list[0].isNumber() && v.list[1].isNumber():
			return [2]float64{v.list[0].num, v.list[1].num}, nil
		case v.kind == arrayValue:
			list := make([]string, len(v.list))
			for i := range v.list {
				if v.list[i].kind != stringValue {
					return nil, fmt.Errorf("%s: %w", key, ErrForm)
				}
				list[i] = v.list[i].str
			}
			return list, nil
		}
	}
	return nil, fmt.Errorf("%s: %w", key, ErrForm)
}

// ID returns a name in the letters that the ID of an option or a service may
// have: a–z, 0–9 and hyphens. It is empty if the name has nothing of them.
func ID(name string) string {
	var b strings.Builder
	for _, r := range plainLetters.Replace(strings.ToLower(name)) {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '-' {
			b.WriteRune(r)
		}
	}
	return b.String()
}

var plainLetters = strings.NewReplacer("æ", "ae", "ø", "o", "å", "a", "á", "a", "č", "c", "đ", "d", "ï", "i", "ö", "o",
	"ŧ", "t", "š", "s", "ž", "z", " ", "-")
