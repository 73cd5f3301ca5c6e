package chart

import (
	"bytes"
	"encoding/xml"
	"flag"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/sim/scenario"
	"grannelag/ui/text"
)

var (
	update = flag.Bool("update", false, "write the files of testdata anew")
	lookIn = flag.String("look", "", "write every figure as PNG and SVG into this folder, for eyes")
)

var themes = []Theme{Light(), Dark()}

// everyFigure returns all figures there are.
func everyFigure(s Study) []Figure {
	return append(s.Figures(),
		PillarSmall(s, model.Community), PillarSmall(s, model.Road), PillarSmall(s, model.Coverage),
		Farther(s, 1), Within(s), Compare(s, 0, 1))
}

// TestFiguresInAllLanguages draws every figure in every language and theme.
func TestFiguresInAllLanguages(t *testing.T) {
	r, s := sorHelgeland()
	for _, th := range themes {
		alts := map[string]string{}
		for _, l := range text.Langs() {
			for _, f := range everyFigure(study(r, s, l, th)) {
				id := fmt.Sprintf("%s-%s-%s", f.Name, l, th.Name)
				var svg bytes.Buffer
				if err := WriteSVG(&svg, f, Size{}); err != nil {
					t.Fatal(err)
				}
				said := svgTexts(t, id, svg.Bytes())
				for _, want := range []string{f.Title, "Sør-Helgeland", "Grannelag 0.1.0", "07459", "I dag"} {
					if !strings.Contains(said, want) {
						t.Errorf("%s: %q is not in the SVG", id, want)
					}
				}
				if !bytes.Contains(svg.Bytes(), []byte("font-family:'Noto Sans',sans-serif")) || bytes.Contains(svg.Bytes(), []byte("font-family:Noto")) {
					t.Errorf("%s: the SVG does not ask for Noto Sans with a fallback", id)
				}
				if strings.ContainsAny(said+f.Alt, "{}|") || !utf8.ValidString(said) {
					t.Errorf("%s: a text has a placeholder left, or broken letters: %s", id, said)
				}
				if f.Alt == "" || !strings.HasPrefix(f.Alt, f.Title) || !strings.ContainsAny(f.Alt, "0123456789") {
					t.Errorf("%s: the alt text does not say what was found: %q", id, f.Alt)
				}
				if other, twice := alts[f.Alt]; twice {
					t.Errorf("%s: the alt text is that of %s", id, other)
				}
				alts[f.Alt] = id
				img := DrawImage(f, nil, Size{800, 500}, 1)
				if ink := inked(img, th.Back); ink < 0.01 || ink > 0.9 {
					t.Errorf("%s: %.1f %% of the picture is drawn on", id, 100*ink)
				}
				keep(t, id, f)
			}
		}
	}
}

