package scenario

import (
	"slices"
	"strings"
)

// nearest returns the known key with the fewest changed letters, else the first
// that continues the name, or "" if none is near enough to be meant.
func nearest(name string, known []string) string {
	best, room := "", 1+len(name)/4
	for _, k := range known {
		if d := distance(name, k, room); d <= room {
			best, room = k, d-1
		}
	}
	if i := slices.IndexFunc(known, func(k string) bool { return strings.HasPrefix(k, name+"_") }); best == "" && i >= 0 {
		return known[i]
	}
	return best
}

// distance is the number of letters to insert, delete, change or swap with
// their neighbour to get from a to b (Damerau and Levenshtein, optimal string
// alignment); more than limit if it is more than limit.
func distance(a, b string, limit int) int {
	if d := len(a) - len(b); d > limit || -d > limit {
		return limit + 1
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+b2i(a[i-1] != b[j-1]))
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
