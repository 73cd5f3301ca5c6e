//go:build journey

package main

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"grannelag/sim/scenario"
)

// TestJourneyFiles takes things out of the window and puts things into it: files
// of figures, tables and cells by the clipboard, a municipality dragged to another
// service, the file that somebody else changes, and the dialog that opens files.
// It comes after the other journeys, for it leaves a scenario open.
func TestJourneyFiles(t *testing.T) {
	h := newHands(t)
	h.resize(1400, 900)
	h.shots = 50
	folder := t.TempDir()
	h.openExample("Sør-Helgeland: sammen eller hver for seg?")

	// A figure as a picture and as a drawing.
	file := h.saveFigure(folder, "bilde", "Lagre som bilde (PNG) …", ".png")
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("the picture of a figure is none: %v", err)
	}
	if size := picture.Bounds().Size(); size.X < 600 || size.Y < 200 {
		t.Errorf("the picture is %v", size)
	}
	file = h.saveFigure(folder, "tegning", "Lagre som tegning (SVG) …", ".svg")
	if data, err = os.ReadFile(file); err != nil {
		t.Fatal(err)
	}
	var drawing struct{ XMLName xml.Name }
	if err := xml.Unmarshal(data, &drawing); err != nil || drawing.XMLName.Local != "svg" {
		t.Errorf("the drawing of a figure is none: %v", err)
	}
	if !bytes.Contains(data, []byte("Hver for seg")) {
		t.Error("the drawing does not name the options")
	}

	// The table of a view.
	h.press("ctrl+4")
	h.copies("")
	h.press("ctrl+shift+c")
	table := h.clipboard()
	if lines := strings.Split(table, "\n"); len(lines) < 5 || strings.Count(table, "\t") < 10 || !strings.Contains(table, "Hver for seg") {
		t.Errorf("the table that was copied is %q", table)
	}

	// Cells of a spreadsheet: reports of two municipalities.
	file = filepath.Join(folder, "kommuner.toml")
	h.saveAs(file)
	h.press("ctrl+9")
	h.click(h.word("10,8")) // of Bindal
	h.copies("\tMeldinger i året\nVega\t7\nBrønnøy\t71\n")
	h.press("ctrl+v")
	h.shot("paste")
	h.click(h.word("Ta inn 2"))
	h.press("ctrl+s")
	h.saved(file, "two pasted cells", func(s *scenario.Scenario) string {
		got := ""
		for _, number := range []string{"1815", "1813"} {
			got += fmt.Sprint(s.Municipality(number).Reports.Low, " ")
		}
		return got
	}, "7 71 ")

	// A municipality to another service.
	h.press("ctrl+8")
	somna, bindal := h.part("option.chip", "Sømna"), h.part("option.chip", "Bindal")
	h.drag(somna.x, somna.y, bindal.x, bindal.y, 12, 40*time.Millisecond)
	h.shot("dragged-to-a-service")
	h.press("ctrl+s")
	h.saved(file, "Sømna dragged to Bindal", func(s *scenario.Scenario) string {
		for _, v := range s.Option("alone").Services {
			if slices.Contains(v.Municipalities, "1812") {
				return strings.Join(v.Municipalities, " ")
			}
		}
		return ""
	}, "1811 1812")

	// Somebody else changes the file.
	data, err = os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	data = bytes.Replace(data, []byte(`name = "Hver for seg"`), []byte(`name = "Alene eller to"`), 1)
	if err := os.WriteFile(file, data, 0o666); err != nil {
		t.Fatal(err)
	}
	h.word("Les den nye") // the question comes by itself
	time.Sleep(500 * time.Millisecond)
	h.shot("changed-on-disk")
	h.click(h.word("Les den nye"))
	h.says("Alene eller to")

	// Another file by the dialog.
	other := filepath.Join(folder, "en-annen.toml")
	data = bytes.Replace(data, []byte(`name = "Alene eller to"`), []byte(`name = "Noe annet"`), 1)
	if err := os.WriteFile(other, data, 0o666); err != nil {
		t.Fatal(err)
	}
	h.press("ctrl+o")
	h.shot("open")
	h.click(h.word("en-annen"))
	h.shot("open-chosen")
	h.click(h.word("Åpne"))
	h.says("Noe annet")
	h.finished()
	h.shot("opened")
}

// saveFigure saves the first figure on the window by its menu.
func (h *hands) saveFigure(folder, name, entry, extension string) string {
	h.t.Helper()
	f := h.all(func(o fyne.CanvasObject) bool { return strings.HasSuffix(fmt.Sprintf("%T", o), "figure.View") })[0]
	h.point(f.x, f.y)
	time.Sleep(100 * time.Millisecond)
	h.xdotool("click", "3")
	h.click(h.word(entry))
	h.says("Lagre figuren")
	return h.fillSave(folder, name, extension)
}

// saveAs saves the scenario in a new file.
func (h *hands) saveAs(file string) {
	h.t.Helper()
	h.press("ctrl+shift+s")
	h.says("Lagre scenariet")
	h.fillSave(filepath.Dir(file), strings.TrimSuffix(filepath.Base(file), ".toml"), ".toml")
}

// fillSave fills the dialog that asks where to save, and waits for the file.
func (h *hands) fillSave(folder, name, extension string) string {
	h.t.Helper()
	h.press("ctrl+a")
	h.write(name)
	h.press("Tab")
	h.press("ctrl+a")
	h.write(folder)
	h.click(h.word("Lagre"))
	file := filepath.Join(folder, name+extension)
	h.waitFor(file)
	return file
}

// saved waits until a saved scenario has what it shall have.
func (h *hands) saved(file, what string, get func(*scenario.Scenario) string, want string) {
	h.t.Helper()
	got := ""
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(100 * time.Millisecond) {
		data, err := os.ReadFile(file)
		if err != nil {
			h.t.Fatal(err)
		}
		if s, _ := scenario.Parse(file, data); s != nil {
			if got = get(s); got == want {
				return
			}
		}
	}
	h.shot("unsaved")
	h.t.Errorf("%s: the file has %q, want %q", what, got, want)
}

// part finds the first part of a screen of a type that has a text in it.
func (h *hands) part(kind, text string) object {
	h.t.Helper()
	return h.find(kind+" of "+text, func(o fyne.CanvasObject) bool {
		if !strings.HasSuffix(fmt.Sprintf("%T", o), kind) {
			return false
		}
		has := false
		walk(o, func(o fyne.CanvasObject) bool {
			t, ok := o.(*canvas.Text)
			has = has || ok && t.Text == text
			return true
		})
		return has
	})
}

// copies puts a text on the clipboard, as another program would.
func (h *hands) copies(s string) {
	fyne.DoAndWait(func() { fyne.CurrentApp().Clipboard().SetContent(s) })
}

// clipboard returns what is on the clipboard.
func (h *hands) clipboard() (s string) {
	fyne.DoAndWait(func() { s = fyne.CurrentApp().Clipboard().Content() })
	return s
}