// keep writes a figure for eyes, if asked to.
func keep(t *testing.T, id string, f Figure) {
	if *lookIn == "" {
		return
	}
	for ext, write := range map[string]func(*os.File) error{
		"png": func(w *os.File) error { return WritePNG(w, f, Size{}, 144) },
		"svg": func(w *os.File) error { return WriteSVG(w, f, Size{}) },
	} {
		w, err := os.Create(filepath.Join(*lookIn, id+"."+ext))
		if err == nil {
			err = write(w)
		}
		if err == nil {
			err = w.Close()
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// svgTexts reads an SVG as XML and returns what its texts say.
func svgTexts(t *testing.T, id string, svg []byte) string {
	t.Helper()
	var said []string
	d := xml.NewDecoder(bytes.NewReader(svg))
	in := false
	for {
		tok, err := d.Token()
		if tok == nil {
			return strings.Join(said, "\n")
		}
		if err != nil {
			t.Fatalf("%s: not XML: %v", id, err)
		}
		switch x := tok.(type) {
		case xml.StartElement:
			in = x.Name.Local == "text"
		case xml.CharData:
			if in {
				said = append(said, string(x))
			}
		case xml.EndElement:
			in = false
		}
	}
}

// inked is the share of a picture that is not its background.
func inked(img *image.RGBA, back color.NRGBA) float64 {
	n := 0
	for i := 0; i < len(img.Pix); i += 4 {
		if img.Pix[i] != back.R || img.Pix[i+1] != back.G || img.Pix[i+2] != back.B {
			n++
		}
	}
	return float64(n) / float64(len(img.Pix)/4)
}

// hard are studies that figures must survive.
func hard() map[string]func() (*experiment.Result, *scenario.Scenario) {
	type made = func() (*experiment.Result, *scenario.Scenario)
	each := func(options, municipalities, weeks int, change func(*experiment.Estimate)) made {
		return func() (*experiment.Result, *scenario.Scenario) {
			r, s := region(options, municipalities, weeks)
			for i := range r.Options {
				o := &r.Options[i]
				es := []*experiment.Entity{&o.Option}
				for j := range o.Municipalities {
					es = append(es, &o.Municipalities[j])
				}
				for _, e := range es {
					for k := range e.Estimates {
						change(&e.Estimates[k])
					}
				}
			}
			return r, s
		}
	}
	as := func(f func() float64) func(*experiment.Estimate) {
		return func(e *experiment.Estimate) {
			for _, x := range []*float64{&e.Mean, &e.HalfWidth, &e.P05, &e.P95} {
				*x = f()
			}
		}
	}
	times := func(by float64) func(*experiment.Estimate) {
		return func(e *experiment.Estimate) {
			for _, x := range []*float64{&e.Mean, &e.HalfWidth, &e.P05, &e.P95} {
				*x *= by
			}
		}
	}
	none := func(*experiment.Estimate) {}
	return map[string]made{
		"sor_helgeland":  sorHelgeland,
		"nothing":        func() (*experiment.Result, *scenario.Scenario) { return &experiment.Result{}, &scenario.Scenario{} },
		"one_option":     each(1, 5, 260, none),
		"one_of_each":    each(1, 1, 52, none),
		"two_alone":      each(2, 1, 104, none),
		"twelve_options": each(12, 4, 260, none),
		"twenty_long":    each(3, 20, 260, none),
		"everything":     each(12, 20, 104, none),
		"no_weeks":       each(3, 3, 0, none),
		"one_week":       each(3, 3, 1, none),
		"all_nan":        each(3, 5, 52, as(func() float64 { return nan })),
		"all_inf":        each(3, 5, 52, as(func() float64 { return math.Inf(1) })),
		"all_zero":       each(3, 5, 52, as(func() float64 { return 0 })),
		"huge":           each(3, 5, 52, times(1e11)),
		"tiny":           each(3, 5, 52, times(1e-7)),
		"negative":       each(2, 2, 52, times(-3)),
		"no_cases": each(2, 3, 52, func(e *experiment.Estimate) {
			*e = experiment.Estimate{Mean: nan, HalfWidth: nan, P05: nan, P95: nan, Note: experiment.NoteNoCases}
		}),
		"few_cases":     each(3, 5, 52, func(e *experiment.Estimate) { e.Note, e.Cases = experiment.NoteFewCases, 0.4 }),
		"broken_series": brokenSeries,
		"same_place": func() (*experiment.Result, *scenario.Scenario) {
			r, s := region(3, 6, 52)
			for i := range s.Municipalities {
				s.Municipalities[i].Lat, s.Municipalities[i].Lon = 70, 25
			}
			return r, s
		},
		"odd_names": func() (*experiment.Result, *scenario.Scenario) {
			r, s := region(2, 3, 52)
			s.Title = "<b>&\"\x00\x1b[31m\nΩ 北 \xff"
			r.Options[0].Name, r.Options[1].Name = "", strings.Repeat("W", 300)
			s.Municipalities[1].Name, r.Options[0].Municipalities[1].Name = "", ""
			s.Municipalities[2].Source = "vår egen telling\x07 & «gjetning»"
			return r, s
		},
	}
}

func brokenSeries() (*experiment.Result, *scenario.Scenario) {
	r, s := region(3, 4, 156)
	w := r.Options[0].Weeks
	for k := range w {
		w[k].AtWork.Mean[3], w[k].AtWork.P05[5], w[k].AtWork.P95[70] = nan, math.Inf(1), math.Inf(-1)
	}
	w[0].OpenCases.Mean[10], w[0].OpenCases.P05[12], w[0].OpenCases.P95 = nan, nan, w[0].OpenCases.P95[:20]
	w[0].Overdue = experiment.Band{}
	r.Options[1].Weeks = nil
	r.Options[2].Weeks[0].Overdue.Mean = r.Options[2].Weeks[0].Overdue.Mean[:1]
	return r, s
}

// TestHardCases draws every figure of studies at the edge of what is allowed,
// large and small. No text may stand on another or leave the figure.
func TestHardCases(t *testing.T) {
	for name, made := range hard() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r, s := made()
			for _, l := range text.Langs() {
				for _, f := range everyFigure(study(r, s, l, Light())) {
					sizes := []Size{{}, {800, 500}}
					if l == text.NB {
						sizes = append(sizes, Size{1600, 1000}, Size{420, 300}, Size{480, 300}, Size{480, f.HeightFor(480)}, Size{260, 180}, Size{90, 900}, Size{900, 60}, Size{3, 3})
						keep(t, name+"-"+f.Name, f)
					}
					for _, size := range sizes {
						size := size.of(&f)
						texts := &listener{}
						f.Draw(texts, size.Width, size.Height)
						if size.Width >= 250 && size.Height >= 180 {
							texts.check(t, fmt.Sprintf("%s %s %s %.0f×%.0f", name, f.Name, l, size.Width, size.Height), size)
						}
						if l != text.NB || size.Width*size.Height > 1e6 || size.Width == 420 || size.Width == 480 {
							continue // drawing takes long, and adds little here
						}
						DrawImage(f, nil, size, 1)
						var svg bytes.Buffer
						if err := WriteSVG(&svg, f, size); err != nil {
							t.Error(err)
						}
						svgTexts(t, name+" "+f.Name, svg.Bytes())
						if s := svg.String(); strings.Contains(s, "NaN") || strings.Contains(s, "Inf") {
							t.Errorf("%s %s: the SVG has numbers that are none", name, f.Name)
						}
						f.Spots(size.Width, size.Height)
					}
				}
			}
		})
	}
}

