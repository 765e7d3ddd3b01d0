package postgresql

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/FerretDB/FerretDB/internal/backends"
	"github.com/FerretDB/FerretDB/internal/backends/postgresql/metadata"
	"github.com/FerretDB/FerretDB/internal/types"
)

// condition is a filter, or a part of it, in SQL. An empty text holds for every document.
type condition struct {
	// superset holds for every document that the filter lets through, and maybe for others.
	superset string

	// exact agrees with the filter on every document for which plain holds.
	exact string

	// plain is never null. It leaves out what SQL cannot judge: arrays, and values of types that look alike in JSON.
	plain string
}

// longestPattern in bytes: PostgreSQL refuses expressions that are too large.
const longestPattern = 1_000

// mostOf is how many values of an $in are compared one by one.
const mostOf = 500

// writer writes conditions and numbers their arguments.
type writer struct {
	placeholder *metadata.Placeholder
	args        []any
}

func (w *writer) arg(value, sqlType string) string {
	w.args = append(w.args, value)
	return w.placeholder.Next() + "::" + sqlType
}

// attempt forgets the arguments of what turns out to have no SQL.
func (w *writer) attempt(write func() (condition, bool)) (condition, bool) {
	args, placeholder := len(w.args), *w.placeholder

	c, ok := write()
	if !ok {
		w.args, *w.placeholder = w.args[:args], placeholder
	}

	return c, ok
}

// filter says as much of a filter as it can. The second result tells whether that is all of it.
// Not for what skip names: fields at the top that the caller asks for otherwise.
func (w *writer) filter(filter *types.Document, skip func(key string, value any) bool) (condition, bool) {
	var parts []condition

	whole := true

	for _, key := range keysOf(filter) {
		value, _ := filter.Get(key)
		if key == "$comment" || skip(key, value) {
			continue
		}

		part, ok := w.pair(key, value)
		whole = whole && ok
		parts = append(parts, part)
	}

	return all(parts), whole
}

func nothing(string, any) bool { return false }

// pair returns a condition that holds always where there is no SQL for it.
func (w *writer) pair(key string, value any) (condition, bool) {
	switch key {
	case "$and":
		return w.and(value)
	case "$or":
		return w.attempt(func() (condition, bool) { return w.or(value) })
	}

	if !isPath(key) {
		return condition{}, false
	}

	doc, ok := value.(*types.Document)
	if !ok {
		if regex, ok := value.(types.Regex); ok {
			return w.matches(key, regex.Pattern, regex.Options)
		}

		return w.equal(key, value)
	}

	if doc.Len() == 0 {
		return condition{}, false
	}

	var parts []condition

	whole := true

	for _, operator := range doc.Keys() {
		if operator == "$options" {
			continue
		}

		part, ok := w.attempt(func() (condition, bool) { return w.operator(key, operator, doc) })
		whole = whole && ok
		parts = append(parts, part)
	}

	return all(parts), whole
}

func (w *writer) and(value any) (condition, bool) {
	branches, ok := documents(value)
	if !ok {
		return condition{}, false
	}

	var parts []condition

	whole := true

	for _, branch := range branches {
		part, ok := w.filter(branch, nothing)
		whole = whole && ok
		parts = append(parts, part)
	}

	return all(parts), whole
}

// or has SQL only if each of its branches has.
func (w *writer) or(value any) (condition, bool) {
	branches, ok := documents(value)
	if !ok {
		return condition{}, false
	}

	var supersets, exacts []string
	var plains []condition

	for _, branch := range branches {
		part, ok := w.filter(branch, nothing)
		if !ok || part.exact == "" {
			return condition{}, false
		}

		supersets = append(supersets, part.superset)
		exacts = append(exacts, part.exact)
		plains = append(plains, condition{plain: part.plain})
	}

	return condition{
		superset: "(" + strings.Join(supersets, " OR ") + ")",
		exact:    "(" + strings.Join(exacts, " OR ") + ")",
		plain:    all(plains).plain,
	}, true
}

