package scenario

import (
	"errors"
	"reflect"
	"strings"
	"testing"
)

const lookText = `
title = "x"
a.b = [1, 2]
list = ["1811", "1812"]
inline = { yes = true, n = 2.5 }
mixed = ["1811", 2]
[t."q.r"]
`

func TestKeys(t *testing.T) {
	keys, err := Keys([]byte(lookText), nil)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, k := range keys {
		got = append(got, k.String())
	}
	if want := `title a a.b list inline inline.yes inline.n mixed t t."q.r"`; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
	if keys, err := Keys([]byte(lookText), Path{"inline"}); err != nil || len(keys) != 2 {
		t.Errorf("below inline: %v, %v", keys, err)
	}
	if keys, err := Keys([]byte(lookText), Path{"title"}); err != nil || keys != nil {
		t.Errorf("below a value: %v, %v", keys, err)
	}
	if _, err := Keys([]byte(lookText), Path{"none"}); !errors.Is(err, ErrNoKey) {
		t.Errorf("below nothing: %v", err)
	}
	if _, err := Keys([]byte("a = "), nil); err == nil {
		t.Error("no error for a text that is not TOML")
	}
}

func TestGet(t *testing.T) {
	for key, want := range map[string]any{
		"title": "x", "a.b": [2]float64{1, 2}, "list": []string{"1811", "1812"}, "inline.yes": true, "inline.n": 2.5,
	} {
		if got, err := Get([]byte(lookText), Key(key)); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s = %v, %v; want %v", key, got, err, want)
		}
	}
	for key, want := range map[string]error{"none": ErrNoKey, "inline": ErrForm, "t": ErrForm, "mixed": ErrForm} {
		if got, err := Get([]byte(lookText), Key(key)); !errors.Is(err, want) {
			t.Errorf("%s = %v, %v; want %v", key, got, err, want)
		}
	}
}

func TestID(t *testing.T) {
	for name, want := range map[string]string{"Sør-Helgeland": "sor-helgeland", "Alle saman (2)": "alle-saman-2", "Ærø": "aero", "…": ""} {
		if got := ID(name); got != want {
			t.Errorf("ID(%q) = %q, want %q", name, got, want)
		}
	}
}
