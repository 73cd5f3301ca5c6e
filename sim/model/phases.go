package model

import (
	"math"
	"slices"

	"grannelag/sim/scenario"
)

// A phase is the option as it is from a day on.
type phase struct {
	day int
	x   *Setup // with the same people, offices and municipalities as the base
}

// happens is what befalls the people in a municipality's posts.
type happens struct {
	day     int
	workers []int   // in its posts, by number
	n       int     // of them
	until   float64 // are away until this hour [h]; 0: they quit
}

// beforeAll is a time before anything has changed [years from the first observed
// day].
const beforeAll = -1000

// plan makes ready what changes while the model runs.
func (x *Setup) plan() {
	s := x.Scenario
	// from and to are the days between which change i holds.
	span := func(c *scenario.Change) (from, to int) {
		from = x.obsDay + int(math.Round(c.From*WeekDays))
		if to = x.days; c.Weeks > 0 {
			to = min(to, from+max(1, int(math.Round(c.Weeks*WeekDays))))
		}
		return from, to
	}
	var days []int
	turn := func(day int) {
		if day < x.days {
			days = append(days, day)
		}
	}
	prevents := s.Options[x.Option].Choice.Prevention > 0
	for i := range s.Changes {
		c := &s.Changes[i]
		from, to := span(c)
		if c.Key != "" || c.Office != "" {
			turn(from)
			turn(to)
			prevents = prevents || c.Key == "choice.prevention" || c.Key == "option."+s.Options[x.Option].ID+".choice.prevention"
		}
		if from < x.days && c.Municipality != "" {
			x.befall(c, from, to)
		}
	}
	for i := range s.Municipalities {
		if d := &s.Municipalities[i].Demand; prevents {
			turn(x.obsDay + int(math.Round(d.PreventionDelay*YearDays)))
		}
	}
	slices.Sort(days)
	for _, day := range slices.Compact(days) {
		var now []int
		for i := range s.Changes {
			if from, to := span(&s.Changes[i]); from <= day && day < to {
				now = append(now, i)
			}
		}
		year := float64(day-x.obsDay) / YearDays
		x.phases = append(x.phases, phase{day, newSetup(s.With(now), x.Option, year)})
	}
	slices.SortStableFunc(x.happens, func(a, b happens) int { return a.day - b.day })
}

// befall notes what happens to the holders of a municipality's posts.
func (x *Setup) befall(c *scenario.Change, from, to int) {
	i := slices.IndexFunc(x.Scenario.Municipalities, func(m scenario.Municipality) bool { return m.Number == c.Municipality })
	var workers []int
	for w := range x.workers {
		if x.workers[w].home == i {
			workers = append(workers, w)
		}
	}
	slices.SortFunc(workers, func(a, b int) int { return x.workers[a].number - x.workers[b].number })
	if c.Quit > 0 {
		x.happens = append(x.happens, happens{from, workers, int(c.Quit), 0})
	}
	if c.Away > 0 {
		x.happens = append(x.happens, happens{from, workers, int(c.Away), float64(to) * DayHours})
	}
}

// levers says what joining a service and prevention do to the concerns and the
// measures of a municipality, at a time in years from the first observed day
// (assumptions A50 and A51).
func (x *Setup) levers(m *muni, o *scenario.Option, year float64) {
	d, number := &m.demand, x.Scenario.Municipalities[len(x.munis)].Number
	times := 1.0
	joint, before := o.Joint(number), x.Scenario.Options[0].Joint(number)
	switch {
	case d.JointReports == 0 || joint == before:
	case joint:
		times = 1 + d.JointReports
	default:
		times = 1 / (1 + d.JointReports)
	}
	if o.Choice.Prevention > 0 && year >= d.PreventionDelay-1e-9 {
		tenths := o.Choice.Prevention / 0.1
		times = float64(times * max(0, 1+float64(d.PreventionReports*tenths)))
		d.MeasureShare = min(1, float64(d.MeasureShare*max(0, 1+float64(d.PreventionMeasures*tenths))))
	}
	m.keep = min(1, times)
	if times > 1 {
		m.more = m.gap / (times - 1)
	}
}

