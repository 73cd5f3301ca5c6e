package story

import (
	"grannelag/sim/share"
	"grannelag/ui/text"
)

// Key names a key that costs are divided by.
func Key(key string, lang text.Lang) string {
	switch key {
	case "equal":
		return text.Say(lang, "key.equal")
	case "inhabitants":
		return text.Say(lang, "key.inhabitants")
	case "children":
		return text.Say(lang, "key.children")
	case "use":
		return text.Say(lang, "key.use")
	case "posts":
		return text.Say(lang, "key.posts")
	case "weighted":
		return text.Say(lang, "key.weighted")
	case "standalone":
		return text.Say(lang, "key.standalone")
	case "scrb":
		return text.Say(lang, "key.scrb")
	case "shapley":
		return text.Say(lang, "key.shapley")
	case "nucleolus":
		return text.Say(lang, "key.nucleolus")
	case "prenucleolus":
		return text.Say(lang, "key.prenucleolus")
	case "per_capita_nucleolus":
		return text.Say(lang, "key.per_capita_nucleolus")
	}
	panic("story: no key " + key)
}

// NoDivision says why keys make no division.
func NoDivision(reason string, keys []string, lang text.Lang) Sentence {
	names := make([]string, len(keys))
	for i, k := range keys {
		names[i] = Key(k, lang)
	}
	list := text.List(lang, names)
	switch reason {
	case share.ReasonNoData:
		return sentence(RoleNote, text.Say(lang, "share.reason.no_data", "keys", list))
	case share.ReasonNoImputation:
		return sentence(RoleNote, text.Say(lang, "share.reason.no_imputation", "keys", list))
	}
	return sentence(RoleNote, text.Say(lang, "share.reason.no_meaning", "keys", list))
}

// Leaving says which group has the strongest reason to leave a division, if one has.
// money writes a sum with its unit, and group names the members of a coalition.
func Leaving(d *share.Division, cost bool, group []string, money func(float64) string, lang text.Lang) Sentence {
	name := Key(d.Key, lang)
	var words string
	switch {
	case d.InCore:
		words = text.Say(lang, "share.nobody", "key", name)
	case cost:
		words = text.Say(lang, "share.would_leave.cost", "key", name, "group", text.List(lang, group), "n", len(group), "sum", money(d.Excess))
	default:
		words = text.Say(lang, "share.would_leave.value", "key", name, "group", text.List(lang, group), "n", len(group), "sum", money(d.Excess))
	}
	if !d.Verified {
		words += " " + text.Say(lang, "share.unverified")
	}
	return sentence(RoleNote, words)
}
