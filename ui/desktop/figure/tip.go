package figure

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"grannelag/ui/desktop/look"
)

// A tip is the small box with the words of a spot. It stays inside the view.
type tip struct {
	back  *canvas.Rectangle
	lines [tipLines]*canvas.Text
}

// tipLines is how many lines a tip has at most: enough for the services of
// twenty municipalities.
const tipLines = 24

const (
	tipWidth = 300 // at most
	tipPad   = 6
)

func newTip() *tip {
	t := &tip{back: canvas.NewRectangle(nil)}
	t.back.Hide()
	for i := range t.lines {
		t.lines[i] = canvas.NewText("", nil)
		t.lines[i].Hide()
	}
	return t
}

func (t *tip) objects() []fyne.CanvasObject {
	os := []fyne.CanvasObject{t.back}
	for _, l := range t.lines {
		os = append(os, l)
	}
	return os
}

func (t *tip) hide() {
	t.back.Hide()
	for _, l := range t.lines {
		l.Hide()
	}
}

// show writes words beside a box of a view of a size.
func (t *tip) show(th fyne.Theme, words string, pos fyne.Position, box, view fyne.Size) {
	variant := fyne.CurrentApp().Settings().ThemeVariant()
	size := th.Size(theme.SizeNameCaptionText) + 1
	measure := func(s string) fyne.Size { return fyne.MeasureText(s, size, fyne.TextStyle{}) }
	high := measure("Åg").Height
	lines := broken(words, min(tipWidth, view.Width-2*tipPad-4), func(s string) float32 { return measure(s).Width })
	if most := max(1, min(tipLines, int((view.Height-2*tipPad-4)/high))); len(lines) > most {
		lines = append(lines[:most-1:most-1], "…")
	}
	var wide float32
	for _, l := range lines {
		wide = max(wide, measure(l).Width)
	}
	area := fyne.NewSize(wide+2*tipPad, high*float32(len(lines))+2*tipPad)

	// Above the box if there is room, else below it, else over it.
	at := fyne.NewPos(pos.X+box.Width/2-area.Width/2, pos.Y-area.Height-4)
	if at.Y < 2 {
		at.Y = pos.Y + box.Height + 4
	}
	at.Y = max(2, min(at.Y, view.Height-area.Height-2))
	at.X = max(2, min(at.X, view.Width-area.Width-2))

	t.back.FillColor = th.Color(theme.ColorNameOverlayBackground, variant)
	t.back.StrokeColor, t.back.StrokeWidth, t.back.CornerRadius = look.Mix(
		th.Color(theme.ColorNameOverlayBackground, variant), th.Color(theme.ColorNameForeground, variant), 0.45), 1, 4
	t.back.Move(at)
	t.back.Resize(area)
	t.back.Show()
	t.back.Refresh()
	for i, l := range t.lines {
		if i >= len(lines) {
			l.Hide()
			continue
		}
		l.Text, l.TextSize, l.Color = lines[i], size, th.Color(theme.ColorNameForeground, variant)
		l.Move(at.AddXY(tipPad, tipPad+high*float32(i)))
		l.Resize(fyne.NewSize(wide, high))
		l.Show()
		l.Refresh()
	}
}

// broken breaks words into lines of a width.
func broken(words string, width float32, measure func(string) float32) []string {
	var lines []string
	for _, par := range strings.Split(words, "\n") {
		line := ""
		for _, word := range strings.Split(par, " ") {
			longer := word
			if line != "" {
				longer = line + " " + word
			}
			if line != "" && measure(longer) > width {
				lines = append(lines, line)
				longer = word
			}
			line = longer
		}
		lines = append(lines, line)
	}
	return lines
}
