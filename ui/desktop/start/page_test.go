package start

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"grannelag/scenarios"
	"grannelag/sim/register"
	"grannelag/sim/scenario"
	"grannelag/ui/desktop/look"
	"grannelag/ui/text"
)

var sorHelgeland = []string{"1811", "1812", "1813", "1815", "1816"}

// open shows a page in a window of a size.
func open(t *testing.T, lang text.Lang, w, h float32) (*Page, fyne.Window) {
	t.Helper()
	test.NewTempApp(t)
	test.ApplyTheme(t, look.Theme{Mode: look.Light})
	p := New(lang)
	p.DrawInPlace()
	win := test.NewTempWindow(t, p.Content())
	win.SetPadded(false)
	win.Resize(fyne.NewSize(w, h))
	return p, win
}

func press(f fyne.Focusable, keys ...fyne.KeyName) {
	for _, k := range keys {
		f.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func expectPicks(t *testing.T, p *Page, want ...string) {
	t.Helper()
	if !slices.Equal(p.Picks(), want) {
		t.Fatalf("picked %v, want %v", p.Picks(), want)
	}
}

func TestPickByKeyboard(t *testing.T) {
	p, w := open(t, text.NB, 1024, 700)
	p.FocusSearch()
	if w.Canvas().Focused() != fyne.Focusable(p.search) {
		t.Fatal("the search field has not the keyboard")
	}
	test.Type(p.search, "brønn")
	if len(p.found) == 0 || p.found[0].Name != "Brønnøy" || p.results[0].Hidden || p.results[0].title.Text() != "Brønnøy" {
		t.Fatalf("found %v", p.found)
	}
	m := p.found[0]
	for _, want := range []string{m.County, text.Number(text.NB, float64(m.Population), 0), text.Number(text.NB, float64(m.Children), 0)} {
		if !strings.Contains(p.results[0].detail.Text(), want) {
			t.Errorf("the result %q does not have %s", p.results[0].detail.Text(), want)
		}
	}
	press(p.search, fyne.KeyReturn)
	expectPicks(t, p, "1813")
	if p.search.Text != "" || !p.results[0].Hidden || w.Canvas().Focused() != fyne.Focusable(p.search) {
		t.Error("after picking the field is not ready for the next name")
	}

	// Two Herøys: the arrow chooses between them, and around the end.
	test.Type(p.search, "herøy")
	if len(p.found) < 2 || !p.results[0].chosen || p.results[1].chosen {
		t.Fatalf("found %v", p.found)
	}
	if a, b := p.results[0].title.Text(), p.results[1].title.Text(); a == b {
		t.Errorf("both are called %s", a)
	}
	second := p.found[1].Number
	press(p.search, fyne.KeyDown)
	if p.results[0].chosen || !p.results[1].chosen {
		t.Error("arrow down does not choose the second")
	}
	press(p.search, fyne.KeyUp, fyne.KeyUp, fyne.KeyDown, fyne.KeyDown, fyne.KeyEnter)
	expectPicks(t, p, "1813", second)

	// A picked one is marked, and is not picked twice.
	test.Type(p.search, "1813")
	if p.results[0].mark.Text != text.Say(text.NB, "start.result.picked") {
		t.Errorf("mark %q", p.results[0].mark.Text)
	}
	press(p.search, fyne.KeyReturn)
	expectPicks(t, p, "1813", second)

	test.Type(p.search, "guovd")
	if len(p.found) == 0 || !strings.Contains(p.results[0].title.Text(), "Kautokeino") || !strings.Contains(p.results[0].title.Text(), "Guovdageaidnu") {
		t.Errorf("a Sámi name gives %v", p.found)
	}
	press(p.search, fyne.KeyEscape)
	if p.search.Text != "" || len(p.found) > 0 {
		t.Error("Escape does not clear")
	}
	test.Type(p.search, "x")
	press(p.search, fyne.KeyBackspace)
	expectPicks(t, p, "1813", second)
	press(p.search, fyne.KeyBackspace)
	expectPicks(t, p, "1813")
	press(p.search, fyne.KeyBackspace, fyne.KeyBackspace)
	expectPicks(t, p)

	test.Type(p.search, "zzzz")
	if want := text.Say(text.NB, "start.search.none", "query", "zzzz"); p.message.Text() != want {
		t.Errorf("message %q, want %q", p.message.Text(), want)
	}
	p.clearSearch()
	test.Type(p.search, "nordland")
	if !strings.Contains(p.message.Text(), fmt.Sprint(len(p.found)-mostResults)) {
		t.Errorf("message %q with %d found", p.message.Text(), len(p.found))
	}
}

func TestPickByMouse(t *testing.T) {
	p, w := open(t, text.NB, 1024, 700)
	test.Type(p.search, "vega")
	test.Tap(p.results[0])
	expectPicks(t, p, "1815")
	// The map has moved to Vega; its neighbours are rings on it.
	if p.chart.view.closeness() < 2 || !p.chart.inside(byNumber()["1815"]) {
		t.Error("the map does not show the picked")
	}
	for _, n := range register.Neighbours([]string{"1815"}, mostOffered) {
		if p.chart.standing[byNumber()[n.Number]] != offered {
			t.Errorf("%s is not offered on the map", n.Name)
		}
	}
	// A click on the map picks, another drops.
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(p.chart)
	test.TapCanvas(w.Canvas(), at.Add(p.chart.seenAt("1813")))
	expectPicks(t, p, "1815", "1813")
	p.chart.clicked = time.Time{}
	test.TapCanvas(w.Canvas(), at.Add(p.chart.seenAt("1815")))
	expectPicks(t, p, "1813")
	if p.chart.standing[byNumber()["1813"]] != picked || p.chart.standing[byNumber()["1815"]] == picked {
		t.Error("the map shows other picks")
	}
	// The button of a row drops.
	test.Tap(p.rows[0].drop)
	expectPicks(t, p)
}

func TestNeighboursAreOffered(t *testing.T) {
	p, w := open(t, text.NB, 1024, 700)
	p.SetPicks([]string{"1815"}, false) // an island: all neighbours by distance
	offers := register.Neighbours([]string{"1815"}, mostOffered)
	for i, b := range p.add {
		want := "+ " + nameOf(offers[i].Municipality) + ", " + text.Number(text.NB, offers[i].Km, 0) + " km"
		if b.Hidden || b.Text != want {
			t.Errorf("button %d is %q, want %q", i, b.Text, want)
		}
	}
	p.SetPicks([]string{"1813"}, false)
	border := register.Neighbours([]string{"1813"}, mostOffered)
	if !border[0].Border || p.add[0].Text != "+ "+nameOf(border[0].Municipality) {
		t.Errorf("first %q, want %s, which has a border", p.add[0].Text, border[0].Name)
	}
	w.Canvas().Focus(p.add[0])
	press(p.add[0], fyne.KeySpace)
	expectPicks(t, p, "1813", border[0].Number)
	if p.add[0].Text == "+ "+nameOf(border[0].Municipality) {
		t.Error("a picked one is offered still")
	}
	if w.Canvas().Focused() != fyne.Focusable(p.add[0]) {
		t.Error("the keyboard left the neighbours")
	}
}

func TestTotalsAreSumsOfTheRegister(t *testing.T) {
	for _, l := range text.Langs() {
		p, _ := open(t, l, 1024, 700)
		p.SetPicks(sorHelgeland, false)
		// The same from a scenario made of them.
		s, problems := scenario.New(sorHelgeland, false, l.String())
		if s == nil {
			t.Fatal(problems)
		}
		population, children, posts, cases, under := 0, 0, 0.0, 0.0, 0
		for i := range s.Municipalities {
			m, _ := register.Get(s.Municipalities[i].Number)
			population += m.Population
			children += m.Children
			own := s.PostsOf(&s.Municipalities[i])
			posts += own
			cases += s.CasePostsOf(&s.Municipalities[i])
			if own < 5 {
				under++
			}
			if got, want := p.rows[i].number.Text(), text.Number(l, own, 1); got != want || p.rows[i].name.Text() != m.Name {
				t.Errorf("%s: %s has %s posts, want %s for %s", l, p.rows[i].name.Text(), got, want, m.Name)
			}
			if p.rows[i].bar.under() != (own < 5) {
				t.Errorf("%s: the bar of %s is on the wrong side of the line", l, m.Name)
			}
		}
		for _, want := range []string{text.Number(l, float64(population), 0), text.Number(l, float64(children), 0),
			text.Number(l, posts, 1), text.Number(l, cases, 1)} {
			if !strings.Contains(p.people.Text(), want) {
				t.Errorf("%s: %q does not have %s", l, p.people.Text(), want)
			}
		}
		if want := text.Say(l, "start.verdict", "under", under, "n", 5, "posts", text.Number(l, posts, 1)); p.verdict.Text() != want {
			t.Errorf("%s: verdict %q, want %q", l, p.verdict.Text(), want)
		}
		if under != 4 || p.together.number.Text() != text.Number(l, posts, 1) {
			t.Errorf("%s: %d under five, together %s", l, under, p.together.number.Text())
		}
		if !strings.Contains(p.source.Text(), text.Number(l, scenario.DefaultValues().Staff.PostsPer1000, text.AsNeeded)) ||
			!strings.Contains(p.source.Text(), "2019") || !strings.Contains(p.source.Text(), text.ISODate(l, register.VintagePopulation)) {
			t.Errorf("%s: source %q", l, p.source.Text())
		}
	}
}

// Each municipality's case-handling posts are rounded, as the scenario does.
func TestPostsAreThoseOfTheScenario(t *testing.T) {
	all := register.All()
	for from := 0; from+20 <= len(all); from += 20 {
		var numbers []string
		for _, m := range all[from : from+20] {
			numbers = append(numbers, m.Number)
		}
		s, problems := scenario.New(numbers, true, "nb")
		if s == nil {
			t.Fatal(problems)
		}
		posts, cases := 0.0, 0.0
		for i := range s.Municipalities {
			posts += s.PostsOf(&s.Municipalities[i])
			cases += s.CasePostsOf(&s.Municipalities[i])
		}
		if got := total(numbers); math.Abs(got.posts-posts) > 1e-9 || math.Abs(got.casePosts-cases) > 1e-9 {
			t.Errorf("from %s: %g and %g posts, the scenario has %g and %g", numbers[0], got.posts, got.casePosts, posts, cases)
		}
	}
}

func TestVerdictOfFewPicks(t *testing.T) {
	p, _ := open(t, text.NB, 1024, 700)
	for _, c := range []struct {
		picks []string
		want  string
	}{
		{[]string{"1815"}, "Alene: 1,1 årsverk, under fem."},
		{[]string{"1813"}, "Alene: 8,5 årsverk."},
		{[]string{"1815", "1816"}, "Alene: 2 av 2 under fem årsverk. Sammen: 1,6, også det under fem."},
	} {
		p.SetPicks(c.picks, false)
		if p.verdict.Text() != c.want {
			t.Errorf("%v: %q, want %q", c.picks, p.verdict.Text(), c.want)
		}
		if p.together.box.Visible() != (len(c.picks) > 1) {
			t.Errorf("%v: the row of all together is wrong", c.picks)
		}
	}
}

func TestBarsKeepTheirLine(t *testing.T) {
	p, _ := open(t, text.NB, 1024, 700)
	p.SetPicks([]string{"0301", "1816"}, false)
	b := p.rows[0].bar // Oslo has hundreds
	if b.cut.Hidden || b.body.Size().Width > b.Size().Width {
		t.Error("a bar that is longer than the page is not cut")
	}
	small := p.rows[1].bar
	if !small.cut.Hidden || small.body.Size().Width >= small.line.Position().X {
		t.Error("half a post reaches the line of five")
	}
	if at := small.line.Position().X / small.Size().Width; math.Abs(float64(at)-5.0/mostPostsSeen) > 0.02 {
		t.Errorf("the line stands at %.2f of the width", at)
	}
}

func TestLimit(t *testing.T) {
	p, w := open(t, text.NB, 1024, 700)
	var many []string
	for _, m := range register.All()[:25] {
		many = append(many, m.Number)
	}
	p.SetPicks(append([]string{"9999", many[0]}, many...), false)
	expectPicks(t, p, many[:20]...)
	want := text.Say(text.NB, "start.limit", "max", 20)
	if p.message.Text() != want {
		t.Errorf("message %q, want %q", p.message.Text(), want)
	}
	if p.neighbours.Visible() {
		t.Error("neighbours are offered beyond the limit")
	}
	test.Type(p.search, "vega")
	press(p.search, fyne.KeyReturn)
	expectPicks(t, p, many[:20]...)
	p.chart.onPick("1815")
	expectPicks(t, p, many[:20]...)
	if p.message.Text() != want {
		t.Errorf("message %q", p.message.Text())
	}
	// The last neighbour button that is pressed goes away, and the keyboard stays
	// on the page.
	p.clearSearch()
	p.drop(many[19])
	w.Canvas().Focus(p.add[0])
	press(p.add[0], fyne.KeySpace)
	if len(p.Picks()) != 20 || w.Canvas().Focused() != fyne.Focusable(p.search) {
		t.Errorf("%d picked, the keyboard is at %T", len(p.Picks()), w.Canvas().Focused())
	}
}

func TestArrangement(t *testing.T) {
	p, _ := open(t, text.NB, 1024, 700)
	p.SetPicks([]string{"1813", "1811"}, false)
	want := "I februar 2021: Bindal, Sømna, Brønnøy, Vega og Vevelstad hadde felles tjeneste. Ikke valgt av disse: Sømna, Vega og Vevelstad."
	if p.arrangement.Text() != want {
		t.Errorf("%q, want %q", p.arrangement.Text(), want)
	}
	if !p.take.Visible() || !p.baseline.Visible() || p.Each() {
		t.Error("the rest, or the choice of a baseline, is not offered")
	}
	test.Tap(p.take)
	expectPicks(t, p, "1813", "1811", "1812", "1815", "1816")
	if p.take.Visible() || strings.Contains(p.arrangement.Text(), "Ikke valgt") {
		t.Errorf("still missing: %q", p.arrangement.Text())
	}
	p.radio.SetSelected(p.radio.Options[1])
	if !p.Each() {
		t.Error("each alone was chosen and is not taken")
	}
	// A change of the picks keeps the choice.
	p.drop("1811")
	if !p.Each() || p.radio.Selected != p.radio.Options[1] {
		t.Error("the choice of the baseline was lost")
	}
	// Oslo has no joint service in the register: each alone is what there is.
	p.SetPicks([]string{"0301"}, false)
	if p.baseline.Visible() || !p.Each() || !strings.Contains(p.arrangement.Text(), "februar 2021") {
		t.Errorf("Oslo: %q", p.arrangement.Text())
	}
	// Given to a page in another language that is no choice of each alone.
	q := New(text.EN)
	q.SetPicks(p.Picks(), p.Each())
	q.SetPicks(append(q.Picks(), "1813", "1811"), q.each)
	if q.Each() {
		t.Error("each alone was never chosen and is taken")
	}
}

func TestCreate(t *testing.T) {
	p, _ := open(t, text.NB, 1024, 700)
	if !p.create.Disabled() || p.hint.Text() != text.Say(text.NB, "start.create.none") {
		t.Errorf("with nothing picked: disabled %t, %q", p.create.Disabled(), p.hint.Text())
	}
	var made []string
	var each bool
	p.OnCreate = func(numbers []string, e bool) { made, each = numbers, e }
	test.Tap(p.create)
	if made != nil {
		t.Error("a study of nothing was made")
	}
	p.SetPicks(sorHelgeland, true)
	test.Tap(p.create)
	if !slices.Equal(made, sorHelgeland) || !each {
		t.Errorf("made %v, each %t", made, each)
	}
	if s, problems := scenario.New(made, each, "nb"); s == nil {
		t.Error(problems)
	}
	made[0] = "0301"
	expectPicks(t, p, sorHelgeland...)
	p.SetPicks(nil, false)
	if !p.create.Disabled() || p.picked.Visible() {
		t.Error("after dropping all the page speaks of picks")
	}
	New(text.NB).create.OnTapped() // without a callback
}

// tree calls do for an object and all inside it.
func tree(o fyne.CanvasObject, do func(fyne.CanvasObject)) {
	if !o.Visible() {
		return
	}
	do(o)
	switch c := o.(type) {
	case *fyne.Container:
		for _, inside := range c.Objects {
			tree(inside, do)
		}
	case *container.ThemeOverride:
		tree(c.Content, do)
	case *container.Scroll:
		tree(c.Content, do)
	case *link:
		tree(c.box, do)
	case *item:
		tree(c.box, do)
	}
}

// find returns the link with a title.
func findLink(t *testing.T, p *Page, title string) *link {
	t.Helper()
	var found *link
	tree(p.Content(), func(o fyne.CanvasObject) {
		if l, ok := o.(*link); ok && l.title.Text() == title {
			found = l
		}
	})
	if found == nil {
		t.Fatalf("no %q on the page", title)
	}
	return found
}

func TestExamplesRecentAndOpen(t *testing.T) {
	p, w := open(t, text.EN, 1024, 700)
	var got []string
	p.OnExample = func(name string) { got = append(got, "example "+name) }
	p.OnRecent = func(path string) { got = append(got, "recent "+path) }
	p.OnOpen = func() { got = append(got, "open") }
	for _, name := range scenarios.Names() {
		l := findLink(t, p, text.Say(text.EN, "example."+name))
		if l.detail.Text() == "" {
			t.Errorf("nothing is said about the example %s", name)
		}
		w.Canvas().Focus(l)
		press(l, fyne.KeyReturn)
	}
	p.SetRecent([]RecentFile{{Path: "folder/a.toml", Title: "A\nstudy"}, {Path: "folder/b.toml"}})
	test.Tap(findLink(t, p, "A study"))
	test.Tap(findLink(t, p, "b.toml"))
	tree(p.Content(), func(o fyne.CanvasObject) {
		if b, ok := o.(*button); ok && b.Text == text.Say(text.EN, "start.file") {
			test.Tap(b)
		}
	})
	var want []string
	for _, name := range scenarios.Names() {
		want = append(want, "example "+name)
	}
	want = append(want, "recent folder/a.toml", "recent folder/b.toml", "open")
	if !slices.Equal(got, want) {
		t.Errorf("called %v, want %v", got, want)
	}
	p.SetRecent(nil)
	if len(p.recent.Objects) > 0 {
		t.Error("recent files stay")
	}
}

func TestRecovered(t *testing.T) {
	p, _ := open(t, text.NB, 1024, 700)
	if p.recovered.Visible() {
		t.Fatal("something is recovered from nothing")
	}
	var got []string
	p.OnRecover = func() { got = append(got, "recover") }
	p.OnDiscard = func() { got = append(got, "discard") }
	p.SetRecovered(&Recovered{Title: "Ytre Namdal", Saved: time.Date(2026, 3, 9, 14, 5, 0, 0, time.UTC)})
	if want := "«Ytre Namdal» ble ikke lagret. Siste endring: 9.3.2026 kl. 14.05."; p.recoveredText.Text != want {
		t.Errorf("%q, want %q", p.recoveredText.Text, want)
	}
	for _, key := range []string{"start.recover", "start.discard"} {
		tree(p.Content(), func(o fyne.CanvasObject) {
			if b, ok := o.(*button); ok && b.Text == text.Say(text.NB, key) {
				test.Tap(b)
			}
		})
	}
	if !slices.Equal(got, []string{"recover", "discard"}) {
		t.Errorf("called %v", got)
	}
	p.SetRecovered(nil)
	if p.recovered.Visible() {
		t.Error("the offer stays")
	}
}

// The order of the keyboard: search first, the map last.
func TestTabOrder(t *testing.T) {
	p, w := open(t, text.NB, 1024, 700)
	p.SetPicks(sorHelgeland[:2], false)
	w.Canvas().Unfocus()
	var order []fyne.Focusable
	for range 60 {
		test.FocusNext(w.Canvas())
		if f := w.Canvas().Focused(); len(order) > 0 && f == order[0] {
			break
		} else {
			order = append(order, f)
		}
	}
	at := func(f fyne.Focusable) int { return slices.Index(order, f) }
	if at(p.search) != 0 || at(p.rows[0].drop) < 0 || at(p.add[0]) < at(p.rows[1].drop) ||
		at(p.create) < at(p.add[0]) || at(p.chart) < at(p.create) {
		t.Errorf("search %d, rows %d, neighbours %d, button %d, map %d", at(p.search), at(p.rows[0].drop), at(p.add[0]), at(p.create), at(p.chart))
	}
}

// What has the keyboard is in sight: the column scrolls to it.
func TestTheKeyboardIsInSight(t *testing.T) {
	p, w := open(t, text.NB, 1024, 700)
	p.SetPicks(sorHelgeland, false)
	d := fyne.CurrentApp().Driver()
	for _, f := range []fyne.Focusable{findLink(t, p, text.Say(text.NB, "example.sor-helgeland")), p.rows[0].drop, p.add[7], p.rows[1].drop} {
		w.Canvas().Focus(f)
		o := f.(fyne.CanvasObject)
		y := d.AbsolutePositionForObject(o).Y - d.AbsolutePositionForObject(p.scroll).Y
		if y < 0 || y+o.Size().Height > p.scroll.Size().Height {
			t.Errorf("%T at %g of %g", f, y, p.scroll.Size().Height)
		}
	}
	if p.scroll.Content.MinSize().Height <= p.scroll.Size().Height {
		t.Error("nothing had to scroll; the test shows nothing")
	}
}

func TestFitsTheSmallestWindow(t *testing.T) {
	for _, l := range text.Langs() {
		p, _ := open(t, l, 1024, 700)
		p.SetRecovered(&Recovered{Title: "Ytre Namdal"})
		p.SetPicks(sorHelgeland, false)
		if least := p.Content().MinSize(); least.Width > 1000 || least.Height > 660 {
			t.Errorf("%s: the page needs %v", l, least)
		}
		if p.chart.Size().Width < 400 || p.chart.Size().Height < 300 {
			t.Errorf("%s: the map has %v", l, p.chart.Size())
		}
		// What scrolls is as high as what is in it: no line is cut.
		need, has := p.scroll.Content.MinSize().Height, p.scroll.Content.Size().Height
		if has < need {
			t.Errorf("%s: the column has %g of %g", l, has, need)
		}
	}
}

// Nothing on the page is the same in the three languages but names and numbers.
func TestEveryTextIsTranslated(t *testing.T) {
	texts := map[text.Lang]map[string]bool{}
	for _, l := range text.Langs() {
		p, _ := open(t, l, 1400, 1000)
		p.SetRecovered(&Recovered{Title: "X"})
		p.SetPicks([]string{"1813", "1811"}, false)
		texts[l] = map[string]bool{}
		note := func(s string) {
			if strings.Contains(s, "{") {
				t.Errorf("%s: %q has a placeholder left", l, s)
			}
			if len(strings.Fields(s)) > 3 {
				texts[l][s] = true
			}
		}
		tree(p.Content(), func(o fyne.CanvasObject) {
			switch o := o.(type) {
			case *widget.Label:
				note(o.Text)
			case *look.Words:
				note(o.Text())
			case *button:
				note(o.Text)
			}
		})
		if len(texts[l]) < 10 {
			t.Fatalf("%s: only %d texts found", l, len(texts[l]))
		}
	}
	for s := range texts[text.NB] {
		if texts[text.EN][s] {
			t.Errorf("the same in English: %q", s)
		}
	}
}

// Every example has a title and a sentence, and in bokmål the title of its file.
func TestExamplesHaveWords(t *testing.T) {
	for _, name := range scenarios.Names() {
		if !text.Has("example."+name) || !text.Has("example."+name+".what") {
			t.Errorf("no words for the example %s", name)
			continue
		}
		file, err := scenarios.Read(name)
		if err != nil {
			t.Fatal(err)
		}
		s, _ := scenario.Parse(name, file)
		if got := text.Say(text.NB, "example."+name); s == nil || got != s.Title {
			t.Errorf("the example %s is called %q and its file otherwise", name, got)
		}
	}
}

// Under a theme of its own the toolkit reads all fonts again, at each refresh.
func TestNoThemeOfItsOwn(t *testing.T) {
	p, _ := open(t, text.NB, 1400, 1000)
	tree(p.Content(), func(o fyne.CanvasObject) {
		if _, ok := o.(*container.ThemeOverride); ok {
			t.Error("a part of the page has a theme of its own")
		}
	})
}

func TestRateIsThatOfTheTable(t *testing.T) {
	p, ok := scenario.Lookup("staff.posts_per_1000")
	if !ok {
		t.Fatal("no such parameter")
	}
	perThousand, year := rate()
	if perThousand != p.Default || !strings.Contains(p.Source, year) || len(year) != 4 {
		t.Errorf("%g in %q, the table says %g from %q", perThousand, year, p.Default, p.Source)
	}
}

// What reads 5,0 is not called fewer than five.
func TestTheLineGoesByWhatIsShown(t *testing.T) {
	for _, m := range register.All() {
		tot := total([]string{m.Number})
		if shown, err := text.ParseNumber(text.NB, text.Number(text.NB, tot.posts, 1)); err != nil || (shown < 5) != (tot.under == 1) {
			t.Errorf("%s shows %g and under is %d", m.Name, shown, tot.under)
		}
	}
}
