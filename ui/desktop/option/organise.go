package option

import (
	"math"
	"reflect"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"grannelag/sim/scenario"
	"grannelag/ui/desktop/look"
	"grannelag/ui/text"
)

// Organise is the page on which one option is arranged: which municipalities
// are together, where the offices are, how many posts there are. Functions that
// are nil are not called. A function is called in the middle of an event; the
// caller answers with Show.
type Organise struct {
	OnMember       func(option, municipality, service string)          // into that service; into a new one if ""
	OnOffices      func(option, service string, numbers []string)      // the first is the main office
	OnOfficePosts  func(option, service, number string, posts float64) // [FTE]; NaN: as the municipality funds
	OnHost         func(option, service, number string)                //
	OnServicePosts func(option, service string, posts float64)         // [FTE]; NaN: the sum over the members
	OnServiceName  func(option, service, name string)                  //

	lang     text.Lang
	content  *fyne.Container
	swatch   *swatch
	title    *widget.Label
	status   *look.Words
	sheet    *sheet
	services *fyne.Container
	zone     *zone
	sketch   *sketch
	tell     *look.Words
	ghost    *ghost

	scenario *scenario.Scenario
	roads    scenario.Roads
	option   *scenario.Option
	cards    []*service
	chips    map[string]*chip // by number

	dragged   *chip
	cancelled bool     // the drag that still goes on does nothing more
	target    *service // under the pointer; nil over the zone or over nothing
	fresh     bool     // the pointer is over the zone for a new service
}

// NewOrganise returns the page, empty until Show.
func NewOrganise(lang text.Lang) *Organise {
	o := &Organise{lang: lang, chips: map[string]*chip{}, swatch: newSwatch(7)}
	say := func(key string) string { return text.Say(lang, key) }
	o.title = look.Heading("")
	o.status = look.NewSmallWords(say("organise.hint"))
	head := column(-4, container.NewBorder(nil, nil, container.NewVBox(o.swatch), nil, o.title), inset(o.status))

	o.services = container.New(&flow{least: 300, gap: 8})
	keys := look.NewSmallWords(say("organise.keys"))
	var scrolled *fyne.Container
	o.sheet, scrolled = newSheet(6, o.services, inset(keys))
	o.zone = newZone(say("organise.new"))
	list := container.NewBorder(nil, o.zone, nil, nil, scrolled)

	o.sketch = newSketch(o)
	o.tell = look.NewSmallWords("")
	legend := look.NewSmallWords(say("organise.map.legend"))
	chart := container.New(&captioned{}, o.sketch, inset(o.tell, legend))

	o.ghost = newGhost()
	o.content = container.NewStack(
		container.New(&page{}, head, chart, list),
		container.NewWithoutLayout(o.ghost))
	o.pointAt("")
	return o
}

// Object returns what to put into the window.
func (o *Organise) Object() fyne.CanvasObject { return o.content }

// A page puts the map beside the services, or above them where it is narrow.
type page struct{}

func (*page) MinSize(objects []fyne.CanvasObject) fyne.Size { return fyne.NewSize(320, 320) }

func (*page) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	head, chart, list := objects[0], objects[1], objects[2]
	head.Resize(fyne.NewSize(size.Width, 0)) // to break its lines at this width
	h := head.MinSize().Height
	head.Resize(fyne.NewSize(size.Width, h))
	head.Move(fyne.NewPos(0, 0))
	const gap = 8
	rest := max(0, size.Height-h)
	if size.Width >= 760 {
		w := min(max(size.Width*0.4, 320), 640)
		list.Move(fyne.NewPos(0, h))
		list.Resize(fyne.NewSize(size.Width-w-gap, rest))
		chart.Move(fyne.NewPos(size.Width-w, h))
		chart.Resize(fyne.NewSize(w, rest))
		return
	}
	m := min(max(rest*0.4, 170), 360)
	chart.Move(fyne.NewPos(0, h))
	chart.Resize(fyne.NewSize(size.Width, m))
	list.Move(fyne.NewPos(0, h+m+gap))
	list.Resize(fyne.NewSize(size.Width, max(0, rest-m-gap)))
}

// captioned puts a text below a picture, or beside it where there is more width
// than height.
type captioned struct{}

func (captioned) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

