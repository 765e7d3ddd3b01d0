import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Card, Flex, Timeline, Typography } from 'antd';
import { useDates } from '../../../i18n/dates.js';
import { useAuthorWords } from '../../../shared/author-words.js';
import { Waiting } from '../../../shared/Waiting.js';
import { type HistoryEntry, historyOf } from '../records.queries.js';
import { useHistoryTexts } from './history.texts.js';
import { useFactWords } from './use-fact-words.js';

/** What people and the law did to a record since it came, the newest first. A business is told nothing of mere proposals. */
export function RecordHistory({ recordId }: { readonly recordId: string }) {
  const say = useHistoryTexts();
  const query = useQuery(historyOf(recordId));
  return (
    <Card title={say('title')} style={{ marginBlockEnd: 16 }}>
      <Waiting query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Typography.Text type="secondary">{say('none')}</Typography.Text>
          ) : (
            <Timeline
              style={{ marginBlockStart: 12 }}
              items={items
                .toReversed()
                .map((fact) => ({ key: fact.id, content: <Entry fact={fact} all={items} /> }))}
            />
          )
        }
      </Waiting>
    </Card>
  );
}

interface EntryProps {
  readonly fact: HistoryEntry;
  readonly all: readonly HistoryEntry[];
}

function Entry({ fact, all }: EntryProps) {
  const say = useHistoryTexts();
  const { titleOf, linesOf } = useFactWords();
  const authorWords = useAuthorWords();
  const { instant } = useDates();
  return (
    <Flex vertical gap={2}>
      <strong>{titleOf(fact, all)}</strong>
      <Typography.Text type="secondary" className="numbers">
        {[instant(fact.at), ...authorWords(fact.by)].join(' · ')}
      </Typography.Text>
      {linesOf(fact).map((line) => (
        <span key={line} className="typed">
          {line}
        </span>
      ))}
      {fact.type === 'republished' && (
        <Link to="/desk/commitments/$id" params={{ id: fact.commitmentId }}>
          {say('toCommitment')}
        </Link>
      )}
    </Flex>
  );
}
