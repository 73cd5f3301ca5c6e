package des

import (
	"fmt"
	"math"
	"math/big"
	"math/bits"
	"slices"
	"testing"
)

// The sequence of SplitMix64 from state 1234567, as published with its
// reference code and on Rosetta Code ("Pseudo-random numbers/Splitmix64").
func TestSplitMix64(t *testing.T) {
	want := []uint64{6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821}
	k := Key(1234567)
	s := k.Stream()
	for i, w := range want {
		if got := k.Uint64(uint64(i)); got != w {
			t.Errorf("draw %d is %d, published %d", i, got, w)
		}
		if got := s.Uint64(); got != w {
			t.Errorf("draw %d of the stream is %d, published %d", i, got, w)
		}
	}
}

// Saved figures must stay the same under later versions: these bits may change
// only with the version of the engine.
func TestGoldenDraws(t *testing.T) {
	k := NewKey(1, 2).With(Purpose("travel")).With(3)
	s := k.Stream()
	d := NewLogNormal(6, 2./3)
	got := []uint64{
		uint64(k), k.Uint64(7), math.Float64bits(k.Uniform(7)), math.Float64bits(s.Uniform()), math.Float64bits(s.Exp(3)),
		math.Float64bits(s.Normal()), math.Float64bits(d.Draw(&s)), uint64(s.Poisson(2.5)), uint64(s.Poisson(250)), uint64(s.Poisson(1e6)),
		math.Float64bits(StudentT(0.975, 19)), math.Float64bits(NormalCDF(-2.5)), math.Float64bits(Sin(60)), math.Float64bits(Cos(60)),
	}
	want := []uint64{
		0x949a71cfd588290e, 0x69d36714791ebb, 0x3f5a74d9c51e4600, 0x3fd26fd40e8b527a, 0x3ff8e230bc9f078e, 0x3fe05be838e3aa84, 0x400d9b3c9474460a, 3, 0xf6, 0xf46ef,
		0x4000be83653b666c, 0x3f796f4e57e49ce4, 0xbfd382046846e0c2, 0xbfee7a2ac9656853,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%#x, want\n%#x", got, want)
	}
}

func TestUniformIsOpen(t *testing.T) {
	for u, want := range map[uint64]float64{0: 0x1p-53, 1<<12 - 1: 0x1p-53, 1 << 63: 0.5 + 0x1p-53, math.MaxUint64: 1 - 0x1p-53} {
		if got := uniform(u); got != want {
			t.Errorf("uniform(%#x) = %x, want %x", u, got, want)
		}
	}
}

func TestStreamIsTheKeysDraws(t *testing.T) {
	k := NewKey(9, 9)
	s := k.Stream()
	for i := range uint64(100) {
		if a, b := s.Uniform(), k.Uniform(i); a != b {
			t.Fatalf("draw %d: %v from the stream, %v from the key", i, a, b)
		}
	}
	copied := s
	if s.Uint64() != copied.Uint64() {
		t.Error("a copy of a stream gives other draws")
	}
}

func TestKeys(t *testing.T) {
	if k := NewKey(1, 1); k.With(1).With(2) == k.With(2).With(1) {
		t.Error("the order of identities does not matter")
	}
	if NewKey(1, 2) == NewKey(2, 1) {
		t.Error("seed and replication can be exchanged")
	}
	if Purpose("a") == Purpose("b") || Purpose("") != 0xcbf29ce484222325 || Purpose("foobar") != 0x85944171f73967e8 {
		t.Error("Purpose is not 64-bit FNV-1a")
	}
	seen := map[Key]bool{}
	for seed := range uint64(20) {
		for r := range 20 {
			for id := range uint64(100) {
				seen[NewKey(seed, r).With(id)] = true
			}
		}
	}
	if len(seen) != 20*20*100 {
		t.Errorf("%d keys of %d are different", len(seen), 20*20*100)
	}
	wantPanic(t, "a negative replication", func() { NewKey(1, -1) })
}