func (w *writer) operator(field, operator string, doc *types.Document) (condition, bool) {
	value, _ := doc.Get(operator)

	switch operator {
	case "$eq":
		return w.equal(field, value)
	case "$ne":
		return w.not(field, func() (condition, bool) { return w.equal(field, value) })
	case "$in":
		return w.in(field, value)
	case "$nin":
		return w.not(field, func() (condition, bool) { return w.in(field, value) })
	case "$gt":
		return w.compare(field, ">", value)
	case "$gte":
		return w.compare(field, ">=", value)
	case "$lt":
		return w.compare(field, "<", value)
	case "$lte":
		return w.compare(field, "<=", value)
	case "$exists":
		return exists(field, value)
	case "$regex":
		options, _ := doc.Get("$options")

		switch value := value.(type) {
		case string:
			text, isText := options.(string)
			if options != nil && !isText {
				return condition{}, false
			}

			return w.matches(field, value, text)
		case types.Regex:
			if options != nil {
				return condition{}, false
			}

			return w.matches(field, value.Pattern, value.Options)
		}
	}

	return condition{}, false
}

func (w *writer) equal(field string, value any) (condition, bool) {
	if _, isNull := value.(types.NullType); isNull {
		return judged(field, typeOf(field)+" = 'null'"), true
	}

	text, ok := asJSON(value)
	if !ok {
		return condition{}, false
	}

	c := fmt.Sprintf("%s @> %s", valueOf(field), w.arg(text, "jsonb"))
	if strings.Contains(field, ".") {
		return judged(field, c), true
	}

	// Of an array as well, as the filter means it; a GIN index finds both.
	return condition{superset: c, exact: c, plain: plain(field)}, true
}

func (w *writer) in(field string, value any) (condition, bool) {
	array, ok := value.(*types.Array)
	if !ok || array.Len() > mostOf {
		return condition{}, false
	}

	if array.Len() == 0 {
		return condition{superset: "false", exact: "false", plain: "true"}, true
	}

	var supersets, exacts []string

	for i := range array.Len() {
		element, _ := array.Get(i)

		c, ok := w.equal(field, element)
		if !ok {
			return condition{}, false
		}

		supersets = append(supersets, c.superset)
		exacts = append(exacts, c.exact)
	}

	return condition{
		superset: "(" + strings.Join(supersets, " OR ") + ")",
		exact:    "(" + strings.Join(exacts, " OR ") + ")",
		plain:    plain(field),
	}, true
}

func (w *writer) not(field string, write func() (condition, bool)) (condition, bool) {
	c, ok := write()
	if !ok {
		return condition{}, false
	}

	return judged(field, fmt.Sprintf("NOT COALESCE(%s, false)", c.exact)), true
}

func (w *writer) compare(field, operator string, value any) (condition, bool) {
	if text, ok := value.(string); ok {
		if !storable(text) {
			return condition{}, false
		}

		return judged(field, fmt.Sprintf("%s %s %s", textOf(field), operator, w.arg(text, "text"))), true
	}

	number, ok := asNumber(value)
	if !ok {
		return condition{}, false
	}

	return judged(field, fmt.Sprintf(
		"(CASE WHEN %s IN ('int', 'long', 'double') THEN (%s)::numeric END) %s %s",
		typeOf(field), valueOf(field), operator, w.arg(number, "numeric"),
	)), true
}

func (w *writer) matches(field, pattern, options string) (condition, bool) {
	expression, ok := literal(pattern, options)
	if !ok {
		return condition{}, false
	}

	return judged(field, fmt.Sprintf("%s ~ %s", textOf(field), w.arg(expression, "text"))), true
}

func exists(field string, value any) (condition, bool) {
	wanted, ok := value.(bool)
	if !ok {
		return condition{}, false
	}

	c := valueOf(field) + " IS NOT NULL"
	if !wanted {
		c = valueOf(field) + " IS NULL"
	}

	return judged(field, c), true
}

// judged is a condition that says nothing of documents which are not plain.
func judged(field, exact string) condition {
	return condition{
		superset: fmt.Sprintf("(%s OR NOT %s)", exact, plain(field)),
		exact:    exact,
		plain:    plain(field),
	}
}

// plain leaves out arrays, of which each element counts, and types that have a type of JSON in common with another.
func plain(field string) string {
	said := typeOf(field) + " IN ('string', 'int', 'long', 'double', 'bool', 'null')"

	steps := strings.Split(field, ".")
	for n := 1; n < len(steps); n++ {
		said += " AND " + typeOf(strings.Join(steps[:n], ".")) + " <> 'array'"
	}

	return "(" + said + ")"
}

// isPath takes fields at the top of a document and within objects of it. Their names may stand in SQL as they are.
func isPath(field string) bool {
	return !slices.ContainsFunc(strings.Split(field, "."), func(step string) bool { return !backends.PlainField(step) })
}

