import { words } from '@xinxiu/domain';

export const PROGRESS = {
  title: words('查询办理进度', 'Progress of a case'),
  intro: words(
    '申请提交后，收件通知的邮件和回执上印有案件编号和进度查询码。把两者告诉谁，谁就能在这里看到办到哪一步；这里不显示申请人和处罚的内容。',
    'The mail that confirms your application and the receipt have the number of the case and a code. Whoever has both sees here how far the case is, and nothing about the applicant or the penalty.',
  ),
  number: words('案件编号', 'Case number'),
  numberHint: words('以 XF- 开头。', 'It begins with XF-.'),
  code: words('进度查询码', 'Code'),
  codeHint: words('20 位，见收件通知或者回执。', '20 signs, on the mail or the receipt.'),
  button: words('查询', 'Show'),
  wrong: words(
    '案件编号与查询码不符，请核对后重试。',
    'Number and code do not belong together. Check both and try again.',
  ),
  resultTitle: (caseNo: string) => words(`案件 ${caseNo}`, `Case ${caseNo}`),
  status: words('当前状态', 'Status'),
  with: words('办理单位', 'With'),
  withApplicant: words('等待申请人补正', 'With the applicant'),
  submitted: words('提交日期', 'Submitted'),
  since: words('进入本环节', 'In this step since'),
  due: words('本环节期限', 'Due'),
  provisional: words('节假日安排公布后可能调整', 'may move once the holidays are announced'),
  noDue: words('没有在计的期限', 'No deadline is running'),
  next: words('下一步', 'What is next'),
  way: words('办理环节', 'Steps'),
  done: words('已完成', 'done'),
  now: words('当前环节', 'now'),
  endedHere: words('在此环节结束', 'ended here'),
  ahead: words('未到', 'ahead'),
  again: words('查询其他案件', 'Another case'),
} as const;
