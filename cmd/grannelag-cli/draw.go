package main

import (
	"bytes"
	"io"

	"grannelag/ui/chart"
)

// pictureDPI makes pictures sharp on paper and on screens of twice the density.
const pictureDPI = 144

// drawFigures draws figures, each as PNG and as SVG.
func drawFigures(figures []chart.Figure) ([]drawing, error) {
	var drawings []drawing
	for _, f := range figures {
		for _, kind := range []struct {
			suffix string
			write  func(io.Writer) error
		}{
			{".png", func(w io.Writer) error { return chart.WritePNG(w, f, chart.Size{}, pictureDPI) }},
			{".svg", func(w io.Writer) error { return chart.WriteSVG(w, f, chart.Size{}) }},
		} {
			var b bytes.Buffer
			if err := kind.write(&b); err != nil {
				return nil, err
			}
			drawings = append(drawings, drawing{f.Name + kind.suffix, b.Bytes()})
		}
	}
	return drawings, nil
}
