package des

import (
	"fmt"
	"math"
)

// A Key names a sequence of random draws. Draw i of purpose p of entity e in
// replication r is a hash of (seed, r, p, e, i), so no draw depends on how many
// draws anything else has made: two options that are compared with the same
// seed meet the same cases (common random numbers), and a change in one part
// of a model leaves the draws of the others alone.
type Key uint64

// gamma is the odd number nearest to 2^64/φ, the step of SplitMix64.
const gamma = 0x9e3779b97f4a7c15

// mix is the finalizer of SplitMix64 (Steele, Lea & Flood 2014, OOPSLA, with
// the constants of Stafford's variant 13): one to one on 64 bits.
func mix(z uint64) uint64 {
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// NewKey returns the key of one replication of an experiment. It panics if
// replication is negative.
func NewKey(seed uint64, replication int) Key {
	if replication < 0 {
		panic(fmt.Sprintf("des: replication %d", replication))
	}
	return Key(mix(seed + gamma)).With(uint64(replication))
}

// Purpose returns the identity that stands for a name ("arrivals", "travel"),
// the 64-bit FNV-1a hash (Fowler, Noll & Vo 1991). Call it once at start-up
// and keep the number: a name keeps its draws when others are added.
func Purpose(name string) uint64 {
	h := uint64(0xcbf29ce484222325)
	for i := range len(name) {
		h = (h ^ uint64(name[i])) * 0x100000001b3
	}
	return h
}

// With returns the key with one more identity mixed in. The order matters:
// k.With(a).With(b) and k.With(b).With(a) are different. For one k, different
// ids never give the same key.
func (k Key) With(id uint64) Key {
	// The inner mix keeps neighbouring ids from giving keys whose difference is
	// a small multiple of gamma, which would be one sequence shifted.
	return Key(mix(uint64(k) ^ mix(id+0xd1b54a32d192ed03)))
}

// Uint64 returns draw i of the key, i = 0, 1, 2, …, even over all 64-bit
// numbers: output i of SplitMix64 started at k.
func (k Key) Uint64(i uint64) uint64 { return mix(uint64(k) + (i+1)*gamma) }

// Uniform returns draw i of the key as an odd multiple of 2^-53 in the open
// interval (0, 1).
func (k Key) Uniform(i uint64) float64 { return uniform(k.Uint64(i)) }

// uniform uses 52 bits, so that the middle of every cell is a float64 and
// neither 0 nor 1 can come out. The sum is exact.
func uniform(u uint64) float64 {
	return math.Float64frombits(0x3ff0000000000000|u>>12) - (1 - 0x1p-53)
}

// Stream returns the draws of the key in sequence, beginning with draw 0.
func (k Key) Stream() Stream { return Stream{uint64(k)} }

// A Stream hands out the draws of a key one after the other. It is a small
// value: a copy repeats the draws of the original.
type Stream struct{ state uint64 }

// Uint64 returns the next draw, even over all 64-bit numbers.
func (s *Stream) Uint64() uint64 {
	s.state += gamma
	return mix(s.state)
}

// Uniform returns the next draw in the open interval (0, 1).
func (s *Stream) Uniform() float64 { return uniform(s.Uint64()) }

// Exp returns an exponential draw with the given mean (>= 0, in any unit). It
// always takes one draw of the stream and never gives 0.
//
// Method: the ziggurat (Marsaglia & Tsang 2000, J. Statistical Software 5:8) for
// mean 1, times the mean. So it is not an inversion, but with one stream the
// draws for two means are in proportion, which is what common random numbers
// ask of two options that differ in a rate.
func (s *Stream) Exp(mean float64) float64 { return float64(unitExp(s.Uint64()) * mean) }

// Exp returns draw i of the key as an exponential draw with the given mean: what
// [Stream.Exp] makes of it.
func (k Key) Exp(i uint64, mean float64) float64 { return float64(unitExp(k.Uint64(i)) * mean) }

// unitExp returns the exponential draw with mean 1 for a draw u.
func unitExp(u uint64) float64 {
	layer := u % expLayers
	x := float64(uniform(u) * expEdge[layer])
	if x >= expEdge[layer+1] {
		x = expOutside(u)
	}
	return x
}

// The area under exp(-x) is cut into layers of equal area: layer i > 0 is the
// rectangle from 0 to expEdge[i] between the heights exp(-expEdge[i]) and
// exp(-expEdge[i+1]), layer 0 what lies below, with the tail beyond expEdge[1].
// Up to expEdge[i+1] a layer is under the curve at every height. The layer comes
// from the low bits of a draw, the place in it from the 52 high ones.
const (
	expLayers    = 256
	expTail      = 7.69711747013104972     // expEdge[1], for which the layers end at height 1
	expLayerArea = 0.003949659822581557199 // expTail·exp(-expTail) + the tail
)

var expEdge = func() (x [expLayers + 1]float64) {
	height := Exp(-expTail)
	x[0] = expLayerArea / height // the width of a rectangle of that area
	x[1] = expTail
	for i := 2; i < expLayers; i++ {
		height += expLayerArea / x[i-1]
		x[i] = -Log(height)
	}
	return x
}()

// expOutside returns the exponential draw with mean 1 for a draw u of a stream
// that hits its layer beyond the part that is sure to lie under the curve (1.1 %
// of all). What else it needs are draws of the key u, so that the stream itself
// gives one draw for each exponential.
//
//go:noinline
func expOutside(u uint64) float64 {
	s := Key(u).Stream()
	for {
		layer := u % expLayers
		x := float64(uniform(u) * expEdge[layer])
		if x < expEdge[layer+1] {
			return x
		}
		if layer == 0 {
			return expTail - Log(s.Uniform())
		}
		low, high := Exp(-expEdge[layer]), Exp(-expEdge[layer+1])
		if low+float64(s.Uniform()*(high-low)) < Exp(-x) {
			return x
		}
		u = s.Uint64()
	}
}

// Normal returns a standard normal draw. It always takes one draw of the stream.
//
// Method: the ziggurat, as for [Stream.Exp]; the sign comes from a bit of its own.
func (s *Stream) Normal() float64 { return unitNormal(s.Uint64()) }

// unitNormal returns the standard normal draw for a draw u.
func unitNormal(u uint64) float64 {
	layer := u % normalLayers
	x := float64(uniform(u) * normalEdge[layer])
	if x >= normalEdge[layer+1] {
		x = normalOutside(u)
	}
	return math.Float64frombits(math.Float64bits(x) | u>>8<<63)
}

// The area under exp(-x²/2), x >= 0, in layers as that under exp(-x) above. The
// bit over those of the layer is the sign.
const (
	normalLayers    = 256
	normalTail      = 3.65415288536100877165   // normalEdge[1], for which the layers end at height 1
	normalLayerArea = 0.0049286732339746553474 // normalTail·exp(-normalTail²/2) + the tail
)

var normalEdge = func() (x [normalLayers + 1]float64) {
	height := bell(normalTail)
	x[0] = normalLayerArea / height
	x[1] = normalTail
	for i := 2; i < normalLayers; i++ {
		height += normalLayerArea / x[i-1]
		x[i] = math.Sqrt(-2 * Log(height))
	}
	return x
}()

func bell(x float64) float64 { return Exp(-0.5 * float64(x*x)) }

// normalOutside returns the size of the normal draw for a draw u that hits its
// layer beyond the part that is sure to lie under the curve (1.5 % of all), as
// expOutside does. The tail is that of Marsaglia (1964, Technometrics 6:101).
//
//go:noinline
func normalOutside(u uint64) float64 {
	s := Key(u).Stream()
	for {
		layer := u % normalLayers
		x := float64(uniform(u) * normalEdge[layer])
		if x < normalEdge[layer+1] {
			return x
		}
		if layer == 0 {
			for {
				beyond := s.Exp(1 / normalTail)
				if 2*s.Exp(1) >= float64(beyond*beyond) {
					return normalTail + beyond
				}
			}
		}
		low, high := bell(normalEdge[layer]), bell(normalEdge[layer+1])
		if low+float64(s.Uniform()*(high-low)) < bell(x) {
			return x
		}
		u = s.Uint64()
	}
}

// MaxPoissonMean is the largest mean that Poisson accepts.
const MaxPoissonMean = 1e6

// Poisson returns a Poisson draw with the given mean, by inversion of one
// draw: the least n with P(N <= n) >= U, so it never falls when U grows. It
// panics unless 0 <= mean <= MaxPoissonMean.
//
// Method: sequential search upwards from n0 = mean - 9·√mean (0 up to a mean
// of 81), below which lies a probability of less than exp(-81/2) < 3e-18, less
// than a uniform draw can tell from 0. The sum is exact to about 1e-13 (a test
// says so); a draw costs about 9·√mean steps.
func (s *Stream) Poisson(mean float64) int {
	if !(mean >= 0 && mean <= MaxPoissonMean) {
		panic(fmt.Sprintf("des: a Poisson mean of %v; allowed are 0 to %v", mean, float64(MaxPoissonMean)))
	}
	return poissonQuantile(s.Uniform(), mean)
}

func poissonQuantile(u, mean float64) int {
	n := 0.0
	p := 0.0
	if mean <= 81 {
		p = Exp(-mean)
	} else {
		n = math.Floor(mean - float64(9*math.Sqrt(mean)))
		if n < 1 {
			n = 1
		}
		p = poissonMass(n, mean)
	}
	for sum := p; sum < u; sum += p {
		n++
		p = float64(p * (mean / n))
		// Beyond the bulk the sum may stop a rounding error short of u.
		if p < 0x1p-60 && n > mean {
			break
		}
	}
	return int(n)
}

// poissonMass returns P(N = n) for n >= 1 by the saddle-point form of Loader
// (2000, "Fast and accurate computation of binomial probabilities"), which
// loses no digits where exp(-mean)·mean^n/n! would lose nine.
func poissonMass(n, mean float64) float64 {
	return Exp(-stirlingError(n)-deviance(n, mean)) * invSqrt2Pi / math.Sqrt(n)
}

// stirlingError returns ln n! - ln(√(2πn)·(n/e)^n) for n >= 1.
func stirlingError(n float64) float64 {
	if n < 16 {
		f := 1.0
		for i := 2.0; i <= n; i++ {
			f *= i
		}
		return Log(f*invSqrt2Pi/math.Sqrt(n)) - float64(n*Log(n)) + n
	}
	m := 1 / float64(n*n)
	return (1./12 - float64(m*(1./360-float64(m*(1./1260-float64(m*(1./1680-float64(m*(1./1188))))))))) / n
}

// deviance returns n·ln(n/mean) + mean - n without cancellation (Loader 2000,
// bd0).
func deviance(n, mean float64) float64 {
	d := n - mean
	if math.Abs(d) >= 0.1*(n+mean) {
		return float64(n*Log(n/mean)) - d
	}
	v := d / (n + mean)
	sum := float64(d * v)
	v2 := float64(v * v)
	term := float64(2*n) * v
	for j := 3.0; ; j += 2 {
		term *= v2
		next := sum + term/j
		if next == sum {
			return sum
		}
		sum = next
	}
}

// A LogNormal is a lognormal distribution made ready for drawing. The zero
// value is the constant 0; NewLogNormal makes others.
type LogNormal struct{ median, sigma float64 }

// NewLogNormal returns the lognormal distribution with the given mean (>= 0,
// in any unit) and coefficient of variation cv = standard deviation/mean
// (>= 0, a pure number). With cv 0 it is the constant mean. It panics if
// either is negative, NaN or infinite.
//
// σ² = ln(1+cv²) and median = mean/√(1+cv²) (Johnson, Kotz & Balakrishnan
// 1994, Continuous Univariate Distributions 1, ch. 14).
func NewLogNormal(mean, cv float64) LogNormal {
	if !(mean >= 0 && mean <= math.MaxFloat64 && cv >= 0 && cv <= 1e150) {
		panic(fmt.Sprintf("des: a lognormal with mean %v and coefficient of variation %v", mean, cv))
	}
	v := float64(cv * cv)
	return LogNormal{mean / math.Sqrt(1+v), math.Sqrt(log1p(v))}
}

// Draw returns one draw, from one draw of s. A constant uses a draw too, so
// that the draws after it do not depend on cv.
func (d LogNormal) Draw(s *Stream) float64 { return d.at(unitNormal(s.Uint64())) }

// Of returns what [LogNormal.Draw] makes of draw i of a key: in proportion to
// the mean.
func (d LogNormal) Of(k Key, i uint64) float64 { return d.at(unitNormal(k.Uint64(i))) }

// at returns the value z standard deviations from the median, on the scale of
// logarithms.
func (d LogNormal) at(z float64) float64 { return float64(d.median * expOfDraw(float64(d.sigma*z))) }
