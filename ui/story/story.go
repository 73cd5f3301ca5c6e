// Package story tells a study in plain words: what it shows, what gets better
// and worse and for whom, which criteria each option keeps, what could help,
// what the figures rest on, and how two options differ. It gives values and
// sentences, which the window, the council paper and the command line lay out
// each in their own way.
//
// It never adds outcomes up to a score, and better and worse are only said where
// the paired difference excludes 0. Which way is better stands in the table of
// outcomes alone.
package story

import (
	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/sim/scenario"
	"grannelag/ui/text"
)

// A Story is a whole study in words. It shares nothing that changes with the
// result and the scenario it was told from.
type Story struct {
	Lang    text.Lang
	Options []Option   // in order of the scenario; the first is the baseline
	Notes   []Sentence // what the figures rest on, and what is left out
}

// An Option is one option in words, against the baseline.
type Option struct {
	ID       string
	Name     string     // as the scenario has it, on one line
	Short    string     // for the middle of a sentence
	Lead     []Sentence // what the study shows of it, two to four short sentences
	Pillars  []Pillar   // professional community, travel load and caseload coverage
	Better   Effects    // empty for the baseline
	Worse    Effects    // empty for the baseline
	Criteria []Criterion
	Warnings []Sentence // of the option as it is organised
	Table    Table      // the main outcomes against the baseline; of the baseline alone
}

// A Pillar is one of the three views in words.
type Pillar struct {
	Pillar   model.Pillar
	Title    string
	Line     []Sentence // the first measure and its verdict: for a small figure
	Measures []Measure  // the figures that matter; what has no value is left out
}

// A Measure is one outcome of an option against the baseline.
type Measure struct {
	Outcome int        // index of model.Outcomes
	Text    Sentence   // Minst to er på jobb 67 % av tiden, mot 99 %.
	Finding Finding    // of the baseline: Told is false
	Most    []Sentence // who gains and who loses most, where it differs
}

// A Finding is what a paired difference shows, in words.
type Finding struct {
	Told    bool               // false where there is nothing to compare with
	Verdict experiment.Verdict // as Result.Difference gives it
	Hardly  bool               // shown, but smaller than the last digit
	Word    string             // bedre, dårligere, …
	Symbol  string             // ▲ better, ▼ worse, ≠ differs, ≈ not shown or hardly, = the same
	Change  string             // +45 ± 3 prosentpoeng*; "" without a value
	Text    Sentence           // the word and the change
}

// Effects are what gets better, or worse, and for whom: the largest first.
type Effects struct {
	Shown []Effect // four at most
	More  int      // how many are left out
	Text  Sentence // says that nothing is shown, or how many are left out; may be empty
}

// An Effect is one outcome that gets better, or worse, for some municipalities.
type Effect struct {
	Outcome        int      // index of model.Outcomes
	Municipalities []string // their numbers, the largest change first
	Text           Sentence
}

// A Role says what a sentence is for.
type Role uint8

const (
	RoleLead      Role = iota // what the study shows
	RoleFigure                // a figure, and that of the baseline
	RoleVerdict               // better, worse, no difference shown, and by how much
	RoleMost                  // who gains or loses most
	RoleGain                  // what gets better, and for whom
	RoleLoss                  // what gets worse, and for whom
	RoleJudgement             // of a criterion
	RoleRemedy                // what could help
	RoleWarning               // what to beware of
	RoleNote                  // what the figures rest on
	RoleChange                // what is organised differently
)

// A Sentence is a line of text, with what matters in it marked.
type Sentence struct {
	Role  Role
	Parts []Part
}

// A Part is a stretch of a sentence.
type Part struct {
	Text   string
	Strong bool
}

// String returns the text of the sentence.
func (s Sentence) String() string {
	all := ""
	for _, p := range s.Parts {
		all += p.Text
	}
	return all
}

// Empty reports whether there is nothing to say.
func (s Sentence) Empty() bool { return len(s.Parts) == 0 }

// Tell tells a study. The result must be of the scenario's options, in order.
func Tell(r *experiment.Result, s *scenario.Scenario, lang text.Lang) *Story {
	t := newTeller(r, s, lang)
	st := &Story{Lang: lang, Notes: t.notes()}
	for i := range r.Options {
		st.Options = append(st.Options, t.option(i))
	}
	return st
}

// TellOption tells one option, for a screen that shows one at a time: a study of
// many options and replications takes long to tell whole.
func TellOption(r *experiment.Result, s *scenario.Scenario, lang text.Lang, option int) Option {
	return newTeller(r, s, lang).option(option)
}

// Compare returns the table of main outcomes of an option against any other.
func Compare(r *experiment.Result, s *scenario.Scenario, lang text.Lang, base, option int) Table {
	return newTeller(r, s, lang).table(base, option)
}

func (t *teller) option(i int) Option {
	o := Option{
		ID: t.r.Options[i].ID, Name: t.name(i), Short: t.short(i),
		Lead: t.lead(i), Pillars: t.pillars(i), Criteria: append(t.criteria(i), t.paying(t.paid(i))...), Warnings: t.warnings(i), Table: t.table(0, i),
	}
	if i > 0 {
		o.Better, o.Worse = t.effects(0, i)
	}
	return o
}

// Notes says what the figures of a study rest on, and what is left out.
func Notes(r *experiment.Result, s *scenario.Scenario, lang text.Lang) []Sentence {
	return newTeller(r, s, lang).notes()
}
