package option

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"grannelag/sim/scenario"
	"grannelag/ui/desktop/look"
	"grannelag/ui/text"
)

// told is a page with what it tells.
type told struct {
	*Organise
	w   fyne.Window
	log []string
}

func newPage(t *testing.T, s *scenario.Scenario, option string, width, height float32) *told {
	t.Helper()
	test.NewTempApp(t)
	test.ApplyTheme(t, look.Theme{Mode: look.Light})
	p := &told{Organise: NewOrganise(text.NB)}
	tell := func(what ...any) { p.log = append(p.log, strings.TrimSuffix(fmt.Sprintln(what...), "\n")) }
	p.OnMember = func(o, m, s string) { tell("member", o, m, s) }
	p.OnOffices = func(o, s string, n []string) { tell("offices", o, s, n) }
	p.OnOfficePosts = func(o, s, n string, x float64) { tell("office posts", o, s, n, x) }
	p.OnHost = func(o, s, n string) { tell("host", o, s, n) }
	p.OnServicePosts = func(o, s string, x float64) { tell("posts", o, s, x) }
	p.OnServiceName = func(o, s, n string) { tell("name", o, s, n) }
	p.w = window(t, p.Object(), width, height)
	p.Show(s, option)
	return p
}

// expect compares what was told since the last time.
func (p *told) expect(t *testing.T, want ...string) {
	t.Helper()
	if !slices.Equal(p.log, want) {
		t.Errorf("told %q, want %q", p.log, want)
	}
	p.log = nil
}

// two is Sør-Helgeland in two services and a third for Vega alone.
func two(t *testing.T) *scenario.Scenario {
	t.Helper()
	return read(t, []byte(`format = 1
[option.a.service.south]
name = "Sør"
municipalities = ["1811", "1812"]
host = "1812"
offices = ["1812", "1811"]
[option.a.service.south.office_posts]
1811 = 0.5
[option.a.service.north]
municipalities = ["1813", "1816"]
case_posts = 8
[option.a.service.vega]
municipalities = ["1815"]
[option.b.service.all]
municipalities = ["1811", "1812", "1813", "1815", "1816"]
`))
}

func TestOrganiseShowsTheServices(t *testing.T) {
	p := newPage(t, two(t), "a", 900, 640)
	if len(p.cards) != 3 {
		t.Fatalf("%d services, want 3", len(p.cards))
	}
	for i, want := range []struct{ name, sums, verdict string }{
		{"Sør", "2 kommuner · 604 barn · 3\u00a0367 innbyggere", "3,4 årsverk, ledelse medregnet: under de fem som det nasjonale barnevernpanelet anbefaler"},
		{"Tjeneste 2", "2 kommuner · 1\u00a0618 barn · 8\u00a0318 innbyggere", "10,7 årsverk, ledelse medregnet: minst fem, som det nasjonale barnevernpanelet anbefaler"},
		{"Vega", "1 kommune · 195 barn · 1\u00a0202 innbyggere", "1,1 årsverk, ledelse medregnet: under de fem som det nasjonale barnevernpanelet anbefaler"},
	} {
		c := p.cards[i]
		if c.name.Text != want.name || c.sums.Text() != want.sums || c.verdict.Text() != want.verdict {
			t.Errorf("service %d: %q, %q, %q; want %q", i, c.name.Text, c.sums.Text(), c.verdict.Text(), want)
		}
	}
	for number, want := range map[string][2]string{
		"1812": {"364 barn · 1,5 årsverk", "vertskommune · hovedkontor"},
		"1811": {"240 barn · 1 årsverk", "kontor"},
		"1813": {"1\u00a0525 barn · 6,4 årsverk", "vertskommune · kontor"},
		"1816": {"93 barn · 0,4 årsverk", ""},
		"1815": {"195 barn · 0,8 årsverk", ""}, // alone: where else?
	} {
		if c := p.chips[number]; c.facts.Text != want[0] || c.roles.Text() != want[1] || c.roles.Visible() != (want[1] != "") {
			t.Errorf("%s: %q, %q; want %q", number, c.facts.Text, c.roles.Text(), want)
		}
	}
}

