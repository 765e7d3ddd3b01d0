import { reachOf, rowReasonWords } from '@xinxiu/domain';
import { Button, Flex, Table, Typography } from 'antd';
import { useState } from 'react';
import { usePerson } from '../../app/session.js';
import { useImportProfiles } from '../../shared/import-profiles.js';
import { useDates } from '../../i18n/dates.js';
import { useWordsIn } from '../../i18n/words.js';
import { HeldRowWork } from './HeldRowWork.js';
import type { HeldRow } from './held-rows.queries.js';
import { useHeldRowTexts } from './held-rows.texts.js';

interface Props {
  readonly rows: readonly HeldRow[];
  readonly onlyCode: (code: string) => void;
}

export function HeldRowTable({ rows, onlyCode }: Props) {
  const say = useHeldRowTexts();
  const { instant } = useDates();
  const wordsIn = useWordsIn();
  const profiles = useImportProfiles();
  const settles = reachOf('held-row.complete', usePerson().role) !== undefined;
  const [open, setOpen] = useState<string>();
  /** Who is not told how a file was read is not told the name of its profile, which may be made up by the program. */
  const sourceOf = ({ profile, row }: HeldRow['source']): string => {
    const found = profiles?.find(({ name }) => name === profile);
    return [...(found ? [wordsIn(found.title)] : []), say('sourceRow', { row })].join(' · ');
  };
  return (
    <Table<HeldRow>
      rowKey="id"
      size="middle"
      pagination={false}
      scroll={{ x: 860 }}
      dataSource={[...rows]}
      expandable={{
        showExpandColumn: false,
        expandedRowKeys: open === undefined ? [] : [open],
        expandedRowRender: (row) => <HeldRowWork row={row} />,
      }}
      columns={[
        {
          title: say('source'),
          width: 220,
          render: (_, { source, heldAt }) => (
            <Flex vertical>
              <span>{sourceOf(source)}</span>
              <Typography.Text type="secondary" className="numbers">
                {instant(heldAt)}
              </Typography.Text>
            </Flex>
          ),
        },
        { title: say('reasons'), render: (_, row) => <Reasons row={row} onlyCode={onlyCode} /> },
        {
          width: 100,
          render: (_, { id, source: { row } }) => (
            <Button
              size="small"
              aria-expanded={open === id}
              {...(open !== id && { 'aria-label': say(settles ? 'openRow' : 'lookRow', { row }) })}
              onClick={() => setOpen(open === id ? undefined : id)}
            >
              {say(open === id ? 'close' : settles ? 'open' : 'look')}
            </Button>
          ),
        },
      ]}
    />
  );
}

const SHOWN_CELLS = 4;

interface ReasonsProps {
  readonly row: HeldRow;
  readonly onlyCode: (code: string) => void;
}

/** Each reason with its name, which looks for the rows that have it too. */
function Reasons({ row: { reasons, cells }, onlyCode }: ReasonsProps) {
  const say = useHeldRowTexts();
  const wordsIn = useWordsIn();
  const first = cells.slice(0, SHOWN_CELLS).map(({ value }) => value);
  return (
    <div style={{ overflowWrap: 'anywhere' }}>
      {reasons.map(({ field, code, message }) => (
        <div key={`${field} ${code} ${message}`}>
          {message}{' '}
          <Button
            type="link"
            size="small"
            title={say('onlyCode', { code: wordsIn(rowReasonWords(code)) })}
            style={{ paddingInline: 4 }}
            onClick={() => onlyCode(code)}
          >
            {wordsIn(rowReasonWords(code))}
          </Button>
        </div>
      ))}
      <Typography.Text type="secondary">{first.join(' · ')}</Typography.Text>
    </div>
  );
}
