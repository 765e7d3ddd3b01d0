import { type BulkActAnswer, type BulkItemAnswer, ERROR_CODES, isErrorCode } from '@xinxiu/contracts';
import {
  BULK_ACTION_WORDS,
  BULK_ITEM_WORDS,
  BULK_REASON_WORDS,
  BULK_STATUS_WORDS,
  CAUSE_TABLE,
  STUCK_MATTER_WORDS,
  words,
} from '@xinxiu/domain';
import type { Column } from '../../exports/column.js';

/** Of the bulk acts. */
export const BULK_COLUMNS: readonly Column<BulkActAnswer>[] = [
  { head: words('编号', 'Number'), cell: ({ number }) => number },
  { head: words('操作', 'Act'), cell: ({ action }, say) => say.of(BULK_ACTION_WORDS[action]) },
  { head: words('发起人', 'Started by'), cell: ({ by }) => by },
  { head: words('理由', 'Reason'), cell: ({ reason }) => reason },
  { head: words('须答复事项', 'To answer'), cell: ({ urge }) => urge?.demand },
  { head: words('改派给', 'Assigned to'), cell: ({ to }) => to },
  { head: words('开始时间', 'Started'), cell: ({ startedAt }, say) => say.instant(startedAt) },
  { head: words('结束时间', 'Ended'), cell: ({ endedAt }, say) => say.instant(endedAt) },
  { head: words('状态', 'State'), cell: ({ status }, say) => say.of(BULK_STATUS_WORDS[status]) },
  { head: words('事项数', 'Items'), cell: ({ total }) => total },
  { head: BULK_ITEM_WORDS.solved, cell: ({ counts }) => counts.solved },
  { head: BULK_ITEM_WORDS.asked, cell: ({ counts }) => counts.asked },
  { head: BULK_ITEM_WORDS['still-stuck'], cell: ({ counts }) => counts['still-stuck'] },
  { head: BULK_ITEM_WORDS.failed, cell: ({ counts }) => counts.failed },
  { head: BULK_ITEM_WORDS['not-eligible'], cell: ({ counts }) => counts['not-eligible'] },
  { head: BULK_ITEM_WORDS.stopped, cell: ({ counts }) => counts.stopped },
];

/** Of the items of one: what, why it was stuck, and what became of it. */
export const BULK_ITEM_COLUMNS: readonly Column<BulkItemAnswer>[] = [
  { head: words('序号', 'No.'), cell: ({ place }) => place },
  { head: words('事项', 'Matter'), cell: ({ matter }, say) => say.of(STUCK_MATTER_WORDS[matter]) },
  { head: words('编号', 'Number'), cell: ({ subjectId }) => subjectId },
  { head: words('单位', 'Business'), cell: ({ name }) => name },
  { head: words('承办单位', 'Department'), cell: ({ department }, say) => say.department(department) },
  { head: words('原因', 'Cause'), cell: ({ cause }, say) => say.of(CAUSE_TABLE[cause].name) },
  { head: words('结果', 'Result'), cell: ({ state }, say) => say.of(BULK_ITEM_WORDS[state]) },
  {
    head: words('说明', 'Why'),
    cell: ({ reason, code }, say) =>
      code !== undefined && isErrorCode(code)
        ? say.of(ERROR_CODES[code].title)
        : reason && say.of(BULK_REASON_WORDS[reason]),
  },
  { head: words('督办单', 'Urge letter'), cell: ({ letter }) => letter?.number },
  { head: words('执行时间', 'Asked'), cell: ({ askedAt }, say) => say.instant(askedAt) },
  { head: words('结束时间', 'Ended'), cell: ({ endedAt }, say) => say.instant(endedAt) },
];
