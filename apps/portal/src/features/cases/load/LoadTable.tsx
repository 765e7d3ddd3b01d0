import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Table, Typography } from 'antd';
import { useDates } from '../../../i18n/dates.js';
import { type RepairCase } from '../../../api/cases.js';
import { type Colleague, colleaguesOf } from '../cases.queries.js';
import { useCaseTexts } from '../cases.texts.js';
import { type Load, loadOf } from './load.js';

interface Props {
  readonly department: string;
  readonly cases: readonly RepairCase[];
}

/** Who has nothing stands in the table too: he is to whom work can be given. */
function withIdle(loads: readonly Load[], colleagues: readonly Colleague[]): readonly Load[] {
  const idle = colleagues
    .filter(({ id }) => !loads.some(({ holder }) => holder?.id === id))
    .map(({ id, name }) => ({ holder: { id, name }, open: 0, overdue: 0, thisWeek: 0 }));
  return [...loads, ...idle];
}

export function LoadTable({ department, cases }: Props) {
  const say = useCaseTexts();
  const { number } = useDates();
  const { data } = useQuery(colleaguesOf(department));
  const count = (n: number, isBad = false) => (
    <Typography.Text className="numbers" {...(isBad && n > 0 && { type: 'danger', strong: true })}>
      {number(n)}
    </Typography.Text>
  );
  return (
    <Table<Load>
      size="middle"
      rowKey={({ holder }) => holder?.id ?? ''}
      pagination={false}
      dataSource={[...withIdle(loadOf(cases), data?.items ?? [])]}
      columns={[
        {
          title: say('holder'),
          render: (_, { holder }) =>
            holder === undefined ? (
              <Typography.Text type="secondary">{say('nobody')}</Typography.Text>
            ) : (
              <Link to="/desk/cases" search={{ department, holder: holder.id }}>
                {holder.name}
              </Link>
            ),
        },
        { title: say('open'), align: 'right', render: (_, { open }) => count(open) },
        { title: say('overdue'), align: 'right', render: (_, { overdue }) => count(overdue, true) },
        { title: say('thisWeek'), align: 'right', render: (_, { thisWeek }) => count(thisWeek) },
      ]}
    />
  );
}
