package document

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"grannelag/sim/scenario"
)

// MoveMember moves a municipality into another service of an option, or into a
// new one of its own if service is "". A service without members disappears. A
// host, an office and the posts of an office that no longer fit are removed, so
// that the default holds; case posts that the file gives a service stay. A service
// that is called after its members is called after the new ones.
func MoveMember(option, municipality, service string) Edit {
	return edit("edit.move_member", func(ed *editor) error {
		s, o, err := ed.option(option)
		if err != nil {
			return err
		}
		from := slices.IndexFunc(o.Services, func(sv scenario.Service) bool {
			return slices.Contains(sv.Municipalities, municipality)
		})
		if from < 0 {
			return fmt.Errorf("%s: %w", municipality, ErrNoMunicipality)
		}
		old := &o.Services[from]
		if service != "" {
			if _, _, err := ed.service(option, service); err != nil {
				return err
			}
		}
		if service == old.ID || service == "" && len(old.Municipalities) == 1 {
			return nil // it is there
		}
		if err := ed.leave(s, option, old.ID, municipality); err != nil {
			return err
		}
		if service == "" {
			err = ed.addService(s, option, []string{municipality})
		} else {
			err = ed.join(s, option, service, municipality)
		}
		if err != nil {
			return err
		}
		return ed.mend(s, option)
	}, "what", place(municipality))
}

// leave takes a municipality out of a service.
func (ed *editor) leave(s *scenario.Scenario, option, service, number string) error {
	key := servicePath(option, service, "municipalities")
	old := ed.list(key)
	members := without(old, number)
	if len(members) == len(old) {
		return fmt.Errorf("%s: %w", key, scenario.ErrForm)
	}
	if len(members) == 0 {
		return ed.removeTable(servicePath(option, service))
	}
	if err := ed.setNumbers(s, key, members); err != nil {
		return err
	}
	return ed.nameAfter(s, servicePath(option, service, "name"), old, members)
}

// join puts a municipality into a service: at its place if the list is in order,
// else at the end.
func (ed *editor) join(s *scenario.Scenario, option, service, number string) error {
	key := servicePath(option, service, "municipalities")
	old := ed.list(key)
	at := len(old)
	if slices.IsSorted(old) {
		at, _ = slices.BinarySearch(old, number)
	}
	members := slices.Insert(slices.Clone(old), at, number)
	if err := ed.setNumbers(s, key, members); err != nil {
		return err
	}
	return ed.nameAfter(s, servicePath(option, service, "name"), old, members)
}

// nameAfter changes the name of a service that is called after its old members,
// as scenario.New and addService call one, so that it is called after the new.
func (ed *editor) nameAfter(s *scenario.Scenario, key scenario.Path, old, members []string) error {
	name, err := scenario.Get(ed.text, key)
	if err != nil {
		return nil // it has none
	}
	for _, a := range ands {
		if name != serviceName(s, old, a) {
			continue
		}
		if len(old) == 1 {
			a = andOf(s)
		}
		return ed.set(key, serviceName(s, members, a))
	}
	return nil // somebody found it a name
}

// An and is what stands between the last two members in a name that scenario.New
// makes, and how it says the number of others when there are many.
type and struct{ word, others string }

var ands = []and{{" og ", "%s og %d andre"}, {" and ", "%s and %d others"}}

// andOf returns the words in which the scenario's services are called after
// their members: Norwegian, unless one is in English.
func andOf(s *scenario.Scenario) and {
	for i := range s.Options {
		for _, sv := range s.Options[i].Services {
			for _, a := range ands {
				if len(sv.Municipalities) > 1 && sv.Name == serviceName(s, sv.Municipalities, a) {
					return a
				}
			}
		}
	}
	return ands[0]
}

// serviceName calls a service after its members, or the largest of many.
func serviceName(s *scenario.Scenario, members []string, a and) string {
	if n := len(members); n > maxNamed {
		return fmt.Sprintf(a.others, nameOf(s, largest(s, members)), n-1)
	}
	members = slices.Sorted(slices.Values(members))
	last := len(members) - 1
	if last == 0 {
		return nameOf(s, members[0])
	}
	return memberNames(s, members[:last]) + a.word + nameOf(s, members[last])
}

func without(numbers []string, number string) []string {
	return slices.DeleteFunc(slices.Clone(numbers), func(n string) bool { return n == number })
}

