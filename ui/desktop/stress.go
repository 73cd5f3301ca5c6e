package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"grannelag/sim/scenario"
	"grannelag/ui/desktop/look"
	"grannelag/ui/document"
	"grannelag/ui/story"
	"grannelag/ui/text"
)

// A stressCard offers bad times to try, a tap each.
type stressCard struct {
	w       *window
	content *fyne.Container
	shown   string // what it shows, so that it is made anew only when that changes
}

func newStressCard(w *window) *stressCard {
	return &stressCard{w: w, content: stacked(2)}
}

// show offers the stress tests of the scenario and marks those that are in it.
func (c *stressCard) show(s *scenario.Scenario) {
	tests := s.StressTests()
	now := ""
	for _, t := range tests {
		now += story.Stress(t, c.w.lang)
		if s.Holds(t) {
			now += "+"
		}
	}
	for i, said := range story.Otherwise(s, c.w.lang) {
		now += "\n" + s.Changes[i].ID + s.Changes[i].Name + said.String()
	}
	if now == c.shown {
		return
	}
	c.shown = now
	c.content.Objects = []fyne.CanvasObject{heading(c.w.say("story.stress")), look.NewSmallWords(c.w.say("story.stress.help"))}
	for _, t := range tests {
		icon := theme.CheckButtonIcon()
		if s.Holds(t) {
			icon = theme.CheckButtonCheckedIcon()
		}
		link := look.NewLink(story.Stress(t, c.w.lang), icon, func() { c.w.toggleStress(t) })
		c.content.Objects = append(c.content.Objects, container.NewHBox(link))
	}
	c.content.Objects = append(c.content.Objects, c.eventRows(s)...)
	c.content.Refresh()
}

// toggleStress puts a stress test into the scenario, or takes it out.
func (w *window) toggleStress(t scenario.StressTest) {
	what := scenario.Words{NB: story.Stress(t, text.NB), NN: story.Stress(t, text.NN), EN: story.Stress(t, text.EN)}
	s := w.doc.Scenario()
	if s == nil {
		return
	}
	if !s.Holds(t) {
		w.edit("", document.PutChanges(what, t.Changes))
		return
	}
	ids := make([]string, len(t.Changes))
	for i := range t.Changes {
		ids[i] = t.Changes[i].ID
	}
	w.edit("", document.DropChanges(what, ids))
}

// stressItems is the menu of the stress tests.
func (w *window) stressItems() []*fyne.MenuItem {
	if w.doc == nil || w.doc.Scenario() == nil || w.doc.Blocked() {
		return nil
	}
	s := w.doc.Scenario()
	var items []*fyne.MenuItem
	for _, t := range s.StressTests() {
		label := story.Stress(t, w.lang)
		if s.Holds(t) {
			label = "✓ " + label // a menu is made anew when its labels change
		}
		items = append(items, fyne.NewMenuItem(label, func() { w.toggleStress(t) }))
	}
	items = append(items, fyne.NewMenuItem(w.say("event.new"), func() { w.newEvent(nil) }))
	return items
}
