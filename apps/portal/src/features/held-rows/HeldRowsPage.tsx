import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { HELD_ROW_SORTS } from '@xinxiu/contracts';
import { rowReasonWords } from '@xinxiu/domain';
import { Flex, Tag } from 'antd';
import { useImportProfiles } from '../../shared/import-profiles.js';
import { useWordsIn } from '../../i18n/words.js';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { PagedList } from '../../shared/PagedList.js';
import { isNarrowed } from '../../shared/list-search.js';
import { FilterSelect } from '../../shared/FilterSelect.js';
import { Select } from '../../shared/Select.js';
import { SortSelect } from '../../shared/SortSelect.js';
import { HeldRowTable } from './HeldRowTable.js';
import { type HeldRow, heldRowList } from './held-rows.queries.js';
import { useHeldRowTexts } from './held-rows.texts.js';

const route = getRouteApi('/desk/held-rows');
type Search = ReturnType<typeof route.useSearch>;
type State = HeldRow['state'];
const STATES: readonly State[] = ['held', 'taken', 'dismissed'];

/** Rows that an import could not take, and what people did with them. */
export function HeldRowsPage() {
  const say = useHeldRowTexts();
  const { state, profile, code, sort, trail = [] } = route.useSearch();
  const navigate = route.useNavigate();
  const go = (search: Search): void => void navigate({ search });
  const query = useQuery(heldRowList({ state, profile, code, sort, cursor: trail.at(-1), limit: 20 }));
  const filter = { state, profile, code, sort };
  return (
    <>
      <PageTitle
        title={say('title')}
        under={say('under')}
        acts={<ExportMenu list={{ path: '/held-rows/export', query: filter }} />}
      />
      <Filters search={filter} go={go} />
      <PagedList
        query={query}
        trail={trail}
        go={(next) => go({ ...filter, trail: next })}
        none={say('none')}
        filter={{ isOn: isNarrowed(filter), clear: () => go({}) }}
      >
        {(items) => <HeldRowTable rows={items} onlyCode={(one) => go({ ...filter, code: one })} />}
      </PagedList>
    </>
  );
}

function Filters({ search, go }: { readonly search: Search; readonly go: (search: Search) => void }) {
  const say = useHeldRowTexts();
  const wordsIn = useWordsIn();
  const profiles = useImportProfiles();
  const { state, profile, code, sort } = search;
  return (
    <Flex wrap gap={12} align="center" style={{ marginBlockEnd: 12 }}>
      <Select<State>
        aria-label={say('state')}
        value={state ?? 'held'}
        style={{ minWidth: 140 }}
        onChange={(next) => go({ ...search, state: next === 'held' ? undefined : next })}
        options={STATES.map((value) => ({ value, label: say(`state_${value}`) }))}
      />
      {profiles && (
        <FilterSelect
          label={say('profile')}
          any={say('anyProfile')}
          value={profile}
          options={profiles.map(({ name, title }) => ({ value: name, label: wordsIn(title) }))}
          change={(next) => go({ ...search, profile: next })}
        />
      )}
      <SortSelect<(typeof HELD_ROW_SORTS)[number]>
        sorts={HELD_ROW_SORTS}
        sorting={{ sort, first: 'heldAt', change: (next) => go({ ...search, sort: next }) }}
        label={(value) => say(`sort_${value}`)}
      />
      {code !== undefined && (
        <Tag closable onClose={() => go({ ...search, code: undefined })}>
          {say('ofCode', { code: wordsIn(rowReasonWords(code)) })}
        </Tag>
      )}
    </Flex>
  );
}
