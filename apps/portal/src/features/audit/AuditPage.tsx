import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { Flex } from 'antd';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { PagedList } from '../../shared/PagedList.js';
import { AuditFilters } from './AuditFilters.js';
import { AuditTable } from './AuditTable.js';
import { auditList, linesPath } from './audit.queries.js';
import { useAuditPageTexts } from './audit-page.texts.js';

const route = getRouteApi('/desk/audit');
const PAGE = 50;

/** Who did what. To read it is an act too, and stands in it. */
export function AuditPage() {
  const say = useAuditPageTexts();
  const { trail = [], q: subject, ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const asked = { ...filter, subject };
  const query = useQuery(auditList({ ...asked, cursor: trail.at(-1), limit: PAGE }));
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
      <PagedList
        query={query}
        trail={trail}
        go={(next) => void navigate({ search: { ...filter, q: subject, trail: next } })}
        none={say('none')}
        filter={{ isOn: true, clear: () => void navigate({ search: {} }) }}
      >
        {(items) => (
          <AuditTable
            links={items}
            sorting={{
              sort: filter.sort,
              first: '-at',
              change: (sort) => void navigate({ search: { ...filter, q: subject, sort } }),
            }}
            only={(actor) => void navigate({ search: { ...filter, q: subject, actor } })}
          />
        )}
      </PagedList>
    </>
  );
}
