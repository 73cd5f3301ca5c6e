package chart

import (
	"math"
	"strconv"
	"strings"

	"gonum.org/v1/plot/vg"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/sim/scenario"
	"grannelag/ui/text"
)

// A Study is what figures are made from. Figures keep parts of the result,
// which never changes once handed out, and nothing of the scenario.
type Study struct {
	Result   *experiment.Result
	Scenario *scenario.Scenario // its options are those of Result, in the same order
	Lang     text.Lang
	Theme    Theme
	// Difference is the paired difference of an outcome between two options as
	// a whole, other minus base.
	Difference func(base, other, outcome int) experiment.Difference

	// Highlight is the number of a municipality that figures by municipality
	// put forward, and "" for none.
	Highlight string
	// Scales keeps the axes still while a hand drags; nil lets them follow the
	// result.
	Scales *Scales
	// Preliminary marks the figures of a result that better ones follow.
	Preliminary bool
}

// NewStudy returns the study of a run, with its paired differences.
func NewStudy(r *experiment.Result, s *scenario.Scenario, lang text.Lang, theme Theme) Study {
	whole := experiment.Place{Level: model.OfOption}
	return Study{Result: r, Scenario: s, Lang: lang, Theme: theme, Difference: func(base, other, outcome int) experiment.Difference {
		return r.Difference(base, other, whole, outcome)
	}}
}

// StudyFigures returns all figures of a study, in the order of its story.
func StudyFigures(r *experiment.Result, s *scenario.Scenario, lang text.Lang, theme Theme) []Figure {
	return NewStudy(r, s, lang, theme).Figures()
}

// Figures returns all figures of the study, in the order of its story.
func (s Study) Figures() []Figure {
	return []Figure{
		Pillars(s), Differences(s),
		Community(s), Presence(s),
		Travel(s), Map(s), Tours(s), Reach(s),
		Caseload(s), OpenCases(s), Overdue(s),
		Cost(s),
	}
}

// brief shortens an option's name for the middle of a sentence.
func brief(name string) string { return text.Shorten(name, 42) }

func (s *Study) say(key string, values ...string) string { return say(s.Lang, key, values...) }

// options returns the names of the options.
func (s *Study) options() []string {
	names := make([]string, len(s.Result.Options))
	for i := range s.Result.Options {
		o := &s.Result.Options[i]
		names[i] = named(o.Name, o.ID)
	}
	return names
}

// named returns a name fit for a figure, or the identity of what has none.
func named(name, id string) string {
	if name = clean(name); strings.TrimSpace(name) == "" {
		return clean(id)
	}
	return name
}

// marked puts the mark of an option before its name, as the cards of the window
// have it: where there is room for a letter alone, it still says which.
func marked(i int, name string) string { return text.OptionMark(i) + "  " + name }

// legend returns the keys of all options, or none where there is but one.
func (s *Study) legend(line bool) []key {
	names := s.options()
	if len(names) < 2 {
		return nil
	}
	keys := make([]key, len(names))
	for i, n := range names {
		keys[i] = key{option: i, name: marked(i, n), line: line}
	}
	return keys
}

// figure starts a figure with what all have.
func (s *Study) figure(name string, width, least vg.Length, foot ...string) Figure {
	f := s.begin(name, s.say("title."+name, "base", brief(s.base())), width, least, foot...)
	f.guide = s.say("guide."+name, "base", brief(s.base()))
	return f
}

// begin starts a figure with a title of its own and no guide.
func (s *Study) begin(name, title string, width, least vg.Length, foot ...string) Figure {
	f := Figure{Name: name, Title: title, Width: width, theme: s.Theme, least: always(least), narrow: 0.55 * width}
	for _, p := range foot {
		if p != "" {
			f.foot = append(f.foot, p)
		}
	}
	if s.Result.Replications < fewRuns {
		f.foot = append(f.foot, s.say("foot.runs"))
	}
	f.foot = append(f.foot, s.origin())
	if s.Preliminary {
		f.tag = s.say("preliminary", "n", text.Number(s.Lang, float64(s.Result.Replications), 0))
	}
	return f
}

// finish completes a figure when its finding is known.
func (f *Figure) finish(finding ...string) Figure {
	f.finding = strings.Join(finding, " ")
	parts := []string{f.Title + "."}
	if strings.HasSuffix(f.Title, "?") {
		parts[0] = f.Title
	}
	for _, p := range []string{f.finding, f.guide} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	f.Alt = strings.Join(parts, " ")
	f.Height = f.HeightFor(f.Width) // everything around the body has room
	return *f
}

// fewRuns is the number of replications under which a result has no intervals.
const fewRuns = 6

// base returns the name of the baseline.
func (s *Study) base() string {
	if names := s.options(); len(names) > 0 {
		return names[0]
	}
	return ""
}

// origin says where the figures come from.
func (s *Study) origin() string {
	r := s.Result
	run := s.say("foot.run",
		"title", clean(s.Scenario.Title),
		"n", text.Number(s.Lang, float64(r.Replications), 0),
		"seed", strconv.FormatUint(r.Seed, 10),
		"engine", clean(r.Engine))
	run = strings.TrimPrefix(run, " · ") // of a scenario without a title
	if r.Partial {
		run += " · " + s.say("foot.partial")
	}
	return run + " · " + s.say("foot.source", "source", s.source())
}

