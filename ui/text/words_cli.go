package text

// What the command line says.
var _ = register(map[string]words{
	"stdin": {"(standard inn)", "(standard inn)", "(standard input)"},

	// Reasons that the operating system gives.
	"reason.not_exist":     {"finnes ikke", "finst ikkje", "does not exist"},
	"reason.permission":    {"du har ikke tilgang", "du har ikkje tilgang", "you have no access"},
	"reason.read_only":     {"disken kan bare leses", "disken kan berre lesast", "the disk is read-only"},
	"reason.no_space":      {"disken er full", "disken er full", "the disk is full"},
	"reason.directory":     {"er en mappe, ikke en fil", "er ei mappe, ikkje ei fil", "is a folder, not a file"},
	"reason.not_directory": {"er en fil, ikke en mappe", "er ei fil, ikkje ei mappe", "is a file, not a folder"},

	"error.invalid": {
		"{n} feil i filen. Rett {n|den|dem} og prøv igjen",
		"{n} feil i fila. Rett {n|han|dei} og prøv igjen",
		"{n} {n|problem|problems} in the file. Mend {n|it|them} and try again"},
	"error.output": {
		"kan ikke skrive resultatet: {error}", "kan ikkje skrive resultatet: {error}", "cannot write the result: {error}"},
	"error.write": {
		"kan ikke skrive {file}: {error}. Velg en annen fil eller mappe med -o",
		"kan ikkje skrive {file}: {error}. Vel ei anna fil eller mappe med -o",
		"cannot write {file}: {error}. Choose another file or folder with -o"},
	"error.exists": {
		"{file} finnes fra før og er ikke rørt. Velg et annet navn med -o, eller skriv over med --force",
		"{file} finst frå før og er ikkje rørt. Vel eit anna namn med -o, eller skriv over med --force",
		"{file} exists and was left alone. Choose another name with -o, or overwrite it with --force"},
	"error.folder_used": {
		"mappen {folder} er ikke tom, og er ikke rørt. Velg en annen med --out, eller skriv i den med --force",
		"mappa {folder} er ikkje tom, og er ikkje rørt. Vel ei anna med --out, eller skriv i henne med --force",
		"the folder {folder} is not empty, and was left alone. Choose another with --out, or write into it with --force"},
	"error.figures": {
		"kan ikke lagre figurene i {folder}: {error}. Velg en annen mappe med --out, eller kjør med --no-figures",
		"kan ikkje lagre figurane i {folder}: {error}. Vel ei anna mappe med --out, eller køyr med --no-figures",
		"cannot save the figures in {folder}: {error}. Choose another folder with --out, or run with --no-figures"},
	"error.study": {
		"simuleringen stanset: {error}", "simuleringa stansa: {error}", "the simulation stopped: {error}"},

	// Wrong use. A hint at the help page follows each.
	"usage.hint": {"Hjelp: {command}", "Hjelp: {command}", "Help: {command}"},
	"usage.range": {
		"{flag} er {value}; tillatt er hele tall fra {min} til {max}",
		"{flag} er {value}; tillate er heile tal frå {min} til {max}",
		"{flag} is {value}; allowed are whole numbers from {min} to {max}"},
	"usage.lang": {
		"--lang er {value}; velg nb (bokmål), nn (nynorsk) eller en (engelsk)",
		"--lang er {value}; vel nb (bokmål), nn (nynorsk) eller en (engelsk)",
		"--lang is {value}; choose nb (bokmål), nn (nynorsk) or en (English)"},
	"usage.value": {
		"{flag} trenger en verdi etter seg: {flag} {value}",
		"{flag} treng ein verdi etter seg: {flag} {value}",
		"{flag} needs a value behind it: {flag} {value}"},
	"usage.no_value": {
		"{flag} tar ingen verdi. Skriv bare {flag}", "{flag} tek ingen verdi. Skriv berre {flag}", "{flag} takes no value. Write {flag} alone"},
	"usage.near_flag": {
		"ukjent flagg {flag}. Mente du {near}?", "ukjent flagg {flag}. Meinte du {near}?", "unknown flag {flag}. Did you mean {near}?"},
	"usage.unknown_flag": {
		"ukjent flagg {flag}", "ukjent flagg {flag}", "unknown flag {flag}"},
	"usage.foreign_flag": {
		"{flag} hører ikke til {command}, men til {commands}",
		"{flag} høyrer ikkje til {command}, men til {commands}",
		"{flag} does not belong to {command} but to {commands}"},
	"usage.near_command": {
		"ukjent kommando {command}. Mente du {near}?", "ukjend kommando {command}. Meinte du {near}?", "unknown command {command}. Did you mean {near}?"},
	"usage.unknown_command": {
		"ukjent kommando {command}. Kommandoene er {commands}",
		"ukjend kommando {command}. Kommandoane er {commands}",
		"unknown command {command}. The commands are {commands}"},
	"usage.file_first": {
		"si hva som skal gjøres med filen først: run {file} eller check {file}",
		"sei kva som skal gjerast med fila først: run {file} eller check {file}",
		"say first what to do with the file: run {file} or check {file}"},
	"usage.no_file": {
		"{command} trenger en scenariofil. Lag en med new, eller skriv - for å lese standard inn",
		"{command} treng ei scenariofil. Lag ei med new, eller skriv - for å lese standard inn",
		"{command} needs a scenario file. Make one with new, or write - to read the standard input"},
	"usage.one_file": {
		"{command} tar én fil om gangen; for mye er: {extra}",
		"{command} tek éi fil om gongen; for mykje er: {extra}",
		"{command} takes one file at a time; too much is: {extra}"},
	"usage.no_args": {
		"{command} tar ikke noe mer; for mye er: {extra}",
		"{command} tek ikkje noko meir; for mykje er: {extra}",
		"{command} takes nothing more; too much is: {extra}"},
	"usage.one_key": {
		"params tar én nøkkel eller én tabell; for mye er: {extra}",
		"params tek éin nøkkel eller éin tabell; for mykje er: {extra}",
		"params takes one key or one table; too much is: {extra}"},
	"usage.near_key": {
		"ukjent nøkkel {key}. Mente du {near}?", "ukjend nøkkel {key}. Meinte du {near}?", "unknown key {key}. Did you mean {near}?"},
	"usage.unknown_key": {
		"ukjent nøkkel {key}. «params» alene viser alle", "ukjend nøkkel {key}. «params» åleine viser alle", "unknown key {key}. “params” alone shows them all"},
	"usage.word.number":  {"NUMMER", "NUMMER", "NUMBER"},
	"usage.word.name":    {"NAVN", "NAMN", "NAME"},
	"usage.word.file":    {"FIL", "FIL", "FILE"},
	"usage.word.key":     {"NØKKEL", "NØKKEL", "KEY"},
	"usage.word.dir":     {"MAPPE", "MAPPE", "DIR"},
	"usage.word.command": {"KOMMANDO", "KOMMANDO", "COMMAND"},

	// run
	"run.untitled": {"Studie uten tittel", "Studie utan tittel", "Study without a title"},
	"run.made": {
		"Grannelag {version}, scenario {hash}", "Grannelag {version}, scenario {hash}", "Grannelag {version}, scenario {hash}"},
	"run.size": {
		"{n} {n|gjentakelse|gjentakelser} av {years} år, frø {seed}",
		"{n} {n|gjentaking|gjentakingar} av {years} år, frø {seed}",
		"{n} {n|replication|replications} of {years} {years|year|years}, seed {seed}"},
	"run.precision.reached": {
		"Kjørt til forskjellene i «{outcome}» var kjent på {half} eller bedre (ønsket {wish}).",
		"Køyrt til skilnadene i «{outcome}» var kjende på {half} eller betre (ønskt {wish}).",
		"Run until the differences in “{outcome}” were known to {half} or better (wished for {wish})."},
	"run.precision.missed": {
		"Forskjellene i «{outcome}» ble ikke kjent på {wish}, som var ønsket; etter så mange gjentakelser er det {half}.",
		"Skilnadene i «{outcome}» vart ikkje kjende på {wish}, som var ønskt; etter så mange gjentakingar er det {half}.",
		"The differences in “{outcome}” did not become known to {wish} as wished for; after so many replications it is {half}."},
	"run.points": {"{n} prosentpoeng", "{n} prosentpoeng", "{n} percentage points"},
	"flag.precision": {
		"kjør til forskjellene fra 0-alternativet er kjent på så mange prosentpoeng (1 om ingenting er sagt; eller enheter av --outcome); --replications er da det meste",
		"køyr til skilnadene frå 0-alternativet er kjende på så mange prosentpoeng (1 om ingenting er sagt; eller einingar av --outcome); --replications er då det meste",
		"run until the differences from the baseline are known to so many percentage points (1 if nothing is said; or units of --outcome); --replications is then the most"},
	"usage.precision": {
		"--precision er {value}; tillatt er tall fra {min} til {max}",
		"--precision er {value}; tillate er tal frå {min} til {max}",
		"--precision is {value}; allowed are numbers from {min} to {max}"},
	"run.otherwise": {"Annerledes underveis:", "Annleis undervegs:", "Otherwise on the way:"},
	"run.source":    {"Kilde: {sources}", "Kjelde: {sources}", "Source: {sources}"},
	"run.partial": {
		"AVBRUTT. Tallene bygger på {n} {n|gjentakelse|gjentakelser} som ble ferdige, og er mindre sikre enn de skulle bli.",
		"AVBROTE. Tala byggjer på {n} {n|gjentaking|gjentakingar} som vart ferdige, og er mindre sikre enn dei skulle bli.",
		"CANCELLED. The figures rest on the {n} {n|replication|replications} that were completed, and are less certain than they were to be."},
	"run.few_runs": {
		"Så få gjentakelser gir ingen intervaller, og ingen forskjeller kan vises. Kjør med --replications 200.",
		"Så få gjentakingar gir ingen intervall, og ingen skilnader kan visast. Køyr med --replications 200.",
		"So few replications give no intervals, and no differences can be shown. Run with --replications 200."},
	"run.options":  {"Alternativene", "Alternativa", "The options"},
	"run.baseline": {"0-alternativet", "0-alternativet", "baseline"},
	"run.services": {"{n} {n|tjeneste|tjenester}", "{n} {n|teneste|tenester}", "{n} {n|service|services}"},
	"run.summary":  {"Hovedtallene", "Hovudtala", "The main figures"},
	"run.differences": {
		"Hva hvert alternativ endrer fra 0-alternativet", "Kva kvart alternativ endrar frå 0-alternativet", "What each option changes from the baseline"},
	"run.costs": {
		"Hva et år koster, del for del", "Kva eit år kostar, del for del", "What a year costs, part by part"},
	"run.payback":           {"Tjent inn (år)", "Tent inn (år)", "Paid back (years)"},
	"run.payback.not_shown": {"ikke vist", "ikkje vist", "not shown"},
	"run.payback.between":   {"{years} ({low}–{high})", "{years} ({low}–{high})", "{years} ({low}–{high})"},
	"run.payback.legend": {
		"Tjent inn: etter så mange år har alternativet spart det omstillingen kostet, med 95 %-intervall. «Ikke vist»: det er ikke vist at alternativet sparer noe, så omstillingen blir ikke tjent inn.",
		"Tent inn: etter så mange år har alternativet spart det omstillinga kosta, med 95 %-intervall. «Ikkje vist»: det er ikkje vist at alternativet sparer noko, så omstillinga blir ikkje tent inn.",
		"Paid back: after so many years the option has saved what the transition cost, with its 95% interval. “Not shown”: no saving is shown, so the transition is not paid back."},
	"run.option": {"Alternativ {mark}: {name}", "Alternativ {mark}: {name}", "Option {mark}: {name}"},
	"run.whole":  {"Hele alternativet", "Heile alternativet", "The whole option"},

	"run.column.mean":       {"gjennomsnitt", "gjennomsnitt", "mean"},
	"run.column.band":       {"enkeltår", "enkeltår", "single years"},
	"run.column.difference": {"mot 0-alternativet", "mot 0-alternativet", "against the baseline"},

	"run.few":     {"{x} av {y}", "{x} av {y}", "{x} of {y}"},
	"run.minutes": {"min", "min", "min"},

	"run.legend": {"Slik leses tallene", "Slik skal tala lesast", "How to read the figures"},
	"legend.mean": {
		"±: så godt kjenner vi gjennomsnittet etter så mange gjentakelser (95\u00a0%-intervall).",
		"±: så godt kjenner vi gjennomsnittet etter så mange gjentakingar (95\u00a0%-intervall).",
		"±: how well the mean is known after so many replications (95% interval)."},
	"legend.band": {
		"[fra–til]: ni av ti enkeltår havner her. Det er flaks og uflaks i det enkelte år, ikke tvil om gjennomsnittet.",
		"[frå–til]: ni av ti enkeltår hamnar her. Det er hell og uhell i det einskilde året, ikkje tvil om gjennomsnittet.",
		"[from–to]: nine of ten single years end up here. That is good and bad luck in a year, not doubt about the mean."},
	"legend.not_shown": {
		"~: ingen forskjell vist: intervallet rommer 0.",
		"~: ingen skilnad vist: intervallet rommar 0.",
		"~: no difference shown: the interval holds 0."},
	"legend.change": {
		"+ og −: endring fra 0-alternativet, i prosentpoeng der tallet er i prosent, og i saker der det er x av y.",
		"+ og −: endring frå 0-alternativet, i prosentpoeng der talet er i prosent, og i saker der det er x av y.",
		"+ and −: change from the baseline, in percentage points where the figure is in per cent, and in cases where it is x of y."},
	"legend.change.other": {
		"+ og −: endring fra det som det sammenlignes med, i prosentpoeng der tallet er i prosent, og i saker der det er x av y.",
		"+ og −: endring frå det som det blir samanlikna med, i prosentpoeng der talet er i prosent, og i saker der det er x av y.",
		"+ and −: change from what it is held against, in percentage points where the figure is in per cent, and in cases where it is x of y."},
	"legend.tiny": {
		"≈ 0: en forskjell er vist, men den er mindre enn siste desimal.",
		"≈ 0: ein skilnad er vist, men han er mindre enn siste desimal.",
		"≈ 0: a difference is shown, but it is smaller than the last decimal."},
	"legend.estimated": {
		"*: bygger på anslåtte reisetider. Skriv de virkelige i filen for å bli kvitt merket.",
		"*: byggjer på anslåtte reisetider. Skriv dei verkelege i fila for å bli kvitt merket.",
		"*: rests on estimated travel times. Write the real ones in the file to be rid of the mark."},
	"legend.few": {
		"x av y: så mange i tide av alle i et vanlig år. Under 20 saker i året sier en prosentandel lite.",
		"x av y: så mange i tide av alle i eit vanleg år. Under 20 saker i året seier ein prosentdel lite.",
		"x of y: so many in time of all in an ordinary year. Under 20 cases a year a percentage says little."},
	"run.limits": {
		"Kostnadene gjelder drift: tiltak og plasseringer er ikke med, og hvem som betaler, er ikke avgjort. Tallene følger av forutsetningene i modellen; «grannelag-cli params» viser dem med kilde.",
		"Kostnadene gjeld drift: tiltak og plasseringar er ikkje med, og kven som betaler, er ikkje avgjort. Tala følgjer av føresetnadene i modellen; «grannelag-cli params» viser dei med kjelde.",
		"Cost is that of running the service: measures and placements are left out, and who pays is not decided. The figures follow from the assumptions of the model; “grannelag-cli params” shows them with their sources."},
	"run.main_only": {
		"Her står bare hovedtallene; --all viser alle {n} for hvert sted.",
		"Her står berre hovudtala; --all viser alle {n} for kvar stad.",
		"Only the main figures stand here; --all shows all {n} for each place."},
	"run.figures": {
		"{n} {n|figurfil|figurfiler} i mappen {folder}", "{n} {n|figurfil|figurfiler} i mappa {folder}", "{n} {n|figure file|figure files} in the folder {folder}"},
	"run.figures_renewed": {
		"{n} {n|figurfil|figurfiler} i mappen {folder} er fornyet", "{n} {n|figurfil|figurfiler} i mappa {folder} er fornya", "{n} {n|figure file|figure files} renewed in the folder {folder}"},
	"run.progress": {
		"Simulerer: {percent} % ({done} av {total} kjøringer)",
		"Simulerer: {percent} % ({done} av {total} køyringar)",
		"Simulating: {percent}% ({done} of {total} runs)"},
	"run.cancelled": {
		"avbrutt etter {n} {n|gjentakelse|gjentakelser}. Figurer er ikke lagret",
		"avbrote etter {n} {n|gjentaking|gjentakingar}. Figurar er ikkje lagra",
		"cancelled after {n} {n|replication|replications}. No figures were saved"},
	"run.cancelled_early": {
		"avbrutt før noe var ferdig. Ingenting er skrevet",
		"avbrote før noko var ferdig. Ingenting er skrive",
		"cancelled before anything was done. Nothing was written"},

	"run.cancelled_figures": {
		"avbrutt før figurene var tegnet. Tallene er komplette; ingen figurer er lagret",
		"avbrote før figurane var teikna. Tala er komplette; ingen figurar er lagra",
		"cancelled before the pictures were drawn. The figures are complete; no pictures were saved"},

	// check
	"check.ok": {
		"{file} er i orden og kan kjøres.", "{file} er i orden og kan køyrast.", "{file} is in order and can be run."},
	"check.errors": {
		"Filen kan ikke kjøres før {n} feil er rettet.",
		"Fila kan ikkje køyrast før {n} feil er retta.",
		"The file cannot be run until {n} {n|problem is|problems are} mended."},
	"check.posts": {"årsverk", "årsverk", "FTE"},
	"check.load":  {"ventet bruk av tiden", "venta bruk av tida", "expected use of time"},
	"check.low":   {"lite å gjøre", "lite å gjere", "little to do"},
	"check.high":  {"for mye å gjøre", "for mykje å gjere", "too much to do"},
	"check.warn_low": {
		"{service}: saker og reiser ventes å bruke {load} av tiden, under {low}. Da er det god tid uansett hva dere velger. Se etter om årsverkene er for mange (case_posts) eller meldingene for få (reports)",
		"{service}: saker og reiser er venta å bruke {load} av tida, under {low}. Då er det god tid same kva de vel. Sjå etter om årsverka er for mange (case_posts) eller meldingane for få (reports)",
		"{service}: cases and travel are expected to take {load} of the time, under {low}. Then there is plenty of time whatever you choose. Check whether the posts are too many (case_posts) or the concerns too few (reports)"},
	"check.warn_high": {
		"{service}: saker og reiser ventes å bruke {load} av tiden, over {high}. Da vokser køene uansett hva dere velger. Se etter om årsverkene er for få (case_posts) eller meldingene for mange (reports)",
		"{service}: saker og reiser er venta å bruke {load} av tida, over {high}. Då veks køane same kva de vel. Sjå etter om årsverka er for få (case_posts) eller meldingane for mange (reports)",
		"{service}: cases and travel are expected to take {load} of the time, over {high}. Then the queues grow whatever you choose. Check whether the posts are too few (case_posts) or the concerns too many (reports)"},

	"basis.title":    {"Tallene bygger på", "Tala byggjer på", "The figures rest on"},
	"basis.children": {"Innbyggere og barn", "Innbyggjarar og barn", "Inhabitants and children"},
	"basis.volumes":  {"Meldinger og undersøkelser", "Meldingar og undersøkingar", "Concerns, investigations"},
	"basis.posts":    {"Årsverk", "Årsverk", "Posts"},
	"basis.ssb":      {"SSB, tabell 07459, {date}", "SSB, tabell 07459, {date}", "SSB, table 07459, {date}"},
	"basis.unnamed":  {"filen, uten kilde", "fila, utan kjelde", "the file, without a source"},
	"basis.rate": {
		"for {n} {n|kommune|kommuner} landets tall, {rate} (kilde: {source})",
		"for {n} {n|kommune|kommunar} tal for heile landet, {rate} (kjelde: {source})",
		"for {n} {n|municipality|municipalities} the national rate, {rate} (source: {source})"},
	"basis.mixed": {
		"Merk: meldinger og årsverk er fra ulike år ({years}). Det kan gi for mye eller for lite arbeid per årsverk.",
		"Merk: meldingar og årsverk er frå ulike år ({years}). Det kan gi for mykje eller for lite arbeid per årsverk.",
		"Note: concerns and posts are of different years ({years}). That may give too much or too little work per post."},

	// params
	"params.more": {
		"«{program} params NØKKEL», som demand.triage_hours, viser ett tall med forklaring, rimelige verdier og kilde.",
		"«{program} params NØKKEL», som demand.triage_hours, viser eitt tal med forklaring, rimelege verdiar og kjelde.",
		"“{program} params KEY”, such as demand.triage_hours, shows one number with its explanation, plausible values and source."},
	"params.from_register": {"fra registeret", "frå registeret", "from the register"},
	"params.reckoned":      {"regnes ut", "blir rekna ut", "worked out"},
	"params.none":          {"ukjent", "ukjend", "unknown"},
	"params.default":       {"Når filen ikke sier noe", "Når fila ikkje seier noko", "If the file is silent"},
	"params.plausible":     {"Rimelige verdier", "Rimelege verdiar", "Plausible values"},
	"params.allowed":       {"Tillatt", "Tillate", "Allowed"},
	"params.whole":         {"hele tall", "heile tal", "whole numbers"},
	"params.kind":          {"Slags tall", "Slags tal", "Kind of number"},
	"params.source":        {"Kilde", "Kjelde", "Source"},
	"params.in_file":       {"I filen", "I fila", "In the file"},

	// new
	"new.none": {
		"si hvilke kommuner det gjelder, med nummer eller navn: {program} new 1811 Sømna",
		"sei kva kommunar det gjeld, med nummer eller namn: {program} new 1811 Sømna",
		"say which municipalities, by number or name: {program} new 1811 Sømna"},
	"new.json_needs_file": {
		"new --json trenger også -o FIL: scenariet og JSON kan ikke stå i samme strøm",
		"new --json treng òg -o FIL: scenarioet og JSON kan ikkje stå i same straum",
		"new --json needs -o FILE too: the scenario and JSON cannot share one stream"},
	"new.unknown": {
		"fant ingen kommune for {word}. Bruk dagens navn eller nummer; navn med mellomrom skrives i anførselstegn",
		"fann ingen kommune for {word}. Bruk namnet eller nummeret i dag; namn med mellomrom skal ha hermeteikn rundt seg",
		"found no municipality for {word}. Use today's name or number; a name with blanks needs quotes"},
	"new.ambiguous": {
		"{word} kan være flere kommuner. Bruk nummeret:", "{word} kan vere fleire kommunar. Bruk nummeret:", "{word} may be several municipalities. Use the number:"},
	"new.more":     {"… og {n} til", "… og {n} til", "… and {n} more"},
	"new.written":  {"Skrev {file}", "Skreiv {file}", "Wrote {file}"},
	"new.children": {"barn 0–17", "barn 0–17", "children 0–17"},
	"new.together": {"Til sammen", "Til saman", "Together"},
	"new.sources": {
		"Barn og innbyggere: SSB, tabell 07459, {population}. Dagens ordning er slik registeret kjenner den, {services}: rett den i filen om noe er endret. Reisetidene er anslått etter luftlinje; skriv de virkelige i filen.",
		"Barn og innbyggjarar: SSB, tabell 07459, {population}. Ordninga i dag er slik registeret kjenner henne, {services}: rett henne i fila om noko er endra. Reisetidene er anslåtte etter luftlinje; skriv dei verkelege i fila.",
		"Children and inhabitants: SSB, table 07459, {population}. Today's arrangement is as the register knows it, {services}: correct it in the file if something has changed. Travel times are estimated along the straight line; write the real ones in the file."},
	"new.next": {"Videre:", "Vidare:", "Next:"},

	// version
	"version.format":     {"Leser og skriver filformat {format}", "Les og skriv filformat {format}", "Reads and writes file format {format}"},
	"version.population": {"Innbyggere og barn: SSB, tabell 07459, {date}", "Innbyggjarar og barn: SSB, tabell 07459, {date}", "Inhabitants and children: SSB, table 07459, {date}"},
	"version.services":   {"Dagens samarbeid: Bufdir, {date}", "Samarbeid i dag: Bufdir, {date}", "Today's cooperation: Bufdir, {date}"},
})
