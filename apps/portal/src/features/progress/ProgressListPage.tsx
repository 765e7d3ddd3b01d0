import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { Card, Flex, Typography } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { StatusMark } from '../../shared/StatusMark.js';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { PagedList } from '../../shared/PagedList.js';
import { listAddress } from '../../shared/list-address.js';
import { type RepairCase, caseList } from '../../api/cases.js';
import { useProgressTexts } from './progress.texts.js';

const route = getRouteApi('/desk/progress');

export function ProgressListPage() {
  const say = useProgressTexts();
  const navigate = route.useNavigate();
  const { place, pages } = listAddress(route.useSearch(), navigate);
  const query = useQuery(caseList(place));
  return (
    <>
      <PageTitle
        title={say('list')}
        under={say('refresh')}
        acts={<ExportMenu list={{ path: '/cases/export', query: {} }} />}
      />
      <PagedList query={query} {...pages} none={say('none')}>
        {(items) => items.map((one) => <CaseCard key={one.caseNo} shown={one} />)}
      </PagedList>
    </>
  );
}

function CaseCard({ shown: { caseNo, status, submittedAt, deadline } }: { readonly shown: RepairCase }) {
  const say = useProgressTexts();
  const { instant, day } = useDates();
  return (
    <Card size="small" style={{ marginBlockEnd: 12 }}>
      <Flex justify="space-between" wrap gap={8} align="center">
        <div>
          <Link to="/desk/progress/$caseNo" params={{ caseNo }}>
            <strong>{caseNo}</strong>
          </Link>{' '}
          <StatusMark status={status} />
          <br />
          <Typography.Text type="secondary">{say('submitted', { at: instant(submittedAt) })}</Typography.Text>
        </div>
        {deadline && <span className="numbers">{`${say('due')} ${day(deadline.due)}`}</span>}
      </Flex>
    </Card>
  );
}
