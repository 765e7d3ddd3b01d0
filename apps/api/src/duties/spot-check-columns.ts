import type { DrawnCaseAnswer } from '@xinxiu/contracts';
import { STATUS_WORDS, words } from '@xinxiu/domain';
import type { Column } from '../exports/column.js';

/** A line of a spot check: which case, whose, how it ended, and who checks it. */
export const SPOT_CHECK_COLUMNS: readonly Column<DrawnCaseAnswer>[] = [
  { head: words('案号', 'Case'), cell: ({ caseNo }) => caseNo },
  { head: words('认定单位', 'Department'), cell: ({ department }, say) => say.department(department) },
  { head: words('结果', 'Outcome'), cell: ({ status }, say) => say.of(STATUS_WORDS[status]) },
  { head: words('复查人', 'Checked by'), cell: ({ checker }) => checker },
];
