package text

// The help pages of the command line. A line that begins with a blank is kept
// as it is; all others are wrapped to the screen.
var _ = register(map[string]words{
	"help.about": {
		"Grannelag simulerer hva som skjer med barnevernet når kommuner går sammen om det: fagmiljø, reisebelastning og dekning av saker, alternativ for alternativ.",
		"Grannelag simulerer kva som skjer med barnevernet når kommunar går saman om det: fagmiljø, reisebelastning og dekning av saker, alternativ for alternativ.",
		"Grannelag simulates what happens to child welfare when municipalities run it together: professional community, travel load and caseload coverage, option by option."},
	"help.usage": {"Bruk:", "Bruk:", "Usage:"},
	"help.flags": {"Flagg, som kan stå hvor som helst på linjen:", "Flagg, som kan stå kvar som helst på linja:", "Flags, which may stand anywhere on the line:"},
	"help.start": {"Slik kommer du i gang:", "Slik kjem du i gang:", "To begin:"},
	"help.study": {"studie.toml", "studie.toml", "study.toml"},
	"help.more": {
		"«{program} help KOMMANDO» forklarer en kommando. Programmet svarer 0 når alt gikk bra, 1 ved feil i filen, 2 ved feil på kommandolinjen og 130 når det ble avbrutt.",
		"«{program} help KOMMANDO» forklarer ein kommando. Programmet svarer 0 når alt gjekk bra, 1 ved feil i fila, 2 ved feil på kommandolinja og 130 når det vart avbrote.",
		"“{program} help COMMAND” explains a command. The exit status is 0 when all went well, 1 for a problem in the file, 2 for wrong use of the command line and 130 when it was cancelled."},

	"brief.new": {
		"lager en scenariofil for kommuner i registeret", "lagar ei scenariofil for kommunar i registeret",
		"makes a scenario file for municipalities of the register"},
	"brief.check": {
		"ser etter feil i en scenariofil, og hva en kjøring vil bygge på", "ser etter feil i ei scenariofil, og kva ei køyring vil byggje på",
		"looks for problems in a scenario file, and what a run will rest on"},
	"brief.run": {
		"simulerer alternativene og viser tall og figurer", "simulerer alternativa og viser tal og figurar",
		"simulates the options and shows figures in tables and pictures"},
	"brief.params": {
		"viser tallene som kan settes, med forklaring og kilde", "viser tala som kan setjast, med forklaring og kjelde",
		"shows the numbers that can be set, with explanation and source"},
	"brief.version": {
		"viser utgaven og årgangen av dataene", "viser utgåva og årgangen av dataa",
		"shows the version and the vintage of the data"},
	"brief.help": {
		"viser denne oversikten, eller forklarer en kommando", "viser denne oversikta, eller forklarer ein kommando",
		"shows this overview, or explains a command"},

	"help.new": {
		`Lager et scenario for kommuner i registeret, med nummer eller navn. 0-alternativet er ordningen slik registeret kjenner den (februar 2021); de andre alternativene er hver for seg og alle sammen. Filen er klar til å kjøres, og til å rettes for hånd: alt den ikke sier noe om, kommer fra registeret og fra «{program} params».

Uten -o skrives scenariet til standard ut. En fil som finnes fra før, blir ikke rørt uten --force.

  {program} new Bindal Sømna Brønnøy -o sør.toml
  {program} new 1811 1812 | {program} run -`,
		`Lagar eit scenario for kommunar i registeret, med nummer eller namn. 0-alternativet er ordninga slik registeret kjenner henne (februar 2021); dei andre alternativa er kvar for seg og alle saman. Fila er klar til å køyrast, og til å rettast for hand: alt ho ikkje seier noko om, kjem frå registeret og frå «{program} params».

Utan -o blir scenarioet skrive til standard ut. Ei fil som finst frå før, blir ikkje rørt utan --force.

  {program} new Bindal Sømna Brønnøy -o sør.toml
  {program} new 1811 1812 | {program} run -`,
		`Makes a scenario for municipalities of the register, by number or name. The baseline is the arrangement as the register knows it (February 2021); the other options are each alone and all together. The file is ready to run and to be corrected by hand: what it does not say comes from the register and from “{program} params”.

Without -o the scenario goes to the standard output. A file that exists is left alone unless --force is given.

  {program} new Bindal Sømna Brønnøy -o south.toml
  {program} new 1811 1812 | {program} run -`},
	"help.check": {
		`Viser alt som er galt i en scenariofil, med linje og hva som kan gjøres. For en fil i orden: hvor mange årsverk hver tjeneste har, hvor mye av tiden saker og reiser ventes å bruke, og hvor tallene kommer fra. FIL kan være - for standard inn.

  {program} check studie.toml`,
		`Viser alt som er gale i ei scenariofil, med linje og kva som kan gjerast. For ei fil i orden: kor mange årsverk kvar teneste har, kor mykje av tida saker og reiser er venta å bruke, og kvar tala kjem frå. FIL kan vere - for standard inn.

  {program} check studie.toml`,
		`Shows all that is wrong in a scenario file, with the line and what to do about it. For a file in order: how many posts each service has, how much of the time cases and travel are expected to take, and where the numbers come from. FILE may be - for the standard input.

  {program} check study.toml`},
	"help.run": {
		`Simulerer alle alternativene i en scenariofil mange ganger, med de samme meldingene og de samme sykedagene, og viser hva som skiller dem. FIL kan være - for standard inn. Samme fil og samme frø gir samme tall på alle maskiner.

Figurene lagres som PNG og SVG i mappen <filnavn>-figures der du står; den fornyes ved hver kjøring. Med --out velger du en annen mappe, med --no-figures lagres ingen. Ctrl-C avbryter og viser det som er ferdig.

  {program} run studie.toml
  {program} run studie.toml --json > resultat.json`,
		`Simulerer alle alternativa i ei scenariofil mange gonger, med dei same meldingane og dei same sjukedagane, og viser kva som skil dei. FIL kan vere - for standard inn. Same fil og same frø gir same tal på alle maskiner.

Figurane blir lagra som PNG og SVG i mappa <filnamn>-figures der du står; ho blir fornya ved kvar køyring. Med --out vel du ei anna mappe, med --no-figures blir ingen lagra. Ctrl-C avbryt og viser det som er ferdig.

  {program} run studie.toml
  {program} run studie.toml --json > resultat.json`,
		`Simulates all options of a scenario file many times, under the same concerns and the same sick days, and shows what sets them apart. FILE may be - for the standard input. The same file and the same seed give the same figures on every machine.

The pictures are saved as PNG and SVG in the folder <file name>-figures where you stand, which is renewed with each run; --out chooses another folder, --no-figures leaves them out. Ctrl-C cancels and shows what is done.

  {program} run study.toml
  {program} run study.toml --json > result.json`},
	"help.params": {
		`Viser alle tallene en scenariofil kan sette, tabell for tabell, med det som gjelder når filen ikke sier noe. Med navnet på en tabell vises bare den. Med en nøkkel vises ett tall i sin helhet: forklaring, rimelige og tillatte verdier, kilde og hvordan det skrives i filen.

  {program} params
  {program} params staff
  {program} params demand.triage_hours`,
		`Viser alle tala ei scenariofil kan setje, tabell for tabell, med det som gjeld når fila ikkje seier noko. Med namnet på ein tabell blir berre han vist. Med ein nøkkel blir eitt tal vist heilt ut: forklaring, rimelege og tillatne verdiar, kjelde og korleis det skal skrivast i fila.

  {program} params
  {program} params staff
  {program} params demand.triage_hours`,
		`Shows all numbers that a scenario file may set, table by table, with what holds when the file is silent. With the name of a table only that is shown. With a key one number is shown in full: its explanation, plausible and allowed values, source, and how it is written in the file.

  {program} params
  {program} params staff
  {program} params demand.triage_hours`},
	"help.version": {
		"Viser utgaven av programmet, filformatet det leser, og hvilke datoer registerets tall gjelder for.",
		"Viser utgåva av programmet, filformatet det les, og kva datoar tala i registeret gjeld for.",
		"Shows the version of the program, the file format it reads, and the dates that the figures of the register hold for."},
	"help.help": {
		"Viser en oversikt over kommandoene, eller forklarer én av dem.",
		"Viser ei oversikt over kommandoane, eller forklarer éin av dei.",
		"Shows an overview of the commands, or explains one of them."},

	"flag.replications": {
		"så mange ganger kjøres hvert alternativ (ellers som filen sier)", "så mange gonger blir kvart alternativ køyrt (elles som fila seier)",
		"how many times each option is run (else as the file says)"},
	"flag.years": {
		"så mange år måles i hver kjøring (ellers som filen sier)", "så mange år blir målte i kvar køyring (elles som fila seier)",
		"how many years of each run are measured (else as the file says)"},
	"flag.seed": {
		"frø for de tilfeldige tallene (ellers som filen sier)", "frø for dei tilfeldige tala (elles som fila seier)",
		"seed of the random numbers (else as the file says)"},
	"flag.workers": {
		"så mange kjerner brukes (ellers alle); tallene blir de samme", "så mange kjernar blir brukte (elles alle); tala blir dei same",
		"how many cores are used (else all); the figures are the same"},
	"flag.all": {
		"vis alle tallene for hvert sted, ikke bare hovedtallene", "vis alle tala for kvar stad, ikkje berre hovudtala",
		"show all figures for each place, not only the main ones"},
	"flag.out": {
		"lagre figurene i denne mappen", "lagre figurane i denne mappa", "save the pictures in this folder"},
	"flag.no-figures": {
		"lagre ingen figurer", "lagre ingen figurar", "save no pictures"},
	"flag.output": {
		"skriv scenariet til denne filen", "skriv scenarioet til denne fila", "write the scenario to this file"},
	"flag.each-alone": {
		"la 0-alternativet være at hver kommune er alene", "la 0-alternativet vere at kvar kommune er åleine",
		"let the baseline be that each municipality is alone"},
	"flag.force": {
		"skriv over det som finnes fra før", "skriv over det som finst frå før", "overwrite what is there"},
	"flag.json": {
		"skriv for programmer; docs/json.md beskriver formen", "skriv for program; docs/json.md skildrar forma",
		"write for programs; docs/json.md describes the form"},
	"flag.lang": {
		"språk: bokmål, nynorsk eller engelsk (ellers som systemet er satt opp)", "språk: bokmål, nynorsk eller engelsk (elles som systemet er sett opp)",
		"language: bokmål, nynorsk or English (else as the system is set up)"},
	"flag.help": {
		"vis hjelp", "vis hjelp", "show help"},
})
