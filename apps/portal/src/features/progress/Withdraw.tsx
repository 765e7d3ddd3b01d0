import { Button, Form, Input, Modal, Typography } from 'antd';
import { useState } from 'react';
import { useFocusBack } from '../../shared/use-focus-back.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { useOwnAction } from './own-action.js';
import { useProgressTexts } from './progress.texts.js';

interface Props {
  readonly caseNo: string;
  readonly version: number;
}

export function Withdraw(props: Props) {
  const say = useProgressTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        {say('withdraw')}
      </Button>
      {open && <WithdrawDialog {...props} close={() => setOpen(false)} />}
    </>
  );
}

function WithdrawDialog({ caseNo, version, close }: Props & { readonly close: () => void }) {
  useFocusBack();
  const say = useProgressTexts();
  const [form] = Form.useForm<{ reason: string }>();
  const { mutate, isPending, error } = useOwnAction(caseNo, 'withdraw');
  return (
    <Modal
      open
      title={say('withdrawTitle')}
      okText={say('withdraw')}
      okButtonProps={{ danger: true, loading: isPending }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Typography.Paragraph>{say('withdrawHint')}</Typography.Paragraph>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => mutate({ reason, expectedVersion: version }, { onSuccess: close })}
      >
        <Form.Item
          name="reason"
          label={say('withdrawReason')}
          rules={[{ required: true, whitespace: true, message: say('needReason') }]}
        >
          <Input.TextArea maxLength={2000} rows={3} />
        </Form.Item>
      </Form>
      {error && <ProblemNote error={error} />}
    </Modal>
  );
}
