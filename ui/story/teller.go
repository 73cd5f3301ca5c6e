package story

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/sim/scenario"
	"grannelag/ui/text"
)

// A teller tells one study in one language.
type teller struct {
	r      *experiment.Result
	s      *scenario.Scenario
	lang   text.Lang
	few    bool            // too few replications for intervals, so nothing can be compared
	ways   *scenario.Roads // nil until asked for
	seen   map[asked]experiment.Difference
	payers []*experiment.Paying                    // of each option; nil if not known
	pair   func(outcome int) experiment.Difference // of options of two studies, 1 minus 0; nil: both are of r
}

// asked is a difference to an option, which costs a walk over all replications.
type asked struct{ base, option, place, outcome int }

func newTeller(r *experiment.Result, s *scenario.Scenario, lang text.Lang) *teller {
	t := &teller{r: r, s: s, lang: lang, seen: map[asked]experiment.Difference{}}
	for i := range r.Options {
		for k := range r.Options[i].Option.Estimates {
			t.few = t.few || r.Options[i].Option.Estimates[k].Note == experiment.NoteFewRuns
		}
	}
	return t
}

// whole is the place of the option as a whole; others are positions of
// municipalities.
const whole = -1

// estimate returns an outcome of the option as a whole or of a municipality.
func (t *teller) estimate(option, place, outcome int) *experiment.Estimate {
	o := &t.r.Options[option]
	if place == whole {
		return &o.Option.Estimates[outcome]
	}
	return &o.Municipalities[place].Estimates[outcome]
}

// difference returns a paired difference, each reckoned once.
func (t *teller) difference(base, option, place, outcome int) experiment.Difference {
	key := asked{base, option, place, outcome}
	d, ok := t.seen[key]
	if !ok {
		at := experiment.Place{Level: model.OfOption}
		if place != whole {
			at = experiment.Place{Level: model.OfMunicipality, Index: place}
		}
		if t.pair != nil {
			d = t.pair(outcome)
		} else {
			d = t.r.Difference(base, option, at, outcome)
		}
		t.seen[key] = d
	}
	return d
}

func (t *teller) say(key string, args ...any) string { return text.Say(t.lang, key, args...) }

// What is marked in a text stands between two characters of the private use
// area until the sentence is cut into parts. Names are rid of them.
const (
	on  = '\ue000'
	off = '\ue001'
)

func strong(s string) string { return string(on) + s + string(off) }

// sentence cuts a text into parts, with a capital in front.
func sentence(role Role, s string) Sentence {
	out := Sentence{Role: role}
	first := true
	for s != "" {
		next, marked := s, false
		if rest, ok := strings.CutPrefix(s, string(on)); ok {
			next, s, _ = strings.Cut(rest, string(off))
			marked = true
		} else if i := strings.IndexRune(s, on); i >= 0 {
			next, s = s[:i], s[i:]
		} else {
			s = ""
		}
		if first {
			next = capital(next)
		}
		first = false
		if next != "" {
			out.Parts = append(out.Parts, Part{next, marked})
		}
	}
	return out
}

func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[size:]
}

// clean makes a name of the file fit for a sentence.
func clean(name string) string {
	name = strings.Map(func(r rune) rune {
		switch r {
		case on, off, '{', '}':
			return -1
		}
		return r
	}, name)
	return text.Plain(name)
}

// longest is how many letters of a name a sentence bears.
const longest = 42

// name returns an option's name, or its identity if it has none.
func (t *teller) name(option int) string {
	o := &t.r.Options[option]
	if n := clean(o.Name); n != "" {
		return n
	}
	return o.ID
}

func (t *teller) short(option int) string { return text.Shorten(t.name(option), longest) }

// quoted returns an option's name as a sentence has it.
func (t *teller) quoted(option int) string {
	return strong(t.say("story.quoted", "name", t.short(option)))
}

// placeName returns the name of a municipality by its position.
func (t *teller) placeName(place int) string {
	m := &t.s.Municipalities[place]
	if n := clean(m.Name); n != "" {
		return text.Shorten(n, longest)
	}
	return m.Number
}

// place returns the position of a municipality by its number, or -1.
func (t *teller) place(number string) int {
	return t.s.Position(number)
}

func (t *teller) numberName(number string) string {
	if i := t.place(number); i >= 0 {
		return t.placeName(i)
	}
	return number
}

