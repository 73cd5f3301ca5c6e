// Package model runs one replication of one option of a scenario: concerns
// come in, a staff that falls ill, goes on vacation and quits works on them and
// drives to the families, and everything is counted by municipality, service
// and year. docs/model.md says what is simulated and why.
//
// NewSetup makes an option ready, State.Run runs a replication, and the schedule
// of a day stands in State.runDay.
package model

import "math"

// The clock counts hours of working time: days of 7.5 hours, five a week,
// 52.18 weeks a year. Day k starts at hour 7.5k. Nights, weekends and the hours
// after half past three have no place on it; calendar days convert linearly.
const (
	DayHours  = 7.5                     // of a working day [h]
	WeekDays  = 5                       // [working days]
	YearWeeks = 52.18                   // [weeks]
	YearDays  = YearWeeks * WeekDays    // 260.9 [working days]
	YearHours = YearDays * DayHours     // 1 956.75 [h]
	MonthHour = YearHours / 12          // [h]
	CalDay    = WeekDays * DayHours / 7 // a calendar day [h]

	// Deadlines of the Child Welfare Act (docs/sources.md: S4, S5).
	TriageLimit        = 7 * CalDay    // review of a concern [h]
	InvestigationLimit = 3 * MonthHour // an investigation [h]
	ExtendedLimit      = 6 * MonthHour // an investigation in special cases [h]

	// Work is planned to be done before the law's limit, so that there is time
	// for a colleague to step in: a review four days after the concern came, a
	// follow-up visit seven days after its date (assumption A8).
	triagePlan = 4 * CalDay
	visitPlan  = 7 * CalDay

	// VisitSlack is how late a follow-up visit may be and still count as in
	// time: 14 calendar days (assumption A8).
	VisitSlack = 14 * CalDay
)

// dayOf returns the first day that starts at or after hour t.
func dayOf(t float64) int { return int(math.Ceil(t / DayHours)) }

// yearStart returns the first day of year y of a run.
func yearStart(y int) int { return int(math.Floor(float64(float64(y)*YearDays) + 0.5)) }

// publicHolidays are the working days of a year that are public holidays, as
// days from New Year: New Year's Day, Maundy Thursday, Good Friday, Easter
// Monday, 1 May, 17 May, Ascension, Whit Monday, 25 and 26 December
// (assumption A11: none falls on a weekend, Easter is in the 14th week).
var publicHolidays = [...]int{0, 68, 69, 70, 85, 97, 103, 110, 255, 256}

// Weeks of the year, from 0, in which vacation is taken (assumption A11). No
// public holiday falls in them, so that no day off is counted twice.
const (
	summerFirst = 24 // mid June
	summerLast  = 33 // late August
)

// otherVacationWeeks are the weeks outside summer that vacation may fall in:
// the school holidays of autumn and winter, which many want, twice; then some
// quiet weeks.
var otherVacationWeeks = [...]int{39, 39, 7, 7, 50, 43, 10, 35, 46, 4, 16, 47, 8, 41, 36, 5, 45, 11}
