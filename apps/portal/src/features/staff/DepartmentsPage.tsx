import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { reachOf } from '@xinxiu/domain';
import { Table } from 'antd';
import { departmentList, useDepartmentName } from '../../api/departments.js';
import { usePerson } from '../../app/session.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { Waiting } from '../../shared/Waiting.js';
import { useStaffTexts } from './staff.texts.js';

const isOffice = (kind: string): boolean => kind === 'credit-office';

/** The units of the county; each leads to its people. */
export function DepartmentsPage() {
  const say = useStaffTexts();
  const nameOf = useDepartmentName();
  const { role } = usePerson();
  const query = useQuery(departmentList());
  const seesPeople = reachOf('staff.read', role) !== undefined;
  return (
    <>
      <PageTitle title={say('departments')} />
      <Waiting query={query}>
        {({ items }) => (
          <Table
            rowKey="code"
            size="middle"
            pagination={false}
            scroll={{ x: 600 }}
            dataSource={items}
            columns={[
              { title: say('department'), render: (_, { code }) => nameOf(code) },
              { title: say('code'), dataIndex: 'code' },
              {
                title: say('kind'),
                render: (_, { kind }) => say(isOffice(kind) ? 'kind_office' : 'kind_unit'),
              },
              ...(seesPeople
                ? [
                    {
                      title: say('title'),
                      render: (_: unknown, { code }: { code: string }) => (
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
        )}
      </Waiting>
    </>
  );
}
