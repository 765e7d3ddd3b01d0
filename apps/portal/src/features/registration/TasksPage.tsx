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
  const { q, status, sort, trail = [] } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(taskList({ q, status, sort, cursor: trail.at(-1), limit: 20 }));
  return (
    <>
      <PageTitle
        title={say('title')}
        acts={<ExportMenu list={{ path: '/registration-tasks/export', query: { q, status, sort } }} />}
      />
      <Flex wrap gap={12} style={{ marginBlockEnd: 12 }}>
        <SearchField
          value={q}
          hint={say('searchHint')}
          look={(words) => void navigate({ search: { q: words, status, sort } })}
        />
        <FilterSelect
          label={say('status')}
          any={say('anyStatus')}
          value={status}
          options={REGISTRATION_STATUSES.map((value) => ({
            value,
            label: wordsIn(REGISTRATION_STATUS_WORDS[value]),
          }))}
          change={(next) => void navigate({ search: { q, status: next, sort } })}
        />
      </Flex>
      <PagedList
        query={query}
        trail={trail}
        go={(next) => void navigate({ search: { q, status, sort, trail: next } })}
        none={say('none')}
        filter={{ isOn: q !== undefined || status !== undefined, clear: () => void navigate({ search: {} }) }}
      >
        {(items) => (
          <TaskTable
            tasks={items}
            sorting={{
              sort,
              first: 'due',
              change: (next) => void navigate({ search: { q, status, sort: next } }),
            }}
          />
        )}
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
