import { Button, Typography } from 'antd';
import { useSignInTexts } from './sign-in.texts.js';

export function RecoveryCodes({
  codes,
  done,
}: {
  readonly codes: readonly string[];
  readonly done: () => void;
}) {
  const say = useSignInTexts();
  return (
    <>
      <Typography.Title level={2} style={{ fontSize: 18 }}>
        {say('codesTitle')}
      </Typography.Title>
      <Typography.Paragraph>{say('codesHint')}</Typography.Paragraph>
      <Typography.Paragraph copyable={{ text: codes.join('\n') }}>
        {codes.map((code) => (
          <code key={code} style={{ display: 'block' }}>
            {code}
          </code>
        ))}
      </Typography.Paragraph>
      <Button type="primary" size="large" block onClick={done}>
        {say('codesKept')}
      </Button>
    </>
  );
}
