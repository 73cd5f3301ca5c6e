package desktop

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"grannelag/ui/text"
)

// A command is something that a person can ask the window to do. The one table
// of commands gives the menus, their shortcuts and the page that lists them.
type command struct {
	id       string // its words are "cmd."+id
	menu     string // the menu it stands in: "menu."+menu; "" for the same as before
	shortcut fyne.Shortcut
	do       func()
	can      func() bool // nil: always
	on       func() bool // nil: it is nothing that is on or off
	items    func() []*fyne.MenuItem
	label    func() string // what it says now; nil: its words
	line     bool          // a line stands above it

	item *fyne.MenuItem
}

// with returns the shortcut of a key with Ctrl, on a Mac with Cmd.
func with(key fyne.KeyName, more ...fyne.KeyModifier) fyne.Shortcut {
	m := fyne.KeyModifierShortcutDefault
	for _, k := range more {
		m |= k
	}
	return &desktop.CustomShortcut{KeyName: key, Modifier: m}
}

// makeMenu makes the menus of the commands in a language.
func makeMenu(l text.Lang, commands []*command) *fyne.MainMenu {
	main := &fyne.MainMenu{}
	var menu *fyne.Menu
	for _, c := range commands {
		if c.menu != "" {
			menu = fyne.NewMenu(text.Say(l, "menu."+c.menu))
			main.Items = append(main.Items, menu)
		}
		if c.line {
			menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
		}
		c.item = &fyne.MenuItem{Label: text.Say(l, "cmd."+c.id), Shortcut: c.shortcut, Action: c.do, IsQuit: c.id == "quit"}
		if c.items != nil {
			c.item.ChildMenu = fyne.NewMenu("")
		}
		menu.Items = append(menu.Items, c.item)
	}
	return main
}

// refreshMenu brings what can be chosen now up to date. The menu itself stays:
// replacing it crashes some systems. It is called for every step of a slider, so
// it leaves alone what has not changed.
func refreshMenu(main *fyne.MainMenu, commands []*command) {
	changed := false
	set := func(b *bool, now bool) {
		changed = changed || *b != now
		*b = now
	}
	for _, c := range commands {
		if c.label != nil {
			if label := c.label(); label != c.item.Label {
				c.item.Label = label
				changed = true
			}
		}
		if c.items != nil {
			if items := c.items(); !sameLabels(items, c.item.ChildMenu.Items) {
				c.item.ChildMenu.Items = items
				changed = true
			}
			set(&c.item.Disabled, len(c.item.ChildMenu.Items) == 0)
		}
		if c.can != nil {
			set(&c.item.Disabled, !c.can())
		}
		if c.on != nil {
			set(&c.item.Checked, c.on())
		}
	}
	if changed {
		main.Refresh()
	}
}

func sameLabels(a, b []*fyne.MenuItem) bool {
	return slices.EqualFunc(a, b, func(x, y *fyne.MenuItem) bool { return x.Label == y.Label })
}

// keys returns a shortcut as people read it: Ctrl+Shift+S.
func keys(s fyne.Shortcut) string {
	var c *desktop.CustomShortcut
	switch s := s.(type) {
	case *desktop.CustomShortcut:
		c = s
	case *fyne.ShortcutUndo:
		return "Ctrl+Z"
	case *fyne.ShortcutRedo:
		return "Ctrl+Y"
	default:
		return ""
	}
	out := ""
	for _, m := range []struct {
		mask fyne.KeyModifier
		name string
	}{{fyne.KeyModifierControl, "Ctrl+"}, {fyne.KeyModifierSuper, "Cmd+"}, {fyne.KeyModifierAlt, "Alt+"}, {fyne.KeyModifierShift, "Shift+"}} {
		if c.Modifier&m.mask != 0 {
			out += m.name
		}
	}
	return out + string(c.KeyName)
}
