package scenario

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"testing"

	"grannelag/sim/register"
)

// requireRoundTrip checks that a written scenario is read back equal.
func requireRoundTrip(t *testing.T, s *Scenario) {
	t.Helper()
	text := Write(s)
	back, problems := Parse("written", text)
	if back == nil {
		t.Fatalf("the written file has problems: %v\n%s", problems, text)
	}
	if !reflect.DeepEqual(s, back) {
		t.Fatalf("read back\n%+v\nwant\n%+v\nfrom\n%s", back, s, text)
	}
	if s.Hash() != back.Hash() {
		t.Fatal("read back with another hash")
	}
}

func TestWriteIsReadBackEqual(t *testing.T) {
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 1))
		s := randomScenario(r)
		for s.Tasks() > MaxTasks {
			s = randomScenario(r) // no file may hold so much
		}
		requireRoundTrip(t, s)
	}
}

// randomScenario makes a scenario that a file could hold, with odd texts and
// numbers wherever they are allowed.
func randomScenario(r *rand.Rand) *Scenario {
	s := &Scenario{Seed: r.Uint64N(maxSeed), Run: DefaultRun(), Values: DefaultValues(),
		Title: randomText(r), Author: randomText(r), Notes: randomText(r)}
	if r.IntN(2) == 0 {
		s.Today = Today{CostKey: CostKeys[r.IntN(len(CostKeys))], Cost: float64(r.IntN(1e8)), Source: randomText(r)}
	}
	sometimes := func(p *Param, x *float64) {
		if r.IntN(4) == 0 {
			*x = randomIn(r, p)
		}
	}
	for _, p := range Table("run") {
		sometimes(p, p.InRun(&s.Run))
	}
	for i := range Params {
		if x := Params[i].In(&s.Values); x != nil {
			sometimes(&Params[i], x)
			if *x != Params[i].Default && r.IntN(3) == 0 {
				if s.Sources == nil {
					s.Sources = map[string]string{}
				}
				s.Sources[Params[i].Key()] = randomText(r)
			}
		}
	}
	all := register.All()
	r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	var numbers []string
	for i := range 1 + r.IntN(MaxMunicipalities) {
		number := all[i].Number
		outside := r.IntN(10) == 0
		if outside {
			number = "99" + number[2:]
			if slices.Contains(numbers, number) {
				continue
			}
		}
		numbers = append(numbers, number)
	}
	slices.Sort(numbers)
	for _, number := range numbers {
		m, known := fromRegister(number)
		m.LocalMinutes, m.Demand = s.Values.Travel.LocalMinutes, s.Values.Demand
		if !known {
			m.Name = "x" + randomText(r)
			m.Lat, m.Lon = 60+r.Float64(), 8+r.Float64()
			m.Children = Count{Low: 100, High: 100, Given: true}
		}
		if r.IntN(3) == 0 {
			m.Source = randomText(r)
			m.Centre = randomText(r)
			for _, p := range Table("municipality") {
				// Groups and posts must fit each other: those are left out here.
				if c := p.CountIn(&m); c != nil && r.IntN(2) == 0 && p.Unit != "persons" && p.Unit != "fte" {
					c.Low, c.Given = randomIn(r, p), true
					c.High = c.Low
					if r.IntN(2) == 0 {
						c.High = c.Low + (p.Max-c.Low)*r.Float64()
					}
				}
			}
			p, _ := Lookup("municipality.local_minutes")
			sometimes(p, &m.LocalMinutes)
			for _, p := range Table("demand") {
				sometimes(p, p.InDemand(&m.Demand))
			}
		}
		if m.Centre == "" {
			m.Centre = m.Name
		}
		fillAges(&m, known)
		s.Municipalities = append(s.Municipalities, m)
	}
	for i, from := range numbers {
		for _, to := range numbers[i+1:] {
			if r.IntN(4) > 0 {
				continue
			}
			l := Leg{From: from, To: to, Estimated: r.IntN(2) == 0, Ferry: randomText(r), Source: randomText(r)}
			if r.IntN(2) == 0 {
				l.From, l.To = to, from
			}
			for _, p := range Table("leg") {
				sometimes(p, p.InLeg(&l))
			}
			s.Legs = append(s.Legs, l)
			if len(s.Stops()) > MaxStops {
				last := &s.Legs[len(s.Legs)-1]
				last.Closure, last.First, last.Last = 0, 0, 0
			}
		}
	}
	slices.SortFunc(s.Legs, func(a, b Leg) int {
		if a.From != b.From {
			return int(a.From[0])<<8 + int(a.From[1]) - int(b.From[0])<<8 - int(b.From[1])
		}
		return 0
	})
	slices.SortStableFunc(s.Legs, func(a, b Leg) int {
		if a.From+a.To < b.From+b.To {
			return -1
		}
		return 1
	})
	for i := range r.IntN(4) {
		c := Change{ID: "c" + strconv.Itoa(i), Name: randomText(r), Source: randomText(r), From: float64(r.IntN(9))}
		switch r.IntN(3) {
		case 0:
			c.Key, c.Times, c.Factor = "demand.visit_hours", true, r.Float64()
		case 1:
			p := Table("staff")[4+r.IntN(4)]
			c.Key, c.Value, c.Weeks = p.Key(), randomIn(r, p), float64(1+r.IntN(9))
		default:
			c.Municipality, c.Away, c.Quit = numbers[0], float64(1+r.IntN(3)), float64(r.IntN(2))
		}
		s.Changes = append(s.Changes, c)
	}
	for range 1 + r.IntN(4) {
		o := Option{ID: randomID(r), Name: randomText(r), Notes: randomText(r), Choice: s.Values.Choice}
		if s.Option(o.ID) != nil {
			continue
		}
		for _, p := range Table("choice") {
			sometimes(p, p.InChoice(&o.Choice))
		}
		groups := map[int][]string{}
		n := 1 + r.IntN(len(numbers))
		for _, number := range numbers {
			g := r.IntN(n)
			groups[g] = append(groups[g], number)
		}
		for g := range n {
			members := groups[g]
			if members == nil {
				continue
			}
			sv := Service{ID: randomID(r) + "-" + members[0], Name: randomText(r), Municipalities: members,
				Host: members[r.IntN(len(members))], CasePosts: -1}
			for range 1 + r.IntN(min(MaxOffices, len(members))) {
				number := members[r.IntN(len(members))]
				if !slices.ContainsFunc(sv.Offices, func(o Office) bool { return o.Municipality == number }) {
					sv.Offices = append(sv.Offices, Office{Municipality: number, Posts: -1})
				}
			}
			if r.IntN(2) == 0 {
				sv.CasePosts = randomIn(r, Table("service")[0])
				sv.Offices[0].Posts = sv.CasePosts / 2
			}
			o.Services = append(o.Services, sv)
		}
		s.Options = append(s.Options, o)
	}
	return s
}

func randomIn(r *rand.Rand, p *Param) float64 {
	switch r.IntN(4) {
	case 0:
		return p.Min
	case 1:
		return p.Max
	}
	x := p.Min + (p.Max-p.Min)*r.Float64()
	if p.Whole {
		return float64(int(x))
	}
	return x
}

func randomText(r *rand.Rand) string {
	texts := []string{"", "Brønnøy", "a\nb\n", "\"\"\"", `\`, "tab\there", "a # b = [c]", "\"", "slutt\"", "'''", "\u0001\u007f", "linje\n\"\"\"\n\\", "🙂", " ", "\r", "x\ry"}
	return texts[r.IntN(len(texts))]
}

func randomID(r *rand.Rand) string {
	return []string{"today", "a", "1", "-", "joint-2", "1812"}[r.IntN(6)]
}
