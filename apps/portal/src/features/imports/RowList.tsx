import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Flex, Table, Typography } from 'antd';
import { useState } from 'react';
import { useLeaveGuard } from '../../shared/leave-guard.js';
import { useSharedTexts } from '../../shared/shared.texts.js';
import { Mark, type Tone } from '../../shared/Mark.js';
import { PagedList } from '../../shared/PagedList.js';
import { listAddress } from '../../shared/list-address.js';
import { FilterSelect } from '../../shared/FilterSelect.js';
import { RowCells } from './RowCells.js';
import { type Import, type ImportRow, importRows } from './imports.queries.js';
import { underRows } from './rows-in-file.js';
import { useImportTexts } from './imports.texts.js';

const route = getRouteApi('/desk/imports/$id');
type Outcome = ImportRow['outcome'];
const OUTCOMES: readonly Outcome[] = ['held', 'refused', 'taken'];
const TONES: Readonly<Record<Outcome, Tone>> = { taken: 'good', held: 'late', refused: 'bad' };

interface Props {
  readonly shown: Import;
  /** The row whose correction is typed and was not tried yet. */
  readonly unsaved: number | undefined;
  readonly edited: (row: number | undefined) => void;
}

/** Rows of the file with what becomes of each; those that are not taken can be corrected where they stand. */
export function RowList({ shown, unsaved, edited }: Props) {
  const { id, state } = shown;
  const say = useImportTexts();
  const navigate = route.useNavigate();
  const { filter, change, place, pages } = listAddress(route.useSearch(), navigate);
  const { outcome } = filter;
  useLeaveGuard(unsaved !== undefined);
  const query = useQuery(importRows(id, state, { ...filter, ...place }));
  return (
    <section aria-labelledby="rows-title">
      <Typography.Title level={2} id="rows-title" style={{ fontSize: 18, marginBlock: '8px 4px' }}>
        {say('rowsTitle')}
      </Typography.Title>
      <Typography.Paragraph type="secondary">{say(underRows(shown))}</Typography.Paragraph>
      <Flex style={{ marginBlockEnd: 12 }}>
        <FilterSelect
          label={say('outcome')}
          any={say('anyOutcome')}
          value={outcome}
          options={OUTCOMES.map((value) => ({ value, label: say(`outcome_${value}`) }))}
          change={(next) => change({ outcome: next })}
        />
      </Flex>
      <PagedList query={query} {...pages} none={say('none')}>
        {(items) => (
          <RowTable id={id} rows={items} isTaken={state === 'taken'} unsaved={unsaved} edited={edited} />
        )}
      </PagedList>
    </section>
  );
}

interface TableProps extends Pick<Props, 'unsaved' | 'edited'> {
  readonly id: string;
  readonly rows: readonly ImportRow[];
  readonly isTaken: boolean;
}

function RowTable({ id, rows, isTaken, unsaved, edited }: TableProps) {
  const say = useImportTexts();
  const shared = useSharedTexts();
  const [open, setOpen] = useState<number>();
  /** One row at a time; what was typed into it goes only when the person says so. */
  const show = (row: number | undefined): void => {
    if (unsaved !== undefined && !window.confirm(shared('leave'))) return;
    edited(undefined);
    setOpen(row);
  };
  const mayCorrect = ({ outcome, columns }: ImportRow): boolean =>
    columns.length > 0 && (outcome === 'refused' || (outcome === 'held' && !isTaken));
  return (
    <Table<ImportRow>
      rowKey="row"
      size="middle"
      pagination={false}
      scroll={{ x: 760 }}
      dataSource={[...rows]}
      expandable={{
        showExpandColumn: false,
        expandedRowKeys: open === undefined ? [] : [open],
        expandedRowRender: (row) => (
          <RowCells
            id={id}
            row={row}
            close={() => show(undefined)}
            done={() => setOpen(undefined)}
            edited={(isUnsaved) => edited(isUnsaved ? row.row : undefined)}
          />
        ),
      }}
      columns={[
        { title: say('row'), width: 70, render: (_, { row }) => <span className="numbers">{row}</span> },
        {
          title: say('outcome'),
          width: 130,
          render: (_, { outcome, corrected }) => (
            <Flex vertical gap={4} align="start">
              <Mark tone={TONES[outcome]}>{say(`outcome_${outcome}`)}</Mark>
              {corrected.length > 0 && <Mark tone="busy">{say('corrected')}</Mark>}
            </Flex>
          ),
        },
        { title: say('reasons'), render: (_, row) => <Reasons row={row} /> },
        {
          width: 100,
          render: (_, row) =>
            mayCorrect(row) && (
              <Button
                size="small"
                aria-expanded={open === row.row}
                {...(open !== row.row && { 'aria-label': say('correctRow', { row: row.row }) })}
                onClick={() => show(open === row.row ? undefined : row.row)}
              >
                {say(open === row.row ? 'closeRow' : 'correct')}
              </Button>
            ),
        },
      ]}
    />
  );
}

const SHOWN_CELLS = 3;

/** Why a row is not taken; of one that is, what it says. */
function Reasons({ row: { reasons, cells } }: { readonly row: ImportRow }) {
  const first = cells.slice(0, SHOWN_CELLS).map(({ value }) => value);
  return (
    <div style={{ overflowWrap: 'anywhere' }}>
      {reasons.map(({ field, code, message }) => (
        <div key={`${field} ${code} ${message}`}>{message}</div>
      ))}
      <Typography.Text type="secondary">{first.join(' · ')}</Typography.Text>
    </div>
  );
}