// Changing one bit of any identity changes half the bits of the draw: over
// 4000 pairs the mean number of changed bits has a standard error of
// 4/√4000 = 0.063.
func TestAvalanche(t *testing.T) {
	for name, draw := range map[string]func(i, flip uint64) uint64{
		"seed":        func(i, flip uint64) uint64 { return NewKey(i^flip, 3).Uint64(5) },
		"replication": func(i, flip uint64) uint64 { return NewKey(7, int((i^flip)&math.MaxInt64)).Uint64(5) },
		"identity":    func(i, flip uint64) uint64 { return NewKey(7, 3).With(i ^ flip).Uint64(5) },
		"first of two": func(i, flip uint64) uint64 {
			return NewKey(7, 3).With(i ^ flip).With(4).Uint64(5)
		},
		"draw": func(i, flip uint64) uint64 { return NewKey(7, 3).Uint64(i ^ flip) },
	} {
		sum := 0
		for i := range uint64(4000) {
			sum += bits.OnesCount64(draw(i, 0) ^ draw(i, 1<<(i%63)))
		}
		if mean := float64(sum) / 4000; math.Abs(mean-32) > 4*0.063 {
			t.Errorf("%s: one bit changes %.3f bits of the draw, want 32 ± 0.25", name, mean)
		}
	}
}

// Neighbouring identities and draws are uncorrelated, and pairs of them fill
// the square evenly: 255 degrees of freedom, level 1e-4 (critical value 347.7,
// Wilson & Hilferty).
func TestNeighboursAreIndependent(t *testing.T) {
	const n = 100_000
	for name, pair := range map[string]func(i uint64) (float64, float64){
		"seeds":        func(i uint64) (float64, float64) { return NewKey(i, 0).Uniform(0), NewKey(i+1, 0).Uniform(0) },
		"replications": func(i uint64) (float64, float64) { return NewKey(1, int(i)).Uniform(0), NewKey(1, int(i)+1).Uniform(0) },
		"identities": func(i uint64) (float64, float64) {
			return NewKey(1, 0).With(i).Uniform(0), NewKey(1, 0).With(i + 1).Uniform(0)
		},
		"draws": func(i uint64) (float64, float64) { return NewKey(1, 0).Uniform(i), NewKey(1, 0).Uniform(i + 1) },
		"id and draw": func(i uint64) (float64, float64) {
			return NewKey(1, 0).With(i).Uniform(1), NewKey(1, 0).With(i + 1).Uniform(0)
		},
		"purposes": func(i uint64) (float64, float64) {
			return NewKey(1, 0).With(1).With(i).Uniform(0), NewKey(1, 0).With(2).With(i).Uniform(0)
		},
		"key and child": func(i uint64) (float64, float64) { return NewKey(1, 0).Uniform(i), NewKey(1, 0).With(i).Uniform(0) },
	} {
		var cells [256]int
		sum := 0.0
		for i := range uint64(n) {
			x, y := pair(i)
			sum += (x - 0.5) * (y - 0.5)
			cells[int(x*16)*16+int(y*16)]++
		}
		if r := 12 * sum / n; math.Abs(r) > 4/math.Sqrt(n) {
			t.Errorf("%s: correlation %.4f, want 0 ± %.4f", name, r, 4/math.Sqrt(n))
		}
		chi := 0.0
		for _, c := range cells {
			d := float64(c) - n/256.
			chi += d * d / (n / 256.)
		}
		if chi > 347.7 {
			t.Errorf("%s: chi-square %.1f on 255 degrees of freedom", name, chi)
		}
	}
}

// Kolmogorov–Smirnov at level 1e-4: √n·D below 2.225.
func TestSamplersFollowTheirDistribution(t *testing.T) {
	const n = 100_000
	d := NewLogNormal(6, 2./3)
	sigma := math.Sqrt(math.Log(1 + 4./9))
	mu := math.Log(6) - sigma*sigma/2
	for name, c := range map[string]struct {
		draw func(s *Stream) float64
		cdf  func(x float64) float64
	}{
		"uniform":     {func(s *Stream) float64 { return s.Uniform() }, func(x float64) float64 { return x }},
		"exponential": {func(s *Stream) float64 { return s.Exp(3) }, func(x float64) float64 { return -math.Expm1(-x / 3) }},
		"normal":      {func(s *Stream) float64 { return s.Normal() }, func(x float64) float64 { return math.Erfc(-x/math.Sqrt2) / 2 }},
		"lognormal": {func(s *Stream) float64 { return d.Draw(s) }, func(x float64) float64 {
			return math.Erfc(-(math.Log(x)-mu)/sigma/math.Sqrt2) / 2
		}},
	} {
		s := NewKey(11, 0).With(Purpose(name)).Stream()
		xs := make([]float64, n)
		for i := range xs {
			xs[i] = c.draw(&s)
		}
		slices.Sort(xs)
		worst := 0.0
		for i, x := range xs {
			f := c.cdf(x)
			worst = max(worst, f-float64(i)/n, float64(i+1)/n-f)
		}
		if worst*math.Sqrt(n) > 2.225 {
			t.Errorf("%s: √n·D = %.2f", name, worst*math.Sqrt(n))
		}
	}
}

