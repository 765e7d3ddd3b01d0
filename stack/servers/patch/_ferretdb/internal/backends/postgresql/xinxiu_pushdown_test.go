package postgresql

import (
	"strings"
	"testing"
	"time"

	"github.com/FerretDB/FerretDB/internal/backends"
	"github.com/FerretDB/FerretDB/internal/backends/postgresql/metadata"
	"github.com/FerretDB/FerretDB/internal/types"
	"github.com/FerretDB/FerretDB/internal/util/must"
)

func doc(pairs ...any) *types.Document {
	return must.NotFail(types.NewDocument(pairs...))
}

func list(values ...any) *types.Array {
	return must.NotFail(types.NewArray(values...))
}

func TestWholeFilter(t *testing.T) {
	for name, filter := range map[string]*types.Document{
		"nothing":          doc(),
		"equality":         doc("a", "x", "b", int32(1), "c", true, "d", types.Null),
		"range of texts":   doc("a", doc("$gte", "x", "$lt", "y")),
		"range of numbers": doc("a", doc("$gt", 1.5, "$lte", int64(9))),
		"lists":            doc("a", doc("$in", list("x", types.Null)), "b", doc("$nin", list(int32(1)))),
		"absence":          doc("a", doc("$exists", false), "b", doc("$ne", "x")),
		"alternatives":     doc("$or", list(doc("a", "x"), doc("b", doc("$gt", "y"), "c", "z"))),
		"text in a text":   doc("a", doc("$regex", `a\.b`, "$options", "i")),
		"within an object": doc("a.b.c", "x", "a.d", doc("$exists", true)),
		"pattern":          doc("a", types.Regex{Pattern: "青禾", Options: ""}),
	} {
		t.Run(name, func(t *testing.T) {
			c, whole, args := written(filter)
			if !whole {
				t.Errorf("not said whole: %+v", c)
			}

			expectArguments(t, c.superset, args)
		})
	}
}

func TestPartOfFilter(t *testing.T) {
	for name, filter := range map[string]*types.Document{
		"element of an array":   doc("a.0", "x"),
		"field like an operand": doc("a'b", "x"),
		"document":              doc("a", doc("b", "x")),
		"empty document":        doc("a", doc()),
		"date":                  doc("a", time.UnixMilli(1)),
		"identifier":            doc("a", types.ObjectID{1}),
		"huge number":           doc("a", int64(1)<<60),
		"nor":                   doc("$nor", list(doc("a", "x"))),
		"not":                   doc("a", doc("$not", doc("$gt", "x"))),
		"real pattern":          doc("a", doc("$regex", "^a.*")),
		"class":                 doc("a", doc("$regex", `\d`)),
		"option":                doc("a", doc("$regex", "a", "$options", "m")),
		"text with a zero":      doc("a", doc("$gt", "a\x00")),
		"half of alternatives":  doc("$or", list(doc("a", "x"), doc("b.0", "y"))),
	} {
		t.Run(name, func(t *testing.T) {
			filter.Set("z", "said")

			c, whole, args := written(filter)
			if whole || len(args) != 1 || c.superset != "_jsonb->'z' @> $1::jsonb" {
				t.Errorf("whole %v, %q, %v", whole, c.superset, args)
			}
		})
	}
}

func TestLiteral(t *testing.T) {
	for pattern, want := range map[string]string{
		`a\.b`: `[aA]\.[bB]`,
		"k-1":  "[k\u212aK]\\-1",
		"青 ß":  "青\\ [ß\u1e9e]",
		"":     "",
	} {
		got, ok := literal(pattern, "i")
		if !ok || !sameClasses(got, want) {
			t.Errorf("%q: %q, want %q", pattern, got, want)
		}
	}
}

func TestPageIsMadeByTheDatabase(t *testing.T) {
	var placeholder metadata.Placeholder

	filter := doc("state", "published", "date", "2026-01-05", "_id", doc("$lt", "r-9"))
	params := &backends.QueryParams{
		Filter: filter,
		Pushdown: &backends.Pushdown{
			Filter: filter,
			Page:   &backends.Page{Field: "date", Descending: true, IDDescending: true, Limit: 21},
		},
	}

	where, args, err := prepareWhereClause(&placeholder, filter)
	if err != nil {
		t.Fatal(err)
	}

	sql, args := pushDown("SELECT _jsonb FROM t", where, args, &placeholder, params)
	key := pageKey("date")

	for _, part := range []string{
		key + " IS NOT NULL", key + " = $", idKey + " < $",
		"ORDER BY " + key + " DESC, " + idKey + " DESC LIMIT 21) UNION ALL (",
		key + " IS NULL)",
	} {
		if !strings.Contains(sql, part) {
			t.Errorf("%q is missing in %s", part, sql)
		}
	}

	expectArguments(t, sql, args)
}

func written(filter *types.Document) (condition, bool, []any) {
	var placeholder metadata.Placeholder

	w := &writer{placeholder: &placeholder}
	c, whole := w.filter(filter, nothing)

	return c, whole, w.args
}

// expectArguments: PostgreSQL refuses a statement that does not use each.
func expectArguments(t *testing.T, sql string, args []any) {
	t.Helper()

	var p metadata.Placeholder

	for range args {
		if next := p.Next(); !strings.Contains(sql, next) {
			t.Errorf("%s is not used in %s", next, sql)
		}
	}

	if next := p.Next(); strings.Contains(sql, next) {
		t.Errorf("%s has no value in %s", next, sql)
	}
}

// sameClasses: a set of letters begins with any of them.
func sameClasses(one, other string) bool {
	return len(one) == len(other) && strings.Count(one, "[") == strings.Count(other, "[") &&
		!strings.ContainsFunc(one, func(r rune) bool { return !strings.ContainsRune(other, r) })
}
