import { useSyncExternalStore } from 'react';

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
