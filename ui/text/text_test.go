package text

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

var placeholder = regexp.MustCompile(`\{([^{}|]+)(\|[^{}]*)?\}`)

// names returns the names of the placeholders of a text, in order.
func names(template string) []string {
	found := map[string]bool{}
	for _, m := range placeholder.FindAllStringSubmatch(template, -1) {
		found[m[1]] = true
	}
	return slices.Sorted(maps.Keys(found))
}

// withoutPlural returns the names of the placeholders that are shown. Those that
// only choose between one and many some languages need and others do not.
func withoutPlural(template string) []string {
	return names(regexp.MustCompile(`\{[^{}|]+\|[^{}]*\}`).ReplaceAllString(template, ""))
}

func TestEveryTextIsInEveryLanguage(t *testing.T) {
	for key, w := range catalogue {
		for _, l := range Langs() {
			// The one unit without a word.
			if strings.TrimSpace(w[l]) == "" && key != "unit.1" {
				t.Errorf("%s has no text in %s", key, l)
			}
			if got, want := withoutPlural(w[l]), withoutPlural(w[NB]); !slices.Equal(got, want) {
				t.Errorf("%s: placeholders of %s are %v, of nb %v", key, l, got, want)
			}
			if s := placeholder.ReplaceAllString(w[l], ""); strings.ContainsAny(s, "{}") {
				t.Errorf("%s in %s has a broken placeholder: %s", key, l, w[l])
			}
			for _, m := range placeholder.FindAllStringSubmatch(w[l], -1) {
				if m[2] != "" && strings.Count(m[2], "|") != 2 {
					t.Errorf("%s in %s: %s is not {n|one|other}", key, l, m[0])
				}
			}
		}
	}
}

// words are those that one language has and another has not. A text with one of
// them was left in the wrong language.
var foreign = map[Lang]*regexp.Regexp{
	NB: wordsOf("the of and is are not with each every from than ikkje ein eit frå kva korleis kommunar køyre " +
		"køyring tenester teneste meir dei berre vidare namn hugs blir_vist"),
	NN: wordsOf("the of and is are not with each every from than ikke en et fra hva hvordan hvor hvis kommuner kjøre " +
		"kjøring tjenester tjeneste mer bare navn de_andre jeg noen noe være gjøre undersøkelser undersøkelse uke uker " +
		"måned måneder timer filen linjen disse ble"),
	EN: wordsOf("og ikke ikkje er som med til av eller filen fila kommuner kommunar et eit en ein"),
}

func wordsOf(s string) *regexp.Regexp {
	return regexp.MustCompile(`(?i)(^|[^\p{L}.-])(` + strings.ReplaceAll(strings.Join(strings.Fields(s), "|"), "_", " ") + `)([^\p{L}.-]|$)`)
}

func TestNoTextIsInTheWrongLanguage(t *testing.T) {
	for key, w := range catalogue {
		for l, re := range foreign {
			s := placeholder.ReplaceAllStringFunc(w[l], func(m string) string {
				return strings.NewReplacer("{", " ", "}", " ", "|", " ").Replace(m[strings.Index(m, "|")+1:])
			})
			if m := re.FindStringSubmatch(s); m != nil && key != "usage.lang" && key != "window.usage" { // which names the codes of languages

				t.Errorf("%s in %s has the word %q: %s", key, l, m[2], w[l])
			}
		}
		// A sentence that is the same in Norwegian and English was forgotten.
		if w[EN] == w[NB] && len(strings.Fields(placeholder.ReplaceAllString(w[NB], ""))) > 3 {
			t.Errorf("%s is the same in bokmål and English: %s", key, w[NB])
		}
	}
}

