import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { Alert, Card, Table } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { PagedList } from '../../shared/PagedList.js';
import { listAddress } from '../../shared/list-address.js';
import { FactsCheck } from './FactsCheck.js';
import { type AuditDays, auditDays } from './audit.queries.js';
import { useAuditPageTexts } from './audit-page.texts.js';

const route = getRouteApi('/desk/audit/days');
type Seal = AuditDays['items'][number];

/** The chain of each day under its seal, and whether the facts of cases and records are as they were chained. */
export function DaysPage() {
  const say = useAuditPageTexts();
  const navigate = route.useNavigate();
  const { place, pages } = listAddress(route.useSearch(), navigate);
  const { day } = useDates();
  const query = useQuery(auditDays({ ...place, limit: 30 }));
  const open = query.data?.open;
  return (
    <>
      <Link to="/desk/audit">{say('back')}</Link>
      <PageTitle
        title={say('days')}
        under={say('daysHint')}
        acts={<ExportMenu list={{ path: '/audit/days/export', query: {} }} />}
      />
      <Card title={say('facts')} style={{ marginBlockEnd: 16 }}>
        <FactsCheck />
      </Card>
      {open && (
        <Alert
          type="info"
          showIcon
          style={{ marginBlockEnd: 12 }}
          title={say('openDay', { day: day(open.day), n: open.links })}
        />
      )}
      <PagedList query={query} {...pages} none={say('noSeals')}>
        {(items) => <Seals seals={items} />}
      </PagedList>
    </>
  );
}

function Seals({ seals }: { readonly seals: readonly Seal[] }) {
  const say = useAuditPageTexts();
  const { day, instant, number } = useDates();
  return (
    <Table<Seal>
      rowKey="day"
      size="small"
      pagination={false}
      scroll={{ x: 900 }}
      dataSource={[...seals]}
      columns={[
        {
          title: say('day'),
          render: (_, seal) => (
            <Link to="/desk/audit" search={{ day: seal.day }}>
              {day(seal.day)}
            </Link>
          ),
        },
        { title: say('links'), render: (_, { links }) => number(links) },
        {
          title: say('head'),
          render: (_, { head }) => (
            <span className="numbers" style={{ wordBreak: 'break-all' }}>
              {head}
            </span>
          ),
        },
        { title: say('sealedAt'), render: (_, { sealedAt }) => instant(sealedAt) },
        { title: say('key'), dataIndex: 'keyId' },
      ]}
    />
  );
}
