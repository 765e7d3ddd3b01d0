import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { write } from '../../api/client.js';
import { newKey } from '../../api/intention-key.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { useAccountTexts } from './account.texts.js';

interface Values {
  readonly email: string;
  readonly password: string;
}

/** The new address counts once its mail was answered. */
export function ChangeEmail() {
  const say = useAccountTexts();
  const [form] = Form.useForm<Values>();
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: ({ email, password }: Values) =>
      write('/account/email', { email, password }, { key: newKey() }),
    onSuccess: () => form.resetFields(),
  });
  return (
    <Form<Values>
      form={form}
      name="email-change"
      layout="vertical"
      requiredMark={false}
      style={{ maxWidth: 420 }}
      onFinish={(given) => mutate(given)}
    >
      <Form.Item
        name="email"
        label={say('newEmail')}
        rules={[{ required: true, type: 'email', message: say('needEmail') }]}
      >
        <Input size="large" autoComplete="email" inputMode="email" />
      </Form.Item>
      <Form.Item
        name="password"
        label={say('currentPassword')}
        rules={[{ required: true, message: say('needCurrent') }]}
      >
        <Input.Password autoComplete="current-password" size="large" />
      </Form.Item>
      {error && <ProblemNote error={error} />}
      {isSuccess && <Alert type="success" showIcon role="status" title={say('emailAsked')} />}
      <Button htmlType="submit" loading={isPending} style={{ marginBlockStart: 12 }}>
        {say('email')}
      </Button>
    </Form>
  );
}
