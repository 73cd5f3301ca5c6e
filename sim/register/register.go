// Package register knows the 357 municipalities of Norway: their names in
// every official language, how many children live in them, where their centres
// lie, which of them share a land border, and which ran their child-welfare
// service together in February 2021.
//
// The register is compiled into the program, so it needs no network and gives
// the same answer everywhere. It is read once, on first use, and every function
// may be called from several goroutines. Whatever they return is a copy: callers
// may change what they get.
//
// Key on the number, never on the name: there are two municipalities called
// Herøy and two called Våler.
//
// [Sources] names the publisher, the date and the licence of each data set;
// docs/data.md says what was done to it and what is known to be wrong.
package register

// The dates the register's figures hold for, as ISO 8601 writes them. Show them
// wherever a figure is shown: the joint services are five years older than the
// population.
const (
	VintagePopulation = "2026-01-01" // Population, Children, Children22 and Children24
	VintageServices   = "2021-02"    // JointServiceOf and JointServices
	VintageDivision   = "2026-01-01" // which municipalities there are, their numbers, names and counties
	VintageBorders    = "2024-01-01" // land borders
	VintageAreas      = "2025"       // AreaKm2 and Centre
	VintageCentres    = "2024"       // Lat and Lon
)

// Municipality is one of Norway's 357 municipalities.
type Municipality struct {
	// Number is the official number, four digits, from "0301" to "5636" (SSB KLASS 131).
	Number string
	// Name is the Norwegian name, "Kautokeino". It is not unique.
	Name string
	// Names holds every official form in the official order, Norwegian, Sámi and
	// Kven, each once: "Guovdageaidnu", "Kautokeino" (SSB KLASS 131). Name is
	// always among them.
	Names []string
	// County is the Norwegian name of the county, one of 15 (SSB KLASS 104).
	County string
	// Centre is the name of the administrative centre (norway-geodata), the place
	// Lat and Lon mean.
	Centre string
	// Lat is the latitude of the centre [degrees north, WGS 84], from 57 to 72 (GeoNames).
	Lat float64
	// Lon is the longitude of the centre [degrees east, WGS 84], from 4 to 32 (GeoNames).
	Lon float64
	// CentreApproximate says that the coordinates are known to lie several km
	// away from the true centre. It holds for Bykle and Øyer.
	CentreApproximate bool
	// AreaKm2 is the area of land and fresh water [km²], from 6 to 10 000 (norway-geodata).
	AreaKm2 float64
	// Population counts the inhabitants of all ages on 1 January 2026 [persons] (SSB table 07459).
	Population int
	// Children counts those aged 0–17 on 1 January 2026 [persons] (SSB table 07459).
	Children int
	// Children22 counts those aged 0–22 on 1 January 2026 [persons] (SSB table
	// 07459): measures begun before 18 may go on longer, and KOSTRA counts to 22.
	Children22 int
	// Children24 counts those aged 0–24 on 1 January 2026 [persons] (SSB table
	// 07459): since 2021 measures may last until 25.
	Children24 int
}

// All returns the 357 municipalities in order of number.
func All() []Municipality {
	r := load()
	out := make([]Municipality, len(r.all))
	for i := range out {
		out[i] = r.at(i)
	}
	return out
}

// Get returns the municipality with the four-digit number, and whether there is
// one. It knows today's numbers only: "1811" is Bindal, "1420" (Sogndal until
// 2019) is nobody.
func Get(number string) (Municipality, bool) {
	r := load()
	i, ok := r.index[number]
	if !ok {
		return Municipality{}, false
	}
	return r.at(i), true
}

// JointService is a child-welfare service that several municipalities ran
// together.
type JointService struct {
	// Members holds the numbers of its two to six members, in order. Which of
	// them was the host is not known.
	Members []string
}

// JointServiceOf returns the joint service the municipality belonged to in
// February 2021 ([VintageServices]), and whether there was one. Numbers are
// today's: Ålesund's service of 2021 has Haram, split off in 2024, as a member.
func JointServiceOf(number string) (JointService, bool) {
	r := load()
	i, ok := r.index[number]
	if !ok || r.serviceOf[i] < 0 {
		return JointService{}, false
	}
	return r.service(r.serviceOf[i]), true
}

// JointServices returns the 58 joint services of February 2021
// ([VintageServices]) in order of their lowest number. No municipality belongs
// to two.
func JointServices() []JointService {
	r := load()
	out := make([]JointService, len(r.services))
	for s := range out {
		out[s] = r.service(s)
	}
	return out
}
