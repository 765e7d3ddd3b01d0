import { useMutation } from '@tanstack/react-query';
import { revealedSchema } from '@xinxiu/contracts';
import { reachOf } from '@xinxiu/domain';
import { Button, Form, Input, Modal, Typography } from 'antd';
import { useState } from 'react';
import { write } from '../api/client.js';
import { newKey } from '../api/intention-key.js';
import { usePerson } from '../app/session.js';
import { ProblemNote } from './ProblemNote.js';
import { useSharedTexts } from './shared.texts.js';

interface Props {
  /** Path of the api that opens it. */
  readonly path: string;
  readonly field: string;
  /** What it is, in words. */
  readonly label: string;
}

const LEAST_REASON = 5;

/** To see a personal number in full, which is an act of its own: with its reason, recorded, and told to whom it concerns. */
export function Reveal(props: Props) {
  const say = useSharedTexts();
  const { role } = usePerson();
  const [open, setOpen] = useState(false);
  if (reachOf('personal-data.reveal', role) === undefined) return null;
  return (
    <>
      <Button
        size="small"
        type="link"
        aria-label={`${say('reveal')}: ${props.label}`}
        onClick={() => setOpen(true)}
      >
        {say('reveal')}
      </Button>
      {open && <RevealDialog {...props} close={() => setOpen(false)} />}
    </>
  );
}

function RevealDialog({ path, field, label, close }: Props & { readonly close: () => void }) {
  const say = useSharedTexts();
  const [form] = Form.useForm<{ reason: string }>();
  const { mutate, data, isPending, error } = useMutation({
    mutationFn: async ({ reason }: { readonly reason: string }) =>
      revealedSchema.parse(await write(path, { field, reason }, { key: newKey() })),
  });
  return (
    <Modal
      open
      title={label}
      okText={say('reveal')}
      cancelText={say(data ? 'close' : 'cancel')}
      okButtonProps={{ loading: isPending, disabled: data !== undefined }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Typography.Paragraph>{say('revealHint')}</Typography.Paragraph>
      {data ? (
        <Typography.Paragraph role="status" strong className="numbers" style={{ fontSize: 18 }}>
          {data.value}
        </Typography.Paragraph>
      ) : (
        <Form form={form} layout="vertical" requiredMark={false} onFinish={(given) => mutate(given)}>
          <Form.Item
            name="reason"
            label={say('reason')}
            rules={[{ required: true, whitespace: true, min: LEAST_REASON, message: say('needReason') }]}
          >
            <Input.TextArea rows={3} maxLength={500} />
          </Form.Item>
        </Form>
      )}
      {error && <ProblemNote error={error} />}
    </Modal>
  );
}