func (captioned) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	picture, caption := objects[0], objects[1]
	picture.Move(fyne.NewPos(0, 0))
	if size.Width > 1.7*size.Height {
		w := min(max(size.Width*0.36, 150), 300)
		picture.Resize(fyne.NewSize(size.Width-w, size.Height))
		caption.Move(fyne.NewPos(size.Width-w, 0))
		caption.Resize(fyne.NewSize(w, size.Height))
		return
	}
	// Room for three or four lines, so that the map stays as it is while the
	// pointer moves over it.
	const gap = 6
	caption.Resize(fyne.NewSize(size.Width, 10))
	h := max(caption.MinSize().Height, 80)
	picture.Resize(fyne.NewSize(size.Width, max(0, size.Height-h-gap)))
	caption.Move(fyne.NewPos(0, size.Height-h))
	caption.Resize(fyne.NewSize(size.Width, h))
}

// Show fills the page from an option of a scenario. What has the focus keeps
// it, and what is being typed stays as it is.
func (o *Organise) Show(s *scenario.Scenario, option string) {
	opt := s.Option(option)
	if opt == nil {
		return // deleted meanwhile: the caller shows another page
	}
	if o.scenario != nil && o.scenario != s && o.option.ID == option && sameHere(o.scenario, s, option) {
		// A slider of the panels moves: nothing on this page does.
		o.scenario, o.option = s, opt
		for i, c := range o.cards {
			c.service = &opt.Services[i]
		}
		return
	}
	o.endDrag()
	held := o.focusedChip()
	if o.option != nil && o.option.ID != option {
		// What was typed in another option stays there.
		for _, c := range o.cards {
			c.retire()
		}
		o.cards, o.chips = nil, map[string]*chip{}
		o.sheet.Scroll.ScrollToTop()
	}
	if o.scenario != s {
		o.roads = s.Roads()
	}
	o.scenario, o.option = s, opt
	place := placeOf(s, option)
	o.swatch.set(place)
	name := text.Plain(opt.Name)
	if name == "" {
		name = opt.ID
	}
	o.title.SetText(text.OptionMark(place) + "  " + name)
	o.warn("")

	for i := range s.Municipalities {
		m := &s.Municipalities[i]
		if o.chips[m.Number] == nil {
			o.chips[m.Number] = newChip(o, m.Number)
		}
	}
	old := map[string]*service{}
	for _, c := range o.cards {
		old[c.id] = c
	}
	o.cards, o.services.Objects = nil, nil
	for i := range opt.Services {
		c := old[opt.Services[i].ID]
		if c == nil {
			c = newService(o, opt.Services[i].ID)
		}
		o.cards = append(o.cards, c)
		o.services.Objects = append(o.services.Objects, c)
		delete(old, c.id)
		c.show(&opt.Services[i], i)
	}
	for _, c := range old {
		c.retire()
	}
	o.services.Refresh()
	o.sketch.show(place)
	o.sheet.settle()
	if held != nil && o.chips[held.number] != nil {
		if c := o.chips[held.number]; c != held {
			focus(o.content, c)
		} else {
			o.sheet.see(c)
		}
	}
}

func placeOf(s *scenario.Scenario, option string) int {
	return slices.IndexFunc(s.Options, func(x scenario.Option) bool { return x.ID == option })
}

// sameHere reports whether two scenarios look the same on the page of an option.
func sameHere(a, b *scenario.Scenario, option string) bool {
	p, q := a.Option(option), b.Option(option)
	return placeOf(a, option) == placeOf(b, option) && p.Name == q.Name &&
		a.Values.Travel == b.Values.Travel && a.Values.Staff == b.Values.Staff &&
		reflect.DeepEqual(p.Services, q.Services) &&
		reflect.DeepEqual(a.Municipalities, b.Municipalities) && slices.Equal(a.Legs, b.Legs)
}

func (o *Organise) focusedChip() *chip {
	c, _ := focused(o.content).(*chip)
	return c
}

// warn shows why something cannot be done, or the hint.
func (o *Organise) warn(s string) {
	if s == "" {
		o.status.SetText(text.Say(o.lang, "organise.hint"))
		paint(o.status, look.ColorMuted, false)
		return
	}
	o.status.SetText(s)
	paint(o.status, look.ColorWorse, false)
}

