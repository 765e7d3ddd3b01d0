import { expect } from '@jest/globals';
import { until } from '../../harness/until.js';
import type { Door, Visitor } from './door.js';

export type Line = Readonly<Record<string, unknown>>;

/**
 * Facts held against the trail, as the auditor asks for it: one line a fault, then what was counted.
 * @param query names a case or a record; all of the county without it
 */
export async function factCheck(door: Door, as: Visitor, query = ''): Promise<Line[]> {
  const answer = await door.knock('GET', `/v1/audit/facts${query}`, { as });
  expect(answer.status).toBe(200);
  return answer.text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
}

/** Waits until all these facts are chained: within a second or two. */
export async function factsChained(door: Door, as: Visitor, query: string): Promise<void> {
  const chained = async () => (await factCheck(door, as, query)).at(-1)?.['waiting'] === 0 || undefined;
  await until(chained, `the facts of ${query} in the trail`, { ms: 60_000 });
}
