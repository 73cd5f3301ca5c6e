package desktop

import (
	"context"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"grannelag/sim/experiment"
	"grannelag/ui/chart"
	"grannelag/ui/desktop/look"
	"grannelag/ui/story"
)

// A mending is a criterion of an option of a scenario that is to be mended.
type mending struct {
	hash, option string
	outcome      int
	limit        float64
}

// A mender looks for what would make an option keep a criterion, one at a time, and
// remembers what it found.
type mender struct {
	w        *window
	onChange func()
	found    map[mending][]story.Sentence
	now      mending // under way
	percent  int
	cancel   context.CancelFunc // nil if nothing is under way
}

// lines offers to look for what would mend a criterion, or tells how far that is or
// what was found.
func (m *mender) lines(c *story.Criterion, option int, small func(story.Sentence) fyne.CanvasObject) []fyne.CanvasObject {
	s := m.w.picture.scenario
	key := mending{s.Hash(), s.Options[option].ID, c.Outcome, c.Limit}
	link := func(words string, icon fyne.Resource, do func()) fyne.CanvasObject {
		return container.NewHBox(look.NewLink(words, icon, do))
	}
	if found, ok := m.found[key]; ok {
		var out []fyne.CanvasObject
		for _, sentence := range found {
			out = append(out, small(sentence))
		}
		return out
	}
	switch {
	case m.cancel == nil:
		criterion := *c
		return []fyne.CanvasObject{link(m.w.say("mended.find"), theme.SearchIcon(), func() { m.start(key, criterion, option) })}
	case m.now == key:
		return []fyne.CanvasObject{
			look.NewSmallWords(m.w.say("mended.trying", "percent", m.percent)),
			link(m.w.say("mended.stop"), theme.CancelIcon(), func() { m.cancel() }),
		}
	}
	return nil // one at a time
}

// start looks for what would mend a criterion, beside the window.
func (m *mender) start(key mending, c story.Criterion, option int) {
	s, lang := m.w.picture.scenario, m.w.lang
	m.now, m.percent = key, 0
	m.cancel = m.w.aside(func(ctx context.Context) func() {
		found, err := experiment.Mend(ctx, experiment.Mending{
			Scenario: s, Option: option, Outcome: c.Outcome, Limit: c.Limit, Most: c.Most,
			OnProgress: m.w.seldom(func(done, total int) {
				if m.cancel != nil && m.now == key {
					m.percent = 100 * done / max(1, total)
					m.onChange()
				}
			})})
		return func() {
			m.cancel = nil
			if err == nil {
				m.found[key] = story.Mended(found, &c, s, lang, option)
			}
			m.onChange()
		}
	})
	m.onChange()
}

// ofSo is a study for a figure of something else than its result: the foot tells of so
// many replications.
func ofSo(study chart.Study, replications int) chart.Study {
	study.Scales, study.Preliminary = nil, false
	of := *study.Result
	of.Replications, of.Precision = replications, nil
	study.Result = &of
	return study
}

// aside does a long job beside the window, which can be cancelled. What the job
// returns is done on the UI goroutine when it has ended.
func (w *window) aside(job func(context.Context) (done func())) context.CancelFunc {
	ctx, cancel := context.WithCancel(context.Background())
	go func() {
		done := job(ctx)
		w.courier.deliver(func() {
			cancel()
			done()
		})
	}()
	return cancel
}

// seldom returns a report of progress that is shown on the UI goroutine, no more
// often than words are read. It may be called from anywhere.
func (w *window) seldom(show func(done, total int)) func(done, total int) {
	var mu sync.Mutex
	var last time.Time
	return func(done, total int) {
		mu.Lock()
		now := time.Now()
		due := now.Sub(last) > betweenWords
		if due {
			last = now
		}
		mu.Unlock()
		if due {
			go w.courier.deliver(func() { show(done, total) })
		}
	}
}

// betweenWords is how long a word on how far something is stays.
const betweenWords = 300 * time.Millisecond
