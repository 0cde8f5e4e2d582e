package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/urfave/cli/v2"
)

// output is where a report goes: standard output, a device, or a file that
// appears only when it is whole.
type output struct {
	io.Writer
	file *os.File // nil for standard output
	path string   // where the file belongs; "" where it is written in place
}

func (p *program) openOutput(c *cli.Context) (*output, error) {
	path := c.String(outputName)
	if path == "" || path == "-" {
		return &output{Writer: p.stdout}, nil
	}
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return openInPlace(path) // such as /dev/null: replacing it would be a disaster
	}
	file, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return nil, usagef("%s: cannot be written: %v", path, cause(err))
	}
	return &output{Writer: file, file: file, path: path}, nil
}

func openInPlace(path string) (*output, error) {
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return nil, usagef("%s: cannot be written: %v", path, cause(err))
	}
	return &output{Writer: file, file: file}, nil
}

// keep puts the finished file in its place.
func (o *output) keep() error {
	if o.file == nil {
		return nil
	}
	if o.path == "" {
		return o.file.Close()
	}
	if err := errors.Join(o.file.Chmod(0o644), o.file.Close()); err != nil {
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
	if o.path != "" {
		os.Remove(o.file.Name())
	}
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