// A listener is a canvas that only notes where texts stand.
type listener struct {
	blind
	boxes []vg.Rectangle
	texts []string
}

func (l *listener) FillString(f font.Face, at vg.Point, s string) {
	if strings.TrimSpace(s) == "" {
		return
	}
	face := regular
	if f.Font.Weight == bold.font.Weight {
		face = bold
	}
	// From the middle of the descenders to the top of the capitals.
	size := f.Font.Size
	l.boxes = append(l.boxes, vg.Rectangle{
		Min: pt(at.X, at.Y-size*0.12), Max: pt(at.X+face.width(s, size), at.Y+size*capHeight)})
	l.texts = append(l.texts, s)
}

// check reports texts that stand on one another or outside the figure.
func (l *listener) check(t *testing.T, id string, size Size) {
	t.Helper()
	faults := 0
	for i, a := range l.boxes {
		if a.Min.X < -1 || a.Min.Y < -1 || a.Max.X > size.Width+1 || a.Max.Y > size.Height+1 {
			t.Errorf("%s: %q is outside: %.0f %.0f to %.0f %.0f", id, l.texts[i], a.Min.X, a.Min.Y, a.Max.X, a.Max.Y)
			faults++
		}
		for j := range i {
			b := l.boxes[j]
			if min(a.Max.X, b.Max.X)-max(a.Min.X, b.Min.X) > 0.5 && min(a.Max.Y, b.Max.Y)-max(a.Min.Y, b.Min.Y) > 0.5 {
				t.Errorf("%s: %q stands on %q", id, l.texts[i], l.texts[j])
				faults++
			}
		}
		if faults > 3 {
			return
		}
	}
}

// TestSameBytes draws twice, into a new image and into a used one.
func TestSameBytes(t *testing.T) {
	r, s := sorHelgeland()
	var used *image.RGBA
	for _, f := range everyFigure(study(r, s, text.NN, Dark())) {
		var a, b, c, d bytes.Buffer
		for _, w := range []*bytes.Buffer{&a, &b} {
			if err := WritePNG(w, f, Size{}, 96); err != nil {
				t.Fatal(err)
			}
		}
		for _, w := range []*bytes.Buffer{&c, &d} {
			if err := WriteSVG(w, f, Size{}); err != nil {
				t.Fatal(err)
			}
		}
		if !bytes.Equal(a.Bytes(), b.Bytes()) || !bytes.Equal(c.Bytes(), d.Bytes()) {
			t.Errorf("%s: two drawings differ", f.Name)
		}
		fresh := DrawImage(f, nil, Size{500, 320}, 1.25)
		again := DrawImage(f, used, Size{500, 320}, 1.25)
		if used != nil && again != used {
			t.Errorf("%s: the image was not used again", f.Name)
		}
		if !bytes.Equal(fresh.Pix, again.Pix) {
			t.Errorf("%s: a used image shows through", f.Name)
		}
		used = again
	}
}

