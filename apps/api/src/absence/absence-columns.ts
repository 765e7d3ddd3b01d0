import { ABSENCE_STANDING_WORDS, ROLE_WORDS, UNATTENDED_WORDS, words } from '@xinxiu/domain';
import type { Column } from '../exports/column.js';
import type { AbsenceView } from './absence-view.js';

/** Of an absence; why somebody is away stands there for who may change it, as in the list. */
export const ABSENCE_COLUMNS: readonly Column<AbsenceView>[] = [
  { head: words('外出人', 'Who is away'), cell: ({ person }) => person.name },
  { head: words('部门', 'Department'), cell: ({ department }, say) => say.department(department) },
  { head: words('角色', 'Role'), cell: ({ role }, say) => say.of(ROLE_WORDS[role]) },
  { head: words('首日', 'First day'), cell: ({ firstDay }) => firstDay },
  { head: words('末日', 'Last day'), cell: ({ lastDay }) => lastDay },
  { head: words('状态', 'State'), cell: ({ standing }, say) => say.of(ABSENCE_STANDING_WORDS[standing]) },
  { head: words('代办人', 'Who stands in'), cell: ({ substitute }) => substitute?.name },
  {
    head: words('无人代办', 'Nobody stands in'),
    cell: ({ unattended }, say) => say.of(unattended && UNATTENDED_WORDS[unattended]),
  },
  { head: words('事由', 'Reason'), cell: ({ reason }) => reason },
  { head: words('登记人', 'Entered by'), cell: ({ entered }) => entered.by.name },
  { head: words('登记时间', 'Entered'), cell: ({ entered }, say) => say.instant(entered.at) },
  { head: words('结束人', 'Ended by'), cell: ({ end }) => end?.by.name },
  { head: words('结束时间', 'Ended'), cell: ({ end }, say) => say.instant(end?.at) },
];
