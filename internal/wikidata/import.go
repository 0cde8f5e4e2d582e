package wikidata

import (
	"bufio"
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
)

// step is how many bytes of a dump are read between two checkpoints.
const step = 64 << 20

// Import reads files into a table of people and tells how many it wrote now.
// Where an import was interrupted, the next one with the same files and output
// goes on from its last checkpoint.
type Import struct {
	Offices Offices
	Inputs  []string
	Output  string

	step    int64 // 0 means step
	out     *os.File
	buffer  *bufio.Writer
	at      Checkpoint
	written int
}

// Checkpoint is the file that tells how far an interrupted import came.
func (m *Import) Checkpoint() string { return m.Output + ".checkpoint" }

// Run imports.
func (m *Import) Run(ctx context.Context) (people int, err error) {
	if m.at, err = LoadCheckpoint(m.Checkpoint()); err != nil {
		return 0, err
	}
	if err := m.open(); err != nil {
		return 0, err
	}
	defer m.out.Close()
	for i := m.at.Done; i < len(m.Inputs); i++ {
		if err := m.file(ctx, m.Inputs[i]); err != nil {
			return m.written, fmt.Errorf("%s: %w", m.Inputs[i], err)
		}
		m.at = Checkpoint{Done: i + 1, Written: m.at.Written}
		if err := m.save(0); err != nil {
			return m.written, err
		}
	}
	if err := m.out.Close(); err != nil {
		return m.written, err
	}
	return m.written, os.Remove(m.Checkpoint())
}

// open opens the output where the checkpoint left it: what was written after
// it is written again.
func (m *Import) open() (err error) {
	if m.at.Done > len(m.Inputs) || m.at.Input != "" && (m.at.Done == len(m.Inputs) || m.at.Input != m.Inputs[m.at.Done]) {
		return fmt.Errorf("%s is of an import of other files. Remove it to begin again", m.Checkpoint())
	}
	if m.out, err = os.OpenFile(m.Output, os.O_RDWR|os.O_CREATE, 0o644); err != nil {
		return err
	}
	if err := m.out.Truncate(m.at.Written); err != nil {
		return err
	}
	if _, err := m.out.Seek(0, io.SeekEnd); err != nil {
		return err
	}
	m.buffer = bufio.NewWriter(m.out)
	if m.at.Written == 0 {
		_, err = m.buffer.WriteString(Head)
	}
	return err
}

func (m *Import) file(ctx context.Context, name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	plain, err := Decompressed(name, f)
	if err != nil {
		return err
	}
	in := bufio.NewReaderSize(plain, bufferSize)
	m.at.Input = name
	format := FormatOf(in)
	if format != Dump {
		return m.query(format, in)
	}
	return m.Offices.Holders(in, m.at.Read, cmp.Or(m.step, step), func(p *Person, read int64) error {
		if p != nil {
			return m.write(p)
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		return m.save(read)
	})
}

// query reads the result of a query, which is small, as a whole.
func (m *Import) query(format Format, in io.Reader) error {
	people, err := m.Offices.Query(format, in)
	if err != nil {
		return err
	}
	for _, p := range people {
		if err := m.write(p); err != nil {
			return err
		}
	}
	return nil
}

func (m *Import) write(p *Person) error {
	m.written++
	return Append(m.buffer, p)
}

// save makes sure of what was written and notes how far that is.
func (m *Import) save(read int64) (err error) {
	if err := m.buffer.Flush(); err != nil {
		return err
	}
	if m.at.Written, err = m.out.Seek(0, io.SeekCurrent); err != nil {
		return err
	}
	m.at.Read = read
	return m.at.Save(m.Checkpoint())
}
