// Package start is the page that people see while no scenario is open: they
// pick municipalities, by name or on a map of Norway, and get a complete
// scenario that runs. It also offers the examples, files used lately, and work
// that was not saved when the program ended.
//
// The page makes no scenario and opens no file: it calls back, and whoever made
// it does so. Everything here belongs to Fyne's goroutine.
package start

import (
	"path/filepath"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"grannelag/scenarios"
	"grannelag/sim/register"
	"grannelag/sim/scenario"
	"grannelag/ui/desktop/look"
	"grannelag/ui/text"
)

const (
	most          = scenario.MaxMunicipalities // municipalities one may pick
	mostResults   = 7                          // shown of a search
	mostOffered   = 8                          // neighbours shown
	mostPostsSeen = 25                         // what a bar is at most as long as [FTE]
)

// RecentFile is a file that was used lately.
type RecentFile struct {
	Path  string
	Title string // of the scenario in it; empty if it is not known
}

// Recovered is work that was not saved when the program ended.
type Recovered struct {
	Title string    // of the scenario
	Saved time.Time // when it was last kept
}

// Page is the start page. Set the callbacks before it is shown; one that is nil
// does nothing.
type Page struct {
	OnCreate  func(numbers []string, each bool) // the picked municipalities, in the order of picking; each: the baseline is each alone
	OnExample func(name string)                 // one of scenarios.Names
	OnRecent  func(path string)
	OnOpen    func() // ask for a file
	OnRecover func()
	OnDiscard func()

	lang    text.Lang
	picks   []string
	each    bool
	showing bool // widgets are being filled: what they call back is not the user's doing

	content fyne.CanvasObject
	scroll  *container.Scroll

	recovered     *fyne.Container
	recoveredText *widget.Label

	search  *field
	found   []register.Municipality
	at      int // the result that Enter picks
	results []*item
	list    *fyne.Container
	message *look.Words

	picked   *fyne.Container // everything about the picked ones
	count    *look.Words
	verdict  *look.Words
	ruler    *bar
	rulerRow *fyne.Container
	rows     []*row
	together *row
	people   *look.Words
	source   *look.Words

	neighbours *fyne.Container
	offers     []register.Neighbour
	add        []*button

	arrangement *look.Words
	take        *button
	baseline    *fyne.Container
	radio       *widget.RadioGroup

	create *button
	hint   *look.Words

	recent *fyne.Container
	chart  *norwayMap
}

// A row is a picked municipality with its bar.
type row struct {
	box    *fyne.Container
	name   *look.Words
	bar    *bar
	number *look.Words
	drop   *button
}

func (p *Page) newRow(drop func()) *row {
	r := &row{name: plainWords(""), bar: newBar(), number: plainWords("")}
	r.name.OneLine, r.number.OneLine, r.number.Trailing = true, true, true
	r.drop = p.button("", theme.CancelIcon(), drop)
	r.drop.Importance = widget.LowImportance
	r.box = container.New(pickRow{}, r.name, r.bar, r.number, r.drop)
	return r
}

// New returns a start page in a language, with nothing picked.
func New(lang text.Lang) *Page {
	p := &Page{lang: lang}
	p.chart = newMap(lang)
	p.chart.onPick = func(number string) { p.toggle(number) }

	head := container.New(&column{}, p.makeRecovered(), look.Title(p.say("start.title")), look.Text(p.say("start.lead")))
	inside := &column{gap: 4}
	search := p.makeSearch()
	body := container.New(inside, p.list, p.message, p.makePicked(), p.makeOpen())
	p.scroll = container.NewVScroll(container.New(beside{}, body))
	inside.scroll = p.scroll

	p.create = newButton(p.say("start.create"), nil, func() {
		if p.OnCreate != nil {
			p.OnCreate(p.Picks(), p.Each())
		}
	}, nil)
	p.create.Importance = widget.HighImportance
	p.hint = smallWords("")
	foot := container.New(&column{}, p.create, p.hint)
	p.content = container.New(whole{}, head, container.New(stacked{fill: 1, gap: 4}, search, p.scroll, foot), p.makeMap())
	p.changed()
	return p
}

// Content returns what to show.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Picks returns the numbers of the picked municipalities, in the order of
// picking.
func (p *Page) Picks() []string { return slices.Clone(p.picks) }

// Each reports whether the baseline shall be each alone, not the arrangement of
// the register. It is where the register knows none.
func (p *Page) Each() bool { return p.each || len(services(p.picks)) == 0 }

