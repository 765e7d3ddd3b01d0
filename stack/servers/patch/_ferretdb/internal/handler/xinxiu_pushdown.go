package handler

import (
	"context"
	"math"

	"github.com/FerretDB/FerretDB/internal/backends"
	"github.com/FerretDB/FerretDB/internal/handler/common"
	"github.com/FerretDB/FerretDB/internal/handler/common/aggregations"
	"github.com/FerretDB/FerretDB/internal/types"
	"github.com/FerretDB/FerretDB/internal/util/iterator"
	"github.com/FerretDB/FerretDB/internal/util/lazyerrors"
	"github.com/FerretDB/FerretDB/internal/util/must"
)

// longestPage is how many documents a page may have that is made in the database.
const longestPage = 2_000

// queryPage asks for the start of a sorted list where that is all that was asked for. The handler filters, sorts and
// cuts what comes back, as it does with everything.
func queryPage(ctx context.Context, c backends.Collection, qp *backends.QueryParams, params *common.FindParams) (*backends.QueryResult, error) { //nolint:lll // as its neighbours
	page := pageOf(params)
	if page == nil {
		return c.Query(ctx, qp)
	}

	asked := *qp
	asked.Pushdown = &backends.Pushdown{Filter: params.Filter, Page: page}

	res, err := c.Query(ctx, &asked)
	if err != nil {
		return nil, lazyerrors.Error(err)
	}

	docs, err := iterator.ConsumeValues(res.Iter)
	if err != nil {
		return nil, lazyerrors.Error(err)
	}

	var found []*types.Document
	var read, kept int64

	for _, doc := range docs {
		ok, err := common.FilterDocument(doc, params.Filter)
		if err != nil {
			return nil, lazyerrors.Error(err)
		}

		ordered := isText(doc, page.Field) && isText(doc, "_id")
		if ordered {
			read++
		}

		if ok {
			found = append(found, doc)
		}

		if ok && ordered {
			kept++
		}
	}

	// The database let some through that the filter does not: what came after them was cut off.
	if read == page.Limit && kept < page.Limit {
		return c.Query(ctx, qp)
	}

	return &backends.QueryResult{Iter: iterator.Values(iterator.ForSlice(found))}, nil
}

// pageOf returns nil unless a list is asked for by a field at the top, with or without _id after it, from its start.
func pageOf(params *common.FindParams) *backends.Page {
	wanted := params.Limit + params.Skip
	keys := params.Sort.Keys()

	if params.Tailable || params.Limit <= 0 || wanted > longestPage || len(keys) == 0 || len(keys) > 2 {
		return nil
	}

	if !backends.PlainField(keys[0]) || len(keys) == 2 && (keys[1] != "_id" || keys[0] == "_id") {
		return nil
	}

	descending := func(key string) bool { return must.NotFail(params.Sort.Get(key)).(int64) < 0 }

	return &backends.Page{
		Field:        keys[0],
		Descending:   descending(keys[0]),
		IDDescending: descending(keys[len(keys)-1]),
		Limit:        wanted,
	}
}

func isText(doc *types.Document, field string) bool {
	value, _ := doc.Get(field)
	_, ok := value.(string)

	return ok
}

// processStagesOrCount counts in the database where that is all that a pipeline does.
func processStagesOrCount(ctx context.Context, closer *iterator.MultiCloser, p *stagesDocumentsParams, pipeline []any) (types.DocumentsIterator, error) { //nolint:lll // as its neighbours
	filter, ok := countedFilter(pipeline)
	if !ok {
		return processStagesDocuments(ctx, closer, p)
	}

	asked := *p.qp
	asked.Pushdown = &backends.Pushdown{Filter: filter, Count: true}

	res, err := p.c.Query(ctx, &asked)
	if err != nil {
		return nil, lazyerrors.Error(err)
	}

	closer.Add(res.Iter)

	if !res.Judged {
		// Nothing was counted: these are the documents.
		return stagesOn(ctx, closer, res.Iter, p)
	}

	others, err := iterator.ConsumeCount(common.FilterIterator(res.Iter, closer, filter))
	if err != nil {
		return nil, lazyerrors.Error(err)
	}

	var docs []*types.Document
	if n := res.Counted + int64(others); n > 0 {
		docs = append(docs, must.NotFail(types.NewDocument("_id", int32(1), "n", number(n))))
	}

	return iterator.Values(iterator.ForSlice(docs)), nil
}

func stagesOn(ctx context.Context, closer *iterator.MultiCloser, iter types.DocumentsIterator, p *stagesDocumentsParams) (types.DocumentsIterator, error) { //nolint:lll // as its neighbours
	var err error

	for _, s := range p.stages {
		if iter, err = s.Process(ctx, iter, closer); err != nil {
			return nil, err
		}
	}

	return iter, nil
}

// countedFilter recognises what a driver sends to count: [{$match: filter}, {$group: {_id: 1, n: {$sum: 1}}}].
func countedFilter(pipeline []any) (*types.Document, bool) {
	if len(pipeline) != 2 {
		return nil, false
	}

	filter, _ := aggregations.GetPushdownQuery(pipeline[:1])
	stage := pipeline[1].(*types.Document)
	group, _ := stage.Get("$group")
	counting := must.NotFail(types.NewDocument(
		"_id", int32(1),
		"n", must.NotFail(types.NewDocument("$sum", int32(1))),
	))
	doc, ok := group.(*types.Document)

	return filter, filter != nil && ok && stage.Len() == 1 && types.Compare(doc, counting) == types.Equal
}

func number(n int64) any {
	if n > math.MaxInt32 {
		return n
	}

	return int32(n)
}
