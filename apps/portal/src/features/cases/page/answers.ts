import type { Finding } from '@xinxiu/domain';
import type { Dates } from '../../../i18n/date-formats.js';
import type { Language } from '../../../i18n/texts.js';
import type { Condition } from '../cases.queries.js';

/** What the officer says of one condition. */
export interface Answer {
  readonly met?: boolean;
  readonly evidence: string;
}

/** What the system computes stands there to be confirmed, its days as a page writes them; the rest is open. */
export function firstAnswers(
  conditions: readonly Condition[],
  language: Language,
  { sentence }: Pick<Dates, 'sentence'>,
): Readonly<Record<string, Answer>> {
  const first = ({ computed }: Condition): Answer =>
    computed
      ? { met: computed.met, evidence: sentence(language === 'en' ? computed.textEn : computed.text) }
      : { evidence: '' };
  return Object.fromEntries(conditions.map((each) => [each.condition, first(each)]));
}

/** Places in the checklist (from 1) that are not answered, or answered without evidence: nothing is sent before they are. */
export function openConditions(
  conditions: readonly Condition[],
  findings: readonly Finding[],
): readonly number[] {
  return conditions.flatMap(({ condition }, at) => {
    const finding = findings.find((one) => one.condition === condition);
    return finding === undefined || finding.evidence.trim() === '' ? [at + 1] : [];
  });
}

/** The findings of what is answered yes or no, in the order of the checklist. */
export function findingsOf(
  conditions: readonly Condition[],
  answers: Readonly<Record<string, Answer>>,
): readonly Finding[] {
  return conditions.flatMap(({ condition }) => {
    const { met, evidence = '' } = answers[condition] ?? {};
    return met === undefined ? [] : [{ condition, met, evidence }];
  });
}
