import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { reachOf } from '@xinxiu/domain';
import { Button, Typography } from 'antd';
import { useState } from 'react';
import { usePerson } from '../../app/session.js';
import { useDates } from '../../i18n/dates.js';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { LinkButton } from '../../shared/LinkButton.js';
import { PagedList } from '../../shared/PagedList.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { isNarrowed } from '../../shared/list-search.js';
import { BulkDialog } from './bulk/BulkDialog.js';
import type { BulkChoice } from './bulk/bulk.queries.js';
import { useBulkTexts } from './bulk/bulk.texts.js';
import { StuckFilters } from './StuckFilters.js';
import { StuckTable } from './StuckTable.js';
import type { StuckSearch } from './stuck-search.js';
import { stuckList, stuckSummary } from './stuck.queries.js';
import { useStuckTexts } from './stuck.texts.js';

const route = getRouteApi('/desk/stuck');

/** What needs attention: why, whose turn it is, what to do. */
export function StuckPage() {
  const say = useStuckTexts();
  const bulk = useBulkTexts();
  const { trail = [], ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(stuckList({ ...filter, cursor: trail.at(-1), limit: 20 }));
  const [ids, choose] = useState<readonly string[]>([]);
  const mayBulk = reachOf('stuck.bulk', usePerson().role) !== undefined && !filter.over;
  const go = (search: StuckSearch): void => void navigate({ search });
  return (
    <>
      <PageTitle
        title={say('title')}
        under={say('under')}
        acts={
          <>
            {mayBulk && <BulkStart ids={ids} filter={filter} />}
            <LinkButton to="/desk/stuck/bulk">{bulk('history')}</LinkButton>
            <ExportMenu list={{ path: '/stuck/export', query: filter }} />
          </>
        }
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
            {...(mayBulk && { choice: { ids, choose } })}
            sorting={{ sort: filter.sort, first: 'gravity', change: (next) => go({ ...filter, sort: next }) }}
          />
        )}
      </PagedList>
    </>
  );
}

/** The rows that are chosen, else all that the filter finds. */
function BulkStart({ ids, filter }: { readonly ids: readonly string[]; readonly filter: StuckSearch }) {
  const say = useBulkTexts();
  const [isOpen, open] = useState(false);
  const { cause, matter, department, q } = filter;
  const choice: BulkChoice = ids.length > 0 ? { ids } : { filter: { cause, matter, department, q } };
  return (
    <>
      <Button onClick={() => open(true)}>
        {ids.length > 0 ? say('chosen', { n: ids.length }) : say('all')}
      </Button>
      {isOpen && <BulkDialog choice={choice} close={() => open(false)} />}
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
