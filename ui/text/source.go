package text

import (
	"regexp"
	"strings"
)

// sourceKeys are the sources of docs/sources.md that rows of the table of
// parameters name, and the texts that say what they are.
var sourceKeys = map[string]string{
	"S1": "source.s1", "S2": "source.s2", "S3": "source.s3", "S40": "source.s40", "S45": "source.s45", "S47": "source.s47", "S86": "source.s86", "S80": "source.s80",
	"S9": "source.s9", "S12": "source.s12", "S85": "source.s85", "S20": "source.s20", "S28": "source.s28", "S29": "source.s29", "S32": "source.s32",
	"S35": "source.s35", "S44": "source.s44", "S48": "source.s48", "S49": "source.s49", "S50": "source.s50",
	"S30": "source.s30", "S55": "source.s55", "S71": "source.s71", "S72": "source.s72", "S78": "source.s78", "S115": "source.s115",
	"S52": "source.s52", "S52b": "source.s52b", "S83": "source.s83", "S116": "source.s116", "S117": "source.s117", "S118": "source.s118",
	"S74": "source.s74",
	"S18": "source.s18", "S46": "source.s46", "S111": "source.s111", "S112": "source.s112", "S113": "source.s113", "S114": "source.s114",
	"S4": "source.s4", "S5": "source.s5",
	"S51a": "source.s51a", "S70": "source.s70", "S81": "source.s81",
}

var sourceMark = regexp.MustCompile(`assumption (A\d+)|\b(S\d+[a-z]?)( \d{4})?\b`)

// Source words the source of a row of the table of parameters, which names
// sources and assumptions by key: «Forutsetning A9 (tilpasset kjente tall);
// Bufdir, undersøkelser, 2019 (S35)». What the table says beside the keys is in
// English, and only shown there. A source without keys is returned as it is.
func Source(l Lang, source string) string {
	marks := sourceMark.FindAllStringSubmatch(source, -1)
	if len(marks) == 0 {
		return source
	}
	var parts []string
	for _, m := range marks {
		switch assumption, key, year := m[1], m[2], m[3]; {
		case assumption != "":
			parts = append(parts, assumptionWords(l, assumption, source))
		case sourceKeys[key] == "":
			parts = append(parts, strings.TrimSpace(key+year))
		default:
			s := Say(l, sourceKeys[key])
			if year != "" {
				s += "," + year
			}
			parts = append(parts, s+" ("+key+")")
		}
	}
	s := strings.Join(parts, "; ")
	if strings.Contains(source, "derived") {
		s += Say(l, "source.derived")
	}
	return s
}

func assumptionWords(l Lang, number, source string) string {
	switch {
	case strings.Contains(source, "rule of the service"):
		return Say(l, "source.rule", "number", number)
	case strings.Contains(source, "calibrated") || strings.Contains(source, "(gives "):
		return Say(l, "source.fitted", "number", number)
	}
	return Say(l, "source.assumption", "number", number)
}

// SourceShort names in few words what stands behind a row: «tall fra SSB, 2019»
// or «skjønn, tilpasset kjente tall».
func SourceShort(l Lang, source string) string {
	m := sourceMark.FindStringSubmatch(source)
	switch {
	case m == nil:
		return ""
	case m[1] == "" && sourceKeys[m[2]] != "":
		who, _, _ := strings.Cut(Say(l, sourceKeys[m[2]]), ",")
		return who + m[3]
	case strings.Contains(source, "rule of the service"):
		return Say(l, "source.short_rule")
	case strings.Contains(source, "calibrated") || strings.Contains(source, "(gives "):
		return Say(l, "source.short_fitted")
	}
	return Say(l, "source.short_judged")
}
