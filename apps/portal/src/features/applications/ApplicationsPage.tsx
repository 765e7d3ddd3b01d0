import { oneRecord, penaltyText } from '../../api/records.js';
import type { Application } from '../../api/applications.js';
import { APPLICATION_SORTS, APPLICATION_STATES } from '@xinxiu/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { Card, Flex, Typography } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { Mark } from '../../shared/Mark.js';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { PagedList } from '../../shared/PagedList.js';
import { FilterSelect } from '../../shared/FilterSelect.js';
import { SortSelect } from '../../shared/SortSelect.js';
import { listAddress } from '../../shared/list-address.js';
import { applicationList } from './applications.queries.js';
import { useApplicationTexts } from './applications.texts.js';

const route = getRouteApi('/desk/applications');

export function ApplicationsPage() {
  const say = useApplicationTexts();
  const navigate = route.useNavigate();
  const { filter, change, place, pages, order } = listAddress(route.useSearch(), navigate);
  const query = useQuery(applicationList({ ...filter, ...place }));
  return (
    <>
      <PageTitle
        title={say('list')}
        acts={<ExportMenu list={{ path: '/applications/export', query: filter }} />}
      />
      <Flex wrap gap={12} style={{ marginBlockEnd: 12 }}>
        <FilterSelect
          label={say('state')}
          any={say('anyState')}
          value={filter.state}
          options={APPLICATION_STATES.map((value) => ({ value, label: say(`state_${value}`) }))}
          change={(next) => change({ state: next })}
        />
        <SortSelect
          sorts={APPLICATION_SORTS}
          sorting={order('-updatedAt')}
          label={(value) => say(`sort_${value}`)}
        />
      </Flex>
      <PagedList
        query={query}
        {...pages}
        none={say('none')}
        instead={
          <>
            <p>{say('noneHint')}</p>
            <Link to="/desk/records">{say('toRecords')}</Link>
          </>
        }
      >
        {(items) =>
          items.map((application) => <ApplicationCard key={application.id} application={application} />)
        }
      </PagedList>
    </>
  );
}

function ApplicationCard({ application }: { readonly application: Application }) {
  const say = useApplicationTexts();
  const { instant } = useDates();
  const { id, recordId, state, caseNo, updatedAt, window } = application;
  const { data: record } = useQuery(oneRecord(recordId));
  return (
    <Card size="small" style={{ marginBlockEnd: 12 }}>
      <Flex justify="space-between" wrap gap={8} align="center">
        <div>
          <strong>{caseNo ?? (record ? penaltyText(record.penalty, 'decisionNumber') : '…')}</strong>{' '}
          <Mark tone={state === 'draft' ? 'late' : 'busy'}>{say(`state_${state}`)}</Mark>{' '}
          {window && <Mark tone="busy">{say('ofWindow', { person: window.person.name })}</Mark>}
          <br />
          <Typography.Text type="secondary">{`${say('savedLast')} ${instant(updatedAt)}`}</Typography.Text>
        </div>
        {caseNo === undefined ? (
          <Link to="/desk/applications/$id" params={{ id }}>
            {say(window ? 'look' : 'goOn')}
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
