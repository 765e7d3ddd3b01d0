import type { PenaltyRecord } from '../../api/records.js';
import type { Application } from '../../api/applications.js';
import { useNavigate } from '@tanstack/react-router';
import { Button, Typography } from 'antd';
import { Answers } from './Answers.js';
import { Refusal } from './Refusal.js';
import { useForgetDraft, useSubmitApplication } from './applications.queries.js';
import { useApplicationTexts } from './applications.texts.js';
import { type Step, doneSteps } from './steps.js';
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
      {from === undefined ? (
        <Button type="primary" size="large" disabled={!isComplete} loading={isPending} onClick={submit}>
          {say('submit')}
        </Button>
      ) : (
        <TooEarly label={say('submit')} from={from} />
      )}
    </>
  );
}
