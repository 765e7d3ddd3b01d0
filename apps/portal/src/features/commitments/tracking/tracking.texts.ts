import { defineTexts } from '../../../i18n/texts.js';

export const useTrackingTexts = defineTexts('tracking', {
  title: ['履行跟踪', 'How it is followed'],
  none: [
    '该承诺尚未开始跟踪：受理单位属于本县的，数分钟内自动开始。',
    'Nobody follows this commitment yet. Where a department of the county accepted it, that begins within minutes.',
  ],
  followUpOn: ['履行核查日', 'Day of follow-up'],
  due: ['期限', 'Due'],
  files: ['材料', 'Files'],
  proposal: ['待确认的认定意见', 'Proposed, to be confirmed'],
  determination: ['认定结果', 'Determined'],
  by: ['{{name}}，{{at}}', '{{name}}, {{at}}'],
  history: ['经过', 'What happened'],
  cancel: ['取消', 'Cancel'],
  consequence_submitEvidence: [
    '提交后由受理单位核实履行情况。',
    'The accepting department verifies it then.',
  ],
  consequence_verify: [
    '全部履行即办结；未发现违诺的继续跟踪；有未履行情形的，先听取承诺人意见。',
    'Fulfilled in whole ends it; kept so far goes on being followed; a shortfall is first heard with the promisor.',
  ],
  consequence_state: [
    '提交后由受理单位认定履行状态，不能再次陈述。',
    'The accepting department determines the fulfilment then; it can be stated once.',
  ],
  consequence_proposeDetermination: [
    '认定意见须由本单位另一人确认后生效。',
    'It counts once another person of the department has confirmed it.',
  ],
  consequence_confirmDetermination: [
    '确认后履行状态载入台账，并告知承诺人，不能撤回。',
    'The fulfilment enters the ledger and the promisor is told; this cannot be taken back.',
  ],
  consequence_refuseDetermination: [
    '退回后可以重新提出认定意见。',
    'Another determination can be proposed then.',
  ],
  text: ['说明', 'What you say'],
  ground: ['依据和理由', 'Ground'],
  reason: ['退回理由', 'Reason'],
  need: ['请填写', 'Please fill this in'],
  found: ['核实结果', 'What was found'],
  found_fulfilled: ['已全部履行', 'Fulfilled in whole'],
  found_kept: ['目前未发现违诺，继续跟踪', 'Kept so far: goes on being followed'],
  found_shortfall: ['有未履行的内容', 'Something is not fulfilled'],
  outcome: ['履行状态', 'Fulfilment'],
  unfulfilled: ['未履行的内容', 'What is not fulfilled'],
  measure: ['追究措施', 'Measure'],
  article: ['依据条款', 'Article'],
  addMeasure: ['添加措施', 'Add a measure'],
  removeMeasure: ['删除该措施', 'Remove this measure'],
});
