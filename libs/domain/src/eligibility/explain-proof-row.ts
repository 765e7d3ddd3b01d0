import { type ProofLanguage, explainProof } from '../deadlines/explain-proof.js';
import { type Words, wordsIn } from '../words.js';
import type { DateChoice, NamedDate } from './date-choice.js';
import type { EligibilityProof, StatedGround } from './eligibility.js';
import {
  ASSUMPTION_WORDS,
  announcedWords,
  CHOSEN_DATE_WORDS,
  CLASS_WORDS,
  DATE_NAME_WORDS,
  reasonWords,
} from './eligibility-words.js';
import type { DecidedClass } from './record.js';
import type { PenaltyPlace } from './term-outcome.js';
import { UNMET_TEXTS } from './unmet-texts.js';

/** What the pack of a regime is called; an answer names it by its id. */
export type TitleOf = (regime: string) => Words;

/** Where the packs are not at hand. */
export const idAsTitle: TitleOf = (regime) => ({ zh: regime, en: regime });

/** A row of the proof: its rule and what follows, where it stands in the law, and each day that leads there. */
export function explainProofRow(
  row: EligibilityProof,
  language: ProofLanguage,
  titleOf: TitleOf = idAsTitle,
): string[] {
  const { text, textEn, article, trust, result } = row;
  const said = resultWords(row);
  const follows = said === undefined ? result : wordsIn(said, language);
  return [
    `  ${aboutProofRow(row, language)}${language === 'en' ? textEn : text} → ${follows}`,
    `    ${article} [${trust}]`,
    ...reckoning(row, language, titleOf).map((line) => `      ${line}`),
  ];
}

const RESULT_WORDS: ReadonlyMap<string, Words> = new Map<string, Words>([
  ...Object.entries(CLASS_WORDS),
  ...Object.entries(ASSUMPTION_WORDS),
  ...Object.entries(UNMET_TEXTS),
]);

/** What follows from a row, where it is a class, an assumption or a condition; undefined for a date or two. */
export function resultWords({ result }: Pick<EligibilityProof, 'result'>): Words | undefined {
  return RESULT_WORDS.get(result);
}

/** What leads to the result of a row: what is undecided, or what a person stated who decided, the day of a commitment, each day that was counted, each comparison of dates. */
export function reckoning(
  { rows = [], choices = [], reasons = [], ground, commitmentOn }: EligibilityProof,
  language: ProofLanguage,
  titleOf: TitleOf = idAsTitle,
): string[] {
  return [
    ...reasons.map((reason) => wordsIn(reasonWords(reason), language)),
    ...(ground ? [groundLine(ground, language)] : []),
    ...(commitmentOn ? [wordsIn(announcedWords(commitmentOn), language)] : []),
    ...explainProof(rows, language),
    ...choices.map((choice) => choiceLine(choice, language, titleOf)),
  ];
}

function groundLine({ text, article }: StatedGround, language: ProofLanguage): string {
  if (language === 'en') return `Ground: ${text}${article === undefined ? '' : ` (${article})`}`;
  return `理由：${text}${article === undefined ? '' : `（${article}）`}`;
}

/** Which class and penalty a row is about, where it is not about all; to stand before its rule. */
export function aboutProofRow({ ifClass, penalty }: EligibilityProof, language: ProofLanguage): string {
  return `${ifClass ? classWords(ifClass, language) : ''}${penalty ? penaltyWords(penalty, language) : ''}`;
}

function classWords(ifClass: DecidedClass, language: ProofLanguage): string {
  const name = wordsIn(CLASS_WORDS[ifClass], language);
  return language === 'en' ? `If ${name}: ` : `若认定为${name}：`;
}

function penaltyWords({ place, field }: PenaltyPlace, language: ProofLanguage): string {
  if (language === 'en') return `Penalty ${place}${field === undefined ? '' : ` (${field})`}: `;
  return `第${place}项处罚${field === undefined ? '' : `（${field}）`}：`;
}

/** `最早申请：本规则 2025-04-10、对该决定开始适用之日 2026-04-01，取较晚 → 2026-04-01`. */
function choiceLine(
  { date, takes, among, result }: DateChoice,
  language: ProofLanguage,
  titleOf: TitleOf,
): string {
  const chosen = wordsIn(CHOSEN_DATE_WORDS[date], language);
  const named = among.map((one) => `${nameOf(one, language, titleOf)} ${one.date ?? '—'}`);
  if (language === 'en') {
    return `${chosen}: ${named.join(', ')}: the ${takes === 'first' ? 'earlier' : 'later'} → ${result ?? '—'}`;
  }
  return `${chosen}：${named.join('、')}，取较${takes === 'first' ? '早' : '晚'} → ${result ?? '—'}`;
}

function nameOf({ name, penalty, regime }: NamedDate, language: ProofLanguage, titleOf: TitleOf): string {
  if (name === 'penalty') {
    const of = regime === undefined ? '' : wordsIn(titleOf(regime), language);
    return language === 'en' ? `penalty ${penalty} (${of})` : `第${penalty}项处罚（${of}）`;
  }
  return wordsIn(DATE_NAME_WORDS[name], language);
}
