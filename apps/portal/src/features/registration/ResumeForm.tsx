import { Button, Form, Input } from 'antd';
import { type Held, readResumeCode } from './registration.queries.js';
import { useRegistrationTexts } from './registration.texts.js';

export function ResumeForm({ resume }: { readonly resume: (held: Held) => void }) {
  const say = useRegistrationTexts();
  const goOn = ({ code }: { readonly code: string }): void => {
    const held = readResumeCode(code);
    if (held) resume(held);
  };
  return (
    <Form layout="vertical" requiredMark={false} onFinish={goOn}>
      <Form.Item
        name="code"
        label={say('resumeCode')}
        rules={[
          {
            validator: (_, value: string | undefined) =>
              readResumeCode(value ?? '') ? Promise.resolve() : Promise.reject(new Error(say('needResume'))),
          },
        ]}
      >
        <Input size="large" autoComplete="off" />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block>
        {say('goOn')}
      </Button>
    </Form>
  );
}