// serviceOf returns the service of a municipality and its place.
func (o *Organise) serviceOf(number string) (*scenario.Service, int) {
	for i := range o.option.Services {
		if slices.Contains(o.option.Services[i].Municipalities, number) {
			return &o.option.Services[i], i
		}
	}
	return nil, -1
}

// nameOf returns the name of a service as it is shown, by its place.
func (o *Organise) nameOf(i int) string {
	sv := &o.option.Services[i]
	if name := text.Plain(sv.Name); name != "" {
		return name
	}
	if len(sv.Municipalities) == 1 {
		return o.scenario.Municipality(sv.Municipalities[0]).Name
	}
	return text.Say(o.lang, "organise.service", "n", i+1)
}

func isOffice(sv *scenario.Service, number string) bool {
	return slices.ContainsFunc(sv.Offices, func(f scenario.Office) bool { return f.Municipality == number })
}

func offices(sv *scenario.Service) []string {
	var numbers []string
	for _, f := range sv.Offices {
		numbers = append(numbers, f.Municipality)
	}
	return numbers
}

// toggleOffice opens or closes the office in a municipality.
func (o *Organise) toggleOffice(number string) {
	sv, _ := o.serviceOf(number)
	if sv == nil {
		return
	}
	now := offices(sv)
	switch i := slices.Index(now, number); {
	case i >= 0 && len(now) == 1:
		o.warn(text.Say(o.lang, "organise.office.needed"))
		return
	case i >= 0:
		now = slices.Delete(now, i, i+1)
	case len(now) >= scenario.MaxOffices:
		o.warn(text.Say(o.lang, "organise.office.most", "n", scenario.MaxOffices))
		return
	default:
		now = append(now, number)
	}
	if o.OnOffices != nil {
		o.OnOffices(o.option.ID, sv.ID, now)
	}
}

// makeMain makes a municipality the main office, with an office if it has none.
func (o *Organise) makeMain(number string) {
	sv, _ := o.serviceOf(number)
	now := slices.DeleteFunc(offices(sv), func(n string) bool { return n == number })
	now = append([]string{number}, now...)
	if len(now) > scenario.MaxOffices {
		o.warn(text.Say(o.lang, "organise.office.most", "n", scenario.MaxOffices))
		return
	}
	if o.OnOffices != nil {
		o.OnOffices(o.option.ID, sv.ID, now)
	}
}

func (o *Organise) makeHost(number string) {
	if sv, _ := o.serviceOf(number); o.OnHost != nil && sv.Host != number {
		o.OnHost(o.option.ID, sv.ID, number)
	}
}

// move puts a municipality in a service, "" being a new one.
func (o *Organise) move(number, service string) {
	sv, _ := o.serviceOf(number)
	if sv == nil || sv.ID == service {
		return
	}
	if service == "" && len(sv.Municipalities) == 1 {
		o.warn(text.Say(o.lang, "organise.alone.already", "name", o.scenario.Municipality(number).Name))
		return
	}
	if o.OnMember != nil {
		o.OnMember(o.option.ID, number, service)
	}
}

// shift moves a municipality to the service before or after its own; after the
// last is a new one.
func (o *Organise) shift(number string, steps int) {
	_, i := o.serviceOf(number)
	switch to := i + steps; {
	case to < 0:
	case to >= len(o.option.Services):
		o.move(number, "")
	default:
		o.move(number, o.option.Services[to].ID)
	}
}

// walk gives the focus to the chip that many steps away, in the order of the
// page.
func (o *Organise) walk(from *chip, steps int) {
	var all []*chip
	for _, c := range o.cards {
		all = append(all, c.members...)
	}
	if i := slices.Index(all, from) + steps; i >= 0 && i < len(all) {
		focus(o.content, all[i])
	}
}

