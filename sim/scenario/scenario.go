// Package scenario is the file a study starts from: the municipalities, the
// roads between them, the assumptions, and the options the council may choose
// among. It reads and checks the TOML text, keeps the one table of parameters,
// and edits the text in place so that comments and order survive.
package scenario

// Format is the version of the file format that this engine reads and writes.
const Format = 1

// Limits of a scenario. Messages name them.
const (
	MaxMunicipalities = 20      // in a scenario
	MaxOptions        = 12      // in a scenario
	MaxOffices        = 8       // in a service
	MaxChanges        = 40      // over time, in a scenario
	MaxStops          = 8       // legs of a scenario that may stop, one after the other: legs of one ferry with the same hours are one
	MaxFileBytes      = 4 << 20 // of a file; a larger one is refused before parsing
	MaxNesting        = 16      // of arrays and tables inside a value
	MaxReplications   = 3200    // of an option
	MaxTasks          = 2e7     // in a replication, see [Scenario.Tasks]; the whole country has about 13 million in six years
)

// A Scenario is one checked file. Every number is in the unit that its row in
// [Params] names; what the file leaves out holds the default.
type Scenario struct {
	Title, Author, Notes string
	Seed                 uint64 // of all random numbers; default 1
	Run                  Run
	Today                Today
	Values               Values            // assumptions, and the choices of options that say nothing else
	Municipalities       []Municipality    // in order of Number
	Legs                 []Leg             // as given, in order of From, To
	Options              []Option          // in order of the file; the first is the baseline
	Changes              []Change          // over time, in order of the file
	Sources              map[string]string // where the file's own values come from, by key of the value
}

// Run says how long and how often the model runs.
type Run struct {
	Replications float64 // of each option [replications]
	Years        float64 // observed [years]
	WarmUpYears  float64 // run before the observed years and thrown away [years]
}

// Today holds what the municipalities pay now; it changes no simulated figure.
type Today struct {
	CostKey string  // how today's cost is shared: equal, inhabitants, children, use, posts or weighted; "" if not given
	Cost    float64 // of today's joint service [NOK/year]; 0 if not given
	Source  string
}

// Values are the numbers that the table of parameters describes.
type Values struct {
	Demand     Demand
	Staff      Staff
	Competence Competence
	Travel     Travel
	Choice     Choice
	Cost       Cost
	Criteria   Criteria
}

// Demand says what comes in and how much work it is (assumptions). A
// municipality may have its own.
type Demand struct {
	ReportsPer1000     float64 // concerns per 1 000 children 0–17 [1/year]
	AcuteShare         float64 // of concerns [share]
	NightShare         float64 // of acute concerns: come outside opening hours [share]
	InvestigatedShare  float64 // of concerns [share]
	MeasureShare       float64 // of investigations [share]
	PlacementShare     float64 // of measures [share]
	TribunalShare      float64 // of placements [share]
	TriageHours        float64 // per concern [h]
	InvestigationHours float64 // per investigation, roads not counted [h]
	VisitHours         float64 // with the family, per visit [h]
	HomeHours          float64 // per measure at home, roads not counted [h/year]
	PlacementHours     float64 // per placement, roads not counted [h/year]
	TribunalHours      float64 // per tribunal case [h]
	HoursCV            float64 // coefficient of variation of the hours of desk work [1]
	VisitCV            float64 // coefficient of variation of the hours of a visit [1]
	HomeVisitWeeks     float64 // between visits to a child at home [weeks]
	PlacementVisits    float64 // to a placed child [1/year]
	HomeYears          float64 // mean life of a measure at home [years]
	PlacementYears     float64 // mean life of a placement [years]
	OutsideWaitDays    float64 // an investigation waits for others, in all [calendar days]
	OutsideWaitCV      float64 // coefficient of variation of that wait [1]
	FosterMinutes      float64 // from the office to a foster home, one way [minutes]
	JointReports       float64 // how many more concerns come when the municipality joins a service with others [share]
	PreventionReports  float64 // how many more concerns come (negative: fewer) for each tenth of the time for cases that goes to prevention [share]
	PreventionMeasures float64 // how many more investigations give a measure (negative: fewer), for each tenth [share]
	PreventionDelay    float64 // from the first observed day until prevention has its effect [years]
}

