package text

// The page of doubts in the window.
var _ = register(map[string]words{
	"cmd.sensitivity": {"Tvil", "Tvil", "Doubt"},
	"doubts.help": {
		"Hvilke forutsetninger hviler forskjellen mellom to alternativer på, og hvor snur den? Hver blir prøvd med sin lave og sin høye verdi, så alle på en gang.",
		"Kva føresetnader kviler skilnaden mellom to alternativ på, og kvar snur han? Kvar blir prøvd med den låge og den høge verdien sin, så alle på ein gong.",
		"Which assumptions does the difference between two options rest on, and where does it turn? Each is tried at its low and its high value, then all at once."},
	"doubts.start":  {"Prøv forutsetningene", "Prøv føresetnadene", "Try the assumptions"},
	"doubts.cancel": {"Avbryt", "Avbryt", "Cancel"},
	"doubts.idle": {
		"Det tar om lag et halvt minutt. De første søylene kommer med en gang.",
		"Det tek om lag eit halvt minutt. Dei første søylene kjem med ein gong.",
		"It takes about half a minute. The first bars come at once."},
	"doubts.same": {
		"Velg to forskjellige alternativer.", "Vel to ulike alternativ.", "Choose two different options."},
	"doubts.wait": {
		"Studien regnes ut først. Prøv igjen om et øyeblikk.",
		"Studien blir rekna ut først. Prøv igjen om eit augeblink.",
		"The study is worked out first. Try again in a moment."},
	"doubts.stale": {
		"Scenariet eller valget er endret siden dette ble regnet ut. Prøv på nytt.",
		"Scenarioet eller valet er endra sidan dette vart rekna ut. Prøv på nytt.",
		"The scenario or the choice has changed since this was worked out. Try again."},
	"doubts.stopped": {
		"Avbrutt: det som står her, er ikke alt.",
		"Avbrote: det som står her, er ikkje alt.",
		"Cancelled: what stands here is not all."},
	"doubts.done": {
		"Ferdig: {n} gjentakelser med forutsetningene i studien, {m} med hver av de andre.",
		"Ferdig: {n} gjentakingar med føresetnadene i studien, {m} med kvar av dei andre.",
		"Done: {n} replications with the assumptions of the study, {m} with each of the others."},
	"doubts.bars":     {"Prøver forutsetningene: {percent} %", "Prøver føresetnadene: {percent} %", "Trying the assumptions: {percent}%"},
	"doubts.turns":    {"Leter etter hvor det snur: {percent} %", "Leitar etter kvar det snur: {percent} %", "Looking for where it turns: {percent}%"},
	"doubts.together": {"Alle på en gang: {percent} %", "Alle på ein gong: {percent} %", "All at once: {percent}%"},
	"doubts.together.legend": {
		"{points} sett av forutsetninger, hvert trukket mellom lav og høy verdi uavhengig av de andre. Ventet verdi: midterst, og ni av ti sett i klammene. Holder: hvor ofte den ventede verdien holder kravet. I {years} år: hvor ofte så mange år til sammen gjør det, med flaks og uflaks.",
		"{points} sett av føresetnader, kvart trekt mellom låg og høg verdi uavhengig av dei andre. Venta verdi: midtarst, og ni av ti sett i klammene. Held: kor ofte den venta verdien held kravet. I {years} år: kor ofte så mange år til saman gjer det, med hell og uhell.",
		"{points} sets of assumptions, each drawn between its low and high value independently of the others. Expected value: the median, and nine of ten sets in the brackets. Keeps: how often the expected value keeps the limit. Over {years} {years|year|years}: how often so many years together do, with good and bad luck."},
	"doubts.stress.help": {
		"Prøv en hard tid i alle alternativene, og se uke for uke hva som hoper seg opp og når det er over. Scenariet blir ikke endret.",
		"Prøv ei hard tid i alle alternativa, og sjå veke for veke kva som hopar seg opp og når det er over. Scenarioet blir ikkje endra.",
		"Try a bad time in every option, and see week by week what piles up and when it is over. The scenario is not changed."},
	"doubts.stress":      {"Prøver den harde tiden: {percent} %", "Prøver den harde tida: {percent} %", "Trying the bad time: {percent}%"},
	"doubts.stress.done": {"({n} gjentakelser)", "({n} gjentakingar)", "({n} replications)"},
})
