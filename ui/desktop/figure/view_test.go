package figure

import (
	"context"
	"flag"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"grannelag/scenarios"
	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/sim/scenario"
	"grannelag/ui/chart"
	"grannelag/ui/desktop/look"
	"grannelag/ui/text"
)

var lookIn = flag.String("look", "", "write pictures of the view into this folder, for eyes")

// study is a short run of the example of Sør-Helgeland.
var study = sync.OnceValues(func() (*experiment.Result, *scenario.Scenario) {
	const name = "sor-helgeland"
	toml, err := scenarios.Read(name)
	if err != nil {
		panic(err)
	}
	s, problems := scenario.Parse(name, toml)
	if s == nil {
		panic(problems)
	}
	s.Run.Years = 1
	r, err := experiment.Run(context.Background(), experiment.Plan{Scenario: s, Replications: 6})
	if err != nil {
		panic(err)
	}
	return r, s
})

// build makes one of the figures of the run.
func build(of func(chart.Study) chart.Figure) Build {
	r, s := study()
	return func(th chart.Theme) chart.Figure { return of(chart.NewStudy(r, s, text.NB, th)) }
}

// inWindow puts a view that draws at once into a window.
func inWindow(t *testing.T, v *View, content fyne.CanvasObject, width, height float32) fyne.Window {
	t.Helper()
	v.Go = func(f func()) { f() }
	v.Deliver = func(f func()) { f() }
	w := test.NewTempWindow(t, content)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	return w
}

func newView(t *testing.T) *View {
	t.Helper()
	test.NewTempApp(t)
	test.ApplyTheme(t, look.Theme{Mode: look.Light})
	return NewView(text.NB)
}

