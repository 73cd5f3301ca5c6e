//go:build race

package des

// The race detector makes the long simulations ten times slower and has
// nothing to find in them: they run as short.
const underRace = true
