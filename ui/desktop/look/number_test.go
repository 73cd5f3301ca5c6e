package look_test

import (
	"math"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"grannelag/ui/desktop/look"
	"grannelag/ui/text"
)

// field is a number field in a window, with what it reported.
type field struct {
	*look.NumberEntry
	window   fyne.Window
	live     []float64
	commits  []float64
	messages []string
}

func newField(t *testing.T, lang text.Lang, unit string, min, max float64, whole bool) *field {
	t.Helper()
	test.NewTempApp(t)
	test.ApplyTheme(t, look.Theme{Mode: look.Light})
	f := &field{NumberEntry: look.NewNumberEntry(lang, unit, min, max, whole)}
	f.OnLive = func(v float64) { f.live = append(f.live, v) }
	f.OnCommit = func(v float64) { f.commits = append(f.commits, v) }
	f.OnMessage = func(m string) { f.messages = append(f.messages, m) }
	f.window = test.NewTempWindow(t, f.NumberEntry)
	f.window.Resize(fyne.NewSize(120, 60))
	return f
}

func (f *field) key(name fyne.KeyName) { f.TypedKey(&fyne.KeyEvent{Name: name}) }

// retype types over what is there, as after a Tab into the field.
func (f *field) retype(s string) {
	f.window.Canvas().Focus(f.NumberEntry)
	f.TypedShortcut(&fyne.ShortcutSelectAll{})
	test.Type(f.NumberEntry, s)
}

func TestTypingIsReadInTheLanguageAndTheUnit(t *testing.T) {
	tests := []struct {
		lang  text.Lang
		unit  string
		typed string
		value float64
		shown string
	}{
		{text.NB, "h", "12,5", 12.5, "12,5"},
		{text.NN, "h", "12,5", 12.5, "12,5"},
		{text.EN, "h", "12.5", 12.5, "12.5"},
		{text.NB, "share", "12,5", 0.125, "12,5"},
		{text.NB, "share", "12,5 %", 0.125, "12,5"},
		{text.NB, "share", "7", 0.07, "7"},
	}
	for _, tc := range tests {
		f := newField(t, tc.lang, tc.unit, 0, 100, false)
		f.retype(tc.typed)
		if f.Value() != tc.value || len(f.live) == 0 || f.live[len(f.live)-1] != tc.value {
			t.Errorf("%v %q in %s: value %v, live %v, want %v", tc.lang, tc.typed, tc.unit, f.Value(), f.live, tc.value)
		}
		if f.Text != tc.typed {
			t.Errorf("%q became %q under the hand", tc.typed, f.Text)
		}
		f.key(fyne.KeyReturn)
		if f.Text != tc.shown || !slices.Equal(f.commits, []float64{tc.value}) {
			t.Errorf("after Enter: text %q, commits %v, want %q once", f.Text, f.commits, tc.shown)
		}
	}
}

func TestAWrongTextKeepsTheLastAllowedNumber(t *testing.T) {
	f := newField(t, text.NB, "share", 0, 0.6, false)
	f.SetValue(0.105)
	f.retype("10,5x")
	if f.Value() != 0.105 || f.Message() != "Ikke et tall. Tillatt: 0–60\u00a0%." {
		t.Errorf("value %v, message %q", f.Value(), f.Message())
	}
	f.key(fyne.KeyReturn)
	if f.Text != "10,5x" {
		t.Errorf("Enter threw the wrong text away: %q", f.Text)
	}
	f.retype("61")
	if f.Value() != 0.06 || f.Message() != "Utenfor det tillatte: 0–60\u00a0%." {
		t.Errorf("value %v, message %q: want that of the 6 typed first", f.Value(), f.Message())
	}
	f.window.Canvas().Unfocus()
	if f.Text != "6" || f.Message() != "" || !slices.Equal(f.commits, []float64{0.06}) {
		t.Errorf("after leaving: text %q, message %q, commits %v", f.Text, f.Message(), f.commits)
	}
	if f.messages[len(f.messages)-1] != "" {
		t.Error("the last message was not taken back")
	}
}

