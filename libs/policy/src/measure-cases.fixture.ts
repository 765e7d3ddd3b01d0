const NOTICE_OF_PROMISE = '国办发〔2020〕42号 告知承诺制事中事后核查';

/** Each measure of the catalogue with its article, what it is for, and what it is for 部分履行 and for 全部未履行. */
export const MEASURE_CASES = [
  ['measure.publish-again', '信用修复承诺·违诺责任（较早文本）', ['信用修复型'], 'may', 'must'],
  [
    'measure.credit-record',
    '国办发〔2019〕35号 建立健全信用承诺制度',
    ['审批替代型', '容缺受理型', '证明事项型', '信用修复型', '行业自律型', '主动型', '其他'],
    'must',
    'must',
  ],
  ['measure.correction', NOTICE_OF_PROMISE, ['审批替代型', '容缺受理型', '证明事项型'], 'may', 'may'],
  ['measure.approval-withdrawn', NOTICE_OF_PROMISE, ['审批替代型', '证明事项型'], undefined, 'may'],
  [
    'measure.no-notice-of-promise',
    '国办发〔2020〕42号 告知承诺制信用监管',
    ['审批替代型', '容缺受理型', '证明事项型'],
    'may',
    'may',
  ],
] as const;
