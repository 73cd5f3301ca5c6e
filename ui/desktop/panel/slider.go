package panel

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"grannelag/ui/desktop/look"
)

// A slider is Fyne's with a mark where the default lies. It reports numbers on
// its steps, and an edit that has ended once: when the mouse lets go, or when
// the keyboard leaves.
type slider struct {
	widget.Slider

	onEdit  func(v float64)
	onSeal  func()
	onFocus func()

	mark  float64 // NaN: none
	keyed bool    // the keyboard has changed it, and not left yet
}

func newSlider() *slider {
	s := &slider{mark: math.NaN()}
	s.Orientation = widget.Horizontal
	s.Max, s.Step = 1, 0.01
	s.ExtendBaseWidget(s)
	s.OnChanged = func(v float64) {
		if s.onEdit != nil {
			s.onEdit(s.clean(v))
		}
	}
	s.OnChangeEnded = func(float64) { s.seal() }
	return s
}

// clean removes the noise of the arithmetic with steps. The ends of the slider
// need not lie on a step.
func (s *slider) clean(v float64) float64 {
	if v <= s.Min || v >= s.Max {
		return min(max(v, s.Min), s.Max)
	}
	return min(max(look.OnStep(v, s.Step), s.Min), s.Max)
}

func (s *slider) seal() {
	s.keyed = false
	if s.onSeal != nil {
		s.onSeal()
	}
}

// show moves everything without a callback: Fyne's SetValue has them.
func (s *slider) show(low, high, step, mark, v float64) {
	s.Min, s.Max, s.Step, s.mark = low, high, step, mark
	s.Value = min(max(v, low), high)
	s.Refresh()
}

// TypedKey takes the arrows, Page Up and Page Down for ten steps, and Home and
// End.
func (s *slider) TypedKey(key *fyne.KeyEvent) {
	to := s.Value
	switch key.Name {
	case fyne.KeyLeft, fyne.KeyDown:
		to -= s.Step
	case fyne.KeyRight, fyne.KeyUp:
		to += s.Step
	case fyne.KeyPageDown:
		to -= 10 * s.Step
	case fyne.KeyPageUp:
		to += 10 * s.Step
	case fyne.KeyHome:
		to = s.Min
	case fyne.KeyEnd:
		to = s.Max
	case fyne.KeyReturn, fyne.KeyEnter:
		if s.keyed {
			s.seal()
		}
		return
	default:
		return
	}
	to = s.clean(to)
	if to == s.Value {
		return
	}
	s.Value = to
	s.keyed = true
	s.Refresh()
	if s.onEdit != nil {
		s.onEdit(to)
	}
}

func (s *slider) FocusGained() {
	s.Slider.FocusGained()
	if s.onFocus != nil {
		s.onFocus()
	}
}

func (s *slider) FocusLost() {
	s.Slider.FocusLost()
	if s.keyed {
		s.seal()
	}
}

func (s *slider) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	inner := s.Slider.CreateRenderer()
	r := &sliderRenderer{WidgetRenderer: inner, s: s, mark: canvas.NewRectangle(nil)}
	// Fyne's: the track, its left part, the thumb, and the thumb's halo. The
	// mark lies under the thumb.
	o := inner.Objects()
	r.objects = []fyne.CanvasObject{o[0], o[1], r.mark, o[2], o[3]}
	r.Refresh()
	return r
}

type sliderRenderer struct {
	fyne.WidgetRenderer
	s       *slider
	mark    *canvas.Rectangle
	objects []fyne.CanvasObject
}

func (r *sliderRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *sliderRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.place()
}

func (r *sliderRenderer) place() {
	track := r.objects[0]
	at := (r.s.mark - r.s.Min) / (r.s.Max - r.s.Min)
	r.mark.Hidden = !(at >= 0 && at <= 1)
	if r.mark.Hidden {
		return
	}
	const wide, high = 2, 14
	r.mark.Resize(fyne.NewSize(wide, high))
	r.mark.Move(fyne.NewPos(track.Position().X+float32(at)*track.Size().Width-wide/2,
		track.Position().Y+track.Size().Height/2-high/2))
}

func (r *sliderRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	th, v := r.s.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	primary := th.Color(theme.ColorNamePrimary, v)
	if track, ok := r.objects[0].(*canvas.Rectangle); ok {
		track.FillColor, track.CornerRadius = th.Color(theme.ColorNameSeparator, v), 2
	}
	if active, ok := r.objects[1].(*canvas.Rectangle); ok {
		active.FillColor, active.CornerRadius = primary, 2
	}
	if thumb, ok := r.objects[3].(*canvas.Circle); ok {
		thumb.FillColor = primary
	}
	r.mark.FillColor = th.Color(look.ColorMuted, v)
	r.place()
}
