package sim_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"grannelag/sim/model"
	"grannelag/sim/scenario"
)

// The pages in docs and the code cite each other; these tests follow the
// citations. Further down are the arrows between packages that
// docs/architecture.md draws.

func readDoc(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "docs", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// An assumption is a row of section 3.4 of docs/model.md.
type assumption struct {
	structural bool     // cited by nothing
	keys       []string // of the table of parameters
}

var (
	assumptionRow = regexp.MustCompile(`(?m)^\| \*\*(A\d+)\*\* \|(.*)\| ([^|]*) \|$`)
	// "assumption A8" and "assumptions A8 and A9", over the end of a comment's line too.
	citation = regexp.MustCompile(`[Aa]ssumptions?(?:\s|//)+A\d+(?:(?:,| and|–|-)\s*A\d+)*`)
	number   = regexp.MustCompile(`A\d+`)
	keyName  = regexp.MustCompile("`([a-z]+\\.[a-z0-9_]+)`")
	source   = regexp.MustCompile(`\bS\d+[a-z]?\b`)
	mention  = regexp.MustCompile(`\bA\d{1,2}\b`)
)

func assumptions(t *testing.T) map[string]assumption {
	t.Helper()
	found := map[string]assumption{}
	for _, m := range assumptionRow.FindAllStringSubmatch(readDoc(t, "model.md"), -1) {
		if _, twice := found[m[1]]; twice {
			t.Errorf("docs/model.md numbers two assumptions %s", m[1])
		}
		a := assumption{structural: strings.Contains(m[2], "*Structural.*")}
		for _, k := range keyName.FindAllStringSubmatch(m[3], -1) {
			a.keys = append(a.keys, k[1])
		}
		found[m[1]] = a
	}
	if len(found) < 19 {
		t.Fatalf("docs/model.md has %d assumptions, want 19 or more", len(found))
	}
	return found
}

// goFiles calls do with every Go file under sim that is no test.
func goFiles(t *testing.T, do func(path, text string)) {
	t.Helper()
	for _, pattern := range []string{"*.go", "*/*.go"} {
		paths, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			if strings.HasSuffix(path, "_test.go") {
				continue
			}
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			do(path, string(text))
		}
	}
}

func TestAssumptionsAreCited(t *testing.T) {
	known := assumptions(t)
	cited := map[string]bool{}
	goFiles(t, func(path, text string) {
		for _, c := range citation.FindAllString(text, -1) {
			for _, a := range number.FindAllString(c, -1) {
				cited[a] = true
				if _, ok := known[a]; !ok {
					t.Errorf("sim/%s cites assumption %s, which docs/model.md has not", path, a)
				}
			}
		}
	})
	if len(cited) == 0 {
		t.Fatal("no citation of an assumption found")
	}
	for a, row := range known {
		if !cited[a] && !row.structural {
			t.Errorf("docs/model.md: assumption %s is neither cited in sim nor called structural", a)
		}
		if cited[a] && row.structural {
			t.Errorf("docs/model.md: assumption %s is called structural, but sim cites it", a)
		}
	}
	for _, a := range mention.FindAllString(readDoc(t, "model.md"), -1) {
		if _, ok := known[a]; !ok {
			t.Errorf("docs/model.md mentions %s and has no such assumption", a)
		}
	}
}

// An assumption names the parameters that cite it, and no others.
func TestAssumptionsNameTheirParameters(t *testing.T) {
	known := assumptions(t)
	for a, row := range known {
		for _, key := range row.keys {
			p, ok := scenario.Lookup(key)
			if !ok {
				t.Errorf("docs/model.md: assumption %s names %s, which is no parameter", a, key)
			} else if !slices.Contains(number.FindAllString(p.Source, -1), a) {
				t.Errorf("docs/model.md: assumption %s names %s, whose source is %q", a, key, p.Source)
			}
		}
	}
	for i := range scenario.Params {
		p := &scenario.Params[i]
		for _, a := range number.FindAllString(p.Source, -1) {
			if !slices.Contains(known[a].keys, p.Key()) {
				t.Errorf("%s cites assumption %s, which does not name it", p.Key(), a)
			}
		}
	}
}

// The keys written anywhere in the pages are keys of the table.
func TestPagesNameRealParameters(t *testing.T) {
	tables := strings.Join(scenario.Tables(), "|")
	key := regexp.MustCompile("`((?:" + tables + ")\\.[a-z0-9_]+)`")
	for _, name := range []string{"model.md", "architecture.md", "glossary.md", "scenarios.md", "sources.md"} {
		for _, m := range key.FindAllStringSubmatch(readDoc(t, name), -1) {
			if _, ok := scenario.Lookup(m[1]); !ok {
				t.Errorf("docs/%s names %s, which is no parameter", name, m[1])
			}
		}
	}
}

