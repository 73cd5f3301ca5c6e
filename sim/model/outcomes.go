package model

import "grannelag/sim/scenario"

// A Direction says which way an outcome is better.
type Direction int8

const (
	Neutral Direction = 0  // neither: the reader judges
	Higher  Direction = +1 // higher is better
	Lower   Direction = -1 // lower is better
)

// A Pillar is one of the views that outcomes belong to.
type Pillar uint8

const (
	Community Pillar = iota // professional community (fagmiljø)
	Road                    // travel load (reisebelastning)
	Coverage                // caseload coverage (dekning av saker)
	Money                   // what it costs (kostnader)
)

// A Level is what an outcome is about.
type Level uint8

const (
	OfOption Level = 1 << iota
	OfService
	OfMunicipality
	// Inherited marks an outcome that a municipality has from the service it
	// belongs to: everyone in a service shares its staff.
	Inherited
)

// An Outcome is a row of the table of outcomes. Charts, tables, comparisons
// and the report are made from it.
type Outcome struct {
	Name      string    // in JSON and in code; never translated
	Unit      string    // a code of the table of units
	Direction Direction // which way is better
	Pillar    Pillar
	Levels    Level  // where it has a meaning
	Main      bool   // one of the few that a summary shows
	Static    bool   // follows from the map or from who joins whom: no chance in it
	Roads     bool   // depends on travel minutes, directly or through the time they take, so an estimated leg makes it an estimate
	Share     bool   // of cases: below 20 a year it is read as "x of y", not as a percentage
	Source    string // of the definition: a key of docs/sources.md, or an assumption or a section of docs/model.md
	Label     scenario.Words
	Doc       scenario.Words // the definition in one sentence
}

// The outcomes, as indices of [Outcomes].
const (
	Posts = iota
	Headcount
	Presence2
	Presence3
	OfficePresence2
	AloneWeeks
	VacancyShare
	QuitsAYear
	Experience
	CaseworkerChanges
	Covers
	NoImpartial
	BorrowedHours
	DutyWeeks
	CompetenceInvestigation
	CompetenceFoster
	CompetenceTribunal
	CompetenceFamily
	CompetenceEmergency
	CompetenceSami
	CompetenceAll

	TravelShare
	CaseTravelShare
	TravelHours
	TravelKm
	VisitsPerTrip
	OvertimeHours
	OvernightTrips
	Trips
	CO2
	OfficeMinutes
	Within30
	Within60
	Within90
	Emergencies
	DayReach60
	DayReach90
	DayReach120
	NightCalls
	NightReach60
	NightReach90
	NightReach120
	NightNoWay
	LongerDays
	CutDays

	Load
	CaseHours
	Reports
	Triage7Days
	Investigations
	Investigation3Months
	Investigation6Months
	InvestigationDays
	InvestigationMedian
	InvestigationP90
	QueueDays
	OutsideDays
	VisitsInTime
	ChildrenWithMeasures
	OpenCases
	CasesPerWorker
	BacklogTasks

	CostTotal
	CostPerChild
	CostPay
	CostLeadership
	CostOffices
	CostDuty
	CostTravel
	CostCover
	CostEarmarked
	CostTransition

	NumOutcomes
)

const everywhere = OfOption | OfService | OfMunicipality

