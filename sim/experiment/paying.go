package experiment

import (
	"context"
	"math"
	"math/bits"

	"grannelag/sim/model"
	"grannelag/sim/share"
)

// A Paying is what an option means for who pays: whether it is dear for a municipality,
// and whether its cost can be divided so that no group would leave. It compares with
// what groups would cost by themselves on the posts that their members fund.
type Paying struct {
	Joint bool // some municipalities are together; nothing else is known if not

	Dearest int        // position of the municipality that is dearest beside being alone; -1 if nobody is together
	Ratio   float64    // what it costs there over what it costs alone
	Over    Difference // cost over the limit, of the municipality that is most over it [knok/year]: not over if the whole interval is at most 0
	Within  float64    // of resampled games, those in which nobody is over the limit

	Excess float64 // the least that the largest reason to leave can be made, over all joint services [knok/year]; at most 0: nobody needs one
	Group  []int   // who has it, by position
	Stable float64 // of resampled games, those in which every service's cost can be divided so that no group would leave
}

// Paying simulates what groups would cost and holds an option against it; dearer is how
// much dearer than alone a municipality may be [share]. It uses the first replications of
// the result, which met the same luck. It stops when the context ends.
func (r *Result) Paying(ctx context.Context, p CostGame, dearer float64) (*Paying, error) {
	s := p.Scenario
	o := &s.Options[p.Option]
	out := &Paying{Dearest: -1, Within: 1, Stable: 1, Excess: math.Inf(-1), Over: Difference{Mean: math.Inf(-1)}}
	for i := range o.Services {
		out.Joint = out.Joint || len(o.Services[i].Municipalities) > 1
	}
	if !out.Joint {
		return out, nil
	}
	p.Standard = false
	g, err := Game(ctx, p)
	if err != nil {
		return nil, err
	}
	runs := r.runs[p.Option]
	n := min(g.Replications, len(runs))
	cost := func(entity int) []float64 {
		x := make([]float64, n)
		for i, run := range runs[:n] {
			at := run.At(model.CostTotal, entity) + run.Years
			x[i] = run.Num[at] / run.Denominator(at)
		}
		return x
	}
	over := make([][]float64, 0, len(s.Municipalities)) // of each that is together with others
	for i := range s.Municipalities {
		if !o.Joint(s.Municipalities[i].Number) {
			continue
		}
		here, alone := cost(place(r.setups[p.Option], Place{model.OfMunicipality, i})), g.Groups[1<<i].runs[:n]
		apart := make([]float64, n)
		sum, base := 0.0, 0.0
		for k := range here {
			apart[k] = here[k] - float64((1+dearer)*alone[k])
			sum, base = sum+here[k], base+alone[k]
		}
		over = append(over, apart)
		if d := meanOf(apart); d.Mean > out.Over.Mean {
			out.Over = d
		}
		if ratio := sum / base; out.Dearest < 0 || ratio > out.Ratio {
			out.Dearest, out.Ratio = i, ratio
		}
	}
	type joint struct {
		members []int
		own     []float64 // cost of the service as it is in the option
	}
	var services []joint
	for i := range o.Services {
		if len(o.Services[i].Municipalities) < 2 {
			continue
		}
		j := joint{own: cost(1 + i)}
		for _, number := range o.Services[i].Municipalities {
			j.members = append(j.members, s.Position(number))
		}
		services = append(services, j)
	}
	// excess is the least that the largest reason to leave a service can be made, and who
	// has it, when the replications picked count.
	excess := func(j *joint, pick []int) (float64, share.Coalition, error) {
		mean := func(x []float64) float64 {
			sum := 0.0
			for _, k := range pick {
				sum += x[k]
			}
			return sum / float64(len(pick))
		}
		values := make([]float64, 1<<len(j.members))
		for c := 1; c < len(values); c++ {
			group := 0
			for rest := c; rest != 0; rest &= rest - 1 {
				group |= 1 << j.members[bits.TrailingZeros(uint(rest))]
			}
			values[c] = mean(g.Groups[group].runs)
		}
		values[len(values)-1] = mean(j.own)
		game, err := share.New(len(j.members), values, true)
		if err != nil {
			return 0, 0, err
		}
		x, err := game.Solve(ctx, share.Prenucleolus)
		if err != nil {
			return 0, 0, err
		}
		group, e := game.Worst(x.Shares)
		return e, group, nil
	}
	all := make([]int, n)
	for k := range all {
		all[k] = k
	}
	for i := range services {
		e, group, err := excess(&services[i], all)
		if err != nil {
			return nil, err
		}
		if e > out.Excess {
			out.Excess, out.Group = e, nil
			for _, k := range group.Players() {
				out.Group = append(out.Group, services[i].members[k])
			}
		}
	}
	const tolerance = 1e-6 // knok
	within, stable := 0, 0
	for b := range resamples {
		pick := g.resample(s.Seed, b)
		for k := range pick {
			pick[k] %= n
		}
		in := true
		for _, x := range over {
			sum := 0.0
			for _, k := range pick {
				sum += x[k]
			}
			in = in && sum <= tolerance
		}
		holds := true
		for i := range services {
			e, _, err := excess(&services[i], pick)
			if err != nil {
				return nil, err
			}
			holds = holds && e <= tolerance
		}
		if in {
			within++
		}
		if holds {
			stable++
		}
	}
	out.Within, out.Stable = float64(within)/resamples, float64(stable)/resamples
	return out, nil
}
