import { HOLD_GROUND_WORDS, HOLD_KIND_WORDS, words } from '@xinxiu/domain';
import type { StoredHold } from '@xinxiu/persistence';
import type { Column } from '../exports/column.js';

/** Of a legal hold. */
export const HOLD_COLUMNS: readonly Column<StoredHold>[] = [
  { head: words('编号', 'Number'), cell: ({ number }) => number },
  { head: words('对象类别', 'Kind'), cell: ({ on }, say) => say.of(HOLD_KIND_WORDS[on.kind]) },
  { head: words('对象', 'On'), cell: ({ on }) => on.id },
  { head: words('事由', 'Ground'), cell: ({ ground }, say) => say.of(HOLD_GROUND_WORDS[ground]) },
  { head: words('理由', 'Reason'), cell: ({ reason }) => reason },
  { head: words('截止日', 'Until'), cell: ({ until }) => until },
  { head: words('设置人', 'Placed by'), cell: ({ placed }) => placed.by.name },
  { head: words('设置时间', 'Placed'), cell: ({ placed }, say) => say.instant(placed.at) },
  { head: words('解除人', 'Ended by'), cell: ({ end }) => end?.by.name },
  { head: words('解除时间', 'Ended'), cell: ({ end }, say) => say.instant(end?.at) },
  { head: words('解除理由', 'Why it ended'), cell: ({ end }) => end?.reason },
];
