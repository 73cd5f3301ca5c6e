package scenario

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The examples of docs/scenario-file.md run, and its table of tables names
// every key of the table of parameters that is not in docs/parameters.md only.
func TestScenarioFileDocs(t *testing.T) {
	text, err := os.ReadFile("../../docs/scenario-file.md")
	if err != nil {
		t.Fatal(err)
	}
	examples := regexp.MustCompile("(?s)```toml\n(.*?)```").FindAllStringSubmatch(string(text), -1)
	if len(examples) != 2 {
		t.Fatalf("%d examples", len(examples))
	}
	for _, e := range examples {
		s, problems := Parse("example", []byte(e[1]))
		if s == nil || len(problems) > 0 {
			t.Errorf("%v\n%s", problems, e[1])
			continue
		}
		requireRoundTrip(t, s)
	}
	for _, table := range []string{"run", "municipality", "leg", "service", "change"} {
		for _, p := range Table(table) {
			if !strings.Contains(string(text), "`"+p.Name+"`") {
				t.Errorf("%s is not in the table of tables", p.Key())
			}
		}
	}
	for _, word := range CostKeys {
		if !strings.Contains(string(text), word) {
			t.Errorf("the cost key %s is not named", word)
		}
	}
	for _, limit := range []string{"4 MiB", "50 000 keys", "16 levels", "10 000 characters", "20 municipalities", "12 options", "40 changes", "8 offices"} {
		if !strings.Contains(string(text), limit) {
			t.Errorf("the limit of %s is not named", limit)
		}
	}
	limits := []int{MaxFileBytes >> 20, maxTokens, MaxNesting, maxText, MaxMunicipalities, MaxOptions, MaxChanges, MaxOffices}
	if !slices.Equal(limits, []int{4, 50_000, 16, 10_000, 20, 12, 40, 8}) {
		t.Errorf("the limits are now %v: change docs/scenario-file.md", limits)
	}
}
