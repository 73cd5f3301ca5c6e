package document

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"grannelag/sim/scenario"
)

func mustApply(t testing.TB, d *Document, tag string, e Edit) {
	t.Helper()
	if err := d.Apply(tag, e); err != nil {
		t.Fatal(err)
	}
}

// requireSound checks that text and meaning of a document agree.
func requireSound(t testing.TB, d *Document) {
	t.Helper()
	s, problems := scenario.Parse(d.FileName(), d.Text())
	if !reflect.DeepEqual(problems, d.Problems()) {
		t.Fatalf("problems are %v, those of the text %v", d.Problems(), problems)
	}
	if scenario.Blocking(problems) != d.Blocked() {
		t.Fatalf("blocked is %v", d.Blocked())
	}
	if s != nil && !reflect.DeepEqual(s, d.Scenario()) {
		t.Fatal("the scenario is not what the text means")
	}
}

func TestNew(t *testing.T) {
	text := example(t, "sor-helgeland")
	d := New(text, "sor-helgeland")
	text[0] = 'x' // the caller may do that
	if d.Text()[0] == 'x' {
		t.Error("the document shares the caller's text")
	}
	if d.Dirty() || d.Blocked() || d.Path() != "" || d.CanUndo() || d.CanRedo() || d.UndoName().Key != "" {
		t.Error("a new document is not clean")
	}
	if d.FileName() != "sor-helgeland.toml" || d.Name() != "Sør-Helgeland: sammen eller hver for seg?" {
		t.Errorf("called %q, file %q", d.Name(), d.FileName())
	}
	mustApply(t, d, "", SetTitle(""))
	if d.Name() != "sor-helgeland.toml" {
		t.Errorf("without a title called %q", d.Name())
	}
	requireSound(t, d)
}

func TestUndo(t *testing.T) {
	d := New(example(t, "sor-helgeland"), "x")
	changes := 0
	d.OnChange = func() { changes++ }
	start := d.Text()
	mustApply(t, d, "", SetValue("demand.visit_hours", 2.5))
	mustApply(t, d, "", RenameOption("alone", "Alene"))
	end := d.Text()
	if changes != 2 || !d.Dirty() {
		t.Errorf("%d changes, dirty %v", changes, d.Dirty())
	}
	name := d.UndoName()
	if args := name.Args("nn"); name.Key != "edit.rename_option" || !slices.Equal(args, []any{"name", "Alene"}) {
		t.Errorf("to undo: %s %v", name.Key, args)
	}
	d.Undo()
	if d.Scenario().Values.Demand.VisitHours != 2.5 || d.Scenario().Option("alone").Name != "Hver for seg" {
		t.Error("undo does not keep text and values together")
	}
	if args := d.UndoName().Args("nn"); !slices.Equal(args, []any{"what", "Tid per besøk"}) {
		t.Errorf("to undo: %v", args)
	}
	if d.RedoName().Key != "edit.rename_option" {
		t.Errorf("to redo: %s", d.RedoName().Key)
	}
	d.Undo()
	d.Undo() // nothing left
	if !bytes.Equal(d.Text(), start) || d.Dirty() || d.CanUndo() || !d.CanRedo() {
		t.Error("undo does not lead back to the start")
	}
	requireSound(t, d)
	d.Redo()
	d.Redo()
	d.Redo()
	if !bytes.Equal(d.Text(), end) || d.CanRedo() {
		t.Error("redo does not lead to the end")
	}
	if changes != 6 {
		t.Errorf("%d changes, want 6", changes)
	}
	d.Undo()
	mustApply(t, d, "", SetAuthor("Kari"))
	if d.CanRedo() || d.RedoName().Key != "" {
		t.Error("an edit leaves something to redo")
	}
}

