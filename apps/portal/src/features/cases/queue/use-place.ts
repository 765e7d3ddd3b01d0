import { useEffect, useLayoutEffect, useState } from 'react';
import type { QueueSearch } from './queue-search.js';
import { lastPlace, rememberPlace } from './queue-memory.js';

interface Return {
  readonly caseNo?: string | undefined;
  readonly scrolled: number;
}

/** The way back from a case, if one comes back to the same filters and page. */
function wayBack(search: QueueSearch): Return {
  const { search: before, caseNo, scrolled } = lastPlace();
  const isSame = JSON.stringify(before) === JSON.stringify(search);
  return isSame && caseNo !== undefined ? { caseNo, scrolled } : { scrolled: 0 };
}

/**
 * Comes back to where one was in the queue, and notes where one is. It is called when the rows are there, so that the page
 * is long enough to scroll.
 * @returns the case that was opened last
 */
export function usePlace(search: QueueSearch): string | undefined {
  const [{ caseNo, scrolled }] = useState(() => wayBack(search));
  useLayoutEffect(() => {
    if (caseNo !== undefined) window.scrollTo({ top: scrolled });
  }, [caseNo, scrolled]);
  useEffect(() => rememberPlace({ search }), [search]);
  useEffect(() => {
    const note = (): void => rememberPlace({ scrolled: window.scrollY });
    window.addEventListener('scroll', note, { passive: true });
    return () => window.removeEventListener('scroll', note);
  }, []);
  return caseNo;
}
