import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { DEPARTMENT_KINDS } from '@xinxiu/contracts';
import { reachOf } from '@xinxiu/domain';
import { Flex, Table } from 'antd';
import { type Department, departmentList, useDepartmentName } from '../../api/departments.js';
import { usePerson } from '../../app/session.js';
import { useLanguage } from '../../i18n/texts.js';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { FilterSelect } from '../../shared/FilterSelect.js';
import { PagedList } from '../../shared/PagedList.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { SearchField } from '../../shared/SearchField.js';
import { isNarrowed } from '../../shared/list-search.js';
import { sortedHeads } from '../../shared/sorted-heads.js';
import { useStaffTexts } from './staff.texts.js';

const route = getRouteApi('/desk/departments');

const isOffice = (kind: string): boolean => kind === 'credit-office';

/** The units of the county; each leads to its people. */
export function DepartmentsPage() {
  const say = useStaffTexts();
  const { trail = [], ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(departmentList({ ...filter, cursor: trail.at(-1), limit: 20 }));
  const change = (next: Partial<typeof filter>): void => void navigate({ search: { ...filter, ...next } });
  return (
    <>
      <PageTitle
        title={say('departments')}
        acts={<ExportMenu list={{ path: '/departments/export', query: filter }} />}
      />
      <Flex wrap gap={12} style={{ marginBlockEnd: 12 }}>
        <SearchField value={filter.q} hint={say('departmentHint')} look={(q) => change({ q })} />
        <FilterSelect
          label={say('kind')}
          any={say('anyKind')}
          value={filter.kind}
          options={DEPARTMENT_KINDS.map((value) => ({
            value,
            label: say(isOffice(value) ? 'kind_office' : 'kind_unit'),
          }))}
          change={(kind) => change({ kind })}
        />
      </Flex>
      <PagedList
        query={query}
        trail={trail}
        go={(next) => void navigate({ search: { ...filter, trail: next } })}
        none={say('noDepartments')}
        filter={{ isOn: isNarrowed(filter), clear: () => void navigate({ search: {} }) }}
      >
        {(items) => <DepartmentTable departments={items} />}
      </PagedList>
    </>
  );
}

function DepartmentTable({ departments }: { readonly departments: readonly Department[] }) {
  const say = useStaffTexts();
  const nameOf = useDepartmentName();
  const language = useLanguage();
  const { role } = usePerson();
  const { trail: _, ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const { head, onChange } = sortedHeads({
    sort: filter.sort,
    first: 'code',
    change: (sort) => void navigate({ search: { ...filter, sort } }),
  });
  const seesPeople = reachOf('staff.read', role) !== undefined;
  return (
    <Table<Department>
      rowKey="code"
      size="middle"
      pagination={false}
      scroll={{ x: 600 }}
      dataSource={[...departments]}
      onChange={onChange}
      columns={[
        {
          title: say('department'),
          render: (_, { code }) => nameOf(code),
          ...head(language === 'en' ? 'nameEn' : 'name'),
        },
        { title: say('code'), dataIndex: 'code', ...head('code') },
        {
          title: say('kind'),
          render: (_, { kind }) => say(isOffice(kind) ? 'kind_office' : 'kind_unit'),
        },
        ...(seesPeople
          ? [
              {
                title: say('title'),
                render: (_: unknown, { code }: Department) => (
                  <Link
                    to="/desk/staff"
                    search={{ department: code }}
                    aria-label={`${say('people')}: ${nameOf(code)}`}
                  >
                    {say('people')}
                  </Link>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
