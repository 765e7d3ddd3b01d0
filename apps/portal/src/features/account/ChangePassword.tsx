import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { write } from '../../api/client.js';
import { newKey } from '../../api/intention-key.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { NewPasswordFields } from '../../shared/NewPasswordFields.js';
import { useAccountTexts } from './account.texts.js';

interface Values {
  readonly currentPassword: string;
  readonly newPassword: string;
}

export function ChangePassword() {
  const say = useAccountTexts();
  const [form] = Form.useForm<Values>();
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: ({ currentPassword, newPassword }: Values) =>
      write('/account/password', { currentPassword, newPassword }, { key: newKey() }),
    onSuccess: () => form.resetFields(),
  });
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      style={{ maxWidth: 420 }}
      onFinish={(given) => mutate(given)}
    >
      <Form.Item
        name="currentPassword"
        label={say('currentPassword')}
        rules={[{ required: true, message: say('needCurrent') }]}
      >
        <Input.Password autoComplete="current-password" size="large" />
      </Form.Item>
      <NewPasswordFields />
      {error && <ProblemNote error={error} />}
      {isSuccess && <Alert type="success" showIcon role="status" title={say('changed')} />}
      <Button htmlType="submit" loading={isPending} style={{ marginBlockStart: 12 }}>
        {say('password')}
      </Button>
    </Form>
  );
}
