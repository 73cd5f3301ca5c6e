package main

import (
	"context"
	"errors"
	"io"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"

	"grannelag/sim/locate"
	"grannelag/sim/scenario"
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
	if c.flags.minutes == "" && len(c.args) > 0 {
		return c.locateStudy()
	}
	if c.flags.minutes == "" || len(c.args) > 0 {
		return c.wrongUse("locate", "usage.minutes", "command", "locate")
	}
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
	r, err := c.places(m, weight)
	if err != nil {
		return err
	}
	if c.flags.json {
		return c.printJSON(c.locateJSON(m, r))
	}
	p := c.locateReport(m, weight, r)
	p.paragraph(c.say("locate.legend"))
	c.printf("%s", strings.Join(p.lines, "\n")+"\n")
	return nil
}

// objective is what places are chosen for.
func (c *call) objective() string {
	if c.flags.objective == "" {
		return objectives[0]
	}
	return c.flags.objective
}

// places finds the best places among the sites of a table.
func (c *call) places(m *locate.Matrix, weight []float64) (*locate.Result, error) {
	objective, offices := c.objective(), max(1, c.flags.offices)
	if offices > len(m.Sites) {
		return nil, c.wrongUse("locate", "usage.range", "flag", "--offices", "value", strconv.Itoa(offices), "min", 1, "max", len(m.Sites))
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
		return nil, c.failed("locate.unreachable", "n", offices)
	case err != nil:
		return nil, failure{statusCancelled, c.complaint("share.cancelled")}
	}
	return r, nil
}

// triedPlaces is how many choices of places are simulated.
const triedPlaces = 3

// locateStudy finds where the offices of a joint service of a scenario should lie, by
// its roads and children, and simulates the first choices beside the option as it is.
func (c *call) locateStudy() error {
	_, s, warnings, err := c.oneStudy("locate")
	if err != nil {
		return err
	}
	usual := max(0, slices.IndexFunc(s.Options, func(o scenario.Option) bool { return len(o.Services) == 1 }))
	option, err := c.optionOf(s, "option", c.flags.option, usual)
	if err != nil {
		return err
	}
	if len(s.Options[option].Services) != 1 {
		return c.failed("locate.one_service", "option", s.Options[option].ID)
	}
	m, weight := &locate.Matrix{}, []float64{}
	roads := s.Roads()
	for i := range s.Municipalities {
		name := s.Municipalities[i].Name
		m.Clients, m.Sites = append(m.Clients, name), append(m.Sites, name)
		weight = append(weight, s.Municipalities[i].Children.Value())
		var row []float64
		for j := range s.Municipalities {
			row = append(row, roads.Minutes[j][i])
		}
		m.Distance = append(m.Distance, row)
	}
	r, err := c.places(m, weight)
	if err != nil {
		return err
	}
	tried := *s
	tried.Options = []scenario.Option{s.Options[option]}
	for k, x := range r.Choices[:min(triedPlaces, len(r.Choices))] {
		o := s.Options[option]
		o.ID, o.Notes = "places-"+strconv.Itoa(k+1), ""
		sv := o.Services[0]
		sv.Offices = nil
		main, most := 0, -1.0
		for at, j := range x.Sites { // the main office: the present host's, else where most children are
			children := s.Municipalities[j].Children.Value()
			if s.Municipalities[j].Number == sv.Host {
				children = math.Inf(1)
			}
			if children > most {
				main, most = at, children
			}
		}
		var names []string
		for at := range x.Sites {
			j := x.Sites[(main+at)%len(x.Sites)]
			sv.Offices = append(sv.Offices, scenario.Office{Municipality: s.Municipalities[j].Number, Posts: -1})
			names = append(names, s.Municipalities[j].Name)
		}
		sv.Host = sv.Offices[0].Municipality
		o.Name = c.say("locate.option", "names", text.List(c.lang, names))
		o.Services = []scenario.Service{sv}
		tried.Options = append(tried.Options, o)
	}
	study, cancelled, err := c.simulate(&tried)
	if err != nil {
		return err
	}
	c.warn(warnings)
	if c.flags.json {
		j := c.locateJSON(m, r)
		run := asJSON(&tried, study, study.Difference)
		j.Study = &run
		if err := c.printJSON(j); err != nil {
			return err
		}
	} else {
		p := c.locateReport(m, weight, r)
		p.paragraph(c.say("locate.legend.study"))
		of := c.newReport(&tried, study)
		p.title(c.say("locate.simulated"))
		c.printf("%s\n%s", strings.Join(p.lines, "\n"), of.String())
	}
	if cancelled {
		return failure{statusCancelled, c.complaint("run.cancelled", "n", study.Replications)}
	}
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
func (c *call) locateReport(m *locate.Matrix, weight []float64, r *locate.Result) *report {
	objective, offices := c.objective(), max(1, c.flags.offices)
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
	return p
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
	Study     *jsonRun     `json:"study,omitempty"`
}

type jsonPlaces struct {
	Sites []string `json:"sites"`
	Value float64  `json:"value"`
}

func (c *call) locateJSON(m *locate.Matrix, r *locate.Result) jsonLocate {
	out := jsonLocate{locateSchema, c.objective(), max(1, c.flags.offices), nil, r.Optimal, r.Bound, r.Listed, []jsonPlaces{}, nil}
	if radius := c.radius(); out.Objective == "cover" {
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
