import { Link, getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';
import { Flex, Typography } from 'antd';
import { DemoNotice } from '../../shared/DemoNotice.js';
import { FrontPage } from '../../shared/FrontPage.js';
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
    <FrontPage
      title={say('title')}
      under={say('pitch')}
      below={
        <Typography.Paragraph type="secondary" style={{ marginTop: 16 }}>
          {say('free')}
        </Typography.Paragraph>
      }
    >
      <DemoNotice />
      <SignInForm done={done} next={next} />
      <Flex justify="space-between" style={{ marginTop: 16 }}>
        <Link to="/account/recovery">{say('forgot')}</Link>
        <Link to="/registration">{say('register')}</Link>
      </Flex>
    </FrontPage>
  );
}
