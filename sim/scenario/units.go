package scenario

// A Unit is how a number is measured and how its measure is written.
type Unit struct {
	Code   string  // as rows of [Params] and problems name it
	Factor float64 // shown = kept × Factor: 100 for a share, which is shown in per cent
	Words  Words   // after the number; empty where the number stands alone
}

// Units is the table of units. Codes never translate.
var Units = []Unit{
	{"1", 1, Words{"", "", ""}},
	{"share", 100, Words{"%", "%", "%"}},
	{"yes_no", 1, Words{"(1 ja, 0 nei)", "(1 ja, 0 nei)", "(1 yes, 0 no)"}},
	{"duty", 1, Words{"(0 kjøpt, 1 egen, 2 felles)", "(0 kjøpt, 1 eigen, 2 felles)", "(0 bought, 1 own, 2 joint)"}},
	{"h", 1, Words{"timer", "timar", "hours"}},
	{"h_day", 1, Words{"timer per dag", "timar per dag", "hours a day"}},
	{"h_year", 1, Words{"timer per år", "timar per år", "hours a year"}},
	{"h_1000_year", 1, Words{"timer per 1 000 barn og år", "timar per 1 000 barn og år", "hours per 1 000 children a year"}},
	{"minutes", 1, Words{"minutter", "minutt", "minutes"}},
	{"clock", 1, Words{"(klokkeslett i timer)", "(klokkeslett i timar)", "(time of day in hours)"}},
	{"working_days", 1, Words{"arbeidsdager", "arbeidsdagar", "working days"}},
	{"working_days_year", 1, Words{"arbeidsdager per år", "arbeidsdagar per år", "working days a year"}},
	{"calendar_days", 1, Words{"dager", "dagar", "days"}},
	{"weeks", 1, Words{"uker", "veker", "weeks"}},
	{"months", 1, Words{"måneder", "månader", "months"}},
	{"years", 1, Words{"år", "år", "years"}},
	{"per_year", 1, Words{"per år", "per år", "a year"}},
	{"per_1000_year", 1, Words{"per 1 000 barn og år", "per 1 000 barn og år", "per 1 000 children a year"}},
	{"fte", 1, Words{"årsverk", "årsverk", "FTE"}},
	{"fte_per_1000", 1, Words{"årsverk per 1 000 barn", "årsverk per 1 000 barn", "FTE per 1 000 children"}},
	{"persons", 1, Words{"personer", "personar", "persons"}},
	{"cases", 1, Words{"saker", "saker", "cases"}},
	{"tasks", 1, Words{"oppgaver", "oppgåver", "tasks"}},
	{"nok_year", 1, Words{"kr per år", "kr per år", "NOK a year"}},
	{"nok", 1, Words{"kr", "kr", "NOK"}},
	{"nok_h", 1, Words{"kr per time", "kr per time", "NOK an hour"}},
	{"nok_km", 1, Words{"kr per km", "kr per km", "NOK a km"}},
	{"km", 1, Words{"km", "km", "km"}},
	{"g_km", 1, Words{"g/km", "g/km", "g/km"}},
	{"kmh", 1, Words{"km/t", "km/t", "km/h"}},
	{"degrees", 1, Words{"grader", "grader", "degrees"}},
	{"replications", 1, Words{"gjentakelser", "gjentakingar", "replications"}},
	{"municipalities", 1, Words{"kommuner", "kommunar", "municipalities"}},
	{"options", 1, Words{"alternativer", "alternativ", "options"}},
	{"services", 1, Words{"tjenester", "tenester", "services"}},
	{"offices", 1, Words{"kontorer", "kontor", "offices"}},
	{"changes", 1, Words{"endringer", "endringar", "changes"}},
	{"stops", 1, Words{"strekninger som kan stenge", "strekningar som kan stengje", "legs that may stop"}},
	{"bytes", 1, Words{"byte", "byte", "bytes"}},
	{"keys", 1, Words{"nøkler og verdier", "nøklar og verdiar", "keys and values"}},
	{"levels", 1, Words{"nivåer", "nivå", "levels"}},
	{"characters", 1, Words{"tegn", "teikn", "characters"}},
}

// LookupUnit returns the unit with a code.
func LookupUnit(code string) (Unit, bool) {
	for _, u := range Units {
		if u.Code == code {
			return u, true
		}
	}
	return Unit{}, false
}
