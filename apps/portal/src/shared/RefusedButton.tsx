import { Button, Tooltip } from 'antd';

interface Props {
  readonly label: string;
  readonly reason: string;
}

/** What the person may not do now, and why. In the order of the tab key: who works without a mouse learns it too. */
export function RefusedButton({ label, reason }: Props) {
  return (
    <Tooltip title={reason} trigger={['hover', 'focus']}>
      <Button aria-disabled className="act-off" aria-label={`${label}: ${reason}`}>
        {label}
      </Button>
    </Tooltip>
  );
}
