import { defineTexts } from '../../../i18n/texts.js';

export const useHistoryTexts = defineTexts('record-history', {
  title: ['记录的经过', 'History of the record'],
  none: ['导入以后没有变化', 'Nothing has happened since the import'],
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
  toCommitment: ['查看该信用承诺', 'See the commitment'],
  until: ['公示至', 'Published until'],
  endedOn: ['停止公示日期', 'Ended on'],
  noDate: ['待定', 'open'],
  noEnd: ['无固定期限', 'without an end of its own'],
  becomes: ['{{before}} → {{after}}', '{{before}} → {{after}}'],
  grounded: ['{{text}}（{{article}}）', '{{text}} ({{article}})'],
});
