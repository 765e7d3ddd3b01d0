import type { ParsedPack } from '../parse-pack.js';
import { type PackRule, packRules } from '../pack-rules.js';

export interface FieldChange {
  /** Within the rule, as `workingDays` or `rungs.0.at`; `order` is its place among its like, where the first that applies is taken. */
  readonly field: string;
  /** Null: was not, or is no longer, there. */
  readonly old: unknown;
  readonly new: unknown;
  /** It changes a number of days, months or years, or a day on which something begins or ends. */
  readonly days: boolean;
}

export interface RuleChange {
  readonly id: string;
  readonly article: string;
  readonly fields: readonly FieldChange[];
}

export interface ToldRule {
  readonly id: string;
  readonly article: string;
  readonly text: string;
  readonly textEn: string;
}

export interface PackDifference {
  readonly old: PackName;
  readonly new: PackName;
  /** Of the pack as a whole: title, validity, the fields it governs. */
  readonly pack: readonly FieldChange[];
  readonly added: readonly ToldRule[];
  readonly removed: readonly ToldRule[];
  readonly changed: readonly RuleChange[];
}

interface PackName {
  readonly pack: string;
  readonly version: string;
  readonly digest: string;
}

const DAY_FIELDS: ReadonlySet<string> = new Set(['workingDays', 'months', 'years', 'from', 'to']);

/** What differs between two packs, rule by rule. A rule is the same as long as it keeps its id. */
export function diffPacks(old: ParsedPack, next: ParsedPack): PackDifference {
  const [before, after] = [rulesOf(old), rulesOf(next)];
  const [oldRules, newRules] = [[...before.values()], [...after.values()]];
  return {
    old: nameOf(old),
    new: nameOf(next),
    pack: changes(header(old), header(next)),
    added: newRules.filter(({ id }) => !before.has(id)).map(told),
    removed: oldRules.filter(({ id }) => !after.has(id)).map(told),
    changed: newRules.flatMap((rule) => {
      const was = before.get(rule.id);
      const fields = was === undefined ? [] : ruleChanges(was, rule, before, after);
      return fields.length === 0 ? [] : [{ id: rule.id, article: rule.article, fields }];
    }),
  };
}

export function isSameLaw({ pack, added, removed, changed }: PackDifference): boolean {
  return pack.length + added.length + removed.length + changed.length === 0;
}

type Rules = ReadonlyMap<string, PackRule>;

function rulesOf({ content }: ParsedPack): Rules {
  return new Map(packRules(content).map((rule) => [rule.id, rule]));
}

function ruleChanges(was: PackRule, is: PackRule, before: Rules, after: Rules): FieldChange[] {
  const [old, now] = [orderAmong(was, before, after), orderAmong(is, after, before)];
  const order = old === now ? [] : [{ field: 'order', old, new: now, days: false }];
  return [...changes(was.fields, is.fields), ...order];
}

/** Place in its list, or block of the pack, counted among the rules that both packs have: an added one moves no other. */
function orderAmong(rule: PackRule, own: Rules, other: Rules): string {
  const [list] = rule.path;
  const alike = [...own.values()].filter(({ id, path }) => path[0] === list && other.has(id));
  const place = typeof rule.path.at(-1) === 'number' ? alike.findIndex(({ id }) => id === rule.id) + 1 : '';
  return `${rule.path.filter((part) => typeof part === 'string').join('.')} ${place}`.trim();
}

/** Everything of a pack that is no rule. Its version differs by its nature and is told by its name. */
function header({ content }: ParsedPack): Record<string, unknown> {
  const { status: _status, version: _version, ...rest } = content;
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => packRules(value).length === 0));
}

function changes(old: unknown, next: unknown): FieldChange[] {
  const [before, after] = [leaves(old), leaves(next)];
  const fields = new Set([...before.keys(), ...after.keys()]);
  return [...fields].flatMap((field) => {
    const [was, is] = [before.get(field) ?? null, after.get(field) ?? null];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    return [{ field, old: was, new: is, days: DAY_FIELDS.has(field.split('.').at(-1) ?? '') }];
  });
}

/** Single values by their path; a list of plain values is one, since its order carries no meaning of its own. */
function leaves(value: unknown, path: readonly string[] = []): Map<string, unknown> {
  const isBranch =
    typeof value === 'object' &&
    value !== null &&
    (!Array.isArray(value) || value.some((one) => typeof one === 'object'));
  if (!isBranch) return new Map([[path.join('.'), value]]);
  return new Map(Object.entries(value).flatMap(([key, one]) => [...leaves(one, [...path, key])]));
}

function told({ id, article, fields }: PackRule): ToldRule {
  return { id, article, text: String(fields['text']), textEn: String(fields['textEn']) };
}

function nameOf({ pack: { id, version, digest } }: ParsedPack): PackName {
  return { pack: id, version, digest };
}
