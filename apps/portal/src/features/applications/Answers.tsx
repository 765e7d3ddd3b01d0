import { Button, Descriptions, Typography } from 'antd';
import type { ReactNode } from 'react';
import type { Application } from '../../api/applications.js';
import { type PenaltyRecord, penaltyText } from '../../api/records.js';
import { useDates } from '../../i18n/dates.js';
import { useApplicationTexts } from './applications.texts.js';
import { type Step, doneSteps } from './steps.js';

interface Props {
  readonly application: Application;
  readonly record: PenaltyRecord;
  /** Absent where nothing can be changed. */
  readonly go?: (step: Step) => void;
}

/** What is in an application, to be read once more. */
export function Answers({ application, record, go }: Props) {
  const say = useApplicationTexts();
  const { day } = useDates();
  const { content } = application;
  const { contact, files = [], fulfilledOn, commitment } = content;
  const done = doneSteps(application);
  const answer = (step: Step, said: ReactNode): ReactNode => (
    <>
      {said || <Typography.Text type="warning">{say('missing')}</Typography.Text>}{' '}
      {go && (
        <Button
          type="link"
          size="small"
          aria-label={`${say('change')}: ${say(`step_${step}`)}`}
          onClick={() => go(step)}
        >
          {say('change')}
        </Button>
      )}
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
          children: answer(
            'contact',
            done.has('contact') && [contact?.name, contact?.phone, contact?.email].join(' · '),
          ),
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
            done.has('commitment') && <span style={{ whiteSpace: 'pre-wrap' }}>{commitment?.text}</span>,
          ),
        },
      ]}
    />
  );
}
