module github.com/tanaqud/tanaqud

go 1.26
