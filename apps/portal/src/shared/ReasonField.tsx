import { Form, Input } from 'antd';
import { useSharedTexts } from './shared.texts.js';

/** Why one does what the form asks for: its field `reason`, without which it is not sent. `most` is what the server takes. */
export function ReasonField({ most = 500 }: { readonly most?: number }) {
  const say = useSharedTexts();
  return (
    <Form.Item
      name="reason"
      label={say('reason')}
      rules={[{ required: true, whitespace: true, message: say('needReason') }]}
    >
      <Input.TextArea rows={3} maxLength={most} />
    </Form.Item>
  );
}
