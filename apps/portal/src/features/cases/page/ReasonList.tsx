import { Tag, Typography } from 'antd';

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
          {text} {code !== '' && <Tag>{code}</Tag>}
          {article !== undefined && article !== '' && (
            <Typography.Text type="secondary">{article}</Typography.Text>
          )}
        </li>
      ))}
    </ol>
  );
}