// The layers of Exp have equal areas, of which the last ends at height 1, and so
// the total is that under the curve: 256 layers of an area that is right to
// 1e-15 of 1/256.
func TestExponentialLayers(t *testing.T) {
	tail := math.Exp(-expTail)
	if off := (expTail*tail+tail)/expLayerArea - 1; math.Abs(off) > 1e-15 {
		t.Errorf("the lowest layer is off by %v of its area", off)
	}
	if expEdge[0]*tail/expLayerArea-1 > 1e-15 || expEdge[1] != expTail || expEdge[expLayers] != 0 {
		t.Errorf("edges %v, %v, …, %v", expEdge[0], expEdge[1], expEdge[expLayers])
	}
	for i := 1; i < expLayers; i++ {
		low, high := math.Exp(-expEdge[i]), math.Exp(-expEdge[i+1])
		if off := expEdge[i]*(high-low)/expLayerArea - 1; !(math.Abs(off) < 2e-13) {
			t.Errorf("layer %d is off by %v of its area", i, off)
		}
	}
}

// An exponential takes one draw of its stream, is positive, and with another
// mean in proportion; the least and the greatest draws of every layer included.
func TestExponentialTakesOneDraw(t *testing.T) {
	check := func(s Stream) {
		t.Helper()
		other, twin := s, s
		twin.Uint64()
		x, y := s.Exp(1), other.Exp(7)
		if s != twin || other != twin {
			t.Fatal("not one draw")
		}
		if !(x > 0 && x < 60) || y != 7*x {
			t.Fatalf("mean 1 gives %v, mean 7 gives %v", x, y)
		}
	}
	s := NewKey(13, 0).Stream()
	for range 20_000 {
		check(s)
		s.Uint64()
	}
	for layer := range uint64(expLayers) {
		for i := range uint64(20) {
			check(streamOf(i<<12 | layer))
			check(streamOf((1<<52-1-i)<<12 | layer))
		}
	}
}

// The distribution in 200 cells of equal probability and by the binary orders of
// the tail and of the smallest values: chi-square at level 1e-4 (critical values
// 283.0 on 199 and 48.7 on 17 degrees of freedom, Wilson & Hilferty). A wrong
// layer, wedge or tail would show: each cell has 10 000 or more.
func TestExponentialInCells(t *testing.T) {
	n := 4_000_000
	if short() {
		n = 400_000
	}
	var even [200]float64
	var tail, small [9]float64 // beyond 1, 2, … and below 1/2, 1/4, …, the last cells open
	s := NewKey(14, 0).Stream()
	for range n {
		x := s.Exp(1)
		even[int(200*math.Exp(-x))%200]++
		if x >= 1 {
			tail[min(int(x)-1, 8)]++
		} else if x < 0.5 {
			small[min(int(-math.Log2(x))-1, 8)]++
		}
	}
	chi := func(seen, p float64) float64 { return (seen - p*float64(n)) * (seen - p*float64(n)) / (p * float64(n)) }
	sum := 0.0
	for _, v := range even {
		sum += chi(v, 1./200)
	}
	if sum > 283 {
		t.Errorf("chi-square %.1f on 199 degrees of freedom", sum)
	}
	sum = 0
	for i := range tail {
		low, high := math.Exp(-float64(i+1)), -math.Expm1(-math.Ldexp(1, -i-1))
		if i < 8 {
			low -= math.Exp(-float64(i + 2))
			high += math.Expm1(-math.Ldexp(1, -i-2))
		}
		sum += chi(tail[i], low) + chi(small[i], high)
	}
	if sum > 48.7 {
		t.Errorf("tail and smallest values: chi-square %.1f on 17 degrees of freedom", sum)
	}
}

