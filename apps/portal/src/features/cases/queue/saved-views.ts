import { z } from 'zod';
import { type QueueFilter, filterOf, queueFilters } from './queue-search.js';

/** A filter under a name that its owner gave it. */
export interface SavedView {
  readonly name: string;
  readonly filter: QueueFilter;
}

export interface QueueHabits {
  readonly views: readonly SavedView[];
  /** Whether single letters move through the queue (WCAG 2.1.4: they can be turned off). */
  readonly letters: boolean;
}

export const MOST_VIEWS = 12;
export const LONGEST_NAME = 24;

const habits = z.object({
  views: z
    .array(z.object({ name: z.string().min(1).max(LONGEST_NAME), filter: z.object(queueFilters).partial() }))
    .max(MOST_VIEWS),
  letters: z.boolean(),
});
const NONE: QueueHabits = { views: [], letters: true };

/** Of one person on this machine: who signs in after him sees his own. */
const place = (personId: string): string => `xinxiu.queue.${personId}`;

type Store = Pick<Storage, 'getItem' | 'setItem'>;

/** What is kept; what was kept in another form or by other hands counts as nothing. */
export function readHabits(store: Store, personId: string): QueueHabits {
  try {
    const read = habits.safeParse(JSON.parse(store.getItem(place(personId)) ?? 'null'));
    if (!read.success) return NONE;
    const views = read.data.views.map(({ name, filter }) => ({ name, filter: filterOf(filter) }));
    return { ...read.data, views };
  } catch {
    return NONE;
  }
}

/** Keeps values of filters only: whom somebody looked for stays out of the browser's store (ASVS 14.3.3). */
export function keepHabits(store: Store, personId: string, { views, letters }: QueueHabits): void {
  const kept = { views: views.map(({ name, filter }) => ({ name, filter: filterOf(filter) })), letters };
  store.setItem(place(personId), JSON.stringify(kept));
}

/** With a view under a name; the same name is the same view. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  const others = views.filter(({ name }) => name !== view.name);
  return [...others, view].slice(-MOST_VIEWS);
}
