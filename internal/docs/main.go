// Docs renders what the documents show of the program, so that it is written
// once: the pictures docs/{report,timeline}-{ar,en}.svg and the table of rules in
// README.md. Its argument is the root of the project; go generate ./rules
// runs it.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "docs:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("want the root of the project, not %q", args)
	}
	root := args[0]
	files, err := render(os.DirFS(root))
	if err != nil {
		return err
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(root, filepath.FromSlash(name)), []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}
