package text

// The panels of choices and assumptions.
var _ = register(map[string]words{
	"panel.assumptions":      {"Forutsetninger", "Føresetnader", "Assumptions"},
	"panel.assumptions_note": {"Ingen bestemmer disse tallene. De gjelder for alle alternativene.", "Ingen avgjer desse tala. Dei gjeld for alle alternativa.", "Nobody decides these numbers. They hold for all options."},
	"panel.choices":          {"Valg", "Val", "Choices"},
	"panel.choices_note":     {"Kommunene bestemmer dette. Her gjelder det bare «{option}».", "Kommunane avgjer dette. Her gjeld det berre «{option}».", "The municipalities decide this. Here it holds for “{option}” only."},
	"panel.choices_all":      {"Kommunene bestemmer dette. Det gjelder for alternativer som ikke har egne valg.", "Kommunane avgjer dette. Det gjeld for alternativ som ikkje har eigne val.", "The municipalities decide this. It holds for options without choices of their own."},

	"panel.find":       {"Finn et tall", "Finn eit tal", "Find a number"},
	"panel.no_hits":    {"Ingen treff på «{query}».", "Ingen treff på «{query}».", "Nothing found for “{query}”."},
	"panel.no_changes": {"Ingenting er endret her.", "Ingenting er endra her.", "Nothing is changed here."},
	"panel.only":       {"Bare endrede", "Berre endra", "Changed only"},
	"panel.reset_all":  {"Tilbakestill {n}", "Tilbakestill {n}", "Reset {n}"},
	"panel.changed":    {"{n} endret", "{n} endra", "{n} changed"},
	"panel.reset":      {"Tilbake til {value}", "Tilbake til {value}", "Back to {value}"},
	"panel.assumption": {"forutsetning: {source}", "føresetnad: {source}", "assumption: {source}"},
	"panel.allowed":    {"Tillatt: {allowed}. Vanlig: {usual}. Standard: {standard}.", "Tillate: {allowed}. Vanleg: {usual}. Standard: {standard}.", "Allowed: {allowed}. Usual: {usual}. Default: {standard}."},
	"panel.choice":     {"Standard: {standard}.", "Standard: {standard}.", "Default: {standard}."},
	"panel.own_source": {"Kilde for tallet i filen: {source}.", "Kjelde for talet i fila: {source}.", "Source of the number in the file: {source}."},
	"panel.source":     {"Kilde for standarden: {source}.", "Kjelde for standarden: {source}.", "Source of the default: {source}."},
	"panel.wide":       {"La skyveren gå fra {min} til {max}", "La skyvaren gå frå {min} til {max}", "Let the slider go from {min} to {max}"},
	"panel.usual":      {"La skyveren gå fra {min} til {max} igjen", "La skyvaren gå frå {min} til {max} igjen", "Let the slider go from {min} to {max} again"},
})
