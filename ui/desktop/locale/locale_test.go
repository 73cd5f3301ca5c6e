package locale

import "testing"

func TestMissing(t *testing.T) {
	for _, c := range []struct{ all, lang, language, want string }{
		{"", "", "", ""},
		{"", "C", "", ""},
		{"", "C.UTF-8", "", "en"},
		{"C.utf8", "nb_NO.UTF-8", "", "en"},
		{"", "POSIX.UTF-8", "", "en"},
		{"", "C.UTF-8", "nn:nb", ""},
		{"", "nn_NO.UTF-8", "", ""},
		{"nb_NO.UTF-8", "C.UTF-8", "", ""},
		{"", "not a locale", "", ""},
	} {
		env := map[string]string{"LC_ALL": c.all, "LANG": c.lang, "LANGUAGE": c.language}
		if got := missing(func(name string) string { return env[name] }); got != c.want {
			t.Errorf("%+v: %q", c, got)
		}
	}
}
