package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"grannelag/sim/model"
	"grannelag/sim/scenario"
	"grannelag/ui/chart"
	"grannelag/ui/desktop/figure"
	"grannelag/ui/desktop/look"
	"grannelag/ui/story"
	"grannelag/ui/text"
)

// A meeting is a window of its own for those who look on: one thing at a time in
// large type, in the order of the story, of the selected option against the
// baseline. It follows what is done in the main window.
type meeting struct {
	w      *window
	win    fyne.Window
	at     int
	body   *fyne.Container
	count  *widget.Label
	figure *figure.View // of the page in view; nil if it has none
}

// A meetingPage is one page.
type meetingPage struct {
	title string // key of its words
	show  func(*meeting, *scenario.Scenario)
}

// meetingPages is the story in order.
func meetingPages() []meetingPage {
	pillar := func(i int) func(*meeting, *scenario.Scenario) {
		return func(m *meeting, s *scenario.Scenario) { m.pillar(i) }
	}
	return []meetingPage{
		{"meeting.question", (*meeting).question},
		{"meeting.options", (*meeting).options},
		{"meeting.community", pillar(0)},
		{"meeting.travel", pillar(1)},
		{"meeting.cases", pillar(2)},
		{"meeting.difference", func(m *meeting, _ *scenario.Scenario) { m.draw(chart.Differences) }},
		{"meeting.doubt", (*meeting).doubt},
		{"meeting.criteria", (*meeting).criteria},
	}
}

// openMeeting opens the window for a meeting, or brings it to the front.
func (w *window) openMeeting() {
	if w.meeting != nil {
		w.meeting.win.RequestFocus()
		return
	}
	m := &meeting{w: w, win: w.app.NewWindow(w.say("meeting.title")), body: container.NewStack(), count: widget.NewLabel("")}
	w.meeting = m
	back := widget.NewButtonWithIcon(w.say("meeting.back"), theme.NavigateBackIcon(), func() { m.turn(-1) })
	next := widget.NewButtonWithIcon(w.say("meeting.next"), theme.NavigateNextIcon(), func() { m.turn(1) })
	next.IconPlacement = widget.ButtonIconTrailingText
	foot := container.NewHBox(back, layout.NewSpacer(), m.count, layout.NewSpacer(), next)
	m.win.SetContent(container.NewBorder(nil, container.NewPadded(foot), nil, nil, m.body))
	m.win.Canvas().SetOnTypedKey(m.key)
	m.win.SetOnClosed(func() { w.meeting = nil })
	m.win.Resize(fyne.NewSize(1180, 760))
	m.show()
	m.win.Show()
}

// key turns the pages as presentations are turned.
func (m *meeting) key(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyRight, fyne.KeyDown, fyne.KeyPageDown, fyne.KeySpace:
		m.turn(1)
	case fyne.KeyLeft, fyne.KeyUp, fyne.KeyPageUp, fyne.KeyBackspace:
		m.turn(-1)
	case fyne.KeyHome:
		m.turn(-m.at)
	case fyne.KeyEnd:
		m.turn(len(meetingPages()))
	case fyne.KeyF11:
		m.win.SetFullScreen(!m.win.FullScreen())
	case fyne.KeyEscape:
		if m.win.FullScreen() {
			m.win.SetFullScreen(false)
		} else {
			m.win.Close()
		}
	}
}

// turn goes so many pages on.
func (m *meeting) turn(by int) {
	m.at = max(0, min(m.at+by, len(meetingPages())-1))
	m.show()
}

// show shows the page with what the study says now.
func (m *meeting) show() {
	s := m.w.picture.scenario
	if s == nil || m.w.picture.result == nil {
		return
	}
	pages := meetingPages()
	m.figure = nil
	m.count.SetText(m.w.say("meeting.count", "n", m.at+1, "all", len(pages)))
	pages[m.at].show(m, s)
	m.body.Refresh()
}

// set puts a page of words, with its title, into the window.
func (m *meeting) set(objects ...fyne.CanvasObject) {
	title := m.words(m.w.say(meetingPages()[m.at].title), look.SizeHuge)
	title.Style.Bold = true
	m.body.Objects = []fyne.CanvasObject{newPage(append([]fyne.CanvasObject{title}, objects...)...).content}
}

// words returns a text of a size.
func (m *meeting) words(s string, size fyne.ThemeSizeName) *look.Words {
	w := look.NewWords(s)
	w.SizeName = size
	return w
}

// large returns a sentence in large type.
func (m *meeting) large(s story.Sentence) fyne.CanvasObject {
	parts := make([]look.Part, len(s.Parts))
	for i, p := range s.Parts {
		parts[i] = look.Part(p)
	}
	return look.NewProse(look.SizeLarge, parts...)
}