// The layers of Normal, as those of Exp.
func TestNormalLayers(t *testing.T) {
	bell := func(x float64) float64 { return math.Exp(-x * x / 2) }
	tail := math.Sqrt(math.Pi/2) * math.Erfc(normalTail/math.Sqrt2)
	if off := (normalTail*bell(normalTail)+tail)/normalLayerArea - 1; math.Abs(off) > 1e-14 {
		t.Errorf("the lowest layer is off by %v of its area", off)
	}
	if math.Abs(normalEdge[0]*bell(normalTail)/normalLayerArea-1) > 1e-14 || normalEdge[1] != normalTail || normalEdge[normalLayers] != 0 {
		t.Errorf("edges %v, %v, …, %v", normalEdge[0], normalEdge[1], normalEdge[normalLayers])
	}
	for i := 1; i < normalLayers; i++ {
		low, high := bell(normalEdge[i]), bell(normalEdge[i+1])
		if off := normalEdge[i]*(high-low)/normalLayerArea - 1; !(math.Abs(off) < 1e-12) {
			t.Errorf("layer %d is off by %v of its area", i, off)
		}
	}
}

// A normal takes one draw of its stream, and a lognormal is in proportion to the
// mean; the least and the greatest draws of every layer included, of both signs.
func TestNormalTakesOneDraw(t *testing.T) {
	small, large := NewLogNormal(3, 0.6), NewLogNormal(12, 0.6)
	check := func(s Stream) {
		t.Helper()
		other, twin, scaled := s, s, s
		twin.Uint64()
		z, x, y := s.Normal(), small.Draw(&other), large.Draw(&scaled)
		if s != twin || other != twin || scaled != twin {
			t.Fatal("not one draw")
		}
		if !(math.Abs(z) < 12) || x != small.at(z) || math.Abs(y/x-4) > 1e-14 {
			t.Fatalf("normal %v, lognormal %v with mean 3, %v with mean 12", z, x, y)
		}
	}
	s := NewKey(17, 0).Stream()
	for range 20_000 {
		check(s)
		s.Uint64()
	}
	for layer := range uint64(2 * normalLayers) {
		for i := range uint64(20) {
			check(streamOf(i<<12 | layer))
			check(streamOf((1<<52-1-i)<<12 | layer))
		}
	}
}

// The normal distribution in cells, as the exponential: 200 of equal probability,
// and by size in steps of 1/4 from 3 on and by the binary orders of small values
// (41.1 on 13 degrees of freedom); the signs are even.
func TestNormalInCells(t *testing.T) {
	n := 4_000_000
	if short() {
		n = 400_000
	}
	var even [200]float64
	var tail [5]float64  // beyond 3, 3.25, …, the last cell open
	var small [9]float64 // below 1/2, 1/4, …, the last cell open
	plus := 0.0
	s := NewKey(15, 0).Stream()
	for range n {
		z := s.Normal()
		even[int(200*NormalCDF(z))%200]++
		if z > 0 {
			plus++
		}
		if z = math.Abs(z); z >= 3 {
			tail[min(int(4*(z-3)), 4)]++
		} else if z < 0.5 {
			small[min(int(-math.Log2(z))-1, 8)]++
		}
	}
	chi := func(seen, p float64) float64 { return (seen - p*float64(n)) * (seen - p*float64(n)) / (p * float64(n)) }
	sum := 0.0
	for _, v := range even {
		sum += chi(v, 1./200)
	}
	if sum > 283 {
		t.Errorf("chi-square %.1f on 199 degrees of freedom", sum)
	}
	beyond := func(z float64) float64 { return math.Erfc(z / math.Sqrt2) }
	below := func(z float64) float64 { return math.Erf(z / math.Sqrt2) }
	sum = 0
	for i := range small {
		p := below(math.Ldexp(1, -i-1))
		if i < 8 {
			p -= below(math.Ldexp(1, -i-2))
		}
		sum += chi(small[i], p)
	}
	for i := range 5 {
		p := beyond(3 + float64(i)/4)
		if i < 4 {
			p -= beyond(3 + float64(i+1)/4)
		}
		sum += chi(tail[i], p)
	}
	if sum > 41.1 {
		t.Errorf("tail and smallest values: chi-square %.1f on 13 degrees of freedom", sum)
	}
	if z := (plus - float64(n)/2) / math.Sqrt(float64(n)/4); math.Abs(z) > 3.9 {
		t.Errorf("%.0f of %d are positive", plus, n)
	}
}

