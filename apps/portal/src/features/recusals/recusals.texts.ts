import { defineTexts } from '../../i18n/texts.js';

export const useRecusalTexts = defineTexts('recusals', {
  title: ['回避登记', 'Recusals'],
  registerHint: [
    '回避自登记起立即生效；解除由督办决定，任何人不得解除本人的回避。',
    'A recusal holds at once. A supervisor ends it, and nobody his own.',
  ],
  searchHint: ['统一社会信用代码', 'Unified code'],
  showEnded: ['已解除', 'ended ones'],
  none: ['没有回避登记', 'Nobody keeps out of anything'],
  ownHint: [
    '与案件单位有利害关系时，请在案件页面申请回避。',
    'Where you have an interest in a business, say so on the page of its case.',
  ],
  inForce: ['回避中', 'keeps out'],
  ended: ['已解除', 'ended'],
  endedFor: ['解除：{{reason}}', 'ended: {{reason}}'],
  out: ['您已回避', 'You keep out'],
  declare: ['申请回避', 'Recuse yourself'],
  order: ['决定回避', 'Order a recusal'],
  title_declare: ['对 {{name}} 申请回避', 'Keep out of what concerns {{name}}'],
  title_order: ['决定对 {{name}} 回避', 'Order to keep out of what concerns {{name}}'],
  hint_declare: [
    '您立即不能再办理 {{name}} 的任何事项，经办中的案件退回待办；您仍可查看。解除须由督办决定。',
    'You can no longer act on anything of {{name}}, at once, and its cases that you hold go back to the queue; you still see them. Only a supervisor ends it.',
  ],
  hint_order: [
    '此人立即不能再办理 {{name}} 的任何事项，经办中的案件退回待办。',
    'The person can no longer act on anything of {{name}}, at once, and its cases that are held go back to the queue.',
  ],
  person: ['回避人员', 'Who keeps out'],
  needPerson: ['请选择人员', 'Choose who'],
  ground: ['情形', 'Ground'],
  text: ['说明', 'In words'],
  textHint: ['仅督办、审计人员和本人可见。', 'Only supervisors, auditors and the person read it.'],
  needText: ['请填写说明', 'Say it in words'],
  returned: ['已登记，{{n}} 件案件退回待办', 'Recorded; {{n}} cases went back to the queue'],
  end: ['解除回避', 'End it'],
  endHint: ['{{name}} 又可以办理该单位的事项。', '{{name}} can act again on what concerns the organisation.'],
  notOwn: ['由另一名督办解除', 'another supervisor ends it'],
});
