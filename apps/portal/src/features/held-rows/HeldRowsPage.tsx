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
import { FilterSelect } from '../../shared/FilterSelect.js';
import { Select } from '../../shared/Select.js';
import { SortSelect } from '../../shared/SortSelect.js';
import { listAddress } from '../../shared/list-address.js';
import type { Sorting } from '../../shared/sorted-heads.js';
import { HeldRowTable } from './HeldRowTable.js';
import { type HeldRow, heldRowList } from './held-rows.queries.js';
import { useHeldRowTexts } from './held-rows.texts.js';

const route = getRouteApi('/desk/held-rows');
type Filter = Omit<ReturnType<typeof route.useSearch>, 'trail'>;
type State = HeldRow['state'];
const STATES: readonly State[] = ['held', 'taken', 'dismissed'];

/** Rows that an import could not take, and what people did with them. */
export function HeldRowsPage() {
  const say = useHeldRowTexts();
  const navigate = route.useNavigate();
  const { filter, change, place, pages, order } = listAddress(route.useSearch(), navigate);
  const query = useQuery(heldRowList({ ...filter, ...place }));
  return (
    <>
      <PageTitle
        title={say('title')}
        under={say('under')}
        acts={<ExportMenu list={{ path: '/held-rows/export', query: filter }} />}
      />
      <Filters filter={filter} change={change} sorting={order('heldAt')} />
      <PagedList query={query} {...pages} none={say('none')}>
        {(items) => <HeldRowTable rows={items} onlyCode={(one) => change({ code: one })} />}
      </PagedList>
    </>
  );
}

interface FilterProps {
  readonly filter: Filter;
  readonly change: (next: Partial<Filter>) => void;
  readonly sorting: Sorting<(typeof HELD_ROW_SORTS)[number]>;
}

function Filters({ filter, change, sorting }: FilterProps) {
  const say = useHeldRowTexts();
  const wordsIn = useWordsIn();
  const profiles = useImportProfiles();
  const { state, profile, code } = filter;
  return (
    <Flex wrap gap={12} align="center" style={{ marginBlockEnd: 12 }}>
      <Select<State>
        aria-label={say('state')}
        value={state ?? 'held'}
        style={{ minWidth: 140 }}
        onChange={(next) => change({ state: next === 'held' ? undefined : next })}
        options={STATES.map((value) => ({ value, label: say(`state_${value}`) }))}
      />
      {profiles && (
        <FilterSelect
          label={say('profile')}
          any={say('anyProfile')}
          value={profile}
          options={profiles.map(({ name, title }) => ({ value: name, label: wordsIn(title) }))}
          change={(next) => change({ profile: next })}
        />
      )}
      <SortSelect<(typeof HELD_ROW_SORTS)[number]>
        sorts={HELD_ROW_SORTS}
        sorting={sorting}
        label={(value) => say(`sort_${value}`)}
      />
      {code !== undefined && (
        <Tag closable onClose={() => change({ code: undefined })}>
          {say('ofCode', { code: wordsIn(rowReasonWords(code)) })}
        </Tag>
      )}
    </Flex>
  );
}
