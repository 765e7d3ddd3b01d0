import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Card } from 'antd';
import { useEffect } from 'react';
import { PageTitle } from '../../../shared/PageTitle.js';
import { Waiting } from '../../../shared/Waiting.js';
import { ActDialog } from '../act/ActDialog.js';
import { ActionBar } from '../act/ActionBar.js';
import { BackToQueue } from '../BackToQueue.js';
import '../cases.css';
import { type OneCase, oneCase } from '../../../api/cases.js';
import { rememberPlace } from '../queue/queue-memory.js';
import { IssueUrge } from '../../urge-letters/IssueUrge.js';
import { KeepOut } from '../../recusals/KeepOut.js';
import { CaseHead } from './CaseHead.js';
import { CaseTabs } from './CaseTabs.js';
import { Checklist } from './Checklist.js';
import { Comments } from './Comments.js';
import { Materials } from './Materials.js';
import { SupplementCard } from './SupplementCard.js';
import { useDesk } from './use-desk.js';
import { useCasePageTexts } from './page.texts.js';

const route = getRouteApi('/desk/cases/$caseNo');

export function CasePage() {
  const { caseNo } = route.useParams();
  const query = useQuery(oneCase(caseNo));
  useEffect(() => rememberPlace({ caseNo }), [caseNo]);
  const say = useCasePageTexts();
  const missing = { title: say('title', { no: caseNo }), way: <BackToQueue /> };
  return (
    <Waiting query={query} missing={missing}>
      {(one) => <Desk key={caseNo} one={one} />}
    </Waiting>
  );
}

/** Everything of one case on one page: what it is, what can be done, and what that rests on. */
function Desk({ one }: { readonly one: OneCase }) {
  const say = useCasePageTexts();
  const desk = useDesk(one);
  return (
    <>
      <PageTitle
        title={say('title', { no: one.case.caseNo })}
        under={one.case.applicant.name}
        acts={
          <>
            <IssueUrge caseNo={one.case.caseNo} />
            <KeepOut uscc={one.case.applicant.uscc} name={one.case.applicant.name} />
            <BackToQueue />
          </>
        }
      />
      <Card style={{ marginBlockEnd: 16 }}>
        <CaseHead one={one} />
        <ActionBar one={one} take={desk.take} />
      </Card>
      <SupplementCard one={one} />
      <div className="case-desk">
        <Materials one={one} />
        <Checklist one={one} answers={desk.answers} answer={desk.answer} />
      </div>
      <CaseTabs one={one} />
      <Comments one={one} desk={desk} />
      {desk.taken && desk.draft && (
        <ActDialog
          key={desk.taken}
          one={one}
          name={desk.taken}
          draft={desk.draft}
          change={desk.change}
          close={() => desk.take(undefined)}
          done={desk.done}
        />
      )}
    </>
  );
}
