import { type ReactNode, useEffect, useRef } from 'react';

/** What must not be missed: a long form is scrolled to it when it appears. */
export function InView({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'center' });
  }, []);
  return <div ref={place}>{children}</div>;
}