// draw shows a figure as large as the page, which has its own title.
func (m *meeting) draw(f func(chart.Study) chart.Figure, above ...fyne.CanvasObject) {
	m.figure = m.w.newFigure()
	m.figure.OnShown = m.body.Refresh // the toolkit knows the page before it knows what is new on it
	m.figure.ShowFigure(m.w.builder(f))
	if len(above) == 0 {
		m.body.Objects = []fyne.CanvasObject{container.NewPadded(m.figure)}
		return
	}
	m.body.Objects = []fyne.CanvasObject{container.New(lecture{}, stacked(8, above...), m.figure)}
}

func (m *meeting) question(s *scenario.Scenario) {
	title := text.Plain(s.Title)
	if title == "" {
		title = m.w.say("meeting.untitled")
	}
	var names []string
	children := 0.0
	for i := range s.Municipalities {
		names = append(names, text.Plain(s.Municipalities[i].Name))
		children += s.Municipalities[i].Children.Value()
	}
	m.set(m.words(title, look.SizeHuge), m.words(text.List(m.w.lang, names), look.SizeLarge),
		m.words(m.w.say("meeting.children", "n", text.Number(m.w.lang, children, 0)), look.SizeLarge))
}

func (m *meeting) options(s *scenario.Scenario) {
	var out []fyne.CanvasObject
	for i := range s.Options {
		name := m.words(m.w.numbered(i, text.Plain(s.Options[i].Name)), look.SizeLarge)
		name.Style.Bold = true
		out = append(out, name)
		if i == 0 {
			out = append(out, m.words(m.w.say("meeting.baseline"), look.SizeLead))
			continue
		}
		for _, d := range story.Changes(s, 0, i, m.w.lang) {
			out = append(out, m.words("• "+d.Text.String(), look.SizeLead))
		}
	}
	m.set(out...)
}

func (m *meeting) pillar(i int) {
	_, option := m.w.selected()
	told := story.TellOption(m.w.picture.result, m.w.picture.scenario, m.w.lang, option)
	title := m.words(m.w.say(meetingPages()[m.at].title), look.SizeHuge)
	title.Style.Bold = true
	above := []fyne.CanvasObject{title}
	for _, s := range told.Pillars[i].Line {
		above = append(above, m.large(s))
	}
	m.draw(func(s chart.Study) chart.Figure { return chart.PillarSmall(s, model.Pillar(i)) }, above...)
}

// doubt shows the tornado, if it was made for the scenario as it is, and else says
// where it is made and what the figures rest on.
func (m *meeting) doubt(s *scenario.Scenario) {
	if v := m.w.doubts; v != nil && v.ran != nil && v.ran.to != nil && v.ran.hash == s.Hash() {
		to, outcome := v.ran.to, v.ran.outcome
		m.draw(func(s chart.Study) chart.Figure {
			s.Scales = nil
			return chart.Tornado(s, to, outcome)
		})
		return
	}
	out := []fyne.CanvasObject{m.words(m.w.say("meeting.no_doubt"), look.SizeLead)}
	for _, n := range story.Notes(m.w.picture.result, s, m.w.lang) {
		out = append(out, m.large(n))
	}
	m.set(out...)
}

// criteria sets the criteria with a mark for each option.
func (m *meeting) criteria(s *scenario.Scenario) {
	judged := story.Criteria(m.w.picture.result, s, m.w.paidNow(), m.w.lang)
	row := shares{0.6}
	for range judged {
		row = append(row, 0.4/float32(len(judged)))
	}
	head := []fyne.CanvasObject{m.words("", look.SizeLead)}
	for o := range judged {
		head = append(head, m.words(text.OptionMark(o), look.SizeLarge))
	}
	out := []fyne.CanvasObject{container.New(row, head...)}
	for i := range judged[0] {
		cells := []fyne.CanvasObject{m.words(judged[0][i].Label, look.SizeLead)}
		for o := range judged {
			if i >= len(judged[o]) || judged[o][i].Outcome != judged[0][i].Outcome {
				cells = append(cells, m.words(text.NoValue, look.SizeLead))
				continue
			}
			c := &judged[o][i]
			mark := m.words(c.Symbol+" "+c.StatusWord, look.SizeLead)
			switch c.Status {
			case story.Met:
				mark.ColorName = look.ColorBetter
			case story.NotMet:
				mark.ColorName = look.ColorWorse
			}
			cells = append(cells, mark)
		}
		out = append(out, container.New(row, cells...))
	}
	m.set(out...)
}

// A lecture puts words above a figure that takes the rest of the page.
type lecture struct{}

const lectureMargin = 20

func (lecture) MinSize([]fyne.CanvasObject) fyne.Size { return anySize }

func (lecture) Layout(o []fyne.CanvasObject, size fyne.Size) {
	width := size.Width - 2*lectureMargin
	high := heightFor(o[0], width)
	o[0].Move(fyne.NewPos(lectureMargin, lectureMargin))
	o[0].Resize(fyne.NewSize(width, high))
	top := high + 2*lectureMargin
	o[1].Move(fyne.NewPos(lectureMargin, top))
	o[1].Resize(fyne.NewSize(width, max(1, size.Height-top)))
}
