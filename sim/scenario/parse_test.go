package scenario

import (
	"math"
	"os"
	"reflect"
	"strings"
	"testing"
)

// parse reads a text that must have no problems but warnings.
func parse(t testing.TB, text string) *Scenario {
	t.Helper()
	s, problems := Parse("test.toml", []byte(text))
	if s == nil {
		t.Fatalf("%v\n%s", problems, text)
	}
	return s
}

const small = "format = 1\n\n[option.today.service.a]\nmunicipalities = [\"1813\", \"1812\"]\n"

// What the file leaves out is filled in: register, defaults, host, offices.
func TestParseFillsIn(t *testing.T) {
	s := parse(t, small+"[demand]\nvisit_hours = 3\n[municipality.1812.demand]\ntriage_hours = 1\n[option.today.choice]\nhelp = false\n[travel]\nlocal_minutes = 20\n")
	if s.Seed != 1 || s.Run != DefaultRun() {
		t.Errorf("seed %d, run %+v", s.Seed, s.Run)
	}
	somna := s.Municipality("1812")
	// The register's figures: SSB table 07459, 1 January 2026.
	if somna == nil || somna.Name != "Sømna" || somna.Centre != "Vik" || somna.Children != (Count{Low: 364, High: 364}) ||
		somna.Children22.Value() != 501 || somna.Population.Value() != 2006 || somna.Lat != 65.31254 || somna.LocalMinutes != 20 {
		t.Fatalf("Sømna is %+v", somna)
	}
	if somna.Reports.Given || somna.Posts.Given {
		t.Errorf("Sømna has own figures: %+v", somna)
	}
	if somna.Demand.VisitHours != 3 || somna.Demand.TriageHours != 1 || somna.Demand.HomeHours != 45 {
		t.Errorf("Sømna's demand is %+v", somna.Demand)
	}
	if bronnoy := s.Municipality("1813"); bronnoy.Demand.TriageHours != 2 {
		t.Errorf("Brønnøy has Sømna's demand: %+v", bronnoy.Demand)
	}
	o := s.Options[0]
	if o.Choice.Help != 0 || o.Choice.TourDays != 10 || s.Values.Choice.Help != 1 {
		t.Errorf("choices are %+v, the scenario's %+v", o.Choice, s.Values.Choice)
	}
	want := Service{ID: "a", Municipalities: []string{"1812", "1813"}, Host: "1813",
		Offices: []Office{{Municipality: "1813", Posts: -1}}, CasePosts: -1}
	if !reflect.DeepEqual(o.Services[0], want) {
		t.Errorf("the service is %+v; want %+v", o.Services[0], want)
	}
}

func TestParseReadsEverything(t *testing.T) {
	text, err := os.ReadFile("testdata/valid/outside.toml")
	if err != nil {
		t.Fatal(err)
	}
	s := parse(t, string(text))
	if s.Seed != 42 || s.Run != (Run{Replications: 50, Years: 3}) ||
		s.Today != (Today{CostKey: "inhabitants", Cost: 12.5e6, Source: "Regnskap 2025"}) {
		t.Errorf("seed %d, run %+v, today %+v", s.Seed, s.Run, s.Today)
	}
	if s.Sources["demand.reports_per_1000"] != "Egne tall 2023–2025" || len(s.Sources) != 2 {
		t.Errorf("sources are %v", s.Sources)
	}
	m := s.Municipality("9901")
	if m.Name != "Nykommunen" || m.Centre != "Byen" || m.Children != (Count{360, 400, true}) || m.Reports != (Count{1, 2, true}) || m.Demand.VisitHours != 1.5 {
		t.Errorf("9901 is %+v", m)
	}
	// Ages that nobody gave are those of the country.
	if m.Children22.Given || m.Children22.Value() < 1.3*380 || m.Population.Value() < 5*380 || m.Population.Value() > 5.3*380 {
		t.Errorf("9901 has %v aged 0–22 and %v inhabitants", m.Children22, m.Population)
	}
	if s.Legs[0] != (Leg{From: "1813", To: "9901", Minutes: 45, Back: 50, Km: 38.5, Ferry: "Ferja", Source: "Rutetabellen"}) {
		t.Errorf("the leg is %+v", s.Legs[0])
	}
	o := s.Options[0]
	if o.Notes != "To linjer\nher." {
		t.Errorf("the notes are %q", o.Notes)
	}
	want := Service{ID: "joint", Name: "Felles", Municipalities: []string{"1813", "9901"}, Host: "9901",
		Offices: []Office{{Municipality: "9901", Posts: -1}, {Municipality: "1813", Posts: 3.5}}, CasePosts: 9.5}
	if !reflect.DeepEqual(o.Services[0], want) {
		t.Errorf("the service is %+v; want %+v", o.Services[0], want)
	}
}

