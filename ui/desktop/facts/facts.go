package facts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"grannelag/sim/scenario"
	"grannelag/ui/text"
)

// Facts is the whole screen: the sheet of figures or the matrix of travel times,
// one at a time.
type Facts struct {
	widget.BaseWidget

	Sheet  *Sheet
	Matrix *Matrix

	lang     text.Lang
	scenario *scenario.Scenario
	pick     *widget.RadioGroup
	body     *fyne.Container
}

// New returns an empty screen. What the user does is told by the callbacks of
// its two parts.
func New(lang text.Lang) *Facts {
	f := &Facts{lang: lang, Sheet: NewSheet(lang), Matrix: NewMatrix(lang)}
	sheet, matrix := text.Say(lang, "facts.sheet"), text.Say(lang, "facts.matrix")
	f.pick = widget.NewRadioGroup([]string{sheet, matrix}, func(picked string) {
		f.Sheet.Hidden, f.Matrix.Hidden = picked != sheet, picked == sheet
		f.fill()
		if f.body != nil {
			f.body.Refresh()
		}
	})
	f.pick.Horizontal, f.pick.Required = true, true
	f.pick.SetSelected(sheet)
	f.body = container.NewBorder(container.NewHBox(f.pick), nil, nil, nil, container.NewStack(f.Sheet, f.Matrix))
	f.ExtendBaseWidget(f)
	return f
}

// Title is what the screen is called.
func (f *Facts) Title() string { return text.Say(f.lang, "facts.title") }

// ShowScenario shows a scenario without callbacks. It is kept until
// the next one is shown, and must not change meanwhile.
func (f *Facts) ShowScenario(s *scenario.Scenario) {
	f.scenario = s
	f.fill()
}

// fill fills the part in sight. The other is filled when it is turned to.
func (f *Facts) fill() {
	switch {
	case f.scenario == nil:
	case f.Sheet.Visible():
		if f.Sheet.scenario != f.scenario {
			f.Sheet.ShowScenario(f.scenario)
		}
	case f.Matrix.scenario != f.scenario:
		f.Matrix.ShowScenario(f.scenario)
	}
}

// ShowTravel turns to the matrix, or back to the sheet.
func (f *Facts) ShowTravel(on bool) {
	name := text.Say(f.lang, "facts.sheet")
	if on {
		name = text.Say(f.lang, "facts.matrix")
	}
	f.pick.SetSelected(name)
}

func (f *Facts) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(f.body) }
