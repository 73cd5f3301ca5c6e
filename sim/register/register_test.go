package register

import (
	"fmt"
	"math"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestTotals checks the sums over the rows against figures published elsewhere.
func TestTotals(t *testing.T) {
	var population, children, children22, children24 int
	var area float64
	counties := map[string]bool{}
	for _, m := range All() {
		population += m.Population
		children += m.Children
		children22 += m.Children22
		children24 += m.Children24
		area += m.AreaKm2
		counties[m.County] = true
	}
	if got := len(All()); got != 357 {
		t.Errorf("%d municipalities, want 357 (SSB KLASS 131, since 2024)", got)
	}
	if got := len(counties); got != 15 {
		t.Errorf("%d counties, want 15 (SSB KLASS 104, since 2024)", got)
	}
	// SSB table 06913, population of Norway on 1 January 2026.
	if population != 5_627_400 {
		t.Errorf("population %d, want 5627400", population)
	}
	// Kartverket, area of the Norwegian mainland: 323 800 km² within the changes of a few years.
	if math.Abs(area-323_800) > 100 {
		t.Errorf("area %.0f km², want 323800", area)
	}
	// No independent total at hand: these hold the sums of the day the file was made.
	if children != 1_101_380 || children22 != 1_440_363 || children24 != 1_573_829 {
		t.Errorf("children %d, %d, %d", children, children22, children24)
	}
}

func TestRows(t *testing.T) {
	number := regexp.MustCompile(`^[0-9]{4}$`)
	before := ""
	for _, m := range All() {
		if !number.MatchString(m.Number) || m.Number <= before {
			t.Errorf("number %q after %q", m.Number, before)
		}
		before = m.Number
		if m.Name == "" || m.County == "" || m.Centre == "" {
			t.Errorf("%s: empty name, county or centre", m.Number)
		}
		if m.Children < 1 || m.Children > m.Children22 || m.Children22 > m.Children24 || m.Children24 > m.Population {
			t.Errorf("%s %s: %d, %d, %d of %d", m.Number, m.Name, m.Children, m.Children22, m.Children24, m.Population)
		}
		// Lindesnes 57.98 N, Nordkapp 71.19 N, Utsira 4.87 E, Vardø 31.17 E.
		if m.Lat < 57.9 || m.Lat > 71.2 || m.Lon < 4.5 || m.Lon > 31.2 {
			t.Errorf("%s %s: centre %g, %g lies outside Norway", m.Number, m.Name, m.Lat, m.Lon)
		}
		// Kvitsøy, the smallest, has 6 km²; Kautokeino, the largest, 9 707.
		if m.AreaKm2 < 6 || m.AreaKm2 > 9_708 {
			t.Errorf("%s %s: %g km²", m.Number, m.Name, m.AreaKm2)
		}
		if m.CentreApproximate != (m.Name == "Bykle" || m.Name == "Øyer") {
			t.Errorf("%s %s: CentreApproximate %v", m.Number, m.Name, m.CentreApproximate)
		}
		names := slices.Sorted(slices.Values(m.Names))
		if !slices.Contains(m.Names, m.Name) || len(slices.Compact(names)) != len(m.Names) || slices.Contains(names, "") {
			t.Errorf("%s %s: names %q", m.Number, m.Name, m.Names)
		}
	}
}

func TestGet(t *testing.T) {
	// Population, 0–17, 0–22: SSB table 07459, 1 January 2026.
	for _, want := range []struct {
		number, name, centre, county     string
		population, children, children22 int
	}{
		{"0301", "Oslo", "Oslo", "Oslo", 728_714, 131_594, 172_534},
		{"1813", "Brønnøy", "Brønnøysund", "Nordland", 7_841, 1_525, 1_986},
		{"1816", "Vevelstad", "Vevelstad", "Nordland", 477, 93, 110},
		{"4640", "Sogndal", "Sogndalsfjøra", "Vestland", 12_552, 2_650, 3_484},
		{"5501", "Tromsø", "Tromsø", "Troms", 79_943, 14_684, 19_657},
		{"5612", "Kautokeino", "Kautokeino", "Finnmark", 2_886, 593, 762},
	} {
		m, ok := Get(want.number)
		if !ok || m.Number != want.number || m.Name != want.name || m.Centre != want.centre || m.County != want.county ||
			m.Population != want.population || m.Children != want.children || m.Children22 != want.children22 {
			t.Errorf("Get(%q) = %+v, %v", want.number, m, ok)
		}
	}
	for _, number := range []string{"", "301", "1420", "9999", "Oslo", "0301 "} {
		if m, ok := Get(number); ok {
			t.Errorf("Get(%q) = %+v", number, m)
		}
	}
}

// TestNames holds the official forms of SSB KLASS 131; the forms of Oslo,
// Steinkjer and Lyngen came on 1 January 2026.
func TestNames(t *testing.T) {
	for number, want := range map[string]string{
		"0301": "Oslo, Oslove", "1811": "Bindal", "1826": "Aarborte, Hattfjelldal", "1833": "Rana, Raane",
		"5006": "Steinkjer, Stïentje", "5025": "Røros, Rosse", "5536": "Lyngen, Ivgu, Yykeä",
		"5540": "Gáivuotna, Kåfjord, Kaivuono", "5612": "Guovdageaidnu, Kautokeino", "5622": "Porsanger, Porsáŋgu, Porsanki",
	} {
		if m, _ := Get(number); strings.Join(m.Names, ", ") != want {
			t.Errorf("%s: %q, want %s", number, m.Names, want)
		}
	}
	several := 0
	for _, m := range All() {
		if len(m.Names) > 1 {
			several++
		}
	}
	if several != 29 {
		t.Errorf("%d municipalities with several official names, want 29", several)
	}
}

func TestJointServices(t *testing.T) {
	services := JointServices()
	bySize := map[int]int{}
	covered := map[string]bool{}
	least, most, small := math.MaxInt, 0, 0
	for _, s := range services {
		bySize[len(s.Members)]++
		children := 0
		if !slices.IsSorted(s.Members) {
			t.Errorf("%v are not in order", s.Members)
		}
		for _, number := range s.Members {
			m, ok := Get(number)
			if !ok || covered[number] {
				t.Errorf("%s is unknown or in two services", number)
			}
			covered[number] = true
			children += m.Children
			if of, ok := JointServiceOf(number); !ok || !slices.Equal(of.Members, s.Members) {
				t.Errorf("JointServiceOf(%q) = %v, %v, want %v", number, of.Members, ok, s.Members)
			}
		}
		least, most = min(least, children), max(most, children)
		if children < 909 {
			small++
		}
	}
	// Derived from the list of February 2021 and the population of 2026: 58
	// services of 186 municipalities, with 331 to 14 163 children; 11 of them
	// have fewer than the 909 children that 5 positions need.
	if len(services) != 58 || len(covered) != 186 {
		t.Errorf("%d services, %d members, want 58 and 186", len(services), len(covered))
	}
	if want := map[int]int{2: 23, 3: 17, 4: 7, 5: 5, 6: 6}; !reflect.DeepEqual(bySize, want) {
		t.Errorf("services by size %v, want %v", bySize, want)
	}
	if least != 331 || most != 14_163 || small != 11 {
		t.Errorf("children from %d to %d, %d below 909; want 331, 14163, 11", least, most, small)
	}
	// 176 municipalities have fewer than 909 children, and 49 of these stood alone.
	below, alone := 0, 0
	for _, m := range All() {
		if m.Children < 909 {
			below++
			if !covered[m.Number] {
				alone++
			}
		}
	}
	if below != 176 || alone != 49 {
		t.Errorf("%d municipalities below 909 children, %d of them alone; want 176 and 49", below, alone)
	}

	// The Sør-Helgeland agreement of 2011.
	if s, ok := JointServiceOf("1816"); !ok || !slices.Equal(s.Members, []string{"1811", "1812", "1813", "1815", "1816"}) {
		t.Errorf("Sør-Helgeland: %v, %v", s.Members, ok)
	}
	// Tromsø stood alone; Nærøysund's row in the list bore another group's
	// label; the list's Trondheim group is of city districts; Sogndal's was dissolved.
	for _, number := range []string{"5501", "5060", "5001", "4640", "9999", ""} {
		if s, ok := JointServiceOf(number); ok {
			t.Errorf("JointServiceOf(%q) = %v", number, s.Members)
		}
	}
}

func TestNothingCanBeSpoilt(t *testing.T) {
	// As text, for a copy that shares a slice with the register would change with it.
	everything := func() string {
		return fmt.Sprint(All(), JointServices(), Sources(), Neighbours([]string{"5612"}, 5), Find("kautokeino"))
	}
	before := everything()

	a := All()
	for _, m := range a {
		m.Names[0] = "spoilt"
		_ = append(m.Names, "spoilt")
	}
	a[0] = a[1]
	m, _ := Get("5612")
	m.Names[0] = "spoilt"
	s, _ := JointServiceOf("1813")
	s.Members[0] = "spoilt"
	for _, s := range JointServices() {
		s.Members[1] = "spoilt"
	}
	for _, n := range Neighbours([]string{"5612"}, 5) {
		n.Names[0] = "spoilt"
	}
	for _, m := range Find("kautokeino") {
		m.Names[0] = "spoilt"
	}
	Sources()[0].Title = "spoilt"

	if after := everything(); after != before {
		t.Error("the register changed under a caller's hands")
	}
}

func TestSources(t *testing.T) {
	text := ""
	for _, s := range Sources() {
		if s.What == "" || s.Publisher == "" || s.Title == "" || s.Date == "" || s.Licence == "" || !strings.HasPrefix(s.Address, "https://") {
			t.Errorf("incomplete: %+v", s)
		}
		text += s.Publisher + " " + s.Title + " " + s.Licence + "\n"
	}
	for _, want := range []string{"07459", "NLOD 2.0", "GeoNames", "Kartverket", "Bufdir", "CC BY 4.0", "MIT"} {
		if !strings.Contains(text, want) {
			t.Errorf("no source mentions %s", want)
		}
	}
}

// TestBrokenData breaks each embedded file in turn. The files as they are pass
// read in every other test.
func TestBrokenData(t *testing.T) {
	for _, c := range []struct {
		file      *string
		old, new  string
		complaint string
	}{
		{&municipalitiesCSV, "0301,Oslo,Oslo|Oslove,Oslo,", "0301,Oslo,Oslo|Oslove,", "municipalities.csv:2: 12 fields, not 13"},
		{&municipalitiesCSV, "0301,Oslo,", "0301,,", "municipalities.csv:2: field 2 is empty"},
		{&municipalitiesCSV, "0301,Oslo,Oslo|", "0301,Oslo,Christiania|", "municipalities.csv:2: the official names lack the name"},
		{&municipalitiesCSV, "728714", "728 714", "municipalities.csv:2: strconv.Atoi"},
		{&municipalitiesCSV, "59.91273", "59°54′", "municipalities.csv:2: strconv.ParseFloat"},
		{&municipalitiesCSV, "1101,Eigersund", "0301,Eigersund", "municipalities.csv:3: numbers must rise"},
		{&otherNamesCSV, "5612,", "5699,", "unknown municipality 5699"},
		{&bordersCSV, "0301,3201", "0301,3202", "borders.csv:2: unknown municipality 3202"},
		{&bordersCSV, "1811,1812", "1811,1807", "unknown municipality 1807"},
		{&bordersCSV, "1812,1813", "1812,1811", "each pair stands once"},
		{&servicesCSV, "1101 1111", "1101 1110", "services.csv:2: unknown municipality 1110"},
		{&servicesCSV, "1106 1151", "1101 1151", "services.csv:3: 1101 belongs to two services"},
	} {
		func() {
			whole := *c.file
			defer func() {
				*c.file = whole
				if said, _ := recover().(string); !strings.Contains(said, c.complaint) {
					t.Errorf("%s → %s: said %q, want %q", c.old, c.new, said, c.complaint)
				}
			}()
			*c.file = strings.Replace(whole, c.old, c.new, 1)
			if *c.file == whole {
				t.Errorf("%q does not occur", c.old)
			}
			read()
		}()
	}
}

func BenchmarkRead(b *testing.B) {
	for b.Loop() {
		read()
	}
}
