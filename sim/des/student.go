package des

import (
	"fmt"
	"math"
)

// StudentT returns the value that a variable of Student's t distribution with
// df degrees of freedom is below with probability p. It panics unless
// 0 < p < 1 and df >= 1.
//
// Method: Newton's iteration on the logarithm of the tail probability as a
// function of the logarithm of t, which is nearly straight in the tail, begun
// at the normal quantile; the tail probability is half an incomplete beta
// function, by its continued fraction (Press et al. 2007, Numerical Recipes,
// 6.4). From 1000 degrees of freedom up, the expansion of Fisher & Cornish
// (1960; Abramowitz & Stegun 26.7.5). The relative error is below 1e-11 for
// 1e-9 <= p <= 1-1e-9, except where |p-1/2| < 1e-3: there it is below
// 1e-14/|p-1/2|.
func StudentT(p float64, df int) float64 {
	if !(p > 0 && p < 1) || df < 1 {
		panic(fmt.Sprintf("des: a quantile of Student's t at probability %v with %d degrees of freedom", p, df))
	}
	if p == 0.5 {
		return 0
	}
	sign, q := 1.0, 1-p
	if p < 0.5 {
		sign, q = -1, p
	}
	n := float64(df)
	z := -NormalQuantile(q)
	if df >= 1000 {
		z2 := float64(z * z)
		return float64(sign * z * (1 + (z2+1)/4/n +
			(float64((float64(5*z2)+16)*z2)+3)/96/n/n +
			(float64((float64((float64(3*z2)+19)*z2)+17)*z2)-15)/384/n/n/n +
			(float64((float64((float64((float64(79*z2)+776)*z2)+1482)*z2)-1920)*z2)-945)/92160/n/n/n/n))
	}
	// norm = Γ((n+1)/2)/(Γ(n/2)·√π), from its value at 1 or 2 up.
	k, norm := 1.0, 1/math.Pi
	if df%2 == 0 {
		k, norm = 2, 0.5
	}
	for ; k < n; k += 2 {
		norm *= (k + 1) / k
	}
	logT := Log(z)
	for range 60 {
		t := Exp(logT)
		// w = n/(n+t²) and its complement v, without taking one from 1.
		r := float64(t / n * t)
		w, v := 1/(1+r), r/(1+r)
		power := Exp(-0.5 * n * log1p(r)) // w^(n/2)
		// The tail is ½·I_w(n/2, ½); lead is what stands before its continued fraction.
		lead := norm * power * math.Sqrt(v)
		tail := 0.0
		if w < (n+2)/(n+5) {
			tail = lead / n * betaFraction(w, 0.5*n, 0.5)
		} else {
			tail = 0.5 - float64(lead*betaFraction(v, 0.5, 0.5*n))
		}
		// d ln tail / d ln t = -t·density/tail, density = norm·w^((n+1)/2)/√n.
		slope := t * norm * power * math.Sqrt(w/n) / tail
		step := Log(tail/q) / slope
		logT += step
		if math.Abs(step) < 1e-14 {
			break
		}
	}
	return float64(sign * Exp(logT))
}

// betaFraction is the continued fraction of the incomplete beta function
// I_x(a, b) by the method of Lentz as modified by Thompson & Barnett (1986);
// it converges fast for x < (a+1)/(a+b+2).
func betaFraction(x, a, b float64) float64 {
	c := 1.0
	d := 1 / (1 - (a+b)*x/(a+1))
	h := d
	for m := 1.0; m < 10000; m++ {
		up := m * (b - m) * x / ((a + float64(2*m) - 1) * (a + float64(2*m)))
		d = 1 / (1 + float64(up*d))
		c = 1 + up/c
		h = float64(h * d * c)
		up = -(a + m) * (a + b + m) * x / ((a + float64(2*m)) * (a + float64(2*m) + 1))
		d = 1 / (1 + float64(up*d))
		c = 1 + up/c
		h = float64(h * d * c)
		if math.Abs(float64(d*c)-1) < 1e-15 {
			break
		}
	}
	return h
}
