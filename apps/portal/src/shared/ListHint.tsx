import { Typography } from 'antd';

interface Props {
  readonly hint: string;
  /** Names of the columns, to copy. */
  readonly heads: string;
}

/** What a list that is brought has to look like. */
export function ListHint({ hint, heads }: Props) {
  return (
    <>
      <Typography.Paragraph>{hint}</Typography.Paragraph>
      <Typography.Paragraph type="secondary" copyable={{ text: heads }}>
        {heads}
      </Typography.Paragraph>
    </>
  );
}
