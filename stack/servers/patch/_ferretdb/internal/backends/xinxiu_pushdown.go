package backends

import (
	"regexp"

	"github.com/FerretDB/FerretDB/internal/types"
)

// Pushdown says what of a query the backend may do by itself, beyond what FerretDB asks of it.
type Pushdown struct {
	// Filter is the whole filter of the command, dotted fields included.
	Filter *types.Document

	// Page, if any, asks only for the documents that may be among the first of a sorted list.
	Page *Page

	// Count asks for a number instead of the documents that SQL can judge as the handler would.
	Count bool
}

// Page is the start of a list sorted by Field and then by _id.
type Page struct {
	Field      string
	Descending bool

	// Of _id; its own field when the list is sorted by _id alone.
	IDDescending bool

	// Limit is how many of the documents with a text in Field are asked for. All others come as well.
	Limit int64
}

var fieldName = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]*$`)

// PlainField tells whether a field is one at the top of a document, whose name may stand in SQL as it is.
func PlainField(field string) bool {
	return fieldName.MatchString(field)
}
