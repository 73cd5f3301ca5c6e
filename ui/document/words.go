package document

import (
	"errors"
	"fmt"
	"slices"

	"grannelag/sim/register"
	"grannelag/sim/scenario"
)

// A Text is something to be said in the language of the window: a key of package
// ui/text and the values of its placeholders.
type Text struct {
	Key  string
	args []any // names and values by turns; a value may be scenario.Words
}

// Args returns the names and values of the placeholders by turns, as text.Say
// takes them, in a language: nb, nn or en.
func (t Text) Args(lang string) []any {
	args := slices.Clone(t.args)
	for i := range args {
		if w, ok := args[i].(scenario.Words); ok {
			args[i] = w.In(lang)
		}
	}
	return args
}

// An Error says why an edit, or saving, was refused. Errors of this package that
// carry no values are compared with errors.Is.
type Error struct{ text Text }

// Error gives the key, for logs and tests. People get the words of ui/text.
func (e *Error) Error() string { return e.text.Key }

// What makes no sense to ask for.
var (
	// ErrBlocked is for edits that need a meaning, of a text that has none.
	ErrBlocked = newError("edit.error.blocked")
	// ErrNewer is for every edit of a file that a newer Grannelag wrote.
	ErrNewer = newError("edit.error.newer")
	// ErrNoParam is for a key that is no row of the table asked for.
	ErrNoParam = newError("edit.error.no_param")
	// ErrNoName is for an option or a service without a name.
	ErrNoName = newError("edit.error.no_name")

	ErrNoOption       = newError("edit.error.no_option")
	ErrLastOption     = newError("edit.error.last_option")
	ErrTooManyOptions = newError("edit.error.too_many_options", "max", scenario.MaxOptions)

	ErrNoService      = newError("edit.error.no_service")
	ErrNotMember      = newError("edit.error.not_member")
	ErrNoOffice       = newError("edit.error.no_office")
	ErrOfficeTwice    = newError("edit.error.office_twice")
	ErrTooManyOffices = newError("edit.error.too_many_offices", "max", scenario.MaxOffices)

	ErrNoMunicipality        = newError("edit.error.no_municipality")
	ErrUnknownMunicipality   = newError("edit.error.unknown_municipality")
	ErrMunicipalityThere     = newError("edit.error.municipality_there")
	ErrLastMunicipality      = newError("edit.error.last_municipality")
	ErrTooManyMunicipalities = newError("edit.error.too_many_municipalities", "max", scenario.MaxMunicipalities)

	ErrNoLeg     = newError("edit.error.no_leg")
	ErrLegLoop   = newError("edit.error.leg_loop")
	ErrBackAlone = newError("edit.error.back_alone") // a time back, and none there

	// ErrNoPath is for saving or reloading a document that has no file yet.
	ErrNoPath = newError("edit.file.no_path")
)

func newError(key string, args ...any) *Error { return &Error{Text{key, args}} }

// A Refused says that an edit would leave the scenario with problems that keep
// it from running, and that it had not before. The line of a problem is that of
// the text that was refused, or 0.
type Refused struct{ Problems []scenario.Problem }

func (e *Refused) Error() string { return fmt.Sprintf("the edit was refused: %v", e.Problems) }

// An Unread says why a file could not be read.
type Unread struct{ Problems []scenario.Problem }

func (e *Unread) Error() string { return fmt.Sprintf("the file cannot be read: %v", e.Problems) }

// A Changed says that a file is not as it was last read or written.
type Changed struct {
	Path    string
	Deleted bool // it is gone
}

func (e *Changed) Error() string {
	if e.Deleted {
		return e.Path + " is gone"
	}
	return e.Path + " has changed on the disk"
}

// ErrorText returns how an error of this package is said, or false if it is
// none. Of [Refused] and [Unread] the problems say more.
func ErrorText(err error) (Text, bool) {
	var plain *Error
	var refused *Refused
	var unread *Unread
	var changed *Changed
	var damaged *Damaged
	switch {
	case errors.As(err, &plain):
		return plain.text, true
	case errors.As(err, &refused):
		return Text{"edit.error.refused", nil}, true
	case errors.As(err, &unread):
		return Text{"edit.file.unread", nil}, true
	case errors.As(err, &changed) && changed.Deleted:
		return Text{"edit.file.deleted", []any{"file", changed.Path}}, true
	case errors.As(err, &changed):
		return Text{"edit.file.changed", []any{"file", changed.Path}}, true
	case errors.As(err, &damaged):
		return Text{"edit.file.damaged", []any{"file", damaged.File}}, true
	case errors.Is(err, scenario.ErrForm):
		return Text{"edit.error.form", nil}, true
	}
	return Text{}, false
}

// place is the name of a municipality of the register, or its number.
func place(number string) string {
	if m, ok := register.Get(number); ok {
		return m.Name
	}
	return number
}
