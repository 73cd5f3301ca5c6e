package register

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func numbers(found []Municipality) []string {
	var out []string
	for _, m := range found {
		out = append(out, m.Number)
	}
	return out
}

// TestFindFirst: the query's first hits.
func TestFindFirst(t *testing.T) {
	for query, want := range map[string]string{
		"Guovdageaidnu": "5612", "guovda": "5612", "Kautokeino": "5612", "Koutokeino": "5612", "KAUTO": "5612",
		"Kárášjohka": "5610", "karasjohka": "5610", "KÁRÁŠJOHKA": "5610", "karasjok": "5610", "Kaarasjoki": "5610",
		"Tromsø": "5501", "Romsa": "5501", "tromso": "5501", "tromsoe": "5501", "Tromsö": "5501", "TROMSØ": "5501", "Tromssa": "5501",
		"Ålesund": "1508", "aalesund": "1508", "alesund": "1508", "Aale": "1508", "A\u030alesund": "1508",
		"Bærum": "3201", "baerum": "3201", "barum": "3201", "Bodö": "1804",
		"Porsáŋgu": "5622", "porsangu": "5622", "Evenášši": "1853", "evenassi": "1853", "Čáhcesuolu": "5607", "cahcesuolu": "5607",
		"Stïentje": "5006", "stientje": "5006", "Ivgu": "5536", "Yykea": "5536", "Fuolldá": "1845", "fuollda": "1845",
		"Snåase": "5041", "snaase": "5041", "Raarvihke": "5043", "Oslove": "0301", "Nåavmesjenjaelmie": "5007", "naavmesjen": "5007",
		"Mátta-Várjjat": "5605", "matta varjjat": "5605",
		"0301": "0301", "301": "0301", "1811": "1811", "561": "5610", "0301 Oslo": "0301",
		"nord-fron": "3436", "nord fron": "3436", "  Nord –  Fron ": "3436", "varanger": "5605", "fron": "3438",
		"Hå": "1119", "ås": "3218", "Bø": "1867", "os": "3430", "øs": "3442", "Evje": "4219",
		"Mandal": "4205", "Florø": "4602", "Mo i Rana": "1833", "bronnoysund": "1813", "rennsund": "",
		"herøy nordland": "1818", "Herøy (Møre og Romsdal)": "1515", "våler østfold": "3114", "valer innl": "3419",
	} {
		found := Find(query)
		if want == "" {
			if len(found) != 0 {
				t.Errorf("Find(%q) = %v, want nothing", query, numbers(found))
			}
			continue
		}
		if len(found) == 0 || found[0].Number != want {
			t.Errorf("Find(%q) = %v, want %s first", query, numbers(found), want)
		}
	}
}

func TestFold(t *testing.T) {
	for _, c := range [][3]string{
		{"  Sør-Varanger / Mátta-Várjjat ", "sør varanger mátta várjjat", "sor varanger matta varjjat"},
		{"AALESUND", "aalesund", "alesund"},
		{"Nåavmesjenjaelmie", "nåavmesjenjaelmie", "navmesjenjalmie"},
		{"Bærøe", "bærøe", "baro"},
		{"Evje og Hornnes", "evje og hornnes", "evje og hornnes"},
		{"Ra aa Oe e", "ra aa oe e", "ra a o e"}, // no letter counts beyond its word
	} {
		if exact, plain := fold(c[0]); exact != c[1] || plain != c[2] {
			t.Errorf("fold(%q) = %q, %q", c[0], exact, plain)
		}
	}
}

func TestFindRepeatedNames(t *testing.T) {
	for query, want := range map[string][]string{
		"Herøy": {"1515", "1818"}, "heroy": {"1515", "1818"}, "Våler": {"3114", "3419"}, "vaaler": {"3114", "3419"},
	} {
		if got := numbers(Find(query)); len(got) < 2 || !slices.Equal(got[:2], want) {
			t.Errorf("Find(%q) = %v, want %v first", query, got, want)
		}
	}
}

