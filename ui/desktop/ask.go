package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"grannelag/ui/desktop/look"
)

// An answer is a button of a question.
type answer struct {
	label string
	do    func()
	main  bool // what most people want: it has the focus
}

// ask puts a question with any number of answers. Menu shortcuts stay live under
// a dialog in Fyne, so a second question is not put on top of the first.
func (w *window) ask(title, question string, answers ...answer) {
	if w.asking {
		return
	}
	var d *dialog.CustomDialog
	buttons := container.NewHBox(layout.NewSpacer())
	var focus fyne.Focusable
	for _, a := range answers {
		b := widget.NewButton(a.label, func() {
			d.Hide()
			if a.do != nil {
				a.do()
			}
		})
		if a.main {
			b.Importance = widget.HighImportance
			focus = b
		}
		buttons.Add(b)
	}
	words := look.Text(question)
	d = dialog.NewCustomWithoutButtons(title, container.NewBorder(nil, buttons, nil, nil, words), w.win)
	w.show(d, fyne.NewSize(460, 190))
	if focus != nil {
		w.win.Canvas().Focus(focus)
	}
}

// show shows a dialog no larger than the window, and lets no second one come
// until it is closed.
func (w *window) show(d dialog.Dialog, size fyne.Size) {
	w.asking = true
	d.SetOnClosed(func() { w.asking = false })
	room := w.win.Canvas().Size()
	d.Resize(fyne.NewSize(min(size.Width, room.Width-20), min(size.Height, room.Height-20)))
	d.Show()
	if _, ok := d.(*dialog.FileDialog); ok {
		w.namePlaces(w.win.Canvas().Overlays().Top())
	}
}

// namePlaces gives the two places of a file dialog their names in the language of the
// window: Fyne has no translation of them.
func (w *window) namePlaces(o fyne.CanvasObject) {
	switch o := o.(type) {
	case *widget.PopUp:
		w.namePlaces(o.Content)
	case *fyne.Container:
		for _, x := range o.Objects {
			w.namePlaces(x)
		}
	case *container.Split:
		w.namePlaces(o.Leading)
	case *widget.List:
		names := map[string]string{"Home": w.say("file.home"), "Computer": w.say("file.computer")}
		update := o.UpdateItem
		o.UpdateItem = func(id widget.ListItemID, item fyne.CanvasObject) {
			update(id, item)
			if row, ok := item.(*fyne.Container); ok {
				for _, x := range row.Objects {
					if label, ok := x.(*widget.Label); ok && names[label.Text] != "" {
						label.SetText(names[label.Text])
					}
				}
			}
		}
		o.Refresh()
	}
}

// tell shows a text to read.
func (w *window) tell(title string, content fyne.CanvasObject, size fyne.Size) {
	if w.asking {
		return
	}
	w.show(dialog.NewCustom(title, w.say("ask.close"), container.NewVScroll(content), w.win), size)
}

// tellFull shows something as large as the window.
func (w *window) tellFull(content fyne.CanvasObject) {
	if w.asking {
		return
	}
	w.show(dialog.NewCustom("", w.say("ask.close"), content, w.win), w.win.Canvas().Size())
}

// complain says what went wrong.
func (w *window) complain(title, what string) {
	w.asking = false // whatever was asked led here
	w.tell(title, look.Text(what), fyne.NewSize(480, 200))
}
