import { type RegimePack, type Result, type Validity, err, ok } from '@xinxiu/domain';
import { type Document, LineCounter, isNode, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type CountyPack, countyPack } from './county-pack.js';
import { countySchema } from './county-schema.js';
import { contentDigest } from './digest.js';
import type { PackProblem } from './pack-problem.js';
import { type RegimeFile, regimeSchema } from './regime-schema.js';

export type ParsedPack =
  | { readonly kind: 'regime'; readonly status: 'draft' | 'published'; readonly pack: RegimePack }
  | { readonly kind: 'county'; readonly status: 'draft' | 'published'; readonly pack: CountyPack };

type Place = Pick<PackProblem, 'line' | 'column'>;

/** Reads one pack. Problems carry the line of the value that is wrong, or of the block that lacks one. */
export function parsePack(text: string, file: string): Result<ParsedPack, PackProblem[]> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  if (document.errors.length > 0) {
    return err(
      document.errors.map(({ message, pos: [offset] }) => ({
        code: 'PACK_YAML_INVALID',
        file,
        ...placeAt(lines, offset),
        path: '',
        message,
      })),
    );
  }
  const content: unknown = document.toJS();
  const problemAt = (
    code: PackProblem['code'],
    path: readonly PropertyKey[],
    message: string,
  ): PackProblem => ({
    code,
    file,
    ...placeOf(document, lines, path),
    path: path.join('.'),
    message,
  });
  const kind = (content as { kind?: unknown } | null)?.kind;
  if (kind !== 'regime' && kind !== 'county') {
    return err([problemAt('PACK_SCHEMA', ['kind'], 'kind must be "regime" or "county"')]);
  }
  const digest = contentDigest(content);
  const parsed =
    kind === 'regime'
      ? mapped(regimeSchema, content, (one) => regimeOf(one, digest))
      : mapped(countySchema, content, (one): ParsedPack => ({
          kind,
          status: one.status,
          pack: countyPack(one, digest),
        }));
  if (!parsed.ok)
    return err(parsed.error.map(({ path, message }) => problemAt('PACK_SCHEMA', path, message)));
  const twice = repeatedIds(content);
  if (twice.length > 0) {
    return err(
      twice.map(({ path, id }) => problemAt('PACK_RULE_TWICE', path, `the rule "${id}" stands here twice`)),
    );
  }
  return ok(parsed.value);
}

function mapped<S extends z.ZodType>(
  schema: S,
  content: unknown,
  map: (value: z.infer<S>) => ParsedPack,
): Result<ParsedPack, { readonly path: readonly PropertyKey[]; readonly message: string }[]> {
  const parsed = schema.safeParse(content);
  if (parsed.success) return ok(map(parsed.data));
  return err(
    parsed.error.issues.map((issue) => {
      const [key] = issue.code === 'unrecognized_keys' ? issue.keys : [];
      return { path: key === undefined ? issue.path : [...issue.path, key], message: issue.message };
    }),
  );
}

function regimeOf(file: RegimeFile, digest: string): ParsedPack {
  const { kind, status, validity, ...rest } = file;
  const within = <R extends { validity?: Validity | undefined }>(rule: R) => ({
    ...rule,
    validity: rule.validity ?? validity,
  });
  // The schema's optional keys are absent, never undefined: YAML has no undefined.
  const pack = {
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
  return { kind, status, pack };
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
  const twice: { path: PropertyKey[]; id: string }[] = [];
  const walk = (value: unknown, path: PropertyKey[]): void => {
    if (typeof value !== 'object' || value === null) return;
    const { id, article } = value as { id?: unknown; article?: unknown };
    if (typeof id === 'string' && article !== undefined) {
      if (seen.has(id)) twice.push({ path: [...path, 'id'], id });
      seen.add(id);
    }
    const entries: [PropertyKey, unknown][] = Array.isArray(value)
      ? value.map((inner, index) => [index, inner])
      : Object.entries(value);
    for (const [key, inner] of entries) walk(inner, [...path, key]);
  };
  walk(content, []);
  return twice;
}
