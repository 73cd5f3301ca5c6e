package text

// Criteria, remedies and required staffing.
var _ = register(map[string]words{
	"mended.none": {
		"Ingen av de {n} endringene som ble prøvd, én om gangen, er nok.",
		"Ingen av dei {n} endringane som vart prøvde, éi om gongen, er nok.",
		"None of the {n} changes that were tried, one at a time, is enough."},
	"mended.first": {
		"Billigst av {n} prøvde: {what}. Da er det {value}, {cost}.",
		"Billigast av {n} prøvde: {what}. Då er det {value}, {cost}.",
		"The cheapest of {n} tried: {what}. Then it is {value}, {cost}."},
	"mended.also": {
		"Eller {what}: {value}, {cost}.", "Eller {what}: {value}, {cost}.", "Or {what}: {value}, {cost}."},
	"mended.more": {
		"{n} til er også nok.", "{n} til er òg nok.", "{n} more would do too."},
	"mended.posts": {"{list}", "{list}", "{list}"},
	"mended.posts.in": {
		"{n} årsverk med saker i {service} (nå {today})", "{n} årsverk med saker i {service} (no {today})", "{n} case-handling posts in {service} (now {today})"},
	"mended.office": {
		"{n|et kontor|kontorer} i {places}", "{n|eit kontor|kontor} i {places}", "{n|an office|offices} in {places}"},
	"mended.join": {"{a} og {b} slår seg sammen", "{a} og {b} slår seg saman", "{a} and {b} join"},
	"mended.road": {
		"høyst {new} minutter mellom {a} og {b} (nå {old})", "høgst {new} minutt mellom {a} og {b} (no {old})", "at most {new} minutes between {a} and {b} (now {old})"},
	"mended.choice": {
		"«{what}» fra {old} til {new}", "«{what}» frå {old} til {new}", "“{what}” from {old} to {new}"},
	"mended.price":         {"for {n} {unit}", "for {n} {unit}", "for {n} {unit}"},
	"mended.price.saves":   {"og det sparer {n} {unit}", "og det sparer {n} {unit}", "and it saves {n} {unit}"},
	"mended.price.none":    {"uten at kostnaden er vist å endre seg", "utan at kostnaden er vist å endre seg", "with no change of cost shown"},
	"mended.price.unknown": {"men prisen er ikke kjent", "men prisen er ikkje kjend", "but the price is not known"},

	// The window.
	"mended.find":   {"Finn det billigste som er nok", "Finn det billigaste som er nok", "Find the cheapest that is enough"},
	"mended.trying": {"Prøver endringer: {percent} %", "Prøver endringar: {percent} %", "Trying changes: {percent}%"},
	"mended.stop":   {"Avbryt", "Avbryt", "Cancel"},

	// The command line.
	"brief.criteria": {
		"sier om hvert alternativ holder kravene, hvor sikkert det er, og hva som skal til",
		"seier om kvart alternativ held krava, kor sikkert det er, og kva som skal til",
		"says whether each option keeps the criteria, how sure that is, and what it would take"},
	"help.criteria": {
		`Dømmer hvert alternativ etter kravene i filen ([criterion], eller de vanlige): oppfylt når hele 95 %-intervallet holder, ikke oppfylt når hele bryter, ellers usikkert. Ved siden av: hvor ofte et enkelt år, og alle årene, holder kravet.

For krav som ikke er oppfylt, prøver programmet endringer én om gangen (flere årsverk, et kontor, andre valg, to tjenester sammen, en kortere vei), kjører dem på nytt med ny flaks, og viser den billigste som holder. --no-remedies lar det være.

  {program} criteria studie.toml
  {program} criteria studie.toml --option joint`,
		`Dømer kvart alternativ etter krava i fila ([criterion], eller dei vanlege): oppfylt når heile 95 %-intervallet held, ikkje oppfylt når heile bryt, elles usikkert. Ved sida av: kor ofte eit einskilt år, og alle åra, held kravet.

For krav som ikkje er oppfylte, prøver programmet endringar éi om gongen (fleire årsverk, eit kontor, andre val, to tenester saman, ein kortare veg), køyrer dei på nytt med nytt hell, og viser den billigaste som held. --no-remedies lèt det vere.

  {program} criteria studie.toml
  {program} criteria studie.toml --option joint`,
		`Judges each option by the criteria of the file ([criterion], or the usual ones): met when the whole 95% interval keeps the limit, not met when all of it breaks it, else uncertain. Beside it: how often a single year, and all years, keep it.

For criteria that are not met the program tries changes one at a time (more posts, an office, other choices, two services together, a shorter road), runs them again with new luck, and shows the cheapest that holds. --no-remedies leaves that out.

  {program} criteria study.toml
  {program} criteria study.toml --option joint`},
	"flag.no-remedies": {
		"let ikke etter hva som skal til", "leit ikkje etter kva som skal til", "do not look for what it would take"},
	"criteria.legend": {
		"Oppfylt: hele 95 %-intervallet for det ventede holder kravet. Ikke oppfylt: hele bryter det. Usikkert: verken det ene eller det andre er vist. Et enkelt år kan holde eller bryte kravet ved flaks eller uflaks.",
		"Oppfylt: heile 95 %-intervallet for det venta held kravet. Ikkje oppfylt: heile bryt det. Usikkert: verken det eine eller det andre er vist. Eit einskilt år kan halde eller bryte kravet ved hell eller uhell.",
		"Met: the whole 95% interval of what is expected keeps the limit. Not met: all of it breaks it. Uncertain: neither is shown. A single year may keep or break it by good or bad luck."},
	"brief.staffing": {
		"finner hvor mange årsverk som skal til for å holde fristene", "finn kor mange årsverk som skal til for å halde fristane",
		"finds how many posts it takes to keep the deadlines"},
	"help.staffing": {
		`Finner for hver tjeneste de færreste årsverkene med saker der hele 95 %-intervallet holder kravet i filen ([criterion]), på nærmeste halve årsverk. Viser også hva et halvt mindre gir, og med --all hele kurven fra årsverk til frister.

  {program} staffing studie.toml
  {program} staffing studie.toml --option joint --outcome triage_7_days --all`,
		`Finn for kvar teneste dei færraste årsverka med saker der heile 95 %-intervallet held kravet i fila ([criterion]), på næraste halve årsverk. Viser òg kva eit halvt mindre gir, og med --all heile kurva frå årsverk til fristar.

  {program} staffing studie.toml
  {program} staffing studie.toml --option joint --outcome triage_7_days --all`,
		`Finds for each service the fewest case-handling posts at which the whole 95% interval keeps the criterion of the file ([criterion]), to the nearest half post. Shows also what half a post less gives, and with --all the whole curve from posts to deadlines.

  {program} staffing study.toml
  {program} staffing study.toml --option joint --outcome triage_7_days --all`},
	"staffing.outcomes": {
		"--outcome er {value}; årsverk kan søkes for {outcomes}", "--outcome er {value}; årsverk kan søkjast for {outcomes}", "--outcome is {value}; posts can be found for {outcomes}"},
	"staffing.title": {
		"Årsverk som skal til: {outcome}, minst {limit}", "Årsverk som skal til: {outcome}, minst {limit}", "Posts that it takes: {outcome}, at least {limit}"},
	"staffing.today": {"i studien", "i studien", "in the study"},
	"staffing.least": {"skal til", "skal til", "needed"},
	"staffing.keeps": {"gir", "gir", "gives"},
	"staffing.fewer": {"færre gir", "færre gir", "fewer give"},
	"staffing.none":  {"ikke funnet", "ikkje funne", "not found"},
	"staffing.point": {"{posts}: {share}", "{posts}: {share}", "{posts}: {share}"},
	"staffing.legend": {
		"Årsverk med saker, i hele og halve. Med så mange holder hele 95 %-intervallet kravet; med det nærmeste tallet under gjør det ikke det. Hver tjeneste er funnet for seg. Et halvt årsverk mer kan gi litt mindre: en i halv stilling får saker, men er sjeldnere på jobb.",
		"Årsverk med saker, i heile og halve. Med så mange held heile 95 %-intervallet kravet; med det næraste talet under gjer det ikkje det. Kvar teneste er funnen for seg. Eit halvt årsverk meir kan gi litt mindre: ein i halv stilling får saker, men er sjeldnare på jobb.",
		"Case-handling posts, in whole and half ones. With so many the whole 95% interval keeps the limit; with the nearest lower number it does not. Each service is found by itself. Half a post more can give a little less: somebody in half a post gets cases but is at work less often."},
})
