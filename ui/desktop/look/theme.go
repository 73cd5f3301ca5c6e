// Package look is how the window looks: its theme, its measures and the small
// widgets that several screens share. It knows nothing of scenarios or studies.
package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"grannelag/ui/chart"
)

// A Mode says whether the window is light, dark, or as the system is.
type Mode string

const (
	System Mode = ""
	Light  Mode = "light"
	Dark   Mode = "dark"
)

// Theme is the window's theme. The colours are those of the figures
// ([chart.Light], [chart.Dark]), so that a figure and what stands around it are
// one page.
type Theme struct{ Mode Mode }

var _ fyne.Theme = Theme{}

// Names of the colours that Fyne's themes do not have.
const (
	ColorMuted  fyne.ThemeColorName = "grannelag.muted"  // text of less weight
	ColorBetter fyne.ThemeColorName = "grannelag.better" // a difference to the better
	ColorWorse  fyne.ThemeColorName = "grannelag.worse"  // a difference to the worse, and warnings
	ColorCard   fyne.ThemeColorName = "grannelag.card"   // behind a card
	ColorPage   fyne.ThemeColorName = "grannelag.page"   // behind cards
)

// Sizes of text that Fyne's themes do not have.
const (
	SizeLead  fyne.ThemeSizeName = "grannelag.lead"  // the sentence that says it all
	SizeSmall fyne.ThemeSizeName = "grannelag.small" // sources and hints
	SizeLarge fyne.ThemeSizeName = "grannelag.large" // sentences that a room reads
	SizeHuge  fyne.ThemeSizeName = "grannelag.huge"  // titles that a room reads
)

// Chart returns the colours of the figures for a variant of the theme.
func (t Theme) Chart(v fyne.ThemeVariant) chart.Theme {
	if t.variant(v) == theme.VariantDark {
		return chart.Dark()
	}
	return chart.Light()
}

// ChartTheme returns the colours of the figures in the theme in use now.
func ChartTheme() chart.Theme {
	s := fyne.CurrentApp().Settings()
	if t, ok := s.Theme().(Theme); ok {
		return t.Chart(s.ThemeVariant())
	}
	return Theme{}.Chart(s.ThemeVariant())
}

func (t Theme) variant(v fyne.ThemeVariant) fyne.ThemeVariant {
	switch t.Mode {
	case Light:
		return theme.VariantLight
	case Dark:
		return theme.VariantDark
	}
	return v
}

// Color returns a colour by name.
func (t Theme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	c := t.Chart(v)
	dark := t.variant(v) == theme.VariantDark
	accent := c.Options[1]
	switch name {
	case ColorMuted, theme.ColorNamePlaceHolder:
		return c.Muted
	case ColorBetter, theme.ColorNameSuccess:
		return c.Better
	case ColorWorse, theme.ColorNameError, theme.ColorNameWarning:
		return c.Worse
	case ColorCard, theme.ColorNameBackground, theme.ColorNameOverlayBackground, theme.ColorNameMenuBackground:
		return c.Back
	case ColorPage, theme.ColorNameHeaderBackground:
		return c.Faint
	case theme.ColorNameForeground:
		return ink{c.Fore}
	case theme.ColorNamePrimary, theme.ColorNameHyperlink:
		return accent
	case theme.ColorNameForegroundOnPrimary:
		if dark {
			return c.Back
		}
		return color.White
	case theme.ColorNameFocus:
		return Mix(c.Back, accent, 0.45)
	case theme.ColorNameSelection:
		return Mix(c.Back, accent, 0.25)
	case theme.ColorNameHover:
		return Mix(c.Back, c.Fore, 0.07)
	case theme.ColorNamePressed:
		return Mix(c.Back, c.Fore, 0.16)
	case theme.ColorNameButton, theme.ColorNameInputBackground:
		return Mix(c.Back, c.Fore, 0.05)
	case theme.ColorNameDisabledButton:
		return Mix(c.Back, c.Fore, 0.03)
	case theme.ColorNameDisabled:
		return Mix(c.Back, c.Fore, 0.45)
	case theme.ColorNameInputBorder:
		// Boxes to tick and dots to choose are drawn in it too, and must be seen.
		return Mix(c.Back, c.Fore, 0.55)
	case theme.ColorNameSeparator:
		// Fyne's own is near black in the dark theme, and lines vanish.
		return Mix(c.Back, c.Fore, 0.18)
	case theme.ColorNameScrollBar:
		return Mix(c.Back, c.Fore, 0.4)
	}
	return theme.DefaultTheme().Color(name, t.variant(v))
}

// An ink is a colour that shows in Fyne's menus too. They write shortcuts in the low byte
// of 95 % of its opacity, a fifth of it for a colour that is quite opaque; this one is by
// a thousandth less, which is 254 of 255 there and nothing to the eye elsewhere.
type ink struct{ color.NRGBA }

func (i ink) RGBA() (r, g, b, a uint32) {
	r, g, b, _ = i.NRGBA.RGBA()
	return r, g, b, 0xFFC9
}

// Font returns the Noto Sans of the figures, which has every letter of the Sámi
// languages and the signs that Fyne's own lacks: a true minus, arrows, ▲, ▼, ✓ and ✗.
// Fyne would look for those among the fonts of the system, and a fresh machine has none.
func (t Theme) Font(s fyne.TextStyle) fyne.Resource {
	switch {
	case s.Monospace || s.Symbol || s.Italic:
		return theme.DefaultTheme().Font(s)
	case s.Bold:
		return boldFont
	}
	return regularFont
}

var regularFont, boldFont = func() (fyne.Resource, fyne.Resource) {
	regular, bold := chart.Fonts()
	return fyne.NewStaticResource("NotoSans-Regular.ttf", regular), fyne.NewStaticResource("NotoSans-Bold.ttf", bold)
}()

// Icon returns Fyne's icon.
func (t Theme) Icon(n fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(n) }

// Size returns a size by name [Fyne units].
func (t Theme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameText:
		return 13
	case theme.SizeNameCaptionText, SizeSmall:
		return 11
	case theme.SizeNameSubHeadingText:
		return 15
	case theme.SizeNameHeadingText:
		return 20
	case SizeLead:
		return 17
	case SizeLarge:
		return 24
	case SizeHuge:
		return 34
	case theme.SizeNamePadding:
		return 4
	case theme.SizeNameInnerPadding:
		return 6
	case theme.SizeNameInlineIcon:
		return 18
	case theme.SizeNameInputRadius, theme.SizeNameSelectionRadius:
		return 6
	}
	return theme.DefaultTheme().Size(name)
}

// Mix returns a colour between two: share 0 is under, 1 is over.
func Mix(under, over color.Color, share float64) color.NRGBA {
	a := color.NRGBAModel.Convert(under).(color.NRGBA)
	b := color.NRGBAModel.Convert(over).(color.NRGBA)
	mix := func(x, y uint8) uint8 { return uint8(float64(x)*(1-share) + float64(y)*share + 0.5) }
	return color.NRGBA{R: mix(a.R, b.R), G: mix(a.G, b.G), B: mix(a.B, b.B), A: 0xff}
}
