import type { CSSProperties, ReactNode } from 'react';
import { type Shade, useShade } from './shade.js';

/** What a mark says at a glance; the words in it say it as well, for who sees no colour. */
export type Tone = 'good' | 'late' | 'bad' | 'busy' | 'plain';

interface Props {
  readonly tone?: Tone;
  readonly children: ReactNode;
  readonly style?: CSSProperties;
}

/** Of the words. By night Ant Design darkens what a theme gives it, to less than 4.5 : 1 against the box. */
const WORDS: Readonly<Record<Shade, Readonly<Record<Exclude<Tone, 'plain'>, string>>>> = {
  light: { good: '#23744b', late: '#8a5a00', bad: '#b3261e', busy: '#1f5f8b' },
  dark: { good: '#7fcfa4', late: '#e8c07a', bad: '#f6a8a1', busy: '#8cc6ec' },
};

/**
 * A short word in a box. Ant Design's own colours of tags have too little contrast (WCAG 2.2, 1.4.3), and a list draws so
 * many of them that it is a plain element.
 */
export function Mark({ tone = 'plain', children, style }: Props) {
  const { shade } = useShade();
  const color = tone === 'plain' ? undefined : WORDS[shade][tone];
  return (
    <span className={`mark mark-${tone}`} style={{ ...(color !== undefined && { color }), ...style }}>
      {children}
    </span>
  );
}
