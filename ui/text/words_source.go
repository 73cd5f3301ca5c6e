package text

// What the sources of docs/sources.md are, as far as the table of parameters
// names them.
var _ = register(map[string]words{
	"source.s9":   {"Tilsyn i fosterhjem, fire kommuners sider", "Tilsyn i fosterheimar, sidene til fire kommunar", "Supervision of foster homes, pages of four municipalities"},
	"source.s20":  {"SSB, rapport 2014/18", "SSB, rapport 2014/18", "SSB, report 2014/18"},
	"source.s28":  {"SSB, barnevernsstatistikk", "SSB, barnevernsstatistikk", "SSB, child-welfare statistics"},
	"source.s29":  {"Bufdir, om barneverntjenestene", "Bufdir, om barnevernstenestene", "Bufdir, on the child-welfare services"},
	"source.s32":  {"Bufdir, om SSBs tall", "Bufdir, om tala til SSB", "Bufdir, on figures of SSB"},
	"source.s35":  {"Bufdir, undersøkelser", "Bufdir, undersøkingar", "Bufdir, investigations"},
	"source.s1":   {"Regjeringen, dialog om barnevernet i nord", "Regjeringa, dialog om barnevernet i nord", "The government, dialogue in the north"},
	"source.s2":   {"KS, nøkkeltall for Tromsø", "KS, nøkkeltal for Tromsø", "KS, key figures of Tromsø"},
	"source.s3":   {"NRK, om felles barnevern", "NRK, om felles barnevern", "NRK, on joint services"},
	"source.s40":  {"Deloitte og Telemarksforsking, forsøket med større ansvar", "Deloitte og Telemarksforsking, forsøket med større ansvar", "Deloitte and Telemarksforsking, the trial with wider responsibility"},
	"source.s45":  {"NRK, de minste tjenestene", "NRK, dei minste tenestene", "NRK, the smallest services"},
	"source.s47":  {"NRK, spørreundersøkelse i små kommuner", "NRK, spørjeundersøking i små kommunar", "NRK, survey of small municipalities"},
	"source.s80":  {"Vikebladet, regnskapet til et felles barnevern", "Vikebladet, rekneskapen til eit felles barnevern", "Vikebladet, accounts of a joint service"},
	"source.s86":  {"Statsforvalteren i Vestland, øremerkede stillinger", "Statsforvaltaren i Vestland, øyremerkte stillingar", "The county governor of Vestland, earmarked posts"},
	"source.s44":  {"SSB, Barn og unge", "SSB, Barn og unge", "SSB, Children and young people"},
	"source.s48":  {"KS, ansatte som slutter", "KS, tilsette som sluttar", "KS, turnover"},
	"source.s49":  {"Bufdir, ansatte som slutter", "Bufdir, tilsette som sluttar", "Bufdir, turnover"},
	"source.s50":  {"iTromsø, én tjeneste", "iTromsø, éi teneste", "iTromsø, one service"},
	"source.s51a": {"Revisjon av Suldal", "Revisjon av Suldal", "Audit of Suldal"},
	"source.s70":  {"SSB, tabell 07459", "SSB, tabell 07459", "SSB, table 07459"},
	"source.s81":  {"GeoNames", "GeoNames", "GeoNames"},
	"source.s30":  {"Bufdir, felles tjenester i februar 2021", "Bufdir, felles tenester i februar 2021", "Bufdir, joint services of February 2021"},
	"source.s55":  {"Framtid i Nord, Balsfjord og Storfjord", "Framtid i Nord, Balsfjord og Storfjord", "Framtid i Nord, Balsfjord and Storfjord"},
	"source.s71":  {"Altaposten, Kvænangen", "Altaposten, Kvænangen", "Altaposten, Kvænangen"},
	"source.s72":  {"Altaposten, Loppa", "Altaposten, Loppa", "Altaposten, Loppa"},
	"source.s78":  {"iFinnmark, nye årsverk i Alta", "iFinnmark, nye årsverk i Alta", "iFinnmark, new posts in Alta"},
	"source.s115": {"Framtid i Nord, leserbrev om Kvænangen", "Framtid i Nord, lesarbrev om Kvænangen", "Framtid i Nord, letters on Kvænangen"},

	"source.derived":    {". Regnet ut fra tallene der", ". Rekna ut frå tala der", ". Derived from the figures there"},
	"source.assumption": {"Skjønn, uten tall å bygge på (forutsetning {number} i modellbeskrivelsen)", "Skjønn, utan tal å byggje på (føresetnad {number} i modellskildringa)", "Judgement, no figures to build on (assumption {number} of the model's description)"},
	"source.fitted":     {"Skjønn, tilpasset kjente tall (forutsetning {number} i modellbeskrivelsen)", "Skjønn, tilpassa kjende tal (føresetnad {number} i modellskildringa)", "Judgement, fitted to known figures (assumption {number} of the model's description)"},
	"source.rule":       {"Vanlig praksis (forutsetning {number} i modellbeskrivelsen)", "Vanleg praksis (føresetnad {number} i modellskildringa)", "Usual practice (assumption {number} of the model's description)"},

	"source.short_judged": {"skjønn", "skjønn", "judgement"},
	"source.short_fitted": {"skjønn, tilpasset tall", "skjønn, tilpassa tal", "judgement, fitted"},
	"source.short_rule":   {"vanlig praksis", "vanleg praksis", "usual practice"},
})
