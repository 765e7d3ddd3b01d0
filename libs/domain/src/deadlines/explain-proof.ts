import { type Words, words, wordsIn } from '../words.js';
import type { DayProof } from './day-proof.js';
import type { LegalDeadline } from './legal-deadline.js';

export type ProofLanguage = 'zh-CN' | 'en';

/** Why a day counts or does not. */
export const DAY_REASON_WORDS: Readonly<Record<DayProof['reason'], Words>> = {
  'start-day': words('起算日，不计入', 'start day, not counted'),
  weekday: words('工作日', 'working day'),
  weekend: words('周末，不计入', 'weekend, not counted'),
  holiday: words('法定节假日，不计入', 'public holiday, not counted'),
  'make-up-workday': words('调休上班', 'make-up working day'),
  suspended: words('停止计时，不计入', 'clock suspended, not counted'),
  month: words('满一个月的对应日', 'same day of the next month'),
  'month-end': words('该月没有对应日，以月末日为准', 'no such day in that month: its last day'),
  year: words('满一年的对应日', 'same day of the next year'),
  'year-end': words('该年没有对应日，以月末日为准', 'no such day in that year: the last day of the month'),
  'moved-to-working-day': words('最后一日为休息日，顺延', 'the last day is no working day: moved on'),
  'told-day-stands': words(
    '已告知申请人的截止日，不因后来的放假通知提前',
    'told to the applicant, and not brought forward by a later notice',
  ),
};

const PROVISIONAL = words(
  '（没有节假日安排通知可据，为暂定）',
  ' (provisional: no holiday notice covers it)',
);

/** A proof as one line a row, the running count in front: `3. 2026-10-10 调休上班 国庆节`. */
export function explainProof(proof: readonly DayProof[], language: ProofLanguage): string[] {
  let count = 0;
  return proof.map(({ date, counted, reason, name, provisional }) => {
    if (counted) count += 1;
    const mark = counted ? `${count}.` : '–';
    const said = [mark, date, wordsIn(DAY_REASON_WORDS[reason], language), name]
      .filter((word) => word !== undefined)
      .join(' ');
    return provisional === true ? `${said}${wordsIn(PROVISIONAL, language)}` : said;
  });
}

/** A deadline with its rule, its start and its arithmetic, as it is shown to who must keep it or wait for it. */
export function explainDeadline(
  deadline: Pick<LegalDeadline, 'due' | 'article' | 'startDay' | 'provisional' | 'proof'>,
  language: ProofLanguage,
): string[] {
  const { due, article, startDay, provisional, proof } = deadline;
  const mark = provisional ? wordsIn(PROVISIONAL, language) : '';
  const head =
    language === 'en'
      ? [`Due: ${due}${mark}`, `Rule: ${article}`, `Counted from: ${startDay}`]
      : [`截止：${due}${mark}`, `依据：${article}`, `起算：${startDay}`];
  return [...head, ...explainProof(proof, language)];
}