// TestCallsFitTheCatalogue reads the program: every key that a call names must
// be there, and the call must give the placeholders of its text, no fewer and
// no more. Keys that no call names are texts nobody reads.
func TestCallsFitTheCatalogue(t *testing.T) {
	used := map[string]bool{}
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		// Another package may be half written while this test runs.
		file, err := parser.ParseFile(token.NewFileSet(), path, source, 0)
		if err != nil {
			return nil
		}
		if rel, err := filepath.Rel(root, path); err != nil || strings.HasPrefix(rel, "sim") || strings.HasPrefix(d.Name(), "words_") {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.BasicLit:
				if s, err := strconv.Unquote(n.Value); err == nil && n.Kind == token.STRING {
					used[s] = true
				}
			case *ast.CallExpr:
				checkCall(t, path, n)
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	// Families whose keys are put together from a code.
	families := []string{"unit.", "story.stress.", "month.", "problem.", "want.", "note.", "verdict.", "kind.", "group.", "help.", "brief.", "flag.",
		"cmd.", "menu.", "lang.", "example."} // of the window's table of commands, of the languages and of the examples
	for key := range catalogue {
		if !used[key] && !slices.ContainsFunc(families, func(f string) bool { return strings.HasPrefix(key, f) }) {
			t.Errorf("no call names %s", key)
		}
	}
}

// sayers are the calls that take a key and the values of its placeholders, with
// the position of the key.
var sayers = map[string]int{"Say": 1, "say": 0, "complaint": 0, "failed": 0, "wrongUse": 1}

func checkCall(t *testing.T, path string, call *ast.CallExpr) {
	name := ""
	switch f := call.Fun.(type) {
	case *ast.SelectorExpr:
		name = f.Sel.Name
	case *ast.Ident:
		name = f.Name
	}
	at, ok := sayers[name]
	// Only the command line and this package say things by this catalogue; the
	// figures have words of their own.
	if !ok || len(call.Args) <= at || strings.Contains(path, filepath.Join("ui", "chart")) {
		return
	}
	key, ok := literal(call.Args[at])
	if !ok {
		return
	}
	w, ok := catalogue[key]
	if !ok {
		t.Errorf("%s: no text with the key %s", path, key)
		return
	}
	var given []string
	for i := at + 1; i < len(call.Args); i += 2 {
		if s, ok := literal(call.Args[i]); ok {
			given = append(given, s)
		}
	}
	slices.Sort(given)
	want := map[string]bool{}
	for _, l := range Langs() {
		for _, n := range names(w[l]) {
			want[n] = true
		}
	}
	if all := slices.Sorted(maps.Keys(want)); !slices.Equal(given, all) {
		t.Errorf("%s: %s is given %v and takes %v", path, key, given, all)
	}
}

func literal(e ast.Expr) (string, bool) {
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(lit.Value)
	return s, err == nil
}

func TestNumber(t *testing.T) {
	for _, c := range []struct {
		x        float64
		decimals int
		nb, en   string
	}{
		{1234.5, 1, "1\u00a0234,5", "1,234.5"},
		{1234567.25, AsNeeded, "1\u00a0234\u00a0567,25", "1,234,567.25"},
		{-0.5, AsNeeded, "−0,5", "−0.5"},
		{12, AsNeeded, "12", "12"},
		{123, 0, "123", "123"},
		{1000, 0, "1\u00a0000", "1,000"},
		{-0.04, 1, "0,0", "0.0"},
		{math.Copysign(0, -1), 0, "0", "0"},
		{math.NaN(), 1, NoValue, NoValue},
		{math.Inf(1), 1, NoValue, NoValue},
		{math.Inf(-1), 1, NoValue, NoValue},
		{1e21, 0, "1\u00a0000\u00a0000\u00a0000\u00a0000\u00a0000\u00a0000\u00a0000", "1,000,000,000,000,000,000,000"},
	} {
		if got := Number(NB, c.x, c.decimals); got != c.nb {
			t.Errorf("Number(nb, %v, %d) = %q, want %q", c.x, c.decimals, got, c.nb)
		}
		if got := Number(NN, c.x, c.decimals); got != c.nb {
			t.Errorf("Number(nn, %v, %d) = %q, want %q", c.x, c.decimals, got, c.nb)
		}
		if got := Number(EN, c.x, c.decimals); got != c.en {
			t.Errorf("Number(en, %v, %d) = %q, want %q", c.x, c.decimals, got, c.en)
		}
	}
}

func TestWrittenForms(t *testing.T) {
	day := time.Date(2026, 3, 9, 0, 0, 0, 0, time.UTC)
	for _, c := range [][2]string{
		{Percent(NB, 0.125, 1), "12,5\u00a0%"},
		{Percent(EN, 0.125, 1), "12.5%"},
		{Percent(NB, 0.07, AsNeeded), "7\u00a0%"},
		{Percent(NB, math.NaN(), 1), NoValue},
		{Kroner(NB, 1250000), "kr\u00a01\u00a0250\u00a0000"},
		{Kroner(NN, -1.6), "kr\u00a0−2"},
		{Kroner(EN, 1250000), "NOK\u00a01,250,000"},
		{Date(NB, day), "9.3.2026"},
		{Date(EN, day), "9 March 2026"},
		{ISODate(NB, "2026-01-01"), "1.1.2026"},
		{ISODate(NN, "2021-02"), "februar 2021"},
		{ISODate(EN, "2021-02"), "February 2021"},
		{ISODate(NB, "2024"), "2024"},
		{Signed(NB, 7.71, 1), "+7,7"},
		{Signed(NB, -7.71, 1), "−7,7"},
		{Signed(NB, 0.04, 1), "0,0"},
		{Signed(NB, math.NaN(), 1), NoValue},
		{Quantity(NB, 35, "h", AsNeeded), "35\u00a0timer"},
		{Quantity(NB, 1, "h", AsNeeded), "1\u00a0time"},
		{Quantity(NN, 2, "weeks", AsNeeded), "2\u00a0veker"},
		{Quantity(EN, 1, "weeks", AsNeeded), "1\u00a0week"},
		{Quantity(NB, 0.155, "share", AsNeeded), "15,5\u00a0%"},
		{Quantity(NB, 1250000, "nok_year", 0), "kr\u00a01\u00a0250\u00a0000 per år"},
		{Quantity(EN, 44.9, "per_1000_year", AsNeeded), "44.9\u00a0per 1,000 children a year"},
		{Quantity(NB, 0.6, "1", AsNeeded), "0,6"},
		{Quantity(NB, math.Inf(1), "h", 1), NoValue},
		{UnitWords(NB, "h_week_fte"), "timer per årsverk og uke"},
		{UnitWords(EN, "cases"), "cases"},
		{List(NB, []string{"a", "b", "c"}), "a, b og c"},
		{List(EN, []string{"a"}), "a"},
		{List(NB, nil), ""},
	} {
		if c[0] != c[1] {
			t.Errorf("got %q, want %q", c[0], c[1])
		}
	}
}

func TestParseNumber(t *testing.T) {
	for _, c := range []struct {
		l    Lang
		s    string
		want float64
	}{
		{NB, "1,5", 1.5}, {NB, "1.5", 1.5}, {NB, "1 234,5", 1234.5}, {NB, "1 234 567", 1234567},
		{NB, "1\u00a0234,5", 1234.5}, {NB, "1\u202f234", 1234}, {NB, "−2", -2}, {NB, "-2,25", -2.25},
		{NB, "+3", 3}, {NB, " 7 ", 7}, {NB, "1,234", 1.234}, {NN, "0,5", 0.5}, {NB, "007", 7},
		{EN, "1,234", 1234}, {EN, "1,234.5", 1234.5}, {EN, "0.5", 0.5}, {EN, "0,5", 0.5}, {EN, "12,34", 12.34},
		{EN, "1 234.5", 1234.5},
	} {
		if got, err := ParseNumber(c.l, c.s); err != nil || got != c.want {
			t.Errorf("ParseNumber(%s, %q) = %v, %v; want %v", c.l, c.s, got, err, c.want)
		}
	}
	for _, s := range []string{"", " ", "-", ",", ".", "1,", ".5", "x", "1,2,3", "1.2.3", "1.2,3", "1.234,5", "1 23", "12 34",
		"1  234", "--1", "1e3", "0x10", "inf", "NaN", "1_000", "5 %", "1'000"} {
		for _, l := range Langs() {
			if x, err := ParseNumber(l, s); err == nil {
				t.Errorf("ParseNumber(%s, %q) = %v, want an error", l, s, x)
			}
		}
	}
}

func TestNumbersComeBack(t *testing.T) {
	xs := []float64{0, 1, -1, 0.1, 1.0 / 3, 1234.5, -1234567.891, 999, 1000, 1e15, 1e-7, math.MaxFloat64, math.SmallestNonzeroFloat64}
	x := 0.1
	for range 200 {
		x = math.Mod(x*997.13+0.71, 1e7)
		xs = append(xs, x, -x)
	}
	for _, l := range Langs() {
		for _, x := range xs {
			if got, err := ParseNumber(l, Number(l, x, AsNeeded)); err != nil || got != x {
				t.Errorf("%s: %v was written %q and read %v, %v", l, x, Number(l, x, AsNeeded), got, err)
			}
		}
	}
}

func FuzzParseNumber(f *testing.F) {
	for _, s := range []string{"1 234,5", "−2", "1,234.5", "", "1\u00a0000"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, l := range Langs() {
			x, err := ParseNumber(l, s)
			if err != nil {
				continue
			}
			if math.IsNaN(x) || math.IsInf(x, 0) {
				t.Errorf("ParseNumber(%s, %q) = %v", l, s, x)
			}
			if back, err := ParseNumber(l, Number(l, x, AsNeeded)); err != nil || back != x {
				t.Errorf("%s: %q is %v, then %v", l, s, x, back)
			}
		}
	})
}

