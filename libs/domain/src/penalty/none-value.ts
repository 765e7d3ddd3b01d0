import { compactText } from './plain-text.js';

/** What officials type where there is nothing to say (seen in credit warehouses of two provinces). */
const NONE_TEXTS = new Set([
  '无',
  '暂无',
  '没有',
  '不详',
  '未知',
  '空',
  '/',
  '\\',
  '\\n',
  '-',
  '--',
  '—',
  '——',
  '―',
  '–',
  '*',
  'null',
  '(null)',
  'none',
  'n/a',
  'na',
  'undefined',
  'nan',
  '无处罚期限',
  '无期限',
]);

/** Codes that stand for "no code": 0 or 9 or X throughout, with or without a last X. */
const NONE_CODE = /^(?:0+X?|9{9,}|X+)$/i;

/** True for a blank and for the words that mean "none". */
export function isNoneText(text: string): boolean {
  const compact = compactText(text).toLowerCase();
  return compact === '' || NONE_TEXTS.has(compact) || /^[-—–―_]+$/.test(compact);
}

/** True for {@link isNoneText} and for placeholder codes such as `00000000000000000X`. */
export function isNoneCode(text: string): boolean {
  return isNoneText(text) || NONE_CODE.test(compactText(text));
}
