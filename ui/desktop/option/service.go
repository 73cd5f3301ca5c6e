package option

import (
	"math"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"grannelag/sim/scenario"
	"grannelag/ui/desktop/look"
	"grannelag/ui/text"
)

// leastPosts is what the national child-welfare panel recommends at least for a
// service [FTE] (S46 of docs/sources.md).
const leastPosts = 5

// A service is the card of one service: its name, its members, its posts.
type service struct {
	widget.BaseWidget
	page    *Organise
	id      string
	place   int
	service *scenario.Service
	members []*chip
	written string // the name as the scenario has it

	badge   *badge
	name    *lineEntry
	sums    *look.Words
	verdict *look.Words
	chips   *fyne.Container
	posts   *postsField
	offices map[string]*postsField // of further offices, by number
	fields  *fyne.Container
	main    *look.Words
	body    *fyne.Container
}

func newService(o *Organise, id string) *service {
	c := &service{page: o, id: id, badge: newBadge(), offices: map[string]*postsField{}}
	c.name = newLineEntry(false)
	c.name.TextStyle.Bold = true
	c.name.SetPlaceHolder(text.Say(o.lang, "organise.service.hint"))
	c.name.OnSubmitted = func(string) { c.named() }
	c.name.left = c.named
	c.name.escape = func() { c.name.SetText(c.shown()) }
	c.sums, c.verdict, c.main = look.NewSmallWords(""), look.NewSmallWords(""), look.NewSmallWords("")
	c.chips = container.New(&flow{least: 168, gap: 6})
	c.posts = newPostsField(o, func(posts float64) {
		if o.OnServicePosts != nil && c.id != "" {
			o.OnServicePosts(o.option.ID, c.id, posts)
		}
	})
	p, _ := scenario.Lookup("service.case_posts")
	c.posts.label.SetText(p.Label.In(o.lang.String()))
	c.fields = column(-2)
	c.body = column(1,
		container.NewBorder(nil, nil, c.badge, nil, c.name),
		inset(c.sums, c.verdict),
		container.NewPadded(c.chips), container.NewPadded(c.fields))
	c.ExtendBaseWidget(c)
	return c
}

// retire ends a card that shows no more: nothing that is left in its fields may
// reach the scenario.
func (c *service) retire() {
	c.id = ""
	now := focused(c.page.content)
	if now == nil {
		return
	}
	fields := []fyne.Focusable{c.name, c.posts.entry, c.posts.reset}
	for _, f := range c.offices {
		fields = append(fields, f.entry, f.reset)
	}
	if slices.Contains(fields, now) {
		canvasOf(c.page.content).Unfocus()
	}
}

func (c *service) has(number string) bool { return slices.Contains(c.service.Municipalities, number) }

// shown is the name in the entry: a service without one is called by its only
// member, or by its number.
func (c *service) shown() string {
	if c.written != "" {
		return c.written
	}
	return c.page.nameOf(c.place)
}

func (c *service) named() {
	name := strings.TrimSpace(c.name.Text)
	if c.id == "" || name == c.shown() {
		return
	}
	if name == "" {
		c.name.SetText(c.shown())
		return
	}
	c.written = name // Enter and then leaving the entry tell it once
	if c.page.OnServiceName != nil {
		c.page.OnServiceName(c.page.option.ID, c.id, name)
	}
}

