import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { PUBLICATION_WORDS, onApplicantsSide } from '@xinxiu/domain';
import { Flex } from 'antd';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { usePerson } from '../../app/session.js';
import { useWordsIn } from '../../i18n/words.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { PagedList } from '../../shared/PagedList.js';
import { SearchField } from '../../shared/SearchField.js';
import { Select } from '../../shared/Select.js';
import { RecordCard } from './RecordCard.js';
import { RecordTable } from './RecordTable.js';
import { type State, STATES } from './publication-state.js';
import { recordList } from './records.queries.js';
import { useRecordTexts } from './records.texts.js';

const route = getRouteApi('/desk/records');

/** A business sees each record with what to do next; an office sees a table. */
export function RecordsPage() {
  const say = useRecordTexts();
  const person = usePerson();
  const { q, state, trail = [] } = route.useSearch();
  const wordsIn = useWordsIn();
  const navigate = route.useNavigate();
  const query = useQuery(recordList({ q, state, cursor: trail.at(-1), limit: 20 }));
  const isOwn = onApplicantsSide(person);
  const isAgent = person.role === 'agent';
  return (
    <>
      <PageTitle
        title={say(isAgent ? 'named' : isOwn ? 'mine' : 'all')}
        acts={<ExportMenu list={{ path: '/records/export', query: { q, state } }} />}
      />
      <Flex wrap gap={12} style={{ marginBlockEnd: 12 }}>
        <SearchField
          value={q}
          hint={say('searchHint')}
          look={(words) => void navigate({ search: { q: words, state } })}
        />
        <Select<State | ''>
          aria-label={say('state')}
          value={state ?? ''}
          style={{ minWidth: 160 }}
          onChange={(next) => void navigate({ search: { q, state: next || undefined } })}
          options={[
            { value: '' as const, label: say('anyState') },
            ...STATES.map((value) => ({ value, label: wordsIn(PUBLICATION_WORDS[value]) })),
          ]}
        />
      </Flex>
      <PagedList
        query={query}
        trail={trail}
        go={(next) => void navigate({ search: { q, state, trail: next } })}
        none={say(isAgent ? 'noneNamed' : 'none')}
        filter={{ isOn: q !== undefined || state !== undefined, clear: () => void navigate({ search: {} }) }}
      >
        {(items) =>
          isOwn ? (
            items.map((record) => <RecordCard key={record.id} record={record} />)
          ) : (
            <RecordTable records={items} />
          )
        }
      </PagedList>
    </>
  );
}
