package des

import (
	"fmt"
	"math"
)

const (
	invLn2x128 = 0x1.71547652b82fep+7    // 128/ln 2
	ln2o128Hi  = 0x1.62e42fefcp-8        // ln 2/128, its first 35 bits: k*ln2o128Hi is exact for every exponent
	ln2o128Lo  = -0x1.c610ca86c3899p-44  // the rest
	ln2Hi      = 0x1.62e42fefa38p-1      // ln 2 as a multiple of 2^-42: k*ln2Hi is exact
	ln2Lo      = 0x1.ef35793c7673p-45    // the rest
	toInteger  = 0x1.8p52                // adding it rounds a float64 below 2^51 to the nearest integer in the low bits
	logOffset  = 0x3fe6000000000000      // bits of 0.6875, where the intervals of logTable begin
	twoOverPi  = 0x1.45f306dc9c883p-1    // 2/π
	halfPiHi   = 0x1.921fb544p+0         // π/2 in three parts of 33, 32 and 53 bits (Cody & Waite 1980)
	halfPiMid  = 0x1.0b4611a6p-34        //
	halfPiLo   = 0x1.3198a2e037073p-69   //
	sqrt32     = 5.656854249492380195206 // √32
	invSqrt2Pi = 0.3989422804014326779   // 1/√(2π)

	// MaxAngle is the largest angle in radians that Sin and Cos accept.
	MaxAngle = 1e6
)

// Exp returns e^x with an error below 0.6 units in the last place (below 1 for
// results under 2.2e-308). Exp(x) is +Inf from 709.79 up, 0 below -745.14, and
// NaN for NaN. Method: x = k·ln2/128 + r, a table of 2^(j/128), and the series
// of e^r to the fifth power (Tang 1989, ACM TOMS 15:144).
func Exp(x float64) float64 {
	if !(x > -708 && x < 709) {
		return expExtreme(x)
	}
	k, r := expReduce(x)
	e := &expTable[k%128]
	scale := math.Float64frombits(e.bits + k<<45)
	return scale + float64(scale*expSeries(r, e.tail))
}

// expReduce returns k and r with x = k·ln2/128 + r.
func expReduce(x float64) (k uint64, r float64) {
	n := float64(x*invLn2x128) + toInteger
	k = math.Float64bits(n)
	n -= toInteger
	return k, x - float64(n*ln2o128Hi) - float64(n*ln2o128Lo)
}

// expSeries returns e^r·(1+tail) - 1.
func expSeries(r, tail float64) float64 {
	r2 := float64(r * r)
	return tail + r + float64(r2*(0.5+float64(r*(1./6)))) + float64(float64(r2*r2)*(1./24+float64(r*(1./120))))
}

// expOfDraw is Exp for draws, of which nobody asks for the last digits: its
// relative error is below 4e-12, and |x| must be below 700.
func expOfDraw(x float64) float64 {
	n := float64(x*invLn2x128) + toInteger
	k := math.Float64bits(n)
	r := x - float64((n-toInteger)*(ln2o128Hi+ln2o128Lo))
	scale := math.Float64frombits(expTable[k%128].bits + k<<45)
	return scale + float64(scale*float64(r*(1+float64(r*(0.5+float64(r*(1./6)))))))
}

// expExtreme is Exp where the result, or its scale, is not a normal number.
func expExtreme(x float64) float64 {
	switch {
	case x != x:
		return x
	case x > 709.79:
		return math.Inf(1)
	case x < -745.2:
		return 0
	}
	// The scale takes part of the power of 2, and the result the rest.
	exponent, rest := -1, 2.0
	if x < 0 {
		exponent, rest = 1000, 0x1p-1000
	}
	k, r := expReduce(x)
	e := &expTable[k%128]
	scale := math.Float64frombits(e.bits + k<<45 + uint64(exponent)<<52)
	return float64(rest * (scale + float64(scale*expSeries(r, e.tail))))
}

