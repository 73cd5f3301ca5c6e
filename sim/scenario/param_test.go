package scenario

import (
	"flag"
	"fmt"
	"math"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"grannelag/sim/register"
)

var update = flag.Bool("update", false, "write the generated files instead of comparing")

func TestParamsAreComplete(t *testing.T) {
	seen := map[string]bool{}
	labels := map[string]string{}
	for i := range Params {
		p := &Params[i]
		if seen[p.Key()] {
			t.Errorf("%s is there twice", p.Key())
		}
		seen[p.Key()] = true
		if q, ok := Lookup(p.Key()); !ok || q != p {
			t.Errorf("Lookup(%s) gives another row", p.Key())
		}
		if _, ok := LookupUnit(p.Unit); !ok {
			t.Errorf("%s: unit %q is not in the table of units", p.Key(), p.Unit)
		}
		if p.Source == "" {
			t.Errorf("%s: a number without a source", p.Key())
		}
		for _, w := range []Words{p.Label, p.Doc} {
			if w.NB == "" || w.NN == "" || w.EN == "" {
				t.Errorf("%s: words missing: %+v", p.Key(), w)
			}
		}
		for _, s := range []string{p.Doc.NB, p.Doc.NN, p.Doc.EN} {
			if !strings.HasSuffix(s, ".") || strings.Contains(s, ". ") {
				t.Errorf("%s: not one sentence: %s", p.Key(), s)
			}
		}
		// A form shows labels in one column of a table: two alike cannot be told apart.
		if other, ok := labels[p.Table+p.Label.NB]; ok {
			t.Errorf("%s and %s have the same label", p.Key(), other)
		}
		labels[p.Table+p.Label.NB] = p.Key()
		for _, s := range []string{p.Label.NB, p.Label.NN, p.Label.EN} {
			if len([]rune(s)) > 36 {
				t.Errorf("%s: too long for a slider: %s", p.Key(), s)
			}
		}
		if !(p.Min < p.Max) {
			t.Errorf("%s: no range: %v to %v", p.Key(), p.Min, p.Max)
		}
		if math.IsNaN(p.Default) {
			if p.Kind != FactKind && p.Table != "service" && p.Table != "office" && p.Table != "change" {
				t.Errorf("%s has no default", p.Key())
			}
			continue
		}
		if !(p.Min <= p.Low && p.Low <= p.Default && p.Default <= p.High && p.High <= p.Max) {
			t.Errorf("%s: %v ≤ %v ≤ %v ≤ %v ≤ %v does not hold", p.Key(), p.Min, p.Low, p.Default, p.High, p.Max)
		}
		if !p.Allows(p.Default) || !p.Allows(p.Low) || !p.Allows(p.High) {
			t.Errorf("%s does not allow its own default, low or high", p.Key())
		}
	}
}

// Each row must reach a field of its own, and all rows together every number of
// the struct: a row that is missing, or two that share a field, would make a
// slider without effect.
func TestParamsReachTheirOwnFields(t *testing.T) {
	var (
		values  Values
		run     Run
		muni    Municipality
		leg     Leg
		service Service
		office  Office
		change  Change
	)
	at := func(p *Param) *float64 {
		places := []*float64{p.In(&values), p.InRun(&run), p.InMunicipality(&muni), p.InLeg(&leg), p.InService(&service), p.InOffice(&office), p.InChange(&change)}
		if c := p.CountIn(&muni); c != nil {
			places = append(places, &c.Low)
		}
		places = slices.DeleteFunc(places, func(f *float64) bool { return f == nil })
		if len(places) != 1 {
			t.Fatalf("%s is in %d places", p.Key(), len(places))
		}
		return places[0]
	}
	for i := range Params {
		*at(&Params[i]) = float64(i + 1)
	}
	for i := range Params {
		if got := *at(&Params[i]); got != float64(i+1) {
			t.Errorf("%s shares its field with %s", Params[i].Key(), Params[int(got)-1].Key())
		}
	}
	muni.Demand = values.Demand // a municipality's own demand has the same rows
	for _, p := range Table("demand") {
		if *p.InDemand(&muni.Demand) != *p.In(&values) {
			t.Errorf("%s: InDemand and In reach different fields", p.Key())
		}
	}
	for _, p := range Table("choice") {
		if *p.InChoice(&values.Choice) != *p.In(&values) {
			t.Errorf("%s: InChoice and In reach different fields", p.Key())
		}
	}
	for _, v := range []any{values.Demand, values.Staff, values.Travel, values.Choice, run, muni, leg, service, office} {
		r := reflect.ValueOf(v)
		for i := range r.NumField() {
			field := r.Type().Name() + "." + r.Type().Field(i).Name
			switch x := r.Field(i).Interface().(type) {
			case float64:
				if x == 0 {
					t.Errorf("no row reaches %s", field)
				}
			case Count:
				if x.Low == 0 {
					t.Errorf("no row reaches %s", field)
				}
			}
		}
	}
}

