// Package weight tells how far what an article says counts in a verdict, as
// rules/verdict/weights.yaml has it.
package weight

import (
	"sync"

	"go.yaml.in/yaml/v4"

	"github.com/tanaqud/tanaqud/rules"
)

// table is read once: it is a dozen numbers.
var table = sync.OnceValues(func() (map[string]float64, error) {
	weights := map[string]float64{}
	err := yaml.Unmarshal(rules.Weights, &weights)
	return weights, err
})

// Of is the weight of a sort of statement; 1 for one that the table does not
// name.
func Of(name string) float64 {
	weights, _ := table() // a test reads it
	if w, ok := weights[name]; ok {
		return w
	}
	return 1
}
