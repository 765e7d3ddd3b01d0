import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { RECORD_SORTS } from '@xinxiu/contracts';
import { PUBLICATION_WORDS, onApplicantsSide, reachOf } from '@xinxiu/domain';
import { Checkbox, Flex } from 'antd';
import { proposedList } from '../../api/records.js';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { usePerson } from '../../app/session.js';
import { useWordsIn } from '../../i18n/words.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { PagedList } from '../../shared/PagedList.js';
import { SearchField } from '../../shared/SearchField.js';
import { FilterSelect } from '../../shared/FilterSelect.js';
import { SortSelect } from '../../shared/SortSelect.js';
import type { Sorting } from '../../shared/sorted-heads.js';
import { RecordCard } from './RecordCard.js';
import { RecordTable } from './RecordTable.js';
import { STATES } from './publication-state.js';
import { recordList } from './records.queries.js';
import { useRecordTexts } from './records.texts.js';

const route = getRouteApi('/desk/records');

/** A business sees each record with what to do next; an office sees a table. */
export function RecordsPage() {
  const say = useRecordTexts();
  const person = usePerson();
  const { q, state, proposed, sort } = route.useSearch();
  const navigate = route.useNavigate();
  const isOwn = onApplicantsSide(person);
  const seesProposed = reachOf('record-change.read', person.role) !== undefined;
  const showsProposed = seesProposed && proposed === true;
  return (
    <>
      <PageTitle
        title={say(person.role === 'agent' ? 'named' : isOwn ? 'mine' : 'all')}
        // Saved are the records, not those alone of which a change waits.
        {...(!showsProposed && {
          acts: <ExportMenu list={{ path: '/records/export', query: { q, state, sort } }} />,
        })}
      />
      {seesProposed && (
        <Checkbox
          checked={showsProposed}
          style={{ marginBlockEnd: 12 }}
          onChange={({ target }) => void navigate({ search: target.checked ? { proposed: true } : {} })}
        >
          {say('onlyProposed')}
        </Checkbox>
      )}
      {showsProposed ? <ProposedRecords /> : <AllRecords />}
    </>
  );
}

/** What waits for a second person, whoever proposed it. */
function ProposedRecords() {
  const say = useRecordTexts();
  const { trail = [] } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <PagedList
      query={useQuery(proposedList({ cursor: trail.at(-1), limit: 20 }))}
      trail={trail}
      go={(next) => void navigate({ search: { proposed: true, trail: next } })}
      none={say('noneProposed')}
    >
      {(items) => <RecordTable records={items} />}
    </PagedList>
  );
}

function AllRecords() {
  const say = useRecordTexts();
  const person = usePerson();
  const { q, state, sort, trail = [] } = route.useSearch();
  const wordsIn = useWordsIn();
  const navigate = route.useNavigate();
  const query = useQuery(recordList({ q, state, sort, cursor: trail.at(-1), limit: 20 }));
  const isOwn = onApplicantsSide(person);
  const sorting: Sorting<(typeof RECORD_SORTS)[number]> = {
    sort,
    first: '-decisionDate',
    change: (next) => void navigate({ search: { q, state, sort: next } }),
  };
  return (
    <>
      <Flex wrap gap={12} style={{ marginBlockEnd: 12 }}>
        <SearchField
          value={q}
          hint={say('searchHint')}
          look={(words) => void navigate({ search: { q: words, state, sort } })}
        />
        <FilterSelect
          label={say('state')}
          any={say('anyState')}
          value={state}
          options={STATES.map((value) => ({ value, label: wordsIn(PUBLICATION_WORDS[value]) }))}
          change={(next) => void navigate({ search: { q, state: next, sort } })}
        />
        {isOwn && (
          <SortSelect sorts={RECORD_SORTS} sorting={sorting} label={(value) => say(`sort_${value}`)} />
        )}
      </Flex>
      <PagedList
        query={query}
        trail={trail}
        go={(next) => void navigate({ search: { q, state, sort, trail: next } })}
        none={say(person.role === 'agent' ? 'noneNamed' : 'none')}
        filter={{ isOn: q !== undefined || state !== undefined, clear: () => void navigate({ search: {} }) }}
      >
        {(items) =>
          isOwn ? (
            items.map((record) => <RecordCard key={record.id} record={record} />)
          ) : (
            <RecordTable records={items} sorting={sorting} />
          )
        }
      </PagedList>
    </>
  );
}
