import { Alert, Flex } from 'antd';
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of everything that went wrong; read out at once by a screen reader. */
export function ErrorNote({ title, action, children }: Props) {
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBlock: 12 }}
      title={title}
      description={
        <Flex vertical gap={4}>
          {children}
        </Flex>
      }
      action={action}
    />
  );
}
