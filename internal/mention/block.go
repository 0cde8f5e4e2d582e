package mention

import (
	"github.com/tanaqud/tanaqud/internal/article"
	"github.com/tanaqud/tanaqud/internal/knowledge"
	"github.com/tanaqud/tanaqud/internal/lexis"
	"github.com/tanaqud/tanaqud/internal/source"
)

// Block is a block of the article with its words.
type Block struct {
	*article.Block
	*lexis.Words
	Index  int
	Role   article.Role // finer than the reader's: the words tell too
	Places []Place      // in the order of the text
}

// Hit is a known phrase with one of its senses.
type Hit = lexis.Hit

// scan cuts the blocks of an article into tokens and finds what is known of
// them.
func scan(blocks []article.Block, base *knowledge.Base) ([]*Block, *lexis.Room) {
	tokens := 0
	for i := range blocks {
		tokens += lexis.TokensIn(blocks[i].Text)
	}
	room := lexis.NewRoom(tokens)
	list, out := make([]Block, len(blocks)), make([]*Block, len(blocks))
	for i := range blocks {
		list[i] = Block{Block: &blocks[i], Words: lexis.Scan(blocks[i].Text, base, room), Index: i, Role: blocks[i].Role}
		out[i] = &list[i]
	}
	return out, room
}

// Passage is the place of tokens start to end as evidence.
func (b *Block) Passage(start, end int) article.Passage {
	return b.passage(b.Span(start, end))
}

func (b *Block) passage(s source.Span) article.Passage {
	return article.Passage{Block: b.Block, Span: s, Role: b.Role}
}
