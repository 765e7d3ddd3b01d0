import { type ProofLanguage } from '../deadlines/explain-proof.js';
import { wordsIn } from '../words.js';
import type { ClassAlternative, Eligibility, UnmetCondition } from './eligibility.js';
import { CLASS_WORDS, reasonWords } from './eligibility-words.js';
import { type TitleOf, explainProofRow, idAsTitle } from './explain-proof-row.js';
import { UNMET_TEXTS } from './unmet-texts.js';

export interface Explaining {
  /** Of a stored record that is no longer public: its last day is one that would have been. */
  readonly isOver?: boolean;
  readonly titleOf?: TitleOf;
}

/** An answer as it is read: first what holds, then what is missing, then each rule with its article and its days. */
export function explainEligibility(
  answer: Eligibility,
  language: ProofLanguage,
  { isOver = false, titleOf = idAsTitle }: Explaining = {},
): string[] {
  const { at, regime, publicationFrom, earliestApplication, publicationEnds, eligible } = answer;
  const { unmet, byClass = [], proof } = answer;
  const says = (zh: string, en: string): string => (language === 'en' ? en : zh);
  const { zh, en } = CLASS_WORDS[answer.class];
  const rules = regime === '' ? '—' : wordsIn(titleOf(regime), language);
  return [
    says(
      `${at}：${eligible ? '可以申请修复' : '尚不能申请修复'}`,
      `${at}: repair ${eligible ? 'may' : 'may not'} be applied for`,
    ),
    says(`规则：${rules}；类别：${zh}`, `Rules: ${rules}; class: ${en}`),
    says(`公示自：${publicationFrom ?? '—'}`, `Public from: ${publicationFrom ?? '—'}`),
    says(`最早申请：${earliestApplication ?? '—'}`, `Earliest application: ${earliestApplication ?? '—'}`),
    says(
      `${isOver ? '最长公示期届满日' : '公示止于'}：${publicationEnds ?? '—'}`,
      `${isOver ? 'Publication would have ended at the latest' : 'Publication ends'}: ${publicationEnds ?? '—'}`,
    ),
    ...byClass.map((one) => alternativeLine(one, says)),
    ...unmet.flatMap((one) => unmetLines(one, language)),
    says('依据：', 'Proof:'),
    ...proof.flatMap((row) => explainProofRow(row, language, titleOf)),
  ];
}

function alternativeLine(one: ClassAlternative, says: (zh: string, en: string) => string): string {
  const { zh, en } = CLASS_WORDS[one.class];
  const [opens, ends] = [one.earliestApplication ?? '—', one.publicationEnds ?? '—'];
  return says(
    `若认定为${zh}：最早申请 ${opens}，公示止于 ${ends}`,
    `If it is ${en}: earliest application ${opens}, publication ends ${ends}`,
  );
}

function unmetLines(
  { condition, since, article, reasons = [] }: UnmetCondition,
  language: ProofLanguage,
): string[] {
  const { zh, en } = UNMET_TEXTS[condition];
  const day = since === undefined ? '' : language === 'en' ? `, since ${since}` : `，自 ${since}`;
  const because = reasons.map((reason) => `  ${wordsIn(reasonWords(reason), language)}`);
  return [
    language === 'en' ? `Missing: ${en} (${article}${day})` : `尚缺：${zh}（${article}${day}）`,
    ...because,
  ];
}
