package desktop

import (
	"math"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"grannelag/sim/scenario"
	"grannelag/ui/desktop/look"
	"grannelag/ui/document"
	"grannelag/ui/story"
	"grannelag/ui/text"
)

// An event is the form of a change over time that people make themselves.
type event struct {
	w     *window
	s     *scenario.Scenario
	old   scenario.Change // its ID names the table
	kinds []eventKind

	name        *widget.Entry
	what, where *widget.Select
	how         *widget.RadioGroup // a value, or so many times the usual
	number      *look.NumberEntry
	from, weeks *look.NumberEntry
	wrong       *look.Words
	field       *fyne.Container // holds the number, which has another range for each kind
	places      []string        // what Where stands for: "" for all
}

// An eventKind is something that may change.
type eventKind struct {
	label string
	param *scenario.Param // of the value; nil for people
	row   *scenario.Param // of people: away or quit
	leg   string          // "" but for legs
	shut  bool            // an office is closed: there is no number
}

// eventKinds lists what may change, as people call it.
func eventKinds(s *scenario.Scenario, lang text.Lang) []eventKind {
	var kinds []eventKind
	away, _ := scenario.Lookup("change.away")
	quit, _ := scenario.Lookup("change.quit")
	kinds = append(kinds, eventKind{label: text.Say(lang, "event.away"), row: away}, eventKind{label: text.Say(lang, "event.quit"), row: quit},
		eventKind{label: text.Say(lang, "event.office"), shut: true})
	for _, table := range []string{"demand", "staff", "choice"} {
		for _, p := range scenario.Table(table) {
			if row, _ := scenario.Changeable(p.Key()); row != nil {
				kinds = append(kinds, eventKind{label: p.Label.In(lang.String()), param: p})
			}
		}
	}
	for i := range s.Legs {
		l := &s.Legs[i]
		leg := l.From + "-" + l.To
		name := leg
		if from, to := s.Leg(leg); from != nil {
			name = text.Plain(from.Name) + "–" + text.Plain(to.Name)
		}
		for _, p := range scenario.Table("leg") {
			kinds = append(kinds, eventKind{label: name + ": " + p.Label.In(lang.String()), param: p, leg: leg})
		}
	}
	return kinds
}

// newEvent opens the form on a change, or on a new one.
func (w *window) newEvent(c *scenario.Change) {
	s := w.doc.Scenario()
	if s == nil || w.asking {
		return
	}
	e := &event{w: w, s: s, kinds: eventKinds(s, w.lang)}
	if c != nil {
		e.old = *c
	} else {
		e.old = scenario.Change{From: 52, Weeks: 13, Key: "demand.reports_per_1000", Factor: 1.5, Times: true}
		for n := 1; ; n++ {
			e.old.ID = "event-" + strconv.Itoa(n)
			if !slices.ContainsFunc(s.Changes, func(have scenario.Change) bool { return have.ID == e.old.ID }) {
				break
			}
		}
	}
	e.open(c != nil)
}

func (e *event) open(known bool) {
	w, lang := e.w, e.w.lang
	labels := make([]string, len(e.kinds))
	for i := range e.kinds {
		labels[i] = e.kinds[i].label
	}
	e.name = widget.NewEntry()
	e.name.SetPlaceHolder(w.say("event.name_hint"))
	e.name.SetText(e.old.Name)
	e.field = container.NewStack()
	e.how = widget.NewRadioGroup([]string{w.say("event.times"), w.say("event.value")}, func(string) { e.ask() })
	e.how.Horizontal, e.how.Required = true, true
	e.where = widget.NewSelect(nil, nil)
	e.what = widget.NewSelect(labels, func(string) { e.kindChosen() })
	week := func(name string, x float64, optional bool) *look.NumberEntry {
		p, _ := scenario.Lookup("change." + name)
		n := look.NewNumberEntry(lang, p.Unit, p.Min, p.Max, false)
		n.Optional, n.Step = optional, 1
		if x == 0 && optional {
			n.SetPlaceHolder(w.say("event.to_end"))
			n.SetValue(math.NaN())
		} else {
			n.SetValue(x)
		}
		return n
	}
	e.from, e.weeks = week("from_week", e.old.From, false), week("weeks", e.old.Weeks, true)
	e.wrong = look.NewSmallWords("")
	e.wrong.ColorName = theme.ColorNameError
	e.what.SetSelectedIndex(e.kindOf(&e.old))
	if e.old.Times || e.old.Key == "" {
		e.how.SetSelected(e.how.Options[0])
	} else {
		e.how.SetSelected(e.how.Options[1])
	}
	e.ask()

	weeks, _ := scenario.Lookup("change.weeks")
	from, _ := scenario.Lookup("change.from_week")
	after := " (" + text.UnitWords(lang, "weeks") + ")"
	d := dialog.NewForm(w.say("event.title"), w.say("event.put"), w.say("ask.cancel"), []*widget.FormItem{
		widget.NewFormItem(w.say("event.what"), e.what),
		widget.NewFormItem(w.say("event.where"), e.where),
		widget.NewFormItem(w.say("event.how"), e.how),
		widget.NewFormItem(w.say("event.number"), e.field),
		widget.NewFormItem(from.Label.In(lang.String())+after, e.from),
		widget.NewFormItem(weeks.Label.In(lang.String())+after, e.weeks),
		widget.NewFormItem(w.say("event.name"), e.name),
	}, func(ok bool) {
		if ok {
			e.put(known)
		}
	}, w.win)
	w.show(d, fyne.NewSize(560, 420))
}

