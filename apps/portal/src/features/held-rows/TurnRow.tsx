import { Button, Form, Input, Modal, Typography } from 'antd';
import { useState } from 'react';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { useTurn } from './held-rows.queries.js';
import { useHeldRowTexts } from './held-rows.texts.js';

interface Props {
  readonly id: string;
  readonly act: 'dismiss' | 'restore';
}

/** Does not take a row, or takes it up again: either with its reason. */
export function TurnRow({ id, act }: Props) {
  const say = useHeldRowTexts();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ readonly reason: string }>();
  const { mutate, isPending, error } = useTurn(id, act);
  const danger = act === 'dismiss';
  return (
    <>
      <Button danger={danger} onClick={() => setOpen(true)}>
        {say(act)}
      </Button>
      <Modal
        open={open}
        title={say(act)}
        okText={say(act)}
        okButtonProps={{ danger, loading: isPending }}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
      >
        <Typography.Paragraph>{say(`hint_${act}`)}</Typography.Paragraph>
        <Form<{ readonly reason: string }>
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={({ reason }) => mutate(reason, { onSuccess: () => setOpen(false) })}
        >
          <Form.Item
            name="reason"
            label={say('reason')}
            rules={[{ required: true, whitespace: true, message: say('needed') }]}
          >
            <Input.TextArea rows={3} maxLength={2000} />
          </Form.Item>
        </Form>
        {error && <ProblemNote error={error} />}
      </Modal>
    </>
  );
}
