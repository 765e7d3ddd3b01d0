import type { DayProof } from './day-proof.js';

/** A rule of how days and periods are counted. `assumed` where no statute says so; docs/deadlines.md tells why. */
export interface CountingRule {
  readonly id: string;
  readonly text: string;
  readonly textEn: string;
  readonly article: string;
  readonly assumed?: true;
}

const NOTICE = '国务院办公厅关于部分节假日安排的通知（当年）';

const START_DAY: CountingRule = {
  id: 'count.start-day',
  text: '开始的当日不计入，自下一日开始计算。',
  textEn: 'The day of the event is not counted; counting begins on the next day.',
  article: '《民法典》第二百零一条第一款',
};

const WORKING_DAYS: CountingRule = {
  id: 'count.working-days',
  text: '期限以工作日计算，不含法定节假日和周末。',
  textEn: 'The limit is counted in working days; statutory holidays and weekends are left out.',
  article: '《行政处罚法》第八十五条、《行政许可法》第八十二条',
};

const NOTICES: CountingRule = {
  id: 'count.notices',
  text: '放假和调休上班的日子以国务院办公厅当年的通知为准。',
  textEn:
    "Which days are free and which are worked for them is settled by the State Council's notice of the year.",
  article: NOTICE,
};

const NOT_SETTLED: CountingRule = {
  id: 'count.not-settled',
  text: '通知尚未公布的日子，按周末和法定节假日推定，为暂定。',
  textEn:
    'Days that no notice settles yet are assumed from weekends and statutory holidays, and are provisional.',
  article: '《全国年节及纪念日放假办法》第二条',
  assumed: true,
};

const SUSPENSION: CountingRule = {
  id: 'count.suspension',
  text: '停止计时的日子不计入；恢复之日为事件发生之日，自其次日继续计算。',
  textEn: 'Days of a suspension do not count; the clock runs again from the day after it ends.',
  article: '《民法典》第二百零一条第一款',
  assumed: true,
};

const PERIOD_END: CountingRule = {
  id: 'count.period-end',
  text: '按年、月计算期间的，到期月的对应日为期间的最后一日；没有对应日的，月末日为最后一日。',
  textEn:
    'A period in months or years ends on the day of the same number, or on the last day of a month that lacks it.',
  article: '《民法典》第二百零二条',
};

const LAST_DAY: CountingRule = {
  id: 'count.last-day',
  text: '期间的最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日。',
  textEn: 'A period that ends on a day off ends on the next working day.',
  article: '《民法典》第二百零三条第一款',
};

const TOLD_DAY: CountingRule = {
  id: 'count.told-day',
  text: '已经告知申请人的截止日，不因其后载入的放假通知而提前。',
  textEn: 'A last day that the applicant was told is not brought forward by a holiday notice loaded later.',
  article: '《行政许可法》第八条（信赖保护，参照）',
  assumed: true,
};

const RULE_OF: Readonly<Record<DayProof['reason'], CountingRule>> = {
  'start-day': START_DAY,
  weekday: WORKING_DAYS,
  weekend: WORKING_DAYS,
  holiday: NOTICES,
  'make-up-workday': NOTICES,
  suspended: SUSPENSION,
  month: PERIOD_END,
  'month-end': PERIOD_END,
  year: PERIOD_END,
  'year-end': PERIOD_END,
  'moved-to-working-day': LAST_DAY,
  'told-day-stands': TOLD_DAY,
};

/** The rule by which a row of a proof counts or not. A holiday that no notice settles yet has none to cite. */
export function countingRule({ reason, provisional }: DayProof): CountingRule {
  const rule = RULE_OF[reason];
  return rule === NOTICES && provisional === true ? NOT_SETTLED : rule;
}

/** A row that names the rule it rests on. */
export interface CitedProof extends DayProof {
  readonly rule: string;
  readonly article: string;
}

export function citedProof(proof: readonly DayProof[]): readonly CitedProof[] {
  return proof.map((row) => {
    const { id: rule, article } = countingRule(row);
    return { ...row, rule, article };
  });
}

/** The rules that a proof rests on, each once, in the order in which they are needed. */
export function rulesOfProof(proof: readonly DayProof[]): readonly CountingRule[] {
  const rules = proof.flatMap((row) => [
    countingRule(row),
    ...(row.provisional === true ? [NOT_SETTLED] : []),
  ]);
  return [...new Set(rules)];
}

/** What the rules rest on, as one line: each article once, where several rules rest on the same. */
export function articlesOf(rules: readonly CountingRule[]): string {
  return [...new Set(rules.map(({ article }) => article))].join('；');
}