func TestOneStepForADrag(t *testing.T) {
	d := New(example(t, "sor-helgeland"), "x")
	drag := func(v float64) { mustApply(t, d, "visit", SetValue("demand.visit_hours", v)) }
	drag(2.1)
	drag(2.2)
	drag(2.3)
	if len(d.undo) != 1 {
		t.Fatalf("%d steps for one drag", len(d.undo))
	}
	d.Seal()
	drag(2.4)
	mustApply(t, d, "sick", SetValue("staff.sickness", 0.1))
	drag(2.5)
	if len(d.undo) != 4 {
		t.Fatalf("%d steps, want 4", len(d.undo))
	}
	drag(2.4) // where this drag began
	if len(d.undo) != 3 || d.Scenario().Values.Demand.VisitHours != 2.4 {
		t.Errorf("%d steps after a drag back to its start, want 3", len(d.undo))
	}
	d.Undo()
	drag(2.6)
	d.Undo()
	drag(2.7) // does not join what was undone
	if len(d.undo) != 3 {
		t.Errorf("%d steps after undo and a drag, want 3", len(d.undo))
	}
	for d.CanUndo() {
		d.Undo()
	}
	if d.Dirty() || d.Scenario().Values.Demand.VisitHours != 2 {
		t.Error("undo does not lead back to the start")
	}
	mustApply(t, d, "", SetAuthor("Grannelag")) // as it is
	if d.CanUndo() || !d.CanRedo() {
		t.Error("an edit that changes nothing made a step")
	}
}

func TestUndoIsBounded(t *testing.T) {
	d := New([]byte("format = 1\n[option.a.service.a]\nmunicipalities = [\"1811\"]\n"), "x")
	for i := range maxSteps + 50 {
		mustApply(t, d, "", SetSeed(uint64(i+2)))
	}
	if len(d.undo) != maxSteps {
		t.Errorf("%d steps, want %d", len(d.undo), maxSteps)
	}
	sum := func() (n int) {
		for _, s := range slices.Concat(d.undo, d.redo) {
			n += len(s.text)
		}
		return n
	}
	if d.bytes != sum() {
		t.Errorf("%d bytes counted, want %d", d.bytes, sum())
	}
	for i := range 20 {
		d.SetText([]byte(string(d.Text()) + "#" + strings.Repeat("x", 4_000_000) + fmt.Sprint(i)))
		d.SetText([]byte("format = 1\n"))
	}
	if d.bytes != sum() || d.bytes > maxStepBytes || len(d.undo) < 10 {
		t.Errorf("%d bytes counted, %d kept in %d steps", d.bytes, sum(), len(d.undo))
	}
	for range 4 {
		d.Undo()
	}
	if d.bytes != sum() {
		t.Errorf("%d bytes counted after undo, want %d", d.bytes, sum())
	}
}

func TestBlockedText(t *testing.T) {
	faulty := example(t, "faulty")
	d := New(faulty, "faulty")
	if !d.Blocked() || d.Scenario() != nil || len(d.Problems()) == 0 {
		t.Error("the faulty example has a meaning")
	}
	d = New(example(t, "sor-helgeland"), "x")
	was := d.Scenario()
	d.SetText([]byte("format = 1\ntitle = \"x\"\n[demand]\nvisit_hours = 100\n"))
	if !d.Blocked() || d.Scenario() != was || d.UndoName().Key != "edit.text" {
		t.Error("a blocked text has no last meaning")
	}
	before := d.Problems()
	// The problems that are there already keep nobody from editing.
	mustApply(t, d, "", SetTitle("y"))
	if !d.Blocked() || len(d.Problems()) != len(before) {
		t.Errorf("problems were %v, are %v", before, d.Problems())
	}
	mustApply(t, d, "", SetValue("demand.visit_hours", 1))
	if len(d.Problems()) != len(before)-1 {
		t.Errorf("problems were %v, are %v", before, d.Problems())
	}
	var refused *Refused
	err := d.Apply("", Edit{Do: func(text []byte) ([]byte, error) {
		return scenario.Set(text, scenario.Key("demand.triage_hours"), 5000)
	}})
	if !errors.As(err, &refused) || len(refused.Problems) != 1 || refused.Problems[0].Key != "demand.triage_hours" {
		t.Errorf("got %v", err)
	}
	d.SetText([]byte("not TOML"))
	if err := d.Apply("", SetTitle("z")); err == nil {
		t.Error("edited a text that is not TOML")
	}
	d.Undo()
	d.Undo()
	d.Undo()
	d.Undo()
	if d.Blocked() || d.Dirty() {
		t.Error("undo does not lead back to the start")
	}
	requireSound(t, d)
	d.SetText([]byte("format = 99\n"))
	if err := d.Apply("", SetTitle("z")); err != ErrNewer {
		t.Errorf("edited a file of a newer Grannelag: %v", err)
	}
}