// serviceName returns the name of a service, or of its municipality if it is
// alone. One without a name is called by its members, or by its host if they are
// many.
func (t *teller) serviceName(sv *scenario.Service) string {
	if len(sv.Municipalities) == 1 {
		return t.numberName(sv.Municipalities[0])
	}
	if n := clean(sv.Name); n != "" {
		return text.Shorten(n, longest)
	}
	if len(sv.Municipalities) > 3 {
		return t.say("story.service", "place", t.numberName(sv.Host))
	}
	return text.List(t.lang, t.names(sv.Municipalities))
}

// names returns the names of municipalities by their numbers.
func (t *teller) names(numbers []string) []string {
	names := make([]string, len(numbers))
	for i, number := range numbers {
		names[i] = t.numberName(number)
	}
	return names
}

// named is how many municipalities a list names before it counts the rest.
const named = 5

// most keeps the first names of a long list and counts the rest.
func (t *teller) most(names []string) []string {
	if len(names) <= named+1 { // «og 1 til» is no shorter than a name
		return names
	}
	return append(slices.Clone(names[:named]), t.say("story.who.more", "n", len(names)-named))
}

// who names municipalities, or says that it is all of them.
func (t *teller) who(places []int) string {
	if n := len(t.s.Municipalities); len(places) == n && n > 3 {
		return strong(t.say("story.who.all"))
	}
	names := make([]string, len(places))
	for i, p := range places {
		names[i] = strong(t.placeName(p))
	}
	return text.List(t.lang, t.most(names))
}

// whoMost names municipalities, and who of them it holds for most if that is not
// all of them.
func (t *teller) whoMost(places, most []int) string {
	switch {
	case len(most) == len(places):
		return t.who(places)
	case len(places) == len(t.s.Municipalities) && len(places) > 2:
		return t.say("story.who.all_most", "who", t.who(most))
	case len(places) > named+1:
		return t.counted(places, most)
	}
	return t.say("story.who.most", "places", t.who(places), "who", t.who(most))
}

// counted says how many municipalities it is, and who most.
func (t *teller) counted(places, most []int) string {
	return t.say("story.who.some_most", "n", len(places), "all", len(t.s.Municipalities), "who", t.who(most))
}

// percent writes a share. What only rounds to nothing or to all is not said to
// be so.
func (t *teller) percent(share float64, decimals int) string {
	least := math.Pow10(-decimals) / 100
	switch {
	case share == 0 || share == 1:
		return text.Percent(t.lang, share, 0)
	case share > 0 && share < least/2:
		return t.say("story.under", "value", text.Percent(t.lang, least, decimals))
	case share < 1 && share > 1-float64(least/2):
		return t.say("story.over", "value", text.Percent(t.lang, 1-least, decimals))
	}
	return text.Percent(t.lang, share, decimals)
}

// few reports whether an estimate is read as "x of y".
func few(e *experiment.Estimate, outcome int) bool {
	return model.Outcomes[outcome].Share && e.Note == experiment.NoteFewCases && e.Cases > 0
}

// star marks what rests on an estimated travel time.
func star(estimated bool) string {
	if estimated {
		return "*"
	}
	return ""
}

func known(x float64) bool { return !math.IsNaN(x) && !math.IsInf(x, 0) }

// value writes an estimate as a sentence or a cell has it: 66,6 %, 8,9 av 10,7,
// 140 minutter or a bare number.
func (t *teller) value(e *experiment.Estimate, outcome int) string {
	return t.rounded(e, outcome, text.Decimals(model.Outcomes[outcome].Unit))
}

// rounded is value with a number of decimals.
func (t *teller) rounded(e *experiment.Estimate, outcome, decimals int) string {
	unit := model.Outcomes[outcome].Unit
	if !known(e.Mean) {
		return text.NoValue
	}
	mark := star(e.Estimated)
	switch {
	case few(e, outcome):
		return t.say("story.of", "x", text.Number(t.lang, e.Mean*e.Cases, 1), "y", text.Number(t.lang, e.Cases, 1)) + mark
	case unit == "share":
		return t.percent(e.Mean, decimals) + mark
	case unit == "minutes":
		return text.Quantity(t.lang, math.Round(e.Mean), unit, 0) + mark
	}
	return text.Number(t.lang, e.Mean, decimals) + mark
}

