package scenario

import (
	"fmt"
	"math"
	"os"
	"strings"
	"testing"
)

// roadText is a scenario of 1811 Bindal, 1812 Sømna, 1813 Brønnøy, 1815 Vega and
// 1816 Vevelstad with some legs.
func roadText(legs string) string {
	return "format = 1\n[option.today.service.a]\nmunicipalities = [\"1811\", \"1812\", \"1813\", \"1815\", \"1816\"]\n" + legs
}

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9*max(1, math.Abs(b)) }

func TestRoadsGivenLegs(t *testing.T) {
	s := parse(t, roadText(`
[leg.1811-1812]
minutes = 100
back = 90
km = 40
ferry = "Vennesund–Holm"
[leg.1813-1812]
minutes = 27
km = 25
estimated = true
[leg.1811-1813]
minutes = 200
km = 90
`))
	r := s.Roads()
	for _, c := range []struct {
		i, j             int
		minutes, km      float64
		estimated, ferry bool
	}{
		{0, 1, 100, 40, false, true},
		{1, 0, 90, 40, false, true},
		{2, 1, 27, 25, true, false},
		{1, 2, 27, 25, true, false},
		{0, 2, 200, 90, false, false}, // the leg, though over Sømna it is 127
		{0, 0, 0, 0, false, false},
	} {
		if r.Minutes[c.i][c.j] != c.minutes || r.Km[c.i][c.j] != c.km || r.Estimated[c.i][c.j] != c.estimated || r.Ferry[c.i][c.j] != c.ferry {
			t.Errorf("%d–%d is %v minutes, %v km, estimated %v, ferry %v; want %+v", c.i, c.j,
				r.Minutes[c.i][c.j], r.Km[c.i][c.j], r.Estimated[c.i][c.j], r.Ferry[c.i][c.j], c)
		}
	}
}

func TestRoadsShortestPath(t *testing.T) {
	s := parse(t, roadText(`
[leg.1811-1812]
minutes = 100
back = 90
km = 40
ferry = "Vennesund–Holm"
[leg.1812-1813]
minutes = 27
km = 25
[leg.1813-1816]
minutes = 75
km = 30
estimated = true
`))
	r := s.Roads()
	if r.Minutes[0][2] != 127 || r.Minutes[2][0] != 117 || r.Km[0][2] != 65 || !r.Ferry[0][2] || r.Estimated[0][2] {
		t.Errorf("Bindal–Brønnøy is %v there, %v back, %v km", r.Minutes[0][2], r.Minutes[2][0], r.Km[0][2])
	}
	if r.Minutes[0][4] != 202 || !r.Estimated[0][4] || !r.Estimated[4][0] || !r.Ferry[0][4] || !r.Ferry[4][0] {
		t.Errorf("Bindal–Vevelstad is %v, estimated %v and back %v: one leg is an estimate, one a ferry", r.Minutes[0][4], r.Estimated[0][4], r.Estimated[4][0])
	}
}

// Of equally fast ways the one with fewest legs, then the lowest last stop.
func TestRoadsTies(t *testing.T) {
	s := parse(t, roadText(`
[leg.1811-1812]
minutes = 30
km = 1
[leg.1812-1813]
minutes = 30
km = 1
[leg.1813-1816]
minutes = 30
km = 1
[leg.1811-1815]
minutes = 60
km = 10
[leg.1815-1816]
minutes = 30
km = 10
[leg.1815-1813]
minutes = 1
km = 100
`))
	r := s.Roads()
	// 1811–1813: over 1812 60 minutes, over 1815 61.
	// 1811–1816: over 1812 and 1813 90 minutes in three legs, over 1815 90 in two.
	if r.Minutes[0][4] != 90 || r.Km[0][4] != 20 {
		t.Errorf("1811–1816 is %v minutes and %v km; want the way of two legs, 20 km", r.Minutes[0][4], r.Km[0][4])
	}
	s = parse(t, roadText(`
[leg.1811-1812]
minutes = 30
km = 1
[leg.1812-1816]
minutes = 30
km = 1
[leg.1811-1813]
minutes = 30
km = 5
[leg.1813-1816]
minutes = 30
km = 5
`))
	if r := s.Roads(); r.Km[0][4] != 2 {
		t.Errorf("1811–1816 is %v km; want that over 1812, 2 km", r.Km[0][4])
	}
}

