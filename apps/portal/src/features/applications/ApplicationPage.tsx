import { type PenaltyRecord, oneRecord, penaltyText } from '../../api/records.js';
import { type Application, oneApplication } from '../../api/applications.js';
import { useQuery } from '@tanstack/react-query';
import { Navigate, getRouteApi, useNavigate } from '@tanstack/react-router';
import { Alert, Button, Card } from 'antd';
import { PageTitle } from '../../shared/PageTitle.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { Waiting } from '../../shared/Waiting.js';
import { Answers } from './Answers.js';
import { CheckStep } from './CheckStep.js';
import { DraftTasks } from './DraftTasks.js';
import { useBeginApplication } from './applications.queries.js';
import { useApplicationTexts } from './applications.texts.js';
import { type Step, nextStep } from './steps.js';

const route = getRouteApi('/desk/applications/$id');

/** A draft as a list of tasks, in any order; each is saved by itself, so that one can stop and come back anywhere. */
export function ApplicationPage() {
  const { id } = route.useParams();
  const application = useQuery(oneApplication(id));
  return <Waiting query={application}>{(data) => <OneApplication application={data} />}</Waiting>;
}

function OneApplication({ application }: { readonly application: Application }) {
  const record = useQuery(oneRecord(application.recordId));
  if (application.caseNo !== undefined)
    return <Navigate to="/desk/progress/$caseNo" params={{ caseNo: application.caseNo }} replace />;
  return (
    <Waiting query={record}>
      {(data) =>
        application.window ? (
          <AtWindow application={application} record={data} window={application.window} />
        ) : (
          <Draft application={application} record={data} />
        )
      }
    </Waiting>
  );
}

interface Props {
  readonly application: Application;
  readonly record: PenaltyRecord;
}

/** A clerk fills it in and the person present confirms it: here it is only looked at. */
function AtWindow({
  application,
  record,
  window,
}: Props & { readonly window: NonNullable<Application['window']> }) {
  const say = useApplicationTexts();
  const { clerk, person } = window;
  return (
    <>
      <PageTitle title={say('title')} under={penaltyText(record.penalty, 'decisionNumber')} />
      <Alert
        type="info"
        showIcon
        style={{ marginBlockEnd: 12 }}
        title={say('atWindow', { clerk: clerk.name, person: person.name })}
        description={say('atWindowHint')}
      />
      <Card>
        <Answers application={application} record={record} />
      </Card>
      <BeginOwn recordId={application.recordId} />
    </>
  );
}

function BeginOwn({ recordId }: Pick<Application, 'recordId'>) {
  const say = useApplicationTexts();
  const navigate = useNavigate();
  const { mutate, isPending, error } = useBeginApplication();
  const begin = (): void =>
    mutate(recordId, {
      onSuccess: ({ id }) => void navigate({ to: '/desk/applications/$id', params: { id } }),
    });
  return (
    <div style={{ marginBlockStart: 16 }}>
      {error && <ProblemNote error={error} />}
      <Button loading={isPending} onClick={begin}>
        {say('beginOwn')}
      </Button>
    </div>
  );
}

function Draft({ application, record }: Props) {
  const say = useApplicationTexts();
  const { step } = route.useSearch();
  const navigate = route.useNavigate();
  const go = (next: Step): void => void navigate({ search: { step: next } });
  // The address names the step, so that "back" leads to the one before.
  if (step === undefined)
    return (
      <Navigate
        to="/desk/applications/$id"
        params={{ id: application.id }}
        search={{ step: nextStep(application) }}
        replace
      />
    );
  return (
    <DraftTasks
      title={say('title')}
      application={application}
      record={record}
      step={step}
      go={go}
      check={<CheckStep application={application} record={record} go={go} />}
    />
  );
}
