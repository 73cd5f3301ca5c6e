package register

import "slices"

// Source names a data set of the register.
type Source struct {
	What      string // what the register takes from it
	Publisher string // who published it
	Title     string // what they call it
	Date      string // the date its figures hold for, as ISO 8601 writes it
	Licence   string // on what terms
	Address   string // where to find it, a web address
}

var sources = []Source{
	{
		What:      "Population and children by municipality",
		Publisher: "Statistics Norway (SSB)",
		Title:     "Table 07459, population by region, sex and age",
		Date:      VintagePopulation,
		Licence:   "NLOD 2.0 / CC BY 4.0",
		Address:   "https://www.ssb.no/en/statbank/table/07459",
	},
	{
		What:      "Numbers, official names and counties",
		Publisher: "Statistics Norway (SSB)",
		Title:     "KLASS 131, classification of municipalities, and KLASS 104, of counties",
		Date:      VintageDivision,
		Licence:   "CC BY 4.0",
		Address:   "https://www.ssb.no/en/klass/klassifikasjoner/131",
	},
	{
		What:      "Names of the administrative centres, areas",
		Publisher: "Alexander Prestmo",
		Title:     "norway-geodata",
		Date:      VintageAreas,
		Licence:   "MIT, © 2025 Alexander Prestmo",
		Address:   "https://github.com/aprestmo/norway-geodata",
	},
	{
		What:      "Coordinates of the administrative centres",
		Publisher: "GeoNames",
		Title:     "GeoNames geographical database",
		Date:      VintageCentres,
		Licence:   "CC BY 4.0",
		Address:   "https://www.geonames.org",
	},
	{
		What:      "Land borders",
		Publisher: "Kartverket",
		Title:     "Administrative units, municipal boundaries cut along the coast",
		Date:      VintageBorders,
		Licence:   "CC BY 4.0, © Kartverket",
		Address:   "https://github.com/robhop/fylker-og-kommuner",
	},
	{
		What:      "Sámi and Kven place names that are not official names of the municipality, for the search",
		Publisher: "Kartverket; Norid",
		Title:     "Central place name register (SSR); list of municipal domain names",
		Date:      "2026",
		Licence:   "CC BY 4.0, © Kartverket; facts only from Norid's list",
		Address:   "https://www.kartverket.no/en/on-land/stadnamn",
	},
	{
		What:      "Joint child-welfare services",
		Publisher: "Bufdir",
		Title:     "List of joint services of the municipal monitor, February 2021",
		Date:      VintageServices,
		Licence:   "no licence given: facts only, no part of the file was copied",
		Address:   "https://github.com/gardenberg/barnevernmonitor",
	},
}

// Sources returns the data sets of the register, to be credited wherever its
// figures are printed.
func Sources() []Source { return slices.Clone(sources) }
