package start

import (
	"bytes"
	"fmt"
	"image"
	"math"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"grannelag/sim/register"
	"grannelag/ui/desktop/look"
	"grannelag/ui/text"
)

func TestCoastIsNorway(t *testing.T) {
	rings := coast()
	home := 0
	for _, r := range rings {
		if r.norway {
			home++
		}
	}
	if home < 60 || len(rings)-home < 30 {
		t.Fatalf("%d rings of Norway and %d of other countries", home, len(rings)-home)
	}
	if len(coastFile) > 120<<10 {
		t.Errorf("coast.bin has %d bytes", len(coastFile))
	}
	// Nearly every centre lies on Norwegian land, or so close to it that the
	// coarse coast is to blame; the small islands that are missing do not.
	sea := 0
	for _, p := range places() {
		if !onLand(p.at, true) {
			sea++
		}
		if onLand(p.at, false) {
			t.Errorf("%s lies abroad", p.Name)
		}
	}
	if sea < 60 || sea > 75 { // 68, says docs/data.md
		t.Errorf("%d centres lie in the sea", sea)
	}
	// Known places: Stockholm is land abroad, Dogger Bank is sea.
	if !onLand(project(59.33, 18.0), false) || onLand(project(55, 3), false) || onLand(project(66, 8), true) {
		t.Error("land and sea are mixed up")
	}
}

// onLand counts how often a line to the west crosses the outlines.
func onLand(at vec, norway bool) bool {
	in := false
	for _, r := range coast() {
		if r.norway != norway {
			continue
		}
		for i, a := range r.line {
			b := r.line[(i+1)%len(r.line)]
			if (a.y > at.y) != (b.y > at.y) && at.x > a.x+(at.y-a.y)/(b.y-a.y)*(b.x-a.x) {
				in = !in
			}
		}
	}
	return in
}

func TestBrokenCoastIsRefused(t *testing.T) {
	for _, file := range [][]byte{nil, []byte("coast 2\n"), coastFile[:len(coastFile)-1], append(bytes.Clone(coastFile), 'n', 200)} {
		if _, err := readCoast(file); err == nil {
			t.Errorf("a broken file of %d bytes was read", len(file))
		}
	}
}

// Distances on the map are those of the register, a per cent too long at most.
func TestProjectionIsFair(t *testing.T) {
	all := places()
	for i, p := range all {
		for _, q := range all[:i] {
			onMap := math.Hypot(p.at.x-q.at.x, p.at.y-q.at.y)
			if km := register.Km(p.Municipality, q.Municipality); onMap < km*0.999 || onMap > km*1.01+0.1 {
				t.Fatalf("%s–%s: %.1f km on the map, %.1f on the Earth", p.Name, q.Name, onMap, km)
			}
		}
	}
	south, north := project(58, 15), project(71, 15)
	if math.Abs(south.x-north.x) > 1e-6 || north.y >= south.y {
		t.Error("north is not up")
	}
}

// views are the map at several sizes and scales.
func views() []view {
	var list []view
	for _, size := range [][2]float64{{300, 300}, {600, 520}, {900, 700}, {2400, 1500}} {
		v := view{w: size[0], h: size[1]}.whole()
		list = append(list, v)
		for _, factor := range []float64{2.5, 8, 1000} {
			list = append(list, v.zoomed(factor, v.screen(project(65.47, 12.21))))
		}
	}
	return list
}

func TestHitAtEveryZoom(t *testing.T) {
	for _, v := range views() {
		for i := range places() {
			at := v.screen(places()[i].at)
			if got := v.hit(at); got != i {
				t.Fatalf("scale %.2f: at the centre of %s lies %d", v.scale, places()[i].Name, got)
			}
			if g := v.ground(at); math.Hypot(g.x-places()[i].at.x, g.y-places()[i].at.y) > 1e-6 {
				t.Fatalf("%s comes back elsewhere", places()[i].Name)
			}
		}
		if i := v.hit(v.screen(project(66, 2))); i >= 0 {
			t.Errorf("scale %.2f: in the Norwegian Sea lies %s", v.scale, places()[i].Name)
		}
	}
}

