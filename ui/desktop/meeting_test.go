package desktop

import (
	"testing"

	"fyne.io/fyne/v2"

	"grannelag/ui/text"
)

// The meeting steps through the story in each language, by keys, follows the study,
// and ends with its window.
func TestMeeting(t *testing.T) {
	w := newTestWindow(t)
	w.openExample("indre-sogn")
	w.settle(t)
	for _, l := range text.Langs() {
		w.setLang(l)
		w.openMeeting()
		m := w.meeting
		if m == nil {
			t.Fatal("no meeting")
		}
		w.openMeeting()
		if w.meeting != m {
			t.Fatal("two meetings")
		}
		pages := meetingPages()
		for i, p := range pages {
			if m.at != i || m.count.Text != w.say("meeting.count", "n", i+1, "all", len(pages)) {
				t.Fatalf("%s: page %d, %q", l, m.at, m.count.Text)
			}
			if !text.Has(p.title) || len(m.body.Objects) != 1 {
				t.Errorf("%s: page %s is empty", l, p.title)
			}
			m.key(&fyne.KeyEvent{Name: fyne.KeyRight})
		}
		if m.at != len(pages)-1 {
			t.Errorf("after the last page comes page %d", m.at)
		}
		m.key(&fyne.KeyEvent{Name: fyne.KeyHome})
		m.key(&fyne.KeyEvent{Name: fyne.KeyLeft})
		if m.at != 0 {
			t.Errorf("before the first page comes page %d", m.at)
		}
		m.key(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if w.meeting != nil {
			t.Fatal("the meeting goes on")
		}
	}
}