func TestOrganiseMovesByDrag(t *testing.T) {
	p := newPage(t, two(t), "a", 1200, 900)
	chip := p.chips["1811"]
	chip.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: spotOf(p.cards[1], 20, 20)}})
	if !p.ghost.Visible() || p.ghost.text.Text != "Bindal → Tjeneste 2" || p.target != p.cards[1] {
		t.Errorf("over the second service: %q, target %v", p.ghost.text.Text, p.target)
	}
	chip.DragEnd()
	p.expect(t, "member a 1811 north")
	if p.ghost.Visible() || p.target != nil {
		t.Error("the drag does not end")
	}

	chip.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: spotOf(p.zone, 20, 20)}})
	if !p.zone.lit || p.ghost.text.Text != "Bindal → egen tjeneste" {
		t.Errorf("over the zone: %q, lit %v", p.ghost.text.Text, p.zone.lit)
	}
	chip.DragEnd()
	p.expect(t, "member a 1811 ")

	dragOver(chip, spotOf(p.cards[1], 20, 20), spotOf(p.cards[0], 20, 20)) // back home
	dragOver(chip, spotOf(p.sketch, 20, 20))                               // where nothing takes it
	dragOver(p.chips["1815"], spotOf(p.zone, 20, 20))                      // is alone already
	p.expect(t)
	if p.status.ColorName != look.ColorWorse || !strings.Contains(p.status.Text(), "Vega") {
		t.Errorf("nothing says why Vega cannot get a service of its own: %q", p.status.Text())
	}

	chip.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: spotOf(p.zone, 20, 20)}})
	p.w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	dragOver(chip, spotOf(p.zone, 25, 20)) // the hand moves on before it lets go
	p.expect(t)
	dragOver(chip, spotOf(p.zone, 25, 20))
	p.expect(t, "member a 1811 ")
}

func TestOrganiseMovesByKeyboard(t *testing.T) {
	p := newPage(t, two(t), "a", 900, 640)
	altKey(p.chips["1811"], fyne.KeyUp) // nothing is above
	p.expect(t)
	altKey(p.chips["1811"], fyne.KeyDown)
	altKey(p.chips["1813"], fyne.KeyUp)
	altKey(p.chips["1815"], fyne.KeyLeft)
	p.expect(t, "member a 1811 north", "member a 1813 south", "member a 1815 north")
	altKey(p.chips["1815"], fyne.KeyDown) // the last, and alone already
	p.expect(t)

	// By the menu: move to, its first service; move to, a service of its own.
	for _, downs := range []int{1, 3} {
		chip := p.chips["1811"]
		p.w.Canvas().Focus(chip)
		key(chip, fyne.KeyReturn)
		menu := menuOf(t, p.w)
		key(menu, fyne.KeyDown)
		key(menu, fyne.KeyRight)
		for range downs - 1 { // the submenu opens on its first item
			key(menu, fyne.KeyDown)
		}
		key(menu, fyne.KeyReturn)
	}
	p.expect(t, "member a 1811 north", "member a 1811 ")
}

func TestOrganiseWalksByArrows(t *testing.T) {
	p := newPage(t, two(t), "a", 900, 640)
	p.w.Canvas().Focus(p.chips["1811"])
	var got []string
	for range 5 {
		c, ok := p.w.Canvas().Focused().(*chip)
		if !ok {
			t.Fatalf("the focus is on %T", p.w.Canvas().Focused())
		}
		got = append(got, c.number)
		key(c, fyne.KeyRight)
	}
	if want := []string{"1811", "1812", "1813", "1816", "1815"}; !slices.Equal(got, want) {
		t.Errorf("the arrows go over %v, want %v", got, want)
	}
}

func TestOrganiseOffices(t *testing.T) {
	p := newPage(t, two(t), "a", 900, 640)
	key(p.chips["1816"], fyne.KeyO)
	key(p.chips["1812"], fyne.KeyO) // the main office: the other one is left
	p.expect(t, "offices a north [1813 1816]", "offices a south [1811]")

	box, rest := fyne.NewPos(10, 10), fyne.NewPos(60, 10)
	test.TapAt(p.chips["1816"], box)
	p.expect(t, "offices a north [1813 1816]")
	test.TapAt(p.chips["1816"], rest)
	menuOf(t, p.w) // opens the menu, and changes nothing
	p.expect(t)

	key(p.chips["1813"], fyne.KeyO) // the only one
	p.expect(t)
	if p.status.ColorName != look.ColorWorse || !strings.Contains(p.status.Text(), "minst ett kontor") {
		t.Errorf("nothing says why the only office stays: %q", p.status.Text())
	}
	p.makeMain("1811")
	p.makeMain("1816")
	p.makeHost("1811")
	p.makeHost("1812") // is the host
	p.expect(t, "offices a south [1811 1812]", "offices a north [1816 1813]", "host a south 1811")
}

