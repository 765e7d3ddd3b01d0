import { Flex, Typography } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useArrival } from './arrival.js';
import { useSharedTexts } from './shared.texts.js';

interface Props {
  readonly title: string;
  readonly under?: ReactNode;
  /** What can be done on this page. */
  readonly acts?: ReactNode;
}

/** Names the page in the browser's tab and its history. */
export function usePageName(title: string): void {
  const say = useSharedTexts();
  const name = say('product');
  useEffect(() => {
    document.title = `${title} · ${name}`;
  }, [title, name]);
}

/** The one heading of a page, also in the title of the browser's tab. */
export function PageTitle({ title, under, acts }: Props) {
  usePageName(title);
  const heading = useArrival();
  return (
    <Flex justify="space-between" align="start" wrap gap={12} style={{ marginBlockEnd: 16 }}>
      <div style={{ minWidth: 0 }}>
        <Typography.Title ref={heading} tabIndex={-1} level={1} style={{ fontSize: 24, margin: 0 }}>
          {title}
        </Typography.Title>
        {under !== undefined && <Typography.Text type="secondary">{under}</Typography.Text>}
      </div>
      {acts !== undefined && (
        <Flex wrap gap={8}>
          {acts}
        </Flex>
      )}
    </Flex>
  );
}
