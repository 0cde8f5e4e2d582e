package main

import (
	"errors"
	"flag"
	"os"
	"os/exec"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "write the expectations of the scenarios anew")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"tanaqud": main})
}

// TestScenarios runs the scenarios of fixtures/cli: the program as a user
// meets it.
func TestScenarios(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "../../fixtures/cli",
		UpdateScripts: *update,
		Condition:     condition,
		Cmds:          map[string]func(*testscript.TestScript, bool, []string){"exits": exits},
		Setup: func(e *testscript.Env) error {
			e.Setenv("LANG", "en_US.UTF-8")
			return nil
		},
	})
}

// exits runs a command and wants an exit status: exits 2 tanaqud check.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits STATUS COMMAND [ARGUMENT...]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit status %d, not %d", got, want)
	}
}

func condition(name string) (bool, error) {
	if name == "root" { // whom no permission stops
		return os.Geteuid() == 0, nil
	}
	return false, errors.New("no such condition")
}