// mend removes from an option what no longer fits after its members or offices
// changed: a host or an office that is no member, posts of an office that is
// none, and posts of offices that are more than the service has. The reader of
// the file says what does not fit. The scenario gives the names of old members.
func (ed *editor) mend(s *scenario.Scenario, option string) error {
	for {
		_, problems := scenario.Parse("", ed.text)
		done := true
		for _, p := range problems {
			service, rest, ok := strings.Cut(strings.TrimPrefix(p.Key, optionPath(option, "service").String()+"."), ".")
			if !ok || !strings.HasPrefix(p.Key, optionPath(option, "service").String()+".") {
				continue
			}
			var err error
			before := ed.text
			switch posts := servicePath(option, service, "office_posts"); {
			case p.Code == scenario.CodeNotMember && rest == "host":
				err = ed.remove(servicePath(option, service, "host"))
			case p.Code == scenario.CodeNotMember && rest == "offices":
				key := servicePath(option, service, "offices")
				if left := without(ed.list(key), p.Value); len(left) > 0 {
					err = ed.setNumbers(s, key, left)
				} else {
					err = ed.remove(key)
				}
			case p.Code == scenario.CodeNotMember && strings.HasPrefix(rest, "office_posts."):
				err = ed.remove(append(posts, p.Value))
			case p.Code == scenario.CodeMoreThan && rest == "office_posts":
				err = ed.removeTable(posts)
			default:
				continue
			}
			if err == nil && bytes.Equal(ed.text, before) {
				err = fmt.Errorf("%s: %w", p.Key, scenario.ErrForm)
			}
			if err != nil {
				return err
			}
			done = false
			break // what else does not fit may be another thing now
		}
		if done {
			return nil
		}
	}
}

// SetHost makes a member the host of a service.
func SetHost(option, service, number string) Edit {
	return edit("edit.host", func(ed *editor) error {
		s, sv, err := ed.service(option, service)
		if err != nil {
			return err
		}
		if !slices.Contains(sv.Municipalities, number) {
			return fmt.Errorf("%s: %w", number, ErrNotMember)
		}
		if number == sv.Host {
			return nil // also where it is so by default
		}
		if err := ed.set(servicePath(option, service, "host"), number); err != nil {
			return err
		}
		return ed.mend(s, option) // the main office may have followed
	}, "what", place(number))
}

// SetOffices says where a service has its offices, the main office first. With
// none the default holds: one, in the host. The posts of an office that is closed
// go with it.
func SetOffices(option, service string, numbers []string) Edit {
	numbers = slices.Clone(numbers)
	return edit("edit.offices", func(ed *editor) error {
		s, sv, err := ed.service(option, service)
		if err != nil {
			return err
		}
		if len(numbers) > scenario.MaxOffices {
			return ErrTooManyOffices
		}
		same := len(numbers) == len(sv.Offices)
		for i, number := range numbers {
			if !slices.Contains(sv.Municipalities, number) {
				return fmt.Errorf("%s: %w", number, ErrNotMember)
			}
			if slices.Contains(numbers[:i], number) {
				return fmt.Errorf("%s: %w", number, ErrOfficeTwice)
			}
			same = same && sv.Offices[i].Municipality == number
		}
		switch key := servicePath(option, service, "offices"); {
		case same:
			return nil // also where it is so by default
		case len(numbers) == 0:
			err = ed.remove(key)
		default:
			err = ed.setNumbers(s, key, numbers)
		}
		if err != nil {
			return err
		}
		return ed.mend(s, option)
	})
}

// SetOfficePosts says how many case posts have their workplace at an office [FTE].
func SetOfficePosts(option, service, number string, posts float64) Edit {
	return edit("edit.office_posts", func(ed *editor) error {
		if err := ed.hasOffice(option, service, number); err != nil {
			return err
		}
		p, _ := scenario.Lookup("office.posts")
		return ed.setParam(p, servicePath(option, service, "office_posts", number), posts)
	}, "what", place(number))
}

// ResetOfficePosts removes the posts of an office, so that the default holds.
func ResetOfficePosts(option, service, number string) Edit {
	return edit("edit.reset_office_posts", func(ed *editor) error {
		if err := ed.hasOffice(option, service, number); err != nil {
			return err
		}
		return ed.remove(servicePath(option, service, "office_posts", number))
	}, "what", place(number))
}

func (ed *editor) hasOffice(option, service, number string) error {
	_, sv, err := ed.service(option, service)
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(sv.Offices, func(o scenario.Office) bool { return o.Municipality == number }) {
		return fmt.Errorf("%s: %w", number, ErrNoOffice)
	}
	return nil
}

// SetServicePosts says how many case posts a service has [FTE].
func SetServicePosts(option, service string, posts float64) Edit {
	return edit("edit.service_posts", func(ed *editor) error {
		if _, _, err := ed.service(option, service); err != nil {
			return err
		}
		p, _ := scenario.Lookup("service.case_posts")
		return ed.setParam(p, servicePath(option, service, "case_posts"), posts)
	})
}

// ResetServicePosts removes the posts of a service, so that it has the sum over
// its members.
func ResetServicePosts(option, service string) Edit {
	return edit("edit.reset_service_posts", func(ed *editor) error {
		if _, _, err := ed.service(option, service); err != nil {
			return err
		}
		return ed.remove(servicePath(option, service, "case_posts"))
	})
}

// RenameService changes the name of a service, not its ID.
func RenameService(option, service, name string) Edit {
	name = oneLine(name)
	return edit("edit.rename_service", func(ed *editor) error {
		if _, _, err := ed.service(option, service); err != nil {
			return err
		}
		if name == "" {
			return ErrNoName
		}
		return ed.set(servicePath(option, service, "name"), name)
	}, "name", name)
}
