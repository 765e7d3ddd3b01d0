import type { ForeseenReminder } from '@xinxiu/contracts';
import { MATTER_OF_WAIT_WORDS, RUNG_TOLD_WORDS, RUNG_WORDS, words } from '@xinxiu/domain';
import type { Column } from '../exports/column.js';

/** Of what is about to be sent: what the list shows. */
export const FORESEEN_COLUMNS: readonly Column<ForeseenReminder>[] = [
  { head: words('时间', 'Goes at'), cell: ({ at }, say) => say.instant(at) },
  { head: words('事项', 'Matter'), cell: ({ matter }, say) => say.of(MATTER_OF_WAIT_WORDS[matter]) },
  { head: words('编号', 'Number'), cell: ({ id }) => id },
  { head: words('单位', 'Business'), cell: ({ name }) => name },
  { head: words('承办部门', 'Department'), cell: ({ department }, say) => say.department(department) },
  { head: words('承办人', 'Holder'), cell: ({ holder }) => holder },
  { head: words('级别', 'Rung'), cell: ({ rung }, say) => say.of(RUNG_WORDS[rung]) },
  {
    head: words('发给', 'Goes to'),
    cell: ({ to }, say) => say.list(to.map((one) => say.of(RUNG_TOLD_WORDS[one]) ?? one)),
  },
  { head: words('人数', 'People'), cell: ({ people }) => String(people) },
  { head: words('其中合并发送', 'Of these in a digest'), cell: ({ inDigest }) => String(inDigest) },
  { head: words('期限', 'Due'), cell: ({ due }) => due },
];
