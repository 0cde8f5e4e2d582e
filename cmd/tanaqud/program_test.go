package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
)

const wrongArticle = "The ministers of both countries met in Oslo on Friday, 11 February 2020, and spoke of herring.\n"

func TestArrange(t *testing.T) {
	app := (&program{}).app()
	for _, c := range []struct{ args, want string }{
		{"a.txt", "check -- a.txt"},
		{"check a.txt -f json b.txt", "check -f json -- a.txt b.txt"},
		{"-f json check a.txt", "check -f json -- a.txt"},
		{"a.txt --lang=ar", "check --lang=ar -- a.txt"},
		{"- --jobs 2", "check --jobs 2 -- -"},
		{"-- --lang", "check -- --lang"},
		{"a.txt -- -b.txt", "check -- a.txt -b.txt"},
		{"rules", "rules --"},
		{"--help", "--help"},
		{"--version", "--version"},
		{"help explain", "explain --help"},
		{"explain --lang ar weekday-date", "explain --lang ar -- weekday-date"},
		{"--format json", "check --format json --"},
		{"ruels.txt", "check -- ruels.txt"},
	} {
		got, err := arrange(app, strings.Fields(c.args))
		if err != nil || strings.Join(got, " ") != c.want {
			t.Errorf("%s: %s, not %s (%v)", c.args, strings.Join(got, " "), c.want, err)
		}
	}
}

func FuzzArrange(f *testing.F) {
	f.Add("check a.txt --format json -- -x")
	f.Add("--format")
	f.Add("-=")
	app := (&program{}).app()
	f.Fuzz(func(t *testing.T, line string) {
		args := strings.Fields(line)
		got, err := arrange(app, args)
		if err != nil {
			return
		}
		for _, arg := range args { // nothing that was said is lost
			if arg != "--" && arg != "help" && !slices.Contains(got, arg) && len(args) > 2 {
				t.Errorf("%q lost %q: %q", line, arg, got)
			}
		}
	})
}

func TestNearest(t *testing.T) {
	names := []string{"check", "claims", "rules", "explain"}
	for word, want := range map[string]string{
		"chekc": "check", "chck": "check", "CHECK": "check", "rule": "rules", "explian": "explain",
		"quarterly": "", "ab": "", "": "",
	} {
		if got, ok := nearest(word, names); got != want || ok != (want != "") {
			t.Errorf("nearest(%q) = %q, not %q", word, got, want)
		}
	}
}

// brokenPipe is a reader that has seen enough after some bytes.
type brokenPipe struct{ left int }

func (b *brokenPipe) Write(p []byte) (int, error) {
	if b.left -= len(p); b.left < 0 {
		return 0, &os.PathError{Op: "write", Path: "|1", Err: syscall.EPIPE}
	}
	return len(p), nil
}

func TestClosedOutputIsQuiet(t *testing.T) {
	for _, format := range []string{"pretty", "json", "ndjson"} {
		var stderr bytes.Buffer
		status := run(t.Context(), []string{"-", "--format", format}, strings.NewReader(wrongArticle), &brokenPipe{}, &stderr)
		if status != statusFindings || stderr.Len() > 0 {
			t.Errorf("%s: status %d, %s", format, status, stderr.String())
		}
	}
}

func TestFullDiskIsTold(t *testing.T) {
	full := writerFunc(func([]byte) (int, error) { return 0, errors.New("no space left on device") })
	var stderr bytes.Buffer
	status := run(t.Context(), []string{"-"}, strings.NewReader(wrongArticle), full, &stderr)
	if status != statusUsage || !strings.Contains(stderr.String(), "no space left") {
		t.Errorf("status %d, %s", status, stderr.String())
	}
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(p []byte) (int, error) { return f(p) }

// Ctrl-C ends a run that waits for its input, and leaves no file behind.
func TestInterrupt(t *testing.T) {
	ctx, interrupt := context.WithCancel(t.Context())
	defer interrupt()
	waiting, stop := io.Pipe()
	defer stop.Close()
	report := filepath.Join(t.TempDir(), "report.json")
	var stdout, stderr bytes.Buffer
	done := make(chan int)
	go func() {
		done <- run(ctx, []string{"-", "--output", report, "--format", "json"}, waiting, &stdout, &stderr)
	}()
	interrupt()
	if status := <-done; status != statusInterrupted {
		t.Errorf("status %d, %s", status, stderr.String())
	}
	left, err := os.ReadDir(filepath.Dir(report))
	if err != nil || len(left) > 0 {
		t.Errorf("%v is left behind (%v)", left, err)
	}
}

// A device is written to and never replaced.
func TestOutputToDevice(t *testing.T) {
	before, err := os.Stat(os.DevNull)
	if err != nil {
		t.Skip(err)
	}
	var stderr bytes.Buffer
	if status := run(t.Context(), []string{"-", "--output", os.DevNull}, strings.NewReader(wrongArticle), io.Discard, &stderr); status != statusFindings {
		t.Errorf("status %d, %s", status, stderr.String())
	}
	after, err := os.Stat(os.DevNull)
	if err != nil || !os.SameFile(before, after) {
		t.Error("the device was replaced")
	}
}