func (c *service) show(sv *scenario.Service, place int) {
	o, s, l := c.page, c.page.scenario, c.page.lang
	c.place, c.service, c.written = place, sv, sv.Name
	c.badge.set(place)
	if focused(c.page.content) != fyne.Focusable(c.name) {
		c.name.SetText(c.shown())
	}

	c.members, c.chips.Objects = nil, nil
	var people, children, funded float64
	for _, n := range sv.Municipalities {
		m := s.Municipality(n)
		people += m.Population.Value()
		children += m.Children.Value()
		funded += s.CasePostsOf(m)
		chip := o.chips[n]
		chip.show(m, sv)
		c.members = append(c.members, chip)
		c.chips.Objects = append(c.chips.Objects, chip)
	}
	c.chips.Refresh()
	posts := s.ServicePosts(sv)
	c.sums.SetText(strings.Join([]string{
		text.Say(l, "option.members", "n", len(sv.Municipalities)),
		text.Say(l, "option.children", "n", math.Round(children)),
		text.Say(l, "option.people", "n", math.Round(people)),
	}, " · "))
	if all := s.AllPosts(o.option, sv); math.Round(all*10) < 10*leastPosts {
		c.verdict.SetText(text.Say(l, "organise.line.under", "n", text.Number(l, all, 1)))
		paint(c.verdict, look.ColorWorse, false)
	} else {
		c.verdict.SetText(text.Say(l, "organise.line.met", "n", text.Number(l, all, 1)))
		paint(c.verdict, look.ColorMuted, false)
	}
	c.showPosts(sv, funded, posts)
	c.Refresh()
}

// showPosts fills the fields for posts, of the service and of its offices.
func (c *service) showPosts(sv *scenario.Service, funded, posts float64) {
	o, s, l := c.page, c.page.scenario, c.page.lang
	given := 0.0 // at further offices, by the file
	for _, f := range sv.Offices {
		given += max(f.Posts, 0)
	}
	p, _ := scenario.Lookup("service.case_posts")
	own := sv.CasePosts >= 0
	var mark string
	switch n := fte(l, funded); {
	case len(sv.Municipalities) == 1 && own:
		mark = text.Say(l, "organise.posts.one.own", "n", n)
	case len(sv.Municipalities) == 1:
		mark = text.Say(l, "organise.posts.one", "n", n)
	case own:
		mark = text.Say(l, "organise.posts.own", "n", n)
	default:
		mark = text.Say(l, "organise.posts.default", "n", n)
	}
	c.posts.show(posts, own, max(p.Min, given), p.Max, mark)

	c.fields.Objects = []fyne.CanvasObject{c.posts.box}
	if len(sv.Offices) > 1 {
		q, _ := scenario.Lookup("office.posts")
		rest := posts
		for _, f := range sv.Offices[1:] {
			m := s.Municipality(f.Municipality)
			field := c.offices[f.Municipality]
			if field == nil {
				field = newPostsField(o, func(posts float64) {
					if o.OnOfficePosts != nil && c.id != "" {
						o.OnOfficePosts(o.option.ID, c.id, m.Number, posts)
					}
				})
				c.offices[f.Municipality] = field
			}
			field.label.SetText(text.Say(l, "organise.at", "place", m.Name))
			value, mark := f.Posts, text.Say(l, "organise.at.own", "n", fte(l, s.CasePostsOf(m)))
			if f.Posts < 0 {
				value, mark = s.CasePostsOf(m), text.Say(l, "organise.at.default")
			}
			rest -= value
			field.show(value, f.Posts >= 0, q.Min, min(q.Max, posts-given+max(f.Posts, 0)), mark)
			c.fields.Objects = append(c.fields.Objects, field.box)
		}
		c.main.SetText(text.Say(l, "organise.at.main",
			"place", s.Municipality(sv.Offices[0].Municipality).Name, "n", fte(l, max(0, rest))))
		c.fields.Objects = append(c.fields.Objects, inset(c.main))
	}
	c.fields.Refresh()
}

func (c *service) CreateRenderer() fyne.WidgetRenderer {
	const pad = 6
	back := canvas.NewRectangle(nil)
	back.CornerRadius = 6
	p := &parts{objects: []fyne.CanvasObject{back, c.body}}
	p.layout = func(size fyne.Size) {
		back.Resize(size)
		c.body.Move(fyne.NewPos(pad, pad))
		c.body.Resize(size.SubtractWidthHeight(2*pad, 2*pad))
	}
	p.min = func() fyne.Size { return c.body.MinSize().AddWidthHeight(2*pad, 2*pad) }
	p.refresh = func() {
		back.FillColor, back.StrokeColor, back.StrokeWidth = colour(look.ColorCard), colour(theme.ColorNameSeparator), 1
		if c.page.target == c {
			back.FillColor, back.StrokeColor, back.StrokeWidth = colour(theme.ColorNameSelection), colour(theme.ColorNamePrimary), 3
		}
		back.Refresh()
	}
	p.refresh()
	return p
}

