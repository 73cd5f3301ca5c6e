package document

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"grannelag/scenarios"
	"grannelag/sim/register"
	"grannelag/sim/scenario"
)

func example(t testing.TB, name string) []byte {
	t.Helper()
	text, err := scenarios.Read(name)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// diff returns the lines that were removed and added, in order, blank lines left
// out.
func diff(a, b []byte) string {
	la, lb := strings.Split(string(a), "\n"), strings.Split(string(b), "\n")
	// Length of the longest common subsequence of what is left from i and j on.
	common := make([][]int, len(la)+1)
	for i := range common {
		common[i] = make([]int, len(lb)+1)
	}
	for i := len(la) - 1; i >= 0; i-- {
		for j := len(lb) - 1; j >= 0; j-- {
			common[i][j] = max(common[i+1][j], common[i][j+1])
			if la[i] == lb[j] {
				common[i][j] = common[i+1][j+1] + 1
			}
		}
	}
	var out strings.Builder
	line := func(sign, s string) {
		if s != "" && s != "\r" {
			out.WriteString(sign + strings.ReplaceAll(s, "\r", "␍") + "\n")
		}
	}
	i, j := 0, 0
	for i < len(la) || j < len(lb) {
		switch {
		case i < len(la) && j < len(lb) && la[i] == lb[j]:
			i, j = i+1, j+1
		case i < len(la) && (j == len(lb) || common[i+1][j] >= common[i][j+1]):
			line("-", la[i])
			i++
		default:
			line("+", lb[j])
			j++
		}
	}
	return out.String()
}

// changing is Sør-Helgeland with changes over time.
func changing(t testing.TB) []byte {
	return append(example(t, "sor-helgeland"), `
[change.rush]
factor = 1.5
key = "demand.reports_per_1000"

[change.away]
from_week = 10
weeks = 13
away = 2
municipality = "1813"

[change.leg]
key = "leg.1813-1812.minutes"
value = 60

[change.help]
key = "option.bindal.choice.help"
value = false
`...)
}

// own is a scenario in the forms that people write by hand.
const own = `# Øverst.
format = 1
title = "Egen" # tittel
"author" = 'Kari'
[sources]
"demand.visit_hours" = "Egen måling"
staff.sickness = "Rapport"

[demand]
visit_hours = 3 # timer

[staff]
sickness = 0.12

[municipality]
1811 = { children = [200, 210], source = "x" } # Bindal
1812.children = 300 # Sømna
1812.demand.reports_per_1000 = 40.0

["leg"."1812-1811"] # Sømna–Bindal
minutes = 100
back = 90
ferry = 'Vennesund–Holm'

[option]
flat.name = "Flat"
flat.service.a = { municipalities = ["1812", "1811"], host = "1811" }
flat.service.b.municipalities = ["1813"] # Brønnøy

[option.tree]
name = "Tre"

[option.tree.service.ab] # alle
municipalities = ["1811", "1812", "1813"] # Bindal, Sømna, Brønnøy
offices = [
  "1813", # hovedkontor
  "1811",
]
case_posts = 9

[option.tree.service.ab.office_posts]
"1811" = 1.5 # fast

[option.tree.choice]
tour_days = 15
`

func crlf(text []byte) []byte { return bytes.ReplaceAll(text, []byte("\n"), []byte("\r\n")) }

// Every edit changes exactly the lines that its case names: in the example, or in
// a file with hand-written forms.
func TestEditsChangeThisOnly(t *testing.T) {
	helgeland, sogn := example(t, "sor-helgeland"), example(t, "indre-sogn")
	for _, c := range []struct {
		name string
		text []byte
		edit Edit
		want string
	}{
		{"value", helgeland, SetValue("demand.visit_hours", 2.5), `+[demand]
+visit_hours = 2.5
`},
		{"value yes no", helgeland, SetValue("choice.help", 0), `+[choice]
+help = false
`},
		{"value own", []byte(own), SetValue("demand.visit_hours", 2.5), `-visit_hours = 3 # timer
+visit_hours = 2.5 # timer
`},
		{"value new table own", []byte(own), SetValue("travel.local_minutes", 12), `+[travel]
+local_minutes = 12
`},
		{"reset value with its source", []byte(own), ResetValue("demand.visit_hours"), `-"demand.visit_hours" = "Egen måling"
-[demand]
-visit_hours = 3 # timer
`},
		{"reset value with its dotted source", []byte(own), ResetValue("staff.sickness"), `-staff.sickness = "Rapport"
-[staff]
-sickness = 0.12
`},
		{"reset value sogn", sogn, ResetValue("travel.local_minutes"), `-"travel.local_minutes" = "Forutsetning for denne filen: tettstedene er samlet, men bygdene ligger spredt langs fjorden"
-[travel]
-local_minutes = 20
`},
		{"reset value not there", helgeland, ResetValue("travel.local_minutes"), ""},
		{"reset assumptions", []byte(own), ResetAll(scenario.AssumptionKind), `-"demand.visit_hours" = "Egen måling"
-staff.sickness = "Rapport"
-[demand]
-visit_hours = 3 # timer
-[staff]
-sickness = 0.12
`},
		{"reset choices leaves options", []byte(own), ResetAll(scenario.ChoiceKind), ""},
		{"option value", sogn, SetOptionValue("laerdal", "choice.tour_days", 5), `-tour_days = 15
+tour_days = 5
`},
		{"option value new", helgeland, SetOptionValue("alone", "choice.help", 1), `+[option.alone.choice]
+help = true
`},
		{"option value flat", []byte(own), SetOptionValue("flat", "choice.help", 1), "+flat.choice.help = true\n"},
		{"reset option value keeps a comment", sogn, ResetOptionValue("laerdal", "choice.tour_days"), "-tour_days = 15\n"},
		{"reset option value", []byte(own), ResetOptionValue("tree", "choice.tour_days"), `-[option.tree.choice]
-tour_days = 15
`},
		{"reset option values", []byte(own), ResetOptionValues("tree"), `-[option.tree.choice]
-tour_days = 15
`},
		{"add option joint", helgeland, AddOption("Alle i Vega", AllJoint), `+[option.alle-i-vega]
+name = "Alle i Vega"
+[option.alle-i-vega.service.bronnoy]
+name = "Bindal, Sømna, Brønnøy, Vega og Vevelstad"
+municipalities = ["1811", "1812", "1813", "1815", "1816"]
`},
		{"add option alone", sogn, AddOption("Hver for seg", EachAlone), `+[option.hver-for-seg]
+name = "Hver for seg"
+[option.hver-for-seg.service.aurland]
+name = "Aurland"
+municipalities = ["4641"]
+[option.hver-for-seg.service.laerdal]
+name = "Lærdal"
+municipalities = ["4642"]
+[option.hver-for-seg.service.ardal]
+name = "Årdal"
+municipalities = ["4643"]
`},
		{"duplicate", sogn, DuplicateOption("today", "Kopi"), `+[option.kopi]
+name = "Kopi"
+notes = "Oversikt fra februar 2021 (S30); vertskommunemodell (S85). At alle arbeider i Lærdal, er en forutsetning."
+[option.kopi.service.laerdal-aurland]
+name = "Lærdal og Aurland"
+municipalities = ["4641", "4642"]
+host = "4642"
+offices = ["4642"]
+[option.kopi.service.ardal]
+name = "Årdal"
+municipalities = ["4643"]
`},
		{"duplicate last", helgeland, DuplicateOption("bindal", "Kopi"), `+[option.kopi]
+name = "Kopi"
+notes = "Ett årsverk har arbeidsplassen sin i Terråk. Slik holder Vesterålen på med fem av seks kommuner (S74)."
+[option.kopi.choice]
+duty = 1
+[option.kopi.service.sor-helgeland]
+name = "Sør-Helgeland barneverntjeneste"
+municipalities = ["1811", "1812", "1813", "1815", "1816"]
+host = "1813"
+offices = ["1813", "1811"]
+[option.kopi.service.sor-helgeland.office_posts]
+1811 = 1.0
`},
		{"duplicate flat", []byte(own), DuplicateOption("flat", "Kopi"), `+[option.kopi]
+name = "Kopi"
+[option.kopi.service.a]
+municipalities = ["1812", "1811"]
+host = "1811"
+[option.kopi.service.b]
+municipalities = ["1813"]
`},
		{"rename option", helgeland, RenameOption("alone", " Alene\nigjen "), `-name = "Hver for seg"
+name = "Alene igjen"
`},
		{"rename option flat", []byte(own), RenameOption("flat", "Ny"), `-flat.name = "Flat"
+flat.name = "Ny"
`},
		{"option notes", sogn, SetOptionNotes("alone", "En\nto"), `+notes = """
+En
+to"""
`},
		{"option notes removed", sogn, SetOptionNotes("ardal", ""), "-notes = \"Der det bor flest barn.\"\n"},
		{"delete option", sogn, DeleteOption("alone"), `-[option.alone]
-name = "Hver for seg"
-[option.alone.service.aurland]
-name = "Aurland"
-municipalities = ["4641"]
-[option.alone.service.laerdal]
-name = "Lærdal"
-municipalities = ["4642"]
-[option.alone.service.ardal]
-name = "Årdal"
-municipalities = ["4643"]
`},
		{"delete baseline", []byte(own), DeleteOption("flat"), `-flat.name = "Flat"
-flat.service.a = { municipalities = ["1812", "1811"], host = "1811" }
-flat.service.b.municipalities = ["1813"] # Brønnøy
`},
		{"delete option tree", []byte(own), DeleteOption("tree"), `-[option.tree]
-name = "Tre"
-[option.tree.service.ab] # alle
-municipalities = ["1811", "1812", "1813"] # Bindal, Sømna, Brønnøy
-offices = [
-  "1813", # hovedkontor
-  "1811",
-]
-case_posts = 9
-[option.tree.service.ab.office_posts]
-"1811" = 1.5 # fast
-[option.tree.choice]
-tour_days = 15
`},
		{"move option", sogn, MoveOption("laerdal", "ardal"), `-[option.ardal]
-name = "Alle sammen, kontor i Årdal"
-notes = "Der det bor flest barn."
-[option.ardal.service.indre-sogn]
-name = "Indre Sogn"
-municipalities = ["4641", "4642", "4643"]
-host = "4643"
-offices = ["4643"]
+[option.ardal]
+name = "Alle sammen, kontor i Årdal"
+notes = "Der det bor flest barn."
+[option.ardal.service.indre-sogn]
+name = "Indre Sogn"
+municipalities = ["4641", "4642", "4643"]
+host = "4643"
+offices = ["4643"]
`},
		{"move option last", sogn, MoveOption("alone", ""), `-[option.alone]
-name = "Hver for seg"
-[option.alone.service.aurland]
-name = "Aurland"
-municipalities = ["4641"]
-[option.alone.service.laerdal]
-name = "Lærdal"
-municipalities = ["4642"]
-[option.alone.service.ardal]
-name = "Årdal"
-municipalities = ["4643"]
+[option.alone]
+name = "Hver for seg"
+[option.alone.service.aurland]
+name = "Aurland"
+municipalities = ["4641"]
+[option.alone.service.laerdal]
+name = "Lærdal"
+municipalities = ["4642"]
+[option.alone.service.ardal]
+name = "Årdal"
+municipalities = ["4643"]
`},
		{"move member", helgeland, MoveMember("alone", "1811", "bronnoy"), `-[option.alone.service.bindal]
-name = "Bindal"
-municipalities = ["1811"]
-name = "Brønnøy"
-municipalities = ["1813"]
+name = "Bindal og Brønnøy"
+municipalities = ["1811", "1813"]
`},
		{"move member out", helgeland, MoveMember("bindal", "1811", ""), `-municipalities = ["1811", "1812", "1813", "1815", "1816"]
+municipalities = ["1812", "1813", "1815", "1816"]
-offices = ["1813", "1811"]
+offices = ["1813"]
-[option.bindal.service.sor-helgeland.office_posts]
-1811 = 1.0
+[option.bindal.service.bindal]
+name = "Bindal"
+municipalities = ["1811"]
`},
		{"move member host", helgeland, MoveMember("today", "1813", ""), `-municipalities = ["1811", "1812", "1813", "1815", "1816"]
-host = "1813"
-offices = ["1813"]
+municipalities = ["1811", "1812", "1815", "1816"]
+[option.today.service.bronnoy]
+name = "Brønnøy"
+municipalities = ["1813"]
`},
		{"move member flat", []byte(own), MoveMember("flat", "1811", "b"), `-flat.service.a = { municipalities = ["1812", "1811"], host = "1811" }
-flat.service.b.municipalities = ["1813"] # Brønnøy
+flat.service.a = { municipalities = ["1812"] }
+flat.service.b.municipalities = ["1811", "1813"] # Bindal, Brønnøy
`},
		{"move member empties flat", []byte(own), MoveMember("flat", "1813", "a"), `-flat.service.a = { municipalities = ["1812", "1811"], host = "1811" }
-flat.service.b.municipalities = ["1813"] # Brønnøy
+flat.service.a = { municipalities = ["1812", "1811", "1813"], host = "1811" }
`},
		{"move member tree", []byte(own), MoveMember("tree", "1811", ""), `-municipalities = ["1811", "1812", "1813"] # Bindal, Sømna, Brønnøy
-offices = [
-  "1813", # hovedkontor
-  "1811",
-]
+municipalities = ["1812", "1813"] # Sømna, Brønnøy
+offices = ["1813"]
-[option.tree.service.ab.office_posts]
-"1811" = 1.5 # fast
+[option.tree.service.bindal]
+name = "Bindal"
+municipalities = ["1811"]
`},
		{"move member main office", []byte(own), MoveMember("tree", "1813", ""), `-municipalities = ["1811", "1812", "1813"] # Bindal, Sømna, Brønnøy
-offices = [
-  "1813", # hovedkontor
-  "1811",
-]
+municipalities = ["1811", "1812"] # Bindal, Sømna
+offices = ["1811"]
+[option.tree.service.bronnoy]
+name = "Brønnøy"
+municipalities = ["1813"]
`},
		{"host", helgeland, SetHost("today", "sor-helgeland", "1811"), `-host = "1813"
+host = "1811"
`},
		{"host flat", []byte(own), SetHost("flat", "a", "1812"), `-flat.service.a = { municipalities = ["1812", "1811"], host = "1811" }
+flat.service.a = { municipalities = ["1812", "1811"], host = "1812" }
`},
		{"host by default", []byte(own), SetHost("tree", "ab", "1813"), ""},
		{"offices", helgeland, SetOffices("bindal", "sor-helgeland", []string{"1811", "1815"}), `-offices = ["1813", "1811"]
+offices = ["1811", "1815"]
`},
		{"offices close", helgeland, SetOffices("bindal", "sor-helgeland", []string{"1813"}), `-offices = ["1813", "1811"]
-[option.bindal.service.sor-helgeland.office_posts]
-1811 = 1.0
+offices = ["1813"]
`},
		{"offices of old", []byte(own), SetOffices("tree", "ab", []string{"1813"}), `-offices = [
-  "1813", # hovedkontor
-  "1811",
-]
+offices = ["1813"]
-[option.tree.service.ab.office_posts]
-"1811" = 1.5 # fast
`},
		{"offices default", []byte(own), SetOffices("tree", "ab", nil), `-offices = [
-  "1813", # hovedkontor
-  "1811",
-]
-[option.tree.service.ab.office_posts]
-"1811" = 1.5 # fast
`},
		{"offices flat", []byte(own), SetOffices("flat", "a", []string{"1812", "1811"}), `-flat.service.a = { municipalities = ["1812", "1811"], host = "1811" }
+flat.service.a = { municipalities = ["1812", "1811"], host = "1811", offices = ["1812", "1811"] }
`},
		{"office posts", helgeland, SetOfficePosts("bindal", "sor-helgeland", "1811", 1.5), `-1811 = 1.0
+1811 = 1.5
`},
		{"office posts new", helgeland, SetOfficePosts("today", "sor-helgeland", "1813", 2), `+[option.today.service.sor-helgeland.office_posts]
+1813 = 2
`},
		{"office posts flat", []byte(own), SetOfficePosts("flat", "a", "1811", 0.5), `-flat.service.a = { municipalities = ["1812", "1811"], host = "1811" }
+flat.service.a = { municipalities = ["1812", "1811"], host = "1811", office_posts.1811 = 0.5 }
`},
		{"reset office posts", []byte(own), ResetOfficePosts("tree", "ab", "1811"), `-[option.tree.service.ab.office_posts]
-"1811" = 1.5 # fast
`},
		{"service posts", helgeland, SetServicePosts("today", "sor-helgeland", 12.5), "+case_posts = 12.5\n"},
		{"service posts flat", []byte(own), SetServicePosts("flat", "b", 3), "+flat.service.b.case_posts = 3\n"},
		{"reset service posts", []byte(own), ResetServicePosts("tree", "ab"), "-case_posts = 9\n"},
		{"rename service", helgeland, RenameService("alone", "vega", "Vega kommune"), `-name = "Vega"
+name = "Vega kommune"
`},
		{"rename service flat", []byte(own), RenameService("flat", "a", "A"), `-flat.service.a = { municipalities = ["1812", "1811"], host = "1811" }
+flat.service.a = { municipalities = ["1812", "1811"], host = "1811", name = "A" }
`},
		{"fact", helgeland, SetFact("1812", "children", 364, 364), `+[municipality.1812]
+children = 364
`},
		{"fact interval", sogn, SetFact("4641", "reports", 10, 14), "+reports = [10, 14]\n"},
		{"fact demand", helgeland, SetFact("1812", "demand.reports_per_1000", 40, 40), `+[municipality.1812.demand]
+reports_per_1000 = 40
`},
		{"fact inline", []byte(own), SetFact("1811", "posts", 2, 2), `-1811 = { children = [200, 210], source = "x" } # Bindal
+1811 = { children = [200, 210], source = "x", posts = 2 } # Bindal
`},
		{"fact interval inline", []byte(own), SetFact("1811", "children", 205, 205), `-1811 = { children = [200, 210], source = "x" } # Bindal
+1811 = { children = 205, source = "x" } # Bindal
`},
		{"fact dotted", []byte(own), SetFact("1812", "demand.visit_hours", 1, 1), "+1812.demand.visit_hours = 1\n"},
		{"fact lat", []byte(own), SetFact("1813", "lat", 65.5, 65.5), `+[municipality.1813]
+lat = 65.5
`},
		{"reset fact", sogn, ResetFact("4641", "posts"), "-posts = 2.5\n"},
		{"reset fact inline", []byte(own), ResetFact("1811", "children"), `-1811 = { children = [200, 210], source = "x" } # Bindal
+1811 = { source = "x" } # Bindal
`},
		{"reset fact dotted", []byte(own), ResetFact("1812", "demand.reports_per_1000"), "-1812.demand.reports_per_1000 = 40.0\n"},
		{"fact source", sogn, SetFactSource("4643", "Årsrapport 2025"), `-source = "SSB, tabell barnev0414, årsverk i 2015 (S83)"
+source = "Årsrapport 2025"
`},
		{"fact source removed", []byte(own), SetFactSource("1811", ""), `-1811 = { children = [200, 210], source = "x" } # Bindal
+1811 = { children = [200, 210] } # Bindal
`},
		{"add municipality", sogn, AddMunicipality("4640"), `+[option.today.service.sogndal]
+name = "Sogndal"
+municipalities = ["4640"]
+[option.alone.service.sogndal]
+name = "Sogndal"
+municipalities = ["4640"]
+[option.ardal.service.sogndal]
+name = "Sogndal"
+municipalities = ["4640"]
+[option.laerdal.service.sogndal]
+name = "Sogndal"
+municipalities = ["4640"]
`},
		{"add municipality own", []byte(own), AddMunicipality("1815"), `+flat.service.vega.name = "Vega"
+flat.service.vega.municipalities = ["1815"]
+[option.tree.service.vega]
+name = "Vega"
+municipalities = ["1815"]
`},
		{"remove municipality", helgeland, RemoveMunicipality("1811"), `-[leg.1813-1811]
-minutes = 125
-ferry = "Vennesund–Holm"
-closure = 0.01
-detour = 150
-first_departure = 6
-last_departure = 22
-estimated = true
-source = "Anslag, ikke kontrollert; ferjen går (Brønnøysunds Avis 2020, S88). Omvei uten ferje tar rundt to timer eller mer"
-[leg.1812-1811]
-minutes = 100
-ferry = "Vennesund–Holm"
-closure = 0.01
-first_departure = 6
-last_departure = 22
-estimated = true
-source = "Anslag, ikke kontrollert; ferjen går (Brønnøysunds Avis 2020, S88)"
-municipalities = ["1811", "1812", "1813", "1815", "1816"]
+municipalities = ["1812", "1813", "1815", "1816"]
-[option.alone.service.bindal]
-name = "Bindal"
-municipalities = ["1811"]
-municipalities = ["1811", "1812", "1813", "1815", "1816"]
+municipalities = ["1812", "1813", "1815", "1816"]
-offices = ["1813", "1811"]
-[option.bindal.service.sor-helgeland.office_posts]
-1811 = 1.0
+offices = ["1813"]
`},
		{"remove municipality own", []byte(own), RemoveMunicipality("1811"), `-1811 = { children = [200, 210], source = "x" } # Bindal
-["leg"."1812-1811"] # Sømna–Bindal
-minutes = 100
-back = 90
-ferry = 'Vennesund–Holm'
-flat.service.a = { municipalities = ["1812", "1811"], host = "1811" }
+flat.service.a = { municipalities = ["1812"] }
-municipalities = ["1811", "1812", "1813"] # Bindal, Sømna, Brønnøy
-offices = [
-  "1813", # hovedkontor
-  "1811",
-]
+municipalities = ["1812", "1813"] # Sømna, Brønnøy
+offices = ["1813"]
-[option.tree.service.ab.office_posts]
-"1811" = 1.5 # fast
`},
		{"leg", helgeland, SetLeg(scenario.Leg{From: "1813", To: "1812", Minutes: 30, Km: 28, Source: "Målt"}), `-minutes = 27
-estimated = true
-source = "Anslag, ikke kontrollert"
+minutes = 30
+source = "Målt"
+km = 28
`},
		{"leg other way", []byte(own), SetLeg(scenario.Leg{From: "1811", To: "1812", Minutes: 80, Back: 110, Ferry: "Vennesund–Holm"}), `-minutes = 100
-back = 90
+minutes = 110
+back = 80
`},
		{"leg new", []byte(own), SetLeg(scenario.Leg{From: "1813", To: "1812", Minutes: 27, Estimated: true}), `+[leg.1813-1812]
+minutes = 27
+estimated = true
`},
		{"leg silent", sogn, SetLeg(scenario.Leg{From: "4641", To: "4643"}), "+[leg.4641-4643]\n"},
		{"remove leg", helgeland, RemoveLeg("1812", "1813"), `-# Veiene, i minutter én vei, ferje og venting medregnet. Hvor ofte ferjene er
-# innstilt (closure), og når de begynner og slutter, er også anslag: prøv andre.
-[leg.1813-1812]
-minutes = 27
-estimated = true
-source = "Anslag, ikke kontrollert"
`},
		{"remove leg own", []byte(own), RemoveLeg("1811", "1812"), `-["leg"."1812-1811"] # Sømna–Bindal
-minutes = 100
-back = 90
-ferry = 'Vennesund–Holm'
`},
		{"change", helgeland, PutChanges("x", []scenario.Change{
			{ID: "rush", From: 53, Weeks: 52, Key: "demand.reports_per_1000", Factor: 1.5, Times: true},
			{ID: "help", Name: "Uten hjelp", Key: "option.alone.choice.help", Value: 0},
			{ID: "away", From: 10, Weeks: 13, Away: 2, Municipality: "1813"},
		}), `+[change.rush]
+key = "demand.reports_per_1000"
+from_week = 53
+weeks = 52
+factor = 1.5
+[change.help]
+name = "Uten hjelp"
+key = "option.alone.choice.help"
+value = false
+[change.away]
+municipality = "1813"
+from_week = 10
+weeks = 13
+away = 2
`},
		{"change again", changing(t), PutChanges("x", []scenario.Change{{ID: "away", From: 11, Weeks: 13, Away: 2, Municipality: "1813"}}), `-from_week = 10
+from_week = 11
`},
		{"drop changes", changing(t), DropChanges("x", []string{"rush", "leg"}), `-[change.rush]
-factor = 1.5
-key = "demand.reports_per_1000"
-[change.leg]
-key = "leg.1813-1812.minutes"
-value = 60
`},
		{"remove leg that changes", changing(t), RemoveLeg("1812", "1813"), `-# Veiene, i minutter én vei, ferje og venting medregnet. Hvor ofte ferjene er
-# innstilt (closure), og når de begynner og slutter, er også anslag: prøv andre.
-[leg.1813-1812]
-minutes = 27
-estimated = true
-source = "Anslag, ikke kontrollert"
-[change.leg]
-key = "leg.1813-1812.minutes"
-value = 60
`},
		{"delete option that changes", changing(t), DeleteOption("bindal"), `-[option.bindal]
-name = "Felles, med fast arbeidsplass i Bindal"
-notes = "Ett årsverk har arbeidsplassen sin i Terråk. Slik holder Vesterålen på med fem av seks kommuner (S74)."
-[option.bindal.choice]
-duty = 1
-[option.bindal.service.sor-helgeland]
-name = "Sør-Helgeland barneverntjeneste"
-municipalities = ["1811", "1812", "1813", "1815", "1816"]
-host = "1813"
-offices = ["1813", "1811"]
-[option.bindal.service.sor-helgeland.office_posts]
-1811 = 1.0
-[change.help]
-key = "option.bindal.choice.help"
-value = false
`},
		{"title", helgeland, SetTitle("Ny tittel"), `-title = "Sør-Helgeland: sammen eller hver for seg?"
+title = "Ny tittel"
`},
		{"title own", []byte(own), SetTitle("Ny"), `-title = "Egen" # tittel
+title = "Ny" # tittel
`},
		{"author quoted", []byte(own), SetAuthor("Ola"), `-"author" = 'Kari'
+"author" = "Ola"
`},
		{"notes", helgeland, SetNotes("En linje\nto \"linjer\""), `-notes = "Reisetidene er anslag og ikke kontrollert. Bemanning og meldinger er nasjonale rater, ikke kommunenes egne tall."
+notes = """
+En linje
+to \"linjer\""""
`},
		{"notes removed", sogn, SetNotes(""), `-notes = """
-Årsverkene er fra 2015, barnetallet fra 2026.
-Reisetidene er anslag og ikke kontrollert."""
`},
		{"seed", []byte(own), SetSeed(1 << 53), "+seed = 9007199254740992\n"},
		{"run", helgeland, SetRun("replications", 400), `+[run]
+replications = 400
`},
		{"reset run", helgeland, ResetRun("years"), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			check := func(text []byte, want string) {
				t.Helper()
				before := bytes.Clone(text)
				out, err := c.edit.Do(text)
				if err != nil {
					t.Fatal(err)
				}
				if !bytes.Equal(before, text) {
					t.Error("the edit changed the text that it was given")
				}
				if got := diff(text, out); got != want {
					t.Errorf("got\n%swant\n%s", got, want)
				}
				if s, problems := scenario.Parse("", out); s == nil {
					t.Errorf("the result has problems: %v", problems)
				}
				again, err := c.edit.Do(out)
				if repeatable := !strings.HasPrefix(c.name, "add") && !strings.HasPrefix(c.name, "dup") &&
					!strings.HasPrefix(c.name, "del") && !strings.HasPrefix(c.name, "remove"); repeatable && (err != nil || !bytes.Equal(again, out)) {
					t.Errorf("a second time it changes\n%s(%v)", diff(out, again), err)
				}
			}
			check(c.text, c.want)
			if c.name == "option notes" || c.name == "notes" {
				return // with CRLF these are written on one line, see below
			}
			check(crlf(c.text), strings.ReplaceAll(c.want, "\n", "␍\n"))
		})
	}
}