func TestDefaults(t *testing.T) {
	v := DefaultValues()
	// One of each table, from docs/model.md.
	if v.Demand.ReportsPer1000 != 44.9 || v.Staff.Quits != 0.2 || v.Travel.SpeedKmh != 39 || v.Choice.AtWorkShare != 1.0/3 {
		t.Errorf("defaults are %+v", v)
	}
	if DefaultRun() != (Run{Replications: 200, Years: 5, WarmUpYears: 1}) {
		t.Errorf("the run is %+v", DefaultRun())
	}
}

// What a municipality outside the register is taken to look like is the country.
func TestNationalAges(t *testing.T) {
	var children, youth, all int
	for _, m := range register.All() {
		children, youth, all = children+m.Children, youth+m.Children22, all+m.Population
	}
	if got := float64(youth) / float64(children); math.Abs(got-children22PerChild) > 0.005 {
		t.Errorf("persons 0–22 per child are %.4f, the constant says %v", got, children22PerChild)
	}
	if got := float64(all) / float64(youth); math.Abs(got-inhabitantsPerHead) > 0.005 {
		t.Errorf("inhabitants per person 0–22 are %.4f, the constant says %v", got, inhabitantsPerHead)
	}
}

func TestUnits(t *testing.T) {
	seen := map[string]bool{}
	for _, u := range Units {
		if seen[u.Code] || u.Factor == 0 {
			t.Errorf("unit %q is there twice or has no factor", u.Code)
		}
		seen[u.Code] = true
		if u.Code != "1" && (u.Words.NB == "" || u.Words.NN == "" || u.Words.EN == "") {
			t.Errorf("unit %q has no words", u.Code)
		}
	}
}

// docs/parameters.md is made from the table: go test ./sim/scenario -run Docs -update
func TestParameterDocs(t *testing.T) {
	const file = "../../docs/parameters.md"
	want := parameterDocs()
	if *update {
		if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(file)
	if err != nil || string(got) != want {
		t.Errorf("%s is not what the table says (%v): run go test ./sim/scenario -run Docs -update", file, err)
	}
}

func parameterDocs() string {
	var b strings.Builder
	b.WriteString(`# Parameters

Made from the table in sim/scenario/params.go; do not edit. To make it again:
` + "`go test ./sim/scenario -run Docs -update`" + `.

Every number that a scenario file may set. *Low* and *high* are plausible values, used by the tornado; *allowed* is
what the reader accepts. A number without a default comes from where its source says. S-numbers are keys of
docs/sources.md, A-numbers assumptions of docs/model.md. Shares are written as fractions in the file: 0.05 is 5 %.
The keys of demand also stand in ` + "`[municipality.NUMBER.demand]`" + `, those of choice in ` + "`[option.ID.choice]`" + `;
office.posts is a line of ` + "`office_posts`" + ` of a service. docs/scenario-file.md shows where everything stands.
`)
	what := map[string]string{
		"demand": "what comes in, and how much work it is", "staff": "who works, and how long", "competence": "what the workers can do",
		"travel": "roads, where the file is silent", "choice": "what the council or the leader decides", "cost": "what it costs a year", "criterion": "what an option should keep",
		"run": "how long and how often the model runs", "municipality": "what is counted in a municipality",
		"leg": "a road between two centres", "service": "a service of an option", "office": "an office of a service", "change": "something that is otherwise for a while",
	}
	number := func(x float64) string {
		switch {
		case math.IsNaN(x):
			return "–"
		case x == 1.0/3:
			return "1/3"
		case x >= 1e9:
			return fmt.Sprint(x)
		}
		return formatNumber(x)
	}
	for _, table := range Tables() {
		fmt.Fprintf(&b, "\n## %s: %s\n\n", table, what[table])
		b.WriteString("| Key | Meaning | Unit | Default | Low–high | Allowed | Kind | Source |\n|---|---|---|---|---|---|---|---|\n")
		for _, p := range Table(table) {
			unit, _ := LookupUnit(p.Unit)
			words := unit.Words.EN
			if p.Unit == "share" {
				words = "share (shown in %)"
			}
			lowHigh := "–"
			if !math.IsNaN(p.Low) && p.Low != p.High {
				lowHigh = number(p.Low) + "–" + number(p.High)
			}
			allowed := number(p.Min) + "–" + number(p.Max)
			if p.Unit == "yes_no" {
				allowed = "true, false"
			} else if p.Whole {
				allowed += ", whole"
			}
			fmt.Fprintf(&b, "| `%s` | %s | %s | %s | %s | %s | %s | %s |\n", p.Name, p.Doc.EN, words, number(p.Default), lowHigh, allowed, p.Kind, p.Source)
		}
	}
	for _, lang := range []struct{ code, title string }{{"nb", "Bokmål"}, {"nn", "Nynorsk"}} {
		fmt.Fprintf(&b, "\n## %s\n\n", lang.title)
		for i := range Params {
			p := &Params[i]
			fmt.Fprintf(&b, "* `%s`: **%s.** %s\n", p.Key(), p.Label.In(lang.code), p.Doc.In(lang.code))
		}
	}
	return b.String()
}