// Log returns the natural logarithm of x with an error below 1 unit in the
// last place. Log(0) is -Inf, Log(+Inf) is +Inf, Log of a negative number or
// NaN is NaN. Method: x = 2^k·z, a table of -log of 1/c for a c near z, and
// the series of log(1+r) for r = z/c-1, which is computed almost exactly
// (Tang 1990, ACM TOMS 16:378).
func Log(x float64) float64 {
	b, shift := math.Float64bits(x), int64(0)
	if b-0x0010000000000000 >= 0x7ff0000000000000-0x0010000000000000 {
		if !(x > 0 && x <= math.MaxFloat64) {
			return logExtreme(x)
		}
		b, shift = math.Float64bits(x*0x1p52), -52 // a subnormal number
	}
	// Half an interval up, so that intervals are centred on their c and x near
	// 1 has c = 1: there the logarithm is that of 1+r alone, without loss.
	u := b + 1<<44 - logOffset
	t := &logTable[u>>45%128]
	k := int64(u) >> 52
	z := math.Float64frombits(b - uint64(k)<<52)
	// inv has 17 bits: both products are exact.
	zHi := math.Float64frombits(math.Float64bits(z) &^ (1<<17 - 1))
	r := float64(zHi*t.inv) - 1 + float64((z-zHi)*t.inv)
	n := float64(k + shift)
	hi := float64(n*ln2Hi) + t.hi // exact: a multiple of 2^-42 below 2^11
	w := hi + r
	lo := hi - w + r + (float64(n*ln2Lo) + t.lo)
	r2 := float64(r * r)
	p := -0.5 + float64(r*(1./3)) + float64(r2*(-0.25+float64(r*0.2))) + float64(float64(r2*r2)*(-1./6+float64(r*(1./7))))
	return w + (lo + float64(r2*p))
}

// logExtreme is Log of what is not a positive finite number.
func logExtreme(x float64) float64 {
	switch {
	case x == 0:
		return math.Inf(-1)
	case x > 0:
		return x
	}
	return math.NaN()
}

// log1p returns log(1+x) for x >= 0, also where 1+x rounds to 1 (the method of
// the HP-15C handbook, 1982).
func log1p(x float64) float64 {
	w := 1 + x
	if w == 1 {
		return x
	}
	return float64(Log(w) * (x / (w - 1)))
}

// Sin returns the sine of x radians with an error below 1 unit in the last
// place. It panics unless |x| <= MaxAngle: an angle beyond that is a fault.
func Sin(x float64) float64 {
	n, r, tail := reduce(x)
	switch n % 4 {
	case 0:
		return sinKernel(r, tail)
	case 1:
		return cosKernel(r, tail)
	case 2:
		return -sinKernel(r, tail)
	}
	return -cosKernel(r, tail)
}

// Cos returns the cosine of x radians with an error below 1 unit in the last
// place. It panics unless |x| <= MaxAngle: an angle beyond that is a fault.
func Cos(x float64) float64 {
	n, r, tail := reduce(x)
	switch n % 4 {
	case 0:
		return cosKernel(r, tail)
	case 1:
		return -sinKernel(r, tail)
	case 2:
		return -cosKernel(r, tail)
	}
	return sinKernel(r, tail)
}

// reduce returns n and r+tail with x = n·π/2 + r + tail and |r| <= π/4; of n
// only the lowest bits count.
func reduce(x float64) (n uint64, r, tail float64) {
	if !(math.Abs(x) <= MaxAngle) {
		panic(fmt.Sprintf("des: an angle of %v radians; the limit is %v", x, float64(MaxAngle)))
	}
	f := float64(x*twoOverPi) + toInteger
	n = math.Float64bits(f)
	f -= toInteger
	a := x - float64(f*halfPiHi) // exact
	b := float64(f * halfPiMid)  // exact
	t := a - b
	c := float64(f * halfPiLo)
	r = t - c
	return n, r, (t - r) - c + (a - t - b)
}

// sinKernel and cosKernel are the polynomials of fdlibm 5.3 (Sun Microsystems
// 1993, k_sin.c and k_cos.c) for |x| <= π/4, y being the tail of x.
func sinKernel(x, y float64) float64 {
	z := float64(x * x)
	v := float64(z * x)
	r := 8.33333333332248946124e-03 + float64(z*(-1.98412698298579493134e-04+float64(z*2.75573137070700676789e-06))) +
		float64(float64(z*z)*float64(z*(-2.50507602534068634195e-08+float64(z*1.58969099521155010221e-10))))
	return x - (float64(z*(float64(0.5*y)-float64(v*r))) - y + float64(v*1.66666666666666324348e-01))
}

func cosKernel(x, y float64) float64 {
	z := float64(x * x)
	z2 := float64(z * z)
	r := float64(z*(4.16666666666666019037e-02+float64(z*(-1.38888888888741095749e-03+float64(z*2.48015872894767294178e-05))))) +
		float64(float64(z2*z2)*(-2.75573143513906633035e-07+float64(z*(2.08757232129817482790e-09+float64(z*-1.13596475577881948265e-11)))))
	h := float64(0.5 * z)
	w := 1 - h
	return w + (1 - w - h + (float64(z*r) - float64(x*y)))
}
