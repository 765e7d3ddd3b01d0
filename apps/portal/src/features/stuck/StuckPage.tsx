import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Typography } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { PagedList } from '../../shared/PagedList.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { isNarrowed } from '../../shared/list-search.js';
import { StuckFilters } from './StuckFilters.js';
import { StuckTable } from './StuckTable.js';
import type { StuckSearch } from './stuck-search.js';
import { stuckList, stuckSummary } from './stuck.queries.js';
import { useStuckTexts } from './stuck.texts.js';

const route = getRouteApi('/desk/stuck');

/** What needs attention: why, whose turn it is, what to do. */
export function StuckPage() {
  const say = useStuckTexts();
  const { trail = [], ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(stuckList({ ...filter, cursor: trail.at(-1), limit: 20 }));
  const go = (search: StuckSearch): void => void navigate({ search });
  return (
    <>
      <PageTitle
        title={say('title')}
        under={say('under')}
        acts={<ExportMenu list={{ path: '/stuck/export', query: filter }} />}
      />
      <Freshness />
      <StuckFilters search={filter} go={go} />
      <PagedList
        query={query}
        trail={trail}
        go={(next) => go({ ...filter, trail: next })}
        none={say(filter.over ? 'noneOver' : 'none')}
        filter={{ isOn: isNarrowed(filter), clear: () => go({}) }}
      >
        {(items) => (
          <StuckTable
            rows={items}
            sorting={{ sort: filter.sort, first: 'gravity', change: (next) => go({ ...filter, sort: next }) }}
          />
        )}
      </PagedList>
    </>
  );
}

/** When the platform looked last: a list that nobody renews looks like one without news. */
function Freshness() {
  const say = useStuckTexts();
  const { instant } = useDates();
  const { data } = useQuery(stuckSummary());
  if (!data) return null;
  const { look } = data;
  return (
    <Typography.Paragraph type="secondary" className="numbers">
      {look ? say('lookedAt', { at: instant(look.at) }) : say('notLooked')}
    </Typography.Paragraph>
  );
}