// Outcomes is the table, indexed by the constants above.
var Outcomes = [NumOutcomes]Outcome{
	Posts: {Name: "posts", Unit: "fte", Pillar: Community, Levels: everywhere, Main: true, Source: "S46 (at least five posts)",
		Label: scenario.Words{NB: "Årsverk med saker", NN: "Årsverk med saker", EN: "Case-handling posts"},
		Doc: scenario.Words{
			NB: "Årsverk som arbeider med barnas saker, ledige stillinger medregnet; for en kommune de årsverkene den betaler for.",
			NN: "Årsverk som arbeider med sakene til barna, ledige stillingar medrekna; for ein kommune dei årsverka han betaler for.",
			EN: "Posts that handle cases, vacant ones included; for a municipality those it funds."}},
	Headcount: {Name: "headcount", Unit: "persons", Pillar: Community, Levels: everywhere, Source: "section 1.2",
		Label: scenario.Words{NB: "Ansatte saksbehandlere", NN: "Tilsette saksbehandlarar", EN: "Caseworkers employed"},
		Doc: scenario.Words{
			NB: "Antall personer som i gjennomsnitt er ansatt i årsverk med saker.",
			NN: "Talet på personar som i gjennomsnitt er tilsette i årsverk med saker.",
			EN: "Mean number of persons employed in case-handling posts."}},
	Presence2: {Name: "presence_2", Unit: "share", Direction: Higher, Pillar: Community, Levels: OfService | OfMunicipality | Inherited | OfOption, Main: true, Source: "S46; section 1.2",
		Label: scenario.Words{NB: "Minst to på jobb", NN: "Minst to på jobb", EN: "At least two at work"},
		Doc: scenario.Words{
			NB: "Andelen av åpningstiden med minst to av tjenestens saksbehandlere på jobb, også når de er på reise; for et alternativ gjennomsnittet av tjenestene, vektet etter barn.",
			NN: "Delen av opningstida med minst to av saksbehandlarane i tenesta på jobb, også når dei er på reise; for eit alternativ gjennomsnittet av tenestene, vege etter barn.",
			EN: "Share of opening hours with at least two caseworkers of the service at work, on the road included; for an option the mean over its services weighted by children."}},
	Presence3: {Name: "presence_3", Unit: "share", Direction: Higher, Pillar: Community, Levels: OfService | OfMunicipality | Inherited | OfOption, Source: "section 1.2",
		Label: scenario.Words{NB: "Minst tre på jobb", NN: "Minst tre på jobb", EN: "At least three at work"},
		Doc: scenario.Words{
			NB: "Andelen av åpningstiden med minst tre av tjenestens saksbehandlere på jobb, også når de er på reise; for et alternativ gjennomsnittet av tjenestene, vektet etter barn.",
			NN: "Delen av opningstida med minst tre av saksbehandlarane i tenesta på jobb, også når dei er på reise; for eit alternativ gjennomsnittet av tenestene, vege etter barn.",
			EN: "Share of opening hours with at least three caseworkers of the service at work, on the road included; for an option the mean over its services weighted by children."}},
	OfficePresence2: {Name: "office_presence_2", Unit: "share", Direction: Higher, Pillar: Community, Levels: everywhere, Source: "section 1.2",
		Label: scenario.Words{NB: "Minst to på kontoret", NN: "Minst to på kontoret", EN: "At least two at the office"},
		Doc: scenario.Words{
			NB: "Andelen av åpningstiden med minst to av kontorets egne saksbehandlere på jobb; gjennomsnittet av kontorene, og for en kommune kontoret den har.",
			NN: "Delen av opningstida med minst to av saksbehandlarane ved kontoret på jobb; gjennomsnittet av kontora, og for ein kommune kontoret han har.",
			EN: "Share of opening hours with at least two caseworkers who belong to the office at work; the mean over offices, and for a municipality the office it has."}},
	AloneWeeks: {Name: "alone_weeks", Unit: "share", Direction: Lower, Pillar: Community, Levels: OfService | OfMunicipality | Inherited | OfOption, Source: "section 1.2",
		Label: scenario.Words{NB: "Uker med ingen eller én på jobb", NN: "Veker med ingen eller éin på jobb", EN: "Weeks with nobody or one"},
		Doc: scenario.Words{
			NB: "Andelen av ukene da det aldri var mer enn én saksbehandler på jobb samme dag; for et alternativ vektet etter barn.",
			NN: "Delen av vekene då det aldri var meir enn éin saksbehandlar på jobb same dagen; for eit alternativ vege etter barn.",
			EN: "Share of weeks in which never more than one caseworker was at work on the same day; for an option weighted by children."}},
	VacancyShare: {Name: "vacancy_share", Unit: "share", Direction: Lower, Pillar: Community, Levels: everywhere, Source: "S44",
		Label: scenario.Words{NB: "Ledige stillinger", NN: "Ledige stillingar", EN: "Posts vacant"},
		Doc: scenario.Words{
			NB: "Andelen av årsverkene med saker som står ledige, målt over tid.",
			NN: "Delen av årsverka med saker som står ledige, målt over tid.",
			EN: "Share of case-handling posts that are vacant, over time."}},
	QuitsAYear: {Name: "quits", Unit: "per_year", Direction: Lower, Pillar: Community, Levels: everywhere, Source: "S49",
		Label: scenario.Words{NB: "Saksbehandlere som slutter", NN: "Saksbehandlarar som sluttar", EN: "Caseworkers who quit"},
		Doc: scenario.Words{
			NB: "Saksbehandlere som slutter i løpet av et år.",
			NN: "Saksbehandlarar som sluttar i løpet av eit år.",
			EN: "Caseworkers who leave a post in a year."}},
	Experience: {Name: "experience", Unit: "share", Direction: Higher, Pillar: Community, Levels: OfService | OfMunicipality | Inherited | OfOption, Source: "section 1.2",
		Label: scenario.Words{NB: "Arbeid gjort av erfarne", NN: "Arbeid gjort av erfarne", EN: "Work by experienced people"},
		Doc: scenario.Words{
			NB: "Andelen av timene med saker som blir gjort av saksbehandlere med mer enn ett år i stillingen.",
			NN: "Delen av timane med saker som blir gjorde av saksbehandlarar med meir enn eitt år i stillinga.",
			EN: "Share of case hours done by caseworkers past their first year in the post."}},
	CaseworkerChanges: {Name: "caseworker_changes", Unit: "per_child_year", Direction: Lower, Pillar: Community, Levels: everywhere, Main: true, Source: "section 1.2",
		Label: scenario.Words{NB: "Bytte av saksbehandler", NN: "Byte av saksbehandlar", EN: "Changes of caseworker"},
		Doc: scenario.Words{
			NB: "Hvor mange ganger en åpen sak får en annen saksbehandler, per barn og år med åpen sak.",
			NN: "Kor mange gonger ei open sak får ein annan saksbehandlar, per barn og år med open sak.",
			EN: "Times that an open case gets another caseworker, per child and year with an open case."}},
	Covers: {Name: "covers", Unit: "per_child_year", Direction: Lower, Pillar: Community, Levels: everywhere, Roads: true, Source: "section 1.2",
		Label: scenario.Words{NB: "Oppgaver gjort av en kollega", NN: "Oppgåver gjorde av ein kollega", EN: "Tasks done by a colleague"},
		Doc: scenario.Words{
			NB: "Oppgaver i en sak som blir gjort av en annen enn barnets saksbehandler, per barn og år med åpen sak.",
			NN: "Oppgåver i ei sak som blir gjorde av ein annan enn saksbehandlaren til barnet, per barn og år med open sak.",
			EN: "Tasks of a case done by another than its caseworker, per child and year with an open case."}},
	NoImpartial: {Name: "no_impartial", Unit: "share", Direction: Lower, Pillar: Community, Levels: everywhere, Share: true, Source: "assumption A27",
		Label: scenario.Words{NB: "Saker uten habil saksbehandler", NN: "Saker utan habil saksbehandlar", EN: "Cases without an impartial worker"},
		Doc: scenario.Words{
			NB: "Andelen av undersøkelsene som startet uten at noen ansatt i tjenesten var habil, så en måtte lånes utenfra.",
			NN: "Delen av undersøkingane som starta utan at nokon tilsett i tenesta var habil, så ein måtte lånast utanfrå.",
			EN: "Share of investigations started without any worker of the service who was impartial, so that one was borrowed."}},
	BorrowedHours: {Name: "borrowed_hours", Unit: "h_year", Direction: Lower, Pillar: Community, Levels: everywhere, Roads: true, Source: "assumption A27",
		Label: scenario.Words{NB: "Timer fra lånte saksbehandlere", NN: "Timar frå lånte saksbehandlarar", EN: "Hours of borrowed workers"},
		Doc: scenario.Words{
			NB: "Timer i året som saksbehandlere utenfra bruker på saker der ingen i tjenesten er habil, reisene medregnet.",
			NN: "Timar i året som saksbehandlarar utanfrå bruker på saker der ingen i tenesta er habil, reisene medrekna.",
			EN: "Hours a year that workers from outside spend on cases for which nobody in the service is impartial, roads included."}},
	DutyWeeks: {Name: "duty_weeks", Unit: "weeks", Direction: Higher, Pillar: Community, Levels: OfService | OfMunicipality | Inherited | OfOption, Source: "section 1.2; assumption A32",
		Label: scenario.Words{NB: "Uker mellom vaktuker", NN: "Veker mellom vaktveker", EN: "Weeks between weeks on duty"},
		Doc: scenario.Words{
			NB: "Hvor mange uker det går fra en ansatt begynner en vaktuke til den neste: så mange ansatte deler vakten. Uten verdi når vakten er kjøpt; for et alternativ gjennomsnittet av tjenestene, vektet etter barn.",
			NN: "Kor mange veker det går frå ein tilsett byrjar ei vaktveke til den neste: så mange tilsette deler vakta. Utan verdi når vakta er kjøpt; for eit alternativ gjennomsnittet av tenestene, vege etter barn.",
			EN: "How many weeks pass from the start of a worker's week on duty to the next: so many workers share the duty. No value when the duty is bought; for an option the mean over its services weighted by children."}},
	CompetenceInvestigation: {Name: "competence_investigation", Unit: "share", Direction: Higher, Pillar: Community, Levels: OfService | OfMunicipality | Inherited | OfOption, Source: "assumption A28",
		Label: scenario.Words{NB: "Kan undersøkelser på jobb", NN: "Kan undersøkingar på jobb", EN: "Investigations: at work"},
		Doc: scenario.Words{
			NB: "Andelen av åpningstiden med minst én på jobb i tjenesten som kan undersøkelser; for et alternativ vektet etter barn.",
			NN: "Delen av opningstida med minst éin på jobb i tenesta som kan undersøkingar; for eit alternativ vege etter barn.",
			EN: "Share of opening hours with at least one at work in the service who can do investigations; for an option weighted by children."}},
	CompetenceFoster: {Name: "competence_foster", Unit: "share", Direction: Higher, Pillar: Community, Levels: OfService | OfMunicipality | Inherited | OfOption, Source: "assumption A28",
		Label: scenario.Words{NB: "Kan fosterhjem på jobb", NN: "Kan fosterheim på jobb", EN: "Foster care: at work"},
		Doc: scenario.Words{
			NB: "Andelen av åpningstiden med minst én på jobb i tjenesten som kan fosterhjem; for et alternativ vektet etter barn.",
			NN: "Delen av opningstida med minst éin på jobb i tenesta som kan fosterheim; for eit alternativ vege etter barn.",
			EN: "Share of opening hours with at least one at work in the service who can do foster care; for an option weighted by children."}},
	CompetenceTribunal: {Name: "competence_tribunal", Unit: "share", Direction: Higher, Pillar: Community, Levels: OfService | OfMunicipality | Inherited | OfOption, Source: "assumption A28",
		Label: scenario.Words{NB: "Kan nemnd og juss på jobb", NN: "Kan nemnd og juss på jobb", EN: "Tribunal and law: at work"},
		Doc: scenario.Words{
			NB: "Andelen av åpningstiden med minst én på jobb i tjenesten som kan nemndssaker og juss; for et alternativ vektet etter barn.",
			NN: "Delen av opningstida med minst éin på jobb i tenesta som kan nemndssaker og juss; for eit alternativ vege etter barn.",
			EN: "Share of opening hours with at least one at work in the service who can do tribunal cases and law; for an option weighted by children."}},
	CompetenceFamily: {Name: "competence_family", Unit: "share", Direction: Higher, Pillar: Community, Levels: OfService | OfMunicipality | Inherited | OfOption, Source: "assumption A28",
		Label: scenario.Words{NB: "Kan familieveiledning på jobb", NN: "Kan familierettleiing på jobb", EN: "Family guidance: at work"},
		Doc: scenario.Words{
			NB: "Andelen av åpningstiden med minst én på jobb i tjenesten som kan veiledning av familier; for et alternativ vektet etter barn.",
			NN: "Delen av opningstida med minst éin på jobb i tenesta som kan rettleiing av familiar; for eit alternativ vege etter barn.",
			EN: "Share of opening hours with at least one at work in the service who can do guidance of families; for an option weighted by children."}},
	CompetenceEmergency: {Name: "competence_emergency", Unit: "share", Direction: Higher, Pillar: Community, Levels: OfService | OfMunicipality | Inherited | OfOption, Source: "assumption A28",
		Label: scenario.Words{NB: "Kan akuttarbeid på jobb", NN: "Kan akuttarbeid på jobb", EN: "Emergencies: at work"},
		Doc: scenario.Words{
			NB: "Andelen av åpningstiden med minst én på jobb i tjenesten som kan akuttarbeid; for et alternativ vektet etter barn.",
			NN: "Delen av opningstida med minst éin på jobb i tenesta som kan akuttarbeid; for eit alternativ vege etter barn.",
			EN: "Share of opening hours with at least one at work in the service who can do emergencies; for an option weighted by children."}},
	CompetenceSami: {Name: "competence_sami", Unit: "share", Direction: Higher, Pillar: Community, Levels: OfService | OfMunicipality | Inherited | OfOption, Source: "assumption A28",
		Label: scenario.Words{NB: "Kan samisk på jobb", NN: "Kan samisk på jobb", EN: "Sámi language: at work"},
		Doc: scenario.Words{
			NB: "Andelen av åpningstiden med minst én på jobb i tjenesten som kan samisk språk og kultur; for et alternativ vektet etter barn.",
			NN: "Delen av opningstida med minst éin på jobb i tenesta som kan samisk språk og kultur; for eit alternativ vege etter barn.",
			EN: "Share of opening hours with at least one at work in the service who can do Sámi language and culture; for an option weighted by children."}},
	CompetenceAll: {Name: "competence_all", Unit: "share", Direction: Higher, Pillar: Community, Levels: OfService | OfMunicipality | Inherited | OfOption, Source: "assumption A28",
		Label: scenario.Words{NB: "All kompetanse på jobb", NN: "All kompetanse på jobb", EN: "All competences at work"},
		Doc: scenario.Words{
			NB: "Andelen av åpningstiden da hver kompetanse det er spurt etter, har minst én på jobb i tjenesten; for et alternativ vektet etter barn.",
			NN: "Delen av opningstida då kvar kompetanse det er spurt etter, har minst éin på jobb i tenesta; for eit alternativ vege etter barn.",
			EN: "Share of opening hours in which each competence that is asked for has at least one at work in the service; for an option weighted by children."}},

	TravelShare: {Name: "travel_share", Unit: "share", Direction: Lower, Pillar: Road, Levels: OfOption | OfService, Main: true, Roads: true, Source: "section 1.2",
		Label: scenario.Words{NB: "Reise, andel av arbeidstiden", NN: "Reise, del av arbeidstida", EN: "Travel, share of working time"},
		Doc: scenario.Words{
			NB: "Timer på veien av alle timer på jobb, overtid medregnet.",
			NN: "Timar på vegen av alle timar på jobb, overtid medrekna.",
			EN: "Hours on the road over all hours at work, overtime included."}},
	CaseTravelShare: {Name: "case_travel_share", Unit: "share", Direction: Lower, Pillar: Road, Levels: OfMunicipality, Main: true, Roads: true, Source: "section 1.2",
		Label: scenario.Words{NB: "Reise, andel av tiden til sakene", NN: "Reise, del av tida til sakene", EN: "Travel, share of time on its cases"},
		Doc: scenario.Words{
			NB: "Timer på veien til kommunens barn av all tid til deres saker, reisene medregnet. Møter og ledig tid er ikke med, så tallet er høyere enn reisens andel av arbeidstiden.",
			NN: "Timar på vegen til barna i kommunen av all tid til sakene deira, reisene medrekna. Møte og ledig tid er ikkje med, så talet er høgare enn reisa sin del av arbeidstida.",
			EN: "Hours on the road to its children over all time spent on their cases, roads included. Meetings and idle time are left out, so it is higher than the share of working time."}},
	TravelHours: {Name: "travel_hours", Unit: "h_week_fte", Direction: Lower, Pillar: Road, Levels: OfOption | OfService, Roads: true, Source: "section 1.2",
		Label: scenario.Words{NB: "Timer på reise", NN: "Timar på reise", EN: "Hours on the road"},
		Doc: scenario.Words{
			NB: "Timer på reise per besatt årsverk med saker og uke.",
			NN: "Timar på reise per fylt årsverk med saker og veke.",
			EN: "Hours on the road per filled case-handling post and week."}},
	TravelKm: {Name: "travel_km", Unit: "km_week_fte", Direction: Lower, Pillar: Road, Levels: OfOption | OfService, Roads: true, Source: "section 1.2",
		Label: scenario.Words{NB: "Kjørte kilometer", NN: "Køyrde kilometer", EN: "Kilometres driven"},
		Doc: scenario.Words{
			NB: "Kilometer per besatt årsverk med saker og uke.",
			NN: "Kilometer per fylt årsverk med saker og veke.",
			EN: "Kilometres per filled case-handling post and week."}},
	VisitsPerTrip: {Name: "visits_per_trip", Unit: "visits", Direction: Higher, Pillar: Road, Levels: everywhere, Roads: true, Source: "section 1.2",
		Label: scenario.Words{NB: "Besøk på én tur", NN: "Besøk på éin tur", EN: "Visits on a trip"},
		Doc: scenario.Words{
			NB: "Besøk hos familier som blir gjort på samme tur, i gjennomsnitt.",
			NN: "Besøk hos familiar som blir gjorde på same turen, i gjennomsnitt.",
			EN: "Visits to families made on one trip, on average."}},
	OvertimeHours: {Name: "overtime_hours", Unit: "h_week_fte", Direction: Lower, Pillar: Road, Levels: OfOption | OfService, Roads: true, Source: "section 1.2",
		Label: scenario.Words{NB: "Overtid på reiser", NN: "Overtid på reiser", EN: "Overtime on trips"},
		Doc: scenario.Words{
			NB: "Timer på reise etter arbeidsdagens slutt, per besatt årsverk med saker og uke.",
			NN: "Timar på reise etter at arbeidsdagen er slutt, per fylt årsverk med saker og veke.",
			EN: "Hours of trips after the end of the working day, per filled case-handling post and week."}},
	OvernightTrips: {Name: "overnight_trips", Unit: "per_year", Direction: Lower, Pillar: Road, Levels: everywhere, Roads: true, Source: "section 1.2",
		Label: scenario.Words{NB: "Reiser med overnatting", NN: "Reiser med overnatting", EN: "Trips overnight"},
		Doc: scenario.Words{
			NB: "Reiser i året som er for lange til å bli ferdige på én arbeidsdag med den overtiden som er tillatt.",
			NN: "Reiser i året som er for lange til å bli ferdige på éin arbeidsdag med den overtida som er tillaten.",
			EN: "Trips too long for one working day with the overtime allowed, in a year."}},
	Trips: {Name: "trips", Unit: "per_year", Pillar: Road, Levels: everywhere, Roads: true, Source: "section 1.2",
		Label: scenario.Words{NB: "Turer", NN: "Turar", EN: "Trips"},
		Doc: scenario.Words{
			NB: "Turer i året til kommunens familier, akutte medregnet og turer til fosterhjem ikke; på en tur kan det være flere besøk.",
			NN: "Turar i året til familiane i kommunen, akutte medrekna og turar til fosterheim ikkje; på ein tur kan det vere fleire besøk.",
			EN: "Trips a year to the municipality's families, acute ones included and those to foster homes not; a trip may hold several visits."}},
	CO2: {Name: "co2", Unit: "t_year", Pillar: Road, Levels: everywhere, Roads: true, Source: "assumption A33",
		Label: scenario.Words{NB: "CO₂ fra bilene", NN: "CO₂ frå bilane", EN: "CO₂ of the cars"},
		Doc: scenario.Words{
			NB: "Tonn CO₂ i året fra bilene på tjenestens reiser, utrykninger på vakt medregnet og ferjer ikke; til opplysning.",
			NN: "Tonn CO₂ i året frå bilane på reisene til tenesta, utrykkingar på vakt medrekna og ferjer ikkje; til opplysning.",
			EN: "Tonnes of CO₂ a year from the cars on the service's trips, call-outs on duty included and ferries not; for information."}},
	OfficeMinutes: {Name: "office_minutes", Unit: "minutes", Direction: Lower, Pillar: Road, Levels: everywhere, Main: true, Static: true, Roads: true, Source: "assumption A17",
		Label: scenario.Words{NB: "Reisetid til nærmeste kontor", NN: "Reisetid til næraste kontor", EN: "Travel time to the nearest office"},
		Doc: scenario.Words{
			NB: "Minutter én vei fra barna til det nærmeste av tjenestens kontorer: fra senteret i barnas kommune, med lokal reisetid lagt til; gjennomsnittet for barna.",
			NN: "Minutt éin veg frå barna til det næraste av kontora til tenesta: frå senteret i kommunen til barna, med lokal reisetid lagd til; gjennomsnittet for barna.",
			EN: "From the children's municipality centre, with local minutes, to the nearest office of the service, one way; the mean over children."}},
	Within30: {Name: "within_30", Unit: "share", Direction: Higher, Pillar: Road, Levels: everywhere, Static: true, Roads: true, Source: "section 1.2",
		Label: scenario.Words{NB: "Barn innen 30 minutter", NN: "Barn innan 30 minutt", EN: "Children within 30 minutes"},
		Doc: scenario.Words{
			NB: "Andelen av barna som har et av tjenestens kontorer innen 30 minutter.",
			NN: "Delen av barna som har eit av kontora til tenesta innan 30 minutt.",
			EN: "Share of children with an office of the service within 30 minutes."}},
	Within60: {Name: "within_60", Unit: "share", Direction: Higher, Pillar: Road, Levels: everywhere, Static: true, Roads: true, Source: "section 1.2; no norm was found",
		Label: scenario.Words{NB: "Barn innen 60 minutter", NN: "Barn innan 60 minutt", EN: "Children within 60 minutes"},
		Doc: scenario.Words{
			NB: "Andelen av barna som har et av tjenestens kontorer innen 60 minutter.",
			NN: "Delen av barna som har eit av kontora til tenesta innan 60 minutt.",
			EN: "Share of children with an office of the service within 60 minutes."}},
	Within90: {Name: "within_90", Unit: "share", Direction: Higher, Pillar: Road, Levels: everywhere, Static: true, Roads: true, Source: "section 1.2",
		Label: scenario.Words{NB: "Barn innen 90 minutter", NN: "Barn innan 90 minutt", EN: "Children within 90 minutes"},
		Doc: scenario.Words{
			NB: "Andelen av barna som har et av tjenestens kontorer innen 90 minutter.",
			NN: "Delen av barna som har eit av kontora til tenesta innan 90 minutt.",
			EN: "Share of children with an office of the service within 90 minutes."}},

	Emergencies: {Name: "emergencies", Unit: "cases_year", Pillar: Road, Levels: everywhere, Source: "assumption A3",
		Label: scenario.Words{NB: "Akutte saker", NN: "Akutte saker", EN: "Emergencies"},
		Doc: scenario.Words{
			NB: "Meldinger i året som ikke kan vente, i og utenfor åpningstiden.",
			NN: "Meldingar i året som ikkje kan vente, i og utanfor opningstida.",
			EN: "Concerns a year that cannot wait, in opening hours and outside them."}},
	DayReach60: {Name: "day_reach_60", Unit: "share", Direction: Higher, Pillar: Road, Levels: everywhere, Main: true, Share: true, Roads: true, Source: "section 1.2; no norm was found",
		Label: scenario.Words{NB: "Akutt nådd innen 60 min, dag", NN: "Akutt nådd innan 60 min, dag", EN: "Emergency in 60 min, by day"},
		Doc: scenario.Words{
			NB: "Andelen av akutte saker i åpningstiden der den første fra tjenesten er hos barnet innen 60 minutter, venting og vei medregnet.",
			NN: "Delen av akutte saker i opningstida der den første frå tenesta er hos barnet innan 60 minutt, venting og veg medrekna.",
			EN: "Share of emergencies in opening hours in which the first from the service is with the child within 60 minutes, waiting and road included."}},
	DayReach90: {Name: "day_reach_90", Unit: "share", Direction: Higher, Pillar: Road, Levels: everywhere, Share: true, Roads: true, Source: "section 1.2; no norm was found",
		Label: scenario.Words{NB: "Akutt nådd innen 90 min, dag", NN: "Akutt nådd innan 90 min, dag", EN: "Emergency in 90 min, by day"},
		Doc: scenario.Words{
			NB: "Andelen av akutte saker i åpningstiden der den første fra tjenesten er hos barnet innen 90 minutter, venting og vei medregnet.",
			NN: "Delen av akutte saker i opningstida der den første frå tenesta er hos barnet innan 90 minutt, venting og veg medrekna.",
			EN: "Share of emergencies in opening hours in which the first from the service is with the child within 90 minutes, waiting and road included."}},
	DayReach120: {Name: "day_reach_120", Unit: "share", Direction: Higher, Pillar: Road, Levels: everywhere, Share: true, Roads: true, Source: "section 1.2; no norm was found",
		Label: scenario.Words{NB: "Akutt nådd innen 120 min, dag", NN: "Akutt nådd innan 120 min, dag", EN: "Emergency in 120 min, by day"},
		Doc: scenario.Words{
			NB: "Andelen av akutte saker i åpningstiden der den første fra tjenesten er hos barnet innen 120 minutter, venting og vei medregnet.",
			NN: "Delen av akutte saker i opningstida der den første frå tenesta er hos barnet innan 120 minutt, venting og veg medrekna.",
			EN: "Share of emergencies in opening hours in which the first from the service is with the child within 120 minutes, waiting and road included."}},
	NightCalls: {Name: "night_calls", Unit: "cases_year", Pillar: Road, Levels: everywhere, Source: "assumption A31",
		Label: scenario.Words{NB: "Akutte saker utenom arbeidstid", NN: "Akutte saker utanom arbeidstid", EN: "Emergencies out of hours"},
		Doc: scenario.Words{
			NB: "Akutte saker i året som kommer på kvelden, om natten eller i helgen.",
			NN: "Akutte saker i året som kjem på kvelden, om natta eller i helga.",
			EN: "Emergencies a year that come in the evening, at night or at a weekend."}},
	NightReach60: {Name: "night_reach_60", Unit: "share", Direction: Higher, Pillar: Road, Levels: everywhere, Share: true, Roads: true, Source: "section 1.2; assumptions A31 and A32; no norm was found",
		Label: scenario.Words{NB: "Akutt nådd innen 60 min, natt", NN: "Akutt nådd innan 60 min, natt", EN: "Emergency in 60 min, by night"},
		Doc: scenario.Words{
			NB: "Andelen av akutte saker utenom åpningstiden der den som har vakt, er hos barnet innen 60 minutter; ferjer som ikke går da, er med. Uten verdi når vakten er kjøpt: da vet ikke modellen hvor den holder til.",
			NN: "Delen av akutte saker utanom opningstida der den som har vakt, er hos barnet innan 60 minutt; ferjer som ikkje går då, er med. Utan verdi når vakta er kjøpt: då veit ikkje modellen kvar ho held til.",
			EN: "Share of emergencies outside opening hours in which whoever is on duty is with the child within 60 minutes; ferries that do not run then count. No value when the duty is bought: the model does not know where it sits."}},
	NightReach90: {Name: "night_reach_90", Unit: "share", Direction: Higher, Pillar: Road, Levels: everywhere, Share: true, Roads: true, Source: "section 1.2; assumptions A31 and A32; no norm was found",
		Label: scenario.Words{NB: "Akutt nådd innen 90 min, natt", NN: "Akutt nådd innan 90 min, natt", EN: "Emergency in 90 min, by night"},
		Doc: scenario.Words{
			NB: "Andelen av akutte saker utenom åpningstiden der den som har vakt, er hos barnet innen 90 minutter; ferjer som ikke går da, er med. Uten verdi når vakten er kjøpt: da vet ikke modellen hvor den holder til.",
			NN: "Delen av akutte saker utanom opningstida der den som har vakt, er hos barnet innan 90 minutt; ferjer som ikkje går då, er med. Utan verdi når vakta er kjøpt: då veit ikkje modellen kvar ho held til.",
			EN: "Share of emergencies outside opening hours in which whoever is on duty is with the child within 90 minutes; ferries that do not run then count. No value when the duty is bought: the model does not know where it sits."}},
	NightReach120: {Name: "night_reach_120", Unit: "share", Direction: Higher, Pillar: Road, Levels: everywhere, Share: true, Roads: true, Source: "section 1.2; assumptions A31 and A32; no norm was found",
		Label: scenario.Words{NB: "Akutt nådd innen 120 min, natt", NN: "Akutt nådd innan 120 min, natt", EN: "Emergency in 120 min, by night"},
		Doc: scenario.Words{
			NB: "Andelen av akutte saker utenom åpningstiden der den som har vakt, er hos barnet innen 120 minutter; ferjer som ikke går da, er med. Uten verdi når vakten er kjøpt: da vet ikke modellen hvor den holder til.",
			NN: "Delen av akutte saker utanom opningstida der den som har vakt, er hos barnet innan 120 minutt; ferjer som ikkje går då, er med. Utan verdi når vakta er kjøpt: då veit ikkje modellen kvar ho held til.",
			EN: "Share of emergencies outside opening hours in which whoever is on duty is with the child within 120 minutes; ferries that do not run then count. No value when the duty is bought: the model does not know where it sits."}},
	NightNoWay: {Name: "night_no_way", Unit: "share", Direction: Lower, Pillar: Road, Levels: everywhere, Share: true, Roads: true, Source: "section 1.2; assumptions A30 and A31",
		Label: scenario.Words{NB: "Akutt uten vei fram, natt", NN: "Akutt utan veg fram, natt", EN: "Emergency with no way, by night"},
		Doc: scenario.Words{
			NB: "Andelen av akutte saker utenom åpningstiden da den som har vakt, ikke kan komme fram fordi ferjen ikke går eller veien er stengt.",
			NN: "Delen av akutte saker utanom opningstida då den som har vakt, ikkje kan kome fram fordi ferja ikkje går eller vegen er stengd.",
			EN: "Share of emergencies outside opening hours in which whoever is on duty cannot get there because the ferry does not run or the road is closed."}},
	LongerDays: {Name: "longer_days", Unit: "days_year", Direction: Lower, Pillar: Road, Levels: everywhere, Roads: true, Source: "section 1.2; assumption A30",
		Label: scenario.Words{NB: "Dager med stengt vei", NN: "Dagar med stengd veg", EN: "Days with a road closed"},
		Doc: scenario.Words{
			NB: "Åpningsdager i året da den vanlige veien fra nærmeste kontor er stengt, med omvei eller uten; for et alternativ det gjennomsnittlige barnet.",
			NN: "Opningsdagar i året då den vanlege vegen frå det næraste kontoret er stengd, med omveg eller utan; for eit alternativ det gjennomsnittlege barnet.",
			EN: "Opening days a year on which the usual road from the nearest office is closed, with a detour or without; for an option those of the average child."}},
	CutDays: {Name: "cut_days", Unit: "days_year", Direction: Lower, Pillar: Road, Levels: everywhere, Roads: true, Source: "section 1.2; assumption A30",
		Label: scenario.Words{NB: "Dager uten vei", NN: "Dagar utan veg", EN: "Days without a road"},
		Doc: scenario.Words{
			NB: "Åpningsdager i året da ingen av tjenestens kontorer har vei til kommunens familier, så besøk må utsettes; for et alternativ det gjennomsnittlige barnet.",
			NN: "Opningsdagar i året då ingen av kontora til tenesta har veg til familiane i kommunen, så besøk må utsetjast; for eit alternativ det gjennomsnittlege barnet.",
			EN: "Opening days a year on which no office of the service has a way to the municipality's families, so that visits are put off; for an option those of the average child."}},

	Load: {Name: "load", Unit: "share", Pillar: Coverage, Levels: OfOption | OfService, Main: true, Roads: true, Source: "section 1.2",
		Label: scenario.Words{NB: "Arbeid mot tilgjengelig tid", NN: "Arbeid mot tilgjengeleg tid", EN: "Work over available hours"},
		Doc: scenario.Words{
			NB: "Timer med oppgaver som kom, med reiser og ekstra tid for nyansatte, av timene på jobb som er igjen når møter og administrasjon er trukket fra. Nær 100 % vokser køen.",
			NN: "Timar med oppgåver som kom, med reiser og ekstra tid for nytilsette, av timane på jobb som er att når møte og administrasjon er trekte frå. Nær 100 % veks køen.",
			EN: "Hours of tasks that came up, with the roads travelled and the extra time of newcomers, over the hours at work left when overhead is taken. Near 100 % the backlog grows."}},
	CaseHours: {Name: "case_hours", Unit: "h_year_fte", Pillar: Coverage, Levels: OfOption | OfService, Source: "section 1.2",
		Label: scenario.Words{NB: "Timer til saker per årsverk", NN: "Timar til saker per årsverk", EN: "Hours available per post"},
		Doc: scenario.Words{
			NB: "Timer til saker og reiser som et fullt, besatt årsverk har i året.",
			NN: "Timar til saker og reiser som eit fullt, fylt årsverk har i året.",
			EN: "Hours for cases and travel that a filled full post has in a year."}},
	Reports: {Name: "concerns", Unit: "per_year", Pillar: Coverage, Levels: everywhere, Source: "section 1.2",
		Label: scenario.Words{NB: "Meldinger mottatt", NN: "Meldingar mottekne", EN: "Concerns received"},
		Doc: scenario.Words{
			NB: "Bekymringsmeldinger mottatt i løpet av et år.",
			NN: "Uromeldingar mottekne i løpet av eit år.",
			EN: "Concerns received in a year."}},
	Triage7Days: {Name: "triage_7_days", Unit: "share", Direction: Higher, Pillar: Coverage, Levels: everywhere, Main: true, Share: true, Roads: true, Source: "S4, S5 (the law)",
		Label: scenario.Words{NB: "Meldinger avklart innen 7 dager", NN: "Meldingar avklarte innan 7 dagar", EN: "Concerns reviewed within 7 days"},
		Doc: scenario.Words{
			NB: "Andelen av meldingene som er gjennomgått innen 7 dager.",
			NN: "Delen av meldingane som er gjennomgådde innan 7 dagar.",
			EN: "Share of concerns reviewed within 7 days."}},
	Investigations: {Name: "investigations", Unit: "per_year", Pillar: Coverage, Levels: everywhere, Source: "section 1.2",
		Label: scenario.Words{NB: "Undersøkelser startet", NN: "Undersøkingar starta", EN: "Investigations started"},
		Doc: scenario.Words{
			NB: "Undersøkelser satt i gang i løpet av et år.",
			NN: "Undersøkingar sette i gang i løpet av eit år.",
			EN: "Investigations started in a year."}},
	Investigation3Months: {Name: "investigation_3_months", Unit: "share", Direction: Higher, Pillar: Coverage, Levels: everywhere, Main: true, Share: true, Roads: true, Source: "S4, S5 (the law)",
		Label: scenario.Words{NB: "Undersøkelser innen 3 måneder", NN: "Undersøkingar innan 3 månader", EN: "Investigations within 3 months"},
		Doc: scenario.Words{
			NB: "Andelen av undersøkelsene som er ferdige innen 3 måneder etter at meldingen ble gjennomgått.",
			NN: "Delen av undersøkingane som er ferdige innan 3 månader etter at meldinga vart gjennomgått.",
			EN: "Share of investigations that end within 3 months of the review of the concern."}},
	Investigation6Months: {Name: "investigation_6_months", Unit: "share", Direction: Higher, Pillar: Coverage, Levels: everywhere, Share: true, Roads: true, Source: "S4, S5 (the law, special cases)",
		Label: scenario.Words{NB: "Undersøkelser innen 6 måneder", NN: "Undersøkingar innan 6 månader", EN: "Investigations within 6 months"},
		Doc: scenario.Words{
			NB: "Andelen av undersøkelsene som er ferdige innen 6 måneder etter at meldingen ble gjennomgått.",
			NN: "Delen av undersøkingane som er ferdige innan 6 månader etter at meldinga vart gjennomgått.",
			EN: "Share of investigations that end within 6 months of the review of the concern."}},
	InvestigationDays: {Name: "investigation_days", Unit: "calendar_days", Direction: Lower, Pillar: Coverage, Levels: everywhere, Roads: true, Source: "section 1.2",
		Label: scenario.Words{NB: "Undersøkelsens lengde, snitt", NN: "Lengd på undersøking, snitt", EN: "Investigation length, mean"},
		Doc: scenario.Words{
			NB: "Kalenderdager fra meldingen er gjennomgått til undersøkelsen er ferdig, i gjennomsnitt.",
			NN: "Kalenderdagar frå meldinga er gjennomgått til undersøkinga er ferdig, i gjennomsnitt.",
			EN: "Mean calendar days from the review of the concern to the end of the investigation."}},
	InvestigationMedian: {Name: "investigation_days_median", Unit: "calendar_days", Direction: Lower, Pillar: Coverage, Levels: everywhere, Roads: true, Source: "section 1.2",
		Label: scenario.Words{NB: "Undersøkelsens lengde, median", NN: "Lengd på undersøking, median", EN: "Investigation length, median"},
		Doc: scenario.Words{
			NB: "Halvparten av undersøkelsene som ble ferdige, tok høyst så mange kalenderdager.",
			NN: "Halvparten av undersøkingane som vart ferdige, tok høgst så mange kalenderdagar.",
			EN: "Half of the investigations that ended took at most so many calendar days."}},
	InvestigationP90: {Name: "investigation_days_p90", Unit: "calendar_days", Direction: Lower, Pillar: Coverage, Levels: everywhere, Roads: true, Source: "section 1.2",
		Label: scenario.Words{NB: "Undersøkelsens lengde, 9 av 10", NN: "Lengd på undersøking, 9 av 10", EN: "Investigation length, 9 in 10"},
		Doc: scenario.Words{
			NB: "Ni av ti undersøkelser som ble ferdige, tok høyst så mange kalenderdager.",
			NN: "Ni av ti undersøkingar som vart ferdige, tok høgst så mange kalenderdagar.",
			EN: "Nine of ten investigations that ended took at most so many calendar days."}},
	QueueDays: {Name: "queue_days", Unit: "calendar_days", Direction: Lower, Pillar: Coverage, Levels: everywhere, Roads: true, Source: "section 1.2",
		Label: scenario.Words{NB: "Venting på saksbehandler", NN: "Venting på saksbehandlar", EN: "Waiting for a caseworker"},
		Doc: scenario.Words{
			NB: "Kalenderdager av en undersøkelse da neste oppgave var klar, men ingen arbeidet med den.",
			NN: "Kalenderdagar av ei undersøking då neste oppgåve var klar, men ingen arbeidde med henne.",
			EN: "Calendar days of an investigation in which its next piece of work was ready and nobody worked on it."}},
	OutsideDays: {Name: "outside_days", Unit: "calendar_days", Direction: Neutral, Pillar: Coverage, Levels: everywhere, Source: "section 1.2",
		Label: scenario.Words{NB: "Venting på andre", NN: "Venting på andre", EN: "Waiting for others"},
		Doc: scenario.Words{
			NB: "Kalenderdager av en undersøkelse som går med til å vente på familie, skole, politi eller sakkyndige.",
			NN: "Kalenderdagar av ei undersøking som går med til å vente på familie, skule, politi eller sakkunnige.",
			EN: "Calendar days of an investigation spent waiting for family, school, police or experts."}},
	VisitsInTime: {Name: "visits_in_time", Unit: "share", Direction: Higher, Pillar: Coverage, Levels: everywhere, Main: true, Share: true, Roads: true, Source: "assumption A8",
		Label: scenario.Words{NB: "Oppfølgingsbesøk i tide", NN: "Oppfølgingsbesøk i tide", EN: "Follow-up visits in time"},
		Doc: scenario.Words{
			NB: "Andelen av oppfølgingsbesøkene som ble gjort innen 14 dager etter at de skulle; besøk som aldri ble gjort, er for sene.",
			NN: "Delen av oppfølgingsbesøka som vart gjorde innan 14 dagar etter at dei skulle; besøk som aldri vart gjorde, er for seine.",
			EN: "Share of follow-up visits made within 14 days of their due date; visits never made are late."}},
	ChildrenWithMeasures: {Name: "children_with_measures", Unit: "children", Pillar: Coverage, Levels: everywhere, Source: "section 1.2",
		Label: scenario.Words{NB: "Barn med tiltak", NN: "Barn med tiltak", EN: "Children with measures"},
		Doc: scenario.Words{
			NB: "Barn med hjelpetiltak eller plassering på en gitt dag, i gjennomsnitt.",
			NN: "Barn med hjelpetiltak eller plassering på ein gitt dag, i gjennomsnitt.",
			EN: "Mean number of children with a measure at home or a placement at a date."}},
	OpenCases: {Name: "open_cases", Unit: "cases", Pillar: Coverage, Levels: everywhere, Source: "section 1.2",
		Label: scenario.Words{NB: "Åpne saker", NN: "Opne saker", EN: "Open cases"},
		Doc: scenario.Words{
			NB: "Åpne undersøkelser, hjelpetiltak og plasseringer på en gitt dag, i gjennomsnitt.",
			NN: "Opne undersøkingar, hjelpetiltak og plasseringar på ein gitt dag, i gjennomsnitt.",
			EN: "Mean number of open investigations, measures and placements at a date."}},
	CasesPerWorker: {Name: "cases_per_worker", Unit: "cases_per_fte", Direction: Lower, Pillar: Coverage, Levels: OfOption | OfService, Main: true, Source: "S53a (the norm)",
		Label: scenario.Words{NB: "Barn per saksbehandler", NN: "Barn per saksbehandlar", EN: "Children per caseworker"},
		Doc: scenario.Words{
			NB: "Åpne saker per besatt årsverk med saker; 15 er fagforeningens norm.",
			NN: "Opne saker per fylt årsverk med saker; 15 er norma til fagforeininga.",
			EN: "Open cases per filled case-handling post; 15 is the union's norm."}},
	BacklogTasks: {Name: "backlog", Unit: "tasks", Direction: Lower, Pillar: Coverage, Levels: everywhere, Roads: true, Source: "section 1.2",
		Label: scenario.Words{NB: "Oppgaver på etterskudd", NN: "Oppgåver på etterskot", EN: "Overdue tasks"},
		Doc: scenario.Words{
			NB: "Oppgaver som ikke er gjort da de skulle etter planen, i snitt ved slutten av en uke.",
			NN: "Oppgåver som ikkje er gjorde då dei skulle etter planen, i snitt ved slutten av ei veke.",
			EN: "Tasks not done by the date they were planned for, on average at the end of a week."}},

	CostTotal: {Name: "cost_total", Unit: "knok_year", Direction: Lower, Pillar: Money, Levels: everywhere, Main: true, Roads: true, Source: "section 2.12",
		Label: scenario.Words{NB: "Kostnad i alt", NN: "Kostnad i alt", EN: "Cost in all"},
		Doc: scenario.Words{
			NB: "Lønn, ledelse, kontorer, akuttvakt, reiser og innleie i ett år; tiltak, plasseringer og øremerkede stillinger er ikke med. For en kommune det som oppstår der, ikke det den betaler.",
			NN: "Løn, leiing, kontor, akuttvakt, reiser og innleige i eitt år; tiltak, plasseringar og øyremerkte stillingar er ikkje med. For ein kommune det som oppstår der, ikkje det han betaler.",
			EN: "Pay, leadership, offices, emergency duty, travel and hired cover in a year; measures, placements and earmarked posts are left out. For a municipality what arises there, not what it pays."}},
	CostPerChild: {Name: "cost_per_child", Unit: "nok_child_year", Direction: Lower, Pillar: Money, Levels: everywhere, Main: true, Roads: true, Source: "section 2.12",
		Label: scenario.Words{NB: "Kostnad per barn", NN: "Kostnad per barn", EN: "Cost per child"},
		Doc: scenario.Words{
			NB: "Kostnaden i alt i ett år delt på barna i alderen 0–17 år som bor der.",
			NN: "Kostnaden i alt i eitt år delt på barna i alderen 0–17 år som bur der.",
			EN: "Cost in all in a year over the children aged 0–17 who live there."}},
	CostPay: {Name: "cost_pay", Unit: "knok_year", Direction: Lower, Pillar: Money, Levels: everywhere, Source: "section 2.12; assumption A40",
		Label: scenario.Words{NB: "Lønn", NN: "Løn", EN: "Pay"},
		Doc: scenario.Words{
			NB: "Lønn i årsverk med saker som ikke er ledige, og i andre årsverk uten ledelse.",
			NN: "Løn i årsverk med saker som ikkje er ledige, og i andre årsverk utan leiing.",
			EN: "Pay of case-handling posts that are not vacant, and of other posts that do not lead."}},
	CostLeadership: {Name: "cost_leadership", Unit: "knok_year", Direction: Lower, Pillar: Money, Levels: everywhere, Source: "section 2.12; assumption A41",
		Label: scenario.Words{NB: "Ledelse", NN: "Leiing", EN: "Leadership"},
		Doc: scenario.Words{
			NB: "Lønn for å lede tjenestene, delt på kommunene etter årsverkene de betaler for.",
			NN: "Løn for å leie tenestene, delt på kommunane etter årsverka dei betaler for.",
			EN: "Pay for leading the services, divided among municipalities by the posts they fund."}},
	CostOffices: {Name: "cost_offices", Unit: "knok_year", Direction: Lower, Pillar: Money, Levels: everywhere, Source: "section 2.12; assumption A42",
		Label: scenario.Words{NB: "Kontorer", NN: "Kontor", EN: "Offices"},
		Doc: scenario.Words{
			NB: "Kontorsteder, delt etter årsverk, og arbeidsplasser for alle årsverk.",
			NN: "Kontorstader, delte etter årsverk, og arbeidsplassar for alle årsverk.",
			EN: "Offices, divided by posts, and workplaces of all posts."}},
	CostDuty: {Name: "cost_duty", Unit: "knok_year", Direction: Lower, Pillar: Money, Levels: everywhere, Source: "section 2.12; assumption A43",
		Label: scenario.Words{NB: "Akuttvakt", NN: "Akuttvakt", EN: "Emergency duty"},
		Doc: scenario.Words{
			NB: "Vakt utenom arbeidstiden: tjenestens egen, delt med andre tjenester eller kjøpt for hver kommune.",
			NN: "Vakt utanom arbeidstida: eiga for tenesta, delt med andre tenester eller kjøpt for kvar kommune.",
			EN: "Duty outside working hours: the service's own, shared with other services or bought for each municipality."}},
	CostTravel: {Name: "cost_travel", Unit: "knok_year", Direction: Lower, Pillar: Money, Levels: everywhere, Roads: true, Source: "section 2.12; assumption A44",
		Label: scenario.Words{NB: "Reiser", NN: "Reiser", EN: "Travel"},
		Doc: scenario.Words{
			NB: "Kilometer, ferjer, overtid og overnatting på reiser til kommunens barn.",
			NN: "Kilometer, ferjer, overtid og overnatting på reiser til barna i kommunen.",
			EN: "Kilometres, ferries, overtime and nights of trips to the municipality's children."}},
	CostCover: {Name: "cost_cover", Unit: "knok_year", Direction: Lower, Pillar: Money, Levels: everywhere, Roads: true, Source: "section 2.12; assumption A45",
		Label: scenario.Words{NB: "Innleie", NN: "Innleige", EN: "Hired cover"},
		Doc: scenario.Words{
			NB: "Innleide i ledige stillinger, og lånte saksbehandlere der ingen er habil.",
			NN: "Innleigde i ledige stillingar, og lånte saksbehandlarar der ingen er habil.",
			EN: "People hired in for vacant posts, and borrowed where nobody is impartial."}},
	CostEarmarked: {Name: "cost_earmarked", Unit: "knok_year", Pillar: Money, Levels: everywhere, Source: "section 2.12; assumption A53",
		Label: scenario.Words{NB: "Øremerket, betalt av staten", NN: "Øyremerkt, betalt av staten", EN: "Earmarked, paid by the state"},
		Doc: scenario.Words{
			NB: "Lønn i øremerkede stillinger, som staten betaler; ikke med i kostnaden i alt.",
			NN: "Løn i øyremerkte stillingar, som staten betaler; ikkje med i kostnaden i alt.",
			EN: "Pay of earmarked posts, which the state pays; not part of the cost in all."}},
	CostTransition: {Name: "cost_transition", Unit: "knok", Direction: Lower, Pillar: Money, Levels: everywhere, Static: true, Source: "section 2.12; assumption A46",
		Label: scenario.Words{NB: "Omstilling, én gang", NN: "Omstilling, éin gong", EN: "Transition, once"},
		Doc: scenario.Words{
			NB: "Engangskostnad for kommunene som får andre samarbeidspartnere enn i 0-alternativet; ikke med i kostnaden i alt.",
			NN: "Eingongskostnad for kommunane som får andre samarbeidspartnarar enn i 0-alternativet; ikkje med i kostnaden i alt.",
			EN: "Cost once for municipalities that get other partners than in the baseline; not part of the cost in all."}},
}
