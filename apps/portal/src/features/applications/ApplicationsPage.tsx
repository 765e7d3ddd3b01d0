import { oneRecord, penaltyText } from '../../api/records.js';
import type { Application } from '../../api/applications.js';
import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { Card, Empty, Flex, Typography } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { Mark } from '../../shared/Mark.js';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { Pager } from '../../shared/Pager.js';
import { Waiting } from '../../shared/Waiting.js';
import { applicationList } from './applications.queries.js';
import { useApplicationTexts } from './applications.texts.js';

const route = getRouteApi('/desk/applications');

export function ApplicationsPage() {
  const say = useApplicationTexts();
  const { state, trail = [] } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(applicationList({ state, cursor: trail.at(-1), limit: 20 }));
  return (
    <>
      <PageTitle
        title={say('list')}
        acts={<ExportMenu list={{ path: '/applications/export', query: { state } }} />}
      />
      <Waiting query={query}>
        {({ items, total, nextCursor }) => (
          <>
            {items.length === 0 && (
              <Empty description={`${say('none')} ${say('noneHint')}`}>
                <Link to="/desk/records">{say('toRecords')}</Link>
              </Empty>
            )}
            {items.map((application) => (
              <ApplicationCard key={application.id} application={application} />
            ))}
            <Pager
              total={total}
              nextCursor={nextCursor}
              trail={trail}
              go={(next) =>
                void navigate({ search: { state, trail: next.length > 0 ? [...next] : undefined } })
              }
            />
          </>
        )}
      </Waiting>
    </>
  );
}

function ApplicationCard({ application }: { readonly application: Application }) {
  const say = useApplicationTexts();
  const { instant } = useDates();
  const { id, recordId, state, caseNo, updatedAt } = application;
  const { data: record } = useQuery(oneRecord(recordId));
  return (
    <Card size="small" style={{ marginBlockEnd: 12 }}>
      <Flex justify="space-between" wrap gap={8} align="center">
        <div>
          <strong>{caseNo ?? (record ? penaltyText(record.penalty, 'decisionNumber') : '…')}</strong>{' '}
          <Mark tone={state === 'draft' ? 'late' : 'busy'}>{say(`state_${state}`)}</Mark>
          <br />
          <Typography.Text type="secondary">{`${say('savedLast')} ${instant(updatedAt)}`}</Typography.Text>
        </div>
        {caseNo === undefined ? (
          <Link to="/desk/applications/$id" params={{ id }}>
            {say('goOn')}
          </Link>
        ) : (
          <Link to="/desk/progress/$caseNo" params={{ caseNo }}>
            {say('follow')}
          </Link>
        )}
      </Flex>
    </Card>
  );
}
