package text

// A study in words: package ui/story. The option is quoted when it comes in.
var _ = register(map[string]words{
	"story.quoted": {"«{name}»", "«{name}»", "“{name}”"},

	// What the study shows, as a council paper would begin.
	"story.lead.presence.against": {
		"Med {option} er minst to på jobb {value} av tiden{spread}, mot {base} i 0-alternativet.",
		"Med {option} er minst to på jobb {value} av tida{spread}, mot {base} i 0-alternativet.",
		"With {option}, at least two are at work {value} of the time{spread}, against {base} in the baseline."},
	"story.lead.presence.hardly": {
		"Med {option} er minst to på jobb {value} av tiden{spread}, nesten det samme som i 0-alternativet.",
		"Med {option} er minst to på jobb {value} av tida{spread}, nesten det same som i 0-alternativet.",
		"With {option}, at least two are at work {value} of the time{spread}, almost the same as in the baseline."},
	"story.lead.presence.not_shown": {
		"Med {option} er minst to på jobb {value} av tiden{spread}. Ingen forskjell fra 0-alternativet er vist der.",
		"Med {option} er minst to på jobb {value} av tida{spread}. Ingen skilnad frå 0-alternativet er vist der.",
		"With {option}, at least two are at work {value} of the time{spread}. No difference from the baseline is shown there."},
	"story.lead.presence": {
		"Med {option} er minst to på jobb {value} av tiden{spread}.",
		"Med {option} er minst to på jobb {value} av tida{spread}.",
		"With {option}, at least two are at work {value} of the time{spread}."},
	"story.lead.presence.baseline": {
		"I 0-alternativet, {option}, er minst to på jobb {value} av tiden{spread}.",
		"I 0-alternativet, {option}, er minst to på jobb {value} av tida{spread}.",
		"In the baseline, {option}, at least two are at work {value} of the time{spread}."},
	"story.lead.spread": {"i snitt ({value} i {who})", "i snitt ({value} i {who})", "on average ({value} in {who})"},
	"story.lead.cost": {
		"Driften koster {value} millioner kroner i året.",
		"Drifta kostar {value} millionar kroner i året.",
		"Running it costs NOK {value} million a year."},
	"story.lead.cost.more": {
		"Driften koster {value} millioner kroner i året, {change} tusen mer enn i 0-alternativet.",
		"Drifta kostar {value} millionar kroner i året, {change} tusen meir enn i 0-alternativet.",
		"Running it costs NOK {value} million a year, {change} thousand more than in the baseline."},
	"story.lead.cost.less": {
		"Driften koster {value} millioner kroner i året, {change} tusen mindre enn i 0-alternativet.",
		"Drifta kostar {value} millionar kroner i året, {change} tusen mindre enn i 0-alternativet.",
		"Running it costs NOK {value} million a year, {change} thousand less than in the baseline."},
	"story.lead.cost.not_shown": {
		"Driften koster {value} millioner kroner i året; ingen forskjell fra 0-alternativet er vist.",
		"Drifta kostar {value} millionar kroner i året; ingen skilnad frå 0-alternativet er vist.",
		"Running it costs NOK {value} million a year; no difference from the baseline is shown."},
	"story.payback": {
		"Omstillingen koster {once} tusen kroner én gang, og er tjent inn etter {years} år ({low}–{high}).",
		"Omstillinga kostar {once} tusen kroner éin gong, og er tent inn etter {years} år ({low}–{high}).",
		"The transition costs {once} thousand NOK once, and is paid back after {years} years ({low}–{high})."},
	"story.payback.not_shown": {
		"Omstillingen koster {once} tusen kroner én gang. Det er ikke vist at den blir tjent inn.",
		"Omstillinga kostar {once} tusen kroner éin gong. Det er ikkje vist at ho blir tent inn.",
		"The transition costs {once} thousand NOK once. It is not shown to be paid back."},
	"story.cost.arises": {
		"For en kommune er kostnaden det som oppstår der, ikke det den betaler.",
		"For ein kommune er kostnaden det som oppstår der, ikkje det han betaler.",
		"For a municipality the cost is what arises there, not what it pays."},
	"story.lead.same": {
		"Ingen forskjell fra 0-alternativet er vist med {option}.",
		"Ingen skilnad frå 0-alternativet er vist med {option}.",
		"No difference from the baseline is shown with {option}."},
	"story.lead.same.presence": {
		"Minst to er på jobb {value} av tiden.",
		"Minst to er på jobb {value} av tida.",
		"At least two are at work {value} of the time."},
	"story.lead.few_runs": {
		"Ennå er det for få gjentakelser til å sammenligne.",
		"Enno er det for få gjentakingar til å samanlikne.",
		"There are too few replications to compare yet."},
	"story.lead.no_cases": {
		"Det er ingen saker å vise: kommunene har ingen barn.",
		"Det er ingen saker å vise: kommunane har ingen barn.",
		"There are no cases to show: the municipalities have no children."},
	"story.lead.deadline.up": {
		"fristen på 3 måneder blir holdt oftere ({value}, mot {base})",
		"fristen på 3 månader blir halden oftare ({value}, mot {base})",
		"the 3-month limit is kept more often ({value}, against {base})"},
	"story.lead.deadline.down": {
		"fristen på 3 måneder blir holdt sjeldnere ({value}, mot {base})",
		"fristen på 3 månader blir halden sjeldnare ({value}, mot {base})",
		"the 3-month limit is kept less often ({value}, against {base})"},
	"story.lead.deadline.hardly": {
		"fristen på 3 måneder blir holdt nesten like ofte ({value})",
		"fristen på 3 månader blir halden nesten like ofte ({value})",
		"the 3-month limit is kept almost as often ({value})"},
	"story.lead.travel.up": {
		"reisen tar mer av arbeidstiden ({value}, mot {base})",
		"reisa tek meir av arbeidstida ({value}, mot {base})",
		"travel takes more of the working time ({value}, against {base})"},
	"story.lead.travel.down": {
		"reisen tar mindre av arbeidstiden ({value}, mot {base})",
		"reisa tek mindre av arbeidstida ({value}, mot {base})",
		"travel takes less of the working time ({value}, against {base})"},
	"story.lead.travel.hardly": {
		"reisen tar nesten like mye av arbeidstiden ({value})",
		"reisa tek nesten like mykje av arbeidstida ({value})",
		"travel takes almost as much of the working time ({value})"},
	"story.lead.one":  {"{a}.", "{a}.", "{a}."},
	"story.lead.both": {"{a}, og {b}.", "{a}, og {b}.", "{a}, and {b}."},
	"story.lead.but":  {"{a}, men {b}.", "{a}, men {b}.", "{a}, but {b}."},
	"story.lead.not_shown": {
		"Ingen forskjell er vist for {what}.",
		"Ingen skilnad er vist for {what}.",
		"No difference is shown for {what}."},
	"story.what.deadline": {"fristen på 3 måneder", "fristen på 3 månader", "the 3-month limit"},
	"story.what.travel": {
		"arbeidstiden som går til reise",
		"arbeidstida som går til reise",
		"the working time spent on travel"},
	"story.lead.now.deadline": {
		"fristen på 3 måneder blir holdt i {value}",
		"fristen på 3 månader blir halden i {value}",
		"the 3-month limit is kept in {value}"},
	"story.lead.now.travel": {
		"reisen tar {value} av arbeidstiden",
		"reisa tek {value} av arbeidstida",
		"travel takes {value} of the working time"},
	"story.lead.investigations":     {"{value} av undersøkelsene", "{value} av undersøkingane", "{value} of investigations"},
	"story.lead.investigations.few": {"{value} undersøkelser i året", "{value} undersøkingar i året", "{value} investigations a year"},
	"story.lead.farthest": {
		"Lengst vei til nærmeste kontor har {who}: {minutes}.",
		"Lengst veg til næraste kontor har {who}: {minutes}.",
		"{who} {n|has|have} the longest way to the nearest office: {minutes}."},
	"story.lead.offices": {
		"Alle kommunene har eget kontor.",
		"Alle kommunane har eige kontor.",
		"All municipalities have an office of their own."},
	"story.lead.longer": {
		"Veien til nærmeste kontor blir lengre for {who} ({minutes}).",
		"Vegen til næraste kontor blir lengre for {who} ({minutes}).",
		"The way to the nearest office gets longer for {who} ({minutes})."},
	"story.lead.shorter": {
		"Veien til nærmeste kontor blir kortere for {who} ({minutes}).",
		"Vegen til næraste kontor blir kortare for {who} ({minutes}).",
		"The way to the nearest office gets shorter for {who} ({minutes})."},
	"story.lead.longer_shorter": {
		"Veien til nærmeste kontor blir lengre for {who} ({minutes}) og kortere for {others} ({less}).",
		"Vegen til næraste kontor blir lengre for {who} ({minutes}) og kortare for {others} ({less}).",
		"The way to the nearest office gets longer for {who} ({minutes}) and shorter for {others} ({less})."},

	// Who it is about.
	"story.who.all":      {"alle kommunene", "alle kommunane", "all municipalities"},
	"story.who.all_most": {"alle kommunene, mest for {who}", "alle kommunane, mest for {who}", "all municipalities, most for {who}"},
	"story.who.some_most": {
		"{n} av {all} kommuner, mest for {who}",
		"{n} av {all} kommunar, mest for {who}",
		"{n} of {all} municipalities, most for {who}"},
	"story.who.most": {"{places}, mest for {who}", "{places}, mest for {who}", "{places}, most for {who}"},
	"story.service":  {"tjenesten i {place}", "tenesta i {place}", "the service in {place}"},
	"story.who.more": {"{n} til", "{n} til", "{n} more"},

	// The figures of a pillar.
	"story.presence":         {"Minst to er på jobb {value} av tiden.", "Minst to er på jobb {value} av tida.", "At least two are at work {value} of the time."},
	"story.presence.against": {"Minst to er på jobb {value} av tiden, mot {base}.", "Minst to er på jobb {value} av tida, mot {base}.", "At least two are at work {value} of the time, against {base}."},
	"story.changes": {
		"Et barn får ny saksbehandler {value} ganger i året.",
		"Eit barn får ny saksbehandlar {value} gonger i året.",
		"A child gets another caseworker {value} times a year."},
	"story.changes.against": {
		"Et barn får ny saksbehandler {value} ganger i året, mot {base}.",
		"Eit barn får ny saksbehandlar {value} gonger i året, mot {base}.",
		"A child gets another caseworker {value} times a year, against {base}."},
	"story.travel":         {"Reisen tar {value} av arbeidstiden.", "Reisa tek {value} av arbeidstida.", "Travel takes {value} of the working time."},
	"story.travel.against": {"Reisen tar {value} av arbeidstiden, mot {base}.", "Reisa tek {value} av arbeidstida, mot {base}.", "Travel takes {value} of the working time, against {base}."},
	"story.office": {
		"Barna har i snitt {value} til nærmeste kontor.",
		"Barna har i snitt {value} til næraste kontor.",
		"Children have {value} to the nearest office on average."},
	"story.office.against": {
		"Barna har i snitt {value} til nærmeste kontor, mot {base}.",
		"Barna har i snitt {value} til næraste kontor, mot {base}.",
		"Children have {value} to the nearest office on average, against {base}."},
	"story.night": {
		"Av de akutte sakene natt og helg blir {value} nådd innen en time.",
		"Av dei akutte sakene natt og helg blir {value} nådde innan ein time.",
		"Of emergencies at night or at a weekend, {value} are reached within an hour."},
	"story.night.against": {
		"Av de akutte sakene natt og helg blir {value} nådd innen en time, mot {base}.",
		"Av dei akutte sakene natt og helg blir {value} nådde innan ein time, mot {base}.",
		"Of emergencies at night or at a weekend, {value} are reached within an hour, against {base}."},
	"story.triage": {
		"Av meldingene blir {value} avklart innen 7 dager.",
		"Av meldingane blir {value} avklarte innan 7 dagar.",
		"Of concerns, {value} are reviewed within 7 days."},
	"story.triage.against": {
		"Av meldingene blir {value} avklart innen 7 dager, mot {base}.",
		"Av meldingane blir {value} avklarte innan 7 dagar, mot {base}.",
		"Of concerns, {value} are reviewed within 7 days, against {base}."},
	"story.investigations": {
		"Av undersøkelsene blir {value} ferdige innen 3 måneder.",
		"Av undersøkingane blir {value} ferdige innan 3 månader.",
		"Of investigations, {value} are done within 3 months."},
	"story.investigations.against": {
		"Av undersøkelsene blir {value} ferdige innen 3 måneder, mot {base}.",
		"Av undersøkingane blir {value} ferdige innan 3 månader, mot {base}.",
		"Of investigations, {value} are done within 3 months, against {base}."},
	"story.visits": {
		"Av oppfølgingsbesøkene blir {value} gjort i tide.",
		"Av oppfølgingsbesøka blir {value} gjorde i tide.",
		"Of follow-up visits, {value} are made in time."},
	"story.visits.against": {
		"Av oppfølgingsbesøkene blir {value} gjort i tide, mot {base}.",
		"Av oppfølgingsbesøka blir {value} gjorde i tide, mot {base}.",
		"Of follow-up visits, {value} are made in time, against {base}."},
	"story.children": {
		"Hver saksbehandler har i snitt {value} barn.",
		"Kvar saksbehandlar har i snitt {value} barn.",
		"Each caseworker has {value} children on average."},
	"story.children.against": {
		"Hver saksbehandler har i snitt {value} barn, mot {base}.",
		"Kvar saksbehandlar har i snitt {value} barn, mot {base}.",
		"Each caseworker has {value} children on average, against {base}."},

	// What a difference shows.
	"story.better":    {"Bedre: {change}.", "Betre: {change}.", "Better: {change}."},
	"story.worse":     {"Dårligere: {change}.", "Dårlegare: {change}.", "Worse: {change}."},
	"story.differs":   {"Annerledes: {change}.", "Annleis: {change}.", "Different: {change}."},
	"story.hardly":    {"Nesten ingen forskjell.", "Nesten ingen skilnad.", "Hardly any difference."},
	"story.not_shown": {"Ingen forskjell vist.", "Ingen skilnad vist.", "No difference shown."},
	"story.few_runs": {
		"For få gjentakelser til å sammenligne.",
		"For få gjentakingar til å samanlikne.",
		"Too few replications to compare."},
	"story.no_value":      {"Ingen tall å sammenligne.", "Ingen tal å samanlikne.", "No figures to compare."},
	"story.word.hardly":   {"nesten ingen forskjell", "nesten ingen skilnad", "hardly any difference"},
	"story.word.few_runs": {"usikkert", "usikkert", "uncertain"},
	"story.word.no_value": {"ingen tall", "ingen tal", "no figures"},
	"story.same":          {"Ingen forskjell.", "Ingen skilnad.", "No difference."},
	"story.word.same":     {"ingen forskjell", "ingen skilnad", "no difference"},
	"story.word.differs":  {"annerledes", "annleis", "different"},

	"story.change":       {"{mean} {unit}", "{mean} {unit}", "{mean} {unit}"},
	"story.change.half":  {"{mean} ± {half} {unit}", "{mean} ± {half} {unit}", "{mean} ± {half} {unit}"},
	"story.under":        {"under {value}", "under {value}", "under {value}"},
	"story.over":         {"over {value}", "over {value}", "over {value}"},
	"story.of":           {"{x} av {y}", "{x} av {y}", "{x} of {y}"},
	"story.of.year":      {"{x} av {y} i året", "{x} av {y} i året", "{x} of {y} a year"},
	"story.from_to":      {"fra {before} til {after}", "frå {before} til {after}", "from {before} to {after}"},
	"story.from_to.year": {"fra {before} til {after} i året", "frå {before} til {after} i året", "from {before} to {after} a year"},
	"story.of_cases": {
		"{change} av tiden til sakene",
		"{change} av tida til sakene",
		"{change} of the time for its cases"},
	"story.unit.points":  {"prosentpoeng", "prosentpoeng", "percentage points"},
	"story.unit.changes": {"ganger i året per barn", "gonger i året per barn", "times a year per child"},
	"story.unit.children": {
		"barn per saksbehandler",
		"barn per saksbehandlar",
		"children per caseworker"},
	"story.unit.concerns":       {"meldinger i året", "meldingar i året", "concerns a year"},
	"story.unit.investigations": {"undersøkelser i året", "undersøkingar i året", "investigations a year"},
	"story.unit.visits":         {"besøk i året", "besøk i året", "visits a year"},

	"story.most.better":  {"Størst bedring: {who} ({change}).", "Størst betring: {who} ({change}).", "Gains most: {who} ({change})."},
	"story.most.worse":   {"Størst forverring: {who} ({change}).", "Størst forverring: {who} ({change}).", "Loses most: {who} ({change})."},
	"story.most.differs": {"Størst forskjell: {who} ({change}).", "Størst skilnad: {who} ({change}).", "Largest difference: {who} ({change})."},

	// What gets better and worse, and for whom.
	"story.up.presence":          {"Oftere minst to på jobb", "Oftare minst to på jobb", "At least two at work more often"},
	"story.down.presence":        {"Sjeldnere minst to på jobb", "Sjeldnare minst to på jobb", "At least two at work less often"},
	"story.up.changes":           {"Flere bytter av saksbehandler", "Fleire byte av saksbehandlar", "More changes of caseworker"},
	"story.down.changes":         {"Færre bytter av saksbehandler", "Færre byte av saksbehandlar", "Fewer changes of caseworker"},
	"story.up.travel":            {"Mer av tiden til sakene går til reise", "Meir av tida til sakene går til reise", "More of the time for cases goes to travel"},
	"story.down.travel":          {"Mindre av tiden til sakene går til reise", "Mindre av tida til sakene går til reise", "Less of the time for cases goes to travel"},
	"story.up.office":            {"Lengre vei til nærmeste kontor", "Lengre veg til næraste kontor", "A longer way to the nearest office"},
	"story.down.office":          {"Kortere vei til nærmeste kontor", "Kortare veg til næraste kontor", "A shorter way to the nearest office"},
	"story.up.night":             {"Flere nådd innen en time natt og helg", "Fleire nådde innan ein time natt og helg", "More reached within an hour out of hours"},
	"story.down.night":           {"Færre nådd innen en time natt og helg", "Færre nådde innan ein time natt og helg", "Fewer reached within an hour out of hours"},
	"story.up.cut":               {"Flere dager uten vei fra noe kontor", "Fleire dagar utan veg frå noko kontor", "More days without a way from any office"},
	"story.down.cut":             {"Færre dager uten vei fra noe kontor", "Færre dagar utan veg frå noko kontor", "Fewer days without a way from any office"},
	"story.up.triage":            {"Flere meldinger avklart innen 7 dager", "Fleire meldingar avklarte innan 7 dagar", "More concerns reviewed within 7 days"},
	"story.down.triage":          {"Færre meldinger avklart innen 7 dager", "Færre meldingar avklarte innan 7 dagar", "Fewer concerns reviewed within 7 days"},
	"story.up.investigations":    {"Flere undersøkelser ferdige innen 3 måneder", "Fleire undersøkingar ferdige innan 3 månader", "More investigations done within 3 months"},
	"story.down.investigations":  {"Færre undersøkelser ferdige innen 3 måneder", "Færre undersøkingar ferdige innan 3 månader", "Fewer investigations done within 3 months"},
	"story.up.visits":            {"Flere oppfølgingsbesøk i tide", "Fleire oppfølgingsbesøk i tide", "More follow-up visits in time"},
	"story.down.visits":          {"Færre oppfølgingsbesøk i tide", "Færre oppfølgingsbesøk i tide", "Fewer follow-up visits in time"},
	"story.effect":               {"{what}: {who} ({change}).", "{what}: {who} ({change}).", "{what}: {who} ({change})."},
	"story.effects.more":         {"Og {n} til.", "Og {n} til.", "And {n} more."},
	"story.effects.none.better":  {"Ingen bedring er vist for noen kommune.", "Inga betring er vist for nokon kommune.", "No improvement is shown for any municipality."},
	"story.effects.none.worse":   {"Ingen forverring er vist for noen kommune.", "Inga forverring er vist for nokon kommune.", "No worsening is shown for any municipality."},
	"story.effects.small.better": {"Bare knapt merkbar bedring er vist.", "Berre så vidt merkbar betring er vist.", "Only a hardly noticeable improvement is shown."},
	"story.effects.small.worse":  {"Bare knapt merkbar forverring er vist.", "Berre så vidt merkbar forverring er vist.", "Only a hardly noticeable worsening is shown."},

	// Whether it would work.
	"story.rule.triage": {
		"Minst {limit} av meldingene avklart innen 7 dager",
		"Minst {limit} av meldingane avklarte innan 7 dagar",
		"At least {limit} of concerns reviewed within 7 days"},
	"story.rule.investigations": {
		"Minst {limit} av undersøkelsene ferdige innen 3 måneder",
		"Minst {limit} av undersøkingane ferdige innan 3 månader",
		"At least {limit} of investigations done within 3 months"},
	"story.rule.posts": {
		"Minst {limit} årsverk i hver tjeneste, ledelse medregnet",
		"Minst {limit} årsverk i kvar teneste, leiing medrekna",
		"At least {limit} posts in each service, leadership included"},
	"story.rule.presence": {
		"Minst to på jobb {limit} av tiden",
		"Minst to på jobb {limit} av tida",
		"At least two at work {limit} of the time"},
	"story.rule.travel": {
		"Høyst {limit} av arbeidstiden på reise",
		"Høgst {limit} av arbeidstida på reise",
		"At most {limit} of working time on travel"},
	"story.rule.within": {
		"Minst {limit} av barna innen 60 minutter fra et kontor",
		"Minst {limit} av barna innan 60 minutt frå eit kontor",
		"At least {limit} of children within 60 minutes of an office"},
	"story.rule.competence": {
		"Hver kompetanse det spørres etter, på jobb {limit} av tiden",
		"Kvar kompetanse det blir spurt etter, på jobb {limit} av tida",
		"Each competence asked for at work {limit} of the time"},
	"story.rule.dearer": {
		"Ingen kommune mer enn 5 % dyrere enn alene",
		"Ingen kommune meir enn 5 % dyrare enn åleine",
		"No municipality more than 5% dearer than alone"},
	"story.rule.stable": {
		"En kostnadsdeling som ingen gruppe vil forlate",
		"Ei kostnadsdeling som ingen gruppe vil forlate",
		"A cost split that no group would leave"},
	"story.nobody_joint": {"ingen er sammen", "ingen er saman", "nobody is together"},
	"story.dearest": {
		"høyest for {name}, {share} av hva det koster alene",
		"høgast for {name}, {share} av kva det kostar åleine",
		"highest for {name}, {share} of what it costs alone"},
	"story.dearer.remedy": {
		"En nøkkel etter hva hver koster alene, gjør ingen dyrere enn det så lenge det er billigere sammen («share»).",
		"Ein nøkkel etter kva kvar kostar åleine, gjer ingen dyrare enn det så lenge det er billegare saman («share»).",
		"A key by what each costs alone makes nobody dearer than that as long as together is cheaper (“share”)."},
	"story.stable": {
		"kostnaden kan deles slik at ingen gruppe sparer på å gå",
		"kostnaden kan delast slik at inga gruppe sparer på å gå",
		"the cost can be divided so that no group saves by leaving"},
	"story.unstable": {
		"uansett deling ville {group} eller en annen gruppe spare minst {sum} på å gå",
		"uansett deling ville {group} eller ei anna gruppe spare minst {sum} på å gå",
		"however it is divided, {group} or another group would save at least {sum} by leaving"},
	"story.stable.remedy": {
		"Andre grupper kan koste mindre i alt («group»).",
		"Andre grupper kan koste mindre i alt («group»).",
		"Other groups may cost less in all (“group”)."},
	"story.resampled": {
		"Det holder i {share} av trekningene av kjøringene.",
		"Det held i {share} av trekningane av køyringane.",
		"It is kept in {share} of resamples of the runs."},
	"story.not_computed": {"ikke regnet ut ennå", "ikkje rekna ut enno", "not computed yet"},
	"story.basis.own":    {"eget krav", "eige krav", "own criterion"},
	"story.reason.own": {
		"Grensen er satt i denne filen.", "Grensa er sett i denne fila.", "The threshold is set in this file."},
	"story.kept": {
		"Ett år for seg holder det {year}, alle de {years} årene {all}.",
		"Eitt år for seg held det {year}, alle dei {years} åra {all}.",
		"A single year keeps it {year}, all {years} years {all}."},
	"story.kept.year": {
		"Ett år for seg holder det {year}.", "Eitt år for seg held det {year}.", "A single year keeps it {year}."},
	"story.odds":                 {"{n} av 100 ganger", "{n} av 100 gonger", "{n} times of 100"},
	"story.odds.under":           {"under 1 av 100 ganger", "under 1 av 100 gonger", "less than once in 100"},
	"story.odds.over":            {"over 99 av 100 ganger", "over 99 av 100 gonger", "more than 99 times of 100"},
	"story.basis.law":            {"lov", "lov", "law"},
	"story.basis.recommendation": {"anbefaling", "tilråding", "recommendation"},
	"story.basis.assumption":     {"forutsetning", "føresetnad", "assumption"},
	"story.reason.triage": {
		"Loven krever det av alle meldinger; grensen på {limit} er en forutsetning.",
		"Lova krev det av alle meldingar; grensa på {limit} er ein føresetnad.",
		"The law requires it for all concerns; the threshold of {limit} is an assumption."},
	"story.reason.investigations": {
		"Loven krever det av alle undersøkelser; grensen på {limit} er landsnivået i 2019.",
		"Lova krev det av alle undersøkingar; grensa på {limit} er landsnivået i 2019.",
		"The law requires it for all investigations; the threshold of {limit} is the national level of 2019."},
	"story.reason.posts": {
		"Det nasjonale barnevernpanelet anbefaler minst {limit} årsverk.",
		"Det nasjonale barnevernspanelet tilrår minst {limit} årsverk.",
		"The national panel on child welfare recommends at least {limit} posts."},
	"story.reason.assumption": {
		"Grensen er en forutsetning: ingen norm er funnet.",
		"Grensa er ein føresetnad: inga norm er funnen.",
		"The threshold is an assumption: no norm was found."},
	"story.met":              {"oppfylt", "oppfylt", "met"},
	"story.not_met":          {"ikke oppfylt", "ikkje oppfylt", "not met"},
	"story.unclear":          {"usikkert", "usikkert", "uncertain"},
	"story.no_figures":       {"ingen tall", "ingen tal", "no figures"},
	"story.criterion":        {"{status}: {value}.", "{status}: {value}.", "{status}: {value}."},
	"story.criterion.bare":   {"{status}.", "{status}.", "{status}."},
	"story.criterion.places": {"Ikke oppfylt for {who}.", "Ikkje oppfylt for {who}.", "Not met for {who}."},
	"story.posts.one":        {"tjenesten har {value} årsverk", "tenesta har {value} årsverk", "the service has {value} posts"},
	"story.posts.all":        {"den minste tjenesten, {who}, har {value} årsverk", "den minste tenesta, {who}, har {value} årsverk", "the smallest service, {who}, has {value} posts"},
	"story.posts.none": {
		"alle tjenestene har færre, {who} bare {value} årsverk",
		"alle tenestene har færre, {who} berre {value} årsverk",
		"all services have fewer, {who} only {value} posts"},
	"story.posts.some": {
		"{n} av {all} tjenester har færre, {who} bare {value} årsverk",
		"{n} av {all} tenester har færre, {who} berre {value} årsverk",
		"{n} of {all} services {n|has|have} fewer, {who} only {value} posts"},
	"story.luck": {
		"Det er få undersøkelser i {who}: én eller to for sene er nok til at et år havner under {limit}.",
		"Det er få undersøkingar i {who}: éi eller to for seine er nok til at eit år hamnar under {limit}.",
		"There are few investigations in {who}: one or two late ones are enough for a year to fall below {limit}."},
	"story.luck.band": {
		"Mye er flaks eller uflaks: i {who}, med om lag {n} i året, ligger ni av ti år mellom {low} og {high}.",
		"Mykje er flaks eller uflaks: i {who}, med om lag {n} i året, ligg ni av ti år mellom {low} og {high}.",
		"Much is good or bad luck: in {who}, with about {n} a year, nine of ten years lie between {low} and {high}."},

	// What could help. Nothing is promised.
	"story.help.posts":    {"Flere årsverk i {service} kan hjelpe.", "Fleire årsverk i {service} kan hjelpe.", "More posts in {service} may help."},
	"story.help.join":     {"At {a} går sammen med {b}, kan hjelpe.", "At {a} går saman med {b}, kan hjelpe.", "It may help if {a} joins {b}."},
	"story.help.office":   {"Et kontor i {place} kan hjelpe.", "Eit kontor i {place} kan hjelpe.", "An office in {place} may help."},
	"story.help.tour":     {"Å samle flere besøk på samme tur kan hjelpe.", "Å samle fleire besøk på same tur kan hjelpe.", "Joining more visits to one trip may help."},
	"story.help.help":     {"At kolleger tar oppgaver for hverandre, kan hjelpe.", "At kollegaer tek oppgåver for kvarandre, kan hjelpe.", "Colleagues doing each other’s tasks may help."},
	"story.help.vacation": {"Å spre feriene mer kan hjelpe.", "Å spreie feriane meir kan hjelpe.", "Spreading vacations more may help."},
	"story.help.near":     {"At den som arbeider nærmest, oftere får saken, kan hjelpe.", "At den som arbeider nærast, oftare får saka, kan hjelpe.", "Giving the case more often to whoever works nearest may help."},

	"story.alone": {
		"{who} er alene i dette alternativet og får i modellen aldri hjelp fra en nabo.",
		"{who} er åleine i dette alternativet og får i modellen aldri hjelp frå ein nabo.",
		"{who} {n|is|are} alone in this option and never {n|gets|get} a neighbour’s help in the model."},
	"story.lonely.never": {
		"Ved kontoret i {place} er det aldri to på jobb samtidig.",
		"Ved kontoret i {place} er det aldri to på jobb samtidig.",
		"At the office in {place}, two are never at work at the same time."},
	"story.lonely": {
		"Ved kontoret i {place} er minst to på jobb bare {value} av tiden.",
		"Ved kontoret i {place} er minst to på jobb berre {value} av tida.",
		"At the office in {place}, at least two are at work only {value} of the time."},

	// What the figures rest on.
	"story.stress": {"Hva om …", "Kva om …", "What if …"},
	"story.stress.help": {
		"Prøv hva som skjer i alle alternativene. Det begynner i det andre året og kan angres.",
		"Prøv kva som skjer i alle alternativa. Det byrjar i det andre året og kan angrast.",
		"Try what happens in every option. It begins in the second year and can be undone."},
	"story.stress.away": {
		"to ansatte fra {place} er borte samtidig i tre måneder?",
		"to tilsette frå {place} er borte samtidig i tre månader?",
		"two workers of {place} are away at once for three months?"},
	"story.stress.rush": {
		"det kommer en tredjedel flere meldinger i ett år?",
		"det kjem ein tredjedel fleire meldingar i eitt år?",
		"a third more concerns come for a year?"},
	"story.stress.quit": {
		"en ansatt fra {place} slutter?",
		"ein tilsett frå {place} sluttar?",
		"a worker of {place} quits?"},
	"story.stress.ferry": {
		"ferjen {place} er innstilt i to uker?",
		"ferja {place} er innstilt i to veker?",
		"the ferry {place} is closed for two weeks?"},
	"story.stress.office": {
		"kontoret i {place} er stengt i åtte uker?",
		"kontoret i {place} er stengt i åtte veker?",
		"the office in {place} is closed for eight weeks?"},
	"event.new":           {"Egen hendelse …", "Eiga hending …", "An event of your own …"},
	"event.away":          {"Personer er borte", "Personar er borte", "People are away"},
	"event.quit":          {"Personer slutter", "Personar sluttar", "People quit"},
	"event.office":        {"Et kontor er stengt", "Eit kontor er stengt", "An office is closed"},
	"event.title":         {"Noe er annerledes en stund", "Noko er annleis ei stund", "Something is otherwise for a while"},
	"event.what":          {"Hva", "Kva", "What"},
	"event.where":         {"Hvor", "Kvar", "Where"},
	"event.how":           {"Hvordan", "Korleis", "How"},
	"event.number":        {"Hvor mye", "Kor mykje", "How much"},
	"event.name":          {"Navn", "Namn", "Name"},
	"event.name_hint":     {"så dere kjenner den igjen", "så de kjenner henne att", "so that you know it again"},
	"event.times":         {"ganger det vanlige", "gonger det vanlege", "times the usual"},
	"event.value":         {"en fast verdi", "ein fast verdi", "a fixed value"},
	"event.everywhere":    {"alle kommunene", "alle kommunane", "all municipalities"},
	"event.all_options":   {"alle alternativene", "alle alternativa", "all options"},
	"event.to_end":        {"ut tiden", "ut tida", "to the end"},
	"event.put":           {"Legg inn", "Legg inn", "Put in"},
	"event.change":        {"Endre", "Endre", "Change"},
	"event.remove":        {"Fjern", "Fjern", "Remove"},
	"story.change.weeks":  {"Etter {start} uker, i {weeks} uker", "Etter {start} veker, i {weeks} veker", "After {start} weeks, for {weeks} weeks"},
	"story.change.to_end": {"Fra {start} uker og ut", "Frå {start} veker og ut", "From {start} weeks to the end"},
	"story.change.at":     {"Etter {start} uker", "Etter {start} veker", "After {start} weeks"},
	"story.change.away": {
		"{n} {n|ansatt|ansatte} fra {place} er borte",
		"{n} {n|tilsett|tilsette} frå {place} er borte",
		"{n} {n|worker|workers} of {place} {n|is|are} away"},
	"story.change.quit": {
		"{n} {n|ansatt|ansatte} fra {place} slutter",
		"{n} {n|tilsett|tilsette} frå {place} sluttar",
		"{n} {n|worker|workers} of {place} {n|quits|quit}"},
	"story.change.office": {
		"kontoret i {place} er stengt",
		"kontoret i {place} er stengt",
		"the office in {place} is closed"},
	"story.change.times": {"{what}: {n} ganger det vanlige", "{what}: {n} gonger det vanlege", "{what}: {n} times the usual"},
	"story.change.is":    {"{what}: {value}", "{what}: {value}", "{what}: {value}"},
	"story.note.estimated": {
		"{n} av {all} reisetider mellom kommunene bygger på anslag. Tall som hviler på dem, er merket med *.",
		"{n} av {all} reisetider mellom kommunane byggjer på anslag. Tal som kviler på dei, er merkte med *.",
		"{n} of {all} travel times between the municipalities {n|rests|rest} on estimates. Figures that follow from them are marked with *."},
	"story.note.estimated.all": {
		"Alle reisetider mellom kommunene bygger på anslag. Tall som hviler på dem, er merket med *.",
		"Alle reisetider mellom kommunane byggjer på anslag. Tal som kviler på dei, er merkte med *.",
		"All travel times between the municipalities rest on estimates. Figures that follow from them are marked with *."},
	"story.note.rate.national": {
		"{what}: regnet med nasjonalt nivå for {who}, ikke egne tall.",
		"{what}: rekna med nasjonalt nivå for {who}, ikkje eigne tal.",
		"{what}: national rate for {who}, not own figures."},
	"story.note.rate.file": {
		"{what}: regnet med samme nivå for {who}, ikke egne tall.",
		"{what}: rekna med same nivå for {who}, ikkje eigne tal.",
		"{what}: one common rate for {who}, not own figures."},
	"story.note.reports": {"meldinger", "meldingar", "concerns"},
	"story.note.posts":   {"årsverk", "årsverk", "posts"},
	"story.note.few_runs": {
		"Bare {n} {n|gjentakelse|gjentakelser}: ingenting kan sammenlignes ennå.",
		"Berre {n} {n|gjentaking|gjentakingar}: ingenting kan samanliknast enno.",
		"Only {n} {n|replication|replications}: nothing can be compared yet."},
	"story.note.preliminary": {
		"Foreløpige tall: {n} av {all} gjentakelser er ferdige.",
		"Førebelse tal: {n} av {all} gjentakingar er ferdige.",
		"Preliminary figures: {n} of {all} replications are done."},
	"story.note.partial": {
		"Beregningen ble avbrutt etter {n} gjentakelser.",
		"Utrekninga vart avbroten etter {n} gjentakingar.",
		"The calculation was stopped after {n} replications."},
	"story.note.limits": {
		"Kostnadene gjelder drift, uten tiltak og plasseringer.",
		"Kostnadene gjeld drift, utan tiltak og plasseringar.",
		"Cost is that of running the service, without measures and placements."},
	"story.note.bought": {
		"Der akuttvakten er kjøpt av andre, er det ikke regnet ut hvor raskt noen når fram natt og helg.",
		"Der akuttvakta er kjøpt av andre, er det ikkje rekna ut kor raskt nokon når fram natt og helg.",
		"Where the emergency duty is bought from others, how fast somebody gets there out of hours is not reckoned."},

	// What the council would change.
	"story.diff":           {"{what}: {old} → {new}", "{what}: {old} → {new}", "{what}: {old} → {new}"},
	"story.diff.services":  {"Tjenester", "Tenester", "Services"},
	"story.diff.partition": {"Samarbeid", "Samarbeid", "Who is together"},
	"story.diff.hosts":     {"Vertskommune", "Vertskommune", "Host"},
	"story.diff.offices":   {"Kontor", "Kontor", "Offices"},
	"story.diff.posts":     {"Årsverk med saker", "Årsverk med saker", "Case-handling posts"},
	"story.diff.posts_in":  {"Årsverk med saker i {service}", "Årsverk med saker i {service}", "Case-handling posts in {service}"},
	"story.diff.posts_at":  {"Årsverk ved kontoret i {place}", "Årsverk ved kontoret i {place}", "Posts at the office in {place}"},
	"story.diff.alone":     {"hver for seg", "kvar for seg", "each alone"},
	"story.diff.together":  {"alle sammen", "alle saman", "all together"},
	"story.diff.no_host":   {"ingen", "ingen", "none"},
	"story.diff.home":      {"ikke fastsatt", "ikkje fastsett", "not set"},
	"story.diff.none": {
		"De to alternativene er lagt opp likt.",
		"Dei to alternativa er lagde opp likt.",
		"The two options are organised alike."},

	// The table.
	"story.table.measure":    {"Mål", "Mål", "Measure"},
	"story.table.difference": {"Forskjell, 95 %", "Skilnad, 95 %", "Difference, 95%"},
	"story.table.verdict":    {"Vurdering", "Vurdering", "Verdict"},
	"story.table.unit":       {"Enhet", "Eining", "Unit"},
	"story.table.half":       {"±", "±", "±"},
	"story.table.note":       {"Merknad", "Merknad", "Note"},
	"story.table.estimated":  {"anslått reisetid", "anslegen reisetid", "estimated travel time"},
	"story.table.star":       {"* bygger på anslått reisetid", "* byggjer på anslegen reisetid", "* rests on estimated travel times"},
	"story.table.of":         {"av {y} i året", "av {y} i året", "of {y} a year"},
})
