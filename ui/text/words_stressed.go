package text

// What the command line says of bad times.
var _ = register(map[string]words{
	"brief.stress": {
		"prøver harde tider i hvert alternativ, uke for uke", "prøver harde tider i kvart alternativ, veke for veke",
		"tries bad times in every option, week by week"},
	"help.stress": {
		`Prøver hvert alternativ med og uten harde tider: to ansatte borte i tre måneder, en tredjedel flere meldinger i ett år, en som slutter, en ferje innstilt i to uker, et kontor stengt i åtte. Viser hvor mange flere oppgaver som blir liggende over tiden når det er verst, hvor lenge det varer, og hva det gjør med fristene.

  {program} stress studie.toml
  {program} stress studie.toml --test away`,
		`Prøver kvart alternativ med og utan harde tider: to tilsette borte i tre månader, ein tredjedel fleire meldingar i eitt år, ein som sluttar, ei ferje innstilt i to veker, eit kontor stengt i åtte. Viser kor mange fleire oppgåver som blir liggjande over tida når det er verst, kor lenge det varer, og kva det gjer med fristane.

  {program} stress studie.toml
  {program} stress studie.toml --test away`,
		`Tries every option with and without bad times: two workers away for three months, a third more concerns for a year, one who quits, a ferry closed for two weeks, an office closed for eight. Shows how many more tasks are overdue at the worst, how long it lasts, and what it does to the deadlines.

  {program} stress study.toml
  {program} stress study.toml --test away`},
	"flag.test": {
		"bare denne prøven: away, rush, quit, ferry-1 …, office-NUMMER",
		"berre denne prøven: away, rush, quit, ferry-1 …, office-NUMMER",
		"this test alone: away, rush, quit, ferry-1 …, office-NUMBER"},
	"usage.test": {
		"--test er {value}; prøvene for denne filen er {tests}",
		"--test er {value}; prøvene for denne fila er {tests}",
		"--test is {value}; the tests of this file are {tests}"},
	"stressed.title":    {"Hva om {question}", "Kva om {question}", "What if {question}"},
	"stressed.peak":     {"på det meste", "på det meste", "at the worst"},
	"stressed.back":     {"over etter", "over etter", "over after"},
	"stressed.deadline": {"frister", "fristar", "deadlines"},
	"stressed.line":     {"måned for måned", "månad for månad", "month by month"},
	"stressed.not_felt": {"ikke vist", "ikkje vist", "not shown"},
	"stressed.not_over": {"ikke over", "ikkje over", "not over"},
	"stressed.weeks":    {"{n} {n|uke|uker}", "{n} {n|veke|veker}", "{n} {n|week|weeks}"},
	"stressed.legend": {
		"«På det meste»: så mange flere oppgaver ligger over tiden enn uten, i de fire ukene det er verst. «Over etter»: uker fra det er slutt til mindre enn en tidel av det, eller ingenting, er vist. «Frister»: endring i andelen undersøkelser ferdige innen 3 måneder over hele perioden, i prosentpoeng; ~ ingen forskjell vist. «Måned for måned»: oppgaver over tiden, mer enn uten, fra det begynner, et tegn for {weeks} uker.",
		"«På det meste»: så mange fleire oppgåver ligg over tida enn utan, i dei fire vekene det er verst. «Over etter»: veker frå det er slutt til mindre enn ein tidel av det, eller ingenting, er vist. «Fristar»: endring i delen undersøkingar ferdige innan 3 månader over heile perioden, i prosentpoeng; ~ ingen skilnad vist. «Månad for månad»: oppgåver over tida, meir enn utan, frå det byrjar, eit teikn for {weeks} veker.",
		"“At the worst”: so many more tasks are overdue than without it, in the four weeks when it is worst. “Over after”: weeks from its end until less than a tenth of that, or nothing, is shown. “Deadlines”: change in the share of investigations done within 3 months over the whole period, in percentage points; ~ no difference shown. “Month by month”: overdue tasks, more than without it, from its beginning, a sign for {weeks} weeks."},
})
