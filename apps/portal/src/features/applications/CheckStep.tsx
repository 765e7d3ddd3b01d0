import { type PenaltyRecord, penaltyText } from '../../api/records.js';
import type { Application } from '../../api/applications.js';
import { useNavigate } from '@tanstack/react-router';
import { Button, Descriptions, Typography } from 'antd';
import type { ReactNode } from 'react';
import { ApiProblem } from '../../api/problem.js';
import { useDates } from '../../i18n/dates.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { useForgetDraft, useSubmitApplication } from './applications.queries.js';
import { useApplicationTexts } from './applications.texts.js';
import { type Step, doneSteps } from './steps.js';

interface Props {
  readonly application: Application;
  readonly record: PenaltyRecord;
  readonly go: (step: Step) => void;
}

/** Everything once more before it becomes a case. */
export function CheckStep({ application, record, go }: Props) {
  const say = useApplicationTexts();
  const navigate = useNavigate();
  const { mutate, isPending, error } = useSubmitApplication(application.id);
  const forget = useForgetDraft(application.id);
  const isComplete = doneSteps(application).size === 3;
  const submit = (): void => {
    mutate(undefined, {
      onSuccess: ({ caseNo }) =>
        void navigate({
          to: '/desk/progress/$caseNo',
          params: { caseNo },
          search: { receipt: true },
          replace: true,
        }).then(forget),
    });
  };
  return (
    <>
      <Typography.Paragraph type="secondary">{say('checkHint')}</Typography.Paragraph>
      <Answers application={application} record={record} go={go} />
      {error && <Refusal error={error} />}
      <Typography.Paragraph style={{ marginBlockStart: 16 }}>{say('submitHint')}</Typography.Paragraph>
      <Button type="primary" size="large" disabled={!isComplete} loading={isPending} onClick={submit}>
        {say('submit')}
      </Button>
    </>
  );
}

function Refusal({ error }: { readonly error: Error }) {
  const say = useApplicationTexts();
  const { day } = useDates();
  const earliest = error instanceof ApiProblem ? error.problem.earliest : undefined;
  return (
    <>
      <ProblemNote error={error} />
      {typeof earliest === 'string' && <strong>{say('earliest', { day: day(earliest) })}</strong>}
    </>
  );
}

function Answers({ application: { content }, record, go }: Props) {
  const say = useApplicationTexts();
  const { day } = useDates();
  const { contact, files = [], fulfilledOn, commitment } = content;
  const answer = (step: Step, said: ReactNode): ReactNode => (
    <>
      {said ?? <Typography.Text type="warning">{say('missing')}</Typography.Text>}{' '}
      <Button
        type="link"
        size="small"
        aria-label={`${say('change')}: ${say(`step_${step}`)}`}
        onClick={() => go(step)}
      >
        {say('change')}
      </Button>
    </>
  );
  return (
    <Descriptions
      bordered
      size="small"
      column={1}
      items={[
        { key: 'record', label: say('record'), children: penaltyText(record.penalty, 'decisionNumber') },
        {
          key: 'contact',
          label: say('step_contact'),
          children: answer('contact', contact && [contact.name, contact.phone, contact.email].join(' · ')),
        },
        {
          key: 'fulfilledOn',
          label: say('fulfilledOn'),
          children: answer('proof', fulfilledOn === undefined ? undefined : day(fulfilledOn)),
        },
        {
          key: 'files',
          label: say('files'),
          children: answer(
            'proof',
            files.length === 0 ? undefined : files.map(({ name }) => name).join('、'),
          ),
        },
        {
          key: 'commitment',
          label: say('step_commitment'),
          children: answer(
            'commitment',
            commitment && <span style={{ whiteSpace: 'pre-wrap' }}>{commitment.text}</span>,
          ),
        },
      ]}
    />
  );
}