func TestOrganiseEndsAtTheMostOffices(t *testing.T) {
	var numbers []string
	for n := 1811; len(numbers) < scenario.MaxOffices+1; n++ {
		if s, _ := scenario.New([]string{fmt.Sprint(n)}, true, "nb"); s != nil {
			numbers = append(numbers, fmt.Sprint(n))
		}
	}
	quoted := func(n []string) string { return `["` + strings.Join(n, `", "`) + `"]` }
	s := read(t, []byte("format = 1\n[option.a.service.x]\nmunicipalities = "+quoted(numbers)+
		"\noffices = "+quoted(numbers[:scenario.MaxOffices])+"\n"))
	p := newPage(t, s, "a", 900, 640)
	p.toggleOffice(numbers[scenario.MaxOffices])
	p.expect(t)
	if !strings.Contains(p.status.Text(), "høyst 8") {
		t.Errorf("nothing says how many offices there may be: %q", p.status.Text())
	}
}

func TestOrganisePosts(t *testing.T) {
	s := two(t)
	p := newPage(t, s, "a", 900, 640)
	south, north := p.cards[0], p.cards[1]
	if south.posts.entry.Text != "2,5" || south.posts.reset.Visible() || south.posts.mark.Text() != "Som i dag: det kommunene betaler til sammen, 2,5" {
		t.Errorf("posts of the south: %q, %q", south.posts.entry.Text, south.posts.mark.Text())
	}
	if north.posts.entry.Text != "8" || !north.posts.reset.Visible() || north.posts.mark.Text() != "Eget tall. Kommunene betaler i dag 6,8 til sammen." {
		t.Errorf("posts of the north: %q, %q", north.posts.entry.Text, north.posts.mark.Text())
	}
	test.Tap(north.posts.reset)
	p.expect(t, "posts a north NaN")

	entry := south.posts.entry
	p.w.Canvas().Focus(entry)
	entry.SetText("3,0")
	p.expect(t, "posts a south 3")
	changed := *s
	changed.Options = slices.Clone(s.Options)
	changed.Options[0].Services = slices.Clone(s.Options[0].Services)
	changed.Options[0].Services[0].CasePosts = 3
	p.Show(&changed, "a")
	if entry.Text != "3,0" || p.w.Canvas().Focused() != fyne.Focusable(entry) {
		t.Errorf("the text under the hand became %q", entry.Text)
	}
	entry.SetText("3,5")
	p.expect(t, "posts a south 3.5")

	// Less than the posts that the file places at the office in Bindal.
	entry.SetText("0,2")
	p.expect(t)
	if mark := south.posts.mark; mark.ColorName != look.ColorWorse || !strings.Contains(mark.Text(), "0,5–3\u00a0000") {
		t.Errorf("out of range: %q", mark.Text())
	}
	entry.SetText("tre")
	p.expect(t)
	p.w.Canvas().Unfocus()
	if entry.Text != "3,5" || south.posts.mark.ColorName == look.ColorWorse {
		t.Errorf("after leaving: %q, %q", entry.Text, south.posts.mark.Text())
	}
}

func TestOrganiseOfficePosts(t *testing.T) {
	p := newPage(t, two(t), "a", 900, 640)
	south, north := p.cards[0], p.cards[1]
	if len(north.offices) != 0 {
		t.Error("a service with one office has fields for offices")
	}
	f := south.offices["1811"]
	if f == nil || f.entry.Text != "0,5" || !f.reset.Visible() || f.label.Text != "Kontoret i Bindal" {
		t.Fatalf("the office in Bindal: %+v", f)
	}
	if got := south.main.Text(); got != "Hovedkontoret i Sømna: alle de andre, 2 årsverk" {
		t.Errorf("the main office: %q", got)
	}
	f.entry.SetText("2,6")
	p.expect(t)
	if !strings.Contains(f.mark.Text(), "0–2,5") {
		t.Errorf("more than the service has: %q", f.mark.Text())
	}
	f.entry.SetText("1,5")
	test.Tap(f.reset)
	p.expect(t, "office posts a south 1811 1.5", "office posts a south 1811 NaN")
}

func TestOrganiseNames(t *testing.T) {
	p := newPage(t, two(t), "a", 900, 640)
	south, north := p.cards[0].name, p.cards[1].name
	p.w.Canvas().Focus(north)
	p.w.Canvas().Focus(south) // the name that stands in for none is not written
	p.expect(t)
	south.SetText(" Ytre kyst ")
	key(south, fyne.KeyReturn)
	p.w.Canvas().Unfocus()
	p.expect(t, "name a south Ytre kyst")
	p.w.Canvas().Focus(south)
	south.SetText("")
	p.w.Canvas().Unfocus()
	p.expect(t)
	if south.Text != "Ytre kyst" {
		t.Errorf("an empty name became %q", south.Text)
	}
}

