package document

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"grannelag/sim/register"
	"grannelag/sim/scenario"
)

// factRow returns the row of a fact of a municipality: a name of the table
// municipality such as children, or demand.NAME for its own demand.
func factRow(name string) (*scenario.Param, bool) {
	if strings.HasPrefix(name, "demand.") {
		return scenario.Lookup(name)
	}
	return scenario.Lookup("municipality." + name)
}

// SetFact sets a figure of a municipality, such as children, lat or
// demand.reports_per_1000, in the unit of its row. A count that is suppressed is
// an interval, from low to high; of any other figure the two are equal.
func SetFact(number, name string, low, high float64) Edit {
	p, ok := factRow(name)
	return edit("edit.fact", func(ed *editor) error {
		if !ok {
			return fmt.Errorf("%s: %w", name, ErrNoParam)
		}
		if err := ed.hasMunicipality(number); err != nil {
			return err
		}
		key := factPath(number, name)
		for _, x := range []float64{low, high} {
			if err := inRange(p, key, x); err != nil {
				return err
			}
		}
		isCount := p.CountIn(&scenario.Municipality{}) != nil
		if low > high || low != high && !isCount {
			return &Refused{[]scenario.Problem{{Code: scenario.CodeInterval, Key: key.String(),
				Value: fmt.Sprintf("[%v, %v]", low, high), Unit: p.Unit}}}
		}
		if isCount {
			return ed.set(key, scenario.Count{Low: low, High: high})
		}
		return ed.set(key, p.FileValue(low))
	}, "what", label(p, name), "where", place(number))
}

// ResetFact removes a figure of a municipality, so that the register or a rate
// gives it.
func ResetFact(number, name string) Edit {
	p, ok := factRow(name)
	return edit("edit.reset_fact", func(ed *editor) error {
		if !ok {
			return fmt.Errorf("%s: %w", name, ErrNoParam)
		}
		if err := ed.hasMunicipality(number); err != nil {
			return err
		}
		return ed.remove(factPath(number, name))
	}, "what", label(p, name), "where", place(number))
}

// SetFactSource says where the figures of a municipality come from; "" removes
// it.
func SetFactSource(number, source string) Edit {
	return edit("edit.fact_source", func(ed *editor) error {
		if err := ed.hasMunicipality(number); err != nil {
			return err
		}
		return ed.setOrRemove(factPath(number, "source"), oneLine(source))
	}, "where", place(number))
}

func factPath(number, name string) scenario.Path {
	return append(scenario.Path{"municipality", number}, scenario.Key(name)...)
}

// hasMunicipality returns ErrNoMunicipality if the scenario has no municipality
// with a number. Of a text without a meaning only its own tables count.
func (ed *editor) hasMunicipality(number string) error {
	if s, err := ed.meaning(); err == nil && s.Municipality(number) != nil ||
		err != nil && slices.Contains(ed.names("municipality"), number) {
		return nil
	}
	return fmt.Errorf("%s: %w", number, ErrNoMunicipality)
}

// AddMunicipality adds a municipality of the register, in a service of its own
// in every option.
func AddMunicipality(number string) Edit {
	return edit("edit.add_municipality", func(ed *editor) error {
		s, err := ed.meaning()
		if err != nil {
			return err
		}
		if _, ok := register.Get(number); !ok {
			return fmt.Errorf("%s: %w", number, ErrUnknownMunicipality)
		}
		if s.Municipality(number) != nil {
			return fmt.Errorf("%s: %w", number, ErrMunicipalityThere)
		}
		if len(s.Municipalities) >= scenario.MaxMunicipalities {
			return ErrTooManyMunicipalities
		}
		for i := range s.Options {
			if err := ed.addService(s, s.Options[i].ID, []string{number}); err != nil {
				return err
			}
		}
		return nil
	}, "what", place(number))
}

// RemoveMunicipality removes a municipality from every option, with its figures
// and its roads; never the last one. What no longer fits in the services it
// leaves is removed as by [MoveMember].
func RemoveMunicipality(number string) Edit {
	return edit("edit.remove_municipality", func(ed *editor) error {
		s, err := ed.meaning()
		if err != nil {
			return err
		}
		if s.Municipality(number) == nil {
			return fmt.Errorf("%s: %w", number, ErrNoMunicipality)
		}
		if len(s.Municipalities) == 1 {
			return ErrLastMunicipality
		}
		for i := range s.Options {
			o := &s.Options[i]
			for j := range o.Services {
				if !slices.Contains(o.Services[j].Municipalities, number) {
					continue
				}
				if err := ed.leave(s, o.ID, o.Services[j].ID, number); err != nil {
					return err
				}
			}
		}
		if err := ed.dropChanges(s, func(c *scenario.Change) bool { return c.About(number) }); err != nil {
			return err
		}
		for _, l := range s.Legs {
			if l.From == number || l.To == number {
				if err := ed.removeTable(legPath(l.From, l.To)); err != nil {
					return err
				}
			}
		}
		if err := ed.removeTable(scenario.Path{"municipality", number}); err != nil {
			return err
		}
		for i := range s.Options {
			if err := ed.mend(s, s.Options[i].ID); err != nil {
				return err
			}
		}
		return nil
	}, "what", place(number))
}

