package text

// What the command line says of where to sit.
var _ = register(map[string]words{
	"brief.locate": {
		"finner de beste stedene for ett eller flere kontorer, med bevis",
		"finn dei beste stadene for eitt eller fleire kontor, med bevis",
		"finds the best places for one or more offices, with proof"},
	"help.locate": {
		`Tar en tabell over reisetider og finner hvor kontorene bør ligge: slik at reisen til nærmeste kontor er kortest i snitt (median), slik at ingen har langt (center), eller slik at flest er innen rekkevidde (cover, --radius). De ti nest beste står under. Med et scenario brukes veiene og barna der, og de tre beste valgene simuleres ved siden av alternativet slik det er.

Tabellen er en CSV-fil med en overskrift av steder og en linje for hver kommune; tomt felt eller null er ingen vei. Vekter, for eksempel barn, står i en egen fil med «navn;vekt».

  {program} locate studie.toml --offices 2
  {program} locate --minutes minutter.csv --weights barn.csv --offices 2
  {program} locate --minutes minutter.csv --objective cover --radius 60 --json`,
		`Tek ein tabell over reisetider og finn kvar kontora bør liggje: slik at reisa til næraste kontor er kortast i snitt (median), slik at ingen har langt (center), eller slik at flest er innan rekkjevidd (cover, --radius). Dei ti nest beste står under. Med eit scenario blir vegane og barna der brukte, og dei tre beste vala simulerte ved sida av alternativet slik det er.

Tabellen er ei CSV-fil med ei overskrift av stader og ei line for kvar kommune; tomt felt eller null er ingen veg. Vekter, til dømes barn, står i ei eiga fil med «namn;vekt».

  {program} locate studie.toml --offices 2
  {program} locate --minutes minutt.csv --weights barn.csv --offices 2
  {program} locate --minutes minutt.csv --objective cover --radius 60 --json`,
		`Takes a table of travel times and finds where the offices should lie: so that the way to the nearest is shortest on average (median), so that nobody has far to go (center), or so that most are within reach (cover, --radius). The ten next best stand below. Of a scenario the roads and children are used, and the three best choices are simulated beside the option as it is.

The table is a CSV file with a heading of places and a line for each municipality; an empty field or null is no way. Weights, such as children, stand in a file of their own with “name;weight”.

  {program} locate study.toml --offices 2
  {program} locate --minutes minutes.csv --weights children.csv --offices 2
  {program} locate --minutes minutes.csv --objective cover --radius 60 --json`},
	"flag.minutes": {"tabellen over reisetider (CSV)", "tabellen over reisetider (CSV)", "the table of travel times (CSV)"},
	"flag.weights": {
		"hvor mye hver kommune teller, for eksempel barn (CSV; ellers teller alle likt)",
		"kor mykje kvar kommune tel, til dømes barn (CSV; elles tel alle likt)",
		"how much each municipality counts, such as children (CSV; else all count alike)"},
	"flag.offices":   {"så mange kontorer (1, om ikke noe annet er sagt)", "så mange kontor (1, om ikkje anna er sagt)", "so many offices (1 unless told otherwise)"},
	"flag.objective": {"hva som skal være best (median, om ikke noe annet er sagt)", "kva som skal vere best (median, om ikkje anna er sagt)", "what is to be best (median unless told otherwise)"},
	"flag.radius":    {"så langt er innen rekkevidde (60, om ikke noe annet er sagt)", "så langt er innan rekkjevidd (60, om ikkje anna er sagt)", "so far is within reach (60 unless told otherwise)"},
	"usage.minutes":  {"{command} trenger et scenario, eller --minutes FIL og ikke noe annet argument", "{command} treng eit scenario, eller --minutes FIL og ikkje noko anna argument", "{command} needs a scenario, or --minutes FILE and no other argument"},
	"usage.objective": {
		"--objective er {value}; tillatt er {objectives}", "--objective er {value}; tillate er {objectives}", "--objective is {value}; allowed are {objectives}"},
	"locate.one_service": {
		"alternativet {option} har ikke én tjeneste for alle; velg et som har det, med --option",
		"alternativet {option} har ikkje éi teneste for alle; vel eit som har det, med --option",
		"option {option} has not one service for all; choose one that has, by --option"},
	"locate.option":    {"Kontor i {names}", "Kontor i {names}", "Offices in {names}"},
	"locate.simulated": {"Simulert, mot slik det er", "Simulert, mot slik det er", "Simulated, against as it is"},
	"locate.unreachable": {
		"uansett hvor {n} {n|kontor|kontorer} ligger, er det noen uten vei dit", "uansett kvar {n} kontor ligg, er det nokon utan veg dit",
		"wherever {n} {n|office|offices} {n|lies|lie}, somebody has no way there"},
	"locate.best": {
		"Best for {n} {n|kontor|kontorer}: {names}, {value}. Det er bevist at ingen andre steder er bedre.",
		"Best for {n} kontor: {names}, {value}. Det er bevist at ingen andre stader er betre.",
		"Best for {n} {n|office|offices}: {names}, {value}. It is proved that no other places are better."},
	"locate.tie": {
		"Flere valg er like gode for {n} {n|kontor|kontorer}; ett er {names}, {value}. Det er bevist at ingen andre er bedre.",
		"Fleire val er like gode for {n} kontor; eitt er {names}, {value}. Det er bevist at ingen andre er betre.",
		"Several choices are as good for {n} {n|office|offices}; one is {names}, {value}. It is proved that no others are better."},
	"locate.found": {
		"Funnet for {n} {n|kontor|kontorer}: {names}, {value}. Om noe er bedre, er ikke bevist; bedre enn {bound} blir det ikke.",
		"Funne for {n} kontor: {names}, {value}. Om noko er betre, er ikkje bevist; betre enn {bound} blir det ikkje.",
		"Found for {n} {n|office|offices}: {names}, {value}. Whether anything is better is not proved; better than {bound} it cannot be."},
	"locate.value.median": {"{x} minutter i snitt", "{x} minutt i snitt", "{x} minutes on average"},
	"locate.value.center": {"{x} minutter for den som har lengst", "{x} minutt for den som har lengst", "{x} minutes for whoever has farthest"},
	"locate.value.cover":  {"{x} innen {radius} minutter", "{x} innan {radius} minutt", "{x} within {radius} minutes"},
	"locate.next":         {"De som kommer nest", "Dei som kjem nest", "Those that come next"},
	"locate.same":         {"(like godt)", "(like godt)", "(as good)"},
	"locate.not_listed": {
		"Det er for mange måter å velge på til at de nest beste er funnet.",
		"Det er for mange måtar å velje på til at dei nest beste er funne.",
		"There are too many ways to choose for the next best to be found."},
	"locate.legend.study": {
		"Reisetidene er dem scenariet har, eller anslår, fra senter til senter; barna teller likt, og det nærmeste kontoret er brukt for alle.",
		"Reisetidene er dei scenarioet har, eller anslår, frå senter til senter; barna tel likt, og det næraste kontoret er brukt for alle.",
		"The travel times are those that the scenario has, or estimates, from centre to centre; children count alike, and everybody uses the nearest office."},
	"locate.legend": {
		"Reisetidene er dem i tabellen; det nærmeste kontoret er brukt for alle.",
		"Reisetidene er dei i tabellen; det næraste kontoret er brukt for alle.",
		"The travel times are those of the table; everybody uses the nearest office."},

	"problem.matrix-empty":      {"er tom; slik ser tabellen ut: en overskrift av steder, og en linje for hver kommune", "er tom; slik ser tabellen ut: ei overskrift av stader, og ei line for kvar kommune", "is empty; this is what the table looks like: a heading of places, and a line for each municipality"},
	"problem.matrix-number":     {"er {raw}; her trengs et tall fra 0 til {max}, eller ingenting", "er {raw}; her trengst eit tal frå 0 til {max}, eller ingenting", "is {raw}; a number from 0 to {max} is needed here, or nothing"},
	"problem.matrix-count":      {"har {raw} tall; det trengs {max}", "har {raw} tal; det trengst {max}", "has {raw} numbers; {max} are needed"},
	"problem.matrix-name":       {"navnet «{raw}» er tomt eller står to ganger", "namnet «{raw}» er tomt eller står to gonger", "the name “{raw}” is empty or there twice"},
	"problem.matrix-size":       {"er for stor: {raw}, tillatt er {max}", "er for stor: {raw}, tillate er {max}", "is too large: {raw}, allowed are {max}"},
	"problem.matrix-unknown":    {"står ikke i tabellen over reisetider", "står ikkje i tabellen over reisetider", "is not in the table of travel times"},
	"problem.matrix-lacking":    {"har ingen vekt", "har inga vekt", "has no weight"},
	"problem.matrix-unreadable": {"kan ikke leses: {detail}", "kan ikkje lesast: {detail}", "cannot be read: {detail}"},
})
