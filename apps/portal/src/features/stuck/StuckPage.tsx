import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Typography } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { PagedList } from '../../shared/PagedList.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { listAddress } from '../../shared/list-address.js';
import { StuckFilters } from './StuckFilters.js';
import { StuckTable } from './StuckTable.js';
import { stuckList, stuckSummary } from './stuck.queries.js';
import { useStuckTexts } from './stuck.texts.js';

const route = getRouteApi('/desk/stuck');

/** What needs attention: why, whose turn it is, what to do. */
export function StuckPage() {
  const say = useStuckTexts();
  const navigate = route.useNavigate();
  const { filter, change, place, pages, order } = listAddress(route.useSearch(), navigate);
  const query = useQuery(stuckList({ ...filter, ...place }));
  return (
    <>
      <PageTitle
        title={say('title')}
        under={say('under')}
        acts={<ExportMenu list={{ path: '/stuck/export', query: filter }} />}
      />
      <Freshness />
      <StuckFilters
        filter={filter}
        change={change}
        clear={pages.filter.isOn ? pages.filter.clear : undefined}
      />
      <PagedList query={query} {...pages} none={say(filter.over ? 'noneOver' : 'none')}>
        {(items) => <StuckTable rows={items} sorting={order('gravity')} />}
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
