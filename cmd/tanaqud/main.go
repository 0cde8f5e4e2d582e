// Tanaqud finds where a news article contradicts itself.
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
)

// collectLess is how far the heap may grow, in per cent, before it is swept:
// articles are many and short-lived, and hold little.
const collectLess = 400

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(collectLess)
	}
	signal.Ignore(syscall.SIGPIPE) // a reader that has seen enough fails our write instead
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	status := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}
