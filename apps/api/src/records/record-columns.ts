import { CLASS_WORDS, PUBLICATION_WORDS, words } from '@xinxiu/domain';
import type { Column } from '../exports/column.js';
import type { RecordView } from './record-view.js';

/** Of a record: what the list shows and reports ask for; of its subject the name and the code, no number of a person. */
export const RECORD_COLUMNS: readonly Column<RecordView>[] = [
  { head: words('行政相对人', 'Subject'), cell: ({ penalty }) => penalty.subjectName },
  { head: words('统一社会信用代码', 'Unified code'), cell: ({ penalty }) => penalty.subjectCode },
  { head: words('决定书文号', 'Decision'), cell: ({ penalty }) => penalty.decisionNumber },
  { head: words('决定日期', 'Decided on'), cell: ({ penalty }) => penalty.decisionDate },
  { head: words('处罚机关', 'Authority'), cell: ({ penalty }) => penalty.authority },
  { head: words('认定单位', 'Department'), cell: ({ department }, say) => say.department(department) },
  { head: words('处罚类别', 'Kinds'), cell: ({ penalty }, say) => say.list(penalty.penaltyKinds) },
  { head: words('违法行为类型', 'Kind of violation'), cell: ({ penalty }) => penalty.violation },
  { head: words('违法事实', 'Facts'), cell: ({ penalty }) => penalty.facts },
  { head: words('罚款（元）', 'Fine (yuan)'), cell: ({ penalty }) => penalty.fineYuan },
  { head: words('没收（元）', 'Confiscated (yuan)'), cell: ({ penalty }) => penalty.confiscatedYuan },
  { head: words('失信类别', 'Class'), cell: ({ penaltyClass }, say) => say.of(CLASS_WORDS[penaltyClass]) },
  {
    head: words('公示状态', 'Publication'),
    cell: ({ publication }, say) => say.of(PUBLICATION_WORDS[publication.state]),
  },
  { head: words('公示自', 'Published from'), cell: ({ publicationFrom }) => publicationFrom },
  { head: words('公示至', 'Published until'), cell: ({ publicationEnds }) => publicationEnds },
  { head: words('入库时间', 'Taken in'), cell: ({ takenAt }, say) => say.instant(takenAt) },
];