// Staff says who works and how long (assumptions).
type Staff struct {
	PostsPer1000      float64 // all posts per 1 000 children 0–17 [FTE]
	CaseShare         float64 // of posts that handle cases [share]
	VacationDays      float64 // [working days/year]
	Sickness          float64 // of scheduled time [share]
	SicknessLongShare float64 // of sickness that is long spells [share]
	SicknessShortDays float64 // mean length of a short spell [working days]
	SicknessLongDays  float64 // mean length of a long spell [working days]
	Training          float64 // of days at work [share]
	Overhead          float64 // meetings and administration, of time at work [share]
	Quits             float64 // of filled posts [1/year]
	FillMonths        float64 // from a quit until the next worker starts, mean [months]
	OnboardingMonths  float64 // a new worker is slower for so long [months]
	OnboardingSpeed   float64 // of desk work and visits meanwhile [share of normal]
	SizeQuits         float64 // how quits fall with the posts of the service: by their power of minus this, five posts being the usual [1]
	SizeFill          float64 // how the time to fill a post falls with them, in the same way [1]
	RestDays          float64 // off after a call outside opening hours [working days]
	PartialShare      float64 // of children to whom a worker of their own municipality, of 2 000 inhabitants, is not impartial [share]
}

// Competence says how many workers hold each of the competences that a service
// needs (assumptions) [share of workers]. One that nobody holds and no
// municipality names is not asked for.
type Competence struct {
	Investigation float64 // to lead an investigation
	Foster        float64 // foster care
	Tribunal      float64 // tribunal cases and law
	Family        float64 // guidance of families
	Emergency     float64 // emergencies
	Sami          float64 // Sámi language and culture
}

// Travel says how roads are estimated where the file is silent (assumptions).
type Travel struct {
	SpeedKmh      float64 // along the straight line, no ferry [km/h]
	FerrySpeedKmh float64 // along the straight line, with a ferry [km/h]
	LocalMinutes  float64 // from a municipality's centre to a family, one way [minutes]
	RoadFactor    float64 // road km per straight km [1]
	CO2PerKm      float64 // emitted by a car [g/km]
}

// Choice is what the council or the leader decides. An option may have its own.
type Choice struct {
	TourDays       float64 // visits due within so many days may join a trip [working days]
	OvertimeHours  float64 // a trip may end so late [h/day]
	Help           float64 // 1: a worker without own work takes colleagues' overdue tasks; 0: not
	MoveWeeks      float64 // unplanned absence after which cases get another caseworker [weeks]
	AtWorkShare    float64 // of the workers who should be left in every vacation week [share]
	Prevention     float64 // of the time for cases, moved to early work across disciplines [share]
	ExtraHours     float64 // of tasks that a wider responsibility brings, per 1 000 children [h/year]
	EarmarkedPosts float64 // case posts that the state pays for, in each municipality, on top of its own [FTE]
	Pooled         float64 // 1: cases have no caseworker of their own; 0: they have
	Duty           float64 // outside opening hours: 0 bought from others, 1 a rota of each service, 2 one rota of all services
	NearFirst      float64 // open cases per FTE that a worker at the nearest office may have more than others and still get the case [cases]
}

// Cost says what things cost, in the price level of 2025 (assumptions). Measures
// and placements are left out.
type Cost struct {
	CasePay          float64 // of a filled post that handles cases, pension and taxes included [NOK/year]
	OtherPay         float64 // of a post that neither handles cases nor leads, likewise [NOK/year]
	LeaderPay        float64 // of a leader's post, likewise [NOK/year]
	LeaderPosts      float64 // that leading a service takes, however small it is [FTE]
	OtherShare       float64 // of the posts that do not handle cases: what is not leading [share]
	OfficeYear       float64 // of an office, whoever sits there [NOK/year]
	WorkplaceYear    float64 // of a workplace in it, per post [NOK/year]
	DutyOwn          float64 // of an emergency duty of a service's own [NOK/year]
	DutyBought       float64 // of a duty bought from others, per municipality [NOK/year]
	Km               float64 // driven [NOK/km]
	Crossing         float64 // by ferry, one way with a car [NOK]
	OvertimeHour     float64 // on a trip [NOK/h]
	OvernightTrip    float64 // for the nights of a trip [NOK]
	CoverHour        float64 // hired in for a vacant post [NOK/h]
	CoverShare       float64 // of the hours of vacant posts that hired people cover [share]
	TransitionJoiner float64 // once, for each municipality that gets new partners [NOK]
}

