package text

// What can be done with a figure in the window.
var _ = register(map[string]words{
	"figure.enlarge":           {"Vis stort", "Vis stort", "Show large"},
	"figure.save.png":          {"Lagre som bilde (PNG) …", "Lagre som bilete (PNG) …", "Save as picture (PNG) …"},
	"figure.save.svg":          {"Lagre som tegning (SVG) …", "Lagre som teikning (SVG) …", "Save as drawing (SVG) …"},
	"figure.copy.table":        {"Kopier tallene som tabell", "Kopier tala som tabell", "Copy the figures as a table"},
	"figure.copy.text":         {"Kopier teksten", "Kopier teksten", "Copy the text"},
	"figure.pick.municipality": {"Framhev kommunen", "Framhev kommunen", "Highlight the municipality"},
	"figure.pick.option":       {"Velg alternativet", "Vel alternativet", "Choose the option"},
})
