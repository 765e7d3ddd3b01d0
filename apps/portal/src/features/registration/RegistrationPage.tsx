import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { Steps, Typography } from 'antd';
import { useState } from 'react';
import { FrontPage } from '../../shared/FrontPage.js';
import { Waiting } from '../../shared/Waiting.js';
import { BeginStep } from './BeginStep.js';
import { ConfirmStep } from './ConfirmStep.js';
import { Outcome } from './Outcome.js';
import { ProofsStep } from './ProofsStep.js';
import { ResumeForm } from './ResumeForm.js';
import { useHandOver } from './handed-code.js';
import { type Held, type OwnRegistration, ownRegistration } from './registration.queries.js';
import { useRegistrationTexts } from './registration.texts.js';

const STATIONS = ['begin', 'confirm', 'proofs', 'done'] as const;
const AT: Readonly<Record<OwnRegistration['status'], number>> = {
  unconfirmed: 1,
  confirmed: 2,
  submitted: 3,
  approved: 3,
  refused: 3,
};

/** A business asks for an account: who it is, its address confirmed, its proofs, and then the credit office decides. */
export function RegistrationPage() {
  const say = useRegistrationTexts();
  const mailed = useLocation({ select: ({ hash }) => hash });
  const [held, setHeld] = useState<Held>();
  useHandOver(mailed);
  return (
    <FrontPage title={say('title')} under={say('under')}>
      {held && <Going held={held} mailed={mailed} />}
      {!held && mailed !== '' && (
        <>
          <Typography.Paragraph>{say('elsewhere')}</Typography.Paragraph>
          <ResumeForm resume={setHeld} />
        </>
      )}
      {!held && mailed === '' && <BeginStep begun={setHeld} />}
    </FrontPage>
  );
}

function Going({ held, mailed }: { readonly held: Held; readonly mailed: string }) {
  const say = useRegistrationTexts();
  const query = useQuery(ownRegistration(held));
  return (
    <Waiting query={query}>
      {(registration) => (
        <>
          <Steps
            size="small"
            orientation="vertical"
            current={AT[registration.status]}
            items={STATIONS.map((station) => ({ title: say(`step_${station}`) }))}
            style={{ marginBlockEnd: 16 }}
          />
          {registration.status === 'unconfirmed' && <ConfirmStep held={held} mailed={mailed} />}
          {registration.status === 'confirmed' && <ProofsStep held={held} registration={registration} />}
          {AT[registration.status] === 3 && <Outcome registration={registration} />}
        </>
      )}
    </Waiting>
  );
}
