import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import type { REGISTRATION_SORTS } from '@xinxiu/contracts';
import { REGISTRATION_STATUSES, REGISTRATION_STATUS_WORDS } from '@xinxiu/domain';
import { Flex, Table } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { useWordsIn } from '../../i18n/words.js';
import { Mark, type Tone } from '../../shared/Mark.js';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { PagedList } from '../../shared/PagedList.js';
import { SearchField } from '../../shared/SearchField.js';
import { FilterSelect } from '../../shared/FilterSelect.js';
import { listAddress } from '../../shared/list-address.js';
import { type Sorting, sortedHeads } from '../../shared/sorted-heads.js';
import { type RegistrationTask, taskList } from './tasks.queries.js';
import { useTaskTexts } from './tasks.texts.js';

const route = getRouteApi('/desk/registrations');
type Status = RegistrationTask['status'];
const TONES: Readonly<Record<Status, Tone>> = { submitted: 'late', approved: 'good', refused: 'bad' };

export function TaskStatus({ status }: { readonly status: Status }) {
  const wordsIn = useWordsIn();
  return <Mark tone={TONES[status]}>{wordsIn(REGISTRATION_STATUS_WORDS[status])}</Mark>;
}

/** Registrations that wait for the credit office. */
export function TasksPage() {
  const say = useTaskTexts();
  const wordsIn = useWordsIn();
  const navigate = route.useNavigate();
  const { filter, change, place, pages, order } = listAddress(route.useSearch(), navigate);
  const { q, status } = filter;
  const query = useQuery(taskList({ ...filter, ...place }));
  return (
    <>
      <PageTitle
        title={say('title')}
        acts={<ExportMenu list={{ path: '/registration-tasks/export', query: filter }} />}
      />
      <Flex wrap gap={12} style={{ marginBlockEnd: 12 }}>
        <SearchField value={q} hint={say('searchHint')} look={(words) => change({ q: words })} />
        <FilterSelect
          label={say('status')}
          any={say('anyStatus')}
          value={status}
          options={REGISTRATION_STATUSES.map((value) => ({
            value,
            label: wordsIn(REGISTRATION_STATUS_WORDS[value]),
          }))}
          change={(next) => change({ status: next })}
        />
      </Flex>
      <PagedList query={query} {...pages} none={say('none')}>
        {(items) => <TaskTable tasks={items} sorting={order('due')} />}
      </PagedList>
    </>
  );
}

interface TableProps {
  readonly tasks: readonly RegistrationTask[];
  readonly sorting: Sorting<(typeof REGISTRATION_SORTS)[number]>;
}

function TaskTable({ tasks, sorting }: TableProps) {
  const say = useTaskTexts();
  const { day, instant } = useDates();
  const { head, onChange } = sortedHeads(sorting);
  return (
    <Table<RegistrationTask>
      rowKey="id"
      size="middle"
      pagination={false}
      scroll={{ x: 760 }}
      dataSource={[...tasks]}
      onChange={onChange}
      columns={[
        {
          title: say('name'),
          render: (_, { id, organisationName }) => (
            <Link to="/desk/registrations/$id" params={{ id }}>
              {organisationName}
            </Link>
          ),
        },
        { title: say('uscc'), dataIndex: 'uscc' },
        { title: say('status'), render: (_, { status }) => <TaskStatus status={status} /> },
        {
          title: say('submittedAt'),
          render: (_, { submittedAt }) => instant(submittedAt),
          ...head('submittedAt'),
        },
        {
          title: say('due'),
          render: (_, { due }) => (due === undefined ? '' : day(due)),
          ...head('due'),
        },
      ]}
    />
  );
}