// In a file with CRLF notes of several lines stand on one, and read back the same.
func TestNotesWithCRLF(t *testing.T) {
	text := crlf(example(t, "sor-helgeland"))
	out, err := SetNotes("En\nto").Do(text)
	if err != nil {
		t.Fatal(err)
	}
	if got := diff(text, out); !strings.HasSuffix(got, "+notes = \"En\\nto\"␍\n") || strings.Count(got, "\n") != 2 {
		t.Errorf("got\n%s", got)
	}
}

// What makes no sense is refused with an error that says so.
func TestEditsRefuse(t *testing.T) {
	helgeland := example(t, "sor-helgeland")
	var many string
	for i := range scenario.MaxOptions {
		many += fmt.Sprintf("[option.o%d.service.a]\nmunicipalities = [\"1811\"]\ncase_posts = %d\n", i, i+1)
	}
	many = "format = 1\n" + many
	one := []byte("format = 1\n[option.a.service.a]\nmunicipalities = [\"1811\"]\n")
	var all []string
	for n := range scenario.MaxMunicipalities {
		all = append(all, fmt.Sprintf("%q", slices.Sorted(slices.Values(numbers()))[n]))
	}
	full := []byte("format = 1\n[option.a.service.a]\nmunicipalities = [" + strings.Join(all, ", ") + "]\n")
	broken := []byte("format = 1\n[option.a]\nname = \"x\"\n")
	inline := []byte("format = 1\noption = { a = { service = { a = { municipalities = [\"1811\"] } } } }\n")
	for name, c := range map[string]struct {
		text []byte
		edit Edit
		want error
	}{
		"no value":                {helgeland, SetValue("municipality.children", 2), ErrNoParam},
		"no such value":           {helgeland, SetValue("demand.visits", 2), ErrNoParam},
		"no value to reset":       {helgeland, ResetValue("office.posts"), ErrNoParam},
		"no kind":                 {helgeland, ResetAll(scenario.FactKind), ErrNoParam},
		"no choice":               {helgeland, SetOptionValue("today", "demand.visit_hours", 2), ErrNoParam},
		"choice of no option":     {helgeland, SetOptionValue("x", "choice.help", 1), ErrNoOption},
		"reset of no option":      {helgeland, ResetOptionValues("x"), ErrNoOption},
		"no run":                  {helgeland, SetRun("speed", 1), ErrNoParam},
		"option without name":     {helgeland, AddOption(" ", AllJoint), ErrNoName},
		"too many options":        {[]byte(many), AddOption("x", AllJoint), ErrTooManyOptions},
		"too many copies":         {[]byte(many), DuplicateOption("o1", "x"), ErrTooManyOptions},
		"copy of no option":       {helgeland, DuplicateOption("x", "x"), ErrNoOption},
		"empty name":              {helgeland, RenameOption("today", ""), ErrNoName},
		"name of no option":       {helgeland, RenameOption("x", "y"), ErrNoOption},
		"last option":             {one, DeleteOption("a"), ErrLastOption},
		"move before no option":   {helgeland, MoveOption("today", "x"), ErrNoOption},
		"member of none":          {helgeland, MoveMember("today", "0301", ""), ErrNoMunicipality},
		"to no service":           {helgeland, MoveMember("today", "1811", "x"), ErrNoService},
		"in no option":            {helgeland, MoveMember("x", "1811", ""), ErrNoOption},
		"host is no member":       {helgeland, SetHost("alone", "vega", "1811"), ErrNotMember},
		"office of no member":     {helgeland, SetOffices("alone", "vega", []string{"1811"}), ErrNotMember},
		"office twice":            {helgeland, SetOffices("alone", "vega", []string{"1815", "1815"}), ErrOfficeTwice},
		"too many offices":        {full, SetOffices("a", "a", make([]string, scenario.MaxOffices+1)), ErrTooManyOffices},
		"posts of no office":      {helgeland, SetOfficePosts("today", "sor-helgeland", "1811", 1), ErrNoOffice},
		"posts of no service":     {helgeland, SetServicePosts("today", "x", 1), ErrNoService},
		"service without name":    {helgeland, RenameService("alone", "vega", "\n"), ErrNoName},
		"fact of none":            {helgeland, SetFact("0301", "children", 2, 2), ErrNoMunicipality},
		"no fact":                 {helgeland, SetFact("1811", "dogs", 2, 2), ErrNoParam},
		"no fact to reset":        {helgeland, ResetFact("1811", "staff.sickness"), ErrNoParam},
		"source of none":          {helgeland, SetFactSource("0301", "x"), ErrNoMunicipality},
		"not in the register":     {helgeland, AddMunicipality("0000"), ErrUnknownMunicipality},
		"there already":           {helgeland, AddMunicipality("1811"), ErrMunicipalityThere},
		"too many municipalities": {full, AddMunicipality("5636"), ErrTooManyMunicipalities},
		"last municipality":       {one, RemoveMunicipality("1811"), ErrLastMunicipality},
		"remove none":             {helgeland, RemoveMunicipality("0301"), ErrNoMunicipality},
		"leg to none":             {helgeland, SetLeg(scenario.Leg{From: "1811", To: "0301"}), ErrNoMunicipality},
		"leg to itself":           {helgeland, SetLeg(scenario.Leg{From: "1811", To: "1811"}), ErrLegLoop},
		"back alone":              {helgeland, SetLeg(scenario.Leg{From: "1811", To: "1812", Back: 3}), ErrBackAlone},
		"no leg":                  {helgeland, RemoveLeg("1815", "1816"), ErrNoLeg},
		"no meaning":              {broken, AddOption("x", AllJoint), ErrBlocked},
		"no meaning for a member": {broken, MoveMember("a", "1811", ""), ErrBlocked},
		"value is a table":        {[]byte(string(one) + "[demand.visit_hours]\nx = 1\n"), SetValue("demand.visit_hours", 2), scenario.ErrForm},
		"move out of a table":     {[]byte(own), MoveOption("tree", "flat"), scenario.ErrForm},
		"inline":                  {inline, MoveOption("a", ""), nil},
	} {
		before := bytes.Clone(c.text)
		out, err := c.edit.Do(c.text)
		if !errors.Is(err, c.want) || (c.want != nil) != (out == nil) {
			t.Errorf("%s: got %v, want %v", name, err, c.want)
		}
		if !bytes.Equal(before, c.text) {
			t.Errorf("%s: the text has changed", name)
		}
		d := New(c.text, "x")
		if err := d.Apply("", c.edit); !errors.Is(err, c.want) {
			t.Errorf("%s: Apply gives %v, want %v", name, err, c.want)
		}
		if !bytes.Equal(d.Text(), before) || d.CanUndo() {
			t.Errorf("%s: the document has changed", name)
		}
		if text, ok := ErrorText(err); c.want != nil && (!ok || text.Key == "") {
			t.Errorf("%s: %v has no words", name, err)
		}
	}
}

