import type { FieldChange, PackDifference, ToldRule } from '@xinxiu/policy';
import { isSameLaw } from '@xinxiu/policy';
import { say } from '../output/language.js';

/** A difference as people read it: rules that come with +, go with -, change with ~ and their fields below. */
export function differenceText(difference: PackDifference): string[] {
  const { old, new: next, pack, added, removed, changed } = difference;
  const head = `${old.pack} ${old.version} → ${next.pack} ${next.version}`;
  if (isSameLaw(difference)) return [head, say('规则相同。', 'The rules are the same.')];
  return [
    head,
    ...(pack.length > 0 ? [`~ ${say('规则包', 'the pack')}`, ...pack.map(fieldText)] : []),
    ...removed.flatMap((rule) => ruleText('-', rule)),
    ...added.flatMap((rule) => ruleText('+', rule)),
    ...changed.flatMap(({ id, article, fields }) => [`~ ${id}  ${article}`, ...fields.map(fieldText)]),
  ];
}

function ruleText(sign: string, { id, article, text, textEn }: ToldRule): string[] {
  return [`${sign} ${id}  ${article}`, `    ${say(text, textEn)}`];
}

function fieldText({ field, old, new: next, days }: FieldChange): string {
  const mark = days ? `  ← ${say('期限变动', 'days change')}` : '';
  return `    ${field}: ${valueText(old)} → ${valueText(next)}${mark}`;
}

function valueText(value: unknown): string {
  if (value === null) return '—';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