// TestStudyIsNotKept changes the study after its figures are made.
func TestStudyIsNotKept(t *testing.T) {
	r, s := sorHelgeland()
	figures := everyFigure(study(r, s, text.NB, Light()))
	draw := func() (out []string) {
		for _, f := range figures {
			var b bytes.Buffer
			if err := WriteSVG(&b, f, Size{}); err != nil {
				t.Fatal(err)
			}
			out = append(out, b.String())
		}
		return out
	}
	before := draw()
	r.Seed, s.Title = 99, "changed"
	s.Municipalities[0].Name = "changed"
	for i := range r.Options {
		r.Options[i].Name = "changed"
		for k := range r.Options[i].Option.Estimates {
			r.Options[i].Option.Estimates[k].Mean = 0.123
		}
	}
	for i, now := range draw() {
		if now != before[i] {
			t.Errorf("%s follows changes of the study", figures[i].Name)
		}
	}
}

// TestSpots rests a pointer on values.
func TestSpots(t *testing.T) {
	r, s := sorHelgeland()
	st := study(r, s, text.NB, Light())
	for _, c := range []struct {
		f    Figure
		want string
	}{
		{Pillars(st), "Felles i Brønnøysund: 97 % ± 0 %; enkelte år 95 % til 99 %"},
		{Caseload(st), "Vevelstad, I dag, hver for seg: 0,8 av 1,1; enkelte år 30 % til 100 %"},
		{Map(st), "Bindal: 240 barn"},
		{Map(st), "Bindal – Brønnøy: 125 min*"},
		{Presence(st), "I dag, hver for seg, juli, uke 29\nBindal: 0,4"},
		{Differences(st), "Minst to på jobb, Felles i Brønnøysund: +45 ± 1 pp bedre"},
	} {
		found := false
		for _, spot := range c.f.Spots(800, 500) {
			if spot.Box.Min.X < 0 || spot.Box.Max.X > 800 || spot.Box.Min.Y < 0 || spot.Box.Max.Y > 500 {
				t.Errorf("%s: spot %q is outside the figure", c.f.Name, spot.Text)
			}
			found = found || strings.HasPrefix(strings.ReplaceAll(spot.Text, "\u00a0", " "), c.want)
		}
		if !found {
			t.Errorf("%s: no spot says %q", c.f.Name, c.want)
		}
	}
}

// TestPictures compares two small drawings with those kept.
func TestPictures(t *testing.T) {
	r, s := sorHelgeland()
	st := study(r, s, text.NB, Light())
	for _, f := range []Figure{Map(st), Community(st)} {
		var got bytes.Buffer
		if err := WriteSVG(&got, f, Size{480, 330}); err != nil {
			t.Fatal(err)
		}
		golden := filepath.Join("testdata", f.Name+".svg")
		if *update {
			write(t, golden, got.Bytes())
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got.Bytes(), want) {
			t.Errorf("%s differs from line %d on; look at it and run with -update", golden, firstDifference(got.Bytes(), want))
		}
	}
	for _, th := range themes {
		st.Theme = th
		img := DrawImage(Pillars(st), nil, Size{560, 380}, 1)
		golden := filepath.Join("testdata", "pillars-"+th.Name+".png")
		if *update {
			var b bytes.Buffer
			if err := png.Encode(&b, img); err != nil {
				t.Fatal(err)
			}
			write(t, golden, b.Bytes())
		}
		if msg := comparePicture(img, golden); msg != "" {
			t.Errorf("%s: %s; look at it and run with -update", golden, msg)
		}
	}
}

func write(t *testing.T, name string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

func firstDifference(a, b []byte) int {
	line := 1
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			break
		}
		if a[i] == '\n' {
			line++
		}
	}
	return line
}

// comparePicture returns what sets a picture apart from the one kept, or "":
// at most 1 in 2000 pixels may differ by more than 24 of 255, for machines round
// the edges of letters and lines differently.
func comparePicture(got *image.RGBA, name string) string {
	file, err := os.Open(name)
	if err != nil {
		return err.Error()
	}
	defer file.Close()
	want, err := png.Decode(file)
	if err != nil {
		return err.Error()
	}
	if want.Bounds() != got.Bounds() {
		return fmt.Sprintf("is %v, was %v", got.Bounds().Size(), want.Bounds().Size())
	}
	far, first := 0, image.Point{}
	b := got.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			g := got.RGBAAt(x, y)
			w := color.RGBAModel.Convert(want.At(x, y)).(color.RGBA)
			d := max(apart(g.R, w.R), apart(g.G, w.G), apart(g.B, w.B))
			if d > 24 {
				if far == 0 {
					first = image.Pt(x, y)
				}
				far++
			}
		}
	}
	if all := b.Dx() * b.Dy(); far*2000 > all {
		return fmt.Sprintf("%.1f %% of the pixels differ, from %v on", 100*float64(far)/float64(all), first)
	}
	return ""
}

