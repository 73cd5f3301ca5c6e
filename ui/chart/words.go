package chart

import (
	"strings"

	"grannelag/sim/scenario"
	"grannelag/ui/text"
)

// words are the texts of the figures. {x} stands for a value.
var words = map[string]scenario.Words{
	"title.pillars": {
		NB: "Fagmiljø, reise og saker",
		NN: "Fagmiljø, reise og saker",
		EN: "Professional community, travel and cases"},
	"title.community": {
		NB: "Fagmiljø, kommune for kommune",
		NN: "Fagmiljø, kommune for kommune",
		EN: "Professional community, by municipality"},
	"title.travel": {
		NB: "Reise, kommune for kommune",
		NN: "Reise, kommune for kommune",
		EN: "Travel, by municipality"},
	"title.caseload": {
		NB: "Saker, kommune for kommune",
		NN: "Saker, kommune for kommune",
		EN: "Cases, by municipality"},
	"title.presence": {
		NB: "På jobb gjennom året",
		NN: "På jobb gjennom året",
		EN: "At work through the year"},
	"title.open_cases": {
		NB: "Åpne saker, uke for uke",
		NN: "Opne saker, veke for veke",
		EN: "Open cases, week by week"},
	"title.overdue": {
		NB: "Oppgaver på etterskudd, uke for uke",
		NN: "Oppgåver på etterskot, veke for veke",
		EN: "Overdue tasks, week by week"},
	"title.cost": {
		NB: "Hva koster det i året?",
		NN: "Kva kostar det i året?",
		EN: "What does a year cost?"},
	"title.cost_places": {
		NB: "Kostnad per barn, kommune for kommune",
		NN: "Kostnad per barn, kommune for kommune",
		EN: "Cost per child, by municipality"},
	"title.tours": {
		NB: "Hvor mange turer blir det?",
		NN: "Kor mange turar blir det?",
		EN: "How many trips does it take?"},
	"title.map": {
		NB: "Kontorer og veier",
		NN: "Kontor og vegar",
		EN: "Offices and roads"},
	"title.tornado": {
		NB: "Hva forskjellen hviler på: {label}",
		NN: "Kva skilnaden kviler på: {label}",
		EN: "What the difference rests on: {label}"},
	"guide.tornado": {
		NB: "Hver søyle går fra forskjellen ved lav verdi (åpen) til forskjellen ved høy (fylt). Tykk strek: ingen forskjell. Stiplet: forskjellen i studien.",
		NN: "Kvar søyle går frå skilnaden ved låg verdi (open) til skilnaden ved høg (fylt). Tjukk strek: ingen skilnad. Stipla: skilnaden i studien.",
		EN: "Each bar goes from the difference at the low value (open) to that at the high one (filled). Thick line: no difference. Dashed: the difference in the study."},
	"foot.tornado": {
		NB: "Én forutsetning om gangen, mellom lav og høy rimelig verdi. Utelatt: {n} som ikke er vist å flytte forskjellen, og {less} som flytter den mindre.",
		NN: "Éin føresetnad om gongen, mellom låg og høg rimeleg verdi. Utelatne: {n} som ikkje er viste å flytte skilnaden, og {less} som flyttar han mindre.",
		EN: "One assumption at a time, between its low and high plausible value. Left out: {n} not shown to move the difference, and {less} that move it less."},
	"find.tornado": {
		NB: "«{other}» mot «{base}»: {value} ({verdict}) i studien. Det hviler mest på {list}.",
		NN: "«{other}» mot «{base}»: {value} ({verdict}) i studien. Det kviler mest på {list}.",
		EN: "“{other}” against “{base}”: {value} ({verdict}) in the study. It rests most on {list}."},
	"find.nothing_moves": {
		NB: "Ingen forutsetning er vist å flytte forskjellen.",
		NN: "Ingen føresetnad er vist å flytte skilnaden.",
		EN: "No assumption is shown to move the difference."},
	"spot.tornado": {
		NB: "{label}: {atlow} {unit} ved {low}, {athigh} ved {high}",
		NN: "{label}: {atlow} {unit} ved {low}, {athigh} ved {high}",
		EN: "{label}: {atlow} {unit} at {low}, {athigh} at {high}"},
	"table.assumption": {NB: "Forutsetning", NN: "Føresetnad", EN: "Assumption"},
	"table.low":        {NB: "Lav", NN: "Låg", EN: "Low"},
	"table.high":       {NB: "Høy", NN: "Høg", EN: "High"},
	"table.atlow":      {NB: "Forskjell ved lav", NN: "Skilnad ved låg", EN: "Difference at low"},
	"table.athigh":     {NB: "Forskjell ved høy", NN: "Skilnad ved høg", EN: "Difference at high"},
	"title.staffing": {
		NB: "Hvor mange saksstillinger må til? {label}: {option}",
		NN: "Kor mange saksstillingar må til? {label}: {option}",
		EN: "How many case posts does it take? {label}: {option}"},
	"guide.staffing": {
		NB: "Hver prikk er et antall stillinger som er prøvd, båndet er 95 %-intervallet. Fylt: holder grensen. Åpen: ikke vist å holde. Stor: det minste som holder. Stiplet loddrett: i dag.",
		NN: "Kvar prikk er eit tal på stillingar som er prøvd, bandet er 95 %-intervallet. Fylt: held grensa. Open: ikkje vist å halde. Stor: det minste som held. Stipla loddrett: i dag.",
		EN: "Each dot is a number of posts that was tried, the band is its 95% interval. Filled: keeps the limit. Hollow: not shown to keep it. Large: the least that keeps it. Dashed upright: today."},
	"foot.staffing": {
		NB: "Et halvt årsverk mellom hvert forsøk nær grensen; alle forsøk har de samme tilfeldighetene.",
		NN: "Eit halvt årsverk mellom kvart forsøk nær grensa; alle forsøk har dei same tilfelle.",
		EN: "Half a post between trials near the limit; all trials have the same chance events."},
	"find.staffing":       {NB: "Minst som holder: {list}.", NN: "Minst som held: {list}.", EN: "The least that keep it: {list}."},
	"find.staffing.least": {NB: "{least} (i dag {today})", NN: "{least} (i dag {today})", EN: "{least} (today {today})"},
	"find.staffing.none":  {NB: "ingen er funnet", NN: "ingen er funne", EN: "none found"},
	"staffing.limit":      {NB: "grensen: {value}", NN: "grensa: {value}", EN: "the limit: {value}"},
	"spot.staffing": {
		NB: "{service}, {posts} saksstillinger: {value} ± {half} %",
		NN: "{service}, {posts} saksstillingar: {value} ± {half} %",
		EN: "{service}, {posts} case posts: {value} ± {half}%"},
	"axis.case_posts": {NB: "saksstillinger (årsverk)", NN: "saksstillingar (årsverk)", EN: "case posts (FTE)"},
	"table.service":   {NB: "Tjeneste", NN: "Teneste", EN: "Service"},
	"table.posts":     {NB: "Saksstillinger", NN: "Saksstillingar", EN: "Case posts"},
	"table.half":      {NB: "95 %-intervall, ±", NN: "95 %-intervall, ±", EN: "95% interval, ±"},
	"title.sharing": {
		NB: "Hva betaler hver kommune, mot å være alene?",
		NN: "Kva betaler kvar kommune, mot å vere åleine?",
		EN: "What does each municipality pay, against being alone?"},
	"guide.sharing": {
		NB: "Hver form er en nøkkel; tykk strek, 100 %: like dyrt som alene. Til venstre for den tjener kommunen på å være med.",
		NN: "Kvar form er ein nøkkel; tjukk strek, 100 %: like dyrt som åleine. Til venstre for han tener kommunen på å vere med.",
		EN: "Each shape is a key; the thick line, 100%: as dear as alone. Left of it the municipality gains by being in."},
	"foot.sharing.today": {
		NB: "Alle grupper har de stillingene som kommunene i dem betaler for i dag. Nøklene sier hva som følger av tallene, ikke hva som er rettferdig.",
		NN: "Alle grupper har dei stillingane som kommunane i dei betaler for i dag. Nøklane seier kva som følgjer av tala, ikkje kva som er rettferdig.",
		EN: "All groups have the posts that their municipalities pay for today. The keys say what follows from the figures, not what is fair."},
	"foot.sharing.standard": {
		NB: "Alle grupper har de minste stillingene som er vist å holde fristen. Nøklene sier hva som følger av tallene, ikke hva som er rettferdig.",
		NN: "Alle grupper har dei minste stillingane som er viste å halde fristen. Nøklane seier kva som følgjer av tala, ikkje kva som er rettferdig.",
		EN: "All groups have the least posts shown to keep the deadline. The keys say what follows from the figures, not what is fair."},
	"find.sharing.all": {
		NB: "Med disse nøklene betaler ingen kommune mer enn alene.",
		NN: "Med desse nøklane betaler ingen kommune meir enn åleine.",
		EN: "By these keys no municipality pays more than alone."},
	"find.sharing.dearer": {
		NB: "Etter «{key}» betaler {name} {share} av hva det koster alene.",
		NN: "Etter «{key}» betaler {name} {share} av kva det kostar åleine.",
		EN: "By “{key}” {name} pays {share} of what it costs alone."},
	"spot.alone":  {NB: "alene {value} tusen kr", NN: "åleine {value} tusen kr", EN: "alone NOK {value} thousand"},
	"table.alone": {NB: "Alene", NN: "Åleine", EN: "Alone"},
	"title.stressed": {
		NB: "Hva hoper seg opp i den harde tiden?",
		NN: "Kva hopar seg opp i den harde tida?",
		EN: "What piles up in the bad time?"},
	"guide.stressed": {
		NB: "Oppgaver på etterskudd med den harde tiden (grå stripe), mer enn uten den, uke for uke fra den begynner.",
		NN: "Oppgåver på etterskot med den harde tida (grå stripe), meir enn utan henne, veke for veke frå ho byrjar.",
		EN: "Overdue tasks with the bad time (grey strip), more than without it, week by week from its beginning."},
	"foot.stressed": {
		NB: "Linje: gjennomsnittlig forskjell. Skygge: 95 %-intervallet for den; rommer det 0, er ingenting vist.",
		NN: "Linje: gjennomsnittleg skilnad. Skugge: 95 %-intervallet for han; rommar det 0, er ingenting vist.",
		EN: "Line: mean difference. Shade: its 95% interval; where it holds 0, nothing is shown."},
	"axis.more_tasks": {NB: "flere oppgaver på etterskudd", NN: "fleire oppgåver på etterskot", EN: "more overdue tasks"},
	"weeks.after":     {NB: "uke {from}–{to}", NN: "veke {from}–{to}", EN: "weeks {from}–{to}"},
	"spot.before":     {NB: "{n} uker før", NN: "{n} veker før", EN: "{n} weeks before"},
	"find.stressed":   {NB: "På det meste: {list}.", NN: "På det meste: {list}.", EN: "At the worst: {list}."},
	"find.felt":       {NB: "{n} oppgaver", NN: "{n} oppgåver", EN: "{n} tasks"},
	"find.not_felt":   {NB: "ingenting vist", NN: "ingenting vist", EN: "nothing shown"},
	"find.over":       {NB: "over etter {n} uker", NN: "over etter {n} veker", EN: "over after {n} weeks"},
	"find.not_over":   {NB: "ikke over", NN: "ikkje over", EN: "not over"},
	"title.differences": {
		NB: "Hva endrer seg fra «{base}»?",
		NN: "Kva endrar seg frå «{base}»?",
		EN: "What changes from “{base}”?"},

	"pillar.0": {NB: "Fagmiljø", NN: "Fagmiljø", EN: "Professional community"},
	"pillar.1": {NB: "Reise", NN: "Reise", EN: "Travel"},
	"pillar.2": {NB: "Saker", NN: "Saker", EN: "Cases"},

	"guide.pillars": {
		NB: "Alternativene under hverandre på samme akse. Pilen viser hvilken vei som er bedre.",
		NN: "Alternativa under kvarandre på same akse. Pila viser kva veg som er betre.",
		EN: "The options below each other on the same axis. The arrow shows which way is better."},
	"guide.community": {
		NB: "Del av åpningstiden med minst to saksbehandlere på jobb. Kommuner i samme tjeneste deler folk og har samme tall.",
		NN: "Del av opningstida med minst to saksbehandlarar på jobb. Kommunar i same teneste deler folk og har same tal.",
		EN: "Share of opening hours with at least two caseworkers at work. Municipalities in one service share its staff and have the same figure."},
	"guide.travel": {
		NB: "Hvor langt barna har til et kontor, og hvor mye av tiden til sakene deres som går med på veien.",
		NN: "Kor langt barna har til eit kontor, og kor mykje av tida til sakene deira som går med på vegen.",
		EN: "How far children have to an office, and how much of the time on their cases is spent on the road."},
	"guide.caseload": {
		NB: "Holdes fristene? Hvert tall gjelder ett år i snitt.",
		NN: "Blir fristane haldne? Kvart tal gjeld eitt år i snitt.",
		EN: "Are the deadlines kept? Each figure is for a year on average."},
	"guide.presence": {
		NB: "Saksbehandlere på jobb i åpningstiden, uke for uke, snitt av årene. Hver tjeneste har sin linje.",
		NN: "Saksbehandlarar på jobb i opningstida, veke for veke, snitt av åra. Kvar teneste har si linje.",
		EN: "Caseworkers at work in opening hours, week by week, mean of the years. Each service has its line."},
	"guide.open_cases": {
		NB: "Hele alternativet under ett. Prikket linje er «{base}».",
		NN: "Heile alternativet under eitt. Prikka linje er «{base}».",
		EN: "The option as a whole. The dotted line is “{base}”."},
	"guide.overdue": {
		NB: "Oppgaver som skulle vært gjort etter planen; lovens frister kommer senere. Prikket linje er «{base}».",
		NN: "Oppgåver som skulle vore gjorde etter planen; fristane i lova kjem seinare. Prikka linje er «{base}».",
		EN: "Tasks past their planned date, which comes before the limits of the law. The dotted line is “{base}”."},
	"guide.cost": {
		NB: "Tusen kroner i året for å drive tjenesten, i prisnivået fra 2025. Tiltak, plasseringer og stillinger som staten betaler, er ikke med.",
		NN: "Tusen kroner i året for å drive tenesta, i prisnivået frå 2025. Tiltak, plasseringar og stillingar som staten betaler, er ikkje med.",
		EN: "Thousand NOK a year to run the service, at the prices of 2025. Measures, placements and posts that the state pays are left out."},
	"guide.cost_places": {
		NB: "Hvor kostnaden oppstår, ikke hvem som betaler den: hver kommunes årsverk og reisene til barna der, og en del av det som er felles.",
		NN: "Kor kostnaden oppstår, ikkje kven som betaler han: årsverka i kvar kommune og reisene til barna der, og ein del av det som er felles.",
		EN: "Where cost arises, not who pays it: each municipality’s posts and the roads to its children, and a part of what is shared."},
	"guide.tours": {
		NB: "Turer i året fra kontoret til kommunens familier; på en tur kan det være flere besøk. Jo flere turer, jo bredere vei. Turer i kontorets egen kommune og til fosterhjem er ikke tegnet.",
		NN: "Turar i året frå kontoret til familiane i kommunen; på ein tur kan det vere fleire besøk. Di fleire turar, di breiare veg. Turar i eigen kommune og til fosterheim er ikkje teikna.",
		EN: "Trips a year from the office to the municipality’s families; a trip may hold several visits. The more trips, the wider the road. Trips in the office’s own municipality and to foster homes are not drawn."},
	"guide.map": {
		NB: "Reisetid én vei fra kommunesenteret til nærmeste kontor i tjenesten; reisen inne i kommunen kommer i tillegg. Jo flere barn, jo større sirkel.",
		NN: "Reisetid éin veg frå kommunesenteret til næraste kontor i tenesta; reisa inne i kommunen kjem i tillegg. Di fleire barn, di større sirkel.",
		EN: "Travel time one way from the municipality’s centre to the nearest office of its service; travel inside the municipality comes on top. The more children, the larger the circle."},
	"guide.differences": {
		NB: "Til høyre er bedre, til venstre dårligere. Samme meldinger og samme sykedager i alle alternativer.",
		NN: "Til høgre er betre, til venstre dårlegare. Same meldingar og same sjukedagar i alle alternativ.",
		EN: "Right is better, left is worse. The same concerns and the same sick days in all options."},

	"foot.dots": {
		NB: "Prikk: gjennomsnitt. Tykk strek: så godt kjenner vi gjennomsnittet (95 %). Tynn strek: hva tilfeldigheter gjør med enkelte år (5–95 %).",
		NN: "Prikk: gjennomsnitt. Tjukk strek: så godt kjenner vi gjennomsnittet (95 %). Tynn strek: kva tilfeldigheiter gjer med enkelte år (5–95 %).",
		EN: "Dot: mean. Thick bar: how well the mean is known (95%). Thin bar: what chance does to single years (5–95%)."},
	"foot.cost": {
		NB: "Prikk: summen. Tykk strek og ±: så godt kjenner vi summen (95 %). Tynn strek: hva tilfeldigheter gjør med enkelte år (5–95 %).",
		NN: "Prikk: summen. Tjukk strek og ±: så godt kjenner vi summen (95 %). Tynn strek: kva tilfeldigheiter gjer med enkelte år (5–95 %).",
		EN: "Dot: the sum. Thick bar and ±: how well the sum is known (95%). Thin bar: what chance does to single years (5–95%)."},
	"foot.few": {
		NB: "Hul prikk, «3 av 4»: færre enn 20 saker i året, så en prosentandel sier lite.",
		NN: "Hol prikk, «3 av 4»: færre enn 20 saker i året, så ein prosentdel seier lite.",
		EN: "Hollow dot, “3 of 4”: fewer than 20 cases a year, so a percentage says little."},
	"foot.band": {
		NB: "Linje: gjennomsnitt. Skygge: hva tilfeldigheter gjør med enkelte uker (5–95 %).",
		NN: "Linje: gjennomsnitt. Skugge: kva tilfeldigheiter gjer med enkelte veker (5–95 %).",
		EN: "Line: mean. Shade: what chance does to single weeks (5–95%)."},
	"foot.changes": {
		NB: "Grått felt: noe er annerledes en tid.",
		NN: "Grått felt: noko er annleis ei tid.",
		EN: "Grey field: something is otherwise for a while."},
	"foot.differences": {
		NB: "Tykk strek: 95 %-intervall for den parvise forskjellen. Der den dekker 0, er ingen forskjell vist, og merket er hult.",
		NN: "Tjukk strek: 95 %-intervall for den parvise skilnaden. Der han dekkjer 0, er ingen skilnad vist, og merket er holt.",
		EN: "Thick bar: 95% interval of the paired difference. Where it holds 0, no difference is shown, and the mark is hollow."},
	"foot.runs": {
		NB: "Under 6 gjentakelser: for få til å si hvor godt gjennomsnittet er kjent.",
		NN: "Under 6 gjentakingar: for få til å seie kor godt gjennomsnittet er kjent.",
		EN: "Under 6 replications: too few to say how well the mean is known."},
	"foot.estimated": {
		NB: "* anslått reisetid",
		NN: "* anslegen reisetid",
		EN: "* estimated travel time"},
	"foot.neutral": {
		NB: "Årsverk og andre mål uten bedre eller dårligere: til høyre er mer.",
		NN: "Årsverk og andre mål utan betre eller dårlegare: til høgre er meir.",
		EN: "Posts and other figures without better or worse: right is more."},
	"foot.run": {
		NB: "{title} · {n} gjentakelser · frø {seed} · Grannelag {engine}",
		NN: "{title} · {n} gjentakingar · frø {seed} · Grannelag {engine}",
		EN: "{title} · {n} replications · seed {seed} · Grannelag {engine}"},
	"foot.partial": {
		NB: "avbrutt før alle var kjørt",
		NN: "avbroten før alle var køyrde",
		EN: "cancelled before all had run"},
	"foot.source": {
		NB: "Kilde: {source}",
		NN: "Kjelde: {source}",
		EN: "Source: {source}"},
	"foot.places": {
		NB: "Kommunesentre: GeoNames, CC BY 4.0.",
		NN: "Kommunesenter: GeoNames, CC BY 4.0.",
		EN: "Centres of municipalities: GeoNames, CC BY 4.0."},
	"foot.ssb": {
		NB: "SSB, tabell 07459, 1.1.2026",
		NN: "SSB, tabell 07459, 1.1.2026",
		EN: "Statistics Norway, table 07459, 1 January 2026"},

	"better.right": {NB: "bedre →", NN: "betre →", EN: "better →"},
	"better.left":  {NB: "← bedre", NN: "← betre", EN: "← better"},
	"better":       {NB: "bedre", NN: "betre", EN: "better"},
	"worse":        {NB: "dårligere", NN: "dårlegare", EN: "worse"},
	"differs":      {NB: "annerledes", NN: "annleis", EN: "different"},
	"not.shown":    {NB: "ingen forskjell vist", NN: "ingen skilnad vist", EN: "no difference shown"},
	"same":         {NB: "ingen forskjell", NN: "ingen skilnad", EN: "no difference"},
	"no.value":     {NB: "ingen verdi", NN: "ingen verdi", EN: "no value"},
	"no.data":      {NB: "Ingen tall å vise", NN: "Ingen tal å vise", EN: "No figures to show"},
	"of":           {NB: "{x} av {y}", NN: "{x} av {y}", EN: "{x} of {y}"},
	"points":       {NB: "prosentpoeng", NN: "prosentpoeng", EN: "percentage points"},
	"pp":           {NB: "pp", NN: "pp", EN: "pp"},
	"million":      {NB: "mill.", NN: "mill.", EN: "million"},
	"billion":      {NB: "mrd.", NN: "mrd.", EN: "billion"},
	"minutes":      {NB: "{n} min", NN: "{n} min", EN: "{n} min"},
	"year":         {NB: "år {n}", NN: "år {n}", EN: "year {n}"},
	"services":     {NB: "{n} tjeneste|{n} tjenester", NN: "{n} teneste|{n} tenester", EN: "{n} service|{n} services"},
	"offices":      {NB: "{n} kontor|{n} kontorer", NN: "{n} kontor|{n} kontor", EN: "{n} office|{n} offices"},
	"two.at.work":  {NB: "to på jobb", NN: "to på jobb", EN: "two at work"},
	"axis.persons": {
		NB: "saksbehandlere på jobb",
		NN: "saksbehandlarar på jobb",
		EN: "caseworkers at work"},
	"axis.cases": {NB: "åpne saker", NN: "opne saker", EN: "open cases"},
	"axis.tasks": {NB: "oppgaver på etterskudd", NN: "oppgåver på etterskot", EN: "overdue tasks"},

	"legend.municipality": {NB: "kommune", NN: "kommune", EN: "municipality"},
	"legend.office":       {NB: "kontor", NN: "kontor", EN: "office"},
	"legend.road":         {NB: "vei", NN: "veg", EN: "road"},
	"legend.trips":        {NB: "vei, bredere med flere turer", NN: "veg, breiare med fleire turar", EN: "road, wider with more trips"},
	"trips":               {NB: "{n} turer", NN: "{n} turar", EN: "{n} trips"},
	"find.trips":          {NB: "I «{option}» {n} turer i året med {visits} besøk på hver.", NN: "I «{option}» {n} turar i året med {visits} besøk på kvar.", EN: "In “{option}” {n} trips a year with {visits} visits on each."},
	"legend.ferry":        {NB: "med ferje", NN: "med ferje", EN: "with a ferry"},

	"month.1":  {NB: "jan", NN: "jan", EN: "Jan"},
	"month.2":  {NB: "feb", NN: "feb", EN: "Feb"},
	"month.3":  {NB: "mars", NN: "mars", EN: "Mar"},
	"month.4":  {NB: "april", NN: "april", EN: "Apr"},
	"month.5":  {NB: "mai", NN: "mai", EN: "May"},
	"month.6":  {NB: "juni", NN: "juni", EN: "June"},
	"month.7":  {NB: "juli", NN: "juli", EN: "July"},
	"month.8":  {NB: "aug", NN: "aug", EN: "Aug"},
	"month.9":  {NB: "sep", NN: "sep", EN: "Sep"},
	"month.10": {NB: "okt", NN: "okt", EN: "Oct"},
	"month.11": {NB: "nov", NN: "nov", EN: "Nov"},
	"month.12": {NB: "des", NN: "des", EN: "Dec"},

	"find.alone":   {NB: "{label}: {value}.", NN: "{label}: {value}.", EN: "{label}: {value}."},
	"find.against": {NB: "{label}: {value} i «{option}», mot {before} i «{base}».", NN: "{label}: {value} i «{option}», mot {before} i «{base}».", EN: "{label}: {value} in “{option}”, against {before} in “{base}”."},
	"find.same":    {NB: "{label}: ingen forskjell vist.", NN: "{label}: ingen skilnad vist.", EN: "{label}: no difference shown."},
	"find.highest": {
		NB: "{label}, høyest: {list}.",
		NN: "{label}, høgast: {list}.",
		EN: "{label}, highest: {list}."},
	"find.least": {
		NB: "{label}, lavest: {list}.",
		NN: "{label}, lågast: {list}.",
		EN: "{label}, lowest: {list}."},
	"find.places": {
		NB: "{n} kommuner {value} i «{option}»",
		NN: "{n} kommunar {value} i «{option}»",
		EN: "{n} municipalities {value} in “{option}”"},
	"find.place": {
		NB: "{place} {value} i «{option}»",
		NN: "{place} {value} i «{option}»",
		EN: "{place} {value} in “{option}”"},
	"find.all": {
		NB: "alle {value} i «{option}»",
		NN: "alle {value} i «{option}»",
		EN: "all {value} in “{option}”"},
	"find.lowest": {
		NB: "Færrest på jobb: {list}.",
		NN: "Færrast på jobb: {list}.",
		EN: "Fewest at work: {list}."},
	"find.last": {
		NB: "Siste år i snitt: {list}.",
		NN: "Siste året i snitt: {list}.",
		EN: "Last year on average: {list}."},
	"find.item":      {NB: "{value} i «{option}»", NN: "{value} i «{option}»", EN: "{value} in “{option}”"},
	"find.longest":   {NB: "Lengst til kontoret i «{option}»: {place}, {value}.", NN: "Lengst til kontoret i «{option}»: {place}, {value}.", EN: "Farthest from an office in “{option}”: {place}, {value}."},
	"find.own":       {NB: "I «{option}» har alle kontor i egen kommune.", NN: "I «{option}» har alle kontor i eigen kommune.", EN: "In “{option}” all have an office of their own."},
	"find.changes":   {NB: "{label}: {list}.", NN: "{label}: {list}.", EN: "{label}: {list}."},
	"find.noanother": {NB: "Det er bare ett alternativ, og ingenting å sammenligne med.", NN: "Det er berre eitt alternativ, og ingenting å samanlikne med.", EN: "There is one option only, and nothing to compare it with."},

	"small.posts":   {NB: "Alle årsverk i den minste tjenesten", NN: "Alle årsverk i den minste tenesta", EN: "All posts in the smallest service"},
	"small.fewest":  {NB: "På jobb i den minste tjenesten gjennom året", NN: "På jobb i den minste tenesta gjennom året", EN: "At work in the smallest service through the year"},
	"small.overdue": {NB: "Oppgaver på etterskudd", NN: "Oppgåver på etterskot", EN: "Overdue tasks"},
	"mark.posts":    {NB: "anbefalt {n}", NN: "tilrådd {n}", EN: "recommended {n}"},
	"mark.national": {NB: "landet 2019: {value}", NN: "landet 2019: {value}", EN: "Norway 2019: {value}"},
	"foot.posts": {
		NB: "Minst fem årsverk i en tjeneste, ledelse medregnet: anbefaling gjengitt i NIVI-rapport 2020:3.",
		NN: "Minst fem årsverk i ei teneste, leiing medrekna: tilråding attgjeven i NIVI-rapport 2020:3.",
		EN: "At least five posts in a service, leadership included: recommendation cited in NIVI report 2020:3."},
	"foot.national": {
		NB: "I landet ble {value} av undersøkelsene ferdige innen 3 måneder i 2019 (Bufdir).",
		NN: "I landet vart {value} av undersøkingane ferdige innan 3 månader i 2019 (Bufdir).",
		EN: "In Norway {value} of investigations ended within 3 months in 2019 (Bufdir)."},

	"title.farther": {
		NB: "Hvem får lengre vei?",
		NN: "Kven får lengre veg?",
		EN: "Who gets farther away?"},
	"title.within": {
		NB: "Hvor mange barn har et kontor i nærheten?",
		NN: "Kor mange barn har eit kontor i nærleiken?",
		EN: "How many children have an office nearby?"},
	"title.reach": {
		NB: "Hvor raskt nås et barn når det haster?",
		NN: "Kor raskt blir eit barn nådd når det hastar?",
		EN: "How fast is a child reached in an emergency?"},
	"title.compare":      {NB: "«{other}» mot «{base}»", NN: "«{other}» mot «{base}»", EN: "“{other}” against “{base}”"},
	"title.compare.none": {NB: "To alternativer mot hverandre", NN: "To alternativ mot kvarandre", EN: "Two options against each other"},
	"guide.farther": {
		NB: "Reisetid én vei fra der barna bor til nærmeste kontor i tjenesten.",
		NN: "Reisetid éin veg frå der barna bur til næraste kontor i tenesta.",
		EN: "Travel time one way from where the children live to the nearest office of the service."},
	"guide.within": {
		NB: "Andel av barna etter reisetid én vei til nærmeste kontor i tjenesten.",
		NN: "Del av barna etter reisetid éin veg til næraste kontor i tenesta.",
		EN: "Share of children by travel time one way to the nearest office of the service."},
	"guide.reach": {
		NB: "Andel av akutte saker etter tiden til noen er hos barnet: i åpningstiden med venting til noen er ledig, ellers fra den som har vakt, når ferjer og veier er åpne.",
		NN: "Del av akutte saker etter tida til nokon er hos barnet: i opningstida med venting til nokon er ledig, elles frå den som har vakt, når ferjer og vegar er opne.",
		EN: "Share of emergencies by the time until somebody is with the child: in opening hours with the wait until somebody is free, else from whoever is on duty, as ferries and roads run."},
	"guide.compare": {
		NB: "Til venstre verdiene, til høyre forskjellen mellom dem: samme meldinger og samme sykedager i begge.",
		NN: "Til venstre verdiane, til høgre skilnaden mellom dei: same meldingar og same sjukedagar i begge.",
		EN: "The values to the left, the difference between them to the right: the same concerns and the same sick days in both."},
	"compare.difference": {NB: "forskjell", NN: "skilnad", EN: "difference"},
	"minutes.oneway":     {NB: "minutter til nærmeste kontor", NN: "minutt til næraste kontor", EN: "minutes to the nearest office"},
	"move.same":          {NB: "uendret", NN: "uendra", EN: "unchanged"},
	"find.nomove":        {NB: "Velg et annet alternativ for å se hva som endrer seg.", NN: "Vel eit anna alternativ for å sjå kva som endrar seg.", EN: "Choose another option to see what changes."},
	"find.samemove":      {NB: "I «{option}» har alle like langt som før.", NN: "I «{option}» har alle like langt som før.", EN: "In “{option}” all have as far as before."},
	"find.move": {
		NB: "I «{option}» får {longer} av {all} kommuner lengre vei, og {shorter} kortere.",
		NN: "I «{option}» får {longer} av {all} kommunar lengre veg, og {shorter} kortare.",
		EN: "In “{option}” {longer} of {all} municipalities get farther away, and {shorter} nearer."},
	"find.mostmove": {NB: "Mest for {place}: fra {before} til {after} minutter.", NN: "Mest for {place}: frå {before} til {after} minutt.", EN: "Most for {place}: from {before} to {after} minutes."},
	"find.within":   {NB: "Innen {n} minutter: {list}.", NN: "Innan {n} minutt: {list}.", EN: "Within {n} minutes: {list}."},
	"reach.over":    {NB: "senere eller ikke", NN: "seinare eller ikkje", EN: "later or not at all"},
	"reach.day":     {NB: "i åpningstiden", NN: "i opningstida", EN: "in opening hours"},
	"reach.night":   {NB: "natt og helg", NN: "natt og helg", EN: "nights and weekends"},
	"reach.name":    {NB: "{option} – {when}", NN: "{option} – {when}", EN: "{option} – {when}"},
	"reach.value":   {NB: "{value} {when}", NN: "{value} {when}", EN: "{value} {when}"},
	"reach.unknown": {NB: "vakt kjøpt av andre: ikke kjent", NN: "vakt kjøpt av andre: ikkje kjent", EN: "duty bought from others: not known"},
	"within":        {NB: "innen {n} min", NN: "innan {n} min", EN: "within {n} min"},
	"within.from":   {NB: "{from}–{n} min", NN: "{from}–{n} min", EN: "{from}–{n} min"},
	"within.over":   {NB: "over {n} min", NN: "over {n} min", EN: "over {n} min"},

	"preliminary": {NB: "foreløpig, {n} gjentakelser", NN: "førebels, {n} gjentakingar", EN: "preliminary, {n} replications"},

	"table.outcome":      {NB: "Mål", NN: "Mål", EN: "Outcome"},
	"table.unit":         {NB: "Enhet", NN: "Eining", EN: "Unit"},
	"table.municipality": {NB: "Kommune", NN: "Kommune", EN: "Municipality"},
	"table.option":       {NB: "Alternativ", NN: "Alternativ", EN: "Option"},
	"table.against":      {NB: "Mot", NN: "Mot", EN: "Against"},
	"table.mean":         {NB: "Gjennomsnitt", NN: "Gjennomsnitt", EN: "Mean"},
	"table.known.low":    {NB: "95 %-intervall, nedre", NN: "95 %-intervall, nedre", EN: "95% interval, low"},
	"table.known.high":   {NB: "95 %-intervall, øvre", NN: "95 %-intervall, øvre", EN: "95% interval, high"},
	"table.years.low":    {NB: "Enkelte år, 5 %", NN: "Enkelte år, 5 %", EN: "Single years, 5%"},
	"table.years.high":   {NB: "Enkelte år, 95 %", NN: "Enkelte år, 95 %", EN: "Single years, 95%"},
	"table.cases":        {NB: "Saker i året", NN: "Saker i året", EN: "Cases a year"},
	"table.estimated":    {NB: "Anslått reisetid", NN: "Anslegen reisetid", EN: "Estimated travel time"},
	"table.trips":        {NB: "Turer i året", NN: "Turar i året", EN: "Trips a year"},
	"table.difference":   {NB: "Forskjell", NN: "Skilnad", EN: "Difference"},
	"table.verdict":      {NB: "Vurdering", NN: "Vurdering", EN: "Verdict"},
	"table.week":         {NB: "Uke", NN: "Veke", EN: "Week"},
	"table.office":       {NB: "Nærmeste kontor", NN: "Næraste kontor", EN: "Nearest office"},
	"table.minutes":      {NB: "Minutter én vei", NN: "Minutt éin veg", EN: "Minutes one way"},
	"yes":                {NB: "ja", NN: "ja", EN: "yes"},

	"read.title": {NB: "Slik leser du", NN: "Slik les du", EN: "How to read it"},
	"read.mean":  {NB: "gjennomsnittet", NN: "gjennomsnittet", EN: "the mean"},
	"read.known": {NB: "så godt kjenner vi det", NN: "så godt kjenner vi det", EN: "how well it is known"},
	"read.years": {NB: "enkelte år", NN: "enkelte år", EN: "single years"},

	"spot.interval": {NB: "{value} ± {half}", NN: "{value} ± {half}", EN: "{value} ± {half}"},
	"spot.years":    {NB: "enkelte år {low} til {high}", NN: "enkelte år {low} til {high}", EN: "single years {low} to {high}"},
	"spot.week":     {NB: "uke {n}", NN: "veke {n}", EN: "week {n}"},
	"spot.children": {NB: "{n} barn", NN: "{n} barn", EN: "{n} children"},
}

// say returns a text in a language with its values filled in: names and values
// by turns. It panics if there is no such text, which is a mistake of ours.
func say(l text.Lang, key string, values ...string) string {
	w, ok := words[key]
	if !ok {
		panic("chart: no text " + key)
	}
	s := w.In(l.String())
	for i := 0; i+1 < len(values); i += 2 {
		s = strings.ReplaceAll(s, "{"+values[i]+"}", values[i+1])
	}
	return s
}

// count says how many: the first form of the text for one, the second for more.
func count(l text.Lang, key string, n int) string {
	one, many, _ := strings.Cut(say(l, key, "n", text.Number(l, float64(n), 0)), "|")
	if n == 1 {
		return one
	}
	return many
}
