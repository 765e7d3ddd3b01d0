import { inviteSchema } from '@xinxiu/contracts';
import { App, Form, Input, Modal, Radio, Typography } from 'antd';
import { obeying } from '../../shared/obeying.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { useSharedTexts } from '../../shared/shared.texts.js';
import { type PostValues, PostFields } from './PostFields.js';
import { useInvite } from './staff.queries.js';
import { useStaffTexts } from './staff.texts.js';

interface Values extends PostValues {
  readonly username: string;
  readonly name: string;
  readonly email: string;
  readonly locale: 'zh-CN' | 'en';
}

const { username: usernameSchema, name: nameSchema, email: emailSchema } = inviteSchema.shape;

/** Whoever is invited chooses his password himself, by the code that is mailed to him. */
export function Invite({ close }: { readonly close: () => void }) {
  const say = useStaffTexts();
  const shared = useSharedTexts();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const { mutate, isPending, error } = useInvite();
  const invite = (given: Values): void => {
    mutate(given, {
      onSuccess: ({ name }) => {
        close();
        void message.success(say('invited', { name }));
      },
    });
  };
  return (
    <Modal
      open
      title={say('inviteTitle')}
      okText={say('invite')}
      cancelText={shared('cancel')}
      okButtonProps={{ loading: isPending }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Typography.Paragraph type="secondary">{say('inviteHint')}</Typography.Paragraph>
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ locale: 'zh-CN' }}
        onFinish={invite}
      >
        <Form.Item name="name" label={say('name')} rules={obeying(nameSchema, say('needName'))}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="username"
          label={say('username')}
          rules={obeying(usernameSchema, say('needUsername'))}
        >
          <Input maxLength={64} autoComplete="off" />
        </Form.Item>
        <Form.Item name="email" label={say('email')} rules={obeying(emailSchema, say('needEmail'))}>
          <Input maxLength={200} autoComplete="off" inputMode="email" />
        </Form.Item>
        <PostFields />
        <Form.Item name="locale" label={say('locale')}>
          <Radio.Group
            options={[
              { value: 'zh-CN', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
          />
        </Form.Item>
      </Form>
      {error && <ProblemNote error={error} />}
    </Modal>
  );
}
