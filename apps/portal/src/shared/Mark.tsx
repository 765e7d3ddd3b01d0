import { Tag, theme } from 'antd';
import type { CSSProperties, ReactNode } from 'react';

/** What a mark says at a glance; the words in it say it as well, for who sees no colour. */
export type Tone = 'good' | 'late' | 'bad' | 'busy' | 'plain';

interface Props {
  readonly tone?: Tone;
  readonly children: ReactNode;
  readonly style?: CSSProperties;
}

/** A short word in a box. Ant Design's own colours of tags have too little contrast (WCAG 2.2, 1.4.3). */
export function Mark({ tone = 'plain', children, style }: Props) {
  const { token } = theme.useToken();
  const [color, background, borderColor] = {
    good: [token.colorSuccess, token.colorSuccessBg, token.colorSuccessBorder],
    late: [token.colorWarning, token.colorWarningBg, token.colorWarningBorder],
    bad: [token.colorError, token.colorErrorBg, token.colorErrorBorder],
    busy: [token.colorInfo, token.colorInfoBg, token.colorInfoBorder],
    plain: [token.colorText, token.colorFillTertiary, token.colorBorderSecondary],
  }[tone];
  return <Tag style={{ color, background, borderColor, ...style }}>{children}</Tag>;
}
