package des

import (
	"encoding/csv"
	"math"
	"math/big"
	"os"
	"strconv"
	"testing"
)

// readCSV returns the rows of a file of testdata, comments left out.
func readCSV(t *testing.T, name string) [][]string {
	t.Helper()
	f, err := os.Open("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comment = '#'
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func number(t *testing.T, s string) float64 {
	t.Helper()
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// ulps returns the distance of got from hi+lo in units in the last place of hi.
func ulps(got, hi, lo float64) float64 {
	hi, lo, got = math.Abs(hi), math.Copysign(lo, lo*hi), math.Copysign(got, got*hi)
	return math.Abs(got-hi-lo) / (math.Nextafter(hi, math.Inf(1)) - hi)
}

func TestFunctionsAgainstReference(t *testing.T) {
	type function struct {
		of    func(float64) float64
		limit float64 // ulps; 6000 values of each gave 0.51, 0.65, 0.73, 0.71, 4.2 and 4.6
	}
	functions := map[string]function{
		"exp": {Exp, 0.6}, "log": {Log, 1}, "sin": {Sin, 1}, "cos": {Cos, 1},
		"normal_quantile": {NormalQuantile, 9}, "normal_cdf": {NormalCDF, 45},
	}
	seen := map[string]int{}
	for _, row := range readCSV(t, "functions.csv") {
		x, hi, lo := number(t, row[1]), number(t, row[2]), number(t, row[3])
		f := functions[row[0]]
		got := f.of(x)
		if math.Abs(hi) < 0x1p-1022 {
			continue // units in the last place mean nothing there
		}
		if e := ulps(got, hi, lo); !(e < f.limit) {
			t.Errorf("%s(%v) = %v, want %v: %.2f ulp off, allowed %v", row[0], x, got, hi, e, f.limit)
		}
		seen[row[0]]++
	}
	for name := range functions {
		if seen[name] < 90 {
			t.Errorf("%d values of %s", seen[name], name)
		}
	}
}

// The standard library's functions err by less than 1 ulp, so two of ours and
// theirs together stay below 2. Left out is what math on amd64 gets wrong: Exp
// is infinite from 709.44 on, and Log of a subnormal number is off by up to 5 %.
func TestFunctionsAgainstMath(t *testing.T) {
	s := NewKey(2026, 0).Stream()
	n := 200_000
	if short() {
		n = 20_000
	}
	check := func(name string, x, got, want float64) {
		if e := ulps(got, want, 0); !(e <= 2) {
			t.Fatalf("%s(%v) = %v, math has %v: %.1f ulp", name, x, got, want, e)
		}
	}
	for range n {
		x := 1409*s.Uniform() - 700
		check("Exp", x, Exp(x), math.Exp(x))
		x = s.Exp(1)
		check("Log", x, Log(x), math.Log(x))
		x = 1 + 0.02*(s.Uniform()-0.5)
		check("Log", x, Log(x), math.Log(x))
		x = math.Float64frombits(s.Uint64() >> 1)
		if x >= 0x1p-1022 && x < math.Inf(1) {
			check("Log", x, Log(x), math.Log(x))
		}
		x = 20 * (s.Uniform() - 0.5)
		check("Sin", x, Sin(x), math.Sin(x))
		check("Cos", x, Cos(x), math.Cos(x))
	}
}

// The exponential function of draws keeps eleven digits.
func TestExpOfDraw(t *testing.T) {
	s := NewKey(16, 0).Stream()
	for range 100_000 {
		for _, width := range []float64{0.01, 4, 1400} {
			x := width * (s.Uniform() - 0.5)
			if off := expOfDraw(x)/Exp(x) - 1; !(math.Abs(off) < 4e-12) {
				t.Fatalf("at %v it is off by %v", x, off)
			}
		}
	}
	if expOfDraw(0) != 1 {
		t.Errorf("at 0 it is %v", expOfDraw(0))
	}
}

func TestFunctionsAtTheEdges(t *testing.T) {
	inf, nan := math.Inf(1), math.NaN()
	for _, c := range []struct {
		name      string
		got, want float64
	}{
		{"Exp(0)", Exp(0), 1}, {"Exp(-0)", Exp(math.Copysign(0, -1)), 1},
		{"Exp(1e-300)", Exp(1e-300), 1},
		{"Exp(+Inf)", Exp(inf), inf}, {"Exp(-Inf)", Exp(-inf), 0}, {"Exp(NaN)", Exp(nan), nan},
		{"Exp(709.7827)", Exp(709.7827), 1.7976699566638014e308},
		{"Exp(709.785)", Exp(709.785), inf}, {"Exp(710)", Exp(710), inf},
		{"Exp(-745.13)", Exp(-745.13), 5e-324}, {"Exp(-745.14)", Exp(-745.14), 0}, {"Exp(-746)", Exp(-746), 0},
		{"Log(1)", Log(1), 0}, {"Log(0)", Log(0), -inf}, {"Log(-0)", Log(math.Copysign(0, -1)), -inf},
		{"Log(-1)", Log(-1), nan}, {"Log(+Inf)", Log(inf), inf}, {"Log(-Inf)", Log(-inf), nan}, {"Log(NaN)", Log(nan), nan},
		{"Log(5e-324)", Log(5e-324), -744.4400719213812}, {"Log(MaxFloat64)", Log(math.MaxFloat64), math.Log(math.MaxFloat64)},
		{"Sin(0)", Sin(0), 0}, {"Cos(0)", Cos(0), 1},
		{"NormalCDF(+Inf)", NormalCDF(inf), 1}, {"NormalCDF(-Inf)", NormalCDF(-inf), 0}, {"NormalCDF(NaN)", NormalCDF(nan), nan},
		{"NormalCDF(0)", NormalCDF(0), 0.5}, {"NormalQuantile(0.5)", NormalQuantile(0.5), 0},
		{"StudentT(0.5, 3)", StudentT(0.5, 3), 0},
	} {
		if c.got != c.want && !(c.got != c.got && c.want != c.want) {
			t.Errorf("%s = %v, want %v", c.name, c.got, c.want)
		}
	}
	wantPanic(t, "Sin(1e7)", func() { Sin(1e7) })
	wantPanic(t, "Cos(NaN)", func() { Cos(nan) })
	for _, p := range []float64{0, 1, -0.1, 1.1, nan} {
		wantPanic(t, "NormalQuantile", func() { NormalQuantile(p) })
		wantPanic(t, "StudentT", func() { StudentT(p, 5) })
	}
	wantPanic(t, "StudentT, no degrees of freedom", func() { StudentT(0.9, 0) })
}

// wantPanic checks that f panics with a text of this package.
func wantPanic(t *testing.T, name string, f func()) {
	t.Helper()
	defer func() {
		t.Helper()
		text, _ := recover().(string)
		if len(text) < 5 || text[:5] != "des: " {
			t.Errorf("%s: panic %q, want a text that begins with des:", name, text)
		}
	}()
	f()
}

// Every entry of the tables again, at 200 bits.
func TestTables(t *testing.T) {
	const prec = 200
	num := func(x float64) *big.Float { return new(big.Float).SetPrec(prec).SetFloat64(x) }
	root := num(2)
	for range 7 {
		root.Sqrt(root)
	}
	v := num(1)
	for j, e := range expTable {
		f, _ := v.Float64()
		rest := new(big.Float).SetPrec(prec).Sub(v, num(f))
		tail, _ := rest.Quo(rest, num(f)).Float64()
		if e.bits != math.Float64bits(f)-uint64(j)<<45 || e.tail != tail {
			t.Errorf("expTable[%d] = %#x, %x; want %#x, %x", j, e.bits, e.tail, math.Float64bits(f)-uint64(j)<<45, tail)
		}
		v.Mul(v, root)
	}
	for i, e := range logTable {
		c := math.Float64frombits(logOffset + uint64(i)<<45)
		if inv := math.Round(65536/c) / 65536; e.inv != inv {
			t.Errorf("logTable[%d].inv = %v, want %v", i, e.inv, inv)
		}
		// -ln inv = -2·artanh((inv-1)/(inv+1)).
		y := new(big.Float).SetPrec(prec).Quo(num(e.inv-1), num(e.inv+1))
		square := new(big.Float).SetPrec(prec).Mul(y, y)
		sum, power := num(0), y
		for k := 1; k < 100; k += 2 {
			sum.Add(sum, new(big.Float).SetPrec(prec).Quo(power, num(float64(k))))
			power.Mul(power, square)
		}
		sum.Mul(sum, num(-2))
		near, _ := sum.Float64()
		hi := math.RoundToEven(near*0x1p42) / 0x1p42
		lo, _ := new(big.Float).SetPrec(prec).Sub(sum, num(hi)).Float64()
		if e.hi != hi || e.lo != lo {
			t.Errorf("logTable[%d] = %x, %x; want %x, %x", i, e.hi, e.lo, hi, lo)
		}
	}
}

func TestStudentT(t *testing.T) {
	for _, row := range readCSV(t, "student_t.csv") {
		p, want := number(t, row[0]), number(t, row[2])
		df, _ := strconv.Atoi(row[1])
		got := StudentT(p, df)
		if e := math.Abs(got/want - 1); !(e < 1e-11) {
			t.Errorf("StudentT(%v, %d) = %v, want %v: relative error %.1e", p, df, got, want, e)
		}
		if back := StudentT(1-p, df); math.Abs(back+got) > 1e-6*math.Abs(got) {
			t.Errorf("StudentT(%v, %d) = %v, want %v", 1-p, df, back, -got)
		}
	}
	// The column 0.975 of any printed table.
	for df, want := range map[int]float64{1: 12.706, 2: 4.303, 3: 3.182, 4: 2.776, 5: 2.571, 10: 2.228, 20: 2.086, 30: 2.042, 60: 2.000, 120: 1.980} {
		if got := StudentT(0.975, df); math.Abs(got-want) > 0.0005 {
			t.Errorf("StudentT(0.975, %d) = %v, printed %v", df, got, want)
		}
	}
}

func TestNormalQuantileInvertsCDF(t *testing.T) {
	for z := -8.0; z < 5; z += 0.01 {
		if got := NormalQuantile(NormalCDF(z)); math.Abs(got-z) > 1e-9 {
			t.Errorf("NormalQuantile(NormalCDF(%v)) = %v", z, got)
		}
	}
}
