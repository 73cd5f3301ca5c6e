package sim_test

import (
	"fmt"
	"go/ast"
	"go/build"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Results must have the same bits on every architecture and under every
// version of Go. So no code under sim/ (tests left out) uses functions of math
// that have assembly or may change, nor the generators and samplers of the
// standard library, nor a sum of floats with a product for a term, which a
// compiler may fuse into one instruction that rounds once. It may do so across
// statements and inlined functions too; only an explicit conversion forbids it
// (Go specification, "Floating-point operators"): float64(x*y) + z.

// exactMath are the functions and constants of math that give the same bits
// everywhere: correctly rounded, or working on bits.
var exactMath = map[string]bool{
	"Abs": true, "Ceil": true, "Copysign": true, "Float32bits": true, "Float32frombits": true, "Float64bits": true,
	"Float64frombits": true, "Floor": true, "Inf": true, "IsInf": true, "IsNaN": true, "Max": true, "Min": true, "Mod": true,
	"Modf": true, "NaN": true, "Nextafter": true, "Round": true, "RoundToEven": true, "Signbit": true, "Sqrt": true, "Trunc": true,
	"Frexp": true, "Ldexp": true,
}

// A rules checks packages that were parsed with the same file set.
type rules struct {
	files    *token.FileSet
	packages []typed
	// products names the functions of these packages that return a product:
	// where a compiler inlines one, the product may feed a sum of the caller.
	products map[string]bool
}

type typed struct {
	files []*ast.File
	info  *types.Info
}

// add parses and types the Go files of one package.
func (r *rules) add(imports types.Importer, dir string, sources map[string]string) error {
	p := typed{info: &types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Uses: map[*ast.Ident]types.Object{}, Defs: map[*ast.Ident]types.Object{}}}
	for name, text := range sources {
		f, err := parser.ParseFile(r.files, name, text, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		p.files = append(p.files, f)
	}
	config := types.Config{Importer: imports}
	if _, err := config.Check("grannelag/sim/"+dir, r.files, p.files, p.info); err != nil {
		return err
	}
	r.packages = append(r.packages, p)
	return nil
}

// check returns what breaks the rule, as file:line: text, in order.
func (r *rules) check() []string {
	// A function may return what another returns: repeat until nothing new turns up.
	r.products = map[string]bool{}
	for before := -1; before < len(r.products); {
		before = len(r.products)
		r.functions(func(p typed, f *ast.FuncDecl, rounded *function) {
			ast.Inspect(f.Body, func(n ast.Node) bool {
				if _, inner := n.(*ast.FuncLit); inner {
					return false
				}
				if ret, ok := n.(*ast.ReturnStmt); ok {
					for _, e := range ret.Results {
						if rounded.fusable(e) {
							r.products[p.info.Defs[f.Name].(*types.Func).FullName()] = true
						}
					}
				}
				return true
			})
		})
	}
	var found []string
	report := func(n ast.Node, format string, args ...any) {
		at := r.files.Position(n.Pos())
		found = append(found, fmt.Sprintf("%s:%d: %s", at.Filename, at.Line, fmt.Sprintf(format, args...)))
	}
	const fused = "a product feeds a sum; write float64(…) around the product"
	r.functions(func(p typed, f *ast.FuncDecl, body *function) {
		ast.Inspect(f.Body, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.BinaryExpr:
				if (n.Op == token.ADD || n.Op == token.SUB) && isFloat(p.info.Types[n].Type) && p.info.Types[n].Value == nil {
					if body.fusable(n.X) || body.fusable(n.Y) {
						report(n, fused)
					}
				}
			case *ast.AssignStmt:
				if (n.Tok == token.ADD_ASSIGN || n.Tok == token.SUB_ASSIGN) && isFloat(p.info.Types[n.Lhs[0]].Type) {
					if body.fusable(n.Rhs[0]) || body.fusable(n.Lhs[0]) {
						report(n, fused)
					}
				}
			}
			return true
		})
	})
	for _, p := range r.packages {
		for _, f := range p.files {
			ast.Inspect(f, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.ImportSpec:
					switch path := strings.Trim(n.Path.Value, `"`); path {
					case "math/rand", "math/rand/v2", "math/cmplx":
						report(n, "imports %s", path)
					}
				case *ast.SelectorExpr:
					if o := p.info.Uses[n.Sel]; o != nil && o.Pkg() != nil && o.Pkg().Path() == "math" {
						if _, isFunction := o.(*types.Func); isFunction && !exactMath[o.Name()] {
							report(n, "uses math.%s", o.Name())
						}
					}
				}
				return true
			})
		}
	}
	slices.Sort(found)
	return found
}

// functions calls do for every function with a body.
func (r *rules) functions(do func(typed, *ast.FuncDecl, *function)) {
	for _, p := range r.packages {
		for _, f := range p.files {
			for _, d := range f.Decls {
				if d, ok := d.(*ast.FuncDecl); ok && d.Body != nil {
					do(p, d, r.function(p, d))
				}
			}
		}
	}
}

// A function knows which of its variables hold a product that no conversion
// has rounded: an assignment does not round, so t = x*y; r = t + z may be fused
// as well. The order of statements is not looked at.
type function struct {
	rules    *rules
	info     *types.Info
	products map[types.Object]bool
}

