package scenario

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"grannelag/sim/register"
)

// New returns a complete scenario for municipalities of the register, with its
// texts in a language (nb, nn or en; any other code gives nb). The baseline is
// the newest arrangement that the register knows, of February 2021: members of
// one joint service together as far as they are picked, the others alone; or
// each alone if each is true. Further options are each alone and all together,
// where they differ from the baseline. The host of a service is the member with
// most children. Numbers given twice count once; the order makes no difference.
//
// The scenario is nil if a number is not in the register
// (CodeUnknownMunicipality) or there are none or more than MaxMunicipalities
// (CodeCount). The problems name no file.
func New(numbers []string, each bool, lang string) (*Scenario, []Problem) {
	numbers = slices.Clone(numbers)
	slices.Sort(numbers)
	numbers = slices.Compact(numbers)
	var problems []Problem
	if n := len(numbers); n < 1 || n > MaxMunicipalities {
		problems = append(problems, Problem{Code: CodeCount, Key: "municipality", Value: strconv.Itoa(n),
			Unit: "municipalities", Min: 1, Max: MaxMunicipalities})
	}
	s := &Scenario{Seed: 1, Run: DefaultRun(), Values: DefaultValues()}
	for _, number := range numbers {
		m, ok := fromRegister(number)
		if !ok {
			problems = append(problems, Problem{Code: CodeUnknownMunicipality, Key: "municipality",
				Value: shorten(number), Want: "name, children, lat, lon"})
		}
		m.LocalMinutes, m.Demand = s.Values.Travel.LocalMinutes, s.Values.Demand
		s.Municipalities = append(s.Municipalities, m)
	}
	if problems != nil {
		return nil, problems
	}

	t := newTexts(lang)
	s.Title = t.names(s, numbers)
	s.Notes = t.notes
	alone := make([][]string, len(numbers))
	for i, number := range numbers {
		alone[i] = []string{number}
	}
	today, outside := arrangement(numbers)
	joint := [][]string{numbers}

	add := func(id, name, notes string, partition [][]string) {
		for _, o := range s.Options {
			same := len(o.Services) == len(partition)
			for i := range o.Services {
				same = same && slices.Equal(o.Services[i].Municipalities, partition[i])
			}
			if same {
				return
			}
		}
		o := Option{ID: id, Name: name, Notes: notes, Choice: s.Values.Choice}
		for _, members := range partition {
			o.Services = append(o.Services, newService(s, t, members, &o))
		}
		s.Options = append(s.Options, o)
	}
	if each {
		add("alone", t.alone, t.aloneNotes, alone)
	} else {
		name, notes := t.today, t.todayNotes
		if outside != nil {
			names := make([]string, len(outside))
			for i, number := range outside {
				m, _ := fromRegister(number)
				names[i] = m.Name
			}
			notes += " " + fmt.Sprintf(t.outside, t.list(names))
			name = fmt.Sprintf(t.without, t.list(names))
		}
		add("today", name, notes, today)
		add("alone", t.alone, t.aloneNotes, alone)
	}
	add("joint", t.joint, t.jointNotes, joint)

	// Read back, so that everything is filled in as in any other scenario.
	s, problems = Parse("", Write(s))
	if s == nil {
		panic(fmt.Sprintf("scenario: New wrote a file with problems: %v", problems))
	}
	return s, nil
}

// arrangement is the partition of the municipalities that the register knows,
// and the members of its joint services that are not among them.
func arrangement(numbers []string) (partition [][]string, outside []string) {
	placed := map[string]bool{}
	for _, number := range numbers {
		if placed[number] {
			continue
		}
		members := []string{number}
		if joint, ok := register.JointServiceOf(number); ok {
			members = nil
			for _, m := range joint.Members {
				if slices.Contains(numbers, m) {
					members = append(members, m)
				} else {
					outside = append(outside, m)
				}
			}
			slices.Sort(members)
		}
		for _, m := range members {
			placed[m] = true
		}
		partition = append(partition, members)
	}
	slices.Sort(outside)
	return partition, outside
}