func TestSourcesExist(t *testing.T) {
	known := map[string]bool{}
	for _, m := range regexp.MustCompile(`(?m)^\| (S\d+[a-z]?) \|`).FindAllStringSubmatch(readDoc(t, "sources.md"), -1) {
		if known[m[1]] {
			t.Errorf("docs/sources.md has two rows %s", m[1])
		}
		known[m[1]] = true
	}
	used := map[string]bool{}
	cites := func(where, text string) {
		for _, s := range source.FindAllString(text, -1) {
			used[s] = used[s] || where != "docs/sources.md"
			if !known[s] {
				t.Errorf("%s cites %s, which docs/sources.md has not", where, s)
			}
		}
	}
	any := false
	for i := range scenario.Params {
		p := &scenario.Params[i]
		any = any || source.MatchString(p.Source)
		cites(p.Key(), p.Source)
	}
	if !any {
		t.Fatal("no parameter cites a source")
	}
	for _, o := range model.Outcomes {
		cites("outcome "+o.Name, o.Source)
	}
	for _, m := range regexp.MustCompile(`docs/sources\.md: ([^)]*)\)`).FindAllStringSubmatch(modelText(t), -1) {
		cites("sim/model", m[1])
	}
	for _, name := range []string{"model.md", "architecture.md", "data.md", "parameters.md", "scenarios.md", "sources.md"} {
		cites("docs/"+name, readDoc(t, name))
	}
	paths, err := filepath.Glob("../scenarios/*.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		cites(path[len("../"):], string(text))
	}
	for s := range known {
		if !used[s] {
			t.Errorf("docs/sources.md has %s, which nothing cites", s)
		}
	}
}

func modelText(t *testing.T) string {
	t.Helper()
	var all strings.Builder
	goFiles(t, func(path, text string) {
		if strings.HasPrefix(path, "model") {
			all.WriteString(text)
		}
	})
	return all.String()
}

// Every section of docs/model.md that the code or the page itself cites is there.
func TestSectionsExist(t *testing.T) {
	page := readDoc(t, "model.md")
	cited := regexp.MustCompile(`docs/model\.md, section (\d+(?:\.\d+)?)`)
	goFiles(t, func(path, text string) {
		for _, m := range cited.FindAllStringSubmatch(text, -1) {
			if !hasSection(page, m[1]) {
				t.Errorf("sim/%s cites section %s of docs/model.md, which is not there", path, m[1])
			}
		}
	})
	for _, m := range regexp.MustCompile(`\bsection (\d+(?:\.\d+)?)`).FindAllStringSubmatch(page, -1) {
		if !hasSection(page, m[1]) {
			t.Errorf("docs/model.md cites its section %s, which is not there", m[1])
		}
	}
}

func hasSection(page, number string) bool {
	return regexp.MustCompile(`(?m)^##+ ` + regexp.QuoteMeta(number) + `\.? `).MatchString(page)
}

// An assumption is a forutsetning or føresetnad, and has no second name.
func TestOneWordForAssumption(t *testing.T) {
	paths, err := filepath.Glob("../scenarios/*.toml")
	if err != nil || len(paths) == 0 {
		t.Fatal("no scenarios", err)
	}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if word := regexp.MustCompile(`(?i)\b(antakels|antagels|antaking)\w*`).FindString(string(text)); word != "" {
			t.Errorf("%s says %q", path[len("../"):], word)
		}
	}
}

func TestOutcomesAreDocumented(t *testing.T) {
	page := readDoc(t, "model.md")
	rows := map[string]string{}
	for _, m := range regexp.MustCompile("(?m)^\\| `([a-z0-9_]+)` \\| ([a-z_]+) \\| ([↑↓–]) \\|").FindAllStringSubmatch(page, -1) {
		rows[m[1]] = m[2] + " " + m[3]
	}
	better := map[model.Direction]string{model.Higher: "↑", model.Lower: "↓", model.Neutral: "–"}
	for _, o := range model.Outcomes {
		row, ok := rows[o.Name]
		if want := o.Unit + " " + better[o.Direction]; !ok {
			t.Errorf("outcome %s is not in the table of docs/model.md", o.Name)
		} else if row != want {
			t.Errorf("docs/model.md: outcome %s has unit and direction %q, the code %q", o.Name, row, want)
		}
		delete(rows, o.Name)
	}
	for name := range rows {
		t.Errorf("docs/model.md: %s is no outcome", name)
	}
}

// The pages stand alone: they name no place on anybody's machine.
func TestPagesNameNoMachine(t *testing.T) {
	paths, err := filepath.Glob("../docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		text := readDoc(t, filepath.Base(path))
		for _, bad := range []string{"/" + "work", "/" + "home/", "/" + "tmp/", "../" + "shared", "local" + "host"} {
			if strings.Contains(text, bad) {
				t.Errorf("%s names %q", path[len("../"):], bad)
			}
		}
	}
}

const (
	module = "grannelag/"
	fyne   = "fyne.io/fyne/"
	app    = "fyne.io/fyne/v2/app"
	plot   = "gonum.org/v1/plot"
)

