package register

import (
	"encoding/csv"
	"hash/fnv"
	"math"
	"os"
	"slices"
	"strconv"
	"testing"
)

// borderRow is a row of testdata/land_borders_km.csv: two municipalities that
// share a land border (Kartverket) and the km between their centres, computed
// outside this project from the same coordinates.
type borderRow struct {
	a, b string
	km   float64
}

func borderRows(t *testing.T) []borderRow {
	t.Helper()
	f, err := os.Open("testdata/land_borders_km.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []borderRow
	for _, line := range lines[1:] {
		km, err := strconv.ParseFloat(line[2], 64)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, borderRow{line[0], line[1], km})
	}
	return out
}

// everyone is n large enough for all.
const everyone = 1000

// TestBorders compares the borders of every municipality, seen from both sides,
// with the file.
func TestBorders(t *testing.T) {
	rows := borderRows(t)
	if len(rows) != 738 {
		t.Fatalf("%d pairs, want 738", len(rows))
	}
	want := map[[2]string]float64{}
	for _, r := range rows {
		want[[2]string{r.a, r.b}], want[[2]string{r.b, r.a}] = r.km, r.km
	}
	got := 0
	for _, m := range All() {
		for _, n := range Neighbours([]string{m.Number}, everyone) {
			km, border := want[[2]string{m.Number, n.Number}]
			if border != n.Border {
				t.Errorf("%s–%s: border %v, want %v", m.Name, n.Name, n.Border, border)
			}
			if !border {
				continue
			}
			got++
			if math.Abs(n.Km-km) > 0.1 {
				t.Errorf("%s–%s: %.2f km, want %.1f", m.Name, n.Name, n.Km, km)
			}
		}
	}
	if got != 2*738 {
		t.Errorf("%d borders seen from both sides, want %d", got, 2*738)
	}
}

func names(near []Neighbour) []string {
	var out []string
	for _, n := range near {
		out = append(out, n.Name)
	}
	return out
}

func TestNeighbours(t *testing.T) {
	for _, c := range []struct {
		picked []string
		n      int
		want   []string
		border int // how many of them share a border
	}{
		// Five share a border; Vega, an island, lies nearer than three of them.
		{[]string{"1813"}, 6, []string{"Sømna", "Vevelstad", "Bindal", "Grane", "Vefsn", "Vega"}, 5},
		{[]string{"1813"}, 2, []string{"Sømna", "Vevelstad"}, 2},
		// Islands: Vega, Utsira, Træna.
		{[]string{"1815"}, 3, []string{"Vevelstad", "Brønnøy", "Herøy"}, 0},
		{[]string{"1151"}, 2, []string{"Karmøy", "Haugesund"}, 0},
		{[]string{"1835"}, 2, []string{"Lurøy", "Dønna"}, 0},
	} {
		near := Neighbours(c.picked, c.n)
		border := 0
		for _, n := range near {
			if n.Border {
				border++
			}
		}
		if !slices.Equal(names(near), c.want) || border != c.border {
			t.Errorf("Neighbours(%v, %d) = %v, %d with a border; want %v, %d", c.picked, c.n, names(near), border, c.want, c.border)
		}
	}
}

// TestNeighboursOfSeveral checks the promises over growing sets of picked ones.
func TestNeighboursOfSeveral(t *testing.T) {
	picked := []string{"1813", "1812", "1815", "5612", "1151", "0301"}
	for k := 1; k <= len(picked); k++ {
		near := Neighbours(picked[:k], everyone)
		if len(near) != 357-k {
			t.Fatalf("%d neighbours of %d", len(near), k)
		}
		for i, n := range near {
			if slices.Contains(picked[:k], n.Number) {
				t.Errorf("%s is picked and a neighbour", n.Name)
			}
			nearest := math.Inf(1)
			for _, p := range picked[:k] {
				m, _ := Get(p)
				nearest = min(nearest, Km(m, n.Municipality))
			}
			if n.Km != nearest {
				t.Errorf("%s: %v km, want %v", n.Name, n.Km, nearest)
			}
			if i > 0 && (n.Border && !near[i-1].Border || n.Border == near[i-1].Border && n.Km < near[i-1].Km) {
				t.Errorf("%s stands after %s", n.Name, near[i-1].Name)
			}
		}
	}
	// The order of picking, repetitions and unknown numbers make no difference.
	want := Neighbours([]string{"1813", "1812"}, 20)
	if got := Neighbours([]string{"1812", "9999", "1813", "1812", ""}, 20); !slices.Equal(names(got), names(want)) {
		t.Errorf("%v, want %v", names(got), names(want))
	}
	for _, c := range []struct {
		picked []string
		n      int
	}{{nil, 5}, {[]string{"9999"}, 5}, {[]string{"1813"}, 0}, {[]string{"1813"}, -1}} {
		if got := Neighbours(c.picked, c.n); len(got) != 0 {
			t.Errorf("Neighbours(%v, %d) = %v", c.picked, c.n, names(got))
		}
	}
}