// keep writes a picture of a window, if asked to.
func keep(t *testing.T, w fyne.Window, name string) {
	t.Helper()
	if *lookIn == "" {
		return
	}
	file, err := os.Create(filepath.Join(*lookIn, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := png.Encode(file, w.Canvas().Capture()); err != nil {
		t.Fatal(err)
	}
}

func TestCrispAtEveryScale(t *testing.T) {
	for _, scale := range []float32{1, 1.1, 1.25, 1.5, 2} {
		v := newView(t)
		w := inWindow(t, v, v, 401, 303)
		w.Canvas().(test.WindowlessCanvas).SetScale(scale)
		v.ShowFigure(build(chart.Community))
		wide, high := w.Canvas().PixelCoordinateForPosition(fyne.NewPos(401, 303))
		if got := v.img.Image.Bounds().Size(); got != image.Pt(wide, high) {
			t.Errorf("at scale %g the picture has %v pixels, want %d×%d", scale, got, wide, high)
		}
		for i := range v.shown.spots {
			p, s := v.box(&v.shown.spots[i])
			if p.X < 0 || p.Y < 0 || p.X+s.Width > 401.5 || p.Y+s.Height > 303.5 {
				t.Errorf("at scale %g the spot %q is outside: %v %v", scale, v.shown.spots[i].Text, p, s)
			}
		}
	}
}

func TestFollowsTheTheme(t *testing.T) {
	v := newView(t)
	inWindow(t, v, v, 400, 300)
	v.ShowFigure(build(chart.Community))
	corner := func() color.Color { return v.img.Image.At(0, 0) }
	if got, want := corner(), color.RGBAModel.Convert(chart.Light().Back); got != want {
		t.Errorf("the background is %v in the light theme, want %v", got, want)
	}
	test.ApplyTheme(t, look.Theme{Mode: look.Dark})
	if got, want := corner(), color.RGBAModel.Convert(chart.Dark().Back); got != want {
		t.Errorf("the background is %v in the dark theme, want %v", got, want)
	}
}

// TestOnlyTheLatestIsDrawn asks for many figures while the worker is busy.
func TestOnlyTheLatestIsDrawn(t *testing.T) {
	v := newView(t)
	inWindow(t, v, v, 400, 300)
	var work []func()
	v.Go = func(f func()) { work = append(work, f) }
	var built []int
	for i := range 100 {
		b := build(chart.Within)
		v.ShowFigure(func(th chart.Theme) chart.Figure {
			built = append(built, i)
			return b(th)
		})
	}
	for _, f := range work {
		f()
	}
	if len(work) != 1 || len(built) != 1 || built[0] != 99 {
		t.Errorf("%d workers built %v, want one and only the last", len(work), built)
	}
}

// TestTwoImages holds that drawing thirty times a second makes no new images.
func TestTwoImages(t *testing.T) {
	v := newView(t)
	inWindow(t, v, v, 400, 300)
	seen := map[image.Image]bool{}
	for range 7 {
		v.ShowFigure(build(chart.Within))
		if last := v.img.Image; last == image.Image(v.spare) {
			t.Fatal("the image that is shown is the one that is drawn into")
		}
		seen[v.img.Image] = true
	}
	if len(seen) != 2 {
		t.Errorf("7 drawings used %d images, want 2", len(seen))
	}
}

// TestNothingNewIsNotDrawn refreshes a view that has not changed.
func TestNothingNewIsNotDrawn(t *testing.T) {
	v := newView(t)
	inWindow(t, v, v, 400, 300)
	built := 0
	b := build(chart.Within)
	v.ShowFigure(func(th chart.Theme) chart.Figure { built++; return b(th) })
	before := v.img.Image
	v.Refresh()
	if v.img.Image != before || built != 1 {
		t.Error("a refresh without a change drew again")
	}
	v.Resize(fyne.NewSize(300, 200))
	if v.img.Image == before || built != 1 {
		t.Errorf("a new size drew nothing, or made the figure %d times", built)
	}
}

func TestHover(t *testing.T) {
	v := newView(t)
	w := inWindow(t, v, v, 600, 400)
	v.OnCopy = func(string) {}
	v.ShowFigure(build(chart.Travel))
	find := -1
	for i := range v.shown.spots {
		if strings.HasPrefix(v.shown.spots[i].Text, "Bindal, Hver for seg: 15") {
			find = i
		}
	}
	if find < 0 {
		t.Fatal("no spot for Bindal")
	}
	p, s := v.box(&v.shown.spots[find])
	test.MoveMouse(w.Canvas(), p.AddXY(s.Width/2, s.Height/2))
	if got := v.SpotText(); !strings.HasPrefix(got, "Bindal, Hver for seg: 15") || !v.tip.back.Visible() || !v.mark.Visible() {
		t.Errorf("the pointer shows %q", got)
	}
	if !v.corner.back.Visible() {
		t.Error("the menu's sign is not shown under the pointer")
	}
	keep(t, w, "hover")
	v.MouseOut()
	if v.tip.back.Visible() || v.mark.Visible() || v.corner.back.Visible() || v.SpotText() != "" {
		t.Error("something stays when the pointer has left")
	}
}

// TestTipsStayInside rests on every spot of every figure in a small view.
func TestTipsStayInside(t *testing.T) {
	for _, size := range []fyne.Size{{Width: 200, Height: 140}, {Width: 480, Height: 300}} {
		v := newView(t)
		inWindow(t, v, v, size.Width, size.Height)
		r, s := study()
		for i := range chart.NewStudy(r, s, text.NB, chart.Light()).Figures() {
			v.ShowFigure(build(func(s chart.Study) chart.Figure { return s.Figures()[i] }))
			for k := range v.shown.spots {
				v.choose(k)
				p, b := v.tip.back.Position(), v.tip.back.Size()
				if !v.tip.back.Visible() || p.X < 0 || p.Y < 0 || p.X+b.Width > size.Width || p.Y+b.Height > size.Height {
					t.Fatalf("%s at %v: the box of %q is at %v, %v", v.shown.figure.Name, size, v.SpotText(), p, b)
				}
			}
		}
	}
}

func TestKeys(t *testing.T) {
	v := newView(t)
	w := inWindow(t, v, v, 600, 400)
	v.ShowFigure(build(chart.Travel))
	var saved, copied []string
	v.OnSave = func(format string, f chart.Figure) { saved = append(saved, format+" "+f.Name) }
	v.OnCopy = func(s string) { copied = append(copied, s) }
	test.FocusNext(w.Canvas())
	if w.Canvas().Focused() != fyne.Focusable(v) || !v.ring.Visible() {
		t.Fatal("Tab does not reach the view, or nothing shows it")
	}
	key := func(names ...fyne.KeyName) {
		for _, n := range names {
			w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: n})
		}
	}
	key(fyne.KeyRight)
	first := v.SpotText()
	key(fyne.KeyRight)
	second := v.SpotText()
	key(fyne.KeyLeft)
	if first == "" || second == first || v.SpotText() != first {
		t.Errorf("right, right, left: %q, %q, %q", first, second, v.SpotText())
	}
	key(fyne.KeyEnd, fyne.KeyRight)
	if got, want := v.SpotText(), v.shown.spots[len(v.shown.spots)-1].Text; got != want {
		t.Errorf("End says %q, want %q", got, want)
	}
	keep(t, w, "keys")
	key(fyne.KeyEscape)
	if v.SpotText() != "" {
		t.Error("Escape leaves the words")
	}
	key(fyne.KeyReturn)
	if w.Canvas().Overlays().Top() == nil {
		t.Fatal("Enter opens no menu")
	}
	keep(t, w, "menu")
	key(fyne.KeyDown, fyne.KeyReturn)
	if len(saved) != 1 || saved[0] != "png travel" {
		t.Errorf("the first entry saved %q", saved)
	}
	if w.Canvas().Overlays().Top() != nil {
		t.Error("the menu stays")
	}
	v.openMenu(fyne.NewPos(10, 10))
	key(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if len(copied) != 1 || !strings.HasPrefix(copied[0], "Mål\tEnhet\tKommune\tAlternativ\t") || strings.Count(copied[0], "\n") != 1+2*5*3 {
		t.Errorf("the table copied is %q", copied)
	}
	w.Canvas().Unfocus()
	if v.ring.Visible() {
		t.Error("the frame stays without focus")
	}
}

// TestSavedForPaper saves from a dark window.
func TestSavedForPaper(t *testing.T) {
	v := newView(t)
	test.ApplyTheme(t, look.Theme{Mode: look.Dark})
	inWindow(t, v, v, 400, 300)
	v.ShowFigure(build(chart.Within))
	var saved chart.Figure
	v.OnSave = func(_ string, f chart.Figure) { saved = f }
	v.save("svg")
	if got := chart.DrawImage(saved, nil, chart.Size{Width: 100, Height: 100}, 1).At(0, 0); got != color.RGBAModel.Convert(chart.Light().Back) {
		t.Errorf("the background of what is saved is %v", got)
	}
}

func TestMenuHasWhatIsWired(t *testing.T) {
	v := newView(t)
	inWindow(t, v, v, 400, 300)
	labels := func() string {
		var s []string
		for _, i := range v.menu().Items {
			if !i.IsSeparator {
				s = append(s, i.Label)
			}
		}
		return strings.Join(s, "|")
	}
	v.OnEnlarge = func(Build) {}
	if got := labels(); got != "" {
		t.Errorf("a view without a figure offers %q", got)
	}
	v.ShowFigure(build(func(s chart.Study) chart.Figure { return chart.Farther(s, 1) }))
	if got := labels(); got != "Vis stort" {
		t.Errorf("the menu has %q", got)
	}
	v.OnPickMunicipality = func(string) {}
	v.OnPickOption = func(int) {}
	v.choose(0)
	if got := labels(); got != "Framhev kommunen|Velg alternativet|Vis stort" {
		t.Errorf("the menu on a municipality has %q", got)
	}
}

func TestPick(t *testing.T) {
	v := newView(t)
	w := inWindow(t, v, v, 600, 400)
	v.ShowFigure(build(chart.Travel))
	var number string
	option := -2
	v.OnPickMunicipality = func(n string) { number = n }
	v.OnPickOption = func(i int) { option = i }
	tap := func(prefix string) {
		for i := range v.shown.spots {
			if strings.HasPrefix(v.shown.spots[i].Text, prefix) {
				p, s := v.box(&v.shown.spots[i])
				test.TapCanvas(w.Canvas(), p.AddXY(s.Width/2, s.Height/2))
				return
			}
		}
		t.Fatalf("no spot %q", prefix)
	}
	tap("Vega")
	if number != "1815" || option != -2 {
		t.Errorf("a tap on Vega picked %q and option %d", number, option)
	}
	v.ShowFigure(build(func(s chart.Study) chart.Figure { return chart.PillarSmall(s, model.Community) }))
	tap("Hver for seg")
	if option != 1 {
		t.Errorf("a tap on the second option picked %d", option)
	}
	if v.Cursor() != desktop.DefaultCursor {
		t.Error("a hand over nothing")
	}
	v.choose(0)
	if v.Cursor() != desktop.PointerCursor {
		t.Error("no hand over what can be picked")
	}
}

// TestScrolled holds that a tall figure gets its height, and follows the width.
func TestScrolled(t *testing.T) {
	v := newView(t)
	content := Scrolled(v)
	w := inWindow(t, v, container.NewStack(content), 480, 300)
	v.ShowFigure(build(chart.Differences))
	want := v.HeightFor(480)
	if want < 500 || v.Size().Height != want || v.Size().Width != 480 {
		t.Errorf("the view is %v, want 480×%v", v.Size(), want)
	}
	keep(t, w, "scrolled")
	test.FocusNext(w.Canvas())
	v.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	p, s := v.box(&v.shown.spots[v.spot])
	if p.Y < v.top || p.Y+s.Height > v.top+300 {
		t.Errorf("the keys are at %v, and the window shows %v to %v", p.Y, v.top, v.top+300)
	}
	if y := v.corner.back.Position().Y; y != v.top+4 {
		t.Errorf("the menu's sign is at %v, want it in sight", y)
	}
	v.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	if p, _ := v.box(&v.shown.spots[0]); p.Y < v.top || p.Y > v.top+300 {
		t.Errorf("the first spot is at %v, and the window shows %v to %v", p.Y, v.top, v.top+300)
	}
	w.Resize(fyne.NewSize(1000, 1200))
	if v.Size() != fyne.NewSize(1000, 1200) {
		t.Errorf("where there is room the view is %v", v.Size())
	}
	if got := content.MinSize(); got.Height > 140 || got.Width > 200 {
		t.Errorf("the scroll wants %v", got)
	}
}

// TestInTheBackground draws on real goroutines; the race detector watches.
func TestInTheBackground(t *testing.T) {
	v := newView(t)
	inWindow(t, v, v, 400, 300)
	ui := make(chan func())
	v.Go = func(f func()) { go f() }
	v.Deliver = func(f func()) {
		done := make(chan bool)
		ui <- func() { f(); close(done) }
		<-done
	}
	for i := range 20 {
		v.ShowFigure(build([]func(chart.Study) chart.Figure{chart.Within, chart.Community}[i%2]))
		select {
		case f := <-ui:
			f()
		default:
		}
	}
	for len(v.shown.spots) == 0 || v.shown.figure.Name != "community" {
		(<-ui)()
	}
}

func TestZeroBuild(t *testing.T) {
	v := newView(t)
	inWindow(t, v, v, 400, 300)
	if _, some := v.Figure(); some {
		t.Error("a view without a figure says it has one")
	}
	v.ShowFigure(func(chart.Theme) chart.Figure { return chart.Figure{} })
	v.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	v.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	if v.SpotText() != "" {
		t.Error("an empty figure has words")
	}
}
