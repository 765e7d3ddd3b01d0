import { type Words, words } from '../words.js';

/** What people call a reason for which a row is held, refused or noted, by its code: to look for the rows that have it. */
export const ROW_REASON_WORDS: Readonly<Record<string, Words>> = {
  MISSING_REQUIRED: words('缺少必填内容', 'required value missing'),
  TOO_LONG: words('内容过长', 'too long'),
  DATE_UNREADABLE: words('日期无法识别', 'day unreadable'),
  DATE_IMPLAUSIBLE: words('日期过早', 'day implausible'),
  DATE_IN_FUTURE: words('日期晚于今天', 'day in the future'),
  DATE_ORDER: words('日期先后不符', 'days out of order'),
  NUMBER_UNREADABLE: words('文号无法识别', 'number unreadable'),
  NUMBER_SEVERAL: words('含多个文号', 'several numbers'),
  NUMBER_IN_HEADER: words('文号写在表头', 'number in the header'),
  AMOUNT_UNREADABLE: words('金额无法识别', 'amount unreadable'),
  AMOUNT_CONTRADICTION: words('金额与内容不符', 'amount contradicts the text'),
  FINE_AMOUNT_MISSING: words('缺少罚款金额', 'fine without an amount'),
  MONEY_UNREADABLE: words('文中金额无法识别', 'amount in the text unreadable'),
  MONEY_ROLE_UNKNOWN: words('金额用途不明', 'purpose of an amount unknown'),
  FINE_AND_CONFISCATION_MIXED: words('罚没合写', 'fine and confiscation in one sum'),
  MONEY_CONTRADICTION: words('文中金额不一致', 'amounts contradict each other'),
  FOREIGN_CURRENCY: words('含外币', 'foreign currency'),
  USCC_INVALID: words('统一社会信用代码无效', 'unified code invalid'),
  SUBJECT_KIND_UNKNOWN: words('相对人类别不明', 'kind of subject unknown'),
  SUBJECT_KIND_CONTRADICTION: words('相对人类别与代码不符', 'kind of subject contradicts the code'),
  KIND_UNKNOWN: words('处罚种类不明', 'kind of penalty unknown'),
  KIND_UNCLEAR: words('暂扣或吊销不明', 'suspension or revocation unclear'),
  KIND_CONTRADICTION: words('处罚种类与金额不符', 'kind of penalty contradicts the amount'),
  FIELD_NAME_UNKNOWN: words('领域不明', 'field unknown'),
  AUTHORITY_CONTRADICTION: words('机关名称与代码不符', 'name and code of the authority disagree'),
  STATE_NOT_NORMAL: words('处罚状态异常', 'state not in force'),
  SEVERAL_PARTIES: words('含多个当事人', 'several parties'),
  COLUMNS_SHIFTED: words('整行错列', 'columns shifted'),
  COLUMN_COUNT: words('列数不符', 'number of columns'),
  UNKNOWN_COLUMN: words('栏目不明', 'column unknown'),
  COLUMNS_DISAGREE: words('两栏内容不一致', 'columns disagree'),
  KEY_DUPLICATE: words('栏目重复', 'field twice'),
  FORMULA_CELL: words('单元格为公式', 'formula'),
  CELL_ERROR: words('单元格为错误值', 'error value'),
  NUMBER_IMPRECISE: words('长数字失真', 'digits lost'),
  CONFLICT: words('与已有记录不同', 'differs from what is stored'),
  NOT_A_PENALTY: words('不是行政处罚', 'not a penalty'),
  EMPTY_ROW: words('空行', 'empty row'),
  HEADER_REPEATED: words('重复表头', 'header repeated'),
  NOT_A_RECORD: words('不是一条记录', 'not a record'),
  UNCHANGED: words('与已有记录相同', 'unchanged'),
  ALREADY_HELD: words('已在待处理行中', 'held already'),
  DISMISSED: words('曾确认不予入库', 'dismissed before'),
  DERIVED: words('取自其他栏目', 'taken from another column'),
};

/** @returns the code itself for one that a later release has given */
export function rowReasonWords(code: string): Words {
  const known = Object.hasOwn(ROW_REASON_WORDS, code) ? ROW_REASON_WORDS[code] : undefined;
  return known ?? words(code, code);
}
