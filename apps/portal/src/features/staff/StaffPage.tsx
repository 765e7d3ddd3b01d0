import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { ACCOUNT_STANDINGS, ACCOUNT_STANDING_WORDS, ROLE_WORDS, STAFF_ROLES, reachOf } from '@xinxiu/domain';
import { Button, Flex, Table } from 'antd';
import { useState } from 'react';
import { departmentList, useDepartmentName } from '../../api/departments.js';
import { usePerson } from '../../app/session.js';
import { useDates } from '../../i18n/dates.js';
import { useHeadingIn } from '../../i18n/words.js';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { LinkButton } from '../../shared/LinkButton.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { PagedList } from '../../shared/PagedList.js';
import { SearchField } from '../../shared/SearchField.js';
import { isNarrowed } from '../../shared/list-search.js';
import { FilterSelect } from '../../shared/FilterSelect.js';
import { sortedHeads } from '../../shared/sorted-heads.js';
import { StandingMark } from './StandingMark.js';
import { Invite } from './Invite.js';
import { type StaffMember, staffList } from './staff.queries.js';
import { useStaffTexts } from './staff.texts.js';

const route = getRouteApi('/desk/staff');

/** Who works for the county, with post and standing. */
export function StaffPage() {
  const say = useStaffTexts();
  const { trail = [], ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const mayChange = reachOf('staff.change', usePerson().role) !== undefined;
  const [invites, setInvites] = useState(false);
  const query = useQuery(staffList({ ...filter, cursor: trail.at(-1), limit: 20 }));
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
      <Filters />
      <PagedList
        query={query}
        trail={trail}
        go={(next) => void navigate({ search: { ...filter, trail: next } })}
        none={say('none')}
        filter={{
          isOn: isNarrowed(filter),
          clear: () => void navigate({ search: {} }),
        }}
      >
        {(items) => <StaffTable people={items} />}
      </PagedList>
    </>
  );
}

function Filters() {
  const say = useStaffTexts();
  const headingIn = useHeadingIn();
  const nameOf = useDepartmentName();
  const { data: departments } = useQuery(departmentList());
  const { trail: _, ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (next: Partial<typeof filter>): void => void navigate({ search: { ...filter, ...next } });
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
      <FilterSelect
        label={say('department')}
        any={say('anyDepartment')}
        value={filter.department}
        options={(departments?.items ?? []).map(({ code }) => ({ value: code, label: nameOf(code) }))}
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

function StaffTable({ people }: { readonly people: readonly StaffMember[] }) {
  const say = useStaffTexts();
  const headingIn = useHeadingIn();
  const nameOf = useDepartmentName();
  const { instant } = useDates();
  const { trail: _, ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const { head, onChange } = sortedHeads({
    sort: filter.sort,
    first: 'username',
    change: (sort) => void navigate({ search: { ...filter, sort } }),
  });
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
