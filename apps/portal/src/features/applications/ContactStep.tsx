import type { Application } from '../../api/applications.js';
import { completeApplicationSchema } from '@xinxiu/contracts';
import { Form, Input, Radio } from 'antd';
import { useLanguage } from '../../i18n/texts.js';
import { obeying } from '../../shared/obeying.js';
import { StepForm } from './StepForm.js';
import { useApplicationTexts } from './applications.texts.js';

interface Values {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly locale: 'zh-CN' | 'en';
}

const {
  name: nameSchema,
  phone: phoneSchema,
  email: emailSchema,
} = completeApplicationSchema.shape.contact.shape;

export function ContactStep({
  application,
  done,
}: {
  readonly application: Application;
  readonly done: () => void;
}) {
  const say = useApplicationTexts();
  const language = useLanguage();
  const { contact, locale = language } = application.content;
  // Offices are shown the number masked, also the one that a clerk has just typed: it is typed again to be changed.
  const isMasked = contact?.phone?.includes('*') === true;
  return (
    <StepForm<Values>
      id={application.id}
      hint={say('contactHint')}
      initial={{ ...contact, ...(isMasked && { phone: '' }), locale }}
      patchOf={({ locale: chosen, ...given }) => ({ contact: given, locale: chosen })}
      done={done}
    >
      <Form.Item name="name" label={say('name')} rules={obeying(nameSchema, say('needName'))}>
        <Input autoComplete="name" maxLength={60} />
      </Form.Item>
      <Form.Item name="phone" label={say('phone')} rules={obeying(phoneSchema, say('needPhone'))}>
        <Input autoComplete="tel" inputMode="tel" maxLength={26} />
      </Form.Item>
      <Form.Item name="email" label={say('email')} rules={obeying(emailSchema, say('needEmail'))}>
        <Input autoComplete="email" inputMode="email" maxLength={200} />
      </Form.Item>
      <Form.Item name="locale" label={say('locale')}>
        <Radio.Group
          options={[
            { value: 'zh-CN', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
        />
      </Form.Item>
    </StepForm>
  );
}
