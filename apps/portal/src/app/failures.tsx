import { Link, useRouter } from '@tanstack/react-router';
import { Button, Result } from 'antd';
import { useAppTexts } from './app.texts.js';

export function NotFound() {
  const say = useAppTexts();
  return (
    <Result
      status="404"
      title={say('notFound')}
      subTitle={say('notFoundHint')}
      extra={<Link to="/desk">{say('home')}</Link>}
    />
  );
}

/** Some page failed as a program; the others still work. */
export function PageFailed() {
  const say = useAppTexts();
  const router = useRouter();
  return (
    <Result
      status="error"
      title={say('broken')}
      subTitle={say('brokenHint')}
      extra={<Button onClick={() => void router.invalidate()}>{say('reload')}</Button>}
    />
  );
}