func TestOrganiseMap(t *testing.T) {
	s := two(t)
	p := newPage(t, s, "a", 900, 640)
	at := func(number string) fyne.Position {
		for _, sp := range p.sketch.spots {
			if sp.number == number {
				return sp.pos
			}
		}
		t.Fatalf("%s is not on the map", number)
		return fyne.Position{}
	}
	if bindal, vega := at("1811"), at("1815"); bindal.Y <= vega.Y || bindal.X <= vega.X {
		t.Errorf("Bindal at %v is not south and east of Vega at %v", bindal, vega)
	}
	test.TapAt(p.sketch, at("1816"))
	p.expect(t, "offices a north [1813 1816]")
	test.TapAt(p.sketch, fyne.NewPos(3, 3))
	p.expect(t)

	if got := p.wayOf("1816"); !strings.HasSuffix(got, " min* til kontoret i Brønnøy.") {
		t.Errorf("the way of Vevelstad, estimated from the straight line: %q", got)
	}
	if got := p.wayOf("1811"); got != "Bindal: kontor i kommunen." {
		t.Errorf("the way of Bindal: %q", got)
	}

	// By keyboard: from Bindal northwards, an office, and on to the list.
	p.w.Canvas().Focus(p.sketch)
	p.pointAt("1811")
	key(p.sketch, fyne.KeyUp)
	if p.sketch.at != "1812" {
		t.Errorf("north of Bindal is %s, want 1812", p.sketch.at)
	}
	key(p.sketch, fyne.KeySpace)
	p.expect(t, "offices a south [1811]")
	key(p.sketch, fyne.KeyReturn)
	if p.w.Canvas().Focused() != fyne.Focusable(p.chips["1812"]) {
		t.Errorf("Enter goes to %T", p.w.Canvas().Focused())
	}
}

func TestOrganiseTellsTheWay(t *testing.T) {
	p := newPage(t, helgeland(t), "bindal", 900, 640)
	p.w.Canvas().Focus(p.chips["1815"])
	if got, want := p.tell.Text(), "Vega: 105 min* til kontoret i Brønnøy, med ferje."; got != want || p.sketch.at != "1815" {
		t.Errorf("with the focus on Vega: %q, %s marked; want %q", got, p.sketch.at, want)
	}
	p.chips["1812"].MouseIn(nil)
	if got, want := p.tell.Text(), "Sømna: 27 min* til kontoret i Brønnøy."; got != want {
		t.Errorf("with the pointer on Sømna: %q, want %q", got, want)
	}
	p.chips["1812"].MouseOut()
	if p.sketch.at != "1815" {
		t.Errorf("then %s is marked, want what has the focus", p.sketch.at)
	}
}

func TestOrganiseKeepsTheFocus(t *testing.T) {
	s := two(t)
	p := newPage(t, s, "a", 900, 640)
	p.w.Canvas().Focus(p.chips["1815"])
	moved := *s
	moved.Options = slices.Clone(s.Options)
	moved.Options[0].Services = slices.Clone(s.Options[0].Services[:2])
	moved.Options[0].Services[1].Municipalities = []string{"1813", "1815", "1816"}
	p.Show(&moved, "a")
	if c, ok := p.w.Canvas().Focused().(*chip); !ok || c != p.chips["1815"] || !p.cards[1].has("1815") {
		t.Errorf("after a move the focus is on %v", p.w.Canvas().Focused())
	}
	p.Show(&moved, "b")
	if c, ok := p.w.Canvas().Focused().(*chip); !ok || c != p.chips["1815"] {
		t.Errorf("in another option the focus is on %v", p.w.Canvas().Focused())
	}
	p.Show(&moved, "gone")
}

