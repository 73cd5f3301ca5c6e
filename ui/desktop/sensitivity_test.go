package desktop

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/ui/document"
	"grannelag/ui/story"
	"grannelag/ui/text"
)

const shortStudy = `format = 1
[run]
replications = 8
years = 1
[municipality.1811]
[municipality.1812]
[municipality.1813]
[option.joint.service.all]
municipalities = ["1811", "1812", "1813"]
[option.alone.service.bindal]
municipalities = ["1811"]
[option.alone.service.somna]
municipalities = ["1812"]
[option.alone.service.bronnoy]
municipalities = ["1813"]
`

// until takes what is delivered until something is so.
func (w *tried) until(t *testing.T, what string, so func() bool) {
	t.Helper()
	end := time.After(5 * time.Minute)
	for !so() {
		select {
		case f := <-w.ui:
			f()
		case <-end:
			t.Fatalf("%s does not come", what)
		}
	}
}

// The page of doubts: bars, where it turns and all at once come when they are
// asked for; another outcome needs no new bars; what is shown says when the
// scenario has changed since; cancelled, it ends at once; and a bad time is shown
// without a change of the scenario.
func TestDoubts(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector, and the journey drives it there")
	}
	path := filepath.Join(t.TempDir(), "short.toml")
	if err := os.WriteFile(path, []byte(shortStudy), 0o666); err != nil {
		t.Fatal(err)
	}
	w := newTestWindow(t)
	w.openFile(path)
	w.settle(t)
	w.work.choose(viewSensitivity)
	v := w.doubts
	v.size = experiment.Doubts{Usual: 10, Replications: 6, Points: 10}
	if v.cards[0].Visible() || v.start.Disabled() || v.status.Text() != w.say("doubts.idle") {
		t.Fatalf("before anything: %q", v.status.Text())
	}
	before := w.doc.Scenario().Hash()
	v.tapped()
	if v.start.Text != w.say("doubts.cancel") {
		t.Errorf("under way the button says %q", v.start.Text)
	}
	most, grew := 0, 0
	w.until(t, "the study of doubts", func() bool {
		if to := v.ran.to; to != nil && to.Assumptions() > most {
			most = to.Assumptions()
			grew++
		}
		return v.cancel == nil
	})
	if grew < 2 {
		t.Errorf("bars came %d times", grew)
	}
	if v.ran.to == nil || v.ran.together == nil || !v.ran.turned || !v.cards[0].Visible() || !v.cards[1].Visible() || !v.cards[2].Visible() {
		t.Fatal("something of it is missing")
	}
	if v.status.Text() != w.say("doubts.done", "n", 10, "m", 6) {
		t.Errorf("done, it says %q", v.status.Text())
	}
	w.until(t, "the figure", func() bool { f, ok := v.figure.Figure(); return ok && f.Name == "tornado" })

	bars := v.ran.to
	for i, k := range v.outcomes {
		if k == model.TravelShare {
			v.outcome.SetSelectedIndex(i)
		}
	}
	w.until(t, "another outcome", func() bool { return v.cancel == nil && v.ran.turned && v.ran.outcome == model.TravelShare })
	if v.ran.to != bars {
		t.Error("another outcome needs no other bars")
	}
	w.until(t, "its figure", func() bool {
		f, ok := v.figure.Figure()
		return ok && strings.Contains(f.Title, model.Outcomes[model.TravelShare].Label.In(w.lang.String()))
	})
	if !strings.Contains(v.tsv(), "\t") {
		t.Errorf("the table is %q", v.tsv())
	}

	tests := w.doc.Scenario().StressTests()
	v.try(tests[0])
	w.until(t, "the bad time", func() bool { return v.cancel == nil })
	if !v.badCard.Visible() || w.doc.Scenario().Hash() != before {
		t.Error("a bad time is not shown, or changes the scenario")
	}

	w.edit("", document.SetOptionValue("joint", "choice.tour_days", 3))
	w.settle(t)
	if v.status.Text() != w.say("doubts.stale") {
		t.Errorf("after a change it says %q", v.status.Text())
	}
	v.tapped()
	v.tapped()
	w.until(t, "the end", func() bool { return v.cancel == nil })
	if v.ran.together != nil {
		t.Error("what was cancelled went on")
	}
	w.setLang(text.EN) // a page in another language is a new one
	if w.doubts == v && w.work.view == viewSensitivity {
		t.Error("the page is the old one")
	}
}

// What would mend a criterion is looked for when it is asked for, one at a time,
// and remembered; an edit of the scenario makes it a question again.
func TestMending(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	path := filepath.Join(t.TempDir(), "short.toml")
	own := strings.Replace(shortStudy, "[municipality.1811]", "[criterion]\nwithin_60 = 1\n[municipality.1811]", 1)
	if err := os.WriteFile(path, []byte(own), 0o666); err != nil {
		t.Fatal(err)
	}
	w := newTestWindow(t)
	w.openFile(path)
	w.selectOption("joint")
	w.settle(t)
	o := w.work.views[viewOverview].(*overview)
	var c story.Criterion
	for _, x := range o.told.Criteria {
		if x.Outcome == model.Within60 {
			c = x
		}
	}
	if c.Status != story.NotMet {
		t.Fatalf("children far away: %s", c.Text)
	}
	key := mending{w.picture.scenario.Hash(), "joint", model.Within60, 1}
	_, option := w.selected()
	o.mend.start(key, c, option)
	if o.mend.cancel == nil {
		t.Error("nothing is under way")
	}
	w.until(t, "a remedy", func() bool { return o.mend.cancel == nil })
	if found := o.mend.found[key]; len(found) == 0 || strings.Contains(found[0].String(), "{") {
		t.Errorf("found %v", found)
	}
	if n := len(o.mend.lines(&c, option, o.small)); n != len(o.mend.found[key]) {
		t.Errorf("%d lines of %d sentences", n, len(o.mend.found[key]))
	}
	o.mend.start(mending{key.hash, "joint", model.Investigation3Months, 0.9}, c, option)
	o.mend.cancel()
	w.until(t, "the end", func() bool { return o.mend.cancel == nil })
	if len(o.mend.found) != 1 {
		t.Error("what was cancelled has an answer")
	}
	w.edit("", document.SetOptionValue("joint", "choice.tour_days", 3))
	w.settle(t)
	if lines := o.mend.lines(&c, option, o.small); len(lines) != 1 || w.picture.scenario.Hash() == key.hash {
		t.Errorf("after a change there are %d lines", len(lines))
	}
}