// Numbers outside their range are refused with the problem that says so, by the
// edit itself or by what the text then means.
func TestNumbersOutsideTheirRange(t *testing.T) {
	nan := math.NaN()
	for name, c := range map[string]struct {
		edit Edit
		code scenario.Code
		key  string
	}{
		"value":          {SetValue("demand.visit_hours", 8), scenario.CodeRange, "demand.visit_hours"},
		"value nan":      {SetValue("demand.visit_hours", nan), scenario.CodeRange, "demand.visit_hours"},
		"option value":   {SetOptionValue("today", "choice.at_work_share", 2), scenario.CodeRange, "option.today.choice.at_work_share"},
		"run":            {SetRun("replications", 10.5), scenario.CodeWhole, "run.replications"},
		"seed":           {SetSeed(1<<53 + 1), scenario.CodeWhole, "seed"},
		"posts":          {SetServicePosts("today", "sor-helgeland", -1), scenario.CodeRange, "option.today.service.sor-helgeland.case_posts"},
		"office posts":   {SetOfficePosts("today", "sor-helgeland", "1813", math.Inf(1)), scenario.CodeRange, "option.today.service.sor-helgeland.office_posts.1813"},
		"too many there": {SetOfficePosts("today", "sor-helgeland", "1813", 1000), scenario.CodeMoreThan, "option.today.service.sor-helgeland.office_posts"},
		"fact":           {SetFact("1811", "children", 1, 1e9), scenario.CodeRange, "municipality.1811.children"},
		"fact backwards": {SetFact("1811", "children", 2, 1), scenario.CodeInterval, "municipality.1811.children"},
		"fact no count":  {SetFact("1811", "lat", 65, 66), scenario.CodeInterval, "municipality.1811.lat"},
		"fact less":      {SetFact("1811", "children_0_22", 3, 3), scenario.CodeLessThan, "municipality.1811.children_0_22"},
		"leg":            {SetLeg(scenario.Leg{From: "1815", To: "1816", Minutes: 2000}), scenario.CodeRange, "leg.1815-1816.minutes"},
		"leg nan":        {SetLeg(scenario.Leg{From: "1815", To: "1816", Minutes: nan}), scenario.CodeRange, "leg.1815-1816.minutes"},
		"name":           {RenameOption("today", strings.Repeat("x", 20_000)), scenario.CodeTooLarge, "option.today.name"},
	} {
		d := New(example(t, "sor-helgeland"), "x")
		err := d.Apply("", c.edit)
		var refused *Refused
		if !errors.As(err, &refused) || len(refused.Problems) != 1 {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if p := refused.Problems[0]; p.Code != c.code || p.Key != c.key {
			t.Errorf("%s: got %v", name, p)
		}
		if d.Dirty() || d.CanUndo() {
			t.Errorf("%s: the document has changed", name)
		}
	}
	if err := New(example(t, "sor-helgeland"), "x").Apply("", SetSeed(maxSeed)); err != nil {
		t.Errorf("the largest seed: %v", err)
	}
}

func numbers() []string {
	var all []string
	for _, m := range register.All() {
		all = append(all, m.Number)
	}
	return all
}

// IDs are made of names, never twice the same.
func TestNewID(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"Ålesund og Ørsta", "alesund-og-orsta"}, {"Today", "today-2"}, {"!", "option"}, {"x", "x-3"}, {"- a -", "a"},
	} {
		if got := newID(c.name, "option", []string{"today", "x", "x-2"}); got != c.want {
			t.Errorf("%q: got %s, want %s", c.name, got, c.want)
		}
	}
}

