import type { QueueSearch } from './queue-search.js';

interface Place {
  readonly search: QueueSearch;
  /** Pixels from the top of the page. */
  readonly scrolled: number;
  /** The case that was opened. */
  readonly caseNo?: string | undefined;
}

/** Where one was in the queue, for the way back from a case. In memory: it is worth nothing after the tab is closed. */
let place: Place = { search: {}, scrolled: 0 };

export const lastPlace = (): Place => place;

export function rememberPlace(next: Partial<Place>): void {
  place = { ...place, ...next };
}
