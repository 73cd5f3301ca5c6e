package text

// The examples that come with the program, by their names: a title, which in
// bokmål is that of the file, and one sentence. What stands in the file itself
// is its author's, in one language.
var _ = register(map[string]words{
	"example.alta": {
		"Alta og naboene: vertskommune og større ansvar",
		"Alta og naboane: vertskommune og større ansvar",
		"Alta and its neighbours: a host and a wider responsibility"},
	"example.alta.what": {
		"Små kommuner hos en stor, to timer unna, og nye oppgaver fra staten.",
		"Små kommunar hos ein stor, to timar unna, og nye oppgåver frå staten.",
		"Small municipalities with a large one two hours away, and new tasks from the state."},
	"example.indre-sogn": {
		"Indre Sogn: ett kontor i Årdal eller i Lærdal?",
		"Indre Sogn: eitt kontor i Årdal eller i Lærdal?",
		"Indre Sogn: one office in Årdal or in Lærdal?"},
	"example.indre-sogn.what": {
		"Tre kommuner, og spørsmålet om hvor kontoret skal ligge.",
		"Tre kommunar, og spørsmålet om kvar kontoret skal liggje.",
		"Three municipalities, and the question where the office should be."},
	"example.oremerkede": {
		"Øremerkede stillinger eller felles tjeneste?",
		"Øyremerkte stillingar eller felles teneste?",
		"Earmarked posts or a joint service?"},
	"example.oremerkede.what": {
		"Fem små kommuner i Nord-Troms: én stilling fra staten til hver, eller gå sammen?",
		"Fem små kommunar i Nord-Troms: éi stilling frå staten til kvar, eller gå saman?",
		"Five small municipalities in Nord-Troms: one post from the state for each, or join?"},
	"example.sogn": {
		"Sogn i dag: Sogndal, Luster og naboene",
		"Sogn i dag: Sogndal, Luster og naboane",
		"Sogn today: Sogndal, Luster and their neighbours"},
	"example.sogn.what": {
		"Skal Vik og Høyanger bli med i Sogn barnevern, over fjorden?",
		"Skal Vik og Høyanger bli med i Sogn barnevern, over fjorden?",
		"Should Vik and Høyanger join Sogn barnevern, across the fjord?"},
	"example.sogn-2011": {
		"Sogn i 2011: da flere torde å melde",
		"Sogn i 2011: då fleire torde å melde",
		"Sogn in 2011: when more people dared to report"},
	"example.sogn-2011.what": {
		"Fire tidligere kommuner går sammen. Flere meldinger gir mer å gjøre, og er kanskje bra.",
		"Fire tidlegare kommunar går saman. Fleire meldingar gir meir å gjere, og er kanskje bra.",
		"Four former municipalities join. More concerns mean more work, and may be good."},
	"example.sor-helgeland": {
		"Sør-Helgeland: sammen eller hver for seg?",
		"Sør-Helgeland: saman eller kvar for seg?",
		"Sør-Helgeland: together or each alone?"},
	"example.sor-helgeland.what": {
		"Fem kommuner med felles tjeneste. Fire av dem ville hatt færre enn fem årsverk alene.",
		"Fem kommunar med felles teneste. Fire av dei ville hatt færre enn fem årsverk åleine.",
		"Five municipalities with a joint service. Four of them would have fewer than five posts alone."},
	"example.to-og-to": {
		"To og to: en liten region i et tungt år",
		"To og to: ein liten region i eit tungt år",
		"Two and two: a small region in a heavy year"},
	"example.to-og-to.what": {
		"To tjenester med to saksbehandlere hver. To blir borte, og det kommer en tredel flere meldinger.",
		"To tenester med to saksbehandlarar kvar. To blir borte, og det kjem ein tredel fleire meldingar.",
		"Two services of two caseworkers each. Two go away, and a third more concerns come."},
	"example.tromso": {
		"Tromsø og naboene: forebygging eller samarbeid?",
		"Tromsø og naboane: førebygging eller samarbeid?",
		"Tromsø and its neighbours: prevention or cooperation?"},
	"example.tromso.what": {
		"Seks kommuner som alle står alene. Tid til forebygging virker sent, om den virker.",
		"Seks kommunar som alle står åleine. Tid til førebygging verkar seint, om ho verkar.",
		"Six municipalities, each alone. Time for prevention works late, if it works."},
})
