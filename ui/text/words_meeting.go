package text

// The window for a meeting.
var _ = register(map[string]words{
	"cmd.meeting":        {"Møtevisning …", "Møtevising …", "Meeting mode …"},
	"meeting.title":      {"Grannelag i møtet", "Grannelag i møtet", "Grannelag in the meeting"},
	"meeting.back":       {"Tilbake", "Tilbake", "Back"},
	"meeting.next":       {"Neste", "Neste", "Next"},
	"meeting.count":      {"{n} av {all}", "{n} av {all}", "{n} of {all}"},
	"meeting.question":   {"Spørsmålet", "Spørsmålet", "The question"},
	"meeting.options":    {"Alternativene", "Alternativa", "The options"},
	"meeting.community":  {"Fagmiljø", "Fagmiljø", "Professional community"},
	"meeting.travel":     {"Reise", "Reise", "Travel"},
	"meeting.cases":      {"Saker", "Saker", "Cases"},
	"meeting.difference": {"Forskjellen", "Skilnaden", "The difference"},
	"meeting.doubt":      {"Hva det hviler på", "Kva det kviler på", "What it rests on"},
	"meeting.criteria":   {"Kravene", "Krava", "The criteria"},
	"meeting.untitled":   {"Studie uten tittel", "Studie utan tittel", "Study without a title"},
	"meeting.children": {
		"{n} barn 0–17 år", "{n} barn 0–17 år", "{n} children aged 0–17"},
	"meeting.baseline": {
		"Dette sammenlignes de andre med.", "Dette blir dei andre samanlikna med.", "The others are held against this."},
	"meeting.no_doubt": {
		"Trykk «Prøv forutsetningene» på siden Tvil i hovedvinduet, så kommer søylene her.",
		"Trykk «Prøv føresetnadene» på sida Tvil i hovudvindauget, så kjem søylene her.",
		"Press “Try the assumptions” on the page Doubt of the main window, and the bars come here."},
})