func TestRoadsEstimates(t *testing.T) {
	s := parse(t, roadText(`
[leg.1812-1813]
km = 30
[leg.1811-1812]
ferry = "Vennesund–Holm"
estimated = false
`))
	r := s.Roads()
	straight := func(i, j int) float64 { return s.straightKm(i, j) }
	// Straight lines of the register, to 0.1 km (travel_legs of the same centres).
	for _, c := range []struct {
		i, j int
		km   float64
	}{{1, 2, 18.2}, {0, 1, 26.8}, {2, 3, 25.2}, {2, 4, 26.8}} {
		if math.Abs(straight(c.i, c.j)-c.km) > 0.1 {
			t.Errorf("%d–%d is %v km straight; want %v", c.i, c.j, straight(c.i, c.j), c.km)
		}
	}
	if want := straight(1, 2) / 39 * 60; !near(r.Minutes[1][2], want) || r.Km[1][2] != 30 || !r.Estimated[1][2] {
		t.Errorf("a leg without minutes is %v; want %v", r.Minutes[1][2], want)
	}
	if want := straight(0, 1) / 24 * 60; !near(r.Minutes[0][1], want) || !near(r.Km[0][1], 1.3*straight(0, 1)) || !r.Estimated[0][1] || !r.Ferry[0][1] {
		t.Errorf("a leg with a ferry and without minutes is %v; want %v", r.Minutes[0][1], want)
	}
	// Vega is an island, Vevelstad is not.
	if want := straight(2, 3) / 24 * 60; !near(r.Minutes[2][3], want) || !r.Ferry[2][3] || !r.Estimated[2][3] || !near(r.Km[2][3], 1.3*straight(2, 3)) {
		t.Errorf("Brønnøy–Vega without a leg is %v; want %v", r.Minutes[2][3], want)
	}
	if want := straight(2, 4) / 39 * 60; !near(r.Minutes[2][4], want) || r.Ferry[2][4] || !r.Estimated[2][4] {
		t.Errorf("Brønnøy–Vevelstad without a leg is %v; want %v", r.Minutes[2][4], want)
	}
}

// Whatever the legs: the tables are square, with nothing on the diagonal,
// positive elsewhere, and no way is longer than one over a third place by legs
// unless it is a leg itself.
func TestRoadsAreWhole(t *testing.T) {
	for _, name := range []string{"../../scenarios/sor-helgeland.toml", "../../scenarios/indre-sogn.toml"} {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		s := parse(t, string(text))
		r := s.Roads()
		leg := map[string]bool{}
		for _, l := range s.Legs {
			leg[l.From+l.To], leg[l.To+l.From] = true, true
		}
		for i := range s.Municipalities {
			for j := range s.Municipalities {
				m := r.Minutes[i][j]
				if (i == j) != (m == 0) || (i == j) != (r.Km[i][j] == 0) || !(m >= 0 && m < 1440) {
					t.Errorf("%s: %d–%d is %v minutes, %v km", name, i, j, m, r.Km[i][j])
				}
				for k := range s.Municipalities {
					a, b, c := s.Municipalities[i].Number, s.Municipalities[j].Number, s.Municipalities[k].Number
					if leg[a+c] && leg[c+b] && !leg[a+b] && m > r.Minutes[i][k]+r.Minutes[k][j]+1e-9 {
						t.Errorf("%s: %s–%s is %v minutes, over %s it is faster", name, a, b, m, c)
					}
				}
			}
		}
	}
}

func BenchmarkRoads(b *testing.B) {
	var legs strings.Builder
	numbers := []string{"1811", "1812", "1813", "1815", "1816"}
	for i, from := range numbers {
		for _, to := range numbers[i+1:] {
			fmt.Fprintf(&legs, "[leg.%s-%s]\nminutes = %d\n", from, to, 20+10*i)
		}
	}
	s := parse(b, roadText(legs.String()))
	for b.Loop() {
		s.Roads()
	}
}
