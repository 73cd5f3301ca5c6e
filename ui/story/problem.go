package story

import (
	"grannelag/sim/scenario"
	"grannelag/ui/text"
)

// Problem returns a problem of a scenario file as package text words it.
func Problem(p scenario.Problem) text.Problem {
	return text.Problem{
		Code: string(p.Code), Warning: p.Warning, File: p.File, Line: p.Line, Column: p.Column, Key: p.Key,
		Value: p.Value, Unit: p.Unit, Min: p.Min, Max: p.Max, Want: p.Want, Other: p.Other, Detail: p.Detail,
	}
}