func TestLanguages(t *testing.T) {
	for code, want := range map[string]Lang{"nb": NB, "NN": NN, "en": EN, "no": NB, "nn-NO": NN, "en_GB.UTF-8": EN, "nb_NO@x": NB} {
		if got, err := ParseLang(code); err != nil || got != want {
			t.Errorf("ParseLang(%q) = %v, %v; want %v", code, got, err, want)
		}
	}
	for _, code := range []string{"", "de", "norsk", "nbx", "C"} {
		if _, err := ParseLang(code); err == nil {
			t.Errorf("ParseLang(%q) gives no error", code)
		}
	}
	for _, c := range []struct {
		env  map[string]string
		want Lang
	}{
		{nil, NB},
		{map[string]string{"LANG": "en_US.UTF-8"}, EN},
		{map[string]string{"LANG": "nn_NO.UTF-8"}, NN},
		{map[string]string{"LANG": "no_NO"}, NB},
		{map[string]string{"LANG": "de_DE.UTF-8"}, NB},
		{map[string]string{"LANG": "en_US", "LC_MESSAGES": "nn_NO"}, NN},
		{map[string]string{"LANG": "nn_NO", "LC_MESSAGES": "nn_NO", "LC_ALL": "en_GB"}, EN},
		{map[string]string{"LC_ALL": "C", "LANG": "en_US"}, NB},
	} {
		if got := Detect(func(k string) string { return c.env[k] }); got != c.want {
			t.Errorf("Detect(%v) = %v, want %v", c.env, got, c.want)
		}
	}
}

