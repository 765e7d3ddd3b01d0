import { defineTexts } from '../../i18n/texts.js';

export const useAbsenceTexts = defineTexts('absences', {
  title: ['外出与代办', 'Away, and who stands in'],
  hint: [
    '外出期间，代办人可以办理外出人承办的案件，并同时收到提醒；记录载明办理人和代谁办理。代办人视同外出人，不得办理须由另一人办理的事项。',
    'While somebody is away, the substitute acts on the cases that are held and gets the reminders too; the record names both. To every rule of two persons the substitute counts as the absent one.',
  ],
  none: ['没有外出登记', 'Nobody is away'],
  enter: ['登记外出', 'Enter an absence'],
  change: ['变更', 'Change'],
  end: ['结束', 'End'],
  endHint: [
    '{{name}} 的外出即时结束，代办人不再代办。',
    'The absence of {{name}} ends at once, and nobody stands in any more.',
  ],
  person: ['外出人', 'Who is away'],
  needPerson: ['请选择外出人', 'Choose who is away'],
  firstDay: ['首日', 'First day'],
  lastDay: ['末日', 'Last day'],
  needDay: ['请选择今天或以后的日期', 'Choose today or a later day'],
  substitute: ['代办人', 'Who stands in'],
  substituteHint: ['同一部门、同一角色的人员。', 'Somebody of the same department and role.'],
  nobody: ['不指定', 'Nobody'],
  reason: ['事由（可不填）', 'Reason (optional)'],
  reasonHint: [
    '仅本人、部门负责人和管理员可见。',
    'Only the person, the leader and the administrator read it.',
  ],
  save: ['保存', 'Save'],
  sort_firstDay: ['最早开始在前', 'Begins first'],
  'sort_-firstDay': ['最晚开始在前', 'Begins last'],
  sort_personName: ['按姓名', 'By name'],
  'sort_-personName': ['按姓名倒序', 'By name, backwards'],
  span: ['{{from}} 至 {{to}}', '{{from}} to {{to}}'],
  by: ['由 {{name}} 代办', '{{name}} stands in'],
  unattended: ['无人代办：{{why}}', 'Nobody stands in: {{why}}'],
});
