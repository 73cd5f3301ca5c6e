package desktop

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"grannelag/sim/experiment"
	"grannelag/sim/share"
	"grannelag/ui/chart"
	"grannelag/ui/desktop/figure"
	"grannelag/ui/desktop/look"
	"grannelag/ui/story"
	"grannelag/ui/text"
)

// A payers divides what the municipalities cost together, by many keys, and says who
// has a reason to leave. It simulates every group of them when it is asked to.
type payers struct {
	w       *window
	content *fyne.Container
	status  *look.Words
	actions *fyne.Container
	figure  *figure.View // hidden until there is one
	found   *fyne.Container
	changed func() // the height has

	hash    string // of the scenario that was divided last; "" before
	running bool
	cancel  context.CancelFunc
}

// paid is what is known of who pays in each option of a scenario.
type paid struct {
	hash    string
	options []*experiment.Paying
}

// paidNow is what is known of who pays in the options of the picture; nil if nothing.
func (w *window) paidNow() []*experiment.Paying {
	if s := w.picture.scenario; s != nil && w.paying.hash == s.Hash() {
		return w.paying.options
	}
	return nil
}

func newPayers(w *window, changed func()) *payers {
	p := &payers{w: w, changed: changed, status: look.NewSmallWords(""), actions: container.NewHBox(), figure: w.newFigure(), found: stacked(3)}
	p.figure.OnShown = changed
	p.figure.Hide()
	p.content = stacked(4, heading(w.say("payers.title")), p.status, p.actions, p.figure, p.found)
	return p
}

// tellState says what can be done, and whether what is shown is of the scenario as it
// is.
func (p *payers) tellState() {
	s := p.w.doc.Scenario()
	if s == nil {
		return
	}
	switch {
	case p.running:
		p.actions.Objects = []fyne.CanvasObject{look.NewLink(p.w.say("doubts.cancel"), theme.CancelIcon(), func() { p.cancel() })}
	case len(s.Municipalities) < 2 || len(s.Municipalities) > experiment.MaxGame:
		p.actions.Objects = nil
		p.status.SetText(p.w.say("payers.size", "n", len(s.Municipalities), "most", experiment.MaxGame))
	default:
		p.actions.Objects = []fyne.CanvasObject{
			look.NewLink(p.w.say("payers.today"), theme.MediaPlayIcon(), func() { p.divide(false) }),
			look.NewLink(p.w.say("payers.standard"), theme.MediaPlayIcon(), func() { p.divide(true) }),
		}
		switch p.hash {
		case "":
			p.status.SetText(p.w.say("payers.help"))
		case s.Hash():
			p.status.SetText(p.w.say("payers.done", "n", experiment.UsualGame))
		default:
			p.status.SetText(p.w.say("doubts.stale"))
		}
	}
	p.changed()
}

// divide simulates what every group would cost, and divides, beside the window.
func (p *payers) divide(standard bool) {
	w, s := p.w, p.w.doc.Scenario()
	study, ok := w.study(chart.Theme{})
	if s == nil || len(s.Municipalities) < 2 || len(s.Municipalities) > experiment.MaxGame {
		return // tellState says so
	}
	if w.doc.Blocked() || p.running || !ok || w.picture.scenario != s {
		p.status.SetText(w.say("doubts.wait"))
		return
	}
	// Whose host and choices hold: the first option in which all are together.
	option := 0
	for i := len(s.Options) - 1; i >= 0; i-- {
		if len(s.Options[i].Services) == 1 {
			option = i
		}
	}
	var names []string
	for i := range s.Municipalities {
		names = append(names, text.Plain(s.Municipalities[i].Name))
	}
	result := w.picture.result
	p.running = true
	p.status.SetText(w.say("payers.running", "percent", 0))
	told := w.seldom(func(done, total int) {
		if p.running {
			p.status.SetText(w.say("payers.running", "percent", 100*done/max(1, total)))
			p.changed()
		}
	})
	p.cancel = w.aside(func(ctx context.Context) func() {
		game, err := experiment.Game(ctx, experiment.CostGame{Scenario: s, Option: option, Standard: standard, OnProgress: told})
		var shared []experiment.Shared
		var d *share.Divisions
		if err == nil {
			shared, d, err = game.Divide(ctx, names, s.Seed, nil)
		}
		of := paid{hash: s.Hash()}
		for i := 0; i < len(s.Options) && err == nil; i++ { // for the two criteria on who pays
			var x *experiment.Paying
			x, err = result.Paying(ctx, experiment.CostGame{Scenario: s, Option: i, OnProgress: told}, story.MostDearer)
			of.options = append(of.options, x)
		}
		return func() {
			if p.running = false; err == nil {
				p.hash, w.paying = s.Hash(), of
				p.show(study, game, shared, d, names)
			}
			p.tellState()
		}
	})
	p.tellState()
}

// show draws who gains, and lists for each key what each pays and who has a reason to
// leave.
func (p *payers) show(study chart.Study, game *experiment.Costs, shared []experiment.Shared, d *share.Divisions, names []string) {
	w := p.w
	study = ofSo(study, game.Replications)
	p.figure.ShowFigure(func(t chart.Theme) chart.Figure {
		x := study
		x.Theme = t
		return chart.Sharing(x, game, shared, func(key string) string { return story.Key(key, w.lang) })
	})
	p.figure.Show()

	table := game.Table(names)
	unit := text.UnitWords(w.lang, "knok_year")
	number := func(x float64) string { return text.Number(w.lang, x, 0) }
	money := func(x float64) string { return number(x) + " " + unit }
	total := money(game.Groups[len(game.Groups)-1].Cost.Mean)
	out := []fyne.CanvasObject{heading(w.say("payers.each", "total", total))}
	for i := range shared {
		x := &shared[i]
		if x.Shares == nil {
			continue
		}
		line := ""
		for m, name := range names {
			if m > 0 {
				line += " · "
			}
			line += name + " " + number(x.Shares[m])
		}
		out = append(out, look.NewWords(story.Leaving(&x.Division, true, table.Names(x.Worst), money, w.lang).String()),
			look.NewSmallWords(line))
	}
	core := w.say("share.core")
	if d.CoreEmpty {
		core = w.say("share.core_empty", "sum", money(d.LeastCore))
	}
	out = append(out, look.NewSmallWords(core+" "+w.say("share.legend")), look.NewSmallWords(w.say("share.intervals")))
	p.found.Objects = out
}