func TestWholeCountryIsSeen(t *testing.T) {
	v := view{w: 600, h: 520}.whole()
	for _, p := range places() {
		if s := v.screen(p.at); s.x < 20 || s.y < 20 || s.x > 580 || s.y > 500 {
			t.Errorf("%s is at %v", p.Name, s)
		}
	}
	if back := v.zoomed(50, vec{100, 100}).zoomed(0.001, vec{500, 50}); math.Abs(back.scale-v.scale) > 1e-9 {
		t.Errorf("zoomed out as far as it goes the scale is %g, not %g", back.scale, v.scale)
	}
}

func TestZoomHoldsThePointer(t *testing.T) {
	v := view{w: 600, h: 520}.whole()
	at := vec{330, 260}
	before := v.ground(at)
	after := v.zoomed(2, at).ground(at)
	if math.Hypot(before.x-after.x, before.y-after.y) > 1e-6 {
		t.Errorf("%v went to %v", before, after)
	}
}

// The arrow keys lead from any municipality to any other.
func TestArrowsReachEverything(t *testing.T) {
	reach := func(from int) int {
		seen := map[int]bool{from: true}
		for todo := []int{from}; len(todo) > 0; todo = todo[1:] {
			for _, d := range []direction{left, right, up, down} {
				if i := next(todo[0], d); i >= 0 && !seen[i] {
					seen[i] = true
					todo = append(todo, i)
				}
			}
		}
		return len(seen)
	}
	for _, number := range []string{"0301", "1811", "4601", "5605"} {
		if n := reach(byNumber()[number]); n != len(places()) {
			t.Errorf("from %s the arrows reach %d of %d", number, n, len(places()))
		}
	}
	bindal := byNumber()["1811"]
	if i := next(bindal, left); places()[i].at.x >= places()[bindal].at.x {
		t.Errorf("left of Bindal is %s", places()[i].Name)
	}
}

func TestNamesDoNotTouch(t *testing.T) {
	test.NewTempApp(t)
	test.ApplyTheme(t, look.Theme{Mode: look.Light})
	var p painter
	sor := []string{"1811", "1812", "1813", "1815", "1816"}
	for _, v := range views() {
		s := scene{view: v, pixels: 1, cursor: -1, standing: make([]standing, len(places())), colors: colors()}
		for _, n := range sor {
			s.standing[byNumber()[n]] = picked
		}
		_, labels := p.draw(s)
		for i, a := range labels {
			for _, b := range labels[:i] {
				if a.box.meets(b.box) {
					t.Errorf("scale %.2f: %s touches %s", v.scale, places()[a.place].Name, places()[b.place].Name)
				}
			}
		}
		// From near every picked one that is seen is named.
		if v.scale > 3 {
			named := map[int]bool{}
			for _, l := range labels {
				named[l.place] = true
			}
			seen := box{vec{60, 20}, vec{v.w - 60, v.h - 20}}
			for _, n := range sor {
				i := byNumber()[n]
				at := v.screen(places()[i].at)
				if seen.meets(box{at, at}) && !named[i] {
					t.Errorf("scale %.2f: %s is picked and has no name", v.scale, places()[i].Name)
				}
			}
		}
	}
}

// While the map is dragged no name jumps.
func TestNamesStayWhileDragged(t *testing.T) {
	test.NewTempApp(t)
	s := scene{view: view{w: 600, h: 520}.whole().zoomed(4, vec{300, 260}), pixels: 1, cursor: -1,
		standing: make([]standing, len(places())), colors: colors()}
	var p, q painter
	_, before := p.draw(s)
	where := map[int]vec{}
	for _, l := range before {
		at := s.view.screen(places()[l.place].at)
		where[l.place] = vec{l.box.low.x - at.x, l.box.low.y - at.y}
	}
	s.view.centre.x += 13.7
	_, after := q.draw(s) // another painter, which has nothing kept
	same := 0
	for _, l := range after {
		at := s.view.screen(places()[l.place].at)
		if old, ok := where[l.place]; ok {
			same++
			if math.Hypot(l.box.low.x-at.x-old.x, l.box.low.y-at.y-old.y) > 1e-6 {
				t.Errorf("%s jumped", places()[l.place].Name)
			}
		}
	}
	if same < 10 {
		t.Errorf("only %d names stayed in sight", same)
	}
}

