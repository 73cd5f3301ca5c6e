package text

// What the start page says.
var _ = register(map[string]words{
	"start.title": {"Ny studie", "Ny studie", "New study"},
	"start.lead": {
		"Velg kommuner, og se hva det betyr for fagmiljø, reiser og saker om de har barneverntjenesten sammen eller hver for seg.",
		"Vel kommunar, og sjå kva det har å seie for fagmiljø, reiser og saker om dei har barnevernstenesta saman eller kvar for seg.",
		"Pick municipalities, and see what it means for colleagues, travel and cases if they run child welfare together or each alone."},

	// Searching.
	"start.search": {"Søk: navn eller nummer", "Søk: namn eller nummer", "Search: name or number"},
	"start.search.help": {
		"Skriv, velg med piltastene og trykk Enter, eller klikk i kartet.",
		"Skriv, vel med piltastane og trykk Enter, eller klikk i kartet.",
		"Type, choose with the arrow keys and press Enter, or click on the map."},
	"start.search.none": {
		"Ingen kommune passer til «{query}».", "Ingen kommune passar til «{query}».", "No municipality fits “{query}”."},
	"start.search.more": {
		"Og {n} til. Skriv mer av navnet for å se {n|den|dem}.",
		"Og {n} til. Skriv meir av namnet for å sjå {n|han|dei}.",
		"And {n} more. Type more of the name to see {n|it|them}."},
	"start.result": {
		"{county} · {population} innbyggere · {children} barn",
		"{county} · {population} innbyggjarar · {children} barn",
		"{county} · {population} inhabitants · {children} children"},
	"start.result.picked": {"valgt", "vald", "picked"},
	"start.limit": {
		"{max} kommuner er det meste en studie kan ha. Ta ut en for å velge en annen.",
		"{max} kommunar er det meste ein studie kan ha. Ta ut ein for å velje ein annan.",
		"A study can have at most {max} municipalities. Drop one to pick another."},

	// What is picked, and what that adds up to.
	"start.picked": {
		"{n} {n|kommune|kommuner} valgt", "{n} {n|kommune vald|kommunar valde}", "{n} {n|municipality|municipalities} picked"},
	"start.people": {
		"{population} innbyggere, av dem {children} barn 0–17 år. Ventet: {posts} årsverk, av dem {cases} med egne saker.",
		"{population} innbyggjarar, av dei {children} barn 0–17 år. Venta: {posts} årsverk, av dei {cases} med eigne saker.",
		"{population} inhabitants, of whom {children} children aged 0–17. Expected: {posts} posts, of which {cases} handle cases."},
	"start.verdict": {
		"Alene: {under} av {n} under fem årsverk. Sammen: {posts}.",
		"Åleine: {under} av {n} under fem årsverk. Saman: {posts}.",
		"Alone: {under} of {n} below five posts. Together: {posts}."},
	"start.verdict.low": {
		"Alene: {under} av {n} under fem årsverk. Sammen: {posts}, også det under fem.",
		"Åleine: {under} av {n} under fem årsverk. Saman: {posts}, òg det under fem.",
		"Alone: {under} of {n} below five posts. Together: {posts}, still below five."},
	"start.verdict.one": {"Alene: {posts} årsverk.", "Åleine: {posts} årsverk.", "Alone: {posts} posts."},
	"start.verdict.one_low": {
		"Alene: {posts} årsverk, under fem.", "Åleine: {posts} årsverk, under fem.", "Alone: {posts} posts, below five."},
	"start.together": {"Sammen", "Saman", "Together"},
	"start.line":     {"{n} årsverk", "{n} årsverk", "{n} posts"},
	"start.source": {
		"Kilde: SSB, tabell 07459, {date}. Årsverkene er landsgjennomsnittet i {year}, {rate} per tusen barn, ikke kommunenes egne tall. Minst fem årsverk er en anbefaling fra det nasjonale barnevernpanelet (S46).",
		"Kjelde: SSB, tabell 07459, {date}. Årsverka er landsgjennomsnittet i {year}, {rate} per tusen barn, ikkje eigne tal frå kommunane. Minst fem årsverk er ei tilråding frå det nasjonale barnevernspanelet (S46).",
		"Source: SSB, table 07459, {date}. Posts are the national average of {year}, {rate} per thousand children, not the municipalities’ own figures. At least five posts is a recommendation of the national child-welfare panel (S46)."},

	// Whom one may add.
	"start.neighbours":   {"Legg til naboer", "Legg til naboar", "Add neighbours"},
	"start.neighbour":    {"+ {name}", "+ {name}", "+ {name}"},
	"start.neighbour.km": {"+ {name}, {km} km", "+ {name}, {km} km", "+ {name}, {km} km"},
	"start.neighbours.help": {
		"Først de som grenser til de valgte på land, så de nærmeste i luftlinje.",
		"Først dei som grensar til dei valde på land, så dei næraste i luftlinje.",
		"First those with a land border to the picked, then the nearest in a straight line."},

	// How things were arranged.
	"start.arrangement": {"Ordningen i {date}", "Ordninga i {date}", "The arrangement in {date}"},
	"start.service": {
		"I {date}: {names} hadde felles tjeneste.",
		"I {date}: {names} hadde felles teneste.",
		"In {date}: {names} had a joint service."},
	"start.service.missing": {
		"Ikke valgt av disse: {names}.", "Ikkje {n|vald|valde} av desse: {names}.", "Not picked of these: {names}."},
	"start.service.take": {
		"Ta med resten av fellestjenesten", "Ta med resten av fellestenesta", "Take in the rest of the joint service"},
	"start.service.none": {
		"Registeret er fra {date} og kjenner ingen felles tjeneste for de valgte. Studien begynner med dem hver for seg.",
		"Registeret er frå {date} og kjenner inga felles teneste for dei valde. Studien byrjar med dei kvar for seg.",
		"The register is from {date} and knows no joint service of the picked. The study begins with each alone."},
	"start.baseline": {
		"Sammenlign med (0-alternativet):", "Samanlikn med (0-alternativet):", "Compare with (the baseline):"},
	"start.baseline.today": {"som i {date}", "som i {date}", "as in {date}"},
	"start.baseline.each":  {"hver for seg", "kvar for seg", "each alone"},

	// The button.
	"start.create":      {"Lag studien", "Lag studien", "Make the study"},
	"start.create.none": {"Velg minst én kommune først.", "Vel minst éin kommune først.", "Pick at least one municipality first."},
	"start.create.ready": {
		"Studien kan kjøres med en gang, og alt kan endres etterpå.",
		"Studien kan køyrast med ein gong, og alt kan endrast etterpå.",
		"The study runs at once, and everything can be changed afterwards."},

	// What there is already.
	"start.open":      {"Eller åpne en studie", "Eller opne ein studie", "Or open a study"},
	"start.file":      {"Åpne fil …", "Opne fil …", "Open file …"},
	"start.recent":    {"Sist brukt", "Sist brukt", "Recent files"},
	"start.examples":  {"Eksempler", "Døme", "Examples"},
	"start.recovered": {"Ulagret arbeid fra sist", "Ulagra arbeid frå sist", "Unsaved work from last time"},
	"start.recovered.text": {
		"«{title}» ble ikke lagret. Siste endring: {date} kl. {time}.",
		"«{title}» vart ikkje lagra. Siste endring: {date} kl. {time}.",
		"“{title}” was not saved. Last change: {date} at {time}."},
	"start.recover": {"Hent fram", "Hent fram", "Recover"},
	"start.discard": {"Forkast", "Forkast", "Discard"},

	// The map.
	"start.map.whole":   {"Vis hele landet", "Vis heile landet", "Show the whole country"},
	"start.map.picks":   {"Vis de valgte", "Vis dei valde", "Show the picked"},
	"start.map.larger":  {"+", "+", "+"},
	"start.map.smaller": {"−", "−", "−"},
	"start.map.picked":  {"valgt", "vald", "picked"},
	"start.map.offered": {"nabo", "nabo", "neighbour"},
	"start.map.other":   {"andre (større prikk: flere barn)", "andre (større prikk: fleire barn)", "others (larger dot: more children)"},
	"start.map.figures": {
		"{children} barn · {population} innbyggere · {posts} årsverk",
		"{children} barn · {population} innbyggjarar · {posts} årsverk",
		"{children} children · {population} inhabitants · {posts} posts"},
	"start.map.pick": {"Klikk eller Enter: velg", "Klikk eller Enter: vel", "Click or Enter: pick"},
	"start.map.drop": {"Klikk eller Enter: ta ut", "Klikk eller Enter: ta ut", "Click or Enter: drop"},
	"start.map.approximate": {
		"Plasseringen er omtrentlig", "Plasseringa er omtrentleg", "The place is approximate"},
	"start.map.source": {
		"En prikk er et kommunesenter (GeoNames). Kysten er grov, og små øyer mangler (Natural Earth).",
		"Ein prikk er eit kommunesenter (GeoNames). Kysten er grov, og små øyar manglar (Natural Earth).",
		"A dot is a municipal centre (GeoNames). The coast is coarse and lacks small islands (Natural Earth)."},
})
