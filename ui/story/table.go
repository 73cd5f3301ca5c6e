package story

import (
	"math"
	"strconv"
	"strings"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/ui/text"
)

// A Table sets the main outcomes of an option beside those of another, as cells
// to show and, by TSV, as numbers to copy.
type Table struct {
	Head  []string // measure, base, option, difference, verdict; measure and base alone for the baseline
	Rows  []Row    // in order of the outcomes
	Notes []string // what the marks mean

	lang text.Lang
}

// A Row is a main outcome. Better is never told by colour alone: Word and Symbol
// say it too.
type Row struct {
	Outcome int // index of model.Outcomes
	Pillar  model.Pillar
	Label   string // with its unit where the figures have none
	Base    string // 52 %
	Option  string // 97 %; "" of the baseline
	Finding Finding

	cells []string // of TSV
}

// table sets the main outcomes of an option against another; the same twice
// gives its figures alone.
func (t *teller) table(base, option int) Table { return t.tableOf(mainOutcomes(), base, option) }

// CompareFiles sets the main outcomes of an option of one study beside those of an
// option of another. Both must have the same seed and years: see
// [experiment.Between]. Names are those of the two studies.
func CompareFiles(a *experiment.Result, optionA int, b *experiment.Result, optionB int, names [2]string, lang text.Lang) Table {
	both := *a
	both.Options = []experiment.OptionResult{a.Options[optionA], b.Options[optionB]}
	for i := range both.Options {
		both.Options[i].Name = names[i]
	}
	t := newTeller(&both, nil, lang)
	t.pair = func(outcome int) experiment.Difference {
		return experiment.Between(a, optionA, b, optionB, "", outcome)
	}
	return t.table(0, 1)
}

func (t *teller) tableOf(outcomes []int, base, option int) Table {
	tb := Table{lang: t.lang, Head: []string{t.say("story.table.measure"), t.short(base)}}
	if base != option {
		tb.Head = append(tb.Head, t.short(option), t.say("story.table.difference"), t.say("story.table.verdict"))
	}
	starred := false
	for _, k := range outcomes {
		o := &model.Outcomes[k]
		b, e := t.estimate(base, whole, k), t.estimate(option, whole, k)
		r := Row{Outcome: k, Pillar: o.Pillar, Label: t.label(k), Base: t.value(b, k)}
		plainLabel, unit := o.Label.In(t.lang.String()), t.unit(k)
		if few(e, k) {
			unit = t.say("story.table.of", "y", text.Number(t.lang, e.Cases, 1))
		}
		estimated := b.Estimated && known(b.Mean)
		r.cells = []string{plainLabel, unit, t.bare(b, k)}
		if base != option {
			r.Option = t.value(e, k)
			r.Finding = t.finding(base, option, whole, k)
			d := t.difference(base, option, whole, k)
			a := measure(d, e, k)
			if !withUnit[o.Unit] && !a.few {
				r.Finding.Change = t.bareChange(a.apart(d.Verdict), r.Finding.Change) // the label has the unit
			}
			half := ""
			if known(a.half) {
				half = t.digits(a.half, a.decimals+1)
			}
			diff := ""
			if known(a.mean) {
				diff = t.digits(a.mean, a.decimals+1)
			}
			estimated = estimated || e.Estimated && known(e.Mean)
			r.cells = append(r.cells, t.bare(e, k), diff, half, r.Finding.Word)
		}
		note := ""
		if estimated {
			note, starred = t.say("story.table.estimated"), true
		}
		r.cells = append(r.cells, note)
		tb.Rows = append(tb.Rows, r)
	}
	if starred {
		tb.Notes = append(tb.Notes, t.say("story.table.star"))
	}
	return tb
}

// withUnit are the units whose figures carry them, or whose labels name them.
var withUnit = map[string]bool{"share": true, "minutes": true, "fte": true, "cases_per_fte": true}

// label names an outcome, with its unit where the figures have none.
func (t *teller) label(outcome int) string {
	o := &model.Outcomes[outcome]
	label := o.Label.In(t.lang.String())
	if withUnit[o.Unit] {
		return label
	}
	return label + ", " + text.UnitWords(t.lang, o.Unit)
}

// bareChange is a difference, as change writes it, without the words of its unit.
func (t *teller) bareChange(a amount, change string) string {
	if change == "" || change == "0" {
		return change
	}
	s := text.Signed(t.lang, a.mean, a.decimals)
	if half := t.halfWords(a); half != "" {
		s = t.say("story.change.half", "mean", s, "half", half, "unit", "")
	}
	return strings.TrimSpace(s) + star(strings.HasSuffix(change, "*"))
}

func (t *teller) unit(outcome int) string {
	return text.UnitWords(t.lang, model.Outcomes[outcome].Unit)
}

// bare writes an estimate as a number that a spreadsheet reads: no unit, no
// star. A share is in per cent, or in cases a year where there are few.
func (t *teller) bare(e *experiment.Estimate, outcome int) string {
	unit := model.Outcomes[outcome].Unit
	switch {
	case !known(e.Mean):
		return ""
	case few(e, outcome):
		return t.digits(e.Mean*e.Cases, 2)
	case unit == "minutes":
		return t.digits(math.Round(e.Mean), 0)
	}
	return t.digits(text.Shown(e.Mean, unit), text.Decimals(unit)+1)
}

// digits writes a number without what a spreadsheet takes for words: spaces or
// commas between thousands and the real minus.
func (t *teller) digits(x float64, decimals int) string {
	s := strconv.FormatFloat(x, 'f', decimals, 64)
	if strings.Trim(s, "-0.") == "" {
		s = strings.TrimPrefix(s, "-")
	}
	if t.lang == text.EN {
		return s
	}
	return strings.Replace(s, ".", ",", 1)
}

// TSV returns the table as lines of fields between tabs, for a spreadsheet: the
// numbers without units or marks, with the decimal sign of the language.
func (tb Table) TSV() string {
	head := []string{tb.Head[0], text.Say(tb.lang, "story.table.unit"), tb.Head[1]}
	if len(tb.Head) > 2 {
		head = append(head, tb.Head[2], tb.Head[3], text.Say(tb.lang, "story.table.half"), tb.Head[4])
	}
	head = append(head, text.Say(tb.lang, "story.table.note"))
	lines := []string{strings.Join(head, "\t")}
	for _, r := range tb.Rows {
		lines = append(lines, strings.Join(r.cells, "\t"))
	}
	return strings.Join(lines, "\n") + "\n"
}
