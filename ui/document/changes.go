package document

import (
	"slices"

	"grannelag/sim/scenario"
)

// PutChanges lets something be otherwise for a while: each change gets a table of
// its own, or the one that has its ID is changed. What is what people call it.
func PutChanges(what any, changes []scenario.Change) Edit {
	return edit("edit.put_changes", func(ed *editor) error {
		s, err := ed.meaning()
		if err != nil {
			return err
		}
		for _, c := range changes {
			var old scenario.Change
			if i := slices.IndexFunc(s.Changes, func(have scenario.Change) bool { return have.ID == c.ID }); i >= 0 {
				old = s.Changes[i]
			} else if err := ed.step(scenario.AddTable(ed.text, scenario.Path{"change", c.ID})); err != nil {
				return err
			}
			if err := ed.putChange(&c, &old); err != nil {
				return err
			}
		}
		return nil
	}, "what", what)
}

// putChange writes what a change has in place of what an old one had.
func (ed *editor) putChange(c, old *scenario.Change) error {
	path := scenario.Path{"change", c.ID}
	key := func(name string) scenario.Path { return append(slices.Clip(path), name) }
	for _, t := range []struct{ name, now, before string }{
		{"name", oneLine(c.Name), old.Name}, {"key", c.Key, old.Key}, {"municipality", c.Municipality, old.Municipality}, {"office", c.Office, old.Office},
	} {
		if t.now != t.before {
			if err := ed.setOrDrop(key(t.name), t.now); err != nil {
				return err
			}
		}
	}
	number := func(p *scenario.Param, name string, given bool, x float64, before bool) error {
		switch {
		case given:
			return ed.setParam(p, key(name), x)
		case before:
			return ed.drop(key(name))
		}
		return nil
	}
	for _, p := range scenario.Table("change") {
		x, before := *p.InChange(c), *p.InChange(old)
		given := x != 0 || p.Name == "factor" && c.Times
		if given && x == before {
			continue
		}
		if err := number(p, p.Name, given, x, before != 0 || p.Name == "factor" && old.Times); err != nil {
			return err
		}
	}
	p, _ := scenario.Changeable(c.Key)
	had := old.Key != "" && !old.Times
	if given := p != nil && !c.Times; !given || !had || c.Value != old.Value {
		return number(p, "value", given, c.Value, had)
	}
	return nil
}

// dropChanges takes out the changes that are about something that goes.
func (ed *editor) dropChanges(s *scenario.Scenario, about func(*scenario.Change) bool) error {
	for i := range s.Changes {
		if about(&s.Changes[i]) {
			if err := ed.removeTable(scenario.Path{"change", s.Changes[i].ID}); err != nil {
				return err
			}
		}
	}
	return nil
}

// DropChanges takes changes out of the file again, by their IDs.
func DropChanges(what any, ids []string) Edit {
	return edit("edit.drop_changes", func(ed *editor) error {
		s, err := ed.meaning()
		if err != nil {
			return err
		}
		return ed.dropChanges(s, func(c *scenario.Change) bool { return slices.Contains(ids, c.ID) })
	}, "what", what)
}
