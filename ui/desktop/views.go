package desktop

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/ui/chart"
	"grannelag/ui/desktop/figure"
	"grannelag/ui/desktop/look"
	"grannelag/ui/desktop/option"
	"grannelag/ui/document"
	"grannelag/ui/story"
	"grannelag/ui/text"
)

// newFigure returns an empty figure whose menu and picks belong to the window.
func (w *window) newFigure() *figure.View {
	v := figure.NewView(w.lang)
	v.Go, v.Deliver = w.courier.errand, w.courier.deliver
	v.OnSave = w.saveFigure
	v.OnCopy = w.copyText
	v.OnEnlarge = w.enlarge
	v.OnPickMunicipality = w.selectMunicipality
	v.OnPickOption = func(i int) { w.selectOption(w.picture.scenario.Options[i].ID) }
	return v
}

// builder returns what makes a figure of the present picture, later and on
// another goroutine.
func (w *window) builder(f func(chart.Study) chart.Figure) figure.Build {
	study, _ := w.study(chart.Theme{})
	return func(t chart.Theme) chart.Figure {
		s := study
		s.Theme = t
		return f(s)
	}
}

// enlarge shows a figure as large as the window.
func (w *window) enlarge(b figure.Build) {
	v := w.newFigure()
	v.OnEnlarge = nil
	v.ShowFigure(b)
	w.tellFull(v)
}

// A figurePage shows figures below each other, two beside each other in a wide
// window.
type figurePage struct {
	w       *window
	page    *page
	views   []*figure.View
	figures []func(chart.Study) chart.Figure
	also    *required // below the figures; nil for none
}

func newFigurePage(w *window, figures ...func(chart.Study) chart.Figure) *figurePage {
	p := &figurePage{w: w, figures: figures}
	grid := container.New(tiling{width: 620, most: 2, gap: 12})
	for range figures {
		v := w.newFigure()
		p.views = append(p.views, v)
		grid.Add(card(v))
	}
	p.page = newPage(grid)
	for _, v := range p.views {
		v.OnShown = p.relayout
	}
	return p
}

// relayout follows a figure that wants another height.
func (p *figurePage) relayout() { p.page.relayout() }

func (p *figurePage) object() fyne.CanvasObject { return p.page.content }
func (p *figurePage) showDocument() {
	if p.also != nil {
		p.also.tellState()
	}
}

func (p *figurePage) showPicture() {
	for i, v := range p.views {
		v.ShowFigure(p.w.builder(p.figures[i]))
	}
}

func (p *figurePage) tsv() string {
	out := ""
	for _, v := range p.views {
		if f, ok := v.Figure(); ok {
			out += f.Title + "\n" + text.TSV(f.Table()) + "\n"
		}
	}
	return out
}

func newCommunity(w *window) view { return newFigurePage(w, chart.Community, chart.Presence) }

func newCaseload(w *window) view {
	p := newFigurePage(w, chart.Caseload, chart.OpenCases, chart.Overdue)
	p.also = newRequired(w, p.relayout)
	p.page.column.Add(container.NewStack(card(p.also.content)))
	return p
}

func newTravel(w *window) view {
	return newFigurePage(w, chart.Map,
		func(s chart.Study) chart.Figure { return chart.Farther(s, w.selectedIn(s)) },
		chart.Within, chart.Tours, chart.Reach, chart.Travel)
}

// selectedIn returns the number of the selected option in a study; the second
// option where the baseline is selected, for it is compared with.
func (w *window) selectedIn(s chart.Study) int {
	for i := range s.Scenario.Options {
		if s.Scenario.Options[i].ID == w.option && i > 0 {
			return i
		}
	}
	return min(1, len(s.Scenario.Options)-1)
}

// A compare sets two options side by side: what differs between their inputs,
// the figures of both, and the paired difference.
type compare struct {
	w           *window
	page        *page
	left, right *widget.Select
	showing     bool
	inputs      *fyne.Container
	figure      *figure.View
	gains       [2]*fyne.Container // for whom it gets better, and worse
	table       *outcomeTable
	risks       *fyne.Container // what a single year may bring
	stock       look.Stock      // of its texts
	against     *against
	a, b        string // IDs
}

