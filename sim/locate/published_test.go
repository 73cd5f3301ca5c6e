package locate

import (
	"bufio"
	"context"
	"encoding/csv"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
)

// Large published files lie outside the project and are read where they are.
const outside = "../../../shared/cases/data"

func read(t testing.TB, name string, into any) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := toml.Decode(string(text), into); err != nil {
		t.Fatal(err)
	}
}

func rows(t testing.TB, file string) [][]string {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Skip("the file is not here: ", err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comment, r.FieldsPerRecord = '#', -1
	all, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func instance(t testing.TB, distance [][]float64, weight []float64) *Instance {
	t.Helper()
	x, err := New(distance, weight)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// orlib reads a graph of the OR-Library and reckons all shortest ways; the last of
// parallel edges counts.
func orlib(t testing.TB, file string) *Instance {
	t.Helper()
	f, err := os.Open(filepath.Join(outside, "orlib", file))
	if err != nil {
		t.Skip("the file is not here: ", err)
	}
	defer f.Close()
	in := bufio.NewScanner(f)
	in.Split(bufio.ScanWords)
	next := func() int {
		in.Scan()
		n, err := strconv.Atoi(in.Text())
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	n, m := next(), next()
	next()
	d := make([][]float64, n)
	for i := range d {
		d[i] = make([]float64, n)
		for j := range d[i] {
			if i != j {
				d[i][j] = math.Inf(1)
			}
		}
	}
	for range m {
		i, j, c := next()-1, next()-1, float64(next())
		d[i][j], d[j][i] = c, c
	}
	for k := range n {
		for i := range n {
			for j := range n {
				d[i][j] = min(d[i][j], d[i][k]+d[k][j])
			}
		}
	}
	return instance(t, d, nil)
}

// optima are the p-median optima of the first twenty graphs (Beasley 1985, the file
// pmedopt of the OR-Library), the number of sites beside each.
var optima = [20][2]float64{
	{5, 5819}, {10, 4093}, {10, 4250}, {20, 3034}, {33, 1355}, {5, 7824}, {10, 5631}, {20, 4445}, {40, 2734}, {67, 1255},
	{5, 7696}, {10, 6634}, {30, 4374}, {60, 2968}, {100, 1729}, {5, 8162}, {10, 6999}, {40, 4809}, {80, 2845}, {133, 1789},
}

type orlibCase struct {
	File   string
	N, P   int
	Median float64 `toml:"p_median_optimum"`
	Centre float64 `toml:"p_center_optimum"`
}

func orlibCases(t testing.TB) []orlibCase {
	var f struct{ Instance []orlibCase }
	read(t, "orlib_pmed_public.toml", &f)
	return f.Instance
}

// The graphs of the OR-Library (Beasley 1985), with proof.
func TestORLibrary(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	for _, c := range orlibCases(t) {
		x := orlib(t, c.File)
		r, err := x.Median(context.Background(), c.P, 1, nil)
		if err != nil {
			t.Fatal(err)
		}
		if !r.Optimal || r.Choices[0].Value != c.Median || len(r.Choices[0].Sites) != c.P {
			t.Errorf("%s: a median of %v (bound %v, proved: %v), published %v", c.File, r.Choices[0].Value, r.Bound, r.Optimal, c.Median)
		}
		r, err = x.Centre(context.Background(), c.P, 1, nil)
		if err != nil {
			t.Fatal(err)
		}
		if !r.Optimal || r.Choices[0].Value != c.Centre || len(r.Choices[0].Sites) != c.P {
			t.Errorf("%s: a centre of %v, published %v", c.File, r.Choices[0].Value, c.Centre)
		}
	}
}

// All twenty, up to 400 places and 133 sites.
func TestORLibraryMedians(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long under the race detector")
	}
	for k, c := range optima {
		r, err := orlib(t, fmt.Sprintf("pmed%d.txt", k+1)).Median(context.Background(), int(c[0]), 1, nil)
		if err != nil || !r.Optimal || r.Choices[0].Value != c[1] {
			t.Errorf("pmed%d: %+v, published %v (%v)", k+1, r, c[1], err)
		}
	}
}

func BenchmarkMedian(b *testing.B) {
	for _, k := range []int{16, 17, 18, 20} {
		c := optima[k-1]
		b.Run(fmt.Sprintf("pmed%d", k), func(b *testing.B) {
			x := orlib(b, fmt.Sprintf("pmed%d.txt", k))
			for b.Loop() {
				if r, err := x.Median(context.Background(), int(c[0]), 1, nil); err != nil || !r.Optimal {
					b.Fatal(r, err)
				}
			}
		})
	}
}

// The 55 places of Swain (1971).
func TestSwain(t *testing.T) {
	type one struct {
		P       int
		Radius  float64
		Optimum float64
		Covered float64
		Sites   []int
	}
	var f struct {
		Median []one `toml:"p_median"`
		Centre []one `toml:"p_center"`
		Cover  []one `toml:"max_cover"`
	}
	read(t, "swain55.toml", &f)
	var x, y, w []float64
	for _, row := range rows(t, "testdata/swain55.csv") {
		var n []float64
		for _, s := range row {
			if v, err := strconv.ParseFloat(strings.TrimSpace(s), 64); err == nil {
				n = append(n, v)
			}
		}
		if len(n) >= 4 {
			x, y, w = append(x, n[1]), append(y, n[2]), append(w, n[3])
		}
	}
	if len(x) != 55 {
		t.Fatalf("%d places", len(x))
	}
	d := make([][]float64, len(x))
	for i := range d {
		for j := range x {
			d[i] = append(d[i], math.Hypot(x[i]-x[j], y[i]-y[j]))
		}
	}
	in := instance(t, d, w)
	for _, c := range f.Median {
		r, err := in.Median(context.Background(), c.P, 2, nil)
		if err != nil || !r.Optimal || math.Abs(r.Choices[0].Value-c.Optimum) > 1e-6 {
			t.Errorf("%d medians: %+v, published %v", c.P, r, c.Optimum)
			continue
		}
		for i := range c.Sites {
			if c.Sites[i] != r.Choices[0].Sites[i]+1 {
				t.Errorf("%d medians at %v, published %v", c.P, r.Choices[0].Sites, c.Sites)
				break
			}
		}
	}
	for _, c := range f.Centre {
		r, err := in.Centre(context.Background(), c.P, 2, nil)
		if err != nil || !r.Optimal || math.Abs(r.Choices[0].Value-c.Optimum) > 1e-6 {
			t.Errorf("%d centres: %+v, published %v", c.P, r, c.Optimum)
		}
	}
	for _, c := range f.Cover {
		r, err := in.Cover(context.Background(), c.Radius, c.P, 2, nil)
		if err != nil || !r.Optimal || math.Abs(r.Choices[0].Value-c.Covered) > 1e-6 {
			t.Errorf("%d within %v: %+v, published %v", c.P, c.Radius, r, c.Covered)
		}
	}
}

// 205 tracts and 16 stores of San Francisco (the tests of PySAL's spopt).
func TestSanFrancisco(t *testing.T) {
	type one struct {
		P       int
		Radius  float64
		Total   float64
		Covered float64 `toml:"covered_demand"`
		Optimum float64
		Sites   []string
	}
	var f struct {
		Median []one `toml:"p_median"`
		Cover  []one `toml:"max_cover"`
		Centre []one `toml:"p_center"`
	}
	read(t, "sf16.toml", &f)
	demand := map[string]float64{}
	table := rows(t, filepath.Join(outside, "SF_demand_205_centroid_uniform_weight.csv"))
	name, people := slices.Index(table[0], "NAME"), slices.Index(table[0], "POP2000")
	for _, row := range table[1:] {
		v, err := strconv.ParseFloat(row[people], 64)
		if err != nil {
			t.Fatal(err)
		}
		demand[row[name]] = v
	}
	sites, clients := map[string]int{}, map[string]int{}
	var names []string
	var d [][]float64
	var w []float64
	table = rows(t, filepath.Join(outside, "SF_network_distance_candidateStore_16_censusTract_205_new.csv"))
	column := func(n string) int { return slices.Index(table[0], n) }
	from, to, length := column("DestinationName"), column("name"), column("distance")
	for _, row := range table[1:] {
		i, ok := clients[row[from]]
		if !ok {
			i = len(d)
			clients[row[from]] = i
			d, w = append(d, make([]float64, 16)), append(w, demand[row[from]])
		}
		j, ok := sites[row[to]]
		if !ok {
			j = len(names)
			sites[row[to]] = j
			names = append(names, row[to])
		}
		v, err := strconv.ParseFloat(row[length], 64)
		if err != nil {
			t.Fatal(err)
		}
		d[i][j] = v
	}
	x := instance(t, d, w)
	check := func(what string, r *Result, err error, want float64, at []string) {
		if err != nil || !r.Optimal || math.Abs(r.Choices[0].Value-want) > 1e-6*want {
			t.Errorf("%s: %+v, published %v", what, r, want)
			return
		}
		var got []string
		for _, j := range r.Choices[0].Sites {
			got = append(got, names[j])
		}
		slices.Sort(got)
		at = slices.Clone(at)
		slices.Sort(at)
		if !slices.Equal(got, at) {
			t.Errorf("%s at %v, published %v", what, got, at)
		}
	}
	for _, c := range f.Median {
		r, err := x.Median(context.Background(), c.P, 3, nil)
		check("median", r, err, c.Total, c.Sites)
	}
	for _, c := range f.Cover {
		r, err := x.Cover(context.Background(), c.Radius, c.P, 3, nil)
		check("cover", r, err, c.Covered, c.Sites)
	}
	for _, c := range f.Centre {
		r, err := x.Centre(context.Background(), c.P, 3, nil)
		check("centre", r, err, c.Optimum, c.Sites)
	}
}