// TestOrganiseRestsWhileSlidersMove holds that a change elsewhere costs nothing
// here, and that what comes after it still works on the newest scenario.
func TestOrganiseRestsWhileSlidersMove(t *testing.T) {
	s := two(t)
	p := newPage(t, s, "a", 900, 640)
	for _, step := range []struct {
		change func(*scenario.Scenario)
		rests  bool
	}{
		{func(s *scenario.Scenario) { s.Values.Demand.VisitHours++ }, true},
		{func(s *scenario.Scenario) { s.Values.Travel.SpeedKmh++ }, false},
		{func(s *scenario.Scenario) { s.Values.Staff.CaseShare = 0.5 }, false},
		{func(s *scenario.Scenario) { s.Municipalities[0].Children.Low-- }, false},
		{func(s *scenario.Scenario) { s.Options[0].Services[1].CasePosts = 7 }, false},
	} {
		changed := two(t)
		step.change(changed)
		p.Show(s, "a")
		p.title.SetText("untouched")
		p.Show(changed, "a")
		if rests := p.title.Text == "untouched"; rests != step.rests {
			t.Errorf("the page rests: %v, want %v", rests, step.rests)
		}
		if p.scenario != changed || p.cards[0].service != &changed.Options[0].Services[0] {
			t.Error("the page holds on to the scenario before")
		}
	}
}

func TestOrganiseForgetsFieldsOfServicesThatGo(t *testing.T) {
	s := two(t)
	p := newPage(t, s, "a", 900, 640)
	old := p.cards[2]
	p.w.Canvas().Focus(old.name)
	old.name.SetText("Ny")
	p.Show(s, "b")
	if p.w.Canvas().Focused() != nil {
		t.Errorf("the focus is on %T, which is gone", p.w.Canvas().Focused())
	}
	old.posts.entry.SetText("4")
	p.expect(t)
}

// seven is the first 20 municipalities of Nordland in seven services.
func seven(t *testing.T) *scenario.Scenario {
	t.Helper()
	var b strings.Builder
	b.WriteString("format = 1\n")
	n := 0
	for number := 1804; n < 20; number++ {
		if s, _ := scenario.New([]string{fmt.Sprint(number)}, true, "nb"); s == nil {
			continue
		}
		if n%3 == 0 {
			if n > 0 {
				b.WriteString("]\n")
			}
			fmt.Fprintf(&b, "[option.a.service.s%d]\nmunicipalities = [", n/3+1)
		}
		fmt.Fprintf(&b, "%q, ", fmt.Sprint(number))
		n++
	}
	b.WriteString("]\n")
	return read(t, []byte(b.String()))
}

func TestOrganiseHasRoomForAll(t *testing.T) {
	s := seven(t)
	for _, size := range []fyne.Size{fyne.NewSize(520, 560), fyne.NewSize(1000, 700), fyne.NewSize(2400, 1400)} {
		p := newPage(t, s, "a", size.Width, size.Height)
		if m := p.Object().MinSize(); m.Width > 520 || m.Height > 560 {
			t.Fatalf("the page needs %v", m)
		}
		if len(p.cards) != 7 || len(p.sketch.spots) != 20 {
			t.Fatalf("%d services and %d points", len(p.cards), len(p.sketch.spots))
		}
		for i, c := range p.cards {
			if m := c.MinSize(); c.Size().Height < m.Height-0.5 || c.Size().Width < m.Width-0.5 {
				t.Errorf("%v: service %d is %v and needs %v", size, i, c.Size(), m)
			}
			for _, k := range c.members {
				at := spotOf(k, 0, 0).Subtract(spotOf(c, 0, 0))
				if at.X < 0 || at.Y < 0 || at.X+k.Size().Width > c.Size().Width || at.Y+k.Size().Height > c.Size().Height {
					t.Errorf("%v: %s stands out of its service", size, k.number)
				}
			}
		}
		for i, a := range p.sketch.spots {
			if r := a.radius(); a.pos.X < r || a.pos.Y < r || a.pos.X > p.sketch.Size().Width-r || a.pos.Y > p.sketch.Size().Height-r {
				t.Errorf("%v: %s stands out of the map", size, a.name)
			}
			if got := p.sketch.hit(a.pos); got != a.number {
				t.Errorf("%v: a tap on %s hits %s", size, a.number, got)
			}
			for _, b := range p.sketch.spots[:i] {
				if d := math.Hypot(float64(a.pos.X-b.pos.X), float64(a.pos.Y-b.pos.Y)); d < 12 {
					t.Errorf("%v: %s and %s lie on each other", size, a.name, b.name)
				}
			}
		}
	}
}

func TestHull(t *testing.T) {
	got := hull([]point{{0, 0}, {4, 0}, {2, 1}, {4, 4}, {0, 4}, {2, 2}, {0, 0}, {2, 0}})
	want := []point{{0, 0}, {4, 0}, {4, 4}, {0, 4}}
	if !slices.Equal(got, want) {
		t.Errorf("hull %v, want %v", got, want)
	}
}
