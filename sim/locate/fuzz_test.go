package locate

import (
	"bytes"
	"context"
	"testing"
)

// No table makes the readers panic or hang, and for what they accept a place is found,
// or there is none.
func FuzzReadMatrix(f *testing.F) {
	f.Add([]byte("x;A;B\nA;0;2,5\nB;1;\n"), []byte("A;1\nB;2\n"))
	f.Add([]byte("x,A\nA,null\n"), []byte("name,weight\nA,0\n"))
	f.Fuzz(func(t *testing.T, minutes, weights []byte) {
		m, problems := ReadMatrix(bytes.NewReader(minutes))
		if (m == nil) == (problems == nil) {
			t.Fatalf("%v and %v", m, problems)
		}
		if m == nil || len(m.Clients)*len(m.Sites) > 400 {
			return
		}
		w, problems := m.ReadWeights(bytes.NewReader(weights))
		if problems != nil {
			w = nil
		}
		x, err := New(m.Distance, w)
		if err != nil {
			t.Fatal(err)
		}
		if r, err := x.Median(context.Background(), 1, 3, nil); err == nil && len(r.Choices[0].Sites) != 1 {
			t.Fatalf("%+v", r)
		}
	})
}
