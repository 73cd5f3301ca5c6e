package register

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// field says what a key was made from.
type field int

const (
	nameField field = iota
	centreField
	countyField
)

// key is one text a municipality can be found by. Both forms begin with a space
// and separate words by one, so " x" finds x at the beginning of any word.
type key struct {
	field   field
	exact   string // lower case
	plain   string // and without diacritics
	letters int    // bytes of plain without the leading space
}

func newKey(text string, f field) key {
	exact, plain := fold(text)
	return key{field: f, exact: " " + exact, plain: " " + plain, letters: len(plain)}
}

// countyNames holds the official Sámi and Kven names of the counties that have
// them (SSB KLASS 104, since 1 January 2024).
var countyNames = map[string][]string{
	"Nordland":  {"Nordlánnda"},
	"Troms":     {"Romsa", "Tromssa"},
	"Finnmark":  {"Finnmárku", "Finmarkku"},
	"Trøndelag": {"Trööndelage"},
}

func keysOf(m Municipality) []key {
	keys := make([]key, 0, len(m.Names)+2)
	for _, name := range m.Names {
		keys = append(keys, newKey(name, nameField))
	}
	keys = append(keys, newKey(m.Centre, centreField), newKey(m.County, countyField))
	for _, name := range countyNames[m.County] {
		keys = append(keys, newKey(name, countyField))
	}
	return keys
}

// The ways to be found, the best first. A name that begins with the query goes
// before one that only holds it, and any name before centre and county.
const (
	wholeName = iota
	nameBegins
	wordOfNameBegins
	insideName
	wholeCentre
	centreBegins
	wordOfCentreBegins
	countyBegins
	everyWord // the words of the query begin words of different keys
	notFound
)

// Find returns the municipalities that a query typed so far may mean, the best
// first; equally good ones go by the length of the name, then by number. A query
// is (the beginning of) a number or of any word of a Norwegian, Sámi or Kven
// name, of a centre or of a county, or three or more letters inside a name; or
// several such words, "herøy nordland". Upper and lower case, diacritics, hyphens
// and the ways to write å, æ and ø without a Norwegian keyboard make no
// difference: Tromsø, TROMSO, tromsoe; Ålesund, Aalesund, alesund; Kárášjohka,
// karasjohka. A query that spells the diacritics goes to the names that have
// them first: "øs" finds Østre Toten before Oslo. A query without letters and
// digits finds nothing.
func Find(query string) []Municipality {
	exact, plain := fold(query)
	if plain == "" {
		return nil
	}
	q := search{exact: " " + exact, plain: " " + plain, spelt: exact != plain}
	for _, word := range strings.Fields(plain) {
		q.words = append(q.words, " "+word)
	}

	type hit struct{ score, place int }
	r := load()
	hits := make([]hit, 0, len(r.all))
	for i := range r.all {
		if score, ok := q.score(r.all[i].Number, r.keys[i]); ok {
			hits = append(hits, hit{score, i})
		}
	}
	slices.SortFunc(hits, func(a, b hit) int {
		return cmp.Or(cmp.Compare(a.score, b.score), cmp.Compare(a.place, b.place))
	})
	out := make([]Municipality, len(hits))
	for k, h := range hits {
		out[k] = r.at(h.place)
	}
	return out
}

// search is a query in the form of a key, and its words.
type search struct {
	exact, plain string
	spelt        bool     // it has diacritics
	words        []string // each with its leading space
}

// score is lower for a better hit: the way it was found, then whether the
// diacritics agree, then the length of the key.
func (q search) score(number string, keys []key) (int, bool) {
	// Spreadsheets drop the leading zero of Oslo's 0301.
	if typed := q.plain[1:]; strings.HasPrefix(number, typed) || strings.TrimPrefix(number, "0") == typed {
		return 0, true
	}
	best, found := 0, false
	for _, k := range keys {
		way := q.way(k)
		if way == notFound {
			continue
		}
		otherwise := !strings.Contains(k.exact, q.exact)
		// Who types "øs" is on the way to Østre Toten and does not mean Os.
		if otherwise && q.spelt && way == wholeName {
			way = nameBegins
		}
		score := way<<17 | k.letters
		if otherwise {
			score |= 1 << 16
		}
		if !found || score < best {
			best, found = score, true
		}
	}
	if !found && len(q.words) > 1 && q.everyWordBegins(number, keys) {
		return everyWord << 17, true
	}
	return best, found
}

func (q search) way(k key) int {
	at := strings.Index(k.plain, q.plain)
	switch {
	case k.field == countyField && at >= 0:
		return countyBegins
	case k.field == centreField && at == 0 && len(k.plain) == len(q.plain):
		return wholeCentre
	case k.field == centreField && at == 0:
		return centreBegins
	case k.field == centreField && at > 0:
		return wordOfCentreBegins
	case k.field != nameField:
		return notFound
	case at == 0 && len(k.plain) == len(q.plain):
		return wholeName
	case at == 0:
		return nameBegins
	case at > 0:
		return wordOfNameBegins
	// One or two letters stand inside almost every name.
	case len(q.plain) > 3 && strings.Contains(k.plain, q.plain[1:]):
		return insideName
	}
	return notFound
}

func (q search) everyWordBegins(number string, keys []key) bool {
	for _, word := range q.words {
		if !strings.HasPrefix(number, word[1:]) &&
			!slices.ContainsFunc(keys, func(k key) bool { return strings.Contains(k.plain, word) }) {
			return false
		}
	}
	return true
}

// bare returns the letter people type instead of one with a diacritic.
func bare(r rune) rune {
	switch r {
	case 'å', 'æ', 'ä', 'á', 'à', 'â':
		return 'a'
	case 'ø', 'ö', 'ó', 'ò', 'ô':
		return 'o'
	case 'é', 'è', 'ê', 'ë':
		return 'e'
	case 'ï', 'í', 'ì', 'î':
		return 'i'
	case 'ü', 'ú', 'ù', 'û':
		return 'u'
	case 'ý':
		return 'y'
	case 'č', 'ç':
		return 'c'
	case 'đ', 'ð':
		return 'd'
	case 'ŋ', 'ñ', 'ń':
		return 'n'
	case 'š', 'ś':
		return 's'
	case 'ŧ':
		return 't'
	case 'ž':
		return 'z'
	}
	return r
}

// fold writes a text in lower case with single spaces between the words, once
// as spelt and once without diacritics. aa and ae count as one a and oe as one
// o, in the register's names as in the query, for that is how å, æ and ø are
// written without their keys. Each letter is decided by those before it only,
// so the fold of the beginning of a name begins the fold of the name.
func fold(text string) (exact, plain string) {
	e, p := make([]rune, 0, len(text)), make([]rune, 0, len(text))
	gap := false
	var before rune // the plain letter before this one, 0 at the beginning of a word
	for _, r := range text {
		if r > unicode.MaxASCII && unicode.Is(unicode.Mn, r) {
			continue // a combining diacritic, as macOS writes å
		}
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			gap = true
			before = 0
			continue
		}
		if gap && len(e) > 0 {
			e, p = append(e, ' '), append(p, ' ')
		}
		gap = false
		r = unicode.ToLower(r)
		e = append(e, r)
		if before == 'a' && (r == 'a' || r == 'e') || before == 'o' && r == 'e' {
			continue
		}
		if r > unicode.MaxASCII {
			r = bare(r)
		}
		p = append(p, r)
		before = r
	}
	return string(e), string(p)
}