// The same scenario in any form of TOML is the same scenario.
func TestParseForms(t *testing.T) {
	want := parse(t, "format = 1\ntitle = \"x\\ny\"\n[run]\nyears = 3\n[choice]\nhelp = false\n[municipality.1812]\nchildren = 360\n[option.today.service.a]\nmunicipalities = [\"1812\", \"1813\"]\n")
	for name, text := range map[string]string{
		"CRLF, and in lines": "format = 1\r\ntitle = \"\"\"\r\nx\r\ny\"\"\"\r\n[run]\r\nyears = 3\r\n[choice]\r\nhelp = false\r\n[municipality.1812]\r\nchildren = 360\r\n[option.today.service.a]\r\nmunicipalities = [\"1812\", \"1813\"]\r\n",
		"byte-order mark":    "\xef\xbb\xbfformat = 1\ntitle = \"x\\ny\"\nrun.years = 3\nchoice.help = false\nmunicipality.1812.children = 360\noption.today.service.a.municipalities = [\"1812\", \"1813\"]",
		"inline":             "format = 1\ntitle = \"x\\ny\"\nrun = {years = 3}\nchoice = {help = false}\nmunicipality = {1812 = {children = 360}}\noption = {today = {service = {a = {municipalities = [\"1813\", \"1812\"]}}}}\n",
		"quoted":             "'format' = 1\n\"title\" = \"x\\ny\"\n[ 'run' ]\nyears = 3\n[choice]\nhelp = false\n[\"municipality\".'1812']\nchildren = 360\n[option.\"today\".service.a]\nmunicipalities = [ '1812', '1813', ]\n",
		"numbers":            "format = 1\ntitle = \"x\\ny\"\n[run]\nyears = 3.0\n[choice]\nhelp = 0\n[municipality.1812]\nchildren = 3.6e2\n[option.today.service.a]\nmunicipalities = [\"1812\", \"1813\"]\n",
	} {
		if name == "numbers" { // a switch is not a number
			text = strings.Replace(text, "help = 0", "help = false", 1)
		}
		if got := parse(t, text); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got\n%+v\nwant\n%+v", name, got, want)
		}
	}
}

// Options come in the order of the file, for the first is the baseline; also if
// their tables are scattered.
func TestOptionsKeepTheirOrder(t *testing.T) {
	s := parse(t, "format = 1\n[option.z.service.b]\nmunicipalities = [\"1811\"]\n[option.a.service.c]\nmunicipalities = [\"1811\"]\n[option.m.service.c]\nmunicipalities = [\"1811\"]\n[option.z]\nname = \"Z\"\n")
	var ids string
	for _, o := range s.Options {
		ids += o.ID
	}
	if ids != "zam" || s.Options[0].Name != "Z" {
		t.Errorf("the order is %s", ids)
	}
}

// -0.0 is 0: nothing that prints or hashes a number may tell them apart.
func TestNegativeZero(t *testing.T) {
	a, b := parse(t, small+"[demand]\nvisit_hours = -0.0\n"), parse(t, small+"[demand]\nvisit_hours = 0\n")
	if math.Signbit(a.Values.Demand.VisitHours) || a.Hash() != b.Hash() {
		t.Error("-0.0 is not 0")
	}
}

// Age groups that the file leaves out are at least the groups inside them.
func TestAgeGroupsGrow(t *testing.T) {
	m := parse(t, small+"[municipality.1812]\nchildren = [3000, 4000]\n").Municipality("1812")
	if m.Children22 != (Count{Low: 3000, High: 4000}) || m.Population != (Count{Low: 3000, High: 4000}) {
		t.Errorf("3000 to 4000 children among %+v aged 0–22 and %+v inhabitants", m.Children22, m.Population)
	}
	m = parse(t, small+"[municipality.1812]\nchildren = 100\n").Municipality("1812")
	if m.Children22.Value() != 501 || m.Population.Value() != 2006 {
		t.Errorf("fewer children change the register's other figures: %+v", m)
	}
}

func TestServicePosts(t *testing.T) {
	s := parse(t, small+"[municipality.1812]\nposts = 4\n[municipality.1813]\ncase_posts = [5, 6]\n[option.b.service.a]\nmunicipalities = [\"1812\", \"1813\"]\ncase_posts = 7\n")
	if got := s.ServicePosts(&s.Options[0].Services[0]); got != 0.75*4+5.5 {
		t.Errorf("without case_posts: %v; want 3 + 5.5", got)
	}
	if got := s.ServicePosts(&s.Options[1].Services[0]); got != 7 {
		t.Errorf("with case_posts: %v; want 7", got)
	}
	s = parse(t, small)
	// 364 children × 5.56 / 1000 × 0.75 = 1.518, rounded to a tenth.
	if got := s.CasePostsOf(s.Municipality("1812")); got != 1.5 {
		t.Errorf("Sømna has %v case posts; want 1.5", got)
	}
}

func TestNearest(t *testing.T) {
	known := []string{"case_posts", "host", "minutes", "municipalities", "name", "offices", "speed_kmh"}
	for name, want := range map[string]string{
		"hots": "host", "minuts": "minutes", "minuets": "minutes", "speed": "speed_kmh", "case_post": "case_posts",
		"municipalites": "municipalities", "Name": "name", "children": "", "x": "", "": "",
		strings.Repeat("x", 1000): "",
	} {
		if got := nearest(name, known); got != want {
			t.Errorf("nearest to %q is %q; want %q", name, got, want)
		}
	}
}

func TestPathString(t *testing.T) {
	p := Path{"option", "a b", "", "1812", "ø", "x.y", "\"\\\n\t\x01"}
	if got, want := p.String(), `option."a b"."".1812."ø"."x.y"."\"\\\n\t\u0001"`; got != want {
		t.Errorf("%s; want %s", got, want)
	}
}

func BenchmarkParse(b *testing.B) {
	text, err := os.ReadFile("../../scenarios/sor-helgeland.toml")
	if err != nil {
		b.Fatal(err)
	}
	text = append(text, strings.Repeat("# and some more lines of comment, as people write\n", max(0, 5000-len(text))/50+1)...)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		recent.list = nil // a text never seen before
		if s, _ := Parse("x", text); s == nil {
			b.Fatal("problems")
		}
	}
}
