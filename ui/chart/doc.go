// Package chart draws the figures of a study with gonum/plot's canvases. One
// drawing serves the window, PNG, SVG and PDF: a [Figure] is a value that
// draws itself onto any canvas at any size, and knows its title, a text for
// those who do not see it, and what a pointer rests on.
//
// A figure says words first: a title, what was found, the picture, and at the
// foot what dots and bars mean, how often the model ran, and the source. No
// figure chooses a colour, a font or a line width of its own; the one function
// [Theme.style] does. Options differ by colour and marker, and where they are
// lines by dashes too, so no one needs to tell colours apart.
package chart
