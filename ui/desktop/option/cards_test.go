package option

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"grannelag/scenarios"
	"grannelag/sim/scenario"
	"grannelag/ui/desktop/look"
	"grannelag/ui/text"
)

// read returns an example, or the scenario of a text.
func read(t *testing.T, source []byte) *scenario.Scenario {
	t.Helper()
	s, problems := scenario.Parse("test.toml", source)
	if s == nil {
		t.Fatal(problems)
	}
	return s
}

func helgeland(t *testing.T) *scenario.Scenario {
	t.Helper()
	source, err := scenarios.Read("sor-helgeland")
	if err != nil {
		t.Fatal(err)
	}
	return read(t, source)
}

// window shows an object as the window does.
func window(t *testing.T, o fyne.CanvasObject, w, h float32) fyne.Window {
	t.Helper()
	win := test.NewTempWindow(t, o)
	win.SetPadded(false)
	win.Resize(fyne.NewSize(w, h))
	return win
}

func newCards(t *testing.T, s *scenario.Scenario, selected string) (*Cards, fyne.Window) {
	t.Helper()
	test.NewTempApp(t)
	test.ApplyTheme(t, look.Theme{Mode: look.Light})
	c := NewCards(text.NB)
	w := window(t, c.Object(), 240, 560)
	c.Show(s, selected)
	return c, w
}

func key(o fyne.Focusable, name fyne.KeyName) { o.TypedKey(&fyne.KeyEvent{Name: name}) }

func altKey(o fyne.Shortcutable, name fyne.KeyName) {
	o.TypedShortcut(&desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierAlt})
}

func TestCardsShowTheOptions(t *testing.T) {
	c, _ := newCards(t, helgeland(t), "alone")
	want := []struct{ title, summary string }{
		{"0  Som i dag: felles tjeneste i Brønnøysund", "1 tjeneste · 1 kontor · 10,1 årsverk"},
		{"A  Hver for seg", "5 tjenester · 5 kontorer · 10,1 årsverk"},
		{"B  Felles, med fast arbeidsplass i Bindal", "1 tjeneste · 2 kontorer · 10,1 årsverk"},
	}
	if len(c.cards) != len(want) {
		t.Fatalf("%d cards, want %d", len(c.cards), len(want))
	}
	for i, k := range c.cards {
		if k.title.Text != want[i].title || k.summary.Text() != want[i].summary {
			t.Errorf("card %d: %q, %q; want %q", i, k.title.Text, k.summary.Text(), want[i])
		}
		if k.base.Visible() != (i == 0) {
			t.Errorf("card %d: marked as the baseline: %v", i, k.base.Visible())
		}
		if k.selected != (i == 1) || k.links.Visible() != (i == 1) {
			t.Errorf("card %d: selected %v, with links %v", i, k.selected, k.links.Visible())
		}
		if k.swatch.option != i {
			t.Errorf("card %d has the line of option %d", i, k.swatch.option)
		}
	}
}

func TestCardsSelect(t *testing.T) {
	c, _ := newCards(t, helgeland(t), "today")
	var got []string
	c.OnSelect = func(id string) { got = append(got, id) }
	test.Tap(c.card("alone"))
	key(c.card("bindal"), fyne.KeyReturn)
	key(c.card("bindal"), fyne.KeySpace)
	test.Tap(c.card("today")) // is selected: the scenario has not changed
	if want := []string{"alone", "bindal", "bindal"}; !slices.Equal(got, want) {
		t.Errorf("selected %v, want %v", got, want)
	}
}

func TestCardsWalkByArrows(t *testing.T) {
	c, w := newCards(t, helgeland(t), "today")
	w.Canvas().Focus(c.card("today"))
	for _, step := range []struct {
		key  fyne.KeyName
		want string
	}{{fyne.KeyDown, "alone"}, {fyne.KeyDown, "bindal"}, {fyne.KeyDown, "bindal"}, {fyne.KeyUp, "alone"}} {
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: step.key})
		if k, ok := w.Canvas().Focused().(*card); !ok || k.id != step.want {
			t.Fatalf("%s: the focus is on %v, want %s", step.key, w.Canvas().Focused(), step.want)
		}
	}
}

