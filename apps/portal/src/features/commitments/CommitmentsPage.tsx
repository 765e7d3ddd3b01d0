import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import type { COMMITMENT_SORTS } from '@xinxiu/contracts';
import {
  COMMITMENT_TYPES,
  COMMITMENT_TYPE_WORDS,
  FULFILMENT_WORDS,
  TRACKING_STATUSES,
  TRACKING_STATUS_WORDS,
  onApplicantsSide,
  reachOf,
} from '@xinxiu/domain';
import { Flex, Table } from 'antd';
import { usePerson } from '../../app/session.js';
import { useDates } from '../../i18n/dates.js';
import { useHeadingIn } from '../../i18n/words.js';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { LinkButton } from '../../shared/LinkButton.js';
import { PagedList } from '../../shared/PagedList.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { SearchField } from '../../shared/SearchField.js';
import { FilterSelect } from '../../shared/FilterSelect.js';
import { listAddress } from '../../shared/list-address.js';
import { type Sorting, sortedHeads } from '../../shared/sorted-heads.js';
import { FulfilmentMark } from './FulfilmentMark.js';
import { FULFILMENTS } from './commitment-search.js';
import { type Commitment, commitmentList } from './commitments.queries.js';
import { useCommitmentTexts } from './commitments.texts.js';

const route = getRouteApi('/desk/commitments');

/** The ledger of commitments: a business sees its own, a department those that it accepted. */
export function CommitmentsPage() {
  const say = useCommitmentTexts();
  const headingIn = useHeadingIn();
  const person = usePerson();
  const navigate = route.useNavigate();
  const { filter, change, place, pages, order } = listAddress(route.useSearch(), navigate);
  const query = useQuery(commitmentList({ ...filter, ...place }));
  const { q, type, fulfilment, tracking } = filter;
  return (
    <>
      <PageTitle
        title={say(onApplicantsSide(person) ? 'mine' : 'title')}
        acts={
          <>
            <ExportMenu list={{ path: '/commitments/export', query: filter }} />
            {reachOf('commitment.coverage.read', person.role) !== undefined && (
              <LinkButton to="/desk/commitments/coverage">{say('coverage')}</LinkButton>
            )}
            {reachOf('commitment.import', person.role) !== undefined && (
              <LinkButton to="/desk/commitments/import">{say('import')}</LinkButton>
            )}
          </>
        }
      />
      <Flex wrap gap={12} style={{ marginBlockEnd: 12 }}>
        <SearchField value={q} hint={say('searchHint')} look={(words) => change({ q: words })} />
        <FilterSelect
          label={say('type')}
          any={say('anyType')}
          value={type}
          options={COMMITMENT_TYPES.map((value) => ({
            value,
            label: headingIn(COMMITMENT_TYPE_WORDS[value]),
          }))}
          change={(next) => change({ type: next })}
        />
        <FilterSelect
          label={say('fulfilment')}
          any={say('anyFulfilment')}
          value={fulfilment}
          options={FULFILMENTS.map((value) => ({
            value,
            label: value === 'undetermined' ? say('undetermined') : headingIn(FULFILMENT_WORDS[value]),
          }))}
          change={(next) => change({ fulfilment: next })}
        />
        <FilterSelect
          label={say('tracking')}
          any={say('anyTracking')}
          value={tracking}
          options={TRACKING_STATUSES.map((value) => ({
            value,
            label: headingIn(TRACKING_STATUS_WORDS[value]),
          }))}
          change={(next) => change({ tracking: next })}
        />
      </Flex>
      <PagedList query={query} {...pages} none={say('none')}>
        {(items) => <CommitmentTable commitments={items} sorting={order('-madeOn')} />}
      </PagedList>
    </>
  );
}

interface TableProps {
  readonly commitments: readonly Commitment[];
  readonly sorting: Sorting<(typeof COMMITMENT_SORTS)[number]>;
}

function CommitmentTable({ commitments, sorting }: TableProps) {
  const say = useCommitmentTexts();
  const headingIn = useHeadingIn();
  const { day } = useDates();
  const { head, onChange } = sortedHeads(sorting);
  return (
    <Table<Commitment>
      rowKey="id"
      size="middle"
      pagination={false}
      scroll={{ x: 900 }}
      dataSource={[...commitments]}
      onChange={onChange}
      columns={[
        {
          title: say('promisor'),
          render: (_, { id, promisorName, promisorCode }) => (
            <Flex vertical>
              <Link to="/desk/commitments/$id" params={{ id }}>
                {promisorName}
              </Link>
              <span className="numbers">{promisorCode}</span>
            </Flex>
          ),
          ...head('promisorName'),
        },
        { title: say('type'), render: (_, { type }) => headingIn(COMMITMENT_TYPE_WORDS[type]) },
        {
          title: say('madeOn'),
          render: (_, { madeOn }) => <span className="numbers">{day(madeOn)}</span>,
          ...head('madeOn'),
        },
        { title: say('acceptor'), dataIndex: 'acceptor' },
        { title: say('fulfilment'), render: (_, { fulfilment }) => <FulfilmentMark state={fulfilment} /> },
        {
          title: say('tracking'),
          render: (_, { tracking }) =>
            tracking && (
              <Flex vertical>
                {headingIn(TRACKING_STATUS_WORDS[tracking.status])}
                {tracking.due !== undefined && <span className="numbers">{day(tracking.due)}</span>}
              </Flex>
            ),
        },
      ]}
    />
  );
}
