// Package desktop is the window: it opens and saves scenarios, runs them as
// they are edited, and puts the screens of the packages below it together.
package desktop

import (
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2"

	"grannelag/ui/document"
	"grannelag/ui/text"
)

// A Start says what the window opens with. The zero value is the start page.
type Start struct {
	File    string     // a scenario file
	Example string     // else one of the examples, by its name
	Lang    *text.Lang // else the language of the settings
}

// Run shows the window until it is closed. It must be called on the goroutine
// that made the app.
func Run(a fyne.App, win fyne.Window, start Start) error {
	w := newWindow(a, win)
	if start.Lang != nil {
		w.lang = *start.Lang
	}
	if err := speak(w.lang); err != nil {
		return err
	}
	debug.SetGCPercent(200) // a start makes much and drops little
	crash := w.watchCrashes()
	a.Settings().SetTheme(w.set.theme())
	win.Resize(w.set.size())
	win.SetMaster()
	win.CenterOnScreen()
	w.makeMenus()
	switch {
	case start.File != "":
		w.openFile(start.File)
	case start.Example != "":
		w.openExample(start.Example)
	}
	if w.doc == nil {
		w.fill()
	}
	stop := w.everyNowAndThen()
	a.Lifecycle().SetOnEnteredForeground(w.checkDisk)
	a.Lifecycle().SetOnStarted(func() {
		// Memory before speed: while a slider is dragged there are one or two
		// collections a second, each 30 ms of a processor. A limit on the memory is
		// worse: near it the program does nothing but collect.
		debug.SetGCPercent(30)
		// The window first: a study takes all the processors there are.
		w.afterFrame(func() {
			w.started = true
			if w.ran != nil {
				w.live.submit(w.ran, false)
			}
		})
		if crash != "" {
			w.complain(w.say("crash.title"), w.say("crash.text", "file", crash))
		}
	})
	a.Lifecycle().SetOnStopped(func() {
		stop()
		w.live.close()
	})
	win.ShowAndRun()
	w.endWatch()
	return nil
}

// afterFrame does something when the next frame is drawn. Fyne moves animations
// before each frame, so that the second move comes after one.
func (w *window) afterFrame(do func()) {
	moves := 0
	var a *fyne.Animation
	a = &fyne.Animation{Duration: time.Second, RepeatCount: fyne.AnimationRepeatForever, Tick: func(float32) {
		if moves++; moves == 2 {
			a.Stop()
			do()
		}
	}}
	a.Start()
}

// folderOf returns a folder of the app's own, where what it must not lose is.
func (w *window) folderOf(name string) string {
	return filepath.Join(w.app.Storage().RootURI().Path(), name)
}

// watchCrashes lets the runtime write what it says when the program crashes into
// a file, and returns that of the last time, if it did.
func (w *window) watchCrashes() (last string) {
	folder := w.folderOf("crash")
	if os.MkdirAll(folder, 0o700) != nil {
		return ""
	}
	now := filepath.Join(folder, "running.txt")
	if info, err := os.Stat(now); err == nil {
		if info.Size() > 0 {
			last = filepath.Join(folder, info.ModTime().Format("2006-01-02-150405")+".txt")
			if os.Rename(now, last) != nil {
				last = now
			}
		}
	}
	f, err := os.Create(now)
	if err != nil {
		return last
	}
	_ = debug.SetCrashOutput(f, debug.CrashOptions{})
	f.Close() // the runtime has its own handle
	w.crashFile = now
	return last
}

// endWatch is for a program that ends as it should.
func (w *window) endWatch() {
	_ = debug.SetCrashOutput(nil, debug.CrashOptions{})
	if w.crashFile != "" {
		os.Remove(w.crashFile)
	}
	if w.recovery != nil {
		_ = w.recovery.Close()
	}
}

// openRecovery keeps unsaved work where the next start finds it.
func (w *window) openRecovery() {
	r, err := document.OpenRecovery(w.folderOf("recovery"))
	if err != nil {
		return // work is kept in files alone then
	}
	w.recovery = r
	w.recovered, _ = r.Found()
}

// everyNowAndThen keeps a copy of unsaved work and looks whether the file was
// changed. It returns what ends it.
func (w *window) everyNowAndThen() (stop func()) {
	tick := time.NewTicker(keepEvery)
	done := make(chan struct{})
	go func() {
		for {
			select {
			case <-done:
				return
			case <-tick.C:
				fyne.Do(func() {
					w.keep()
					w.checkDisk()
					w.findRecovered()
				})
			}
		}
	}()
	return func() { tick.Stop(); close(done) }
}

// findRecovered offers work that was lost while the start page is open: a program
// that crashes may take some seconds to end.
func (w *window) findRecovered() {
	if w.recovery == nil || w.doc != nil || len(w.recovered) > 0 || w.asking {
		return
	}
	if w.recovered, _ = w.recovery.Found(); len(w.recovered) > 0 {
		w.fill()
	}
}

// keepEvery is how much work a crash may cost at most.
const keepEvery = 2 * time.Second

// keep writes a copy of unsaved work. Writing waits for the disk, so another
// goroutine does it.
func (w *window) keep() {
	if w.recovery == nil || w.doc == nil {
		return
	}
	snapshot := w.doc.Snapshot()
	go func() { _ = w.recovery.Write(snapshot) }() // a full disk is told of when saving
}
