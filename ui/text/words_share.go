package text

// What the command line says of sharing costs.
var _ = register(map[string]words{
	"brief.share": {
		"deler en kostnad etter mange nøkler: hva hver betaler, og hvem som har grunn til å gå",
		"deler ein kostnad etter mange nøklar: kva kvar betaler, og kven som har grunn til å gå",
		"divides a cost by many keys: what each pays, and who has a reason to leave"},
	"help.share": {
		`Tar en tabell over hva hver gruppe av deltakere ville kostet for seg, og deler det alle koster sammen, etter kjente nøkler (likt, innbyggere, barn, bruk, stillinger, hva hver koster alene, SCRB) og etter løsninger fra spillteorien (Shapley, nukleolus). For hver nøkkel står gruppen som ville spart mest på å gå for seg selv.

Med en scenariofil i stedet for --costs simuleres det hva hver gruppe av kommunene ville kostet med en tjeneste for seg, med intervaller og endring fra i dag.

Tabellen er en TOML-fil med [game] players og [values] (til 14 deltakere), eller en CSV-fil med «gruppe;kostnad» på hver linje og + mellom navnene (til 20). Nøkler som deler etter noe, trenger det i [attributes]; en blandet nøkkel står i [mix].

  {program} share studie.toml
  {program} share --costs kostnader.toml
  {program} share --costs kostnader.csv --json`,
		`Tek ein tabell over kva kvar gruppe av deltakarar ville kosta for seg, og deler det alle kostar saman, etter kjende nøklar (likt, innbyggjarar, barn, bruk, stillingar, kva kvar kostar åleine, SCRB) og etter løysingar frå spelteorien (Shapley, nukleolus). For kvar nøkkel står gruppa som ville spart mest på å gå for seg sjølv.

Med ei scenariofil i staden for --costs blir det simulert kva kvar gruppe av kommunane ville kosta med ei teneste for seg, med intervall og endring frå i dag.

Tabellen er ei TOML-fil med [game] players og [values] (til 14 deltakarar), eller ei CSV-fil med «gruppe;kostnad» på kvar linje og + mellom namna (til 20). Nøklar som deler etter noko, treng det i [attributes]; ein blanda nøkkel står i [mix].

  {program} share studie.toml
  {program} share --costs kostnader.toml
  {program} share --costs kostnader.csv --json`,
		`Takes a table of what each group of players would cost by itself, and divides what all cost together by well-known keys (equally, by inhabitants, children, use, posts, what each costs alone, SCRB) and by solutions of game theory (Shapley, nucleolus). For each key it names the group that would save most by leaving.

With a scenario file in place of --costs it simulates what each group of the municipalities would cost with a service of its own, with intervals and the change from today.

The table is a TOML file with [game] players and [values] (up to 14 players), or a CSV file with “group;cost” on each line and + between the names (up to 20). Keys that divide by something need it in [attributes]; a mixed key stands in [mix].

  {program} share study.toml
  {program} share --costs costs.toml
  {program} share --costs costs.csv --json`},
	"payers.title": {"Hvem betaler?", "Kven betaler?", "Who pays?"},
	"payers.help": {
		"Simuler hva hver gruppe av kommunene ville kostet med en tjeneste for seg, og se hva hver betaler etter ulike nøkler, og hvem som har grunn til å gå. To grunnlag, som ikke blandes: dagens stillinger, eller de minste som holder fristen på 3 måneder.",
		"Simuler kva kvar gruppe av kommunane ville kosta med ei teneste for seg, og sjå kva kvar betaler etter ulike nøklar, og kven som har grunn til å gå. To grunnlag, som ikkje blir blanda: stillingane i dag, eller dei minste som held fristen på 3 månader.",
		"Simulate what each group of the municipalities would cost with a service of its own, and see what each pays by several keys, and who has a reason to leave. Two bases, which are not mixed: the posts of today, or the least that keep the 3-month limit."},
	"payers.today":    {"Med dagens stillinger", "Med stillingane i dag", "With the posts of today"},
	"payers.standard": {"Med stillinger som holder fristen", "Med stillingar som held fristen", "With posts that keep the limit"},
	"payers.running":  {"Simulerer gruppene: {percent} %", "Simulerer gruppene: {percent} %", "Simulating the groups: {percent}%"},
	"payers.done":     {"{n} gjentakelser av hver gruppe.", "{n} gjentakingar av kvar gruppe.", "{n} replications of each group."},
	"payers.size": {
		"Scenariet har {n} kommuner. Fra 2 til {most} kan simuleres i grupper.",
		"Scenarioet har {n} kommunar. Frå 2 til {most} kan simulerast i grupper.",
		"The scenario has {n} municipalities. From 2 to {most} can be simulated in groups."},
	"payers.each": {"Slik deles {total}", "Slik blir {total} delt", "How {total} is divided"},
	"flag.basis": {
		"hva gruppene er bemannet med: standard (det som må til for å holde fristen) eller today (det kommunene betaler for i dag)",
		"kva gruppene er bemanna med: standard (det som må til for å halde fristen) eller today (det kommunane betaler for i dag)",
		"what the groups are staffed with: standard (what it takes to keep the deadline) or today (what the municipalities pay for today)"},
	"usage.basis": {"--basis er {value}; tillatt er {bases}", "--basis er {value}; tillate er {bases}", "--basis is {value}; allowed are {bases}"},
	"share.too_many": {
		"scenariet har {n} kommuner; høyst {most} kan simuleres som et spill. Skriv en tabell over kostnadene, og bruk --costs",
		"scenarioet har {n} kommunar; høgst {most} kan simulerast som eit spel. Skriv ein tabell over kostnadene, og bruk --costs",
		"the scenario has {n} municipalities; at most {most} can be simulated as a game. Write a table of the costs, and use --costs"},
	"share.basis.standard": {
		"Hver gruppe har de minste saksstillingene som er vist å holde {limit} av undersøkelsene innen 3 måneder. Det er ikke det samme som dagens stillinger.",
		"Kvar gruppe har dei minste saksstillingane som er viste å halde {limit} av undersøkingane innan 3 månader. Det er ikkje det same som stillingane i dag.",
		"Each group has the least case posts shown to keep {limit} of investigations within 3 months. That is not the same as today's posts."},
	"share.basis.today": {
		"Hver gruppe har de stillingene som kommunene i den betaler for i dag. Hvor godt den da holder fristene, er ikke likt.",
		"Kvar gruppe har dei stillingane som kommunane i henne betaler for i dag. Kor godt ho då held fristane, er ikkje likt.",
		"Each group has the posts that its municipalities pay for today. How well it keeps deadlines then is not alike."},
	"share.host": {
		"Valgene er de i «{option}». Verten der er vert i hver gruppe den er med i; ellers ligger kontoret der barna har kortest vei.",
		"Vala er dei i «{option}». Verten der er vert i kvar gruppe han er med i; elles ligg kontoret der barna har kortast veg.",
		"The choices are those of “{option}”. Its host is host of every group that it is in; else the office lies where the children have the shortest way."},
	"share.unmet": {
		"{n} av {all} grupper er ikke vist å holde fristen med disse stillingene, blant dem {groups}.",
		"{n} av {all} grupper er ikkje viste å halde fristen med desse stillingane, mellom dei {groups}.",
		"{n} of {all} groups are not shown to keep the deadline with these posts, among them {groups}."},
	"share.posts": {
		"Saksstillinger sammen: {together}. Hver for seg: {alone}.",
		"Saksstillingar saman: {together}. Kvar for seg: {alone}.",
		"Case posts together: {together}. Each alone: {alone}."},
	"share.intervals": {
		"Intervallene (95 %) sier hvor godt gjennomsnittene er kjent med de stillingene som gruppene har; usikkerhet i forutsetningene og i stillingstallet er ikke med. Kostnad ved å slå seg sammen er holdt utenfor. «Bruk» er meldinger.",
		"Intervalla (95 %) seier kor godt gjennomsnitta er kjende med dei stillingane som gruppene har; uvisse i føresetnadene og i talet på stillingar er ikkje med. Kostnad ved å slå seg saman er halden utanfor. «Bruk» er meldingar.",
		"The intervals (95%) say how well the means are known with the posts that the groups have; doubt in the assumptions and in the number of posts is not in them. What it costs to come together is left out. “Use” is concerns."},
	"share.change": {"Endring fra i dag", "Endring frå i dag", "Change from today"},
	"share.today":  {"i dag", "i dag", "today"},
	"share.often": {
		"(En gruppe har grunn til å gå i {share} av trekningene.)",
		"(Ei gruppe har grunn til å gå i {share} av trekningane.)",
		"(Some group has a reason to leave in {share} of resamples.)"},
	"flag.costs": {
		"tabellen over hva hver gruppe koster (TOML, eller CSV; - er standard inn)",
		"tabellen over kva kvar gruppe kostar (TOML, eller CSV; - er standard inn)",
		"the table of what each group costs (TOML, or CSV; - is the standard input)"},
	"usage.costs": {
		"{command} trenger et scenario, eller --costs FIL og ikke noe annet argument",
		"{command} treng eit scenario, eller --costs FIL og ikkje noko anna argument",
		"{command} needs a scenario, or --costs FILE and no other argument"},
	"share.unreadable": {
		"{file} kan ikke leses: {error}", "{file} kan ikkje lesast: {error}", "{file} cannot be read: {error}"},
	"share.cancelled": {"avbrutt", "avbrote", "cancelled"},
	"share.untitled":  {"Deling av kostnader", "Deling av kostnader", "Sharing of costs"},
	"share.total.cost": {
		"{n} {n|deltaker|deltakere}; sammen koster de {total}.",
		"{n} {n|deltakar|deltakarar}; saman kostar dei {total}.",
		"{n} {n|player|players}; together they cost {total}."},
	"share.total.value": {
		"{n} {n|deltaker|deltakere}; sammen er de verdt {total}.",
		"{n} {n|deltakar|deltakarar}; saman er dei verde {total}.",
		"{n} {n|player|players}; together they are worth {total}."},
	"share.simple": {"Enkle nøkler", "Enkle nøklar", "Simple keys"},
	"share.costly": {"Etter hva de koster hver for seg og i grupper", "Etter kva dei kostar kvar for seg og i grupper", "By what they cost alone and in groups"},
	"share.fair": {
		"Slik at den som har sterkest grunn til å gå, har den så svak som mulig",
		"Slik at den som har sterkast grunn til å gå, har han så veik som råd",
		"So that the strongest reason to leave is as weak as can be"},
	"share.alone": {"alene", "åleine", "alone"},
	"share.leave": {"Hvem har grunn til å gå?", "Kven har grunn til å gå?", "Who has a reason to leave?"},
	"share.nobody": {
		"{key}: ingen gruppe kommer bedre ut for seg selv.",
		"{key}: inga gruppe kjem betre ut for seg sjølv.",
		"{key}: no group would be better off by itself."},
	"share.would_leave.cost": {
		"{key}: {group} ville spart {sum} på å gå {n|alene|sammen}.",
		"{key}: {group} ville spart {sum} på å gå {n|åleine|saman}.",
		"{key}: {group} would save {sum} by leaving {n|alone|together}."},
	"share.would_leave.value": {
		"{key}: {group} ville fått {sum} mer ved å gå {n|alene|sammen}.",
		"{key}: {group} ville fått {sum} meir ved å gå {n|åleine|saman}.",
		"{key}: {group} would have {sum} more by leaving {n|alone|together}."},
	"share.unverified": {
		"Det lot seg ikke bekrefte at dette er den rette delingen.",
		"Det let seg ikkje stadfeste at dette er den rette delinga.",
		"It could not be verified that this is the right division."},
	"share.core": {
		"Det finnes delinger som ingen gruppe har grunn til å gå fra (kjernen er ikke tom).",
		"Det finst delingar som inga gruppe har grunn til å gå frå (kjernen er ikkje tom).",
		"There are divisions that no group has a reason to leave (the core is not empty)."},
	"share.core_empty": {
		"Uansett hvordan det deles, har en gruppe grunn til å gå (kjernen er tom): minst {sum} vil en gruppe alltid kunne spare.",
		"Uansett korleis det blir delt, har ei gruppe grunn til å gå (kjernen er tom): minst {sum} vil ei gruppe alltid kunne spare.",
		"However it is divided, some group has a reason to leave (the core is empty): some group can always save at least {sum}."},
	"share.reason.no_data": {
		"Ikke regnet, for det de deler etter, står ikke i tabellen: {keys}.",
		"Ikkje rekna, for det dei deler etter, står ikkje i tabellen: {keys}.",
		"Not computed, for what they divide by is not in the table: {keys}."},
	"share.reason.no_meaning": {
		"Ikke regnet, for det har ingen mening med disse tallene: {keys}.",
		"Ikkje rekna, for det har inga meining med desse tala: {keys}.",
		"Not computed, for it has no meaning with these numbers: {keys}."},
	"share.reason.no_imputation": {
		"Ikke regnet, for sammen er det dyrere enn hver for seg: {keys}.",
		"Ikkje rekna, for saman er det dyrare enn kvar for seg: {keys}.",
		"Not computed, for together is dearer than each alone: {keys}."},
	"share.legend": {
		"Nøklene sier hva som følger av tallene i tabellen, ikke hva som er rettferdig. Hver nukleolus er kontrollert med Kohlbergs kriterium.",
		"Nøklane seier kva som følgjer av tala i tabellen, ikkje kva som er rettferdig. Kvar nukleolus er kontrollert med kriteriet til Kohlberg.",
		"The keys say what follows from the numbers of the table, not what is fair. Each nucleolus was checked against Kohlberg's criterion."},

	"key.equal":                {"likt", "likt", "equally"},
	"key.inhabitants":          {"innbyggere", "innbyggjarar", "inhabitants"},
	"key.children":             {"barn 0–17", "barn 0–17", "children 0–17"},
	"key.use":                  {"bruk", "bruk", "use"},
	"key.posts":                {"stillinger", "stillingar", "posts"},
	"key.weighted":             {"blandet", "blanda", "mixed"},
	"key.standalone":           {"etter alene", "etter åleine", "by alone"},
	"key.scrb":                 {"SCRB", "SCRB", "SCRB"},
	"key.shapley":              {"Shapley", "Shapley", "Shapley"},
	"key.nucleolus":            {"nukleolus", "nukleolus", "nucleolus"},
	"key.prenucleolus":         {"prenukleolus", "prenukleolus", "prenucleolus"},
	"key.per_capita_nucleolus": {"nukleolus per deltaker", "nukleolus per deltakar", "per-capita nucleolus"},

	"problem.game-syntax":    {"dette er ikke TOML: {detail}", "dette er ikkje TOML: {detail}", "this is not TOML: {detail}"},
	"problem.game-missing":   {"mangler; slik ser en tabell ut: [game] med players, [values] med en kostnad for hver gruppe", "manglar; slik ser ein tabell ut: [game] med players, [values] med ein kostnad for kvar gruppe", "is missing; this is what a table looks like: [game] with players, [values] with a cost for each group"},
	"problem.game-unknown":   {"er ukjent; i [game] står {want}", "er ukjent; i [game] står {want}", "is unknown; [game] has {want}"},
	"problem.game-type":      {"er {raw}; tillatt er {want}", "er {raw}; tillate er {want}", "is {raw}; allowed is {want}"},
	"problem.game-players":   {"{raw} deltakere; tillatt er {min} til {max}. En CSV-fil kan ha 20", "{raw} deltakarar; tillate er {min} til {max}. Ei CSV-fil kan ha 20", "{raw} players; allowed are {min} to {max}. A CSV file may have 20"},
	"problem.game-player":    {"navnet «{raw}» er tomt, står to ganger eller har skilletegnet «{want}» i seg", "namnet «{raw}» er tomt, står to gonger eller har skiljeteiknet «{want}» i seg", "the name “{raw}” is empty, there twice or holds the separator “{want}”"},
	"problem.game-coalition": {"«{raw}» er ingen deltaker, eller står der to ganger; deltakerne står i game.players", "«{raw}» er ingen deltakar, eller står der to gonger; deltakarane står i game.players", "“{raw}” is no player, or is there twice; the players stand in game.players"},
	"problem.game-twice":     {"gruppen har et tall fra før {want}", "gruppa har eit tal frå før {want}", "the group has a number already {want}"},
	"problem.game-number":    {"er {raw}; her trengs et tall mellom −1e15 og 1e15", "er {raw}; her trengst eit tal mellom −1e15 og 1e15", "is {raw}; a number between −1e15 and 1e15 is needed here"},
	"problem.game-incomplete": {
		"mangler et tall. {raw} grupper har ikke noe; for å dele må alle ha det",
		"manglar eit tal. {raw} grupper har ikkje noko; for å dele må alle ha det",
		"lacks a number. {raw} groups have none; to divide, all need one"},
	"problem.game-count":      {"har {raw} tall; det trengs {max}, ett for hver deltaker", "har {raw} tal; det trengst {max}, eitt for kvar deltakar", "has {raw} numbers; {max} are needed, one for each player"},
	"problem.game-too-large":  {"er for stor: {raw}, tillatt er {max}", "er for stor: {raw}, tillate er {max}", "is too large: {raw}, allowed are {max}"},
	"problem.game-mix":        {"kan ikke blandes; nøklene er {want}, og de må stå i [attributes]", "kan ikkje blandast; nøklane er {want}, og dei må stå i [attributes]", "cannot be mixed; the keys are {want}, and must stand in [attributes]"},
	"problem.game-unreadable": {"kan ikke leses: {detail}", "kan ikkje lesast: {detail}", "cannot be read: {detail}"},
})
