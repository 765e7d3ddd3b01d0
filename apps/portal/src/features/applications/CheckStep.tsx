import type { PenaltyRecord } from '../../api/records.js';
import type { Application } from '../../api/applications.js';
import { useNavigate } from '@tanstack/react-router';
import { Button, Typography } from 'antd';
import { RefusedButton } from '../../shared/RefusedButton.js';
import { Answers } from './Answers.js';
import { Refusal } from './Refusal.js';
import { useForgetDraft, useSubmitApplication } from './applications.queries.js';
import { useApplicationTexts } from './applications.texts.js';
import { STEPS, type Step, doneSteps } from './steps.js';
import { TooEarly, useNotBefore } from './TooEarly.js';

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
  const from = useNotBefore(application.recordId);
  const done = doneSteps(application);
  const open = STEPS.filter((step) => step !== 'check' && !done.has(step));
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
      {from !== undefined && <TooEarly label={say('submit')} from={from} />}
      {from === undefined && open.length > 0 && (
        <RefusedButton
          label={say('submit')}
          reason={say('stepsOpen', { steps: open.map((step) => say(`step_${step}`)).join(say('between')) })}
        />
      )}
      {from === undefined && open.length === 0 && (
        <Button type="primary" size="large" loading={isPending} onClick={submit}>
          {say('submit')}
        </Button>
      )}
    </>
  );
}
