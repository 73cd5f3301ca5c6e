package look

import "fyne.io/fyne/v2"

// A Stock hands out the texts of a page that is told anew again and again: each
// time the same ones, in the same order. Fyne keeps what it knows of an object
// for a minute after it was seen last, which for new ones at every step of a
// slider comes to thousands. The zero value is empty and ready.
type Stock struct {
	words    []*Words
	prose    []*Prose
	wordsOut int // handed out since Begin
	proseOut int
}

// Begin takes all texts back: the page is told anew.
func (s *Stock) Begin() { s.wordsOut, s.proseOut = 0, 0 }

// Words returns a text of a look, with a small one behind it or "".
func (s *Stock) Words(l WordsLook, text, after string) *Words {
	if s.wordsOut == len(s.words) {
		s.words = append(s.words, NewWords(""))
	}
	w := s.words[s.wordsOut]
	s.wordsOut++
	if w.text != text || w.after != after || w.WordsLook != l {
		w.text, w.after, w.WordsLook = text, after, l
		w.Refresh()
	}
	return w
}

// Prose returns a text with strong words in it.
func (s *Stock) Prose(size fyne.ThemeSizeName, parts ...Part) *Prose {
	if s.proseOut == len(s.prose) {
		s.prose = append(s.prose, NewProse(size))
	}
	p := s.prose[s.proseOut]
	s.proseOut++
	p.Set(size, parts...)
	return p
}
