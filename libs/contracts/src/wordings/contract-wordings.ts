import type { Wordings } from './chinese-by.js';

/** What the contracts say of a value in their own words; the rest of it the library says in either language. */
export const CONTRACT_WORDINGS: Wordings = {
  'names a record twice': '记录重复',
  'names a column twice': '表头重复',
  'counts a field in two units': '同一字段使用了两种金额单位',
  'corrects nothing': '没有更正任何内容',
  'has more columns than are read': '列数超过上限',
  'repeats a duty': '义务重复',
  'repeats a file': '文件重复',
  'repeats an id': '编号重复',
  'repeats a condition': '条件重复',
  'completes nothing: give values, or say in conflict which stand':
    '没有补录任何内容：请给出 values，或以 conflict 写明以哪个为准',
  'is either completed or dismissed': '须且只能补录或者不予入库',
  'is not a case number': '不是案号',
  'is not the id of an action': '不是事项的编号',
  'is not a code': '不是有效的代码',
  'must be 8 to 200 printable characters': '须为8至200个可见字符',
  'contains control characters': '含有控制字符',
  'has nothing that can be read': '没有可以阅读的内容',
  'must be a single line': '须为单行文字',
  'is not a month, as 2026-11': '不是月份，写法如 2026-11',
  'is not a quarter, as 2026Q3': '不是季度，写法如 2026Q3',
  'is not an id of this system': '不是本系统的编号',
  'is not the number of a bulk act': '不是批量处理的编号',
  'names either ids or a filter': '编号和筛选条件须且只能给出一种',
  'is not a cursor of this list': '不是该列表的翻页标记',
  'is not an existing day from 1900 to 2199 (YYYY-MM-DD)': '不是1900年至2199年间存在的日期（YYYY-MM-DD）',
  'leaves no room for its periods, which end with 2199: give a day before 2190':
    '其后的期限超出2199年，请给出2190年以前的日期',
  'is over 10,000,000,000,000 yuan: give the sum in yuan': '超过10,000,000,000,000元，请以元为单位填写',
  'has more than 50 entries: one decision has fewer': '超过50项，一份决定不会有这么多',
  'is true, false, or an object with what is known of it, as {"on": "2026-06-01"}':
    '须为 true、false，或者载明已知内容的对象，如 {"on": "2026-06-01"}',
  'names nothing that is known of it: give true or false, or its values, as {"on": "2026-06-01"}':
    '没有载明任何内容：请给出 true 或 false，或者其内容，如 {"on": "2026-06-01"}',
  'is needed with replace: say which notice changed the earlier one':
    '使用 replace 时必填：写明由哪份通知更改了先前的安排',
  'must be 6 digits, or a recovery code': '须为6位数字，或者一个恢复码',
  'is not one that we gave': '不是本系统所发的',
  'is not a telephone number': '不是电话号码',
  'holds the number of a person': '含有个人号码；请只填写姓名或者名称',
  'must be the 6 digits of the mail': '须为邮件中的6位数字',
  'is not a user name': '不是用户名',
  'is not a code of ours': '不是本系统发出的码',
  'is not a unified social credit code: {}': '不是统一社会信用代码：{1}',
  'is a SHA-256 in hex': '须为十六进制的 SHA-256',
  'is lower case with hyphens': '须为小写字母和连字符',
  'is letters, digits, dots and hyphens': '须为字母、数字、点和连字符',
  'is the name of a .yaml file': '须为 .yaml 文件名',
};
