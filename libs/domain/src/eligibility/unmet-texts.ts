import type { UnmetCode } from './eligibility.js';

/** What keeps an application out, and what to do, in words for the applicant. */
export const UNMET_TEXTS: Readonly<Record<UnmetCode, { readonly zh: string; readonly en: string }>> = {
  DECISION_IN_FUTURE: {
    zh: '决定日期晚于查询日期，请核对日期。',
    en: 'The decision lies after the day asked about; check the dates.',
  },
  NO_REGIME: {
    zh: '没有已发布的规则在该日生效，请联系信用主管部门。',
    en: 'No published pack is in force on this day; ask the credit office.',
  },
  NOT_PUBLICISED: {
    zh: '该信息依法不予公示，无需申请修复。',
    en: 'This record is not publicised by law; there is nothing to apply for.',
  },
  PUBLICATION_ENDED: {
    zh: '公示期已届满，已自动停止公示，无需申请修复。',
    en: 'Publication has ended by itself; no application is needed.',
  },
  NEEDS_CLASSIFICATION: {
    zh: '类别不能由规则确定，由认定单位说明理由后确定。',
    en: 'The rules cannot tell its class; the determining department decides and states the ground.',
  },
  MINIMUM_PERIOD: {
    zh: '尚未达到可以申请的日期，请在该日期后申请。',
    en: 'The first day of an application is still to come; apply from that day on.',
  },
  OBLIGATIONS_UNFULFILLED: {
    zh: '尚未提供义务履行完毕的材料，请履行后提交证明。',
    en: 'Fulfilment of every obligation is not shown yet; fulfil them and submit the proof.',
  },
  COMMITMENT_MISSING: {
    zh: '尚未作出信用承诺，请签署信用承诺书。',
    en: 'The credit commitment is missing; sign the letter of commitment.',
  },
};
