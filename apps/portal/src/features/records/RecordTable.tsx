import { type PenaltyRecord, penaltyText } from '../../api/records.js';
import { Link } from '@tanstack/react-router';
import { CLASS_WORDS } from '@xinxiu/domain';
import { Table } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { useWordsIn } from '../../i18n/words.js';
import { StateTag } from './publication-state.js';
import { useRecordTexts } from './records.texts.js';

export function RecordTable({ records }: { readonly records: readonly PenaltyRecord[] }) {
  const say = useRecordTexts();
  const wordsIn = useWordsIn();
  const { day } = useDates();
  return (
    <Table
      size="middle"
      rowKey="id"
      pagination={false}
      scroll={{ x: 900 }}
      dataSource={[...records]}
      columns={[
        {
          title: say('subject'),
          render: (_, { id, penalty }) => (
            <Link to="/desk/records/$id" params={{ id }}>
              {penaltyText(penalty, 'subjectName')}
            </Link>
          ),
        },
        { title: say('decision'), render: (_, { penalty }) => penaltyText(penalty, 'decisionNumber') },
        { title: say('authority'), render: (_, { penalty }) => penaltyText(penalty, 'authority') },
        { title: say('decided'), render: (_, { penalty }) => day(penaltyText(penalty, 'decisionDate')) },
        { title: say('class'), render: (_, { penaltyClass }) => wordsIn(CLASS_WORDS[penaltyClass]) },
        { title: say('state'), render: (_, { publication }) => <StateTag state={publication.state} /> },
        {
          title: say('publishedUntil'),
          render: (_, { publicationEnds }) =>
            publicationEnds === null ? say('noDate') : day(publicationEnds),
        },
      ]}
    />
  );
}
