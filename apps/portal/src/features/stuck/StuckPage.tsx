import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { reachOf } from '@xinxiu/domain';
import { Typography } from 'antd';
import { usePerson } from '../../app/session.js';
import { useDates } from '../../i18n/dates.js';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { LinkButton } from '../../shared/LinkButton.js';
import { PagedList } from '../../shared/PagedList.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { listAddress } from '../../shared/list-address.js';
import { BulkBar } from './bulk/BulkBar.js';
import { useBulkTexts } from './bulk/bulk.texts.js';
import { useChosen } from './bulk/use-chosen.js';
import { StuckFilters } from './StuckFilters.js';
import { StuckTable } from './StuckTable.js';
import { stuckList, stuckSummary } from './stuck.queries.js';
import { useStuckTexts } from './stuck.texts.js';

const route = getRouteApi('/desk/stuck');

/** What needs attention: why, whose turn it is, what to do. */
export function StuckPage() {
  const say = useStuckTexts();
  const bulk = useBulkTexts();
  const navigate = route.useNavigate();
  const { filter, change, place, pages, order } = listAddress(route.useSearch(), navigate);
  const query = useQuery(stuckList({ ...filter, ...place }));
  const { role } = usePerson();
  const { sort: _sort, ...narrowed } = filter;
  const [ids, choose] = useChosen(narrowed);
  const mayBulk = reachOf('stuck.bulk', role) !== undefined && !filter.over;
  return (
    <>
      <PageTitle
        title={say('title')}
        under={say('under')}
        acts={
          <>
            <LinkButton to="/desk/stuck/bulk">{bulk('title')}</LinkButton>
            <ExportMenu list={{ path: '/stuck/export', query: filter }} />
          </>
        }
      />
      <Freshness />
      <StuckFilters
        filter={filter}
        change={change}
        clear={pages.filter.isOn ? pages.filter.clear : undefined}
      />
      <PagedList query={query} {...pages} none={say(filter.over ? 'noneOver' : 'none')}>
        {(items) => (
          <>
            {mayBulk && (
              <BulkBar
                rows={items}
                total={query.data?.total ?? items.length}
                filter={filter}
                isNarrowed={pages.filter.isOn}
                ids={ids}
                choose={choose}
              />
            )}
            <StuckTable
              rows={items}
              sorting={order('gravity')}
              {...(mayBulk && { choice: { ids, choose } })}
            />
          </>
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