// typeOf is the BSON type of a field; one that is missing counts as null.
func typeOf(field string) string {
	return fmt.Sprintf(`COALESCE(%s #>> '{$s,p,"%s",t}', 'null')`,
		metadata.DefaultColumn, strings.ReplaceAll(field, ".", `",$s,p,"`))
}

// valueOf is written as FerretDB does, and so as the indexes have it.
func valueOf(field string) string {
	if strings.Contains(field, ".") {
		return fmt.Sprintf("%s #> '{%s}'", metadata.DefaultColumn, inBraces(field))
	}

	return fmt.Sprintf("%s->'%s'", metadata.DefaultColumn, field)
}

// textOf is a text in BSON's order, which is that of its bytes; null for any other type.
func textOf(field string) string {
	return fmt.Sprintf(`(CASE WHEN %s = 'string' THEN %s #>> '{%s}' END) COLLATE "C"`,
		typeOf(field), metadata.DefaultColumn, inBraces(field))
}

func inBraces(field string) string {
	return `"` + strings.ReplaceAll(field, ".", `","`) + `"`
}

// asJSON is for scalars that jsonb keeps and compares without loss.
func asJSON(value any) (string, bool) {
	switch value := value.(type) {
	case bool:
		return strconv.FormatBool(value), true
	case string:
		b, err := json.Marshal(value)
		return string(b), err == nil && storable(value)
	default:
		return asNumber(value)
	}
}

// asNumber refuses what a double cannot hold: FerretDB compares such numbers by other rules.
func asNumber(value any) (string, bool) {
	switch value := value.(type) {
	case int32:
		return strconv.FormatInt(int64(value), 10), true
	case int64:
		return strconv.FormatInt(value, 10), math.Abs(float64(value)) < types.MaxSafeDouble
	case float64:
		return strconv.FormatFloat(value, 'f', -1, 64), math.Abs(value) < types.MaxSafeDouble
	default:
		return "", false
	}
}

// storable texts are those that PostgreSQL takes.
func storable(text string) bool {
	return utf8.ValidString(text) && !strings.ContainsRune(text, 0)
}

// literal turns a pattern of plain text into one that means the same to PostgreSQL, which knows no case beyond ASCII
// here: each letter becomes the set of all that Go holds for the same letter.
func literal(pattern, options string) (string, bool) {
	if options != "" && options != "i" || !storable(pattern) || len(pattern) > longestPattern {
		return "", false
	}

	var out strings.Builder

	escaped := false

	for _, r := range pattern {
		letter := unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_'

		switch {
		case escaped && r < utf8.RuneSelf && letter:
			return "", false // a class, as \d
		case !escaped && r == '\\':
			escaped = true
			continue
		case !escaped && strings.ContainsRune(`.*+?^${}()|[]`, r):
			return "", false
		}

		escaped = false

		if options == "i" && unicode.SimpleFold(r) != r {
			out.WriteRune('[')
			out.WriteRune(r)

			for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
				out.WriteRune(other)
			}

			out.WriteRune(']')

			continue
		}

		if r < utf8.RuneSelf && !letter {
			out.WriteRune('\\')
		}

		out.WriteRune(r)
	}

	return out.String(), !escaped
}

func documents(value any) ([]*types.Document, bool) {
	array, ok := value.(*types.Array)
	if !ok || array.Len() == 0 {
		return nil, false
	}

	docs := make([]*types.Document, array.Len())

	for i := range docs {
		element, _ := array.Get(i)
		if docs[i], ok = element.(*types.Document); !ok {
			return nil, false
		}
	}

	return docs, true
}

func all(parts []condition) condition {
	var supersets, exacts, plains []string

	for _, part := range parts {
		supersets = appendSaid(supersets, part.superset)
		exacts = appendSaid(exacts, part.exact)
		plains = appendSaid(plains, part.plain)
	}

	return condition{superset: conjunction(supersets), exact: conjunction(exacts), plain: conjunction(plains)}
}

func appendSaid(texts []string, text string) []string {
	if text == "" {
		return texts
	}

	return append(texts, text)
}

func conjunction(texts []string) string {
	if len(texts) < 2 {
		return strings.Join(texts, "")
	}

	return "(" + strings.Join(texts, " AND ") + ")"
}

// keysOf takes the filter of a command that has none.
func keysOf(filter *types.Document) []string {
	if filter == nil {
		return nil
	}

	return filter.Keys()
}
