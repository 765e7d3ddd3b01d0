import { useMutation, useQueryClient } from '@tanstack/react-query';
import { tokenSchema } from '@xinxiu/contracts';
import { Alert, Button, Form, Input, InputNumber, Modal, Radio, Typography } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import { write } from '../../api/client.js';
import { newKey } from '../../api/intention-key.js';
import { challengeOf } from '../../api/problem.js';
import { usePerson } from '../../app/session.js';
import { useDates } from '../../i18n/dates.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { useSharedTexts } from '../../shared/shared.texts.js';
import { OWN_ACCESS } from './own-access.queries.js';
import { useAccountTexts } from './account.texts.js';

type Token = z.output<typeof tokenSchema>;

interface Values {
  readonly name: string;
  readonly days?: number | null;
  readonly access: 'full' | 'read';
  readonly password: string;
  /** Of the second factor, once it is asked for. */
  readonly code?: string;
}

/** A token for a program, shown once: what the server keeps of it is a hash. */
export function NewToken({ close }: { readonly close: () => void }) {
  const [token, setToken] = useState<Token>();
  return token ? <Made token={token} close={close} /> : <Make close={close} made={setToken} />;
}

interface MakeProps {
  readonly close: () => void;
  readonly made: (token: Token) => void;
}

function Make({ close, made }: MakeProps) {
  const say = useAccountTexts();
  const shared = useSharedTexts();
  const queries = useQueryClient();
  const { username } = usePerson();
  const [form] = Form.useForm<Values>();
  const [challenge, setChallenge] = useState<string>();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async ({ code, days, ...given }: Values) => {
      const asked = { ...given, username, ...(typeof days === 'number' && { days }) };
      const answer =
        challenge === undefined
          ? await write('/tokens', asked, { key: newKey() })
          : await write('/tokens/second-factor', { challenge, code }, { key: newKey() });
      return tokenSchema.parse(answer);
    },
    onSuccess: (token) => {
      made(token);
      void queries.invalidateQueries({ queryKey: OWN_ACCESS });
    },
    // A challenge is good once: after a wrong code the password is asked for again.
    onError: (refusal) => setChallenge(challengeOf(refusal)),
  });
  return (
    <Modal
      open
      title={say('newToken')}
      okText={say('makeToken')}
      cancelText={shared('cancel')}
      okButtonProps={{ loading: isPending }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Typography.Paragraph type="secondary">{say('tokenHint')}</Typography.Paragraph>
      <Form<Values>
        form={form}
        name="token"
        layout="vertical"
        requiredMark={false}
        initialValues={{ access: 'read' }}
        onFinish={(given) => mutate(given)}
      >
        <Form.Item
          name="name"
          label={say('tokenName')}
          rules={[{ required: true, whitespace: true, message: say('needTokenName') }]}
        >
          <Input maxLength={80} autoComplete="off" />
        </Form.Item>
        <Form.Item name="access" label={say('tokenAccess')}>
          <Radio.Group
            options={[
              { value: 'read', label: say('access_read') },
              { value: 'full', label: say('access_full') },
            ]}
          />
        </Form.Item>
        <Form.Item name="days" label={say('tokenDays')} extra={say('tokenDaysHint')}>
          <InputNumber min={1} max={3_660} precision={0} style={{ width: 160 }} />
        </Form.Item>
        <Form.Item
          name="password"
          label={say('currentPassword')}
          rules={[{ required: true, message: say('needCurrent') }]}
        >
          <Input.Password autoComplete="current-password" size="large" />
        </Form.Item>
        {challenge !== undefined && (
          <Form.Item
            name="code"
            label={say('factorCode')}
            rules={[{ required: true, whitespace: true, message: say('needFactorCode') }]}
          >
            <Input autoComplete="one-time-code" inputMode="numeric" />
          </Form.Item>
        )}
      </Form>
      {error && challenge === undefined && <ProblemNote error={error} />}
    </Modal>
  );
}

function Made({ token: { token, expiresAt }, close }: { readonly token: Token; readonly close: () => void }) {
  const say = useAccountTexts();
  const shared = useSharedTexts();
  const { instant } = useDates();
  return (
    <Modal
      open
      title={say('newToken')}
      mask={{ closable: false }}
      onCancel={close}
      footer={<Button onClick={close}>{shared('close')}</Button>}
    >
      <Alert type="warning" showIcon title={say('tokenOnce')} />
      <Typography.Paragraph code copyable style={{ marginBlock: 12, wordBreak: 'break-all' }}>
        {token}
      </Typography.Paragraph>
      <Typography.Text type="secondary">{say('tokenEnds', { at: instant(expiresAt) })}</Typography.Text>
    </Modal>
  );
}
