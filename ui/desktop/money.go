package desktop

import (
	"fyne.io/fyne/v2"

	"grannelag/ui/chart"
	"grannelag/ui/desktop/figure"
	"grannelag/ui/story"
)

// A money page shows what a year costs: the parts of every option, the selected
// option in numbers, and where the cost arises.
type money struct {
	w             *window
	page          *page
	parts, places *figure.View
	table         *outcomeTable
	payers        *payers
}

func newMoney(w *window) view {
	m := &money{w: w, parts: w.newFigure(), places: w.newFigure(), table: newOutcomeTable(w)}
	m.payers = newPayers(w, func() { m.page.relayout() })
	m.page = newPage(card(m.parts), card(m.table.content), card(m.places), card(m.payers.content))
	m.parts.OnShown, m.places.OnShown = m.page.relayout, m.page.relayout
	return m
}

func (m *money) object() fyne.CanvasObject { return m.page.content }
func (m *money) showDocument()             { m.payers.tellState() }
func (m *money) tsv() string               { return m.table.shown.TSV() }

func (m *money) showPicture() {
	p := m.w.picture
	m.parts.ShowFigure(m.w.builder(chart.Cost))
	m.places.ShowFigure(m.w.builder(chart.CostPlaces))
	if !m.w.telling {
		return
	}
	_, option := m.w.selected()
	m.table.show(story.CostTable(p.result, p.scenario, m.w.lang, option))
	m.page.relayout()
}
