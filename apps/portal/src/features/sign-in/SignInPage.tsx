import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';
import { Card, Flex, Typography } from 'antd';
import { Logo } from '../../app/Logo.js';
import { PageChoices } from '../../app/TopBar.js';
import { SignInForm } from './SignInForm.js';
import { useSignInTexts } from './sign-in.texts.js';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const say = useSignInTexts();
  const { next } = route.useSearch();
  const navigate = useNavigate();
  const { history } = useRouter();
  const done = (): void => {
    if (next === undefined) void navigate({ to: '/desk' });
    else history.push(next);
  };
  return (
    <Flex vertical style={{ flex: 1 }}>
      <Flex justify="space-between" align="center" style={{ padding: '8px 16px' }}>
        <a href="/" className="brand">
          <Logo />
        </a>
        <div>
          <PageChoices />
        </div>
      </Flex>
      <Flex role="main" vertical align="center" justify="center" style={{ flex: 1, padding: 16 }}>
        <Card style={{ width: '100%', maxWidth: 420 }}>
          <Typography.Title level={1} style={{ fontSize: 22, marginTop: 0 }}>
            {say('title')}
          </Typography.Title>
          <Typography.Paragraph type="secondary">{say('pitch')}</Typography.Paragraph>
          <SignInForm done={done} />
        </Card>
        <Typography.Paragraph type="secondary" style={{ marginTop: 16 }}>
          {say('free')}
        </Typography.Paragraph>
      </Flex>
    </Flex>
  );
}
