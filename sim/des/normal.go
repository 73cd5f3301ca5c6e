package des

import (
	"fmt"
	"math"
)

// NormalQuantile returns the value that a standard normal variable is below
// with probability p, with a relative error below 2e-15. It panics unless 0 < p < 1.
//
// Wichura (1988), Algorithm AS 241 (PPND16), Applied Statistics 37:477. The
// polynomials are summed in pairs (Estrin) instead of from the inside out:
// the processor works on the pairs at the same time.
func NormalQuantile(p float64) float64 {
	q := p - 0.5
	factor, r, c := q, 0.180625-float64(q*q), &quantileCentre
	if !(math.Abs(q) <= 0.425) {
		factor, r, c = quantileTail(p, q)
	}
	r2 := float64(r * r)
	r4 := float64(r2 * r2)
	num := c.num[0] + float64(r*c.num[1]) + float64(r2*(c.num[2]+float64(r*c.num[3]))) +
		float64(r4*(c.num[4]+float64(r*c.num[5])+float64(r2*(c.num[6]+float64(r*c.num[7])))))
	den := 1 + float64(r*c.den[1]) + float64(r2*(c.den[2]+float64(r*c.den[3]))) +
		float64(r4*(c.den[4]+float64(r*c.den[5])+float64(r2*(c.den[6]+float64(r*c.den[7])))))
	return factor * num / den
}

// quantileTail returns the factor, argument and coefficients of NormalQuantile
// outside the central 85 %.
func quantileTail(p, q float64) (factor, r float64, c *quantileFraction) {
	factor = -1
	if q > 0 {
		factor, p = 1, 1-p
	}
	if !(p > 0) { // also NaN
		panic(fmt.Sprintf("des: a quantile at probability %v; it must lie between 0 and 1", q+0.5))
	}
	r = math.Sqrt(-Log(p))
	if r <= 5 {
		return factor, r - 1.6, &quantileShoulder
	}
	return factor, r - 5, &quantileFar
}

// A quantileFraction is a quotient of two polynomials, the constant terms first.
type quantileFraction struct{ num, den [8]float64 }

var (
	quantileCentre = quantileFraction{
		[8]float64{3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
			4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3},
		[8]float64{1, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
			2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3},
	}
	quantileShoulder = quantileFraction{
		[8]float64{1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
			1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4},
		[8]float64{1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
			1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9},
	}
	quantileFar = quantileFraction{
		[8]float64{6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
			2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7},
		[8]float64{1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
			7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15},
	}
)

// NormalCDF returns the probability that a standard normal variable is below
// x, with a relative error below 1e-14 in the lower tail too (down to
// x = -37.5, where it falls under the normal numbers).
//
// Cody (1969), Rational Chebyshev approximations for the error function,
// Math. Comp. 23:631; coefficients of Algorithm 715 (ANORM), ACM TOMS 19:22.
func NormalCDF(x float64) float64 {
	y := math.Abs(x)
	if y <= 0.67448975 {
		z := float64(y * y)
		num := float64(z * 0.065682337918207449113)
		den := z
		for i := range 3 {
			num = float64((num + cdfA[i]) * z)
			den = float64((den + cdfB[i]) * z)
		}
		return 0.5 + float64(x*(num+cdfA[3])/(den+cdfB[3]))
	}
	var tail float64
	switch {
	case y <= sqrt32:
		num := float64(y * 1.0765576773720192317e-8)
		den := y
		for i := range 7 {
			num = float64((num + cdfC[i]) * y)
			den = float64((den + cdfD[i]) * y)
		}
		tail = (num + cdfC[7]) / (den + cdfD[7])
	case y < 39:
		z := 1 / float64(y*y)
		num := float64(z * 0.02307344176494017303)
		den := z
		for i := range 4 {
			num = float64((num + cdfP[i]) * z)
			den = float64((den + cdfQ[i]) * z)
		}
		tail = (invSqrt2Pi - float64(z*(num+cdfP[4])/(den+cdfQ[4]))) / y
	case x != x:
		return x
	case x > 0:
		return 1
	default:
		return 0
	}
	// exp(-y²/2) in two factors: y² alone would lose the digits that its size takes.
	a := float64(math.Floor(y*16) / 16)
	tail = float64(tail * Exp(-float64(a*a)*0.5) * Exp(-float64((y-a)*(y+a))*0.5))
	if x > 0 {
		return 1 - tail
	}
	return tail
}

var (
	cdfA = [4]float64{2.2352520354606839287, 161.02823106855587881, 1067.6894854603709582, 18154.981253343561249}
	cdfB = [4]float64{47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956}
	cdfC = [8]float64{.39894151208813466764, 8.8831497943883759412, 93.506656132177855979, 597.27027639480026226,
		2494.5375852903726711, 6848.1904505362823326, 11602.651437647350124, 9842.7148383839780218}
	cdfD = [8]float64{22.266688044328115691, 235.38790178262499861, 1519.377599407554805, 6485.558298266760755,
		18615.571640885098091, 34900.952721145977266, 38912.003286093271411, 19685.429676859990727}
	cdfP = [5]float64{.21589853405795699, .1274011611602473639, .022235277870649807, .001421619193227893466, 2.9112874951168792e-5}
	cdfQ = [5]float64{1.28426009614491121, .468238212480865118, .0659881378689285515, .00378239633202758244, 7.29751555083966205e-5}
)
