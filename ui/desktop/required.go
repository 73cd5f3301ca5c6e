package desktop

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/ui/chart"
	"grannelag/ui/desktop/figure"
	"grannelag/ui/desktop/look"
	"grannelag/ui/text"
)

// A required finds how many posts the services of the selected option need to keep
// the deadline of investigations, when it is asked to.
type required struct {
	w       *window
	content *fyne.Container
	status  *look.Words
	actions *fyne.Container
	figure  *figure.View // hidden until there is one
	changed func()       // the height has

	option, hash string             // what was asked for last; "" before
	running      bool               // the search
	cancel       context.CancelFunc // of the search
}

func newRequired(w *window, changed func()) *required {
	q := &required{w: w, changed: changed, status: look.NewSmallWords(""), actions: container.NewHBox(), figure: w.newFigure()}
	q.figure.OnShown = changed
	q.figure.Hide()
	q.content = stacked(4, heading(w.say("required.title")), q.status, q.actions, q.figure)
	return q
}

// tellState says what can be done, and whether what is shown is of the scenario and
// the option as they are.
func (q *required) tellState() {
	s := q.w.doc.Scenario()
	if s == nil || s.Option(q.w.option) == nil {
		return
	}
	name := s.Option(q.w.option).Name
	if q.running {
		q.actions.Objects = []fyne.CanvasObject{look.NewLink(q.w.say("doubts.cancel"), theme.CancelIcon(), q.cancel)}
	} else {
		q.actions.Objects = []fyne.CanvasObject{look.NewLink(q.w.say("required.find", "option", name), theme.SearchIcon(), q.find)}
		switch {
		case q.hash == "":
			q.status.SetText(q.w.say("required.help", "limit", text.Percent(q.w.lang, s.Values.Criteria.Investigation3Months, text.AsNeeded)))
		case q.hash != s.Hash() || q.option != q.w.option:
			q.status.SetText(q.w.say("doubts.stale"))
		default:
			q.status.SetText(q.w.say("required.done", "n", experiment.UsualStaffing))
		}
	}
	q.changed()
}

// find looks for the least posts of the selected option, beside the window.
func (q *required) find() {
	w, s := q.w, q.w.doc.Scenario()
	study, ok := w.study(chart.Theme{})
	if s == nil || w.doc.Blocked() || q.running || !ok || w.picture.scenario != s {
		return
	}
	option := 0
	for i := range s.Options {
		if s.Options[i].ID == w.option {
			option = i
		}
	}
	before := [2]string{q.option, q.hash}
	q.option, q.hash, q.running = w.option, s.Hash(), true
	q.status.SetText(w.say("required.running", "n", 0))
	const outcome = model.Investigation3Months
	limit := s.Values.Criteria.Investigation3Months
	q.cancel = w.aside(func(ctx context.Context) func() {
		needs, err := experiment.Require(ctx, experiment.Staffing{Scenario: s, Option: option, Outcome: outcome, Limit: limit,
			OnProgress: func(rounds int) {
				go w.courier.deliver(func() {
					if q.running {
						q.status.SetText(w.say("required.running", "n", rounds))
						q.changed()
					}
				})
			}})
		return func() {
			if q.running = false; err != nil {
				q.option, q.hash = before[0], before[1]
			} else {
				study := ofSo(study, experiment.UsualStaffing)
				q.figure.ShowFigure(func(t chart.Theme) chart.Figure {
					x := study
					x.Theme = t
					return chart.Staffing(x, option, outcome, limit, needs)
				})
				q.figure.Show()
			}
			q.tellState()
		}
	})
	q.tellState()
}
