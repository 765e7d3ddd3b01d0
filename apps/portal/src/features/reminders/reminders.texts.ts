import { defineTexts } from '../../i18n/texts.js';

export const useReminderTexts = defineTexts('reminders', {
  title: ['催办预览', 'Reminders to come'],
  hint: [
    '将要发出的催办和督办。事项先办理的，不再发出。同一人同时有多项的，合并为一封邮件；法定文书不合并。',
    'What is about to be sent. A matter that moves on before sends nothing. Many to one person at one time come as one mail; notices that the law asks for never do.',
  ],
  none: ['这一天没有将发出的催办', 'Nothing is sent on this day'],
  searchHint: ['单位名称或编号', 'Name or number'],
  day: ['日期', 'Day'],
  ahead_0: ['今天余下时间', 'Rest of today'],
  ahead_1: ['明天', 'Tomorrow'],
  aheadDays: ['{{n}} 天后', 'In {{n}} days'],
  matter: ['事项', 'Matter'],
  anyMatter: ['全部事项', 'Any matter'],
  department: ['承办部门', 'Department'],
  rung: ['级别', 'Rung'],
  anyRung: ['全部级别', 'Any rung'],
  holder: ['承办人', 'Holder'],
  anyHolder: ['全部承办人', 'Any holder'],
  mine: ['本人和代办的', 'What I hold'],
  at: ['发出时间', 'Goes at'],
  business: ['单位', 'Business'],
  to: ['发给', 'Goes to'],
  inDigest: ['{{people}} 人中 {{n}} 人合并为一封邮件', 'in one mail with others to {{n}} of {{people}}'],
  due: ['期限', 'Due'],
  turnOfBusiness: ['申请方', 'the business'],
});