// newService is a service of some members, with an ID that no other service of
// the option has.
func newService(s *Scenario, t texts, members []string, o *Option) Service {
	host := s.largest(members)
	id := cmp.Or(ID(s.Municipality(host).Name), "service")
	if slices.ContainsFunc(o.Services, func(sv Service) bool { return sv.ID == id }) {
		id += "-" + host // two are called Herøy
	}
	return Service{ID: id, Name: t.names(s, members), Municipalities: members, Host: host,
		Offices: []Office{{Municipality: host, Posts: -1}}, CasePosts: -1}
}

// texts are the words that New puts into a file.
type texts struct {
	and, others       string
	notes             string
	today, todayNotes string
	without           string // instead of today, when members of a joint service are left out: %s
	outside           string
	alone, aloneNotes string
	joint, jointNotes string
}

// newTexts returns the texts of New. A test keeps the dates in step with the
// register's.
func newTexts(lang string) texts {
	switch lang {
	case "nn":
		return texts{
			and: " og ", others: "%s og %d andre",
			notes:      "Laga frå registeret: innbyggjarar og barn per 1.1.2026. Reisetidene er rekna ut frå luftlinja, talet på meldingar og stillingar frå nasjonale ratar. Rett det du veit betre.",
			today:      "Som i februar 2021",
			without:    "Som i februar 2021, men utan %s",
			todayNotes: "Slik barnevernet var organisert i februar 2021, den nyaste oversikta i registeret. Vertskommunen er ikkje kjend; her er det kommunen med flest barn. Rett det som er endra sidan.",
			outside:    "Med i fellestenesta, men ikkje med her: %s.",
			alone:      "Kvar for seg", aloneNotes: "Kvar kommune har si eiga teneste.",
			joint: "Alle saman", jointNotes: "Éi felles teneste. Vertskommunen er kommunen med flest barn.",
		}
	case "en":
		return texts{
			and: " and ", others: "%s and %d others",
			notes:      "Made from the register: inhabitants and children on 1 January 2026. Travel times are estimated from straight lines, concerns and posts from national rates. Correct what you know better.",
			today:      "As in February 2021",
			without:    "As in February 2021, but without %s",
			todayNotes: "As child welfare was organised in February 2021, the newest list in the register. The host is not known; here it is the municipality with most children. Correct what has changed since.",
			outside:    "Members of the joint service that are left out here: %s.",
			alone:      "Each alone", aloneNotes: "Each municipality has a service of its own.",
			joint: "All together", jointNotes: "One joint service. The host is the municipality with most children.",
		}
	}
	return texts{
		and: " og ", others: "%s og %d andre",
		notes:      "Laget fra registeret: innbyggere og barn per 1.1.2026. Reisetidene er regnet ut fra luftlinjen, antall meldinger og stillinger fra nasjonale rater. Rett det du vet bedre.",
		today:      "Som i februar 2021",
		without:    "Som i februar 2021, men uten %s",
		todayNotes: "Slik barnevernet var organisert i februar 2021, den nyeste oversikten i registeret. Vertskommunen er ikke kjent; her er det kommunen med flest barn. Rett det som er endret siden.",
		outside:    "Med i fellestjenesten, men ikke med her: %s.",
		alone:      "Hver for seg", aloneNotes: "Hver kommune har sin egen tjeneste.",
		joint: "Alle sammen", jointNotes: "Én felles tjeneste. Vertskommunen er kommunen med flest barn.",
	}
}

// list joins names as a sentence does.
func (t texts) list(names []string) string {
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + t.and + names[n-1]
	}
	return strings.Join(names, "")
}

// names are the members' names, or of many the largest and how many others.
func (t texts) names(s *Scenario, numbers []string) string {
	if n := len(numbers); n > 6 {
		return fmt.Sprintf(t.others, s.Municipality(s.largest(numbers)).Name, n-1)
	}
	names := make([]string, len(numbers))
	for i, number := range numbers {
		names[i] = s.Municipality(number).Name
	}
	return t.list(names)
}
