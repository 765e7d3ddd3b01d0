import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import type { APPLICATION_SORTS } from '@xinxiu/contracts';
import { Flex, Table, Typography } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { CaseLink } from '../../shared/CaseLink.js';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { LinkButton } from '../../shared/LinkButton.js';
import { Mark } from '../../shared/Mark.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { PagedList } from '../../shared/PagedList.js';
import { FilterSelect } from '../../shared/FilterSelect.js';
import { listAddress } from '../../shared/list-address.js';
import { type Sorting, sortedHeads } from '../../shared/sorted-heads.js';
import { type WindowApplication, windowList } from './window.queries.js';
import { useWindowTexts } from './window.texts.js';

const route = getRouteApi('/desk/window');
type Row = Omit<WindowApplication, 'code'>;

/** What a clerk began for people at the window. */
export function WindowPage() {
  const say = useWindowTexts();
  const navigate = route.useNavigate();
  const { filter, change, place, pages, order } = listAddress(route.useSearch(), navigate);
  const query = useQuery(windowList({ ...filter, ...place }));
  return (
    <>
      <PageTitle
        title={say('title')}
        under={say('hint')}
        acts={
          <>
            <ExportMenu list={{ path: '/window-applications/export', query: filter }} />
            <LinkButton type="primary" to="/desk/window/new">
              {say('open')}
            </LinkButton>
          </>
        }
      />
      <Flex style={{ marginBlockEnd: 12 }}>
        <FilterSelect
          label={say('state')}
          any={say('anyState')}
          value={filter.state}
          options={[
            { value: 'draft' as const, label: say('state_draft') },
            { value: 'submitted' as const, label: say('state_submitted') },
          ]}
          change={(next) => change({ state: next })}
        />
      </Flex>
      <PagedList query={query} {...pages} none={say('none')}>
        {(items) => <WindowTable rows={items} sorting={order('-updatedAt')} />}
      </PagedList>
    </>
  );
}

/** Of what was submitted, by whom and how: only the code of the person present makes it an application of the window. */
function State({ row: { state, filed } }: { readonly row: Row }) {
  const say = useWindowTexts();
  const { instant } = useDates();
  const { by = '', confirmedAt } = filed ?? {};
  return (
    <Flex vertical align="start" gap={4}>
      <Mark tone={state === 'draft' ? 'late' : 'good'}>{say(`state_${state}`)}</Mark>
      {filed && (
        <Typography.Text type="secondary">
          {confirmedAt === undefined
            ? say('filedOnline', { by })
            : say('filedByCode', { by, at: instant(confirmedAt) })}
        </Typography.Text>
      )}
    </Flex>
  );
}

interface TableProps {
  readonly rows: readonly Row[];
  readonly sorting: Sorting<(typeof APPLICATION_SORTS)[number]>;
}

function WindowTable({ rows, sorting }: TableProps) {
  const say = useWindowTexts();
  const { instant } = useDates();
  const { head, onChange } = sortedHeads(sorting);
  return (
    <Table<Row>
      rowKey="id"
      size="middle"
      pagination={false}
      scroll={{ x: 900 }}
      dataSource={[...rows]}
      onChange={onChange}
      columns={[
        {
          title: say('business'),
          render: (_, { id, applicantName }) => (
            <Link to="/desk/window/$id" params={{ id }}>
              {applicantName}
            </Link>
          ),
        },
        { title: say('person'), render: (_, { window }) => window?.person.name },
        {
          title: say('state'),
          render: (_, row) => <State row={row} />,
        },
        {
          title: say('case'),
          render: (_, { caseNo }) => (caseNo === undefined ? '' : <CaseLink caseNo={caseNo} />),
        },
        { title: say('begun'), render: (_, { createdAt }) => instant(createdAt), ...head('createdAt') },
        { title: say('updated'), render: (_, { updatedAt }) => instant(updatedAt), ...head('updatedAt') },
      ]}
    />
  );
}