// source names where the municipalities' figures come from: the statistics
// office, and the file's own sources, each once.
func (s *Study) source() string {
	names := []string{s.say("foot.ssb")}
	for i := range s.Scenario.Municipalities {
		n := clean(s.Scenario.Municipalities[i].Source)
		seen := n == ""
		for _, m := range names {
			seen = seen || m == n
		}
		if !seen {
			names = append(names, n)
		}
	}
	return strings.Join(names, "; ")
}

// number writes a number with decimals, and the very large in words.
func number(l text.Lang, v float64, decimals int) string {
	switch a := math.Abs(v); {
	case math.IsNaN(v) || math.IsInf(v, 0):
		return text.NoValue
	case a >= 1e15:
		return strings.Replace(strconv.FormatFloat(v, 'g', 3, 64), "-", "−", 1)
	case a >= 1e9:
		return number(l, v/1e9, 1) + "\u00a0" + say(l, "billion")
	case a >= 1e6:
		return text.Number(l, v/1e6, 1) + "\u00a0" + say(l, "million")
	}
	return text.Number(l, v, decimals)
}

// signed writes a number with its sign, and what rounds to nothing as 0.
func signed(l text.Lang, v float64, decimals int) string {
	s := number(l, v, decimals)
	switch {
	case strings.Trim(s, "0.,−") == "":
		return "0"
	case v > 0:
		return "+" + s
	}
	return s
}

// amount writes a value in a unit as it stands beside others: per cent with
// its sign, all else without a unit, which the heading has.
func amount(l text.Lang, v float64, unit string, decimals int) string {
	if unit == "share" && math.Abs(v) < 1e6 {
		return text.Percent(l, v, decimals)
	}
	return number(l, text.Shown(v, unit), decimals)
}

// heading names an outcome and its unit.
func heading(l text.Lang, outcome int) (label, unit string) {
	o := &model.Outcomes[outcome]
	label = o.Label.In(l.String())
	if o.Unit != "share" && o.Unit != "1" && text.HasUnit(o.Unit) {
		unit = text.UnitWords(l, o.Unit)
		// Not twice: «Minutter til nærmeste kontor, minutter».
		if strings.Contains(strings.ToLower(label), strings.ToLower(unit)) {
			unit = ""
		}
	}
	return label, unit
}

// fewCases reports whether an estimate is read as "x of y".
func fewCases(e *experiment.Estimate) bool {
	return e.Note == experiment.NoteFewCases && e.Cases > 0
}

// read writes an estimate for people: 97 %, or 7,1 av 8,4 where there are few
// cases, with a star behind an estimated travel time.
func read(l text.Lang, e *experiment.Estimate, outcome int, decimals int) string {
	o := &model.Outcomes[outcome]
	star := ""
	if e.Estimated && o.Roads {
		star = "*"
	}
	switch {
	case math.IsNaN(e.Mean) || math.IsInf(e.Mean, 0):
		return text.NoValue
	case o.Share && fewCases(e):
		places := 0
		if e.Cases < 10 {
			places = 1
		}
		return say(l, "of", "x", text.Number(l, e.Mean*e.Cases, places), "y", text.Number(l, e.Cases, places)) + star
	}
	return amount(l, e.Mean, o.Unit, decimals) + star
}

// largest returns the largest mean of some estimates, for [decimals].
func largest(es []experiment.Estimate) float64 {
	m := math.NaN()
	for i := range es {
		if v := math.Abs(es[i].Mean); !math.IsNaN(v) && !math.IsInf(v, 0) && !(v <= m) {
			m = v
		}
	}
	return m
}

// tell says all about an estimate, for a pointer that rests on it.
func tell(l text.Lang, name string, e *experiment.Estimate, outcome, decimals int) string {
	unit := model.Outcomes[outcome].Unit
	s := name + ": " + read(l, e, outcome, decimals)
	if e.HalfWidth > 0 && !fewCases(e) {
		s = say(l, "spot.interval", "value", s, "half", amount(l, e.HalfWidth, unit, decimals))
	}
	if unit != "share" && unit != "1" && text.HasUnit(unit) && !math.IsNaN(e.Mean) {
		s += " " + text.UnitWords(l, unit)
	}
	if !math.IsNaN(e.P05) && !math.IsNaN(e.P95) && e.P05 != e.P95 {
		s += "; " + say(l, "spot.years", "low", amount(l, e.P05, unit, decimals), "high", amount(l, e.P95, unit, decimals))
	}
	return s
}

// estimated returns the foot's note on estimated travel times, if some
// estimate of the outcomes rests on one.
func (s *Study) estimated(outcomes ...int) string {
	star := func(e *experiment.Entity) bool {
		for _, o := range outcomes {
			if model.Outcomes[o].Roads && e.Estimates[o].Estimated {
				return true
			}
		}
		return false
	}
	for i := range s.Result.Options {
		o := &s.Result.Options[i]
		if star(&o.Option) {
			return s.say("foot.estimated")
		}
		for j := range o.Municipalities {
			if star(&o.Municipalities[j]) {
				return s.say("foot.estimated")
			}
		}
	}
	return ""
}

// mainOutcomes returns the main outcomes of a pillar that an option has as a
// whole.
func mainOutcomes(p model.Pillar) []int {
	var is []int
	for i := range model.Outcomes {
		if o := &model.Outcomes[i]; o.Main && o.Levels&model.OfOption != 0 && o.Pillar == p {
			is = append(is, i)
		}
	}
	return is
}
