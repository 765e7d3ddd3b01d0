import { useQuery } from '@tanstack/react-query';
import { Button, Flex, Form, Input, Modal, Typography } from 'antd';
import { useState } from 'react';
import { useDates } from '../../i18n/dates.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { ReasonDialog } from '../../shared/ReasonDialog.js';
import { useSharedTexts } from '../../shared/shared.texts.js';
import { Waiting } from '../../shared/Waiting.js';
import { identitiesOf, identityService, useAccessAct, useBindIdentity } from './staff.queries.js';
import { useStaffTexts } from './staff.texts.js';

interface Props {
  readonly id: string;
  /** Nobody says of himself who he is. */
  readonly isOwn: boolean;
  readonly mayBind: boolean;
}

/** As whom of the identity service somebody signs in: an administrator says so (ADR 22). */
export function Identities({ id, isOwn, mayBind }: Props) {
  const say = useStaffTexts();
  const { instant } = useDates();
  const query = useQuery(identitiesOf(id));
  const { data: service } = useQuery(identityService());
  const [dialog, setDialog] = useState<'bind' | 'unbind'>();
  const close = (): void => setDialog(undefined);
  return (
    <Waiting query={query}>
      {({ items }) => (
        <>
          {items.length === 0 && <Typography.Paragraph>{say('noIdentity')}</Typography.Paragraph>}
          {items.map(({ issuer, subject, boundAt }) => (
            <Typography.Paragraph key={`${issuer} ${subject}`}>
              <strong>{subject}</strong>
              <br />
              <Typography.Text type="secondary">
                {say('boundAt', { issuer, at: instant(boundAt) })}
              </Typography.Text>
            </Typography.Paragraph>
          ))}
          {service?.on === false && <Typography.Text type="secondary">{say('serviceOff')}</Typography.Text>}
          {mayBind && isOwn && <Typography.Text type="secondary">{say('identityNotOwn')}</Typography.Text>}
          <Flex gap={8}>
            {mayBind && service?.on === true && !isOwn && (
              <Button onClick={() => setDialog('bind')}>{say('bind')}</Button>
            )}
            {mayBind && items.length > 0 && (
              <Button danger onClick={() => setDialog('unbind')}>
                {say('unbind')}
              </Button>
            )}
          </Flex>
          {dialog === 'bind' && <BindDialog id={id} close={close} />}
          {dialog === 'unbind' && <UnbindDialog id={id} close={close} />}
        </>
      )}
    </Waiting>
  );
}

interface DialogProps {
  readonly id: string;
  readonly close: () => void;
}

function UnbindDialog({ id, close }: DialogProps) {
  const say = useStaffTexts();
  return (
    <ReasonDialog
      title={say('unbindTitle')}
      consequence={say('unbindHint')}
      ok={say('unbind')}
      most={200}
      act={useAccessAct(id, 'identities/removal')}
      close={close}
    />
  );
}

interface Values {
  readonly subject: string;
  readonly reason: string;
}

function BindDialog({ id, close }: DialogProps) {
  const say = useStaffTexts();
  const shared = useSharedTexts();
  const [form] = Form.useForm<Values>();
  const { mutate, isPending, error } = useBindIdentity(id);
  return (
    <Modal
      open
      title={say('bindTitle')}
      okText={say('bind')}
      cancelText={shared('cancel')}
      okButtonProps={{ loading: isPending }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Typography.Paragraph>{say('bindHint')}</Typography.Paragraph>
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(given) => mutate(given, { onSuccess: close })}
      >
        <Form.Item
          name="subject"
          label={say('subject')}
          extra={say('subjectHint')}
          rules={[{ required: true, whitespace: true, message: say('needSubject') }]}
        >
          <Input maxLength={255} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="reason"
          label={shared('reason')}
          rules={[{ required: true, whitespace: true, message: shared('needReason') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      </Form>
      {error && <ProblemNote error={error} />}
    </Modal>
  );
}
