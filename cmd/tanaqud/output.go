package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/urfave/cli/v2"
)

// output is where a report goes: standard output, or a file that appears
// only when it is whole.
type output struct {
	io.Writer
	file *os.File // nil for standard output
	path string
}

func (p *program) openOutput(c *cli.Context) (*output, error) {
	path := c.String(outputName)
	if path == "" || path == "-" {
		return &output{Writer: p.stdout}, nil
	}
	file, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return nil, usagef("%s: cannot be written: %v", path, cause(err))
	}
	return &output{Writer: file, file: file, path: path}, nil
}

// keep puts the finished file in its place.
func (o *output) keep() error {
	if o.file == nil {
		return nil
	}
	if err := o.file.Chmod(0o644); err != nil {
		return err
	}
	if err := o.file.Close(); err != nil {
		return err
	}
	if err := os.Rename(o.file.Name(), o.path); err != nil {
		return usagef("%s: cannot be written: %v", o.path, cause(err))
	}
	return nil
}

// discard removes what was not kept; after keep there is nothing to remove.
func (o *output) discard() {
	if o.file == nil {
		return
	}
	o.file.Close()
	os.Remove(o.file.Name())
}

// cause is the system's reason, without the name of a temporary file.
func cause(err error) error {
	var detail *fs.PathError
	if errors.As(err, &detail) {
		return detail.Err
	}
	var link *os.LinkError
	if errors.As(err, &link) {
		return link.Err
	}
	return err
}
