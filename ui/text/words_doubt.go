package text

// Doubts about the assumptions: tornado, switching values, all at once.
var _ = register(map[string]words{
	"doubt.flips": {
		"{outcome}: forskjellen snur når «{assumption}» er om lag {at} (i studien {value}).",
		"{outcome}: skilnaden snur når «{assumption}» er om lag {at} (i studien {value}).",
		"{outcome}: the difference turns when “{assumption}” is about {at} ({value} in the study)."},
	"doubt.appears": {
		"{outcome}: {verdict} er vist fra «{assumption}» er om lag {at} {more} (i studien {value}).",
		"{outcome}: {verdict} er vist frå «{assumption}» er om lag {at} {more} (i studien {value}).",
		"{outcome}: {verdict} is shown from where “{assumption}” is about {at} {more} ({value} in the study)."},
	"doubt.surely": {
		"{outcome}: det er vist at {name} oppfyller kravet på {limit} når «{assumption}» er om lag {at} {more} (i studien {value}).",
		"{outcome}: det er vist at {name} oppfyller kravet på {limit} når «{assumption}» er om lag {at} {more} (i studien {value}).",
		"{outcome}: {name} is shown to keep the limit of {limit} where “{assumption}” is about {at} {more} ({value} in the study)."},
	"doubt.surely_not": {
		"{outcome}: det er vist at {name} bryter kravet på {limit} når «{assumption}» er om lag {at} {more} (i studien {value}).",
		"{outcome}: det er vist at {name} bryt kravet på {limit} når «{assumption}» er om lag {at} {more} (i studien {value}).",
		"{outcome}: {name} is shown to break the limit of {limit} where “{assumption}” is about {at} {more} ({value} in the study)."},
	"doubt.or_more": {"eller mer", "eller meir", "or more"},
	"doubt.or_less": {"eller mindre", "eller mindre", "or less"},
	"doubt.reaches": {
		"{outcome}: {name} oppfyller kravet på {limit} når «{assumption}» er om lag {at} (i studien {value}).",
		"{outcome}: {name} oppfyller kravet på {limit} når «{assumption}» er om lag {at} (i studien {value}).",
		"{outcome}: {name} reaches the limit of {limit} when “{assumption}” is about {at} ({value} in the study)."},
	"doubt.breaks": {
		"{outcome}: {name} bryter kravet på {limit} når «{assumption}» er om lag {at} (i studien {value}).",
		"{outcome}: {name} bryt kravet på {limit} når «{assumption}» er om lag {at} (i studien {value}).",
		"{outcome}: {name} breaks the limit of {limit} when “{assumption}” is about {at} ({value} in the study)."},
	"doubt.about": {"{value} (± {half})", "{value} (± {half})", "{value} (± {half})"},

	// The command line.
	"brief.sensitivity": {
		"viser hvilke forutsetninger forskjellen mellom to alternativer hviler på",
		"viser kva føresetnader skilnaden mellom to alternativ kviler på",
		"shows which assumptions the difference between two options rests on"},
	"help.sensitivity": {
		`Prøver hver forutsetning med sin lave og sin høye verdi, én om gangen, og viser hvor mye forskjellen mellom to alternativer flytter seg (tornado). Finner så verdien der forskjellen snur, eller der et krav blir nådd eller brutt. Til slutt er alle forutsetningene usikre på en gang: hvor sannsynlig er det at hvert krav holdes, og hva er tvil og hva er tilfeldigheter?

Alt møter den samme flaksen, så det en forutsetning flytter, er langt bedre kjent enn forskjellen selv.

  {program} sensitivity studie.toml
  {program} sensitivity studie.toml --base alone --option joint --outcome travel_share`,
		`Prøver kvar føresetnad med den låge og den høge verdien sin, éin om gongen, og viser kor mykje skilnaden mellom to alternativ flyttar seg (tornado). Finn så verdien der skilnaden snur, eller der eit krav blir nådd eller brote. Til slutt er alle føresetnadene usikre på ein gong: kor sannsynleg er det at kvart krav blir halde, og kva er tvil og kva er tilfelle?

Alt møter det same hellet, så det ein føresetnad flyttar, er langt betre kjent enn skilnaden sjølv.

  {program} sensitivity studie.toml
  {program} sensitivity studie.toml --base alone --option joint --outcome travel_share`,
		`Tries each assumption at its low and its high value, one at a time, and shows how much the difference between two options moves (tornado). Then finds the value at which the difference turns, or a limit is reached or broken. At last all assumptions are in doubt at once: how likely is it that each limit is kept, and what is doubt and what is chance?

All meets the same luck, so what an assumption moves is known far better than the difference itself.

  {program} sensitivity study.toml
  {program} sensitivity study.toml --base alone --option joint --outcome travel_share`},
	"flag.outcome": {
		"målet det gjelder, som investigation_3_months (det vanlige) eller travel_share",
		"målet det gjeld, som investigation_3_months (det vanlege) eller travel_share",
		"the outcome it is about, such as investigation_3_months (the usual one) or travel_share"},
	"flag.points": {
		"så mange sett av forutsetninger når alle er usikre på en gang",
		"så mange sett av føresetnader når alle er usikre på ein gong",
		"so many sets of assumptions when all are in doubt at once"},
	"usage.outcome": {
		"--outcome er {value}. Mente du {near}?", "--outcome er {value}. Meinte du {near}?", "--outcome is {value}. Did you mean {near}?"},
	"usage.outcomes": {
		"--outcome er {value}; målene er {outcomes}",
		"--outcome er {value}; måla er {outcomes}",
		"--outcome is {value}; the outcomes are {outcomes}"},
	"doubt.needs_two": {
		"det må være to alternativer å holde mot hverandre. Alternativene i filen er {options}",
		"det må vere to alternativ å halde mot kvarandre. Alternativa i fila er {options}",
		"there must be two options to hold against each other. The options of the file are {options}"},
	"doubt.no_value": {
		"{outcome} har ingen verdi i begge alternativene. Velg et annet mål med --outcome",
		"{outcome} har ingen verdi i begge alternativa. Vel eit anna mål med --outcome",
		"{outcome} has no value in both options. Choose another with --outcome"},
	"doubt.title": {
		"Hvor mye forskjellen flytter seg: {outcome}", "Kor mykje skilnaden flyttar seg: {outcome}", "How much the difference moves: {outcome}"},
	"doubt.between": {
		"{b} mot {a}: {difference} med forutsetningene i studien ({n} {n|gjentakelse|gjentakelser}).",
		"{b} mot {a}: {difference} med føresetnadene i studien ({n} {n|gjentaking|gjentakingar}).",
		"{b} against {a}: {difference} with the assumptions of the study ({n} {n|replication|replications})."},
	"doubt.few": {
		"Så få gjentakelser gir ingen intervaller. Kjør med --replications 40.",
		"Så få gjentakingar gir ingen intervall. Køyr med --replications 40.",
		"So few replications give no intervals. Run with --replications 40."},
	"doubt.range":   {"lav–høy", "låg–høg", "low–high"},
	"doubt.at_low":  {"ved lav", "ved låg", "at low"},
	"doubt.at_high": {"ved høy", "ved høg", "at high"},
	"doubt.legend": {
		"Søylen går fra forskjellen ved lav verdi (○) til forskjellen ved høy (●); │ er ingen forskjell. Forutsetninger som ikke er vist å flytte noe, er utelatt: {n}.",
		"Søyla går frå skilnaden ved låg verdi (○) til skilnaden ved høg (●); │ er ingen skilnad. Føresetnader som ikkje er vist å flytte noko, er utelatne: {n}.",
		"The bar goes from the difference at the low value (○) to that at the high one (●); │ is no difference. Assumptions that are not shown to move anything are left out: {n}."},
	"doubt.more": {
		"{n} til flytter mindre; --all viser alle.", "{n} til flyttar mindre; --all viser alle.", "{n} more move less; --all shows them all."},
	"doubt.switches": {"Hvor det snur", "Kvar det snur", "Where it turns"},
	"doubt.no_switch": {
		"Ingen av forutsetningene snur forskjellen eller kravet alene, innenfor det som er rimelig.",
		"Ingen av føresetnadene snur skilnaden eller kravet åleine, innanfor det som er rimeleg.",
		"No assumption turns the difference or the limit by itself, within what is plausible."},
	"doubt.together": {
		"Alle {n} forutsetningene usikre på en gang", "Alle dei {n} føresetnadene usikre på ein gong", "All {n} assumptions in doubt at once"},
	"doubt.expected":   {"ventet verdi", "venta verdi", "expected value"},
	"doubt.keeps":      {"holder", "held", "keeps"},
	"doubt.single":     {"i {n} år", "i {n} år", "over {n} {n|year|years}"},
	"doubt.part":       {"tvil", "tvil", "doubt"},
	"doubt.difference": {"Forskjellen, {b} mot {a}", "Skilnaden, {b} mot {a}", "The difference, {b} against {a}"},
	"doubt.together.legend": {
		"{points} sett av forutsetninger, hvert trukket mellom lav og høy verdi uavhengig av de andre (forutsetning A34). «Ventet verdi»: midterst, og ni av ti sett havner i klammene. «Holder»: hvor ofte den ventede verdien holder kravet. «I {years} år»: hvor ofte {years} år på rad gjør det, når også flaks og uflaks er med. «Tvil»: hvor mye av spredningen i slike år som skyldes tvil om forutsetningene; resten er tilfeldigheter.",
		"{points} sett av føresetnader, kvart trekt mellom låg og høg verdi uavhengig av dei andre (føresetnad A34). «Venta verdi»: midtarst, og ni av ti sett hamnar i klammene. «Held»: kor ofte den venta verdien held kravet. «I {years} år»: kor ofte {years} år på rad gjer det, når òg hell og uhell er med. «Tvil»: kor mykje av spreiinga i slike år som kjem av tvil om føresetnadene; resten er tilfelle.",
		"{points} sets of assumptions, each drawn between its low and high value independently of the others (assumption A34). “Expected value”: the median, and nine of ten sets end up in the brackets. “Keeps”: how often the expected value keeps the limit. “Over {years} {years|year|years}”: how often so many years together do, with good and bad luck too. “Doubt”: how much of the spread of such years comes of doubt about the assumptions; the rest is chance."},
})