func TestWholeNumbersOnly(t *testing.T) {
	f := newField(t, text.EN, "replications", 2, 3200, true)
	f.retype("2.5")
	if f.Value() != 2 || f.Message() != "Whole numbers only. Allowed: 2–3,200\u00a0replications." {
		t.Errorf("value %v, message %q", f.Value(), f.Message())
	}
}

func TestEscapeGoesBack(t *testing.T) {
	f := newField(t, text.NB, "h", 0, 100, false)
	f.SetValue(35)
	f.retype("48")
	f.key(fyne.KeyEscape)
	if f.Value() != 35 || f.Text != "35" || f.live[len(f.live)-1] != 35 || !slices.Equal(f.commits, []float64{35}) {
		t.Errorf("value %v, text %q, live %v, commits %v", f.Value(), f.Text, f.live, f.commits)
	}
}

func TestArrowsTakeSteps(t *testing.T) {
	f := newField(t, text.NB, "share", 0, 1, false)
	f.Step = 0.1
	f.SetValue(0.75)
	f.key(fyne.KeyUp)
	f.key(fyne.KeyUp)
	f.key(fyne.KeyDown)
	f.key(fyne.KeyUp)
	f.key(fyne.KeyUp)
	f.key(fyne.KeyUp) // stops at the end
	if want := []float64{0.8, 0.9, 0.8, 0.9, 1}; !slices.Equal(f.live, want) {
		t.Errorf("live %v, want %v", f.live, want)
	}
	if f.Text != "100" || len(f.commits) != 0 {
		t.Errorf("text %q, commits %v", f.Text, f.commits)
	}
}

func TestSetValueIsSilentAndLeavesATextThatMeansTheValue(t *testing.T) {
	f := newField(t, text.NB, "h", 0, 100, false)
	f.retype("12,")
	f.live, f.messages = nil, nil
	f.SetValue(12)
	if f.Text != "12," {
		t.Errorf("text %q: rewritten under the hand", f.Text)
	}
	f.SetValue(13)
	if f.Text != "13" || f.live != nil || f.commits != nil || len(f.messages) > 1 {
		t.Errorf("text %q, live %v, commits %v, messages %v", f.Text, f.live, f.commits, f.messages)
	}
	f.window.Canvas().Unfocus()
	if f.commits != nil {
		t.Errorf("leaving committed %v, which nobody typed", f.commits)
	}
}

func TestAShortenedNumberIsNotChangedByLooking(t *testing.T) {
	f := newField(t, text.NB, "share", 0, 1, false)
	f.SetValue(1.0 / 3)
	if f.Text != "33,3" {
		t.Errorf("text %q", f.Text)
	}
	f.retype("33,3")
	f.key(fyne.KeyReturn)
	if f.Value() != 1.0/3 {
		t.Errorf("value %v", f.Value())
	}
}

func TestAnEmptyFieldIsNotGiven(t *testing.T) {
	f := newField(t, text.NB, "fte", 0, 100, false)
	f.Optional = true
	f.SetValue(3)
	f.window.Canvas().Focus(f.NumberEntry)
	f.TypedShortcut(&fyne.ShortcutSelectAll{})
	f.key(fyne.KeyBackspace)
	if !math.IsNaN(f.Value()) || f.Message() != "" || len(f.live) != 1 || !math.IsNaN(f.live[0]) {
		t.Errorf("value %v, message %q, live %v", f.Value(), f.Message(), f.live)
	}
}

func TestNiceSteps(t *testing.T) {
	tests := []struct {
		low, high float64
		whole     bool
		want      float64
	}{
		{0, 1, false, 0.01}, {0.02, 0.10, false, 0.001}, {30, 60, false, 0.5}, {33, 45, false, 0.2},
		{0, 20, true, 1}, {2, 3200, true, 50}, {50, 100, false, 0.5}, {1, 1, false, 1}, {0, 1000, false, 10},
	}
	for _, tc := range tests {
		if got := look.NiceStep(tc.low, tc.high, tc.whole); got != tc.want {
			t.Errorf("%v–%v: step %v, want %v", tc.low, tc.high, got, tc.want)
		}
	}
	if got := look.OnStep(0.29999, 0.1); got != 0.3 {
		t.Errorf("on step: %v", got)
	}
}