// SetPicks picks municipalities instead of those picked so far, and chooses the
// baseline: for a page that is made anew in another language. Numbers that are
// not in the register, repetitions, and what is more than 20 are left out.
func (p *Page) SetPicks(numbers []string, each bool) {
	p.picks = nil
	for _, number := range numbers {
		if _, ok := register.Get(number); ok && !slices.Contains(p.picks, number) && len(p.picks) < most {
			p.picks = append(p.picks, number)
		}
	}
	p.each = each && len(services(p.picks)) > 0 // else it was not chosen, see Each
	p.changed()
	p.chart.showPicks()
}

// DrawInPlace makes the map draw at once on Fyne's goroutine and not beside it,
// as tests need it: Fyne's test driver runs what another goroutine hands over on
// that goroutine.
func (p *Page) DrawInPlace() {
	p.chart.work = func(work func()) { work() }
	p.chart.deliver = func(show func()) { show() }
	p.chart.after = nil
}

// Search returns the field that has the keyboard when the page opens: give it to
// the canvas.
func (p *Page) Search() fyne.Focusable { return p.search }

// FocusSearch gives the keyboard to the search field of a page that is shown.
func (p *Page) FocusSearch() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p.search); c != nil {
		c.Focus(p.search)
	}
}

// SetRecent shows the files that were used lately, the newest first.
func (p *Page) SetRecent(files []RecentFile) {
	p.recent.Objects = nil
	if len(files) > 0 {
		p.recent.Add(p.heading(p.say("start.recent")))
	}
	for _, f := range files {
		l := newLink(func() {
			if p.OnRecent != nil {
				p.OnRecent(f.Path)
			}
		}, p.reveal)
		name := filepath.Base(f.Path)
		if f.Title == "" {
			l.set(name, "", filepath.Dir(f.Path))
		} else {
			l.set(text.Plain(f.Title), "", f.Path)
		}
		p.recent.Add(l)
	}
	p.scroll.Refresh()
}

// SetRecovered offers work that was not saved, or no longer does if it is nil.
func (p *Page) SetRecovered(r *Recovered) {
	p.recovered.Hidden = r == nil
	if r != nil {
		clock := "15.04"
		if p.lang == text.EN {
			clock = "15:04"
		}
		p.recoveredText.SetText(p.say("start.recovered.text", "title", text.Plain(r.Title),
			"date", text.Date(p.lang, r.Saved), "time", r.Saved.Format(clock)))
	}
	p.content.Refresh()
}

func (p *Page) say(key string, args ...any) string { return text.Say(p.lang, key, args...) }

// button makes a button of the column, which scrolls.
func (p *Page) button(label string, icon fyne.Resource, tapped func()) *button {
	b := newButton(label, icon, tapped, p.FocusSearch)
	b.seek, b.dense = p.reveal, true
	return b
}

// reveal scrolls the column to an object in it that has got the keyboard.
func (p *Page) reveal(o fyne.CanvasObject) {
	const margin = 6
	d := fyne.CurrentApp().Driver()
	top := d.AbsolutePositionForObject(o).Y - d.AbsolutePositionForObject(p.scroll).Y - margin
	bottom := top + o.Size().Height + 2*margin - p.scroll.Size().Height
	at := p.scroll.Offset
	if bottom > 0 {
		at.Y += bottom
	} else if top < 0 {
		at.Y += top
	}
	p.scroll.ScrollToOffset(fyne.NewPos(0, max(at.Y, 0)))
}

// heading is the bold line above a group of the column.
func (p *Page) heading(words string) *look.Words { return boldWords(words) }

func (p *Page) makeRecovered() *fyne.Container {
	p.recoveredText = look.Text("")
	call := func(f *func()) func() {
		return func() {
			if *f != nil {
				(*f)()
			}
		}
	}
	recover := newButton(p.say("start.recover"), theme.HistoryIcon(), call(&p.OnRecover), p.FocusSearch)
	recover.Importance = widget.HighImportance
	discard := newButton(p.say("start.discard"), nil, call(&p.OnDiscard), p.FocusSearch)
	p.recovered = look.Card(container.New(&column{}, look.Heading(p.say("start.recovered")), p.recoveredText,
		look.Row(recover, discard)))
	p.recovered.Hide()
	return p.recovered
}

func (p *Page) makeSearch() fyne.CanvasObject {
	p.search = newField(p.say("start.search"))
	p.search.OnChanged = func(string) {
		if !p.showing {
			p.find()
		}
	}
	p.search.onKey = p.searchKey
	p.list = container.New(&column{})
	for i := range mostResults {
		it := newItem()
		it.onChoose = func() { p.pickResult(i) }
		it.Hide()
		p.results = append(p.results, it)
		p.list.Add(it)
	}
	p.message = smallWords("")
	return p.search
}