// SetLeg sets a road between two municipalities of the scenario, and adds it if
// there is none: minutes, back, km, ferry, estimated and source as Leg has them.
// What is 0, "" or false is removed from the file. If the file has the road the
// other way round, it stays so, with the two times changed.
func SetLeg(l scenario.Leg) Edit {
	return edit("edit.leg", func(ed *editor) error {
		s, err := ed.meaning()
		if err != nil {
			return err
		}
		for _, number := range []string{l.From, l.To} {
			if s.Municipality(number) == nil {
				return fmt.Errorf("%s: %w", number, ErrNoMunicipality)
			}
		}
		if l.From == l.To {
			return ErrLegLoop
		}
		l := l
		if l.Back != 0 && l.Minutes == 0 {
			return ErrBackAlone
		}
		if findLeg(s, l.To, l.From) != nil {
			l.From, l.To = l.To, l.From
			if l.Back != 0 {
				l.Minutes, l.Back = l.Back, l.Minutes
			}
		}
		path := legPath(l.From, l.To)
		old := findLeg(s, l.From, l.To)
		if old == nil {
			old = &scenario.Leg{}
			if err := ed.step(scenario.AddTable(ed.text, path)); err != nil {
				return err
			}
		}
		for _, p := range scenario.Table("leg") {
			key := append(slices.Clip(path), p.Name)
			switch x := *p.InLeg(&l); {
			case x == *p.InLeg(old):
			case x == 0:
				err = ed.drop(key)
			default:
				err = ed.setParam(p, key, x)
			}
			if err != nil {
				return err
			}
		}
		words := func(name, is, was string) error {
			if is = oneLine(is); is == was {
				return nil
			}
			return ed.setOrDrop(append(slices.Clip(path), name), is)
		}
		if err := words("ferry", l.Ferry, old.Ferry); err != nil {
			return err
		}
		if key := append(slices.Clip(path), "estimated"); l.Estimated && !old.Estimated {
			err = ed.set(key, true)
		} else if !l.Estimated && old.Estimated {
			err = ed.drop(key)
		}
		if err != nil {
			return err
		}
		if err := words("verified", l.Verified, old.Verified); err != nil {
			return err
		}
		return words("source", l.Source, old.Source)
	}, "a", place(l.From), "b", place(l.To))
}

// RemoveLeg removes the road between two municipalities, whichever way the file
// has it.
func RemoveLeg(from, to string) Edit {
	return edit("edit.remove_leg", func(ed *editor) error {
		s, err := ed.meaning()
		if err != nil {
			return err
		}
		l := findLeg(s, from, to)
		if l == nil {
			l = findLeg(s, to, from)
		}
		if l == nil {
			return fmt.Errorf("%s-%s: %w", from, to, ErrNoLeg)
		}
		if err := ed.dropChanges(s, func(c *scenario.Change) bool { return c.About(l.From + "-" + l.To) }); err != nil {
			return err
		}
		return ed.removeTable(legPath(l.From, l.To))
	}, "a", place(from), "b", place(to))
}

func findLeg(s *scenario.Scenario, from, to string) *scenario.Leg {
	i := slices.IndexFunc(s.Legs, func(l scenario.Leg) bool { return l.From == from && l.To == to })
	if i < 0 {
		return nil
	}
	return &s.Legs[i]
}

func legPath(from, to string) scenario.Path { return scenario.Path{"leg", from + "-" + to} }

// drop removes a key of a leg and its source. The table stays: a leg that says
// nothing is a road all the same.
func (ed *editor) drop(key scenario.Path) error {
	err := ed.step(scenario.Remove(ed.text, key))
	if errors.Is(err, scenario.ErrNoKey) {
		return nil
	}
	if err != nil {
		return err
	}
	return ed.removeSources(key)
}

func (ed *editor) setOrDrop(key scenario.Path, text string) error {
	if text == "" {
		return ed.drop(key)
	}
	return ed.set(key, text)
}
