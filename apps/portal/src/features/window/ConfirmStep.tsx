import { useNavigate } from '@tanstack/react-router';
import { submitWindowSchema } from '@xinxiu/contracts';
import { Alert, Button, Form, Input, Typography } from 'antd';
import type { PenaltyRecord } from '../../api/records.js';
import { useDates } from '../../i18n/dates.js';
import { useNoticeWords } from '../../shared/notice-words.js';
import { obeying } from '../../shared/obeying.js';
import { RefusedButton } from '../../shared/RefusedButton.js';
import { Answers } from '../applications/Answers.js';
import { Refusal } from '../applications/Refusal.js';
import { type Step, doneSteps } from '../applications/steps.js';
import { TooEarly, useNotBefore } from '../applications/TooEarly.js';
import { type WindowApplication, useAskCode, useSubmitWindow } from './window.queries.js';
import { useWindowTexts } from './window.texts.js';

interface Props {
  readonly application: WindowApplication;
  readonly record: PenaltyRecord;
  readonly go: (step: Step) => void;
}

/** The person reads it in the mail of the business and says its code: without it nothing is filed in anybody's name. */
export function ConfirmStep({ application, record, go }: Props) {
  const say = useWindowTexts();
  const { mutate, isPending, error } = useAskCode(application.id);
  const from = useNotBefore(application.recordId);
  const isComplete = doneSteps(application).size === 3;
  const { code } = application;
  const label = say(code ? 'askAgain' : 'ask');
  return (
    <>
      <Typography.Paragraph type="secondary">{say('confirmHint')}</Typography.Paragraph>
      <Answers application={application} record={record} go={go} />
      {error && <Refusal error={error} />}
      {from !== undefined && <TooEarly label={say('ask')} from={from} />}
      {from === undefined && (
        <div style={{ marginBlock: 16 }}>
          {isComplete ? (
            <Button
              type={code?.current === true ? 'default' : 'primary'}
              size="large"
              loading={isPending}
              onClick={() => mutate(undefined)}
            >
              {label}
            </Button>
          ) : (
            <RefusedButton label={label} reason={say('incomplete')} />
          )}
        </div>
      )}
      {!isComplete && <Typography.Paragraph type="secondary">{say('incomplete')}</Typography.Paragraph>}
      {code && <CodeState code={code} />}
      {code?.current === true && <CodeForm id={application.id} />}
    </>
  );
}

function CodeState({ code }: { readonly code: NonNullable<WindowApplication['code']> }) {
  const say = useWindowTexts();
  const words = useNoticeWords();
  const { instant } = useDates();
  const { sentTo, address, expiresAt, triesLeft, current, mail } = code;
  const details = [
    words.mail({ state: mail }),
    say('until', { at: instant(expiresAt) }),
    say('triesLeft', { n: triesLeft }),
  ];
  return (
    <Alert
      showIcon
      role="status"
      type={current ? 'info' : 'warning'}
      style={{ marginBlockEnd: 16, maxWidth: 640 }}
      title={current ? say(`sentTo_${sentTo}`, { address }) : say('outdated')}
      {...(current && { description: details.join(' · ') })}
    />
  );
}

function CodeForm({ id }: { readonly id: string }) {
  const say = useWindowTexts();
  const navigate = useNavigate();
  const { mutate, isPending, error } = useSubmitWindow(id);
  const submit = (given: { code: string }): void => {
    mutate(given, {
      onSuccess: ({ caseNo }) =>
        void navigate({ to: '/desk/cases/$caseNo', params: { caseNo }, replace: true }),
    });
  };
  return (
    <Form<{ code: string }>
      layout="vertical"
      requiredMark={false}
      style={{ maxWidth: 320 }}
      onFinish={submit}
    >
      <Form.Item
        name="code"
        label={say('code')}
        rules={obeying(submitWindowSchema.shape.code, say('needCode'))}
      >
        <Input size="large" inputMode="numeric" autoComplete="off" maxLength={6} />
      </Form.Item>
      {error && <Refusal error={error} />}
      <Button type="primary" size="large" htmlType="submit" loading={isPending}>
        {say('submit')}
      </Button>
    </Form>
  );
}
