import { Card, Grid, Steps, Typography } from 'antd';
import type { ReactNode } from 'react';
import type { Application } from '../../api/applications.js';
import { type PenaltyRecord, penaltyText } from '../../api/records.js';
import { useDates } from '../../i18n/dates.js';
import { usePartArrival } from '../../shared/arrival.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { CommitmentStep } from './CommitmentStep.js';
import { ContactStep } from './ContactStep.js';
import { ProofStep } from './ProofStep.js';
import { useApplicationTexts } from './applications.texts.js';
import { STEPS, type Step, doneSteps } from './steps.js';

interface Props {
  readonly title: string;
  readonly application: Application;
  readonly record: PenaltyRecord;
  readonly step: Step;
  readonly go: (step: Step) => void;
  /** The last task: a business submits, at the window its person confirms. */
  readonly check: ReactNode;
}

/** The tasks of an application, the same for a business and at the window. */
export function DraftTasks({ title, application, record, step, go, check }: Props) {
  const say = useApplicationTexts();
  const { instant } = useDates();
  const { md } = Grid.useBreakpoint();
  const done = doneSteps(application);
  const heading = usePartArrival(step);
  const under = [
    penaltyText(record.penalty, 'decisionNumber'),
    penaltyText(record.penalty, 'authority'),
    say('savedAt', { at: instant(application.updatedAt) }),
  ];
  return (
    <>
      <PageTitle title={title} under={under.join(' · ')} />
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
        <Typography.Title ref={heading} tabIndex={-1} level={2} style={{ fontSize: 18, marginTop: 0 }}>
          {say(`step_${step}`)}
        </Typography.Title>
        {step === 'contact' && <ContactStep application={application} done={() => go('proof')} />}
        {step === 'proof' && (
          <ProofStep application={application} record={record} done={() => go('commitment')} />
        )}
        {step === 'commitment' && (
          <CommitmentStep application={application} record={record} done={() => go('check')} />
        )}
        {step === 'check' && check}
      </Card>
    </>
  );
}
