import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Card } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { StatusMark } from '../../shared/StatusMark.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { Waiting } from '../../shared/Waiting.js';
import { Course } from './Course.js';
import { Notices } from './Notices.js';
import { Receipt } from './Receipt.js';
import { Supplement } from './Supplement.js';
import { Withdraw } from './Withdraw.js';
import { Whereabouts } from './Whereabouts.js';
import { type OneCase, oneCase } from '../../api/cases.js';
import { useProgressTexts } from './progress.texts.js';

const route = getRouteApi('/desk/progress/$caseNo');

/** A case for whom it concerns: where it is, who holds it, what is next and by when. */
export function ProgressPage() {
  const { caseNo } = route.useParams();
  const { receipt } = route.useSearch();
  const query = useQuery(oneCase(caseNo));
  return (
    <Waiting query={query}>
      {(data) => (receipt === true ? <Receipt shown={data} /> : <Progress shown={data} />)}
    </Waiting>
  );
}

function Progress({ shown }: { readonly shown: OneCase }) {
  const say = useProgressTexts();
  const { instant } = useDates();
  const navigate = route.useNavigate();
  const { case: state, allowedActions } = shown;
  return (
    <>
      <PageTitle
        title={say('title', { no: state.caseNo })}
        under={say('submitted', { at: instant(state.submittedAt) })}
        acts={
          <>
            <StatusMark status={state.status} style={{ alignSelf: 'center' }} />
            <Button onClick={() => void navigate({ search: { receipt: true } })}>{say('openReceipt')}</Button>
            {allowedActions.includes('withdraw') && (
              <Withdraw caseNo={state.caseNo} version={state.version} />
            )}
          </>
        }
      />
      {allowedActions.includes('answerSupplement') && state.supplement && (
        <Supplement state={state} supplement={state.supplement} />
      )}
      <Whereabouts state={state} />
      <Card title={say('history')} style={{ marginBlockEnd: 16 }}>
        <Course caseNo={state.caseNo} />
      </Card>
      <Card title={say('notices')}>
        <Notices caseNo={state.caseNo} />
      </Card>
    </>
  );
}
