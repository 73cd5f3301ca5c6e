//go:build journey

package main

import (
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// Hands use the real window as a person would: they look for things on it, and
// move the mouse and press keys of the display it is on.
type hands struct {
	t     *testing.T
	w     fyne.Window
	id    string // of the window on the display
	out   string // folder for pictures
	shots int
}

// An object is something on the window, with the place of its middle in pixels
// of the display.
type object struct {
	fyne.CanvasObject
	x, y          float64
	width, height float64
}

func (h *hands) xdotool(args ...string) string {
	h.t.Helper()
	cmd := exec.Command("xdotool", args...)
	cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8") // or it types no æ, ø and å
	out, err := cmd.CombinedOutput()
	if err != nil {
		h.t.Fatalf("xdotool %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return strings.TrimSpace(string(out))
}

// walk calls f for every visible object of the window, what lies on top last.
func (h *hands) walk(f func(fyne.CanvasObject) bool) {
	fyne.DoAndWait(func() {
		c := h.w.Canvas()
		tops := append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...)
		for _, o := range tops {
			walk(o, f)
		}
	})
}

func walk(o fyne.CanvasObject, f func(fyne.CanvasObject) bool) bool {
	if o == nil || !o.Visible() {
		return true
	}
	if !f(o) {
		return false
	}
	switch o := o.(type) {
	case *fyne.Container:
		for _, kid := range o.Objects {
			if !walk(kid, f) {
				return false
			}
		}
	case fyne.Widget:
		for _, kid := range test.WidgetRenderer(o).Objects() {
			if !walk(kid, f) {
				return false
			}
		}
	}
	return true
}

// all returns the visible objects for which is is true, in their order on the
// window.
func (h *hands) all(is func(fyne.CanvasObject) bool) []object {
	var found []object
	h.walk(func(o fyne.CanvasObject) bool {
		if is(o) {
			c := h.w.Canvas()
			p := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
			s := float64(c.Scale())
			found = append(found, object{o,
				float64(p.X+o.Size().Width/2) * s, float64(p.Y+o.Size().Height/2) * s,
				float64(o.Size().Width) * s, float64(o.Size().Height) * s})
		}
		return true
	})
	return found
}

// find waits until there is an object and returns the last one, which lies on
// top.
func (h *hands) find(what string, is func(fyne.CanvasObject) bool) object {
	h.t.Helper()
	for end := time.Now().Add(20 * time.Second); ; time.Sleep(50 * time.Millisecond) {
		if found := h.all(is); len(found) > 0 {
			return found[len(found)-1]
		}
		if time.Now().After(end) {
			h.shot("missing")
			h.t.Fatalf("there is no %s on the window", what)
		}
	}
}

// word finds words that stand on the window by themselves, such as the label of
// a button or the entry of a menu.
func (h *hands) word(label string) object {
	h.t.Helper()
	return h.find(fmt.Sprintf("%q", label), func(o fyne.CanvasObject) bool {
		t, ok := o.(*canvas.Text)
		return ok && t.Text == label
	})
}

// slider finds the first slider of the panel at the right.
func (h *hands) slider() object {
	h.t.Helper()
	var all []object
	h.find("slider", func(o fyne.CanvasObject) bool { return strings.Contains(fmt.Sprintf("%T", o), "panel.slider") })
	all = h.all(func(o fyne.CanvasObject) bool { return strings.Contains(fmt.Sprintf("%T", o), "panel.slider") })
	return all[0]
}

// finished waits until the study is run to its end. It looks at the status line
// alone, not to hold up what it waits for.
func (h *hands) finished() {
	h.t.Helper()
	var status *widget.Label
	for end := time.Now().Add(2 * time.Minute); ; time.Sleep(10 * time.Millisecond) {
		if status == nil {
			for _, o := range h.all(func(o fyne.CanvasObject) bool {
				l, ok := o.(*widget.Label)
				return ok && strings.Contains(l.Text, "gjentakelser")
			}) {
				status = o.CanvasObject.(*widget.Label)
			}
		}
		done := false
		fyne.DoAndWait(func() { done = status != nil && strings.Contains(status.Text, doneWords) })
		if done {
			return
		}
		if time.Now().After(end) {
			h.shot("unfinished")
			h.t.Fatalf("the study was not finished in two minutes; the window says %q", h.texts())
		}
	}
}

// doneWords are in the status line when a study is done: 200 gjentakelser · 1,2 s.
const doneWords = "gjentakelser · "

// figures returns the words on the window but for the status line: what a study
// shows.
func (h *hands) figures() []string {
	return slices.DeleteFunc(h.texts(), func(s string) bool { return strings.Contains(s, "gjentakelser") || s == "" })
}

// openExample opens an example of the start page by its title.
func (h *hands) openExample(title string) {
	h.t.Helper()
	h.press("ctrl+n")
	at := h.word(title)
	for range 20 { // until the page has its places
		time.Sleep(400 * time.Millisecond)
		before := at
		if at = h.word(title); at.x == before.x && at.y == before.y {
			break
		}
	}
	if slices.Contains(h.texts(), "Lukk") {
		h.click(h.word("Lukk")) // the file of the test before went with its folder, and the window says so
		at = h.word(title)
	}
	h.click(at)
	h.finished()
}

// texts returns all words on the window.
func (h *hands) texts() []string {
	var words []string
	h.walk(func(o fyne.CanvasObject) bool {
		switch o := o.(type) {
		case *canvas.Text:
			words = append(words, o.Text)
		}
		return true
	})
	return words
}

// says waits until a text is on the window.
func (h *hands) says(part string) {
	h.t.Helper()
	for end := time.Now().Add(30 * time.Second); ; time.Sleep(50 * time.Millisecond) {
		words := h.texts()
		if slices.ContainsFunc(words, func(s string) bool { return strings.Contains(s, part) }) {
			return
		}
		if time.Now().After(end) {
			h.shot("unsaid")
			h.t.Fatalf("%q is not on the window, which says %q", part, words)
		}
	}
}

func (h *hands) point(x, y float64) {
	h.xdotool("mousemove", strconv.Itoa(int(math.Round(x))), strconv.Itoa(int(math.Round(y))))
}

func (h *hands) click(o object) {
	h.t.Helper()
	h.point(o.x, o.y)
	time.Sleep(60 * time.Millisecond)
	h.xdotool("click", "1")
	time.Sleep(150 * time.Millisecond)
}

func (h *hands) press(key string) {
	h.t.Helper()
	h.xdotool("key", "--delay", "40", key)
	time.Sleep(150 * time.Millisecond)
}

func (h *hands) write(s string) {
	h.t.Helper()
	h.xdotool("type", "--delay", "30", s)
	time.Sleep(200 * time.Millisecond)
}

// drag moves the mouse with its button held along a straight line.
func (h *hands) drag(x0, y0, x1, y1 float64, steps int, pause time.Duration) {
	h.t.Helper()
	h.point(x0, y0)
	time.Sleep(80 * time.Millisecond)
	h.xdotool("mousedown", "1")
	for i := 1; i <= steps; i++ {
		f := float64(i) / float64(steps)
		h.point(x0+f*(x1-x0), y0+f*(y1-y0))
		time.Sleep(pause)
	}
	h.xdotool("mouseup", "1")
	time.Sleep(150 * time.Millisecond)
}

// shot keeps a picture of the display.
func (h *hands) shot(name string) {
	h.t.Helper()
	if h.out == "" {
		return
	}
	h.shots++
	time.Sleep(800 * time.Millisecond)
	file := filepath.Join(h.out, fmt.Sprintf("%02d-%s.png", h.shots, name))
	if out, err := exec.Command("import", "-window", "root", file).CombinedOutput(); err != nil {
		h.t.Logf("no picture of %s: %v %s", name, err, out)
	}
}

// drawn waits until more than a few colours are seen in a part of the display: a
// drawing is there, and not an empty frame.
func (h *hands) drawn(what string, x, y, width, height int) {
	h.t.Helper()
	part := fmt.Sprintf("%dx%d+%d+%d", width, height, x, y)
	colours := 0
	for until := time.Now().Add(10 * time.Second); time.Now().Before(until); time.Sleep(200 * time.Millisecond) {
		file := filepath.Join(h.t.TempDir(), "part.png")
		exec.Command("import", "-window", "root", "-crop", part, file).Run()
		out, _ := exec.Command("identify", "-format", "%k", file).Output()
		if colours, _ = strconv.Atoi(strings.TrimSpace(string(out))); colours > 20 {
			return
		}
	}
	h.t.Fatalf("%s is not drawn: %d colours", what, colours)
}

// resize gives the window another size [pixels].
func (h *hands) resize(width, height int) {
	h.t.Helper()
	h.xdotool("windowsize", h.id, strconv.Itoa(width), strconv.Itoa(height))
	time.Sleep(500 * time.Millisecond)
	h.xdotool("windowfocus", h.id)
}

// newHands takes hold of the one window.
func newHands(t *testing.T) *hands {
	t.Helper()
	h := &hands{t: t, out: os.Getenv("JOURNEY_OUT")}
	fyne.DoAndWait(func() { h.w = fyne.CurrentApp().Driver().AllWindows()[0] })
	// There is no window manager on this screen to give the window the keys and
	// a place.
	h.id = strings.Fields(h.xdotool("search", "--sync", "--onlyvisible", "--pid", strconv.Itoa(os.Getpid())))[0]
	h.xdotool("windowmove", h.id, "0", "0")
	h.xdotool("windowfocus", h.id)
	return h
}
