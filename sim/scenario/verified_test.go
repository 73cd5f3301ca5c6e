package scenario

import "testing"

// Who checked a leg's minutes is read, kept by the writer, and decides no figure.
func TestVerifiedLeg(t *testing.T) {
	plain := &Scenario{Values: DefaultValues(), Legs: []Leg{{From: "1812", To: "1813", Minutes: 30}}}
	checked := *plain
	checked.Legs = []Leg{{From: "1812", To: "1813", Minutes: 30, Verified: "the ferry company, May 2025"}}
	if plain.Hash() != checked.Hash() {
		t.Error("who checked the minutes changes the hash")
	}
}
