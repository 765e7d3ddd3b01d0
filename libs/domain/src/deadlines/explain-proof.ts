import type { DayProof } from './day-proof.js';
import type { LegalDeadline } from './legal-deadline.js';

export type ProofLanguage = 'zh-CN' | 'en';

type Words = Readonly<Record<DayProof['reason'], string>>;

const WORDS: Readonly<Record<ProofLanguage, Words>> = {
  'zh-CN': {
    'start-day': '起算日，不计入',
    weekday: '工作日',
    weekend: '周末，不计入',
    holiday: '法定节假日，不计入',
    'make-up-workday': '调休上班',
    suspended: '停止计时，不计入',
    month: '满一个月的对应日',
    'month-end': '该月没有对应日，以月末日为准',
    year: '满一年的对应日',
    'year-end': '该年没有对应日，以月末日为准',
    'moved-to-working-day': '最后一日为休息日，顺延',
  },
  en: {
    'start-day': 'start day, not counted',
    weekday: 'working day',
    weekend: 'weekend, not counted',
    holiday: 'public holiday, not counted',
    'make-up-workday': 'make-up working day',
    suspended: 'clock suspended, not counted',
    month: 'same day of the next month',
    'month-end': 'no such day in that month: its last day',
    year: 'same day of the next year',
    'year-end': 'no such day in that year: the last day of the month',
    'moved-to-working-day': 'the last day is no working day: moved on',
  },
};

const PROVISIONAL: Readonly<Record<ProofLanguage, string>> = {
  'zh-CN': '（没有节假日安排通知可据，为暂定）',
  en: ' (provisional: no holiday notice covers it)',
};

/** A proof as one line a row, the running count in front: `3. 2026-10-10 调休上班 国庆节`. */
export function explainProof(proof: readonly DayProof[], language: ProofLanguage): string[] {
  let count = 0;
  return proof.map(({ date, counted, reason, name, provisional }) => {
    if (counted) count += 1;
    const mark = counted ? `${count}.` : '–';
    const words = [mark, date, WORDS[language][reason], name].filter((word) => word !== undefined).join(' ');
    return provisional === true ? `${words}${PROVISIONAL[language]}` : words;
  });
}

/** A deadline with its rule, its start and its arithmetic, as it is shown to who must keep it or wait for it. */
export function explainDeadline(
  deadline: Pick<LegalDeadline, 'due' | 'article' | 'startDay' | 'provisional' | 'proof'>,
  language: ProofLanguage,
): string[] {
  const { due, article, startDay, provisional, proof } = deadline;
  const mark = provisional ? PROVISIONAL[language] : '';
  const head =
    language === 'en'
      ? [`Due: ${due}${mark}`, `Rule: ${article}`, `Counted from: ${startDay}`]
      : [`截止：${due}${mark}`, `依据：${article}`, `起算：${startDay}`];
  return [...head, ...explainProof(proof, language)];
}