// A picked one is filled, an offered one is a ring: a difference of shape.
func TestMarksDifferInShape(t *testing.T) {
	test.NewTempApp(t)
	s := scene{view: view{w: 600, h: 520}.whole().zoomed(8, vec{300, 260}), pixels: 2, cursor: -1,
		standing: make([]standing, len(places())), colors: colors()}
	i := nearest(s.view.centre)
	at := s.view.screen(places()[i].at)
	middle := func(rank standing) any {
		s.standing[i] = rank
		var p painter
		img, _ := p.draw(s)
		if img.Rect != image.Rect(0, 0, 1200, 1040) {
			t.Fatalf("the image is %v", img.Rect)
		}
		return img.At(int(at.x*2), int(at.y*2))
	}
	if middle(picked) == middle(offered) || middle(offered) == middle(plain) {
		t.Error("marks look alike in the middle")
	}
}

// closeness is how many times larger the map is than that of the whole country.
func (v view) closeness() float64 { return v.scale / v.whole().scale }

func testMap(t *testing.T) (*norwayMap, fyne.Window, *[]string) {
	t.Helper()
	test.NewTempApp(t)
	test.ApplyTheme(t, look.Theme{Mode: look.Light})
	m := newMap(text.NB)
	m.work = func(work func()) { work() }
	m.deliver = func(show func()) { show() }
	m.after = nil
	var tapped []string
	m.onPick = func(number string) { tapped = append(tapped, number) }
	w := test.NewTempWindow(t, m)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(600, 520))
	return m, w, &tapped
}

func (m *norwayMap) seenAt(number string) fyne.Position {
	s := m.view.screen(places()[byNumber()[number]].at)
	return fyne.NewPos(float32(s.x), float32(s.y))
}

func TestClickPicks(t *testing.T) {
	m, w, tapped := testMap(t)
	clock := time.Unix(0, 0)
	m.now = func() time.Time { clock = clock.Add(time.Second); return clock }
	for _, number := range []string{"1811", "0301", "5610"} {
		test.TapCanvas(w.Canvas(), m.seenAt(number))
	}
	test.Scroll(w.Canvas(), fyne.NewPos(300, 260), 0, 50)
	if m.view.closeness() < 1.2 {
		t.Fatalf("after the wheel the map is %.2f times as large", m.view.closeness())
	}
	near := "1812"
	at := m.view.screen(places()[byNumber()[near]].at)
	m.zoom(4, at)
	test.TapCanvas(w.Canvas(), m.seenAt(near))
	test.TapCanvas(w.Canvas(), m.seenAt(near))
	if want := []string{"1811", "0301", "5610", near, near}; fmt.Sprint(*tapped) != fmt.Sprint(want) {
		t.Errorf("clicked %v, want %v", *tapped, want)
	}
	if w.Canvas().Focused() != fyne.Focusable(m) {
		t.Error("a clicked map has not the keyboard")
	}
}

func TestClickOnTheNamePicks(t *testing.T) {
	m, w, tapped := testMap(t)
	m.zoom(6, vec{300, 260})
	for _, l := range m.labels {
		middle := l.box.middle()
		if m.view.hit(middle) >= 0 || middle.x < 5 || middle.y < 5 || middle.x > 595 || middle.y > 515 {
			continue
		}
		test.TapCanvas(w.Canvas(), fyne.NewPos(float32(middle.x), float32(middle.y)))
		if want := places()[l.place].Number; len(*tapped) != 1 || (*tapped)[0] != want {
			t.Errorf("a click on the name of %s picked %v", want, *tapped)
		}
		return
	}
	t.Fatal("no name to click on")
}

