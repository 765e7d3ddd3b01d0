import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, getRouteApi } from '@tanstack/react-router';
import { IDENTITY_DOCUMENT_WORDS } from '@xinxiu/domain';
import { Alert, Card } from 'antd';
import { type PenaltyRecord, oneRecord } from '../../api/records.js';
import { usePerson } from '../../app/session.js';
import { useWordsIn } from '../../i18n/words.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { Waiting } from '../../shared/Waiting.js';
import { Answers } from '../applications/Answers.js';
import { DraftTasks } from '../applications/DraftTasks.js';
import { DraftPlaceProvider } from '../applications/draft-place.js';
import { type Step, nextStep } from '../applications/steps.js';
import { ConfirmStep } from './ConfirmStep.js';
import { AT_WINDOW, type WindowApplication, oneWindowApplication } from './window.queries.js';
import { useWindowTexts } from './window.texts.js';

const route = getRouteApi('/desk/window/$id');

/** An application that a clerk fills in with the person who is present: the same tasks, and a code at the end. */
export function DraftPage() {
  const say = useWindowTexts();
  const { id } = route.useParams();
  const query = useQuery(oneWindowApplication(id));
  return (
    <>
      <Link to="/desk/window">{say('back')}</Link>
      <Waiting query={query}>{(application) => <OneDraft application={application} />}</Waiting>
    </>
  );
}

function OneDraft({ application }: { readonly application: WindowApplication }) {
  const record = useQuery(oneRecord(application.recordId));
  const { id } = usePerson();
  if (application.caseNo !== undefined)
    return <Navigate to="/desk/cases/$caseNo" params={{ caseNo: application.caseNo }} replace />;
  const isOwn = application.window?.clerk.id === id;
  return (
    <Waiting query={record}>
      {(data) =>
        isOwn ? (
          <OwnDraft application={application} record={data} />
        ) : (
          <OthersDraft application={application} record={data} />
        )
      }
    </Waiting>
  );
}

interface Props {
  readonly application: WindowApplication;
  readonly record: PenaltyRecord;
}

function OwnDraft({ application, record }: Props) {
  const say = useWindowTexts();
  const { step } = route.useSearch();
  const navigate = route.useNavigate();
  const go = (next: Step): void => void navigate({ search: { step: next } });
  // As in the application of a business: "back" leads to the step before.
  if (step === undefined)
    return (
      <Navigate
        to="/desk/window/$id"
        params={{ id: application.id }}
        search={{ step: nextStep(application) }}
        replace
      />
    );
  return (
    <DraftPlaceProvider value={AT_WINDOW}>
      <Present application={application} />
      <DraftTasks
        title={say('filingFor', { name: application.applicantName })}
        application={application}
        record={record}
        step={step}
        go={go}
        check={<ConfirmStep application={application} record={record} go={go} />}
      />
    </DraftPlaceProvider>
  );
}

/** Who saw the person goes on; a colleague may only look. */
function OthersDraft({ application, record }: Props) {
  const say = useWindowTexts();
  return (
    <>
      <PageTitle title={say('filingFor', { name: application.applicantName })} />
      <Alert
        type="info"
        showIcon
        style={{ marginBlockEnd: 12 }}
        title={say('ofAnother', { name: application.window?.clerk.name ?? '' })}
      />
      <Present application={application} />
      <Card>
        <Answers application={application} record={record} />
      </Card>
    </>
  );
}

function Present({ application: { window } }: { readonly application: WindowApplication }) {
  const say = useWindowTexts();
  const wordsIn = useWordsIn();
  if (!window) return null;
  const { name, document } = window.person;
  return <p>{say('present', { name, document: wordsIn(IDENTITY_DOCUMENT_WORDS[document]) })}</p>;
}