// menu returns what can be done with a municipality.
func (o *Organise) menu(number string) []*fyne.MenuItem {
	say := func(key string, args ...any) string { return text.Say(o.lang, key, args...) }
	sv, at := o.serviceOf(number)
	alone := len(sv.Municipalities) == 1
	var moves []*fyne.MenuItem
	for i := range o.option.Services {
		if i != at {
			id := o.option.Services[i].ID
			moves = append(moves, item(text.Number(o.lang, float64(i+1), 0)+"  "+brief(o.nameOf(i)), true,
				func() { o.move(number, id) }))
		}
	}
	moves = append(moves, item(say("organise.move.new"), !alone, func() { o.move(number, "") }))
	to := item(say("organise.move"), !alone || len(moves) > 1, nil)
	to.ChildMenu = fyne.NewMenu("", moves...)

	here := isOffice(sv, number)
	office := item(say("organise.office.on"), true, func() { o.toggleOffice(number) })
	office.Checked = here
	main := item(say("organise.main"), sv.Offices[0].Municipality != number, func() { o.makeMain(number) })
	host := item(say("organise.host"), sv.Host != number, func() { o.makeHost(number) })
	return []*fyne.MenuItem{to, fyne.NewMenuItemSeparator(), office, main, host}
}

// pointAt tells of a municipality below the map and marks it there; of the one
// that has the focus if number is "".
func (o *Organise) pointAt(number string) {
	for _, c := range o.chips {
		if number == "" && c.focused {
			number = c.number
		}
	}
	if number == "" {
		o.tell.SetText(text.Say(o.lang, "organise.map.hint"))
	} else {
		o.tell.SetText(o.wayOf(number))
	}
	o.sketch.mark(number)
}

// wayOf says how far a municipality has to its office.
func (o *Organise) wayOf(number string) string {
	name := o.scenario.Municipality(number).Name
	w, ok := o.way(number)
	if !ok {
		return text.Say(o.lang, "organise.map.own", "name", name)
	}
	to := o.scenario.Municipalities[w.to].Name
	s := text.Say(o.lang, "organise.map.way", "name", name, "minutes", o.minutes(w), "place", to)
	if w.ferry {
		s = text.Say(o.lang, "organise.map.way.ferry", "name", name, "minutes", o.minutes(w), "place", to)
	}
	return s
}

// minutes writes the length of a way, with a star if it is an estimate.
func (o *Organise) minutes(w way) string {
	s := text.Say(o.lang, "organise.map.minutes", "n", text.Number(o.lang, w.minutes, 0))
	if w.estimated {
		s += "*"
	}
	return s
}

// A way is the road from a municipality to its nearest office.
type way struct {
	from, to         int // in the scenario's municipalities
	minutes          float64
	ferry, estimated bool
}

// way returns the way of a municipality to the nearest office of its service;
// false if that is its own.
func (o *Organise) way(number string) (way, bool) {
	sv, _ := o.serviceOf(number)
	if sv == nil || isOffice(sv, number) {
		return way{}, false
	}
	place := func(n string) int {
		return slices.IndexFunc(o.scenario.Municipalities, func(m scenario.Municipality) bool { return m.Number == n })
	}
	w := way{from: place(number), to: -1, minutes: math.Inf(1)}
	for _, f := range sv.Offices {
		if to := place(f.Municipality); o.roads.Minutes[w.from][to] < w.minutes {
			w.to, w.minutes = to, o.roads.Minutes[w.from][to]
		}
	}
	if w.to < 0 {
		return w, false
	}
	w.ferry, w.estimated = o.roads.Ferry[w.from][w.to], o.roads.Estimated[w.from][w.to]
	return w, true
}

// dragTo shows where a dragged chip would go.
func (o *Organise) dragTo(c *chip, at fyne.Position) {
	if o.cancelled {
		return
	}
	if o.dragged == nil {
		o.dragged = c
		focus(o.content, c) // for Escape to reach it
		c.Refresh()
	}
	o.sheet.follow(at)
	before, wasFresh := o.target, o.fresh
	o.target, o.fresh = nil, within(o.zone, at)
	if within(o.sheet.Scroll, at) {
		for _, card := range o.cards {
			if within(card, at) {
				o.target = card
			}
		}
	}
	if o.target != before {
		for _, card := range []*service{before, o.target} {
			if card != nil {
				card.Refresh()
			}
		}
	}
	if o.fresh != wasFresh {
		o.zone.light(o.fresh)
	}
	shown := o.scenario.Municipality(c.number).Name
	switch {
	case o.fresh:
		shown = text.Say(o.lang, "organise.ghost", "name", shown, "service", text.Say(o.lang, "organise.ghost.new"))
	case o.target != nil && !o.target.has(c.number):
		shown = text.Say(o.lang, "organise.ghost", "name", shown, "service", brief(o.nameOf(o.target.place)))
	}
	top := fyne.CurrentApp().Driver().AbsolutePositionForObject(o.content)
	o.ghost.show(shown, at.Subtract(top), o.content.Size())
}

