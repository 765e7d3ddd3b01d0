import { issueUrgeSchema } from '@xinxiu/contracts';
import { reachOf } from '@xinxiu/domain';
import { App, Button, Form, Input, InputNumber, Modal, Typography } from 'antd';
import { useState } from 'react';
import { usePerson } from '../../app/session.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { obeying } from '../../shared/obeying.js';
import { useSharedTexts } from '../../shared/shared.texts.js';
import { useFocusBack } from '../../shared/use-focus-back.js';
import { type NewUrge, useIssueUrge } from './urge-letters.queries.js';
import { useUrgeTexts } from './urge-letters.texts.js';

interface Props {
  readonly caseNo: string;
}

/** The button for whoever may urge a case. */
export function IssueUrge({ caseNo }: Props) {
  const say = useUrgeTexts();
  const { role } = usePerson();
  const [isOpen, setOpen] = useState(false);
  if (reachOf('urge.issue', role) === undefined) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('issue')}</Button>
      {isOpen && <IssueDialog caseNo={caseNo} close={() => setOpen(false)} />}
    </>
  );
}

function IssueDialog({ caseNo, close }: Props & { readonly close: () => void }) {
  useFocusBack();
  const say = useUrgeTexts();
  const shared = useSharedTexts();
  const { message } = App.useApp();
  const [form] = Form.useForm<Omit<NewUrge, 'caseNo'>>();
  const { mutate, isPending, error } = useIssueUrge();
  const { reason, demand, workingDays } = issueUrgeSchema.shape;
  const send = (given: Omit<NewUrge, 'caseNo'>): void =>
    mutate(
      { caseNo, ...given },
      {
        onSuccess: ({ number }) => {
          close();
          void message.success(say('sent', { number }));
        },
      },
    );
  return (
    <Modal
      open
      title={say('issue')}
      okText={say('send')}
      cancelText={shared('cancel')}
      okButtonProps={{ loading: isPending }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Typography.Paragraph>{say('issueHint')}</Typography.Paragraph>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ workingDays: 2 }}
        onFinish={send}
      >
        <Form.Item name="reason" label={say('reason')} rules={obeying(reason, say('needText'))}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <Form.Item name="demand" label={say('demand')} rules={obeying(demand, say('needText'))}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <Form.Item name="workingDays" label={say('days')} rules={obeying(workingDays, say('needDays'))}>
          <InputNumber min={1} max={60} precision={0} />
        </Form.Item>
      </Form>
      {error && <ProblemNote error={error} />}
    </Modal>
  );
}
