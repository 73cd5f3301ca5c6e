package figure

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"grannelag/ui/chart"
	"grannelag/ui/desktop/look"
	"grannelag/ui/text"
)

// menu returns what can be done with the figure, and with what the pointer or
// the keys rest on.
func (v *View) menu() *fyne.Menu {
	if !v.shown.some {
		return fyne.NewMenu("")
	}
	f, build := v.shown.figure, v.build
	var items []*fyne.MenuItem
	add := func(key string, icon fyne.Resource, do func()) {
		items = append(items, fyne.NewMenuItemWithIcon(text.Say(v.lang, key), icon, do))
	}
	part := func() {
		if len(items) > 0 {
			items = append(items, fyne.NewMenuItemSeparator())
		}
	}
	if v.spot >= 0 && v.spot < len(v.shown.spots) {
		s := v.shown.spots[v.spot]
		if s.Municipality != "" && v.OnPickMunicipality != nil {
			add("figure.pick.municipality", theme.VisibilityIcon(), func() { v.OnPickMunicipality(s.Municipality) })
		}
		if s.Option != chart.NoOption && v.OnPickOption != nil {
			add("figure.pick.option", theme.NavigateNextIcon(), func() { v.OnPickOption(s.Option) })
		}
	}
	if v.OnEnlarge != nil {
		part()
		add("figure.enlarge", theme.ViewFullScreenIcon(), func() { v.OnEnlarge(build) })
	}
	if v.OnSave != nil {
		part()
		add("figure.save.png", theme.FileImageIcon(), func() { v.save("png") })
		add("figure.save.svg", theme.DocumentSaveIcon(), func() { v.save("svg") })
	}
	if v.OnCopy != nil {
		part()
		add("figure.copy.table", theme.ContentCopyIcon(), func() { v.OnCopy(text.TSV(f.Table())) })
		add("figure.copy.text", theme.ContentCopyIcon(), func() { v.OnCopy(f.Alt) })
	}
	return fyne.NewMenu("", items...)
}

// save makes the figure in light colours, for paper, and hands it over.
func (v *View) save(format string) {
	build, deliver := v.build, v.Deliver
	v.Go(func() {
		f := build(chart.Light())
		deliver(func() { v.OnSave(format, f) })
	})
}

// openMenu opens the menu at a position of the view.
func (v *View) openMenu(pos fyne.Position) {
	m := v.menu()
	d := fyne.CurrentApp().Driver()
	if len(m.Items) == 0 || len(d.AllWindows()) == 0 {
		return
	}
	if c := d.CanvasForObject(v.img); c != nil {
		widget.ShowPopUpMenuAtPosition(m, c, d.AbsolutePositionForObject(v.img).Add(pos))
	}
}

// A corner is the sign in the corner that opens the menu. It is no widget: the
// view takes the taps, so that the pointer does not leave the view over it.
type corner struct {
	back *canvas.Rectangle
	icon *canvas.Image
}

const cornerSide = 26

func newCorner() *corner {
	c := &corner{back: canvas.NewRectangle(nil), icon: canvas.NewImageFromResource(theme.MoreVerticalIcon())}
	c.back.Resize(fyne.NewSquareSize(cornerSide))
	c.icon.Resize(fyne.NewSquareSize(18))
	c.back.Hide()
	c.icon.Hide()
	return c
}

func (c *corner) objects() []fyne.CanvasObject { return []fyne.CanvasObject{c.back, c.icon} }

// place puts the corner into a view of a size that is scrolled down to top.
func (c *corner) place(size fyne.Size, top float32) {
	at := fyne.NewPos(size.Width-cornerSide-4, top+4)
	c.back.Move(at)
	c.icon.Move(at.AddXY((cornerSide-18)/2, (cornerSide-18)/2))
}

// has reports whether the corner is shown, and at a position.
func (c *corner) has(pos fyne.Position) bool {
	p := c.back.Position()
	return c.back.Visible() && pos.X >= p.X && pos.Y >= p.Y && pos.X <= p.X+cornerSide && pos.Y <= p.Y+cornerSide
}

// below is where the menu opens.
func (c *corner) below() fyne.Position { return c.back.Position().AddXY(0, cornerSide) }

func (c *corner) show(th fyne.Theme, visible bool) {
	v := fyne.CurrentApp().Settings().ThemeVariant()
	c.back.FillColor = th.Color(look.ColorCard, v)
	c.back.StrokeColor, c.back.StrokeWidth, c.back.CornerRadius = th.Color(theme.ColorNameSeparator, v), 1, 4
	c.icon.Resource = theme.NewThemedResource(theme.MoreVerticalIcon())
	c.back.Hidden, c.icon.Hidden = !visible, !visible
	c.back.Refresh()
	c.icon.Refresh()
}