// Where host and office follow from the members, posts at the old office go when
// another member becomes the host; and posts of offices that are more than the
// service has left.
func TestMendOfDefaults(t *testing.T) {
	text := []byte(`format = 1
[option.a.service.s]
municipalities = ["1811", "1812"]
[option.a.service.s.office_posts]
1812 = 0.5
[option.a.service.t]
municipalities = ["1813", "1815"]
offices = ["1813", "1815"]
[option.a.service.t.office_posts]
1815 = 5
`)
	out, err := MoveMember("a", "1813", "s").Do(text)
	if err != nil {
		t.Fatal(err)
	}
	want := `-municipalities = ["1811", "1812"]
-[option.a.service.s.office_posts]
-1812 = 0.5
+municipalities = ["1811", "1812", "1813"]
-municipalities = ["1813", "1815"]
-offices = ["1813", "1815"]
-[option.a.service.t.office_posts]
-1815 = 5
+municipalities = ["1815"]
+offices = ["1815"]
`
	if got := diff(text, out); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// A service that the program named after its members stays so, in the language of
// the scenario; a name that somebody found stays as it is.
func TestServiceNamesFollowMembers(t *testing.T) {
	for lang, a := range map[string]and{"nb": ands[0], "nn": ands[0], "en": ands[1]} {
		for _, n := range []int{3, maxNamed, maxNamed + 2} {
			s, problems := scenario.New(numbers()[:n], false, lang)
			if s == nil {
				t.Fatal(problems)
			}
			for _, o := range s.Options {
				for _, sv := range o.Services {
					if got := serviceName(s, sv.Municipalities, a); got != sv.Name {
						t.Errorf("%s: New calls a service %q, this package %q", lang, sv.Name, got)
					}
				}
			}
			joint := s.Options[len(s.Options)-1]
			all, second := joint.Services[0].ID, joint.Services[0].Municipalities[1]
			d := New(scenario.Write(s), "x")
			requireName := func(members []string) {
				t.Helper()
				sv := d.Scenario().Option(joint.ID).Services[0]
				if want := serviceName(s, members, a); sv.Name != want || !slices.Equal(sv.Municipalities, members) {
					t.Errorf("%s: %v are called %q, want %q", lang, sv.Municipalities, sv.Name, want)
				}
			}
			requireName(numbers()[:n])
			mustApply(t, d, "", MoveMember(joint.ID, second, ""))
			requireName(without(numbers()[:n], second))
			mustApply(t, d, "", MoveMember(joint.ID, second, all))
			requireName(numbers()[:n])
			mustApply(t, d, "", RenameService(joint.ID, all, "Felles"))
			mustApply(t, d, "", MoveMember(joint.ID, second, ""))
			if name := d.Scenario().Option(joint.ID).Services[0].Name; name != "Felles" {
				t.Errorf("%s: the name that somebody found is now %q", lang, name)
			}
			if strings.Count(string(d.Text()), "#") != strings.Count(string(scenario.Write(s)), "#") {
				t.Errorf("%s: comments were lost:\n%s", lang, diff(scenario.Write(s), d.Text()))
			}
		}
	}
}
