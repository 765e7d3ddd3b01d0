import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Flex, Typography } from 'antd';
import { RefusedButton } from './RefusedButton.js';
import { useSharedTexts } from './shared.texts.js';

export interface PagerProps {
  readonly total: number;
  readonly nextCursor: string | undefined;
  /** Cursors of the pages up to this one, as they stand in the address. The first page has none. */
  readonly trail: readonly string[];
  /** To another page; `undefined` for the first, so that its address is that of the list. */
  readonly go: (trail: string[] | undefined) => void;
}

/** Pages of a list that the server cuts: on to the next and back to the ones before. */
export function Pager({ total, nextCursor, trail, go }: PagerProps) {
  const say = useSharedTexts();
  return (
    <Flex align="center" justify="space-between" wrap gap={8} style={{ marginBlockStart: 12 }}>
      <Typography.Text type="secondary">{say('total', { n: total })}</Typography.Text>
      {(trail.length > 0 || nextCursor !== undefined) && (
        <Flex align="center" gap={8}>
          {trail.length === 0 ? (
            <RefusedButton
              icon={<LeftOutlined />}
              isIconAlone
              label={say('previous')}
              reason={say('isFirst')}
            />
          ) : (
            <Button
              icon={<LeftOutlined />}
              aria-label={say('previous')}
              onClick={() => go(trail.length > 1 ? trail.slice(0, -1) : undefined)}
            />
          )}
          <span>{say('page', { n: trail.length + 1 })}</span>
          {nextCursor === undefined ? (
            <RefusedButton icon={<RightOutlined />} isIconAlone label={say('next')} reason={say('isLast')} />
          ) : (
            <Button
              icon={<RightOutlined />}
              aria-label={say('next')}
              onClick={() => go([...trail, nextCursor])}
            />
          )}
        </Flex>
      )}
    </Flex>
  );
}
