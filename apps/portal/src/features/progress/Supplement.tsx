import { useQuery } from '@tanstack/react-query';
import type { answerDraftSchema } from '@xinxiu/contracts';
import type { z } from 'zod';
import { App, Alert, Button, Card, Form, Input, Typography } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { Waiting } from '../../shared/Waiting.js';
import { HoldNote } from '../../shared/files/HoldNote.js';
import { ProofFiles } from '../../shared/files/ProofFiles.js';
import type { ProofFile } from '../../shared/files/proof-file.js';
import { UploadListener, useUploads } from '../../shared/files/uploads.js';
import { type RepairCase } from '../../api/cases.js';
import { useLeaveGuard } from '../../shared/leave-guard.js';
import { useOwnAction } from './own-action.js';
import { answerDraftOf, useAnswerKeeping } from './answer-draft.js';
import { useProgressTexts } from './progress.texts.js';

interface Values {
  readonly answers: Readonly<
    Record<string, { readonly text: string; readonly files?: readonly ProofFile[] }>
  >;
}

interface Props {
  readonly state: RepairCase;
  readonly supplement: NonNullable<RepairCase['supplement']>;
}

/** What the office asked for, item by item, to be answered in one go. */
export function Supplement(props: Props) {
  const { caseNo, version } = props.state;
  const draft = useQuery(answerDraftOf(caseNo, version));
  return <Waiting query={draft}>{({ answers }) => <AnswerForm {...props} kept={answers} />}</Waiting>;
}

interface FormProps extends Props {
  /** What was typed in an earlier visit. */
  readonly kept: z.output<typeof answerDraftSchema>['answers'];
}

function AnswerForm({ state, supplement: { items }, kept }: FormProps) {
  const say = useProgressTexts();
  const { day } = useDates();
  const { modal } = App.useApp();
  const { mutate, isPending, error } = useOwnAction(state.caseNo, 'answerSupplement');
  const { listener, hold } = useUploads();
  const keeping = useAnswerKeeping(state.caseNo);
  useLeaveGuard(keeping.state === 'unsaved' || hold !== undefined);
  const [form] = Form.useForm<Values>();
  // Made when it is confirmed: what the page shows then is what is sent.
  const given = () => {
    const { answers } = form.getFieldsValue();
    return {
      answers: items.map(({ id }) => {
        const { text = '', files = [] } = answers[id] ?? {};
        return { id, text, fileIds: files.map((file) => file.id) };
      }),
    };
  };
  const send = (): void =>
    mutate({ expectedVersion: state.version, ...given() }, { onSuccess: keeping.done });
  const ask = (): void =>
    void modal.confirm({ title: say('sendAnswerAsk'), okText: say('sendAnswer'), onOk: send });
  return (
    <Card style={{ marginBlockEnd: 16 }}>
      <Alert
        type="warning"
        showIcon
        title={say('supplementTitle')}
        description={
          <>
            {say('supplementHint')}{' '}
            {state.deadline && <strong>{`${say('due')} ${day(state.deadline.due)}`}</strong>}
          </>
        }
        style={{ marginBlockEnd: 16 }}
      />
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          answers: Object.fromEntries(kept.map(({ id, text, files }) => [id, { text, files }])),
        }}
        onValuesChange={() => keeping.typed(given)}
        onFinish={ask}
        style={{ maxWidth: 640 }}
      >
        <UploadListener value={listener}>
          {items.map(({ id, text }, place) => (
            <div key={id}>
              <Typography.Paragraph strong>{`${String(place + 1)}. ${text}`}</Typography.Paragraph>
              <Form.Item
                name={['answers', id, 'text']}
                label={say('answer')}
                rules={[{ required: true, whitespace: true, message: say('needAnswer') }]}
              >
                <Input.TextArea maxLength={2000} rows={3} />
              </Form.Item>
              <Form.Item name={['answers', id, 'files']}>
                <ProofFiles recordId={state.recordId} />
              </Form.Item>
            </div>
          ))}
        </UploadListener>
        {error && <ProblemNote error={error} />}
        {keeping.state !== 'as-read' && (
          <Typography.Paragraph type="secondary" role="status">
            {say(keeping.state)}
          </Typography.Paragraph>
        )}
        <HoldNote hold={hold} />
        <Button type="primary" htmlType="submit" disabled={hold !== undefined} loading={isPending}>
          {say('sendAnswer')}
        </Button>
      </Form>
    </Card>
  );
}
