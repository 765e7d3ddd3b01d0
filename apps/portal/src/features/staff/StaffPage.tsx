import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { ACCOUNT_STANDINGS, ACCOUNT_STANDING_WORDS, ROLE_WORDS, STAFF_ROLES, reachOf } from '@xinxiu/domain';
import { Button, Flex, Table } from 'antd';
import { useState } from 'react';
import { useDepartmentName } from '../../api/departments.js';
import { usePerson } from '../../app/session.js';
import { useDates } from '../../i18n/dates.js';
import { useHeadingIn } from '../../i18n/words.js';
import { DepartmentFilter } from '../../shared/DepartmentFilter.js';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { LinkButton } from '../../shared/LinkButton.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { PagedList } from '../../shared/PagedList.js';
import { SearchField } from '../../shared/SearchField.js';
import { FilterSelect } from '../../shared/FilterSelect.js';
import { listAddress } from '../../shared/list-address.js';
import { type Sorting, sortedHeads } from '../../shared/sorted-heads.js';
import { StandingMark } from './StandingMark.js';
import { Invite } from './Invite.js';
import { type StaffMember, staffList } from './staff.queries.js';
import { useStaffTexts } from './staff.texts.js';

const route = getRouteApi('/desk/staff');

/** Who works for the county, with post and standing. */
export function StaffPage() {
  const say = useStaffTexts();
  const navigate = route.useNavigate();
  const { filter, change, place, pages, order } = listAddress(route.useSearch(), navigate);
  const mayChange = reachOf('staff.change', usePerson().role) !== undefined;
  const [invites, setInvites] = useState(false);
  const query = useQuery(staffList({ ...filter, ...place }));
  return (
    <>
      <PageTitle
        title={say('title')}
        acts={
          <>
            <ExportMenu list={{ path: '/staff/export', query: filter }} />
            {mayChange && <LinkButton to="/desk/staff/import">{say('import')}</LinkButton>}
            {mayChange && (
              <Button type="primary" onClick={() => setInvites(true)}>
                {say('invite')}
              </Button>
            )}
          </>
        }
      />
      {invites && <Invite close={() => setInvites(false)} />}
      <Filters filter={filter} change={change} />
      <PagedList query={query} {...pages} none={say('none')}>
        {(items) => <StaffTable people={items} sorting={order('username')} />}
      </PagedList>
    </>
  );
}

type Filter = Omit<ReturnType<typeof route.useSearch>, 'trail'>;

interface FilterProps {
  readonly filter: Filter;
  readonly change: (next: Partial<Filter>) => void;
}

function Filters({ filter, change }: FilterProps) {
  const say = useStaffTexts();
  const headingIn = useHeadingIn();
  return (
    <Flex wrap gap={12} style={{ marginBlockEnd: 12 }}>
      <SearchField value={filter.q} hint={say('searchHint')} look={(q) => change({ q })} />
      <FilterSelect
        label={say('role')}
        any={say('anyRole')}
        value={filter.role}
        options={STAFF_ROLES.map((value) => ({ value, label: headingIn(ROLE_WORDS[value]) }))}
        change={(role) => change({ role })}
      />
      <DepartmentFilter
        label={say('department')}
        value={filter.department}
        change={(department) => change({ department })}
      />
      <FilterSelect
        label={say('standing')}
        any={say('anyStanding')}
        value={filter.standing}
        options={ACCOUNT_STANDINGS.map((value) => ({
          value,
          label: headingIn(ACCOUNT_STANDING_WORDS[value]),
        }))}
        change={(standing) => change({ standing })}
      />
    </Flex>
  );
}

interface TableProps {
  readonly people: readonly StaffMember[];
  readonly sorting: Sorting<NonNullable<Filter['sort']>>;
}

function StaffTable({ people, sorting }: TableProps) {
  const say = useStaffTexts();
  const headingIn = useHeadingIn();
  const nameOf = useDepartmentName();
  const { instant } = useDates();
  const { head, onChange } = sortedHeads(sorting);
  return (
    <Table<StaffMember>
      rowKey="id"
      size="middle"
      pagination={false}
      scroll={{ x: 860 }}
      dataSource={[...people]}
      onChange={onChange}
      columns={[
        {
          title: say('name'),
          render: (_, { id, name }) => (
            <Link to="/desk/staff/$id" params={{ id }}>
              {name}
            </Link>
          ),
        },
        { title: say('username'), dataIndex: 'username', ...head('username') },
        { title: say('role'), render: (_, { role }) => headingIn(ROLE_WORDS[role]), ...head('role') },
        {
          title: say('department'),
          render: (_, { department }) => (department === undefined ? say('county') : nameOf(department)),
          ...head('department'),
        },
        { title: say('standing'), render: (_, { standing }) => <StandingMark standing={standing} /> },
        {
          title: say('lastSignIn'),
          render: (_, { lastSignInAt }) =>
            lastSignInAt === undefined ? say('never') : instant(lastSignInAt),
        },
      ]}
    />
  );
}
