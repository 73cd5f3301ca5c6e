package text

// What is wrong with a number that somebody typed.
var _ = register(map[string]words{
	"number.none":  {"Ikke et tall. Tillatt: {allowed}.", "Ikkje eit tal. Tillate: {allowed}.", "Not a number. Allowed: {allowed}."},
	"number.whole": {"Bare hele tall. Tillatt: {allowed}.", "Berre heile tal. Tillate: {allowed}.", "Whole numbers only. Allowed: {allowed}."},
	"number.range": {"Utenfor det tillatte: {allowed}.", "Utanfor det tillatne: {allowed}.", "Outside what is allowed: {allowed}."},
})
