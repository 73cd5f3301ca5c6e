package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"syscall"

	"grannelag/sim/experiment"
	"grannelag/ui/text"
)

// The exit status of the program.
const (
	statusDone      = 0
	statusProblem   = 1   // in the input, or in a file that cannot be read or written
	statusWrongUse  = 2   // of the command line
	statusCancelled = 130 // as a shell says of a program that Ctrl-C ended
)

// Main is the command line. The zero value is ready for use; a test may put
// its own parts in.
type Main struct {
	Study  func(context.Context, experiment.Plan) (*experiment.Result, error) // nil: experiment.Run
	Draw   drawFunc                                                           // nil: the figures of ui/chart
	Screen func(io.Writer) (columns int, terminal bool)                       // nil: asks the operating system
}

// Run does what the arguments say (without the program's name) and returns the
// exit status. The environment gives the language, if no flag does, and the
// width of the text. When ctx is cancelled, a study ends with what it has.
func (m Main) Run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer, env func(string) string) int {
	c := &call{Main: m, ctx: ctx, stdin: stdin, stdout: stdout, stderr: stderr, env: env}
	if c.Study == nil {
		c.Study = experiment.Run
	}
	if c.Draw == nil {
		c.Draw = drawFigures
	}
	if c.Screen == nil {
		c.Screen = screen
	}
	c.width = c.columns()

	err := c.run(args)
	if flushErr := c.flush(); err == nil {
		err = flushErr
	}
	var f failure
	switch {
	case err == nil:
		return statusDone
	case errors.As(err, &f):
		// Nothing can be done about a standard error that cannot be written.
		_, _ = io.WriteString(stderr, f.message)
		return f.status
	}
	_, _ = fmt.Fprintf(stderr, "%s: %v\n", program, err)
	return statusProblem
}

const program = "grannelag-cli"

// A call is one run of the program.
type call struct {
	Main
	ctx            context.Context
	stdin          io.Reader
	stdout, stderr io.Writer
	env            func(string) string
	lang           text.Lang
	width          int // columns for text

	flags  flags
	args   []string     // what is neither command nor flag
	out    bytes.Buffer // printed, not written yet
	outErr error        // of the first write that failed
}

// A failure ends a call with a message to the user and an exit status.
type failure struct {
	status  int
	message string // whole lines
}

func (f failure) Error() string { return f.message }

// wrongUse is the failure of a command line that cannot be understood.
func (c *call) wrongUse(command, key string, args ...any) error {
	hint := program + " help"
	if command != "" {
		hint += " " + command
	}
	return failure{statusWrongUse, c.complaint(key, args...) + c.say("usage.hint", "command", hint) + "\n"}
}

// failed is the failure of a call that was understood and cannot be done.
func (c *call) failed(key string, args ...any) error {
	return failure{statusProblem, c.complaint(key, args...)}
}

func (c *call) complaint(key string, args ...any) string {
	return program + ": " + c.say(key, args...) + "\n"
}

func (c *call) say(key string, args ...any) string { return text.Say(c.lang, key, args...) }

func (c *call) run(args []string) error {
	c.lang = text.Detect(c.env)
	command, err := c.parse(args)
	switch {
	case err != nil:
		return err
	case c.flags.help:
		if command != nil {
			c.args = []string{command.name}
		}
		return c.help()
	case command == nil:
		return c.noCommand()
	}
	return command.run(c)
}

// printf adds to the standard output.
func (c *call) printf(format string, args ...any) { fmt.Fprintf(&c.out, format, args...) }

// println adds a line to the standard output.
func (c *call) println(line string) { c.out.WriteString(line + "\n") }

// printJSON adds a value to the standard output as indented JSON.
func (c *call) printJSON(v any) error {
	e := json.NewEncoder(&c.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// flush writes what has been printed. A reader who has left is no failure: he
// has seen what he wanted.
func (c *call) flush() error {
	if c.outErr == nil && c.out.Len() > 0 {
		_, c.outErr = c.out.WriteTo(c.stdout)
	}
	c.out.Reset()
	if c.outErr == nil || errors.Is(c.outErr, syscall.EPIPE) || errors.Is(c.outErr, io.ErrClosedPipe) {
		return nil
	}
	return c.failed("error.output", "error", c.reason(c.outErr))
}

// reason words an error of the operating system, the common ones in the
// language of the user.
func (c *call) reason(err error) string {
	switch {
	case errors.Is(err, os.ErrNotExist):
		return c.say("reason.not_exist")
	case errors.Is(err, os.ErrPermission):
		return c.say("reason.permission")
	case errors.Is(err, syscall.EROFS):
		return c.say("reason.read_only")
	case errors.Is(err, syscall.ENOSPC):
		return c.say("reason.no_space")
	case errors.Is(err, syscall.EISDIR):
		return c.say("reason.directory")
	case errors.Is(err, syscall.ENOTDIR):
		return c.say("reason.not_directory")
	}
	var path *os.PathError
	if errors.As(err, &path) {
		return path.Err.Error() // without the path, which the message has already
	}
	return err.Error()
}

const (
	narrowest = 60 // columns below which tables cannot be set
	usual     = 80
	widest    = 160 // columns beyond which lines are hard to follow
)

// columns returns the width of the text: that of the terminal, else what
// COLUMNS says, else 80.
func (c *call) columns() int {
	width, terminal := c.Screen(c.stdout)
	if !terminal || width == 0 {
		width, _ = strconv.Atoi(c.env("COLUMNS"))
	}
	if width == 0 {
		width = usual
	}
	return min(max(width, narrowest), widest)
}

// screen tells how wide the terminal is that w writes to, and whether it is one.
func screen(w io.Writer) (columns int, terminal bool) {
	if f, ok := w.(*os.File); ok {
		return terminalColumns(f)
	}
	return 0, false
}

// nearest returns the word that a misspelt one most likely means, or "" if
// none is near.
func nearest(word string, known []string) string {
	best, distance := "", 1+max(1, len([]rune(word))/3)
	for _, k := range known {
		if d := edits(strings.ToLower(word), k); d < distance {
			best, distance = k, d
		}
	}
	return best
}

// edits counts the letters to insert, delete, replace or swap with their
// neighbour to make b of a (Damerau and Levenshtein's optimal alignment).
func edits(a, b string) int {
	x, y := []rune(a), []rune(b)
	rows := make([][]int, len(x)+1)
	for i := range rows {
		rows[i] = make([]int, len(y)+1)
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(x); i++ {
		for j := 1; j <= len(y); j++ {
			replace := rows[i-1][j-1]
			if x[i-1] != y[j-1] {
				replace++
			}
			rows[i][j] = min(rows[i-1][j]+1, rows[i][j-1]+1, replace)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(x)][len(y)]
}