// anyEdit is an edit of any kind; some make no sense.
func anyEdit(r *rand.Rand, s *scenario.Scenario) Edit {
	option := s.Options[r.IntN(len(s.Options))]
	service := option.Services[r.IntN(len(option.Services))]
	other := option.Services[r.IntN(len(option.Services))].ID
	member := service.Municipalities[r.IntN(len(service.Municipalities))]
	anyone := s.Municipalities[r.IntN(len(s.Municipalities))].Number
	second := s.Options[r.IntN(len(s.Options))].ID
	if r.IntN(4) == 0 {
		other, second = "", ""
	}
	p := &scenario.Params[r.IntN(len(scenario.Params))]
	between := func(p *scenario.Param) float64 {
		x := p.Min + r.Float64()*(min(p.Max, p.Min+50)-p.Min)
		if p.Whole {
			return float64(int(x))
		}
		return float64(int(x*100)) / 100
	}
	x := between(p)
	kinds := []scenario.Kind{scenario.AssumptionKind, scenario.ChoiceKind}
	choices := scenario.Table("choice")
	choice := choices[r.IntN(len(choices))]
	fact := p.Name
	if p.Table == "demand" {
		fact = p.Key()
	}
	words := []string{"Ny", "Felles \"kontor\"", "Æ ø å", "a\\b # c", "En\nto", ""}
	word := words[r.IntN(len(words))]
	all := numbers()
	edits := []func() Edit{
		func() Edit { return SetValue(p.Key(), x) },
		func() Edit { return SetValue("demand.visit_hours", float64(1+r.IntN(5))) },
		func() Edit {
			return ResetValue([]string{"travel.local_minutes", "demand.visit_hours", p.Key()}[r.IntN(3)])
		},
		func() Edit { return ResetAll(kinds[r.IntN(2)]) },
		func() Edit { return SetOptionValue(option.ID, choice.Key(), between(choice)) },
		func() Edit { return ResetOptionValue(option.ID, choice.Key()) },
		func() Edit { return ResetOptionValues(option.ID) },
		func() Edit { return AddOption(word, Partition(r.IntN(2))) },
		func() Edit { return DuplicateOption(option.ID, word) },
		func() Edit { return RenameOption(option.ID, word) },
		func() Edit { return SetOptionNotes(option.ID, word) },
		func() Edit { return DeleteOption(option.ID) },
		func() Edit { return MoveOption(option.ID, second) },
		func() Edit { return MoveMember(option.ID, anyone, other) },
		func() Edit { return MoveMember(option.ID, member, other) },
		func() Edit { return MoveMember(option.ID, member, other) },
		func() Edit { return SetHost(option.ID, service.ID, member) },
		func() Edit { return SetOffices(option.ID, service.ID, []string{member}) },
		func() Edit {
			return SetOffices(option.ID, service.ID, service.Municipalities[:r.IntN(len(service.Municipalities)+1)])
		},
		func() Edit { return SetOfficePosts(option.ID, service.ID, member, float64(r.IntN(4))/2) },
		func() Edit { return ResetOfficePosts(option.ID, service.ID, member) },
		func() Edit { return SetServicePosts(option.ID, service.ID, float64(r.IntN(40))/2) },
		func() Edit { return ResetServicePosts(option.ID, service.ID) },
		func() Edit { return RenameService(option.ID, service.ID, word) },
		func() Edit { return SetFact(anyone, fact, x, x) },
		func() Edit { return SetFact(anyone, "reports", float64(r.IntN(9)), float64(5+r.IntN(9))) },
		func() Edit { return ResetFact(anyone, fact) },
		func() Edit { return ResetFact(anyone, "reports") },
		func() Edit { return SetFactSource(anyone, word) },
		func() Edit { return AddMunicipality(all[r.IntN(len(all))]) },
		func() Edit { return RemoveMunicipality(anyone) },
		func() Edit {
			return SetLeg(scenario.Leg{From: anyone, To: member, Minutes: float64(r.IntN(100)), Back: float64(r.IntN(2) * 50),
				Km: float64(r.IntN(50)), Ferry: word, Estimated: r.IntN(2) == 0, Source: word})
		},
		func() Edit { return RemoveLeg(anyone, member) },
		func() Edit {
			return PutChanges("x", []scenario.Change{{ID: "rush", From: float64(r.IntN(100)), Key: "demand.visit_hours", Factor: 2, Times: true},
				{ID: "away-" + member, Weeks: float64(1 + r.IntN(9)), Away: 1, Municipality: member}})
		},
		func() Edit {
			if len(s.Changes) == 0 {
				return DropChanges("x", []string{"rush"})
			}
			return DropChanges("x", []string{s.Changes[r.IntN(len(s.Changes))].ID})
		},
		func() Edit { return SetTitle(word) },
		func() Edit { return SetAuthor(word) },
		func() Edit { return SetNotes(word) },
		func() Edit { return SetSeed(r.Uint64N(100)) },
		func() Edit { return SetRun("replications", float64(10+r.IntN(100))) },
		func() Edit { return ResetRun("replications") },
	}
	return edits[r.IntN(len(edits))]()
}

