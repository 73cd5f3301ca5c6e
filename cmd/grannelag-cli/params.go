package main

import (
	"math"
	"slices"
	"strings"

	"grannelag/sim/scenario"
	"grannelag/ui/text"
)

// paramsSchema is that of params --json.
const paramsSchema = "grannelag/params/1"

type jsonParams struct {
	Schema string      `json:"schema"`
	Params []jsonParam `json:"params"`
}

type jsonParam struct {
	Key     string    `json:"key"`
	Kind    string    `json:"kind"`
	Unit    string    `json:"unit"`
	Default *float64  `json:"default"`
	Low     *float64  `json:"low"`
	High    *float64  `json:"high"`
	Min     float64   `json:"min"`
	Max     float64   `json:"max"`
	Whole   bool      `json:"whole"`
	Source  string    `json:"source"`
	Label   jsonWords `json:"label"`
	Doc     jsonWords `json:"doc"`
}

type jsonWords struct {
	NB string `json:"nb"`
	NN string `json:"nn"`
	EN string `json:"en"`
}

// params shows the table of parameters: all of it, one group, or one row.
func (c *call) params() error {
	var rows []*scenario.Param
	switch {
	case len(c.args) > 1:
		return c.wrongUse("params", "usage.one_key", "extra", strings.Join(c.args[1:], " "))
	case len(c.args) == 0:
		for _, table := range scenario.Tables() {
			rows = append(rows, scenario.Table(table)...)
		}
	default:
		rows = scenario.Table(c.args[0])
		if p, ok := scenario.Lookup(c.args[0]); ok {
			if !c.flags.json {
				c.param(p)
				return nil
			}
			rows = []*scenario.Param{p}
		}
		if len(rows) == 0 {
			return c.unknownParam(c.args[0])
		}
	}
	if c.flags.json {
		return c.printJSON(paramsJSON(rows))
	}
	c.paramTable(rows)
	return nil
}

func paramsJSON(rows []*scenario.Param) jsonParams {
	out := jsonParams{paramsSchema, []jsonParam{}}
	for _, p := range rows {
		out.Params = append(out.Params, jsonParam{
			Key: p.Key(), Kind: p.Kind.String(), Unit: p.Unit,
			Default: finite(p.Default), Low: finite(p.Low), High: finite(p.High),
			Min: p.Min, Max: p.Max, Whole: p.Whole, Source: p.Source,
			Label: jsonWords(p.Label), Doc: jsonWords(p.Doc),
		})
	}
	return out
}

// unknownParam names the nearest key. A name without its table is enough where
// only one table has it.
func (c *call) unknownParam(key string) error {
	known := scenario.Tables()
	for _, table := range scenario.Tables() {
		for _, p := range scenario.Table(table) {
			if p.Name == key {
				return c.wrongUse("params", "usage.near_key", "key", key, "near", p.Key())
			}
			known = append(known, p.Key())
		}
	}
	if near := nearest(key, known); near != "" {
		return c.wrongUse("params", "usage.near_key", "key", key, "near", near)
	}
	return c.wrongUse("params", "usage.unknown_key", "key", key)
}

// paramTable lists rows by table, a line each: the name, what it is and the
// value. A value that is too long for its column moves to the left, and if there
// is no room either, to a line of its own.
func (c *call) paramTable(rows []*scenario.Param) {
	for i := 0; i < len(rows); {
		end := i + 1
		for end < len(rows) && rows[end].Table == rows[i].Table {
			end++
		}
		table := rows[i:end]
		i = end
		names, labels := 0, 0
		for _, p := range table {
			names = max(names, columnsOf(p.Name))
			labels = max(labels, columnsOf(p.Label.In(c.lang.String())))
		}
		c.println("[" + table[0].Table + "] " + c.say("group."+table[0].Table))
		for _, p := range table {
			line := "  " + padRight(p.Name, names) + "  " + p.Label.In(c.lang.String())
			value := c.paramValue(p, p.Default)
			at := min(2+names+2+labels+2, c.width-columnsOf(value))
			if columnsOf(line)+1 > at {
				c.println(line)
				line = ""
			}
			c.println(padRight(line, at) + value)
		}
		c.println("")
	}
	c.println(c.fit(c.say("params.more", "program", program), 0))
}

// inRegister holds the rows that the register of municipalities fills in.
var inRegister = map[string]bool{
	"municipality.population": true, "municipality.children": true, "municipality.children_0_22": true,
	"municipality.lat": true, "municipality.lon": true,
}

// paramValue writes a value of a row with its unit, or where a value comes from
// that has no default: the register, or arithmetic. What municipalities pay
// today nobody can guess.
func (c *call) paramValue(p *scenario.Param, x float64) string {
	state, ok := text.State(c.lang, p.Unit, x)
	switch {
	case math.IsNaN(x) && inRegister[p.Key()]:
		return c.say("params.from_register")
	case math.IsNaN(x) && p.Unit == "nok_year":
		return c.say("params.none")
	case math.IsNaN(x):
		return c.say("params.reckoned")
	case ok:
		return state
	}
	return text.Quantity(c.lang, rounded(x, p.Unit), p.Unit, text.AsNeeded)
}

// rounded keeps four digits of a share such as a third, which has no end.
func rounded(x float64, unit string) float64 {
	if unit != "share" {
		return x
	}
	return math.Round(x*1e4) / 1e4
}

// span writes a range with the unit once.
func (c *call) span(p *scenario.Param, low, high float64) string {
	if states := text.States(c.lang, p.Unit); states != nil {
		return strings.Join(states[int(low):int(high)+1], " / ")
	}
	return text.Number(c.lang, text.Shown(low, p.Unit), text.AsNeeded) + "–" + c.paramValue(p, high)
}

// param shows one row in full.
func (c *call) param(p *scenario.Param) {
	c.println(p.Key() + "  " + p.Label.In(c.lang.String()))
	c.println("")
	c.println(c.fit(p.Doc.In(c.lang.String()), 0))
	c.println("")
	rows := [][2]string{{c.say("params.default"), c.paramValue(p, p.Default)}}
	if !math.IsNaN(p.Low) && p.Low != p.High {
		rows = append(rows, [2]string{c.say("params.plausible"), c.span(p, p.Low, p.High)})
	}
	allowed := c.span(p, p.Min, p.Max)
	if p.Whole {
		allowed += ", " + c.say("params.whole")
	}
	rows = append(rows,
		[2]string{c.say("params.allowed"), allowed},
		[2]string{c.say("params.kind"), c.say("kind." + p.Kind.String())},
		[2]string{c.say("params.source"), p.Source})
	if example := paramExample(p); len(example) > 0 {
		rows = append(rows, [2]string{c.say("params.in_file"), example[0]})
		for _, line := range example[1:] {
			rows = append(rows, [2]string{"", line})
		}
	}
	for _, row := range rows {
		c.printf("%s", c.item("  ", row[0], paramColumn, row[1]))
	}
}

// paramColumn is where the values of a row shown in full begin.
const paramColumn = 30

// paramExample returns the lines of a file that set a row, or none where it
// has no default to set.
func paramExample(p *scenario.Param) []string {
	if math.IsNaN(p.Default) {
		return nil
	}
	value := text.Number(text.EN, rounded(p.Default, p.Unit), text.AsNeeded)
	if yes, ok := p.FileValue(p.Default).(bool); ok {
		value = "false"
		if yes {
			value = "true"
		}
	}
	return slices.Clip([]string{"[" + p.Table + "]", p.Name + " = " + strings.ReplaceAll(value, ",", "_")})
}
