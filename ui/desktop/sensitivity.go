package desktop

import (
	"context"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/sim/scenario"
	"grannelag/ui/chart"
	"grannelag/ui/desktop/figure"
	"grannelag/ui/desktop/look"
	"grannelag/ui/story"
	"grannelag/ui/text"
)

// A sensitivity page says what the difference between two options rests on: each
// assumption by itself, where it turns, all of them at once, and what bad times do.
// It takes some seconds, so it is asked for, shows bars as they come, and can be
// cancelled; what it shows is marked when the scenario has changed since.
type sensitivity struct {
	w    *window
	page *page

	base, option, outcome *widget.Select
	outcomes              []int // that can be chosen
	showing               bool
	start                 *widget.Button
	status                *look.Words
	figure                *figure.View
	flips, held           *fyne.Container
	cards                 [3]*fyne.Container // of the figure, the flips and what holds: hidden until there is something
	tests                 *fyne.Container
	badStatus             *look.Words
	bad                   *figure.View
	badCard               *fyne.Container

	size   experiment.Doubts // how large a study of doubts is; 0: as usual
	a, b   string            // IDs of the options
	ran    *doubtRun
	cancel context.CancelFunc // of what is under way; nil if nothing is
}

// A doubtRun is a study of doubts, as far as it has come.
type doubtRun struct {
	study    chart.Study
	hash     string
	base     int
	option   int
	outcome  int
	to       *experiment.Tornado
	switches []experiment.Switch
	turned   bool // the switching values are for the outcome
	together *experiment.Together
}

func newSensitivity(w *window) view {
	v := &sensitivity{w: w, flips: stacked(4), held: stacked(4), tests: stacked(2)}
	if old := w.doubts; old != nil && old.cancel != nil {
		old.cancel() // nobody looks at that page any more
	}
	w.doubts = v
	choose := func(set func(i int)) *widget.Select {
		s := widget.NewSelect(nil, nil)
		s.OnChanged = func(string) {
			if !v.showing && s.SelectedIndex() >= 0 {
				set(s.SelectedIndex())
				v.tellState()
			}
		}
		return s
	}
	ids := func(i int) string { return w.doc.Scenario().Options[i].ID }
	v.base = choose(func(i int) { v.a = ids(i) })
	v.option = choose(func(i int) { v.b = ids(i); w.selectOption(v.b) })
	v.outcome = choose(func(i int) { v.turnTo(v.outcomes[i]) })
	var names []string
	for k := range model.Outcomes {
		if o := &model.Outcomes[k]; o.Main && o.Levels&model.OfOption != 0 && !o.Static {
			v.outcomes = append(v.outcomes, k)
			names = append(names, o.Label.In(w.lang.String()))
		}
	}
	v.showing = true
	v.outcome.SetOptions(names)
	for i, k := range v.outcomes {
		if k == model.Investigation3Months {
			v.outcome.SetSelectedIndex(i)
		}
	}
	v.showing = false
	v.start = widget.NewButtonWithIcon("", theme.MediaPlayIcon(), v.tapped)
	v.status = look.NewSmallWords("")
	v.badStatus = look.NewSmallWords("")
	v.figure, v.bad = w.newFigure(), w.newFigure()
	v.cards = [3]*fyne.Container{card(v.figure), card(v.flips), card(v.held)}
	v.badCard = card(v.bad)
	top := container.NewGridWithColumns(2, v.base, v.option)
	second := container.NewGridWithColumns(2, v.outcome, v.start)
	v.page = newPage(look.NewSmallWords(w.say("doubts.help")), top, second, v.status,
		v.cards[0], v.cards[1], v.cards[2], card(stacked(4, v.tests, v.badStatus)), v.badCard)
	for _, c := range append(v.cards[:], v.badCard) {
		c.Hide()
	}
	v.figure.OnShown, v.bad.OnShown = v.page.relayout, v.page.relayout
	return v
}

func (v *sensitivity) object() fyne.CanvasObject { return v.page.content }
func (v *sensitivity) showPicture()              {}

func (v *sensitivity) tsv() string {
	if f, ok := v.figure.Figure(); ok {
		return text.TSV(f.Table())
	}
	return ""
}

// chosen returns the outcome that is chosen.
func (v *sensitivity) chosen() int { return v.outcomes[max(0, v.outcome.SelectedIndex())] }

func (v *sensitivity) showDocument() {
	s := v.w.doc.Scenario()
	if s == nil {
		return
	}
	if v.b == "" || s.Option(v.b) == nil {
		v.b = v.w.option
	}
	var names []string
	a, b := 0, min(1, len(s.Options)-1)
	for i := range s.Options {
		names = append(names, v.w.numbered(i, s.Options[i].Name))
		if s.Options[i].ID == v.a {
			a = i
		}
		if s.Options[i].ID == v.b && i != a {
			b = i
		}
	}
	v.a, v.b = s.Options[a].ID, s.Options[b].ID
	v.showing = true
	v.base.SetOptions(names)
	v.option.SetOptions(names)
	v.base.SetSelectedIndex(a)
	v.option.SetSelectedIndex(b)
	v.showing = false
	v.tests.Objects = []fyne.CanvasObject{heading(v.w.say("story.stress")), look.NewSmallWords(v.w.say("doubts.stress.help"))}
	for _, t := range s.StressTests() {
		v.tests.Objects = append(v.tests.Objects, container.NewHBox(look.NewLink(story.Stress(t, v.w.lang), theme.MediaPlayIcon(), func() { v.try(t) })))
	}
	v.tellState()
}

