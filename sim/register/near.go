package register

import (
	"cmp"
	"math"
	"slices"

	"grannelag/sim/des"
)

// earthRadiusKm is the mean radius R₁ of the IUGG [km]. A sphere of this radius
// is right to 0.5 % for any pair of points in Norway.
const earthRadiusKm = 6371.0088

// Neighbour is a municipality seen from a set of picked ones.
type Neighbour struct {
	Municipality
	// Km is the straight distance from its centre to the nearest centre among the picked [km].
	Km float64
	// Border says that it shares a land border with at least one of the picked.
	Border bool
}

// Neighbours returns at most n municipalities around the picked ones, none of
// them picked: first those that share a land border with any of the picked, the
// nearest first, then the others, the nearest first. Equal distances go by
// number. Islands have no land border and get their neighbours by distance.
// Unknown numbers and repetitions do not count; with nothing picked or n below
// 1 there are no neighbours.
func Neighbours(numbers []string, n int) []Neighbour {
	r := load()
	picked := make([]bool, len(r.all))
	border := make([]bool, len(r.all))
	var from []vector
	for _, number := range numbers {
		i, ok := r.index[number]
		if !ok || picked[i] {
			continue
		}
		picked[i] = true
		from = append(from, r.where[i])
		for _, j := range r.borders[i] {
			border[j] = true
		}
	}
	if len(from) == 0 || n < 1 {
		return nil
	}

	type candidate struct {
		place  int
		border bool
		chord2 float64
	}
	found := make([]candidate, 0, len(r.all))
	for i, at := range r.where {
		if picked[i] {
			continue
		}
		c := candidate{place: i, border: border[i], chord2: chordSquared(at, from[0])}
		for _, p := range from[1:] {
			c.chord2 = min(c.chord2, chordSquared(at, p))
		}
		found = append(found, c)
	}
	slices.SortFunc(found, func(a, b candidate) int {
		if a.border != b.border {
			if a.border {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(a.chord2, b.chord2), cmp.Compare(a.place, b.place))
	})

	out := make([]Neighbour, min(n, len(found)))
	for k := range out {
		c := found[k]
		out[k] = Neighbour{Municipality: r.at(c.place), Km: arcKm(c.chord2), Border: c.border}
	}
	return out
}

// Km returns the great-circle distance between the centres of a and b [km], on
// a sphere of the Earth's mean radius. It reads Lat and Lon only, which must be
// finite, is the same in both directions, and gives the same bits on every
// architecture.
func Km(a, b Municipality) float64 {
	return arcKm(chordSquared(onSphere(a.Lat, a.Lon), onSphere(b.Lat, b.Lon)))
}

// vector is a point on the unit sphere.
type vector struct{ x, y, z float64 }

// onSphere takes degrees. The conversion of the product keeps a compiler from
// fusing it with a sum inside an inlined sine, which would change the last bit
// on some architectures.
func onSphere(lat, lon float64) vector {
	φ, λ := float64(lat*(math.Pi/180)), float64(lon*(math.Pi/180))
	c := des.Cos(φ)
	return vector{x: float64(c * des.Cos(λ)), y: float64(c * des.Sin(λ)), z: des.Sin(φ)}
}

// chordSquared is the squared straight line through the sphere. It orders
// distances as the arc does and, unlike the cosine of the angle, keeps its
// digits for places a few hundred metres apart.
func chordSquared(a, b vector) float64 {
	dx, dy, dz := a.x-b.x, a.y-b.y, a.z-b.z
	return float64(dx*dx) + float64(dy*dy) + float64(dz*dz)
}

func arcKm(chord2 float64) float64 {
	return 2 * earthRadiusKm * arcsine(math.Sqrt(chord2)/2)
}

// arcsineSeries holds the Taylor coefficients (2k)! / (4^k (k!)² (2k+1)). Below
// the bound in arcsine the next one would add less than 1e-17.
var arcsineSeries = [...]float64{1, 1.0 / 6, 3.0 / 40, 5.0 / 112, 35.0 / 1152, 63.0 / 2816,
	231.0 / 13312, 143.0 / 10240, 6435.0 / 557056, 12155.0 / 1245184, 46189.0 / 5505024}

// arcsine is the inverse sine of x, from 0 to 1. The library's own may give other
// bits on another architecture or with another Go; square roots may not.
func arcsine(x float64) float64 {
	x = min(x, 1) // antipodes may round to a chord just above the diameter
	scale := 1.0
	for x > 0.2 {
		// sin(θ/2) = sin θ / √(2 (1 + cos θ))
		x /= math.Sqrt(2 * (1 + math.Sqrt(1-float64(x*x))))
		scale *= 2
	}
	z := float64(x * x)
	sum := 0.0
	for k := len(arcsineSeries) - 1; k >= 0; k-- {
		sum = float64(sum*z) + arcsineSeries[k]
	}
	return scale * x * sum
}
