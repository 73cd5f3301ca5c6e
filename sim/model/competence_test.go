package model

import (
	"math"
	"testing"

	"grannelag/sim/scenario"
)

// With everyone always at work, somebody of n independent people holds a
// competence with probability 1 − (1 − share)ⁿ, and all of several with the
// product.
func TestCompetenceCovered(t *testing.T) {
	const n = 1500
	s := study(helgeland[2:3], func(v *scenario.Values) {
		alwaysThere(v)
		v.Competence = scenario.Competence{Foster: 0.3, Tribunal: 0.5}
	})
	s.Municipalities[0].CasePosts = count(3)
	of := average(t, s, 0, n)
	foster, tribunal := 1-math.Pow(0.7, 3), 1-math.Pow(0.5, 3)
	for _, c := range []struct {
		outcome int
		want    float64
	}{{CompetenceFoster, foster}, {CompetenceTribunal, tribunal}, {CompetenceAll, foster * tribunal}} {
		// Nobody quits: one draw a replication, a standard error of 0.013.
		if got := of(c.outcome, 0); math.Abs(got-c.want) > 0.04 {
			t.Errorf("%s is %.3f, want %.3f", Outcomes[c.outcome].Name, got, c.want)
		}
	}
	if got := of(CompetenceSami, 0); !math.IsNaN(got) {
		t.Errorf("a competence that nobody asks for has %v", got)
	}
}

// Today's holders are as the file says, those after them by lot.
func TestNamedHolders(t *testing.T) {
	s := study(helgeland[2:3], func(v *scenario.Values) {
		alwaysThere(v)
		v.Competence = scenario.Competence{Foster: 0.5}
	})
	m := &s.Municipalities[0]
	m.CasePosts = count(4)
	for _, held := range []float64{0, 2} {
		m.Holders[1] = count(held)
		if got, want := average(t, s, 0, 20)(CompetenceFoster, 0), min(1, held); got != want {
			t.Errorf("%v of 4 hold it: covered %v", held, got)
		}
	}
	m.Holders[1] = count(0)
	s.Values.Staff.Quits, s.Values.Staff.FillMonths = 2, 0
	if got := average(t, s, 0, 50)(CompetenceFoster, 0); got < 0.8 {
		t.Errorf("after many new holders only %v is covered", got)
	}
}

// More holders never cover less: the draws are the same.
func TestCompetenceGrowsWithItsShare(t *testing.T) {
	before := -1.0
	for _, share := range []float64{0.1, 0.3, 0.6, 0.9, 1} {
		s := study(helgeland, func(v *scenario.Values) { v.Competence = scenario.Competence{Family: share} })
		now := average(t, s, 1, 20)(CompetenceFamily, 0)
		if now < before {
			t.Errorf("covered %v with a share of %v, less than before", now, share)
		}
		before = now
	}
}