// A thousand edits of every kind, in rounds that are undone and redone, lead back
// to the first text of the round and forth to the last byte by byte, through texts
// that all mean something.
func TestRandomEdits(t *testing.T) {
	done := map[string]int{} // by the name of the edit
	for _, c := range []struct {
		name  string
		text  []byte
		edits int
	}{
		{"sor-helgeland", example(t, "sor-helgeland"), 500},
		{"indre-sogn", example(t, "indre-sogn"), 500},
		{"own", []byte(own), 200},
		{"own CRLF", crlf([]byte(own)), 200},
	} {
		t.Run(c.name, func(t *testing.T) {
			if testing.Short() {
				c.edits /= 10
			}
			r := rand.New(rand.NewPCG(1, uint64(len(c.text))))
			text := c.text
			refused, left := 0, c.edits
			for left > 0 {
				round := min(left, 200)
				left -= round
				var n int
				text, n = randomRound(t, r, text, round, done)
				refused += n
			}
			if refused > c.edits/2 {
				t.Errorf("%d of %d refused", refused, c.edits)
			}
		})
	}
	if kinds := 36; !testing.Short() && len(done) < kinds {
		t.Errorf("done were %d kinds of edits, want all %d: %v", len(done), kinds, done)
	}
}

// randomRound does some edits on a text and returns the last text and how many
// edits were refused.
func randomRound(t *testing.T, r *rand.Rand, text []byte, edits int, done map[string]int) ([]byte, int) {
	d := New(text, "x")
	states := [][]byte{d.Text()}
	refused := 0
	for range edits {
		before, problems := d.Text(), d.Problems()
		e := anyEdit(r, d.Scenario())
		steps := len(d.undo)
		if err := d.Apply([]string{"", "", "drag"}[r.IntN(3)], e); err != nil {
			refused++
			if _, ok := ErrorText(err); !ok {
				t.Fatalf("%s: %v", e.Name.Key, err)
			}
			if !bytes.Equal(d.Text(), before) || !reflect.DeepEqual(d.Problems(), problems) || len(d.undo) != steps {
				t.Fatalf("%s was refused (%v) and changed something", e.Name.Key, err)
			}
			continue
		}
		if d.Blocked() {
			t.Fatalf("%s: %v\n%s", e.Name.Key, d.Problems(), d.Text())
		}
		if !bytes.Equal(d.Text(), before) {
			done[e.Name.Key]++
		}
		requireSound(t, d)
		// What undo leads to: texts between edits of one drag are none of it.
		states = append(states[:min(len(states), max(1, len(d.undo)))], d.Text())[:len(d.undo)+1]
	}
	last := d.Text()
	for i := len(states) - 1; i > 0; i-- {
		if !bytes.Equal(d.Text(), states[i]) {
			t.Fatalf("state %d comes back as\n%s", i, diff(states[i], d.Text()))
		}
		d.Undo()
		requireSound(t, d)
	}
	if d.CanUndo() || !bytes.Equal(d.Text(), text) || d.Dirty() {
		t.Fatal("undo does not lead back to the start")
	}
	for i := 1; i < len(states); i++ {
		d.Redo()
		if !bytes.Equal(d.Text(), states[i]) {
			t.Fatalf("state %d is redone as\n%s", i, diff(states[i], d.Text()))
		}
	}
	if d.CanRedo() || !bytes.Equal(d.Text(), last) {
		t.Error("redo does not lead to the end")
	}
	return last, refused
}

func BenchmarkApplyNumber(b *testing.B) {
	d := New(example(b, "sor-helgeland"), "x")
	mustApply(b, d, "", SetValue("demand.visit_hours", 2.5))
	i := 0
	for b.Loop() {
		i++
		mustApply(b, d, "drag", SetValue("demand.visit_hours", 1+float64(i%200)/100))
	}
}

func BenchmarkApplyMoveMember(b *testing.B) {
	d := New(example(b, "sor-helgeland"), "x")
	for b.Loop() {
		mustApply(b, d, "", MoveMember("bindal", "1811", ""))
		d.Undo()
	}
}
