import { IDENTITY_DOCUMENT_WORDS, words } from '@xinxiu/domain';
import { APPLICATION_STATE_WORDS } from '../applications/application-columns.js';
import type { Column } from '../exports/column.js';
import type { WindowView } from './window-view.js';

/** Of an application that was begun at the window: what the list shows. */
export const WINDOW_COLUMNS: readonly Column<WindowView>[] = [
  { head: words('单位', 'Business'), cell: ({ applicantName }) => applicantName },
  { head: words('统一社会信用代码', 'Unified code'), cell: ({ uscc }) => uscc },
  { head: words('到场人', 'Person present'), cell: ({ window }) => window?.person.name },
  {
    head: words('核对的证件', 'Document seen'),
    cell: ({ window }, say) => say.of(window && IDENTITY_DOCUMENT_WORDS[window.person.document]),
  },
  { head: words('状态', 'State'), cell: ({ state }, say) => say.of(APPLICATION_STATE_WORDS[state]) },
  { head: words('案件编号', 'Case'), cell: ({ caseNo }) => caseNo },
  { head: words('创建时间', 'Begun'), cell: ({ createdAt }, say) => say.instant(createdAt) },
  { head: words('最后保存', 'Last saved'), cell: ({ updatedAt }, say) => say.instant(updatedAt) },
];