// yearly writes what is x of y as so many a year.
func (t *teller) yearly(e *experiment.Estimate, outcome int) string {
	if !known(e.Mean) || !few(e, outcome) {
		return t.value(e, outcome)
	}
	return t.say("story.of.year", "x", text.Number(t.lang, e.Mean*e.Cases, 1), "y", text.Number(t.lang, e.Cases, 1)) + star(e.Estimated)
}

// changeUnits are the words behind a difference, by unit of the outcome.
var changeUnits = map[string]string{
	"share": "story.unit.points", "per_child_year": "story.unit.changes", "cases_per_fte": "story.unit.children",
}

// caseUnits are the words behind a difference in few cases.
var caseUnits = map[int]string{
	model.Triage7Days: "story.unit.concerns", model.Investigation3Months: "story.unit.investigations", model.VisitsInTime: "story.unit.visits",
}

// amount is a difference in the unit that people read: percentage points, or
// cases a year where there are few.
type amount struct {
	mean, half float64
	decimals   int
	unit       string // code of the unit
	few        bool
}

func measure(d experiment.Difference, e *experiment.Estimate, outcome int) amount {
	unit := model.Outcomes[outcome].Unit
	if few(e, outcome) {
		return amount{d.Mean * e.Cases, d.HalfWidth * e.Cases, 1, "cases", true}
	}
	return amount{text.Shown(d.Mean, unit), text.Shown(d.HalfWidth, unit), text.Decimals(unit), unit, false}
}

// least is the smallest amount that is not written as 0.
func (a amount) least() float64 { return math.Pow10(-a.decimals) / 2 }

// hardly reports whether the amount rounds to nothing.
func (a amount) hardly() bool { return math.Abs(a.mean) < a.least() }

// apart gives a shown difference the decimals that show it: +0,14 ± 0,10 where
// +0,1 ± 0,1 would look like none.
func (a amount) apart(v experiment.Verdict) amount {
	if v == experiment.NotShown || a.hardly() || !known(a.half) {
		return a
	}
	for most := a.decimals + 2; a.decimals < most; a.decimals++ {
		power := math.Pow10(a.decimals)
		if math.Round(math.Abs(a.mean)*power) > math.Round(a.half*power) {
			break
		}
	}
	return a
}

// rounding bounds what is no spread but the rounding of a sum.
const rounding = 1e-9

// halfWords writes the half-width, or "" if there is none.
func (t *teller) halfWords(a amount) string {
	switch {
	case !known(a.half) || a.half <= rounding:
		return ""
	case a.half < a.least():
		return t.say("story.under", "value", text.Number(t.lang, 2*a.least(), a.decimals))
	}
	return text.Number(t.lang, a.half, a.decimals)
}

// change writes a difference: +45 ± 3 prosentpoeng*.
func (t *teller) change(a amount, outcome int, estimated bool) string {
	words := ""
	switch key, ok := changeUnits[a.unit]; {
	case a.few && caseUnits[outcome] != "":
		words = t.say(caseUnits[outcome])
	case ok:
		words = t.say(key)
	case text.HasUnit(a.unit):
		words = text.Say(t.lang, "unit."+a.unit, "n", math.Round(a.mean))
	}
	mean := text.Signed(t.lang, a.mean, a.decimals)
	s := t.say("story.change", "mean", mean, "unit", words)
	if half := t.halfWords(a); half != "" {
		s = t.say("story.change.half", "mean", mean, "half", half, "unit", words)
	}
	return strings.TrimSpace(s) + star(estimated)
}

