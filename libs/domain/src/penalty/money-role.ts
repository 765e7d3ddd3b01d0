import type { MoneyToken } from './money-token.js';

/** What a sum in a decision is for. `other` is money that is not imposed: turnover, gains as a basis, refunds. */
export type MoneyRole = 'fine' | 'confiscated' | 'mixed' | 'other' | 'unknown';

const KEYWORDS: readonly (readonly [RegExp, MoneyRole])[] = [
  [/罚没款?/g, 'mixed'],
  /** 行政强制法 art. 45: 加处罚款 is the price of paying late, not the penalty. */
  [/加处罚款|滞纳金|利息/g, 'other'],
  [/罚款|罚金|处罚金额/g, 'fine'],
  [/没收|收缴/g, 'confiscated'],
  [
    /货值|货款|价值|标价|售价|销售额|营业额|销售收入|合同价|工程款|退还|返还|退赔|赔偿|欠缴|补缴|注册资本|违法所得|超过|不足|以上|以下/g,
    'other',
  ],
];

interface Keyword {
  readonly role: MoneyRole;
  readonly start: number;
  readonly end: number;
}

/**
 * The role of each sum, from the last word about money before it in the same sentence, else the first one right
 * behind it (处5万元罚款). A word that an earlier sum has used still counts (罚款1万元、2万元): lists repeat it or not.
 */
export function moneyRoles(text: string, tokens: readonly MoneyToken[]): readonly MoneyRole[] {
  return tokens.map((token, index) => {
    const from = index === 0 ? 0 : (tokens[index - 1] as MoneyToken).end;
    const before = afterSentenceEnd(text.slice(from, token.start));
    const behind = /^[^。;\n,、]{0,12}/.exec(text.slice(token.end))?.[0] ?? '';
    return fromBehind(behind) ?? fromBefore(before) ?? 'unknown';
  });
}

/** 处5万元罚款, 以5万元的罚款, 违法所得500元予以没收. */
function fromBehind(behind: string): MoneyRole | undefined {
  if (/^(?:\([^)]*\))?整?(?:人民币)?的?(?:行政)?(?:罚款|罚金)/.test(behind)) return 'fine';
  if (/^(?:\([^)]*\))?整?(?:予以|依法|全部)*(?:没收|收缴)/.test(behind)) return 'confiscated';
  return undefined;
}

function fromBefore(before: string): MoneyRole | undefined {
  const last = keywordsIn(before).at(-1);
  if (!last) return undefined;
  if (last.role !== 'other') return last.role;
  return isConfiscationOf(before, last) ? 'confiscated' : 'other';
}

/** 没收违法所得1000元 names the gains between the verb and the sum; 货值 or 退还 do not. */
function isConfiscationOf(before: string, last: Keyword): boolean {
  return /没收|收缴/.test(before.slice(0, last.start)) && before.slice(last.start, last.end) === '违法所得';
}

function keywordsIn(text: string): readonly Keyword[] {
  const found = KEYWORDS.flatMap(([pattern, role]) =>
    [...text.matchAll(pattern)].map((m) => ({ role, start: m.index, end: m.index + m[0].length })),
  );
  return found
    .filter(
      (one) =>
        !found.some(
          (other) =>
            other !== one &&
            other.start <= one.start &&
            other.end >= one.end &&
            other.end - other.start > one.end - one.start,
        ),
    )
    .sort((a, b) => a.start - b.start);
}

function afterSentenceEnd(text: string): string {
  return text.slice(Math.max(text.lastIndexOf('。'), text.lastIndexOf(';'), text.lastIndexOf('\n')) + 1);
}
