import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import type { URGE_SORTS } from '@xinxiu/contracts';
import { URGE_STATUSES, URGE_STATUS_WORDS } from '@xinxiu/domain';
import { Flex, Table } from 'antd';
import { useDepartmentName } from '../../api/departments.js';
import { useDates } from '../../i18n/dates.js';
import { useHeadingIn } from '../../i18n/words.js';
import { CaseLink } from '../../shared/CaseLink.js';
import { DepartmentFilter } from '../../shared/DepartmentFilter.js';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { FilterSelect } from '../../shared/FilterSelect.js';
import { PagedList } from '../../shared/PagedList.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { SearchField } from '../../shared/SearchField.js';
import { listAddress } from '../../shared/list-address.js';
import { type Sorting, sortedHeads } from '../../shared/sorted-heads.js';
import { UrgeStatusMark } from './UrgeStatusMark.js';
import { type UrgeLetter, urgeList } from './urge-letters.queries.js';
import { useUrgeTexts } from './urge-letters.texts.js';

const route = getRouteApi('/desk/urge-letters');

/** Urge letters: a department sees its own, who oversees the county all. They are issued on the page of a case. */
export function UrgeLettersPage() {
  const say = useUrgeTexts();
  const headingIn = useHeadingIn();
  const navigate = route.useNavigate();
  const { filter, change, place, pages, order } = listAddress(route.useSearch(), navigate);
  const { q, status, department } = filter;
  const query = useQuery(urgeList({ ...filter, ...place }));
  return (
    <>
      <PageTitle
        title={say('title')}
        acts={<ExportMenu list={{ path: '/urge-letters/export', query: filter }} />}
      />
      <Flex wrap gap={12} style={{ marginBlockEnd: 12 }}>
        <SearchField value={q} hint={say('searchHint')} look={(words) => change({ q: words })} />
        <FilterSelect
          label={say('status')}
          any={say('anyStatus')}
          value={status}
          options={URGE_STATUSES.map((value) => ({ value, label: headingIn(URGE_STATUS_WORDS[value]) }))}
          change={(next) => change({ status: next })}
        />
        <DepartmentFilter
          label={say('department')}
          value={department}
          change={(next) => change({ department: next })}
        />
      </Flex>
      <PagedList query={query} {...pages} none={say('none')}>
        {(items) => <LetterTable letters={items} sorting={order('-issuedAt')} />}
      </PagedList>
    </>
  );
}

interface TableProps {
  readonly letters: readonly UrgeLetter[];
  readonly sorting: Sorting<(typeof URGE_SORTS)[number]>;
}

function LetterTable({ letters, sorting }: TableProps) {
  const say = useUrgeTexts();
  const nameOf = useDepartmentName();
  const { day, instant } = useDates();
  const { head, onChange } = sortedHeads(sorting);
  return (
    <Table<UrgeLetter>
      rowKey="id"
      size="middle"
      pagination={false}
      scroll={{ x: 960 }}
      dataSource={[...letters]}
      onChange={onChange}
      columns={[
        {
          title: say('number'),
          render: (_, { id, number }) => (
            <Link to="/desk/urge-letters/$id" params={{ id }} className="numbers">
              {number}
            </Link>
          ),
          ...head('number'),
        },
        {
          title: say('business'),
          render: (_, { businessName, caseNo }) => (
            <Flex vertical>
              {businessName}
              <CaseLink caseNo={caseNo} />
            </Flex>
          ),
        },
        {
          title: say('department'),
          render: (_, { department, addressee }) => (
            <Flex vertical>
              {nameOf(department)}
              {addressee !== undefined && <span>{addressee}</span>}
            </Flex>
          ),
        },
        { title: say('demand'), dataIndex: 'demand' },
        { title: say('status'), render: (_, letter) => <UrgeStatusMark letter={letter} /> },
        {
          title: say('due'),
          render: (_, { due }) => <span className="numbers">{due === undefined ? '' : day(due)}</span>,
          ...head('due'),
        },
        {
          title: say('issued'),
          render: (_, { issuedBy, issuedAt }) => (
            <Flex vertical>
              {issuedBy}
              <span className="numbers">{instant(issuedAt)}</span>
            </Flex>
          ),
          ...head('issuedAt'),
        },
      ]}
    />
  );
}
