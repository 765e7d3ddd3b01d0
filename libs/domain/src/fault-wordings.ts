/** Of faults that a caller can make, what is said of them in Chinese, by the English wording; `{}` stands for a value. */
export const FAULT_WORDINGS: Readonly<Record<string, string>> = {
  'Not a calendar day: {}': '不是1900年至2199年间存在的日期：{1}',
  'Working days must be a whole number from 0 to {}, not {}': '工作日数应为0至{1}的整数，而不是{2}',
  'A period is a whole number of months, at most {}, not {}': '期间应为整数个月，最多{1}个月，而不是{2}',
  'A suspension ends before it begins: {}..{}': '中止的止日早于起日：{1}..{2}',
  'Not the parts of a unified social credit code: {} {}': '不能组成统一社会信用代码：{1} {2}',
  'No penalty field {}': '没有处罚字段 {1}',
  'No field {} in the list': '名单没有栏目 {1}',
  'No field {} of a commitment': '信用承诺没有字段 {1}',
  'The step {} has no owner.': '环节{1}没有承办单位。',
};