// TestFindRank: names before centres, centres before counties.
func TestFindRank(t *testing.T) {
	// Vik in Vestland, names with vik inside, then Sømna and Vang, whose centres
	// are Vik and Vang i Valdres.
	vik := numbers(Find("vik"))
	if vik[0] != "4639" || slices.Index(vik, "1806") > slices.Index(vik, "1812") || !slices.Contains(vik, "1812") {
		t.Errorf("Find(vik) = %v", vik)
	}
	nordland := numbers(Find("nordland"))
	if len(nordland) != 41 || !slices.IsSorted(nordland) {
		t.Errorf("Find(nordland) = %v, want the 41 of the county by number", nordland)
	}
	// Tromsø by name, then the 21 of Troms by county.
	troms := numbers(Find("troms"))
	if len(troms) != 21 || troms[0] != "5501" {
		t.Errorf("Find(troms) = %v", troms)
	}
	if got := len(Find("finnmárku")); got != 18 {
		t.Errorf("Find(finnmárku) finds %d, want 18", got)
	}
	// Narvik is found by three letters inside, not by two.
	if slices.Contains(numbers(Find("rv")), "1806") || !slices.Contains(numbers(Find("rvi")), "1806") {
		t.Error("Find(rv) finds Narvik or Find(rvi) does not")
	}
	// A spelt diacritic prefers the names that have it, a plain letter those without.
	os, øs := numbers(Find("os")), numbers(Find("øs"))
	if slices.Index(os, "0301") > slices.Index(os, "3442") || slices.Index(øs, "3442") > slices.Index(øs, "0301") {
		t.Errorf("os: %v, øs: %v", os, øs)
	}
}

func TestFindNothing(t *testing.T) {
	for _, query := range []string{"", " ", "-", "…", "\u030a", "xyzzy", "99", "Oslo Bergen", "03011", "\xff"} {
		if got := Find(query); len(got) != 0 {
			t.Errorf("Find(%q) = %v", query, numbers(got))
		}
	}
}

// TestFindAsYouType: every beginning of every official name finds its
// municipality, in capitals, without diacritics and with the letters apart.
func TestFindAsYouType(t *testing.T) {
	apart := strings.NewReplacer("å", "a\u030a", "Å", "A\u030a", "á", "a\u0301", "Á", "A\u0301", "š", "s\u030c", "ï", "i\u0308")
	bare := strings.NewReplacer("å", "aa", "Å", "Aa", "æ", "ae", "Æ", "Ae", "ø", "oe", "Ø", "Oe", "ä", "ae", "á", "a", "Á", "A", "š", "s", "ŋ", "n", "ï", "i")
	for _, m := range All() {
		for _, name := range m.Names {
			for end := range name {
				_, size := utf8.DecodeRuneInString(name[end:])
				typed := name[:end+size]
				for _, query := range []string{typed, strings.ToUpper(typed), apart.Replace(typed), bare.Replace(typed)} {
					if !slices.Contains(numbers(Find(query)), m.Number) {
						t.Errorf("Find(%q) misses %s", query, name)
					}
				}
			}
			if first := Find(name)[0]; !slices.Contains(first.Names, name) {
				t.Errorf("Find(%q) begins with %s", name, first.Name)
			}
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, query := range []string{"", "oslo", "Åå", "aae", "oe e", "\xff", "A\u030a", "0301 os", "Š-đ", "İ", "ﬀ", "\x00"} {
		f.Add(query)
	}
	f.Fuzz(func(t *testing.T, query string) {
		found := Find(query)
		seen := map[string]bool{}
		for _, m := range found {
			if _, ok := Get(m.Number); !ok || seen[m.Number] {
				t.Errorf("Find(%q) holds %s twice or unknown", query, m.Number)
			}
			seen[m.Number] = true
		}
		if again := Find(query); !slices.Equal(numbers(again), numbers(found)) {
			t.Errorf("Find(%q) differs the second time", query)
		}
	})
}

func BenchmarkFind(b *testing.B) {
	for _, query := range []string{"a", "s", "tro", "guovdageaidnu", "herøy nordland", "zzz"} {
		b.Run(query, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Find(query)
			}
		})
	}
}
