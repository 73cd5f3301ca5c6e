package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/ui/chart"
	"grannelag/ui/desktop/figure"
	"grannelag/ui/desktop/look"
	"grannelag/ui/story"
)

// An overview tells the selected option in words first: what the study shows,
// the three pillars, what is better and worse and for whom, and which criteria
// are kept.
type overview struct {
	w    *window
	page *page

	lead    *fyne.Container
	pillars [3]*pillarCard
	better  *fyne.Container
	worse   *fyne.Container
	gains   *fyne.Container
	table   *outcomeTable
	stress  *stressCard
	rules   *fyne.Container
	notes   *fyne.Container

	told  story.Option
	stock look.Stock // of the texts above
	mend  mender
}

// A pillarCard is one of the three views in small: a line of words and a figure.
type pillarCard struct {
	words  *look.Words
	figure *figure.View
	card   *fyne.Container
}

func newOverview(w *window) view {
	o := &overview{w: w}
	o.lead = stacked(6)
	cards := container.New(tiling{width: 230, most: 3, gap: 10})
	for i := range o.pillars {
		k := &pillarCard{words: look.NewSmallWords(""), figure: w.newFigure()}
		o.pillars[i] = k
		cards.Add(card(stacked(4, container.New(squarish{}, k.figure), k.words)))
	}
	o.better, o.worse = stacked(3), stacked(3)
	o.gains = container.New(tiling{width: 300, most: 2, gap: 10}, card(o.better), card(o.worse))
	o.table = newOutcomeTable(w)
	o.stress = newStressCard(w)
	o.rules = newParagraphs(8)
	o.notes = stacked(2)
	o.mend = mender{w: w, found: map[mending][]story.Sentence{}}
	if old := w.mender; old != nil && old.cancel != nil {
		old.cancel() // nobody looks at that page any more
	}
	w.mender = &o.mend
	o.page = newPage(o.lead, cards, o.gains, card(o.table.content), card(o.stress.content), card(o.rules), o.notes)
	return o
}

func (o *overview) object() fyne.CanvasObject { return o.page.content }
func (o *overview) showDocument()             {}
func (o *overview) tsv() string               { return o.table.shown.TSV() }

func (o *overview) showPicture() {
	p := o.w.picture
	o.mend.onChange = func() {
		if o.w.picture.result != nil {
			o.showRules()
			o.page.relayout()
		}
	}
	for i, k := range o.pillars {
		k.figure.ShowFigure(o.w.builder(func(s chart.Study) chart.Figure { return chart.PillarSmall(s, model.Pillar(i)) }))
	}
	if !o.w.telling {
		return // nobody reads words that change thirty times a second
	}
	_, option := o.w.selected()
	o.told = story.TellOption(p.result, p.scenario, o.w.lang, option)
	if known := o.w.paidNow(); known != nil {
		first := len(o.told.Criteria) - 2
		o.told.Criteria = append(o.told.Criteria[:first:first], story.PayingCriteria(p.result, p.scenario, known[option], o.w.lang)...)
	}
	t := &o.told

	o.stock.Begin()
	o.lead.Objects = nil
	for i, s := range t.Lead {
		size := theme.SizeNameText
		if i == 0 {
			size = look.SizeLead
		}
		o.lead.Objects = append(o.lead.Objects, o.prose(s, size))
	}
	for _, s := range story.Otherwise(p.scenario, o.w.lang) {
		o.lead.Objects = append(o.lead.Objects, o.prose(s, theme.SizeNameText))
	}
	o.stress.show(p.scenario)
	for i := range o.pillars {
		o.pillars[i].words.SetText(joined(t.Pillars[i].Line))
	}
	o.showGains()
	o.table.show(t.Table)
	o.showRules()
	o.notes.Objects = nil
	for _, s := range t.Warnings {
		o.notes.Objects = append(o.notes.Objects, o.stock.Words(look.PlainLook.Colored(look.ColorWorse), "! "+s.String(), ""))
	}
	for _, s := range story.Notes(p.result, p.scenario, o.w.lang) {
		o.notes.Objects = append(o.notes.Objects, o.small(s))
	}
	o.page.relayout()
}

// showGains lists what is better and what is worse than the baseline.
func (o *overview) showGains() {
	if _, option := o.w.selected(); option == 0 {
		o.gains.Hide()
		return
	}
	o.gains.Show()
	list := func(box *fyne.Container, head string, e story.Effects) {
		box.Objects = []fyne.CanvasObject{o.stock.Words(look.BoldLook, head, "")}
		for _, x := range e.Shown {
			box.Objects = append(box.Objects, o.prose(x.Text, theme.SizeNameText))
		}
		if !e.Text.Empty() {
			box.Objects = append(box.Objects, o.small(e.Text))
		}
	}
	list(o.better, "▲ "+o.w.say("overview.better"), o.told.Better)
	list(o.worse, "▼ "+o.w.say("overview.worse"), o.told.Worse)
}

