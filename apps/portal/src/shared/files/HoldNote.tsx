import { Typography } from 'antd';
import type { Uploads } from './uploads.js';

/** Says why the button beside it waits. */
export function HoldNote({ hold }: Pick<Uploads, 'hold'>) {
  return (
    <div aria-live="polite">
      {hold !== undefined && <Typography.Text type="warning">{hold}</Typography.Text>}
    </div>
  );
}
