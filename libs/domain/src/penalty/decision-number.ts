import { isNoneText } from './none-value.js';
import { compactText, readableText } from './plain-text.js';

export type DecisionNumberReading =
  | {
      readonly kind: 'number';
      /** As the office wrote it, without blanks and labels: 市场【2019】1号. */
      readonly display: string;
      /** Equal for all ways of typing the same number; part of a penalty's identity, not for show. */
      readonly canonical: string;
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly display: string }
  | { readonly kind: 'unreadable' };

const LABEL =
  /^(?:发文字号|文号|文书号|文书文号|处罚决定书文号|行政处罚决定书文号|行政处罚决定书|决定书文号|编号|字号)[:：]/;
const OPEN = '〔[(【{〈《<「［（';
const CLOSE = '〕\\])】}〉》>」］）';
const YEAR = '((?:19|20)\\d{2})年?';
const BOTH = new RegExp(`[${OPEN}]${YEAR}[${CLOSE}${OPEN}]`, 'g');
const OPEN_ONLY = new RegExp(`[${OPEN}]${YEAR}(?=第?\\d)`, 'g');
const CLOSE_ONLY = new RegExp(`(^|[^\\d${OPEN}])${YEAR}[${CLOSE}]`, 'g');
const LIST = /\d号?[、,;和及至~]第?(?:[^〔]{0,30}〔\d{4}〕)?第?\d+号|\d号[-—–]第?\d+号/;
const SPAN = /[〕第](\d+)[-—–]第?(\d+)号/;

/**
 * Reads a decision number in any of the shapes that offices type: 〔2021〕 [2021] (2021) （2021） 【2021】, one bracket
 * missing or the wrong one, full-width digits, blanks, zero-width characters, a label in front. 第 and leading zeros of
 * the serial do not tell two decisions apart. A list or range (6、7号, 1-4号) is several numbers.
 */
export function normaliseDecisionNumber(text: string): DecisionNumberReading {
  if (isNoneText(text)) return { kind: 'none' };
  const display = withoutDecoration(readableText(text).replace(/\s+/g, ''));
  const bracketed = brackets(withoutDecoration(compactText(text)));
  if (!/\d/.test(bracketed) || bracketed.length > 128) return { kind: 'unreadable' };
  if (isSeveral(bracketed)) return { kind: 'several', display };
  return { kind: 'number', display, canonical: canonical(bracketed) };
}

function withoutDecoration(text: string): string {
  return text.replace(LABEL, '').replace(/[。.,;、，；]+$/, '');
}

/** 1-4号 is a range; 12-1号 is the first part of number 12. */
function isSeveral(bracketed: string): boolean {
  const span = SPAN.exec(bracketed);
  return LIST.test(bracketed) || (span !== null && Number(span[2]) > Number(span[1]));
}

function brackets(compact: string): string {
  return compact.replace(BOTH, '〔$1〕').replace(OPEN_ONLY, '〔$1〕').replace(CLOSE_ONLY, '$1〔$2〕');
}

function canonical(bracketed: string): string {
  return bracketed
    .toUpperCase()
    .replace(/[-‐‑‒–—―−]+/g, '-')
    .replace(/〔(\d{4})〕(?:第)?0*(\d+)号?/g, '〔$1〕$2号');
}
