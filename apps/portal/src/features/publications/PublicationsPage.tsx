import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { PagedList } from '../../shared/PagedList.js';
import { listAddress } from '../../shared/list-address.js';
import { PublicationFilters } from './PublicationFilters.js';
import { PublicationTable } from './PublicationTable.js';
import { publicationList } from './publications.queries.js';
import { usePublicationTexts } from './publications.texts.js';

const route = getRouteApi('/desk/publications');
/** The ledger of where publication of approved cases ends. */
export function PublicationsPage() {
  const say = usePublicationTexts();
  const navigate = route.useNavigate();
  const { filter, change, place, pages, order } = listAddress(route.useSearch(), navigate);
  const query = useQuery(publicationList({ ...filter, ...place }));
  return (
    <>
      <PageTitle
        title={say('title')}
        under={say('under')}
        acts={<ExportMenu list={{ path: '/publications/export', query: filter }} />}
      />
      <PublicationFilters
        filter={filter}
        change={change}
        clear={pages.filter.isOn ? pages.filter.clear : undefined}
      />
      <PagedList query={query} {...pages} none={say('none')}>
        {(items) => <PublicationTable publications={items} sorting={order('-since')} />}
      </PagedList>
    </>
  );
}
