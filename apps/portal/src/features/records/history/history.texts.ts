import { defineTexts } from '../../../i18n/texts.js';

export const useHistoryTexts = defineTexts('record-history', {
  title: ['记录的经过', 'History of the record'],
  none: ['导入以后没有人提交或者认定过什么', 'Nobody has brought or decided anything since the import'],
  takenBack: ['撤回变更', 'Change taken back'],
  line: ['{{label}}：{{text}}', '{{label}}: {{text}}'],
  proposedBy: ['提出人', 'Proposed by'],
  for: ['代表', 'On behalf of'],
  reason: ['理由', 'Reason'],
  duties: ['义务', 'Duties'],
  between: ['、', ', '],
  on: ['履行日期', 'Fulfilled on'],
  files: ['材料', 'Files'],
  fileCount: ['{{n}} 份', '{{n}}'],
  note: ['说明', 'Note'],
  grounded: ['{{text}}（{{article}}）', '{{text}} ({{article}})'],
});
