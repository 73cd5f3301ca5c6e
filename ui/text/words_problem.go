package text

// One text for each code of a problem of package scenario, whose comments say
// what the message must say; a code with several cases has one for each, named
// code.case.
var _ = register(map[string]words{
	"problem.warning": {"advarsel", "åtvaring", "warning"},

	"problem.unreadable": {
		"kan ikke leses: {detail}. Se etter at navnet er riktig og at du har tilgang",
		"kan ikkje lesast: {detail}. Sjå etter at namnet er rett og at du har tilgang",
		"cannot be read: {detail}. Check that the name is right and that you have access"},
	"problem.too-large": {
		"er for stor; tillatt er høyst {maxUnit}. Del opp eller kort ned",
		"er for stor; tillate er høgst {maxUnit}. Del opp eller kort ned",
		"is too large; allowed are at most {maxUnit}. Split or shorten it"},
	"problem.too-large.counted": {
		"er for stor; tillatt er høyst {maxUnit}. Del opp eller kort ned",
		"er for stor; tillate er høgst {maxUnit}. Del opp eller kort ned",
		"is too large; allowed are at most {maxUnit}. Split or shorten it"},
	"problem.encoding": {
		"inneholder noe som ikke er tekst i UTF-8, ved tegn {column} ({detail}). Er dette en scenariofil? I så fall: lagre den som UTF-8",
		"inneheld noko som ikkje er tekst i UTF-8, ved teikn {column} ({detail}). Er dette ei scenariofil? I så fall: lagre henne som UTF-8",
		"holds something that is not UTF-8 text, at character {column} ({detail}). Is this a scenario file? If so, save it as UTF-8"},
	"problem.syntax": {
		"linjen er ikke gyldig TOML: «{detail}». Se etter et anførselstegn eller en klamme som mangler; desimaltegnet i filen er punktum",
		"linja er ikkje gyldig TOML: «{detail}». Sjå etter eit hermeteikn eller ein klamme som manglar; desimalteiknet i fila er punktum",
		"the line is not valid TOML: “{detail}”. Look for a missing quote or bracket; the decimal sign in the file is a point"},
	"problem.syntax.bare": {
		"linjen er ikke gyldig TOML. Se etter et anførselstegn, et likhetstegn eller en klamme som mangler; desimaltegnet i filen er punktum",
		"linja er ikkje gyldig TOML. Sjå etter eit hermeteikn, eit likskapsteikn eller ein klamme som manglar; desimalteiknet i fila er punktum",
		"the line is not valid TOML. Look for a missing quote, equals sign or bracket; the decimal sign in the file is a point"},
	"problem.array-of-tables": {
		"dobbel klamme, [[{key}]], brukes ikke i scenariofiler. Gi hver tabell sitt eget navn, som [{want}]",
		"dobbel klamme, [[{key}]], blir ikkje brukt i scenariofiler. Gi kvar tabell sitt eige namn, som [{want}]",
		"double brackets, [[{key}]], are not used in scenario files. Give each table a name of its own, such as [{want}]"},
	"problem.format-newer": {
		"filen har format {raw}; denne utgaven av Grannelag leser til og med {max}. Hent en nyere utgave av Grannelag for å åpne den",
		"fila har format {raw}; denne utgåva av Grannelag les til og med {max}. Hent ei nyare utgåve av Grannelag for å opne henne",
		"the file has format {raw}; this Grannelag reads up to {max}. Get a newer Grannelag to open it"},

	"problem.unknown-key": {
		"ukjent nøkkel. Mente du {want}?",
		"ukjend nøkkel. Meinte du {want}?",
		"unknown key. Did you mean {want}?"},
	"problem.unknown-key.far": {
		"ukjent nøkkel. Fjern den, eller gjør linjen til en kommentar med # foran",
		"ukjend nøkkel. Fjern han, eller gjer linja til ein kommentar med # framfor",
		"unknown key. Remove it, or make the line a comment with # in front"},
	"problem.missing": {
		"mangler. Her må det stå {want}",
		"manglar. Her må det stå {want}",
		"is missing. It must hold {want}"},
	"problem.missing.format": {
		"mangler. Skriv format = 1 øverst i filen, eller det formatet den er laget for",
		"manglar. Skriv format = 1 øvst i fila, eller det formatet ho er laga for",
		"is missing. Write format = 1 at the top of the file, or the format it was made for"},
	"problem.type": {
		"er {raw}; her må det stå {want}",
		"er {raw}; her må det stå {want}",
		"is {raw}; it must hold {want}"},
	"problem.type.format": {
		"er {raw}; her må det stå et helt tall, som format = 1",
		"er {raw}; her må det stå eit heilt tal, som format = 1",
		"is {raw}; it must hold a whole number, such as format = 1"},
	"problem.type.quotes": {
		"er {raw} uten anførselstegn; skriv \"{want}\"",
		"er {raw} utan hermeteikn; skriv \"{want}\"",
		"is {raw} without quotes; write \"{want}\""},
	"problem.range": {
		"er {value}; tillatt er {min} til {max}",
		"er {value}; tillate er {min} til {max}",
		"is {value}; allowed are {min} to {max}"},
	"problem.range.one": {
		"er {value}; tillatt er bare {max}",
		"er {value}; tillate er berre {max}",
		"is {value}; only {max} is allowed"},
	"problem.range.share": {
		"er {value}; tillatt er {min} til {max}. Andeler skrives som del av 1: 15 % er 0.15",
		"er {value}; tillate er {min} til {max}. Delar blir skrivne som del av 1: 15 % er 0.15",
		"is {value}; allowed are {min} to {max}. Shares are written as part of 1: 15% is 0.15"},
	"problem.whole": {
		"er {value}; tillatt er hele tall fra {min} til {max}",
		"er {value}; tillate er heile tal frå {min} til {max}",
		"is {value}; allowed are whole numbers from {min} to {max}"},
	"problem.interval": {
		"er intervallet {raw}, med endene i feil rekkefølge. Skriv den laveste først",
		"er intervallet {raw}, med endane i feil rekkjefølgje. Skriv den lågaste først",
		"is the interval {raw}, with its ends in the wrong order. Write the low one first"},
	"problem.count": {
		"har {value}; tillatt er {min} til {max}",
		"har {value}; tillate er {min} til {max}",
		"has {value}; allowed are {min} to {max}"},
	"problem.word": {
		"er {raw}; velg ett av disse: {want}",
		"er {raw}; vel eitt av desse: {want}",
		"is {raw}; choose one of: {want}"},
	"problem.id": {
		"navnet {raw} kan bare ha bokstavene a–z, siffer og bindestrek. Det folk skal lese, skrives i name",
		"namnet {raw} kan berre ha bokstavane a–z, siffer og bindestrek. Det folk skal lese, blir skrive i name",
		"the name {raw} may only have the letters a–z, digits and hyphens. What people are to read goes into name"},
	"problem.municipality-number": {
		"{raw} er ikke et kommunenummer. Skriv fire siffer, som \"1812\"",
		"{raw} er ikkje eit kommunenummer. Skriv fire siffer, som \"1812\"",
		"{raw} is not the number of a municipality. Write four digits, such as \"1812\""},
	"problem.unknown-municipality": {
		"kommunen {raw} finnes ikke i registeret. Rett nummeret, eller lag tabellen [municipality.{raw}] med {want}",
		"kommunen {raw} finst ikkje i registeret. Rett nummeret, eller lag tabellen [municipality.{raw}] med {want}",
		"the municipality {raw} is not in the register. Correct the number, or make a table [municipality.{raw}] with {want}"},
	"problem.leg-name": {
		"strekningen {raw} må hete to kommunenumre med bindestrek mellom, som {want}",
		"strekninga {raw} må heite to kommunenummer med bindestrek mellom, som {want}",
		"the leg {raw} must be named by two municipality numbers with a hyphen between, such as {want}"},
	"problem.leg-loop": {
		"strekningen går fra {raw} til samme kommune. Reisetid inne i kommunen skrives som local_minutes",
		"strekninga går frå {raw} til same kommune. Reisetid inne i kommunen blir skriven som local_minutes",
		"the leg goes from {raw} to the same municipality. Travel inside it is written as local_minutes"},
	"problem.not-member": {
		"kommunen {raw} er ikke med i {want}. Ta den med der, eller fjern den her",
		"kommunen {raw} er ikkje med i {want}. Ta han med der, eller fjern han her",
		"the municipality {raw} is not in {want}. Add it there, or remove it here"},
	"problem.not-member.scenario": {
		"kommunen {raw} er ikke med i scenariet. Gi den en tabell [municipality.{raw}], eller fjern den her",
		"kommunen {raw} er ikkje med i scenarioet. Gi han ein tabell [municipality.{raw}], eller fjern han her",
		"the municipality {raw} is not in the scenario. Give it a table [municipality.{raw}], or remove it here"},
	"problem.duplicate": {
		"står to ganger; den andre er {want} på linje {other}. Fjern den ene",
		"står to gonger; den andre er {want} på linje {other}. Fjern den eine",
		"is given twice; the other is {want} on line {other}. Remove one of them"},
	"problem.duplicate.here": {
		"står også på linje {other}. Fjern den ene",
		"står òg på linje {other}. Fjern den eine",
		"is given on line {other} too. Remove one of them"},
	"problem.duplicate.value.here": {
		"har {raw} to ganger. Fjern den ene",
		"har {raw} to gonger. Fjern den eine",
		"has {raw} twice. Remove one of them"},
	"problem.duplicate.value": {
		"har {raw} to ganger; den andre er {want} på linje {other}. Fjern den ene",
		"har {raw} to gonger; den andre er {want} på linje {other}. Fjern den eine",
		"has {raw} twice; the other is {want} on line {other}. Remove one of them"},
	"problem.unplaced": {
		"kommunen {raw} er ikke med i noen tjeneste. Ta den med i municipalities for en av dem",
		"kommunen {raw} er ikkje med i noka teneste. Ta han med i municipalities for ei av dei",
		"the municipality {raw} is in no service. Add it to the municipalities of one of them"},
	"problem.placed-twice": {
		"kommunen {raw} er allerede med i {want} på linje {other}. En kommune er med i én tjeneste; fjern den ene",
		"kommunen {raw} er alt med i {want} på linje {other}. Ein kommune er med i éi teneste; fjern den eine",
		"the municipality {raw} is in {want} on line {other} already. A municipality is in one service; remove one of them"},
	"problem.less-than": {
		"er {value}, mindre enn {want}, som er {min}. Rett den ene",
		"er {value}, mindre enn {want}, som er {min}. Rett den eine",
		"is {value}, less than {want}, which is {min}. Correct one of them"},
	"problem.more-than": {
		"er {value}, mer enn {want}, som er {max}. Rett den ene",
		"er {value}, meir enn {want}, som er {max}. Rett den eine",
		"is {value}, more than {want}, which is {max}. Correct one of them"},

	"problem.long-leg": {
		"strekningen tar {value}; mer enn {maxUnit} er uvanlig. Se etter at tallet er minutter én vei",
		"strekninga tek {value}; meir enn {maxUnit} er uvanleg. Sjå etter at talet er minutt éin veg",
		"the leg takes {value}; more than {maxUnit} is unusual. Check that the number is minutes one way"},
	"problem.no-posts": {
		"er 0 årsverk, så ingen tar seg av sakene. Skriv hvor mange årsverk tjenesten har",
		"er 0 årsverk, så ingen tek seg av sakene. Skriv kor mange årsverk tenesta har",
		"is 0 FTE, so nobody handles the cases. Write how many FTE the service has"},
	"problem.too-much-work": {
		"én gjentakelse ville blitt om lag {value}; tillatt er høyst {maxUnit}. Ta med færre kommuner eller år, eller se etter en null for mye i barnetall, rater eller varighet",
		"éi gjentaking ville ha vorte om lag {value}; tillate er høgst {maxUnit}. Ta med færre kommunar eller år, eller sjå etter ein null for mykje i barnetal, ratar eller lengd",
		"one replication would take about {value}; allowed are at most {maxUnit}. Take fewer municipalities or years, or look for a zero too many in children, rates or lives"},
	"problem.no-children": {
		"ingen av kommunene har barn, så det er ikke noe å simulere. Skriv children for kommunene",
		"ingen av kommunane har barn, så det er ikkje noko å simulere. Skriv children for kommunane",
		"none of the municipalities has children, so there is nothing to simulate. Write children for them"},
	"problem.unused-source": {
		"gir en kilde for {raw}, som filen ikke setter. Fjern kilden, eller skriv tallet",
		"gir ei kjelde for {raw}, som fila ikkje set. Fjern kjelda, eller skriv talet",
		"gives a source for {raw}, which the file does not set. Remove the source, or write the number"},
	"problem.change-key": {
		"er {raw}, som ikke kan endre seg underveis i simuleringen. Skriv for eksempel {want}",
		"er {raw}, som ikkje kan endre seg undervegs i simuleringa. Skriv til dømes {want}",
		"is {raw}, which cannot change while the simulation runs. Write for example {want}"},
	"problem.either": {
		"kan ikke stå sammen med {want} på linje {other}. Ta bort den ene",
		"kan ikkje stå saman med {want} på linje {other}. Ta bort den eine",
		"cannot stand beside {want} on line {other}. Remove one of them"},
	"problem.no-change": {
		"endrer ingenting. Skriv key med value eller factor, eller away eller quit med municipality",
		"endrar ingenting. Skriv key med value eller factor, eller away eller quit med municipality",
		"changes nothing. Write key with value or factor, or away or quit with municipality"},
	"problem.after-run": {
		"er {value}, og simuleringen slutter etter {maxUnit}. Endringen får ikke virke",
		"er {value}, og simuleringa sluttar etter {maxUnit}. Endringa får ikkje verke",
		"is {value}, and the simulation ends after {maxUnit}. The change has no effect"},
	"problem.same-option": {
		"er det samme som {want} på linje {other}. Fjern det ene, eller endre noe",
		"er det same som {want} på linje {other}. Fjern det eine, eller endre noko",
		"is the same as {want} on line {other}. Remove one of them, or change something"},

	"want.number": {
		"et tall, som 2 eller 2.5", "eit tal, som 2 eller 2.5", "a number, such as 2 or 2.5"},
	"want.number-or-interval": {
		"et tall eller et intervall, som 2 eller [1, 3]", "eit tal eller eit intervall, som 2 eller [1, 3]",
		"a number or an interval, such as 2 or [1, 3]"},
	"want.text": {
		"tekst mellom anførselstegn, som \"Bindal\"", "tekst mellom hermeteikn, som \"Bindal\"", "text between quotes, such as \"Bindal\""},
	"want.yes-no": {
		"true (ja) eller false (nei)", "true (ja) eller false (nei)", "true (yes) or false (no)"},
	"want.table": {
		"en tabell: [{key}] og linjer under den", "ein tabell: [{key}] og linjer under han", "a table: [{key}] and lines below it"},
	"want.tables": {
		"minst én tabell, som [{example}], og linjer under den", "minst éin tabell, som [{example}], og linjer under han",
		"at least one table, such as [{example}], and lines below it"},
	"want.municipality-number": {
		"et kommunenummer mellom anførselstegn, som \"0301\"", "eit kommunenummer mellom hermeteikn, som \"0301\"",
		"a municipality number between quotes, such as \"0301\""},
	"want.municipalities": {
		"kommunenumre i klammer, som [\"1811\", \"1812\"]", "kommunenummer i klammar, som [\"1811\", \"1812\"]",
		"municipality numbers in brackets, such as [\"1811\", \"1812\"]"},
})
