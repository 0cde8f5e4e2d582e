package report_test

import (
	"bytes"
	"testing"

	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/report"
)

// Rows of every table can be written, and keep the contract.
func TestRecordsMatchTheirSchema(t *testing.T) {
	base, contract := knowledge.Default(), schema(t, "knowledge", "")
	for _, kind := range report.ListedKinds() {
		records, ok := report.RecordsOfKind(base, kind)
		if !ok || len(records) == 0 {
			t.Errorf("there are no %s", kind)
		}
		records = records[:min(len(records), 300)]
		var out bytes.Buffer
		if err := report.RecordsJSON(&out, "", records); err != nil {
			t.Fatal(err)
		}
		validate(t, contract, out.Bytes())
	}
	tables, err := report.TablesOf(base)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := report.TablesJSON(&out, tables); err != nil {
		t.Fatal(err)
	}
	validate(t, contract, out.Bytes())
	for _, table := range tables {
		if table.Source == "" || table.Licence == "" || table.VerifiedTo == "" {
			t.Errorf("rules/knowledge/sources.yaml does not tell enough of %s", table.Name)
		}
	}
}
