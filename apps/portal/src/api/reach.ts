import { useEffect, useRef, useSyncExternalStore } from 'react';

/** Whether the last thing that was asked reached the server. */
let reached = true;
const listeners = new Set<() => void>();

export function noteReach(next: boolean): void {
  if (next === reached) return;
  reached = next;
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export const useReach = (): boolean => useSyncExternalStore(subscribe, () => reached);

/** Does something each time when the server is reached again. @returns what ends it */
export function onReachedAgain(act: () => void): () => void {
  return subscribe(() => reached && act());
}

/** Does once, when the server is reached again, what it is given last; undefined for nothing. */
export function useOnceReached(): (act: (() => void) | undefined) => void {
  const waiting = useRef<() => void>(undefined);
  useEffect(
    () =>
      onReachedAgain(() => {
        const act = waiting.current;
        waiting.current = undefined;
        act?.();
      }),
    [],
  );
  return (act) => {
    waiting.current = act;
  };
}
