package start

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"math"
	"sync"

	"grannelag/sim/register"
)

// coastFile holds the outlines of Norway and of the countries around it;
// coast_gen.go makes it and says how.
//
//go:embed coast.bin
var coastFile []byte

// CoastSource credits the outlines behind the map, to be named where the
// sources of the register are.
func CoastSource() register.Source {
	return register.Source{
		What:      "Coast and neighbouring countries behind the map of the start page",
		Publisher: "Natural Earth",
		Title:     "Admin 0 – Countries 4.1.0, 1:10 million, from the npm package world-atlas 2.0.2",
		Date:      "2018",
		Licence:   "public domain",
		Address:   "https://www.naturalearthdata.com",
	}
}

// A vec is a place on the map [km]: x to the east of the middle meridian, y to
// the south of the equator, as screens count.
type vec struct{ x, y float64 }

// project places a point of the Earth on the map: the transverse Mercator
// projection of a sphere, true along 15° east. North is up in the middle of the
// country, and no distance is more than 1 % too long anywhere in it. It is the
// picture of Norway that people know (UTM zone 33).
func project(lat, lon float64) vec {
	const radius, middle = 6371.0088, 15
	φ, λ := lat*math.Pi/180, (lon-middle)*math.Pi/180
	return vec{
		x: radius * math.Atanh(math.Cos(φ)*math.Sin(λ)),
		y: -radius * math.Atan2(math.Tan(φ), math.Cos(λ)),
	}
}

// A box is an upright rectangle of the map [km].
type box struct{ low, high vec }

// around returns the smallest box around places; there must be one.
func around(places []vec) box {
	b := box{places[0], places[0]}
	for _, p := range places {
		b.low.x, b.low.y = min(b.low.x, p.x), min(b.low.y, p.y)
		b.high.x, b.high.y = max(b.high.x, p.x), max(b.high.y, p.y)
	}
	return b
}

func (b box) meets(c box) bool {
	return b.low.x <= c.high.x && c.low.x <= b.high.x && b.low.y <= c.high.y && c.low.y <= b.high.y
}

func (b box) middle() vec { return vec{(b.low.x + b.high.x) / 2, (b.low.y + b.high.y) / 2} }

// A ring is the outline of an area, or of a hole in one.
type ring struct {
	norway bool
	box    box
	line   []vec
}

// coast returns the outlines, read once.
var coast = sync.OnceValue(func() []ring {
	rings, err := readCoast(coastFile)
	if err != nil {
		panic(err) // the file is compiled in, and a test reads it
	}
	return rings
})

// readCoast reads "coast 1" and a line feed, then for each ring the letter n for
// Norway or o for another country, the number of points, and for each point the
// steps to the east and to the north since the last one, the first from 0° 0°;
// a step is 1/500 degree. Numbers are varints, signed ones in zigzag.
func readCoast(file []byte) ([]ring, error) {
	const head, grid = "coast 1\n", 500
	bad := errors.New("start: coast.bin is broken")
	if len(file) < len(head) || string(file[:len(head)]) != head {
		return nil, bad
	}
	file = file[len(head):]
	var rings []ring
	for len(file) > 0 {
		r := ring{norway: file[0] == 'n'}
		n, used := binary.Uvarint(file[1:])
		if used <= 0 || n < 3 || n > uint64(len(file)) {
			return nil, bad
		}
		file = file[1+used:]
		var at [2]int64
		for range n {
			for k := range at {
				step, used := binary.Varint(file)
				if used <= 0 {
					return nil, bad
				}
				file = file[used:]
				at[k] += step
			}
			r.line = append(r.line, project(float64(at[1])/grid, float64(at[0])/grid))
		}
		r.box = around(r.line)
		rings = append(rings, r)
	}
	return rings, nil
}
