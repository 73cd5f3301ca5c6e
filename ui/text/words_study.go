package text

// What results are called, here and in the window.
var _ = register(map[string]words{
	"pillar.community": {"Fagmiljø", "Fagmiljø", "Professional community"},
	"pillar.road":      {"Reisebelastning", "Reisebelastning", "Travel load"},
	"pillar.coverage":  {"Dekning av saker", "Dekning av saker", "Caseload coverage"},
	"pillar.money":     {"Kostnader", "Kostnader", "Cost"},

	"verdict.not_shown": {"ingen forskjell vist", "ingen skilnad vist", "no difference shown"},
	"verdict.better":    {"bedre", "betre", "better"},
	"verdict.worse":     {"dårligere", "dårlegare", "worse"},
	"verdict.differs":   {"forskjellig", "ulik", "different"},

	// The notes of estimates, by their codes.
	"note.few_cases": {"få saker: les som antall, ikke prosent", "få saker: les som tal, ikkje prosent", "few cases: read as counts, not per cent"},
	"note.inherited": {"som tjenesten", "som tenesta", "as the service"},
	"note.static":    {"uten tilfeldigheter", "utan tilfelle", "no chance in it"},
	"note.no_cases":  {"ingen saker", "ingen saker", "no cases"},
	"note.not_asked": {"gjelder ikke", "gjeld ikkje", "does not apply"},
	"note.no_office": {"uten kontor", "utan kontor", "no office"},
	"note.few_runs":  {"for få gjentakelser til et intervall", "for få gjentakingar til eit intervall", "too few replications for an interval"},

	"kind.assumption": {"forutsetning: ingen bestemmer tallet, men det kan diskuteres", "føresetnad: ingen avgjer talet, men det kan diskuterast", "assumption: nobody decides it, but it can be discussed"},
	"kind.choice":     {"valg: kommunestyret eller lederen bestemmer", "val: kommunestyret eller leiaren avgjer", "choice: the council or the leader decides"},
	"kind.fact":       {"opplysning: noen har talt opp", "opplysning: nokon har talt opp", "fact: somebody has counted"},
	"kind.run":        {"kjøring: gjelder simuleringen, ikke kommunene", "køyring: gjeld simuleringa, ikkje kommunane", "run: of the simulation, not of the municipalities"},

	// The tables of parameters, by their names in the file.
	"group.demand":       {"Hva som kommer inn, og hvor mye arbeid det er", "Kva som kjem inn, og kor mykje arbeid det er", "What comes in, and how much work it is"},
	"group.staff":        {"Hvem som arbeider, og hvor lenge", "Kven som arbeider, og kor lenge", "Who works, and how long"},
	"group.competence":   {"Hva de ansatte kan", "Kva dei tilsette kan", "What the workers can do"},
	"group.travel":       {"Reiser, der filen ikke oppgir reisetiden", "Reiser, der fila ikkje oppgir reisetida", "Roads, where the file gives no travel time"},
	"group.choice":       {"Valg om hvordan arbeidet legges opp", "Val om korleis arbeidet blir lagt opp", "Choices of how the work is organised"},
	"group.cost":         {"Hva ting koster, i prisnivået fra 2025", "Kva ting kostar, i prisnivået frå 2025", "What things cost, at the prices of 2025"},
	"group.criterion":    {"Krav som et alternativ skal holde", "Krav som eit alternativ skal halde", "What an option should keep"},
	"group.run":          {"Hvor lenge og hvor ofte modellen kjøres", "Kor lenge og kor ofte modellen blir køyrd", "How long and how often the model runs"},
	"group.municipality": {"Hva som er talt opp i en kommune", "Kva som er talt opp i ein kommune", "What is counted in a municipality"},
	"group.leg":          {"En strekning mellom to kommunesentre", "Ei strekning mellom to kommunesenter", "A road between two centres"},
	"group.service":      {"En tjeneste i et alternativ", "Ei teneste i eit alternativ", "A service in an option"},
	"group.change":       {"Noe som er annerledes en tid", "Noko som er annleis ei tid", "Something that is otherwise for a while"},
	"group.office":       {"Et kontor i en tjeneste (office_posts i filen)", "Eit kontor i ei teneste (office_posts i fila)", "An office of a service (office_posts in the file)"},
})