// kindOf returns which kind a change is of.
func (e *event) kindOf(c *scenario.Change) int {
	p, of := scenario.Changeable(c.Key)
	at := slices.IndexFunc(e.kinds, func(k eventKind) bool {
		switch {
		case p == nil && c.Office != "":
			return k.shut
		case p == nil:
			return k.row != nil && *k.row.InChange(c) != 0
		case k.param == p && p.Table == "leg":
			return k.leg == of
		}
		return k.param == p
	})
	return max(0, at)
}

// kind returns what is chosen.
func (e *event) kind() *eventKind { return &e.kinds[max(0, e.what.SelectedIndex())] }

// kindChosen offers the places where the kind makes sense.
func (e *event) kindChosen() {
	w, k := e.w, e.kind()
	var names []string
	e.places = nil
	add := func(place, name string) { e.places, names = append(e.places, place), append(names, name) }
	switch {
	case k.shut:
		for i := range e.s.Municipalities {
			if m := &e.s.Municipalities[i]; hasOffice(e.s, m.Number) {
				add(m.Number, text.Plain(m.Name))
			}
		}
	case k.row != nil, k.param.Table == "demand":
		if k.row == nil {
			add("", w.say("event.everywhere"))
		}
		for i := range e.s.Municipalities {
			add(e.s.Municipalities[i].Number, text.Plain(e.s.Municipalities[i].Name))
		}
	case k.param.Table == "choice":
		add("", w.say("event.all_options"))
		for i := range e.s.Options {
			add(e.s.Options[i].ID, text.OptionMark(i)+"  "+text.Plain(e.s.Options[i].Name))
		}
	case k.leg != "":
		add("", k.leg)
	default:
		add("", w.say("event.everywhere"))
	}
	e.where.Options = names
	at := slices.Index(e.places, e.placeOf(&e.old))
	e.where.SetSelectedIndex(max(0, at))
	if k.row != nil || k.shut || k.leg != "" && k.param.Name == "closure" || len(text.States(w.lang, k.param.Unit)) > 0 {
		e.how.SetSelected(e.how.Options[1])
		e.how.Disable()
	} else {
		e.how.Enable()
	}
	e.ask()
}

// hasOffice reports whether a municipality has an office in some option.
func hasOffice(s *scenario.Scenario, number string) bool {
	return slices.ContainsFunc(s.Options, func(o scenario.Option) bool {
		return slices.ContainsFunc(o.Services, func(sv scenario.Service) bool {
			return slices.ContainsFunc(sv.Offices, func(f scenario.Office) bool { return f.Municipality == number })
		})
	})
}

func (e *event) placeOf(c *scenario.Change) string {
	switch {
	case c.Municipality != "":
		return c.Municipality
	case c.Office != "":
		return c.Office
	}
	p, of := scenario.Changeable(c.Key)
	if p == nil || p.Table == "leg" {
		return ""
	}
	return of
}

// times tells whether the number is how many times the usual.
func (e *event) times() bool {
	return e.kind().param != nil && e.how.Selected == e.how.Options[0]
}

