import { answerUrgeSchema } from '@xinxiu/contracts';
import { Form, Input, Modal, Typography } from 'antd';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { obeying } from '../../shared/obeying.js';
import { useSharedTexts } from '../../shared/shared.texts.js';
import { useFocusBack } from '../../shared/use-focus-back.js';
import { useAnswerUrge } from './urge-letters.queries.js';
import { useUrgeTexts } from './urge-letters.texts.js';

export function AnswerDialog({ id, close }: { readonly id: string; readonly close: () => void }) {
  useFocusBack();
  const say = useUrgeTexts();
  const shared = useSharedTexts();
  const [form] = Form.useForm<{ text: string }>();
  const { mutate, isPending, error } = useAnswerUrge(id);
  return (
    <Modal
      open
      title={say('answer')}
      okText={say('answer')}
      cancelText={shared('cancel')}
      okButtonProps={{ loading: isPending }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Typography.Paragraph>{say('answerHint')}</Typography.Paragraph>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(given) => mutate(given, { onSuccess: close })}
      >
        <Form.Item
          name="text"
          label={say('answer')}
          rules={obeying(answerUrgeSchema.shape.text, say('needText'))}
        >
          <Input.TextArea rows={5} maxLength={2_000} showCount />
        </Form.Item>
      </Form>
      {error && <ProblemNote error={error} />}
    </Modal>
  );
}
