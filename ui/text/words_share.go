package text

// What the command line says of sharing costs.
var _ = register(map[string]words{
	"brief.share": {
		"deler en kostnad etter mange nøkler: hva hver betaler, og hvem som har grunn til å gå",
		"deler ein kostnad etter mange nøklar: kva kvar betaler, og kven som har grunn til å gå",
		"divides a cost by many keys: what each pays, and who has a reason to leave"},
	"help.share": {
		`Tar en tabell over hva hver gruppe av deltakere ville kostet for seg, og deler det alle koster sammen, etter kjente nøkler (likt, innbyggere, barn, bruk, stillinger, hva hver koster alene, SCRB) og etter løsninger fra spillteorien (Shapley, nukleolus). For hver nøkkel står gruppen som ville spart mest på å gå for seg selv.

Tabellen er en TOML-fil med [game] players og [values] (til 14 deltakere), eller en CSV-fil med «gruppe;kostnad» på hver linje og + mellom navnene (til 20). Nøkler som deler etter noe, trenger det i [attributes]; en blandet nøkkel står i [mix].

  {program} share --costs kostnader.toml
  {program} share --costs kostnader.csv --json`,
		`Tek ein tabell over kva kvar gruppe av deltakarar ville kosta for seg, og deler det alle kostar saman, etter kjende nøklar (likt, innbyggjarar, barn, bruk, stillingar, kva kvar kostar åleine, SCRB) og etter løysingar frå spelteorien (Shapley, nukleolus). For kvar nøkkel står gruppa som ville spart mest på å gå for seg sjølv.

Tabellen er ei TOML-fil med [game] players og [values] (til 14 deltakarar), eller ei CSV-fil med «gruppe;kostnad» på kvar linje og + mellom namna (til 20). Nøklar som deler etter noko, treng det i [attributes]; ein blanda nøkkel står i [mix].

  {program} share --costs kostnader.toml
  {program} share --costs kostnader.csv --json`,
		`Takes a table of what each group of players would cost by itself, and divides what all cost together by well-known keys (equally, by inhabitants, children, use, posts, what each costs alone, SCRB) and by solutions of game theory (Shapley, nucleolus). For each key it names the group that would save most by leaving.

The table is a TOML file with [game] players and [values] (up to 14 players), or a CSV file with “group;cost” on each line and + between the names (up to 20). Keys that divide by something need it in [attributes]; a mixed key stands in [mix].

  {program} share --costs costs.toml
  {program} share --costs costs.csv --json`},
	"flag.costs": {
		"tabellen over hva hver gruppe koster (TOML, eller CSV; - er standard inn)",
		"tabellen over kva kvar gruppe kostar (TOML, eller CSV; - er standard inn)",
		"the table of what each group costs (TOML, or CSV; - is the standard input)"},
	"usage.costs": {
		"{command} trenger --costs FIL og ikke noe annet argument",
		"{command} treng --costs FIL og ikkje noko anna argument",
		"{command} needs --costs FILE and no other argument"},
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
