package text

// What the command line says when options are compared.
var _ = register(map[string]words{
	"brief.compare": {
		"holder alternativene mot hverandre: hva som er ulikt, hva det fører til, og for hvem",
		"held alternativa mot kvarandre: kva som er ulikt, kva det fører til, og for kven",
		"holds the options against each other: what differs, what comes of it, and for whom"},
	"help.compare": {
		`Simulerer alternativene med de samme meldingene og de samme sykedagene, og viser for hvert av dem: hva som er organisert annerledes enn i sammenligningsalternativet (det første, eller det --base sier), hva det fører til med 95 %-intervall, for hvilke kommuner det blir bedre og dårligere, og hva et enkelt år kan bringe. Rommer intervallet 0, er ingen forskjell vist.

Med to filer blir alternativer med samme ID holdt mot hverandre, og alt som er ulikt i inndataene, står nøkkel for nøkkel.

  {program} compare studie.toml
  {program} compare studie.toml --base alone --option joint --all
  {program} compare før.toml etter.toml`,
		`Simulerer alternativa med dei same meldingane og dei same sjukedagane, og viser for kvart av dei: kva som er organisert annleis enn i samanlikningsalternativet (det første, eller det --base seier), kva det fører til med 95 %-intervall, for kva kommunar det blir betre og dårlegare, og kva eit enkelt år kan bringe. Rommar intervallet 0, er ingen skilnad vist.

Med to filer blir alternativ med same ID haldne mot kvarandre, og alt som er ulikt i inndata, står nøkkel for nøkkel.

  {program} compare studie.toml
  {program} compare studie.toml --base alone --option joint --all
  {program} compare før.toml etter.toml`,
		`Simulates the options with the same concerns and the same sick days, and shows for each of them: what is organised otherwise than in the base (the first option, or what --base says), what comes of it with its 95% interval, for which municipalities it gets better and worse, and what a single year may bring. Where the interval holds 0, no difference is shown.

With two files, options of the same ID are held against each other, and all that differs in the inputs is listed key by key.

  {program} compare study.toml
  {program} compare study.toml --base alone --option joint --all
  {program} compare before.toml after.toml`},
	"flag.base": {
		"alternativet de andre holdes mot (det første, hvis ikke noe annet er sagt)",
		"alternativet dei andre blir haldne mot (det første, om ikkje anna er sagt)",
		"the option that others are held against (the first unless told otherwise)"},
	"flag.option": {
		"bare dette alternativet", "berre dette alternativet", "this option alone"},
	"usage.option": {
		"{flag} er {value}; alternativene i filen er {options}",
		"{flag} er {value}; alternativa i fila er {options}",
		"{flag} is {value}; the options of the file are {options}"},
	"compared.alone": {
		"det er ikke noe å holde sammenligningsalternativet mot. Alternativene i filen er {options}",
		"det er ikkje noko å halde samanlikningsalternativet mot. Alternativa i fila er {options}",
		"there is nothing to hold the base against. The options of the file are {options}"},
	"compared.nothing_shared": {
		"ingen alternativer har samme ID i de to filene: {a} og {b}",
		"ingen alternativ har same ID i dei to filene: {a} og {b}",
		"no options share an ID in the two files: {a} and {b}"},
	"compared.cancelled": {
		"avbrutt etter {n} {n|gjentakelse|gjentakelser}",
		"avbrote etter {n} {n|gjentaking|gjentakingar}",
		"cancelled after {n} {n|replication|replications}"},
	"compared.differs":     {"Hva som er ulikt fra {a} til {b}", "Kva som er ulikt frå {a} til {b}", "What differs from {a} to {b}"},
	"compared.differences": {"Hva hvert alternativ endrer fra {name}", "Kva kvart alternativ endrar frå {name}", "What each option changes from {name}"},
	"compared.difference":  {"forskjell", "skilnad", "difference"},
	"compared.gains":       {"Hvem det blir bedre og dårligere for, fra {a} til {b}", "Kven det blir betre og dårlegare for, frå {a} til {b}", "For whom it gets better and worse, from {a} to {b}"},
	"compared.better":      {"Bedre:", "Betre:", "Better:"},
	"compared.worse":       {"Dårligere:", "Dårlegare:", "Worse:"},
	"compared.risk":        {"Hva et enkelt år kan bringe", "Kva eit enkelt år kan bringe", "What a single year may bring"},
	"compared.median":      {"midterst", "midtarst", "median"},
	"compared.risk.legend": {
		"Gjennomsnittet er over alle år, med intervallet for hvor godt vi kjenner det. De andre tallene er enkeltår: 5 % av årene ligger under det første, halvparten under det midterste og 95 % under det siste.",
		"Gjennomsnittet er over alle år, med intervallet for kor godt vi kjenner det. Dei andre tala er einskildår: 5 % av åra ligg under det første, halvparten under det midtarste og 95 % under det siste.",
		"The mean is over all years, with the interval of how well it is known. The other figures are single years: 5% of the years lie under the first, half under the median and 95% under the last."},
	"compared.files":             {"Hva som er ulikt fra {a} til {b}", "Kva som er ulikt frå {a} til {b}", "What differs from {a} to {b}"},
	"compared.files.differences": {"Hva det fører til i hvert alternativ", "Kva det fører til i kvart alternativ", "What comes of it in each option"},
	"against.title":              {"Mot en annen fil", "Mot ei anna fil", "Against another file"},
	"against.help": {
		"Hold scenariet mot en annen fil, for eksempel den du sendte i fjor eller den en nabo har endret: hva som er ulikt, og hva det fører til i alternativer med samme ID.",
		"Hald scenarioet mot ei anna fil, til dømes den du sende i fjor eller den ein nabo har endra: kva som er ulikt, og kva det fører til i alternativ med same ID.",
		"Hold the scenario against another file, such as the one you sent last year or the one a neighbour has changed: what differs, and what comes of it in options of the same ID."},
	"against.choose":  {"Velg fil …", "Vel fil …", "Choose a file …"},
	"against.again":   {"Sammenlign på nytt", "Samanlikn på nytt", "Compare anew"},
	"against.running": {"Simulerer begge med de samme tilfeldighetene, mot {file}: {percent} %", "Simulerer begge med dei same tilfella, mot {file}: {percent} %", "Simulating both with the same luck, against {file}: {percent}%"},
	"against.done": {
		"Mot {file}, {n} gjentakelser av hvert, med de samme tilfeldighetene.",
		"Mot {file}, {n} gjentakingar av kvart, med dei same tilfella.",
		"Against {file}, {n} replications of each, with the same luck."},
	"against.nothing_shared": {
		"Ingen alternativer har samme ID i de to filene.",
		"Ingen alternativ har same ID i dei to filene.",
		"No options share an ID in the two files."},
	"compared.same": {
		"Ingenting som bestemmer resultatene, er ulikt i de to filene.",
		"Ingenting som avgjer resultata, er ulikt i dei to filene.",
		"Nothing that decides the results differs between the two files."},
})