// tellState says what can be done now, and whether what is shown is of the
// scenario as it is.
func (v *sensitivity) tellState() {
	s := v.w.doc.Scenario()
	words, icon := v.w.say("doubts.start"), theme.MediaPlayIcon()
	if v.cancel != nil {
		words, icon = v.w.say("doubts.cancel"), theme.MediaStopIcon()
	}
	v.start.SetText(words)
	v.start.SetIcon(icon)
	if v.cancel == nil {
		v.outcome.Enable()
	} else {
		v.outcome.Disable() // what is under way is about one
	}
	if v.a == v.b || s == nil || v.w.doc.Blocked() {
		v.start.Disable()
	} else {
		v.start.Enable()
	}
	if v.cancel == nil {
		switch {
		case v.a == v.b:
			v.status.SetText(v.w.say("doubts.same"))
		case v.ran == nil || v.ran.to == nil:
			v.status.SetText(v.w.say("doubts.idle"))
		case s == nil || v.ran.hash != s.Hash() || s.Options[v.ran.base].ID != v.a || s.Options[v.ran.option].ID != v.b:
			v.status.SetText(v.w.say("doubts.stale"))
		case v.ran.together == nil || !v.ran.turned:
			v.status.SetText(v.w.say("doubts.stopped"))
		default:
			v.status.SetText(v.w.say("doubts.done", "n", v.ran.to.Usual, "m", v.ran.to.Replications))
		}
	}
	v.page.relayout()
}

// tapped begins a study of doubts, or cancels the one under way.
func (v *sensitivity) tapped() {
	if v.cancel != nil {
		v.cancel()
		return
	}
	study, ok := v.w.study(chart.Theme{})
	s := v.w.doc.Scenario()
	if !ok || s == nil || v.w.picture.scenario != s {
		v.status.SetText(v.w.say("doubts.wait"))
		return
	}
	run := &doubtRun{study: study, hash: s.Hash(), outcome: v.chosen()}
	run.study.Scales, run.study.Preliminary = nil, false
	for i := range s.Options {
		if s.Options[i].ID == v.a {
			run.base = i
		}
		if s.Options[i].ID == v.b {
			run.option = i
		}
	}
	v.ran = run
	for _, c := range v.cards {
		c.Hide()
	}
	v.work(func(ctx context.Context, told teller) { v.runAll(ctx, run, s, told) })
}

// turnTo shows another outcome of the study of doubts, and finds its switching
// values.
func (v *sensitivity) turnTo(outcome int) {
	run := v.ran
	if run == nil || run.to == nil || v.cancel != nil {
		return
	}
	run.outcome, run.switches, run.turned = outcome, nil, false
	v.showBars(run)
	v.showFlips(run)
	v.showHeld(run)
	v.work(func(ctx context.Context, told teller) {
		v.findFlips(ctx, run, run.study.Scenario, told)
	})
}

// work runs a job beside the window, with its progress in words, until it is done
// or cancelled.
func (v *sensitivity) work(job func(context.Context, teller)) {
	v.cancel = v.w.aside(func(ctx context.Context) func() {
		job(ctx, func(part string) func(done, total int) {
			return v.w.seldom(func(done, total int) {
				if v.cancel != nil {
					v.status.SetText(v.w.say(part, "percent", 100*done/max(1, total)))
					v.page.relayout()
				}
			})
		})
		return func() {
			v.cancel = nil
			v.tellState()
		}
	})
	v.tellState()
}

// A teller returns what tells how far a part of a job is, by the key of its words.
type teller func(part string) func(done, total int)

// doubtBars is how long the bars of a tornado stay before more are drawn.
const doubtBars = 400 * time.Millisecond

// runAll makes the tornado, the switching values and the study of all assumptions
// at once, and shows each as it comes.
func (v *sensitivity) runAll(ctx context.Context, run *doubtRun, s *scenario.Scenario, told teller) {
	deliver := v.w.courier.deliver
	var mu sync.Mutex
	var last time.Time
	plan := v.plan(run, s)
	plan.OnProgress, plan.OnBar = told("doubts.bars"),
		func(to *experiment.Tornado) {
			mu.Lock()
			due := time.Since(last) > doubtBars
			if due {
				last = time.Now()
			}
			mu.Unlock()
			if due {
				go deliver(func() {
					if v.ran == run && (run.to == nil || run.to.Assumptions() < to.Assumptions()) { // they may come in another order
						run.to = to
						v.showBars(run)
					}
				})
			}
		}
	to, err := experiment.Vary(ctx, plan)
	if to != nil {
		deliver(func() {
			run.to = to
			v.showBars(run)
		})
	}
	if err != nil {
		return
	}
	v.findFlips(ctx, run, s, told)
	plan.OnProgress = told("doubts.together")
	all, err := experiment.VaryAll(ctx, plan)
	if err == nil {
		deliver(func() {
			run.together = all
			v.showHeld(run)
		})
	}
}

