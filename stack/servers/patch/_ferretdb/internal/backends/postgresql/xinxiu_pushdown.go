package postgresql

import (
	"context"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/FerretDB/FerretDB/internal/backends"
	"github.com/FerretDB/FerretDB/internal/backends/postgresql/metadata"
	"github.com/FerretDB/FerretDB/internal/handler/sjson"
	"github.com/FerretDB/FerretDB/internal/types"
	"github.com/FerretDB/FerretDB/internal/util/iterator"
	"github.com/FerretDB/FerretDB/internal/util/lazyerrors"
)

// pushDown adds to a SELECT what FerretDB leaves to memory.
// @param where what FerretDB asks for by itself; it may be empty
func pushDown(sql, where string, args []any, p *metadata.Placeholder, params *backends.QueryParams) (string, []any) {
	filter := params.Filter
	if params.Pushdown != nil {
		filter = params.Pushdown.Filter
	}

	w := &writer{placeholder: p, args: args}

	more, _ := w.filter(filter, askedByFerretDB)
	if more.superset != "" && where == "" {
		where = " WHERE " + more.superset
	} else if more.superset != "" {
		where += " AND " + more.superset
	}

	if params.Pushdown != nil && params.Pushdown.Page != nil {
		return w.page(sql, where, filter, params.Pushdown.Page), w.args
	}

	return sql + where, w.args
}

// askedByFerretDB tells what prepareWhereClause has said already.
func askedByFerretDB(key string, value any) bool {
	switch value.(type) {
	case string, bool, int32, int64, float64:
		return !strings.HasPrefix(key, "$")
	default:
		return false
	}
}

// page takes the first documents in the order of an index, and all that this order does not know of: those whose field
// is not a text. The handler sorts them together.
func (w *writer) page(sql, where string, filter *types.Document, page *backends.Page) string {
	key := pageKey(page.Field)

	order := fmt.Sprintf("%s%s, %s%s", key, direction(page.Descending), idKey, direction(page.IDDescending))
	if page.Field == "_id" {
		order = idKey + direction(page.Descending)
	}

	joint := " WHERE "
	if where != "" {
		joint = " AND "
	}

	known := append([]string{key + " IS NOT NULL"}, w.onKeys(filter, page.Field)...)

	return fmt.Sprintf("(%s%s%s%s ORDER BY %s LIMIT %d) UNION ALL (%s%s%s%s IS NULL)",
		sql, where, joint, strings.Join(known, " AND "), order, page.Limit,
		sql, where, joint, key)
}

// onKeys repeats conditions on the keys of the order, so that an index can start there.
func (w *writer) onKeys(filter *types.Document, field string) []string {
	var found []string

	for _, key := range keysOf(filter) {
		value, _ := filter.Get(key)

		switch {
		case key == "$and":
			branches, _ := documents(value)
			for _, branch := range branches {
				found = append(found, w.onKeys(branch, field)...)
			}
		case key == "_id":
			found = append(found, w.onKey(idKey, value)...)
		case key == field:
			found = append(found, w.onKey(pageKey(field), value)...)
		}
	}

	return found
}

func (w *writer) onKey(key string, value any) []string {
	if text, ok := value.(string); ok && storable(text) {
		return []string{key + " = " + w.arg(text, "text")}
	}

	doc, ok := value.(*types.Document)
	if !ok {
		return nil
	}

	var found []string

	for _, operator := range [][2]string{{"$eq", "="}, {"$gt", ">"}, {"$gte", ">="}, {"$lt", "<"}, {"$lte", "<="}} {
		value, _ := doc.Get(operator[0])
		if text, ok := value.(string); ok && storable(text) {
			found = append(found, fmt.Sprintf("%s %s %s", key, operator[1], w.arg(text, "text")))
		}
	}

	return found
}

const idKey = `(` + metadata.DefaultColumn + `->>'_id') COLLATE "C"`

// pageKey is what the index of a page is made on; see ginindex/trigger.sql. Null where field or _id is not a text.
func pageKey(field string) string {
	return fmt.Sprintf(`(CASE WHEN %[1]s #>> '{$s,p,"%[2]s",t}' = 'string' AND %[1]s #>> '{$s,p,_id,t}' = 'string'`+
		` THEN %[1]s->>'%[2]s' END) COLLATE "C"`, metadata.DefaultColumn, field)
}

func direction(descending bool) string {
	if descending {
		return " DESC"
	}

	return ""
}

// countOf counts in one statement what SQL can judge, and brings the other documents that may count.
// It returns nil when it cannot judge by this filter.
func countOf(ctx context.Context, p *pgxpool.Pool, schema, table string, params *backends.QueryParams) (*backends.QueryResult, error) {
	var placeholder metadata.Placeholder

	w := &writer{placeholder: &placeholder}

	c, whole := w.filter(params.Pushdown.Filter, nothing)
	if !whole {
		return nil, nil
	}

	sql := `SELECT count(*), NULL::jsonb[] FROM ` + pgx.Identifier{schema, table}.Sanitize()
	if c.exact != "" {
		sql = fmt.Sprintf(`SELECT count(*) FILTER (WHERE %[1]s AND %[2]s), array_agg(%[3]s) FILTER (WHERE NOT (%[1]s)) FROM %[4]s WHERE %[5]s`,
			c.plain, c.exact, metadata.DefaultColumn, pgx.Identifier{schema, table}.Sanitize(), c.superset)
	}

	var counted int64
	var others [][]byte

	if err := p.QueryRow(ctx, sql, w.args...).Scan(&counted, &others); err != nil {
		return nil, lazyerrors.Error(err)
	}

	docs := make([]*types.Document, len(others))

	for i, b := range others {
		var err error
		if docs[i], err = sjson.Unmarshal(b); err != nil {
			return nil, lazyerrors.Error(err)
		}
	}

	return &backends.QueryResult{
		Counted: counted,
		Judged:  true,
		Iter:    iterator.Values(iterator.ForSlice(docs)),
	}, nil
}
