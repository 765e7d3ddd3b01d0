import { defineTexts } from '../../i18n/texts.js';

export const usePublicationTexts = defineTexts('publications', {
  title: ['公示终止台账', 'Where publication ends'],
  under: [
    '准予修复的案件，逐个渠道终止公示并核实；全部确认或列为例外后才办结。',
    'Every approved case, place by place: it is done once each has confirmed, or was excepted with a reason.',
  ],
  none: ['没有准予修复的案件', 'No approved cases'],
  searchHint: ['案号、单位名称或代码', 'Number, name or code'],
  status: ['案件状态', 'State of the case'],
  anyStatus: ['全部案件', 'All cases'],
  target: ['公示渠道', 'Place'],
  anyTarget: ['全部渠道', 'Any place'],
  standing: ['渠道状态', 'State of the place'],
  anyStanding: ['任何状态', 'Any state'],
  from: ['自', 'From'],
  to: ['至', 'Until'],
  case: ['案件', 'Case'],
  since: ['决定终止 / 办结时间', 'Ordered, or done'],
  orderedAt: ['{{at}} 决定终止', 'ordered {{at}}'],
  doneAt: ['{{at}} 办结', 'done {{at}}'],
  targets: ['公示渠道', 'Places of publication'],
  silent: [
    '多次查看未获确认（自 {{at}} 起），平台继续查看，间隔最长一小时',
    'Not confirmed after several looks (since {{at}}); the platform looks on, at least once an hour',
  ],
  looked: ['已查看 {{n}} 次，最近 {{at}}', 'Asked {{n}} times, last {{at}}'],
  lastFault: ['最近一次：{{why}}', 'Last time: {{why}}'],
  exceptedBecause: ['例外理由：{{reason}}', 'excepted: {{reason}}'],
  record: ['失信记录', 'Record'],
});