func apart(a, b uint8) int {
	if a > b {
		return int(a - b)
	}
	return int(b - a)
}

// TestPictureComparisonSees breaks a picture.
func TestPictureComparisonSees(t *testing.T) {
	r, s := sorHelgeland()
	st := study(r, s, text.NB, Light())
	r.Options[1].Option.Estimates[model.Presence2] = share(0.6, 0.1)
	r.Options[1].Option.Estimates[model.TravelShare] = share(0.06, 0.01)
	img := DrawImage(Pillars(st), nil, Size{560, 380}, 1)
	if comparePicture(img, filepath.Join("testdata", "pillars-light.png")) == "" {
		t.Error("another result looks the same")
	}
}

// TestLettersAreThere asks both fonts for all letters of the country's
// languages and all signs of the figures.
func TestLettersAreThere(t *testing.T) {
	need := "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789" +
		"æøåÆØÅ áÁčČđĐŋŊšŠŧŦžŽ ïÏöÖäÄüÜ ǥǤǧǦǩǨǯǮʒƷʼ éèêóòôàâ ŠšŽž" +
		".,;:!?()[]/&%#+-*'\"<>=_@ «»“”‘’–—−±×·…≈≠≤≥←→↑↓▲▼■●°½¹²³⁴⁵⁶⁷⁸⁹⁰€§\u00a0\u202f\u2009"
	for _, f := range []*typeface{regular, bold} {
		for _, r := range need {
			if r < 128 {
				if r != ' ' && f.ascii[r] == f.missing && f.ascii[r] == 0 {
					t.Errorf("%v lacks %q", f.font.Weight, r)
				}
				continue
			}
			if _, ok := f.other[r]; !ok {
				t.Errorf("%v lacks %q", f.font.Weight, r)
			}
		}
		for _, s := range []string{"Brønnøysund", "Kárášjohka 1 234,5 %"} {
			face := f.at(12)
			if got, want := float64(f.width(s, 12)), float64(face.Width(s)); math.Abs(got-want) > 1e-6 {
				t.Errorf("%q is %v wide, gonum says %v", s, got, want)
			}
		}
	}
	if !font.DefaultCache.Has(font.Font{Typeface: Typeface}) {
		t.Error("gonum/plot does not know the font")
	}
}

// TestTooLarge asks for a picture that no memory holds.
func TestTooLarge(t *testing.T) {
	r, s := sorHelgeland()
	f := Pillars(study(r, s, text.NB, Light()))
	if err := WritePNG(&bytes.Buffer{}, f, Size{1e6, 1e6}, 300); err == nil {
		t.Error("a picture of 17 tera-pixels was written")
	}
	if img := DrawImage(f, nil, Size{1e9, 1e9}, 2); img.Rect.Dx() != 1 {
		t.Error("an image of that size was made")
	}
}

// TestZeroFigure draws a figure that nobody made.
func TestZeroFigure(t *testing.T) {
	var f Figure
	f.Draw(blind{}, 100, 100)
	if got := f.Spots(100, 100); !reflect.DeepEqual(got, []Spot{}) {
		t.Error(got)
	}
}

// BenchmarkDrawImage draws every figure into an image that is used again, as
// the window does thirty times a second while a hand drags.
func BenchmarkDrawImage(b *testing.B) {
	r, s := sorHelgeland()
	for _, f := range everyFigure(study(r, s, text.NB, Light())) {
		sizes := []Size{{700, 500}, {1400, 900}}
		if strings.HasSuffix(f.Name, "_small") {
			sizes = []Size{{320, 250}, {420, 300}}
		}
		for _, size := range sizes {
			for _, scale := range []float64{1, 2} {
				b.Run(fmt.Sprintf("%s/%.0fx%.0f@%g", f.Name, size.Width, size.Height, scale), func(b *testing.B) {
					var img *image.RGBA
					b.ReportAllocs()
					for b.Loop() {
						img = DrawImage(f, img, size, scale)
					}
				})
			}
		}
	}
}

// BenchmarkFigures makes the figures of a study.
func BenchmarkFigures(b *testing.B) {
	r, s := sorHelgeland()
	b.ReportAllocs()
	for b.Loop() {
		everyFigure(study(r, s, text.NB, Light()))
	}
}

// BenchmarkSpots lays a figure with many words out.
func BenchmarkSpots(b *testing.B) {
	r, s := sorHelgeland()
	f := OpenCases(study(r, s, text.NB, Light()))
	b.ReportAllocs()
	for b.Loop() {
		ImageSpots(f, Size{700, 500}, 1)
	}
}