func TestDoubleClickShowsThePicks(t *testing.T) {
	m, w, tapped := testMap(t)
	m.show([]string{"1811", "1812"}, nil)
	clock := time.Unix(0, 0)
	m.now = func() time.Time { return clock }
	sea := fyne.NewPos(20, 260)
	test.TapCanvas(w.Canvas(), sea)
	clock = clock.Add(200 * time.Millisecond)
	test.TapCanvas(w.Canvas(), sea)
	if m.view.closeness() < 2 || m.whole {
		t.Errorf("the map is %.2f times as large", m.view.closeness())
	}
	for _, number := range []string{"1811", "1812"} {
		if !m.inside(byNumber()[number]) {
			t.Errorf("%s is not seen", number)
		}
	}
	if len(*tapped) > 0 {
		t.Errorf("picked %v", *tapped)
	}
	m.showWhole()
	if m.view.closeness() != 1 {
		t.Error("the whole country is not shown again")
	}
}

func TestDragMovesTheMap(t *testing.T) {
	m, w, tapped := testMap(t)
	m.zoom(4, vec{300, 260})
	near := places()[nearest(m.view.centre)].Number
	before := m.seenAt(near)
	frames := m.frames
	test.Drag(w.Canvas(), fyne.NewPos(300, 260), 40, -25)
	after := m.seenAt(near)
	if moved := after.Subtract(before); math.Abs(float64(moved.X-40)) > 0.01 || math.Abs(float64(moved.Y+25)) > 0.01 {
		t.Errorf("moved by %v", moved)
	}
	if m.frames == frames || len(*tapped) > 0 {
		t.Errorf("%d drawings, picked %v", m.frames-frames, *tapped)
	}
	// It cannot be lost: some of the country stays in the middle.
	test.Drag(w.Canvas(), fyne.NewPos(300, 260), 1e6, 1e6)
	if c := country(); m.view.centre.x < c.low.x || m.view.centre.y < c.low.y {
		t.Error("the country was dragged away")
	}
}

func TestHoverTells(t *testing.T) {
	m, w, _ := testMap(t)
	test.MoveMouse(w.Canvas(), m.seenAt("1812"))
	if !m.tip.back.Visible() || m.tip.lines[0].Text != "Sømna, Nordland" {
		t.Errorf("tip %q", m.tip.lines[0].Text)
	}
	own, _ := register.Get("1812")
	want := text.Say(text.NB, "start.map.figures", "children", own.Children, "population", own.Population,
		"posts", text.Number(text.NB, postsOf(own), 1))
	if m.tip.lines[1].Text != want {
		t.Errorf("tip %q, want %q", m.tip.lines[1].Text, want)
	}
	if m.Cursor() != desktop.PointerCursor {
		t.Error("no hand over a municipality")
	}
	test.MoveMouse(w.Canvas(), fyne.NewPos(10, 200))
	if m.tip.back.Visible() {
		t.Error("a tip over the sea")
	}
	// What is known to be placed wrong says so.
	bykle, _ := register.Get("4222")
	if !bykle.CentreApproximate {
		t.Fatal("4222 is not Bykle")
	}
	test.MoveMouse(w.Canvas(), m.seenAt("4222"))
	if got := m.tip.lines[2].Text; !bytes.Contains([]byte(got), []byte(text.Say(text.NB, "start.map.approximate"))) {
		t.Errorf("tip of Bykle: %q", got)
	}
	// A note at the edge stays on the map.
	m.hover = byNumber()["5605"]
	m.tell()
	if end := m.tip.back.Position().X + m.tip.back.Size().Width; end > 600 {
		t.Errorf("the tip ends at %g", end)
	}
}

func TestMapByKeyboard(t *testing.T) {
	m, w, tapped := testMap(t)
	m.show([]string{"1812"}, nil)
	w.Canvas().Focus(m)
	if got := places()[m.cursor].Number; got != "1812" {
		t.Fatalf("the keyboard begins at %s, not at the last pick", got)
	}
	if !m.tip.back.Visible() {
		t.Error("no note where the keyboard is")
	}
	key := func(name fyne.KeyName) { m.TypedKey(&fyne.KeyEvent{Name: name}) }
	key(fyne.KeyDown)
	south := places()[m.cursor]
	if south.at.y <= places()[byNumber()["1812"]].at.y {
		t.Errorf("down from Sømna is %s", south.Name)
	}
	key(fyne.KeyReturn)
	key(fyne.KeySpace)
	if fmt.Sprint(*tapped) != fmt.Sprint([]string{south.Number, south.Number}) {
		t.Errorf("picked %v", *tapped)
	}
	for range 60 {
		key(fyne.KeyUp)
		key(fyne.KeyRight)
		if !m.inside(m.cursor) {
			t.Fatalf("the keyboard left the map at %s", places()[m.cursor].Name)
		}
	}
	before := m.view.scale
	m.TypedRune('+')
	if m.view.scale <= before {
		t.Error("+ does not enlarge")
	}
	m.TypedRune('-')
	if math.Abs(m.view.scale-before) > 1e-9 {
		t.Error("- does not undo +")
	}
	key(fyne.KeyEnd)
	if !m.inside(byNumber()["1812"]) || m.view.closeness() < 2 {
		t.Error("End does not show the picked")
	}
	key(fyne.KeyHome)
	if m.view.closeness() != 1 {
		t.Error("Home does not show the whole country")
	}
	w.Canvas().Unfocus()
	if m.tip.back.Visible() {
		t.Error("the note stays when the keyboard has left")
	}
}

