package share

import "math/bits"

// prime is the field in which coalitions are told apart from sums of others: 2⁶¹ − 1.
const prime = 1<<61 - 1

func addMod(a, b uint64) uint64 {
	if a += b; a >= prime {
		a -= prime
	}
	return a
}

func mulMod(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a, b)
	// hi·2⁶⁴ + lo = (hi·8 + lo>>61)·2⁶¹ + lo mod 2⁶¹, and 2⁶¹ is 1.
	return addMod(lo&prime, hi<<3|lo>>61)
}

func negMod(a uint64) uint64 {
	if a == 0 {
		return 0
	}
	return prime - a
}

func inverseMod(a uint64) uint64 {
	out := uint64(1)
	for e := uint64(prime - 2); e > 0; e >>= 1 {
		if e&1 == 1 {
			out = mulMod(out, a)
		}
		a = mulMod(a, a)
	}
	return out
}

// A span is a set of coalitions with all their linear combinations. What the members
// of each get together decides what those of the others do.
type span struct {
	n     int
	rows  [][]uint64 // in reduced echelon form, modulo prime
	pivot []int      // the first player of each row
}

// add takes a coalition in and reports whether it was not a combination of those
// before.
func (p *span) add(s Coalition) bool {
	row := make([]uint64, p.n)
	for i := range row {
		if s.Has(i) {
			row[i] = 1
		}
	}
	for k, old := range p.rows {
		if f := row[p.pivot[k]]; f != 0 {
			f = negMod(f)
			for i := range row {
				row[i] = addMod(row[i], mulMod(f, old[i]))
			}
		}
	}
	at := 0
	for at < p.n && row[at] == 0 {
		at++
	}
	if at == p.n {
		return false
	}
	f := inverseMod(row[at])
	for i := range row {
		row[i] = mulMod(f, row[i])
	}
	for _, old := range p.rows {
		if f := old[at]; f != 0 {
			f = negMod(f)
			for i := range old {
				old[i] = addMod(old[i], mulMod(f, row[i]))
			}
		}
	}
	p.rows, p.pivot = append(p.rows, row), append(p.pivot, at)
	return true
}

// outside marks the coalitions that are no combination of those in the span, as bits.
// A number for each player that is drawn from those under which every coalition of the
// span sums to 0 is summed over all: a combination gives 0, and anything else gives 0
// once in 2⁶¹ times. The numbers follow from the span alone.
func (p *span) outside() []uint64 {
	y := make([]uint64, p.n)
	free := make([]bool, p.n)
	for i := range free {
		free[i] = true
	}
	for _, i := range p.pivot {
		free[i] = false
	}
	state := uint64(len(p.rows))
	for i := range y {
		if free[i] {
			y[i] = splitMix(&state) % prime
		}
	}
	for k, row := range p.rows {
		for i := range y {
			if free[i] {
				y[p.pivot[k]] = addMod(y[p.pivot[k]], negMod(mulMod(row[i], y[i])))
			}
		}
	}
	sums := func(y []uint64) []uint64 {
		out := make([]uint64, 1, 1<<len(y))
		for _, v := range y {
			for _, s := range out[:len(out):len(out)] {
				out = append(out, addMod(s, v))
			}
		}
		return out
	}
	low := min(p.n, lowBits)
	under, over := sums(y[:low]), sums(y[low:])
	out := make([]uint64, (1<<p.n+63)/64)
	for hi, base := range over {
		first := hi << low
		for i, t := range under {
			if addMod(base, t) != 0 {
				out[(first+i)>>6] |= 1 << ((first + i) & 63)
			}
		}
	}
	return out
}

// splitMix is the next number of Steele, Lea and Flood's SplitMix64 (2014).
func splitMix(state *uint64) uint64 {
	*state += 0x9E3779B97F4A7C15
	z := *state
	z = (z ^ z>>30) * 0xBF58476D1CE4E5B9
	z = (z ^ z>>27) * 0x94D049BB133111EB
	return z ^ z>>31
}