func TestCardsRenameInPlace(t *testing.T) {
	c, w := newCards(t, helgeland(t), "alone")
	var got [][2]string
	c.OnRename = func(id, name string) { got = append(got, [2]string{id, name}) }
	k := c.card("alone")
	w.Canvas().Focus(k)
	rename := func(name string, end fyne.KeyName) {
		t.Helper()
		key(k, fyne.KeyF2)
		if w.Canvas().Focused() != fyne.Focusable(k.name) || k.title.Visible() {
			t.Fatal("F2 does not begin to rename")
		}
		k.name.SetText(name)
		key(k.name, end)
		if !k.title.Visible() || k.name.Visible() || w.Canvas().Focused() != fyne.Focusable(k) {
			t.Fatal("renaming does not end on the card")
		}
	}
	rename("Ni hver for seg", fyne.KeyEscape)
	rename("   ", fyne.KeyReturn)
	rename("Hver for seg", fyne.KeyReturn) // no change
	if got != nil {
		t.Errorf("renamed %v without a new name", got)
	}
	rename(" Fem hver for seg ", fyne.KeyReturn)
	if want := [][2]string{{"alone", "Fem hver for seg"}}; !slices.Equal(got, want) {
		t.Errorf("renamed %v, want %v", got, want)
	}
	key(k, fyne.KeyF2)
	k.name.SetText("Forlatt")
	w.Canvas().Focus(c.card("today"))
	if len(got) != 2 || got[1][1] != "Forlatt" {
		t.Errorf("leaving the entry gives %v", got)
	}
}

func TestCardsMove(t *testing.T) {
	c, _ := newCards(t, helgeland(t), "today")
	var got [][2]string
	c.OnMove = func(id, before string) { got = append(got, [2]string{id, before}) }
	altKey(c.card("today"), fyne.KeyUp)
	altKey(c.card("bindal"), fyne.KeyDown)
	if got != nil {
		t.Errorf("moved beyond the ends: %v", got)
	}
	altKey(c.card("today"), fyne.KeyDown)
	altKey(c.card("alone"), fyne.KeyDown)
	altKey(c.card("bindal"), fyne.KeyUp)
	if want := [][2]string{{"today", "bindal"}, {"alone", ""}, {"bindal", "alone"}}; !slices.Equal(got, want) {
		t.Errorf("moved %v, want %v", got, want)
	}
}

// dragOver drags something over places of the window and lets it go.
func dragOver(o fyne.Draggable, places ...fyne.Position) {
	for _, at := range places {
		o.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: at}})
	}
	o.DragEnd()
}

// spotOf returns the place of an object in the window, in from its corner.
func spotOf(o fyne.CanvasObject, x, y float32) fyne.Position {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).AddXY(x, y)
}

func TestCardsMoveByDrag(t *testing.T) {
	c, _ := newCards(t, helgeland(t), "today")
	var got [][2]string
	c.OnMove = func(id, before string) { got = append(got, [2]string{id, before}) }
	first, last := spotOf(c.card("today"), 20, 5), spotOf(c.card("bindal"), 20, c.card("bindal").Size().Height-3)
	dragOver(c.card("bindal"), spotOf(c.card("alone"), 20, 30), first)
	dragOver(c.card("today"), last)
	dragOver(c.card("alone"), spotOf(c.card("alone"), 25, 25)) // back where it was
	if want := [][2]string{{"bindal", "today"}, {"today", ""}}; !slices.Equal(got, want) {
		t.Errorf("moved %v, want %v", got, want)
	}
	if c.line.Visible() {
		t.Error("the line of the drag stays")
	}
}

func TestCardsNeverDeleteTheLast(t *testing.T) {
	s := helgeland(t)
	c, _ := newCards(t, s, "today")
	var got []string
	c.OnDelete = func(id string) { got = append(got, id) }
	key(c.card("alone"), fyne.KeyDelete)
	one := *s
	one.Options = s.Options[:1]
	c.Show(&one, "today")
	key(c.card("today"), fyne.KeyDelete)
	if !slices.Equal(got, []string{"alone"}) {
		t.Errorf("deleted %v", got)
	}
}

func TestCardsOfferNoMoreThanAFileHolds(t *testing.T) {
	s := helgeland(t)
	c, _ := newCards(t, s, "today")
	if c.add.Disabled() || c.full.Visible() {
		t.Error("no new option with three in the file")
	}
	many := *s
	many.Options = nil
	for i := range scenario.MaxOptions {
		o := s.Options[0]
		o.ID = text.OptionMark(i)
		many.Options = append(many.Options, o)
	}
	c.Show(&many, "0")
	if !c.add.Disabled() || !c.full.Visible() {
		t.Error("a new option is offered though the file is full")
	}
}

func TestCardsAdd(t *testing.T) {
	c, w := newCards(t, helgeland(t), "alone")
	var got []Kind
	c.OnAdd = func(k Kind) { got = append(got, k) }
	for down := 1; down <= 3; down++ {
		test.Tap(c.add)
		menu := menuOf(t, w)
		for range down {
			key(menu, fyne.KeyDown)
		}
		key(menu, fyne.KeyReturn)
	}
	if want := []Kind{AddCopy, AddTogether, AddEach}; !slices.Equal(got, want) {
		t.Errorf("asked for %v, want %v", got, want)
	}
}

