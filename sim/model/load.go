package model

import (
	"math"

	"grannelag/sim/des"
	"grannelag/sim/scenario"
)

// ExpectedLoad returns the expected utilisation of each service of an option:
// hours of work that come in, with the roads, over the hours at hand when
// nobody is on sick leave longer than usual and the stationary share of posts
// is vacant. Tours are reckoned from the mean number of visits that a worker
// has in a municipality inside the tour window. It is arithmetic, not
// simulation: a first look before a run. +Inf for work without staff.
func ExpectedLoad(s *scenario.Scenario, option int) []float64 {
	x := NewSetup(s, option)
	loads := make([]float64, len(x.services))
	st := &x.staff
	// A newcomer gets less done for the first months.
	newcomers := 1 - des.Exp(-st.Quits*st.OnboardingMonths/12)
	perPost := (1 - float64(newcomers*(1-st.OnboardingSpeed))) * (YearHours - float64((st.VacationDays+float64(len(publicHolidays)))*DayHours)) *
		(1 - st.Sickness) * (1 - st.Training)
	for si := range x.services {
		sv := &x.services[si]
		demand := 0.0
		for _, i := range sv.munis {
			demand += x.yearlyDemand(sv, i)
		}
		vacant := 0.0
		if st.Quits > 0 {
			vacant = sv.fill / (sv.fill + sv.stay)
		}
		switch hours := float64(sv.posts*perPost) * (1 - vacant) * (1 - x.paperwork[si]/DayHours); {
		case demand == 0:
			loads[si] = 0
		case hours <= 0:
			loads[si] = math.Inf(1)
		default:
			loads[si] = demand / hours
		}
	}
	return loads
}

// yearlyDemand returns the hours that municipality i asks of its service in a
// year.
func (x *Setup) yearlyDemand(sv *service, i int) float64 {
	m := &x.munis[i]
	d := &m.demand
	sm := &x.Scenario.Municipalities[i]
	reports := float64(sm.ReportsOf() * m.keep)
	if !math.IsInf(m.more, 1) {
		reports += YearHours / m.more
	}
	investigations := reports * m.invest
	placed := investigations * d.MeasureShare * d.PlacementShare
	visits := float64(investigations*packages/2) + float64(m.homeStock*YearHours/m.homeEvery)
	acute := reports * d.AcuteShare * (1 - d.NightShare) // in opening hours
	hours := float64(reports*d.TriageHours) + float64(acute*d.VisitHours) +
		float64(investigations*d.InvestigationHours) + float64(m.homeStock*d.HomeHours) +
		float64(m.placedStock*(d.PlacementHours+d.PlacementVisits*2*d.FosterMinutes/60)) +
		float64(placed*d.TribunalShare*d.TribunalHours)
	// The road, from the nearest office.
	nearest := -1
	for o := sv.firstOffice; o < sv.last; o++ {
		if nearest < 0 || x.offices[o].oneWay[i] < x.offices[nearest].oneWay[i] {
			nearest = o
		}
	}
	way := x.way(nearest, i)
	workers := max(1, float64(sv.ended-sv.firstWorker))
	joined := visits / YearHours * x.tourHours / workers
	trips := visits / (1 + joined)
	return hours + float64(trips*way.drive) + float64((visits-trips)*way.hop) +
		float64(acute*way.drive)
}
