//go:build ignore

// This program writes coast.bin, the outlines behind the map, from the file
// countries-10m.json of the npm package world-atlas 2.0.2 (Natural Earth 4.1.0,
// public domain):
//
//	npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz package/countries-10m.json
//	go run coast_gen.go package/countries-10m.json coast.bin
//
// The format is that of readCoast in coast.go.
package main

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"log"
	"math"
	"os"
)

const (
	norway = "578" // ISO 3166-1

	// What the map can ever show [degrees].
	west, east, south, north = -16.0, 62.0, 47.0, 75.0

	grid = 500.0 // steps in a degree

	// How far a simplified line may lie from the true one [km]. The borders
	// that neighbours share with Norway are as fine as Norway's.
	fine, coarse = 0.2, 1.2
	// Rings whose box is smaller than this are left out abroad [km].
	smallest = 8.0
)

type topology struct {
	Transform struct{ Scale, Translate [2]float64 }
	Arcs      [][][2]float64
	Objects   struct {
		Countries struct {
			Geometries []struct {
				ID   string
				Type string
				Arcs json.RawMessage
			}
		}
	}
}

// point is a longitude and a latitude [degrees].
type point [2]float64

func main() {
	if len(os.Args) != 3 {
		log.Fatal("usage: go run coast_gen.go countries-10m.json coast.bin")
	}
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	var t topology
	if err := json.Unmarshal(text, &t); err != nil {
		log.Fatal(err)
	}
	polygons := map[string][][][]int{}
	for _, g := range t.Objects.Countries.Geometries {
		switch g.Type {
		case "Polygon":
			var rings [][]int
			err = json.Unmarshal(g.Arcs, &rings)
			polygons[g.ID] = append(polygons[g.ID], rings)
		case "MultiPolygon":
			var many [][][]int
			err = json.Unmarshal(g.Arcs, &many)
			polygons[g.ID] = append(polygons[g.ID], many...)
		}
		if err != nil {
			log.Fatal(err)
		}
	}
	norwegian := map[int]bool{}
	for _, rings := range polygons[norway] {
		for _, ring := range rings {
			for _, arc := range ring {
				norwegian[max(arc, ^arc)] = true
			}
		}
	}
	arcs := make([][]point, len(t.Arcs))
	for i, a := range t.Arcs {
		x, y := 0.0, 0.0
		for _, d := range a {
			x, y = x+d[0], y+d[1]
			arcs[i] = append(arcs[i], point{x*t.Transform.Scale[0] + t.Transform.Translate[0], y*t.Transform.Scale[1] + t.Transform.Translate[1]})
		}
		tolerance := coarse
		if norwegian[i] {
			tolerance = fine
		}
		arcs[i] = simplify(arcs[i], tolerance)
	}

	out := []byte("coast 1\n")
	points := 0
	for _, g := range t.Objects.Countries.Geometries {
		home := g.ID == norway
		for _, rings := range polygons[g.ID] {
			for _, ring := range rings {
				var line []point
				for _, arc := range ring {
					a := arcs[max(arc, ^arc)]
					for i := range a {
						p := a[i]
						if arc < 0 {
							p = a[len(a)-1-i]
						}
						if len(line) == 0 || line[len(line)-1] != p {
							line = append(line, p)
						}
					}
				}
				line = clip(unwrap(line))
				if len(line) > 1 && line[0] == line[len(line)-1] {
					line = line[:len(line)-1]
				}
				if len(line) < 3 || !home && small(line) {
					continue
				}
				points += len(line)
				out = write(out, home, line)
			}
		}
	}
	if err := os.WriteFile(os.Args[2], out, 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Println(points, "points,", len(out), "bytes")
}

func write(out []byte, home bool, line []point) []byte {
	var body []byte
	lon, lat, n := int64(0), int64(0), 0
	for i, p := range line {
		x, y := int64(math.Round(p[0]*grid)), int64(math.Round(p[1]*grid))
		if i > 0 && x == lon && y == lat {
			continue
		}
		body = binary.AppendVarint(body, x-lon)
		body = binary.AppendVarint(body, y-lat)
		lon, lat = x, y
		n++
	}
	kind := byte('o')
	if home {
		kind = 'n'
	}
	return append(binary.AppendUvarint(append(out, kind), uint64(n)), body...)
}

// km returns the distances east and north of a point from another [km], well
// enough for lines that are short.
func km(from, to point) (float64, float64) {
	const degree = 111.195
	return (to[0] - from[0]) * degree * math.Cos(from[1]*math.Pi/180), (to[1] - from[1]) * degree
}

func small(line []point) bool {
	lo, hi := line[0], line[0]
	for _, p := range line {
		for k := range p {
			lo[k], hi[k] = min(lo[k], p[k]), max(hi[k], p[k])
		}
	}
	x, y := km(lo, hi)
	return max(x, y) < smallest
}

// simplify leaves out points by the rule of Douglas and Peucker. The ends stay,
// so that arcs still meet.
func simplify(line []point, tolerance float64) []point {
	if len(line) < 3 {
		return line
	}
	bx, by := km(line[0], line[len(line)-1])
	length := math.Hypot(bx, by)
	far, at := 0.0, 0
	for i := 1; i < len(line)-1; i++ {
		x, y := km(line[0], line[i])
		d := math.Hypot(x, y)
		if length > 0 {
			if along := (x*bx + y*by) / length; along > length {
				d = math.Hypot(x-bx, y-by)
			} else if along > 0 {
				d = math.Abs(x*by-y*bx) / length
			}
		}
		if d > far {
			far, at = d, i
		}
	}
	if far <= tolerance {
		return []point{line[0], line[len(line)-1]}
	}
	left := simplify(line[:at+1], tolerance)
	return append(left[:len(left):len(left)], simplify(line[at:], tolerance)[1:]...)
}

// unwrap takes the leap out of a ring that crosses 180° east.
func unwrap(line []point) []point {
	turn := 0.0
	out := make([]point, len(line))
	for i, p := range line {
		if i > 0 {
			switch leap := p[0] - line[i-1][0]; {
			case leap > 180:
				turn -= 360
			case leap < -180:
				turn += 360
			}
		}
		out[i] = point{p[0] + turn, p[1]}
	}
	return out
}

// clip cuts a ring at the box (Sutherland and Hodgman).
func clip(line []point) []point {
	for _, side := range []struct {
		axis  int
		limit float64
		above bool
	}{{0, west, true}, {0, east, false}, {1, south, true}, {1, north, false}} {
		inside := func(p point) bool { return (p[side.axis] >= side.limit) == side.above }
		var kept []point
		for i, p := range line {
			q := line[(i+len(line)-1)%len(line)]
			if inside(p) != inside(q) {
				share := (side.limit - q[side.axis]) / (p[side.axis] - q[side.axis])
				kept = append(kept, point{q[0] + share*(p[0]-q[0]), q[1] + share*(p[1]-q[1])})
			}
			if inside(p) {
				kept = append(kept, p)
			}
		}
		line = kept
	}
	return line
}
