import { type Words, words } from '@xinxiu/domain';

export const RECORD = {
  heading: (decisionNumber: string): Words =>
    words(`行政处罚信息 ${decisionNumber}`, `Penalty ${decisionNumber}`),
  about: (subject: string, authority: string): Words =>
    words(
      `${authority}对${subject}作出的行政处罚的公示信息。`,
      `Published penalty of ${subject}, imposed by ${authority}.`,
    ),
  subject: words('行政相对人', 'Subject'),
  code: words('统一社会信用代码', 'Unified social credit code'),
  decision: words('决定书文号', 'Decision'),
  decided: words('决定日期', 'Decided on'),
  authority: words('处罚机关', 'Authority'),
  kinds: words('处罚种类', 'Kinds of penalty'),
  fine: words('罚款', 'Fine'),
  confiscated: words('没收', 'Confiscated'),
  violation: words('违法行为', 'Violation'),
  basis: words('处罚依据', 'Legal basis'),
  content: words('处罚内容', 'Content'),
  until: words('公示至', 'Published until'),
  endsAlone: words('届时自动停止公示，无需申请', 'publication then ends by itself, without an application'),
  noEnd: words('未定，经修复停止公示', 'not fixed; it ends by repair'),
  again: words(
    '该信息曾停止公示，现恢复公示。',
    'The publication of this record had ended; it is published again.',
  ),
  objection: words(
    '该信息正在异议处理中，处理结果出来前仅供参考。',
    'This record is under objection; until that is settled read it with care.',
  ),
  marked: words(
    '该信息带有标注，请向处罚机关核实。',
    'This record carries a mark; ask the authority about it.',
  ),
  repairTitle: words('这是您的记录？', 'Is this record about you?'),
  repair: words('看看何时可以申请修复', 'See when repair may be applied for'),
  repairHint: words(
    '处罚事实已代为填入；补充义务履行和信用承诺的情况即可。',
    'The facts of the penalty are filled in; add what you know of duties and commitment.',
  ),
  wrong: words('信息有误的，可以提出异议：', 'If the record is wrong you may object: '),
  back: words('返回查询', 'Back to the search'),
  goneTitle: words('没有可以公示的信息', 'Nothing is published here'),
  gone: words(
    '该地址没有正在公示的信息。信息修复、期满或者撤销后即停止公示，不再提供。',
    'No record is published at this address. After repair, at the end of its period or when it is revoked a record is no longer shown.',
  ),
} as const;
