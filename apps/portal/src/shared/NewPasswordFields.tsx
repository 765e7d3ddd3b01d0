import { ADVISED_PASSWORD_LENGTH, LEAST_PASSWORD_LENGTH } from '@xinxiu/domain';
import { Form, Input } from 'antd';
import { useSharedTexts } from './shared.texts.js';

/** The fields of a password that is chosen: named, explained, typed twice. */
export function NewPasswordFields() {
  const say = useSharedTexts();
  const least = LEAST_PASSWORD_LENGTH;
  return (
    <>
      <Form.Item
        name="newPassword"
        label={say('newPassword')}
        extra={say('passwordHint', { least, advised: ADVISED_PASSWORD_LENGTH })}
        rules={[{ required: true, min: least, message: say('needPassword', { least }) }]}
      >
        <Input.Password autoComplete="new-password" size="large" />
      </Form.Item>
      <Form.Item
        name="repeated"
        label={say('repeat')}
        dependencies={['newPassword']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              value === getFieldValue('newPassword')
                ? Promise.resolve()
                : Promise.reject(new Error(say('differs'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" size="large" />
      </Form.Item>
    </>
  );
}
