import { LONGEST_AUTHORISATION_DAYS, civilDate } from '@xinxiu/domain';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Card, Form, Input, Typography } from 'antd';
import type { Dayjs } from 'dayjs';
import { DayInput } from '../../shared/DayInput.js';
import { dayOf, fromToday } from '../../shared/day-rules.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { HoldNote } from '../../shared/files/HoldNote.js';
import { ProofFiles } from '../../shared/files/ProofFiles.js';
import type { ProofFile } from '../../shared/files/proof-file.js';
import { UploadListener, useUploads } from '../../shared/files/uploads.js';
import { useGive } from './agents.queries.js';
import { useAgentTexts } from './agents.texts.js';
import { RecordPicker } from './RecordPicker.js';

interface Values {
  readonly agent: string;
  readonly recordIds: readonly string[];
  readonly until: Dayjs;
  readonly paper?: readonly ProofFile[];
}

/** Names the agent, the records and the last day; nothing else of the business is open to him. */
export function GivePage() {
  const say = useAgentTexts();
  const navigate = useNavigate();
  const { mutate, isPending, error } = useGive();
  const { listener, hold } = useUploads();
  const give = ({ agent, recordIds, until, paper: [paper] = [] }: Values): void => {
    mutate(
      {
        agent: agent.trim(),
        recordIds: [...recordIds],
        until: civilDate(dayOf(until)),
        ...(paper && { fileId: paper.id }),
      },
      { onSuccess: () => void navigate({ to: '/desk/agents' }) },
    );
  };
  return (
    <>
      <Link to="/desk/agents">{say('back')}</Link>
      <PageTitle title={say('give')} />
      <Card>
        <Form<Values>
          layout="vertical"
          requiredMark={false}
          scrollToFirstError={{ focus: true }}
          style={{ maxWidth: 640 }}
          onFinish={give}
        >
          <Typography.Paragraph type="secondary">{say('giveHint')}</Typography.Paragraph>
          <Form.Item
            name="agent"
            label={say('agent')}
            extra={say('agentHint')}
            rules={[{ required: true, whitespace: true, message: say('needAgent') }]}
          >
            <Input maxLength={64} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="recordIds"
            label={say('records')}
            rules={[{ required: true, type: 'array', min: 1, max: 50, message: say('needRecords') }]}
          >
            <RecordPicker />
          </Form.Item>
          <Form.Item
            name="until"
            label={say('until')}
            rules={[
              { required: true, message: say('needUntil') },
              fromToday(say('needUntil'), LONGEST_AUTHORISATION_DAYS),
            ]}
          >
            <DayInput />
          </Form.Item>
          <UploadListener value={listener}>
            <Form.Item
              name="paper"
              label={say('paper')}
              rules={[{ type: 'array', max: 1, message: say('onePaper') }]}
            >
              <ProofFiles />
            </Form.Item>
          </UploadListener>
          <HoldNote hold={hold} />
          {error && <ProblemNote error={error} />}
          <Button type="primary" htmlType="submit" disabled={hold !== undefined} loading={isPending}>
            {say('give')}
          </Button>
        </Form>
      </Card>
    </>
  );
}
