import type { ReactNode } from 'react';

interface Props {
  /** Whether it answers an earlier question, and the answer to the present one is still under way. */
  readonly isOn: boolean;
  readonly children: ReactNode;
}

/** What came before and still stands there is marked as such. */
export function Outdated({ isOn, children }: Props) {
  return (
    <div aria-busy={isOn} className={isOn ? 'outdated' : undefined}>
      {children}
    </div>
  );
}