func TestSay(t *testing.T) {
	for template, want := range map[string]string{
		"plain":                        "plain",
		"{file} has {n}":               "x.toml has 1\u00a0200",
		"{n} {n|kommune|kommuner}":     "1\u00a0200 kommuner",
		"{one} {one|kommune|kommuner}": "1 kommune",
		"{missing} stays":              "{missing} stays",
		"open {n":                      "open {n",
	} {
		if got := fill(NB, template, []any{"file", "x.toml", "n", 1200, "one", 1}); got != want {
			t.Errorf("fill(%q) = %q, want %q", template, got, want)
		}
	}
	defer func() {
		if recover() == nil {
			t.Error("Say does not panic for an unknown key")
		}
	}()
	Say(NB, "no.such.key")
}

func TestProblemForm(t *testing.T) {
	p := Problem{Code: "range", File: "a.toml", Line: 7, Key: "demand.triage_hours", Value: "150.5", Unit: "h", Max: 100}
	for l, want := range map[Lang]string{
		NB: "a.toml:7: demand.triage_hours: er 150,5\u00a0timer; tillatt er 0 til 100",
		NN: "a.toml:7: demand.triage_hours: er 150,5\u00a0timar; tillate er 0 til 100",
		EN: "a.toml:7: demand.triage_hours: is 150.5\u00a0hours; allowed are 0 to 100",
	} {
		if got := p.Say(l); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
	for _, c := range []struct {
		p    Problem
		want string
	}{
		{Problem{Code: "unknown-key", File: "a.toml", Line: 3, Key: "demand.triage_hour", Want: "triage_hours"},
			"a.toml:3: demand.triage_hour: unknown key. Did you mean triage_hours?"},
		{Problem{Code: "range", Key: "x", Value: "1.5", Unit: "share", Max: 1},
			"x: is 1.5; allowed are 0 to 1. Shares are written as part of 1: 15% is 0.15"},
		{Problem{Code: "range", File: "f", Key: "x", Value: "nan", Unit: "h", Max: 1}, "f: x: is nan; allowed are 0 to 1"},
		{Problem{Code: "type", Key: "x", Value: "301", Want: "municipality-number"}, `x: is 301 without quotes; write "0301"`},
		{Problem{Code: "no-children", Warning: true, File: "f", Line: 1},
			"f:1: warning: none of the municipalities has children, so there is nothing to simulate. Write children for them"},
		{Problem{Code: "syntax", File: "f", Line: 2, Detail: "a\n\tb"},
			"f:2: the line is not valid TOML: “a b”. Look for a missing quote or bracket; the decimal sign in the file is a point"},
		{Problem{Code: "word", File: "f", Key: "x\x1b[2J", Value: "a\nb", Want: "c"}, "f: x [2J: is a b; choose one of: c"},
		{Problem{Code: "of-the-future", File: "f"}, "f: of-the-future"},
	} {
		if got := c.p.Say(EN); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}
