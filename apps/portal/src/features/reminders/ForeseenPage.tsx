import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { MATTERS_OF_WAITS, MATTER_OF_WAIT_WORDS, RUNG_IDS, RUNG_WORDS } from '@xinxiu/domain';
import { Flex } from 'antd';
import { useHeadingIn } from '../../i18n/words.js';
import { DepartmentFilter } from '../../shared/DepartmentFilter.js';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { FilterSelect } from '../../shared/FilterSelect.js';
import { PagedList } from '../../shared/PagedList.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { SearchField } from '../../shared/SearchField.js';
import { Select } from '../../shared/Select.js';
import { listAddress } from '../../shared/list-address.js';
import { isNarrowed } from '../../shared/list-search.js';
import { ForeseenTable } from './ForeseenTable.js';
import { AHEAD, TOMORROW } from './foreseen-search.js';
import { foreseenList } from './reminders.queries.js';
import { useReminderTexts } from './reminders.texts.js';

const route = getRouteApi('/desk/reminders');

/** Reminders and escalations before they go. */
export function ForeseenPage() {
  const say = useReminderTexts();
  const headingIn = useHeadingIn();
  const navigate = route.useNavigate();
  const { filter, change, place, pages, order } = listAddress(route.useSearch(), navigate);
  const { q, ahead = TOMORROW, matter, department, rung, holder } = filter;
  const query = useQuery(foreseenList({ ...filter, ...place }));
  const days = [...new Set([...AHEAD, ahead])].sort((one, other) => one - other);
  const dayName = (n: number): string =>
    n === 0 ? say('ahead_0') : n === TOMORROW ? say('ahead_1') : say('aheadDays', { n });
  return (
    <>
      <PageTitle
        title={say('title')}
        under={say('hint')}
        acts={<ExportMenu list={{ path: '/reminders/foreseen/export', query: filter }} />}
      />
      <Flex wrap gap={12} style={{ marginBlockEnd: 12 }}>
        <Select<number>
          aria-label={say('day')}
          value={ahead}
          popupMatchSelectWidth={false}
          style={{ minWidth: 140 }}
          onChange={(next) => change({ ahead: next === TOMORROW ? undefined : next })}
          options={days.map((value) => ({ value, label: dayName(value) }))}
        />
        <SearchField value={q} hint={say('searchHint')} look={(words) => change({ q: words })} />
        <FilterSelect
          label={say('holder')}
          any={say('anyHolder')}
          value={holder}
          options={[{ value: 'me', label: say('mine') }]}
          change={(next) => change({ holder: next })}
        />
        <FilterSelect
          label={say('matter')}
          any={say('anyMatter')}
          value={matter}
          options={MATTERS_OF_WAITS.map((value) => ({
            value,
            label: headingIn(MATTER_OF_WAIT_WORDS[value]),
          }))}
          change={(next) => change({ matter: next })}
        />
        <DepartmentFilter
          label={say('department')}
          value={department}
          change={(next) => change({ department: next })}
        />
        <FilterSelect
          label={say('rung')}
          any={say('anyRung')}
          value={rung}
          options={RUNG_IDS.map((value) => ({ value, label: headingIn(RUNG_WORDS[value]) }))}
          change={(next) => change({ rung: next })}
        />
      </Flex>
      <PagedList
        query={query}
        {...pages}
        none={say('none')}
        filter={{
          isOn: isNarrowed({ ...filter, ahead: undefined }),
          clear: () => navigate({ search: { ahead: filter.ahead } }),
        }}
      >
        {(items) => <ForeseenTable reminders={items} sorting={order('at')} />}
      </PagedList>
    </>
  );
}
