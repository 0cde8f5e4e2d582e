package main

import "github.com/tanaqud/tanaqud/internal/knowledge"

func (c *compiler) countries() error {
	s, err := c.sheet("countries.csv", "code", "en", "ar", "nationality_en", "nationality_ar", "nationality_ar_forms", "capital_en", "capital_ar")
	if err != nil {
		return err
	}
	for _, f := range s.lines {
		row := c.rows.Add(&knowledge.CountryRow{
			Code: f[0], Name: preferred(f[1]), Arabic: preferred(f[2]),
			Nationality: preferred(f[3]), NationalityArabic: f[4],
		})
		c.country[f[0]] = row
		if err := c.names(knowledge.Country, 0, row, f[1], f[2]); err != nil {
			return err
		}
		if err := c.names(knowledge.Nationality, 0, row, f[3], f[5]); err != nil {
			return err
		}
	}
	return nil
}