func newCompare(w *window) view {
	c := &compare{w: w}
	choose := func(set func(id string)) *widget.Select {
		s := widget.NewSelect(nil, nil)
		s.OnChanged = func(string) {
			if o := w.doc.Scenario(); !c.showing && o != nil && s.SelectedIndex() >= 0 {
				set(o.Options[s.SelectedIndex()].ID)
				c.showDocument()
				w.telling = true
				c.showPicture()
			}
		}
		return s
	}
	c.left = choose(func(id string) { c.a = id })
	c.right = choose(func(id string) { c.b = id; w.selectOption(id) })
	swap := widget.NewButtonWithIcon("", theme.ViewRefreshIcon(), func() {
		c.a, c.b = c.b, c.a
		c.showDocument()
		w.telling = true
		c.showPicture()
	})
	c.inputs = stacked(3)
	c.figure = w.newFigure()
	c.table = newOutcomeTable(w)
	c.risks = newParagraphs(2)
	c.gains = [2]*fyne.Container{stacked(3), stacked(3)}
	c.against = newAgainst(w, func() { c.page.relayout() })
	c.page = newPage(
		container.NewGridWithColumns(2, c.left, container.NewBorder(nil, nil, swap, nil, c.right)),
		card(c.inputs), card(c.figure),
		container.New(tiling{width: 300, most: 2, gap: 10}, card(c.gains[0]), card(c.gains[1])),
		card(c.table.content), card(c.risks), card(c.against.content))
	c.figure.OnShown = c.page.relayout
	return c
}

func (c *compare) object() fyne.CanvasObject { return c.page.content }
func (c *compare) tsv() string               { return c.table.shown.TSV() }

// pair returns the numbers of the two options in a scenario with these IDs.
func (c *compare) pair(ids []string) (a, b int) {
	find := func(id string, other int) int {
		for i := range ids {
			if ids[i] == id {
				return i
			}
		}
		return min(other, len(ids)-1)
	}
	return find(c.a, 0), find(c.b, 1)
}

func (c *compare) showDocument() {
	s := c.w.doc.Scenario()
	if s == nil {
		return
	}
	if s.Option(c.b) == nil {
		c.b = c.w.option
	}
	var names, ids []string
	for i := range s.Options {
		names, ids = append(names, c.w.numbered(i, s.Options[i].Name)), append(ids, s.Options[i].ID)
	}
	a, b := c.pair(ids)
	c.a, c.b = ids[a], ids[b]
	c.showing = true
	c.left.SetOptions(names)
	c.right.SetOptions(names)
	c.left.SetSelectedIndex(a)
	c.right.SetSelectedIndex(b)
	c.showing = false
	c.against.tellState()

	c.inputs.Objects = []fyne.CanvasObject{heading(c.w.say("compare.inputs"))}
	changes := story.Changes(s, a, b, c.w.lang)
	if len(changes) == 0 {
		c.inputs.Objects = append(c.inputs.Objects, look.NewSmallWords(story.NoChange(c.w.lang).String()))
	}
	for _, d := range changes {
		name := look.NewWords(d.Label)
		name.ColorName = look.ColorMuted
		c.inputs.Objects = append(c.inputs.Objects, container.New(shares{0.3, 0.7}, name, look.NewWords(d.Old+" → "+d.New)))
	}
	c.page.relayout()
}

func (c *compare) showPicture() {
	p := c.w.picture
	if p.result == nil {
		return
	}
	var ids []string
	for i := range p.scenario.Options {
		ids = append(ids, p.scenario.Options[i].ID)
	}
	a, b := c.pair(ids)
	c.figure.ShowFigure(c.w.builder(func(s chart.Study) chart.Figure { return chart.Compare(s, a, b) }))
	if !c.w.telling {
		return
	}
	better, worse := story.WhoGains(p.result, p.scenario, c.w.lang, a, b)
	showEffects(c.gains[0], "▲ "+c.w.say("compare.better", "a", text.OptionMark(a), "b", text.OptionMark(b)), better)
	showEffects(c.gains[1], "▼ "+c.w.say("compare.worse", "a", text.OptionMark(a), "b", text.OptionMark(b)), worse)
	c.table.show(story.Compare(p.result, p.scenario, c.w.lang, a, b))
	c.showRisks(a, b)
	c.page.relayout()
}

var riskShares = shares{0.3, 0.2, 0.1, 0.1, 0.1, 0.1, 0.1}

