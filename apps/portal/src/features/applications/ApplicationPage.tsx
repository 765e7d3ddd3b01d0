import { type PenaltyRecord, oneRecord, penaltyText } from '../../api/records.js';
import { type Application, oneApplication } from '../../api/applications.js';
import { useQuery } from '@tanstack/react-query';
import { Navigate, getRouteApi } from '@tanstack/react-router';
import { Card, Grid, Steps } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { Waiting } from '../../shared/Waiting.js';
import { CheckStep } from './CheckStep.js';
import { CommitmentStep } from './CommitmentStep.js';
import { ContactStep } from './ContactStep.js';
import { ProofStep } from './ProofStep.js';
import { useApplicationTexts } from './applications.texts.js';
import { STEPS, type Step, doneSteps, nextStep } from './steps.js';

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
  const { instant } = useDates();
  const { md } = Grid.useBreakpoint();
  const { step = nextStep(application) } = route.useSearch();
  const navigate = route.useNavigate();
  const go = (next: Step): void => void navigate({ search: { step: next } });
  const done = doneSteps(application);
  return (
    <>
      <PageTitle
        title={say('title')}
        under={`${penaltyText(record.penalty, 'decisionNumber')} · ${penaltyText(record.penalty, 'authority')} · ${say('savedAt', { at: instant(application.updatedAt) })}`}
      />
      <Steps
        aria-label={say('tasks')}
        orientation={md === true ? 'horizontal' : 'vertical'}
        size="small"
        current={STEPS.indexOf(step)}
        onChange={(place) => go(STEPS[place] ?? 'check')}
        style={{ marginBlockEnd: 16 }}
        items={STEPS.map((one) => ({
          title: say(`step_${one}`),
          status: one === step ? 'process' : done.has(one) ? 'finish' : 'wait',
          ...(one !== 'check' && { content: say(done.has(one) ? 'done' : 'open') }),
        }))}
      />
      <Card>
        <OneStep step={step} application={application} record={record} go={go} />
      </Card>
    </>
  );
}

interface StepProps extends Props {
  readonly step: Step;
  readonly go: (step: Step) => void;
}

function OneStep({ step, application, record, go }: StepProps) {
  switch (step) {
    case 'contact':
      return <ContactStep application={application} done={() => go('proof')} />;
    case 'proof':
      return <ProofStep application={application} done={() => go('commitment')} />;
    case 'commitment':
      return <CommitmentStep application={application} record={record} done={() => go('check')} />;
    case 'check':
      return <CheckStep application={application} record={record} go={go} />;
  }
}
