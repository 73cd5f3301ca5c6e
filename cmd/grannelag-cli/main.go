// Grannelag-cli runs the studies of Grannelag without a screen: it checks a
// scenario file, runs it, and prints what it would mean for the municipalities
// to run their child-welfare service together.
//
//	grannelag-cli new Bindal Sømna Brønnøy -o study.toml
//	grannelag-cli run study.toml
//
// grannelag-cli help tells the rest.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	// The first Ctrl-C asks for what is done so far; a second one ends the program.
	context.AfterFunc(ctx, stop)
	// A reader that has seen enough (head) must not leave half of the figures.
	signal.Ignore(brokenPipe...)
	os.Exit(Main{}.Run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Getenv))
}