// streamOf returns a stream whose next draw is u.
func streamOf(u uint64) Stream {
	// The inverse of mix, step by step.
	z := u ^ u>>31 ^ u>>62
	z *= 0x319642b2d24d8ec3
	z ^= z>>27 ^ z>>54
	z *= 0x96de1b173f119089
	z ^= z>>30 ^ z>>60
	s := Stream{z - gamma}
	if twin := s; twin.Uint64() != u {
		panic("not the inverse of mix")
	}
	return s
}

// Means and variances within 4 standard errors and 1 % (variances 3 %).
func TestMoments(t *testing.T) {
	const n = 400_000
	d := NewLogNormal(20, 0.5)
	// Of the variance of n draws the standard error is variance·√((kurtosis-1)/n).
	w := 1 + 0.25
	logKurtosis := w*w*w*w + 2*w*w*w + 3*w*w - 3
	for _, c := range []struct {
		name                     string
		draw                     func(s *Stream) float64
		mean, variance, kurtosis float64
	}{
		{"uniform", (*Stream).Uniform, 0.5, 1. / 12, 1.8},
		{"exponential", func(s *Stream) float64 { return s.Exp(3) }, 3, 9, 9},
		{"normal + 5", func(s *Stream) float64 { return 5 + s.Normal() }, 5, 1, 3},
		{"lognormal", d.Draw, 20, 100, logKurtosis},
		{"Poisson 0.3", func(s *Stream) float64 { return float64(s.Poisson(0.3)) }, 0.3, 0.3, 3 + 1/0.3},
		{"Poisson 40", func(s *Stream) float64 { return float64(s.Poisson(40)) }, 40, 40, 3 + 1./40},
		{"Poisson 200", func(s *Stream) float64 { return float64(s.Poisson(200)) }, 200, 200, 3 + 1./200},
	} {
		s := NewKey(12, 0).With(Purpose(c.name)).Stream()
		sum, squares := 0.0, 0.0
		for range n {
			x := c.draw(&s) - c.mean
			sum += x
			squares += x * x
		}
		mean, variance := sum/n, squares/n
		if se := math.Sqrt(c.variance / n); math.Abs(mean) > 4*se || math.Abs(mean) > 0.01*c.mean {
			t.Errorf("%s: mean off by %v (standard error %v)", c.name, mean, se)
		}
		if se := c.variance * math.Sqrt((c.kurtosis-1)/n); math.Abs(variance-c.variance) > 4*se || math.Abs(variance/c.variance-1) > 0.03 {
			t.Errorf("%s: variance %v, want %v (standard error %v)", c.name, variance, c.variance, se)
		}
	}
}

func TestLogNormal(t *testing.T) {
	s := NewKey(1, 1).Stream()
	before := s
	if got := NewLogNormal(7.3, 0).Draw(&s); got != 7.3 {
		t.Errorf("without variation a draw is %v, want 7.3", got)
	}
	if s == before {
		t.Error("a constant took no draw: later draws would depend on the variation")
	}
	if got := NewLogNormal(0, 2).Draw(&s); got != 0 {
		t.Errorf("with mean 0 a draw is %v", got)
	}
	if got := NewLogNormal(6, 2./3).at(0); math.Abs(got-6/math.Sqrt(1+4./9)) > 1e-14 {
		t.Errorf("median %v", got)
	}
	// A small variation is not lost: the value at one standard deviation.
	if got := NewLogNormal(1, 1e-9).at(1) - 1; math.Abs(got-1e-9) > 1e-15 {
		t.Errorf("one standard deviation is %v, want 1e-9", got)
	}
	for _, c := range [][2]float64{{-1, 1}, {1, -1}, {math.NaN(), 1}, {1, math.NaN()}, {math.Inf(1), 1}, {1, math.Inf(1)}} {
		wantPanic(t, fmt.Sprint(c), func() { NewLogNormal(c[0], c[1]) })
	}
}

