import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { reachOf } from '@xinxiu/domain';
import { Alert, Card, Descriptions } from 'antd';
import { usePerson } from '../../app/session.js';
import { useDates } from '../../i18n/dates.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { Waiting } from '../../shared/Waiting.js';
import { StoredFile } from '../../shared/files/StoredFile.js';
import { Decide } from './Decide.js';
import { TaskStatus } from './TasksPage.js';
import { type RegistrationTask, oneTask, taskPath } from './tasks.queries.js';
import { useTaskTexts } from './tasks.texts.js';

const route = getRouteApi('/desk/registrations/$id');

export function TaskPage() {
  const { id } = route.useParams();
  const query = useQuery(oneTask(id));
  const say = useTaskTexts();
  const missing = {
    title: say('one'),
    way: <Link to="/desk/registrations">{say('back')}</Link>,
  };
  return (
    <Waiting query={query} missing={missing}>
      {(task) => <OneTask task={task} />}
    </Waiting>
  );
}

function OneTask({ task }: { readonly task: RegistrationTask }) {
  const say = useTaskTexts();
  const { role } = usePerson();
  const { id, status, organisationName, codeCheck, accountExists, proofs } = task;
  const decides = status === 'submitted' && reachOf('registration.decide', role) !== undefined;
  return (
    <>
      <Link to="/desk/registrations">{say('back')}</Link>
      <PageTitle title={organisationName} acts={<TaskStatus status={status} />} />
      {codeCheck === 'pilot-or-typo' && (
        <Alert type="warning" showIcon title={say('codeOdd')} style={{ marginBlockEnd: 12 }} />
      )}
      {accountExists === true && status === 'submitted' && (
        <Alert type="warning" showIcon title={say('exists')} style={{ marginBlockEnd: 12 }} />
      )}
      <Card style={{ marginBlockEnd: 16 }}>
        <Facts task={task} />
      </Card>
      <Card title={say('proofs')} style={{ marginBlockEnd: 16 }}>
        <ul className="plain-list">
          {proofs.map((file) => (
            <StoredFile
              key={file.id}
              file={file}
              from={taskPath(id, `/proofs/${encodeURIComponent(file.id)}`)}
            />
          ))}
        </ul>
      </Card>
      {decides && <Decide task={task} />}
    </>
  );
}

function Facts({ task }: { readonly task: RegistrationTask }) {
  const say = useTaskTexts();
  const { day, instant } = useDates();
  const { uscc, representative, email, submittedAt, due, article, decidedBy, decidedAt, reasons = [] } = task;
  const decided =
    decidedBy === undefined || decidedAt === undefined
      ? []
      : [say('decidedBy', { name: decidedBy, at: instant(decidedAt) }), ...reasons.map(({ text }) => text)];
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, md: 2 }}
      items={[
        { key: 'uscc', label: say('uscc'), children: uscc },
        { key: 'representative', label: say('representative'), children: representative },
        { key: 'email', label: say('email'), children: email },
        { key: 'submittedAt', label: say('submittedAt'), children: instant(submittedAt) },
        ...(due === undefined
          ? []
          : [{ key: 'due', label: say('due'), children: [day(due), article].filter(Boolean).join(' · ') }]),
        ...(decided.length === 0
          ? []
          : [{ key: 'decided', label: say('status'), children: decided.join(' · ') }]),
      ]}
    />
  );
}
