//go:build journey

package main

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"grannelag/ui/desktop/figure"
)

// TestSpeed measures how fast the window is, on Sør-Helgeland with its three
// options, and prints one "name value unit" a line: all of it at scale 1, and
// with FYNE_SCALE=2 what depends on the pixels. It asserts nothing about speed:
// machines differ.
func TestSpeed(t *testing.T) {
	program := os.Getenv("GRANNELAG")
	if program == "" {
		t.Skip("make bench-ui says where the program is")
	}
	say := func(name string, value float64, unit string) { fmt.Printf("%s %.3g %s\n", name, value, unit) }

	h := newHands(t)
	type size struct {
		name          string
		width, height int // [pixels]
	}
	sizes := []size{{"", 1400, 900}, {"_full_hd", 1920, 1050}}
	twice := os.Getenv("FYNE_SCALE") == "2"
	if twice {
		sizes = []size{{"_2x", 2800, 1800}}
	} else {
		h.resize(300, 200) // out of the way of the windows that are started
		var pages, figures []float64
		_, _, whole := startTime(t, program, 0) // warms the caches of the disk, too
		for range 7 {
			p, f, _ := startTime(t, program, whole)
			pages, figures = append(pages, p), append(figures, f)
		}
		slices.Sort(pages)
		slices.Sort(figures)
		say("page_on_screen", pages[len(pages)/2]*1000, "ms")
		say("figures_on_screen", figures[len(figures)/2]*1000, "ms")
	}

	h.resize(sizes[0].width, sizes[0].height)
	h.openExample("Sør-Helgeland: sammen eller hver for seg?")
	for _, size := range sizes {
		h.resize(size.width, size.height)
		time.Sleep(3 * time.Second)
		watch := h.watchFigures()
		slider := h.slider()
		mouse := newMouse(t)

		// One step of the slider after the other, with the study done between.
		var first, full []float64
		mouse.do("mousemove %.0f %.0f", slider.x, slider.y)
		time.Sleep(300 * time.Millisecond)
		mouse.do("mousedown 1")
		for i := range 40 {
			h.finished()
			time.Sleep(150 * time.Millisecond) // its last figures are painted
			x := slider.x + float64(2+i%20)*slider.width/60
			painted := watch.painted.Load()
			at := time.Now()
			mouse.do("mousemove %.0f %.0f", x, slider.y)
			for watch.painted.Load() == painted && time.Since(at) < 5*time.Second {
				time.Sleep(time.Millisecond / 2)
			}
			first = append(first, time.Since(at).Seconds())
			time.Sleep(30 * time.Millisecond)
			h.finished()
			full = append(full, time.Since(at).Seconds())
		}
		mouse.do("mouseup 1")
		slices.Sort(first)
		slices.Sort(full)
		say("slider_to_figure_median"+size.name, first[len(first)/2]*1000, "ms")
		say("slider_to_figure_p95"+size.name, first[len(first)*95/100]*1000, "ms")
		say("slider_to_full_run_median"+size.name, full[len(full)/2]*1000, "ms")

		slider = h.slider() // rows may have moved
		frames, figures := watch.frames.Load(), watch.painted.Load()
		at := time.Now()
		mouse.sweep(slider, 6*time.Second)
		took := time.Since(at).Seconds()
		say("frames_with_new_figures_while_dragging"+size.name, float64(watch.frames.Load()-frames)/took, "per_second")
		say("figures_painted_while_dragging"+size.name, float64(watch.painted.Load()-figures)/took, "per_second")
		h.finished()
		if size.name == "" {
			watchProgram(t, h, program, size.width, size.height, say)
		}
	}
}

// watchProgram says what the program itself takes, and not the window of this test,
// which is watched: of a core while nobody does anything, and of memory while a hand
// drags the slider that lies where it does here, for as long as MINUTES says, ten
// unless it says otherwise.
func watchProgram(t *testing.T, h *hands, program string, width, height int, say func(name string, value float64, unit string)) {
	slider := h.slider()
	home := t.TempDir()
	cmd := exec.Command(program, "--example", "sor-helgeland")
	cmd.Env = append(os.Environ(), "HOME="+home, "XDG_CONFIG_HOME="+filepath.Join(home, "c"))
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer cmd.Wait()
	defer cmd.Process.Kill()
	id := strings.Fields(h.xdotool("search", "--sync", "--onlyvisible", "--pid", strconv.Itoa(cmd.Process.Pid)))[0]
	h.xdotool("windowsize", id, strconv.Itoa(width), strconv.Itoa(height), "windowmove", id, "0", "0")
	time.Sleep(10 * time.Second)
	before := cpuSeconds(t, cmd.Process.Pid)
	time.Sleep(10 * time.Second)
	say("idle_cpu", (cpuSeconds(t, cmd.Process.Pid)-before)*10, "percent_of_a_core")

	minutes := 10.0
	if m, err := strconv.ParseFloat(os.Getenv("MINUTES"), 64); err == nil {
		minutes = m
	}
	mouse, busy := newMouse(t), cpuSeconds(t, cmd.Process.Pid)
	for i := range 3 {
		mouse.sweep(slider, time.Duration(minutes*float64(time.Minute)/3))
		say(fmt.Sprintf("memory_after_%.3g_minutes_of_dragging", minutes*float64(i+1)/3), residentMB(t, cmd.Process.Pid), "MB")
	}
	if used := cpuSeconds(t, cmd.Process.Pid) - busy; used < 0.2*minutes*60 {
		t.Errorf("%.0f s of a processor in %.3g minutes: the slider was not dragged", used, minutes)
	}
}