func (p *Page) makePicked() fyne.CanvasObject {
	p.count, p.verdict = headingWords(""), boldWords("")
	p.ruler = newBar()
	p.ruler.label.Text = p.say("start.line", "n", fivePosts)
	p.rulerRow = container.New(pickRow{}, plainWords(""), p.ruler, plainWords(""), plainWords(""))
	p.together = p.newRow(nil)
	p.together.drop.Hide()
	p.together.name.Style.Bold, p.together.number.Style.Bold = true, true
	p.together.name.SetText(p.say("start.together"))
	p.people, p.source = plainWords(""), smallWords("")
	bars := container.New(&column{}, p.rulerRow)
	for i := range most {
		r := p.newRow(func() { p.drop(p.picks[i]) })
		r.box.Hide()
		p.rows = append(p.rows, r)
		bars.Add(r.box)
	}
	bars.Add(p.together.box)

	grid := container.NewGridWithColumns(2)
	for i := range mostOffered {
		b := p.button("", nil, func() { p.pick(p.offers[i].Number, true) })
		b.Alignment = widget.ButtonAlignLeading
		p.add = append(p.add, b)
		grid.Add(b)
	}
	p.neighbours = container.New(&column{gap: 2}, p.heading(p.say("start.neighbours")), grid, smallWords(p.say("start.neighbours.help")))

	p.arrangement = plainWords("")
	p.take = p.button(p.say("start.service.take"), theme.ContentAddIcon(), p.takeRest)
	p.radio = widget.NewRadioGroup([]string{
		p.say("start.baseline.today", "date", text.ISODate(p.lang, register.VintageServices)), p.say("start.baseline.each")}, func(s string) {
		if !p.showing {
			p.each = s == p.radio.Options[1]
		}
	})
	p.radio.Required = true
	p.baseline = container.New(&column{}, plainWords(p.say("start.baseline")), p.radio)

	p.picked = container.New(&column{gap: 4}, p.count, p.verdict, bars, p.people, p.neighbours,
		p.heading(p.say("start.arrangement", "date", text.ISODate(p.lang, register.VintageServices))), p.arrangement, look.Row(p.take), p.baseline, p.source, widget.NewSeparator())
	return p.picked
}

func (p *Page) makeOpen() fyne.CanvasObject {
	open := p.button(p.say("start.file"), theme.FolderOpenIcon(), func() {
		if p.OnOpen != nil {
			p.OnOpen()
		}
	})
	p.recent = container.New(&column{})
	box := container.New(&column{gap: 4}, headingWords(p.say("start.open")), look.Row(open), p.recent, p.heading(p.say("start.examples")))
	for _, name := range scenarios.Names() {
		l := newLink(func() {
			if p.OnExample != nil {
				p.OnExample(name)
			}
		}, p.reveal)
		l.set(p.say("example."+name), "", p.say("example."+name+".what"))
		box.Add(l)
	}
	return box
}

func (p *Page) makeMap() fyne.CanvasObject {
	key := func(key string, tapped func()) *button { return newButton(p.say(key), nil, tapped, nil) }
	keys := container.NewHBox(
		key("start.map.larger", p.chart.larger), key("start.map.smaller", p.chart.smaller),
		key("start.map.whole", p.chart.showWhole), key("start.map.picks", p.chart.showPicks))
	legend := container.NewHBox()
	for _, l := range []struct {
		rank standing
		key  string
	}{{picked, "start.map.picked"}, {offered, "start.map.offered"}, {plain, "start.map.other"}} {
		word := widget.NewLabel(p.say(l.key))
		word.SizeName = look.SizeSmall
		legend.Add(newMark(l.rank))
		legend.Add(word)
	}
	notes := container.New(&column{}, legend, smallWords(p.say("start.map.source")))
	return look.Card(container.New(stacked{gap: 4}, p.chart, keys, notes))
}

// A mark shows in the legend what a dot on the map looks like.
type mark struct {
	widget.BaseWidget
	rank standing
}

func newMark(rank standing) *mark {
	m := &mark{rank: rank}
	m.ExtendBaseWidget(m)
	return m
}

// CreateRenderer makes what is drawn.
func (m *mark) CreateRenderer() fyne.WidgetRenderer {
	r := &markRenderer{m, &canvas.Circle{}}
	r.Refresh()
	return r
}

