import { words } from '@xinxiu/domain';

export const VERIFY = {
  title: words('核验文书', 'Verify a notice'),
  intro: words(
    '本县作出的受理、决定等文书都有文书编号和核验码，印在通知邮件上。两者相符的，这里显示该文书的种类、日期和案件编号；请与您收到的内容核对。',
    'Every notice of the county, such as an acceptance or a decision, has a number and a code, which stand on its mail. If they belong together, its kind, date and case are shown here; compare them with what you were given.',
  ),
  number: words('文书编号', 'Notice number'),
  numberHint: words(
    '以 XF- 开头，写明文书种类，如“受理”。',
    'It begins with XF- and names the kind in Chinese, such as 受理.',
  ),
  code: words('文书核验码', 'Code'),
  codeHint: words('20 位，印在文书上。', '20 signs, on the notice.'),
  button: words('核验', 'Verify'),
  wrong: words(
    '没有编号与核验码相符的文书。请核对后重试；仍不相符的，该文书不是本县作出的。',
    'We have no notice with this number and code. Check both and try again; if it stays so, the notice is not ours.',
  ),
  right: words('该文书由本县作出。', 'The notice is ours.'),
  result: words('核验结果', 'Result'),
  kind: words('文书种类', 'Kind'),
  on: words('作出日期', 'Date'),
  caseNo: words('案件编号', 'Case'),
  to: words('受送达单位', 'To'),
  content: words('内容校验值（SHA-256）', 'SHA-256 of its content'),
  contentHint: words(
    '与登录后“通知书”处所示相同的，内容未被改动。个人信息到期删除后，校验值随之变化。',
    'The same stands beside the notice after signing in. It changes when personal data in it are deleted at their term.',
  ),
  again: words('核验其他文书', 'Another notice'),
} as const;
