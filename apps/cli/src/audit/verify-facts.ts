import type { FactCheckLine } from '@xinxiu/contracts';
import type { Api } from '../api/api.js';
import { say } from '../output/language.js';
import { Refused } from '../output/output.js';

export type FactFault = Extract<FactCheckLine, { fault: unknown }>;
type Count = Exclude<FactCheckLine, FactFault>;

export type FactReport = Omit<Count, 'faults'> & { readonly faults: readonly FactFault[] };

/** What the server finds of the facts of cases and records; unlike the trail they cannot be verified from outside, being personal. */
export async function verifyFacts(api: Pick<Api, 'lines'>): Promise<FactReport> {
  const faults: FactFault[] = [];
  for await (const text of api.lines('/audit/facts')) {
    if (text === '') continue;
    const line = JSON.parse(text) as FactCheckLine;
    if (!('fault' in line)) return { ...line, faults };
    faults.push(line);
  }
  throw new Refused(
    say('事实的核验没有完成。', 'The check of the facts did not come to its end.'),
    say('请重试。', 'Try again.'),
    { code: 'UNAVAILABLE' },
  );
}
