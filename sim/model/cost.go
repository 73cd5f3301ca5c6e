package model

// A standing cost is what a year costs a municipality whatever happens in it, in
// NOK. It says where cost arises, not who pays: what a service has in common is
// divided by the posts that its members fund (assumption A47).
type standing struct {
	other      float64 // pay of posts that neither handle cases nor lead
	leadership float64
	offices    float64
	duty       float64
	transition float64 // once
}

// standingCosts reckons what does not depend on what happens.
func (x *Setup) standingCosts() {
	c := &x.Scenario.Values.Cost
	all := 0.0 // posts, to share one rota by
	for i := range x.munis {
		all += x.munis[i].posts - x.munis[i].earmarked
	}
	for si := range x.services {
		sv := &x.services[si]
		own, children := 0.0, 0.0 // posts that members fund, and their children
		for _, i := range sv.munis {
			own += x.munis[i].posts - x.munis[i].earmarked
			children += x.munis[i].children
		}
		members := float64(len(sv.munis))
		duty := c.DutyOwn
		switch {
		case x.choice.Duty == dutyBought:
			duty = members * c.DutyBought
		case x.choice.Duty == dutyJoint && all > 0:
			duty = float64(c.DutyOwn * own / all)
		case x.choice.Duty == dutyJoint:
			duty = c.DutyOwn / float64(len(x.services))
		}
		for _, i := range sv.munis {
			xm, sm := &x.munis[i], &x.Scenario.Municipalities[i]
			part := 1 / members
			switch {
			case own > 0:
				part = (xm.posts - xm.earmarked) / own
			case children > 0:
				part = xm.children / children
			}
			others := float64(c.OtherShare * max(0, float64(x.Scenario.PostsOf(sm))-float64(x.Scenario.CasePostsOf(sm))))
			leading := float64(part * c.LeaderPosts)
			places := xm.posts + others + leading
			xm.cost = standing{
				other:      others * c.OtherPay,
				leadership: leading * c.LeaderPay,
				offices:    float64(part*float64(sv.last-sv.firstOffice)*c.OfficeYear) + float64(places*c.WorkplaceYear),
				duty:       part * duty,
			}
			if x.Scenario.Joins(x.Option, sm.Number) {
				xm.cost.transition = c.TransitionJoiner
			}
		}
	}
}

// thousand is the unit in which the outcomes of money are kept [NOK].
const thousand = 1000

// cost adds what an observed year cost in municipality i, by parts that add up
// to the whole.
func (n *counts) cost(y, i int, all func(k int, num, den float64)) {
	x := n.x
	c := &x.Scenario.Values.Cost
	xm, m := &x.munis[i], n.muni(y, i)
	days := float64(x.yearStart[x.warmUp+y+1] - x.yearStart[x.warmUp+y])
	filled := func(posts, vacantDays float64) float64 {
		if f := posts - vacantDays/days; f > 1e-9 {
			return f
		}
		return 0 // what rounding leaves of posts that stood vacant all year
	}
	vacantDays := m.vacantDays - m.earmarkedVacantDays // of posts that the municipality pays
	// A year of a post is so many hours at its place, if nobody is ill.
	year := (YearDays - x.staff.VacationDays - float64(len(publicHolidays))) * DayHours
	total := 0.0
	part := func(k int, nok float64) {
		total += nok
		all(k, nok/thousand, 0)
	}
	part(CostPay, float64(filled(xm.posts-xm.earmarked, vacantDays)*c.CasePay)+xm.cost.other)
	part(CostLeadership, xm.cost.leadership)
	part(CostOffices, xm.cost.offices)
	part(CostDuty, xm.cost.duty)
	part(CostTravel, float64(m.km*c.Km)+float64(m.crossings*c.Crossing)+
		float64(m.late*c.OvertimeHour)+float64(m.overnight*c.OvernightTrip))
	part(CostCover, float64((float64(vacantDays/days*year*c.CoverShare)+m.borrowed)*c.CoverHour))
	all(CostTotal, total/thousand, 0)
	all(CostPerChild, total, xm.children)
	all(CostEarmarked, float64(filled(xm.earmarked, m.earmarkedVacantDays)*c.CasePay)/thousand, 0)
	all(CostTransition, xm.cost.transition/thousand, 0)
}
