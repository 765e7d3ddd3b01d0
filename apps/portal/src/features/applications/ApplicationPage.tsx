import { type PenaltyRecord, oneRecord } from '../../api/records.js';
import { type Application, oneApplication } from '../../api/applications.js';
import { useQuery } from '@tanstack/react-query';
import { Navigate, getRouteApi } from '@tanstack/react-router';
import { Waiting } from '../../shared/Waiting.js';
import { CheckStep } from './CheckStep.js';
import { DraftTasks } from './DraftTasks.js';
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
  return <Waiting query={record}>{(data) => <Draft application={application} record={data} />}</Waiting>;
}

interface Props {
  readonly application: Application;
  readonly record: PenaltyRecord;
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
