import type { PenaltyClass } from '../case/case-state.js';
import { type ProofLanguage, explainProof } from '../deadlines/explain-proof.js';
import {
  type Assumption,
  type Eligibility,
  type EligibilityProof,
  type UnmetCondition,
} from './eligibility.js';
import { UNMET_TEXTS } from './unmet-texts.js';

const CLASS_WORDS: Readonly<Record<PenaltyClass, { readonly zh: string; readonly en: string }>> = {
  minor: { zh: '轻微', en: 'minor' },
  general: { zh: '一般', en: 'general' },
  serious: { zh: '严重', en: 'serious' },
  unclassified: { zh: '待确定', en: 'not decided by the rules' },
};

const ASSUMPTIONS: Readonly<Record<Assumption, { readonly zh: string; readonly en: string }>> = {
  GENERAL_FIELD_ASSUMED: {
    zh: '假定：记录未载明领域，按不属于该规则所列领域处理；如属其中，请先补充领域',
    en: 'assumed: the record names no field; taken as in none of those of the rule. If it is in one, have the field added first',
  },
  ORDINARY_PROCEDURE_ASSUMED: {
    zh: '假定：记录未载明所适用的程序，按普通程序处理；如为简易程序，请先更正记录',
    en: 'assumed: the record does not say which procedure was applied; taken as ordinary. If it was the simplified one, have the record corrected first',
  },
};

/** An answer as it is read: first what holds, then what is missing, then each rule with its article and its days. */
export function explainEligibility(answer: Eligibility, language: ProofLanguage): string[] {
  const { at, regime, publicationFrom, earliestApplication, publicationEnds, eligible, unmet, proof } =
    answer;
  const says = (zh: string, en: string): string => (language === 'en' ? en : zh);
  const { zh, en } = CLASS_WORDS[answer.class];
  return [
    says(
      `${at}：${eligible ? '可以申请修复' : '尚不能申请修复'}`,
      `${at}: repair ${eligible ? 'may' : 'may not'} be applied for`,
    ),
    says(`规则：${regime || '—'}；类别：${zh}`, `Rules: ${regime || '—'}; class: ${en}`),
    says(`公示自：${publicationFrom ?? '—'}`, `Public from: ${publicationFrom ?? '—'}`),
    says(`最早申请：${earliestApplication ?? '—'}`, `Earliest application: ${earliestApplication ?? '—'}`),
    says(`公示止于：${publicationEnds ?? '—'}`, `Publication ends: ${publicationEnds ?? '—'}`),
    ...unmet.map((one) => unmetLine(one, language)),
    says('依据：', 'Proof:'),
    ...proof.flatMap((row) => proofLines(row, language)),
  ];
}

function unmetLine({ condition, since, article }: UnmetCondition, language: ProofLanguage): string {
  const { zh, en } = UNMET_TEXTS[condition];
  const day = since === undefined ? '' : language === 'en' ? `, since ${since}` : `，自 ${since}`;
  const cited = [condition, article].filter(Boolean).join(language === 'en' ? ': ' : '：');
  return language === 'en' ? `Missing: ${en} (${cited}${day})` : `尚缺：${zh}（${cited}${day}）`;
}

function proofLines(
  { step, text, textEn, article, trust, result, rows = [] }: EligibilityProof,
  language: ProofLanguage,
) {
  const assumed = step === 'assumption' ? ASSUMPTIONS[result as Assumption] : undefined;
  const follows = assumed === undefined ? result : language === 'en' ? assumed.en : assumed.zh;
  return [
    `  ${language === 'en' ? textEn : text} → ${follows}`,
    `    ${article} [${trust}]`,
    ...explainProof(rows, language).map((row) => `      ${row}`),
  ];
}
