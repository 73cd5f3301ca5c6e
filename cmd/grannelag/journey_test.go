//go:build journey

package main

import (
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"grannelag/ui/desktop"
	"grannelag/ui/text"
)

// The toolkit wants the goroutine that the program began on, so the tests run
// on another one, beside the window.
func TestMain(m *testing.M) {
	home, err := os.MkdirTemp("", "grannelag-journey")
	if err != nil {
		log.Fatal(err)
	}
	os.Setenv("HOME", home)
	os.Setenv("XDG_CONFIG_HOME", filepath.Join(home, "config"))
	if os.Getenv("DISPLAY") == "" {
		log.Fatal("the journey needs a display: make journey")
	}
	a, w, err := open()
	if err != nil {
		log.Fatal(err)
	}
	code := make(chan int, 1)
	go func() {
		// Whatever comes first must find the window on the screen.
		for fyne.CurrentApp() == nil || len(fyne.CurrentApp().Driver().AllWindows()) == 0 {
			time.Sleep(10 * time.Millisecond)
		}
		time.Sleep(500 * time.Millisecond)
		c := m.Run()
		code <- c
		fyne.Do(a.Quit)
	}()
	lang := text.NB
	if err := desktop.Run(a, w, desktop.Start{Lang: &lang}); err != nil {
		log.Fatal(err)
	}
	os.RemoveAll(home)
	os.Exit(<-code)
}

// TestJourney goes the way of a mayor and a planner: pick five municipalities,
// look at the study, drag a slider, make an option, compare, undo, save, open
// again, and find the same figures.
func TestJourney(t *testing.T) {
	h := newHands(t)
	h.resize(1400, 900)
	h.drawn("the map of the start page", 650, 130, 600, 500)
	h.shot("start")
	for _, name := range []string{"Bindal", "Somna", "Bronnoy", "Vega", "Vevelstad"} {
		h.write(name)
		h.press("Return")
	}
	h.says("5 kommuner valgt")
	h.shot("picked")
	h.click(h.word("Lag studien"))
	h.finished()
	h.shot("study")
	before := h.figures()

	// What changes while the slider is held must be there before it is let go.
	s := h.slider()
	h.point(s.x, s.y)
	h.xdotool("mousedown", "1")
	for i := range 20 {
		h.point(s.x+float64(i)*s.width/50, s.y)
		time.Sleep(30 * time.Millisecond)
	}
	for end := time.Now().Add(20 * time.Second); slices.Equal(h.figures(), before); time.Sleep(50 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("the figures did not follow the slider")
		}
	}
	h.shot("dragging")
	h.xdotool("mouseup", "1")
	h.finished()
	h.shot("dragged")

	h.press("ctrl+d")
	h.finished()
	h.shot("copied")
	h.press("ctrl+e")
	h.shot("organise")
	h.press("ctrl+6")
	h.says("Dette er ulikt")
	h.finished()
	h.shot("compare")
	for i, view := range []string{"overview", "community", "travel", "cases", "money"} {
		h.press("ctrl+" + strconv.Itoa(i+1))
		time.Sleep(400 * time.Millisecond)
		h.shot(view)
	}
	h.press("ctrl+7")
	h.click(h.word("Prøv forutsetningene"))
	h.says("Prøver forutsetningene:")
	h.shot("doubts")
	h.click(h.word("Avbryt"))
	h.word("Prøv forutsetningene")
	h.press("ctrl+9")
	h.shot("facts")
	h.press("ctrl+1")

	h.press("ctrl+z") // the copy
	h.press("ctrl+z") // the whole drag is one step
	h.finished()
	h.same("after undo", before)

	folder := t.TempDir()
	file := filepath.Join(folder, "reise.toml")
	h.press("ctrl+shift+s")
	h.says("Lagre scenariet")
	h.press("ctrl+a")
	h.write("reise")
	h.press("Tab")
	h.press("ctrl+a")
	h.write(folder)
	h.shot("save")
	h.click(h.word("Lagre"))
	h.waitFor(file)
	h.press("ctrl+n")
	h.shot("start-again")
	h.click(h.word("reise.toml"))
	h.finished()
	h.same("after it was opened again", before)

	// Every language and theme, at the smallest window and with large letters.
	for _, lang := range []string{"Nynorsk", "English", "Bokmål"} {
		h.press("ctrl+comma")
		h.click(h.word(lang))
		h.shot("language-" + lang)
		h.click(h.word(map[string]string{"English": "Close"}[lang] + map[bool]string{true: "Lukk"}[lang != "English"]))
	}
	h.press("ctrl+comma")
	h.click(h.word("Mørkt"))
	h.click(h.word("Lukk"))
	h.shot("dark")
	h.resize(1024, 700)
	for i := range 7 {
		h.press("ctrl+" + strconv.Itoa(i+1))
		time.Sleep(500 * time.Millisecond)
		h.shot("small-" + strconv.Itoa(i+1))
	}
}

