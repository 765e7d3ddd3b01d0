import { useEffect, useLayoutEffect, useRef } from 'react';
import type { QueueSearch } from './queue-search.js';
import { lastPlace, rememberPlace } from './queue-memory.js';

/**
 * Comes back to where one was in the queue, and notes where one is. It is drawn when the rows are there, so that the page
 * is long enough to scroll.
 */
export function usePlace(search: QueueSearch): { readonly openedLast: string | undefined } {
  const before = useRef(lastPlace());
  const isSame = JSON.stringify(before.current.search) === JSON.stringify(search);
  const opened = isSame ? before.current.caseNo : undefined;
  const scrolled = isSame ? before.current.scrolled : 0;
  const isBack = useRef(opened !== undefined);
  useLayoutEffect(() => {
    if (isBack.current) window.scrollTo({ top: scrolled });
    isBack.current = false;
  }, [scrolled]);
  useEffect(() => rememberPlace({ search }), [search]);
  useEffect(() => {
    const note = (): void => rememberPlace({ scrolled: window.scrollY });
    window.addEventListener('scroll', note, { passive: true });
    return () => window.removeEventListener('scroll', note);
  }, []);
  return { openedLast: opened };
}
