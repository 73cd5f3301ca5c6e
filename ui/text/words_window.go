package text

// What the window says around its screens: menus, dialogs, status.
var _ = register(map[string]words{
	"window.usage": {
		"Bruk: grannelag [--lang nb|nn|en] [--example NAVN] [FIL]\n\nÅpner vinduet, med scenariofilen om en er gitt. Uten skjerm: grannelag-cli run FIL\n",
		"Bruk: grannelag [--lang nb|nn|en] [--example NAMN] [FIL]\n\nOpnar vindauget, med scenariofila om ei er gitt. Utan skjerm: grannelag-cli run FIL\n",
		"Usage: grannelag [--lang nb|nn|en] [--example NAME] [FILE]\n\nOpens the window, with the scenario file if one is given. Without a screen: grannelag-cli run FILE\n"},
	"window.no_display": {"DISPLAY er ikke satt", "DISPLAY er ikkje sett", "DISPLAY is not set"},
	"window.none": {
		"Her kan ikke noe vindu åpnes: det mangler en skjerm eller OpenGL ({reason}). Det samme uten vindu: grannelag-cli run FIL",
		"Her kan ikkje noko vindauge opnast: det manglar ein skjerm eller OpenGL ({reason}). Det same utan vindauge: grannelag-cli run FIL",
		"No window can be opened here: a display or OpenGL is missing ({reason}). The same without a window: grannelag-cli run FILE"},

	"menu.file":   {"Fil", "Fil", "File"},
	"menu.edit":   {"Rediger", "Rediger", "Edit"},
	"menu.option": {"Alternativ", "Alternativ", "Option"},
	"menu.view":   {"Vis", "Vis", "View"},
	"menu.study":  {"Simulering", "Simulering", "Simulation"},
	"menu.help":   {"Hjelp", "Hjelp", "Help"},

	"cmd.new":          {"Ny …", "Ny …", "New …"},
	"cmd.open":         {"Åpne …", "Opne …", "Open …"},
	"cmd.recent":       {"Nylig brukt", "Nyleg brukt", "Recent files"},
	"cmd.examples":     {"Eksempler", "Døme", "Examples"},
	"cmd.save":         {"Lagre", "Lagre", "Save"},
	"cmd.save_as":      {"Lagre som …", "Lagre som …", "Save as …"},
	"cmd.reload":       {"Les filen på nytt", "Les fila på nytt", "Read the file again"},
	"cmd.settings":     {"Innstillinger …", "Innstillingar …", "Settings …"},
	"cmd.quit":         {"Avslutt", "Avslutt", "Quit"},
	"cmd.undo":         {"Angre", "Angre", "Undo"},
	"cmd.redo":         {"Gjør om", "Gjer om", "Redo"},
	"cmd.copy_table":   {"Kopier tabellen", "Kopier tabellen", "Copy the table"},
	"cmd.add_copy":     {"Nytt: kopi av det valgte", "Nytt: kopi av det valde", "New: copy of the selected"},
	"cmd.add_joint":    {"Nytt: alle sammen", "Nytt: alle saman", "New: all together"},
	"cmd.add_alone":    {"Nytt: hver for seg", "Nytt: kvar for seg", "New: each alone"},
	"cmd.organise":     {"Organiser …", "Organiser …", "Organise …"},
	"cmd.up":           {"Flytt opp", "Flytt opp", "Move up"},
	"cmd.down":         {"Flytt ned", "Flytt ned", "Move down"},
	"cmd.delete":       {"Slett alternativet", "Slett alternativet", "Delete the option"},
	"cmd.next_option":  {"Neste alternativ", "Neste alternativ", "Next option"},
	"cmd.overview":     {"Oversikt", "Oversyn", "Overview"},
	"cmd.community":    {"Fagmiljø", "Fagmiljø", "Professional community"},
	"cmd.travel":       {"Reise", "Reise", "Travel"},
	"cmd.caseload":     {"Saker", "Saker", "Cases"},
	"cmd.money":        {"Kostnader", "Kostnader", "Cost"},
	"cmd.compare":      {"Sammenlign", "Samanlikn", "Compare"},
	"cmd.arrange":      {"Organisering", "Organisering", "Organisation"},
	"cmd.facts":        {"Fakta", "Fakta", "Facts"},
	"cmd.side":         {"Valg og forutsetninger", "Val og føresetnader", "Choices and assumptions"},
	"cmd.run":          {"Kjør på nytt", "Køyr på nytt", "Run again"},
	"cmd.stop":         {"Stans", "Stans", "Stop"},
	"cmd.replications": {"Antall gjentakelser …", "Talet på gjentakingar …", "Number of replications …"},
	"cmd.stress":       {"Hva om …", "Kva om …", "What if …"},
	"cmd.start_help":   {"Kom i gang", "Kom i gang", "Getting started"},
	"cmd.reading":      {"Slik leser du figurene", "Slik les du figurane", "How to read the figures"},
	"cmd.keys":         {"Tastatur", "Tastatur", "Keyboard"},
	"cmd.about":        {"Om Grannelag og kildene", "Om Grannelag og kjeldene", "About Grannelag and its sources"},
	"cmd.problems":     {"Feil i filen", "Feil i fila", "Problems in the file"},

	"tab.choices":     {"Valg", "Val", "Choices"},
	"tab.assumptions": {"Forutsetninger", "Føresetnader", "Assumptions"},

	"brief.option": {"to på jobb {two} · reise {travel}", "to på jobb {two} · reise {travel}", "two at work {two} · travel {travel}"},

	"overview.better":   {"Bedre enn 0-alternativet", "Betre enn 0-alternativet", "Better than the baseline"},
	"overview.worse":    {"Dårligere enn 0-alternativet", "Dårlegare enn 0-alternativet", "Worse than the baseline"},
	"overview.criteria": {"Kriterier", "Kriterium", "Criteria"},
	"compare.inputs":    {"Dette er ulikt", "Dette er ulikt", "What differs"},
	"compare.better":    {"Bedre i {b} enn i {a}", "Betre i {b} enn i {a}", "Better in {b} than in {a}"},
	"compare.worse":     {"Dårligere i {b} enn i {a}", "Dårlegare i {b} enn i {a}", "Worse in {b} than in {a}"},
	"cmd.rename":        {"Gi nytt navn", "Gje nytt namn", "Rename"},

	"status.first":   {"Regner …", "Reknar …", "Computing …"},
	"status.running": {"{n} av {total} gjentakelser", "{n} av {total} gjentakingar", "{n} of {total} replications"},
	"status.done": {
		"{n} gjentakelser · {seconds} s", "{n} gjentakingar · {seconds} s", "{n} replications · {seconds} s"},
	"status.precise": {
		"{n} gjentakelser · forskjeller kjent på ± {half} prosentpoeng",
		"{n} gjentakingar · skilnader kjende på ± {half} prosentpoeng",
		"{n} replications · differences known to ± {half} percentage points"},
	"status.stopped": {
		"Stanset etter {n} av {total} gjentakelser", "Stansa etter {n} av {total} gjentakingar", "Stopped after {n} of {total} replications"},
	"status.blocked": {
		"Filen har feil og kan ikke kjøres", "Fila har feil og kan ikkje køyrast", "The file has problems and cannot run"},
	"status.blocked_old": {
		"Filen har feil: figurene viser siste gyldige utgave", "Fila har feil: figurane viser siste gyldige utgåve", "The file has problems: the figures show the last valid version"},
	"status.seed":  {"frø {seed}", "frø {seed}", "seed {seed}"},
	"status.saved": {"Lagret i {file}", "Lagra i {file}", "Saved in {file}"},

	"ask.unsaved": {
		"Endringene i «{name}» er ikke lagret.", "Endringane i «{name}» er ikkje lagra.", "The changes in “{name}” are not saved."},
	"ask.save":    {"Lagre", "Lagre", "Save"},
	"ask.discard": {"Ikke lagre", "Ikkje lagre", "Do not save"},
	"ask.cancel":  {"Avbryt", "Avbryt", "Cancel"},
	"ask.changed": {
		"Filen {file} er endret av noen andre siden den ble lest.", "Fila {file} er endra av nokon andre sidan ho vart lesen.", "The file {file} was changed by somebody else since it was read."},
	"ask.gone": {
		"Filen {file} finnes ikke lenger. Endringene dine er her ennå.", "Fila {file} finst ikkje lenger. Endringane dine er her enno.", "The file {file} is gone. Your changes are still here."},
	"ask.reload":    {"Les den nye", "Les den nye", "Read the new one"},
	"ask.overwrite": {"Skriv over", "Skriv over", "Overwrite"},
	"ask.keep":      {"Behold min", "Behald mi", "Keep mine"},
	"ask.save_as":   {"Lagre som …", "Lagre som …", "Save as …"},
	"ask.exists": {
		"{file} finnes fra før. Vil du skrive over den?", "{file} finst frå før. Vil du skrive over ho?", "{file} exists already. Overwrite it?"},
	"ask.drop_recovered": {
		"Vil du forkaste det som ikke ble lagret? Det kan ikke angres.", "Vil du forkaste det som ikkje vart lagra? Det kan ikkje angrast.", "Discard what was not saved? This cannot be undone."},
	"ask.drop":  {"Forkast", "Forkast", "Discard"},
	"ask.close": {"Lukk", "Lukk", "Close"},

	"save.title":        {"Lagre scenariet", "Lagre scenarioet", "Save the scenario"},
	"save.folder":       {"Mappe", "Mappe", "Folder"},
	"save.choose":       {"Velg mappe …", "Vel mappe …", "Choose a folder …"},
	"save.choose.title": {"Velg mappe", "Vel mappe", "Choose a folder"},
	"save.choose.this":  {"Velg denne", "Vel denne", "Choose this one"},
	"open.title":        {"Åpne et scenario", "Opne eit scenario", "Open a scenario"},
	"save.name":         {"Filnavn", "Filnamn", "File name"},
	"save.no_name":      {"Skriv et filnavn", "Skriv eit filnamn", "Type a file name"},
	"save.failed":       {"Kan ikke lagre {file}: {error}", "Kan ikkje lagre {file}: {error}", "Cannot save {file}: {error}"},
	"save.figure":       {"Lagre figuren", "Lagre figuren", "Save the figure"},
	"open.failed":       {"Kan ikke åpne {file}: {error}", "Kan ikkje opne {file}: {error}", "Cannot open {file}: {error}"},

	"edit.failed": {"Endringen ble ikke gjort: {error}", "Endringa vart ikkje gjord: {error}", "The change was not made: {error}"},

	"crash.title": {"Programmet stanset uventet sist", "Programmet stansa uventa sist", "The program stopped unexpectedly last time"},
	"crash.text": {
		"Det beklager vi. En rapport for dem som lager programmet, ligger i {file}. Det du ikke hadde lagret, finner du på startsiden.",
		"Det er vi leie for. Ein rapport for dei som lagar programmet, ligg i {file}. Det du ikkje hadde lagra, finn du på startsida.",
		"We are sorry. A report for those who make the program is in {file}. What you had not saved is on the start page."},

	"settings.title":    {"Innstillinger", "Innstillingar", "Settings"},
	"settings.language": {"Språk", "Språk", "Language"},
	"settings.theme":    {"Utseende", "Utsjånad", "Appearance"},
	"settings.system":   {"Som maskinen", "Som maskina", "As the system"},
	"settings.light":    {"Lyst", "Lyst", "Light"},
	"settings.dark":     {"Mørkt", "Mørkt", "Dark"},
	"lang.nb":           {"Bokmål", "Bokmål", "Bokmål"},
	"lang.nn":           {"Nynorsk", "Nynorsk", "Nynorsk"},
	"lang.en":           {"English", "English", "English"},

	"file.home":     {"Hjem", "Heim", "Home"},
	"file.computer": {"Datamaskin", "Datamaskin", "Computer"},

	"replications.title": {"Antall gjentakelser", "Talet på gjentakingar", "Number of replications"},
	"replications.text": {
		"Hvert alternativ simuleres så mange ganger, med ulike tilfeldigheter. Flere gir smalere usikkerhet rundt gjennomsnittet og tar lengre tid.",
		"Kvart alternativ blir simulert så mange gonger, med ulike tilfelle. Fleire gjev smalare uvisse rundt gjennomsnittet og tek lengre tid.",
		"Each option is simulated so many times, with different luck. More give a narrower uncertainty of the mean and take longer."},

	"required.title": {"Hvor mange saksstillinger må til?", "Kor mange saksstillingar må til?", "How many case posts does it take?"},
	"required.help": {
		"Finn de minste stillingene som holder {limit} av undersøkelsene innen 3 måneder, tjeneste for tjeneste. Grensen står under Forutsetninger, kriterier. Det tar noen sekunder.",
		"Finn dei minste stillingane som held {limit} av undersøkingane innan 3 månader, teneste for teneste. Grensa står under Føresetnader, kriterium. Det tek nokre sekund.",
		"Find the least posts that keep {limit} of investigations within 3 months, service by service. The limit stands under Assumptions, criteria. It takes some seconds."},
	"required.find":    {"Finn for «{option}»", "Finn for «{option}»", "Find for “{option}”"},
	"required.running": {"Leter: {n} {n|runde|runder} …", "Leitar: {n} {n|runde|rundar} …", "Searching: {n} {n|round|rounds} …"},
	"required.done":    {"{n} gjentakelser av hvert antall stillinger.", "{n} gjentakingar av kvart tal på stillingar.", "{n} replications of each number of posts."},

	"cmd.try_doubts":   {"Prøv forutsetningene", "Prøv føresetnadene", "Try the assumptions"},
	"cmd.find_posts":   {"Finn hvor mange stillinger det trengs", "Finn kor mange stillingar det trengst", "Find how many posts it takes"},
	"cmd.who_pays":     {"Finn hvem som betaler", "Finn kven som betaler", "Find who pays"},
	"cmd.against_file": {"Hold mot en annen fil …", "Hald mot ei anna fil …", "Hold against another file …"},
	"cmd.precision":    {"Kjør til det er nøyaktig nok …", "Køyr til det er nøyaktig nok …", "Run until precise enough …"},
	"precision.title":  {"Kjør til det er nøyaktig nok", "Køyr til det er nøyaktig nok", "Run until precise enough"},
	"precision.unit":   {"prosentpoeng", "prosentpoeng", "percentage points"},
	"precision.text": {
		"Studien går til forskjellene fra «{option}» i «{outcome}» er kjent på så mange prosentpoeng, til hver side. Den slutter ved {most} gjentakelser om den ikke kommer dit. Du kan stanse den når du vil.",
		"Studien går til skilnadene frå «{option}» i «{outcome}» er kjende på så mange prosentpoeng, til kvar side. Han sluttar ved {most} gjentakingar om han ikkje kjem dit. Du kan stanse han når du vil.",
		"The study goes on until the differences from “{option}” in “{outcome}” are known to so many percentage points either way. It ends at {most} replications if it does not get there. You can stop it at any time."},

	"keys.title": {"Tastatur", "Tastatur", "Keyboard"},
	"keys.tab": {
		"Tab og Shift+Tab går mellom feltene, mellomrom og Enter trykker, piltastene flytter glidere og valg.",
		"Tab og Shift+Tab går mellom felta, mellomrom og Enter trykkjer, piltastane flyttar glidarar og val.",
		"Tab and Shift+Tab move between fields, Space and Enter press, the arrow keys move sliders and choices."},

	"about.title": {"Om Grannelag", "Om Grannelag", "About Grannelag"},
	"about.text": {
		"Grannelag {version} simulerer hva det ville bety å drive barnevernet sammen med nabokommunene: for fagmiljøet, reisene og sakene. Modellen er åpen, alle forutsetninger står i panelet til høyre, og samme fil gir samme tall på alle maskiner. Lisens: MIT.",
		"Grannelag {version} simulerer kva det ville bety å drive barnevernet saman med nabokommunane: for fagmiljøet, reisene og sakene. Modellen er open, alle føresetnader står i panelet til høgre, og same fil gjev same tal på alle maskiner. Lisens: MIT.",
		"Grannelag {version} simulates what it would mean to run child welfare together with the neighbouring municipalities: for the professional community, travel and cases. The model is open, all assumptions stand in the panel at the right, and the same file gives the same figures on every machine. Licence: MIT."},
	"about.sources": {"Data og lisenser", "Data og lisensar", "Data and licences"},

	"reading.text": {
		"Prikken er gjennomsnittet over alle simulerte år. Den tykke streken er hvor sikkert gjennomsnittet er kjent (95 %). Den tynne streken, eller skyggen, er hva tilfeldigheter gjør med ett enkelt år: nitti av hundre år ligger innenfor. Alle alternativer møter de samme barna, de samme sykedagene og de samme oppsigelsene, så forskjeller er sikrere enn tallene hver for seg. * betyr at et anslag på reisetid ligger bak. «Ingen forskjell vist» betyr at forskjellen er mindre enn usikkerheten.",
		"Prikken er gjennomsnittet over alle simulerte år. Den tjukke streken er kor sikkert gjennomsnittet er kjent (95 %). Den tynne streken, eller skuggen, er kva tilfelle gjer med eitt enkelt år: nitti av hundre år ligg innanfor. Alle alternativ møter dei same barna, dei same sjukedagane og dei same oppseiingane, så skilnader er sikrare enn tala kvar for seg. * tyder at eit anslag på reisetid ligg bak. «Ingen skilnad vist» tyder at skilnaden er mindre enn uvissa.",
		"The dot is the mean over all simulated years. The thick bar is how well the mean is known (95 %). The thin bar, or the shade, is what chance does to a single year: ninety of a hundred years lie inside. All options meet the same children, the same sick days and the same quits, so differences are known better than the figures alone. * means that an estimated travel time is behind it. “No difference shown” means that the difference is smaller than its uncertainty."},
	"start_help.text": {
		"1. Velg kommunene på startsiden, eller åpne en fil. 2. Legg inn det du vet bedre under Fakta: barn, meldinger, årsverk og reisetider. 3. Lag alternativer til venstre: hvem er sammen, hvor er kontorene, hvor mange årsverk? 4. Dra i gliderne til høyre og se hva som skjer. 5. Sammenlign to alternativer, og lagre filen så andre kan regne på det samme.",
		"1. Vel kommunane på startsida, eller opne ei fil. 2. Legg inn det du veit betre under Fakta: barn, meldingar, årsverk og reisetider. 3. Lag alternativ til venstre: kven er saman, kvar er kontora, kor mange årsverk? 4. Dra i glidarane til høgre og sjå kva som skjer. 5. Samanlikn to alternativ, og lagre fila så andre kan rekne på det same.",
		"1. Pick the municipalities on the start page, or open a file. 2. Put in what you know better under Facts: children, concerns, posts and travel times. 3. Make options at the left: who is together, where are the offices, how many posts? 4. Drag the sliders at the right and see what happens. 5. Compare two options, and save the file so that others can run the same."},
})