// A badge is the number of a service, which its municipalities have on the map.
type badge struct {
	widget.BaseWidget
	text *canvas.Text
}

func newBadge() *badge {
	b := &badge{text: newText(theme.SizeNameText, true)}
	b.text.Alignment = fyne.TextAlignCenter
	b.ExtendBaseWidget(b)
	return b
}

func (b *badge) set(place int) {
	b.text.Text = text.Number(text.NB, float64(place+1), 0)
	b.Refresh()
}

func (b *badge) CreateRenderer() fyne.WidgetRenderer {
	const side = 26
	back := canvas.NewCircle(nil)
	p := &parts{objects: []fyne.CanvasObject{back, b.text}}
	p.layout = func(size fyne.Size) {
		back.Move(fyne.NewPos(1, (size.Height-side)/2))
		back.Resize(fyne.NewSquareSize(side))
		b.text.Move(fyne.NewPos(1, (size.Height-b.text.MinSize().Height)/2))
		b.text.Resize(fyne.NewSize(side, b.text.MinSize().Height))
	}
	p.min = func() fyne.Size { return fyne.NewSize(side+2, side) }
	p.refresh = func() {
		back.FillColor, back.StrokeColor, back.StrokeWidth = nil, colour(look.ColorMuted), 1.5
		b.text.Color, b.text.TextSize = colour(theme.ColorNameForeground), theme.TextSize()
		back.Refresh()
		b.text.Refresh()
	}
	p.refresh()
	return p
}

// A postsField is a number of posts with where it comes from.
type postsField struct {
	label *widget.Label
	entry *look.NumberEntry
	mark  *look.Words
	reset *look.Link
	box   *fyne.Container
	from  string // what the mark says when the text is in order
}

func newPostsField(o *Organise, set func(posts float64)) *postsField {
	f := &postsField{label: look.Text(""), mark: look.NewSmallWords("")}
	f.entry = look.NewNumberEntry(o.lang, "fte", 0, 3000, false)
	f.entry.OnLive = set
	f.entry.OnMessage = func(m string) {
		if m == "" {
			f.explain(f.from, look.ColorMuted)
		} else {
			f.explain(m, look.ColorWorse)
		}
		o.sheet.settle()
	}
	f.entry.OnFocus = func() { o.sheet.see(f.box) }
	f.reset = look.NewLink(text.Say(o.lang, "organise.reset"), theme.ContentUndoIcon(), func() { set(math.NaN()) })
	unit := widget.NewLabel(text.UnitWords(o.lang, "fte"))
	f.box = column(0,
		container.NewBorder(nil, nil, nil, container.NewHBox(container.NewGridWrap(fyne.NewSize(68, f.entry.MinSize().Height), f.entry), unit), f.label),
		container.NewBorder(nil, nil, nil, f.reset, inset(f.mark)))
	return f
}

func (f *postsField) explain(s string, name fyne.ThemeColorName) {
	f.mark.SetText(s)
	paint(f.mark, name, false)
}

// show fills the field. The step of the arrow keys is a tenth, the precision of
// posts that a rate gives.
func (f *postsField) show(posts float64, own bool, low, high float64, from string) {
	f.entry.Min, f.entry.Max, f.entry.Step = low, high, 0.1
	f.from = from
	f.entry.SetValue(posts)
	if f.entry.Message() == "" {
		f.explain(from, look.ColorMuted)
	}
	visible(f.reset, own)
}
