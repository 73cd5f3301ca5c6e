package main

import (
	"context"
	"errors"
	"io"
	"os"
	"strconv"
	"strings"

	"grannelag/sim/locate"
	"grannelag/ui/text"
)

// locateSchema is that of locate --json.
const locateSchema = "grannelag/locate/1"

// placesShown is how many choices of places are told: the best one and ten others.
const placesShown = 11

// objectives are what places may be chosen for.
var objectives = []string{"median", "center", "cover"}

// locatePlaces finds where to open offices, in a table of travel times.
func (c *call) locatePlaces() error {
	if c.flags.minutes == "" || len(c.args) > 0 {
		return c.wrongUse("locate", "usage.minutes", "command", "locate")
	}
	objective := c.flags.objective
	if objective == "" {
		objective = objectives[0]
	}
	offices := max(1, c.flags.offices)
	var m *locate.Matrix
	var weight []float64
	err := c.reading(c.flags.minutes, func(in io.Reader) (problems []locate.Problem) {
		m, problems = locate.ReadMatrix(in)
		return problems
	})
	if err != nil {
		return err
	}
	if c.flags.weights != "" {
		err := c.reading(c.flags.weights, func(in io.Reader) (problems []locate.Problem) {
			weight, problems = m.ReadWeights(in)
			return problems
		})
		if err != nil {
			return err
		}
	}
	if offices > len(m.Sites) {
		return c.wrongUse("locate", "usage.range", "flag", "--offices", "value", strconv.Itoa(offices), "min", 1, "max", len(m.Sites))
	}
	x, err := locate.New(m.Distance, weight)
	if err != nil {
		panic(err) // the readers let nothing else through
	}
	find := func(ctx context.Context, step func(done, total int)) (*locate.Result, error) {
		switch objective {
		case "center":
			return x.Centre(ctx, offices, placesShown, step)
		case "cover":
			return x.Cover(ctx, c.radius(), offices, placesShown, step)
		}
		return x.Median(ctx, offices, placesShown, step)
	}
	progress := c.newProgress()
	r, err := find(c.ctx, progress.report)
	progress.clear()
	switch {
	case errors.Is(err, locate.ErrUnreachable):
		return c.failed("locate.unreachable", "n", offices)
	case err != nil:
		return failure{statusCancelled, c.complaint("share.cancelled")}
	}
	if c.flags.json {
		return c.printJSON(c.locateJSON(m, r, objective, offices))
	}
	c.printf("%s", c.locateReport(m, weight, r, objective, offices))
	return nil
}

// usualRadius is how far is near, unless the user says otherwise [minutes].
const usualRadius = 60

func (c *call) radius() float64 {
	if c.flags.radius == 0 {
		return usualRadius
	}
	return c.flags.radius
}

// reading reads a file, and tells what is wrong in it as an error.
func (c *call) reading(file string, read func(io.Reader) []locate.Problem) error {
	f, err := os.Open(file)
	if err != nil {
		return c.failed("share.unreadable", "file", file, "error", c.reason(err))
	}
	defer f.Close()
	problems := read(f)
	if problems == nil {
		return nil
	}
	var b strings.Builder
	for _, p := range problems {
		b.WriteString(text.Problem{Code: p.Code, File: file, Line: p.Line, Key: p.Key, Value: p.Value, Max: p.Max, Detail: p.Detail}.Say(c.lang) + "\n")
	}
	return failure{statusProblem, b.String() + c.complaint("error.invalid", "n", len(problems))}
}

// locateReport sets the choices as text.
func (c *call) locateReport(m *locate.Matrix, weight []float64, r *locate.Result, objective string, offices int) string {
	p := &report{call: c, marks: map[string]bool{}}
	names := func(at []int) string {
		var list []string
		for _, j := range at {
			list = append(list, text.Plain(m.Sites[j]))
		}
		return text.List(c.lang, list)
	}
	sum := 0.0
	for i := range m.Clients {
		if weight == nil {
			sum++
		} else {
			sum += weight[i]
		}
	}
	value := func(v float64) string {
		switch {
		case objective == "center":
			return c.say("locate.value.center", "x", text.Number(c.lang, v, text.AsNeeded))
		case objective == "cover" && sum > 0:
			return c.say("locate.value.cover", "x", text.Percent(c.lang, v/sum, 1), "radius", text.Number(c.lang, c.radius(), text.AsNeeded))
		case objective == "cover":
			return c.say("locate.value.cover", "x", text.NoValue, "radius", text.Number(c.lang, c.radius(), text.AsNeeded))
		case sum > 0:
			return c.say("locate.value.median", "x", text.Number(c.lang, v/sum, 1))
		}
		return c.say("locate.value.median", "x", text.NoValue)
	}
	best := r.Choices[0]
	switch {
	case !r.Optimal:
		p.paragraph(c.say("locate.found", "n", offices, "names", names(best.Sites), "value", value(best.Value), "bound", value(r.Bound)))
	case len(r.Choices) > 1 && r.Choices[1].Value == best.Value:
		p.paragraph(c.say("locate.tie", "n", offices, "names", names(best.Sites), "value", value(best.Value)))
	default:
		p.paragraph(c.say("locate.best", "n", offices, "names", names(best.Sites), "value", value(best.Value)))
	}
	if len(r.Choices) > 1 {
		p.title(c.say("locate.next"))
		for _, x := range r.Choices[1:] {
			same := ""
			if x.Value == best.Value {
				same = c.say("locate.same")
			}
			p.bullet(strings.TrimSpace(names(x.Sites) + ": " + value(x.Value) + " " + same))
		}
	}
	p.add("")
	if !r.Listed {
		p.paragraph(c.say("locate.not_listed"))
	}
	p.paragraph(c.say("locate.legend"))
	return strings.Join(p.lines, "\n") + "\n"
}

type jsonLocate struct {
	Schema    string       `json:"schema"`
	Objective string       `json:"objective"`
	Offices   int          `json:"offices"`
	Radius    *float64     `json:"radius"`
	Optimal   bool         `json:"optimal"`
	Bound     float64      `json:"bound"`
	Listed    bool         `json:"listed"`
	Choices   []jsonPlaces `json:"choices"`
}

type jsonPlaces struct {
	Sites []string `json:"sites"`
	Value float64  `json:"value"`
}

func (c *call) locateJSON(m *locate.Matrix, r *locate.Result, objective string, offices int) jsonLocate {
	out := jsonLocate{locateSchema, objective, offices, nil, r.Optimal, r.Bound, r.Listed, []jsonPlaces{}}
	if radius := c.radius(); objective == "cover" {
		out.Radius = &radius
	}
	for _, x := range r.Choices {
		j := jsonPlaces{Value: x.Value}
		for _, at := range x.Sites {
			j.Sites = append(j.Sites, m.Sites[at])
		}
		out.Choices = append(out.Choices, j)
	}
	return out
}
