import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { isNarrowed } from '../../shared/list-search.js';
import { PagedList } from '../../shared/PagedList.js';
import { PublicationFilters } from './PublicationFilters.js';
import { PublicationTable } from './PublicationTable.js';
import type { PublicationSearch } from './publication-search.js';
import { publicationList } from './publications.queries.js';
import { usePublicationTexts } from './publications.texts.js';

const route = getRouteApi('/desk/publications');
/** The ledger of where publication of approved cases ends. */
export function PublicationsPage() {
  const say = usePublicationTexts();
  const { trail = [], ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(publicationList({ ...filter, cursor: trail.at(-1), limit: 20 }));
  const go = (search: PublicationSearch): void => void navigate({ search });
  return (
    <>
      <PageTitle
        title={say('title')}
        under={say('under')}
        acts={<ExportMenu list={{ path: '/publications/export', query: filter }} />}
      />
      <PublicationFilters search={filter} go={go} />
      <PagedList
        query={query}
        trail={trail}
        go={(next) => go({ ...filter, trail: next })}
        none={say('none')}
        filter={{ isOn: isNarrowed(filter), clear: () => go({}) }}
      >
        {(items) => (
          <PublicationTable
            publications={items}
            sorting={{ sort: filter.sort, first: '-since', change: (next) => go({ ...filter, sort: next }) }}
          />
        )}
      </PagedList>
    </>
  );
}
