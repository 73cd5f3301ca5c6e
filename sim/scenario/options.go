package scenario

import (
	"slices"
	"strconv"
)

// A rawOption is an option whose members are read but not yet checked against
// the municipalities.
type rawOption struct {
	it       *item
	services []rawService
	complete bool // all members could be read
}

type rawService struct {
	it      *item
	members []listed
}

// options reads which municipalities the options name.
func (c *checker) options(it *item) []rawOption {
	var options []rawOption
	if it == nil || it.table() && len(it.kids) == 0 {
		c.found = append(c.found, Problem{Code: CodeMissing, File: c.file, Key: "option", Want: WantTable})
		return nil
	}
	c.eachTable(it, func(it *item) {
		c.id(it)
		o := rawOption{it: it, complete: true}
		if services := it.kid("service"); services != nil {
			o.complete = services.table() && len(services.kids) > 0
			c.eachTable(services, func(it *item) {
				c.id(it)
				s := rawService{it: it}
				if list := it.kid("municipalities"); list == nil {
					c.missing(it, "municipalities", WantMunicipalities)
					o.complete = false
				} else {
					var ok bool
					s.members, ok = c.members(list)
					if ok && len(s.members) == 0 {
						c.add(val(list), Problem{Code: CodeCount, Value: "0", Unit: "municipalities", Min: 1, Max: MaxMunicipalities})
					}
					o.complete = o.complete && ok
				}
				for _, m := range s.members {
					c.mention(m.number, m.at)
				}
				o.services = append(o.services, s)
			})
			o.complete = o.complete && len(o.services) == len(services.kids)
		}
		if it.kid("service") == nil || it.kid("service").table() && len(it.kid("service").kids) == 0 {
			c.missing(it, "service", WantTable)
			o.complete = false
		}
		options = append(options, o)
	})
	if n := len(options); n > MaxOptions {
		c.add(key(options[MaxOptions].it), Problem{Code: CodeCount, Value: strconv.Itoa(n), Unit: "options", Min: 1, Max: MaxOptions})
		c.found[len(c.found)-1].Key = "option"
	}
	return options
}

func (c *checker) id(it *item) {
	for i := range len(it.name) {
		if b := it.name[i]; !(b >= 'a' && b <= 'z' || digit(b) || b == '-') {
			c.add(key(it), Problem{Code: CodeID, Value: it.name})
			return
		}
	}
	if it.name == "" {
		c.add(key(it), Problem{Code: CodeID, Value: `""`})
	}
}

// option reads one option, now that the municipalities are known.
func (c *checker) option(raw *rawOption) {
	o := Option{ID: raw.it.name, Choice: c.s.Values.Choice}
	c.table(raw.it, fields{
		"name": c.text(&o.Name), "notes": c.text(&o.Notes),
		"choice":  c.values("choice", func(p *Param) *float64 { return p.InChoice(&o.Choice) }),
		"service": func(*item) {}, // below
	})
	placed := map[string]place{}
	for i := range raw.services {
		for _, m := range raw.services[i].members {
			if other, ok := placed[m.number]; ok {
				line := c.x.line(other.at)
				c.add(m.at, Problem{Code: CodePlacedTwice, Value: m.number, Want: other.path.String(), Other: line})
				continue
			}
			placed[m.number] = m.at
		}
		o.Services = append(o.Services, c.service(&raw.services[i]))
	}
	if raw.complete {
		for _, number := range c.numbers {
			if _, ok := placed[number]; !ok {
				c.add(key(raw.it), Problem{Code: CodeUnplaced, Value: number})
			}
		}
	}
	c.s.Options = append(c.s.Options, o)
}

func (c *checker) service(raw *rawService) Service {
	it := raw.it
	s := Service{ID: it.name, CasePosts: -1}
	membersKey := append(slices.Clip(it.path), "municipalities").String()
	for _, m := range raw.members {
		s.Municipalities = append(s.Municipalities, m.number)
	}
	slices.Sort(s.Municipalities)
	isMember := func(number string, at place) bool {
		if slices.Contains(s.Municipalities, number) {
			return true
		}
		if len(s.Municipalities) > 0 {
			c.add(at, Problem{Code: CodeNotMember, Value: number, Want: membersKey})
		}
		return false
	}

	posts, _ := Lookup("service.case_posts")
	c.table(it, fields{
		"name":           c.text(&s.Name),
		"municipalities": func(*item) {}, // read in options
		"host": func(it *item) {
			if it.value == nil || it.value.kind != stringValue {
				c.wrongType(it, WantMunicipalityNumber)
			} else if c.isNumber(it.value.str, val(it)) && isMember(it.value.str, val(it)) {
				s.Host = it.value.str
			}
		},
		"offices": func(it *item) {
			list, ok := c.members(it)
			if ok && (len(list) < 1 || len(list) > MaxOffices) {
				c.add(val(it), Problem{Code: CodeCount, Value: strconv.Itoa(len(list)), Unit: "offices", Min: 1, Max: MaxOffices})
			}
			for _, o := range list {
				isMember(o.number, o.at)
				s.Offices = append(s.Offices, Office{Municipality: o.number, Posts: -1})
			}
		},
		"case_posts":   c.number(posts, posts.InService(&s)),
		"office_posts": func(*item) {}, // below, when the offices are known
	})
	if len(s.Municipalities) == 0 {
		return s
	}
	if s.Host == "" {
		s.Host = c.s.largest(s.Municipalities)
	}
	if s.Offices == nil {
		s.Offices = []Office{{Municipality: s.Host, Posts: -1}}
	}
	if table := it.kid("office_posts"); table != nil {
		c.officePosts(table, &s)
	}
	if s.CasePosts == 0 {
		c.add(val(it.kid("case_posts")), Problem{Code: CodeNoPosts, Warning: true, Unit: "fte"})
	}
	return s
}

func (c *checker) officePosts(it *item, s *Service) {
	p, _ := Lookup("office.posts")
	known := fields{}
	for i := range s.Offices {
		known[s.Offices[i].Municipality] = c.number(p, p.InOffice(&s.Offices[i]))
	}
	if !it.table() {
		c.wrongType(it, WantTable)
		return
	}
	for _, kid := range it.kids {
		if read, ok := known[kid.name]; ok {
			read(kid)
		} else {
			c.add(key(kid), Problem{Code: CodeNotMember, Value: kid.name, Want: append(slices.Clip(it.path[:len(it.path)-1]), "offices").String()})
		}
	}
	sum := 0.0
	for _, o := range s.Offices {
		sum += max(o.Posts, 0)
	}
	if most := c.s.ServicePosts(s); sum > most+smallExtra {
		c.add(key(it), Problem{Code: CodeMoreThan, Value: formatNumber(sum), Unit: "fte", Max: most,
			Want: append(slices.Clip(it.path[:len(it.path)-1]), "case_posts").String()})
	}
}

// sameOptions warns of options that differ in nothing that is simulated.
func (c *checker) sameOptions(raw []rawOption) {
	seen := map[string]int{}
	for i := range c.s.Options {
		e := encoder{}
		e.option(&c.s.Options[i], false)
		code := string(e.text)
		if first, ok := seen[code]; ok && raw[i].complete && raw[first].complete {
			line := c.x.line(raw[first].it.at)
			c.add(key(raw[i].it), Problem{Code: CodeSameOption, Warning: true, Want: raw[first].it.path.String(), Other: line})
			continue
		}
		seen[code] = i
	}
}
