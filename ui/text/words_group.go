package text

// What the command line says of splitting a region into groups.
var _ = register(map[string]words{
	"brief.group": {
		"finner de grupper som koster minst, og de som kommer nest",
		"finn dei gruppene som kostar minst, og dei som kjem nest",
		"finds the groups that cost least, and those that come next"},
	"help.group": {
		`Tar en tabell over hva hver gruppe koster, og finner den måten å dele alle på som koster minst i alt, og de ti nest beste. Med en scenariofil i stedet for --costs simuleres det hva hver gruppe av kommunene ville kostet, med intervaller. Søket er eksakt. En gruppe uten tall i tabellen kan ikke dannes. Tabellen er den som «{program} share» tar; med kind = "value" søkes det mest verdifulle.

  {program} group studie.toml --limit 90
  {program} group --costs kostnader.toml
  {program} group --costs kostnader.csv --apart "Vega,Bindal" --most 4`,
		`Tek ein tabell over kva kvar gruppe kostar, og finn den måten å dele alle på som kostar minst i alt, og dei ti nest beste. Med ei scenariofil i staden for --costs blir det simulert kva kvar gruppe av kommunane ville kosta, med intervall. Søket er eksakt. Ei gruppe utan tal i tabellen kan ikkje dannast. Tabellen er den som «{program} share» tek; med kind = "value" blir det mest verdifulle søkt.

  {program} group studie.toml --limit 90
  {program} group --costs kostnader.toml
  {program} group --costs kostnader.csv --apart "Vega,Bindal" --most 4`,
		`Takes a table of what each group costs, and finds the way to split all that costs least in all, and the ten that come next. With a scenario file in place of --costs it simulates what each group of the municipalities would cost, with intervals. The search is exact. A group without a number in the table cannot be. The table is that of “{program} share”; with kind = "value" the most valuable is sought.

  {program} group study.toml --limit 90
  {program} group --costs costs.toml
  {program} group --costs costs.csv --apart "Vega,Bindal" --most 4`},
	"flag.limit": {
		"så mange minutter kan det høyst være til kontoret i en gruppe av kommuner (bare for et scenario)",
		"så mange minutt kan det høgst vere til kontoret i ei gruppe av kommunar (berre for eit scenario)",
		"so many minutes may it be to the office in a group of municipalities (of a scenario alone)"},
	"group.none_near": {
		"ingen måte å dele på oppfyller det som er bedt om, innen {limit} minutter",
		"ingen måte å dele på oppfyller det som er bede om, innan {limit} minutt",
		"no way to split keeps what is asked for, within {limit} minutes"},
	"group.placed": {
		"{names} ({n|alene|sammen}): {cost}, {posts} saksstillinger, kontor i {host}",
		"{names} ({n|åleine|saman}): {cost}, {posts} saksstillingar, kontor i {host}",
		"{names} ({n|alone|together}): {cost}, {posts} case posts, office in {host}"},
	"group.right": {
		"Den er billigst av alle i {share} av trekningene av kjøringene: så sikkert er valget, så langt tilfeldighetene rekker.",
		"Han er billegast av alle i {share} av trekningane av køyringane: så sikkert er valet, så langt tilfella rekk.",
		"It is the cheapest of all in {share} of resamples of the runs: so sure is the choice, as far as chance goes."},
	"group.study.legend": {
		"± er 95 %-intervallet for forskjellen fra den billigste, med de samme tilfeldighetene; ~ at ingen forskjell er vist. Kostnad er ikke alt: fagmiljø, reise og frister står i «run». Søket er eksakt for disse tallene.",
		"± er 95 %-intervallet for skilnaden frå den billegaste, med dei same tilfella; ~ at ingen skilnad er vist. Kostnad er ikkje alt: fagmiljø, reise og fristar står i «run». Søket er eksakt for desse tala.",
		"± is the 95% interval of the difference from the cheapest, with the same luck; ~ that no difference is shown. Cost is not all: professional community, travel and deadlines stand in “run”. The search is exact for these figures."},
	"flag.together": {
		"disse skal være i samme gruppe (flere med ; mellom)", "desse skal vere i same gruppe (fleire med ; mellom)",
		"these are to be in one group (several with ; between)"},
	"flag.apart": {
		"ingen to av disse skal være i samme gruppe", "ingen to av desse skal vere i same gruppe",
		"no two of these are to be in one group"},
	"flag.most":  {"så mange kan det høyst være i en gruppe", "så mange kan det høgst vere i ei gruppe", "so many may be in a group at most"},
	"flag.parts": {"del i akkurat så mange grupper", "del i akkurat så mange grupper", "split into just so many groups"},
	"usage.player": {
		"{flag} er {value}; deltakerne i tabellen er {players}",
		"{flag} er {value}; deltakarane i tabellen er {players}",
		"{flag} is {value}; the players of the table are {players}"},
	"group.none": {
		"ingen måte å dele på oppfyller det som er bedt om i {file}; {missing} grupper har ikke noe tall",
		"ingen måte å dele på oppfyller det som er bede om i {file}; {missing} grupper har ikkje noko tal",
		"no way to split keeps what is asked for in {file}; {missing} groups have no number"},
	"group.untitled":  {"Beste inndeling", "Beste inndeling", "The best split"},
	"group.best.cost": {"Billigst er {n} {n|gruppe|grupper} av {players}, til {total} i alt:", "Billegast er {n} {n|gruppe|grupper} av {players}, til {total} i alt:", "Cheapest {n|is|are} {n} {n|group|groups} of {players}, at {total} in all:"},
	"group.best.value": {
		"Mest verdt er {n} {n|gruppe|grupper} av {players}, med {total} i alt:", "Mest verdt er {n} {n|gruppe|grupper} av {players}, med {total} i alt:",
		"Worth most {n|is|are} {n} {n|group|groups} of {players}, with {total} in all:"},
	"group.group":    {"{names} ({n|alene|sammen}): {cost}", "{names} ({n|åleine|saman}): {cost}", "{names} ({n|alone|together}): {cost}"},
	"group.alone":    {"Hver for seg: {total}.", "Kvar for seg: {total}.", "Each alone: {total}."},
	"group.together": {"Alle sammen: {total}.", "Alle saman: {total}.", "All together: {total}."},
	"group.next":     {"De som kommer nest", "Dei som kjem nest", "Those that come next"},
	"group.other":    {"{difference}: {groups}", "{difference}: {groups}", "{difference}: {groups}"},
	"group.missing": {
		"{n} {n|gruppe|grupper} uten tall i tabellen er holdt utenfor.",
		"{n} {n|gruppe|grupper} utan tal i tabellen er haldne utanfor.",
		"{n} {n|group|groups} without a number in the table {n|is|are} left out."},
	"group.legend": {
		"Søket er eksakt: ingen inndeling er billigere med disse tallene. Hvor sikre tallene er, sier tabellen ikke.",
		"Søket er eksakt: inga inndeling er billegare med desse tala. Kor sikre tala er, seier tabellen ikkje.",
		"The search is exact: no split is better with these numbers. How certain they are, the table does not say."},
})
