import { useMutation, useQuery } from '@tanstack/react-query';
import { proposedFactorSchema } from '@xinxiu/contracts';
import { Button, Flex, Form, Input, QRCode, Skeleton, Typography } from 'antd';
import { write } from '../../api/client.js';
import { newKey } from '../../api/intention-key.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { useSignInTexts } from './sign-in.texts.js';

interface Props {
  readonly challenge: string;
  /** The account must get a second factor first. */
  readonly setup: boolean;
  readonly signedIn: (answer: unknown) => void;
  readonly back: () => void;
}

export function SecondStep({ challenge, setup, signedIn, back }: Props) {
  const say = useSignInTexts();
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ code }: { readonly code: string }) =>
      write('/sessions/second-factor', { challenge, code }, { key: newKey() }),
    onSuccess: signedIn,
  });
  return (
    <>
      <Typography.Title level={2} style={{ fontSize: 18 }}>
        {say(setup ? 'setupTitle' : 'secondTitle')}
      </Typography.Title>
      <Typography.Paragraph>{say(setup ? 'setupHint' : 'secondHint')}</Typography.Paragraph>
      {setup && <ProposedFactor challenge={challenge} />}
      <Form layout="vertical" requiredMark={false} onFinish={mutate}>
        <Form.Item
          name="code"
          label={say('code')}
          rules={[{ required: true, whitespace: true, message: say('needCode') }]}
        >
          <Input autoComplete="one-time-code" inputMode="numeric" size="large" autoFocus />
        </Form.Item>
        {error && <ProblemNote error={error} />}
        <Flex gap={8}>
          <Button size="large" onClick={back}>
            {say('back')}
          </Button>
          <Button type="primary" htmlType="submit" size="large" block loading={isPending}>
            {say('confirm')}
          </Button>
        </Flex>
      </Form>
    </>
  );
}

function ProposedFactor({ challenge }: { readonly challenge: string }) {
  const say = useSignInTexts();
  const { data, error, refetch } = useQuery({
    queryKey: ['proposed-factor', challenge],
    // Asked for once: a second proposal would make the first key worthless.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    queryFn: async () =>
      proposedFactorSchema.parse(
        await write('/sign-ins/second-factor-setup', { challenge }, { key: newKey() }),
      ),
  });
  if (error) return <ProblemNote error={error} again={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  return (
    <Flex vertical align="center" gap={8} style={{ marginBlockEnd: 16 }}>
      <QRCode value={data.uri} />
      <Typography.Text copyable={{ text: data.secret }} code>
        {data.secret}
      </Typography.Text>
      <a href={data.uri}>{say('openApp')}</a>
    </Flex>
  );
}
