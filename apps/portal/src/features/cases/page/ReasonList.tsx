import { Typography } from 'antd';
import { Mark } from '../../../shared/Mark.js';

interface Props {
  readonly reasons: readonly {
    readonly code: string;
    readonly text: string;
    readonly article?: string | undefined;
  }[];
}

export function ReasonList({ reasons }: Props) {
  return (
    <ol style={{ margin: 0, paddingInlineStart: 20 }}>
      {reasons.map(({ code, text, article }, at) => (
        <li key={at} className="typed">
          {text} {code !== '' && <Mark>{code}</Mark>}
          {article !== undefined && article !== '' && (
            <Typography.Text type="secondary">{article}</Typography.Text>
          )}
        </li>
      ))}
    </ol>
  );
}
