import { useCallback, useState } from 'react';
import { usePerson } from '../../../app/session.js';
import { type QueueHabits, keepHabits, readHabits } from './saved-views.js';

/** The saved views and habits of who is signed in, and how to change them. */
export function useHabits(): readonly [QueueHabits, (change: Partial<QueueHabits>) => void] {
  const { id } = usePerson();
  const [habits, setHabits] = useState(() => readHabits(localStorage, id));
  const change = useCallback(
    (next: Partial<QueueHabits>) => {
      setHabits((before) => {
        const after = { ...before, ...next };
        keepHabits(localStorage, id, after);
        return after;
      });
    },
    [id],
  );
  return [habits, change];
}
