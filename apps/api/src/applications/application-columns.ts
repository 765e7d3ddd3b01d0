import { words } from '@xinxiu/domain';
import type { Column } from '../exports/column.js';
import type { ApplicationView } from './application-view.js';

export const APPLICATION_STATE_WORDS = {
  draft: words('草稿', 'draft'),
  submitted: words('已提交', 'submitted'),
} as const;

/** Of an application: what the list shows, and no person. */
export const APPLICATION_COLUMNS: readonly Column<ApplicationView>[] = [
  { head: words('案件编号', 'Case'), cell: ({ caseNo }) => caseNo },
  { head: words('状态', 'State'), cell: ({ state }, say) => say.of(APPLICATION_STATE_WORDS[state]) },
  { head: words('履行日期', 'Fulfilled on'), cell: ({ content }) => content.fulfilledOn },
  { head: words('材料份数', 'Files'), cell: ({ content }) => content.files?.length ?? 0 },
  { head: words('创建时间', 'Begun'), cell: ({ createdAt }, say) => say.instant(createdAt) },
  { head: words('最后保存', 'Last saved'), cell: ({ updatedAt }, say) => say.instant(updatedAt) },
];
