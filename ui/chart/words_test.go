package chart

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestWords holds that every text is there in three languages, with the same
// placeholders, and is used.
func TestWords(t *testing.T) {
	holders := regexp.MustCompile(`\{[a-z]+\}`)
	code := ""
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if f == "words.go" || strings.HasSuffix(f, "_test.go") {
			continue
		}
		src, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		code += string(src)
	}
	for key, w := range words {
		find := func(s string) []string {
			h := holders.FindAllString(s, -1)
			slices.Sort(h)
			return h
		}
		for lang, s := range map[string]string{"nb": w.NB, "nn": w.NN, "en": w.EN} {
			switch {
			case strings.TrimSpace(s) == "":
				t.Errorf("%s has no %s", key, lang)
			case !slices.Equal(find(s), find(w.NB)):
				t.Errorf("%s in %s has other placeholders than in nb", key, lang)
			case strings.Count(s, "|") != strings.Count(w.NB, "|"):
				t.Errorf("%s in %s has other forms than in nb", key, lang)
			}
		}
		family, _, _ := strings.Cut(key, ".")
		if family == "title" || family == "guide" || family == "pillar" {
			continue // their keys are put together
		}
		if !strings.Contains(code, `"`+key+`"`) {
			t.Errorf("%s is not used", key)
		}
	}
}
