import { App, Form, Modal, Typography } from 'antd';
import type { ReactNode } from 'react';
import type { OfficeRecord } from '../../../api/records.js';
import { ProblemNote } from '../../../shared/ProblemNote.js';
import { useFocusBack } from '../../../shared/use-focus-back.js';
import { GroundFields } from '../GroundFields.js';
import { type Decided, useDecide } from './changes.queries.js';
import { useChangeTexts } from './changes.texts.js';

interface Values {
  readonly value: string;
  readonly text: string;
  readonly article: string;
}

interface Props {
  readonly record: OfficeRecord;
  readonly what: Decided;
  /** The control to choose it with. */
  readonly children: ReactNode;
  /** Said of what is chosen, before it is sent. */
  readonly effectOf?: (value: string) => string | undefined;
  readonly close: () => void;
}

/** Decides what no rule decides, or corrects it; what lowers the record becomes a proposal, as the answer says. */
export function DecideDialog({ record, what, children, effectOf, close }: Props) {
  useFocusBack();
  const say = useChangeTexts();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const chosen = Form.useWatch('value', form);
  const { mutate, isPending, error } = useDecide(record, what);
  const isWaiting = record.proposal !== undefined && !record.proposal.isVoid;
  const send = ({ value, text, article }: Values): void =>
    mutate(
      { value, ground: { text, article } },
      {
        onSuccess: ({ proposal }) => {
          close();
          // One that is void was there before, and is what this decision has overtaken.
          void message.success(say(proposal && !proposal.isVoid ? 'proposed' : `done_${what}`));
        },
      },
    );
  return (
    <Modal
      open
      title={say(`decideTitle_${what}`)}
      okText={say(`decide_${what}`)}
      okButtonProps={{ loading: isPending }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Typography.Paragraph>{say(`decideHint_${what}`)}</Typography.Paragraph>
      {isWaiting && <Typography.Paragraph strong>{say('alsoWaiting')}</Typography.Paragraph>}
      <Form<Values> form={form} layout="vertical" requiredMark={false} onFinish={send}>
        <Form.Item
          name="value"
          label={say(what)}
          rules={[{ required: true, message: say(`need_${what}`) }]}
          extra={chosen !== undefined && effectOf?.(chosen)}
        >
          {children}
        </Form.Item>
        <GroundFields />
      </Form>
      {error && <ProblemNote error={error} />}
    </Modal>
  );
}