// imports says what of ours a package may import. One that is not named here
// has no place in docs/architecture.md yet.
var imports = map[string][]string{
	"sim/des":           {},
	"sim/share":         {},
	"sim/locate":        {},
	"sim/grouping":      {},
	"sim/register":      {"sim/des"},
	"sim/scenario":      {"sim/register", "sim/des"},
	"sim/model":         {"sim/scenario", "sim/register", "sim/des", "sim/share", "sim/locate", "sim/grouping"},
	"sim/experiment":    {"sim/model", "sim/scenario", "sim/register", "sim/des", "sim/share", "sim/locate", "sim/grouping"},
	"scenarios":         {},
	"bench":             {"sim/des", "sim/experiment", "sim/model", "sim/scenario", "scenarios"},
	"ui/text":           {},
	"ui/chart":          {"ui/text", "sim/*"},
	"ui/report":         {"ui/chart", "ui/text", "sim/*"},
	"ui/document":       {"sim/register", "sim/scenario"},
	"ui/story":          {"ui/text", "sim/*"},
	"ui/desktop/look":   {"ui/chart", "ui/text"},
	"ui/desktop/locale": {},
	"ui/desktop/figure": {"ui/desktop/look", "ui/chart", "ui/text", "sim/*"},
	"ui/desktop/start":  {"ui/desktop/look", "ui/desktop/figure", "ui/chart", "ui/text", "sim/*", "scenarios"},
	"ui/desktop/option": {"ui/desktop/look", "ui/desktop/figure", "ui/chart", "ui/text", "sim/*"},
	"ui/desktop/panel":  {"ui/desktop/look", "ui/chart", "ui/text", "sim/*"},
	"ui/desktop/facts":  {"ui/desktop/look", "ui/chart", "ui/text", "sim/*"},
	"ui/desktop": {"ui/desktop/look", "ui/desktop/figure", "ui/desktop/start", "ui/desktop/option", "ui/desktop/panel",
		"ui/desktop/facts", "ui/desktop/locale", "ui/document", "ui/story", "ui/report", "ui/chart", "ui/text", "sim/*", "scenarios"},
	"cmd/grannelag-cli": {"ui/report", "ui/story", "ui/chart", "ui/text", "sim/*", "scenarios"},
	"cmd/grannelag":     {"ui/desktop", "ui/report", "ui/chart", "ui/text", "sim/*", "scenarios"},
}

func run(t *testing.T, name string, args ...string) string {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), name, args...)
	cmd.Dir = ".."
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, stderr.String())
	}
	return string(out)
}

func TestArrows(t *testing.T) {
	// name|imports|everything it reaches
	list := run(t, "go", "list", "-e", "-f", `{{.ImportPath}}|{{join .Imports " "}}|{{join .Deps " "}}`, "./...")
	seen := map[string]bool{}
	for line := range strings.Lines(list) {
		parts := strings.Split(strings.TrimSpace(line), "|")
		name := strings.TrimPrefix(parts[0], module)
		direct, reached := strings.Fields(parts[1]), strings.Fields(parts[2])
		if name == "sim" || len(direct) == 0 && len(reached) == 0 {
			continue // tests only
		}
		seen[name] = true
		may, ok := imports[name]
		if !ok {
			t.Errorf("package %s has no place in the arrows: give it one here and in docs/architecture.md", name)
			continue
		}
		for _, to := range direct {
			to, ours := strings.CutPrefix(to, module)
			if ours && !slices.Contains(may, to) && !(slices.Contains(may, "sim/*") && strings.HasPrefix(to, "sim/")) {
				t.Errorf("%s imports %s", name, to)
			}
		}
		tree, _, _ := strings.Cut(name, "/")
		for _, to := range reached {
			isFyne := strings.HasPrefix(to, fyne)
			switch {
			case tree == "sim" && (isFyne || to == plot || strings.HasPrefix(to, plot+"/") || strings.HasPrefix(to, module+"ui/")):
				t.Errorf("%s reaches %s", name, to)
			case isFyne && name != "ui/desktop" && !strings.HasPrefix(name, "ui/desktop/") && name != "cmd/grannelag":
				t.Errorf("%s reaches %s", name, to)
			case to == app && name != "cmd/grannelag":
				t.Errorf("%s reaches %s", name, to)
			}
		}
	}
	for _, name := range []string{"sim/des", "sim/register", "sim/scenario", "sim/model", "sim/experiment", "ui/chart", "ui/text", "cmd/grannelag-cli"} {
		if !seen[name] {
			t.Errorf("package %s was not listed", name)
		}
	}
}

// What must run on servers needs no C compiler.
func TestBuildsWithoutCgo(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the command line")
	}
	t.Setenv("CGO_ENABLED", "0")
	run(t, "go", "build", "./sim/...", "./ui/chart", "./ui/text", "./cmd/grannelag-cli")
}
