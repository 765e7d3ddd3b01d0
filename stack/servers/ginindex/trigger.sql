-- FerretDB v1 filters by (_jsonb -> 'field') @> value, which the B-tree indexes it makes do not serve: a look-up by
-- _id reads the whole table (130 updates/s at 30,000 documents). Each index therefore gets a GIN twin on the same
-- expressions (1,070 updates/s). A dotted field is filtered as _jsonb #> '{a,b}', so its twin is written that way.
-- Only a unique B-tree is of use beside it, as the guard and, on _id, for the write of an update. Any other gives its
-- name to its twin and goes: each index unpacks the document at every write (a case has eight).
-- An index on a field and then _id is for the pages of a list: its twin is a B-tree in the order of the texts, on just
-- what our FerretDB sorts by (pageKey in patch/_ferretdb).
CREATE OR REPLACE FUNCTION public.xinxiu_gin_twin() RETURNS event_trigger LANGUAGE plpgsql AS $$
DECLARE
  made record;
  columns text;
  page_field text;
BEGIN
  FOR made IN
    SELECT i.indexrelid, i.indrelid, c.relname, n.nspname, i.indnatts, i.indisunique
    FROM pg_event_trigger_ddl_commands() d
    JOIN pg_index i ON i.indexrelid = d.objid
    JOIN pg_class c ON c.oid = i.indexrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_am am ON am.oid = c.relam
    -- Not the twin itself, and not FerretDB's own catalogue.
    WHERE d.classid = 'pg_class'::regclass AND am.amname = 'btree'
      AND (SELECT relname FROM pg_class WHERE oid = i.indrelid) NOT LIKE '\_ferretdb\_%'
  LOOP
    page_field := public.xinxiu_page_field(made.indexrelid);
    IF page_field IS NOT NULL AND NOT made.indisunique THEN
      EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON %s (%s, ((_jsonb ->> ''_id'') COLLATE "C"))',
        left(made.relname, 48) || '_page' || made.indexrelid, made.indrelid::regclass,
        public.xinxiu_page_key(page_field));
      PERFORM public.xinxiu_keep_twin_only(made.indexrelid, '_page');
      CONTINUE;
    END IF;
    SELECT string_agg(format('(%s) jsonb_path_ops', public.xinxiu_filter_expression(e)), ', ' ORDER BY k)
      INTO columns
      FROM generate_series(1, made.indnatts) k, LATERAL pg_get_indexdef(made.indexrelid, k, true) e
      WHERE e LIKE '%\_jsonb -> %';
    IF columns IS NOT NULL THEN
      -- Names are cut at 63 bytes; the oid keeps the cut ones apart.
      EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON %s USING gin (%s) WITH (fastupdate = off)',
        left(made.relname, 48) || '_gin' || made.indexrelid, made.indrelid::regclass, columns);
      IF NOT made.indisunique THEN
        PERFORM public.xinxiu_keep_twin_only(made.indexrelid, '_gin');
      END IF;
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

-- The field of an index on a field at the top of a document and then _id; null for any other index.
CREATE OR REPLACE FUNCTION public.xinxiu_page_field(index_id oid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT (regexp_match(pg_get_indexdef(index_id, 1, true), '^\(_jsonb -> ''([A-Za-z_][A-Za-z0-9_]*)''::text\)$'))[1]
  FROM pg_index
  WHERE indexrelid = index_id AND indnatts = 2
    AND pg_get_indexdef(index_id, 2, true) = '(_jsonb -> ''_id''::text)'
$$;

CREATE OR REPLACE FUNCTION public.xinxiu_page_key(field text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT format('((CASE WHEN _jsonb #>> ''{$s,p,"%1$s",t}'' = ''string'' AND _jsonb #>> ''{$s,p,_id,t}'' = ''string'''
    ' THEN _jsonb ->> ''%1$s'' END) COLLATE "C")', field)
$$;

DROP FUNCTION IF EXISTS public.xinxiu_keep_twin_only(oid);

-- FerretDB knows an index by its name, and drops it by that.
CREATE OR REPLACE FUNCTION public.xinxiu_keep_twin_only(btree oid, suffix text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  index_name text;
  schema_name text;
  twin text;
BEGIN
  SELECT c.relname, n.nspname INTO index_name, schema_name
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = btree;
  twin := left(index_name, 48) || suffix || btree;
  EXECUTE format('DROP INDEX %I.%I', schema_name, index_name);
  EXECUTE format('ALTER INDEX %I.%I RENAME TO %I', schema_name, twin, index_name);
END
$$;

-- Those of a cluster that an earlier version made.
SELECT public.xinxiu_keep_twin_only(i.indexrelid, '_gin')
FROM pg_index i
JOIN pg_class c ON c.oid = i.indexrelid
JOIN pg_am am ON am.oid = c.relam
WHERE am.amname = 'btree' AND NOT i.indisunique
  AND EXISTS (SELECT FROM pg_class t WHERE t.relnamespace = c.relnamespace
              AND t.relname = left(c.relname, 48) || '_gin' || i.indexrelid);

DROP EVENT TRIGGER IF EXISTS xinxiu_gin_twin;
CREATE EVENT TRIGGER xinxiu_gin_twin ON ddl_command_end WHEN TAG IN ('CREATE INDEX')
  EXECUTE FUNCTION public.xinxiu_gin_twin();

-- A document of up to 8 KB lies in its row as it is: every index expression reads it, and unpacking it each time was a
-- fifth of the server's CPU. Longer ones are packed and laid aside as before.
CREATE OR REPLACE FUNCTION public.xinxiu_plain_documents() RETURNS event_trigger LANGUAGE plpgsql AS $$
DECLARE
  made record;
BEGIN
  FOR made IN
    SELECT d.objid
    FROM pg_event_trigger_ddl_commands() d
    JOIN pg_attribute a ON a.attrelid = d.objid AND a.attname = '_jsonb'
    WHERE d.classid = 'pg_class'::regclass AND d.object_type = 'table'
  LOOP
    EXECUTE format('ALTER TABLE %s SET (toast_tuple_target = 8160)', made.objid::regclass);
  END LOOP;
END
$$;

DROP EVENT TRIGGER IF EXISTS xinxiu_plain_documents;
CREATE EVENT TRIGGER xinxiu_plain_documents ON ddl_command_end WHEN TAG IN ('CREATE TABLE')
  EXECUTE FUNCTION public.xinxiu_plain_documents();