// The Poisson quantile against the distribution function at 300 bits: it must
// switch from n to n+1 within 1e-13 of P(N <= n).
func TestPoissonQuantileIsExact(t *testing.T) {
	means := []int{1, 2, 30, 80, 81, 82, 100, 1000, 20_000}
	if !short() {
		means = append(means, 1_000_000)
	}
	num := func(x float64) *big.Float { return new(big.Float).SetPrec(300).SetFloat64(x) }
	// 1/e by its series.
	inverseE, term := num(0), num(1)
	for k := 1; k < 80; k++ {
		inverseE.Add(inverseE, term)
		term.Quo(term, num(-float64(k)))
	}
	for _, mean := range means {
		p := num(1)
		square := new(big.Float).Copy(inverseE)
		for m := mean; m > 0; m >>= 1 {
			if m&1 == 1 {
				p.Mul(p, square)
			}
			square.Mul(square, square)
		}
		sum := new(big.Float).Copy(p)
		width := 8 * math.Sqrt(float64(mean))
		step := max(1, int(width/50))
		for n := 0; float64(n) < float64(mean)+width; n++ {
			if math.Abs(float64(n-mean)) < width && n%step == 0 {
				f, _ := sum.Float64()
				if u := f - 1e-13; u > 0 && poissonQuantile(u, float64(mean)) > n {
					t.Errorf("mean %d: quantile at P(N <= %d) - 1e-13 is %d", mean, n, poissonQuantile(u, float64(mean)))
				}
				if u := f + 1e-13; u < 1 && poissonQuantile(u, float64(mean)) != n+1 && f < 1-1e-12 {
					// Where a probability is below 1e-13 the next n may be passed too.
					next := poissonQuantile(u, float64(mean))
					q, _ := p.Float64()
					if next <= n || q > 1e-12 {
						t.Errorf("mean %d: quantile at P(N <= %d) + 1e-13 is %d", mean, n, next)
					}
				}
			}
			p.Mul(p, num(float64(mean)))
			p.Quo(p, num(float64(n+1)))
			sum.Add(sum, p)
		}
	}
}

func TestPoissonIsMonotone(t *testing.T) {
	for _, mean := range []float64{0, 0.01, 0.7, 12.5, 80.9, 81.1, 90, 500, 12345.6} {
		last := 0
		for i := range 2000 {
			n := poissonQuantile((float64(i)+0.5)/2000, mean)
			if n < last {
				t.Errorf("mean %v: the quantile falls from %d to %d", mean, last, n)
			}
			last = n
		}
		lowest, highest := poissonQuantile(0x1p-53, mean), poissonQuantile(1-0x1p-53, mean)
		if float64(lowest) > mean || float64(highest) < mean || float64(highest) > mean+9*math.Sqrt(mean)+20 {
			t.Errorf("mean %v: the extremes are %d and %d", mean, lowest, highest)
		}
	}
	s := NewKey(1, 1).Stream()
	if n := s.Poisson(0); n != 0 {
		t.Errorf("mean 0 gives %d", n)
	}
	for _, mean := range []float64{-1, math.NaN(), math.Inf(1), 1.1e6} {
		wantPanic(t, fmt.Sprint(mean), func() { s.Poisson(mean) })
	}
}

func BenchmarkDraws(b *testing.B) {
	d := NewLogNormal(6, 2./3)
	s := NewKey(1, 0).Stream()
	var sum float64
	bench := func(name string, draw func() float64) {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				sum += draw()
			}
		})
	}
	bench("uniform", func() float64 { return s.Uniform() })
	bench("exponential", func() float64 { return s.Exp(3) })
	bench("normal", func() float64 { return s.Normal() })
	bench("lognormal", func() float64 { return d.Draw(&s) })
	bench("logarithm", func() float64 { return Log(s.Uniform()) })
	for _, mean := range []float64{1, 30, 1000, 1e6} {
		bench(fmt.Sprintf("poisson=%v", mean), func() float64 { return float64(s.Poisson(mean)) })
	}
}