// same fails the test if the window does not come to show the same figures.
func (h *hands) same(when string, want []string) {
	h.t.Helper()
	var got []string
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(100 * time.Millisecond) {
		if got = h.figures(); slices.Equal(got, want) {
			return
		}
	}
	h.shot("differs")
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) || got[i] != want[i] {
			h.t.Fatalf("%s the figures differ from text %d on: %q, before %q", when, i, got[i:min(i+3, len(got))], want[i:min(i+3, len(want))])
		}
	}
}

func (h *hands) waitFor(file string) {
	h.t.Helper()
	for end := time.Now().Add(10 * time.Second); ; time.Sleep(50 * time.Millisecond) {
		if _, err := os.Stat(file); err == nil {
			return
		}
		if time.Now().After(end) {
			h.shot("unsaved")
			h.t.Fatalf("%s was not written", file)
		}
	}
}

// TestJourneyKilled edits in a window of another process, kills that, and finds
// the work on the start page of a new one.
func TestJourneyKilled(t *testing.T) {
	program := os.Getenv("GRANNELAG")
	if program == "" {
		t.Skip("make journey says where the program is")
	}
	home := t.TempDir()
	begin := func(args ...string) (*exec.Cmd, string) {
		cmd := exec.Command(program, append([]string{"--lang", "nb"}, args...)...)
		cmd.Env = append(os.Environ(), "HOME="+home, "XDG_CONFIG_HOME="+filepath.Join(home, "config"))
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		h := &hands{t: t}
		id := strings.Fields(h.xdotool("search", "--sync", "--onlyvisible", "--pid", strconv.Itoa(cmd.Process.Pid)))[0]
		h.xdotool("windowfocus", id)
		time.Sleep(3 * time.Second)
		return cmd, id
	}
	h := &hands{t: t, out: os.Getenv("JOURNEY_OUT"), shots: 80}
	cmd, _ := begin("--example", "indre-sogn")
	h.press("ctrl+d") // a copy of an option: unsaved work
	time.Sleep(4 * time.Second)
	h.shot("before-the-kill")
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	kept, _ := filepath.Glob(filepath.Join(home, "config", "fyne", "*", "recovery", "*.recovery"))
	if len(kept) != 1 {
		t.Fatalf("after the kill there are %d copies of the work", len(kept))
	}
	cmd, id := begin()
	h.shot("recovery-offered")
	// The window may be gone before the keys are up again, which is an error to the
	// program that sends them.
	_ = exec.Command("xdotool", "key", "--window", id, "ctrl+q").Run()
	done := make(chan error, 1)
	go func() { done <- cmd.Wait() }()
	select {
	case err := <-done:
		if err != nil {
			t.Errorf("the program ended with %v", err)
		}
	case <-time.After(10 * time.Second):
		_ = cmd.Process.Kill()
		t.Error("the program did not end when it was asked to")
	}
	if kept, _ = filepath.Glob(filepath.Join(home, "config", "fyne", "*", "recovery", "*.recovery")); len(kept) != 1 {
		t.Error("work that was neither recovered nor discarded is gone")
	}
}
