package scenario

import (
	"fmt"
	"os"
	"reflect"
	"strings"
	"sync"
	"testing"
)

// What is remembered of a text is what reading it anew finds, also after the
// caller changed the bytes, and from several goroutines at once.
func TestRecentTexts(t *testing.T) {
	base, err := os.ReadFile("../../scenarios/sor-helgeland.toml")
	if err != nil {
		t.Fatal(err)
	}
	texts := []string{"", "a = ", "a = 1\na = 2\n", "[x]\n[x]\n", "format = 1\nnonsense = 2\n"}
	for i := range 2 * recentTexts {
		texts = append(texts, strings.Replace(string(base), "minutes = 27", fmt.Sprintf("minutes = %d", 5000+i), 1))
	}
	want := make([]any, len(texts))
	for i, text := range texts {
		recent.list = nil
		s, problems := Parse("x", []byte(text))
		want[i] = []any{s, problems}
	}
	var wg sync.WaitGroup
	for g := range 4 {
		wg.Go(func() {
			for i := range 3 * len(texts) {
				k := (i*(g+1) + g) % len(texts)
				text := []byte(texts[k])
				s, problems := Parse("x", text)
				if !reflect.DeepEqual([]any{s, problems}, want[k]) {
					t.Errorf("text %d: %v", k, problems)
				}
				out, err := Set(text, Path{"title"}, "x")
				for j := range text {
					text[j] = '#'
				}
				if err == nil && !strings.Contains(string(out), `title = "x"`) {
					t.Errorf("text %d: no title", k)
				}
			}
		})
	}
	wg.Wait()
	if n := len(recent.list); n != recentTexts {
		t.Errorf("%d texts remembered, want %d", n, recentTexts)
	}
}
