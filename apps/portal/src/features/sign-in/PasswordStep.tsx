import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, Typography } from 'antd';
import { write } from '../../api/client.js';
import { newKey } from '../../api/intention-key.js';
import { ApiProblem, challengeOf } from '../../api/problem.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { useSignInTexts } from './sign-in.texts.js';

interface Credentials {
  readonly username: string;
  readonly password: string;
}

interface Props {
  readonly signedIn: (answer: unknown) => void;
  readonly challenged: (challenge: string, setup: boolean) => void;
}

export function PasswordStep({ signedIn, challenged }: Props) {
  const say = useSignInTexts();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (given: Credentials) => write('/sessions', given, { key: newKey() }),
    onSuccess: signedIn,
    onError: (refusal) => {
      const challenge = challengeOf(refusal);
      if (challenge !== undefined)
        challenged(challenge, (refusal as ApiProblem).code === 'SECOND_FACTOR_SETUP_NEEDED');
    },
  });
  return (
    <Form<Credentials> layout="vertical" requiredMark={false} onFinish={(given) => mutate(given)}>
      <Form.Item
        name="username"
        label={say('username')}
        rules={[{ required: true, whitespace: true, message: say('needUsername') }]}
      >
        <Input autoComplete="username" size="large" autoFocus />
      </Form.Item>
      <Form.Item
        name="password"
        label={say('password')}
        rules={[{ required: true, message: say('needPassword') }]}
      >
        <Input.Password autoComplete="current-password" size="large" />
      </Form.Item>
      {error && challengeOf(error) === undefined && <ProblemNote error={error} />}
      {error instanceof ApiProblem && error.code === 'TOO_MANY_ATTEMPTS' && (
        <Typography.Paragraph>{say('lockedHint')}</Typography.Paragraph>
      )}
      <Button type="primary" htmlType="submit" size="large" block loading={isPending}>
        {say('signIn')}
      </Button>
    </Form>
  );
}
