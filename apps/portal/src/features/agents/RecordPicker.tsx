import { useQuery } from '@tanstack/react-query';
import { Checkbox, Flex, Typography } from 'antd';
import { useState } from 'react';
import { type PenaltyRecord, penaltyText } from '../../api/records.js';
import { PagedList } from '../../shared/PagedList.js';
import { SearchField } from '../../shared/SearchField.js';
import { recordList } from '../records/records.queries.js';
import { useAgentTexts } from './agents.texts.js';

interface Props {
  readonly id?: string;
  readonly value?: readonly string[];
  readonly onChange?: (ids: readonly string[]) => void;
}

const PAGE = 10;

/** Own records, looked for and leafed through; what was chosen on another page stays chosen. A field of a form. */
export function RecordPicker({ id, value = [], onChange }: Props) {
  const say = useAgentTexts();
  const [q, setQ] = useState<string>();
  const [trail = [], setTrail] = useState<string[]>();
  const query = useQuery(recordList({ q, cursor: trail.at(-1), limit: PAGE }));
  const look = (words: string | undefined): void => {
    setQ(words);
    setTrail(undefined);
  };
  const choose = (recordId: string, isChosen: boolean): void =>
    onChange?.(isChosen ? [...value, recordId] : value.filter((one) => one !== recordId));
  return (
    <div id={id} role="group" aria-label={say('records')} tabIndex={-1}>
      <SearchField value={q} hint={say('recordHint')} look={look} />
      <PagedList
        query={query}
        trail={trail}
        go={setTrail}
        none={say('noRecords')}
        filter={{ isOn: q !== undefined, clear: () => look(undefined) }}
      >
        {(items) => (
          <Flex vertical gap={8} style={{ marginBlock: 12 }}>
            {items.map((record) => (
              <Checkbox
                key={record.id}
                checked={value.includes(record.id)}
                onChange={({ target }) => choose(record.id, target.checked)}
              >
                <Choice record={record} />
              </Checkbox>
            ))}
          </Flex>
        )}
      </PagedList>
      <Typography.Text type="secondary">{say('chosen', { n: value.length })}</Typography.Text>
    </div>
  );
}

function Choice({ record: { penalty } }: { readonly record: PenaltyRecord }) {
  return (
    <>
      {penaltyText(penalty, 'decisionNumber')}
      <br />
      <Typography.Text type="secondary">{penaltyText(penalty, 'authority')}</Typography.Text>
    </>
  );
}