type markRenderer struct {
	m      *mark
	circle *canvas.Circle
}

func (r *markRenderer) Destroy()                     {}
func (r *markRenderer) MinSize() fyne.Size           { return fyne.NewSize(14, 14) }
func (r *markRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.circle} }
func (r *markRenderer) Layout(size fyne.Size) {
	d := float32(10)
	if r.m.rank == plain {
		d = 6
	}
	r.circle.Resize(fyne.NewSize(d, d))
	r.circle.Move(fyne.NewPos((size.Width-d)/2, (size.Height-d)/2))
}
func (r *markRenderer) Refresh() {
	c := colors()
	r.circle.StrokeWidth = 0
	switch r.m.rank {
	case picked:
		r.circle.FillColor = c.accent
	case offered:
		r.circle.FillColor, r.circle.StrokeColor, r.circle.StrokeWidth = c.edge, c.accent, 1.75
	default:
		r.circle.FillColor = c.dot
	}
	r.circle.Refresh()
}

// find shows what the words in the search field may mean.
func (p *Page) find() {
	p.found, p.at = register.Find(p.search.Text), 0
	p.showResults()
	p.scroll.ScrollToTop()
	p.scroll.Refresh()
}

// showResults fills the list. What it is in must be refreshed afterwards.
func (p *Page) showResults() {
	for i, it := range p.results {
		it.Hidden = i >= len(p.found)
		if it.Hidden {
			continue
		}
		m, chosen := p.found[i], ""
		if slices.Contains(p.picks, m.Number) {
			chosen = p.say("start.result.picked")
		}
		it.set(fullName(m), chosen, p.say("start.result", "county", m.County, "population", m.Population, "children", m.Children))
		it.choose(i == p.at)
	}
	query := strings.TrimSpace(p.search.Text)
	color := look.ColorMuted
	switch over := len(p.found) - len(p.results); {
	case len(p.picks) >= most:
		color = look.ColorWorse
		p.message.SetText(p.say("start.limit", "max", most))
	case query != "" && len(p.found) == 0:
		p.message.SetText(p.say("start.search.none", "query", query))
	case over > 0:
		p.message.SetText(p.say("start.search.more", "n", over))
	default:
		p.message.SetText(p.say("start.search.help"))
	}
	if p.message.ColorName != color {
		p.message.ColorName = color
		p.message.Refresh()
	}
}

// fullName is a municipality's official names in all its languages.
func fullName(m register.Municipality) string {
	if sharedNames()[m.Name] || len(m.Names) < 2 {
		return nameOf(m)
	}
	return strings.Join(m.Names, " – ")
}

// searchKey does what a key in the search field does beyond writing.
func (p *Page) searchKey(key fyne.KeyName) bool {
	shown := min(len(p.found), len(p.results))
	switch key {
	case fyne.KeyDown, fyne.KeyUp:
		if shown > 0 {
			step := 1
			if key == fyne.KeyUp {
				step = shown - 1
			}
			p.results[p.at].choose(false)
			p.at = (p.at + step) % shown
			p.results[p.at].choose(true)
		}
		return true
	case fyne.KeyReturn, fyne.KeyEnter:
		if shown > 0 {
			p.pickResult(p.at)
		}
		return true
	case fyne.KeyEscape:
		p.clearSearch()
		return true
	case fyne.KeyBackspace:
		if p.search.Text == "" && len(p.picks) > 0 {
			p.drop(p.picks[len(p.picks)-1])
			return true
		}
	}
	return false
}

func (p *Page) clearSearch() {
	p.showing = true
	p.search.SetText("")
	p.showing = false
	p.find()
}

// pickResult picks a result of the search. One that is picked already stays.
func (p *Page) pickResult(i int) {
	number := p.found[i].Number
	p.FocusSearch()
	if !slices.Contains(p.picks, number) && !p.pick(number, true) {
		return // the limit: what was typed stays
	}
	p.clearSearch()
}

// toggle picks a municipality, or drops it.
func (p *Page) toggle(number string) {
	if slices.Contains(p.picks, number) {
		p.drop(number)
	} else {
		p.pick(number, false)
	}
}

// pick adds a municipality, and reports whether there was room. It moves the map
// to the picked ones if asked to: whoever clicks on the map wants it to stay.
func (p *Page) pick(number string, move bool) bool {
	if len(p.picks) >= most || slices.Contains(p.picks, number) {
		p.showResults()
		p.scroll.Refresh()
		return false
	}
	p.picks = append(p.picks, number)
	p.changed()
	if move {
		p.chart.showPicks()
	}
	return true
}

