package document

import (
	"errors"
	"slices"

	"grannelag/sim/scenario"
)

// A Partition is how a new option puts the municipalities into services.
type Partition uint8

const (
	AllJoint  Partition = iota // one service for all
	EachAlone                  // a service for each
)

// AddOption adds an option behind the others. Its ID is made from the name and
// never changes afterwards, for results hang on it.
func AddOption(name string, p Partition) Edit {
	name = oneLine(name)
	return edit("edit.add_option", func(ed *editor) error {
		s, err := ed.meaning()
		if err != nil {
			return err
		}
		id, err := ed.newOption(name)
		if err != nil {
			return err
		}
		if err := ed.set(optionPath(id, "name"), name); err != nil {
			return err
		}
		var all []string
		for _, m := range s.Municipalities {
			all = append(all, m.Number)
		}
		if p == AllJoint {
			return ed.addService(s, id, all)
		}
		for _, number := range all {
			if err := ed.addService(s, id, []string{number}); err != nil {
				return err
			}
		}
		return nil
	}, "name", name)
}

// DuplicateOption adds a copy of an option right after it, or behind all others
// where the form of the text has no place for it there.
func DuplicateOption(id, name string) Edit {
	name = oneLine(name)
	return edit("edit.duplicate_option", func(ed *editor) error {
		if err := ed.hasOption(id); err != nil {
			return err
		}
		options := ed.names("option")
		next := ""
		if i := slices.Index(options, id); i+1 < len(options) {
			next = options[i+1]
		}
		copied, err := ed.newOption(name)
		if err != nil {
			return err
		}
		if err := ed.step(scenario.CopyTable(ed.text, optionPath(id), copied)); err != nil {
			return err
		}
		if err := ed.set(optionPath(copied, "name"), name); err != nil {
			return err
		}
		if next == "" {
			return nil
		}
		if err := ed.step(scenario.MoveTable(ed.text, optionPath(copied), next)); !errors.Is(err, scenario.ErrForm) {
			return err
		}
		return nil
	}, "name", name)
}

// newOption returns the ID for an option with a name, if there is room for it.
func (ed *editor) newOption(name string) (string, error) {
	options := ed.names("option")
	if name == "" {
		return "", ErrNoName
	}
	if len(options) >= scenario.MaxOptions {
		return "", ErrTooManyOptions
	}
	return newID(name, "option", options), nil
}

// RenameOption changes the name of an option, not its ID.
func RenameOption(id, name string) Edit {
	name = oneLine(name)
	return edit("edit.rename_option", func(ed *editor) error {
		if err := ed.hasOption(id); err != nil {
			return err
		}
		if name == "" {
			return ErrNoName
		}
		return ed.set(optionPath(id, "name"), name)
	}, "name", name)
}

// SetOptionNotes sets the notes of an option, of any number of lines; ""
// removes them.
func SetOptionNotes(id, notes string) Edit {
	return edit("edit.option_notes", func(ed *editor) error {
		if err := ed.hasOption(id); err != nil {
			return err
		}
		return ed.setOrRemove(optionPath(id, "notes"), notes)
	})
}

// DeleteOption removes an option, with the comments right above it; never the
// last one. If it was the baseline, the next one is.
func DeleteOption(id string) Edit {
	return edit("edit.delete_option", func(ed *editor) error {
		if err := ed.hasOption(id); err != nil {
			return err
		}
		if len(ed.names("option")) == 1 {
			return ErrLastOption
		}
		if s, err := ed.meaning(); err == nil {
			if err := ed.dropChanges(s, func(c *scenario.Change) bool {
				p, of := scenario.Changeable(c.Key)
				return p != nil && p.Table == "choice" && of == id
			}); err != nil {
				return err
			}
		}
		return ed.removeTable(optionPath(id))
	})
}

// MoveOption moves an option before another, or behind all others if before is
// "". The first is the baseline.
func MoveOption(id, before string) Edit {
	return edit("edit.move_option", func(ed *editor) error {
		if err := ed.hasOption(id); err != nil {
			return err
		}
		options := ed.names("option")
		if before != "" {
			if err := ed.hasOption(before); err != nil {
				return err
			}
		}
		next := ""
		if i := slices.Index(options, id); i+1 < len(options) {
			next = options[i+1]
		}
		if before == id || before == next {
			return nil // it is there
		}
		return ed.step(scenario.MoveTable(ed.text, optionPath(id), before))
	})
}

// addService adds a service of some municipalities to an option, with the
// defaults for everything else.
func (ed *editor) addService(s *scenario.Scenario, option string, members []string) error {
	name := serviceName(s, members, andOf(s))
	id := newID(nameOf(s, largest(s, members)), "service", ed.names("option", option, "service"))
	if err := ed.set(servicePath(option, id, "name"), name); err != nil {
		return err
	}
	return ed.set(servicePath(option, id, "municipalities"), members)
}

// maxNamed is how many members a service is called after, as in scenario.New; more
// would fill the screen.
const maxNamed = 6

// largest returns the municipality with most children: the host by default.
func largest(s *scenario.Scenario, numbers []string) string {
	best, most := numbers[0], -1.0
	for _, number := range numbers {
		if m := s.Municipality(number); m != nil && m.Children.Value() > most {
			best, most = number, m.Children.Value()
		}
	}
	return best
}
