import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi, useNavigate } from '@tanstack/react-router';
import type { RUN_SORTS } from '@xinxiu/contracts';
import { DELETION_STATES, RETENTION_DATA_WORDS, type RetentionData, reachOf } from '@xinxiu/domain';
import { App, Button, Flex, Table } from 'antd';
import { usePerson } from '../../app/session.js';
import { useDates } from '../../i18n/dates.js';
import { useWordsIn } from '../../i18n/words.js';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { Mark, type Tone } from '../../shared/Mark.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { PagedList } from '../../shared/PagedList.js';
import { usePersonName } from '../../shared/person-name.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { FilterSelect } from '../../shared/FilterSelect.js';
import { listAddress } from '../../shared/list-address.js';
import { type Sorting, sortedHeads } from '../../shared/sorted-heads.js';
import { type DeletionRun, runList, usePropose } from './retention.queries.js';
import { useRetentionTexts } from './retention.texts.js';

const route = getRouteApi('/desk/retention');
type State = DeletionRun['state'];
const TONES: Readonly<Record<State, Tone>> = {
  proposed: 'late',
  approved: 'busy',
  ordered: 'busy',
  certified: 'good',
  refused: 'bad',
};

export function RunState({ state }: { readonly state: State }) {
  const say = useRetentionTexts();
  return <Mark tone={TONES[state]}>{say(`state_${state}`)}</Mark>;
}

/** Deletions: proposed by the daily duty or by hand, decided by somebody else. */
export function RunsPage() {
  const say = useRetentionTexts();
  const navigate = route.useNavigate();
  const { filter, change, place, pages, order } = listAddress(route.useSearch(), navigate);
  const query = useQuery(runList({ ...filter, ...place }));
  return (
    <>
      <PageTitle
        title={say('title')}
        under={say('hint')}
        acts={
          <>
            <ExportMenu list={{ path: '/retention/runs/export', query: filter }} />
            <Propose />
          </>
        }
      />
      <Flex wrap gap={12} align="center" style={{ marginBlockEnd: 12 }}>
        <FilterSelect
          label={say('state')}
          any={say('anyState')}
          value={filter.state}
          options={DELETION_STATES.map((value) => ({ value, label: say(`state_${value}`) }))}
          change={(next) => change({ state: next })}
        />
        <Link to="/desk/retention/due">{say('seeDue')}</Link>
      </Flex>
      <PagedList query={query} {...pages} none={say('none')}>
        {(items) => <RunTable runs={items} sorting={order('-number')} />}
      </PagedList>
    </>
  );
}

function Propose() {
  const say = useRetentionTexts();
  const { role } = usePerson();
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const { mutate, isPending, error } = usePropose();
  if (reachOf('retention.propose', role) === undefined) return null;
  const propose = (): void => {
    void modal.confirm({
      title: say('propose'),
      content: say('proposeHint'),
      okText: say('propose'),
      onOk: () =>
        mutate(undefined, {
          onSuccess: ({ number }) =>
            void navigate({ to: '/desk/retention/runs/$number', params: { number } }),
        }),
    });
  };
  return (
    <div>
      <Button loading={isPending} onClick={propose}>
        {say('propose')}
      </Button>
      {error && <ProblemNote error={error} />}
    </div>
  );
}

/** How many things of each class a deletion names. */
export function useCounts(): (run: Pick<DeletionRun, 'counts'>) => string {
  const say = useRetentionTexts();
  const wordsIn = useWordsIn();
  return ({ counts }) =>
    Object.entries(counts)
      .map(([data, n]) => say('things', { data: wordsIn(RETENTION_DATA_WORDS[data as RetentionData]), n }))
      .join(' · ');
}

interface TableProps {
  readonly runs: readonly DeletionRun[];
  readonly sorting: Sorting<(typeof RUN_SORTS)[number]>;
}

function RunTable({ runs, sorting }: TableProps) {
  const say = useRetentionTexts();
  const countsOf = useCounts();
  const personName = usePersonName();
  const { instant } = useDates();
  const { head, onChange } = sortedHeads(sorting);
  return (
    <Table<DeletionRun>
      rowKey="number"
      size="middle"
      pagination={false}
      scroll={{ x: 800 }}
      dataSource={[...runs]}
      onChange={onChange}
      columns={[
        {
          title: say('number'),
          render: (_, { number }) => (
            <Link to="/desk/retention/runs/$number" params={{ number }} className="numbers">
              {number}
            </Link>
          ),
          ...head('number'),
        },
        { title: say('state'), render: (_, { state }) => <RunState state={state} /> },
        { title: say('what'), render: (_, run) => countsOf(run) },
        { title: say('proposedBy'), render: (_, { proposedBy }) => personName(proposedBy) },
        { title: say('proposedAt'), render: (_, { proposedAt }) => instant(proposedAt) },
      ]}
    />
  );
}