// drop puts the dragged chip where it is.
func (o *Organise) drop() {
	c, target, fresh := o.dragged, o.target, o.fresh
	o.endDrag()
	o.cancelled = false
	switch {
	case c == nil:
	case fresh:
		o.move(c.number, "")
	case target != nil:
		o.move(c.number, target.id)
	}
}

// endDrag ends a drag without effect, though the button may still be down.
func (o *Organise) endDrag() {
	c, target := o.dragged, o.target
	o.cancelled = o.cancelled || c != nil
	o.dragged, o.target, o.fresh = nil, nil, false
	o.ghost.Hide()
	o.zone.light(false)
	if c != nil {
		c.Refresh()
	}
	if target != nil {
		target.Refresh()
	}
}

// A ghost follows the pointer while a municipality is dragged.
type ghost struct {
	widget.BaseWidget
	text *canvas.Text
}

func newGhost() *ghost {
	g := &ghost{text: newText(theme.SizeNameText, true)}
	g.ExtendBaseWidget(g)
	g.Hide()
	return g
}

func (g *ghost) show(s string, at fyne.Position, in fyne.Size) {
	g.text.Text = s
	size := g.MinSize()
	g.Resize(size)
	g.Move(fyne.NewPos(max(0, min(at.X+12, in.Width-size.Width)), max(0, min(at.Y+10, in.Height-size.Height))))
	g.Show()
	g.Refresh()
}

func (g *ghost) CreateRenderer() fyne.WidgetRenderer {
	back := canvas.NewRectangle(nil)
	back.CornerRadius = 6
	p := &parts{objects: []fyne.CanvasObject{back, g.text}}
	p.layout = func(size fyne.Size) {
		back.Resize(size)
		g.text.Move(fyne.NewPos(10, 6))
	}
	p.min = func() fyne.Size { return g.text.MinSize().AddWidthHeight(20, 12) }
	p.refresh = func() {
		back.FillColor = colour(theme.ColorNamePrimary)
		g.text.Color = colour(theme.ColorNameForegroundOnPrimary)
		g.text.TextSize = theme.TextSize()
		back.Refresh()
		g.text.Refresh()
	}
	p.refresh()
	return p
}

// A zone is where a municipality is dropped to get a service of its own.
type zone struct {
	widget.BaseWidget
	text *widget.Label
	lit  bool
}

func newZone(s string) *zone {
	z := &zone{text: look.Text(s)}
	z.text.Alignment, z.text.SizeName = fyne.TextAlignCenter, look.SizeSmall
	z.ExtendBaseWidget(z)
	return z
}

func (z *zone) light(on bool) {
	if z.lit != on {
		z.lit = on
		z.Refresh()
	}
}

func (z *zone) CreateRenderer() fyne.WidgetRenderer {
	back := canvas.NewRectangle(nil)
	back.CornerRadius = 6
	p := &parts{objects: []fyne.CanvasObject{back, z.text}}
	p.layout = func(size fyne.Size) {
		back.Move(fyne.NewPos(0, 4))
		back.Resize(size.SubtractWidthHeight(0, 4))
		z.text.Resize(size.SubtractWidthHeight(0, 4))
		h := z.text.MinSize().Height
		z.text.Move(fyne.NewPos(0, 4+(size.Height-4-h)/2))
	}
	p.min = func() fyne.Size { return fyne.NewSize(120, max(40, z.text.MinSize().Height+6)) }
	p.refresh = func() {
		back.FillColor, back.StrokeColor, back.StrokeWidth = colour(theme.ColorNameButton), colour(theme.ColorNameSeparator), 1
		if z.lit {
			back.FillColor, back.StrokeColor, back.StrokeWidth = colour(theme.ColorNameSelection), colour(theme.ColorNamePrimary), 3
		}
		back.Refresh()
	}
	p.refresh()
	return p
}
