package desktop

import (
	"strings"
	"testing"

	"grannelag/sim/scenario"
)

// An event goes through the form into the file as what the form says, and comes
// back into it as it is.
func TestEventForm(t *testing.T) {
	w := newTestWindow(t)
	w.openExample("sor-helgeland")
	w.settle(t)
	s := w.doc.Scenario()
	form := func(c *scenario.Change) *event {
		e := &event{w: w.window, s: s, kinds: eventKinds(s, w.lang)}
		if c != nil {
			e.old = *c
		}
		w.asking = false
		e.open(c != nil)
		return e
	}
	for _, c := range []scenario.Change{
		{ID: "a", From: 52, Weeks: 13, Key: "demand.reports_per_1000", Times: true, Factor: 1.25},
		{ID: "b", From: 10, Weeks: 0, Key: "municipality.1812.demand.visit_hours", Value: 3},
		{ID: "c", From: 3, Weeks: 5, Key: "option.alone.choice.duty", Value: 2},
		{ID: "d", From: 56, Weeks: 2, Key: "leg.1813-1815.closure", Value: 1},
		{ID: "e", From: 56, Weeks: 13, Away: 2, Municipality: "1813"},
		{ID: "f", Name: "Leder slutter", From: 56, Weeks: 1, Quit: 1, Municipality: "1811"},
		{ID: "g", From: 1, Weeks: 8, Key: "staff.quits", Times: true, Factor: 2},
		{ID: "h", From: 20, Weeks: 8, Office: "1811"},
	} {
		if got := form(&c).change(); got != c {
			t.Errorf("the form makes %+v of %+v", got, c)
		}
	}
	e := form(&scenario.Change{ID: "event-1", From: 52, Weeks: 13, Key: "demand.reports_per_1000", Factor: 1.5, Times: true})
	e.name.SetText("Et tungt år")
	e.put(false)
	w.settle(t)
	if text := string(w.doc.Text()); !strings.Contains(text, "[change.event-1]") || !strings.Contains(text, `name = "Et tungt år"`) || !strings.Contains(text, "factor = 1.5") {
		t.Errorf("the file has no such change:\n%s", text[len(text)-200:])
	}
	if w.doc.Blocked() {
		t.Error("the file does not run any more")
	}
	w.doc.Undo()
	if len(w.doc.Scenario().Changes) != 0 {
		t.Error("the event is still there after undo")
	}
}

// All that the engine lets change can be chosen, each by a name of its own.
func TestEventKinds(t *testing.T) {
	w := newTestWindow(t)
	w.openExample("sor-helgeland")
	s := w.doc.Scenario()
	for _, key := range scenario.ChangeableKeys() {
		key = strings.NewReplacer("municipality.NUMBER.", "", "option.ID.", "", "A-B.", "").Replace(key)
		p, _ := scenario.Lookup(key)
		found := 0
		for _, k := range eventKinds(s, w.lang) {
			if k.param == p {
				found++
			}
		}
		if want := 1; p.Table != "leg" && found != want || p.Table == "leg" && found != len(s.Legs) {
			t.Errorf("%s is offered %d times", key, found)
		}
	}
	seen := map[string]bool{}
	for _, k := range eventKinds(s, w.lang) {
		if seen[k.label] {
			t.Errorf("two kinds are called %q", k.label)
		}
		seen[k.label] = true
	}
}