// A new size keeps what is seen: the whole country stays whole.
func TestResize(t *testing.T) {
	m, w, _ := testMap(t)
	w.Resize(fyne.NewSize(1000, 800))
	if m.view.w != 1000 || m.view.closeness() != 1 {
		t.Errorf("width %g, %g times as large", m.view.w, m.view.closeness())
	}
	m.zoom(5, vec{500, 400})
	centre := m.view.centre
	w.Resize(fyne.NewSize(400, 300))
	if m.view.centre != centre {
		t.Error("the middle moved")
	}
}

// On a screen with finer pixels the map is as fine.
func TestMapFollowsTheScale(t *testing.T) {
	m, w, _ := testMap(t)
	w.Canvas().(interface{ SetScale(float32) }).SetScale(2)
	m.redraw()
	if size := m.img.Image.Bounds().Size(); size != image.Pt(1200, 1040) {
		t.Errorf("%v at scale 2", size)
	}
}

// A large map is drawn with fewer pixels while it moves, and sharp afterwards.
func TestLargeMapIsRoughWhileItMoves(t *testing.T) {
	m, w, _ := testMap(t)
	w.Resize(fyne.NewSize(2000, 1200))
	var settle func()
	m.after = func(f func()) { settle = f }
	test.Drag(w.Canvas(), fyne.NewPos(300, 260), 5, 5)
	if px := m.img.Image.Bounds().Dx() * m.img.Image.Bounds().Dy(); px > roughPixels*1.01 || px < roughPixels*0.9 {
		t.Errorf("%d pixels while it moves", px)
	}
	settle()
	if size := m.img.Image.Bounds().Size(); size != image.Pt(2000, 1200) {
		t.Errorf("%v at rest", size)
	}
}

func BenchmarkDraw(b *testing.B) {
	test.NewTempApp(b)
	for _, size := range []struct {
		name         string
		w, h, pixels float64
	}{{"900x700", 900, 700, 1}, {"900x700@2", 900, 700, 2}, {"1600x1400", 1600, 1400, 1}} {
		for _, c := range []struct {
			name   string
			factor float64
		}{{"country", 1}, {"region", 4}, {"near", 12}} {
			b.Run(size.name+"/"+c.name, func(b *testing.B) {
				v := view{w: size.w, h: size.h}.whole()
				v = v.zoomed(c.factor, v.screen(project(61, 8)))
				s := scene{view: v, pixels: size.pixels, cursor: -1, standing: make([]standing, len(places())), colors: colors()}
				var p painter
				p.draw(s)
				for i := 0; b.Loop(); i++ {
					s.view.centre.x += float64(i%2)*2 - 1 // dragged to and fro
					p.draw(s)
				}
			})
			b.Run(size.name+"/"+c.name+"/zooming", func(b *testing.B) {
				v := view{w: size.w, h: size.h}.whole()
				v = v.zoomed(c.factor, v.screen(project(61, 8)))
				s := scene{view: v, pixels: size.pixels, cursor: -1, standing: make([]standing, len(places())), colors: colors()}
				var p painter
				p.draw(s)
				for i := 0; b.Loop(); i++ {
					s.view.scale = v.scale * (1 + float64(i%50)*0.004) // names are placed anew
					p.draw(s)
				}
			})
		}
	}
}
