package scenario

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
)

// Hash returns 64 hexadecimal digits that stand for everything that decides a
// result: the format, the seed, the years of the run, all values with the
// defaults filled in but for the criteria, the municipalities with the register's figures filled in,
// the legs and the options. Two files that differ in comments, order of keys,
// municipalities or legs, names, titles, notes, author or sources have the same
// hash. The order of options and of services counts, for results come in that
// order and the first option is the baseline. The number of replications does
// not: more replications of the same study are the same draws and further ones,
// and results carry their own number.
func (s *Scenario) Hash() string {
	var e encoder
	e.word("grannelag scenario")
	e.number(Format)
	e.word(strconv.FormatUint(s.Seed, 10))
	e.number(s.Run.Years)
	e.number(s.Run.WarmUpYears)
	e.word(s.Today.CostKey)
	e.number(s.Today.Cost)
	e.values(s, true)
	for i := range s.Changes {
		e.change(&s.Changes[i], s.Changes[i].Key)
	}
	e.number(float64(len(s.Options)))
	for i := range s.Options {
		e.option(&s.Options[i], true)
	}
	return e.hash()
}

// OptionHashes returns, for each option, 64 hexadecimal digits that stand for
// everything that decides the figures of that option and for nothing else: what
// Hash covers, but for the other options, the IDs, the choices that the option
// does not follow and what the municipalities pay today.
func (s *Scenario) OptionHashes() []string {
	var e encoder
	e.word("grannelag option")
	e.number(Format)
	e.word(strconv.FormatUint(s.Seed, 10))
	e.number(s.Run.Years)
	e.number(s.Run.WarmUpYears)
	e.values(s, false)
	shared := len(e.text)
	hashes := make([]string, len(s.Options))
	for i := range s.Options {
		e.text = e.text[:shared]
		e.option(&s.Options[i], false)
		e.joins(s)
		e.newPartners(s, i)
		for j := range s.Changes {
			c := &s.Changes[j]
			key := c.Key
			if p, of := Changeable(key); p != nil && p.choice != nil {
				if of != "" && of != s.Options[i].ID {
					continue
				}
				key = p.Key()
			}
			e.change(c, key)
		}
		hashes[i] = e.hash()
	}
	return hashes
}

// An encoder writes inputs one to a line, so that no two lists of inputs give
// the same text.
type encoder struct{ text []byte }

func (e *encoder) word(s string) {
	e.text = strconv.AppendQuote(e.text, s)
	e.text = append(e.text, '\n')
}

// number writes a number in the shortest form that reads back as itself.
func (e *encoder) number(x float64) {
	e.text = strconv.AppendFloat(e.text, x, 'g', -1, 64)
	e.text = append(e.text, '\n')
}

func (e *encoder) yesNo(b bool) { e.number(float64(b2i(b))) }

func (e *encoder) hash() string {
	sum := sha256.Sum256(e.text)
	return hex.EncodeToString(sum[:])
}

// values writes the assumptions, the municipalities and the legs, with or
// without the choices of options that say nothing else.
func (e *encoder) values(s *Scenario, choices bool) {
	values := s.Values
	for i := range Params {
		if x := Params[i].In(&values); x != nil && (choices || Params[i].Table != "choice") && Params[i].criterion == nil {
			e.number(*x)
		}
	}
	e.number(float64(len(s.Municipalities)))
	for i := range s.Municipalities {
		m := s.Municipalities[i]
		e.word(m.Number)
		for _, p := range Table("municipality") {
			if c := p.CountIn(&m); c != nil {
				e.number(c.Low)
				e.number(c.High)
				e.yesNo(c.Given)
			} else {
				e.number(*p.InMunicipality(&m))
			}
		}
		for _, p := range Table("demand") {
			e.number(*p.InDemand(&m.Demand))
		}
	}
	e.number(float64(len(s.Legs)))
	for i := range s.Legs {
		l := s.Legs[i]
		e.word(l.From)
		e.word(l.To)
		for _, p := range Table("leg") {
			e.number(*p.InLeg(&l))
		}
		e.yesNo(l.Ferry != "")
		e.yesNo(l.Estimated)
	}
	// Legs of one ferry have the same luck.
	for _, stop := range s.Stops() {
		e.word(stop.Name)
		e.number(float64(len(stop.Legs)))
		for _, i := range stop.Legs {
			e.number(float64(i))
		}
	}
}

// change writes what is otherwise for a while, by the key of what changes.
func (e *encoder) change(c *Change, key string) {
	e.word("change")
	e.word(key)
	e.number(c.Value)
	e.yesNo(c.Times)
	e.word(c.Municipality)
	if c.Office != "" {
		e.word("office " + c.Office)
	}
	own := *c
	for _, p := range Table("change") {
		e.number(*p.InChange(&own))
	}
}

// joins writes which municipalities are in a service with others in the first
// option, where that matters to the concerns of other options.
func (e *encoder) joins(s *Scenario) {
	for i := range s.Municipalities {
		if m := &s.Municipalities[i]; m.Demand.JointReports != 0 {
			e.yesNo(s.Options[0].Joint(m.Number))
		}
	}
}

// newPartners writes which municipalities get partners in option i that they have
// not got in the first, where that costs something.
func (e *encoder) newPartners(s *Scenario, i int) {
	if s.Values.Cost.TransitionJoiner == 0 {
		return
	}
	for j := range s.Municipalities {
		if number := s.Municipalities[j].Number; s.Joins(i, number) {
			e.word("joins " + number)
		}
	}
}

// option writes what decides an option's results, with or without the IDs, by
// which they are kept.
func (e *encoder) option(o *Option, ids bool) {
	if ids {
		e.word(o.ID)
	}
	choice := o.Choice
	for _, p := range Table("choice") {
		e.number(*p.InChoice(&choice))
	}
	e.number(float64(len(o.Services)))
	for i := range o.Services {
		s := &o.Services[i]
		if ids {
			e.word(s.ID)
		}
		e.number(float64(len(s.Municipalities)))
		for _, number := range s.Municipalities {
			e.word(number)
		}
		e.word(s.Host)
		e.number(s.CasePosts)
		e.number(float64(len(s.Offices)))
		for _, office := range s.Offices {
			e.word(office.Municipality)
			e.number(office.Posts)
		}
	}
}
