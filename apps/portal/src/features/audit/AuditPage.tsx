import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { Flex } from 'antd';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { PagedList } from '../../shared/PagedList.js';
import { listAddress } from '../../shared/list-address.js';
import { AuditFilters } from './AuditFilters.js';
import { AuditTable } from './AuditTable.js';
import { auditList, linesPath } from './audit.queries.js';
import { useAuditPageTexts } from './audit-page.texts.js';

const route = getRouteApi('/desk/audit');
const PAGE = 50;

/** Who did what. To read it is an act too, and stands in it. */
export function AuditPage() {
  const say = useAuditPageTexts();
  const navigate = route.useNavigate();
  const { filter, change, place, pages, order } = listAddress(route.useSearch(), navigate);
  const { q: subject, ...rest } = filter;
  const asked = { ...rest, subject };
  const query = useQuery(auditList({ ...asked, ...place, limit: PAGE }));
  return (
    <>
      <PageTitle
        title={say('title')}
        under={say('hint')}
        acts={
          <Flex wrap gap={12} align="center">
            <Link to="/desk/audit/days">{say('days')}</Link>
            <a href={linesPath(asked)} download>
              {say('jsonl')}
            </a>
            <ExportMenu list={{ path: '/audit/export', query: asked }} />
          </Flex>
        }
      />
      <AuditFilters />
      <PagedList query={query} {...pages} none={say('none')} filter={{ ...pages.filter, isOn: true }}>
        {(items) => <AuditTable links={items} sorting={order('-at')} only={(actor) => change({ actor })} />}
      </PagedList>
    </>
  );
}
