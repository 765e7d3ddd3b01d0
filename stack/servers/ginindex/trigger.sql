-- FerretDB v1 filters by (_jsonb -> 'field') @> value, which the B-tree indexes it makes do not serve: a look-up by
-- _id reads the whole table (130 updates/s at 30,000 documents). Each index therefore gets a GIN twin on the same
-- expressions (1,070 updates/s). A dotted field is filtered as _jsonb #> '{a,b}', so its twin is written that way.
CREATE OR REPLACE FUNCTION public.xinxiu_gin_twin() RETURNS event_trigger LANGUAGE plpgsql AS $$
DECLARE
  made record;
  columns text;
BEGIN
  FOR made IN
    SELECT i.indexrelid, i.indrelid, c.relname, n.nspname, i.indnatts
    FROM pg_event_trigger_ddl_commands() d
    JOIN pg_index i ON i.indexrelid = d.objid
    JOIN pg_class c ON c.oid = i.indexrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_am am ON am.oid = c.relam
    -- Not the twin itself, and not FerretDB's own catalogue.
    WHERE d.classid = 'pg_class'::regclass AND am.amname = 'btree'
      AND (SELECT relname FROM pg_class WHERE oid = i.indrelid) NOT LIKE '\_ferretdb\_%'
  LOOP
    SELECT string_agg(format('(%s) jsonb_path_ops', public.xinxiu_filter_expression(e)), ', ' ORDER BY k)
      INTO columns
      FROM generate_series(1, made.indnatts) k, LATERAL pg_get_indexdef(made.indexrelid, k, true) e
      WHERE e LIKE '%\_jsonb -> %';
    IF columns IS NOT NULL THEN
      -- Names are cut at 63 bytes; the oid keeps the cut ones apart.
      EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON %s USING gin (%s) WITH (fastupdate = off)',
        left(made.relname, 48) || '_gin' || made.indexrelid, made.indrelid::regclass, columns);
    END IF;
  END LOOP;
END
$$;

CREATE OR REPLACE FUNCTION public.xinxiu_filter_expression(expression text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN array_length(keys, 1) = 1 THEN format('_jsonb -> %L', keys[1])
              ELSE format('_jsonb #> %L::text[]', keys) END
  FROM (
    SELECT array_agg(replace(m[1], '''''', '''') ORDER BY n) AS keys
    FROM regexp_matches(expression, '->\s*''((?:[^'']|'''')*)''::text', 'g') WITH ORDINALITY AS t(m, n)
  ) parts
$$;

DROP EVENT TRIGGER IF EXISTS xinxiu_gin_twin;
CREATE EVENT TRIGGER xinxiu_gin_twin ON ddl_command_end WHEN TAG IN ('CREATE INDEX')
  EXECUTE FUNCTION public.xinxiu_gin_twin();
