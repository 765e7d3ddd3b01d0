import { Button, Tooltip } from 'antd';
import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly reason: string;
  readonly icon?: ReactNode;
  /** Of a button whose icon says it all to who sees it. */
  readonly isIconAlone?: boolean;
}

/** What the person may not do now, and why. In the order of the tab key: who works without a mouse learns it too. */
export function RefusedButton({ label, reason, icon, isIconAlone = false }: Props) {
  return (
    <Tooltip title={reason} trigger={['hover', 'focus']}>
      <Button aria-disabled className="act-off" icon={icon} aria-label={`${label}: ${reason}`}>
        {isIconAlone ? undefined : label}
      </Button>
    </Tooltip>
  );
}
