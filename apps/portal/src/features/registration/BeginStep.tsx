import { useMutation } from '@tanstack/react-query';
import { beginRegistrationSchema } from '@xinxiu/contracts';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { language } from '../../i18n/texts.js';
import { NewPasswordFields } from '../../shared/NewPasswordFields.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { obeying } from '../../shared/obeying.js';
import { passwordFault } from '../../shared/password-fault.js';
import { ResumeForm } from './ResumeForm.js';
import { type Held, beginRegistration } from './registration.queries.js';
import { useRegistrationTexts } from './registration.texts.js';

interface Values {
  readonly uscc: string;
  readonly organisationName: string;
  readonly representative: string;
  readonly email: string;
  readonly newPassword: string;
}

const { uscc, organisationName, representative, email } = beginRegistrationSchema.shape;

export function BeginStep({ begun }: { readonly begun: (held: Held) => void }) {
  const say = useRegistrationTexts();
  const [form] = Form.useForm<Values>();
  const [resumes, setResumes] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({
      newPassword,
      uscc: code,
      organisationName: name,
      representative: person,
      email: address,
    }: Values) =>
      beginRegistration({
        uscc: code,
        organisationName: name,
        representative: person,
        email: address,
        password: newPassword,
        locale: language(),
      }),
    onSuccess: begun,
    onError: (refusal) => {
      const fault = passwordFault(refusal);
      if (fault !== undefined) form.setFields([{ name: 'newPassword', errors: [fault] }]);
    },
  });
  if (resumes) return <ResumeForm resume={begun} />;
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      scrollToFirstError={{ focus: true }}
      onFinish={(given) => mutate(given)}
    >
      <Form.Item name="uscc" label={say('uscc')} rules={obeying(uscc, say('needUscc'))}>
        <Input size="large" autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="organisationName"
        label={say('organisationName')}
        rules={obeying(organisationName, say('needName'))}
      >
        <Input size="large" autoComplete="organization" />
      </Form.Item>
      <Form.Item
        name="representative"
        label={say('representative')}
        rules={obeying(representative, say('needRepresentative'))}
      >
        <Input size="large" autoComplete="name" />
      </Form.Item>
      <Form.Item name="email" label={say('email')} rules={obeying(email, say('needEmail'))}>
        <Input size="large" autoComplete="email" inputMode="email" />
      </Form.Item>
      <NewPasswordFields />
      {error && passwordFault(error) === undefined && <ProblemNote error={error} />}
      <Button type="primary" htmlType="submit" size="large" block loading={isPending}>
        {say('begin')}
      </Button>
      <Button type="link" onClick={() => setResumes(true)} style={{ paddingInline: 0, marginBlockStart: 8 }}>
        {say('haveResume')}
      </Button>
    </Form>
  );
}
