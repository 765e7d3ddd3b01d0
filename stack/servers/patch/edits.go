package main

// edit replaces a text that stands exactly once in a file of FerretDB.
type edit struct {
	file string
	old  string
	new  string
}

// edits lead from FerretDB 1.24.2 to the functions in _ferretdb. They are few and small: whoever raises the version
// reads each anew, and one whose text is gone ends the build.
var edits = []edit{
	{
		file: "internal/backends/collection.go",
		old:  "\tOnlyRecordIDs bool\n\tComment       string\n}",
		new:  "\tOnlyRecordIDs bool\n\tComment       string\n\n\tPushdown *Pushdown\n}",
	},
	{
		file: "internal/backends/collection.go",
		old:  "\tIter types.DocumentsIterator\n}",
		new:  "\tIter types.DocumentsIterator\n\n\t// Counted documents are not among those of Iter, if Judged.\n\tCounted int64\n\tJudged  bool\n}",
	},
	{
		file: "internal/backends/postgresql/collection.go",
		old:  "\tq += where\n\n\tsort, sortArgs := prepareOrderByClause(params.Sort)\n\n\tq += sort",
		new: "\tif params.Pushdown != nil && params.Pushdown.Count {\n" +
			"\t\tif res, err := countOf(ctx, p, c.dbName, meta.TableName, params); res != nil || err != nil {\n" +
			"\t\t\treturn res, err\n\t\t}\n\t}\n\n" +
			"\tq, args = pushDown(q, where, args, &placeholder, params)\n\n" +
			"\tsort, sortArgs := prepareOrderByClause(params.Sort)\n\n\tq += sort",
	},
	{
		file: "internal/handler/msg_find.go",
		old:  "queryRes, err := coll.Query(ctx, qp)",
		new:  "queryRes, err := queryPage(ctx, coll, qp, params)",
	},
	{
		file: "internal/handler/msg_aggregate.go",
		old:  "iter, err = processStagesDocuments(ctx, closer, &stagesDocumentsParams{c, qp, stagesDocuments})",
		new:  "iter, err = processStagesOrCount(ctx, closer, &stagesDocumentsParams{c, qp, stagesDocuments}, aggregationStages)",
	},
}
