import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Typography } from 'antd';
import { useEffect } from 'react';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { useHandedCode } from './handed-code.js';
import { type Held, ownRegistration, resumeCode, step } from './registration.queries.js';
import { useRegistrationTexts } from './registration.texts.js';

interface Props {
  readonly held: Held;
  /** The code of the link that this very page was opened by. */
  readonly mailed: string;
}

export function ConfirmStep({ held, mailed }: Props) {
  const say = useRegistrationTexts();
  const queries = useQueryClient();
  const handed = useHandedCode();
  const [form] = Form.useForm<{ code: string }>();
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ code }: { readonly code: string }) => step(held, '/confirmation', { code: code.trim() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ownRegistration(held).queryKey }),
  });
  const code = handed || mailed;
  useEffect(() => {
    if (code === '') return;
    form.setFieldsValue({ code });
    mutate({ code });
  }, [code, form, mutate]);
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={mutate}>
      <Alert type="info" showIcon title={say('mailSent')} style={{ marginBlockEnd: 12 }} />
      <Form.Item
        name="code"
        label={say('code')}
        rules={[{ required: true, whitespace: true, message: say('needCode') }]}
      >
        <Input size="large" autoComplete="one-time-code" />
      </Form.Item>
      {error && <ProblemNote error={error} />}
      <Button type="primary" htmlType="submit" size="large" block loading={isPending}>
        {say('confirm')}
      </Button>
      <Typography.Paragraph type="secondary" style={{ marginBlock: '16px 4px' }}>
        {say('resume')}
      </Typography.Paragraph>
      <Typography.Text code copyable style={{ overflowWrap: 'anywhere' }}>
        {resumeCode(held)}
      </Typography.Text>
    </Form>
  );
}