// finding words a difference.
func (t *teller) finding(base, option, place, outcome int) Finding {
	d := t.difference(base, option, place, outcome)
	f := Finding{Told: true, Verdict: d.Verdict}
	if !known(d.Mean) {
		f.Word, f.Symbol = t.say("story.word.no_value"), text.NoValue
		f.Text = sentence(RoleVerdict, t.say("story.no_value"))
		return f
	}
	a := measure(d, t.estimate(option, place, outcome), outcome)
	f.Change = t.change(a.apart(d.Verdict), outcome, d.Estimated)
	switch shown := d.Verdict != experiment.NotShown; {
	case math.Abs(d.Mean) < rounding && d.HalfWidth < rounding:
		f.Word, f.Symbol, f.Change = t.say("story.word.same"), "=", "0"
		f.Text = sentence(RoleVerdict, t.say("story.same"))
	case !shown && t.few && !model.Outcomes[outcome].Static:
		f.Word, f.Symbol = t.say("story.word.few_runs"), "?"
		f.Text = sentence(RoleVerdict, t.say("story.few_runs"))
	case !shown:
		f.Word, f.Symbol = t.say("verdict.not_shown"), "≈"
		f.Text = sentence(RoleVerdict, t.say("story.not_shown"))
	case a.hardly():
		f.Hardly = true
		f.Word, f.Symbol = t.say("story.word.hardly"), "≈"
		f.Text = sentence(RoleVerdict, t.say("story.hardly"))
	case d.Verdict == experiment.Better:
		f.Word, f.Symbol = t.say("verdict.better"), "▲"
		f.Text = sentence(RoleVerdict, t.say("story.better", "change", f.Change))
	case d.Verdict == experiment.Worse:
		f.Word, f.Symbol = t.say("verdict.worse"), "▼"
		f.Text = sentence(RoleVerdict, t.say("story.worse", "change", f.Change))
	default:
		f.Word, f.Symbol = t.say("story.word.differs"), "≠"
		f.Text = sentence(RoleVerdict, t.say("story.differs", "change", f.Change))
	}
	return f
}

// fromTo says what a municipality had and gets, shares in whole per cent.
func (t *teller) fromTo(base, option, place, outcome int) string {
	a, b := t.estimate(base, place, outcome), t.estimate(option, place, outcome)
	d := t.difference(base, option, place, outcome)
	from, to := t.value(a, outcome), t.value(b, outcome)
	key := "story.from_to"
	switch unit := model.Outcomes[outcome].Unit; {
	case few(a, outcome) && few(b, outcome):
		key = "story.from_to.year"
		if text.Number(t.lang, a.Cases, 1) == text.Number(t.lang, b.Cases, 1) {
			from = text.Number(t.lang, a.Mean*a.Cases, 1) + star(a.Estimated)
		}
	case unit == "share" && !few(a, outcome) && !few(b, outcome) && !nearEnd(a.Mean) && !nearEnd(b.Mean):
		if x, y := t.rounded(a, outcome, 0), t.rounded(b, outcome, 0); x != y {
			from, to = x, y
		}
	case unit == "minutes":
		from = text.Number(t.lang, a.Mean, 0) + star(a.Estimated)
	case unit == "per_child_year":
		key = "story.from_to.year"
	}
	if from == to {
		return t.change(measure(d, b, outcome).apart(d.Verdict), outcome, d.Estimated)
	}
	return t.say(key, "before", from, "after", to)
}

// nearEnd reports whether a share would be rounded to nothing or to all.
func nearEnd(share float64) bool {
	return share != 0 && share < 0.005 || share != 1 && share >= 0.995
}

// A moved municipality has a shown difference that is worth telling.
type moved struct {
	place int
	diff  experiment.Difference
}

// moves returns the municipalities with a shown difference of a verdict, the
// largest first, and whether some were too small to tell. Shares are told in
// whole per cent here, so less than half a point is too small.
func (t *teller) moves(base, option, outcome int, v experiment.Verdict) (found []moved, small bool) {
	for p := range t.s.Municipalities {
		d := t.difference(base, option, p, outcome)
		if d.Verdict != v {
			continue
		}
		if a := measure(d, t.estimate(option, p, outcome), outcome); a.hardly() || a.unit == "share" && math.Abs(a.mean) < 0.5 {
			small = true
			continue
		}
		found = append(found, moved{p, d})
	}
	slices.SortStableFunc(found, func(a, b moved) int {
		switch x, y := math.Abs(a.diff.Mean), math.Abs(b.diff.Mean); {
		case x > y:
			return -1
		case x < y:
			return 1
		}
		return 0
	})
	return found, small
}

// top returns the municipalities whose change reads the same as the largest.
func (t *teller) top(base, option, outcome int, found []moved) []int {
	largest := t.fromTo(base, option, found[0].place, outcome)
	var places []int
	for _, m := range found {
		if t.fromTo(base, option, m.place, outcome) == largest {
			places = append(places, m.place)
		}
	}
	return places
}

func placesOf(found []moved) []int {
	places := make([]int, len(found))
	for i, m := range found {
		places[i] = m.place
	}
	return places
}
