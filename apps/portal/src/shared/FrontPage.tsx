import { Card, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { Logo } from './Logo.js';
import { PageChoices } from './PageChoices.js';
import { useArrival } from './arrival.js';
import { usePageName } from './PageTitle.js';

interface Props {
  readonly title: string;
  readonly under?: string;
  readonly below?: ReactNode;
  readonly children: ReactNode;
}

/** A page of one thing to do, for who is not signed in. */
export function FrontPage({ title, under, below, children }: Props) {
  usePageName(title);
  const heading = useArrival();
  return (
    <Flex vertical style={{ flex: 1 }}>
      <Flex component="header" justify="space-between" align="center" style={{ padding: '8px 16px' }}>
        <a href="/" className="brand">
          <Logo />
        </a>
        <div>
          <PageChoices />
        </div>
      </Flex>
      <Flex component="main" vertical align="center" justify="center" style={{ flex: 1, padding: 16 }}>
        <Card style={{ width: '100%', maxWidth: 420 }}>
          <Typography.Title ref={heading} tabIndex={-1} level={1} style={{ fontSize: 22, marginTop: 0 }}>
            {title}
          </Typography.Title>
          {under !== undefined && <Typography.Paragraph type="secondary">{under}</Typography.Paragraph>}
          {children}
        </Card>
        {below}
      </Flex>
    </Flex>
  );
}
