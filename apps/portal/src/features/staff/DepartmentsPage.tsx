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
import { listAddress } from '../../shared/list-address.js';
import { type Sorting, sortedHeads } from '../../shared/sorted-heads.js';
import { useStaffTexts } from './staff.texts.js';

const route = getRouteApi('/desk/departments');

const isOffice = (kind: string): boolean => kind === 'credit-office';

/** The units of the county; each leads to its people. */
export function DepartmentsPage() {
  const say = useStaffTexts();
  const navigate = route.useNavigate();
  const { filter, change, place, pages, order } = listAddress(route.useSearch(), navigate);
  const query = useQuery(departmentList({ ...filter, ...place }));
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
      <PagedList query={query} {...pages} none={say('noDepartments')}>
        {(items) => <DepartmentTable departments={items} sorting={order('code')} />}
      </PagedList>
    </>
  );
}

interface TableProps {
  readonly departments: readonly Department[];
  readonly sorting: Sorting<NonNullable<ReturnType<typeof route.useSearch>['sort']>>;
}

function DepartmentTable({ departments, sorting }: TableProps) {
  const say = useStaffTexts();
  const nameOf = useDepartmentName();
  const language = useLanguage();
  const { role } = usePerson();
  const { head, onChange } = sortedHeads(sorting);
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
