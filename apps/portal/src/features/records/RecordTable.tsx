import { useAuthorityName } from '../../api/departments.js';
import { type PenaltyRecord, penaltyText } from '../../api/records.js';
import { Link } from '@tanstack/react-router';
import type { RECORD_SORTS } from '@xinxiu/contracts';
import { CLASS_WORDS } from '@xinxiu/domain';
import { Table } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { useWordsIn } from '../../i18n/words.js';
import { type Sorting, UNSORTED, sortedHeads } from '../../shared/sorted-heads.js';
import { StateTag } from './publication-state.js';
import { useRecordTexts } from './records.texts.js';

interface Props {
  readonly records: readonly PenaltyRecord[];
  /** Of a list that can be ordered. */
  readonly sorting?: Sorting<(typeof RECORD_SORTS)[number]>;
}

export function RecordTable({ records, sorting }: Props) {
  const authorityName = useAuthorityName();
  const say = useRecordTexts();
  const wordsIn = useWordsIn();
  const { day } = useDates();
  const { head, onChange } = sorting ? sortedHeads(sorting) : UNSORTED;
  return (
    <Table
      size="middle"
      rowKey="id"
      pagination={false}
      scroll={{ x: 900 }}
      dataSource={[...records]}
      onChange={onChange}
      columns={[
        {
          title: say('subject'),
          render: (_, { id, penalty }) => (
            <Link to="/desk/records/$id" params={{ id }}>
              {penaltyText(penalty, 'subjectName')}
            </Link>
          ),
          ...head('subjectName'),
        },
        { title: say('decision'), render: (_, { penalty }) => penaltyText(penalty, 'decisionNumber') },
        {
          title: say('authority'),
          render: (_, { penalty }) => authorityName(penaltyText(penalty, 'authority')),
        },
        {
          title: say('decided'),
          render: (_, { penalty }) => day(penaltyText(penalty, 'decisionDate')),
          ...head('decisionDate'),
        },
        { title: say('class'), render: (_, { penaltyClass }) => wordsIn(CLASS_WORDS[penaltyClass]) },
        { title: say('state'), render: (_, { publication }) => <StateTag state={publication.state} /> },
        {
          title: say('publishedUntil'),
          render: (_, { publicationEnds }) =>
            publicationEnds === null ? say('noDate') : day(publicationEnds),
          ...head('publicationEnds'),
        },
      ]}
    />
  );
}
