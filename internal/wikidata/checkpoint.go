package wikidata

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// Checkpoint is how far an import has come: after Read bytes of the unpacked
// input, the output was Written bytes long.
type Checkpoint struct {
	Input   string `json:"input"`
	Done    int    `json:"done"` // inputs before it
	Read    int64  `json:"read"`
	Written int64  `json:"written"`
}

// LoadCheckpoint reads a checkpoint; without a file it is the beginning.
func LoadCheckpoint(path string) (c Checkpoint, err error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return c, nil
	}
	if err != nil {
		return c, err
	}
	if err := json.Unmarshal(data, &c); err != nil {
		return c, fmt.Errorf("%s: %w. Remove it to begin again", path, err)
	}
	return c, nil
}

// Save writes the checkpoint, whole or not at all.
func (c Checkpoint) Save(path string) error {
	data, err := json.Marshal(c)
	if err != nil {
		return err
	}
	draft := path + ".new"
	if err := os.WriteFile(draft, data, 0o644); err != nil {
		return err
	}
	return os.Rename(draft, path)
}