// ask puts the field of the number that fits what is chosen.
func (e *event) ask() {
	if e.what.SelectedIndex() < 0 {
		return
	}
	k := e.kind()
	if k.shut {
		e.field.Objects = nil
		e.field.Refresh()
		return
	}
	p := k.param
	switch {
	case p == nil:
		p = k.row
	case e.times():
		p, _ = scenario.Lookup("change.factor")
	}
	e.number = look.NewNumberEntry(e.w.lang, p.Unit, p.Min, p.Max, p.Whole)
	e.number.OnMessage = func(message string) { e.wrong.SetText(message) }
	e.number.SetValue(e.starts(k, p))
	words := look.NewSmallWords(look.AllowedText(e.w.lang, p.Min, p.Max, p.Unit))
	e.wrong.SetText("")
	e.field.Objects = []fyne.CanvasObject{container.NewVBox(e.number, words, e.wrong)}
	e.field.Refresh()
}

// starts returns the number that stands in the field at first: what the change
// has, else something near to what is usual.
func (e *event) starts(k *eventKind, p *scenario.Param) float64 {
	same := e.kindOf(&e.old) == e.what.SelectedIndex()
	switch {
	case k.row != nil:
		return max(1, *k.row.InChange(&e.old))
	case e.times() && same && e.old.Times:
		return e.old.Factor
	case e.times():
		return 1.5
	case same && !e.old.Times && e.old.Key != "":
		return e.old.Value
	case k.leg != "" && p.Name == "closure":
		return 1
	case k.leg != "":
		i := slices.IndexFunc(e.s.Legs, func(l scenario.Leg) bool { return l.From+"-"+l.To == k.leg })
		return max(p.Min, *p.InLeg(&e.s.Legs[i]))
	}
	return *p.In(&e.s.Values)
}

// change returns what the form says.
func (e *event) change() scenario.Change {
	k, place := e.kind(), e.places[max(0, e.where.SelectedIndex())]
	c := scenario.Change{ID: e.old.ID, Name: e.name.Text, Source: e.old.Source, From: e.from.Value()}
	if weeks := e.weeks.Value(); !math.IsNaN(weeks) {
		c.Weeks = weeks
	}
	switch {
	case k.shut:
		c.Office = place
		return c
	case k.row != nil:
		*k.row.InChange(&c), c.Municipality = e.number.Value(), place
		return c
	case e.times():
		c.Times, c.Factor = true, e.number.Value()
	default:
		c.Value = e.number.Value()
	}
	switch {
	case k.leg != "":
		c.Key = "leg." + k.leg + "." + k.param.Name
	case place == "":
		c.Key = k.param.Key()
	case k.param.Table == "choice":
		c.Key = "option." + place + "." + k.param.Key()
	default:
		c.Key = "municipality." + place + "." + k.param.Key()
	}
	return c
}

// put puts the change into the scenario, in place of the one it was.
func (e *event) put(known bool) {
	c := e.change()
	what := scenario.Words{NB: e.called(c, text.NB), NN: e.called(c, text.NN), EN: e.called(c, text.EN)}
	if !known || c != e.old {
		e.w.edit("", document.PutChanges(what, []scenario.Change{c}))
	}
}

// called names a change in an undo step: by its name, else by what is otherwise.
func (e *event) called(c scenario.Change, lang text.Lang) string {
	if c.Name != "" {
		return text.Plain(c.Name)
	}
	return eventKinds(e.s, lang)[e.kindOf(&c)].label
}

// eventRows shows the changes of the file that are no stress tests, with a way to
// change and to remove each, and one to add another.
func (c *stressCard) eventRows(s *scenario.Scenario) []fyne.CanvasObject {
	w := c.w
	var rows []fyne.CanvasObject
	said := story.Otherwise(s, w.lang)
	for i := range s.Changes {
		change := s.Changes[i]
		if change.IsStress() {
			continue
		}
		label := said[i].String()
		if change.Name != "" {
			label = text.Plain(change.Name) + ". " + label
		}
		what := scenario.Words{NB: label, NN: label, EN: label}
		rows = append(rows, look.Text(label), container.NewHBox(
			look.NewLink(w.say("event.change"), theme.DocumentCreateIcon(), func() { w.newEvent(&change) }),
			look.NewLink(w.say("event.remove"), theme.DeleteIcon(), func() { w.edit("", document.DropChanges(what, []string{change.ID})) })))
	}
	return append(rows, container.NewHBox(look.NewLink(w.say("event.new"), theme.ContentAddIcon(), func() { w.newEvent(nil) })))
}