func (p *Page) drop(number string) {
	p.picks = slices.DeleteFunc(p.picks, func(n string) bool { return n == number })
	p.changed()
}

// takeRest picks the members of the joint services that are not picked yet.
func (p *Page) takeRest() {
	for _, members := range services(p.picks) {
		for _, m := range members {
			if !slices.Contains(p.picks, m.Number) && len(p.picks) < most {
				p.picks = append(p.picks, m.Number)
			}
		}
	}
	p.changed()
	p.chart.showPicks()
}

// changed shows the picks everywhere.
func (p *Page) changed() {
	t := total(p.picks)
	p.offers = nil
	if len(p.picks) < most {
		p.offers = register.Neighbours(p.picks, mostOffered)
	}
	p.picked.Hidden = len(p.picks) == 0
	if !p.picked.Hidden {
		p.showTotals(t)
		p.showOffers()
		p.showArrangement()
	}
	p.showResults()
	if len(p.picks) == 0 {
		p.create.Disable()
		p.hint.SetText(p.say("start.create.none"))
	} else {
		p.create.Enable()
		p.hint.SetText(p.say("start.create.ready"))
	}
	p.content.Refresh()
	p.chart.show(p.picks, p.offers)
}

func (p *Page) showTotals(t totals) {
	number := func(x float64) string { return text.Number(p.lang, x, 1) }
	p.count.SetText(p.say("start.picked", "n", len(t.each)))
	low := tenth(t.posts) < fivePosts
	key := "start.verdict"
	switch {
	case len(t.each) == 1 && low:
		key = "start.verdict.one_low"
	case len(t.each) == 1:
		key = "start.verdict.one"
	case low:
		key = "start.verdict.low"
	}
	args := []any{"posts", number(t.posts)}
	if len(t.each) > 1 {
		args = append(args, "under", t.under, "n", len(t.each))
	}
	p.verdict.SetText(text.Say(p.lang, key, args...))

	full := min(max(t.posts, 8), mostPostsSeen)
	p.ruler.show(0, full)
	for i, r := range p.rows {
		r.box.Hidden = i >= len(t.each)
		if r.box.Hidden {
			continue
		}
		m := t.each[i]
		r.name.SetText(nameOf(m.Municipality))
		r.number.SetText(number(m.posts))
		r.bar.show(m.posts, full)
	}
	p.together.box.Hidden = len(t.each) < 2
	p.together.number.SetText(number(t.posts))
	p.together.bar.show(tenth(t.posts), full)

	p.people.SetText(p.say("start.people", "population", t.population, "children", t.children,
		"posts", number(t.posts), "cases", number(t.casePosts)))
	perThousand, year := rate()
	p.source.SetText(p.say("start.source", "date", text.ISODate(p.lang, register.VintagePopulation),
		"year", year, "rate", perThousand))
}

func (p *Page) showOffers() {
	p.neighbours.Hidden = len(p.offers) == 0
	for i, b := range p.add {
		b.Hidden = i >= len(p.offers)
		if b.Hidden {
			continue
		}
		n := p.offers[i]
		if n.Border {
			b.SetText(p.say("start.neighbour", "name", nameOf(n.Municipality)))
		} else {
			b.SetText(p.say("start.neighbour.km", "name", nameOf(n.Municipality), "km", text.Number(p.lang, n.Km, 0)))
		}
	}
}

func (p *Page) showArrangement() {
	date := text.ISODate(p.lang, register.VintageServices)
	known := services(p.picks)
	var lines []string
	missing := 0
	for _, members := range known {
		var all, without []string
		for _, m := range members {
			all = append(all, nameOf(m))
			if !slices.Contains(p.picks, m.Number) {
				without = append(without, nameOf(m))
			}
		}
		line := p.say("start.service", "date", date, "names", text.List(p.lang, all))
		if len(without) > 0 {
			missing += len(without)
			line += " " + p.say("start.service.missing", "names", text.List(p.lang, without), "n", len(without))
		}
		lines = append(lines, line)
	}
	if len(known) == 0 {
		lines = []string{p.say("start.service.none", "date", date)}
	}
	p.arrangement.SetText(strings.Join(lines, "\n"))
	p.take.Hidden = missing == 0 || len(p.picks)+missing > most
	p.baseline.Hidden = len(known) == 0
	p.showing = true
	choice := 0
	if p.each {
		choice = 1
	}
	p.radio.SetSelected(p.radio.Options[choice])
	p.showing = false
}
