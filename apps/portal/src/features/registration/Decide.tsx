import { App, Button, Flex, Form, Input, Modal, Typography } from 'antd';
import { useState } from 'react';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { Select } from '../../shared/Select.js';
import { type RegistrationTask, useDecide } from './tasks.queries.js';
import { useTaskTexts } from './tasks.texts.js';

const CODES = ['PROOF_UNREADABLE', 'PROOF_MISSING', 'MISMATCH', 'OTHER'] as const;

interface Refusal {
  readonly code: string;
  readonly text: string;
}

export function Decide({ task: { id, organisationName } }: { readonly task: RegistrationTask }) {
  const say = useTaskTexts();
  const { modal } = App.useApp();
  const [refuses, setRefuses] = useState(false);
  const [form] = Form.useForm<Refusal>();
  const { mutate, isPending, error } = useDecide(id);
  const approve = (): void => {
    void modal.confirm({
      title: say('approveAsk'),
      content: say('approveHint', { name: organisationName }),
      okText: say('approve'),
      onOk: () => mutate({ outcome: 'approve', reasons: [] }),
    });
  };
  const refuse = (reason: Refusal): void => {
    mutate({ outcome: 'refuse', reasons: [reason] }, { onSuccess: () => setRefuses(false) });
  };
  return (
    <>
      {error && <ProblemNote error={error} />}
      <Flex gap={8}>
        <Button type="primary" loading={isPending} onClick={approve}>
          {say('approve')}
        </Button>
        <Button danger disabled={isPending} onClick={() => setRefuses(true)}>
          {say('refuse')}
        </Button>
      </Flex>
      <Modal
        open={refuses}
        title={say('refuse')}
        okText={say('refuse')}
        okButtonProps={{ danger: true, loading: isPending }}
        onOk={() => form.submit()}
        onCancel={() => setRefuses(false)}
      >
        <Typography.Paragraph>{say('refuseHint')}</Typography.Paragraph>
        <Form<Refusal>
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ code: CODES[0] }}
          onFinish={refuse}
        >
          <Form.Item name="code" label={say('reasonCode')}>
            <Select options={CODES.map((value) => ({ value, label: say(`code_${value}`) }))} />
          </Form.Item>
          <Form.Item
            name="text"
            label={say('reasonText')}
            rules={[{ required: true, whitespace: true, message: say('needText') }]}
          >
            <Input.TextArea rows={3} maxLength={1000} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
