import type { StuckAnswer } from '@xinxiu/contracts';
import {
  CAUSE_TABLE,
  RETRY_STATE_WORDS,
  STATUS_WORDS,
  STUCK_MATTER_WORDS,
  STUCK_TURN_WORDS,
  type CaseStatus,
  words,
} from '@xinxiu/domain';
import type { Column } from '../exports/column.js';

/** A line of what is stuck: what, why, since when, whose turn it is, and what is to be done. */
export const STUCK_COLUMNS: readonly Column<StuckAnswer>[] = [
  { head: words('事项', 'Matter'), cell: ({ matter }, say) => say.of(STUCK_MATTER_WORDS[matter]) },
  { head: words('编号', 'Number'), cell: ({ subjectId }) => subjectId },
  { head: words('单位', 'Business'), cell: ({ name }) => name },
  {
    head: words('环节', 'Step'),
    cell: ({ matter, status }, say) =>
      matter === 'case' ? (say.of(STATUS_WORDS[status as CaseStatus]) ?? status) : status,
  },
  { head: words('承办单位', 'Department'), cell: ({ department }, say) => say.department(department) },
  { head: words('经办人', 'Holder'), cell: ({ holder }) => holder },
  { head: words('期限', 'Due'), cell: ({ due }) => due },
  { head: words('原因', 'Cause'), cell: ({ cause }, say) => say.of(CAUSE_TABLE[cause].name) },
  { head: words('自', 'Since'), cell: ({ since }, say) => say.instant(since) },
  { head: words('至', 'Until'), cell: ({ until }, say) => say.instant(until) },
  { head: words('由谁处理', 'Whose turn'), cell: ({ turn }, say) => say.of(STUCK_TURN_WORDS[turn]) },
  { head: words('如何处理', 'What to do'), cell: ({ cause }, say) => say.of(CAUSE_TABLE[cause].todo) },
  { head: words('已尝试次数', 'Tries'), cell: ({ attempts }) => attempts },
  {
    head: words('重试结果', 'Retry'),
    cell: ({ retry }, say) => (retry ? say.of(RETRY_STATE_WORDS[retry.state]) : undefined),
  },
];