// showRisks sets what a single year may bring in both options: the mean and how well
// it is known, and percentiles of years.
func (c *compare) showRisks(a, b int) {
	r, lang := c.w.picture.result, c.w.lang
	c.stock.Begin()
	bold := look.SmallLook.Colored(theme.ColorNameForeground)
	bold.Style.Bold = true
	row := func(l look.WordsLook, cells ...string) fyne.CanvasObject {
		var objects []fyne.CanvasObject
		for _, s := range cells {
			objects = append(objects, c.stock.Words(l, s, ""))
		}
		return container.New(riskShares, objects...)
	}
	out := []fyne.CanvasObject{c.stock.Words(look.BoldLook, c.w.say("compared.risk"), ""),
		row(bold, "", c.w.say("run.column.mean"), "5 %", "25 %", c.w.say("compared.median"), "75 %", "95 %"), line()}
	whole := experiment.Place{Level: model.OfOption}
	for k := range model.Outcomes {
		o := &model.Outcomes[k]
		if !o.Main || o.Static || o.Levels&model.OfOption == 0 {
			continue
		}
		label := o.Label.In(lang.String())
		if unit := text.UnitWords(lang, o.Unit); unit != "" {
			label += " (" + unit + ")"
		}
		number := func(x float64) string { return text.Number(lang, text.Shown(x, o.Unit), text.Decimals(o.Unit)) }
		rows := []fyne.CanvasObject{c.stock.Words(look.PlainLook, label, "")}
		for _, option := range []int{a, b} {
			x := r.Risk(option, whole, k)
			if math.IsNaN(x.P25) {
				continue
			}
			mean := number(x.Mean)
			switch least := math.Pow10(-text.Decimals(o.Unit)); {
			case !(x.HalfWidth > 0):
			case text.Shown(x.HalfWidth, o.Unit) < least/2: // ± 0 would say that it is known exactly
				mean += " ± <" + text.Number(lang, least, text.Decimals(o.Unit))
			default:
				mean += " ± " + number(x.HalfWidth)
			}
			rows = append(rows, row(look.SmallLook, c.w.numbered(option, text.Plain(r.Options[option].Name)),
				mean, number(x.P05), number(x.P25), number(x.Median), number(x.P75), number(x.P95)))
		}
		if len(rows) > 1 {
			out = append(out, rows...)
		}
	}
	out = append(out, c.stock.Words(look.SmallLook, c.w.say("compared.risk.legend"), ""))
	setParagraphs(c.risks, out)
}

// showEffects lists what gets better, or worse, and for whom.
func showEffects(box *fyne.Container, title string, e story.Effects) {
	box.Objects = []fyne.CanvasObject{heading(title)}
	for i := range e.Shown {
		box.Objects = append(box.Objects, look.NewSmallWords(e.Shown[i].Text.String()))
	}
	if !e.Text.Empty() {
		box.Objects = append(box.Objects, look.NewSmallWords(e.Text.String()))
	}
}

// An arrange is the page on which the selected option is organised.
type arrange struct {
	w    *window
	page *option.Organise
}

func newArrange(w *window) view {
	a := &arrange{w, option.NewOrganise(w.lang)}
	o := a.page
	o.OnMember = func(option, municipality, service string) {
		w.edit("", document.MoveMember(option, municipality, service))
	}
	o.OnOffices = func(option, service string, numbers []string) {
		w.edit("", document.SetOffices(option, service, numbers))
	}
	o.OnOfficePosts = func(option, service, number string, posts float64) {
		if isGiven(posts) {
			w.edit("", document.SetOfficePosts(option, service, number, posts))
		} else {
			w.edit("", document.ResetOfficePosts(option, service, number))
		}
	}
	o.OnHost = func(option, service, number string) { w.edit("", document.SetHost(option, service, number)) }
	o.OnServicePosts = func(option, service string, posts float64) {
		if isGiven(posts) {
			w.edit("", document.SetServicePosts(option, service, posts))
		} else {
			w.edit("", document.ResetServicePosts(option, service))
		}
	}
	o.OnServiceName = func(option, service, name string) { w.edit("", document.RenameService(option, service, name)) }
	return a
}

func (a *arrange) object() fyne.CanvasObject { return a.page.Object() }
func (a *arrange) showPicture()              {}
func (a *arrange) tsv() string               { return "" }
func (a *arrange) showDocument() {
	if s := a.w.doc.Scenario(); s != nil {
		a.page.Show(s, a.w.option)
	}
}

// numbered puts the letter of an option before its name, as the cards have it.
func (w *window) numbered(i int, name string) string { return text.OptionMark(i) + " " + name }