func (r *rules) function(p typed, d *ast.FuncDecl) *function {
	f := &function{r, p.info, map[types.Object]bool{}}
	assign := func(to, from ast.Expr) {
		if id, ok := to.(*ast.Ident); ok && f.fusable(from) {
			if o := f.object(id); o != nil {
				f.products[o] = true
			}
		}
	}
	for before := -1; before < len(f.products); {
		before = len(f.products)
		ast.Inspect(d.Body, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignStmt:
				switch {
				case n.Tok == token.MUL_ASSIGN && isFloat(p.info.Types[n.Lhs[0]].Type):
					if id, ok := n.Lhs[0].(*ast.Ident); ok {
						f.products[f.object(id)] = true
					}
				case (n.Tok == token.ASSIGN || n.Tok == token.DEFINE) && len(n.Lhs) == len(n.Rhs):
					for i := range n.Lhs {
						assign(n.Lhs[i], n.Rhs[i])
					}
				}
			case *ast.ValueSpec:
				for i, e := range n.Values {
					if len(n.Values) == len(n.Names) {
						assign(n.Names[i], e)
					}
				}
			}
			return true
		})
	}
	return f
}

func (f *function) object(id *ast.Ident) types.Object {
	if o := f.info.Defs[id]; o != nil {
		return o
	}
	return f.info.Uses[id]
}

// fusable tells whether e is a product of floats that nothing has rounded.
// Parentheses and signs do not round; a constant is computed beforehand.
func (f *function) fusable(e ast.Expr) bool {
	if f.info.Types[e].Value != nil {
		return false
	}
	switch e := e.(type) {
	case *ast.ParenExpr:
		return f.fusable(e.X)
	case *ast.UnaryExpr:
		return (e.Op == token.SUB || e.Op == token.ADD) && f.fusable(e.X)
	case *ast.BinaryExpr:
		return e.Op == token.MUL && isFloat(f.info.Types[e].Type)
	case *ast.Ident:
		return f.products[f.object(e)]
	case *ast.CallExpr:
		called := e.Fun
		if s, ok := called.(*ast.SelectorExpr); ok {
			called = s.Sel
		}
		if id, ok := called.(*ast.Ident); ok {
			if o, ok := f.info.Uses[id].(*types.Func); ok {
				return f.rules.products[o.FullName()] && isFloat(f.info.Types[e].Type)
			}
		}
	}
	return false
}

func isFloat(t types.Type) bool {
	if t == nil {
		return false
	}
	// A type parameter counts if any of its types is a float.
	if p, ok := t.(*types.TypeParam); ok {
		t = p.Constraint()
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&(types.IsFloat|types.IsComplex) != 0
	case *types.Interface:
		for i := range u.NumEmbeddeds() {
			if union, ok := u.EmbeddedType(i).(*types.Union); ok {
				for j := range union.Len() {
					if isFloat(union.Term(j).Type()) {
						return true
					}
				}
			} else if isFloat(u.EmbeddedType(i)) {
				return true
			}
		}
	}
	return false
}

func TestArithmeticIsTheSameEverywhere(t *testing.T) {
	packages := map[string]map[string]string{}
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && d.Name() == "testdata" {
			return fs.SkipDir
		}
		if strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") {
			dir := filepath.Dir(path)
			if ok, err := build.Default.MatchFile(dir, d.Name()); err != nil || !ok {
				return err // for another system, or a program that go generate runs
			}
			if packages[dir] == nil {
				packages[dir] = map[string]string{}
			}
			text, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			packages[dir][path] = string(text)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(packages["des"]) == 0 {
		t.Fatal("no packages found")
	}
	r := rules{files: token.NewFileSet()}
	imports := importer.ForCompiler(r.files, "source", nil)
	for dir, sources := range packages {
		if err := r.add(imports, dir, sources); err != nil {
			t.Fatalf("%s: %v", dir, err)
		}
	}
	for _, f := range r.check() {
		t.Error(f)
	}
}

// The check itself: every line that should be found is, and no other.
func TestArithmeticCheck(t *testing.T) {
	const source = `package p
import (
	"math"
	"math/rand" // bad
)
type hours float64
const k = 2.0*3 + 1
func f(x, y, z float64, n int, h hours) float64 {
	_ = rand.Int()
	a := x*y + z // bad
	a = z - (x*y) // bad
	a = z + -(x*y) // bad
	a += x*y // bad
	a -= x*y // bad
	a = float64(x*y) + z
	a += float64(x*y)
	a = x/y*z + z // bad
	a = x*y/z + z
	a = 2*math.Pi + x
	h = h*h + 1 // bad
	h = hours(h*h) + 1
	n = n*n + 1
	a = math.Exp(x) // bad
	g := math.Log1p // bad
	a = math.FMA(x, y, z) // bad
	a = math.Sqrt(x) + math.MaxFloat64 - math.Inf(1)
	b := x*y
	c := b
	a = c + z // bad
	c *= x
	d := float64(b)
	d += z
	var e float64 = x*z
	e -= y // bad
	a = product(x, y) + z // bad
	a = -again(x, y) + z // bad
	a = rounded(x, y) + z
	return a + g(float64(n)+float64(h))
}
func product(x, y float64) float64 { return x*y }
func again(x, y float64) float64 { return product(x, y) }
func rounded(x, y float64) float64 { return float64(x*y) }
func sum[T int|float64](x, y, z T) T { return x*y + z } // bad
`
	r := rules{files: token.NewFileSet()}
	if err := r.add(importer.ForCompiler(r.files, "source", nil), "p", map[string]string{"p.go": source}); err != nil {
		t.Fatal(err)
	}
	found := r.check()
	got := map[string]int{}
	for _, f := range found {
		got[strings.Join(strings.SplitN(f, ":", 3)[:2], ":")]++
	}
	for i, line := range strings.Split(source, "\n") {
		at, want := fmt.Sprintf("p.go:%d", i+1), 0
		if strings.HasSuffix(line, "// bad") {
			want = 1
		}
		if got[at] != want {
			t.Errorf("%d findings in %q, want %d", got[at], line, want)
		}
	}
}
