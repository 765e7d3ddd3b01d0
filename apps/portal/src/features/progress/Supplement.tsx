import { useState } from 'react';
import { App, Alert, Button, Card, Form, Input, Typography } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { HoldNote } from '../../shared/files/HoldNote.js';
import { ProofFiles } from '../../shared/files/ProofFiles.js';
import type { ProofFile } from '../../shared/files/proof-file.js';
import { UploadListener, useUploads } from '../../shared/files/uploads.js';
import { type RepairCase } from '../../api/cases.js';
import { useLeaveGuard } from '../../shared/leave-guard.js';
import { useOwnAction } from './own-action.js';
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
export function Supplement({ state, supplement: { items } }: Props) {
  const say = useProgressTexts();
  const { day } = useDates();
  const { modal } = App.useApp();
  const { mutate, isPending, error } = useOwnAction(state.caseNo, 'answerSupplement');
  const { listener, hold } = useUploads();
  const [isUnsaved, setUnsaved] = useState(false);
  useLeaveGuard(isUnsaved || hold !== undefined);
  const [form] = Form.useForm<Values>();
  // Made when it is confirmed: what the page shows then is what is sent.
  const send = (): void => {
    const { answers } = form.getFieldsValue();
    const body = {
      expectedVersion: state.version,
      answers: items.map(({ id }) => {
        const { text = '', files = [] } = answers[id] ?? {};
        return { id, text, fileIds: files.map((file) => file.id) };
      }),
    };
    mutate(body, { onSuccess: () => setUnsaved(false) });
  };
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
        onValuesChange={() => setUnsaved(true)}
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
        <HoldNote hold={hold} />
        <Button type="primary" htmlType="submit" disabled={hold !== undefined} loading={isPending}>
          {say('sendAnswer')}
        </Button>
      </Form>
    </Card>
  );
}
