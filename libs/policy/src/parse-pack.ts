import { type RecordRules, type RegimePack, type Result, type Validity, err, ok } from '@xinxiu/domain';
import { type Document, LineCounter, isNode, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type CountyPack, countyPack } from './county-pack.js';
import { countySchema } from './county-schema.js';
import { contentDigest, substanceOf } from './digest.js';
import { packRules } from './pack-rules.js';
import { type PackProblem, type Place, problemOfFile } from './pack-problem.js';
import { type RecordRulesFile, recordSchema } from './record-schema.js';
import { type RegimeFile, regimeSchema } from './regime-schema.js';

interface PackFile {
  readonly status: 'draft' | 'published';
  /** As it stands in the file. */
  readonly content: Readonly<Record<string, unknown>>;
  /** See {@link substanceOf}. */
  readonly substance: string;
  /** Where the value of a path stands, as `['terms', 2, 'id']`. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

type KindOfPack =
  | { readonly kind: 'regime'; readonly pack: RegimePack }
  | { readonly kind: 'county'; readonly pack: CountyPack }
  | { readonly kind: 'record'; readonly pack: RecordRules };

export type ParsedPack = PackFile & KindOfPack;

/** Reads one pack. Problems carry the line of the value that is wrong, or of the block that lacks one. */
export function parsePack(text: string, file: string): Result<ParsedPack, PackProblem[]> {
  try {
    return parseYaml(text, file);
  } catch (error) {
    // Aliases without an end, or more levels than anybody writes.
    const message = `It cannot be read: ${(error as Error).message}`;
    return err([problemOfFile('PACK_YAML_INVALID', file, message)]);
  }
}

const SEVERAL_DOCUMENTS = 'The file has several YAML documents; give each pack a file of its own';

function parseYaml(text: string, file: string): Result<ParsedPack, PackProblem[]> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  if (document.errors.length > 0) {
    return err(
      document.errors.map(({ code, message, pos: [offset] }) => ({
        code: 'PACK_YAML_INVALID',
        file,
        ...placeAt(lines, offset),
        path: '',
        // The library speaks of its own functions there.
        message: code === 'MULTIPLE_DOCS' ? SEVERAL_DOCUMENTS : message,
      })),
    );
  }
  const content: unknown = document.toJS();
  const place = (path: readonly PropertyKey[]): Place => placeOf(document, lines, path);
  const problemAt = (
    code: PackProblem['code'],
    path: readonly PropertyKey[],
    message: string,
  ): PackProblem => ({
    code,
    file,
    ...place(path),
    path: path.join('.'),
    message,
  });
  const parsed = parseContent(content);
  if (parsed === undefined) {
    return err([problemAt('PACK_SCHEMA', ['kind'], 'kind must be "regime", "county" or "record"')]);
  }
  if (!parsed.ok)
    return err(parsed.error.map(({ path, message }) => problemAt('PACK_SCHEMA', path, message)));
  const twice = repeatedIds(content);
  if (twice.length > 0) {
    return err(
      twice.map(({ path, id }) => problemAt('PACK_RULE_TWICE', path, `the rule "${id}" stands here twice`)),
    );
  }
  const valid = content as PackFile['content'];
  const status = valid['status'] as PackFile['status'];
  return ok({ ...parsed.value, status, content: valid, substance: substanceOf(valid), placeOf: place });
}

type ContentProblem = { readonly path: readonly PropertyKey[]; readonly message: string };

/** Undefined for a kind of pack that does not exist. */
function parseContent(content: unknown): Result<KindOfPack, ContentProblem[]> | undefined {
  const digest = contentDigest(content);
  switch ((content as { kind?: unknown } | null)?.kind) {
    case 'regime':
      return mapped(regimeSchema, content, (one) => ({ kind: one.kind, pack: regimeOf(one, digest) }));
    case 'record':
      return mapped(recordSchema, content, (one) => ({ kind: one.kind, pack: recordRulesOf(one, digest) }));
    case 'county':
      return mapped(countySchema, content, (one) => ({ kind: one.kind, pack: countyPack(one, digest) }));
    default:
      return undefined;
  }
}

function mapped<S extends z.ZodType>(
  schema: S,
  content: unknown,
  map: (value: z.infer<S>) => KindOfPack,
): Result<KindOfPack, ContentProblem[]> {
  const parsed = schema.safeParse(content);
  if (parsed.success) return ok(map(parsed.data));
  return err(
    parsed.error.issues.map((issue) => {
      const [key] = issue.code === 'unrecognized_keys' ? issue.keys : [];
      return { path: key === undefined ? issue.path : [...issue.path, key], message: issue.message };
    }),
  );
}

function regimeOf(file: RegimeFile, digest: string): RegimePack {
  const { kind: _kind, status: _status, validity, ...rest } = file;
  const within = ruleWithin(validity);
  // The schema's optional keys are absent, never undefined: YAML has no undefined.
  return {
    ...rest,
    digest,
    validity,
    classes: file.classes.map(within),
    terms: file.terms.map(within),
    conditions: file.conditions.map(within),
    undecided: within(file.undecided),
    combination: within(file.combination),
    expiry: within(file.expiry),
    ...(file.transition === undefined ? {} : { transition: within(file.transition) }),
  } as RegimePack;
}

function recordRulesOf(file: RecordRulesFile, digest: string): RecordRules {
  const { kind: _kind, status: _status, validity, ...rest } = file;
  const within = ruleWithin(validity);
  return {
    ...rest,
    digest,
    validity,
    fields: file.fields.map(within),
    obligations: file.obligations.map(within),
  } as RecordRules;
}

/** A rule holds as long as its pack unless it says otherwise. */
function ruleWithin(validity: Validity) {
  return <R extends { validity?: Validity | undefined }>(rule: R) => ({
    ...rule,
    validity: rule.validity ?? validity,
  });
}

/** Where a value stands; for one that is missing, where the block that lacks it begins. */
function placeOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): Place {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return placeAt(lines, node.range[0]);
  }
  return { line: 1, column: 1 };
}

function placeAt(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

/** Rule ids are cited by dates and refusals, so within a pack each names one rule. */
function repeatedIds(content: unknown): { path: PropertyKey[]; id: string }[] {
  const seen = new Set<string>();
  return packRules(content).flatMap(({ id, path }) => {
    if (seen.has(id)) return [{ path: [...path, 'id'], id }];
    seen.add(id);
    return [];
  });
}
