import { CHINESE_NUMERALS } from './chinese-number.js';
import { type MoneyRole, moneyRoles } from './money-role.js';
import { decimalToFen, fenToYuan, plainDecimal } from './money-sum.js';
import { type MoneyToken, findMoney } from './money-token.js';
import { compactText, plainText } from './plain-text.js';
import { type Result, err, ok } from '../result.js';

export type MoneyProblem =
  | 'MONEY_UNREADABLE'
  | 'MONEY_ROLE_UNKNOWN'
  | 'FINE_AND_CONFISCATION_MIXED'
  | 'MONEY_CONTRADICTION'
  | 'FOREIGN_CURRENCY';

export interface MoneyInText {
  /** Yuan; absent when the text imposes none. */
  readonly fineYuan?: number;
  readonly confiscatedYuan?: number;
}

interface Failure {
  readonly code: MoneyProblem;
  /** The part of the text that is the trouble. */
  readonly text: string;
}

interface RoledMoney extends MoneyToken {
  readonly fen: number;
  readonly role: MoneyRole;
}

const FOREIGN = /[\d一二三四五六七八九十百千万](?:美元|港元|港币|欧元|日元|英镑|澳元)/;
const WHOLE_SUM = /(?:以上|上述|两项|各项|合并|总计|合计|共计|总共|累计)[^,。;]{0,12}$/;
const WHOLE_OF_ABOVE = /(?:以上|上述)[^,。;]{0,12}$/;

/** A line break inside a sum: 罚款人民币贰万 / 元. Between two digits it stands between two numbers. */
const BROKEN_SUM = new RegExp(
  `(?<=[${CHINESE_NUMERALS}])\\n(?=[${CHINESE_NUMERALS}元圆])|(?<=\\d)\\n(?=[万亿]?[元圆])`,
  'g',
);

/**
 * The fine and the confiscated sum that a penalty text imposes: 罚款人民币贰万元 → 20,000; 1.没收广告费1552.95元，
 * 2.罚款1552.95元。→ both, told apart. Several fines are added up; a sum written twice (20000元（大写：贰万元整）) or
 * repeated as a total counts once. What cannot be told is a problem, never a guess.
 */
export function parseMoneyYuan(text: string): Result<MoneyInText, Failure> {
  const plain = text
    .split(/\r\n?|\n/)
    .map(compactText)
    .join('\n')
    .replaceAll(BROKEN_SUM, '');
  if (FOREIGN.test(plain)) return err({ code: 'FOREIGN_CURRENCY', text: plainText(text) });
  const tokens = findMoney(plain);
  const unreadable = tokens.find((token) => token.fen === undefined);
  if (unreadable) return err({ code: 'MONEY_UNREADABLE', text: unreadable.text });
  const roles = moneyRoles(plain, tokens);
  const roled = tokens.map((token, i) => ({ ...token, role: roles[i] }) as RoledMoney);
  const single = withoutRepetition(plain, roled);
  return single.ok ? sums(plain, single.value) : single;
}

/** What stands between a sum and its repetition: 20000元（大写：贰万元整）, 贰万元，即20000元. */
const REPETITION = /^[(,]?(?:即|计|[大小]写)?[:为]?$/;

/** The same sum written twice counts once; different ones contradict each other. */
function withoutRepetition(text: string, tokens: readonly RoledMoney[]): Result<RoledMoney[], Failure> {
  const kept: RoledMoney[] = [];
  for (const token of tokens) {
    const previous = kept.at(-1);
    const between = previous ? text.slice(previous.end, token.start) : '';
    if (!previous || between === ',' || !REPETITION.test(between)) kept.push(token);
    else if (previous.fen !== token.fen)
      return err({ code: 'MONEY_CONTRADICTION', text: text.slice(previous.start, token.end) });
  }
  return ok(kept);
}

interface Added {
  readonly fine: number;
  readonly confiscated: number;
  readonly fines: number;
  readonly confiscations: number;
}

const NOTHING: Added = { fine: 0, confiscated: 0, fines: 0, confiscations: 0 };

function sums(text: string, tokens: readonly RoledMoney[]): Result<MoneyInText, Failure> {
  let added = NOTHING;
  for (const token of tokens) {
    const next = add(added, token, text.slice(0, token.start));
    if (!next.ok) return next;
    added = next.value;
  }
  return ok({
    ...(added.fines > 0 ? { fineYuan: fenToYuan(added.fine) } : {}),
    ...(added.confiscations > 0 ? { confiscatedYuan: fenToYuan(added.confiscated) } : {}),
  });
}

function add(added: Added, token: RoledMoney, before: string): Result<Added, Failure> {
  if (token.role === 'other' || isTotalOf(added, token, before)) return ok(added);
  const failure = (code: MoneyProblem) => err({ code, text: token.text });
  if (token.role === 'unknown') return failure('MONEY_ROLE_UNKNOWN');
  if (WHOLE_OF_ABOVE.test(before) && added.fines + added.confiscations > 0)
    return failure('MONEY_CONTRADICTION');
  if (token.role === 'mixed') return failure('FINE_AND_CONFISCATION_MIXED');
  return token.role === 'fine'
    ? ok({ ...added, fine: added.fine + token.fen, fines: added.fines + 1 })
    : ok({ ...added, confiscated: added.confiscated + token.fen, confiscations: added.confiscations + 1 });
}

/** A total of parts that were all named: 合计罚款30000元 after 10000 and 20000. */
function isTotalOf(added: Added, token: RoledMoney, before: string): boolean {
  const whole =
    token.role === 'fine' ? [added.fine, added.fine + added.confiscated] : [added.fine + added.confiscated];
  return added.fines + added.confiscations > 1 && WHOLE_SUM.test(before) && whole.includes(token.fen);
}

/**
 * One sum from a money column, in yuan. A bare number is in the column's unit; a written unit (115万元, 三十五万元)
 * overrides it. @param unit what a bare number counts: yuan, or 10,000 yuan (CF_NR_FK)
 */
export function parseAmountYuan(text: string, unit: 'yuan' | 'wan'): number | undefined {
  const compact = compactText(text).replace(/^(?:罚款|没收|处|共计|合计)+/, '');
  const bare = plainDecimal(compact.replace(/^(?:¥|人民币|RMB)/, ''));
  if (bare !== undefined) return yuan(decimalToFen(bare, unit === 'wan' ? 4 : 0));
  const [only, ...others] = findMoney(/万$/.test(compact) ? `${compact}元` : compact);
  if (!only || others.length > 0 || only.start > 0 || only.end < compact.length) return undefined;
  return yuan(only.fen);
}

function yuan(fen: number | undefined): number | undefined {
  return fen === undefined ? undefined : fenToYuan(fen);
}
