package main

import (
	"math"

	"grannelag/sim/experiment"
	"grannelag/sim/model"
	"grannelag/sim/scenario"
)

// runSchema is that of run --json. docs/json.md describes it; a change that
// could break a reader takes the next number.
const runSchema = "grannelag/run/1"

type jsonRun struct {
	Schema       string       `json:"schema"`
	Engine       string       `json:"engine"`
	ScenarioHash string       `json:"scenario_hash"`
	Seed         uint64       `json:"seed"`
	Replications int          `json:"replications"`
	Partial      bool         `json:"partial"`
	Precision    *jsonReached `json:"precision,omitempty"`
	Options      []jsonOption `json:"options"`
}

// jsonReached tells what became of a wish for precision, if there was one.
type jsonReached struct {
	Outcome string  `json:"outcome"`
	Wish    float64 `json:"half_width_wished"`
	Widest  float64 `json:"half_width"`
	Reached bool    `json:"reached"`
	Looks   int     `json:"looks"`
	Planned int     `json:"looks_planned"`
}

func reachedJSON(x *experiment.Reached) *jsonReached {
	if x == nil {
		return nil
	}
	return &jsonReached{model.Outcomes[x.Outcome].Name, x.Half, x.Widest, x.Reached, x.Looks, x.Planned}
}

type jsonOption struct {
	ID             string             `json:"id"`
	Outcomes       []jsonOutcome      `json:"outcomes"`
	Payback        jsonPayback        `json:"payback"`
	Services       []jsonService      `json:"services"`
	Municipalities []jsonMunicipality `json:"municipalities"`
}

type jsonPayback struct {
	Once  *float64 `json:"once"`
	Years *float64 `json:"years"`
	Low   *float64 `json:"low"`
	High  *float64 `json:"high"`
}

type jsonService struct {
	ID       string        `json:"id"`
	Outcomes []jsonOutcome `json:"outcomes"`
}

type jsonMunicipality struct {
	Number   string        `json:"number"`
	Outcomes []jsonOutcome `json:"outcomes"`
}

type jsonOutcome struct {
	Name      string   `json:"name"`
	Unit      string   `json:"unit"`
	Direction string   `json:"direction"`
	Mean      *float64 `json:"mean"`
	HalfWidth *float64 `json:"half_width"`
	P05       *float64 `json:"p05"`
	P95       *float64 `json:"p95"`
	N         int      `json:"n"`
	Estimated bool     `json:"estimated"`
	Note      string   `json:"note"`
}

// asJSON returns a result in the form that programs read. It has no text in any
// language, so that it is the same for everyone.
func asJSON(s *scenario.Scenario, r *experiment.Result, compare comparison) jsonRun {
	out := jsonRun{
		Schema: runSchema, Engine: r.Engine, ScenarioHash: r.ScenarioHash, Seed: r.Seed,
		Replications: r.Replications, Partial: r.Partial, Precision: reachedJSON(r.Precision), Options: []jsonOption{},
	}
	for i := range r.Options {
		o := &r.Options[i]
		back := paybackOf(r, compare, i)
		option := jsonOption{
			ID: o.ID, Outcomes: jsonOutcomes(&o.Option, model.OfOption),
			Payback:  jsonPayback{finite(back.Once), finite(back.Years), finite(back.Low), finite(back.High)},
			Services: []jsonService{}, Municipalities: []jsonMunicipality{},
		}
		for k := range o.Services {
			e := &o.Services[k]
			option.Services = append(option.Services, jsonService{e.ID, jsonOutcomes(e, model.OfService)})
		}
		for k := range o.Municipalities {
			e := &o.Municipalities[k]
			option.Municipalities = append(option.Municipalities, jsonMunicipality{e.ID, jsonOutcomes(e, model.OfMunicipality)})
		}
		out.Options = append(out.Options, option)
	}
	return out
}

// jsonOutcomes returns the outcomes that have a meaning at a level.
func jsonOutcomes(e *experiment.Entity, level model.Level) []jsonOutcome {
	out := []jsonOutcome{}
	for k := range model.Outcomes {
		o := &model.Outcomes[k]
		if o.Levels&level == 0 {
			continue
		}
		est := &e.Estimates[k]
		out = append(out, jsonOutcome{
			Name: o.Name, Unit: o.Unit, Direction: direction(o.Direction),
			Mean: finite(est.Mean), HalfWidth: finite(est.HalfWidth), P05: finite(est.P05), P95: finite(est.P95),
			N: est.N, Estimated: est.Estimated, Note: string(est.Note),
		})
	}
	return out
}

func direction(d model.Direction) string {
	switch d {
	case model.Higher:
		return "higher"
	case model.Lower:
		return "lower"
	}
	return "neutral"
}

// finite returns x for JSON, which has no word for NaN and infinities: nil.
func finite(x float64) *float64 {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return nil
	}
	if x == 0 {
		x = 0 // JSON would show the minus of a negative zero
	}
	return &x
}