// menuOf returns the menu that is open.
func menuOf(t *testing.T, w fyne.Window) fyne.Focusable {
	t.Helper()
	m, ok := w.Canvas().Focused().(*widget.PopUpMenu)
	if !ok {
		t.Fatalf("no menu is open; the focus is on %T", w.Canvas().Focused())
	}
	return m
}

func TestCardsShowResults(t *testing.T) {
	s := helgeland(t)
	c, _ := newCards(t, s, "alone")
	k := c.card("alone")
	c.SetStale("alone")
	if k.results.Visible() {
		t.Error("results show before there are any")
	}
	line := "to på jobb 52 % · reise 4,1 %*"
	c.SetBrief("alone", []string{line})
	if !k.results.Visible() || k.results.Text() != line {
		t.Errorf("results: %q", k.results.Text())
	}
	fresh := k.results.ColorName
	c.SetStale("alone")
	c.SetStale("alone")
	if k.results.ColorName == fresh || k.results.Text() != line+" (regnes om …)" {
		t.Errorf("stale results: %q in %s", k.results.Text(), k.results.ColorName)
	}
	c.Show(s, "today")
	if !k.results.Visible() {
		t.Error("results go when another option is selected")
	}
	c.SetBrief("alone", []string{line})
	if k.results.ColorName != fresh || k.results.Text() != line {
		t.Errorf("fresh results: %q in %s", k.results.Text(), k.results.ColorName)
	}
	c.SetBrief("nobody", []string{line}) // deleted while the study ran
}

func TestCardsKeepTheFocus(t *testing.T) {
	s := helgeland(t)
	c, w := newCards(t, s, "alone")
	w.Canvas().Focus(c.card("bindal"))
	moved := *s
	moved.Options = []scenario.Option{s.Options[2], s.Options[0], s.Options[1]}
	c.Show(&moved, "alone")
	if k, ok := w.Canvas().Focused().(*card); !ok || k.id != "bindal" || k.title.Text[:1] != "0" {
		t.Errorf("after a move the focus is on %v", w.Canvas().Focused())
	}
	moved.Options = moved.Options[1:]
	c.Show(&moved, "alone")
	if k, ok := w.Canvas().Focused().(*card); !ok || k.id != "alone" {
		t.Errorf("after deleting the focus is on %v", w.Canvas().Focused())
	}
}

func TestCardsNotes(t *testing.T) {
	s := helgeland(t)
	c, w := newCards(t, s, "alone")
	var got []string
	c.OnNotes = func(id, notes string) { got = append(got, id+": "+notes) }
	k := c.card("alone")
	if k.notes.Visible() {
		t.Error("the notes show before they are asked for")
	}
	test.Tap(k.note)
	if !k.notes.Visible() || k.notes.Text != s.Options[1].Notes {
		t.Fatalf("notes: %q", k.notes.Text)
	}
	w.Canvas().Focus(k) // nothing changed
	w.Canvas().Focus(k.notes)
	k.notes.SetText("Ny")
	c.Show(s, "alone") // another edit meanwhile must not take what is being typed
	w.Canvas().Focus(k)
	if !slices.Equal(got, []string{"alone: Ny"}) {
		t.Errorf("notes told: %q", got)
	}
}

func TestCardsFitTheNarrowestColumn(t *testing.T) {
	for _, l := range text.Langs() {
		test.NewTempApp(t)
		test.ApplyTheme(t, look.Theme{Mode: look.Dark})
		s := helgeland(t)
		s.Options[1].Name = "Hver for seg, med Sandefjordsamarbeidsavtalens fjordkommuner og ti til"
		c := NewCards(l)
		window(t, c.Object(), 220, 560)
		c.Show(s, "alone")
		c.SetBrief("alone", []string{"to på jobb 52 % · reise 4,1 %* · frister 85 %"})
		if w := c.Object().MinSize().Width; w > 220 {
			t.Errorf("%v: the column needs %v", l, w)
		}
		for i, k := range c.cards {
			if k.Size().Height < k.MinSize().Height {
				t.Errorf("%v: card %d is %v high and needs %v", l, i, k.Size().Height, k.MinSize().Height)
			}
			if i > 0 && k.Position().Y < c.cards[i-1].Position().Y+c.cards[i-1].Size().Height {
				t.Errorf("%v: card %d lies on the one before", l, i)
			}
		}
	}
}

func TestColumnIsAsHighAsItsTextsAtItsWidth(t *testing.T) {
	test.NewTempApp(t)
	test.ApplyTheme(t, look.Theme{Mode: look.Light})
	words := look.NewSmallWords("Alle kommunene i én tjeneste, med kontor i den største av dem")
	below := look.NewSmallWords("nederst")
	column(2, words, below).Resize(fyne.NewSize(100, 400))
	if h := words.HeightFor(100); words.Size().Height != h || below.Position().Y != h+2 {
		t.Errorf("a text of %v is given %v, and the next begins at %v", h, words.Size().Height, below.Position().Y)
	}
}