// showRules lists the criteria with what could help where one is not met.
func (o *overview) showRules() {
	rules := []fyne.CanvasObject{o.stock.Words(look.BoldLook, o.w.say("overview.criteria"), "")}
	_, option := o.w.selected()
	for i := range o.told.Criteria {
		c := &o.told.Criteria[i]
		markLook := look.BoldLook
		switch c.Status {
		case story.Met:
			markLook = markLook.Colored(look.ColorBetter)
		case story.NotMet:
			markLook = markLook.Colored(look.ColorWorse)
		}
		mark := o.stock.Words(markLook, c.Symbol, "")
		lines := []fyne.CanvasObject{o.stock.Words(look.PlainLook, c.Label, c.BasisWord), o.small(c.Text)}
		if !c.Places.Empty() {
			lines = append(lines, o.small(c.Places))
		}
		if !c.Chance.Empty() {
			lines = append(lines, o.small(c.Chance))
		}
		for _, s := range c.Luck {
			lines = append(lines, o.small(s))
		}
		for _, r := range c.Remedies {
			lines = append(lines, container.NewHBox(look.NewLink(r.Text.String(), theme.NavigateNextIcon(), func() { o.w.follow(r) })))
		}
		if c.Status == story.NotComputed {
			lines = append(lines, container.NewHBox(look.NewLink(o.w.say("payers.title"), theme.NavigateNextIcon(), func() { o.w.work.choose(viewMoney) })))
		}
		if c.Status == story.NotMet && c.Outcome >= 0 && c.Outcome != model.Posts {
			lines = append(lines, o.mend.lines(c, option, o.small)...)
		}
		rules = append(rules, container.New(marked{}, mark, stacked(2, lines...)))
	}
	setParagraphs(o.rules, rules)
}

// follow opens the place where a remedy can be tried.
func (w *window) follow(r story.Remedy) {
	switch r.Lever {
	case story.LeverPosts, story.LeverOffice, story.LeverJoin:
		w.selectOption(r.Option)
		w.work.choose(viewArrange)
	default:
		w.selectOption(r.Option)
		w.work.chooseSide(0)
	}
}

// A squarish layout gives a figure a height by its width: the best height of a
// small figure has room for its notes, which the page has below.
type squarish struct{}

func (squarish) MinSize([]fyne.CanvasObject) fyne.Size { return anySize }

func (squarish) height(_ []fyne.CanvasObject, width float32) float32 {
	return max(230, min(330, width*0.9))
}

func (squarish) Layout(o []fyne.CanvasObject, size fyne.Size) { o[0].Resize(size) }

// marked puts a narrow mark before an object.
type marked struct{}

const markWidth = 18

func (marked) MinSize([]fyne.CanvasObject) fyne.Size { return anySize }

func (marked) height(o []fyne.CanvasObject, width float32) float32 {
	return heightFor(o[1], width-markWidth)
}

func (marked) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Move(fyne.NewPos(0, 0)) // words of the stock may have stood elsewhere
	o[0].Resize(fyne.NewSize(markWidth, size.Height))
	o[1].Move(fyne.NewPos(markWidth, 0))
	o[1].Resize(fyne.NewSize(size.Width-markWidth, size.Height))
}

// heading returns the bold heading of a card.
func heading(s string) *look.Words {
	h := look.NewWords(s)
	h.Style.Bold = true
	return h
}

// prose returns a sentence with what matters in bold.
func (o *overview) prose(s story.Sentence, size fyne.ThemeSizeName) fyne.CanvasObject {
	parts := make([]look.Part, len(s.Parts))
	for i, p := range s.Parts {
		parts[i] = look.Part(p)
	}
	return o.stock.Prose(size, parts...)
}

// small returns a sentence in small type.
func (o *overview) small(s story.Sentence) fyne.CanvasObject {
	return o.stock.Words(look.SmallLook, s.String(), "")
}

// joined puts sentences behind each other.
func joined(ss []story.Sentence) string {
	out := ""
	for i, s := range ss {
		if i > 0 {
			out += " "
		}
		out += s.String()
	}
	return out
}

// An outcomeTable is the honest table: measure, baseline, option, difference and
// what it means.
type outcomeTable struct {
	w       *window
	content *fyne.Container
	stock   look.Stock
	copy    *look.Link
	shown   story.Table
}

func newOutcomeTable(w *window) *outcomeTable {
	t := &outcomeTable{w: w, content: newParagraphs(3)}
	t.copy = look.NewLink(w.say("cmd.copy_table"), theme.ContentCopyIcon(), func() { w.copyText(t.shown.TSV()) })
	return t
}

var tableShares = shares{0.36, 0.14, 0.14, 0.2, 0.16}

func (t *outcomeTable) show(s story.Table) {
	t.shown = s
	t.stock.Begin()
	cell := func(words string) *look.Words { return t.stock.Words(look.PlainLook, words, "") }
	headLook := look.BoldLook
	headLook.SizeName = look.SizeSmall
	var head []fyne.CanvasObject
	for _, h := range s.Head {
		head = append(head, t.stock.Words(headLook, h, ""))
	}
	part := tableShares[:min(len(head), len(tableShares))]
	if len(head) == 2 {
		part = shares{0.6, 0.4}
	}
	rows := []fyne.CanvasObject{container.New(part, head...), line()}
	for i := range s.Rows {
		r := &s.Rows[i]
		row := []fyne.CanvasObject{cell(r.Label), cell(r.Base)}
		if len(head) > 2 {
			of := look.PlainLook
			switch r.Finding.Verdict {
			case experiment.Better:
				of = of.Colored(look.ColorBetter)
			case experiment.Worse:
				of = of.Colored(look.ColorWorse)
			case experiment.NotShown:
				of = of.Colored(look.ColorMuted)
			}
			row = append(row, cell(r.Option), t.stock.Words(of, r.Finding.Change, ""), t.stock.Words(of, r.Finding.Symbol+" "+r.Finding.Word, ""))
		}
		rows = append(rows, container.New(part, row...))
	}
	for _, n := range s.Notes {
		rows = append(rows, t.stock.Words(look.SmallLook, n, ""))
	}
	rows = append(rows, container.NewHBox(layout.NewSpacer(), t.copy))
	setParagraphs(t.content, rows)
}