// startTime starts the program and returns how long it takes until a page with
// words and fields is on the screen, and not a window of one colour, and until
// the first figures and what is told of them are there too [s]: until the colour
// changes about as often as when all is there. How often that is (see colours) it
// returns when whole is 0.
func startTime(t *testing.T, program string, whole int) (page, figures float64, most int) {
	home := t.TempDir()
	cmd := exec.Command(program, "--example", "sor-helgeland")
	cmd.Env = append(os.Environ(), "HOME="+home, "XDG_CONFIG_HOME="+filepath.Join(home, "c"))
	empty := colours(t)
	at := time.Now()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer cmd.Wait()
	defer cmd.Process.Kill()
	for time.Since(at) < 30*time.Second {
		n := colours(t) - empty
		now := time.Since(at).Seconds()
		most = max(most, n)
		if page == 0 && n > 1000 {
			page = now
		}
		switch {
		case whole > 0 && n > whole*9/10:
			return page, now, most
		case whole == 0 && now > 8:
			return page, now, most
		}
	}
	t.Fatal("no figures came on the screen")
	return 0, 0, 0
}

// colours returns how often the colour changes from left to right in the lower
// two thirds of the screen. It compares twelve bytes with the twelve before: four
// pixels of three bytes, or three of four, for displays differ in this, whatever
// they say.
func colours(t *testing.T) int {
	dump, err := exec.Command("xwd", "-silent", "-root").Output()
	if err != nil {
		t.Fatal("xwd: ", err)
	}
	n := 0
	for i := len(dump) / 3; i+24 <= len(dump); i += 12 {
		if !bytes.Equal(dump[i:i+12], dump[i+12:i+24]) {
			n++
		}
	}
	return n
}

// A watch counts the figures that were painted and had not been before, and the
// frames in which any were. What is replaced before a frame comes is not counted.
type watch struct{ painted, frames atomic.Int64 }

// watchFigures puts a point on the window that is painted again whenever a
// figure is.
func (h *hands) watchFigures() *watch {
	w := &watch{}
	fyne.DoAndWait(func() {
		fresh := map[*figure.View]bool{} // put on show since the last frame
		probe := canvas.NewRaster(func(int, int) image.Image {
			if len(fresh) > 0 {
				w.frames.Add(1)
				w.painted.Add(int64(len(fresh)))
				clear(fresh)
			}
			return image.NewUniform(color.Transparent)
		})
		probe.Resize(fyne.NewSize(1, 1))
		h.w.SetContent(container.NewStack(h.w.Content(), container.NewWithoutLayout(probe)))
		walk(h.w.Content(), func(o fyne.CanvasObject) bool {
			if v, ok := o.(*figure.View); ok {
				old := v.OnShown
				v.OnShown = func() {
					if old != nil {
						old()
					}
					fresh[v] = true
					probe.Refresh()
				}
			}
			return true
		})
	})
	return w
}

// A mouse is one program that moves the pointer for as long as the test goes on:
// to start one for each step would take longer than the step.
type mouse struct {
	t  *testing.T
	in io.WriteCloser
}

func newMouse(t *testing.T) *mouse {
	cmd := exec.Command("xdotool", "-")
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal("xdotool: ", err)
	}
	t.Cleanup(func() { in.Close(); _ = cmd.Wait() })
	return &mouse{t, in}
}

func (m *mouse) do(format string, args ...any) {
	if _, err := fmt.Fprintf(m.in, format+"\n", args...); err != nil {
		m.t.Fatal("xdotool: ", err)
	}
}

// sweep drags a slider to and fro, 60 steps a second.
func (m *mouse) sweep(slider object, d time.Duration) {
	m.do("mousemove %.0f %.0f", slider.x, slider.y)
	m.do("mousedown 1")
	tick := time.NewTicker(time.Second / 60)
	defer tick.Stop()
	for i := range int(d.Seconds() * 60) {
		phase := i % 120
		if phase > 60 {
			phase = 120 - phase
		}
		<-tick.C
		m.do("mousemove %.0f %.0f", slider.x+(float64(phase)/60-0.5)*slider.width*0.8, slider.y)
	}
	m.do("mouseup 1")
}

// cpuSeconds returns the processor time of a process.
func cpuSeconds(t *testing.T, process int) float64 {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", process))
	if err != nil {
		t.Fatal(err)
	}
	f := strings.Fields(string(stat[bytes.LastIndexByte(stat, ')')+1:]))
	user, _ := strconv.ParseFloat(f[11], 64)
	system, _ := strconv.ParseFloat(f[12], 64)
	return (user + system) / 100
}

// residentMB returns the memory of a process.
func residentMB(t *testing.T, process int) float64 {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", process))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(status)) {
		if rest, ok := strings.CutPrefix(line, "VmRSS:"); ok {
			kb, _ := strconv.ParseFloat(strings.Fields(rest)[0], 64)
			return kb / 1024
		}
	}
	return 0
}
