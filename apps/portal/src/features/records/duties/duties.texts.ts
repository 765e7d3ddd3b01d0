import { defineTexts } from '../../../i18n/texts.js';

export const useDutyTexts = defineTexts('duties', {
  none: ['该处罚没有需要履行的义务', 'This penalty has no duties'],
  onDay: ['{{day}} 履行', 'fulfilled on {{day}}'],
  evidence: ['提交凭证', 'Show that it is fulfilled'],
  verify: ['核实', 'Verify'],
  waive: ['免除', 'Waive'],
  reopen: ['重新打开', 'Reopen'],
  title_evidence: ['提交履行凭证：{{duty}}', 'Show that it is fulfilled: {{duty}}'],
  title_verify: ['核实义务：{{duty}}', 'Verify: {{duty}}'],
  title_waive: ['免除义务：{{duty}}', 'Waive: {{duty}}'],
  title_reopen: ['重新打开：{{duty}}', 'Reopen: {{duty}}'],
  hint_evidence: [
    '上传缴款凭证等材料，由认定单位核实。',
    'Upload a receipt or the like; the department verifies it.',
  ],
  hint_verify: [
    '核实后该义务视为已履行。全部义务核实或免除后，才能准予修复。',
    'It then counts as fulfilled. Repair can be granted once every duty is verified or waived.',
  ],
  hint_waive: [
    '免除须有文件依据，理由和条款会载入记录。',
    'A document must allow it; reason and article are kept with the record.',
  ],
  hint_reopen: [
    '该义务将重新视为未履行，在办案件不能准予修复。',
    'It counts as open again: no case on the record can be granted.',
  ],
  on: ['履行日期', 'Day of fulfilment'],
  needOn: ['请选择日期；不能晚于今天', 'Choose the day; it cannot lie in the future'],
  files: ['凭证', 'Proofs'],
  document: ['文件', 'Document'],
  needFiles: ['请上传文件', 'Upload a file'],
});
