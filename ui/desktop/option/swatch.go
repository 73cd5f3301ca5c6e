package option

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"grannelag/ui/desktop/look"
)

// A swatch is a piece of an option's line with its marker, as in the figures.
type swatch struct {
	widget.BaseWidget
	option int
	drop   float32 // from the top, to stand beside the middle of a line of text
}

func newSwatch(drop float32) *swatch {
	s := &swatch{drop: drop}
	s.ExtendBaseWidget(s)
	return s
}

func (s *swatch) set(option int) {
	s.option = option
	s.Refresh()
}

func (s *swatch) CreateRenderer() fyne.WidgetRenderer {
	const width, height = 30, 18
	r := canvas.NewRaster(func(w, h int) image.Image {
		return look.ChartTheme().Swatch(s.option, w, h, float64(h)/height)
	})
	return &parts{
		objects: []fyne.CanvasObject{r},
		layout: func(size fyne.Size) {
			r.Move(fyne.NewPos(6, s.drop))
			r.Resize(fyne.NewSize(width, height))
		},
		min:     func() fyne.Size { return fyne.NewSize(width+6, height+s.drop) },
		refresh: r.Refresh,
	}
}