// Criteria are the thresholds that an option should keep, each on the outcome that
// its key names. They decide no result.
type Criteria struct {
	Triage7Days          float64 // at least [share]
	Investigation3Months float64 // at least [share]
	Posts                float64 // in each service, at least [FTE]
	Presence2            float64 // at least [share]
	CompetenceAll        float64 // at least [share]
	TravelShare          float64 // at most [share]
	Within60             float64 // at least [share]
}

// A Count is a figure of a municipality. The statistics office suppresses
// small counts, so it may be an interval; ordinary runs take the midpoint.
type Count struct {
	Low, High float64
	Given     bool // in the file; if not, the register or a rate gives it
}

// Value returns the midpoint.
func (c Count) Value() float64 { return (c.Low + c.High) / 2 }

// A Municipality is a possible member of a service. What the file leaves out
// is from the register; for a number outside the register the file must give
// Name, Children, Lat and Lon.
type Municipality struct {
	Number   string // four digits
	Name     string
	Centre   string
	Lat, Lon float64 // of the centre [degrees]
	Source   string  // of the figures that the file gives

	Population Count // [persons]
	Children   Count // aged 0–17 [persons]
	Children22 Count // aged 0–22 [persons]

	Reports            Count // concerns [1/year]; not given: rate × children
	Investigations     Count // started [1/year]; not given: share of concerns
	OpenInvestigations Count // today [cases]; not given: stationary
	HomeMeasures       Count // today [cases]; not given: stationary
	Placements         Count // today [cases]; not given: stationary

	Posts       Count    // all posts [FTE]; not given: rate × children
	CasePosts   Count    // posts that handle cases [FTE]; not given: share of Posts
	VacantPosts Count    // case posts vacant today [FTE]; not given: stationary
	Holders     [6]Count // case posts whose holder has each competence today, in the order of Competence [persons]; not given: by lot
	Cost        Count    // of child-welfare casework today [NOK/year]
	Payment     Count    // to today's joint service [NOK/year]

	LocalMinutes float64 // from the centre to a family, one way [minutes]
	Demand       Demand  // the scenario's, with the municipality's own values on top
}

// A Leg is a road between the centres of two municipalities.
type Leg struct {
	From, To  string  // numbers
	Minutes   float64 // one way, ferry and its wait included [minutes]; 0 if not given
	Back      float64 // the other way [minutes]; 0: as Minutes
	Km        float64 // [km]; 0: estimated from the straight line
	Ferry     string  // name of the crossing; "" for none
	Closure   float64 // of days, on which it does not run all day [share of days]
	Detour    float64 // the way round while it does not run [minutes]; 0: there is none but over other legs
	First     float64 // departure of the day [hours after midnight]; 0: from midnight on
	Last      float64 // departure of the day [hours after midnight]; 0: to midnight
	Estimated bool    // the minutes are an estimate: marked wherever they show
	Verified  string  // by whom and when the minutes were checked; "" if they were not
	Source    string
}

// An Option is one way to organise: a partition of the municipalities into
// services. The first option of a scenario is the baseline.
type Option struct {
	ID       string
	Name     string
	Notes    string
	Choice   Choice // the scenario's, with the option's own values on top
	Services []Service
}

// A Service is one or more municipalities with one staff.
type Service struct {
	ID             string
	Name           string
	Municipalities []string // numbers, in order
	Host           string   // number; not given: the member with most children
	Offices        []Office // the first is the main office; not given: one, in the host
	CasePosts      float64  // [FTE]; negative if not given: the sum over the members
}

// An Office is a workplace in the centre of a municipality.
type Office struct {
	Municipality string  // number
	Posts        float64 // case posts placed there [FTE]; negative if not given: those that the municipality funds (the main office takes all others)
	Moved        string  // number of the municipality where its people work while it is closed; "" while it is open, see [Change]
}
