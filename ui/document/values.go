package document

import (
	"fmt"
	"strconv"

	"grannelag/sim/scenario"
)

// SetValue sets an assumption or a choice of the scenario, such as
// demand.visit_hours, in the unit of its row.
func SetValue(key string, v float64) Edit {
	p, _ := scenario.Lookup(key)
	return edit("edit.value", func(ed *editor) error {
		if !isValueOf(p, scenario.AssumptionKind) && !isValueOf(p, scenario.ChoiceKind) {
			return fmt.Errorf("%s: %w", key, ErrNoParam)
		}
		return ed.setParam(p, scenario.Key(key), v)
	}, "what", label(p, key))
}

// ResetValue removes an assumption or a choice from the file, with its source,
// so that the default holds.
func ResetValue(key string) Edit {
	p, _ := scenario.Lookup(key)
	return edit("edit.reset_value", func(ed *editor) error {
		if !isValueOf(p, scenario.AssumptionKind) && !isValueOf(p, scenario.ChoiceKind) {
			return fmt.Errorf("%s: %w", key, ErrNoParam)
		}
		return ed.remove(scenario.Key(key))
	}, "what", label(p, key))
}

// ResetAll removes all assumptions, or all choices, of the scenario from the
// file. What a municipality or an option has of its own stays.
func ResetAll(kind scenario.Kind) Edit {
	name := "edit.reset_assumptions"
	if kind == scenario.ChoiceKind {
		name = "edit.reset_choices"
	}
	return edit(name, func(ed *editor) error {
		if kind != scenario.AssumptionKind && kind != scenario.ChoiceKind {
			return fmt.Errorf("%s: %w", kind, ErrNoParam)
		}
		// Only what is there: each removal reads the text again.
		keys, err := scenario.Keys(ed.text, nil)
		if err != nil {
			return err
		}
		for _, key := range keys {
			if len(key) != 2 {
				continue
			}
			if p, ok := scenario.Lookup(key.String()); ok && isValueOf(p, kind) {
				if err := ed.remove(key); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// SetOptionValue sets a choice of one option, such as choice.tour_days, in the
// unit of its row.
func SetOptionValue(option, key string, v float64) Edit {
	p, _ := scenario.Lookup(key)
	return edit("edit.option_value", func(ed *editor) error {
		if !isValueOf(p, scenario.ChoiceKind) {
			return fmt.Errorf("%s: %w", key, ErrNoParam)
		}
		if err := ed.hasOption(option); err != nil {
			return err
		}
		return ed.setParam(p, optionPath(option, p.Table, p.Name), v)
	}, "what", label(p, key))
}

// ResetOptionValue removes a choice of one option, so that the scenario's holds.
func ResetOptionValue(option, key string) Edit {
	p, _ := scenario.Lookup(key)
	return edit("edit.reset_option_value", func(ed *editor) error {
		if !isValueOf(p, scenario.ChoiceKind) {
			return fmt.Errorf("%s: %w", key, ErrNoParam)
		}
		if err := ed.hasOption(option); err != nil {
			return err
		}
		return ed.remove(optionPath(option, p.Table, p.Name))
	}, "what", label(p, key))
}

// ResetOptionValues removes all choices of one option.
func ResetOptionValues(option string) Edit {
	return edit("edit.reset_option_values", func(ed *editor) error {
		if err := ed.hasOption(option); err != nil {
			return err
		}
		for _, name := range ed.names("option", option, "choice") {
			if err := ed.remove(optionPath(option, "choice", name)); err != nil {
				return err
			}
		}
		return nil
	})
}

// SetRun sets a number of the run: replications, years or warmup_years.
func SetRun(name string, v float64) Edit {
	p, _ := scenario.Lookup("run." + name)
	return edit("edit.run", func(ed *editor) error {
		if p == nil {
			return fmt.Errorf("run.%s: %w", name, ErrNoParam)
		}
		return ed.setParam(p, scenario.Path{"run", name}, v)
	}, "what", label(p, name))
}

// ResetRun removes a number of the run, so that the default holds.
func ResetRun(name string) Edit {
	p, _ := scenario.Lookup("run." + name)
	return edit("edit.reset_run", func(ed *editor) error {
		if p == nil {
			return fmt.Errorf("run.%s: %w", name, ErrNoParam)
		}
		return ed.remove(scenario.Path{"run", name})
	}, "what", label(p, name))
}

const maxSeed = 1 << 53 // as package scenario has it; a test compares

// SetSeed sets the seed of all random numbers, at most 2⁵³.
func SetSeed(seed uint64) Edit {
	return edit("edit.seed", func(ed *editor) error {
		if seed > maxSeed {
			return &Refused{[]scenario.Problem{{Code: scenario.CodeWhole, Key: "seed",
				Value: strconv.FormatUint(seed, 10), Max: maxSeed}}}
		}
		return ed.set(scenario.Path{"seed"}, seed)
	})
}

// SetTitle sets the title of the scenario; "" removes it.
func SetTitle(title string) Edit {
	return edit("edit.title", func(ed *editor) error { return ed.setOrRemove(scenario.Path{"title"}, oneLine(title)) })
}

// SetAuthor sets who made the scenario; "" removes it.
func SetAuthor(author string) Edit {
	return edit("edit.author", func(ed *editor) error { return ed.setOrRemove(scenario.Path{"author"}, oneLine(author)) })
}

// SetNotes sets the notes of the scenario, of any number of lines; "" removes
// them.
func SetNotes(notes string) Edit {
	return edit("edit.notes", func(ed *editor) error { return ed.setOrRemove(scenario.Path{"notes"}, notes) })
}

// setParam sets a number within the range of its row.
func (ed *editor) setParam(p *scenario.Param, key scenario.Path, v float64) error {
	if err := inRange(p, key, v); err != nil {
		return err
	}
	return ed.set(key, p.FileValue(v))
}

// isValueOf reports whether a row is a value of the scenario, of a kind.
func isValueOf(p *scenario.Param, kind scenario.Kind) bool {
	return p != nil && p.Kind == kind && p.In(&scenario.Values{}) != nil
}

// label is what people call a row, or the key if there is no row.
func label(p *scenario.Param, key string) any {
	if p == nil {
		return key
	}
	return p.Label
}
