import { useSyncExternalStore } from 'react';

/** Whether the machine says so now, as `(prefers-reduced-motion: reduce)`; the page follows when that changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}