func at(lat, lon float64) Municipality { return Municipality{Lat: lat, Lon: lon} }

func TestKm(t *testing.T) {
	for _, c := range []struct {
		what string
		a, b Municipality
		want float64
	}{
		// Great circles published beside driving times: the E136 in dionzand/eroads, city
		// pairs of the World Travel Guide and borks.de, way points of a Google route of 2017.
		{"Ålesund–Dombås", at(62.472, 6.155), at(62.075, 9.124), 159.7986},
		{"Lillehammer–Oslo", at(61.115, 10.466), at(59.914, 10.752), 134.4592},
		{"Bergen–Oslo", at(60.391, 5.324), at(59.914, 10.752), 304.9460},
		{"Kristiansand–Bergen", at(58.146, 7.996), at(60.391, 5.324), 292.1262},
		{"Bryggja–Oslo", at(61.937875, 5.429404), at(59.913940, 10.752597), 365.03},
		{"Vågå–Lalm", at(61.865619, 9.100089), at(61.817852, 9.274970), 10.60},
		// By definition: a quarter and half of a great circle, one minute of arc.
		{"pole–equator", at(90, 0), at(0, 40), math.Pi / 2 * earthRadiusKm},
		{"antipodes", at(60, 10), at(-60, -170), math.Pi * earthRadiusKm},
		{"one minute", at(65, 12), at(65+1.0/60, 12), math.Pi / 180 / 60 * earthRadiusKm},
	} {
		if got := Km(c.a, c.b); math.Abs(got-c.want) > 0.005*c.want {
			t.Errorf("%s: %.4f km, want %.4f within 0.5 %%", c.what, got, c.want)
		}
		if Km(c.a, c.b) != Km(c.b, c.a) {
			t.Errorf("%s: not the same backwards", c.what)
		}
		if got := Km(c.a, c.a); got != 0 {
			t.Errorf("%s: %g km to itself", c.what, got)
		}
	}
}

func TestArcsine(t *testing.T) {
	for x := 0.0; x <= 1; x += 1.0 / 1024 {
		if got, want := arcsine(x), math.Asin(x); math.Abs(got-want) > 1e-15*want {
			t.Errorf("arcsine(%g) = %.17g, want %.17g", x, got, want)
		}
	}
	if got := arcsine(1 + 1e-15); got != arcsine(1) {
		t.Errorf("arcsine just above 1 = %g", got)
	}
}

// TestSameBitsEverywhere holds a hash of the bits of every distance between
// municipalities with a common border, written on amd64. Another architecture
// or another Go that rounds elsewhere changes it.
func TestSameBitsEverywhere(t *testing.T) {
	h := fnv.New64a()
	for _, r := range borderRows(t) {
		a, _ := Get(r.a)
		b, _ := Get(r.b)
		bits := math.Float64bits(Km(a, b))
		for shift := 0; shift < 64; shift += 8 {
			h.Write([]byte{byte(bits >> shift)})
		}
	}
	if got, want := h.Sum64(), uint64(0x90fb8f7188d05502); got != want {
		t.Errorf("hash %#x, want %#x", got, want)
	}
}

func BenchmarkNeighbours(b *testing.B) {
	picked := []string{"1811", "1812", "1813", "1815", "1816"}
	for b.Loop() {
		Neighbours(picked, 20)
	}
}
