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
import { listAddress } from '../../shared/list-address.js';
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
  const navigate = route.useNavigate();
  const { place, pages } = listAddress(route.useSearch(), navigate);
  const { trail, go } = pages;
  return (
    <PagedList query={useQuery(proposedList(place))} trail={trail} go={go} none={say('noneProposed')}>
      {(items) => <RecordTable records={items} />}
    </PagedList>
  );
}

function AllRecords() {
  const say = useRecordTexts();
  const person = usePerson();
  const wordsIn = useWordsIn();
  const { proposed: _, ...search } = route.useSearch();
  const navigate = route.useNavigate();
  const { filter, change, place, pages, order } = listAddress(search, navigate);
  const { q, state } = filter;
  const query = useQuery(recordList({ ...filter, ...place }));
  const isOwn = onApplicantsSide(person);
  const sorting = order('-decisionDate');
  return (
    <>
      <Flex wrap gap={12} style={{ marginBlockEnd: 12 }}>
        <SearchField value={q} hint={say('searchHint')} look={(words) => change({ q: words })} />
        <FilterSelect
          label={say('state')}
          any={say('anyState')}
          value={state}
          options={STATES.map((value) => ({ value, label: wordsIn(PUBLICATION_WORDS[value]) }))}
          change={(next) => change({ state: next })}
        />
        {isOwn && (
          <SortSelect sorts={RECORD_SORTS} sorting={sorting} label={(value) => say(`sort_${value}`)} />
        )}
      </Flex>
      <PagedList query={query} {...pages} none={say(person.role === 'agent' ? 'noneNamed' : 'none')}>
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