// plan is what a run asks for.
func (v *sensitivity) plan(run *doubtRun, s *scenario.Scenario) experiment.Doubts {
	p := v.size
	p.Scenario, p.Base, p.Option = s, run.base, run.option
	return p
}

// findFlips finds the switching values of the outcome that the run is about.
func (v *sensitivity) findFlips(ctx context.Context, run *doubtRun, s *scenario.Scenario, told teller) {
	plan := v.plan(run, s)
	plan.OnProgress = told("doubts.turns")
	found, err := run.to.Switching(ctx, plan, story.Targets(s, run.outcome, false))
	if err == nil {
		v.w.courier.deliver(func() {
			run.switches, run.turned = found, true
			v.showFlips(run)
		})
	}
}

// showBars shows the tornado.
func (v *sensitivity) showBars(run *doubtRun) {
	to, outcome := run.to, run.outcome
	v.figure.ShowFigure(func(t chart.Theme) chart.Figure {
		s := run.study
		s.Theme = t
		return chart.Tornado(s, to, outcome)
	})
	v.cards[0].Show()
	v.page.relayout()
}

// showFlips lists where the difference or a criterion turns.
func (v *sensitivity) showFlips(run *doubtRun) {
	v.flips.Objects = []fyne.CanvasObject{heading(v.w.say("doubt.switches"))}
	flips := story.Flips(run.switches, run.to, run.study.Scenario, v.w.lang)
	for _, s := range flips {
		v.flips.Objects = append(v.flips.Objects, look.NewSmallWords("• "+s.String()))
	}
	if len(flips) == 0 {
		v.flips.Objects = append(v.flips.Objects, look.NewSmallWords(v.w.say("doubt.no_switch")))
	}
	if run.turned {
		v.cards[1].Show()
	} else {
		v.cards[1].Hide()
	}
	v.page.relayout()
}

var heldShares = shares{0.4, 0.26, 0.17, 0.17}

// showHeld sets how likely each criterion is kept with all assumptions in doubt.
func (v *sensitivity) showHeld(run *doubtRun) {
	all := run.together
	if all == nil {
		return
	}
	s, lang := run.study.Scenario, v.w.lang
	cell := func(words string) *look.Words { return look.NewSmallWords(words) }
	bold := func(words string) *look.Words {
		w := look.NewSmallWords(words)
		w.Style.Bold = true
		return w
	}
	rows := []fyne.CanvasObject{
		heading(v.w.say("doubt.together", "n", all.Assumptions)),
		container.New(heldShares, bold(""), bold(v.w.say("doubt.expected")), bold(v.w.say("doubt.keeps")), bold(v.w.say("doubt.single", "n", all.Years))),
	}
	last := ""
	for _, h := range story.Holds(all, s, lang) {
		if h.Label != last {
			rows = append(rows, look.NewWords(h.Label))
			last = h.Label
		}
		unit := model.Outcomes[h.Outcome].Unit
		number := func(x float64) string { return text.Number(lang, text.Shown(x, unit), text.Decimals(unit)) }
		value := text.Quantity(lang, h.Spread.Median, unit, text.Decimals(unit))
		if h.Spread.Doubt > 0 || h.Spread.Chance > 0 {
			value += " [" + number(h.Spread.Low) + "–" + number(h.Spread.High) + "]"
		}
		rows = append(rows, container.New(heldShares, cell(v.w.numbered(h.Option, s.Options[h.Option].Name)), cell(value),
			cell(text.Percent(lang, h.Expected, 0)), cell(text.Percent(lang, h.Single, 0))))
	}
	muted := cell(v.w.say("doubts.together.legend", "points", all.Points, "years", all.Years))
	muted.ColorName = look.ColorMuted
	v.held.Objects = append(rows, muted)
	v.cards[2].Show()
	v.page.relayout()
}

// try runs a bad time in every option and shows it week by week.
func (v *sensitivity) try(t scenario.StressTest) {
	study, ok := v.w.study(chart.Theme{})
	s := v.w.doc.Scenario()
	if !ok || s == nil || v.cancel != nil || v.w.picture.scenario != s {
		return
	}
	question := v.w.say("stressed.title", "question", story.Stress(t, v.w.lang))
	v.work(func(ctx context.Context, told teller) {
		st, err := experiment.Stress(ctx, experiment.Stresses{Scenario: s, Tests: []scenario.StressTest{t},
			OnProgress: told("doubts.stress")})
		if err != nil {
			return
		}
		v.w.courier.deliver(func() {
			v.badStatus.SetText(question + " " + v.w.say("doubts.stress.done", "n", st.Replications))
			study := ofSo(study, st.Replications)
			v.bad.ShowFigure(func(theme chart.Theme) chart.Figure {
				x := study
				x.Theme = theme
				return chart.Stressed(x, &st.Tests[0])
			})
			v.badCard.Show()
			v.page.relayout()
		})
	})
}
