package model

import "grannelag/sim/scenario"

// competences is how many there are: the rows of the table competence.
const competences = 6

// competences reads how many people hold each competence, and which of them the
// scenario asks for.
func (x *Setup) competences(s *scenario.Scenario) {
	values := s.Values
	for c, p := range scenario.Table("competence") {
		x.competence[c] = *p.In(&values)
		named := false
		for i := range s.Municipalities {
			named = named || s.Municipalities[i].Holders[c].Given && s.Municipalities[i].Holders[c].Value() > 0
		}
		if x.competence[c] > 0 || named {
			x.asked |= 1 << c
		}
	}
}

// NotAsked reports whether the option does not ask for an outcome: a competence
// that nobody needs, or the changes of caseworkers where there are none.
func (x *Setup) NotAsked(outcome int) bool {
	switch {
	case outcome == CaseworkerChanges || outcome == Covers:
		return x.pooled()
	case outcome == CompetenceAll:
		return x.asked == 0
	case outcome >= CompetenceInvestigation && outcome < CompetenceAll:
		return x.asked>>(outcome-CompetenceInvestigation)&1 == 0
	}
	return false
}

// holders notes how many of a municipality's people hold a competence today,
// where the file says so.
func (x *Setup) holders(m *muni, sm *scenario.Municipality) {
	for c := range m.holders {
		m.holders[c] = -1
		if n := sm.Holders[c]; n.Given {
			m.holders[c] = n.Value()
		}
	}
}

// learn draws what the holder of a post can do. What the file says of today's
// holders goes before.
func (r *State) learn(w int) {
	x, p := r.x, &r.people[w]
	key := r.key.With(purposePost).With(x.workers[w].id).With(purposeHolds).With(uint64(p.holder))
	m := &x.munis[x.workers[w].home]
	holds := uint8(0)
	for c, share := range x.competence {
		has := share > 0 && key.Uniform(uint64(c)) < share
		if n := m.holders[c]; n >= 0 && p.holder == 0 {
			has = float64(x.workers[w].number) < n
		}
		if has {
			holds |= 1 << c
		}
	}
	r.holds[w] = holds
}

// competences counts what the people at work in each service can do today.
func (n *counts) competences(r *State) {
	year := r.year
	if year < 0 {
		year = n.x.years
	}
	for si := range r.svc {
		there := r.svc[si].there
		r.svc[si].there = 0
		n.holds[(year*len(r.svc)+si)<<competences+int(there)]++
	}
}

// covered puts the outcomes of competence of a service in a year.
func (n *counts) covered(y, si int, put func(k int, num, den float64)) {
	x := n.x
	days := n.holds[(y*len(x.services)+si)<<competences:][:1<<competences]
	share := func(k int, bits uint8) {
		covered, all := 0.0, 0.0
		for there, n := range days {
			all += float64(n)
			if uint8(there)&bits == bits {
				covered += float64(n)
			}
		}
		put(k, covered, all)
	}
	for c := range competences {
		if x.asked>>c&1 != 0 {
			share(CompetenceInvestigation+c, 1<<c)
		}
	}
	if x.asked != 0 {
		share(CompetenceAll, x.asked)
	}
}