// daily reckons how much of a day goes to other things than cases and roads:
// meetings and administration, prevention, and the tasks of a wider
// responsibility, which everyone in a service shares.
func (x *Setup) daily() {
	st := &x.staff
	days := (YearDays - st.VacationDays - float64(len(publicHolidays))) * (1 - st.Sickness) * (1 - st.Training) // at work a year
	x.paperwork = make([]float64, len(x.services))
	for si := range x.services {
		sv := &x.services[si]
		hours := float64((st.Overhead + float64((1-st.Overhead)*x.choice.Prevention)) * DayHours)
		if wider := x.choice.ExtraHours * sv.children / 1000; wider > 0 && float64(sv.posts*days) > 0 {
			hours += wider / float64(sv.posts*days)
		}
		x.paperwork[si] = min(DayHours, hours)
	}
}

// turnPhase lets the next phase begin. What was drawn at the rates of before is
// stretched to those of now: the exponential draws are the same, so that options
// and changes meet the same luck.
func (r *State) turnPhase() {
	old, x := r.x, r.base.phases[r.turned].x
	r.x = x
	r.turned++
	for i := range r.comes {
		r.stretchArrival(i, old.gap(i), x.gap(i))
	}
	stretch := func(at *float64, before, now float64) {
		if *at > r.now && before > 0 && before != now {
			*at = r.now + float64((*at-r.now)*(now/before))
		}
	}
	for w := range x.workers {
		p := &r.people[w]
		if p.employed {
			stretch(&p.changes, old.services[p.service].stay, x.services[p.service].stay)
		} else {
			stretch(&p.changes, old.services[p.service].fill, x.services[p.service].fill)
		}
		// The time until the next spell; one that has begun lasts as it was to.
		if !p.inShort {
			stretch(&p.shortEnd, old.spell(false, old.sickShort, old.staff.SicknessShortDays), x.spell(false, x.sickShort, x.staff.SicknessShortDays))
		}
		if !p.inLong {
			stretch(&p.longEnd, old.spell(false, old.sickLong, old.staff.SicknessLongDays), x.spell(false, x.sickLong, x.staff.SicknessLongDays))
		}
		p.turns = min(p.changes, p.shortEnd, p.longEnd)
		if p.inLong && p.employed && !p.gone {
			p.turns = min(p.turns, p.longFrom+x.moveAfter)
		}
		r.news[w] = min(p.turns, float64(p.courseOn)*DayHours)
	}
}

// stretchArrival moves the next concern of a process whose mean gap changes.
func (r *State) stretchArrival(i int, before, now float64) {
	if before == now {
		return
	}
	left := r.unspent[i]
	if !math.IsInf(before, 1) {
		left = (r.comes[i] - r.now) / before
	} else if math.IsNaN(left) {
		left = r.arrivals[i].Exp(1)
	}
	who := uint32(len(r.people) + i)
	r.agenda.Cancel(who)
	if math.IsInf(now, 1) {
		r.comes[i], r.unspent[i] = now, left
		return
	}
	r.comes[i] = r.now + float64(left*now)
	if r.comes[i] < float64(r.x.days)*DayHours {
		r.agenda.Schedule(r.comes[i], who)
	}
}

// befall lets what was noted happen to the first people in the posts of a
// municipality who are employed, and not away for long already.
func (r *State) befall(h *happens) {
	n := h.n
	for _, w := range h.workers {
		p := &r.people[w]
		if n == 0 {
			return
		}
		if !p.employed || p.inLong && h.until > 0 {
			continue
		}
		n--
		if h.until > 0 {
			p.inLong, p.longFrom, p.longEnd = true, r.now, h.until
		} else {
			p.changes = r.now
		}
		p.turns, r.news[w] = r.now, min(r.news[w], r.now)
	}
}
