package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// A tabBar is a row of views to choose from. Fyne's own tabs cannot be reached
// by keyboard; these are buttons, and the one in use has a line under it.
type tabBar struct {
	box      *fyne.Container
	buttons  []*widget.Button
	lines    []*canvas.Rectangle
	chosen   int
	onChosen func(int)
}

func newTabBar(labels []string, onChosen func(int)) *tabBar {
	t := &tabBar{box: container.NewHBox(), onChosen: onChosen}
	for i, label := range labels {
		b := widget.NewButton(label, func() { t.choose(i); t.onChosen(i) })
		line := canvas.NewRectangle(nil)
		line.SetMinSize(fyne.NewSize(1, 3))
		t.buttons, t.lines = append(t.buttons, b), append(t.lines, line)
		t.box.Add(container.NewBorder(nil, line, nil, nil, b))
	}
	t.choose(0)
	return t
}

// choose marks a view as the one in use.
func (t *tabBar) choose(i int) {
	t.chosen = i
	t.refresh()
}

// refresh takes the colours of the theme.
func (t *tabBar) refresh() {
	v := fyne.CurrentApp().Settings().ThemeVariant()
	th := fyne.CurrentApp().Settings().Theme()
	for i, b := range t.buttons {
		b.Importance = widget.LowImportance
		t.lines[i].FillColor = nil
		if i == t.chosen {
			t.lines[i].FillColor = th.Color(theme.ColorNamePrimary, v)
		}
		b.Refresh()
		t.lines[i].Refresh()
	}
}
